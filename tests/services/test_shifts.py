"""Shifts: what the drawer should hold, whatever happened to the sales, and a closing that says the same for ever."""

from dataclasses import replace

import pytest

from app.domain.cash import Movement
from app.domain.events import Answered, Found
from app.domain.money import Money
from app.domain.outcome import Complete
from app.domain.sale import SaleState, Tender
from app.domain.trouble import BadInput, NeedsSecond, NotAllowed
from app.services.permissions import May
from app.services.shift_json import shift_object
from app.services.shift_paper import Shift, Takings, Tally, shift_paper
from app.services.till import Till
from printing.paper import Paper
from printing.text import as_text
from tests.services.nigeria import KANO_METER, move_to_nigeria, order
from tests.services.shop_floor import BILBO, THRESHOLD, WANJIKU, ShopFloor, draft, lost, sell
from tests.services.staff import PINS, SUPERVISOR, hire

pytestmark = pytest.mark.anyio


def kes(units: float) -> Money:
    return Money(round(units * 100), "KES")


def takings(shift: Shift) -> Takings:
    (only,) = shift.takings
    return only


@pytest.fixture
async def real(floor: ShopFloor) -> ShopFloor:
    """The sandbox behind a profile that does not say so: its sales count."""
    floor.sells_for_real = True
    return floor


@pytest.fixture
async def opened(real: ShopFloor) -> Till:
    till = real.open()
    till.shifts.open({"KES": kes(5000)})
    return till


async def test_the_drawer_holds_the_float_and_the_cash_of_every_sale_that_was_taken(
    opened: Till, real: ShopFloor
) -> None:
    await sell(opened, BILBO, "200")
    unknown = await lost(opened, real)
    opened.selling.take(draft(WANJIKU, amount="300", tender=Tender.MOBILE_MONEY, tender_code="SJK1A2B3C4"))
    so_far = opened.shifts.so_far()
    assert unknown.state is SaleState.UNKNOWN
    assert takings(so_far).tokens == (("Kenya Power", Tally(1, kes(200))),)
    assert takings(so_far).cash_for_sales == kes(400)
    assert takings(so_far).expected == kes(5400)
    assert len(so_far.unfinished) == 2
    assert takings(so_far).unfinished == Tally(2, kes(500))


async def test_what_went_back_to_customers_is_gone_from_the_drawer(opened: Till) -> None:
    refused = await sell(opened, THRESHOLD, "700")
    assert takings(opened.shifts.so_far()).expected == kes(5700)
    assert takings(opened.shifts.so_far()).owed == Tally(1, kes(700))
    opened.deciding.give_back(refused.reference)
    assert takings(opened.shifts.so_far()).owed == Tally(0, kes(0))
    assert takings(opened.shifts.so_far()).given_back == Tally(1, kes(700))
    assert takings(opened.shifts.so_far()).refunds == Tally(1, kes(700))
    assert takings(opened.shifts.so_far()).expected == kes(5000)


async def test_money_that_goes_on_in_another_sale_is_in_the_drawer_once(opened: Till) -> None:
    refused = await sell(opened, THRESHOLD, "700")
    opened.selling.sell_again(refused.reference)
    assert takings(opened.shifts.so_far()).expected == kes(5700)


async def test_what_is_paid_by_mobile_money_is_told_apart(opened: Till) -> None:
    sale = opened.selling.take(draft(WANJIKU, tender=Tender.MOBILE_MONEY, tender_code="SJK1A2B3C4"))
    await opened.settling.settle(sale.reference)
    assert takings(opened.shifts.so_far()).mobile_money == Tally(1, kes(200))
    assert takings(opened.shifts.so_far()).tokens == (("Kenya Power", Tally(1, kes(200))),)
    assert takings(opened.shifts.so_far()).expected == kes(5000)


async def test_cash_goes_in_and_out_with_a_reason(opened: Till) -> None:
    assert isinstance(opened.shifts.move("in", kes(1000), "change from the bank"), Movement)
    opened.shifts.move("out", kes(250), "  milk \n for tea ")
    with pytest.raises(BadInput, match="what the cash is for"):
        opened.shifts.move("out", kes(1), " ")
    with pytest.raises(BadInput, match="more than zero"):
        opened.shifts.move("out", kes(0), "nothing")
    told = takings(opened.shifts.so_far())
    assert (told.cash_in, told.cash_out, told.expected) == (Tally(1, kes(1000)), Tally(1, kes(250)), kes(5750))


async def test_sales_of_a_test_system_are_in_no_drawer(floor: ShopFloor) -> None:
    till = floor.open()
    till.shifts.open({"KES": kes(100)})
    await sell(till)
    told = takings(till.shifts.so_far())
    assert (told.tokens, told.cash_for_sales, told.expected) == ((), kes(0), kes(100))


async def test_a_closing_has_the_next_number_and_says_the_same_whatever_comes_after(opened: Till) -> None:
    unfinished = opened.selling.take(draft(kept=True))
    first = opened.shifts.close({"KES": kes(5200)})
    assert first.closing is not None
    assert (first.closing.z, first.unfinished) == (1, (unfinished.reference,))
    assert takings(first).counted == takings(first).expected == kes(5200)
    await opened.settling.settle(unfinished.reference)
    opened.shifts.open({"KES": kes(0)})
    second = opened.shifts.close({"KES": kes(0)})
    assert second.closing is not None
    assert second.closing.z == 2
    assert takings(second).tokens == (("Kenya Power", Tally(1, kes(200))),)
    assert takings(second).cash_for_sales == kes(0)
    assert opened.shifts.closed(1) == first
    assert opened.shifts.closed() == second
    assert opened.file.journal.first_broken() is None


async def test_a_day_without_a_sale_is_closed_too(opened: Till) -> None:
    assert takings(opened.shifts.close({"KES": kes(5000)})).tokens == ()


async def test_one_shift_is_open_at_a_time_and_none_is_closed_twice(opened: Till) -> None:
    with pytest.raises(NotAllowed, match="open already"):
        opened.shifts.open({"KES": kes(1)})
    opened.shifts.close({"KES": kes(5000)})
    with pytest.raises(NotAllowed, match="No shift is open"):
        opened.shifts.close({"KES": kes(5000)})
    with pytest.raises(NotAllowed, match="No shift is open"):
        opened.shifts.so_far()
    with pytest.raises(BadInput, match="no Z 7"):
        opened.shifts.closed(7)


async def test_every_currency_of_the_drawer_is_counted(opened: Till) -> None:
    opened.shifts.move("in", Money(2000, "USD"), "the landlord's deposit")
    with pytest.raises(BadInput, match="USD"):
        opened.shifts.close({"KES": kes(5000)})
    with pytest.raises(BadInput, match="nothing or more"):
        opened.shifts.close({"KES": kes(-1), "USD": Money(2000, "USD")})
    closed = opened.shifts.close({"KES": kes(5000), "USD": Money(2000, "USD")})
    assert [one.expected.currency for one in closed.takings] == ["KES", "USD"]


async def test_a_shift_goes_on_after_the_power_failed(opened: Till, real: ShopFloor) -> None:
    await sell(opened)
    await real.crash(opened)
    till = real.open()
    assert takings(till.shifts.so_far()).expected == kes(5200)


async def test_a_difference_takes_two_people_and_each_count_stands_in_the_journal(real: ShopFloor) -> None:
    till = real.open()
    await hire(till.people)
    await till.people.sign_in("Wanjiru", PINS["Wanjiru"])
    till.shifts.open({"KES": kes(1000)})
    for guess, differs in ((990, "KES\u00a010 less"), (1005, "KES\u00a05 more")):
        with pytest.raises(NotAllowed, match=f"holds {differs} than it should.*takes two people"):
            till.shifts.close({"KES": kes(guess)})
    await till.people.approve("Otieno", SUPERVISOR, May.DIFFERENCE)
    closed = till.shifts.close({"KES": kes(995)})
    assert takings(closed).counted == kes(995)
    (counts,) = till.file.db.execute("select count(*) from event where kind = 'drawer counted'").fetchone()
    assert counts == 2


async def test_x_and_z_say_how_often_the_drawer_was_counted_and_what_was_counted_before(real: ShopFloor) -> None:
    till = real.open()
    await hire(till.people)
    await till.people.sign_in("Wanjiru", PINS["Wanjiru"])
    till.shifts.open({"KES": kes(1000)})
    for guess in (990, 1005, 1005):
        with pytest.raises(NotAllowed, match="takes two people"):
            till.shifts.close({"KES": kes(guess)})
    await till.people.sign_in("Otieno", SUPERVISOR)
    x = till.shifts.so_far()
    assert ([one.amounts for one in x.counts], x.times_counted) == ([(kes(990),), (kes(1005),)], 2)
    await till.people.sign_in("Wanjiru", PINS["Wanjiru"])
    with pytest.raises(NeedsSecond, match="counted otherwise before"):
        till.shifts.close({"KES": kes(1000)})
    await till.people.approve("Otieno", SUPERVISOR, May.DIFFERENCE)
    z = till.shifts.close({"KES": kes(1000)})
    for shift in (z, till.shifts.closed()):
        assert [(one.by, one.amounts) for one in shift.counts] == [("Wanjiru", (kes(990),)), ("Wanjiru", (kes(1005),))]
        assert shift.times_counted == 3
    till.shifts.open({"KES": kes(1000)})
    assert till.shifts.close({"KES": kes(1000)}).counts == ()


async def test_a_count_that_somebody_says_yes_to_is_one_count(real: ShopFloor) -> None:
    till = real.open()
    await hire(till.people)
    await till.people.sign_in("Wanjiru", PINS["Wanjiru"])
    till.shifts.open({"KES": kes(1000)})
    with pytest.raises(NotAllowed, match="takes two people"):
        till.shifts.close({"KES": kes(990)})
    await till.people.approve("Otieno", SUPERVISOR, May.DIFFERENCE)
    z = till.shifts.close({"KES": kes(990)})
    assert (z.counts, z.times_counted) == ((), 1)


async def test_a_small_difference_takes_nobody_else_where_the_shop_says_how_small(real: ShopFloor) -> None:
    real.shop = replace(real.shop, difference=20)
    till = real.open()
    await hire(till.people)
    await till.people.sign_in("Wanjiru", PINS["Wanjiru"])
    till.shifts.open({"KES": kes(1000)})
    till.shifts.move("in", Money(5_00, "USD"), "a deposit")
    assert till.shifts.close({"KES": kes(980), "USD": Money(500, "USD")}).takings[0].counted == kes(980)
    till.shifts.open({"KES": kes(1000)})
    till.shifts.move("in", Money(5_00, "USD"), "a deposit")
    for kes_count, usd in ((979, 500), (1000, 499)):
        with pytest.raises(NotAllowed, match="takes two people"):
            till.shifts.close({"KES": kes(kes_count), "USD": Money(usd, "USD")})


async def test_whoever_counts_blind_does_not_see_what_the_drawer_should_hold(real: ShopFloor) -> None:
    till = real.open()
    await hire(till.people)
    await till.people.sign_in("Wanjiru", PINS["Wanjiru"])
    till.shifts.open({"KES": kes(1000)})
    with pytest.raises(NotAllowed, match="before it is counted takes a supervisor"):
        till.shifts.so_far()
    await till.people.approve("Otieno", SUPERVISOR, May.LOOK)
    assert takings(till.shifts.so_far()).expected == kes(1000)


async def test_a_sale_with_no_shift_open_opens_one_with_an_empty_drawer(real: ShopFloor) -> None:
    till = real.open()
    await sell(till)
    await sell(till, BILBO, "300")
    (shift,) = till.file.db.execute("select number, by from shift").fetchall()
    assert takings(till.shifts.so_far()).at_the_start == kes(0)
    assert takings(till.shifts.so_far()).expected == kes(500)
    assert shift == (1, None)


async def test_a_sale_of_a_test_system_opens_no_shift(floor: ShopFloor) -> None:
    till = floor.open()
    await sell(till)
    assert till.shifts.current is None


async def test_a_drawer_holds_the_shops_currency_and_whatever_else_was_sold_or_put_in(real: ShopFloor) -> None:
    till = real.open()
    assert till.shifts.currencies == ["KES"]
    till.shifts.open({"KES": kes(1)})
    till.shifts.move("in", Money(5_00, "USD"), "a deposit")
    assert till.shifts.currencies == ["KES", "USD"]


async def test_a_cashier_closes_somebody_elses_shift_that_differs_with_a_yes_to_each(real: ShopFloor) -> None:
    till = real.open()
    await hire(till.people)
    till.shifts.open({"KES": kes(1000)})
    await till.people.sign_in("Wanjiru", PINS["Wanjiru"])
    for may in (May.OTHERS_SHIFT, May.DIFFERENCE):
        with pytest.raises(NotAllowed, match=str(may)):
            till.shifts.close({"KES": kes(900)})
        await till.people.approve("Otieno", SUPERVISOR, may)
    assert takings(till.shifts.close({"KES": kes(900)})).counted == kes(900)


async def test_somebody_elses_shift_is_closed_by_a_supervisor(real: ShopFloor) -> None:
    till = real.open()
    await hire(till.people)
    till.shifts.open({"KES": kes(1000)})
    await till.people.sign_in("Wanjiru", PINS["Wanjiru"])
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        till.shifts.close({"KES": kes(1000)})
    await till.people.sign_in("Otieno", SUPERVISOR)
    closed = till.shifts.close({"KES": kes(1000)})
    assert closed.closing is not None
    assert (closed.opened_by, closed.closing.by) == ("Njeri", "Otieno")
    till.people.sign_out()
    with pytest.raises(NotAllowed, match="Sign in first"):
        till.shifts.open({"KES": kes(1)})


async def test_the_cash_of_a_sale_that_an_older_file_did_not_know_is_in_the_drawer_until_it_went_back(
    opened: Till,
) -> None:
    known = opened.selling.take(draft(kept=True)).order
    order = replace(known, meter=WANJIKU, amount=kes(300), tendered=kes(300))
    reference = opened.file.next_reference(opened.clock.now())
    opened.file.sales.record(reference, opened.clock.now(), Found(order, (), 0, opened.clock.mark()))
    assert takings(opened.shifts.so_far()).expected == kes(5500)
    opened.deciding.cancel(reference)
    opened.deciding.give_back(reference)
    assert takings(opened.shifts.so_far()).expected == kes(5200)


async def test_a_sale_is_in_one_z_though_another_token_came_for_it_in_the_next_shift(opened: Till) -> None:
    sale = await sell(opened)
    first = opened.shifts.close({"KES": kes(5200)})
    opened.shifts.open({"KES": kes(5200)})
    another = Answered("ask", Complete(("46903925208523674737",)), opened.clock.mark(), 600)
    assert opened.file.sales.record(sale.reference, opened.clock.now(), another).state is SaleState.CONFLICT
    opened.deciding.resolve(sale.reference, ("Njeri", "Otieno"), "the meter took the first", sale.tokens[0])
    assert takings(first).tokens == (("Kenya Power", Tally(1, kes(200))),)
    assert takings(opened.shifts.so_far()).tokens == ()


async def test_each_company_has_its_own_sales_though_the_profile_changed_within_the_shift(real: ShopFloor) -> None:
    move_to_nigeria(real)
    real.others = [replace(one, sandbox=False) for one in real.others]
    till = real.open()
    for disco, meter in (("kedco", KANO_METER), ("aedc", "04214366017")):
        changed = replace(till.book.profile("kano"), options={"disco": disco})
        till.book.replace({one: till.book.profile(one) for one in till.book.names} | {"kano": changed})
        sale = till.selling.take(order(meter, provider="kano"))
        assert (await till.settling.settle(sale.reference)).state is SaleState.COMPLETE
    (naira,) = [one for one in till.shifts.so_far().takings if one.expected.currency == "NGN"]
    assert [(company, tally.count) for company, tally in naira.tokens] == [
        ("Kano Electricity", 1),
        ("Abuja Electricity", 1),
    ]


async def test_test_sales_are_in_no_shift_and_are_told_by_their_number(floor: ShopFloor) -> None:
    till = floor.open()
    assert till.shifts.test_sales() == 0
    till.shifts.open({"KES": kes(100)})
    await sell(till, BILBO)
    await sell(till, WANJIKU)
    assert (till.shifts.test_sales(), takings(till.shifts.so_far()).cash_for_sales) == (2, kes(0))
    closed = till.shifts.close({"KES": kes(100)})
    assert (closed.test_sales, shift_object(closed)["test_sales"]) == (2, 2)
    assert "Test sales, in no sum 2" in " ".join(as_text(shift_paper(closed, till.shop, 0), Paper(80)).split())
    till.shifts.open({"KES": kes(100)})
    assert "Test sales" not in as_text(shift_paper(till.shifts.so_far(), till.shop, 0), Paper(80))
    await sell(till, BILBO)

    assert (till.shifts.test_sales(closed), till.shifts.test_sales()) == (2, 1)
