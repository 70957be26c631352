"""A file of which one page was lost, and which opens all the same: it is not sold from."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.sale import SaleState
from app.domain.trouble import Damaged, StoreTrouble
from app.services.backups import back_up_today
from app.services.doctor import examine
from app.services.till import Till
from app.services.watchdog import look_over
from app.store.backup_files import newest_good, put_back
from app.store.database import unsound_in
from app.store.till_file import FILE
from app.store.unstored import NAME
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, draft, sell, stored
from tests.store.files import damage_page_of

pytestmark = pytest.mark.anyio

PAGES = (
    "token",
    "token_once",
    "sale_receipt_once",
    "answer",
    "answer_reference",
    "print_job",
    "print_job_waiting",
)
"""What opening and recovery do not need to read."""


async def with_damage(floor: ShopFloor, page: str, queued: int = 0) -> Till:
    """A till that sold, was backed up, took sales for later, and was opened again after a page was lost."""
    till = floor.open()
    await sell(till, BILBO)
    await back_up_today(till)
    for number in range(queued):
        till.selling.take(draft((BILBO, WANJIKU)[number % 2], kept=True), again=True)
    await floor.stop(till)
    damage_page_of(page, floor.home / FILE)
    return floor.open(recover=False)


def change_in_page_of(index: str, path: Path, old: bytes, new: bytes) -> None:
    """Change what one page says, and leave its form whole."""
    with closing(sqlite3.connect(path)) as file:
        (page,) = file.execute("select rootpage from sqlite_master where name = ?", [index]).fetchone()
        (size,) = file.execute("pragma page_size").fetchone()
    whole = path.read_bytes()
    start, end = (page - 1) * size, page * size
    path.write_bytes(whole[:start] + whole[start:end].replace(old, new) + whole[end:])


@pytest.mark.parametrize("page", PAGES)
async def test_a_file_with_a_damaged_page_is_refused_before_anything_is_sold(floor: ShopFloor, page: str) -> None:
    till = await with_damage(floor, page)
    with pytest.raises(Damaged) as refused:
        await till.soundness.begin()
    assert refused.value.path == floor.home / FILE


async def test_an_index_that_does_not_say_what_its_table_does_is_damage(floor: ShopFloor) -> None:
    till = floor.open()
    (token,) = (await sell(till)).tokens
    await floor.stop(till)
    change_in_page_of("token_once", floor.home / FILE, token.encode(), token[::-1].encode())
    with pytest.raises(Damaged):
        await floor.open().soundness.begin()


async def test_a_sound_file_is_sold_from(floor: ShopFloor) -> None:
    till = floor.open()
    await till.soundness.begin()
    assert (await sell(till)).state is SaleState.COMPLETE


async def test_a_large_file_is_opened_at_once_and_sends_nothing_until_it_was_read_through(floor: ShopFloor) -> None:
    till = await with_damage(floor, "token_once", queued=1)
    await till.soundness.begin(at_once=0)
    (queued,) = till.file.queue.open()
    with pytest.raises(Damaged):
        await till.settling.settle(queued)

    assert queued not in floor.sandbox.ledger.attempts
    assert stored(till.file, queued).state is SaleState.QUEUED


async def test_a_large_file_that_is_sound_is_sold_from_once_it_was_read_through(floor: ShopFloor) -> None:
    till = floor.open()
    await till.soundness.begin(at_once=0)
    assert (await sell(till)).state is SaleState.COMPLETE


async def test_a_till_that_is_closed_reads_no_further(floor: ShopFloor) -> None:
    till = await with_damage(floor, "token_once")
    await till.soundness.begin(at_once=0)
    till.soundness.end()
    assert await till.soundness.look() == ""
    assert not till.file.damage.met


async def test_a_look_that_is_interrupted_finds_nothing_and_says_so(floor: ShopFloor) -> None:
    def begin(reading: sqlite3.Connection) -> bool:
        reading.set_progress_handler(reading.interrupt, 1)
        return True

    with pytest.raises(StoreTrouble, match="interrupted"):
        unsound_in(floor.open().file.home / FILE, begin)


@pytest.mark.parametrize("page", PAGES)
async def test_the_watchdog_tells_of_a_damaged_page_and_of_nothing_else_and_the_till_stops(
    floor: ShopFloor, page: str, logfail: Logged
) -> None:
    logfail.expect("broken: the file is sound: the till's file is damaged")
    till = await with_damage(floor, page)

    assert [check.name for check in await look_over(till)] == ["the file is sound"]
    assert till.file.damage.met


@pytest.mark.parametrize("page", PAGES)
async def test_the_doctor_looks_at_what_can_be_read_of_a_damaged_file(floor: ShopFloor, page: str) -> None:
    checks = {check.name: check for check in examine(await with_damage(floor, page))}
    assert not checks["the file is sound"].ok
    assert checks["there is room on the disk"].ok


async def test_a_drain_that_meets_damage_ends_and_what_was_sold_until_then_is_kept(
    floor: ShopFloor, logfail: Logged
) -> None:
    logfail.expect("was not stored; it is kept in")
    logfail.expect("could not be settled")
    till = await with_damage(floor, "token_once", queued=10)
    before = len(floor.sandbox.ledger.vends)
    async with asyncio.timeout(5):
        await till.draining.run()
    await till.settling.finish()

    sold = floor.sandbox.ledger.vends[before:]
    kept = [json.loads(line) for line in (floor.home / NAME).read_text(encoding="utf-8").splitlines()]
    assert 1 <= len(sold) <= 2  # one a meter
    assert [line["reference"] for line in kept] == [vend.reference for vend in sold]
    assert all(str(vend.token) in line["raw"] for vend, line in zip(sold, kept, strict=True))
    assert not any(str(vend.token) in line for vend in sold for line in logfail.lines)


async def test_what_could_not_be_stored_is_asked_about_once_a_backup_is_back(floor: ShopFloor, logfail: Logged) -> None:
    logfail.expect("was not stored; it is kept in")
    till = await with_damage(floor, "token_once")
    reference = till.selling.take(draft(WANJIKU)).reference
    with pytest.raises(Damaged):
        await till.settling.settle(reference)
    await floor.stop(till)
    backup = newest_good(floor.home)
    assert backup is not None
    put_back(floor.home, backup)

    sale = await floor.open().settling.settle(reference)
    (vend,) = [vend for vend in floor.sandbox.ledger.vends if vend.reference == reference]
    assert (sale.state, sale.tokens) == (SaleState.COMPLETE, (vend.token,))
