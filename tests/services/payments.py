"""Real sales in a till's file as the tests of payment records need them, and the records that come of them."""

import csv
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.domain.events import Answered, SaleEvent, Sent, Taken
from app.domain.outcome import Complete
from app.domain.sale import Order
from app.services.payment_records import export_payments
from app.services.till import Till
from app.store.database import immediate
from tests.domain.sales import HORIZON, ORDER, START

REAL = replace(ORDER, sandbox=False, base_url="https://app.pawacard.co.ke:8586/v3")
DAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
Row = dict[str, str]


def reference(number: int) -> str:
    return f"001{28000000 + number:09d}"


def token(number: int) -> str:
    return f"{66430474307560000000 + number:020d}"


def happen(till: Till, number: int, *events: SaleEvent, at: datetime = NOON) -> str:
    """A sale made by these events, a second apart; the last one at `at`."""
    begin = at - timedelta(seconds=len(events) - 1)
    with immediate(till.file.db):
        for second, event in enumerate(events):
            till.file.sales.record(reference(number), begin + timedelta(seconds=second), event)
    return reference(number)


def sold(number: int, order: Order = REAL, **more: object) -> tuple[SaleEvent, ...]:
    outcome = replace(Complete(tokens=(token(number),)), **more)  # type: ignore[arg-type]
    return Taken(order), Sent(), Answered("vend", outcome, START, HORIZON)


def many(till: Till, count: int) -> None:
    """Rows like that of one sale that was really made, as fast as the disk takes them."""
    happen(till, 0, *sold(0))
    columns = [row[1] for row in till.file.db.execute("pragma table_info(sale)")]
    taken = ", ".join("printf('001%09d', 28000000 + n)" if name == "reference" else name for name in columns)
    counted = "with recursive counted (n) as (select 1 union all select n + 1 from counted where n < ?)"
    copied = f"insert into sale select {taken} from counted, (select * from sale)"  # noqa: S608 - our own names
    till.file.db.execute(f"{counted} {copied}", [count - 1])


def exported(till: Till, folder: Path, first: date = DAY, last: date = DAY, *, unfinished: bool = False) -> list[Row]:
    """The records of these days as whoever reads the CSV finds them."""
    folder.mkdir(exist_ok=True)
    written = export_payments(till, first, last, folder, unfinished=unfinished)
    with written.file.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert len(rows) == written.records
    return rows
