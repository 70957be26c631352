"""What is typed into the form of a sale while the provider is still asked whose the number is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.sandbox.faults import Kind
from app.ui.sale_form import Step
from tests.services.shop_floor import BILBO
from tests.ui.counter import Key, at_counter

pytestmark = pytest.mark.anyio


async def test_an_amount_typed_while_the_meter_is_verified_is_the_amount_once_the_name_is_there(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.SLOW, "verify", seconds=0.1)
        form = counter.window.sell.form
        counter.type(BILBO)
        counter.press(Key.Key_Return)
        counter.type("50")
        counter.press(Key.Key_Return)
        assert (counter.step, form.number.text(), form.amount.text()) == (Step.VERIFYING, "0145 1174 955", "50")

        await counter.until(lambda: counter.step is Step.AMOUNT)
        assert form.amount.text() == "50"
        counter.type("0")
        assert (counter.step, form.amount.text()) == (Step.AMOUNT, "500")
        counter.press(Key.Key_Return)
        assert form.go_on.words() == "Sell KES\u00a0500 to Bilbo Baggins"


async def test_a_number_that_is_changed_while_it_is_verified_forgets_the_amount_typed_ahead(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.SLOW, "verify", seconds=30)
        form = counter.window.sell.form
        counter.type(BILBO)
        counter.press(Key.Key_Return)
        counter.type("50")
        counter.press(Key.Key_Backspace)
        assert (counter.step, form.number.text(), form.amount.text()) == (Step.NUMBER, "0145 1174 95", "")
        counter.type("5")

        assert (form.number.text(), form.amount.text()) == ("0145 1174 955", "")


async def test_a_number_that_is_entered_again_as_it_is_is_not_typed_over_by_the_amount(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.press(Key.Key_Escape)
        counter.floor.fault(Kind.SLOW, "verify", seconds=0.1)
        counter.press(Key.Key_Return)
        counter.type("50")
        await counter.until(lambda: counter.step is Step.AMOUNT)

        form = counter.window.sell.form
        assert (form.number.text(), form.amount.text()) == ("0145 1174 955", "50")


async def test_digits_over_a_selected_number_are_another_number_while_it_is_verified(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.SLOW, "verify", seconds=30)
        counter.type(BILBO)
        counter.press(Key.Key_Return)
        counter.press(Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
        counter.type("37")

        assert (counter.step, counter.window.sell.form.number.text()) == (Step.NUMBER, "37")


async def test_an_amount_typed_ahead_again_takes_the_place_of_the_one_before(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.DROP_BEFORE, "verify")
        counter.type(BILBO)
        counter.press(Key.Key_Return)
        counter.type("50")
        await counter.until(lambda: counter.step is Step.STOPPED)
        counter.press(Key.Key_Return)
        assert counter.step is Step.VERIFYING
        counter.type("70")
        await counter.until(lambda: counter.step is Step.AMOUNT)

        assert counter.window.sell.form.amount.text() == "70"
