"""What the readers of all providers' answers share: tokens, what an answer names, and what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from app.domain.outcome import Doubt, Unknown
from app.domain.token import plain as plain_token
from app.providers.redaction import REDACTED
from app.providers.scalars import LONGEST, text
from app.providers.transport import Exchange

FEWEST_DIGITS = 4
"""What is shorter, or is not digits alone, stands where a token will be: "0", "pending, ask in 5 min"."""

MOST_TOKENS = 20
"""A sale has one, with key changes five. More are no sale's, and no receipt holds them."""

_STS_DIGITS = 20
_BETWEEN = re.compile(r"[,;/|]")


def tokens_in(given: object) -> tuple[str, ...]:
    """The tokens of a list or of a text, each without the blanks and dashes between its groups, in their order.

    All of them or none: one that cannot be read is one that the customer would miss.
    """
    parts = list(islice(_parts(given), MOST_TOKENS + 1))
    if len(parts) > MOST_TOKENS or not all(map(_is_token, parts)):
        return ()
    # A token named twice is one token: it can be entered, and is stored, once.
    return tuple(dict.fromkeys(parts))


def brings_token(given: object) -> bool:
    """Whether anything that may be a token, or a part of one, stands there: a *no* that brings it is none."""
    left = [given]
    while left:  # not by recursion: an answer may be deeper than Python's stack
        one = left.pop()
        if isinstance(one, dict | list):
            left.extend(one.values() if isinstance(one, dict) else one)
        elif sum(map(str.isdecimal, str(one))) >= FEWEST_DIGITS and re.search("[1-9]", str(one)):
            return True
    return False


def _parts(given: object) -> Iterator[str]:
    """What stands there for one token each, be it one or not; nothing for what is empty."""
    for one in given if isinstance(given, list) else [given]:
        written = str(one) if isinstance(one, str | int | Decimal) else "" if one is None else "no token"
        for part in (plain_token(part) for line in written.splitlines() for part in _BETWEEN.split(line)):
            # Blanks may stand between two tokens as they do between the groups of one.
            several = part.isdecimal() and len(part) > _STS_DIGITS and len(part) % _STS_DIGITS == 0
            step = _STS_DIGITS if several else max(len(part), 1)
            yield from (part[start : start + step] for start in range(0, len(part), step))


def _is_token(part: str) -> bool:
    return part.isascii() and part.isdecimal() and FEWEST_DIGITS <= len(part) <= LONGEST and part.strip("0") != ""


def receipt_in(given: object) -> str | None:
    """A receipt's number: it has a digit. "N/A", or a blotted secret, is none, and would clash with every other one."""
    number = text(given)
    return number if number and REDACTED not in number and any(map(str.isdigit, number)) else None


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
