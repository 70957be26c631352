"""Slow work on the till's disk, in threads beside the counter: one piece at a time, and none outlives the till."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

_T = TypeVar("_T")


class Beside:
    """What goes on beside the counter of one till."""

    def __init__(self) -> None:
        self._one_at_a_time = asyncio.Lock()
        self._going_on: set[asyncio.Task[Any]] = set()

    async def do(self, work: Callable[[], _T]) -> _T:
        """Do this in a thread, after what was begun before it. Who stops waiting for it stops nothing: it is done to
        its end, for a thread cannot be called back. Raises what it raises.
        """
        task = asyncio.ensure_future(self._in_its_turn(work))
        self._going_on.add(task)
        task.add_done_callback(self._going_on.discard)
        return await asyncio.shield(task)

    async def finish(self) -> None:
        """Wait until all that was begun is done."""
        if self._going_on:
            await asyncio.wait(self._going_on)

    async def _in_its_turn(self, work: Callable[[], _T]) -> _T:
        async with self._one_at_a_time:
            return await asyncio.to_thread(work)
