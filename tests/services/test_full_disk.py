"""A disk that fills up: no new sale, but the answer to one that is out."""

import asyncio
import itertools
import sqlite3
from contextlib import suppress

import pytest

from app.domain.sale import SaleState
from app.domain.trouble import StoreTrouble
from app.domain.when import to_text
from app.sandbox.faults import Kind
from app.services.till import Till
from app.store.reserve import Reserve
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, draft, stored

pytestmark = pytest.mark.anyio


async def test_a_full_disk_sends_nothing(till: Till, floor: ShopFloor) -> None:
    reference = till.selling.take(draft()).reference
    fill(till)
    with pytest.raises(StoreTrouble, match="disk is full"):
        await till.settling.settle(reference)
    assert floor.sandbox.ledger.attempts == {}


class Room(Reserve):
    """A reserve whose release makes room, as deleting its file does on a disk that is full."""

    till: Till

    def release(self) -> bool:
        self.till.file.db.execute("pragma max_page_count = 1000000")
        return super().release()


async def test_a_full_disk_stores_the_answer_to_a_sale_that_is_out(floor: ShopFloor) -> None:
    till = floor.open()
    room = Room(floor.home)
    room.till = till
    object.__setattr__(till.file, "reserve", room)
    reference = till.selling.take(draft()).reference
    fill_once = iter((fill,))
    till.news.listeners.append(lambda _reference: next(fill_once, lambda _till: None)(till))
    sale = await till.settling.settle(reference)
    assert (sale.state, len(sale.tokens)) == (SaleState.COMPLETE, 1)
    assert stored(till.file, reference) == sale
    assert not (floor.home / "reserve").exists()


async def test_a_disk_that_fills_in_the_middle_of_a_drain_keeps_every_answer_and_sends_nothing_more(
    floor: ShopFloor, caplog: pytest.LogCaptureFixture
) -> None:
    till = floor.open()
    room = Room(floor.home)
    room.till = till
    object.__setattr__(till.file, "reserve", room)
    references = [till.selling.take(draft(meter, kept=True)).reference for meter in (BILBO, WANJIKU)]
    floor.fault(Kind.SLOW, seconds=4)
    first = asyncio.ensure_future(till.settling.settle(references[0], at_once=4))
    while not floor.sandbox.ledger.attempts:  # noqa: ASYNC110 - a sandbox has no event for that
        await asyncio.sleep(0.01)
    fill(till)
    with pytest.raises(StoreTrouble, match="disk is full"):
        await till.settling.settle(references[1], at_once=4)

    floor.sandbox.faults.end_waits()
    assert (await first).state is SaleState.COMPLETE
    assert stored(till.file, references[1]).state is SaleState.QUEUED
    assert floor.sandbox.ledger.attempts.keys() == {references[0]}
    assert caplog.records == []


def fill(till: Till) -> None:
    """Let the file grow no more, and leave no room for one more event in it."""
    db = till.file.db
    (pages,) = db.execute("pragma page_count").fetchone()
    db.execute(f"pragma max_page_count = {pages}")
    (seq,) = db.execute("select max(seq) from event").fetchone()
    at = to_text(till.clock.now())
    with suppress(sqlite3.OperationalError):
        for number in itertools.count(seq + 1):
            db.execute("insert into event values (99, 1, ?, ?, 'filler', null, '', '', '')", [number, at])
