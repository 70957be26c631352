"""A receipt outside the receipt printer, each dot where the head would have put it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageSize, QPdfWriter

from printing.document import Document, Text
from printing.on_sheets import put_on, write_pdf, write_png
from printing.paper import Paper
from printing.preview import picture
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
def test_a_place_that_cannot_be_written_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_pdf(PREPAID, Paper(58), tmp_path / "nowhere" / "receipt.pdf")


def pages_of(path: Path) -> list[tuple[float, float]]:
    """The width and height of each page in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", path.read_bytes())
    return [(float(wide), float(high)) for wide, high in boxes]
