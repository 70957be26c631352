"""Settling: the one path for every open sale, whether it was confirmed just now or is found in the table later.

A sale that is queued moves to sending, committed before the socket opens, and is sent. A sale that is unknown may
have left: it is only asked about. A click, a restart, a timer and the line coming back all call `settle`.
"""

from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import assert_never

from app.domain.address import is_test_system
from app.domain.events import (
    Answered,
    Copied,
    Identified,
    Postponed,
    Restarted,
    SaleEvent,
    Sent,
    Supplied,
)
from app.domain.life import SHORTEST_HORIZON_S
from app.domain.outcome import Complete, Doubt, NotFound, Reach, Unknown, VendOutcome
from app.domain.sale import Mark, Sale, SaleState
from app.domain.trouble import BadInput, NotAllowed, StoreTrouble
from app.providers.base import Answer, AsksBack
from app.services.before_sending import see_that_it_may_go
from app.services.clock import Clock
from app.services.lines import Lines
from app.services.provider_book import ProviderBook
from app.services.schedule import Schedule, may_be_asked
from app.services.shop import Timing
from app.store.database import disk_is_full, immediate, told_as_trouble
from app.store.till_file import TillFile

LAST_WAIT_S = 10.0
"""How long closing the till waits for answers that are on their way."""

ANSWER_TRIES = 60
"""How often, a second apart, an answer is tried to be stored before the next start has to ask for it."""

CODE = re.compile(r"[!-~]{1,32}")
"""A one-time code or a PIN, as a person reads it from a telephone."""

IN_FLIGHT = 4
"""How many sales of one provider are settled at once by themselves; a sale at the counter never waits for them."""


class Settling:
    """Settles the open sales of one till. The set of references being worked on is all it holds in memory."""

    def __init__(
        self,
        file: TillFile,
        book: ProviderBook,
        lines: Lines,
        clock: Clock,
        timing: Timing,
        changed: Callable[[Sale], None],
        *,
        prints: bool,
    ) -> None:
        self._file = file
        self._book = book
        self._lines = lines
        self._clock = clock
        self._timing = timing
        self._changed = changed
        self._prints = prints
        self._working: dict[str, asyncio.Task[Sale]] = {}
        self._supplying: set[str] = set()
        self._schedule = Schedule(clock, timing)
        self._unreadable: set[str] = set()
        self._woken = asyncio.Event()

    def recover(self) -> None:
        """At start-up, before anything is sent: what was sending is unknown, for nobody knows how far it came."""
        mark = self._clock.mark()
        if self._file.copied:
            with told_as_trouble(self._file.home), immediate(self._file.db):
                for sale in self._open_sales():
                    self._write(sale.reference, Copied(mark), "")
                self._file.move_settled(self._clock.now())
        self._doubt_restored(mark)
        for sale in self._open_sales():
            if sale.state is SaleState.SENDING or (
                sale.state is SaleState.UNKNOWN and sale.request_ended and mark.since(sale.request_ended) is None
            ):
                self._record(sale.reference, Restarted(mark))

    def _doubt_restored(self, mark: Mark) -> None:
        """A queued sale that left oftener by references.log than by its events: an older file was put back."""
        queued = [sale.reference for sale in self._open_sales() if sale.state is SaleState.QUEUED]
        for reference, times in self._file.reference_log.times(queued).items():
            if times > self._file.sales.times_sent(reference):
                self._record(reference, Copied(mark))

    async def settle(self, reference: str) -> Sale:
        """Take the sale one step further and return it as it stands then.

        Two calls for one sale share one piece of work; a caller that goes away does not stop it.
        """
        task = self._working.get(reference)
        if task is None:
            task = self._begin(reference, self._settle(reference))
        return await asyncio.shield(task)

    async def supply(self, reference: str, code: str) -> Sale:
        """Hand the provider the code that the sale waits for, once, and return the sale as it stands then.

        The code is kept nowhere. Raises BadInput for what cannot be one, NotAllowed where none is waited for.
        """
        code = self.code(code)
        if self._file.sales.load(reference) is None:
            raise BadInput(f"There is no sale {reference} in this till.")
        if reference in self._supplying:
            raise NotAllowed(f"A code for sale {reference} is on its way.")
        self._supplying.add(reference)
        try:
            while (task := self._working.get(reference)) is not None:
                await asyncio.wait({task})
            task = self._begin(reference, self._supply(reference, code))
        except BaseException:
            self._supplying.discard(reference)
            raise
        task.add_done_callback(lambda _done: self._supplying.discard(reference))
        return await asyncio.shield(task)

    @staticmethod
    def code(text: str) -> str:
        """A one-time code or PIN as it was typed, without its outer blanks. Raises BadInput for what cannot be one."""
        code = text.strip()
        if not CODE.fullmatch(code):
            raise BadInput("Type the code as it was sent: letters and digits, without blanks.")
        return code

    def _begin(self, reference: str, work: Coroutine[None, None, Sale]) -> asyncio.Task[Sale]:
        task = asyncio.ensure_future(work)
        self._working[reference] = task
        task.add_done_callback(lambda _done: self._working.pop(reference, None))
        return task

    async def run(self) -> None:
        """Settle every open sale when it is due, for ever. A sale whose every attempt fails holds up no other."""
        while True:
            self._woken.clear()
            # One look at the clock for both questions: a sale that fell due between two would be in neither answer.
            now = self._clock.now()
            for reference in self._due(now):
                task = asyncio.ensure_future(self.settle(reference))
                task.add_done_callback(partial(self._settled, reference))
            # Not wait_for: Python 3.11's swallows a cancellation that comes together with the waking.
            with suppress(TimeoutError):
                async with asyncio.timeout(self._seconds_to_next(now)):
                    await self._woken.wait()

    async def pursue(self, reference: str, seconds: float) -> Sale:
        """Settle a sale now, then whenever it is due within `seconds`, until it is finished or waits for a person."""
        ends = self._clock.now() + timedelta(seconds=seconds)
        sale = await self.settle(reference)
        while sale.state is not SaleState.WAITING and (at := self.due_at(sale)) is not None and at <= ends:
            await asyncio.sleep(max(0.0, (at - self._clock.now()).total_seconds()))
            sale = await self.settle(reference)
        return sale

    async def one_pass(self) -> None:
        """Settle everything that may go by itself once, whatever the schedule, questions first."""
        waiting = [sale for sale in self._open_sales() if self.due_at(sale) is not None or may_be_asked(sale)]
        await self._settle_each(
            sale.reference for sale in sorted(waiting, key=lambda sale: sale.state is SaleState.QUEUED)
        )

    async def until_people(self) -> None:
        """Settle by the schedule until every open sale waits for a person, or none is open."""
        while waits := [
            at
            for sale in self._open_sales()
            if sale.state not in (SaleState.HELD, SaleState.WAITING) and (at := self.due_at(sale)) is not None
        ]:
            await asyncio.sleep(max(0.0, (min(waits) - self._clock.now()).total_seconds()))
            await self._settle_each(self._due(self._clock.now()))

    async def _settle_each(self, references: Iterable[str]) -> None:
        """One after the other. What one fails with is raised when all the others have had their turn."""
        failures = []
        for reference in references:
            try:
                await self.settle(reference)
            except Exception as failure:
                failures.append(failure)
        if failures:
            raise failures[0]

    def wake(self) -> None:
        """Look again at what is due: a sale was saved or changed."""
        self._woken.set()

    async def finish(self) -> None:
        """Wait a little for the work in hand, so that an answer on its way is stored; then leave it be."""
        if self._working:
            _done, left = await asyncio.wait(list(self._working.values()), timeout=LAST_WAIT_S)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    def due_at(self, sale: Sale) -> datetime | None:
        """When this sale is settled by itself; None where only a person can take it further."""
        return self._schedule.due_at(sale)

    def _due(self, now: datetime) -> list[str]:
        """What is to be settled now, questions before sends, one sale a meter and a few a provider."""
        taken = {sale.order.meter: sale for sale in map(self._load, self._working)}
        in_flight: dict[str, int] = {}
        for sale in taken.values():
            in_flight[sale.order.provider] = in_flight.get(sale.order.provider, 0) + 1
        due = []
        # Questions before sends: what is known decides whether a sale may go.
        for sale in sorted(self._open_sales(), key=lambda sale: sale.state is SaleState.QUEUED):
            at, provider = self.due_at(sale), sale.order.provider
            free = sale.order.meter not in taken and in_flight.get(provider, 0) < IN_FLIGHT
            if at is not None and at <= now and free and sale.reference not in self._working:
                taken[sale.order.meter] = sale
                in_flight[provider] = in_flight.get(provider, 0) + 1
                due.append(sale.reference)
        return due

    def _seconds_to_next(self, now: datetime) -> float | None:
        """Seconds until the next sale is due. One that is due and not begun waits for another to end, which wakes."""
        waits = [(at - now).total_seconds() for sale in self._open_sales() if (at := self.due_at(sale)) and at > now]
        return min(waits, default=None)

    def _open_sales(self) -> list[Sale]:
        """Every open sale that can be read. One whose events were changed by hand holds up no other."""
        found = []
        for reference in self._file.sales.open_references():
            try:
                found.append(self._load(reference))
            except StoreTrouble:
                if reference not in self._unreadable:
                    logging.getLogger(__name__).exception("sale %s cannot be read", reference)
                self._unreadable.add(reference)
        return found

    def _settled(self, reference: str, task: asyncio.Task[Sale]) -> None:
        self._woken.set()
        if task.cancelled():
            return
        if (bug := task.exception()) is None:
            self._schedule.forgive(reference)
        else:
            self._schedule.poison(reference)
            loop = asyncio.get_running_loop()
            loop.call_exception_handler({"message": "settling a sale failed", "exception": bug, "task": task})

    async def _settle(self, reference: str) -> Sale:
        sale = self._load(reference)
        match sale.state:
            case SaleState.QUEUED:
                return await self._send(sale)
            case SaleState.UNKNOWN | SaleState.WAITING | SaleState.HELD:
                return await self._ask(sale)
            case SaleState.SENDING | SaleState.COMPLETE | SaleState.REFUSED | SaleState.CANCELLED | SaleState.CONFLICT:
                return sale
            case _:
                assert_never(sale.state)

    async def _send(self, sale: Sale) -> Sale:
        if sale.stop is not None:
            return sale
        provider, same_terms = self._book.for_order(sale.order)
        if not same_terms:
            return self._record(sale.reference, Postponed(Reach.OTHER_TERMS))
        found = await see_that_it_may_go(sale, provider, self._file.known, self._clock)
        sale = self._load(sale.reference)
        if sale.state is not SaleState.QUEUED:
            return sale  # a person cancelled it meanwhile
        if found.provider_id is not None:
            sale = self._record(sale.reference, Identified(found.provider_id), found.raw)
        put_off = found.outcome if self._book.is_as_it_was(sale.order) else Postponed(Reach.OTHER_TERMS)
        if put_off is not None:
            return self._record(sale.reference, put_off, "" if found.provider_id else found.raw)
        self._log_reference(sale)
        sale = self._record(sale.reference, Sent())
        return await self._posted(sale, "vend", provider.vend(sale.reference, sale.order, sale.provider_ids))

    async def _supply(self, reference: str, code: str) -> Sale:
        sale = self._load(reference)
        provider, _same_terms = self._book.for_order(sale.order)
        if sale.state is not SaleState.WAITING or not isinstance(provider, AsksBack):
            raise NotAllowed(f"Sale {reference} does not wait for a code.")
        sale = self._record(reference, Supplied())
        return await self._posted(sale, "supply", provider.supply(reference, sale.order, sale.provider_ids, code))

    async def _posted(self, sale: Sale, call: str, post: Awaitable[Answer[VendOutcome]]) -> Sale:
        try:
            answer = await post
        except Exception:
            # A bug of ours, and the request may have left: ask about it, rather than leave it sending until a restart.
            await self._answered(sale, call, Answer(Unknown(Doubt.STOPPED)))
            raise
        return await self._answered(sale, call, answer)

    async def _ask(self, sale: Sale) -> Sale:
        provider, same_terms = self._book.for_order(sale.order)
        answer = await provider.ask(sale.reference, sale.order, sale.provider_ids)
        if isinstance(answer.outcome, NotFound) and not same_terms:
            answer = replace(answer, outcome=replace(answer.outcome, proves=False))
        now = self._load(sale.reference)
        if now.state is not sale.state and not isinstance(answer.outcome, Complete):
            # A person decided while the question was out. Only a token is news to that.
            return now
        return await self._answered(sale, "ask", answer)

    def _log_reference(self, sale: Sale) -> None:
        order = sale.order
        self._file.reference_log.append(
            {
                "reference": sale.reference,
                "provider": order.provider,
                "kind": order.kind,
                "base_url": order.base_url,
                "account": order.account,
                "service": str(order.service),
                "meter": order.meter,
                "amount": str(order.amount),
                "currency": order.amount.currency,
                "biller": order.biller,
                "terms": order.terms,
                "ids": list(sale.provider_ids),
            }
        )

    async def _answered(self, sale: Sale, call: str, answer: Answer[VendOutcome]) -> Sale:
        """Store what came of a request: there is room kept for it, and a disk that is busy is waited for."""
        event = Answered(
            call,
            answer.outcome,
            self._clock.mark(),
            self._horizon(sale),
            provider_id=answer.provider_id,
        )
        tries = 0
        while True:
            try:
                return self._write(sale.reference, event, answer.raw)
            except sqlite3.OperationalError as error:
                tries += 1
                if disk_is_full(error) and self._file.reserve.release():
                    continue
                if tries > ANSWER_TRIES:
                    raise
                logging.getLogger(__name__).exception("the answer about %s cannot be stored yet", sale.reference)
            await asyncio.sleep(1)

    def _horizon(self, sale: Sale) -> float:
        """Seconds until *not found* counts for this sale, whatever the settings say of its profile by now."""
        order, seconds = sale.order, self._timing.not_found_horizon
        is_test = is_test_system(order.base_url, sandbox=order.sandbox)
        return seconds if is_test else max(seconds, SHORTEST_HORIZON_S)

    def _record(self, reference: str, event: SaleEvent, raw: str = "") -> Sale:
        with told_as_trouble(self._file.home):
            return self._write(reference, event, raw)

    def _write(self, reference: str, event: SaleEvent, raw: str) -> Sale:
        sale = self._file.sales.record(reference, self._clock.now(), event, raw=raw, receipt=self._prints)
        self._lines.of(sale.order.provider).hear_sale(sale)
        self._changed(sale)
        self._woken.set()
        return sale

    def _load(self, reference: str) -> Sale:
        sale = self._file.sales.load(reference)
        if sale is None:
            raise LookupError(f"there is no sale {reference}")
        return sale
