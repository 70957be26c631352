"""A file of years: many older sales in it, and how much SQLite does for one look at the newest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.store.till_file import TillFile


def add_older(file: TillFile, made: str, first: int, last: int) -> None:
    """Older sales beside the one that was really made, each of rows like its own, with these numbers as serials."""
    at = "strftime('%Y-%m-%dT%H:%M:%S.000000Z', '2026-01-01', n || ' seconds')"
    own = {
        "reference": "printf('001%09d', n)",
        "receipt_number": "'R' || n",
        "digits": "printf('%020d', n)",
        "id": "null",
        "seq": "1000 * n + seq",
        **dict.fromkeys(("at", "created_at", "sent_at", "completed_at", "touched_at"), at),
    }
    numbers = "with recursive numbers (n) as (select ? union all select n + 1 from numbers where n < ?)"
    for table in ("sale", "event", "token", "print_job"):
        columns = [row[1] for row in file.db.execute(f"pragma table_info({table})")]
        copied = ", ".join(own.get(column, column) for column in columns)
        rows = f"select {copied} from numbers, (select * from {table} where reference = ?)"  # noqa: S608 - our own names
        file.db.execute(f"{numbers} insert into {table} {rows}", [first, last, made])


@contextmanager
def counted(file: TillFile) -> Iterator[list[int]]:
    """Count what SQLite does, in its own steps; whoever appends a zero begins another piece."""
    pieces = [0]

    def count() -> None:
        pieces[-1] += 1

    file.db.conn.set_progress_handler(count, 1)
    try:
        yield pieces
    finally:
        file.db.conn.set_progress_handler(None, 0)
