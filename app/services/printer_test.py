"""A test page at a printer that is not in use yet, and what a person is told of what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.services.figures import when_text
from app.services.papers import CAUSES, DOUBT
from app.services.printer_thread import PrinterThread
from app.services.printers import profile_of
from app.services.shop import Printer, Shop
from printing.document import QR, Columns, Cut, Document, Feed, Rule, Text
from printing.job import Ending

_LOW = "Its roll is near its end: have another one ready."


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a test page, in words, and their tone."""

    title: str
    sentence: str
    tone: Literal["done", "waiting", "trouble"]


def test_document(shop: Shop, printer: Printer, now: datetime) -> Document:
    """A page that shows whether the paper, the letters and the code come out as they should."""
    profile = profile_of(printer)
    return Document(
        (
            Text("TEST", bold=True, size=3, align="center"),
            Text("Not a receipt. Nothing was sold.", bold=True, align="center"),
            Rule("="),
            Text(shop.name, bold=True, align="center"),
            Columns(f"Till {shop.number}", when_text(now, shop.language)),
            Text(profile.name if profile is not None else f"{printer.paper_width_mm} mm paper"),
            Rule(),
            Text("ABC abc 0123456789 é è ç à ñ ü £ €"),
            Columns("From edge", "to edge"),
            Feed(1),
            QR("TEST"),
            Cut(),
        )
    )


async def print_test_page(document: Document, printer: Printer) -> Tried:
    """Print a page at this printer, whatever the till prints on, and say what came of it."""
    thread = PrinterThread(printer)
    try:
        return told_of(await thread.put_out(await thread.encoded(document)))
    finally:
        await thread.end()


def told_of(ending: Ending) -> Tried:
    """What a person is told of a test page that ended so."""
    words = CAUSES[ending.cause] if ending.cause is not None else DOUBT
    match ending.state:
        case "printed":
            return Tried("The test page came out", _LOW if ending.paper_low else "", "done")
        case "sent":
            return Tried("The test page was handed over", "Nobody says whether it came out: look.", "done")
        case "unconfirmed":
            return Tried("Look whether the test page came out", words, "waiting")
        case "failed":
            return Tried("The test page was not printed", words, "trouble")
