"""Crashes: a till that is killed, or loses its power, at any moment of a day."""
