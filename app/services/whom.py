"""Whom a sale is for: by the provider's own answer, by what the cashier confirmed, or by what was asked since."""

from __future__ import annotations

from app.domain.sale import Sale
from app.services.figures import money_text
from app.store.till_file import TillFile


def customer_of(sale: Sale, file: TillFile) -> str:
    """The customer's name as far as this till knows it, "" where nobody has said it.

    One that was taken without a name has the one that its meter was verified under before it went. A name from before
    the sale is none of its own: the meter may have another by now.
    """
    order = sale.order
    if customer := (sale.sold.customer if sale.sold else None) or order.customer:
        return customer
    known = file.known.meter(order.provider, order.biller, order.service, order.meter)
    return known.customer if known is not None and known.at >= sale.created_at else ""


def in_brief(sale: Sale, file: TillFile, language: str) -> str:
    """The sale as somebody is told which it is: whose, for how much, for which meter and under which reference."""
    order = sale.order
    parts = (customer_of(sale, file), money_text(order.amount, language), order.meter, sale.reference)
    return " · ".join(filter(None, parts))
