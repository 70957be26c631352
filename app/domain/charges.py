"""The lines of a receipt that the provider reported: levies, taxes, the value of the token. None is computed here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.money import Money


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """One line as it came: the provider's own key and the amount it named."""

    key: str
    amount: Money


def exceed(lines: Iterable[ChargeLine], paid: Money) -> bool:
    """Whether the lines come to more than was paid, which a supervisor should see."""
    return sum(line.amount.minor for line in lines) > paid.minor
