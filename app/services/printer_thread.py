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


class PaperJob(bytes):
    """The bytes of one job, which also say how many dots the paper moves for them at the most."""

    paper_dots = 0


class PrinterThread:
    """The thread of one printer. `paper_low`: it said so of itself with its last job.

    `remembered` is what earlier jobs learned of the same printer, where a thread printed on it before this one.
    """

    def __init__(self, printer: Printer, remembered: Remembered | None = None) -> None:
        self.printer = printer
        self._remembered = remembered or Remembered()
        self.paper = paper_in(printer)
        self.paper_low = False
        self._profile = profile_of(printer)
        self._logo_sent = self._logo_kept = b""
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
        """A printer that keeps pictures is given the logo with the first job, and no more than its name after that.

        Once in each run of the till, for it may be another printer than yesterday's; a memory that is written ten times
        a day wears out.
        """
        from printing.escpos_encoder import encode_rows, logo_to_store

        logo = next((row.file for row in rows if isinstance(row, PictureRow)), b"")
        if not logo or self._profile is None or not self._profile.stored_logo:
            self._logo_sent = self._logo_kept
            return encode_rows(rows, self.paper, self._profile)
        job = encode_rows(rows, self.paper, self._profile, logo_stored=True)
        self._logo_sent = logo
        return job if logo == self._logo_kept else logo_to_store(logo, self.paper) + job

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
        if ending.state != "failed":
            self._logo_kept = self._logo_sent
        return ending

    async def _there(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


def _see_that_they_can_be_drawn(rows: Iterable[Row]) -> None:
    """Letters that the printer lacks are drawn by Qt, which wants to be begun on this thread and no other."""
    if any(isinstance(row, DrawnRow) for row in rows):
        from printing.drawn import ready_to_draw

        ready_to_draw()
