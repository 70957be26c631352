"""A row with letters that no code page has, drawn by Qt: Ethiopic, Arabic, a shop's own Hausa letters.

What comes out is the same on the paper and on the screen, for both take these dots. Where no font of the machine has
the letters, Qt draws empty boxes in their place.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter

from printing.dots import Dots
from printing.layout import DRAWN_DOTS, DrawnRow, Piece
from printing.paper import Paper

_LETTER_DOTS: Final = 25
_FAMILIES: Final = ["JetBrains Mono", "DejaVu Sans Mono", "Noto Sans", "Noto Sans Ethiopic", "Noto Naskh Arabic"]
_BLACK_BELOW: Final = 128


def ready_to_draw() -> None:
    """See that Qt can draw letters, also where there is no window; on the thread that a program began with."""
    if QGuiApplication.instance() is None:
        _without_a_window.append(QGuiApplication(["tokentill", "-platform", "offscreen"]))


_without_a_window: Final[list[QGuiApplication]] = []


@lru_cache(maxsize=64)  # a preview and its paper, and the rows of one shop, are the same again and again
def drawn(row: DrawnRow, paper: Paper) -> Dots:
    """The row's dots, as wide as the paper and 36 dots high for each size. Wants `ready_to_draw` first."""
    if QGuiApplication.instance() is None:  # Qt would end the whole program
        raise RuntimeError("nobody has made Qt ready to draw")
    height = DRAWN_DOTS * row.size
    image = QImage(paper.dots, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.black if row.inverse else Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(QColor("white" if row.inverse else "black"))
    for piece in row.pieces:
        _draw_piece(painter, piece, row, paper)
    painter.end()
    return _dots_of(image)


def _draw_piece(painter: QPainter, piece: Piece, row: DrawnRow, paper: Paper) -> None:
    """Draw a piece in its column, narrower than it is where it would not fit."""
    cell, height = paper.letter_dots[0] * row.size, DRAWN_DOTS * row.size
    font = QFont(_FAMILIES)
    font.setPixelSize(_LETTER_DOTS * row.size)
    font.setWeight(QFont.Weight.Bold if row.bold else QFont.Weight.Medium)
    metrics = QFontMetricsF(font)
    room, wide = float(piece.width * cell), metrics.horizontalAdvance(piece.text)
    narrow = min(1.0, room / wide) if wide else 1.0
    blank = room - wide * narrow
    start = piece.start * cell + {"left": 0.0, "center": blank / 2, "right": blank}[piece.align]
    painter.save()
    painter.setFont(font)
    painter.setClipRect(QRectF(piece.start * cell, 0, room, height))
    painter.translate(start, 0)
    painter.scale(narrow, 1)
    painter.drawText(QPointF(0, (height + metrics.ascent() - metrics.descent()) / 2), piece.text)
    painter.restore()


def _dots_of(image: QImage) -> Dots:
    across, levels = -(-image.width() // 8), bytes(memoryview(image.constBits()))
    rows = []
    for y in range(image.height()):
        line = levels[y * image.bytesPerLine() :][: image.width()]
        bits = "".join("1" if level < _BLACK_BELOW else "0" for level in line).ljust(across * 8, "0")
        rows.append(int(bits, 2).to_bytes(across, "big"))
    return Dots(image.width(), tuple(rows))
