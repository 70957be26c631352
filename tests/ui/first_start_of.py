"""A window in which a new till is set up, with the till behind it once there is one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.first_step import FirstStep
from app.providers.registry import KINDS
from app.services.keys import PRACTICE
from app.settings import ProviderTable, TillTable, changed, load, profiles_of
from app.settings_file import SettingsFile
from app.shop_settings import shop_of
from app.ui.first_sheets import FirstSheets
from app.ui.first_start_page import FirstStartPage
from app.ui.page_makers import first_start_in
from app.ui.window import TillWindow
from tests.services.shop_floor import QUICK, ShopFloor
from tests.services.staff import MANAGER
from tests.ui.counter import Counter, Key, window_of

CONTROL = Qt.KeyboardModifier.ControlModifier


class NewTill:
    """The counter of a till that is being set up."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter

    @property
    def page(self) -> FirstStartPage:
        """The first start; it is in sight."""
        assert self.counter.window._pages.current == "FirstStart"
        return first_start_in(self.counter.window._pages)

    @property
    def sheets(self) -> FirstSheets:
        """What asks for each step."""
        assert self.page.sheets is not None
        return self.page.sheets

    @property
    def in_sight(self) -> QWidget | None:
        """The sheet that is shown."""
        return self.page._stack.currentWidget()

    async def comes_to(self, step: FirstStep) -> None:
        """Wait until this step is asked for."""
        await self.counter.until(lambda: self.page.step is step and self.in_sight is not self.page.first)

    async def make_manager(self, at_the_code: Callable[[], object] = lambda: None) -> None:
        """Type the manager, and write the code down; what is done while it is in sight may be said."""
        self.counter.type("Njeri")
        self.counter.press(Key.Key_Return)
        for _ in range(2):
            self.counter.type(MANAGER)
            self.counter.press(Key.Key_Return)
        self.counter.press(Key.Key_S, modifier=CONTROL)
        await self.comes_to(FirstStep.CODE)
        await self.counter.until(self.sheets.code.code)
        at_the_code()
        self.counter.press(Key.Key_Return)
        await self.comes_to(FirstStep.SHOP)

    async def name_shop(self) -> None:
        """Type the shop's name, and no more of it."""
        await self.counter.until(lambda: self.in_sight is self.sheets.shop)
        self.counter.press(Key.Key_A, modifier=CONTROL)
        self.counter.type("Duka la Umeme")
        self.counter.press(Key.Key_S, modifier=CONTROL)
        await self.comes_to(FirstStep.PROVIDER)


def begin_at(floor: ShopFloor, number: int, language: str) -> None:
    """What the front door does with the answer to the first question."""
    table = TillTable(number, "New shop", first_start=FirstStep.MANAGER)
    practice = ProviderTable(PRACTICE, "pawacard", floor.sandbox.base_url, "testvendor", sandbox=True)
    SettingsFile(floor.home, KINDS).begin(changed(table, language=language), practice)


def read_settings(floor: ShopFloor) -> None:
    """Let the floor's next till be the one of its till.toml."""
    settings = load(floor.home, KINDS)
    floor.shop = replace(shop_of(settings, floor.home), timing=QUICK)
    floor.secrets |= {(PRACTICE, "password"): "password"}
    floor.others = [*profiles_of(settings, KINDS).values()]
    floor.has_providers = False


@asynccontextmanager
async def new_till(floor: ShopFloor, *, theme: str = "light") -> AsyncIterator[NewTill]:
    """A till that was begun, its window at the first step that it has not come past."""
    if not (floor.home / "till.toml").exists():
        begin_at(floor, 1, "en")
    read_settings(floor)
    async with window_of(floor, theme=theme) as counter:
        yield NewTill(counter)


def welcome(window: TillWindow, floor: ShopFloor) -> None:
    """Ask for the number and the language, as the front door does."""
    window.show_first_start(lambda number, language: begin_at(floor, number, language))
