"""A receipt outside the receipt printer, each dot where the head would have put it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageSize, QPdfWriter

from printing.document import QR, Cut, Document, Text, TokenDigits
from printing.on_sheets import put_on, sheets_of, write_pdf, write_png
from printing.paper import Paper
from printing.preview import picture
from printing.profiles import printer_profiles
from printing.screen_dots import ENDS_DOTS
from tests.printing.samples import PREPAID

POINTS_A_MM = 72 / 25.4


@pytest.mark.usefixtures("qapp")
def test_a_picture_has_the_dots_of_the_preview_and_says_how_large_they_are(tmp_path: Path) -> None:
    write_png(PREPAID, Paper(58), tmp_path / "receipt.png")
    saved = QImage(str(tmp_path / "receipt.png"))
    assert saved.convertToFormat(QImage.Format.Format_RGB32) == picture(PREPAID, Paper(58))
    assert saved.dotsPerMeterX() == 8000


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width_mm", [58, 80])
def test_a_pdf_is_one_page_as_wide_and_as_long_as_the_paper(tmp_path: Path, width_mm: int) -> None:
    write_pdf(PREPAID, Paper(width_mm), tmp_path / "receipt.pdf")
    (size,) = pages_of(tmp_path / "receipt.pdf")
    assert size[0] == pytest.approx(width_mm * POINTS_A_MM, abs=1)
    assert size[1] == pytest.approx(picture(PREPAID, Paper(width_mm)).height() / 8 * POINTS_A_MM, abs=1)


@pytest.mark.usefixtures("qapp")
def test_on_an_office_printer_a_long_receipt_goes_on_on_the_next_sheet(tmp_path: Path) -> None:
    long = Document(tuple(Text(f"Line {number}") for number in range(200)))
    sheets = QPdfWriter(str(tmp_path / "sheets.pdf"))
    sheets.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    sheets.setPageMargins(QMarginsF(10, 10, 10, 10))
    put_on(long, Paper(80), sheets)
    del sheets
    length_mm = picture(long, Paper(80)).height() / 8
    assert len(pages_of(tmp_path / "sheets.pdf")) == -(-length_mm // 277)


@pytest.mark.usefixtures("qapp")
def test_a_head_of_180_dpi_prints_as_wide_on_a_picture_and_on_a_pdf_as_on_its_paper(tmp_path: Path) -> None:
    paper = printer_profiles()["epson-tm-t88"].paper()
    bar = Document((Text("-" * paper.columns, inverse=True),))
    write_png(bar, paper, tmp_path / "bar.png")
    write_pdf(bar, paper, tmp_path / "bar.pdf")
    saved = QImage(str(tmp_path / "bar.png"))

    inked = [x for x in range(saved.width()) if saved.pixelColor(x, ENDS_DOTS).lightness() < 100]
    assert (inked[-1] - inked[0] + 1) / saved.dotsPerMeterX() * 1000 == pytest.approx(42 * 12 / 180 * 25.4, abs=0.1)
    assert saved.width() / saved.dotsPerMeterX() * 1000 == pytest.approx(80, abs=0.1)
    (size,) = pages_of(tmp_path / "bar.pdf")
    assert size[0] == pytest.approx(80 * POINTS_A_MM, abs=1)
    assert size[1] == pytest.approx(saved.height() / 180 * 72, abs=1)


TOKENS = tuple(f"6643047430756165{step:04}" for step in range(12))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize("highest", [2376, 1680, 1184, 400])
def test_no_sheet_of_an_office_printer_ends_in_a_letter_or_between_a_step_and_its_token(
    width_mm: int, highest: int
) -> None:
    paper = Paper(width_mm)
    steps = [(Text(f"STEP {step}"), TokenDigits(digits), QR(digits)) for step, digits in enumerate(TOKENS)]
    document = Document((*PREPAID.lines[:-1], *(line for step in steps for line in step), Cut()))
    whole, sheets = pixel_rows(picture(document, paper)), list(map(pixel_rows, sheets_of(document, paper, highest)))

    assert len(sheets) > 1
    together = [row for sheet in sheets for row in sheet]
    assert together == whole[: len(together)]
    assert len(set(whole[len(together) :])) == 1, "what is left out below is white"
    for sheet in sheets:
        assert len(sheet) <= highest
    for step in steps:
        alone = without_white(pixel_rows(picture(Document(step), paper)))
        assert sum(contains(sheet, alone) for sheet in sheets) == 1, "a step is whole on one sheet"


@pytest.mark.usefixtures("qapp")
def test_a_line_that_is_longer_than_a_sheet_goes_on_on_the_next_one() -> None:
    document = Document((Text("kilowatt hours " * 100),))
    heights = [sheet.height() for sheet in sheets_of(document, Paper(58), 400)]

    assert sum(heights) == picture(document, Paper(58)).height() - ENDS_DOTS
    assert max(heights) <= 400


@pytest.mark.usefixtures("qapp")
def test_a_place_that_cannot_be_written_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_pdf(PREPAID, Paper(58), tmp_path / "nowhere" / "receipt.pdf")


def pages_of(path: Path) -> list[tuple[float, float]]:
    """The width and height of each page in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", path.read_bytes())
    return [(float(wide), float(high)) for wide, high in boxes]


def pixel_rows(drawn: QImage) -> list[bytes]:
    """A picture's rows from the top."""
    across, held = drawn.bytesPerLine(), bytes(memoryview(drawn.constBits()))
    return [held[start : start + across] for start in range(0, len(held), across)]


def without_white(rows: list[bytes]) -> list[bytes]:
    """What is between the white above the first ink and that below the last."""
    inked = [number for number, row in enumerate(rows) if row != rows[0]]
    return rows[inked[0] : inked[-1] + 1]


def contains(rows: list[bytes], others: list[bytes]) -> bool:
    """Whether the others stand among the rows, as they are."""
    return b"".join(others) in b"".join(rows)
