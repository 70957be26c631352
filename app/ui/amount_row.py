"""The amount: typed, or one of the quick amounts by key or finger."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.money import Money
from app.domain.said import said
from app.ui.column import column_in
from app.ui.key_button import PUT_ASIDE, KeyButton
from app.ui.labels import Note, Words
from app.ui.language import grouped_text
from app.ui.typed_amount import with_point
from app.ui.typed_field import TypedField

QUICK = {
    "KES": (50, 100, 200, 500, 1000),
    "NGN": (500, 1000, 2000, 3000, 5000),
    "USD": (2, 5, 10, 20, 50),
    "CDF": (5000, 10000, 20000, 50000),
}
"""What customers ask for most, in whole units of each currency."""
_MOST_QUICK = max(map(len, QUICK.values()))
NEXT_QUICK = (Qt.Key.Key_Asterisk, Qt.Key.Key_Down)
LAST_QUICK = (Qt.Key.Key_Up,)


class AmountRow(QWidget):
    """The amount field with the quick amounts beside it, and what may be sold below. `edited` is for every change."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = TypedField(said("Amount"), passes=(*NEXT_QUICK, *LAST_QUICK, Qt.Key.Key_Slash, PUT_ASIDE))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFixedWidth(184)
        self.field.textEdited.connect(lambda _text: self._changed())
        self._label = Words("field", said("Amount"))
        self._key = Words("key", "*")
        self._note = Note()
        self._limits = ""
        self._is_ahead = False
        self._quick = QUICK["KES"]
        self._offered: list[int] = []
        self._buttons = [self._quick_button(place) for place in range(_MOST_QUICK)]
        self._lay_out()
        self.sell_in("", "")

    def _quick_button(self, place: int) -> KeyButton:
        button = KeyButton("", kind="quick")
        button.setMinimumWidth(60)
        button.clicked.connect(partial(self._choose, place))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label, 1)
        head.addWidget(self._key)
        head.addWidget(Words("small", said("next quick amount")))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field)
        for button in self._buttons:
            row.addWidget(button)
        column = column_in(self, 4)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sell_in(self, currency: str, limits: str) -> None:
        """Ask for an amount of this currency; `limits` says the least and the most, in words."""
        self._label.say(said("Amount {currency}", currency=currency).strip())
        self.field.setAccessibleName(said("Amount in {currency}", currency=currency) if currency else said("Amount"))
        self._quick = QUICK.get(currency, self._quick)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(self._quick))
            if place < len(self._quick):
                button.show_words(grouped_text(self._quick[place]))
        self.show_limits(limits, None)

    def show_limits(self, limits: str, least: Money | None) -> None:
        """Say what may be sold, and offer no quick amount below `least`, which is one meter's own minimum."""
        self._limits = limits
        self._note.say(limits, icon=False)
        self._offered = [place for place, amount in enumerate(self._quick) if not least or amount >= least.decimal]
        for place, button in enumerate(self._buttons):
            button.setEnabled(place in self._offered)

    def text(self) -> str:
        """The amount as it was typed, but for a comma that is a decimal point."""
        return with_point(self.field.text())

    def show_note(self, *, shown: bool) -> None:
        """Show what stands below the field, or leave its room to something graver."""
        self._note.setVisible(shown)

    def show_amount(self, text: str) -> None:
        """Put an amount into the field, or none for ""."""
        self._is_ahead = False
        self.field.setText(text)
        self._as_typed()

    def type_ahead(self, text: str) -> None:
        """Take what is typed before it is the amount's turn; it stands in the place of what was typed before that."""
        self.field.setText(self.field.text() + text if self._is_ahead else text)
        self._is_ahead = True
        self._changed()

    def begin_ahead(self) -> None:
        """What is typed ahead from now on is another amount."""
        self._is_ahead = False

    def take_keys(self) -> None:
        """Let the amount be typed over, or gone on with where it was typed ahead."""
        self.field.setFocus()
        if self._is_ahead:
            self.field.end(False)
        else:
            self.field.selectAll()
        self._is_ahead = False

    def type_first(self, digit: str) -> None:
        """Begin the amount anew with what was typed while the field was out of sight."""
        self.field.setText(digit)
        self.field.setFocus()
        self.field.end(False)
        self._changed()

    def refuse(self, sentence: str) -> None:
        """Say below the field what is wrong with it; what was typed stays, ready to be typed over."""
        self._note.say(sentence, "trouble")
        self.field.ask_anew()

    def note(self) -> str:
        """What stands below the field."""
        return self._note.text()

    def step_quick(self, *, on: bool) -> None:
        """Take the next quick amount after what stands in the field, or the one before; around at the ends."""
        if not self._offered:
            return
        written = [str(self._quick[place]) for place in self._offered]
        typed = self.text().strip()
        if typed in written:
            place = (written.index(typed) + (1 if on else -1)) % len(written)
        else:
            place = 0 if on else len(written) - 1
        self._choose(self._offered[place])

    def _choose(self, place: int) -> None:
        self.field.setText(str(self._quick[place]))
        self.field.setFocus()
        self._changed()

    def _changed(self) -> None:
        self._as_typed()
        self.edited.emit()

    def _as_typed(self) -> None:
        self.field.mark_wrong(wrong=False)
        self._note.say(self._limits, icon=False)
