"""A till without a window that sells and prints, and stamps when each outcome was stored.

Started as `paper_till HOME`. Told `count`, it sells so many, one after the other, and says of each when the till told
that it is complete: the row is committed then, and its paper begins, as in the window. CLOCK_MONOTONIC, in ns.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

from app.domain.sale import SaleState, Service, Tender
from app.main import front
from app.services.selling import Draft
from app.services.till import Till
from tests.benchmarks.program import say
from tests.benchmarks.typed import AMOUNT, METER


class Counter:
    """Sells on one till, and prints as soon as there is something to print."""

    def __init__(self, till: Till) -> None:
        self._till = till
        self._stored_ns = 0
        self._printing: list[asyncio.Task[None]] = []
        till.news.listeners.append(self._hear)

    async def sell(self) -> int:
        """One sale until its paper has ended; when its outcome was stored."""
        draft = Draft("kplc", Service.PREPAID, METER, AMOUNT, "Bilbo Baggins", Tender.CASH)
        sale = await self._till.settling.settle(self._till.selling.take(draft).reference)
        if sale.state is not SaleState.COMPLETE:
            raise RuntimeError(f"sale {sale.reference} is {sale.state}")
        await asyncio.gather(*self._printing)
        self._printing.clear()
        return self._stored_ns

    def _hear(self, reference: str) -> None:
        del reference
        heard = time.monotonic_ns()
        if self._till.file.print_jobs.waiting():
            self._stored_ns = heard
            self._printing.append(asyncio.ensure_future(self._till.papers.print_waiting()))


async def main(home: Path) -> None:
    """Sell as told, until standard input ends."""
    till = front().open_till(home, "a benchmark")
    till.recover()
    await till.papers.warm_up()
    counter = Counter(till)
    say({})
    while line := await asyncio.to_thread(sys.stdin.readline):
        say([await counter.sell() for _ in range(json.loads(line)["count"])])
    await till.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
