"""Somebody else signs in: what is over or half typed is not theirs to see; what nobody has seen yet waits for them."""

from pathlib import Path

import pytest

from app.sandbox.faults import Kind
from app.ui.sale_form import Step
from tests.services.shop_floor import ANSWERS_ANOTHER, BILBO
from tests.services.staff import CASHIER, SUPERVISOR
from tests.ui.counter import Key
from tests.ui.test_sign_in import enter, staffed_counter

pytestmark = pytest.mark.anyio


async def test_whoever_comes_back_finds_the_sale_they_were_typing_and_another_one_an_empty_page(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        await counter.confirm(BILBO, "500")
        counter.press(Key.Key_F12)
        await enter(counter, "Wanjiru", CASHIER)
        assert (counter.step, counter.window.sell.form.amount.text()) == (Step.CONFIRM, "500")
        counter.press(Key.Key_F12)
        await enter(counter, "Otieno", SUPERVISOR)

        form = counter.window.sell.form
        assert (counter.step, form.number.text(), form.amount.text()) == (Step.NUMBER, "", "")


async def test_a_sale_that_was_seen_to_its_end_is_not_the_next_ones_to_see(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        sale = await counter.sell()
        counter.press(Key.Key_F12)
        await enter(counter, "Wanjiru", CASHIER)
        assert counter.sale == sale
        counter.press(Key.Key_F12)
        await enter(counter, "Otieno", SUPERVISOR)

        assert counter.step is Step.NUMBER
        assert not counter.view.isVisible()
        assert counter.window.sell.side.caption() != "Receipt"
        assert counter.focus() is counter.window.sell.form.number.field


async def test_a_token_that_came_while_it_was_locked_waits_for_whoever_signs_in_next(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        counter.floor.fault(Kind.SLOW, seconds=0.2)
        await counter.confirm()
        counter.press(Key.Key_Return)
        await counter.until(lambda: not counter.floor.sandbox.faults.switched_on)  # it has been asked for
        counter.press(Key.Key_F12)
        await counter.settled()
        await enter(counter, "Otieno", SUPERVISOR)
        assert (counter.sale.state, counter.view.isVisible()) == ("complete", True)
        counter.press(Key.Key_F12)
        await enter(counter, "Wanjiru", CASHIER)

        assert counter.step is Step.NUMBER


async def test_a_sale_that_is_not_over_goes_on_before_the_next_one(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        sale = await counter.sell(ANSWERS_ANOTHER)
        counter.press(Key.Key_F12)
        await enter(counter, "Otieno", SUPERVISOR)

        assert (counter.step, counter.sale.reference) == (Step.SALE, sale.reference)
