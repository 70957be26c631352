"""The field that a meter or account number is typed, pasted or scanned into, judged while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.meter import LENGTHS, CheckDigit, check_digit, grouped, plain
from app.domain.said import counted, said
from app.domain.sale import Service
from app.ui.column import column_in
from app.ui.key_button import PUT_ASIDE
from app.ui.labels import Note, Words
from app.ui.typed_field import TypedField

CHOOSE_BILLER = (Qt.Key.Key_Asterisk, Qt.Key.Key_Down)
"""Keys that no number has in it: they open the choice of whom the customer buys from."""


class NumberField(QWidget):
    """The number, in groups of four where it is a meter's, with its check digit judged at every key.

    `edited` is sent for what a person changes, never for `show_number`, and `typed_ahead` for each key of an amount
    that is typed while the provider is asked about the number.
    """

    edited = Signal()
    typed_ahead = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._service = Service.PREPAID
        self.field = _Number(said("Meter number"), passes=CHOOSE_BILLER)
        self.field.textEdited.connect(self._typed)
        self.field.typed_ahead.connect(self.typed_ahead)
        self._label = Words("field", said("Meter number"))
        self._note = Note()
        column = column_in(self, 4)
        self._head = QHBoxLayout()
        self._head.addWidget(self._label, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self.field)
        column.addLayout(self._head)
        column.addLayout(self._row)
        column.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def put_beside(self, above: QWidget, at_right: QWidget) -> None:
        """Make room for what belongs to the number: `above` in the line of its name, `at_right` beside the field."""
        self._head.addWidget(above)
        self._row.addWidget(at_right)

    def ask_for(self, service: Service) -> None:
        """Ask for a prepaid meter's number, or for a postpaid account's."""
        self._service = service
        name = said("Meter number") if service is Service.PREPAID else said("Account number")
        self._label.say(name)
        self.field.setAccessibleName(name)
        self.field.clear()
        self.judge()

    def text(self) -> str:
        """The number as it was typed, in whatever groups."""
        return self.field.text()

    def show_number(self, text: str) -> None:
        """Put a number into the field."""
        self.field.setText(self._as_shown(text))
        self.judge()

    def leave_digits(self, *, leaves: bool) -> None:
        """Take digits for what is typed next, while the provider is asked about the number; or for its own."""
        if leaves and not self.field.leaves_digits:
            self.field.deselect()  # it was entered as it is: what was marked to be typed over is not any more
        self.field.leaves_digits = leaves

    def type_first(self, text: str) -> None:
        """Begin a new number with what was typed while the field was out of sight."""
        self.show_number(text)
        self.field.setFocus()
        self.field.end(False)

    def refuse(self, sentence: str) -> None:
        """Say below the field what is wrong with it, and offer the whole to be typed over."""
        self._note.say(sentence, "trouble")
        self.field.ask_anew()

    def hint(self, sentence: str, tone: str = "quiet") -> None:
        """Say something below the field that is not about what is typed in it."""
        self._note.say(sentence, tone)

    def note(self) -> str:
        """What stands below the field."""
        return self._note.text()

    def _as_shown(self, text: str) -> str:
        number = plain(text)
        if self._service is Service.PREPAID and number.isascii() and number.isdigit():
            return grouped(number)
        return text

    def _typed(self, text: str) -> None:
        shown = self._as_shown(text)
        if shown != text:
            # Blanks come and go; the cursor stays behind the same digit.
            digits = len(plain(text[: self.field.cursorPosition()]))
            self.field.setText(shown)
            self.field.setCursorPosition(_after_digits(shown, digits))
        self.judge()
        self.edited.emit()

    def judge(self) -> None:
        """What can be said of the number while it is typed; a sentence about an earlier one goes."""
        self.field.mark_wrong(wrong=False)
        number = plain(self.text())
        if self._service is Service.POSTPAID or not number:
            self._note.say("")
        elif not (number.isascii() and number.isdigit()):
            self._note.say(said("A meter number has digits only."), "trouble")
        elif len(number) > max(LENGTHS):
            self._note.say(said("Too long: {count} digits. A meter number has 11 or 13.", count=len(number)), "trouble")
        else:
            self._say_check_digit(number)

    def _say_check_digit(self, number: str) -> None:
        match check_digit(number):
            case CheckDigit.RIGHT:
                self._note.say(said("Check digit ok"), "done")
            case CheckDigit.WRONG:
                self._note.say(said("Check digit wrong: look again"), "trouble")
            case CheckDigit.SHORT:
                so_far = counted("{count} digit of 11 or 13", "{count} of 11 or 13 digits", len(number))
                self._note.say(so_far, "quiet", icon=False)


class _Number(TypedField):
    """The line that the number is typed into. A dash is in many an account, but none begins with one."""

    typed_ahead = Signal(str)

    def __init__(self, name: str, *, passes: tuple[int, ...]) -> None:
        super().__init__(name, passes=passes)
        self.leaves_digits = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the page what takes up a sale again, and to the amount what is typed behind a number that was
        entered; where some of it is selected, that is typed over.
        """
        if event.key() == PUT_ASIDE and self.text() in ("", self.selectedText()):
            event.ignore()
        elif self.leaves_digits and not self.hasSelectedText() and _of_amount(event):
            self.typed_ahead.emit(event.text())
        else:
            super().keyPressEvent(event)


def _of_amount(event: QKeyEvent) -> bool:
    keypad_only = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    return keypad_only and len(event.text()) == 1 and event.text() in "0123456789.,"


def _after_digits(shown: str, digits: int) -> int:
    """The place in `shown` behind its first `digits` digits."""
    passed = 0
    for place, character in enumerate(shown):
        if passed == digits:
            return place
        passed += character != " "
    return len(shown)
