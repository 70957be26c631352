"""A walk through every page and sheet of the window by keys, for what must hold on each of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.services.shop import Printer
from app.ui.desk_page import DeskPage
from tests.services.shop_floor import ANSWERS_ANOTHER, BILBO, UNKNOWN_METER, WANJIKU
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.settings_of import write_settings

SCALED = {"125 % of 1024x768": (819, 590), "200 % of 1920x1080": (960, 515)}
"""What is left for the window, in pixels of before it is scaled: less its frame."""


@asynccontextmanager
async def walked(home: Path, theme: str = "light") -> AsyncIterator[Counter]:
    """A counter with four providers, a printer and a drawer, where there is something to see on each page."""
    async with shop(home) as floor:
        write_settings(floor)
        floor.with_printer(Printer("file", str(floor.home / "paper"), drawer_pin=2))
        async with window_of(floor, theme=theme) as counter:
            yield counter


async def resized(counter: Counter, width: int, height: int) -> None:
    """Give the window this size, and let it be laid out."""
    counter.window.resize(width, height)
    for _ in range(3):
        await asyncio.sleep(0.02)  # the window system has a say in the size
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


async def walk(counter: Counter) -> AsyncIterator[str]:
    """Bring up one after the other, and say what is in sight."""
    async for name in _selling(counter):
        yield name
    async for name in _lists(counter):
        yield name
    async for name in _drawer(counter):
        yield name
    async for name in _settings(counter):
        yield name


async def _selling(counter: Counter) -> AsyncIterator[str]:
    yield "the next customer"
    await counter.verify(UNKNOWN_METER)
    yield "a number that nobody knows"
    counter.press(Key.Key_Escape)
    await counter.confirm(BILBO, "500")
    yield "the last Enter"
    counter.press(Key.Key_Minus)
    await counter.verify(WANJIKU)
    counter.press(Key.Key_Minus, Key.Key_Minus)
    yield "which of those that were put aside"
    counter.press(Key.Key_Escape)
    await counter.sell(ANSWERS_ANOTHER)
    yield "a sale that is held"
    counter.type("e")
    yield "what is known of it"
    counter.press(Key.Key_Escape, Key.Key_Escape)
    await counter.sell()
    await counter.until(lambda: "went to the printer" in counter.view.words())
    yield "a token"
    counter.type("m")
    yield "the help at the meter"


async def _lists(counter: Counter) -> AsyncIterator[str]:
    for key, name in (
        (Key.Key_F3, "the queue"),
        (Key.Key_F4, "the sales"),
        (Key.Key_F6, "the desk"),
        (Key.Key_F1, "the keys"),
    ):
        counter.press(key)
        page = counter.window._pages.page(counter.window._pages.current)
        if isinstance(page, DeskPage):
            await counter.until(lambda: all(one.words() for one in page.numbers.values()))  # noqa: B023 - awaited here
        yield name


async def _drawer(counter: Counter) -> AsyncIterator[str]:
    counter.press(Key.Key_F2, Key.Key_F5)
    yield "a drawer without a shift"
    counter.press(Key.Key_Return)
    yield "the count"
    counter.press(Key.Key_Escape)
    counter.till.shifts.open({})
    counter.press(Key.Key_F2, Key.Key_F5)
    yield "the drawer"
    counter.type("i")
    yield "cash in"
    counter.press(Key.Key_Escape)
    counter.type("x")
    yield "X"
    counter.press(Key.Key_Escape)


async def _settings(counter: Counter) -> AsyncIterator[str]:
    counter.press(Key.Key_F10)
    yield "the settings"
    for key, name in (
        ("a", "a new provider"),
        ("x", "the export"),
        ("s", "the shop"),
        ("o", "the people"),
        ("b", "the backups"),
        ("p", "the printer"),
    ):
        counter.type(key)
        yield name
        if key != "p":
            counter.press(Key.Key_Escape)
    counter.type("e")
    yield "a printer that is typed"
