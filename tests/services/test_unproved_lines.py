"""A sale that only references.log knows, by a line that was changed: what is taken of it costs the shop nothing."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from app.domain.money import Money
from app.domain.sale import SaleState, Tender
from app.domain.trouble import NeedsSecond
from app.services.doctor import examine
from app.services.permissions import May
from app.services.shift_json import shift_object
from app.services.shift_paper import shift_paper
from app.services.story import story_of
from app.services.till import Till
from app.store.backup_files import backup_at, put_back
from app.store.database import back_up
from app.store.reference_log import NAME
from printing.paper import Paper
from printing.text import as_text
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, draft, sell, stored
from tests.services.staff import SUPERVISOR, enter, hire

pytestmark = pytest.mark.anyio
Change = Callable[[dict[str, Any]], dict[str, Any]]


@pytest.fixture
async def real(floor: ShopFloor) -> ShopFloor:
    """A shop whose sales count."""
    floor.sells_for_real = True
    return floor


async def forgotten(real: ShopFloor, *, staffed: bool = False) -> tuple[Till, str]:
    """A till with a shift open, and a sale of KES 200 that a backup of it, which is to be put back, does not know."""
    till = real.open()
    if staffed:
        await hire(till.people)
    till.shifts.open({"KES": Money(0, "KES")})
    back_up(till.file.db, real.home / "backups" / "older.db")
    return till, (await sell(till, WANJIKU)).reference


async def put_back_with(real: ShopFloor, till: Till, change: Change) -> Till:
    """The older file put back, with each line of the log changed so."""
    await real.stop(till)
    for log in (real.home / NAME, real.home / "backups" / NAME):
        lines = [change(json.loads(line)) for line in log.read_text(encoding="utf-8").splitlines()]
        log.write_text("".join(f"{json.dumps(line, sort_keys=True)}\n" for line in lines), encoding="utf-8")
    put_back(real.home, backup_at(real.home / "backups" / "older.db"), over_sound=True)
    return real.open()


def expected(till: Till) -> Money:
    return till.shifts.so_far().takings[0].expected


@pytest.mark.parametrize(
    "changed",
    [
        {"sandbox": True},
        {"tender": "mobile money", "tender_code": "SJK1A2B3C4"},
        {"replaces": "001000000001"},
        {"time": 0},
    ],
)
async def test_no_line_that_was_changed_takes_its_sale_out_of_the_drawer(
    real: ShopFloor, changed: dict[str, Any]
) -> None:
    till, lost = await forgotten(real)
    till = await put_back_with(real, till, lambda line: line | changed)
    sale = stored(till.file, lost)
    assert (sale.order.sandbox, sale.order.tender, sale.order.replaces) == (False, Tender.CASH, None)
    assert (sale.state, expected(till)) == (SaleState.UNKNOWN, Money(20_000, "KES"))
    assert (await till.settling.settle(lost)).state is SaleState.COMPLETE
    assert [check for check in examine(till) if not check.ok] == []


async def test_a_line_that_this_till_wrote_is_believed(real: ShopFloor) -> None:
    till = real.open()
    till.shifts.open({"KES": Money(0, "KES")})
    back_up(till.file.db, real.home / "backups" / "older.db")
    order = draft(WANJIKU, tender=Tender.MOBILE_MONEY, tender_code="SJK1A2B3C4")
    lost = (await till.settling.settle(till.selling.take(order).reference)).reference
    till = await put_back_with(real, till, lambda line: line)
    assert (stored(till.file, lost).order.tender, expected(till)) == (Tender.MOBILE_MONEY, Money(0, "KES"))
    assert till.shifts.so_far().unproved == ()


async def test_the_line_that_was_left_alone_counts_before_the_one_that_was_changed(real: ShopFloor) -> None:
    till, lost = await forgotten(real)
    await real.stop(till)
    log = real.home / NAME
    lines = [json.loads(line) | {"amount": "1.00"} for line in log.read_text(encoding="utf-8").splitlines()]
    log.write_text("".join(f"{json.dumps(line)}\n" for line in [*lines, *lines]), encoding="utf-8")
    put_back(real.home, backup_at(real.home / "backups" / "older.db"), over_sound=True)
    till = real.open()
    assert stored(till.file, lost).order.amount == Money(20_000, "KES")
    assert till.shifts.so_far().unproved == ()


async def test_a_line_of_before_lines_were_proved_is_read_and_told_as_not_proved(real: ShopFloor) -> None:
    till, lost = await forgotten(real)
    till = await put_back_with(real, till, lambda line: {name: line[name] for name in line if name != "hmac"})
    assert stored(till.file, lost).order.meter == WANJIKU
    assert [reference for reference, _amount in till.shifts.so_far().unproved] == [lost]
    (check,) = [check for check in examine(till) if check.name == "references.log is this till's own"]
    assert (check.ok, check.detail) == (True, "warning: 2 lines are of before they were proved")


async def test_x_and_z_name_the_sales_that_nothing_proves(real: ShopFloor) -> None:
    till, lost = await forgotten(real)
    till = await put_back_with(real, till, lambda line: line | {"amount": "1.00"})
    shift = till.shifts.so_far()
    told = " ".join(as_text(shift_paper(shift, till.shop, 0), Paper(80)).split())
    assert f"{lost} KES 1.00" in told
    assert "may have been changed" in told
    assert shift_object(shift)["unproved"] == [{"reference": lost, "amount": "1.00", "currency": "KES"}]
    assert till.shifts.close({"KES": Money(100, "KES")}).unproved == ((lost, Money(100, "KES")),)
    till.shifts.open({"KES": Money(0, "KES")})
    assert till.shifts.so_far().unproved == ()


async def test_a_shift_with_such_a_sale_is_closed_by_two_also_where_the_drawer_holds_what_it_should(
    real: ShopFloor,
) -> None:
    till, _lost = await forgotten(real, staffed=True)
    till = await put_back_with(real, till, lambda line: line | {"amount": "1.00"})
    await enter(till, "Njeri")
    with pytest.raises(NeedsSecond, match=r"cannot be proved.*takes two people"):
        till.shifts.close({"KES": Money(100, "KES")})
    await till.people.approve("Otieno", SUPERVISOR, May.DIFFERENCE)
    assert till.shifts.close({"KES": Money(100, "KES")}).closing is not None


async def test_the_story_says_what_the_line_said_and_was_not_believed(real: ShopFloor) -> None:
    till, lost = await forgotten(real)
    till = await put_back_with(real, till, lambda line: line | {"sandbox": True, "tender": "mobile money"})
    words = story_of(till, stored(till.file, lost))[0].words
    assert "cannot be proved" in words
    assert "a sale of a test system" in words
    assert "mobile money" in words


async def test_a_sale_that_was_taken_back_by_a_made_up_line_is_not(real: ShopFloor) -> None:
    till = real.open()
    owed = till.selling.take(draft(BILBO, kept=True)).reference
    till.deciding.cancel(owed)
    back_up(till.file.db, real.home / "backups" / "older.db")
    await sell(till, WANJIKU)
    till = await put_back_with(real, till, lambda line: line | {"replaces": owed} if line["meter"] == WANJIKU else line)
    assert stored(till.file, owed).carried_into is None


async def test_the_doctor_counts_the_lines_that_were_changed(real: ShopFloor) -> None:
    till, _lost = await forgotten(real)
    till = await put_back_with(real, till, lambda line: line | {"amount": "1.00"})
    (check,) = [check for check in examine(till) if check.name == "references.log is this till's own"]
    assert check.ok
    assert check.detail.startswith("warning: 2 lines were changed by hand, or written on another machine")


@pytest.mark.parametrize("address", ["http://elsewhere.example/v3", "no address at all"])
async def test_a_line_that_names_a_place_where_nobody_may_be_asked_is_held_for_people_in_the_end(
    real: ShopFloor, address: str
) -> None:
    till, lost = await forgotten(real)
    elsewhere = {"provider": "gone", "sandbox": True, "base_url": address}
    till = await put_back_with(real, till, lambda line: line | elsewhere)
    await till.draining.one_pass()
    assert stored(till.file, lost).state is SaleState.UNKNOWN
    real.clock.go_on(25 * 3600)
    await till.draining.one_pass()
    assert stored(till.file, lost).state is SaleState.HELD
    assert story_of(till, stored(till.file, lost))
