"""The end of a first start: the till is ready, and this was left out, with the keys where each of it is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.domain.said import said
from app.ui.column import column_in
from app.ui.key_button import KeyButton, goes_on
from app.ui.key_row import key_row
from app.ui.labels import Words
from app.ui.provider_tried import TriedBanner

if TYPE_CHECKING:
    from app.services.first_start import LeftOut


class FirstEnd(QWidget):
    """`taken` comes where the till is to be used, `left` where a person goes back."""

    taken = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = Words("title")
        self._told = Words("body", wraps=True)
        self._rows = QFrame()
        self._rows.setProperty("role", "sheet")
        self.banner = TriedBanner()
        go = KeyButton(said("Begin to sell"), "Enter", kind="main")
        back = KeyButton(said("Back"), "Esc", kind="bare")
        go.clicked.connect(self.taken)
        back.clicked.connect(self.left)
        self._column = column = column_in(self, 12, self._title, self._told, self._rows)
        column.addStretch(1)
        column.addWidget(self.banner)
        column.addLayout(key_row([back, go]))

    def show_left_out(self, left: list[LeftOut], *, real: bool) -> None:
        """Show what is still to be set; `real`: customers can be sold to."""
        self._title.say(said("The till is ready") if real else said("The till is ready for practice"))
        self._told.say(said("This was left out, and is set here:") if left else said("Nothing was left out."))
        rows = QFrame()
        rows.setProperty("role", "sheet")
        grid = QGridLayout(rows)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        for place, one in enumerate(left):
            grid.addWidget(Words("key", one.where), place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Words("label", one.what, wraps=True), place, 1)
        self._column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows
        rows.setVisible(bool(left))
        self.setAccessibleName(self.words())

    def words(self) -> str:
        """All that is written, line by line."""
        lines = [label.text() for label in self._rows.findChildren(Words)]
        return "\n".join([self._title.text(), self._told.text(), *lines])

    def take_keys(self) -> None:
        """Take the keys itself."""
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins to sell, Esc goes back."""
        if goes_on(event) and not event.isAutoRepeat():
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
