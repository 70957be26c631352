"""Cash: the notes and coins that a drawer is counted by."""

from __future__ import annotations

from app.domain.money import MINOR_UNITS, Money

_UNITS = {
    "KES": (1000, 500, 200, 100, 50, 40, 20, 10, 5, 1),
    "NGN": (1000, 500, 200, 100, 50, 20, 10, 5),
    "CDF": (20_000, 10_000, 5_000, 1_000, 500, 200, 100, 50),
    "USD": (100, 50, 20, 10, 5, 2, 1),
}


def pieces(currency: str) -> tuple[Money, ...]:
    """What a drawer of this currency is counted by, the largest first; what is smaller is counted together."""
    return tuple(Money(units * MINOR_UNITS[currency], currency) for units in _UNITS[currency])
