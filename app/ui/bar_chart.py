"""Bars side by side, drawn by Qt's own painter: one is chosen by the arrows, and told in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.key_button import goes_on
from app.ui.language import grouped_text
from app.ui.row_list import row_font
from app.ui.theme import SANS, Palette

_LEFT, _TOP, _RIGHT, _BELOW = 52, 34, 12, 26
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_GAP = 0.28
"""How much of a bar's room stays free beside it."""
_PATTERNS = {
    "done": Qt.BrushStyle.SolidPattern,
    "trouble": Qt.BrushStyle.BDiagPattern,
    "waiting": Qt.BrushStyle.Dense4Pattern,
    "accent": Qt.BrushStyle.SolidPattern,
}
"""Colour never speaks alone: each part of a bar has a pattern of its own."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: a short label below it, how much of each part it has from the bottom up, and all of it in words."""

    label: str
    parts: tuple[float, ...]
    words: str


class BarChart(QWidget):
    """`chosen` gives the place of the bar that Enter or a finger takes, `moved` of one that is reached. `begins_at` is
    the bar that the first step leads to, the last one for -1.
    """

    chosen = Signal(int)
    moved = Signal(int)

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._title = ""
        self._parts: Sequence[tuple[str, str]] = ()
        self._bars: list[Bar] = []
        self.place = -1
        self.begins_at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(120)

    def sizeHint(self) -> QSize:
        """As large as there is room for."""
        return QSize(600, 180)

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette
        self.update()

    def show_bars(self, title: str, parts: Sequence[tuple[str, str]], bars: list[Bar]) -> None:
        """Show these bars. `parts` are the tone and the name of each part; the bar that was chosen stays so."""
        self._title, self._parts, self._bars = title, parts, bars
        self.place = min(self.place, len(bars) - 1)
        self._say()
        self.update()

    def bars(self) -> list[Bar]:
        """What is shown."""
        return self._bars

    def choose(self, place: int) -> None:
        """Choose a bar, or none for -1; `moved` does not come."""
        self.place = place
        self._say()
        self.update()

    def _say(self) -> None:
        bar = self._bars[self.place] if 0 <= self.place < len(self._bars) else None
        self.setAccessibleName(f"{self._title}. {bar.words}" if bar is not None else self._title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose a bar, Home and End the first and the last, Enter takes it."""
        last = len(self._bars) - 1
        if event.key() in _MOVES and self._bars:
            step = _MOVES[Qt.Key(event.key())]
            first = self.begins_at if 0 <= self.begins_at <= last else last
            self._move(first if self.place < 0 else min(last, max(0, self.place + step)))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._bars:
            self._move(0 if event.key() == Qt.Key.Key_Home else last)
        elif goes_on(event) and not event.isAutoRepeat() and self.place >= 0:
            self.chosen.emit(self.place)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger chooses the bar below it."""
        room = self._room()
        if self._bars and room.contains(event.position().toPoint()):
            self._move(
                min(len(self._bars) - 1, int((event.position().x() - room.left()) * len(self._bars) / room.width()))
            )

    def _move(self, place: int) -> None:
        self.choose(place)
        self.moved.emit(place)

    def _room(self) -> QRect:
        return self.rect().adjusted(_LEFT, _TOP, -_RIGHT, -_BELOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title, the names of the parts, the lines and the bars."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        self._draw_heading(painter)
        most = _round_up(max((sum(bar.parts) for bar in self._bars), default=0))
        self._draw_lines(painter, most)
        for place, bar in enumerate(self._bars):
            self._draw_bar(painter, place, bar, most)
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        edge = self._palette.accent if self.hasFocus() else self._palette.edge
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(self._palette.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _draw_heading(self, painter: QPainter) -> None:
        head = QRect(14, 8, self.width() - 28, 20)
        painter.setPen(QColor(self._palette.ink))
        painter.setFont(row_font(SANS, 15, bold=True))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setFont(row_font(SANS, 13))
        right = head.right()
        for tone, words in reversed(self._parts):
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(QColor(self._palette.ink))
            painter.drawText(QRect(right - width, head.top(), width + 1, 20), Qt.AlignmentFlag.AlignVCenter, words)
            self._fill(painter, QRectF(right - width - 20, head.top() + 3, 14, 14), tone)
            right -= width + 36

    def _draw_lines(self, painter: QPainter, most: float) -> None:
        room = self._room()
        painter.setFont(row_font(SANS, 12))
        for share in (0.0, 0.5, 1.0):
            y = room.bottom() - share * room.height()
            painter.setPen(QPen(QColor(self._palette.raised), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(self._palette.quiet))
            told = QRect(2, round(y) - 9, _LEFT - 8, 18)
            if most or not share:
                align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(told, align, grouped_text(round(most * share)))

    def _draw_bar(self, painter: QPainter, place: int, bar: Bar, most: float) -> None:
        room, wide = self._room(), self._room().width() / len(self._bars)
        left = room.left() + place * wide
        if place == self.place:
            painter.fillRect(QRectF(left, room.top() - 4, wide, room.height() + 2 + _BELOW), self._tint())
        y = float(room.bottom())
        for (tone, _words), value in zip(self._parts, bar.parts, strict=True):
            high = value / most * room.height() if most else 0.0
            if high:
                high = max(high, 3.0)  # one among a thousand is seen too
                self._fill(painter, QRectF(left + wide * _GAP / 2, y - high, wide * (1 - _GAP), high), tone)
                y -= high
        painter.setPen(QColor(self._palette.ink if place == self.place else self._palette.quiet))
        painter.setFont(row_font(SANS, 12, bold=place == self.place))
        words = painter.fontMetrics().horizontalAdvance(bar.label)
        room_of_each = max(1, -(-(words + 8) // max(1, int(wide))))
        if place % room_of_each == 0 or place == self.place:
            if place != self.place and 0 <= self.place - place < room_of_each and place % room_of_each == 0:
                return  # the chosen one's label needs the room
            at = QRectF(left + wide / 2 - words / 2 - 2, room.bottom() + 4, words + 4, 18)
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter, bar.label)

    def _tint(self) -> QColor:
        return QColor(self._palette.accent_tint)

    def _fill(self, painter: QPainter, place: QRectF, tone: str) -> None:
        colour = QColor(getattr(self._palette, tone))
        painter.save()
        painter.setPen(QPen(colour, 1))
        painter.setBrush(QBrush(colour, _PATTERNS[tone]))
        painter.drawRect(place)
        painter.restore()


def _round_up(most: float) -> float:
    """The next number that halves well."""
    if most <= 0:
        return 0
    step = 2.0
    while True:
        for factor in (1, 2, 5):
            if step * factor >= most:
                return step * factor
        step *= 10
