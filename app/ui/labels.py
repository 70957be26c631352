"""Words on the screen: always plain text, in the sizes and tones of the style sheet."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.ui.icons import Icon
from app.ui.theme import retone

TONE_ICONS = {"done": "done", "waiting": "wait", "trouble": "trouble", "stop": "stop", "quiet": "quiet"}
"""A tone is never a colour alone: the icon that stands with it."""


class Words(QLabel):
    """A label that takes nothing for markup, whoever wrote it. `role` is a size and weight of the style sheet."""

    def __init__(self, role: str, text: str = "", *, wraps: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wraps)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, text: str) -> None:
        """Show `text`, which costs nothing where it stands there already."""
        if text != self.text():
            self.setText(text)


class OneLine(Words):
    """Words in one line, cut with an ellipsis where there is no room; the whole is in the tool tip."""

    def __init__(self, role: str, text: str = "") -> None:
        super().__init__(role)
        self._whole = text
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Show as much of `text` as there is room for."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew to the new width."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width()))
        if shown != self.text():
            self.setText(shown)
            # A tool tip guesses whether it is markup: this says that it is, and that nothing in it is.
            self.setToolTip(f"<span>{escape(self._whole)}</span>" if shown != self._whole else "")


class Note(QWidget):
    """Below a field: an icon and a sentence. Its height is kept while it is empty, so that nothing jumps."""

    def __init__(self, lines: int = 2) -> None:
        super().__init__()
        self._icon = Icon("", 18)
        self._words = Words("note", wraps=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1, alignment=Qt.AlignmentFlag.AlignTop)
        self.setFixedHeight(2 + 18 * lines)

    def say(self, text: str, tone: str = "quiet", *, icon: bool = True) -> None:
        """Show a sentence in its tone, with the icon of the tone."""
        retone(self, tone)
        self._icon.show_icon(TONE_ICONS[tone] if text and icon else "")
        self._icon.setVisible(icon)
        self._words.say(text)

    def text(self) -> str:
        """What it says."""
        return self._words.text()
