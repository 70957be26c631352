"""Closing a window by hand with sales that are not finished: how many is told, and one key more closes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from app.domain.sale import SaleState
from app.ui.closing import Left, leaving_words, unfinished_words
from app.ui.page_makers import trouble_in
from app.ui.trouble_page import TroublePage
from tests.services.shop_floor import ANSWERS_ANOTHER, PENDS, THRESHOLD, WANJIKU, draft, stored
from tests.ui.counter import Counter, Key, at_counter

pytestmark = pytest.mark.anyio


def leaving(counter: Counter) -> QWidget:
    """The page that tells of what is unfinished, brought up as the window does it."""
    page = trouble_in(counter.window._pages, "Leaving")
    page.show_leaving(*leaving_words(Left(counter.till.file.queue.count(), aside=0), counter.till))
    counter.window.open_page("Leaving")
    return page


async def test_what_is_not_finished_is_counted_and_what_the_till_does_itself_is_said_to_go_on(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(PENDS)
        page = leaving(counter)

        assert isinstance(page, TroublePage)
        assert page.words() == (
            "1 sale is not finished\n"
            "1 goes on by itself when the till is started again. All of it is kept. F3 shows the queue, Esc goes back."
        )
        assert counter.window.foot._keys.text() == "Enter closes the till   Esc goes back"


async def test_what_waits_for_people_is_not_said_to_go_on(home: Path) -> None:
    async with at_counter(home) as counter:
        held = await counter.sell(ANSWERS_ANOTHER)
        assert held.state is SaleState.HELD
        page = leaving(counter)

        assert isinstance(page, TroublePage)
        assert "1 waits until a person decides or gives a code." in page.words()
        assert "by itself" not in page.words()


async def test_money_and_tokens_that_customers_are_to_get_are_told_apart(home: Path) -> None:
    async with at_counter(home) as counter:
        kept = counter.till.selling.take(draft(WANJIKU, "300", kept=True)).reference
        counter.till.draining.wake()
        await counter.until(lambda: stored(counter.till.file, kept).state is SaleState.COMPLETE)
        await counter.sell(ANSWERS_ANOTHER)
        words = unfinished_words(counter.till)

        assert words == (
            "1 waits until a person decides or gives a code. 1 customer is still to get a token, a paper or money."
        )


class ByHand(QCloseEvent):
    """The window's cross was pressed."""

    def spontaneous(self) -> bool:
        return True


async def test_a_sale_that_was_put_aside_is_asked_about_before_it_is_lost(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.type("500")
        counter.press(Key.Key_Minus)
        counter.window.closeEvent(ByHand())
        page = counter.window._pages.page("Leaving")
        assert isinstance(page, TroublePage)
        assert page.isVisible()
        assert page.words() == (
            "1 sale is put aside\n1 sale that was put aside is not kept: nothing of it was taken. Esc goes back."
        )
        counter.press(Key.Key_Escape, Key.Key_Minus)

        assert counter.window.sell.form.amount.text() == "500"


async def test_what_was_put_aside_is_told_behind_what_is_not_finished(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(PENDS)
        title, what = leaving_words(Left(1, aside=2), counter.till)

        assert title == "1 sale is not finished"
        assert what.endswith("Esc goes back. 2 sales that were put aside are not kept: nothing of them was taken.")


async def test_escape_leads_back_to_the_sale_and_f3_to_the_queue(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell(THRESHOLD)
        leaving(counter)
        counter.press(Key.Key_Escape)
        assert (counter.view.isVisible(), counter.sale.reference) == (True, sale.reference)
        leaving(counter)
        counter.press(Key.Key_F3)

        assert counter.window._pages.current == "Queue"
