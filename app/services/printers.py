"""The shop's printers as they are now: the settings may be changed while the till is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.services.shop import Printer
from printing.paper import Paper

if TYPE_CHECKING:
    from printing.profiles import PrinterProfile


@dataclass(slots=True)
class Printers:
    """The printer, and the one that prints what the first refuses before a byte of it has left."""

    first: Printer
    stand_in: Printer | None = None

    @property
    def prints(self) -> bool:
        """Whether anything is printed here at all, be it on the screen."""
        return self.first.transport != "none"


def profile_of(printer: Printer) -> PrinterProfile | None:
    """What is known of this kind of printer; None where the settings do not say which it is."""
    if not printer.profile:
        return None
    from printing.profiles import printer_profiles

    return printer_profiles()[printer.profile]


def paper_in(printer: Printer) -> Paper:
    """The paper in a printer, in the letters that it has."""
    page, font, own_letters = printer.code_page, printer.font, printer.own_letters
    if (profile := profile_of(printer)) is not None:
        return profile.paper(font, page, own_letters=own_letters)
    return Paper(printer.paper_width_mm, page, font, own_letters=own_letters)
