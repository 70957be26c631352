"""The till's window, started as by `tokentill --home HOME`, and used from within its own process by real keys.

The keys go out through the X server and come back as events like anybody's. It is told, and says:

    type   {"count"}                how long each digit took from its key to the frame that shows it, in ms
    sell   {"count", "heartbeat"}   of each sale its reference and its stamps in ns; how late each beat was in ms
    drain  {}                       how late each beat, and each digit that was typed, was until no sale was open, in ms
    find   {"numbers"}              how long each digit in the box of F4 took to the list that it changes, in ms
    held   {}                       what this process holds: tasks, objects, files
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import Shiboken

from app.cli import cli
from app.domain.meter import plain
from app.main import front
from app.services.till import Till
from app.ui.find_page import FindPage
from app.ui.sale_form import Step
from app.ui.window import TillWindow
from tests.benchmarks.program import say
from tests.benchmarks.stamps import KeysPressed, KeyToPaint, PaintedField
from tests.benchmarks.typed import AMOUNT, DRAINING_DELAY_MS, METER, SELLING_DELAY_MS, TYPING_DELAY_MS
from tests.e2e.fingers import Fingers

CHANGES = ("saved", "sending", "complete", "printing", "printed")
"""What the till says, one after the other, of a sale that goes well."""

_OPENING = "Tokentill"
"""The window's title until its till is open; then the shop's name stands in it too."""

_LOOK_S = 0.004
_WAITS_S = 20.0
_FOUND_S = 0.3
"""Between two digits of a search: what the one finds is in sight before the next."""
_BEAT_S = 0.005


class Heart:
    """Beats on the loop every five milliseconds, and notes by how much each beat came late."""

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self._task = asyncio.ensure_future(self._beat())

    async def _beat(self) -> None:
        before = time.monotonic()
        while True:
            await asyncio.sleep(_BEAT_S)
            now = time.monotonic()
            self.late_ms.append((now - before - _BEAT_S) * 1000)
            before = now

    async def stop(self) -> list[float]:
        """What was noted."""
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        return self.late_ms


class Clerk:
    """Does at the window what it is told on standard input, and says what came of it."""

    def __init__(self, till: Till, window: TillWindow) -> None:
        self._till = till
        self._window = window
        self._page = window.sell
        self._numbers = self._page.form.number.field
        self._amounts = self._page.form.amount.field
        self._to_paint = KeyToPaint(window, [self._numbers, self._amounts])
        KeysPressed(window, self._pressed)
        PaintedField(self._page.view.tokens, self._token_painted)
        self._enter_ns = 0
        self._token_ns = 0
        self._changes: list[tuple[str, int]] = []
        self._changed = asyncio.Event()
        till.news.listeners.append(self._hear)

    async def obey(self) -> None:
        """Do what is told until nothing more can be, then close the window."""
        lines: asyncio.Queue[str] = asyncio.Queue()
        loop = asyncio.get_running_loop()
        loop.add_reader(sys.stdin.fileno(), lambda: lines.put_nowait(sys.stdin.readline()))
        await self._until(lambda: self._window.windowTitle() != _OPENING)
        say({})
        while line := await lines.get():
            told = json.loads(line)
            match told["do"]:
                case "type":
                    say(await self._type(told["count"]))
                case "sell":
                    say(await self._sell(told["count"], heartbeat=told["heartbeat"]))
                case "drain":
                    say(await self._drain())
                case "find":
                    say(await self._find(told["numbers"]))
                case "held":
                    say(_held())
        loop.remove_reader(sys.stdin.fileno())
        self._window.close()

    async def _type(self, count: int) -> list[float]:
        self._to_paint.taken()
        with Fingers(TYPING_DELAY_MS) as fingers:
            await self._brought_up(fingers)
            for _ in range(count):
                fingers.key_in(METER)
                await self._until(lambda: plain(self._numbers.text()) == METER and not self._to_paint.waiting)
                fingers.press("Return")
                await self._until(lambda: self._page.step is Step.AMOUNT)
                fingers.key_in(AMOUNT)
                await self._until(lambda: self._amounts.text() == AMOUNT and not self._to_paint.waiting)
                fingers.press("Escape")
                await self._until(lambda: self._page.step is Step.NUMBER)
                fingers.press("Escape")
                await self._until(lambda: not self._numbers.text())
        return self._to_paint.taken()

    async def _drain(self) -> dict[str, object]:
        """Type all the while, as a cashier does with the next customer."""
        heart, queue = Heart(), self._till.file.queue
        self._to_paint.taken()
        with Fingers(DRAINING_DELAY_MS) as fingers:
            await self._brought_up(fingers)
            while queue.providers():
                heard = len(self._changes)
                fingers.key_in(METER)
                await self._until(lambda: plain(self._numbers.text()) == METER and not self._to_paint.waiting)
                fingers.press("Escape")
                await self._until(lambda: not self._numbers.text())
                await self._until(partial(self._has_news, heard))
        return {"late_ms": await heart.stop(), "painted_ms": self._to_paint.taken()}

    async def _find(self, numbers: list[str]) -> list[float]:
        """A digit that finds what was in sight already changes nothing there, and is left out. The file was read
        through before: a till does that once, when it is opened.
        """
        await self._till.soundness.refuse_damaged()
        with Fingers(TYPING_DELAY_MS) as fingers:
            await self._brought_up(fingers)
            fingers.press("F4")
            await self._until(lambda: bool(self._window.findChildren(FindPage)))
            (page,) = self._window.findChildren(FindPage)
            await self._until(lambda: page.isVisible() and bool(page.list.rows()))
            to_list = KeyToPaint(self._window, [page.list.viewport()])
            for number in numbers:
                fingers.press("F4")
                await self._until(page.bar.has_keys)
                for typed in accumulate(number):
                    fingers.key_in(typed[-1])
                    await self._until(partial(_says, page.bar.box, typed))
                    await asyncio.sleep(_FOUND_S)
                    to_list.forget()
                fingers.press("Escape")
                await self._until(partial(_says, page.bar.box, ""))
        return to_list.taken()

    def _has_news(self, heard: int) -> bool:
        """Whether more was heard than this, or nothing is open that could bring news."""
        return len(self._changes) > heard or not self._till.file.queue.providers()

    async def _sell(self, count: int, *, heartbeat: bool) -> dict[str, object]:
        heart = Heart() if heartbeat else None
        with Fingers(SELLING_DELAY_MS) as fingers:
            await self._brought_up(fingers)
            sold = [await self._sell_one(fingers) for _ in range(count)]
        return {"sold": sold, "late_ms": await heart.stop() if heart else []}

    async def _sell_one(self, fingers: Fingers) -> dict[str, object]:
        fingers.key_in(METER)
        await self._until(lambda: plain(self._numbers.text()) == METER and self._page.step is Step.NUMBER)
        fingers.press("Return")
        await self._until(lambda: self._page.step is Step.AMOUNT)
        fingers.key_in(AMOUNT)
        await self._until(lambda: self._amounts.text() == AMOUNT)
        fingers.press("Return")
        await self._until(lambda: self._page.step is Step.CONFIRM)
        self._changes.clear()
        self._token_ns = 0
        fingers.press("Return")
        while len(self._changes) < len(CHANGES):
            self._changed.clear()
            await self._changed.wait()
        reference = self._changes[0][0]
        sale = self._till.file.sales.load(reference)
        assert sale is not None
        await self._until(lambda: self._token_ns > 0 and self._page.view.tokens.tokens() == sale.tokens)
        stamps = dict(zip(CHANGES, (at for _, at in self._changes), strict=False))
        return {"reference": reference, "enter": self._enter_ns, **stamps, "token": self._token_ns}

    async def _brought_up(self, fingers: Fingers) -> None:
        fingers.bring_up(int(self._window.winId()))
        await self._until(self._window.isActiveWindow)

    def _pressed(self, key: int, stamp_ms: int, arrived_ns: int) -> None:
        del stamp_ms
        if key == Qt.Key.Key_Return:
            self._enter_ns = arrived_ns

    def _token_painted(self, at_ns: int) -> None:
        if self._token_ns == 0 and len(self._changes) > CHANGES.index("complete"):
            self._token_ns = at_ns

    def _hear(self, reference: str) -> None:
        self._changes.append((reference, time.monotonic_ns()))
        self._changed.set()

    @staticmethod
    async def _until(true: Callable[[], bool]) -> None:
        # Not asyncio.timeout: qasync keeps a timer that was not needed until it is due, which the memory would show.
        ends = time.monotonic() + _WAITS_S
        while not true():
            if time.monotonic() > ends:
                raise TimeoutError("the window did not get where its keys should have brought it")
            await asyncio.sleep(_LOOK_S)


def _says(box: QLineEdit, text: str) -> bool:
    return box.text() == text


def _held() -> dict[str, int]:
    gc.collect()
    return {
        "tasks": len(asyncio.all_tasks()),
        "objects": len(Shiboken.getAllValidWrappers()),
        "widgets": len(QApplication.allWidgets()),
        "files": len(list(Path("/proc/self/fd").iterdir())),
    }


def end_with_trouble(clerk: asyncio.Task[None]) -> None:
    """A benchmark that cannot go on must not wait for ever."""
    if not clerk.cancelled() and (trouble := clerk.exception()) is not None:
        traceback.print_exception(trouble)
        os._exit(1)


def main(home: str) -> None:
    """Open the till, and let a clerk have it once it is open."""
    clerks: list[asyncio.Task[Any]] = []
    here = front()

    def open_till(home: Path, who: str) -> Till:
        till = here.open_till(home, who)
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, TillWindow))
        clerks.append(asyncio.ensure_future(Clerk(till, window).obey()))
        clerks[0].add_done_callback(end_with_trouble)
        return till

    cli(["--home", home], obj=replace(here, open_till=open_till), prog_name="tokentill")


if __name__ == "__main__":
    main(sys.argv[1])
