"""A document on the screen as it will come out of the printer, dot for dot at 203 dpi."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from printing.document import Document
from printing.layout import CutRow, QrRow, Row, TextRow, lay_out
from printing.paper import CHARACTER_DOTS, DOTS_PER_MM, LINE_DOTS, Paper
from printing.text import as_text

_SHEET: Final = QColor("#fdfdfb")
_INK: Final = QColor("#1c1c1c")
_EDGE: Final = QColor(0, 0, 0, 46)
_SHADOW: Final = QColor(0, 0, 0, 10)
_CUT_LINE: Final = QColor(0, 0, 0, 90)
_ENDS_DOTS: Final = 44  # white above the first row and below the last
_SHADOW_PX: Final = 4
_LARGEST_SCALE: Final = 1.25  # screen pixels a dot: beyond it a receipt shouts
_FAMILIES: Final = ["JetBrains Mono", "DejaVu Sans Mono", "Consolas", "Menlo", "monospace"]


class PaperPreview(QScrollArea):
    """A sheet of paper as wide as there is room, which scrolls where it is longer than that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet()
        self.setWidget(self._sheet)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click on the paper leaves the focus where it is
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)  # which setWidget() has switched on

    def show_document(self, document: Document, paper: Paper) -> None:
        """Show a document from its top; a screen reader is given its text."""
        self._sheet.lay_down(lay_out(document, paper), paper)
        self.setAccessibleName(as_text(document, paper))
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the sheet to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # By the outer size: the viewport's changes with the scroll bar, which comes and goes with the sheet's height.
        self._sheet.fit(self.width())
        if self._sheet.height() > self.height():
            self._sheet.fit(self.width() - self.verticalScrollBar().sizeHint().width())


def picture(document: Document, paper: Paper) -> QImage:
    """Draw a document on the whole width of its paper, one pixel a printer dot (464 on 58 mm, 640 on 80 mm)."""
    rows = lay_out(document, paper)
    size = _sheet_dots(rows, paper)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(_SHEET)
    painter = QPainter(image)
    _draw_rows(painter, rows, paper)
    painter.end()
    return image


class _Sheet(QWidget):
    """The sheet itself, drawn with letters and not as a picture, so that it is sharp at every scale."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._paper = Paper(80)
        self._scale = 1.0

    def lay_down(self, rows: tuple[Row, ...], paper: Paper) -> None:
        """Put these rows on the sheet."""
        self._rows, self._paper = rows, paper
        self.update()

    def fit(self, width_px: int) -> None:
        """Take as much of the width as the paper may have, and the height that goes with it."""
        dots = _sheet_dots(self._rows, self._paper)
        self._scale = min(_LARGEST_SCALE, max(0.1, (width_px - 2 * _SHADOW_PX) / dots.width()))
        edge = 2 * _SHADOW_PX
        self.resize(round(dots.width() * self._scale) + edge, round(dots.height() * self._scale) + edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet with its edge, then the rows on it."""
        del event
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(_SHADOW_PX, _SHADOW_PX, -_SHADOW_PX, -_SHADOW_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_SHADOW)
        for spread in range(_SHADOW_PX, 0, -1):
            painter.drawRoundedRect(sheet.adjusted(-spread, -spread, spread, spread), 4, 4)
        painter.setPen(QPen(_EDGE, 1))
        painter.setBrush(_SHEET)
        painter.drawRoundedRect(sheet, 2, 2)
        painter.translate(sheet.topLeft())
        painter.scale(self._scale, self._scale)
        _draw_rows(painter, self._rows, self._paper)
        painter.end()


def _sheet_dots(rows: tuple[Row, ...], paper: Paper) -> QSize:
    height = sum(_row_dots(row) for row in rows)
    return QSize(paper.width_mm * DOTS_PER_MM, height + 2 * _ENDS_DOTS)


def _row_dots(row: Row) -> int:
    """How far the paper moves for a row: the line spacing, or the height of the letters where they are taller."""
    match row:
        case TextRow(text=text, size=size):
            return max(LINE_DOTS, CHARACTER_DOTS[1] * size) if text else LINE_DOTS
        case QrRow(payload=payload, module_dots=dots):
            return len(_qr_modules(payload)) * dots
        case CutRow():
            return LINE_DOTS


def _draw_rows(painter: QPainter, rows: tuple[Row, ...], paper: Paper) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # no grey seam between two black squares
    left = (paper.width_mm * DOTS_PER_MM - paper.dots) / 2
    top = float(_ENDS_DOTS)
    for number, row in enumerate(rows):
        match row:
            case TextRow():
                _draw_text(painter, row, left, top, paper)
            case QrRow():
                _draw_qr(painter, row, left, top, paper)
            case CutRow() if number + 1 < len(rows):
                middle = top + LINE_DOTS / 2
                painter.setPen(QPen(_CUT_LINE, 2, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(0, middle), QPointF(paper.width_mm * DOTS_PER_MM, middle))
        top += _row_dots(row)


def _draw_text(painter: QPainter, row: TextRow, left: float, top: float, paper: Paper) -> None:
    """Draw each letter in its own cell, so that a column stands where the printer puts it whatever the font."""
    wide, high = (dots * row.size for dots in CHARACTER_DOTS)
    blank = paper.dots - len(row.text) * wide
    start = left + {"left": 0.0, "center": blank / 2, "right": float(blank)}[row.align]
    font = _font(bold=row.bold)
    metrics = QFontMetricsF(font)
    painter.save()
    painter.translate(start, top)
    if row.inverse:
        painter.fillRect(QRectF(0, 0, len(row.text) * wide, high), _INK)
    painter.setPen(_SHEET if row.inverse else _INK)
    painter.setFont(font)
    painter.scale(wide / metrics.horizontalAdvance("0"), high / (metrics.ascent() + metrics.descent()))
    for column, letter in enumerate(row.text):
        if letter != " ":
            painter.drawText(QPointF(column * metrics.horizontalAdvance("0"), metrics.ascent()), letter)
    painter.restore()


def _font(*, bold: bool) -> QFont:
    font = QFont(_FAMILIES)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(20)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
    return font


def _draw_qr(painter: QPainter, row: QrRow, left: float, top: float, paper: Paper) -> None:
    modules = _qr_modules(row.payload)
    dots = row.module_dots
    start = left + (paper.dots - len(modules) * dots) / 2
    for down, line in enumerate(modules):
        for along, dark in enumerate(line):
            if dark:
                painter.fillRect(QRectF(start + along * dots, top + down * dots, dots, dots), _INK)


@lru_cache(maxsize=4)  # a sheet is painted far more often than a code is made, which takes milliseconds
def _qr_modules(payload: str) -> tuple[tuple[bool, ...], ...]:
    """The squares of a QR code as the printer makes it: error correction M, no white around it."""
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(payload)
    code.make(fit=True)
    return tuple(tuple(line) for line in code.get_matrix())
