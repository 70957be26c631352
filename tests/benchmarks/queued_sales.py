"""Queues sales in a home by the till's own services, each to a meter of its own, and ends."""

from __future__ import annotations

import asyncio
import sys
from itertools import islice
from pathlib import Path

from app.domain.meter import luhn
from app.domain.sale import Service, Tender
from app.main import front
from app.services.selling import Draft
from tests.benchmarks.program import say


async def queue(home: Path, count: int) -> None:
    """Take so many sales that go by themselves; nothing is sent."""
    till = front().open_till(home, "a benchmark")
    till.recover()
    meters = (meter for number in range(10**10) if luhn(meter := f"{number:011}"))
    for meter in islice(meters, 1, count + 1):
        draft = Draft("kplc", Service.PREPAID, meter, "200", "Bilbo Baggins", Tender.CASH, kept=True)
        till.selling.take(draft)
    await till.close()
    say({"queued": count})


if __name__ == "__main__":
    asyncio.run(queue(Path(sys.argv[1]), int(sys.argv[2])))
