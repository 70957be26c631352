"""What is being sold, in words, as far as it has been typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain import money as amounts
from app.domain.meter import grouped, plain
from app.domain.money import Money
from app.domain.said import said
from app.domain.sale import Service, Tender
from app.domain.trouble import BadInput

if TYPE_CHECKING:
    from app.services.selling import Draft


@dataclass(frozen=True, slots=True)
class DraftWords:
    """A draft in words; "" for what is not typed yet or is no amount. `action` is what Enter would do."""

    meter: str
    customer: str
    amount: str
    paid_with: str
    change: str
    action: str


def draft_words(draft: Draft, currency: str, language: str) -> DraftWords:
    """Put a draft into words; nothing of it is checked here."""
    from app.services.figures import money_text

    amount = _typed(draft.amount, currency)
    tendered = _typed(draft.tendered, currency) if draft.tendered.strip() else amount
    change = tendered - amount if amount is not None and tendered is not None and tendered >= amount else None
    in_cash = draft.tender is Tender.CASH
    meter = grouped(plain(draft.meter)) if draft.service is Service.PREPAID else draft.meter.strip()
    amount_words = money_text(amount, language) if amount is not None else ""
    whom = draft.customer or meter
    if draft.kept:
        action = said("Queue {amount} for {name}", amount=amount_words, name=whom)
    elif draft.service is Service.PREPAID:
        action = said("Sell {amount} to {name}", amount=amount_words, name=whom)
    else:
        action = said("Pay {amount} for {name}", amount=amount_words, name=whom)
    return DraftWords(
        meter=meter,
        customer=draft.customer,
        amount=amount_words,
        paid_with=_paid_with(draft, tendered, language),
        change=money_text(change, language) if in_cash and change is not None else "",
        action=action,
    )


def limits_words(least: Money, most: Money, this_meters: Money | None, language: str) -> str:
    """What may be sold at once, in words; `this_meters` is the least that one meter must buy, where that is known."""
    from app.services.figures import money_text

    if this_meters is not None and this_meters > least:
        return said(
            "At least {least} for this number, at most {most}",
            least=money_text(this_meters, language),
            most=money_text(most, language),
        )
    return said("From {least} to {most}", least=money_text(least, language), most=money_text(most, language))


def _paid_with(draft: Draft, tendered: Money | None, language: str) -> str:
    from app.services.figures import money_text

    if draft.tender is Tender.MOBILE_MONEY:
        return said("Mobile money {tender_code}", tender_code=draft.tender_code.strip()).strip()
    return said("Cash {amount}", amount=money_text(tendered, language)) if tendered is not None else said("Cash")


def _typed(text: str, currency: str) -> Money | None:
    try:
        return amounts.parse(text, currency)
    except BadInput:
        return None
