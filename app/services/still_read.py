"""What can still be read of a till's file that is damaged: its newest sales, to look at and no more."""

from __future__ import annotations

import sqlite3
from contextlib import suppress

from app.domain.sale import Sale
from app.domain.trouble import StoreTrouble
from app.store.till_file import TillFile

_AT_MOST = 500


def still_read(file: TillFile) -> list[Sale]:
    """The newest sales that can be read, the newest first. `file` is open for reading alone."""
    sales = []
    for reference in file.sales.readable(_AT_MOST):
        with suppress(sqlite3.DatabaseError, StoreTrouble):
            if (sale := file.sales.load(reference)) is not None:
                sales.append(sale)
    return sales
