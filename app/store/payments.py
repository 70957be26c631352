"""Sales as the records of their payments are made from: one snapshot of the till's file, streamed row by row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from app.domain.when import to_text
from app.store.database import told_as_trouble
from app.store.till_file import FILE, TillFile


class Payment(NamedTuple):
    """What the row of a sale says of its payment, as it stands there: amounts in minor units, times as UTC text."""

    reference: str
    state: str
    money: str
    provider: str
    kind: str
    service: str
    meter: str
    customer: str
    phone: str
    amount: int
    currency: str
    biller: str
    terms: str
    fee: int | None
    receipt_number: str | None
    created_at: str
    completed_at: str | None
    given_back_at: str | None


# Money that another sale took over is that sale's payment. A sandbox sale is nobody's.
_FINAL = """sandbox = 0 and (
    (state = 'complete' and completed_at >= :since and completed_at < :until)
    or (money = 'given back' and carried_into is null and given_back_at >= :since and given_back_at < :until)"""
_UNFINISHED = " or (state <> 'complete' and money <> 'given back' and created_at >= :since and created_at < :until)"


@contextmanager
def payments(
    file: TillFile, since: datetime, until: datetime, *, unfinished: bool
) -> Iterator[tuple[int, Iterator[Payment]]]:
    """How many payments became final from `since` to before `until`, and each of them, in the order of references.

    `unfinished` adds the sales taken then that are not final yet. Both come from one snapshot, whatever is sold
    meanwhile, and hold one row at a time; until the block ends the write-ahead log cannot shrink. Raises StoreTrouble.
    """
    where = f"{_FINAL}{_UNFINISHED if unfinished else ''})"
    bounds = {"since": to_text(since), "until": to_text(until)}
    connection = file.db.conn
    with told_as_trouble(file.home / FILE):
        connection.execute("begin")
        try:
            (count,) = connection.execute(f"select count(*) from sale where {where}", bounds).fetchone()  # noqa: S608
            columns = ", ".join(Payment._fields)
            rows = connection.execute(
                f"select {columns} from sale where {where} order by reference",  # noqa: S608 - our columns
                bounds,
            )
            yield count, map(Payment._make, rows)
        finally:
            if connection.in_transaction:  # SQLite ends it by itself where the disk fails
                connection.execute("rollback")
