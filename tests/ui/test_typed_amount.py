"""An amount with a decimal comma is taken in every field of the window that asks for one, and thousands never are."""

from pathlib import Path

import pytest

from app.domain.money import Money
from app.ui.sale_form import Step
from app.ui.typed_amount import with_point
from tests.ui.counter import Key, at_counter
from tests.ui.test_drawer_page import begin

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("typed", "read"),
    [("1000,5", "1000.5"), ("0,25", "0.25"), (" 7,50 ", "7.50"), ("1000.5", "1000.5"), ("200", "200"), ("", "")],
)
def test_a_comma_before_one_or_two_digits_is_a_point(typed: str, read: str) -> None:
    assert with_point(typed) == read


@pytest.mark.parametrize("typed", ["1,000", "1,000,5", ",5", "5,", "1,0.5", "-1,5", "1,5e3", "١,٥"])
def test_what_may_be_anything_else_stays_as_it_was_typed(typed: str) -> None:
    assert with_point(typed) == typed


async def test_an_amount_and_its_cash_are_taken_with_a_comma(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.type("549,5")
        counter.press(Key.Key_Return)
        assert counter.step is Step.CONFIRM
        counter.type("1000,75")
        assert counter.window.sell.form.tender.change() == "KES\u00a0451.25"
        counter.press(Key.Key_Return)
        await counter.settled()

        order = counter.sale.order
        assert (order.amount, order.tendered) == (Money(549_50, "KES"), Money(1000_75, "KES"))


async def test_thousands_are_refused_as_before(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.type("1,000")
        counter.press(Key.Key_Return)

        assert counter.step is Step.AMOUNT
        assert "digits" in counter.window.sell.form.amount.note()


async def test_the_drawer_takes_a_comma_too(home: Path) -> None:
    async with at_counter(home) as counter:
        begin(counter, rest="12,50")
        counter.type("i")
        counter.type("0,5")
        counter.press(Key.Key_Return)
        counter.type("Small change")
        counter.press(Key.Key_Return)

        assert [one.amount for one in counter.till.shifts.movements()] == [Money(12_50, "KES"), Money(50, "KES")]
