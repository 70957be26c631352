"""Turns: how many sales of the queue one provider has in its hands, and how they pass one another in the till."""

from __future__ import annotations

import asyncio


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
