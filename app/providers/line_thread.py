"""A thread with a loop of its own, for what goes over one line: a window that paints holds up no answer."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")

_TURNS = 30
"""Of the loop, before it is closed: an answer that was left is generators within each other, and each lets go of the
next one as it is closed, which the loop closes two turns later.
"""


@dataclass(frozen=True, slots=True)
class _Running:
    thread: Thread
    loop: asyncio.AbstractEventLoop
    ended: asyncio.Event

    def stop(self) -> None:
        self.loop.call_soon_threadsafe(self.ended.set)


class LineThread:
    """Begun, it ends where it is ended, or where nobody knows of it any more; then it may be begun again."""

    def __init__(self) -> None:
        self._running: _Running | None = None
        self._forgotten: weakref.finalize[..., LineThread] | None = None

    def begin(self) -> None:
        """See that the thread is there. Raises OSError or RuntimeError where the machine has no room for one more."""
        if self._running is None:
            self._running = _begun()
            self._forgotten = weakref.finalize(self, self._running.stop)
            self._forgotten.atexit = False

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do `work` there, once it is begun, and wait for it here. A caller that is cancelled cancels it."""
        if self._running is None:
            raise RuntimeError("a line's thread does work once it is begun")
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._running.loop))

    @property
    def begun(self) -> bool:
        """Whether the thread is there."""
        return self._running is not None

    def end(self) -> None:
        """Cancel what is under way there, and wait until the thread has ended."""
        running, self._running = self._running, None
        if running is not None and self._forgotten is not None:
            self._forgotten()
            running.thread.join()


def _begun() -> _Running:
    running: Future[_Running] = Future()

    async def live() -> None:
        ended = asyncio.Event()
        running.set_result(_Running(thread, asyncio.get_running_loop(), ended))
        await ended.wait()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await asyncio.get_running_loop().shutdown_asyncgens()
        for _ in range(_TURNS):
            await asyncio.sleep(0)

    def begin() -> None:
        try:
            loop = asyncio.new_event_loop()
        except BaseException as failure:  # too many open files
            running.set_exception(failure)
            return
        # Not asyncio.run: it waits for a name service that says nothing, and whoever ends this thread would with it.
        loop.run_until_complete(live())
        loop.close()

    thread = Thread(target=begin, name="line", daemon=True)
    thread.start()
    return running.result()
