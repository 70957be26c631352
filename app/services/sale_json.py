"""A sale as other programs read it: the object of `sell --json` and `sales show --json`. A contract."""

from __future__ import annotations

from typing import Any

from app.domain.outcome import Complete
from app.domain.sale import Sale
from app.domain.when import to_text
from app.services.charge_names import charge_name
from app.services.till import Till
from app.services.whom import customer_of
from app.services.wording import about


def sale_object(sale: Sale, till: Till) -> dict[str, Any]:
    """The sale's object; amounts are decimal strings, times UTC with Z, null where unknown."""
    sold, order = sale.sold, sale.order
    job = till.papers.newest(sale.reference)
    return {
        "reference": sale.reference,
        "state": str(sale.state),
        "money": str(sale.money),
        "provider": order.provider,
        "service": str(order.service),
        "meter": order.meter,
        "customer": customer_of(sale, till.file) or None,
        "amount": str(order.amount),
        "currency": order.amount.currency,
        "tokens": list(sale.tokens),
        "units": sold.units if sold else None,
        "receipt_number": sale.receipt_number,
        "provider_transaction": sold.provider_transaction if sold else None,
        "charges": _charges(sold) if sold else [],
        "print": str(job.state) if job else "none",
        "message": str(about(till, sale)),
        "created_at": to_text(sale.created_at),
        "completed_at": to_text(sale.completed_at) if sale.completed_at else None,
    }


def _charges(sold: Complete) -> list[dict[str, str]]:
    """The lines the provider reported, and last what it took on top for itself."""
    lines = [{"key": line.key, "label": charge_name(line.key), "amount": str(line.amount)} for line in sold.charges]
    fee = [{"key": "transaction_fee", "label": "Transaction fee", "amount": str(sold.fee)}] if sold.fee else []
    return lines + fee


def refused_at_verify(
    provider: str, service: str, meter: str, amount: str, currency: str, message: str
) -> dict[str, Any]:
    """The object of a sale that was refused before there was one: no reference, no money."""
    empty: dict[str, Any] = dict.fromkeys(("customer", "units", "receipt_number", "provider_transaction"))
    return {
        "reference": None,
        "state": "refused",
        "money": None,
        "provider": provider,
        "service": service,
        "meter": meter,
        "amount": amount,
        "currency": currency,
        "tokens": [],
        "charges": [],
        "print": "none",
        "message": message,
        "created_at": None,
        "completed_at": None,
        **empty,
    }
