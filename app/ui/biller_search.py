"""Whom the customer buys from: found among a provider's companies by a few letters, taken by Enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.said import said
from app.ui.choice_list import Choice, ChoiceList
from app.ui.column import column_in
from app.ui.key_button import KeyButton, goes_on
from app.ui.labels import Words
from app.ui.typed_field import TypedField

_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Asterisk)


class BillerSearch(QWidget):
    """A field, and the billers that have every word of it in their name, company or code.

    `chosen` gives the code of the one that was taken, `left` comes when the one before is to stay.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._find: Callable[[str], list[Choice]] = lambda _words: []
        self.field = TypedField(said("Part of the company's name or its code"), passes=_KEYS)
        self.field.setPlaceholderText(said("Name or code"))
        self.list = ChoiceList(said("Companies"))
        self._none = Words("label", said("No company has that in its name."))
        self._take = KeyButton("", "Enter", kind="main")
        self._keep = KeyButton(said("Back"), "Esc", kind="bare")
        self._lay_out()
        self.field.textEdited.connect(lambda _text: self._search(""))
        self.list.currentRowChanged.connect(lambda _row: self._name_marked())
        self.list.chosen.connect(self.chosen)
        self._take.clicked.connect(self.list.take_marked)
        self._keep.clicked.connect(self.left)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Words("field", said("Whom does the customer buy from?")), 1)
        head.addWidget(Words("key", "↑"))
        head.addWidget(Words("key", "↓"))
        head.addWidget(Words("small", said("choose")))
        in_list = QVBoxLayout(self.list.viewport())
        in_list.setContentsMargins(16, 16, 16, 16)
        in_list.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._keep, 42)
        buttons.addWidget(self._take, 58)
        column = column_in(self, 8)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)

    def begin(self, find: Callable[[str], list[Choice]], marked: str) -> None:
        """Search with `find` from nothing; `marked` is the biller there is now, "" for none."""
        self._find = find
        self.field.clear()
        self._search(marked)
        self._keep.show_words(said("Keep {marked}", marked=marked) if marked else said("Back"))
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move in the list while letters go into the field; Enter takes the marked one."""
        if goes_on(event):
            if not event.isAutoRepeat():
                self.list.take_marked()
        elif not self.list.move_by_key(event.key()):
            event.ignore()

    def _search(self, marked: str) -> None:
        self.list.show_choices(self._find(self.field.text()), marked)
        self._name_marked()

    def _name_marked(self) -> None:
        choices, place = self.list.choices(), self.list.currentRow()
        there = 0 <= place < len(choices)
        self._take.show_words(said("Buy from {code}", code=choices[place].id) if there else said("Buy from …"))
        self._none.setVisible(not there)
        self._take.setEnabled(there)
