"""Tests of the way in on a fresh machine."""
