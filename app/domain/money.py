"""Money: a whole number of minor units and its currency; never a float."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from app.domain.said import said
from app.domain.trouble import BadInput

MINOR_UNITS = {"KES": 100, "NGN": 100, "USD": 100, "CDF": 100}
"""How many minor units make one unit, for every currency a till can sell in."""

_WRITTEN = re.compile(r"[0-9]{1,12}(\.[0-9]{1,2})?")


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in minor units (cents, kobo) of one currency."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if self.currency not in MINOR_UNITS:
            raise ValueError(f"{self.currency} is not a currency this till sells in")

    def __str__(self) -> str:
        """The plain form of contracts and wires: ``200.00``."""
        return f"{self.decimal:.2f}"

    @property
    def decimal(self) -> Decimal:
        """The amount in whole units."""
        return Decimal(self.minor) / MINOR_UNITS[self.currency]

    @property
    def spelled(self) -> str:
        """The amount as the journal and the terminal have it: ``KES 35,000.00``; `money_text` writes the screen's."""
        return f"{self.currency} {self.decimal:,.2f}"

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._same(other).minor, self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._same(other).minor, self.currency)

    def _same(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")
        return other


def from_decimal(amount: Decimal, currency: str) -> Money:
    """Money from a provider's decimal, in whole units. Raises ValueError on a fraction of a minor unit."""
    minor = amount * MINOR_UNITS[currency]
    if minor != minor.to_integral_value():
        raise ValueError(f"{amount} {currency} is finer than one minor unit")
    return Money(int(minor), currency)


def from_spelled(text: str) -> Money | None:
    """The money that `spelled` wrote; None where it did not write this."""
    currency, _, figure = text.partition(" ")
    figure = figure.replace(",", "")
    if currency not in MINOR_UNITS or not _WRITTEN.fullmatch(figure):
        return None
    return from_decimal(Decimal(figure), currency)


def parse(text: str, currency: str) -> Money:
    """The amount a person typed: digits, and at most two decimals after a point.

    Raises BadInput, in words, for everything else: nothing, zero, a sign, `1e5`, `1,000`, digits of another script.
    """
    written = text.strip(" ")
    if not written:
        raise BadInput(said("Type an amount."))
    if written.startswith("-"):
        raise BadInput(said("An amount cannot be negative."))
    if not _WRITTEN.fullmatch(written):
        raise BadInput(said("Type the amount in digits, with at most two decimals after a point: 200 or 200.50."))
    money = from_decimal(Decimal(written), currency)
    if money.minor == 0:
        raise BadInput(said("The amount must be more than zero."))
    return money
