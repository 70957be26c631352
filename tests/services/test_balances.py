"""The float at a provider: read, kept with its age, and never in the way of anything."""

import sqlite3
from contextlib import closing

import pytest

from app.domain.trouble import StoreTrouble, Trouble
from app.sandbox.faults import Kind
from app.services.balances import read_balance
from app.services.till import Till
from app.store.till_file import FILE
from tests.services.shop_floor import ShopFloor

pytestmark = pytest.mark.anyio


async def test_a_float_that_cannot_be_read_is_told_without_a_word_of_any_sale(till: Till, floor: ShopFloor) -> None:
    floor.fault(Kind.DROP_BEFORE, "login", times=10)
    with pytest.raises(Trouble) as told:
        await read_balance(till, "kplc")
    assert str(told.value) == "The balance cannot be read. Kenya Power did not answer as it should."


async def test_a_float_that_cannot_be_kept_is_told_in_words(till: Till) -> None:
    till.file.db.execute("pragma busy_timeout = 0")
    with closing(sqlite3.connect(till.file.home / FILE, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(StoreTrouble, match="in use by another program"):
            await read_balance(till, "kplc")
    read = await read_balance(till, "kplc")

    known = till.file.known.balance("kplc")
    assert known is not None
    assert (known.amount, known.at) == (read.amount, read.at)
