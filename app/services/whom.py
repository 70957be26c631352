"""Whom a sale is for: by the provider's own answer, by what the cashier confirmed, or by what was asked since."""

from __future__ import annotations

from app.domain.sale import Sale
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
