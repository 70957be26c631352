"""The page that offers a backup in the place of a damaged file."""

import asyncio
from pathlib import Path

import pytest

from app.main import _in_place_of, _offer_backup
from app.providers.registry import KINDS
from app.services.backups import back_up_today
from app.settings_file import SettingsFile
from app.store.database import damaged
from app.store.till_file import FILE
from app.ui.sale_form import Step
from app.ui.trouble_page import TroublePage
from app.ui.window import TillWindow
from tests.services.shop_floor import WANJIKU, draft, sell
from tests.ui.counter import Counter, Key, shop
from tests.ui.settings_of import write_settings

pytestmark = pytest.mark.anyio


async def offered(home: Path) -> tuple[TillWindow, asyncio.Future[None], TroublePage]:
    """A window that says that the file is damaged, and offers the backup."""
    window, closed = TillWindow("light"), asyncio.Event()
    window.closed.connect(closed.set)
    window.show()
    offering = asyncio.ensure_future(_offer_backup(window, damaged(home / FILE), closed))
    async with asyncio.timeout(5):
        while (page := window.findChild(TroublePage)) is None:  # noqa: ASYNC110 - the screen has no event of its own
            await asyncio.sleep(0.01)
    return window, offering, page


async def test_what_a_backup_does_not_bring_back_is_said_before_it_is_put_back(home: Path) -> None:
    async with shop(home) as floor:
        till = floor.open()
        await sell(till)
        await back_up_today(till)
        till.selling.take(draft(WANJIKU, customer="Wanjiku Kamau", kept=True))
        await floor.stop(till)
        write_settings(floor)
        window, offering, page = await offered(home)
        window.close()
        await offering

        assert "What was queued since then and has not left waits for you." in page.words()
        assert "Wanjiku Kamau" in str(page._sales.rows()[0])
        window.deleteLater()


async def test_a_backup_that_was_put_back_is_told_once_it_is_in_place(home: Path) -> None:
    async with shop(home) as floor:
        till = floor.open()
        await sell(till)
        await back_up_today(till)
        await floor.stop(till)
        write_settings(floor)
        (home / FILE).write_bytes(b"\xa5" * 8192)
        window, offering, _page = await offered(home)
        window.put_back_chosen.emit()
        await offering

        assert "is in place. F3 shows what it left to be looked at." in window.foot.news()
        window.close()
        window.deleteLater()


async def test_what_was_put_aside_stays_in_the_window_after_the_damage(home: Path) -> None:
    async with shop(home) as floor:
        window, till = TillWindow("light"), floor.open(recover=False)
        window.show()
        window.use(till, SettingsFile(home, KINDS))
        counter = Counter(window, floor, till)
        await counter.verify()
        counter.type("350")
        counter.press(Key.Key_Minus)
        closed = asyncio.Event()
        window.closed.connect(closed.set)
        window.close()
        await closed.wait()
        floor.tills.remove(till)
        another = Counter(_in_place_of(window), floor, floor.open(recover=False))
        another.window.use(another.till, SettingsFile(home, KINDS))
        another.press(Key.Key_Minus)

        assert (another.step, another.window.sell.form.amount.text()) == (Step.AMOUNT, "350")
        await another.close()
