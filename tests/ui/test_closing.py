"""A window closes, whatever stands behind it: the till is closed with it, and the next start may have the home."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from app.domain.outcome import Reach
from app.domain.sale import SaleState
from app.providers.registry import KINDS
from app.sandbox.faults import Kind
from app.settings_file import SettingsFile
from app.ui.trouble_page import TroublePage
from app.ui.window import TillWindow
from tests.services.nigeria import profile
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, draft, stored
from tests.ui.counter import Key, shop, window_of
from tests.ui.test_pages import page_of

pytestmark = pytest.mark.anyio


def shown() -> TillWindow:
    """A window before there is a till."""
    window = TillWindow()
    window.show()
    return window


def use_without_provider(window: TillWindow, floor: ShopFloor) -> None:
    """Give the window a till whose till.toml enables no provider; it closes it."""
    floor.has_providers = False
    till = floor.open(recover=False)
    floor.tills.remove(till)
    floor.has_providers = True
    window.use(till, SettingsFile(floor.home, KINDS), cut_off=till.recover())


@asynccontextmanager
async def is_closed_after(window: TillWindow) -> AsyncIterator[None]:
    """The window tells that it is closed during the block or soon after."""
    closed = asyncio.Event()
    window.closed.connect(closed.set)
    yield
    async with asyncio.timeout(5):
        await closed.wait()
    window.deleteLater()


async def leave_sales_of_a_profile_that_goes(floor: ShopFloor) -> tuple[str, str]:
    """A sale that is not known yet and one of the queue, both through a profile that till.toml names no more."""
    floor.others = [profile(floor, "old", "pawacard", "testvendor")]
    floor.secrets[("old", "password")] = "password"
    till = floor.open()
    floor.fault(Kind.DROP_AFTER)
    unknown = till.selling.take(draft(BILBO, provider="old")).reference
    assert (await till.settling.settle(unknown)).state is SaleState.UNKNOWN
    queued = till.selling.take(draft(WANJIKU, provider="old", kept=True)).reference
    await floor.stop(till)
    floor.others.clear()
    return unknown, queued


async def test_a_window_closes_with_open_sales_of_a_profile_that_is_gone(home: Path) -> None:
    async with shop(home) as floor:
        unknown, queued = await leave_sales_of_a_profile_that_goes(floor)
        async with window_of(floor) as counter:
            await counter.until(lambda: stored(counter.till.file, queued).reach is Reach.OTHER_TERMS)
            await counter.until(lambda: stored(counter.till.file, unknown).state is SaleState.COMPLETE)
            counter.press(Key.Key_F3)
            rows = page_of(counter, "Unfinished sales").list.rows()
            assert queued in [row.reference for row in rows]
        till = floor.open()

        assert till.file.queue.open() == [queued]


@pytest.mark.parametrize("by_key", [True, False])
async def test_a_window_closes_although_its_till_has_no_provider(home: Path, by_key: bool) -> None:
    async with shop(home) as floor:
        left = await leave_sales_of_a_profile_that_goes(floor)
        window = shown()
        use_without_provider(window, floor)
        (page,) = window.findChildren(TroublePage)
        assert "No provider is enabled in till.toml." in page.words()
        async with is_closed_after(window):
            if by_key:
                QTest.keyClick(page, Key.Key_Return)
            else:
                window.close()
        till = floor.open()

        assert till.file.queue.open() == list(left)


async def test_a_window_that_was_closed_before_its_till_was_open_closes_also_without_a_provider(home: Path) -> None:
    async with shop(home) as floor:
        window = shown()
        window.close()
        async with is_closed_after(window):
            use_without_provider(window, floor)


async def test_a_window_that_was_closed_before_its_till_could_not_be_opened_stays_closed(home: Path) -> None:
    window = shown()
    window.close()
    async with is_closed_after(window):
        window.show_trouble("The disk is full: nothing was kept. Make room, then try again.")
