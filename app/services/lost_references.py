"""The lines of references.log: what is written of a sale that waits or is to leave, and the sale made of it again."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from app.domain.events import CarriedOver, Found
from app.domain.illegal import IllegalStep
from app.domain.money import Money, parse
from app.domain.sale import Mark, Order, Sale, Service, Tender
from app.domain.trouble import BadInput, StoreTrouble
from app.domain.when import from_text, to_text
from app.store.reference_log import times_in
from app.store.till_file import TillFile


def line_of(sale: Sale, highest: str | None, time: int, z: int = 0) -> dict[str, object]:
    """All that asking about the sale takes, and a person needs to know whose it was. `time`: how often it left, 0 for
    one that waits in the queue. `z`: the last closing's number, which a file that is put back may not know.
    """
    order = sale.order
    return {
        "reference": sale.reference,
        "highest": highest or sale.reference,
        "time": time,
        "z": z,
        "taken": to_text(sale.created_at),
        "provider": order.provider,
        "kind": order.kind,
        "base_url": order.base_url,
        "account": order.account,
        "sandbox": order.sandbox,
        "service": str(order.service),
        "meter": order.meter,
        "customer": order.customer,
        "phone": order.phone,
        "amount": str(order.amount),
        "currency": order.amount.currency,
        "tender": str(order.tender),
        "tender_code": order.tender_code,
        "biller": order.biller,
        "item": order.item,
        "terms": order.terms,
        "replaces": order.replaces,
        "ids": list(sale.provider_ids),
    }


def log_kept(file: TillFile, sale: Sale) -> None:
    """Let references.log have a sale that is to wait in the queue: its customer goes home with a slip.

    After its commit, so that what the log knows and the file does not shows an older file. A disk that refuses the line
    takes nothing from the sale itself.
    """
    if not sale.kept:
        return
    try:
        file.reference_log.append(line_of(sale, file.sales.last_reference(), 0, file.last_z))
    except StoreTrouble:
        logging.getLogger(__name__).exception("sale %s waits in the queue, and references.log lacks it", sale.reference)


def knows_last(file: TillFile) -> bool:
    """Whether the till's file has the last sales that left by references.log as leaving: then it has all before them.

    Not the very last alone: a line is written ahead of its turn on the wire, and others may leave before it does.
    """
    sends: dict[str, int] = {}
    for line in file.reference_log.last_sends():
        if not isinstance(time := line.get("time"), int):
            return False
        sends[line["reference"]] = max(time, sends.get(line["reference"], 0))
    return all(file.sales.times_sent(reference) >= time for reference, time in sends.items())


def find_lost(file: TillFile, mark: Mark, now: datetime) -> list[str]:
    """Sales that references.log has and the till's file has not: an older one was put back. What left is unknown, what
    did not waits for a person, and what they went on for has ended.

    Where a file was put back the whole log is gone through: what came to it from beside the backup may be older than
    the file's last sale. Returns their references, the oldest first. A line that is not whole enough to ask by is left
    to the doctor. Of a sale that no line proves is taken what costs the shop nothing, and X and Z name it.
    """
    highest = file.sales.last_reference() if not file.copied else None
    logged = file.reference_log.last_reference()
    if logged is None or (highest is not None and logged[3:] <= highest[3:]):
        return []
    above = file.reference_log.above(highest)
    lines = file.reference_log.lines_of(above - file.sales.known(above))
    lost = []
    for reference in sorted(lines, key=lambda one: one[3:]):
        if (found := _found(file, lines[reference], mark)) is not None:
            file.sales.record(reference, now, found)
            _carry_over(file, reference, found.order, now)
            lost.append(reference)
    return lost


def _found(file: TillFile, lines: list[dict[str, Any]], mark: Mark) -> Found | None:
    """The sale behind its lines, by the newest that this till is proved to have written, and where there is none by the
    newest that is whole; None where none is.
    """
    told = [(file.reference_log.is_proved(line), order, line) for line in lines if (order := _order(line)) is not None]
    if not told:
        return None
    proved, order, line = next((one for one in reversed(told) if one[0]), told[-1])
    ids = tuple(dict.fromkeys(str(one) for _proved, _order, one_line in told for one in one_line.get("ids", ())))
    times, taken = times_in(lines), _taken(line)
    if proved:
        return Found(order, ids, times, mark, taken)
    safe = replace(order, sandbox=False, tender=Tender.CASH, replaces=None)
    # It may have left: who made a line say that it only waits would cancel what was sold.
    return Found(safe, ids, max(times, 1), mark, taken, proved=False, line_says=tuple(_line_says(order)))


def _line_says(order: Order) -> Iterator[str]:
    """What a line that is not proved said of its sale, and is not believed."""
    if order.sandbox:
        yield "sandbox"
    if order.tender is not Tender.CASH:
        yield str(order.tender)
    if order.replaces is not None:
        yield order.replaces


def _carry_over(file: TillFile, reference: str, order: Order, now: datetime) -> None:
    """The money of the sale that a found one goes on for is in the found one: nobody may give it back."""
    with suppress(StoreTrouble, IllegalStep):  # what was changed by hand, or ended otherwise here, is left as it is
        old = file.sales.load(order.replaces) if order.replaces is not None else None
        if old is not None and old.order.amount == order.amount:
            file.sales.record(old.reference, now, CarriedOver(reference))


def _taken(line: dict[str, Any]) -> datetime | None:
    """When the sale behind a line was taken; None where it does not say."""
    try:
        return from_text(line["taken"])
    except (KeyError, TypeError, ValueError):
        return None


def _order(line: dict[str, Any]) -> Order | None:
    """The order behind a line; None where it does not name what is needed. Nobody noted what the customer tendered."""
    texts = ("provider", "kind", "base_url", "account", "meter", "customer", "phone", "tender_code", "biller", "item")
    if not all(isinstance(line.get(name, ""), str) for name in texts) or not isinstance(line.get("ids", []), list):
        return None
    replaces = line.get("replaces")
    try:
        amount: Money = parse(line["amount"], line["currency"])
        return Order(
            provider=line["provider"],
            kind=line["kind"],
            base_url=line["base_url"],
            account=line["account"],
            sandbox=bool(line.get("sandbox", False)),
            service=Service(line["service"]),
            meter=line["meter"],
            customer=line.get("customer", ""),
            amount=amount,
            tender=Tender(line.get("tender", Tender.CASH)),
            tendered=amount,
            tender_code=line.get("tender_code", ""),
            phone=line.get("phone", ""),
            replaces=replaces if isinstance(replaces, str) else None,
            terms=line["terms"],
            biller=line.get("biller", ""),
            item=line.get("item", ""),
        )
    except (KeyError, TypeError, ValueError, AttributeError, BadInput):
        return None
