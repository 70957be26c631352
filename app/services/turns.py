"""Turns: how many sales of the queue one provider has in its hands, how they pass one another, and who goes first."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager


class Turnstile:
    """Lets so many through at a time, in the order in which they came.

    Whoever leaves wakes the next one in that same turn of the loop, so that it goes on before whatever else waits for
    a turn from then on.
    """

    def __init__(self, at_once: int) -> None:
        self._free = at_once
        self._row: deque[asyncio.Future[bool]] = deque()

    def join(self) -> asyncio.Future[bool]:
        """The end of the row: True comes to whoever is let through, and False may be set where it needs no turn."""
        comes = asyncio.get_running_loop().create_future()
        if self._free:
            self._free -= 1
            comes.set_result(True)
        else:
            self._row.append(comes)
        return comes

    def leave(self, came: asyncio.Future[bool]) -> None:
        """Leave the row, or what lies behind, for the next one who still wants it."""
        if came.cancelled() or not came.done() or not came.result():
            came.cancel()
            return
        while self._row:
            following = self._row.popleft()
            if not following.done():
                following.set_result(True)
                return
        self._free += 1


class Turns:
    """The turns of the sales that go to one provider by themselves, `at_once` of them on the wire.

    Some are made ready while others are on the wire, and the line of the one that is `next_up` is written, so that the
    wire waits for no disk.
    """

    def __init__(self, at_once: int) -> None:
        # So that the wire never waits for one; and where one goes at a time, none passes another.
        self.made_ready = Turnstile(at_once + at_once // 4)
        self.on_the_wire = Turnstile(at_once)
        self.next_up = Turnstile(1)
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
        self._comes: asyncio.Future[bool] | None = None

    def take_out(self, *, though_short: bool = False) -> None:
        """A person settles this sale: it leaves the row, and goes on at once where it waits for its turn."""
        self.though_short = self.though_short or though_short
        self._turns = None
        if self._comes is not None and not self._comes.done():
            self._comes.set_result(False)

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
    async def _turn(self, turnstile: Turnstile | None) -> AsyncIterator[None]:
        if turnstile is None:
            yield
            return
        comes = self._comes = turnstile.join()
        try:
            await comes
            yield
        finally:
            turnstile.leave(comes)
