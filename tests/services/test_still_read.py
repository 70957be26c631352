"""What can still be read of a damaged file."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.trouble import Damaged
from app.services.still_read import still_read
from app.store.till_file import FILE, read_till
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, sell

pytestmark = pytest.mark.anyio


async def test_sales_and_tokens_are_read_past_a_page_that_is_damaged(floor: ShopFloor) -> None:
    till = floor.open()
    references = [(await sell(till, meter)).reference for meter in (BILBO, WANJIKU)]
    await floor.stop(till)
    _overwrite(floor.home / FILE, "sale_open")
    with pytest.raises(Damaged):
        floor.open()

    file = read_till(floor.home, 1, lambda _home: b"key")
    sales = still_read(file)
    file.close()
    assert [sale.reference for sale in sales] == references[::-1]
    assert sorted(sale.tokens for sale in sales) == sorted((vend.token,) for vend in floor.sandbox.ledger.vends)


async def test_nothing_is_read_where_the_sales_themselves_are_damaged(floor: ShopFloor) -> None:
    till = floor.open()
    await sell(till)
    await floor.stop(till)
    _overwrite(floor.home / FILE, "sqlite_autoindex_event_1", "event_reference", "sale")

    file = read_till(floor.home, 1, lambda _home: b"key")
    assert still_read(file) == []
    file.close()


def _overwrite(path: Path, *names: str) -> None:
    """Lose the first page of a table or an index, as a bad sector does."""
    with closing(sqlite3.connect(path)) as db:
        (size,) = db.execute("pragma page_size").fetchone()
        roots = [
            db.execute("select rootpage from sqlite_master where name = ?", [name]).fetchone()[0] for name in names
        ]
    with path.open("r+b") as file:
        for root in roots:
            file.seek((root - 1) * size)
            file.write(b"\xa5" * size)
