"""Who is at the till: a name is chosen, a PIN is typed, and nothing of the sales is in sight before it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.trouble import Trouble, WrongPin
from app.ui.choice_list import Choice, ChoiceList
from app.ui.key_button import KeyButton, goes_on
from app.ui.labels import Note, Words
from app.ui.pages import Page
from app.ui.slots import start
from app.ui.typed_field import TypedField

if TYPE_CHECKING:
    from app.services.people import People

_WIDEST = 480


class SignInPage(Page):
    """`entered` gives the name of whoever has signed in."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._people: People | None = None
        self._waits_s = 0.0
        self.names = ChoiceList("Who is at the till")
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pin = TypedField("PIN", passes=(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape))
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.note = Note(lines=2)
        self._go = KeyButton("Sign in", "Enter", kind="main")
        self._countdown = QTimer(self)
        self._countdown.setInterval(1000)
        self._lay_out()
        self.setFocusProxy(self.pin)
        self._go.clicked.connect(self.sign_in)
        self.names.chosen.connect(lambda _number: self._begin_anew())
        self.pin.textEdited.connect(lambda _text: self._typed())
        self._countdown.timeout.connect(self._count_down)

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(middle)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(Words("name", "Who is at the till?"))
        column.addWidget(Words("field", "↑ ↓ choose a name, then type its PIN"))
        column.addWidget(self.names, 6)
        column.addWidget(Words("field", "PIN"))
        column.addWidget(self.pin)
        column.addWidget(self.note)
        column.addWidget(self._go)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 24, 48, 24)
        row.addWidget(middle)

    def ask(self, people: People) -> None:
        """Ask these people; whoever was here last is marked."""
        self._people = people
        last = people.here
        people.sign_out()
        choices = [Choice(str(one.number), one.name, one.role.name.lower()) for one in people.listed()]
        self.names.show_choices(choices, str(last.number) if last is not None else "")
        self._begin_anew()

    def sign_in(self) -> None:
        """Try the PIN of whoever is marked; nothing else is taken meanwhile."""
        if self._people is not None and self._go.isEnabled() and self.pin.text():
            self._go.setEnabled(False)
            start(self._try(self._people, self._marked(), self.pin.text()))

    def words(self) -> str:
        """What is said below the PIN."""
        return self.note.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose a name, Enter signs in; no key of the other pages leads past this one."""
        if goes_on(event) and not event.isAutoRepeat():
            self.sign_in()
        elif self.names.move_by_key(event.key()):
            self._begin_anew()

    def take_key(self, event: QKeyEvent) -> bool:
        """Full screen alone is the window's while nobody is here."""
        return event.key() != Qt.Key.Key_F11

    async def _try(self, people: People, name: str, pin: str) -> None:
        self.pin.clear()
        try:
            person = await people.sign_in(name, pin)
        except WrongPin as wrong:
            self._show_wrong(str(wrong), wrong.waits_s)
            return
        except Trouble as trouble:
            self._show_wrong(str(trouble), 0.0)
            return
        finally:
            self._go.setEnabled(True)
        self.note.say("")
        self.entered.emit(person.name)

    def _show_wrong(self, sentence: str, waits_s: float) -> None:
        self._waits_s = waits_s
        self.note.say(sentence, "trouble")
        self.pin.setFocus()
        if waits_s:
            self._count_down()
            self._countdown.start()

    def _count_down(self) -> None:
        from app.services.figures import countdown_text

        if self._waits_s <= 0:
            self._countdown.stop()
            self.note.say("The PIN can be typed again.", "quiet")
            return
        self.note.say(
            f"Typed wrong too often. It can be typed again in {countdown_text(self._waits_s)},"
            " or a supervisor unlocks it.",
            "waiting",
        )
        self._waits_s -= 1

    def _typed(self) -> None:
        if not self._countdown.isActive():
            self.note.say("")

    def _begin_anew(self) -> None:
        self._countdown.stop()
        self.pin.clear()
        self.note.say("")
        self.pin.setFocus()

    def _marked(self) -> str:
        choices, row = self.names.choices(), self.names.currentRow()
        return choices[row].words if 0 <= row < len(choices) else ""
