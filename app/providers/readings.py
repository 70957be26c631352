"""What the readers of all providers' answers share: tokens, what an answer names, and what cannot be read."""

from __future__ import annotations

from app.domain.outcome import Doubt, Unknown
from app.domain.token import plain as plain_token
from app.providers.scalars import text
from app.providers.transport import Exchange

FEWEST_DIGITS = 4
"""What is shorter, or is not digits alone, stands where a token will be: "0", "pending, ask in 5 min"."""


def tokens_in(given: object) -> tuple[str, ...]:
    """The tokens of a list or of a text, each without the blanks and dashes between its groups, in their order."""
    several = given if isinstance(given, list) else [given]
    tokens = (plain_token(text(token) or "") for token in several)
    # A token named twice is one token: it can be entered, and is stored, once.
    return tuple(
        dict.fromkeys(
            token for token in tokens if token.isascii() and token.isdecimal() and len(token) >= FEWEST_DIGITS
        )
    )


def is_ours(named: object, ours: str) -> bool:
    """Whether a reference, meter or account in an answer is ours, however its digits are grouped.

    One that was sent back as a JSON number has lost its leading zeros. The dash within an account number is its own.
    """
    written = text(named) or ""
    if not ours.isdecimal():
        return written == ours
    return (written.zfill(len(ours)) if isinstance(named, int) else plain_token(written)) == ours


def unreadable(exchange: Exchange) -> Unknown:
    """Why nothing was read from an exchange that may have left."""
    if exchange.http in (401, 403):
        return Unknown(Doubt.KEY_EXPIRED)
    return Unknown(Doubt.NO_ANSWER if exchange.http is None else Doubt.UNREADABLE)
