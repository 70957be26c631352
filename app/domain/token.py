"""Tokens: what the customer types into the meter, kept as the provider gave it."""

from __future__ import annotations

STS_LIMIT = 2**66
"""An STS token is 66 bits written as 20 decimal digits (IEC 62055-41)."""


def plain(text: str) -> str:
    """The token without the blanks and dashes between its groups."""
    return "".join(character for character in text if not character.isspace() and character != "-")


def looks_wrong(token: str) -> bool:
    """Whether a token is not 20 digits below 2**66: a reason to warn, never to withhold it."""
    return not (token.isascii() and token.isdigit() and len(token) == 20 and int(token) < STS_LIMIT)
