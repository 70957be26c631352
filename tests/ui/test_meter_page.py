"""Help at the meter: one key away from a token that was sold and from F1, and never a reason to sell again."""

from pathlib import Path

import pytest

from app.services.at_the_meter import meter_words
from app.ui.key_button import KeyButton
from app.ui.meter_page import MeterPage
from app.ui.sale_form import Step
from tests.services.shop_floor import BILBO
from tests.ui.counter import Counter, Key, at_counter
from tests.ui.test_coming_back import BILL

pytestmark = pytest.mark.anyio


def meter_page(counter: Counter) -> MeterPage:
    """The help; it is in sight."""
    assert counter.window._pages.current == "Meter"
    page = counter.window._pages.page("Meter")
    assert isinstance(page, MeterPage)
    return page


async def test_one_key_leads_there_from_the_token_that_was_sold_and_esc_back_to_it(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()
        assert "Help at the meter" in counter.view.words()
        counter.type("m")
        page = meter_page(counter)
        assert counter.focus() is page.list
        counter.press(Key.Key_Escape)

        assert (counter.step, counter.window.sell.shown.reference) == (Step.SALE, sale.reference)


async def test_one_key_leads_there_from_f1_and_esc_back_to_what_was_half_typed(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.type("500")
        counter.press(Key.Key_F1)
        counter.type("m")
        meter_page(counter)
        counter.press(Key.Key_Escape)

        assert (counter.step, counter.window.sell.form.amount.text()) == (Step.AMOUNT, "500")


async def test_one_key_leads_there_from_the_list_of_sales(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        counter.press(Key.Key_F4)
        counter.type("m")
        meter_page(counter)
        counter.press(Key.Key_Escape)

        assert counter.window._pages.current == "Sales"


async def test_a_finger_finds_it_on_the_page_of_keys(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F1)
        page = counter.window._pages.page("Keys")
        (button,) = [one for one in page.findChildren(KeyButton) if one.isVisible()]
        button.click()

        meter_page(counter)


async def test_the_arrows_lead_through_every_word_and_each_says_what_three_people_need(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F1)
        counter.type("m")
        page = meter_page(counter)
        seen = []
        for word in meter_words():
            assert page.words().split("\n") == [word.shows, word.means, word.customer, word.cashier]
            assert all((word.means, word.customer, word.cashier))
            seen.append(page.word().shows.split(" ")[0])
            counter.press(Key.Key_Down)

        assert seen[:4] == ["USED", "OLD", "REJECT", "CONN"]
        assert page.word().shows.startswith("USED")
        assert page._never.text() == "Never sell again because of it: the token is paid for."


async def test_digits_begin_the_next_sale_from_there(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F1)
        counter.type("m")
        counter.type(BILBO)

        assert counter.window._pages.current == "Sell"
        assert counter.window.sell.form.number.text() == "0145 1174 955"


async def test_a_bill_has_no_meter_to_type_a_token_into(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F8)
        await counter.sell(BILL, "1000")

        assert "Help at the meter" not in counter.view.words()


async def test_an_m_that_is_typed_into_a_field_is_a_letter(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F8)
        counter.type("m")

        assert counter.window._pages.current == "Sell"
        assert counter.window.sell.form.number.text() == "m"
