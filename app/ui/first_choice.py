"""One step of a first start that offers a few ways on: each is a row, and Enter takes the one that is marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.said import said
from app.ui.choice_list import Choice, ChoiceList
from app.ui.column import column_in
from app.ui.key_button import KeyButton, goes_on
from app.ui.key_row import key_row
from app.ui.labels import Words
from app.ui.provider_tried import TriedBanner


class FirstChoice(QWidget):
    """`taken` gives the id of the row that was taken, `left` comes where a person goes back."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.list = ChoiceList(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.banner = TriedBanner()
        back = KeyButton(said("Back"), "Esc", kind="bare")
        go = KeyButton(said("Take it"), "Enter", kind="main")
        back.clicked.connect(self.left)
        go.clicked.connect(self.list.take_marked)
        self.list.chosen.connect(self.taken)
        column = column_in(
            self,
            12,
            Words("title", title),
            Words("body", sentence, wraps=True),
            Words("field", said("↑ ↓ choose, Enter takes it")),
        )
        column.addWidget(self.list, 1)
        column.addWidget(self.banner)
        column.addLayout(key_row([back, go]))

    def offer(self, choices: list[Choice], marked: str = "") -> None:
        """Show these ways on, with this one marked, or else the first."""
        self.list.show_choices(choices, marked)

    def take_keys(self) -> None:
        """Take the keys itself: the list leaves them to it."""
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows mark, Enter takes, Esc goes back."""
        if event.isAutoRepeat() and goes_on(event):
            event.ignore()
        elif goes_on(event):
            self.list.take_marked()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self.list.move_by_key(event.key()):
            event.ignore()
