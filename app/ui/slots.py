"""Work begun by a key or a timer: every task is owned here until it ends, and no failure of one is lost.

asyncio takes a good part of the time to the first window, which shows before there is any work: it is loaded with that.
"""

from __future__ import annotations

import sys
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio

_running: set[asyncio.Task[Any]] = set()


def start(work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
    """Begin `work` on the running loop and hold it. What it raises goes to sys.excepthook; cancelling is no failure."""
    import asyncio

    task = asyncio.get_running_loop().create_task(work)
    _running.add(task)
    task.add_done_callback(_ended)
    return task


async def rest() -> None:
    """Wait until all that was begun here has ended, but for the task that waits. Nothing it raises comes out here."""
    import asyncio

    while others := _running - {asyncio.current_task()}:
        await asyncio.wait(others)


def _ended(task: asyncio.Task[Any]) -> None:
    _running.discard(task)
    if not task.cancelled() and (bug := task.exception()) is not None:
        sys.excepthook(type(bug), bug, bug.__traceback__)
