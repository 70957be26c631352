"""One opening of the till on the day that is recorded: the real services, one customer after the other.

    python -m tests.crash.power_till '{"home": .., "told": .., "control": .., "customers": [..], "seed": ..}'

What the screen would say of a sale is a line in the file `told`, written at that moment: the number of the newest
event, the sale's reference, its state, where its money is, and what was sold. With "mistake" it makes that one.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
from dataclasses import dataclass
from pathlib import Path

from app.domain.sale import Sale
from app.main import front
from app.services.till import Till
from tests.crash.power_customers import CUSTOMERS, CUT_OFF, Counter
from tests.crash.power_mistakes import MISTAKES


@dataclass(frozen=True, slots=True)
class Told:
    """What a cashier was told of a sale, and how many events there were then."""

    events: int
    reference: str
    state: str
    money: str
    goods: str

    def line(self) -> str:
        """As it is written."""
        return "\t".join((str(self.events), self.reference, self.state, self.money, self.goods)) + "\n"

    @classmethod
    def read(cls, line: str) -> Told:
        """As it was written."""
        events, *rest = line.rstrip("\n").split("\t")
        return cls(int(events), *rest)


def told_of(sale: Sale, events: int) -> Told:
    """What the screen says of a sale as it stands."""
    return Told(events, sale.reference, sale.state, sale.money, " ".join(sale.tokens) or sale.receipt_number or "")


class Telling:
    """Writes down what is told of the sales of one till."""

    def __init__(self, till: Till, told: Path) -> None:
        self._till = till
        self._handle = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        till.news.listeners.append(self._tell)

    def _tell(self, reference: str) -> None:
        sale = self._till.file.sales.load(reference)
        assert sale is not None
        (events,) = self._till.file.db.execute("select count(*) from event").fetchone()
        os.write(self._handle, told_of(sale, events).line().encode())


async def serve(home: Path, told: Path, control: str, seed: int, customers: list[str]) -> None:
    """Open the till, go on with what the last opening left, serve these customers, and close it."""
    till = front().open_till(home, "the till's window")
    Telling(till, told)
    till.recover()
    await _go_on(till)
    counter = Counter(till, control, random.Random(seed))  # noqa: S311 - the dice of a rehearsal
    for customer in customers:
        await (CUSTOMERS | CUT_OFF)[customer](counter)
    await till.draining.until_people()
    await till.close()


async def _go_on(till: Till) -> None:
    """What a cashier does first: sell what was left at the counter, and let the paper come out that waits."""
    for reference in till.file.queue.open():
        sale = till.file.sales.load(reference)
        if sale is not None and sale.state == "queued" and not sale.kept:
            till.deciding.keep(reference)
    await till.draining.one_pass()
    await till.papers.print_waiting()


def main(told: dict[str, object]) -> None:
    """Serve as it was told, with the mistake that was told."""
    if mistake := told.get("mistake"):
        MISTAKES[str(mistake)]()
    customers, seed = told["customers"], told["seed"]
    assert isinstance(customers, list)
    assert isinstance(seed, int)
    asyncio.run(serve(Path(str(told["home"])), Path(str(told["told"])), str(told["control"]), seed, customers))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
