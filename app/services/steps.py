"""Steps: what happens to a sale is stored, then told; an answer is stored whatever is in its way, or kept beside."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from app.domain.address import is_test_system
from app.domain.answering import SHORTEST_HORIZON_S
from app.domain.events import Answered, SaleEvent, Sent
from app.domain.outcome import Complete, NotSent, Reach, VendOutcome
from app.domain.sale import Mark, Sale, SaleState
from app.domain.trouble import StoreTrouble
from app.providers.base import Answer
from app.services.again import free_at, goes_again, take_again
from app.services.clock import Clock
from app.services.lines import Lines
from app.services.lost_references import log_kept
from app.services.printers import Printers
from app.services.provider_book import ProviderBook
from app.services.shop import Shop
from app.store.database import disk_is_full, immediate, told_as_trouble
from app.store.till_file import FILE, TillFile
from app.store.unstored import UnstoredAnswers

ANSWER_TRIES = 60
"""How often, a second apart, an answer is tried to be stored before the next start has to ask for it."""


class Steps:
    """The steps that sales of one till take while they are settled.

    `changed` is told of every sale that has taken a step, after that is stored.
    """

    def __init__(
        self,
        file: TillFile,
        book: ProviderBook,
        lines: Lines,
        clock: Clock,
        shop: Shop,
        printers: Printers,
        changed: Callable[[Sale], None],
    ) -> None:
        self._file = file
        self._book = book
        self._lines = lines
        self._clock = clock
        self._timing = shop.timing
        self._ready_waits = shop.queue.ready_waits
        self._printers = printers
        self._changed = changed
        self._unstored = UnstoredAnswers(file.home)

    def load(self, reference: str) -> Sale:
        """The sale as it stands. Raises LookupError where there is none."""
        sale = self._file.sales.load(reference)
        if sale is None:
            raise LookupError(f"there is no sale {reference}")
        return sale

    def record(self, reference: str, event: SaleEvent, raw: str = "", person: int | None = None) -> Sale:
        """Store a step, with the provider's `raw` answer behind it, and tell it. Raises StoreTrouble.

        `person` is the number of whoever took it, None where the till did.
        """
        with told_as_trouble(self._file.home):
            sale = self._stored(reference, event, raw, person)
            self._tell(sale)
        return sale

    def stay(self, reference: str) -> Sale:
        """Note that a sale that has its line does not leave after all: the next start need not ask about it."""
        sale = self.load(reference)
        if sale.state is not SaleState.QUEUED:
            return sale
        event = Answered("vend", NotSent(Reach.TILL_CLOSED), self._clock.mark(), self.horizon(sale))
        with told_as_trouble(self._file.home):
            with immediate(self._file.db):
                self._stored(reference, Sent(), "")
                ended = self._ended(reference, event, "")
            return self._told(event, ended)

    async def answered(self, sale: Sale, call: str, answer: Answer[VendOutcome], mark: Mark | None = None) -> Sale:
        """Store what came of a request: there is room kept for it, and a disk that is busy is waited for.

        Returns the sale that goes on in its place, where it was refused only for now. `mark` is when a question left.
        """
        event = Answered(
            call,
            answer.outcome,
            mark or self._clock.mark(),
            self.horizon(sale),
            provider_id=answer.provider_id,
        )
        tries = 0
        while True:
            try:
                ended = self._ended(sale.reference, event, answer.raw)
                break
            except sqlite3.OperationalError as error:
                tries += 1
                if disk_is_full(error) and self._file.reserve.release():
                    continue
                if tries > ANSWER_TRIES:
                    raise
                logging.getLogger(__name__).exception("the answer about %s cannot be stored yet", sale.reference)
            await asyncio.sleep(1)
        return self._told(event, ended)

    @contextmanager
    def kept(self, sale: Sale, call: str, answer: Answer[VendOutcome]) -> Iterator[None]:
        """Keep an answer that cannot be stored, whatever is in the way, beside the till's file."""
        try:
            with told_as_trouble(self._file.home / FILE):
                yield
        except BaseException:
            if answer.raw:
                self._keep(sale.reference, call, answer.raw)
            raise

    def horizon(self, sale: Sale) -> float:
        """Seconds until *not found* counts for this sale, whatever the settings say of its profile by now."""
        order, seconds = sale.order, self._timing.not_found_horizon
        is_test = is_test_system(order.base_url, sandbox=order.sandbox)
        return seconds if is_test else max(seconds, SHORTEST_HORIZON_S)

    def _keep(self, reference: str, call: str, raw: str) -> None:
        log = logging.getLogger(__name__)
        try:
            self._unstored.append(reference, call, self._clock.now(), raw)
        except StoreTrouble:
            log.exception("an answer about %s was neither stored nor kept", reference)
        else:
            log.error("an answer about %s was not stored; it is kept in %s", reference, self._unstored.path)

    def _ended(self, reference: str, event: Answered, raw: str) -> tuple[Sale, ...]:
        """Store an answer. A sale of the queue that was refused only for now goes again, in the same transaction: the
        last of the steps is then that of the sale that goes on in its place.
        """
        with immediate(self._file.db):
            sale = self._stored(reference, event, raw)
            if not goes_again(sale, self._book):
                return (sale,)
            free = free_at(sale, self._file, self._book)
            return sale, *take_again(self._file, self._book, sale, self._clock.now(), not_before=free, kept=True)

    def _told(self, event: Answered, ended: tuple[Sale, ...]) -> Sale:
        sale, *again = ended
        self._lines.of(sale.order.provider).hear_outcome(event.outcome, sale.touched_at)
        if again:
            log_kept(self._file, again[-1])
        for one in ended:
            self._tell(one)
        return ended[-1]

    def _stored(self, reference: str, event: SaleEvent, raw: str, person: int | None = None) -> Sale:
        now = self._clock.now()
        completes = isinstance(event, Answered) and isinstance(event.outcome, Complete)
        receipt = completes and self._prints_now(reference, now)
        return self._file.sales.record(reference, now, event, raw=raw, receipt=receipt, person=person)

    def _prints_now(self, reference: str, now: datetime) -> bool:
        """Whether a sale that is completed now is printed at once, or once its customer is back for it."""
        if not self._printers.prints:
            return False
        sale = self.load(reference)
        waits = self._ready_waits and replace(sale, state=SaleState.COMPLETE, completed_at=now).to_hand_over
        # One that another file knew more of may have its paper: somebody looks first.
        return not waits and not sale.copied

    def _tell(self, sale: Sale) -> None:
        self._lines.of(sale.order.provider).hear_sale(sale)
        self._changed(sale)
