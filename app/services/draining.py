"""Draining: open sales that are due are settled by themselves, in order, a few at a time, past any that is stuck."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

from app.domain.sale import Sale, SaleState
from app.domain.schedule import due_at, may_be_asked, put_off_until
from app.domain.trouble import Trouble
from app.services.clock import Clock
from app.services.lines import Line, Lines
from app.services.open_sales import OpenSales
from app.services.settling import Settling
from app.services.shop import Shop
from app.store.queue import Due
from app.store.till_file import TillFile

_LOOKS_AGAIN_S = 3600.0
"""However far away what comes next is: Qt's timers count milliseconds in 31 bits, and a clock may have been wrong."""

_AFTER_FAILURE_S = 5.0

_APART_S = 0.02
"""Between two sales that are begun: what begins together is answered together, and holds up a key for all of them."""


class Draining:
    """Settles the open sales of one till when they are due. What is due stands in the table of sales."""

    def __init__(self, settling: Settling, file: TillFile, lines: Lines, clock: Clock, shop: Shop) -> None:
        self._settling = settling
        self._file = file
        self._lines = lines
        self._clock = clock
        self._waits = shop.timing.query_schedule
        self._at_once = shop.queue.in_flight
        self._open = OpenSales(file)
        self._poisoned: dict[str, datetime] = {}
        self._woken = asyncio.Event()

    async def run(self) -> None:
        """Settle every open sale when it is due, until damage is met. One whose attempts all fail holds up no other."""
        self._lines.begin(self._clock.now())
        while not self._file.damage.met:
            self._woken.clear()
            try:
                waits_s = await self._begin_next()
            except Exception:  # a disk that cannot be read now, or a bug: what is open must not be forgotten for it
                logging.getLogger(__name__).exception("what is due cannot be told")
                waits_s = _AFTER_FAILURE_S
            # Not wait_for: Python 3.11's swallows a cancellation that comes together with the waking.
            with suppress(TimeoutError):
                async with asyncio.timeout(waits_s):
                    await self._woken.wait()

    async def _begin_next(self) -> float:
        """Begin one sale that is due, if any, and give the seconds until the next may be."""
        # One look at the clock for both questions: a sale that fell due between two would be in neither answer.
        now = self._clock.now()
        reference = self._next_due(now)
        if reference is None:
            return self._seconds_to_next(now)
        task = asyncio.ensure_future(self._settling.settle(reference, at_once=self._at_once))
        task.add_done_callback(partial(self._settled, reference))
        await asyncio.sleep(_APART_S)
        return 0.0

    def wake(self) -> None:
        """Look again at what is due: a sale was saved or changed."""
        self._woken.set()

    async def one_pass(self) -> None:
        """Settle everything that may go by itself once, whatever the schedule, questions first."""
        now = self._clock.now()
        waiting = [
            sale
            for sale in self._open.read()
            if (self.due_at(sale) is not None or may_be_asked(sale)) and not _too_early(sale, now)
        ]
        await self._settle_each(
            sale.reference for sale in sorted(waiting, key=lambda sale: sale.state is SaleState.QUEUED)
        )

    async def until_people(self) -> None:
        """Settle by the schedule until every open sale waits for a person, or none is open."""
        while waits := {
            sale.reference: at
            for sale in self._open.read()
            if sale.state not in (SaleState.HELD, SaleState.WAITING) and (at := self.due_at(sale)) is not None
        }:
            await asyncio.sleep(max(0.0, (min(waits.values()) - self._clock.now()).total_seconds()))
            await self._settle_each(reference for reference, at in waits.items() if at <= self._clock.now())

    async def _settle_each(self, references: Iterable[str]) -> None:
        """One after the other. What one fails with is raised when all the others have had their turn."""
        failures = []
        for reference in references:
            try:
                await self._settling.settle(reference)
            except Exception as failure:
                failures.append(failure)
        if failures:
            raise failures[0]

    def due_at(self, sale: Sale) -> datetime | None:
        """When this sale is settled by itself, as it looks now; None where only a person can take it further."""
        at = due_at(sale, self._waits, self._clock.now())
        if at is None or sale.reference in self._poisoned:
            return self._poisoned.get(sale.reference)
        line = self._lines.of(sale.order.provider)
        if line.down and line.retry_at is not None:
            return max(line.retry_at, put_off_until(sale, self._clock.now()) or line.retry_at)
        if sale.state is SaleState.QUEUED and self._is_short(line, sale.order.amount.minor, at):
            return line.short_until
        return at

    def _next_due(self, now: datetime) -> str | None:
        """What is to be begun next: questions before sends, one sale a meter, and a few of each provider."""
        working = self._file.queue.through_and_for(self._settling.working)
        meters = {meter for _, meter in working}
        busy = Counter(provider for provider, _ in working)
        for provider in self._file.queue.providers():
            for due in self._of(provider, now) if self._has_room(provider, now, busy[provider]) else ():
                if not (due.meter in meters or due.reference in self._settling.working or self._is_poisoned(due, now)):
                    return due.reference
        return None

    def _has_room(self, provider: str, now: datetime, busy: int) -> bool:
        """Whether one more sale of a provider may be begun: while some are on the wire, as many are made ready to go,
        and as many wait between the two.

        Where the line is down it is tried with one alone, once it is time.
        """
        line = self._lines.of(provider)
        if line.down:
            return not busy and line.try_at(now)
        return busy < 3 * self._at_once

    def _of(self, provider: str, now: datetime) -> Iterator[Due]:
        """What of a provider is due, in order."""
        line = self._lines.of(provider)
        if line.down:
            yield from self._file.queue.longest_untried(provider, now)
            return
        sends_wait = line.holds_sends(now)
        for due in self._file.queue.due(provider, now, line.back_at):
            if not (due.sends and (sends_wait or self._is_short(line, due.amount, now))):
                yield due

    def _is_short(self, line: Line, amount: int, now: datetime) -> bool:
        """Whether the float is known not to cover a sale; now and then one is tried all the same."""
        if line.short_of is None or amount < line.short_of:
            return False
        return line.stays_short(now)

    def _is_poisoned(self, due: Due, now: datetime) -> bool:
        return due.reference in self._poisoned and now < self._poisoned[due.reference]

    def _seconds_to_next(self, now: datetime) -> float:
        """Seconds until something may fall due. What is due and not begun waits for another to end, which wakes."""
        moments: list[datetime | None] = list(self._poisoned.values())
        for provider in self._file.queue.providers():
            line = self._lines.of(provider)
            if line.down:
                moments.append(line.retry_at)
            else:
                moments += [self._file.queue.next_at(provider, now), line.sends_from, line.short_until]
        waits = [(at - now).total_seconds() for at in moments if at is not None and at > now]
        return min([*waits, _LOOKS_AGAIN_S])

    def _settled(self, reference: str, task: asyncio.Task[Sale]) -> None:
        self._woken.set()
        if task.cancelled():
            return
        if (failure := task.exception()) is None:
            self._poisoned.pop(reference, None)
            return
        # Put off for the longest wait, whatever its state says.
        self._poisoned[reference] = self._clock.now() + timedelta(seconds=self._waits[-1])
        if isinstance(failure, Trouble):
            logging.getLogger(__name__).error("sale %s could not be settled: %s", reference, failure)
        else:
            loop = asyncio.get_running_loop()
            loop.call_exception_handler({"message": "settling a sale failed", "exception": failure, "task": task})


def _too_early(sale: Sale, now: datetime) -> bool:
    return (at := put_off_until(sale, now)) is not None and now < at
