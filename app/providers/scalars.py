"""Reading single values out of a provider's JSON, whatever type they come as."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

LONGEST = 300
_LARGEST = Decimal(10) ** 12


def text(value: object) -> str | None:
    """A JSON scalar as stripped text of at most 300 letters; None for nothing, "", a list or an object.

    JSON can spell half a surrogate pair, which nothing can store or send on: it becomes a question mark.
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        return None
    return str(value).encode("utf-8", "replace").decode().strip()[:LONGEST] or None


def decimal(value: object) -> Decimal | None:
    """A JSON number, or text that is one; None for anything else, and for what no amount of money can be."""
    try:
        number = Decimal(text(value) or "")
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < _LARGEST else None
