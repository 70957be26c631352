"""What is on the screen is what comes out: the preview's dots and those that a printer makes of the job's bytes."""

from dataclasses import replace

import pytest

from printing.document import QR, Barcode, Cell, Cells, Columns, Cut, Document, Feed, Picture, Rule, Text, TokenDigits
from printing.escpos_encoder import encode
from printing.layout import lay_out
from printing.paper import Font, Paper
from printing.profiles import PrinterProfile, printer_profiles
from printing.screen_dots import ENDS_DOTS, INK, draw_sheet
from tests.printing.samples import NO_TOKEN, POSTPAID, PREPAID, TOKEN, logo
from tests.printing.thermal_head import print_out
from tests.printing.thermal_head.dots import Dots

EVERYTHING = Document(
    (
        Text("COPY 1", bold=True, size=2, align="center", inverse=True),
        Text("DUKA LA UMEME", bold=True, size=3, align="center"),
        Text("Tel. 0700 000 000", align="right"),
        Rule("="),
        Cells((Cell("Fuel energy charge", 3), Cell("16 %", 1, "center"), Cell("1,047.00", 2, "right")), bold=True),
        Columns("Customer", "Nakuru Central Market Traders' Co-operative"),
        Columns("ሙሉጌታ ተስፋዬ", "KSh 500.00"),
        Text("السلام عليكم", align="center"),
        TokenDigits(TOKEN),
        Barcode("001028066083"),
        Feed(2),
        Text("é à ç ñ €"),
        Cut(),
    )
)

WITHOUT_QR = [replace(printer_profiles()[key], native_qr=False) for key in ("pos-5890", "generic-80")]


def black_on_screen(document: Document, paper: Paper) -> list[str]:
    """The rows of the sheet's printable part, # for each dot of ink."""
    image = draw_sheet(lay_out(document, paper), paper)
    left, ink = (image.width() - paper.dots) // 2, INK.rgb()
    colours = memoryview(image.constBits()).cast("B").cast("I")  # one of 32 bits a dot
    starts = (y * image.width() + left for y in range(ENDS_DOTS, image.height() - ENDS_DOTS))
    rows = (colours[start : start + paper.dots] for start in starts)
    return ["".join("#" if colour == ink else "." for colour in row).rstrip(".") for row in rows]


def black_on_paper(document: Document, paper: Paper, profile: PrinterProfile | None = None) -> list[str]:
    (out,) = print_out(encode(document, paper, profile), width=paper.dots).papers
    return black(out.dots)


def black(dots: Dots) -> list[str]:
    rows = (dots[y] for y in range(dots.height))
    return ["".join("#" if dot else "." for dot in row).rstrip(".") for row in rows]


def without_code(rows: list[str], boxes: list[tuple[int, int]]) -> list[str]:
    """A QR code's squares are each maker's own choice of eight; its box is looked at, and not its dots."""
    return ["" if any(top <= y < end for top, end in boxes) else row for y, row in enumerate(rows)]


@pytest.mark.parametrize("font", ["A", "B"])
@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize(
    "document", [PREPAID, POSTPAID, NO_TOKEN, EVERYTHING], ids=["prepaid", "postpaid", "no token", "everything"]
)
def test_the_screen_shows_the_dots_that_the_printer_makes(document: Document, width_mm: int, font: Font) -> None:
    paper = Paper(width_mm, font=font)
    (out,) = print_out(encode(document, paper), width=paper.dots).papers
    boxes = [(code.box.top, code.box.top + code.box.height) for code in out.codes if code.kind == "QR"]
    screen = without_code(black_on_screen(document, paper), boxes)
    printed = without_code(black(out.dots), boxes)
    assert_the_same(screen, printed)


@pytest.mark.parametrize("payload", [TOKEN, "A", "token " * 33], ids=["a token", "a letter", "as much as there may be"])
@pytest.mark.parametrize("profile", WITHOUT_QR, ids=lambda one: one.key)
def test_a_printer_that_draws_no_codes_prints_the_screen_s(profile: PrinterProfile, payload: str) -> None:
    document = Document((Text("Before"), QR(payload), Text("Behind"), Cut()))
    paper = profile.paper()
    assert_the_same(black_on_screen(document, paper), black_on_paper(document, paper, profile))


@pytest.mark.parametrize("width", [1, 7, 100, 101, 104, 383, 800])
@pytest.mark.parametrize("width_mm", [58, 80])
def test_a_logo_of_any_width_stands_where_the_screen_has_it(width_mm: int, width: int) -> None:
    document = Document((Picture(logo(width, 40)), Text("DUKA LA UMEME", align="center"), Cut()))
    paper = Paper(width_mm)
    assert_the_same(black_on_screen(document, paper), black_on_paper(document, paper))


def assert_the_same(screen: list[str], printed: list[str]) -> None:
    """Row for row; the white below the last of them is each's own."""
    while printed and not printed[-1]:
        printed.pop()
    assert screen[: len(printed)] == printed
    assert not any(screen[len(printed) :])
