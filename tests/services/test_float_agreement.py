"""The provider's float, our sales and what was paid in agree, or the difference is told: by the sandbox's own float."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.money import Money
from app.domain.trouble import BadInput, NotAllowed
from app.sandbox.faults import Kind
from app.services.balances import read_balance
from app.services.float_paper import FloatLine
from app.services.shift_json import shift_object
from app.services.shift_paper import shift_paper
from app.services.till import Till
from printing.paper import Paper
from printing.text import as_text
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, sell
from tests.services.staff import CASHIER, hire

pytestmark = pytest.mark.anyio


def kes(units: float) -> Money:
    return Money(round(units * 100), "KES")


@pytest.fixture
async def till(floor: ShopFloor) -> Till:
    """A till that sells for real, with its float read and a shift begun."""
    floor.sells_for_real = True
    till = floor.open()
    await read_balance(till, "kplc")
    till.shifts.open({"KES": kes(0)})
    return till


def paid_in(floor: ShopFloor, units: int) -> None:
    """The shop has paid so much more into its float at the provider."""
    ledger = floor.sandbox.pawacard.ledger
    assert ledger.balance_cents is not None
    ledger.balance_cents += units * 100


async def line(till: Till, floor: ShopFloor) -> FloatLine:
    """The float over the shift, by what the provider says now."""
    floor.clock.go_on(1)
    await read_balance(till, "kplc")
    (only,) = till.shifts.so_far().floats
    return only


async def test_the_float_is_what_it_was_less_what_was_sold(till: Till, floor: ShopFloor) -> None:
    floor.clock.go_on(1)
    await sell(till, BILBO, "200")
    await sell(till, WANJIKU, "300.50")
    told = await line(till, floor)
    assert told.sold == kes(500.50)
    assert told.end is not None
    assert told.should_be == told.end.amount
    assert told.difference == kes(0)


async def test_a_top_up_that_was_entered_is_in_it_and_one_that_was_not_is_the_difference(
    till: Till, floor: ShopFloor
) -> None:
    floor.clock.go_on(1)
    paid_in(floor, 1000)
    assert (await line(till, floor)).difference == kes(1000)
    till.float_agreement.top_up("kplc", kes(1000), " paid in at the \n bank ")
    told = await line(till, floor)
    assert (told.topped_up, told.difference) == (kes(1000), kes(0))


async def test_a_sale_that_nobody_knows_the_end_of_is_told_beside_the_difference(till: Till, floor: ShopFloor) -> None:
    floor.clock.go_on(1)
    floor.fault(Kind.DROP_AFTER)
    await sell(till)
    told = await line(till, floor)
    assert told.unknown == kes(200)
    assert told.difference == kes(-200)


async def test_what_was_sold_before_the_first_reading_is_not_taken_off_it_twice(floor: ShopFloor) -> None:
    floor.sells_for_real = True
    till = floor.open()
    await sell(till, BILBO, "200")
    floor.clock.go_on(1)
    await read_balance(till, "kplc")
    till.shifts.close({"KES": kes(200)})
    till.shifts.open({"KES": kes(200)})
    assert (await line(till, floor)).difference == kes(0)


async def test_a_float_that_was_not_read_at_both_ends_says_so(floor: ShopFloor) -> None:
    floor.sells_for_real = True
    till = floor.open()
    till.shifts.open({"KES": kes(0)})
    (never,) = till.shifts.so_far().floats
    assert (never.start, never.end, never.difference) == (None, None, None)
    assert (await line(till, floor)).should_be is None


async def test_a_z_keeps_the_agreement_as_it_was(till: Till, floor: ShopFloor) -> None:
    told = await line(till, floor)
    till.shifts.close({"KES": kes(0)})
    paid_in(floor, 5000)
    await read_balance(till, "kplc")
    assert till.shifts.closed().floats == (told,)


async def test_the_float_of_a_test_system_is_nobodys_money(floor: ShopFloor) -> None:
    till = floor.open()
    till.shifts.open({"KES": kes(0)})
    assert till.shifts.so_far().floats == ()
    with pytest.raises(BadInput, match="no float"):
        till.float_agreement.top_up("kplc", kes(1), "")


async def test_a_top_up_is_an_amount_in_the_profiles_currency_and_a_supervisors_to_note(till: Till) -> None:
    for amount in (kes(0), kes(-1), Money(100, "USD")):
        with pytest.raises(BadInput, match="amount in KES"):
            till.float_agreement.top_up("kplc", amount)
    await hire(till.people)
    await till.people.sign_in("Wanjiru", CASHIER)
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        till.float_agreement.top_up("kplc", kes(1))


async def test_an_old_reading_is_no_end_of_a_shift(till: Till, floor: ShopFloor) -> None:
    (told,) = till.shifts.so_far().floats
    assert told.start is not None
    assert replace(told, end=replace(told.start, at=told.start.at - timedelta(hours=1))).difference is None


async def begun_after(till: Till, floor: ShopFloor, *, paid: int = 0) -> FloatLine:
    """The float of a shift that follows another one, with so much less, or more, at the provider in between."""
    floor.clock.go_on(1)
    await read_balance(till, "kplc")
    till.shifts.close({"KES": till.shifts.so_far().takings[0].expected})
    paid_in(floor, paid)
    floor.clock.go_on(1)
    await read_balance(till, "kplc")
    till.shifts.open({"KES": kes(0)})
    (only,) = till.shifts.so_far().floats
    return only


def told_on(till: Till) -> str:
    return " ".join(as_text(shift_paper(till.shifts.so_far(), till.shop, 0), Paper(80)).split())


async def test_what_was_bought_between_two_shifts_is_named_on_the_paper_of_the_later_one(
    till: Till, floor: ShopFloor
) -> None:
    await sell(till, BILBO, "200")
    told = await begun_after(till, floor, paid=-750)
    assert (told.before, told.difference) == (kes(-750), None)
    assert "Differs from the Z before -750.00" in told_on(till)
    told = await line(till, floor)
    assert (told.before, told.difference) == (kes(-750), kes(0))
    assert "Differs from the Z before -750.00" in told_on(till)
    closed = till.shifts.close({"KES": kes(0)})
    assert shift_object(closed)["floats"][0]["before"] == "-750.00"


async def test_a_float_that_begins_as_the_z_before_left_it_has_no_such_line(till: Till, floor: ShopFloor) -> None:
    await sell(till, BILBO, "200")
    assert (await begun_after(till, floor)).before == kes(0)
    assert "Z before" not in told_on(till)


async def test_what_the_till_itself_knows_of_between_two_shifts_is_no_difference(till: Till, floor: ShopFloor) -> None:
    floor.clock.go_on(1)
    await read_balance(till, "kplc")
    till.shifts.close({"KES": kes(0)})
    floor.clock.go_on(1)
    paid_in(floor, 1000)
    till.float_agreement.top_up("kplc", kes(1000))
    floor.clock.go_on(1)
    await read_balance(till, "kplc")
    till.shifts.open({"KES": kes(0)})
    assert till.shifts.so_far().floats[0].before == kes(0)


async def test_a_float_that_was_not_read_before_is_held_against_nothing(till: Till, floor: ShopFloor) -> None:
    assert till.shifts.so_far().floats[0].before is None
    till.file.db.execute("delete from balance")
    till.shifts.close({"KES": kes(0)})
    await read_balance(till, "kplc")
    till.shifts.open({"KES": kes(0)})
    assert till.shifts.so_far().floats[0].before is None
