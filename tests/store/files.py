"""A till's file as the tests of the disk open it, and sales written into it."""

from __future__ import annotations

import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.events import Answered, SaleEvent, Sent, Taken
from app.domain.outcome import Complete, VendOutcome
from app.domain.sale import Order, Sale
from app.store.till_file import TillFile, open_till
from tests.domain.sales import HORIZON, ORDER, START

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
KEY = bytes(range(32))
FIRST, SECOND, THIRD = "001028000001", "001028000002", "001028000003"
TOKENS = ("66430474307561657038", "12531167584365804889", "26123298953799948889")


def key(_home_id: str) -> bytes:
    return KEY


def opened(home: Path, number: int = 1, machine: str = "machine one") -> TillFile:
    return open_till(home, number, machine, "a test", key, NOW)


def sold(token: str = TOKENS[0], receipt: str | None = None) -> Complete:
    return Complete(tokens=(token,), receipt_number=receipt)


def record(file: TillFile, reference: str, *events: SaleEvent, receipt: bool = True) -> Sale:
    """Let these events happen, a second apart."""
    sale = None
    for seconds, event in enumerate(events):
        raw = "{}" if isinstance(event, Answered) else ""
        sale = file.sales.record(reference, NOW + timedelta(seconds=seconds), event, raw=raw, receipt=receipt)
    assert sale is not None
    return sale


def sell(file: TillFile, reference: str, outcome: VendOutcome, order: Order = ORDER) -> Sale:
    return record(file, reference, Taken(replace(order)), Sent(), Answered("vend", outcome, START, HORIZON))


def count(file: TillFile, table: str) -> int:
    (rows,) = file.db.execute(f"select count(*) from {table}").fetchone()  # noqa: S608 - our own names
    assert isinstance(rows, int)
    return rows


def damage_page_of(table: str, path: Path) -> None:
    """Spoil the first page of one table, as a bad sector does: whoever does not read it finds the file whole."""
    with closing(sqlite3.connect(path)) as file:
        (page,) = file.execute("select rootpage from sqlite_master where name = ?", [table]).fetchone()
        (size,) = file.execute("pragma page_size").fetchone()
    with path.open("r+b") as raw:
        raw.seek((page - 1) * size)
        raw.write(b"\xa5" * size)


@contextmanager
def files_at_most(size: int) -> Iterator[None]:
    """No file of this process grows beyond this: what a disk does that fills up in the middle of a line."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def differing(file: TillFile) -> list[str]:
    """The sales whose row is not what their events make of them, or is not there."""
    sales = file.sales
    return [one for one in sales.taken_since(None) if not sales.follows(one)] + sales.without_row(None)
