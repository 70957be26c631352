"""The test page, as it comes out of the printer that a person has just set up."""

from dataclasses import replace

import pytest

from app.services.printers import paper_in
from app.services.shop import Printer
from app.services.test_page import all_letters
from app.services.test_page import test_page as page_for
from printing.document import Document, Text
from printing.escpos_encoder import encode
from printing.paper import CODE_PAGE_SLOTS, Paper
from printing.profiles import printer_profiles
from printing.text import as_text
from tests.printing.paper_art import scanned
from tests.printing.thermal_head import Printout, print_out
from tests.services.golden_papers import AT, SHOP

CUT = Text("CUT", bold=True, size=2, align="center")
DRAWER = Text("DRAWER", bold=True, size=2, align="center")


def page_of(printer: Printer) -> Document:
    return page_for(SHOP, printer, AT)


def printed_on(printer: Printer) -> Printout:
    paper = paper_in(printer)
    return print_out(encode(page_of(printer), paper), width=paper.dots)


@pytest.mark.parametrize("page", CODE_PAGE_SLOTS)
def test_every_letter_of_the_code_page_is_on_it(page: str) -> None:
    letters = all_letters(Paper(58, page))

    shown = set(letters.encode(page))
    undefined = [byte for byte in range(0x80, 0x100) if not bytes([byte]).decode(page, "ignore")]
    assert set(range(0x21, 0x100)) - shown - {0x7F, *undefined} <= {*"\u00a0\u00ad".encode(page, "ignore")}
    assert letters in as_text(page_of(Printer(code_page=page)), Paper(80, page)).replace("\n", "")


@pytest.mark.parametrize("font", ["A", "B"])
@pytest.mark.parametrize("width_mm", [58, 80])
def test_the_ruler_is_as_wide_as_the_paper(width_mm: int, font: str) -> None:
    printer = Printer(paper_width_mm=width_mm, font="B" if font == "B" else "A")
    paper = paper_in(printer)
    rows = as_text(page_of(printer), paper).splitlines()

    (first, last) = [number for number, row in enumerate(rows) if row.startswith("+--") and row.endswith("--+")]
    assert [len(row) for row in rows[first : last + 1]] == [paper.columns] * 3


@pytest.mark.usefixtures("qapp")  # the line that is a picture is drawn
def test_the_code_says_the_line_above_it() -> None:
    (paper,) = printed_on(Printer()).papers

    ((kind, said),) = scanned(paper.dots)
    above = [line.text.strip() for line in paper.lines if line.box.bottom <= paper.codes[0].box.top]
    assert (kind, said.decode()) == ("QRCode", [words for words in above if words][-1])


@pytest.mark.usefixtures("qapp")
def test_one_line_is_a_picture_in_letters_that_no_page_has() -> None:
    for page in CODE_PAGE_SLOTS:
        (paper,) = printed_on(Printer(code_page=page)).papers
        assert len(paper.images) == 1, page


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("pin", [2, 5])
def test_the_drawer_opens_where_one_is_set_and_the_page_asks_whether_it_did(pin: int) -> None:
    printer = Printer(drawer_pin=pin)

    assert [pulse.pin for pulse in printed_on(printer).pulses] == [pin]
    assert DRAWER in page_of(printer).lines
    assert f"It hangs on pin {pin}." in as_text(page_of(printer), Paper(80))


@pytest.mark.usefixtures("qapp")
def test_nothing_is_said_of_a_drawer_where_none_is_set() -> None:
    assert printed_on(Printer()).pulses == ()
    assert DRAWER not in page_of(Printer()).lines


@pytest.mark.parametrize("key", ["", *printer_profiles()])
def test_it_says_cut_where_the_paper_is_cut_and_else_where_to_tear_it(key: str) -> None:
    printer = Printer(profile=key, code_page="CP437")
    cuts = not key or printer_profiles()[key].cutter != "none"

    words = as_text(page_of(printer), paper_in(printer))
    assert (CUT in page_of(printer).lines, "has no knife" in words) == (cuts, not cuts)


def test_it_says_which_printer_it_is_how_it_is_reached_and_what_paper_it_has() -> None:
    printer = Printer("serial", "/dev/ttyUSB0", 19200, profile="pos-5890", code_page="CP437", flow_control="dsrdtr")

    words = " ".join(as_text(page_of(printer), paper_in(printer)).split())
    assert "Printer: POS-5890, ZJ-5890K, NT-5890K (58 mm)" in words
    assert "Reached by: serial /dev/ttyUSB0, 19200, dsrdtr" in words
    assert "Paper 58 mm, 32 letters Letters CP437, font A" in words


def test_a_printer_of_which_no_more_is_known_is_said_to_be_one() -> None:
    assert "Printer: none of those known" in as_text(page_of(Printer()), Paper(80))


def test_it_cannot_be_taken_for_a_receipt() -> None:
    lines = page_for(replace(SHOP, language="fr"), Printer(), AT).lines

    assert lines[0] == Text("PAGE D'ESSAI", bold=True, size=2, align="center")
    assert Text("Ce papier n'achète rien.", align="center") in lines
