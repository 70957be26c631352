"""X or Z as it comes out of the printer, what came of printing it, and the keys that print it or lead away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.said import said
from app.ui.key_button import KeyButton
from app.ui.key_row import key_row
from app.ui.labels import Note, Words
from app.ui.provider_tried import TriedBanner
from printing.preview import PaperPreview

if TYPE_CHECKING:
    from app.services.finding import Behind
    from printing.document import Document
    from printing.paper import Paper

_SCROLLS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_STEP_PX = 48
_DIGITS = "123456"


class ShiftSheet(QWidget):
    """`print_wanted` comes for P, `left` for Esc, and `behind_wanted` gives what somebody wants to see the sales of."""

    print_wanted = Signal()
    left = Signal()
    behind_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = Words("title")
        self.banner = TriedBanner()
        self.preview = PaperPreview()
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.told = Note(lines=3)
        self._print = KeyButton(said("Print it"), "P", kind="main")
        self._leave = KeyButton(said("Back"), "Esc", kind="bare")
        self.behind = [KeyButton("", digit) for digit in _DIGITS]
        self._behind: list[Behind] = []
        self._lay_out()
        self._print.clicked.connect(self.print_wanted)
        self._leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._title)
        left.addWidget(self.banner)
        left.addWidget(self.told)
        for place, button in enumerate(self.behind):
            left.addWidget(button)
            button.hide()
            button.clicked.connect(partial(self._open_behind, place))
        left.addStretch(1)
        left.addLayout(key_row([self._leave, self._print]))
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addLayout(left, 50)
        columns.addWidget(self.preview, 50)

    def show_paper(self, title: str, document: Document, paper: Paper) -> None:
        """Show this paper; of printing it nothing is told yet."""
        self.told.say("")
        self._title.say(title)
        self.preview.zoom(0)
        self.preview.show_document(document, paper)

    def show_behind(self, behind: list[Behind]) -> None:
        """Offer the sales behind these: what differs comes first."""
        self._behind = behind[: len(self.behind)]
        for place, button in enumerate(self.behind):
            button.setVisible(place < len(self._behind))
            if place < len(self._behind):
                button.show_words(self._behind[place].words)

    def _open_behind(self, place: int, _checked: bool = False) -> None:
        if place < len(self._behind):
            self.behind_wanted.emit(self._behind[place])

    def let_print(self, *, allowed: bool) -> None:
        """Let it be printed, or not while it is, or where nothing prints."""
        self._print.setEnabled(allowed)

    def take_keys(self) -> None:
        """Put the keys here."""
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """P prints, a digit opens the sales behind what it names, Esc leads back, the arrows scroll and + and - with
        Ctrl zoom; nothing typed here begins a sale.
        """
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_P and not event.isAutoRepeat():
            self._print.click()
        elif event.text() in _DIGITS and event.text() and not event.isAutoRepeat():
            self._open_behind(int(event.text()) - 1)
        elif key in _SCROLLS:
            bar = self.preview.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLLS[Qt.Key(key)] * _STEP_PX)
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self.preview.zoom(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.preview.zoom(-1)
        elif Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
            event.ignore()
