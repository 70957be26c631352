"""A provider's float over a shift, as its paper says it: what it was, what went off it and came on, what it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.money import Money
from app.services.figures import column_text
from app.services.receipt_words import ReceiptWords
from app.services.shop import Shop
from printing.document import Columns, Line, Rule, Text


@dataclass(frozen=True, slots=True)
class FloatReading:
    """What a provider said that our float was, and when."""

    amount: Money
    at: datetime


@dataclass(frozen=True, slots=True)
class FloatLine:
    """One profile's float between two readings; every amount is in its currency, and zero or more, but for a float.

    `sold` and `fees` are what was sold through it between them, and `topped_up` what was entered as paid in. `unknown`
    is the money of sales that were sent and of which nobody knows the end: it may be off the float or not. A reading is
    None where there was none. `before` is by how much the float was more at the start than what the Z before it says of
    its end, less what was sold between the two and with what was topped up; None where either was not read.
    """

    profile: str
    company: str
    start: FloatReading | None
    end: FloatReading | None
    sold: Money
    fees: Money
    topped_up: Money
    unknown: Money
    before: Money | None = None

    @property
    def should_be(self) -> Money | None:
        """What the float should be now; None without two readings."""
        if self.start is None or self.end is None or self.start.at >= self.end.at:
            return None
        return self.start.amount - self.sold - self.fees + self.topped_up

    @property
    def difference(self) -> Money | None:
        """By how much the provider's float is more than it should be."""
        if (should_be := self.should_be) is None or self.end is None:
            return None
        return self.end.amount - should_be


def float_lines(one: FloatLine, shop: Shop, say: ReceiptWords) -> list[Line]:
    """A column that adds up to what the float should be, and what the provider says beside it."""

    def amount(money: Money) -> str:
        return column_text(money, shop.language)

    lines: list[Line] = [Rule(), Text(say("float_at", company=one.company, profile=one.profile), bold=True)]
    should_be, difference = one.should_be, one.difference
    if one.start is None or one.end is None or should_be is None or difference is None:
        return [*lines, Text(say("float_not_read")), *_before(one, shop, say)]
    zero = Money(0, one.sold.currency)
    lines += [
        Columns(say("float_start"), amount(one.start.amount)),
        Columns(say("float_sold"), amount(zero - one.sold)),
        Columns(say("float_fees"), amount(zero - one.fees)),
        Columns(say("topped_up"), amount(one.topped_up)),
        Columns(say("should_be"), amount(should_be), bold=True),
        Columns(say("provider_says"), amount(one.end.amount), bold=True),
        Columns(say("difference"), amount(difference), bold=True),
    ]
    if one.unknown.minor:
        lines.append(Columns(say("float_unknown"), amount(one.unknown)))
    return [*lines, *_before(one, shop, say)]


def _before(one: FloatLine, shop: Shop, say: ReceiptWords) -> list[Line]:
    """What went off the float or came on between two shifts and nobody here knows of; nothing where nothing did."""
    if one.before is None or not one.before.minor:
        return []
    return [Columns(say("float_before"), column_text(one.before, shop.language), bold=True)]
