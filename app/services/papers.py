"""Papers: print jobs carried out one after the other on the printer's own thread. Trouble here never touches a sale."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from app.domain.sale import Sale, SaleState
from app.domain.trouble import BadInput, NotAllowed
from app.services import receipts
from app.services.clock import Clock
from app.services.provider_book import ProviderBook
from app.services.shop import Printer, Shop
from app.store.database import told_as_trouble
from app.store.print_jobs import PAPER_MATTERS, JobState, Paper, PrintJob
from app.store.till_file import TillFile
from printing.document import Document
from printing.job import Ending, print_at
from printing.layout import DrawnRow, Row, lay_out
from printing.paper import Paper as PaperSize
from printing.text import as_text

CAUSES = {
    "paper_out": "The printer is out of paper. Change the roll, then print again.",
    "cover_open": "The printer's cover is open. Close it, then print again.",
    "offline": "The printer says that it cannot print. Look at its lights, then print again.",
    "not_answering": "The printer does not answer. See that it is on, then print again.",
    "refused": "The printer is there but does not let the till in: another program may be using it.",
    "disconnected": "The line to the printer broke while it printed. Look whether the paper came out.",
    "stalled": "The printer stopped taking what it should print. Look whether the paper came out.",
    "no_device": "The printer is not there. See that it is connected and on, then print again.",
    "disk": "The file that stands for the printer cannot be written.",
    "paused": "This machine's queue for the printer is stopped. Resume it in the printer settings, then print again.",
    "no_service": "This machine lacks what it needs to reach the printer: the README says what, under Printers.",
}
"""What a cashier is told about a printer, and what to do; the sale is safe whatever it says."""


class Papers:
    """Prints for one till on its one printer. `shown` is given each document as it is printed, for the screen."""

    def __init__(
        self,
        file: TillFile,
        book: ProviderBook,
        shop: Shop,
        clock: Clock,
        changed: Callable[[str], None],
    ) -> None:
        self._file = file
        self._book = book
        self._shop = shop
        self._clock = clock
        self._changed = changed
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="printer")
        self._turn = asyncio.Lock()
        self._mute = False
        self.paper = paper_in(shop.printer)

    @property
    def has_printer(self) -> bool:
        """Whether anything is printed here at all."""
        return self._shop.printer.transport != "none"

    def recover(self) -> list[str]:
        """At start-up: the sales whose paper was cut off in the middle, also by an earlier stop, where nobody has said
        yet whether it came out. Nothing is printed again by itself.
        """
        now = self._clock.now()
        cut_off = self._file.print_jobs.end_cut_off(now)
        earlier = self._file.print_jobs.cut_off(now - PAPER_MATTERS)
        return cut_off + [one for one in earlier if one not in cut_off and self._wants_paper(one)]

    def _wants_paper(self, reference: str) -> bool:
        """Whether nobody has said that the customer has it; one who has gone is waited for in the queue."""
        sale = self._file.sales.load(reference)
        return sale is not None and sale.handed_at is None and not sale.to_hand_over

    async def print_waiting(self) -> None:
        """Print every job that has not been begun, the oldest first."""
        async with self._turn:
            for job in self._file.print_jobs.waiting():
                await self._print(self._file.print_jobs.load(job))

    async def print_slip(self, sale: Sale) -> PrintJob:
        """Print the slip of a sale that has no token yet. Raises NotAllowed."""
        if sale.sold is not None:
            raise NotAllowed(f"Sale {sale.reference} has its token; print the receipt.")
        self._refuse_without_printer()
        return await self._print_new(sale.reference, Paper.SLIP, "")

    async def print_again(self, reference: str, reason: str) -> PrintJob:
        """Print a receipt again, as the original if none came out yet, else as a numbered copy. Raises NotAllowed."""
        sale = self._file.sales.load(reference)
        if sale is None:
            raise BadInput(f"There is no sale {reference} in this till.")
        if sale.sold is None:
            raise NotAllowed(f"Sale {reference} has no token to print.")
        if sale.state is SaleState.CONFLICT:
            raise NotAllowed(f"The token of sale {reference} may be another sale's. Hand nothing out.")
        self._refuse_without_printer()
        return await self._print_new(reference, Paper.RECEIPT, reason)

    def document(self, sale: Sale, paper: Paper = Paper.RECEIPT, copy: int = 0) -> Document:
        """What a sale's paper says."""
        company = self._book.company(sale.order)
        made = receipts.receipt if paper is Paper.RECEIPT else receipts.slip
        return made(sale, self._shop, company, copy)

    def as_text(self, sale: Sale) -> str:
        """A sale's receipt as plain text, as wide as the shop's paper, for a terminal."""
        job = self.newest(sale.reference)
        return as_text(self.document(sale, Paper.RECEIPT, job.copy if job else 0), self.paper)

    def newest(self, reference: str) -> PrintJob | None:
        """The newest print of a sale's receipt."""
        return self._file.print_jobs.newest(reference, Paper.RECEIPT)

    async def warm_up(self) -> None:
        """Load the encoder on the printer's thread: it takes a fifth of a second, best spent before the first sale."""

        def load() -> None:
            from printing.escpos_encoder import warm_up

            warm_up()

        await asyncio.get_running_loop().run_in_executor(self._thread, load)

    async def close(self) -> None:
        """Let the paper in hand come out, then let the printer go."""
        async with self._turn:
            await asyncio.to_thread(self._thread.shutdown)

    def _refuse_without_printer(self) -> None:
        if not self.has_printer:
            raise NotAllowed("No printer is set up for this till.")

    async def _print_new(self, reference: str, paper: Paper, reason: str) -> PrintJob:
        with told_as_trouble(self._file.home):
            job = self._file.print_jobs.add(reference, paper, self._clock.now(), reason=reason)
        await self.print_waiting()
        return self._file.print_jobs.load(job.id)

    async def _print(self, job: PrintJob) -> None:
        sale = self._file.sales.load(job.reference)
        if sale is None:
            raise LookupError(f"print job {job.id} has no sale")
        document = self.document(sale, job.paper, job.copy)
        rows = lay_out(document, self.paper)
        _see_that_they_can_be_drawn(rows)
        with told_as_trouble(self._file.home):
            self._file.print_jobs.begin(job.id)
        self._changed(job.reference)
        if self._shop.printer.transport == "screen":
            state, cause = JobState.SENT, ""
        else:
            ending = await asyncio.get_running_loop().run_in_executor(self._thread, self._put_out, rows)
            state, cause = JobState(ending.state), str(ending.cause or "")
        with told_as_trouble(self._file.home):
            self._file.print_jobs.end(job.id, state, cause, self._clock.now())
        self._changed(job.reference)

    def _put_out(self, rows: Sequence[Row]) -> Ending:
        """On the printer's thread. A printer that was mute once is not waited for again; its jobs end unconfirmed."""
        from printing.escpos_encoder import encode_rows

        printer = self._shop.printer
        data = encode_rows(rows, self.paper)
        ending = print_at(
            printer.transport,
            printer.address,
            printer.baudrate,
            data,
            flow_control=printer.flow_control,
            ask=not self._mute,
        )
        if self._mute and ending.state == "sent":
            return replace(ending, state="unconfirmed")
        self._mute = ending.state == "unconfirmed" and ending.cause is None and not ending.answers
        return ending


def paper_in(printer: Printer) -> PaperSize:
    """The paper in a printer, in the letters that it has."""
    page, font, own_letters = printer.code_page, printer.font, printer.own_letters
    if printer.profile:
        from printing.profiles import printer_profiles

        return printer_profiles()[printer.profile].paper(font, page, own_letters=own_letters)
    return PaperSize(printer.paper_width_mm, page, font, own_letters=own_letters)


def _see_that_they_can_be_drawn(rows: Iterable[Row]) -> None:
    """Letters that the printer lacks are drawn by Qt, which wants to be begun on this thread and no other."""
    if any(isinstance(row, DrawnRow) for row in rows):
        from printing.drawn import ready_to_draw

        ready_to_draw()
