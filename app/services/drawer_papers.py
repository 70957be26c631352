"""The papers of the drawer, as they are printed: X, Z and its copies, and the slip of cash that went in or out."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.cash import Movement
from app.domain.said import said
from app.domain.trouble import BadInput
from app.services.cash_slip import CashMovement, cash_slip
from app.services.clock import Clock
from app.services.papers import Papers
from app.services.people import People
from app.services.permissions import May
from app.services.printer_test import Tried, told_of
from app.services.shift_paper import Shift, shift_paper
from app.services.shifts import Shifts
from app.services.shop import Shop
from app.store.database import told_as_trouble
from app.store.till_file import TillFile
from printing.document import Document
from printing.text import as_text


class DrawerPapers:
    """Prints them on the till's printer, each as the original until that may have come out, and as COPY n after it."""

    def __init__(
        self, file: TillFile, papers: Papers, shifts: Shifts, people: People, shop: Shop, clock: Clock
    ) -> None:
        self._file = file
        self._papers = papers
        self._shifts = shifts
        self._people = people
        self._shop = shop
        self._clock = clock

    def shift(self, shift: Shift) -> Document:
        """What the paper of this shift says, as it would be printed next."""
        copy = self._file.shifts.copies("z", shift.closing.z) if shift.closing is not None else 0
        return shift_paper(shift, self._shop, copy)

    def as_text(self, shift: Shift) -> str:
        """The same as plain text, as wide as the shop's paper, for a terminal."""
        return as_text(self.shift(shift), self._papers.paper)

    async def print_shift(self, shift: Shift) -> Tried:
        """Print an X as often as somebody likes, a Z once; its copies take whoever may print again.

        Returns what came of it, in words. Raises NotAllowed.
        """
        if shift.closing is None:
            self._people.may(May.LOOK)
            ending = await self._papers.print_apart(shift_paper(shift, self._shop, 0))
            return told_of(ending, said("the X"), on_screen=self._papers.on_screen)
        z = shift.closing.z
        return await self._print("z", z, lambda copy: shift_paper(shift, self._shop, copy), f"Z {z}")

    async def print_cash(self, movement: Movement) -> Tried:
        """Print what is signed for cash that went in or out; not where the screen stands for the paper, for nobody
        signs there. Raises NotAllowed, and BadInput for a float.
        """
        if movement.way == "float":
            raise BadInput(said("A float has no slip."))
        if self._papers.on_screen:
            self._people.may(May.OWN_SHIFT)
            return Tried(said("No slip is printed"), said("The screen stands for the paper here."), "done")
        slip = CashMovement(
            reference=f"{self._shop.number:03}-{movement.number}",
            way=movement.way,
            amount=movement.amount,
            reason=movement.reason,
            who=self._shifts.name(movement.by),
            at=movement.at,
        )
        return await self._print(
            "cash", movement.number, lambda copy: cash_slip(slip, self._shop, copy), said("the slip")
        )

    async def _print(self, paper: str, number: int, document: Callable[[int], Document], called: str) -> Tried:
        printed = self._file.shifts.copies(paper, number) > 0
        by = self._people.may(May.REPRINT if printed else May.OWN_SHIFT)
        self._papers.refuse_without_printer()
        with told_as_trouble(self._file.home):
            copy = self._file.shifts.begin_paper(paper, number, self._clock.now(), by)
        ending = await self._papers.print_apart(document(copy))
        if ending.state == "failed":
            with told_as_trouble(self._file.home):
                self._file.shifts.paper_failed(paper, number, copy, self._clock.now())
        return told_of(ending, called, on_screen=self._papers.on_screen)
