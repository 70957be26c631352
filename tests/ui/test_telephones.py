"""The customer's telephone number: asked for where nothing is sold without it, and never in the way elsewhere."""

from pathlib import Path

import pytest

from app.domain.sale import SaleState
from app.ui.sale_form import Step
from tests.ui.counter import Key, shop, window_of
from tests.ui.many_providers import (
    KANO,
    NIGERIAN_PHONE,
    PHONE,
    SELLS,
    THREE_TOKENS,
    counter_of_all,
    sell_through_all,
    switch_to,
    verify_with_phone,
    with_phone_default,
)

pytestmark = pytest.mark.anyio


async def test_kenya_power_is_sold_for_without_a_telephone_number(home: Path) -> None:
    async with shop(home) as floor, window_of(floor) as counter:
        assert not counter.window.sell.form.phone.isVisible()


async def test_a_number_that_is_only_wanted_costs_no_enter(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        assert counter.window.sell.form.phone.isVisible()
        sale = await counter.sell(SELLS, "2000")

        assert (sale.state, sale.order.phone) == (SaleState.COMPLETE, "")


async def test_a_number_that_is_needed_is_asked_for_before_anybody_is_asked(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "araka")
        counter.type(THREE_TOKENS)
        counter.press(Key.Key_Return)
        note = "Type the customer's telephone number: Socodee sells nothing without it."
        assert (counter.step, counter.window.sell.form.number.note()) == (Step.NUMBER, note)
        assert counter.focus() is counter.window.sell.form.phone
        counter.press(Key.Key_Return)
        assert (counter.step, counter.window.sell.form.phone.property("wrong")) == (Step.NUMBER, True)
        counter.type(PHONE)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step is Step.AMOUNT)
        counter.type("20")
        counter.press(Key.Key_Return, Key.Key_Return)
        await counter.settled()

        assert (counter.sale.state, counter.sale.order.phone) == (SaleState.COMPLETE, "+243812345678")


async def test_tab_leads_from_the_number_to_the_telephone(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        counter.press(Key.Key_Tab)

        assert counter.focus() is counter.window.sell.form.phone


async def test_a_telephone_that_cannot_exist_is_told_at_its_field(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        counter.type(SELLS)
        counter.press(Key.Key_Tab)
        counter.type("0803")
        counter.press(Key.Key_Return)
        form = counter.window.sell.form
        assert "No telephone has this number." in form.number.note()
        assert (counter.step, form.phone.text(), counter.focus()) == (Step.NUMBER, "0803", form.phone)
        counter.type("08031234567")

        assert (form.number.note(), form.phone.property("wrong")) == ("Check digit ok", False)


async def test_a_plus_begins_a_foreign_number_and_is_no_enter(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "araka")
        await verify_with_phone(counter, THREE_TOKENS, "+254712345678")
        counter.type("20")
        counter.press(Key.Key_Return, Key.Key_Return)
        await counter.settled()

        assert counter.sale.order.phone == "+254712345678"


async def test_a_telephone_spoilt_after_the_name_came_is_told_before_money_is_taken(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        await verify_with_phone(counter, KANO)
        counter.type("2000")
        counter.press(Key.Key_Return)
        counter.window.sell.form.phone.setFocus()
        counter.type("12")
        counter.press(Key.Key_Return)

        assert counter.step is Step.CONFIRM
        assert "No telephone has this number." in counter.window.sell.form.number.note()
        assert counter.till.file.sales.latest(limit=1) == []


async def test_the_shops_own_number_stands_in_and_is_shown(home: Path) -> None:
    async with shop(home) as floor:
        sell_through_all(floor)
        with_phone_default(floor, "araka", PHONE)
        async with window_of(floor) as counter:
            switch_to(counter, "araka")
            assert counter.window.sell.form.phone.placeholderText() == PHONE
            assert "0812345678 (the shop's)" in counter.window.sell.side.summary.words()
            sale = await counter.sell(THREE_TOKENS, "20")

            assert (sale.state, sale.order.phone) == (SaleState.COMPLETE, "+243812345678")


async def test_one_customers_telephone_is_not_the_next_ones(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        await verify_with_phone(counter, KANO)
        counter.type("2000")
        counter.press(Key.Key_Return, Key.Key_Return)
        await counter.settled()
        counter.type("0")

        assert counter.window.sell.form.phone.text() == ""


async def test_a_telephone_stays_behind_where_the_provider_takes_none(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        counter.press(Key.Key_Tab)
        counter.type("08031234567")
        switch_to(counter, "kplc")
        sale = await counter.sell()

        assert (sale.state, sale.order.phone) == (SaleState.COMPLETE, "")


async def test_a_name_that_needs_a_telephone_asks_for_it_and_enter_in_it_verifies_again(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        await counter.verify(KANO)
        form = counter.window.sell.form
        assert (counter.step, counter.focus()) == (Step.STOPPED, form.phone)
        assert "Try again with the phone" in form.view.words()
        assert "Queue the sale" not in form.view.words()
        counter.type(NIGERIAN_PHONE)
        assert (form.phone.text(), counter.step) == (NIGERIAN_PHONE, Step.STOPPED)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step is Step.AMOUNT)

        assert counter.focus() is form.amount.field


async def test_digits_typed_beside_the_telephone_are_the_telephones_while_it_is_wanted(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        await counter.verify(KANO)
        form = counter.window.sell.form
        form.view.setFocus()
        counter.type(NIGERIAN_PHONE)

        assert (form.phone.text(), counter.step, form.number.text()) == (
            NIGERIAN_PHONE,
            Step.STOPPED,
            "0421 4346 555",
        )


async def test_esc_leads_back_to_the_number_from_the_telephone_that_is_wanted(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        await counter.verify(KANO)
        counter.press(Key.Key_Escape)

        assert (counter.step, counter.focus()) == (Step.NUMBER, counter.window.sell.form.number.field)


async def test_tab_leads_to_the_telephone_after_the_name_and_back_again(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        await counter.verify(SELLS)
        form = counter.window.sell.form
        assert (counter.step, counter.focus()) == (Step.AMOUNT, form.amount.field)
        counter.press(Key.Key_Tab)
        assert counter.focus() is form.phone
        counter.type(NIGERIAN_PHONE)
        counter.press(Key.Key_Tab)
        assert counter.focus() is form.amount.field
        counter.type("2000")
        counter.press(Key.Key_Return, Key.Key_Tab)

        assert (counter.step, counter.focus(), form.phone.text()) == (Step.CONFIRM, form.phone, NIGERIAN_PHONE)


async def test_a_telephone_that_is_being_typed_when_the_name_comes_keeps_the_keys(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        counter.type(SELLS)
        counter.press(Key.Key_Return, Key.Key_Tab)
        counter.type("0803")
        await counter.until(lambda: counter.step is Step.AMOUNT)
        counter.type("1234567")

        assert (counter.window.sell.form.phone.text(), counter.step) == (NIGERIAN_PHONE, Step.AMOUNT)
