"""Turns: how many sales of the queue one provider has in its hands, how they pass one another, and who goes first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Literal


class Turns:
    """The turns of the sales that go to one provider by themselves, `at_once` of them on the wire.

    Some are made ready while others are on the wire, and the line of the one that is `next_up` is written, so that the
    wire waits for no disk.
    """

    def __init__(self, at_once: int) -> None:
        # So that the wire never waits for one; and where one goes at a time, none passes another.
        self.made_ready = asyncio.Semaphore(at_once + at_once // 4)
        self.on_the_wire = asyncio.Semaphore(at_once)
        self.next_up = asyncio.Lock()
        self._desk = asyncio.Lock()

    async def at_desk(self) -> None:
        """Wait for a turn of the loop in which no other of these sales is written down: when several come at once a key
        comes between them, and what leaves next leaves before what came is written.
        """
        async with self._desk:
            await asyncio.sleep(0)


class Place:
    """Where one sale stands among those that go by themselves; without `turns` it waits for no other.

    `though_short`: a person says that it goes although our float reads as too low.
    """

    def __init__(self, turns: Turns | None) -> None:
        self.though_short = False
        self._turns = turns
        self._comes: asyncio.Future[Literal[True]] | None = None

    def take_out(self, *, though_short: bool = False) -> None:
        """A person settles this sale: it leaves the row, and goes on at once where it waits for its turn."""
        self.though_short = self.though_short or though_short
        self._turns = None
        if self._comes is not None:
            self._comes.cancel()

    def made_ready(self) -> AbstractAsyncContextManager[None]:
        """While this sale is looked at before it goes."""
        return self._turn(self._turns.made_ready if self._turns else None)

    def next_up(self) -> AbstractAsyncContextManager[None]:
        """While its line is written and it waits for the wire."""
        return self._turn(self._turns.next_up if self._turns else None)

    def on_the_wire(self) -> AbstractAsyncContextManager[None]:
        """While its request is out."""
        return self._turn(self._turns.on_the_wire if self._turns else None)

    async def at_desk(self) -> None:
        """Wait for a turn in which no other of the row is written down."""
        if self._turns is not None:
            await self._turns.at_desk()

    @asynccontextmanager
    async def _turn(self, gate: asyncio.Semaphore | asyncio.Lock | None) -> AsyncIterator[None]:
        if gate is None:
            yield
            return
        comes = self._comes = asyncio.ensure_future(gate.acquire())
        try:
            await asyncio.wait({comes})
            yield
        finally:
            if not comes.cancel() and not comes.cancelled():
                gate.release()
