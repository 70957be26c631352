"""Kenya Power's charges as Pawacard reports them: `fixed` in all its shapes, and the token's own amount and tax.

The unit of `fixed` differs by deployment. The document's sample has integer strings, and its levies only come out
at Kenya Power's rates if they are cents; another client of the same family receives decimals in shillings. So an
integer is cents and a decimal is shillings, unless the profile's `fixed_unit` says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import islice
from typing import Any

from app.domain.charges import ChargeLine
from app.domain.money import Money
from app.providers.scalars import decimal, text

CURRENCY = "KES"

MOST_LINES = 100
"""Kenya Power has a dozen charges. Of more than these not one is believed: a part of them would add up to a lie."""


def read_charges(vend: Mapping[str, Any], fixed_unit: str) -> tuple[ChargeLine, ...]:
    """Every line the provider sent, in its order; nothing is computed. Left out is what is not an amount, and `fixed`
    where it has more than MOST_LINES.

    `fixed_unit` is "auto", "cents" or "shillings". stdTokenAmt and stdTokenTax are shillings in every sample.
    """
    lines = [
        ChargeLine(name, amount)
        for name in ("stdTokenAmt", "stdTokenTax")
        if (amount := _amount(vend.get(name), "shillings")) is not None
    ]
    pairs = list(islice(_pairs(vend.get("fixed")), MOST_LINES + 1))
    if len(pairs) > MOST_LINES:
        return tuple(lines)
    # 13 beside 0.47 as JSON numbers is a decimal that lost its point on the way, not thirteen cents.
    numbers_are_decimals = any(isinstance(value, Decimal) for _, value in pairs)
    for key, value in pairs:
        unit = fixed_unit
        if unit == "auto" and isinstance(value, int) and numbers_are_decimals:
            unit = "shillings"
        if (amount := _amount(value, unit)) is not None:
            lines.append(ChargeLine(key, amount))
    return tuple(lines)


def _pairs(fixed: object) -> Iterator[tuple[str, object]]:
    """One object of many keys, many objects of one, or a mixture."""
    for part in fixed if isinstance(fixed, list) else [fixed]:
        if isinstance(part, dict):
            for key, value in part.items():
                yield (text(key) or "")[:40], value


def _amount(value: object, unit: str) -> Money | None:
    number = decimal(value)
    if number is None:
        return None
    if unit == "auto":
        unit = "cents" if number == number.to_integral_value() and "." not in str(value) else "shillings"
    minor = number if unit == "cents" else number * 100
    return Money(int(minor.to_integral_value()), CURRENCY)
