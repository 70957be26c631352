"""A thread with a loop of its own, for what goes over one line: a window that paints holds up no answer."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Running:
    thread: Thread
    loop: asyncio.AbstractEventLoop
    ended: asyncio.Event


class LineThread:
    """The thread begins with the first work. It ends with the program at the latest, whatever is on its way."""

    def __init__(self) -> None:
        self._running: _Running | None = None

    @property
    def begun(self) -> bool:
        """Whether the thread is there."""
        return self._running is not None

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do `work` there and wait for it here. A caller that is cancelled cancels it."""
        if self._running is None:
            self._running = _begun()
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._running.loop))

    def end(self) -> None:
        """Cancel what is under way there, and wait until the thread has ended; work may begin another."""
        running, self._running = self._running, None
        if running is not None:
            running.loop.call_soon_threadsafe(running.ended.set)
            running.thread.join()


def _begun() -> _Running:
    running: Future[_Running] = Future()

    async def live() -> None:
        ended = asyncio.Event()
        running.set_result(_Running(thread, asyncio.get_running_loop(), ended))
        await ended.wait()

    thread = Thread(target=lambda: asyncio.run(live()), name="line", daemon=True)
    thread.start()
    return running.result()
