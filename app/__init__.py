"""Tokentill: the till of a kiosk that sells prepaid electricity."""

__version__ = "0.1.0"
