"""Today's jobs on paper: what the encoder sends, drawn by a printer that shares no code with it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.document import QR, Cut, Document, Line
from printing.escpos_encoder import encode
from printing.layout import TextRow, lay_out
from printing.paper import Font
from printing.paper import Paper as Roll
from printing.profiles import Cutter, PrinterProfile, printer_profiles
from printing.text import as_text
from tests.printing.any_document import lines, papers
from tests.printing.paper_art import scanned
from tests.printing.samples import PREPAID, SAMPLES, TOKEN
from tests.printing.thermal_head import Paper, Printout, TextLine, print_out

LETTER = 12  # dots of a column of as_text
LINE = 30
LARGE = {"6643 0474 3075 6165 7038", "6643 0474 3075", "6165 7038", "NOT A TOKEN", "NOT A", "TOKEN"}

on_each_paper = pytest.mark.parametrize("width_mm", [58, 80])
of_each_sample = pytest.mark.parametrize("name", SAMPLES)


def printed(document: Document, roll: Roll, knife: int = 0, profile: PrinterProfile | None = None) -> Printout:
    return print_out(encode(document, roll, profile), {58: 384, 80: 576}[roll.width_mm], knife=knife)


def paper_of(name: str, width_mm: int) -> Paper:
    return printed(SAMPLES[name], Roll(width_mm)).papers[0]


def stands_as_written(line: TextLine, written: str) -> bool:
    """Small letters stand in the columns of the text; large ones have its middle or its right end."""
    cell = line.box.width / len(line.text)
    left = line.box.left + cell * (len(line.text) - len(line.text.lstrip()))
    right = line.box.right - cell * (len(line.text) - len(line.text.rstrip()))
    from_left = left - LETTER * (len(written) - len(written.lstrip()))
    from_right = right - LETTER * len(written)
    if cell == LETTER:
        return abs(from_left) < LETTER and from_right == from_left
    return abs(from_right) < LETTER or abs(from_left + from_right) / 2 < LETTER


@of_each_sample
@on_each_paper
def test_a_job_is_understood_to_its_end_and_nothing_of_it_is_lost(name: str, width_mm: int) -> None:
    out = printed(SAMPLES[name], Roll(width_mm))

    assert [paper.cut for paper in out.papers] == ["full"]
    assert (out.ignored, out.strays, out.lost_dots, out.unprinted) == ((), (), 0, "")
    assert (out.questions, out.pulses) == ((), ())


@of_each_sample
@on_each_paper
def test_each_line_of_the_text_stands_where_it_should(name: str, width_mm: int) -> None:
    paper = paper_of(name, width_mm)
    rows, codes, top = iter(paper.lines), iter(paper.codes), 0

    *written, cut = as_text(SAMPLES[name], Roll(width_mm)).splitlines()
    for line in written:
        if line.strip().startswith("[QR "):
            code = next(codes)
            assert (code.box.top, line.strip()) == (top, f"[QR {code.payload.decode()}]")
            top += code.box.height
        elif line:
            row = next(rows)
            assert (row.text.strip(), row.box.top) == (line.strip(), top)
            assert stands_as_written(row, line)
            top += max(LINE, row.box.height)
        else:
            top += LINE

    assert cut.startswith("- -")
    assert [*rows, *codes] == []
    assert paper.dots.height == top + 6 * LINE


@of_each_sample
@on_each_paper
def test_all_black_dots_belong_to_a_line_or_a_code(name: str, width_mm: int) -> None:
    paper = paper_of(name, width_mm)
    boxes = [one.box for one in paper.printed]

    inside = [paper.dots.cropped(box.left, box.top, box.width, box.height).black for box in boxes]

    assert all(inside)
    assert sum(inside) == paper.dots.black
    assert max(box.right for box in boxes) <= paper.dots.width


@on_each_paper
def test_the_token_is_scanned_from_the_paper(width_mm: int) -> None:
    paper = paper_of("prepaid", width_mm)

    assert scanned(paper.dots) == [("QRCode", TOKEN.encode())]
    assert 2 * paper.codes[0].box.left + paper.codes[0].box.width in (paper.dots.width, paper.dots.width - 1)


@on_each_paper
def test_a_module_of_the_token_s_code_is_six_dots_wide(width_mm: int) -> None:
    (code,) = paper_of("prepaid", width_mm).codes

    assert (code.box.width, code.box.height) == (21 * 6, 21 * 6)


@pytest.mark.parametrize(
    ("name", "style", "cell"),
    [
        ("prepaid", b"\x1d!\x11\x1bE\x01", 24),  # the token
        ("no_token", b"\x1d!\x22\x1bE\x01\x1dB\x01", 36),  # that there is none
    ],
)
@on_each_paper
def test_what_a_customer_has_to_see_is_large_and_bold(name: str, style: bytes, cell: int, width_mm: int) -> None:
    paper = paper_of(name, width_mm)
    large = [line for line in paper.lines if line.text.strip() in LARGE]

    assert len(large) == (1 if width_mm == 80 else 2)
    for line in large:
        box = line.box
        alone = print_out(style + line.text.encode() + b"\n").papers[0].dots
        assert (box.width, box.height) == (cell * len(line.text), 2 * cell)
        assert paper.dots.cropped(box.left, box.top, box.width, box.height).rows == alone.rows[: box.height]


@pytest.mark.parametrize("knife_mm", [5, 10, 15, 20])
@pytest.mark.parametrize("font", ["A", "B"])
def test_a_receipt_is_fed_past_the_knife_before_it_is_cut(font: Font, knife_mm: int) -> None:
    out = printed(PREPAID, Roll(58, font=font), knife=knife_mm * 8)

    assert [paper.cut for paper in out.papers] == ["full"]
    assert out.papers[0].printed[-1].box.bottom <= out.papers[0].dots.height


@pytest.mark.parametrize("cutter", ["full", "partial"])
def test_a_printer_cuts_as_its_knife_does(cutter: Cutter) -> None:
    profile = replace(printer_profiles()["generic-80"], cutter=cutter)

    out = printed(PREPAID, profile.paper(), 15 * 8, profile)

    assert [paper.cut for paper in out.papers] == [cutter]
    assert out.papers[0].printed[-1].box.bottom <= out.papers[0].dots.height


@pytest.mark.parametrize("font", ["A", "B"])
def test_a_printer_without_a_knife_feeds_the_paper_past_its_edge(font: Font) -> None:
    profile = printer_profiles()["xprinter-58"]

    (paper,) = printed(PREPAID, profile.paper(font), profile=profile).papers

    assert paper.cut is None
    assert paper.dots.height - paper.printed[-1].box.bottom >= 22 * 8


def test_a_printer_that_draws_no_codes_is_sent_the_token_s_as_a_picture() -> None:
    profile = printer_profiles()["pos-5890"]

    out = printed(PREPAID, profile.paper(), profile=profile)

    assert (out.ignored, out.strays, out.lost_dots, out.papers[0].codes) == ((), (), 0, [])
    assert scanned(out.papers[0].dots) == [("QRCode", TOKEN.encode())]


@settings(deadline=None)
@given(st.lists(lines | st.just(Cut()), max_size=6), papers)
def test_any_document_is_printed_as_it_reads(written: list[Line], roll: Roll) -> None:
    document = Document(tuple(written))

    out = printed(document, roll)

    texts = [row.text.strip() for row in lay_out(document, roll) if isinstance(row, TextRow) and row.text.strip()]
    assert (out.ignored, out.strays, out.lost_dots, out.unprinted) == ((), (), 0, "")
    found = [line.text.strip() for paper in out.papers for line in paper.lines]
    assert [text for text in found if text] == texts
    assert sum(paper.cut == "full" for paper in out.papers) == written.count(Cut())


@settings(deadline=None)
@given(
    st.text(min_size=1, max_size=50).filter(str.isprintable),
    papers,
    st.sampled_from([None, printer_profiles()["pos-5890"]]),
)
def test_any_payload_is_scanned_from_the_paper(payload: str, roll: Roll, profile: PrinterProfile | None) -> None:
    (paper,) = printed(Document((QR(payload),)), roll, profile=profile).papers

    assert scanned(paper.dots) == [("QRCode", payload.encode())]
