"""Which of several products the customer buys: the provider's own names and prompts, a number key for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.said import said
from app.ui.choice_list import Choice, ChoiceList
from app.ui.column import column_in
from app.ui.key_button import KeyButton, goes_on
from app.ui.labels import Words

if TYPE_CHECKING:
    from app.domain.outcome import Item

_NUMBER_KEYS = range(1, 10)
_PROMPT_AT_MOST = 120


class ItemChoice(QWidget):
    """The products that a provider sells to one meter. `chosen` gives the id of the one that was taken, `left` comes
    where none is.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = Words("strong", wraps=True)
        self.list = ChoiceList(name or said("Products"))
        self._take = KeyButton("", "Enter", kind="main")
        self._back = KeyButton(said("Back"), "Esc", kind="bare")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._back, 42)
        buttons.addWidget(self._take, 58)
        column = column_in(self, 8, self._title)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.list.chosen.connect(self.chosen)
        self.list.currentRowChanged.connect(lambda row: self._take.show_words(self._take_words(row + 1)))
        self._take.clicked.connect(self.list.take_marked)
        self._back.clicked.connect(self.left)
        self.setFocusProxy(self.list)

    def begin(self, items: Sequence[Item], company: str) -> None:
        """Ask for one of these."""
        choices = [
            Choice(item.id, " ".join(item.name.split()), below=" ".join(item.prompt.split())[:_PROMPT_AT_MOST])
            for item in items
        ]
        self._ask(said("Which product? The words below are {company}'s own.", company=company), choices)

    def _ask(self, question: str, choices: Sequence[Choice]) -> None:
        self._title.say(question)
        keyed = [
            replace(choice, key=str(place) if place in _NUMBER_KEYS else "")
            for place, choice in enumerate(choices, start=1)
        ]
        self.list.show_choices(keyed)
        self.list.setFocus()

    def _take_words(self, place: int) -> str:
        """What Enter does with the row of this number."""
        return said("Take product {number}", number=place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number key marks its product, for it may be the beginning of an amount; Enter takes the marked one."""
        if goes_on(event):
            if not event.isAutoRepeat():
                self.list.take_marked()
        elif not self.list.mark_by_key(event.text()) and not self.list.move_by_key(event.key()):
            event.ignore()
