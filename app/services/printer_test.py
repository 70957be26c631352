"""A paper that is no sale's, and what a person is told of what came of it; also at a printer that is not in use yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.domain.said import said, to_say
from app.services.printer_thread import PrinterThread
from app.services.printer_words import trouble_words
from app.services.shop import Printer
from printing.document import Document
from printing.inquiry import Remembered
from printing.job import Ending

_NO_PAPER = to_say("The screen stands for the paper here: nothing is printed.")
_LOW = to_say("Its roll is near its end: have another one ready.")


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a paper, in words, and their tone."""

    title: str
    sentence: str
    tone: Literal["done", "waiting", "trouble"]


async def printed_once(document: Document, printer: Printer, remembered: Remembered | None = None) -> Ending:
    """Print one page at this printer, whatever the till prints on; see PrinterThread for what is remembered of it."""
    thread = PrinterThread(printer, remembered)
    try:
        return await thread.put_out(await thread.encoded(document))
    finally:
        await thread.end()


def told_of(ending: Ending, paper: str = "", *, on_screen: bool = False) -> Tried:
    """What a person is told of a paper that ended so; `paper` is what it is called, a test page without. `on_screen`:
    the screen stands for the printer, and shows it.
    """
    words, paper = trouble_words(ending.state, str(ending.cause or "")), paper or said("the test page")
    first = f"{paper[0].upper()}{paper[1:]}"
    match ending.state:
        case "printed":
            return Tried(said("{paper} came out", paper=first), said(_LOW) if ending.paper_low else "", "done")
        case "sent" if on_screen:
            return Tried(said("{paper} is on the screen", paper=first), said(_NO_PAPER), "done")
        case "sent":
            return Tried(
                said("{paper} was handed over", paper=first), said("Nobody says whether it came out: look."), "done"
            )
        case "unconfirmed":
            return Tried(said("Look whether {paper} came out", paper=paper), words, "waiting")
        case "failed":
            return Tried(said("{paper} was not printed", paper=first), words, "trouble")
