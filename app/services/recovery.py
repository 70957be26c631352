"""Recovery: what is put right at start-up, after any stop and after any copy put back, before anything is sent."""

from __future__ import annotations

from contextlib import suppress

from app.domain.events import Copied, Restarted, Sent
from app.domain.sale import Sale, SaleState
from app.domain.trouble import StoreTrouble
from app.services.clock import Clock
from app.services.lost_references import find_lost, knows_last
from app.services.open_sales import OpenSales
from app.services.shop import Printer
from app.store.database import immediate, told_as_trouble
from app.store.till_file import FILE, TillFile


def recover(file: TillFile, clock: Clock, printer: Printer) -> None:
    """What was sending is unknown, for nobody knows how far it came; so is whatever another file may have sent.

    `printer` is where this till prints from now on. Raises StoreTrouble where this cannot be written: then nothing may
    be sent.
    """
    mark, now, sales = clock.mark(), clock.now(), OpenSales(file)
    with told_as_trouble(file.home / FILE), immediate(file.db):
        lost = find_lost(file, mark, now)
        ahead = _left_oftener(file, sales)
        is_older = file.copied or lost or _shows_older(file, ahead)
        for reference in [one for one in file.queue.unsettled() if one not in lost] if is_older else ahead:
            if not is_older and _was_leaving(file, reference):
                file.sales.record(reference, now, Sent())
            else:
                _doubt(file, clock, reference)
        if is_older:
            file.print_jobs.end_waiting(now)
        if file.copied:
            file.move_settled(now)
        for sale in sales.read():
            if sale.state is SaleState.SENDING or (
                sale.state is SaleState.UNKNOWN and sale.request_ended and mark.since(sale.request_ended) is None
            ):
                file.sales.record(sale.reference, now, Restarted(mark))
        file.sales.plan_anew(now)
        file.note_printer(printer.transport, printer.address, now)


def undecided(file: TillFile) -> list[str]:
    """Sales that were taken at the counter, never sent, and left so when the till stopped: a person decides."""
    return [
        sale.reference
        for sale in OpenSales(file).read()
        if sale.state is SaleState.QUEUED and not sale.kept and sale.stop is None
    ]


def _left_oftener(file: TillFile, sales: OpenSales) -> dict[str, int]:
    """The open sales that left oftener by references.log than by their events, and by how much."""
    if knows_last(file):
        return {}  # and the log, which may be of a year, need not be read through
    trusted = [sale.reference for sale in sales.read() if not _is_doubted(sale)]
    times = file.reference_log.times(trusted)
    return {one: more for one, left in times.items() if (more := left - file.sales.times_sent(one)) > 0}


def _shows_older(file: TillFile, ahead: dict[str, int]) -> bool:
    """Whether an older file was put back. One line more may be the last start's own: the power failed, or the disk was
    full, before its send was kept. That is believed of a file that no opening passed by.
    """
    return bool(ahead) and not (file.counted and all(more == 1 for more in ahead.values()))


def _was_leaving(file: TillFile, reference: str) -> bool:
    """Whether the till stopped between this sale's line and its send. It is sending then: it is asked about, and what
    is not found was not sold.
    """
    sale = file.sales.load(reference)
    return sale is not None and sale.state is SaleState.QUEUED and sale.stop is None


def _doubt(file: TillFile, clock: Clock, reference: str) -> None:
    """Another file than this one may know what became of the sale, cancelled and paid back among it."""
    with suppress(StoreTrouble):  # one that was changed by hand is the doctor's
        sale = file.sales.load(reference)
        if sale is not None and not _is_doubted(sale):
            file.sales.record(reference, clock.now(), Copied(clock.mark()))


def _is_doubted(sale: Sale) -> bool:
    """One that an earlier put-back left for a person is queued, and may have been sent since."""
    return sale.copied and sale.state is not SaleState.QUEUED
