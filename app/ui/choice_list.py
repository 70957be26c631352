"""A short list that a person chooses one of: by the arrows and Enter, by a key of its own and Enter, or by a finger."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.labels import Words

_ROW, _TALL_ROW = 48, 80
"""Pixels; the tall one has room for a name of two lines with a stranger's words below it."""
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Asterisk: 1}


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: its words, a code beside them, a stranger's words below them, and the key that marks it."""

    id: str
    words: str
    beside: str = ""
    below: str = ""
    key: str = ""


class ChoiceList(QListWidget):
    """The rows. `chosen` gives the id of the one that was taken."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._choices: list[Choice] = []
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)  # a row stays as wide as the list where that becomes narrower
        self.setMinimumHeight(2 * _ROW)
        self.itemClicked.connect(lambda _item: self.take_marked())

    def show_choices(self, choices: list[Choice], marked: str = "") -> None:
        """Show these, with the one of this id marked, or else the first."""
        self._choices = choices
        self.clear()
        for choice in choices:
            item = QListWidgetItem(self)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{choice.words} {choice.beside} {choice.below}".strip())
            item.setSizeHint(QSize(0, _TALL_ROW if choice.below else _ROW))
            self.setItemWidget(item, _row(choice))
        ids = [choice.id for choice in choices]
        self.setCurrentRow(ids.index(marked) if marked in ids else 0)

    def choices(self) -> list[Choice]:
        """What is shown."""
        return self._choices

    def move_by_key(self, key: int) -> bool:
        """Mark the row that an arrow leads to, around at the ends. Returns whether the key was one."""
        if key not in _MOVES or not self._choices:
            return False
        self.setCurrentRow((self.currentRow() + _MOVES[Qt.Key(key)]) % len(self._choices))
        return True

    def take_marked(self) -> None:
        """Take the row that is marked, if there is one."""
        if 0 <= self.currentRow() < len(self._choices):
            self.chosen.emit(self._choices[self.currentRow()].id)

    def mark_by_key(self, key: str) -> bool:
        """Mark the row that has this key. Returns whether there is one."""
        keys = [choice.key for choice in self._choices]
        if not key or key not in keys:
            return False
        self.setCurrentRow(keys.index(key))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the panel around the list, which knows what else it may mean."""
        event.ignore()


def _row(choice: Choice) -> QWidget:
    row = QWidget()
    row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    across = QHBoxLayout(row)
    across.setContentsMargins(12, 4, 12, 4)
    across.setSpacing(12)
    if choice.key:
        across.addWidget(Words("key", choice.key), 0, Qt.AlignmentFlag.AlignVCenter)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addStretch(1)
    words.addWidget(Words("choice", choice.words, wraps=bool(choice.below)))
    if choice.below:
        words.addWidget(Words("small", choice.below))
    words.addStretch(1)
    across.addLayout(words, 1)
    if choice.beside:
        across.addWidget(Words("mono", choice.beside), 0, Qt.AlignmentFlag.AlignVCenter)
    return row
