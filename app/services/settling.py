"""Settling: the one path for every open sale, whether it was confirmed just now or is found in the table later.

A sale that is queued moves to sending, committed before the socket opens, and is sent. A sale that is unknown may
have left: it is only asked about. A click, a restart, a timer and the line coming back all call `settle`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Collection, Coroutine
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never

from app.domain.events import Identified, Postponed, Sent, Supplied
from app.domain.outcome import Complete, Doubt, NotFound, NotSent, Reach, Refused, Unknown, VendOutcome
from app.domain.said import said
from app.domain.sale import Sale, SaleState
from app.domain.schedule import due_at
from app.domain.trouble import BadInput, NotAllowed
from app.providers.base import Answer, AsksBack, Provider
from app.services.again import FOR_NOW
from app.services.before_sending import BeforeSending
from app.services.clock import Clock
from app.services.floats import Floats
from app.services.lost_references import line_of
from app.services.people import People
from app.services.permissions import May
from app.services.provider_book import ProviderBook
from app.services.shop import Shop
from app.services.soundness import Soundness
from app.services.steps import Steps
from app.services.turns import Place, Turns
from app.services.typed_code import typed_code
from app.store.till_file import TillFile

LAST_WAIT_S = 10.0
"""How long closing the till waits for answers that are on their way."""


@dataclass(frozen=True, slots=True)
class _Work:
    """What is being done about one sale, and where that stands among the others."""

    task: asyncio.Task[Sale]
    place: Place


class Settling:
    """Settles the sales of one till. All that it holds in memory is work under way, and whose turn is next."""

    def __init__(
        self,
        file: TillFile,
        book: ProviderBook,
        steps: Steps,
        floats: Floats,
        soundness: Soundness,
        people: People,
        clock: Clock,
        shop: Shop,
    ) -> None:
        self._file = file
        self._book = book
        self._steps = steps
        self._clock = clock
        self._timing = shop.timing
        self._floats = floats
        self._soundness = soundness
        self._people = people
        self._before = BeforeSending(file.known, floats, clock, shop.queue.new_names_wait)
        self._working: dict[str, _Work] = {}
        self._supplying: set[str] = set()
        self._turns: dict[str, Turns] = {}
        self._ending = False

    @property
    def working(self) -> Collection[str]:
        """The references being worked on."""
        return self._working

    async def settle(self, reference: str, *, at_once: int | None = None, though_short: bool = False) -> Sale:
        """Take the sale one step further and return it as it stands then.

        `at_once`: no more sales of its provider than that are on the wire so; one that a person settles waits for no
        other. `though_short`: it is sent although our float there reads as too low; a person says so. Two calls for one
        sale share one piece of work, and a person is heard by what had begun without one; a caller that goes away does
        not stop it. Once the till is being closed nothing more is begun. Raises NotAllowed where nobody who may sell
        wants what the queue does not do by itself.
        """
        if though_short:
            self._people.may(May.SELL)
        work = self._working.get(reference)
        if work is None or work.task.done():
            sale = self._steps.load(reference)
            if self._ending:
                return sale
            if sale.state is SaleState.QUEUED and not sale.kept:  # a person stays with it: nobody has queued it
                self._people.may(May.SELL)
            place = Place(self._turns_of(sale.order.provider, at_once) if at_once is not None else None)
            work = self._begin(reference, place, self._settle(reference, place))
        if at_once is None:
            work.place.take_out(though_short=though_short)
        return await asyncio.shield(work.task)

    async def supply(self, reference: str, code: str) -> Sale:
        """Hand the provider the code that the sale waits for, once, and return the sale as it stands then.

        The code is kept nowhere. Raises BadInput for what cannot be one, NotAllowed where none is waited for, or the
        till is being closed, and for whoever may not sell.
        """
        person = self._people.may(May.SELL)
        code = typed_code(code)
        if self._file.sales.load(reference) is None:
            raise BadInput(said("There is no sale {reference} in this till.", reference=reference))
        if reference in self._supplying:
            raise NotAllowed(said("A code for sale {reference} is on its way.", reference=reference))
        self._supplying.add(reference)
        try:
            while (work := self._working.get(reference)) is not None:
                work.place.take_out()
                await asyncio.wait({work.task})
            place = Place(None)
            task = self._begin(reference, place, self._supply(reference, place, code, person)).task
        except BaseException:
            self._supplying.discard(reference)
            raise
        task.add_done_callback(lambda _done: self._supplying.discard(reference))
        return await asyncio.shield(task)

    def _begin(self, reference: str, place: Place, doing: Coroutine[None, None, Sale]) -> _Work:
        work = self._working[reference] = _Work(asyncio.ensure_future(doing), place)

        def end(_done: object) -> None:
            if self._working.get(reference) is work:  # not what a person has begun since
                del self._working[reference]

        work.task.add_done_callback(end)
        return work

    async def pursue(self, reference: str, seconds: float) -> Sale:
        """Settle a sale now, then whenever it is due within `seconds`, until it is finished or waits for a person.

        One that could not leave stays in the queue. Returns the sale that goes on in its place, where it was refused
        only for now.
        """
        ends = self._clock.now() + timedelta(seconds=seconds)
        sale = await self.settle(reference)
        while (at := self._due_at(sale)) is not None and at <= ends:
            await asyncio.sleep(max(0.0, (at - self._clock.now()).total_seconds()))
            sale = await self.settle(sale.reference)
        return sale

    def _due_at(self, sale: Sale) -> datetime | None:
        if self._ending or sale.state is SaleState.WAITING or (sale.state is SaleState.QUEUED and sale.tries):
            return None
        return due_at(sale, self._timing.query_schedule, self._clock.now())

    async def finish(self) -> None:
        """Send nothing more, and wait a little so that an answer on its way is stored; then leave the work be."""
        self._ending = True
        if self._working:
            working = [work.task for work in self._working.values()]
            _done, left = await asyncio.wait(working, timeout=LAST_WAIT_S)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def _settle(self, reference: str, place: Place) -> Sale:
        sale = self._steps.load(reference)
        match sale.state:
            case SaleState.QUEUED:
                return await self._send(sale, place)
            case SaleState.UNKNOWN | SaleState.WAITING | SaleState.HELD:
                async with place.on_the_wire():
                    return await self._ask(reference)
            case SaleState.SENDING | SaleState.COMPLETE | SaleState.REFUSED | SaleState.CANCELLED | SaleState.CONFLICT:
                return sale
            case _:
                assert_never(sale.state)

    def _turns_of(self, provider: str, at_once: int) -> Turns:
        return self._turns.setdefault(provider, Turns(at_once))

    async def _send(self, sale: Sale, place: Place) -> Sale:
        if sale.stop is not None:
            return sale
        provider, same_terms = self._book.for_order(sale.order, vouched=not sale.copied)
        if not same_terms:
            return self._steps.record(sale.reference, Postponed(Reach.OTHER_TERMS))
        async with place.made_ready():
            if self._ending:
                return sale
            found = await self._before.look(sale, provider, lambda: place.though_short)
        sale = self._steps.load(sale.reference)
        if sale.state is not SaleState.QUEUED:
            return sale  # a person cancelled it meanwhile
        if found.provider_id is not None:
            sale = self._steps.record(sale.reference, Identified(found.provider_id), found.raw)
        put_off = found.outcome if self._book.is_as_it_was(sale.order) else Postponed(Reach.OTHER_TERMS)
        if put_off is not None:
            return self._steps.record(sale.reference, put_off, "" if found.provider_id else found.raw)
        return await self._leave(sale.reference, provider, place)

    async def _leave(self, reference: str, provider: Provider, place: Place) -> Sale:
        """Send a sale that is made ready. Its line is written while others are on the wire, by one sale at a time; it
        is sending once it has its turn there.
        """
        async with AsyncExitStack() as wire:
            async with place.next_up():
                if not await self._lined_up(reference, place):
                    return self._steps.load(reference)
                await self._take_turn(reference, place, wire)
            await self._soundness.refuse_damaged()
            if self._ending:
                return self._steps.stay(reference)
            sale = self._steps.load(reference)
            if sale.state is not SaleState.QUEUED:
                return sale  # cancelled meanwhile
            sale = self._steps.record(reference, Sent())
            self._floats.spend(sale.order)
            answer = await self._answer(sale, "vend", self._vend(sale, provider))
        return await self._noted(sale, "vend", answer, place)

    async def _lined_up(self, reference: str, place: Place) -> bool:
        """Write the line of a sale that is about to leave; whether it still is."""
        await self._soundness.refuse_damaged()
        await place.at_desk()
        sale, sales = self._steps.load(reference), self._file.sales
        if sale.state is not SaleState.QUEUED or self._ending:
            return False
        time, z = sales.times_sent(reference) + 1, self._file.last_z
        line = line_of(sale, sales.last_reference(), time, z)
        await asyncio.to_thread(self._file.reference_log.append, line)
        return True

    async def _take_turn(self, reference: str, place: Place, wire: AsyncExitStack) -> None:
        try:
            await wire.enter_async_context(place.on_the_wire())
        except asyncio.CancelledError:  # the till has waited for long enough
            self._steps.stay(reference)
            raise

    async def _vend(self, sale: Sale, provider: Provider) -> Answer[VendOutcome]:
        """Vend, and ask before a refusal for now counts, after which it is sold again: what was refused may be a second
        copy of the request, and the first may have sold. An answer that tells of neither leaves it to be asked again.
        """
        answer = await provider.vend(sale.reference, sale.order, sale.provider_ids)
        if not isinstance(answer.outcome, Refused) or answer.outcome.why not in FOR_NOW:
            return answer
        known = [*sale.provider_ids, *filter(None, [answer.provider_id])]
        asked = await provider.ask(sale.reference, sale.order, tuple(dict.fromkeys(known)))
        if isinstance(asked.outcome, Refused | NotFound):
            return answer
        outcome = asked.outcome
        if isinstance(outcome, Unknown | NotSent):
            outcome = Unknown(Doubt.UNPROVED, answer.outcome.provider_says)
        provider_id = asked.provider_id or answer.provider_id
        return Answer(outcome, "\n".join(filter(None, (answer.raw, asked.raw))), provider_id)

    async def _supply(self, reference: str, place: Place, code: str, person: int | None) -> Sale:
        await self._soundness.refuse_damaged()
        if self._ending:
            raise NotAllowed(
                said(
                    "The till is being closed: the code for sale {reference} was not sent. Give it again once the"
                    " till is open.",
                    reference=reference,
                )
            )
        sale = self._steps.load(reference)
        provider, _same_terms = self._book.for_order(sale.order, vouched=not sale.copied)
        if sale.state is not SaleState.WAITING or not isinstance(provider, AsksBack):
            raise NotAllowed(said("Sale {reference} does not wait for a code.", reference=reference))
        sale = self._steps.record(reference, Supplied(), person=person)
        supply = provider.supply(reference, sale.order, sale.provider_ids, code)
        return await self._noted(sale, "supply", await self._answer(sale, "supply", supply), place)

    async def _answer(self, sale: Sale, call: str, post: Awaitable[Answer[VendOutcome]]) -> Answer[VendOutcome]:
        try:
            return await post
        except Exception:
            # A bug of ours, and the request may have left: ask about it, rather than leave it sending until a restart.
            await self._steps.answered(sale, call, Answer(Unknown(Doubt.STOPPED)))
            raise

    async def _noted(self, sale: Sale, call: str, answer: Answer[VendOutcome], place: Place) -> Sale:
        with self._steps.kept(sale, call, answer):
            await place.at_desk()
            return await self._steps.answered(sale, call, answer)

    async def _ask(self, reference: str) -> Sale:
        sale = self._steps.load(reference)
        if self._ending or sale.state not in (SaleState.UNKNOWN, SaleState.WAITING, SaleState.HELD):
            return sale  # decided while it waited for its turn, or the till is being closed
        try:
            provider, same_terms = self._book.for_order(sale.order, vouched=not sale.copied)
        except BadInput:
            if not sale.copied:
                raise
            # A line of references.log named a place that nobody may be asked at: people decide in the end.
            nobody: Answer[VendOutcome] = Answer(NotSent(Reach.OTHER_TERMS))
            return await self._steps.answered(sale, "ask", nobody, self._clock.mark())
        # What is not found is not found as of now: a request may still arrive while the answer is on its way.
        left = self._clock.mark()
        answer = await provider.ask(sale.reference, sale.order, sale.provider_ids)
        if isinstance(answer.outcome, NotFound) and not same_terms:
            answer = replace(answer, outcome=replace(answer.outcome, proves=False))
        with self._steps.kept(sale, "ask", answer):
            now = self._steps.load(sale.reference)
            if now.state is not sale.state and not isinstance(answer.outcome, Complete):
                # A person decided while the question was out. Only a token is news to that.
                return now
            return await self._steps.answered(sale, "ask", answer, left)
