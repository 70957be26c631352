"""Meter and account numbers: strings of digits whose leading zeros are real."""

from __future__ import annotations

import re
from enum import Enum

from app.domain.said import said
from app.domain.trouble import BadInput

LENGTHS = (11, 13)
"""An STS meter number has 11 or 13 digits, the last of them a Luhn check digit (IEC 62055-41)."""

_OUTER = re.compile(r"[\s\-‐‑‒–—]+")


class CheckDigit(Enum):
    """What can be said of a meter number while it is typed."""

    SHORT = "short"
    """Not yet as long as a meter number, or of a length no meter number has."""
    RIGHT = "right"
    WRONG = "wrong"


def plain(text: str) -> str:
    """The number without the blanks and dashes that people and scanners put in."""
    return _OUTER.sub("", text)


def luhn(digits: str) -> bool:
    """Whether the last digit is the Luhn check digit of the others."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def check_digit(text: str) -> CheckDigit:
    """What the check digit says of what has been typed so far."""
    number = plain(text)
    if len(number) not in LENGTHS or not _digits(number):
        return CheckDigit.SHORT
    return CheckDigit.RIGHT if luhn(number) else CheckDigit.WRONG


def parse_meter(text: str, *, luhn_blocks: bool) -> str:
    """The meter number a person typed or scanned, 11 or 13 digits.

    Raises BadInput, in words. With `luhn_blocks` a wrong check digit is refused too: Kenya Power refuses such a
    meter itself; elsewhere there are real meters without a check digit.
    """
    number = plain(text)
    if not number:
        raise BadInput(said("Type the meter number."))
    if not _digits(number):
        raise BadInput(said("A meter number has digits only."))
    if len(number) not in LENGTHS:
        raise BadInput(said("A meter number has 11 or 13 digits; this one has {count}.", count=len(number)))
    if luhn_blocks and not luhn(number):
        raise BadInput(said("The check digit is wrong: one digit was mistyped. Read the meter number again."))
    return number


def parse_account(text: str) -> str:
    """The account number of a postpaid bill: outer blanks go, nothing else is judged.

    Raises BadInput when nothing is left, or when it could not be an account (control characters, over 40 long).
    """
    account = text.strip()
    if not account:
        raise BadInput(said("Type the account number."))
    if len(account) > 40 or not account.isprintable():
        raise BadInput(said("This is not an account number. It stands on the customer's bill, such as 0203754-01."))
    return account


def grouped(number: str) -> str:
    """A number in groups of four, as people read it: ``0145 1174 955``."""
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))


def _digits(number: str) -> bool:
    return number.isascii() and number.isdigit()
