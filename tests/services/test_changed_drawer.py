"""The rows of the drawer are held against their events: what somebody changed in the file is named on X and on Z."""

import time

import pytest

from app.domain.money import Money
from app.domain.trouble import NeedsSecond, StoreTrouble
from app.services.doctor import examine
from app.services.permissions import May
from app.services.shift_json import shift_object
from app.services.shift_paper import shift_paper
from app.services.till import Till
from app.services.watchdog import look_over
from app.store.database import immediate
from app.store.drawer_proof import Changed
from printing.paper import Paper
from printing.text import as_text
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, sell
from tests.services.staff import SUPERVISOR, enter, hire

pytestmark = pytest.mark.anyio
DRAWER = "the drawer follows from its events"


def kes(units: float) -> Money:
    return Money(round(units * 100), "KES")


@pytest.fixture
async def real(floor: ShopFloor) -> ShopFloor:
    floor.sells_for_real = True
    return floor


@pytest.fixture
async def till(real: ShopFloor) -> Till:
    """A shift that follows another one, with cash moved and a sale, and nothing wrong."""
    till = real.open()
    till.shifts.open({"KES": kes(1000)})
    till.shifts.move("in", kes(50), "change")
    await sell(till, BILBO)
    till.shifts.close({"KES": till.shifts.so_far().takings[0].expected})
    await sell(till, WANJIKU)
    till.shifts.close({"KES": till.shifts.so_far().takings[0].expected})
    till.shifts.open({"KES": kes(5000)})
    till.shifts.move("in", kes(500), "change")
    till.shifts.move("out", kes(200), "water")
    await sell(till, WANJIKU)
    return till


def change(till: Till, statements: str) -> None:
    till.file.db.execute("pragma foreign_keys = off")
    for statement in statements.split("; "):
        till.file.db.execute(statement)


async def test_a_drawer_that_nobody_changed_follows_from_its_events(till: Till) -> None:
    assert till.shifts.so_far().changed == Changed()
    assert all(check.ok for check in examine(till))
    assert await look_over(till) == []
    assert "changed by hand" not in as_text(shift_paper(till.shifts.so_far(), till.shop, 0), Paper(80))


@pytest.mark.parametrize(
    ("statements", "changed"),
    [
        ("update cash set amount = 10000 where way = 'float' and shift = 3", Changed(floats=True)),
        ("delete from cash where way = 'float' and shift = 3", Changed(floats=True)),
        ("update cash set amount = 1 where reason = 'water'", Changed(cash=(5,))),
        ("update cash set way = 'out' where shift = 3 and reason = 'change'", Changed(cash=(4,))),
        ("update cash set shift = 1 where reason = 'water'", Changed(cash=(5,))),
        ("update cash set by = null, reason = 'bread' where reason = 'water'", Changed(cash=(5,))),
        ("delete from cash where reason = 'water'", Changed(cash=(5,))),
        (
            (
                "insert into cash (shift, way, amount, currency, reason, at)"
                " select 3, 'out', 9, 'KES', '', max(at) from event"
            ),
            Changed(cash=(6,)),
        ),
        ("update shift set begins = (select max(rowid) from event) where z is null", Changed(shift=True)),
        ("update shift set follows = (select max(rowid) from event) where z is null", Changed(shift=True)),
        ("update shift set by = 7 where z is null", Changed(shift=True)),
        ("update shift set opened_at = 'this morning' where z is null", Changed(shift=True)),
        ("update cash set at = '' where reason = 'water'", Changed(cash=(5,))),
        ("update shift set ends = 2000 where z = 2", Changed(shift=True)),
    ],
)
async def test_what_was_changed_of_the_drawer_is_named_by_x_and_the_doctor_and_the_watchdog(
    till: Till, statements: str, changed: Changed, logfail: Logged
) -> None:
    logfail.expect("the shift is not what its events make of it")
    logfail.expect("broken: the drawer follows from its events")
    change(till, statements)
    assert till.shifts.so_far().changed == changed
    assert [check.name for check in examine(till) if not check.ok] == [DRAWER]
    assert [check.name for check in await look_over(till)] == [DRAWER]


async def test_a_shift_that_was_taken_out_of_the_file_is_told_by_the_one_after_it(till: Till, logfail: Logged) -> None:
    logfail.expect("the shift is not what its events make of it")
    change(till, "delete from cash where shift = 3; delete from shift where number = 3")
    assert [check.name for check in examine(till) if not check.ok] == [DRAWER]
    till.shifts.open({"KES": kes(0)})
    assert till.shifts.so_far().changed.shift


async def test_a_sale_that_was_made_one_of_mobile_money_for_the_closing_is_named_and_takes_two(
    real: ShopFloor, logfail: Logged
) -> None:
    logfail.expect("the shift is not what its events make of it")
    till = real.open()
    await hire(till.people)
    await enter(till, "Njeri")
    till.shifts.open({"KES": kes(0)})
    reference = (await sell(till, WANJIKU)).reference
    change(till, "update sale set tender = 'mobile money'")
    with pytest.raises(NeedsSecond, match=r"changed by hand.*takes two people"):
        till.shifts.close({"KES": kes(0)})
    await till.people.approve("Otieno", SUPERVISOR, May.DIFFERENCE)
    till.shifts.close({"KES": kes(0)})
    change(till, "update sale set tender = 'cash'")
    closed = till.shifts.closed()
    assert closed.changed == Changed(sales=(reference,))
    assert shift_object(closed)["changed"] == {
        "sales": [reference],
        "cash": [],
        "float": False,
        "shift": False,
        "events": False,
    }


@pytest.mark.parametrize(
    "statements",
    [
        (
            "update event set body = json_set(body, '$.amount.minor', 1) where json_extract(body, '$.reason') = 'water'"
            "; update cash set amount = 1 where reason = 'water'"
        ),
        "update event set kind = 'till moved' where kind = 'printer set'",
        "update event set kind = 'nothing' where kind = 'cash moved'; delete from cash where way <> 'float'",
    ],
)
async def test_what_is_changed_with_its_event_for_the_closing_alone_is_named_too(
    till: Till, statements: str, logfail: Logged
) -> None:
    """The events of the shift are proved when it is counted: afterwards all is as it was."""
    logfail.expect("the shift is not what its events make of it")
    with immediate(till.file.db):
        till.file.journal.append(till.clock.now(), "printer set", None, {"transport": "none"})
    change(till, f"drop trigger event_stays; {statements}")
    closed = till.shifts.close({"KES": till.shifts.so_far().takings[0].expected})
    assert closed.changed.events
    told = " ".join(as_text(shift_paper(closed, till.shop, 0), Paper(80)).split())
    assert "Events of the journal itself" in told


async def test_a_closing_of_which_the_event_was_changed_says_so_on_each_paper_of_it(till: Till) -> None:
    assert not till.shifts.closed(2).changed
    change(
        till,
        "drop trigger event_stays; update event set body = replace(body, 'water', 'bread')"
        "; update event set body = json_set(body, '$.paper.openings', 7) where kind = 'shift closed'",
    )
    assert till.shifts.closed(2).openings == 7
    assert till.shifts.closed(2).changed.events


@pytest.mark.parametrize(
    "statements",
    [
        "update cash set currency = 'XXX'",
        "update sale set currency = 'XXX'",
        "update sale set terms = '{'",
        "update event set body = 'no JSON' where kind = 'cash moved'",
        "update event set at = 'x' where kind = 'cash moved'",
    ],
)
async def test_a_shift_that_cannot_be_read_any_more_is_told_and_keeps_the_doctor_from_nothing(
    till: Till, statements: str, logfail: Logged
) -> None:
    logfail.expect("the shift cannot be read")
    change(till, f"drop trigger event_stays; pragma ignore_check_constraints = on; {statements}")
    with pytest.raises(StoreTrouble, match="cannot be read: it was changed by hand"):
        till.shifts.so_far()
    assert [check.name for check in examine(till)][-1] == "unfinished sales"
    assert not all(check.ok for check in examine(till))


async def test_x_and_z_name_each_in_bold(till: Till, logfail: Logged) -> None:
    logfail.expect("the shift is not what its events make of it")
    change(till, "update cash set amount = 1 where shift = 3; delete from token")
    (sale,) = till.file.drawer_proof.sales(till.file.drawer_proof.newest() or 0)
    shift = till.shifts.so_far()
    told = " ".join(as_text(shift_paper(shift, till.shop, 0), Paper(80)).split())
    assert "was changed by hand" in told
    for words in (f"Sale {sale}", "taken out: 001-4", "taken out: 001-5", "Float at the start"):
        assert words in told
    assert till.shifts.close({"KES": shift.takings[0].expected}).changed == shift.changed
    assert till.shifts.closed().changed == shift.changed


async def test_a_closing_that_was_changed_is_not_read_and_the_next_shift_goes_on(till: Till, logfail: Logged) -> None:
    logfail.expect("the event of a closing is none that the till wrote")
    logfail.expect("the shift is not what its events make of it")
    change(
        till,
        "drop trigger event_stays; "
        "update event set body = json_set(body, '$.paper.as_of', 'late') where kind = 'shift closed'",
    )
    with pytest.raises(StoreTrouble, match="Z 2 was changed by hand"):
        till.shifts.closed()
    expected = till.shifts.so_far().takings[0].expected
    assert till.shifts.close({"KES": expected}).closing == till.shifts.closed(3).closing


async def test_a_sale_without_its_row_is_named(till: Till, logfail: Logged) -> None:
    logfail.expect("the shift is not what its events make of it")
    (sale,) = till.file.drawer_proof.sales(till.file.drawer_proof.newest() or 0)
    change(till, f"delete from sale where reference = '{sale}'")  # noqa: S608 - our own reference
    assert till.shifts.so_far().changed.sales == (sale,)


async def test_the_look_takes_little_time_for_each_sale(till: Till) -> None:
    """Some 0.2 ms; the machine that tests may be slow."""
    (sale,) = till.file.drawer_proof.sales(till.file.drawer_proof.newest() or 0)
    started = time.perf_counter()
    assert all(till.file.sales.follows(sale) for _ in range(100))
    assert (time.perf_counter() - started) / 100 < 0.003
