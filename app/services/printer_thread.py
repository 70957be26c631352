"""One printer: the thread on which its jobs are carried out one after the other, and what it said of itself last."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from app.services.printers import paper_in, profile_of
from app.services.shop import Printer
from printing.document import Document
from printing.inquiry import Remembered
from printing.job import Ending, print_at
from printing.layout import DrawnRow, PictureRow, Row, lay_out
from printing.paper_length import longest_dots

_T = TypeVar("_T")

_BITS_A_BYTE = 10
"""On a serial line: eight, and one before and after them."""

_SAY_WHAT_CAME_OUT = ("network", "serial", "usb")
"""A queue and a file cannot be asked."""


class PaperJob(bytes):
    """The bytes of one job, which also say how many dots the paper moves for them at the most."""

    paper_dots = 0


class PrinterThread:
    """The thread of one printer. `paper_low`: it said so of itself with its last job.

    `remembered` is what earlier jobs learned of the same printer, where a thread printed on it before this one.
    `stores_logo`: many papers come out here, so that a printer with a memory is to keep the logo. That is for the till
    that stays open all day; a memory that is written ten times a day wears out.
    """

    def __init__(self, printer: Printer, remembered: Remembered | None = None) -> None:
        self.printer = printer
        self._remembered = remembered or Remembered()
        self.paper = paper_in(printer)
        self.paper_low = False
        self._profile = profile_of(printer)
        self.stores_logo = False
        self._logo_told = self._logo_kept = self._telling = b""
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="printer")

    async def warm_up(self) -> None:
        """Load the encoder: it takes a fifth of a second, best spent before the first sale."""

        def load() -> None:
            from printing.escpos_encoder import warm_up

            warm_up()

        await self._there(load)

    async def encoded(self, document: Document) -> PaperJob:
        """A document as the bytes of one job for this printer."""
        rows = lay_out(document, self.paper)
        _see_that_they_can_be_drawn(rows)
        job = PaperJob(await self._there(lambda: self._encode(rows)))
        job.paper_dots = longest_dots(rows, self.paper)
        return job

    def seconds_for(self, job: bytes) -> float:
        """How long the line takes for a job's bytes, where that is what the customer waits for: on a serial line."""
        return len(job) * _BITS_A_BYTE / self.printer.baudrate if self.printer.transport == "serial" else 0.0

    async def put_out(self, job: PaperJob) -> Ending:
        """Print one job, on a printer that is asked each time: one that was switched on late answers from then on."""
        ending = await self._there(lambda: self._put_out(job))
        if ending.answers:
            self.paper_low = ending.paper_low
        return ending

    async def open_drawer(self) -> Ending:
        """Open the drawer that hangs on this printer, after what is being printed and whatever the paper is like."""
        from printing.drawer import open_drawer_at

        there = self.printer
        return await self._there(
            lambda: open_drawer_at(
                there.transport,
                there.address,
                there.baudrate,
                there.drawer_pin,
                flow_control=there.flow_control,
                remembered=self._remembered,
            )
        )

    async def end(self) -> None:
        """Let the job in hand come out, then let the printer go."""
        await asyncio.to_thread(self._thread.shutdown)

    def _encode(self, rows: Sequence[Row]) -> bytes:
        """A printer that keeps pictures is given the logo with one job, and no more than its name once that job surely
        was printed; until then, and where that cannot be known, its dots are on each paper.

        Once in each run of the till, for it may be another printer than yesterday's.
        """
        from printing.escpos_encoder import encode_rows, logo_to_store

        logo = next((row.file for row in rows if isinstance(row, PictureRow)), b"")
        if logo and logo == self._logo_kept:
            return encode_rows(rows, self.paper, self._profile, logo_stored=True)
        if not logo or logo == self._logo_told or not self._may_keep_it():
            return encode_rows(rows, self.paper, self._profile)
        self._logo_told = logo
        job = encode_rows(rows, self.paper, self._profile, logo_stored=True)
        self._telling = logo_to_store(logo, self.paper) + job
        return self._telling

    def _may_keep_it(self) -> bool:
        known = self._profile
        if not self.stores_logo or known is None or self.printer.transport not in _SAY_WHAT_CAME_OUT:
            return False
        return known.stored_logo and known.proof != "none"

    def _put_out(self, job: PaperJob) -> Ending:
        there, proof = self.printer, self._profile.proof if self._profile is not None else "status"
        ending = print_at(
            there.transport,
            there.address,
            there.baudrate,
            job,
            flow_control=there.flow_control,
            ask=proof != "none",
            process_id=proof == "process id",
            remembered=self._remembered,
            paper_dots=job.paper_dots,
        )
        if self._telling and job == self._telling:
            self._note_logo(ending)
        return ending

    def _note_logo(self, ending: Ending) -> None:
        """What a job that was to store the logo has left in the printer. One that broke off is not tried again."""
        self._telling = b""
        if ending.state == "printed":
            self._logo_kept = self._logo_told
        elif ending.state == "failed":
            self._logo_told = b""

    async def _there(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


def _see_that_they_can_be_drawn(rows: Iterable[Row]) -> None:
    """Letters that the printer lacks are drawn by Qt, which wants to be begun on this thread and no other."""
    if any(isinstance(row, DrawnRow) for row in rows):
        from printing.drawn import ready_to_draw

        ready_to_draw()
