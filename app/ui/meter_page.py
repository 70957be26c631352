"""Help at the meter: what it shows, what that means, what the customer does and what the cashier does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.said import said
from app.services.at_the_meter import MeterWord, meter_words
from app.ui.centred import centred
from app.ui.choice_list import Choice, ChoiceList
from app.ui.column import column_in
from app.ui.labels import Note, Words
from app.ui.pages import Page


class MeterPage(Page):
    """The words at the left, and at the right what to do about the one that is marked."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(said("At the meter"))
        self._told = meter_words()
        self.list = ChoiceList(said("What the meter shows"))
        self._title = Words("name", wraps=True)
        captions = (said("It means"), said("The customer"), said("You"))
        self._captions = [Words("field", caption) for caption in captions]
        self._sentences = [Words("label", wraps=True) for _ in captions]
        self._never = Note(1)
        self._lay_out()
        self._never.say(said("Never sell again because of it: the token is paid for."), "waiting")
        self.list.currentRowChanged.connect(self._show)
        self.list.show_choices([Choice(str(place), one.shows) for place, one in enumerate(self._told)])
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        sheet = QFrame()
        sheet.setProperty("role", "sheet")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(6)
        inside.addWidget(self._title)
        for caption, sentence in zip(self._captions, self._sentences, strict=True):
            inside.addSpacing(8)
            inside.addWidget(caption)
            inside.addWidget(sentence)
        inside.addStretch(1)
        room = QScrollArea()  # on a low screen
        room.setWidget(sheet)
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room = room
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self.list, 42)
        columns.addWidget(room, 58)
        content = QWidget()
        column = column_in(content, 12, Words("title", said("What does the meter show?")))
        column.addLayout(columns, 1)
        column.addWidget(self._never)
        centred(self, content)

    def word(self) -> MeterWord:
        """What is marked."""
        return self._told[max(0, self.list.currentRow())]

    def words(self) -> str:
        """All that is said about what is marked, line by line."""
        return "\n".join(label.text() for label in (self._title, *self._sentences))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose; every other key is the window's."""
        if not self.list.move_by_key(event.key()):
            event.ignore()

    def _show(self, _row: int) -> None:
        word = self.word()
        self._title.say(word.shows)
        for label, sentence in zip(self._sentences, (word.means, word.customer, word.cashier), strict=True):
            label.say(sentence)
        for caption, label in zip(self._captions, self._sentences, strict=True):
            label.setAccessibleName(f"{caption.text()}: {label.text()}")
        self._room.verticalScrollBar().setValue(0)
