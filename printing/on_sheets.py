"""A document outside the receipt printer: as a picture, as a PDF of the paper's own size, and on a sheet of an office
printer, each dot where the head would have put it.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from printing.document import Document
from printing.paper import DOTS_PER_MM, Paper
from printing.preview import picture

_MM_PER_INCH: Final = 25.4
_WHITE_DOTS: Final = 4  # below the last row there are more: a page that is rounded down needs no second one
_DOTS_PER_M: Final = DOTS_PER_MM * 1000


def write_png(document: Document, paper: Paper, path: Path) -> None:
    """Write the picture, one pixel a dot, which says that it is of 203 dpi. Raises OSError."""
    drawn = picture(document, paper)
    drawn.setDotsPerMeterX(_DOTS_PER_M)
    drawn.setDotsPerMeterY(_DOTS_PER_M)
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
    size_mm = QSizeF(drawn.width() / DOTS_PER_MM, drawn.height() / DOTS_PER_MM)
    page.setPageSize(QPageSize(size_mm, QPageSize.Unit.Millimeter))
    page.setPageMargins(QMarginsF())
    page.setTitle(path.stem)
    _draw(drawn, page)
    path.write_bytes(held.data().data())


def put_on(document: Document, paper: Paper, printer: QPagedPaintDevice) -> None:
    """Draw a document at its true size on the sheets of an office printer, on as many as it is long."""
    _draw(picture(document, paper), printer)


def _draw(drawn: QImage, device: QPagedPaintDevice) -> None:
    painter = QPainter(device)
    of_dots = device.logicalDpiX() / (DOTS_PER_MM * _MM_PER_INCH)
    wide, high = painter.viewport().width(), painter.viewport().height()
    at_once = max(1, round(high / of_dots))
    for top in range(0, drawn.height() - _WHITE_DOTS, at_once):
        if top:
            device.newPage()
        part = drawn.copy(0, top, drawn.width(), min(at_once, drawn.height() - top))
        left = max(0.0, (wide - part.width() * of_dots) / 2)
        painter.drawImage(QRectF(left, 0, part.width() * of_dots, part.height() * of_dots), part)
    painter.end()
