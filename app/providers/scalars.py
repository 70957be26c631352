"""Single values of a provider's JSON: reading them whatever type they come as, and writing an amount exactly."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from app.domain.money import Money

LONGEST = 300
_MOST_DIGITS = 12


def text(value: object) -> str | None:
    """A JSON scalar as stripped text of at most 300 letters; None for nothing, "", a list or an object.

    What would command a printer or a terminal, turn the writing round, or is half a surrogate pair becomes a blank.
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        return None
    written = "".join(letter if letter.isprintable() else " " for letter in str(value)[: 2 * LONGEST])
    return written.strip()[:LONGEST] or None


def decimal(value: object) -> Decimal | None:
    """A JSON number, or text that is one; None for anything else, and for what no amount of money can be."""
    try:
        number = Decimal(text(value) or "")
    except InvalidOperation:
        return None
    # Not by comparing: arithmetic on an absurd exponent overflows.
    return number if number.is_finite() and number.adjusted() < _MOST_DIGITS else None


def as_text(amount: Money) -> str:
    """An amount in whole units as the documents write it in a string: whole ones without decimals."""
    return str(amount).removesuffix(".00")


def as_number(amount: Money) -> int | float:
    """An amount in whole units as a JSON number of at most two decimals.

    A float is exact here: JSON writes the shortest digits that lead back to it, and for an amount of at most 15
    digits those are the amount's own.
    """
    written = as_text(amount)
    return float(written) if "." in written else int(written)
