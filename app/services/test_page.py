"""The test page: all that a receipt is made of, each part with the question whether it came out."""

from __future__ import annotations

from datetime import datetime

from app.services.paper_head import paper_head
from app.services.printers import paper_in
from app.services.receipt_words import ReceiptWords, receipt_words
from app.services.shop import Printer, Shop
from printing.document import QR, Columns, Cut, Document, Drawer, Line, Rule, Text
from printing.paper import Paper

_NOT_IN_ANY_PAGE = "كهرباء"
"""Electricity, in letters that no code page of a receipt printer has: the till draws them."""


def test_page(shop: Shop, printer: Printer, now: datetime) -> Document:
    """A paper that asks the person who set up `printer`, or is about to, whether each part of it came out.

    It is for the paper of that printer, which has been checked as the settings check it, and opens the drawer where one
    is set: whoever prints it writes that down.
    """
    say, paper = receipt_words(shop.language), paper_in(printer)
    lines: list[Line] = [Text(say("page_title"), bold=True, size=2, align="center")]
    lines += [*paper_head(shop, say("buys_nothing"), now), *_which(printer, paper, say)]
    for number, (question, shown) in enumerate(_questions(shop, printer, paper, now), start=1):
        lines += [Rule(), Text(f"{number}. {question}"), *shown]
    if not _cuts(printer):
        lines += [Rule(), Text(say("page_tear"))]
    return Document((*lines, Cut()))


def all_letters(paper: Paper) -> str:
    """Every letter that a printer has in the paper's code page, from the exclamation mark on, without blanks."""
    page = bytes(range(0x21, 0x100)).decode(paper.encoding, "ignore")
    return "".join(letter for letter in page if letter.isprintable() and not letter.isspace())


def _questions(shop: Shop, printer: Printer, paper: Paper, now: datetime) -> list[tuple[str, list[Line]]]:
    """What the person is asked, and below it what they look at, in the order of the paper."""
    say, code = receipt_words(shop.language), f"TOKENTILL {shop.number} {now.astimezone():%Y-%m-%d %H:%M:%S}"
    questions: list[tuple[str, list[Line]]] = [
        (say("page_ruler"), _ruler(paper.columns)),
        (say("page_all_letters"), [Text(all_letters(paper))]),
        (say("page_styles"), _styles(say)),
        (say("page_sides"), _sides(say)),
        (say("page_picture"), [Text(_NOT_IN_ANY_PAGE, align="center")]),
        (say("page_code"), [Text(code, align="center"), QR(code)]),
    ]
    if printer.drawer_pin:
        opens = [_stamp(say("page_drawer")), Drawer(5 if printer.drawer_pin == 5 else 2)]
        questions.append((say("page_drawer_opens", pin=printer.drawer_pin), opens))
    if _cuts(printer):
        questions.append((say("page_cuts"), [_stamp(say("page_cut"))]))
    return questions


def _cuts(printer: Printer) -> bool:
    """Whether the paper is cut here: a printer of which no more is known is sent the cut, and may have no knife."""
    if not printer.profile:
        return True
    from printing.profiles import printer_profiles

    return printer_profiles()[printer.profile].cutter != "none"


def _stamp(word: str) -> Line:
    return Text(word, bold=True, size=2, align="center")


def _ruler(columns: int) -> list[Line]:
    """A frame with a corner in each of the four outermost letters, and the last digit of each letter's place."""
    edge = f"+{'-' * (columns - 2)}+"
    places = "".join(str(place % 10) for place in range(2, columns))
    return [Text(edge), Text(f"|{places}|"), Text(edge)]


def _styles(say: ReceiptWords) -> list[Line]:
    return [
        Text(say("page_dark"), bold=True),
        Text(say("page_twice"), size=2),
        Text(say("page_thrice"), size=3),
        Text(say("page_white"), inverse=True),
    ]


def _sides(say: ReceiptWords) -> list[Line]:
    return [
        Text(say("page_left")),
        Text(say("page_middle"), align="center"),
        Text(say("page_right"), align="right"),
    ]


def _which(printer: Printer, paper: Paper, say: ReceiptWords) -> list[Line]:
    """Which printer this is, how it is reached, and what the till takes for its paper and its letters."""
    name = say("page_not_named")
    if printer.profile:
        from printing.profiles import printer_profiles

        name = printer_profiles()[printer.profile].name
    reached = f"{printer.transport} {printer.address}".strip()
    if printer.transport == "serial":
        reached = f"{reached}, {printer.baudrate}, {printer.flow_control}"
    return [
        Text(say("page_printer", name=name)),
        Text(say("page_reached", line=reached)),
        Columns(say("page_paper"), say("page_width", width=paper.width_mm, columns=paper.columns)),
        Columns(say("page_letters"), say("page_font", page=paper.code_page, font=paper.font)),
    ]
