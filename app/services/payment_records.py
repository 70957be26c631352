"""Payment records: which sales make which records, and their export by days of the shop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from app.domain.money import Money
from app.domain.said import said
from app.domain.sale import MoneyState, SaleState
from app.domain.trouble import BadInput, StoreTrouble
from app.services.days import beginning_of
from app.services.payment_file import Form, target_of, write_records
from app.services.payment_schema import PaymentRecord, checked
from app.services.permissions import May
from app.services.till import Till
from app.store.payments import Payment, payments
from app.store.till_file import TillFile, read_till

__all__ = ["Export", "Exported", "Form", "Progress", "begin_export", "export_payments"]

Progress = Callable[[int, int], None]
"""Called with the payments that are done and all there are; what it raises ends the export and leaves nothing."""

_STEP = 1000
"""How many payments lie between two calls of progress."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote."""

    file: Path
    records: int


def _nobody_watches(_done: int, _total: int) -> None:
    """The progress of an export that nobody looks at."""


@dataclass(frozen=True, slots=True)
class Export:
    """An export that somebody who may has asked for, and that can be."""

    till: Till
    since: datetime
    until: datetime
    target: Path
    form: Form
    unfinished: bool

    def write(self, progress: Progress = _nobody_watches) -> Exported:
        """Write the file, in any thread: the till's own is opened once more and read in one snapshot, so selling goes
        on meanwhile. Raises StoreTrouble for a disk that is full or cannot be written or read; nothing is written then.
        """
        till = self.till
        file = read_till(till.file.home, till.shop.number, till.keys.journal_key)
        try:
            with payments(file, self.since, self.until, unfinished=self.unfinished) as (total, rows):
                utility = partial(_utility, till, file, {})
                counted = _counted(rows, total, progress)
                made = (record for one in counted for record in _records(one, till.shop.name, utility))
                return Exported(self.target, write_records(self.target, self.form, made))
        finally:
            file.close()


def begin_export(
    till: Till, first: date, last: date, to: Path, form: Form = Form.CSV, *, unfinished: bool = False
) -> Export:
    """What is to be written of the days from `first` to `last`, for whoever may see it; in the till's own thread.

    Raises BadInput for days or a place that cannot be, NotAllowed, NeedsSecond.
    """
    till.people.check(May.REPORTS)
    since, until = _bounds(first, last)
    target = target_of(to, form, till.file.home)
    till.people.may(May.REPORTS)
    return Export(till, since, until, target, form, unfinished)


def export_payments(
    till: Till,
    first: date,
    last: date,
    to: Path,
    form: Form = Form.CSV,
    *,
    unfinished: bool = False,
    progress: Progress = _nobody_watches,
) -> Exported:
    """Write the records of the payments that became final from `first` to `last`, days of the shop, both included.

    `to` is the file, or a folder for ELECTRICITY_PAYMENT.csv, outside the till's home; an older export there is
    replaced once the new one is whole, and no other file ever is. `unfinished` adds the sales that were taken then
    and are not final. No sale of a test system is in it.

    It may take long: the window begins it, and has it written in a thread. Raises what `begin_export` and `write` do.
    """
    return begin_export(till, first, last, to, form, unfinished=unfinished).write(progress)


def _bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """From the first instant of `first` to before the first one of the day after `last`, where the machine is."""
    if first > last:
        raise BadInput(
            said(
                "The first day, {first}, is after the last, {last}. Put the earlier day first.", first=first, last=last
            )
        )
    try:
        return beginning_of(first), beginning_of(last + timedelta(days=1))
    except (OverflowError, ValueError, OSError):
        raise BadInput(
            said(
                "No sale was made on days like {first} or {last}. Choose days of this century.", first=first, last=last
            )
        ) from None


def _counted(rows: Iterator[Payment], total: int, progress: Progress) -> Iterator[Payment]:
    progress(0, total)
    for done, row in enumerate(rows, start=1):
        yield row
        if done % _STEP == 0 or done == total:
            progress(done, total)


def _utility(till: Till, file: TillFile, known: dict[tuple[str, ...], str], payment: Payment) -> str:
    """The biller's code, or the company where the provider has no codes, as the sale's own terms say."""
    if payment.biller:
        return payment.biller
    terms = (payment.provider, payment.kind, payment.terms)
    if terms not in known:
        sale = file.sales.load(payment.reference)
        if sale is None:
            raise StoreTrouble(
                said("Sale {reference} has no events. Run: tokentill doctor", reference=payment.reference)
            )
        known[terms] = till.book.company(sale.order)
    return known[terms]


def _records(payment: Payment, shop: str, utility: Callable[[Payment], str]) -> Iterator[PaymentRecord]:
    """The records of one payment: one, or where the money went back to the customer two under one reference."""
    try:
        fields = _fields(payment, shop, utility(payment))
        if payment.money == MoneyState.GIVEN_BACK:
            at = _timestamp(payment.given_back_at)
            yield checked({**fields, "TIMESTAMP": at, "STATUS": "reversed"})
            reversal = {"ID": f"{payment.reference}-R", "TRANSACTION_TYPE": "REVERSAL", "STATUS": "processed"}
            yield checked({**fields, "TIMESTAMP": at, **reversal})
        elif payment.state == SaleState.COMPLETE:
            yield checked({**fields, "TIMESTAMP": _timestamp(payment.completed_at), "STATUS": "processed"})
        else:
            failed = payment.money == MoneyState.OWED
            status = "error" if failed else "pending"
            yield checked({**fields, "TIMESTAMP": _timestamp(payment.created_at), "STATUS": status})
    except (msgspec.ValidationError, ValueError) as error:
        raise StoreTrouble(
            said(
                "The record of sale {reference} does not fit the schema: {error}. Nothing was exported.",
                reference=payment.reference,
                error=error,
            )
        ) from error


def _fields(payment: Payment, shop: str, utility: str) -> dict[str, Any]:
    """What every record of a payment says."""
    service = payment.service.capitalize()
    return {
        "ID": payment.reference,
        "PAYMENT_AMOUNT": str(Money(payment.amount, payment.currency)),
        "PAYMENT_CURRENCY": payment.currency,
        "TRANSACTION_TYPE": "FULL_PAYMENT",
        "TRANSACTION_CHARGES": None if payment.fee is None else str(Money(payment.fee, payment.currency)),
        "REFERENCE_ID": payment.reference,
        "CUSTOMER_ID": payment.meter,
        "METER_ID": payment.meter,
        "CUSTOMER_NAME": payment.customer or "N/A",
        "CUSTOMER_PHONE": payment.phone or None,
        "CUSTOMER_CATEGORY": service,
        "AGENT_ID": shop,
        "UTILITY_ID": utility,
        "ACCOUNT_TYPE": service,
        "NOTES": f"Receipt {payment.receipt_number}" if payment.receipt_number else None,
    }


def _timestamp(at: str | None) -> str:
    """A stored time, which has microseconds, with the milliseconds that the document asks for."""
    return f"{(at or '')[:23]}Z"
