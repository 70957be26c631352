"""Cash in a drawer: what it is counted by, and what goes in and out of it without a sale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.domain.money import MINOR_UNITS, Money

Way = Literal["float", "in", "out"]

_UNITS = {
    "KES": (1000, 500, 200, 100, 50, 20, 10, 5, 1),
    "NGN": (1000, 500, 200, 100, 50, 20, 10, 5),
    "CDF": (20_000, 10_000, 5_000, 1_000, 500, 200, 100, 50),
    "USD": (100, 50, 20, 10, 5, 2, 1),
}


def pieces(currency: str) -> tuple[Money, ...]:
    """What a drawer of this currency is counted by, the largest first; what is smaller is counted together."""
    return tuple(Money(units * MINOR_UNITS[currency], currency) for units in _UNITS[currency])


@dataclass(frozen=True, slots=True)
class Movement:
    """Cash that went into the drawer or out of it without a sale, or that was in it at the start."""

    number: int
    way: Way
    amount: Money
    reason: str
    by: int | None
    at: datetime
