"""A counter: the window of a till that sells from the sandbox, and the fingers on its keys."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.sale import Sale
from app.providers.registry import KINDS
from app.sandbox.server import running
from app.services.till import Till
from app.settings_file import SettingsFile
from app.ui.moment_view import MomentView
from app.ui.sale_form import Step
from app.ui.window import TillWindow
from tests.services.shop_floor import BILBO, ShopFloor, stored

Key = Qt.Key


@dataclass
class Counter:
    """One window, with the till behind it."""

    window: TillWindow
    floor: ShopFloor
    till: Till

    @property
    def step(self) -> Step:
        return self.window.sell.step

    @property
    def view(self) -> MomentView:
        """The sale that is shown large."""
        return self.window.sell.view

    @property
    def sale(self) -> Sale:
        """The sale that is shown large, as the disk has it."""
        reference = self.window.sell.shown.reference
        assert reference is not None
        return stored(self.till.file, reference)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the keys are, each with this one held down."""
        for key in keys:
            QTest.keyClick(self.focus(), key, modifier)

    def type(self, text: str) -> None:
        """Type ASCII where the keys are; they may be somewhere else after each letter."""
        for letter in text:
            QTest.keyClicks(self.focus(), letter)

    def focus(self) -> QWidget:
        """The widget that a key would reach."""
        # focusWidget() of the window, not of the application: a window manager may take its time to activate it.
        return self.window.focusWidget() or self.window

    async def until(self, true: Callable[[], object]) -> None:
        """Let the loop run until this holds; a test's own time limit is ten seconds."""
        async with asyncio.timeout(10):
            while not true():  # noqa: ASYNC110 - what is waited for is on the screen, which has no event of its own
                await asyncio.sleep(0.002)

    async def verify(self, meter: str = BILBO) -> None:
        """Type a meter, and wait for its name or for what comes in its place."""
        self.type(meter)
        self.press(Key.Key_Return)
        await self.until(lambda: self.step in (Step.AMOUNT, Step.STOPPED))

    async def confirm(self, meter: str = BILBO, amount: str = "200") -> None:
        """Come as far as the last Enter."""
        await self.verify(meter)
        self.type(amount)
        self.press(Key.Key_Return)
        assert self.step is Step.CONFIRM, self.window.sell.form.trouble.text()

    async def sell(self, meter: str = BILBO, amount: str = "200") -> Sale:
        """Sell, and wait until the first request has ended."""
        await self.confirm(meter, amount)
        self.press(Key.Key_Return)
        await self.settled()
        return self.sale

    async def settled(self) -> None:
        """Wait until nothing is being done about the sale that is shown, and all that was heard is on the screen."""
        shown, watch = self.window.sell.shown, self.window._watch
        assert watch is not None
        await self.until(lambda: shown.reference not in shown._working and not watch._heard)

    async def close(self) -> None:
        """Close the window as a person does."""
        closed = asyncio.Event()
        self.window.closed.connect(closed.set)
        self.window.close()
        async with asyncio.timeout(10):
            await closed.wait()
        self.floor.tills.remove(self.till)
        self.window.deleteLater()


@asynccontextmanager
async def shop(home: Path, *, throttle_seconds: float = 0) -> AsyncIterator[ShopFloor]:
    """A sandbox and the place for a till, for as long as the block lasts.

    Not fixtures: between a test and its fixtures pytest-qt lets Qt work while no loop runs, and nothing may be alive.
    """
    async with running(throttle_seconds=throttle_seconds) as sandbox:
        floor = ShopFloor(home, sandbox)
        try:
            yield floor
        finally:
            await floor.close()


@asynccontextmanager
async def window_of(
    floor: ShopFloor,
    till: Till | None = None,
    *,
    theme: str = "light",
    before: Callable[[TillWindow], None] = lambda _window: None,
) -> AsyncIterator[Counter]:
    """Open a till as the front door does, the window first and the till behind it; close it at the end of the block.

    `before` is what is done at the window while there is no till yet.
    """
    window = TillWindow(theme)
    window.resize(1024, 768)
    window.show()
    window.activateWindow()
    before(window)
    till = till or floor.open(recover=False)
    window.use(till, SettingsFile(floor.home, KINDS), cut_off=till.recover())
    counter = Counter(window, floor, till)
    try:
        yield counter
    finally:
        await counter.close()


@asynccontextmanager
async def at_counter(home: Path) -> AsyncIterator[Counter]:
    """A counter in a shop where nothing is wrong."""
    async with shop(home) as floor, window_of(floor) as counter:
        yield counter
