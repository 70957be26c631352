"""Tokens, as large as there is room for: digits in groups of four that a person reads from a metre away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.meter import grouped
from app.domain.said import said, to_say
from app.domain.token import looks_wrong
from app.ui.theme import MONO, SANS

LARGE, _SMALLEST = 56, 24
_CAPTION = 15


class TokenDigits(QWidget):
    """The tokens of one sale. More than one are numbered steps, in the order in which the meter wants them."""

    def __init__(self, largest: int = LARGE) -> None:
        super().__init__()
        self._largest = largest
        self._tokens: tuple[str, ...] = ()
        self._typed = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_tokens(self, tokens: tuple[str, ...], *, typed: bool = False) -> None:
        """Show these tokens, or take the place of nothing where there is none. `typed`: people did, no provider."""
        if (tokens, typed) != (self._tokens, self._typed):
            self._tokens, self._typed = tokens, typed
            self.setAccessibleName(
                said("Token {tokens}", tokens=said(", then ").join(grouped(token) for token in tokens))
                if tokens
                else ""
            )
            self.updateGeometry()
            self.update()
        self.setVisible(bool(tokens))

    def tokens(self) -> tuple[str, ...]:
        """What is shown."""
        return self._tokens

    def hasHeightForWidth(self) -> bool:
        """A narrow place needs two lines a token."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the tokens take at this width."""
        size, lines = self._fit(width)
        return round(len(self._tokens) * (len(lines) * size * 1.3 + self._caption_height())) + 8

    def sizeHint(self) -> QSize:
        """Two lines where it is narrow; the layout asks for the height of the real width."""
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        """The least that can still be read."""
        return QSize(240, _SMALLEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each token, with its step where there are several."""
        del event
        size, lines = self._fit(self.width())
        painter = QPainter(self)
        ink = self.palette().color(self.foregroundRole())
        top = 0.0
        for step, token in enumerate(self._tokens, start=1):
            top += self._draw_caption(painter, top, step, token, ink)
            painter.setPen(ink)
            painter.setFont(_digits_font(size))
            groups = grouped(token).split(" ")
            for first, last in lines:
                place = QRectF(0, top, self.width(), size * 1.3)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, " ".join(groups[first:last]))
                top += size * 1.3
        painter.end()

    def _draw_caption(self, painter: QPainter, top: float, step: int, token: str, ink: QColor) -> float:
        if caption := self.caption(step, token):
            font = QFont([SANS])
            font.setPixelSize(_CAPTION)
            painter.setFont(font)
            painter.setPen(ink)
            place = QRectF(0, top, self.width(), self._caption_height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, caption)
        return self._caption_height()

    def caption(self, step: int, token: str) -> str:
        """What stands above a token: its step where there are several, and that it is not like others."""
        several = len(self._tokens) > 1
        caption = said("Step {step} of {count}", step=step, count=len(self._tokens)) if several else ""
        if several and all(map(looks_wrong, self._tokens)):
            odd = said("Not like other tokens." if self._typed else "As the provider sent them; not like other tokens.")
            caption += "" if step > 1 else f"   {odd}"
        elif looks_wrong(token):
            odd = to_say("This is what the provider sent; it is not like other tokens.")
            caption = f"{caption}   {said('It is not like other tokens.' if self._typed else odd)}".strip()
        return caption

    def _caption_height(self) -> float:
        return 24.0 if len(self._tokens) > 1 or any(map(looks_wrong, self._tokens)) else 0.0

    def _fit(self, width: int) -> tuple[int, list[tuple[int, int]]]:
        """The size of the digits, and which groups stand in each line: one line where it is large enough, else two."""
        groups = max((len(grouped(token).split(" ")) for token in self._tokens), default=5)
        largest = self._largest if len(self._tokens) <= 1 else self._largest * 3 // 4
        in_one = _size_for(width, groups, largest)
        half = (groups + 1) // 2
        in_two = _size_for(width, half, largest)
        if in_one >= largest * 3 // 4 or in_two <= in_one:
            return in_one, [(0, groups)]
        return in_two, [(0, half), (half, groups)]


def _size_for(width: int, groups: int, largest: int) -> int:
    letters = groups * 5 - 1
    wide = QFontMetricsF(_digits_font(100)).horizontalAdvance("0") / 100
    return max(_SMALLEST, min(largest, int(width / (letters * wide))))


def _digits_font(size: int) -> QFont:
    font = QFont([MONO, "DejaVu Sans Mono", "monospace"])
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.Bold)
    return font
