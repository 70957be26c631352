"""A document's dots as Qt draws them: one pixel a dot, in the colours of paper and ink."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from printing.codes import code_bars, qr_dots
from printing.dots import Dots
from printing.drawn import drawn
from printing.layout import (
    BARCODE_DOTS,
    DRAWN_DOTS,
    BarcodeRow,
    CutRow,
    DrawerRow,
    DrawnRow,
    PictureRow,
    QrRow,
    Row,
    TextRow,
)
from printing.paper import Paper
from printing.picture import dots_of
from printing.printer_letters import letter_rows

SHEET: Final = QColor("#fdfdfb")
INK: Final = QColor("#1c1c1c")
ENDS_DOTS: Final = 44  # white above the first row and below the last
_CUT_LINE: Final = QColor(0, 0, 0, 90)


def draw_sheet(rows: tuple[Row, ...], paper: Paper) -> QImage:
    """Draw rows on the whole width of their paper, one pixel a printer dot: 464 on 58 mm, 640 on 80 mm at 203 dpi."""
    height = sum(row_dots(row, paper) for row in rows) + 2 * ENDS_DOTS
    image = QImage(QSize(round(paper.width_mm * paper.dots_per_mm), height), QImage.Format.Format_RGB32)
    image.fill(SHEET)
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    left, top = (image.width() - paper.dots) // 2, ENDS_DOTS
    for number, row in enumerate(rows):
        if isinstance(row, CutRow) and number + 1 < len(rows):
            painter.setPen(QPen(_CUT_LINE, 2, Qt.PenStyle.DashLine))
            painter.drawLine(0, top + paper.line_dots // 2, image.width(), top + paper.line_dots // 2)
        else:
            _draw_row(painter, row, QPoint(left, top), paper)
        top += row_dots(row, paper)
    painter.end()
    return image


def row_dots(row: Row, paper: Paper) -> int:
    """How far the paper moves for a row: the line spacing, or the height of the letters where they are taller."""
    match row:
        case TextRow(text=text, size=size):
            return max(paper.line_dots, paper.letter_dots[1] * size) if text else paper.line_dots
        case DrawnRow(size=size):
            return DRAWN_DOTS * size
        case QrRow(payload=payload, module_dots=dots):
            return qr_dots(payload, dots).height
        case BarcodeRow():
            return BARCODE_DOTS
        case PictureRow(file=file):
            return dots_of(file, paper.dots).height
        case CutRow():
            return paper.line_dots
        case DrawerRow():
            return 0


def _draw_row(painter: QPainter, row: Row, at: QPoint, paper: Paper) -> None:
    match row:
        case TextRow(text=text):
            if text:
                painter.drawImage(at, _text_image(row, paper))
        case DrawnRow():
            painter.drawImage(at, _image_of(drawn(row, paper)))
        case QrRow(payload=payload, module_dots=module_dots):
            code = qr_dots(payload, module_dots)
            painter.drawImage(at + QPoint((paper.dots - code.width) // 2, 0), _image_of(code))
        case BarcodeRow(payload=payload, module_dots=dots):
            bars = code_bars(payload)
            start = at + QPoint((paper.dots - len(bars) * dots) // 2, 0)
            for along, dark in enumerate(bars):
                if dark:
                    painter.fillRect(QRect(start + QPoint(along * dots, 0), QSize(dots, BARCODE_DOTS)), INK)
        case PictureRow(file=file):
            picture = dots_of(file, paper.dots)
            painter.drawImage(at + QPoint((paper.dots - picture.width) // 2, 0), _image_of(picture))


@lru_cache(maxsize=64)  # most rows of a receipt are those of the one before
def _text_image(row: TextRow, paper: Paper) -> QImage:
    """A row as wide as the head prints, each letter in its own cell, as the printer sets it."""
    wide, high = paper.letter_dots[0] * row.size, paper.letter_dots[1] * row.size
    blank = paper.dots - len(row.text) * wide
    image = QImage(QSize(paper.dots, high), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    place = QPoint({"left": 0, "center": blank // 2, "right": blank}[row.align], 0)
    for letter in row.text:
        if letter != " " or row.inverse:
            painter.drawImage(place, _letter(letter, paper, row.size, bold=row.bold, inverse=row.inverse))
        place += QPoint(wide, 0)
    painter.end()
    return image


@lru_cache(maxsize=1024)
def _letter(letter: str, paper: Paper, size: int, *, bold: bool, inverse: bool) -> QImage:
    """A letter in its cell. Bold is what a printer makes of it: each dot once more, one further right."""
    wide = paper.letter_dots[0]
    rows = [f"{row >> 16 - wide:0{wide}b}" for row in letter_rows(letter, paper.font)]
    large = [int("".join(dot * size for dot in row), 2) for row in rows for _ in range(size)]
    whole, across = (1 << wide * size) - 1, -(-wide * size // 8)
    dots = (((row | row >> 1 if bold else row) ^ (whole if inverse else 0)) for row in large)
    padded = (row << across * 8 - wide * size for row in dots)
    return _image_of(Dots(wide * size, tuple(row.to_bytes(across, "big") for row in padded)))


@lru_cache(maxsize=64)
def _image_of(dots: Dots) -> QImage:
    """Ink where a dot is black, and nothing where it is white."""
    whole = b"".join(dots.rows)  # which the image looks at, and does not keep
    image = QImage(whole, dots.width, dots.height, dots.bytes_across, QImage.Format.Format_Mono)
    image.setColorTable([QColor(0, 0, 0, 0).rgba(), INK.rgba()])
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
