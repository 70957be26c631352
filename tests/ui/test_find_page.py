"""F4: sales are found by whatever is typed, filtered, and read page by page, all by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.sale import Order, Sale
from app.services.finding import PER_PAGE, Behind, Wanted
from app.store.database import immediate
from app.ui.find_page import FindPage
from app.ui.page_makers import evidence_in
from app.ui.sale_form import Step
from tests.domain.sales import ORDER
from tests.services.payments import happen, sold
from tests.services.shop_floor import BILBO, THRESHOLD, WANJIKU
from tests.services.staff import enter, hire
from tests.ui.counter import Counter, Key, at_counter

pytestmark = pytest.mark.anyio


def page_of(counter: Counter) -> FindPage:
    page = counter.window._pages.page("Sales")
    assert isinstance(page, FindPage)
    return page


async def shown(counter: Counter) -> list[str]:
    """What is listed once what was typed was looked for."""
    page = page_of(counter)
    await counter.until(lambda: not page._looks.isActive() and not page._goes_on.isActive())
    return [row.reference for row in page.list.rows()]


async def three_sales(counter: Counter) -> tuple[Sale, Sale, Sale]:
    sales = []
    for meter, amount in ((BILBO, "200"), (THRESHOLD, "500"), (WANJIKU, "300")):
        sales.append(await counter.sell(meter, amount))
        counter.press(Key.Key_Escape)
    return sales[0], sales[1], sales[2]


async def test_f4_and_again_f4_puts_the_keys_into_the_box_and_every_letter_finds(home: Path) -> None:
    async with at_counter(home) as counter:
        bilbo, refused, wanjiku = await three_sales(counter)
        counter.press(Key.Key_F4)
        assert await shown(counter) == [wanjiku.reference, refused.reference, bilbo.reference]
        counter.press(Key.Key_F4)
        page = page_of(counter)
        assert page.bar.box.hasFocus()
        counter.type("wanj")
        assert await shown(counter) == [wanjiku.reference]
        assert (page.bar.count.text(), page.shown.reference) == ("1 sale", wanjiku.reference)
        counter.press(Key.Key_F4)
        counter.type("500")
        assert await shown(counter) == [refused.reference]
        counter.press(Key.Key_Return)

        assert (counter.step, counter.sale.reference) == (Step.SALE, refused.reference)


async def test_arrows_lead_from_the_box_to_the_sales_whose_letters_count_there(home: Path) -> None:
    async with at_counter(home) as counter:
        _bilbo, refused, _wanjiku = await three_sales(counter)
        counter.press(Key.Key_F4, Key.Key_F4)
        page = page_of(counter)
        counter.type("g")
        assert page.bar.box.text() == "g"
        counter.press(Key.Key_Backspace)
        await shown(counter)
        counter.press(Key.Key_Down)
        assert page.list.hasFocus()
        assert page.shown.reference == refused.reference
        counter.type("g")

        await counter.until(lambda: page.list.rows()[1].state == "Not sold, money back")


async def test_escape_clears_what_was_typed_then_leads_to_the_list_and_back_to_selling(home: Path) -> None:
    async with at_counter(home) as counter:
        await three_sales(counter)
        counter.press(Key.Key_F4, Key.Key_F4)
        page = page_of(counter)
        counter.type("bilbo")
        assert len(await shown(counter)) == 1
        counter.press(Key.Key_Escape)
        assert (page.bar.box.text(), page.bar.box.hasFocus(), len(await shown(counter))) == ("", True, 3)
        counter.type("bilbo")
        assert len(await shown(counter)) == 1
        counter.press(Key.Key_Down, Key.Key_Escape)
        assert (len(await shown(counter)), page.isVisible()) == (3, True)
        counter.press(Key.Key_Escape)

        assert counter.window.sell.isVisible()


async def test_filters_are_chosen_by_tab_and_arrows(home: Path) -> None:
    async with at_counter(home) as counter:
        bilbo, _refused, wanjiku = await three_sales(counter)
        counter.press(Key.Key_F4, Key.Key_F4, Key.Key_Tab)
        page = page_of(counter)
        assert counter.focus() is page.bar.filters["state"]
        counter.press(Key.Key_Down)
        assert page.bar.filters["state"].currentText() == "Sold"
        assert await shown(counter) == [wanjiku.reference, bilbo.reference]
        for name in ("period", "service", "provider", "cashier"):
            counter.press(Key.Key_Tab)
            assert counter.focus() is page.bar.filters[name]
        counter.press(Key.Key_Backtab, Key.Key_Backtab, Key.Key_Backtab)
        counter.type("y")
        assert page.bar.filters["period"].currentText() == "Yesterday"
        assert await shown(counter) == []
        assert page._nothing.text() == "No sale fits that."
        counter.press(Key.Key_Escape, Key.Key_Escape)

        assert len(await shown(counter)) == 3


async def test_the_whole_list_is_read_page_by_page(home: Path) -> None:
    async with at_counter(home) as counter:
        count = 2 * PER_PAGE + 3
        with immediate(counter.till.file.db):
            references = [happen(counter.till, number, *sold(number, ORDER)) for number in range(count)][::-1]
        counter.press(Key.Key_F4)
        page = page_of(counter)
        assert await shown(counter) == references[:PER_PAGE]
        assert page.bar.count.text() == "50 and more"
        counter.press(Key.Key_End)
        assert await shown(counter) == references[: 2 * PER_PAGE]
        assert page.list.reference() == references[PER_PAGE - 1]
        counter.press(Key.Key_End)
        assert await shown(counter) == references
        assert page.bar.count.text() == "103 sales"
        page.refresh()

        assert await shown(counter) == references


FITS, LOOKS_LIKE_IT = replace(ORDER, customer="NJERI KAMAU"), replace(ORDER, customer="NJE ERI")
"""Both have the pieces of njeri, and one of them the word: the other is looked at in vain."""


async def sales_of(counter: Counter, *orders: Order) -> list[str]:
    """The newest first, as `shown` gives those that fit."""
    with immediate(counter.till.file.db):
        told = [happen(counter.till, number, *sold(number, order)) for number, order in enumerate(orders)]
    fit = [reference for reference, order in zip(told, orders, strict=True) if order is FITS]
    counter.press(Key.Key_F4, Key.Key_F4)
    counter.type("njeri")
    return fit[::-1]


async def test_after_a_page_that_is_not_full_no_more_is_read_unasked_than_fills_the_list(home: Path) -> None:
    async with at_counter(home) as counter:
        newest = [*[FITS] * 20, *[LOOKS_LIKE_IT] * 80]
        fit = await sales_of(counter, *[FITS] * 200, *newest)
        page = page_of(counter)
        assert await shown(counter) == fit[: 20 + PER_PAGE]
        assert page.bar.count.text() == "70 and more"
        page.refresh()
        assert await shown(counter) == fit[: 20 + PER_PAGE]
        counter.press(Key.Key_Down, Key.Key_End)
        assert await shown(counter) == fit[: 20 + 2 * PER_PAGE]
        page.refresh()

        assert await shown(counter) == fit[: 20 + 2 * PER_PAGE]


async def test_what_lies_below_many_that_only_look_like_it_is_found_too(home: Path) -> None:
    async with at_counter(home) as counter:
        fit = await sales_of(counter, FITS, *[LOOKS_LIKE_IT] * 150, *[FITS] * PER_PAGE)
        page = page_of(counter)
        assert await shown(counter) == fit[:PER_PAGE]
        counter.press(Key.Key_Down, Key.Key_End)
        assert await shown(counter) == fit

        assert page.bar.count.text() == "51 sales"


async def test_whoever_scrolls_to_the_end_stays_there_while_more_is_read(home: Path) -> None:
    async with at_counter(home) as counter:
        fit = await sales_of(counter, *[FITS] * (2 * PER_PAGE))
        page = page_of(counter)
        assert await shown(counter) == fit[:PER_PAGE]
        bar = page.list.verticalScrollBar()
        end = bar.maximum()
        bar.setValue(end)
        assert await shown(counter) == fit
        page.list.doItemsLayout()

        assert (bar.value(), page.list.reference()) == (end, fit[0])


async def test_ten_thousand_letters_and_sql_are_answered_in_words(home: Path) -> None:
    async with at_counter(home) as counter:
        await three_sales(counter)
        counter.press(Key.Key_F4, Key.Key_F4)
        page = page_of(counter)
        QApplication.clipboard().setText("' or 1=1 -- " * 834)
        page.bar.box.paste()
        page.bar.changed.emit()
        assert await shown(counter) == []
        assert page._nothing.text() == "That is too much to look for: at most 200 letters."
        counter.press(Key.Key_Escape)
        counter.type("%")
        assert await shown(counter) == []
        counter.press(Key.Key_Escape)
        counter.type("32 Nov")
        await shown(counter)

        assert page._nothing.text() == "There is no day 32 Nov."


async def test_a_sale_that_changes_while_it_is_found_is_shown_as_it_is_now(home: Path) -> None:
    async with at_counter(home) as counter:
        _bilbo, refused, _wanjiku = await three_sales(counter)
        counter.press(Key.Key_F4, Key.Key_F4, Key.Key_Tab)
        page = page_of(counter)
        choice = page.bar.filters["state"]
        choice.setCurrentIndex(choice.findData("owed"))
        page.bar.changed.emit()
        assert await shown(counter) == [refused.reference]
        page.take_keys()
        counter.type("g")
        await counter.until(lambda: not page.list.rows())

        assert page._nothing.isVisible()


async def test_the_sales_behind_a_number_are_shown_and_escape_leads_back_to_it(home: Path) -> None:
    async with at_counter(home) as counter:
        _bilbo, refused, _wanjiku = await three_sales(counter)
        counter.press(Key.Key_F5)
        hour = timedelta(hours=1)
        since = refused.created_at - hour
        wanted = Wanted(state="unsold", since=since, until=since + 2 * hour)
        counter.window.show_behind(Behind("Not sold this hour", wanted))
        page = page_of(counter)
        assert (page.heading.text(), await shown(counter)) == ("Not sold this hour", [refused.reference])
        counter.press(Key.Key_Return)
        assert counter.step is Step.SALE
        counter.press(Key.Key_Escape)
        assert await shown(counter) == [refused.reference]
        counter.press(Key.Key_Escape)
        assert counter.window._pages.current == "Drawer"
        counter.press(Key.Key_F4)

        assert (page.heading.text(), len(await shown(counter))) == ("Latest sales", 3)


async def test_a_cashier_is_told_that_they_see_their_own_of_today(home: Path) -> None:
    async with at_counter(home) as counter:
        await three_sales(counter)
        await hire(counter.till.people)
        await enter(counter.till, "Wanjiru")
        counter.press(Key.Key_F4)
        page = page_of(counter)
        assert (await shown(counter), page.bar.count.text()) == ([], "Your own of today")
        assert not page.bar.filters["cashier"].isEnabled()
        await enter(counter.till, "Otieno")
        counter.press(Key.Key_F2, Key.Key_F4)

        assert (len(await shown(counter)), page.bar.count.text()) == (3, "3 sales")


async def test_e_tells_the_story_of_the_sale_that_is_chosen(home: Path) -> None:
    async with at_counter(home) as counter:
        _bilbo, _refused, wanjiku = await three_sales(counter)
        counter.press(Key.Key_F4)
        counter.type("e")
        assert counter.window._pages.current == "Evidence"
        assert evidence_in(counter.window._pages).heading.text() == f"Sale {wanjiku.reference}"
        counter.press(Key.Key_Escape)

        assert page_of(counter).isVisible()
