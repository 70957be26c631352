"""The shop's line to a provider, served by a thread of its own, so that a test can pull it out and put it back."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, Self

import httpx

from tests.crash.line import Line


class ShopsLine:
    """Leads to what answers at an address of this machine for as long as the block lasts; up from the start."""

    def __init__(self, address: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="the shop's line")
        there = httpx.URL(address)
        self._line = Line(there.port or 0)
        self.base_url = str(there.copy_with(port=self._line.port))

    def up(self) -> None:
        """Put it back."""
        self._do(self._line.up())

    def down(self) -> None:
        """Pull it out: calls that go on are cut off, and new ones are refused."""
        self._do(self._line.down())

    async def _close(self) -> None:
        await self._line.close()
        calls = asyncio.all_tasks() - {asyncio.current_task()}
        for call in calls:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def __enter__(self) -> Self:
        self._thread.start()
        self.up()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
