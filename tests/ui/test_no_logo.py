"""A window whose shop has no logo although the settings name one."""

import asyncio
import gc
from dataclasses import replace
from pathlib import Path

import pytest

from app.main import _use
from app.services.shop import Letterhead
from app.ui.window import TillWindow
from tests.ui.counter import shop
from tests.ui.settings_of import write_settings

pytestmark = pytest.mark.anyio
WHY = "The logo 'logo.png' cannot be read: No such file or directory."


async def test_the_foot_says_why_papers_come_out_without_the_logo_and_the_till_sells(home: Path) -> None:
    async with shop(home) as floor:
        floor.shop = replace(floor.shop, letterhead=Letterhead(no_logo=WHY))
        write_settings(floor)
        till = floor.open()
        floor.tills.remove(till)  # the window closes it
        window, closed = TillWindow("light"), asyncio.Event()
        window.closed.connect(closed.set)
        window.show()
        using = asyncio.ensure_future(_use(window, till, [], closed))
        async with asyncio.timeout(5):
            while not window.foot.news():  # noqa: ASYNC110 - the screen has no event of its own
                await asyncio.sleep(0.01)

        assert window.foot.news() == WHY
        assert window.sell.isVisible()
        window.close()
        await using
        gc.unfreeze()
        window.deleteLater()
