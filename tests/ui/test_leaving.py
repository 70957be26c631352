"""Closing a window by hand with sales that are not finished: how many is told, and one key more closes."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from app.ui.page_makers import trouble_in
from app.ui.trouble_page import TroublePage
from tests.services.shop_floor import THRESHOLD
from tests.ui.counter import Counter, Key, at_counter

pytestmark = pytest.mark.anyio


def leaving(counter: Counter) -> QWidget:
    """The page that tells of what is unfinished, brought up as the window does it."""
    page = trouble_in(counter.window._pages, "Leaving")
    page.show_unfinished(counter.till.file.queue.count())
    counter.window.open_page("Leaving")
    return page


async def test_what_is_not_finished_is_counted_and_said_to_go_on(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(THRESHOLD)
        page = leaving(counter)

        assert isinstance(page, TroublePage)
        assert page.words().startswith("1 sale is not finished\nNothing is lost: it goes on when the till is started")
        assert counter.window.foot._keys.text() == "Enter closes the till   Esc goes back"


async def test_escape_leads_back_to_the_sale_and_f3_to_the_queue(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell(THRESHOLD)
        leaving(counter)
        counter.press(Key.Key_Escape)
        assert (counter.view.isVisible(), counter.sale.reference) == (True, sale.reference)
        leaving(counter)
        counter.press(Key.Key_F3)

        assert counter.window._pages.current == "Queue"
