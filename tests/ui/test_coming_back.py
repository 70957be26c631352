"""Where a key leads back to: the list that was left, the sale that was half typed, the tokens after a bill."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.sale import Service
from app.sandbox.faults import Kind
from app.ui.sale_form import Step
from tests.services.shop_floor import BILBO, THRESHOLD, WANJIKU
from tests.ui.counter import Counter, Key, at_counter
from tests.ui.many_providers import counter_of_all, switch_to
from tests.ui.test_pages import page_of

pytestmark = pytest.mark.anyio

BILL = "3625790-02"


def keys_told(counter: Counter) -> str:
    """The keys that the foot tells of."""
    return counter.window.foot._keys.text()


async def test_the_key_that_the_news_names_opens_the_sale_that_the_news_is_of(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.SLOW, seconds=0.3)
        await counter.confirm(WANJIKU, "500")
        counter.press(Key.Key_Return)
        slow = counter.sale.reference
        counter.press(Key.Key_Escape)
        newest = await counter.sell(BILBO)
        await counter.until(counter.window.foot.news)
        assert "F4 shows it." in counter.window.foot.news()
        counter.press(Key.Key_F4)
        page = page_of(counter, "Latest sales")
        assert (page.list.first(), page.shown.reference) == (newest.reference, slow)
        assert page.view.tokens.tokens()

        assert counter.window.foot.news() == ""


async def test_news_of_a_sale_that_a_person_looks_at_meanwhile_goes(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.SLOW, seconds=0.2)
        await counter.confirm(THRESHOLD, "500")
        counter.press(Key.Key_Return, Key.Key_Escape)
        await counter.until(counter.window.foot.news)
        assert counter.window.foot.news() == "Give money back: Fatuma Hassan · KES 500. F3 shows it."
        counter.press(Key.Key_F3)
        counter.type("g")
        await counter.until(lambda: not page_of(counter, "Unfinished sales").list.rows())

        assert counter.window.foot.news() == ""


async def test_after_a_bill_the_next_customer_buys_a_token_again(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F8)
        assert counter.window.rail.buttons["Bills"].property("current")
        await counter.sell(BILL, "2450.75")
        counter.press(Key.Key_Escape)
        assert counter.window.sell.service is Service.PREPAID
        assert counter.window.sell.form.number.field.accessibleName() == "Meter number"
        assert counter.window.bar.provider.text() == "Tokens: Kenya Power · KES"

        assert counter.window.rail.buttons["Sell"].property("current")


async def test_a_digit_after_a_bill_begins_a_meter_and_f8_another_bill(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F8)
        await counter.sell(BILL, "2450.75")
        counter.press(Key.Key_F8)
        assert (counter.step, counter.window.sell.service) == (Step.NUMBER, Service.POSTPAID)
        await counter.sell(BILL, "100")
        counter.type("0145")

        assert (counter.window.sell.service, counter.window.sell.form.number.text()) == (Service.PREPAID, "0145")


@pytest.mark.parametrize("page", [Key.Key_F3, Key.Key_F4])
async def test_f2_brings_back_a_sale_that_was_half_typed(home: Path, page: Qt.Key) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        await counter.confirm(WANJIKU, "300")
        counter.press(page, Key.Key_F4, Key.Key_Return)
        assert (counter.step, counter.view.isVisible()) == (Step.SALE, True)
        counter.press(Key.Key_F2)
        form = counter.window.sell.form
        assert (counter.step, form.amount.text(), form.card.name()) == (Step.CONFIRM, "300", "Wanjiku Kamau")
        counter.press(Key.Key_Return)
        await counter.settled()

        assert (counter.sale.order.meter, str(counter.sale.state)) == (WANJIKU, "complete")


async def test_f8_brings_back_a_bill_that_was_half_typed(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F8)
        await counter.verify(BILL)
        counter.type("100")
        counter.press(Key.Key_F3, Key.Key_F8)

        assert (counter.step, counter.window.sell.form.amount.text()) == (Step.AMOUNT, "100")


async def test_a_sale_that_was_half_typed_for_another_profile_does_not_come_back(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await counter.sell()
        await counter.confirm(WANJIKU, "300")
        counter.press(Key.Key_F4, Key.Key_Return)
        switch_to(counter, "kano")
        counter.press(Key.Key_Escape, Key.Key_F2)
        form = counter.window.sell.form

        assert (counter.step, form.number.text(), form.card.name()) == (Step.NUMBER, "", "")


async def test_escape_leads_from_a_sale_back_to_the_list_it_was_opened_from(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(THRESHOLD)
        counter.press(Key.Key_Escape, Key.Key_F3, Key.Key_Return)
        assert counter.view._leave.words() == "Back to the list"
        assert "Esc to the list" in keys_told(counter)
        counter.press(Key.Key_Escape)
        assert page_of(counter, "Unfinished sales").isVisible()
        counter.press(Key.Key_Escape)

        assert counter.step is Step.NUMBER
        assert counter.focus() is counter.window.sell.form.number.field


async def test_a_sale_that_stands_on_the_page_stands_there_again_after_one_of_a_list(home: Path) -> None:
    async with at_counter(home) as counter:
        first = await counter.sell()
        second = await counter.sell(WANJIKU)
        counter.press(Key.Key_F4, Key.Key_Down, Key.Key_Return)
        assert counter.sale.reference == first.reference
        counter.press(Key.Key_Escape, Key.Key_Escape)

        assert counter.sale.reference == second.reference
        assert counter.view._leave.words() == "Next customer"


async def test_digits_typed_at_a_list_go_on_with_the_amount_of_a_half_typed_sale(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.press(Key.Key_F4)
        counter.type("200")
        assert (counter.step, counter.window.sell.form.amount.text()) == (Step.AMOUNT, "200")
        counter.press(Key.Key_Return, Key.Key_F3)
        counter.type("500")

        assert counter.window.sell.form.tender.change() == "KES\u00a0300"


async def test_digits_typed_at_a_list_bring_up_a_sale_that_must_not_be_left(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell(THRESHOLD)
        counter.press(Key.Key_F4)
        counter.type("0145")

        assert counter.window.sell.isVisible()
        assert (counter.step, counter.sale.reference) == (Step.SALE, sale.reference)


async def test_after_a_switch_of_the_provider_another_number_is_typed_over_the_one_that_stayed(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await counter.confirm(BILBO, "500")
        counter.press(Key.Key_F7)
        assert counter.window.sell.form.number.text() == "0145 1174 955"
        counter.type("0421")

        assert counter.window.sell.form.number.text() == "0421"


async def test_the_foot_tells_of_enter_only_where_it_leads_on(home: Path) -> None:
    async with at_counter(home) as counter:
        assert "Enter goes on" in keys_told(counter)
        assert "F9 last receipt again" in keys_told(counter)
        await counter.sell()
        assert "Enter" not in keys_told(counter)
        assert "Ctrl+C copies the token" in keys_told(counter)
        assert "Esc next customer" in keys_told(counter)
        await counter.sell(THRESHOLD)
        assert "Enter" not in keys_told(counter)

        assert "Ctrl+C" not in keys_told(counter)
