"""A document on the screen as it will come out of the printer, dot for dot."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from printing.document import Document
from printing.layout import lay_out
from printing.paper import Paper
from printing.screen_dots import draw_sheet
from printing.text import rows_as_text

_EDGE: Final = QColor(0, 0, 0, 46)
_SHADOW_PX: Final = 4
_SHADOWS: Final = tuple(QColor(0, 0, 0, 10 * step) for step in range(_SHADOW_PX, 0, -1))  # from the edge outwards
_LARGEST_SCALE: Final = 1.25  # screen pixels a dot: beyond it a receipt shouts
_ZOOMS: Final = (1.0, 1.5, 2.0, 3.0)


class PaperPreview(QScrollArea):
    """A sheet of paper as wide as there is room, which scrolls where it is longer than that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet()
        self._zoom = 0
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
        rows = lay_out(document, paper)
        self._sheet.lay_down(draw_sheet(rows, paper))
        self.setAccessibleName(rows_as_text(rows, paper))
        self._fit()
        self.verticalScrollBar().setValue(0)

    def zoom(self, by: int) -> None:
        """Show the sheet so many steps larger, or smaller; 0 as it was at first. What has no room scrolls."""
        self._zoom = max(0, min(self._zoom + by, len(_ZOOMS) - 1)) if by else 0
        enlarged = self._zoom > 0
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if enlarged else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(bar)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the sheet to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # By the outer size: the viewport's changes with the scroll bar, which comes and goes with the sheet's height.
        zoom = _ZOOMS[self._zoom]
        self._sheet.fit(self.width(), zoom)
        if self._sheet.height() > self.height():
            self._sheet.fit(self.width() - self.verticalScrollBar().sizeHint().width(), zoom)


def picture(document: Document, paper: Paper) -> QImage:
    """Draw a document on the whole width of its paper, one pixel a printer dot: 464 on 58 mm at 203 dpi."""
    return draw_sheet(lay_out(document, paper), paper)


class _Sheet(QWidget):
    """The sheet itself: its dots, as large as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._dots = QImage()
        self._scaled = QPixmap()
        self._scale = 1.0

    def lay_down(self, dots: QImage) -> None:
        """Put these dots on the sheet."""
        self._dots, self._scaled = dots, QPixmap()
        self.update()

    def fit(self, width_px: int, zoom: float) -> None:
        """Take as much of the width as the paper may have, `zoom` times that, and the height that goes with it."""
        dots = self._dots.size()
        scale = zoom * min(_LARGEST_SCALE, max(0.1, (width_px - 2 * _SHADOW_PX) / max(1, dots.width())))
        if scale != self._scale:
            self._scale, self._scaled = scale, QPixmap()
        edge = 2 * _SHADOW_PX
        self.resize(round(dots.width() * scale) + edge, round(dots.height() * scale) + edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet with its edge, then its dots."""
        del event
        if self._dots.isNull():
            return
        painter = QPainter(self)
        sheet = self.rect().adjusted(_SHADOW_PX, _SHADOW_PX, -_SHADOW_PX, -_SHADOW_PX)
        for out in range(1, _SHADOW_PX + 1):
            _draw_edge(painter, sheet.adjusted(-out, -out, out, out), _SHADOWS[out - 1])
        painter.drawPixmap(sheet.topLeft(), self._at_this_size())
        _draw_edge(painter, sheet, _EDGE)
        painter.end()

    def _at_this_size(self) -> QPixmap:
        """The dots as large as they are shown, made once: to scale them well takes longer than to draw them."""
        if self._scaled.isNull():
            ratio = self.devicePixelRatioF()
            wanted = QSize(
                round(self._dots.width() * self._scale * ratio), round(self._dots.height() * self._scale * ratio)
            )
            smooth = Qt.TransformationMode.SmoothTransformation
            self._scaled = QPixmap.fromImage(self._dots.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled


def _draw_edge(painter: QPainter, around: QRect, colour: QColor) -> None:
    """Draw the outermost pixels of a rectangle as what they are: as outlines they take longer than all its dots."""
    wide, high = around.width(), around.height()
    for left, top, width, height in (
        (0, 0, wide, 1),
        (0, high - 1, wide, 1),
        (0, 1, 1, high - 2),
        (wide - 1, 1, 1, high - 2),
    ):
        painter.fillRect(around.left() + left, around.top() + top, width, height, colour)
