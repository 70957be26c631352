"""Papers: the print jobs of a till, carried out one after the other. Trouble here never touches a sale."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from typing import Any

from app.domain.said import said
from app.domain.sale import MoneyState, Sale, SaleState, Tender
from app.domain.trouble import BadInput, NoPaper, NotAllowed, StoreTrouble
from app.services import receipts
from app.services.clock import Clock
from app.services.people import People
from app.services.permissions import May
from app.services.printer_test import Tried, printed_once, told_of
from app.services.printer_thread import PrinterThread
from app.services.printer_words import EXPIRED, trouble_of
from app.services.printers import Printers
from app.services.provider_book import ProviderBook
from app.services.shop import Printer, Shop
from app.services.test_page import test_page
from app.store.database import immediate, told_as_trouble
from app.store.print_jobs import PAPER_MATTERS, JobState, Paper, PrintJob
from app.store.till_file import TillFile
from printing.document import Document
from printing.inquiry import Remembered
from printing.job import Ending
from printing.paper import Paper as PaperSize
from printing.text import as_text

_TOLD_FROM_S = 1.0
_LONGEST = 200
"""Letters of why the drawer was opened."""
_LATEST = 20
"""The latest sales, among which one with a paper surely is where the till prints at all."""
_MADE = {Paper.RECEIPT: receipts.receipt, Paper.SLIP: receipts.slip, Paper.MONEY_BACK: receipts.money_back_slip}


class Papers:
    """Prints for one till, on its printers as they are now."""

    def __init__(
        self,
        file: TillFile,
        book: ProviderBook,
        shop: Shop,
        printers: Printers,
        people: People,
        clock: Clock,
        changed: Callable[[str], None],
    ) -> None:
        self._file = file
        self._book = book
        self._shop = shop
        self._people = people
        self._clock = clock
        self._changed = changed
        self._turn = asyncio.Lock()
        self._takes_s: dict[str, float] = {}
        self._remembered: dict[tuple[str, str], Remembered] = {}
        self._all_day = False
        self.printers = printers
        self._take_up()

    def _take_up(self) -> None:
        first, stand_in = self.printers.first, self.printers.stand_in
        self._first = PrinterThread(first, self._remembered_of(first))
        self._stand_in = PrinterThread(stand_in, self._remembered_of(stand_in)) if stand_in is not None else None
        for one in (self._first, self._stand_in):
            if one is not None:
                one.stores_logo = self._all_day

    def _remembered_of(self, printer: Printer) -> Remembered:
        """What is known of a printer stays when its settings are changed: a job may still be in it."""
        return self._remembered.setdefault((printer.transport, printer.address), Remembered())

    async def use(self, first: Printer, stand_in: Printer | None) -> None:
        """Print there from now on. What is being printed comes out where it was begun. Raises NotAllowed."""
        person = self._people.may(May.SETTINGS)
        async with self._turn:
            before = [self._first, *([self._stand_in] if self._stand_in else [])]
            self.printers.first, self.printers.stand_in = first, stand_in
            self._take_up()
            with told_as_trouble(self._file.home), immediate(self._file.db):
                self._file.note_printer(first.transport, first.address, self._clock.now(), person)
        for printer in before:
            await printer.end()

    @property
    def has_printer(self) -> bool:
        """Whether anything is printed here at all."""
        return self.printers.prints

    @property
    def on_screen(self) -> bool:
        """Whether the screen stands for the paper."""
        return self.printers.first.transport == "screen"

    @property
    def paper(self) -> PaperSize:
        """The paper in the printer."""
        return self._first.paper

    @property
    def paper_low(self) -> bool:
        """Whether the printer said of its roll that it is near its end."""
        return self._first.paper_low

    def takes_s(self, reference: str) -> float:
        """How many seconds the line needs for the paper of this sale that is being printed, where it needs any."""
        return self._takes_s.get(reference, 0.0)

    def recover(self) -> list[str]:
        """At start-up: the sales whose paper was cut off in the middle, and those whose paper did not come out before,
        or may not have, where nobody has said yet that it did. Nothing is printed again by itself.
        """
        now = self._clock.now()
        cut_off = self._file.print_jobs.end_cut_off(now)
        for number in self._file.print_jobs.waiting():
            self._expire(self._file.print_jobs.load(number))
        not_seen = self._file.print_jobs.not_seen_since(now - PAPER_MATTERS)
        for reference in not_seen:
            self._file.sales.note_paper(reference, now)
        return cut_off + [one for one in not_seen if one not in cut_off and self._wants_paper(one)]

    def lacks(self, sale: Sale) -> bool:
        """Whether it was sold, its paper was not seen to come out, and nobody has said that the customer has it."""
        return self._file.sales.lacks_paper(sale)

    def _wants_paper(self, reference: str) -> bool:
        """Whether nobody has said that the customer has it; one who has gone is waited for in the queue."""
        sale = self._file.sales.load(reference)
        return sale is not None and sale.handed_at is None and not sale.to_hand_over

    async def print_waiting(self) -> None:
        """Print every job that has not been begun, the oldest first. What has waited for too long is left to whoever
        asks for it: when a printer is there again, nobody may be waiting for that paper any more.
        """
        async with self._turn:
            for number in self._file.print_jobs.waiting():
                job = self._file.print_jobs.load(number)
                if not self._expire(job):
                    await self._print(job)

    def _expire(self, job: PrintJob) -> bool:
        """End a paper that has waited for too long; whether it had."""
        # One of a time that is still to come was made by a clock that was wrong.
        waited = abs(self._clock.now() - job.made_at)
        if expired := waited > timedelta(seconds=self.printers.first.waits_at_most_s):
            self._end(job, JobState.FAILED, EXPIRED)
        return expired

    async def print_slip(self, sale: Sale) -> PrintJob:
        """Print the slip of a sale that has no token yet. Raises NotAllowed; NoPaper where it may not have come out."""
        person = self._people.may(May.SELL)
        if sale.sold is not None:
            raise NotAllowed(said("Sale {reference} has its token; print the receipt.", reference=sale.reference))
        return await self._print_for_one_who_waits(sale, Paper.SLIP, person)

    async def print_money_back(self, sale: Sale) -> PrintJob:
        """Print what the customer signs who has the money of an unsold sale back. Raises as `print_slip` does."""
        person = self._people.may(May.GIVE_BACK)
        if sale.sold is not None or sale.money is not MoneyState.GIVEN_BACK:
            raise NotAllowed(said("The money of sale {reference} was not given back.", reference=sale.reference))
        return await self._print_for_one_who_waits(sale, Paper.MONEY_BACK, person)

    async def print_test_page(self, printer: Printer) -> Tried:
        """Print a page at this printer and return what came of it, in words. Raises StoreTrouble, and NotAllowed for a
        printer that is not in use where whoever is here may not change the settings.

        Where receipts come out there too, it waits for the one in hand, and the next one for it. The drawer that the
        page opens is noted.
        """
        ours = (self.printers.first, self.printers.stand_in)
        person = self._people.may(May.CASH if printer in ours else May.SETTINGS)
        page, there = test_page(self._shop, printer, self._clock.now()), (printer.transport, printer.address)
        shared = any(one is not None and there == (one.transport, one.address) for one in ours)
        async with self._turn if shared else nullcontext():
            ending = await printed_once(page, printer, self._remembered_of(printer))
        if printer.drawer_pin:
            body = {"sale": None, "why": "test page", "who": "at the settings"}
            self._note_drawer(body, ending.state, str(ending.cause or ""), person)
        return told_of(ending)

    async def print_apart(self, document: Document) -> Ending:
        """Print what is no sale's but a shift's, in its turn among the receipts. Raises NotAllowed."""
        self._people.may(May.OWN_SHIFT)
        self.refuse_without_printer()
        if self.on_screen:
            return Ending("sent")
        async with self._turn:
            return await self._first.put_out(await self._first.encoded(document))

    async def print_again(self, reference: str, reason: str) -> PrintJob:
        """Print a receipt again, as the original if none came out yet, else as a numbered copy. Raises NotAllowed."""
        sale = self._file.sales.load(reference)
        if sale is None:
            raise BadInput(said("There is no sale {reference} in this till.", reference=reference))
        if sale.sold is None:
            raise NotAllowed(said("Sale {reference} has no token to print.", reference=reference))
        if sale.state is SaleState.CONFLICT:
            raise NotAllowed(
                said("The token of sale {reference} may be another sale's. Hand nothing out.", reference=reference)
            )
        may = May.REPRINT if self._came_out(sale) else May.PRINT_FAILED
        self._people.check(may)
        self.refuse_without_printer()
        person = self._people.may(may)
        return await self._print_new(reference, Paper.RECEIPT, reason, person, may_exist=sale.copied)

    def document(self, sale: Sale, paper: Paper = Paper.RECEIPT, copy: int = 0) -> Document:
        """What a sale's paper says."""
        return _MADE[paper](sale, self._shop, self._book.company(sale.order), copy)

    def as_text(self, sale: Sale) -> str:
        """A sale's receipt as plain text, as wide as the shop's paper, for a terminal."""
        job = self.newest(sale.reference)
        return as_text(self.document(sale, Paper.RECEIPT, job.copy if job else 0), self.paper)

    def newest(self, reference: str) -> PrintJob | None:
        """The newest print of a sale's receipt."""
        return self._file.print_jobs.newest(reference, Paper.RECEIPT)

    def newest_slip(self, reference: str) -> PrintJob | None:
        """The newest print of its waiting slip."""
        return self._file.print_jobs.newest(reference, Paper.SLIP)

    def newest_of(self, sale: Sale) -> PrintJob | None:
        """The newest print of its receipt, or where nothing is sold yet of its slip."""
        return self.newest_slip(sale.reference) if sale.sold is None else self.newest(sale.reference)

    def last_here(self) -> PrintJob | None:
        """The last receipt that was begun since the till prints where it does, among those of the latest sales. One
        that was asked for earlier may have come out of another printer, also in an earlier run of the till.
        """
        since = self._file.printer_since(self._clock.now())
        if since is None:
            return None
        for reference in self._file.sales.latest(limit=_LATEST):
            job = self.newest(reference)
            if job is None or job.cause == EXPIRED or job.state in (JobState.QUEUED, JobState.SENDING):
                continue
            if job.made_at >= since:
                return job
        return None

    @property
    def has_drawer(self) -> bool:
        """Whether a drawer hangs on the printer."""
        return self.printers.first.drawer_pin != 0

    async def open_drawer(self, reference: str | None, why: str, *, who: str = "", cash: int | None = None) -> str:
        """Open the drawer and note it; return what the cashier is told where it may not have opened.

        With `reference` None it is for no sale: `why` says for what, and `who` for whom where nobody signs in here;
        `cash` is the number of the cash that is put in or taken out. Raises NotAllowed where no drawer is set up,
        BadInput where there is no reason.
        """
        person = None if reference is not None else self._people.may(May.CASH)
        if reference is None and not (why.strip() and (who.strip() or person is not None)):
            raise BadInput(said("Say who opens the drawer, and why."))
        if not self.has_drawer:
            raise NotAllowed(said("No drawer is set up for this till."))
        ending = await self._first.open_drawer()
        body: dict[str, Any] = {"sale": reference, "why": why.strip()[:_LONGEST], "who": who.strip()[:_LONGEST]}
        body |= {"cash": cash} if cash is not None else {}
        self._note_drawer(body, ending.state, str(ending.cause or ""), person)
        return "" if ending.state == "sent" else said("The drawer may not have opened: use its key.")

    def _note_drawer(self, body: dict[str, Any], state: str, cause: str, person: int | None) -> None:
        """Put into the journal that the drawer was opened, or was to be. Raises StoreTrouble."""
        with told_as_trouble(self._file.home), immediate(self._file.db):
            body = {**body, "state": state, "cause": cause}
            self._file.journal.append(self._clock.now(), "drawer opened", None, body, person=person)

    async def open_drawer_for(self, sale: Sale) -> None:
        """Open the drawer for the cash of a sale that was taken just now, where there is one."""
        if self.printers.first.drawer_pin and sale.order.tender is Tender.CASH:
            try:
                await self.open_drawer(sale.reference, "cash sale")
            except StoreTrouble:  # the sale itself tells of the disk
                logging.getLogger(__name__).exception("the drawer was opened for %s, and not noted", sale.reference)

    async def warm_up(self) -> None:
        """Be ready for a day's papers: load what the first one takes, and let a printer keep the logo that can."""
        self._all_day = True
        for one in (self._first, self._stand_in):
            if one is not None:
                one.stores_logo = True
        await self._first.warm_up()

    async def close(self) -> None:
        """Let the paper in hand come out, then let the printers go."""
        async with self._turn:
            await self._first.end()
            if self._stand_in is not None:
                await self._stand_in.end()

    def refuse_without_printer(self) -> None:
        """Raise NotAllowed where nothing is printed at all."""
        if not self.has_printer:
            raise NotAllowed(said("No printer is set up for this till."))

    async def _print_for_one_who_waits(self, sale: Sale, paper: Paper, person: int | None) -> PrintJob:
        self.refuse_without_printer()
        job = await self._print_new(sale.reference, paper, "", person)
        if trouble := trouble_of(job):
            raise NoPaper(trouble)
        return job

    def _came_out(self, sale: Sale) -> bool:
        """Whether a receipt of this sale surely came out: it was printed or sent, or somebody has handed it over."""
        job = self.newest(sale.reference)
        return job is not None and (job.state in (JobState.PRINTED, JobState.SENT) or sale.handed_at is not None)

    async def _print_new(
        self, reference: str, paper: Paper, reason: str, person: int | None = None, *, may_exist: bool = False
    ) -> PrintJob:
        now = self._clock.now()
        with told_as_trouble(self._file.home):
            job = self._file.print_jobs.add(reference, paper, now, reason=reason, may_exist=may_exist, person=person)
        await self.print_waiting()
        return self._file.print_jobs.load(job.id)

    async def _print(self, job: PrintJob) -> None:
        sale = self._file.sales.load(job.reference)
        if sale is None:
            raise LookupError(f"print job {job.id} has no sale")
        document = self.document(sale, job.paper, job.copy)
        with told_as_trouble(self._file.home):
            if not self._file.print_jobs.begin(job.id):
                return  # somebody removed the lock of this home, and another till prints here too
        self._changed(job.reference)
        if self.on_screen:
            self._end(job, JobState.SENT)
            return
        stood_in = False
        try:
            ending = await self._put_out(self._first, job, document)
            if ending.state == "failed" and self._stand_in is not None:  # nothing has left: there cannot be two of it
                second = await self._put_out(self._stand_in, job, document)
                if second.state != "failed":
                    ending, stood_in = second, True
        finally:
            self._takes_s.pop(job.reference, None)
        self._end(job, JobState(ending.state), str(ending.cause or ""), stood_in=stood_in)

    async def _put_out(self, printer: PrinterThread, job: PrintJob, document: Document) -> Ending:
        written = await printer.encoded(document)
        if (seconds := printer.seconds_for(written)) >= _TOLD_FROM_S:
            self._takes_s[job.reference] = seconds
            self._changed(job.reference)
        return await printer.put_out(written)

    def _end(self, job: PrintJob, state: JobState, cause: str = "", *, stood_in: bool = False) -> None:
        now = self._clock.now()
        with told_as_trouble(self._file.home), immediate(self._file.db):
            self._file.print_jobs.end(job.id, state, cause, now, stood_in=stood_in)
            self._file.sales.note_paper(job.reference, now)
        self._changed(job.reference)
