"""Whom the customer buys from: found by a few letters, taken by Enter, and never another one than is shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QWidget

from app.domain.sale import SaleState, Service
from app.ui.sale_form import Step
from tests.services.nigeria import profile
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.many_providers import SELLS, buy_from, counter_of_all, sell_through_all, switch_to

pytestmark = pytest.mark.anyio

ACCOUNT = "0102030401"


def biller(counter: Counter) -> str:
    return counter.window.sell.form.biller.words()


async def test_a_provider_of_one_company_has_none_to_choose(home: Path) -> None:
    async with shop(home) as floor, window_of(floor) as counter:
        counter.press(Key.Key_Asterisk)

        assert counter.step is Step.NUMBER
        assert not counter.window.sell.form.biller.isVisible()


async def test_the_usual_company_is_chosen_from_the_start(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")

        assert biller(counter) == "Abuja Electricity · AEDCPR"
        assert counter.window.bar.provider.text() == "onepipe · Tokens: Abuja Electricity · NGN"


async def test_a_company_is_found_by_parts_of_its_name_and_taken_by_enter(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        counter.press(Key.Key_Asterisk)
        counter.type("ele jo")
        assert [one.id for one in counter.window.sell.form.billers.list.choices()] == ["JEDCPR"]
        counter.press(Key.Key_Return)
        assert counter.window.bar.provider.text().endswith("Jos Electricity · NGN")
        sale = await counter.sell(SELLS, "2000")

        assert (sale.state, sale.order.biller) == (SaleState.COMPLETE, "JEDCPR")
        assert [vend.vendor for vend in counter.floor.sandbox.onepipe.ledger.vends] == ["JEDCPR"]


async def test_the_arrows_choose_while_the_letters_are_typed(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        counter.press(Key.Key_Down)
        counter.type("ka")
        counter.press(Key.Key_Down, Key.Key_Return)

        assert biller(counter) == "Kano Electricity · KAEDCPR"


async def test_escape_keeps_the_company_and_the_number(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        counter.type(SELLS)
        counter.press(Key.Key_Asterisk)
        counter.type("jos")
        counter.press(Key.Key_Escape)

        assert biller(counter) == "Abuja Electricity · AEDCPR"
        assert (counter.step, counter.window.sell.form.number.text()) == (Step.NUMBER, "0418 5666 015")


async def test_a_name_that_no_company_has_is_said_and_enter_does_nothing(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        counter.press(Key.Key_Asterisk)
        counter.type("nairobi")
        counter.press(Key.Key_Return)

        assert counter.step is Step.BILLER
        assert biller(counter) == "Abuja Electricity · AEDCPR"


async def test_another_company_is_asked_whose_meter_it_is_anew(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        await counter.verify(SELLS)
        counter.window.sell.form.biller.click()
        counter.type("jos")
        counter.press(Key.Key_Return)

        assert counter.step is Step.NUMBER
        assert counter.window.sell.form.card.name() == ""
        assert counter.window.sell.form.number.text() == "0418 5666 015"


async def test_the_next_customer_buys_from_the_usual_company_again(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        await buy_from(counter, "JEDCPR")
        await counter.sell(SELLS, "2000")
        counter.press(Key.Key_Escape)

        assert biller(counter) == "Abuja Electricity · AEDCPR"
        assert counter.window.bar.provider.text().endswith("Abuja Electricity · NGN")


async def test_without_a_usual_company_enter_asks_for_one_first(home: Path) -> None:
    async with shop(home) as floor:
        sell_through_all(floor)
        floor.others[0] = profile(floor, "onepipe", "onepipe", auth_provider="Beeceptor")
        async with window_of(floor) as counter:
            switch_to(counter, "onepipe")
            assert biller(counter) == "Choose the company"
            counter.type(SELLS)
            counter.press(Key.Key_Return)
            assert counter.step is Step.BILLER
            counter.type("eko")
            counter.press(Key.Key_Return, Key.Key_Return)
            await counter.until(lambda: counter.step is Step.AMOUNT)
            counter.press(Key.Key_Escape, Key.Key_Escape)

            assert biller(counter) == "Eko Electricity · EKEDCPR"


async def test_a_bill_is_paid_to_the_same_company(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        await buy_from(counter, "JEDCPR")
        counter.press(Key.Key_F8)
        assert biller(counter) == "Jos Electricity · JEDCPP"
        sale = await counter.sell(ACCOUNT, "2000")
        assert (sale.state, sale.order.service, sale.order.biller) == (
            SaleState.COMPLETE,
            Service.POSTPAID,
            "JEDCPP",
        )
        counter.press(Key.Key_F2)

        assert biller(counter) == "Abuja Electricity · AEDCPR"


async def test_a_company_that_has_no_bills_is_said_and_stays(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        await buy_from(counter, "YEDPR")
        counter.press(Key.Key_F8)

        assert counter.window.foot.news() == (
            "Yola Electricity is sold prepaid only. Press * to choose another company first."
        )
        assert (counter.window.sell.service, biller(counter)) == (Service.PREPAID, "Yola Electricity · YEDPR")


async def test_a_provider_that_has_no_bills_says_so(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "araka")
        counter.press(Key.Key_F8)

        assert counter.window.foot.news() == "Socodee sells tokens only."
        assert counter.window.sell.service is Service.PREPAID


async def test_one_of_several_products_is_marked_by_its_number_taken_by_enter_and_asked_about_anew(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        await buy_from(counter, "PHEDPR")
        counter.type(SELLS)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step is Step.ITEM)
        house, store = counter.window.sell.form.items.list.choices()
        assert store.below == "Please enter the meter number on your shop's bill"
        counter.type("2")
        assert counter.step is Step.ITEM  # it may have been the beginning of an amount
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step is Step.AMOUNT)
        assert counter.window.sell.side.summary.words()[2].endswith("shop")
        counter.type("2000")
        counter.press(Key.Key_Return, Key.Key_Return)
        await counter.settled()

        assert house.id != store.id == counter.sale.order.item
        assert counter.sale.state is SaleState.COMPLETE


async def test_no_product_is_taken_where_the_cashier_goes_back(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        await buy_from(counter, "PHEDPR")
        counter.type(SELLS)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step is Step.ITEM)
        counter.press(Key.Key_Escape)
        assert counter.step is Step.NUMBER
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step is Step.ITEM)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step is Step.AMOUNT)

        assert counter.window.sell.side.summary.words()[2].endswith("house")


async def test_everything_a_provider_asks_for_fits_on_a_small_screen(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        await buy_from(counter, "PHEDPR")
        await counter.until(lambda: _fits(counter.window.minimumSizeHint()))
        form = counter.window.sell.form
        form.show_trouble("The disk is full. Nothing new is sold before there is room again.")
        await counter.until(form.trouble.isVisible)
        await counter.settled()

        await counter.until(lambda: _fits(counter.window.minimumSizeHint()))


def _fits(size: QSize) -> bool:
    """Whether a window of this size has room on a screen of 1024x768, with its frame and a task bar."""
    return size.width() <= 1024 and size.height() <= 768 - 24 - 40


async def test_every_control_of_a_choice_has_a_name_and_room_for_a_finger(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        counter.press(Key.Key_Asterisk)
        here = counter.window.sell.form.findChildren(QWidget)
        controls = [one for one in here if isinstance(one, QAbstractButton | QLineEdit | QListView)]
        in_sight = [one for one in controls if one.isVisible()]

        assert [one for one in in_sight if not one.accessibleName()] == []
        assert [one.accessibleName() for one in in_sight if one.height() < 44] == []


async def test_a_digit_from_another_page_begins_a_number_and_leaves_the_choice(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        counter.press(Key.Key_Asterisk, Key.Key_F3)
        counter.type("0")

        assert (counter.step, counter.window.sell.form.number.text()) == (Step.NUMBER, "0")


async def test_no_field_moves_when_a_company_is_chosen_or_the_name_comes(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        form = counter.window.sell.form
        before = [field.geometry() for field in (form.number, form.amount, form.tender)]
        await buy_from(counter, "PHEDPR")
        counter.type(SELLS)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step is Step.ITEM)
        counter.press(Key.Key_1, Key.Key_Return)
        await counter.until(lambda: counter.step is Step.AMOUNT)

        assert [field.geometry() for field in (form.number, form.amount, form.tender)] == before


async def test_a_search_that_finds_no_company_says_so_in_the_list(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        counter.press(Key.Key_Asterisk)
        billers = counter.window.sell.form.billers
        assert not billers._none.isVisible()
        counter.type("zzz")
        counter.press(Key.Key_Return)

        assert (billers._none.isVisible(), counter.step) == (True, Step.BILLER)
