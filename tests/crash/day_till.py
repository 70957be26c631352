"""A till without a window, in a process of its own: its services run as the window runs them, and one line of JSON
tells it what the cashier does next.

A line is {"do": .., ..}, its answer one line when it is done. The end of the input closes the till, as a window is
closed.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.outcome import Refused, Verified
from app.domain.sale import Sale, SaleState
from app.domain.trouble import NoPaper, NotAllowed, SameMeter
from app.main import front
from app.services.till import Till
from app.terminal.selling import draft_of
from app.ui.acts import Act, decide, follow
from tests.benchmarks.program import say

Told = dict[str, Any]

_FAILED_PAPERS = (
    "select reference from print_job where paper = 'receipt' and id in"
    " (select max(id) from print_job where paper = 'receipt' group by reference) and state in ('failed', 'unconfirmed')"
)


class Counter:
    """One open till and what can be asked of it."""

    def __init__(self, till: Till) -> None:
        self._till = till
        self._printing: set[asyncio.Task[None]] = set()
        self.orders: dict[str, Callable[..., Awaitable[Any]]] = {
            "sell": self.sell,
            "act": self.act,
            "look": self.look,
            "find": self.find,
        }

    def hear(self, _reference: str) -> None:
        """Something about a sale has changed: there may be a paper to print."""
        if self._till.file.print_jobs.waiting():
            task = asyncio.ensure_future(self._till.papers.print_waiting())
            self._printing.add(task)
            task.add_done_callback(self._printing.discard)

    async def sell(
        self, *, provider: str, meter: str, amount: str, phone: str, postpaid: bool, biller: str, kept: bool
    ) -> Told:
        """Verify, take and settle, or where `kept` queue what cannot be verified. Empty if nothing was taken."""
        draft = draft_of(provider=provider, meter=meter, amount=amount, phone=phone, postpaid=postpaid, biller=biller)
        found = await self._till.selling.verify(
            draft.provider, draft.service, draft.meter, phone=draft.phone, biller=draft.biller
        )
        if isinstance(found.outcome, Refused):
            return {}
        verified = isinstance(found.outcome, Verified)
        if isinstance(found.outcome, Verified):
            draft = replace(draft, customer=found.outcome.customer, minimum=found.outcome.minimum)
        sale = self._till.selling.take(replace(draft, kept=kept and not verified), again=True)
        if sale.kept:
            return self._told(sale)
        return self._told(await self._till.settling.settle(sale.reference))

    async def act(self, reference: str, act: str, code: str = "") -> Told:
        """What a key of the window does. Empty where the sale has moved on meanwhile, or another comes first."""
        sale = self._till.file.sales.load(reference)
        assert sale is not None
        try:
            goes_on = decide(self._till, sale, Act[act])
            with suppress(NoPaper):  # the cashier is told, and sees to the printer
                await follow(self._till, goes_on, Act[act], code)
        except (NotAllowed, SameMeter):
            return {}
        return self._told(self._sale(goes_on))

    async def look(self) -> Told:
        """What a person has still to do with, and what was not printed."""
        unsettled = [self._sale(reference) for reference in self._till.file.queue.unsettled()]
        failed = [row[0] for row in self._till.file.db.execute(_FAILED_PAPERS)]
        return {"sales": [self._told(sale) for sale in unsettled], "papers": failed}

    async def find(self, phone: str) -> Told:
        """The sale to the customer with this telephone, if it was saved."""
        row = self._till.file.db.execute("select reference from sale where phone = ?", [phone]).fetchone()
        return self._told(self._sale(row[0])) if row else {}

    def _sale(self, reference: str) -> Sale:
        sale = self._till.file.sales.load(reference)
        assert sale is not None
        return sale

    def _told(self, sale: Sale) -> Told:
        return {
            "reference": sale.reference,
            "state": str(sale.state),
            "provider": sale.order.provider,
            "kept": sale.kept,
            "owed": sale.to_give_back,
            "stopped": sale.stop is not None,
            "proof": sale.proof,
            "sends": sale.sends,
            "asks": sale.asks,
            "pending": sale.pending,
            "prompt": sale.prompt,
            "open": sale.open,
            "comes back": sale.to_hand_over,
            "waits": sale.state is SaleState.QUEUED and not sale.kept,
        }


async def run(home: Path) -> None:
    """Open the till, do what it is told, and close it when it is told no more."""
    till = front().open_till(home, "a day at the counter")
    till.recover()
    counter = Counter(till)
    till.news.listeners.append(counter.hear)
    tasks = [asyncio.ensure_future(till.draining.run()), asyncio.ensure_future(_tick(till))]
    counter.hear("")
    say({"ready": True})
    while line := await asyncio.to_thread(sys.stdin.readline):
        order = json.loads(line)
        for task in tasks:
            if task.done():
                task.result()  # what runs beside the counter has to run on
        say(await counter.orders[order.pop("do")](**order))
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    await till.settling.finish()
    await till.papers.print_waiting()
    await till.close()


async def _tick(till: Till) -> None:
    """What is due goes by the wall's clock."""
    while True:
        await asyncio.sleep(1)
        till.draining.wake()


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1])))
