"""Several profiles: one key switches, another one is offered before money is taken, and no name lands elsewhere."""

from pathlib import Path

import pytest

from app.domain.sale import SaleState, Service
from app.sandbox.faults import Kind
from app.ui.sale_form import Step
from tests.services.shop_floor import BILBO
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.many_providers import (
    FROM_1500_ON,
    KANO,
    SELLS,
    break_line,
    buy_from,
    counter_of_all,
    switch_to,
    verify_with_phone,
)

pytestmark = pytest.mark.anyio


async def test_one_key_switches_and_the_currency_and_the_company_change(home: Path) -> None:
    async with counter_of_all(home) as counter:
        assert counter.window.bar.provider.text() == "kplc · Tokens: Kenya Power · KES"
        counter.press(Key.Key_F7)
        assert counter.window.bar.provider.text() == "onepipe · Tokens: Abuja Electricity · NGN"
        assert counter.window.sell.form.amount.field.accessibleName() == "Amount in NGN"
        assert counter.window.sell.form.amount.note() == "From NGN\u00a0100 to NGN\u00a01,000,000"
        counter.press(Key.Key_F7, Key.Key_F7, Key.Key_F7)

        assert counter.window.bar.provider.text() == "kplc · Tokens: Kenya Power · KES"


async def test_the_foot_says_which_profile_comes_next(home: Path) -> None:
    async with counter_of_all(home) as counter:
        assert counter.window.foot._keys.text().startswith("F7 switches to onepipe")
        counter.press(Key.Key_F7)
        assert counter.window.foot._keys.text().startswith("F7 switches to kano")
        counter.press(Key.Key_F3)

        assert "F7" not in counter.window.foot._keys.text()


async def test_a_till_with_one_profile_says_that_there_is_no_other(home: Path) -> None:
    async with shop(home) as floor, window_of(floor) as counter:
        await counter.verify()
        counter.press(Key.Key_F7)

        assert counter.window.foot.news() == "There is no other provider to switch to."
        assert counter.window.sell.form.card.name() == "Bilbo Baggins"


async def test_the_number_stays_and_what_was_said_of_it_goes(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await counter.confirm(BILBO, "500")
        counter.press(Key.Key_F7)
        form = counter.window.sell.form

        assert (counter.step, form.number.text()) == (Step.NUMBER, "0145 1174 955")
        assert (form.card.name(), form.amount.text()) == ("", "")


async def test_no_name_asked_for_before_lands_on_the_number_afterwards(home: Path) -> None:
    async with counter_of_all(home) as counter:
        counter.floor.fault(Kind.SLOW, "verify", seconds=0.2)
        counter.type(BILBO)
        counter.press(Key.Key_Return)
        await counter.until(lambda: not counter.floor.sandbox.faults.switched_on)
        switch_to(counter, "kano")
        await verify_with_phone(counter, "")
        counter.press(Key.Key_Escape)

        assert counter.window.sell.form.card.name() == ""
        assert counter.till.file.known.meter("kplc", "", Service.PREPAID, BILBO) is None


async def test_a_minimum_of_one_meter_does_not_outlive_it(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        await verify_with_phone(counter, FROM_1500_ON)
        note = "At least NGN\u00a01,500 for this number, at most NGN\u00a01,000,000"
        assert counter.window.sell.form.amount.note() == note
        counter.type("*")
        assert counter.window.sell.form.amount.text() == "2000"
        counter.window.sell.form.amount.field.selectAll()
        counter.type("1000")
        counter.press(Key.Key_Return)
        assert counter.window.sell.form.amount.note() == "The smallest sale to this meter is NGN\u00a01,500."
        assert counter.till.file.sales.latest(limit=1) == []
        counter.press(Key.Key_Escape)

        assert counter.window.sell.form.amount.note() == "From NGN\u00a0100 to NGN\u00a01,000,000"


async def test_bills_are_left_where_the_next_provider_has_none(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        counter.press(Key.Key_F8)
        counter.type("62011077021")
        counter.press(Key.Key_F7)

        assert counter.window.bar.provider.text() == "araka · Tokens: Socodee · USD"
        assert counter.window.sell.form.number.text() == ""


async def down(counter: Counter) -> None:
    """Come as far as an OnePipe that does not say whose meter it is, with a company that Powershop sells for too."""
    switch_to(counter, "onepipe")
    await buy_from(counter, "KAEDCPR")
    break_line(counter.floor, "onepipe", "options")
    await verify_with_phone(counter, KANO)
    assert counter.step is Step.STOPPED


def offers(counter: Counter) -> list[str]:
    return counter.window.sell.form.view.words().splitlines()


async def test_where_the_line_is_down_the_other_profile_of_the_company_is_offered(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await down(counter)
        assert "Sell through kano instead" in offers(counter)
        counter.type("s")
        await counter.until(lambda: counter.step is Step.AMOUNT)
        assert counter.window.bar.provider.text() == "kano · Tokens: Kano Electricity · NGN"
        assert counter.window.sell.form.card.name() == "Hayatu Shuaib"
        counter.type("2000")
        counter.press(Key.Key_Return, Key.Key_Return)
        await counter.settled()

        assert (counter.sale.state, counter.sale.order.provider) == (SaleState.COMPLETE, "kano")
        assert counter.sale.order.phone == "+2348031234567"
        assert counter.floor.sandbox.onepipe.ledger.vends == []


async def test_no_profile_is_offered_that_sells_for_another_company(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        break_line(counter.floor, "onepipe", "options")
        await counter.verify(SELLS)

        assert not [one for one in offers(counter) if "instead" in one]


async def short(counter: Counter) -> None:
    """Come as far as an amount that the float at Powershop does not cover."""
    switch_to(counter, "kano")
    await counter.until(lambda: "NGN" in counter.window.bar.balance.text())
    await verify_with_phone(counter, KANO)
    counter.type("50001")
    counter.press(Key.Key_Return)
    assert counter.step is Step.STOPPED


async def test_where_the_float_is_too_low_another_profile_is_offered_before_money_is_taken(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await short(counter)
        said = counter.window.sell.form.view.words()
        assert "The shop's float with kano was NGN\u00a050,000, just now. It does not cover this sale." in said
        assert counter.till.file.sales.latest(limit=1) == []
        counter.type("s")
        await counter.until(lambda: counter.step in (Step.AMOUNT, Step.STOPPED))

        assert counter.window.sell.form.biller.code == "KAEDCPR"
        assert counter.window.sell.form.number.text() == "0421 4346 555"
        assert counter.window.sell.form.amount.text() == "50001"


async def test_a_float_topped_up_since_is_sold_from_all_the_same(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await short(counter)
        counter.floor.sandbox.powershop.ledger.balance_cents = 1_000_000_00
        counter.type("n")
        assert counter.step is Step.CONFIRM
        counter.press(Key.Key_Return)
        await counter.settled()

        assert counter.sale.state is SaleState.COMPLETE


async def test_a_smaller_amount_is_typed_over_one_that_the_float_does_not_cover(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await short(counter)
        counter.type("20000")
        assert (counter.step, counter.window.sell.form.amount.text()) == (Step.AMOUNT, "20000")
        counter.press(Key.Key_Return)
        assert counter.step is Step.CONFIRM
        counter.press(Key.Key_Escape)
        counter.type("60000")
        counter.press(Key.Key_Return)
        assert "Float too low" in offers(counter)
        counter.press(Key.Key_Escape)

        assert (counter.step, counter.window.sell.form.amount.text()) == (Step.AMOUNT, "60000")


async def test_a_sale_that_was_taken_is_offered_no_other_profile(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        await verify_with_phone(counter, KANO)
        counter.type("2000")
        counter.press(Key.Key_Return)
        counter.floor.secrets.pop(("kano", "secret"))
        break_line(counter.floor, "powershop", "validation", times=5)
        counter.press(Key.Key_Return)
        await counter.settled()

        assert counter.sale.state is SaleState.QUEUED
        assert "instead" not in counter.view.words()


async def test_a_queued_sale_below_the_meters_minimum_waits_for_a_person_and_goes_back(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        break_line(counter.floor, "powershop", "validation", times=1)
        await verify_with_phone(counter, FROM_1500_ON)
        counter.type("q")
        counter.type("1000")
        counter.press(Key.Key_Return, Key.Key_Return)
        await counter.until(lambda: counter.sale.stop is not None)
        await counter.until(lambda: "Too small for this meter" in counter.view.words())
        assert "The least is NGN\u00a01,500." in counter.view.words()
        counter.type("c")
        await counter.settled()

        assert counter.sale.state is SaleState.CANCELLED
