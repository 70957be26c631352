"""What must hold of every sale is looked at while the till is open; what is broken is told and never mended."""

import sqlite3
from contextlib import closing
from datetime import datetime

import pytest

from app.domain.money import Money
from app.services.doctor import examine, looked_at
from app.services.invariants import INVARIANTS
from app.services.shop import Printer
from app.services.till import Till
from app.services.watchdog import look_at_the_chain, look_over
from app.store.till_file import FILE
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, sell
from tests.store.years import add_older, counted

pytestmark = pytest.mark.anyio

BREAKS = {
    "every sale follows from its events": "update sale set state = 'refused', money = 'owed'",
    "every complete sale has what it sold": "delete from token",
    "every complete sale has its paper": "delete from print_job",
    "the money adds up": "update sale set money = 'owed'",
    "money that was carried over arrived": "update sale set carried_into = '001000000000'",
    "no reference, token or receipt number twice": (
        "drop index token_once; update token set digits = (select max(digits) from token)"
    ),
}


@pytest.fixture
async def till(floor: ShopFloor) -> Till:
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    till = floor.open()
    await sell(till, BILBO)
    await sell(till, WANJIKU)
    return till


async def test_nothing_is_broken_in_a_sound_till(till: Till) -> None:
    assert await look_over(till) == []
    assert await look_at_the_chain(till) == []


@pytest.mark.parametrize("name", BREAKS)
async def test_what_is_changed_by_hand_is_found_by_the_watchdog_and_by_the_doctor(
    till: Till, name: str, logfail: Logged
) -> None:
    logfail.expect("broken: ")
    for statement in BREAKS[name].split("; "):
        till.file.db.execute(statement)
    before = list(till.file.db.query("select * from sale"))

    assert name in [check.name for check in await look_over(till)]
    assert name in [check.name for check in examine(till) if not check.ok]
    assert list(till.file.db.query("select * from sale")) == before


async def test_a_journal_that_was_edited_is_found_where_no_sale_shows_it(till: Till, logfail: Logged) -> None:
    """As who gave money back."""
    logfail.expect("broken: the newest of the journal's chain")
    till.file.db.execute("drop trigger event_stays")
    till.file.db.execute("update event set body = '{}' where kind = 'printer set'")
    for look in (look_over, look_at_the_chain):
        (told,) = await look(till)
        assert told.name == "the newest of the journal's chain is whole"
        assert "does not follow from the one before it" in told.detail


@pytest.mark.parametrize("planted", [False, True])
async def test_events_that_are_cut_off_while_the_till_is_open_are_missed_whatever_is_written_after_them(
    till: Till, logfail: Logged, *, planted: bool
) -> None:
    """As who put cash in, took it out of the drawer again, and had the event deleted; planted: with an event that says
    that it was told already.
    """
    logfail.expect("events of the journal are gone")
    logfail.expect("broken: the newest of the journal's chain")
    till.shifts.open({"KES": Money(0, "KES")})
    till.shifts.move("in", Money(500_00, "KES"), "change")
    with closing(sqlite3.connect(till.file.home / FILE)) as by_hand, by_hand:
        for trigger in ("event_stays", "event_keeps"):
            by_hand.execute(f"drop trigger {trigger}")
        if planted:
            columns = "till, epoch, seq, at, kind, reference, body, previous_hash, hash"
            by_hand.execute(
                f"insert into event (rowid, {columns}) select -1, 9, 9, 9, at, 'till moved', null,"  # noqa: S608
                " json_object('known_until', at), '', '' from event order by rowid desc limit 1"
            )
        for table in ("event", "cash"):
            by_hand.execute(f"delete from {table} where rowid = (select max(rowid) from {table})")  # noqa: S608
    (told,) = await look_at_the_chain(till)
    assert "events are gone: the newest that stood there was of 2026-" in told.detail
    await sell(till, WANJIKU)
    assert planted or till.file.journal.first_broken() is None
    (found,) = till.shifts.so_far().put_back
    assert found.by_hand
    assert till.file.copied
    await sell(till, BILBO)
    assert till.shifts.so_far().put_back == (found,)
    (gone,) = [check for check in examine(till) if check.name == "no event is gone"]
    assert gone.ok
    assert gone.detail.startswith("warning: at 2026-")


def longest_piece(till: Till, since: datetime) -> int:
    """The most that SQLite does before the window has its turn again."""
    with counted(till.file) as pieces:
        for found in looked_at(till, INVARIANTS, since):
            assert found is None or found.ok
            pieces.append(0)
    return max(pieces)


async def test_what_the_window_waits_for_does_not_grow_with_the_sales_of_years(till: Till) -> None:
    newest = till.file.sales.taken_before(1)
    (made,) = till.file.sales.latest(limit=1)
    assert newest is not None
    add_older(till.file, made, 1, 300)
    short = longest_piece(till, newest)
    add_older(till.file, made, 301, 3000)

    assert longest_piece(till, newest) == short


async def test_a_file_that_cannot_be_looked_through_is_told_as_unsound(till: Till, logfail: Logged) -> None:
    logfail.expect("broken: the file is sound")
    file = till.file.home / FILE
    file.rename(till.file.home / "away")
    broken = await look_over(till)
    (till.file.home / "away").rename(file)

    assert [check.name for check in broken] == ["the file is sound"]


async def test_a_till_without_a_printer_owes_no_paper(floor: ShopFloor) -> None:
    floor.with_printer(Printer("none"))
    till = floor.open()
    await sell(till)
    await floor.stop(till)
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    till = floor.open()

    assert await look_over(till) == []
