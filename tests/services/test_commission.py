"""Commission: what a provider pays for what was sold, told on X and Z by profile and currency, and in no cash."""

from dataclasses import replace

import pytest

from app.domain.money import Money
from app.domain.sale import SaleState
from app.services.shift_json import shift_object
from app.services.shift_record import from_body
from app.services.till import Till
from printing.paper import Paper
from printing.text import as_text
from tests.services.nigeria import KANO_METER, move_to_nigeria, order
from tests.services.shop_floor import BILBO, THRESHOLD, WANJIKU, ShopFloor, draft, lost, sell

pytestmark = pytest.mark.anyio


def pays(till: Till, rate: int, name: str = "kplc") -> None:
    """From now on the provider of this profile pays so many hundredths of a percent, and its sales are real ones."""
    changed = replace(till.book.profile(name), commission=rate, sandbox=False)
    till.book.replace({one: till.book.profile(one) for one in till.book.names} | {name: changed})


@pytest.fixture
async def opened(floor: ShopFloor) -> Till:
    floor.sells_for_real = True
    till = floor.open()
    till.shifts.open({"KES": Money(0, "KES")})
    pays(till, 250)
    return till


def earned(till: Till) -> tuple[tuple[str, Money], ...]:
    return till.shifts.so_far().takings[0].commission


async def test_each_sale_earns_its_share_rounded_to_the_cent_half_a_cent_up(opened: Till) -> None:
    await sell(opened, BILBO, "50.20")
    assert earned(opened) == (("kplc", Money(1_26, "KES")),)
    await sell(opened, WANJIKU, "50.20")

    assert earned(opened) == (("kplc", Money(2_52, "KES")),)


async def test_only_what_was_sold_earns_any(opened: Till, floor: ShopFloor) -> None:
    await sell(opened, THRESHOLD, "700")
    await lost(opened, floor)
    opened.selling.take(draft(WANJIKU, kept=True))

    assert earned(opened) == ()


async def test_it_is_in_no_cash_and_off_no_float(opened: Till) -> None:
    await sell(opened, BILBO, "200")
    x = opened.shifts.so_far()
    (takings,), (kplc,) = x.takings, x.floats

    assert takings.commission == (("kplc", Money(5_00, "KES")),)
    assert takings.expected == takings.cash_for_sales == Money(200_00, "KES")
    assert (kplc.sold, kplc.fees) == (Money(0, "KES"), Money(0, "KES"))


async def test_a_sale_keeps_the_rate_of_the_day_it_was_taken(opened: Till) -> None:
    waiting = opened.selling.take(draft(BILBO, "200", kept=True))
    pays(opened, 1000)
    assert (await opened.settling.settle(waiting.reference)).state is SaleState.COMPLETE
    assert earned(opened) == (("kplc", Money(5_00, "KES")),)
    await sell(opened, WANJIKU, "200")

    assert earned(opened) == (("kplc", Money(25_00, "KES")),)


async def test_another_rate_makes_no_other_profile_of_it(opened: Till) -> None:
    sale = await sell(opened, BILBO, "200")
    pays(opened, 1000)

    assert opened.book.is_as_it_was(sale.order)


async def test_each_profile_and_each_currency_has_its_own(floor: ShopFloor) -> None:
    move_to_nigeria(floor)
    floor.sells_for_real = True
    till = floor.open()
    till.shifts.open({})
    pays(till, 250)
    pays(till, 100, "kano")
    await sell(till, BILBO, "200")
    naira = till.selling.take(order(KANO_METER, provider="kano", amount="2000"))
    assert (await till.settling.settle(naira.reference)).state is SaleState.COMPLETE
    shillings, nairas = till.shifts.so_far().takings

    assert shillings.commission == (("kplc", Money(5_00, "KES")),)
    assert nairas.commission == (("kano", Money(20_00, "NGN")),)


async def test_x_and_z_say_it_and_a_receipt_does_not(opened: Till) -> None:
    sale = await sell(opened, BILBO, "200")
    x = opened.shifts.so_far()
    z = opened.shifts.close({"KES": Money(200_00, "KES")})

    for shift in (x, z, opened.shifts.closed(1)):
        assert "Commission, not in the drawer kplc 5.00" in " ".join(opened.drawer_papers.as_text(shift).split())
        told = shift_object(shift)["currency"]["KES"]
        assert told["commission"] == [{"profile": "kplc", "amount": "5.00"}]
    receipt = as_text(opened.papers.document(sale), Paper(80))
    assert "commission" not in receipt.lower()
    assert "5.00" not in receipt


async def test_a_shop_that_is_paid_none_is_told_of_none(opened: Till) -> None:
    pays(opened, 0)
    await sell(opened, BILBO, "200")
    x = opened.shifts.so_far()

    assert "ommission" not in opened.drawer_papers.as_text(x)
    assert shift_object(x)["currency"]["KES"]["commission"] == []


async def test_a_z_of_before_there_was_any_says_what_it_said(opened: Till) -> None:
    opened.shifts.close({"KES": Money(0, "KES")})
    row = opened.file.shifts.closed(1)
    assert row is not None
    body = opened.file.shifts.report(row)
    for takings in body["paper"]["takings"]:
        del takings["commission"]

    assert from_body(body) == opened.shifts.closed(1)
