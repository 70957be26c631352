"""A document outside the receipt printer: as a picture, as a PDF of the paper's own size, and on a sheet of an office
printer, each dot where the head would have put it.
"""

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from printing.document import QR, Cut, Document, Feed, TokenDigits
from printing.layout import lay_out
from printing.paper import Paper
from printing.preview import picture
from printing.screen_dots import ENDS_DOTS, row_dots

_MM_PER_INCH: Final = 25.4


def write_png(document: Document, paper: Paper, path: Path) -> None:
    """Write the picture, one pixel a dot, which says how large these are. Raises OSError."""
    drawn = picture(document, paper)
    drawn.setDotsPerMeterX(round(paper.dots_per_mm * 1000))
    drawn.setDotsPerMeterY(round(paper.dots_per_mm * 1000))
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(held, "PNG")  # type: ignore[call-overload] # a device is taken; the stub knows paths only
    path.write_bytes(held.data().data())


def write_pdf(document: Document, paper: Paper, path: Path) -> None:
    """Write one page, as wide and as long as the paper is. Raises OSError."""
    drawn = picture(document, paper)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    page = QPdfWriter(held)
    size_mm = QSizeF(drawn.width() / paper.dots_per_mm, drawn.height() / paper.dots_per_mm)
    page.setPageSize(QPageSize(size_mm, QPageSize.Unit.Millimeter))
    page.setPageMargins(QMarginsF())
    page.setTitle(path.stem)
    painter = QPainter(page)
    _draw(drawn, painter, _units_a_dot(page, paper))
    painter.end()
    path.write_bytes(held.data().data())


def put_on(document: Document, paper: Paper, printer: QPagedPaintDevice) -> None:
    """Draw a document at its true size on the sheets of an office printer, on as many as it is long."""
    painter, unit = QPainter(printer), _units_a_dot(printer, paper)
    highest = round(painter.viewport().height() / unit)
    for number, sheet in enumerate(sheets_of(document, paper, max(1, highest))):
        if number:
            printer.newPage()
        _draw(sheet, painter, unit)
    painter.end()


def sheets_of(document: Document, paper: Paper, highest: int) -> Iterator[QImage]:
    """A document's picture in parts of so many dots at the most. One ends where a line of the document does, so that no
    letter is cut and no token is on two of them; only a line that is longer than a sheet is broken all the same.
    """
    drawn, ends, top = picture(document, paper), _ends(document, paper), 0
    while top < ends[-1]:
        fitting = [end for end in ends if top < end <= top + highest]
        bottom = fitting[-1] if fitting else top + highest
        yield drawn.copy(0, top, drawn.width(), bottom - top)
        top = bottom


def _ends(document: Document, paper: Paper) -> list[int]:
    """How many dots down a sheet may end: below a line, but not above the digits or the code of a token."""
    lines = list(document.lines)
    while lines and isinstance(lines[-1], Cut | Feed):
        lines.pop()
    heights = (sum(row_dots(row, paper) for row in lay_out(Document((line,)), paper)) for line in lines)
    ends = accumulate(heights, initial=ENDS_DOTS)
    return [end for end, below in zip(ends, [*lines, None], strict=True) if not isinstance(below, TokenDigits | QR)]


def _units_a_dot(device: QPagedPaintDevice, paper: Paper) -> float:
    return device.logicalDpiX() / (paper.dots_per_mm * _MM_PER_INCH)


def _draw(drawn: QImage, painter: QPainter, unit: float) -> None:
    left = max(0.0, (painter.viewport().width() - drawn.width() * unit) / 2)
    painter.drawImage(QRectF(left, 0, drawn.width() * unit, drawn.height() * unit), drawn)
