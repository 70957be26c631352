"""A name is chosen and its PIN typed: by whoever signs in, and by whoever says yes to what another one does."""

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
    from collections.abc import Awaitable, Callable, Sequence
    from typing import TypeAlias

    from app.domain.person import Person

    Prove: TypeAlias = Callable[[str, str], Awaitable[Person]]

_WIDEST = 480


class PinPage(Page):
    """`entered` gives whoever typed their PIN, `left` comes where nobody is to, if that is allowed."""

    entered = Signal(object)
    left = Signal()

    def __init__(self, button: str, *, may_leave: bool) -> None:
        """`button` says what Enter does."""
        super().__init__()
        self._prove: Prove | None = None
        self._may_leave = may_leave
        self._question = Words("name", wraps=True)
        self._waits_s = 0.0
        self.names = ChoiceList("Names")
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pin = TypedField("PIN", passes=(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape))
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.note = Note(lines=2)
        self._go = KeyButton(button, "Enter", kind="main")
        self._leave = KeyButton("Leave it", "Esc", kind="bare")
        self._leave.setVisible(may_leave)
        self._countdown = QTimer(self)
        self._countdown.setInterval(1000)
        self._lay_out()
        self.setFocusProxy(self.pin)
        self._go.clicked.connect(self.go_on)
        self._leave.clicked.connect(self.left)
        self.names.chosen.connect(lambda _number: self._begin_anew())
        self.pin.textEdited.connect(lambda _text: self._typed())
        self._countdown.timeout.connect(self._count_down)

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(middle)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._question)
        column.addWidget(Words("field", "↑ ↓ choose a name, then type its PIN"))
        column.addWidget(self.names, 6)
        column.addWidget(Words("field", "PIN"))
        column.addWidget(self.pin)
        column.addWidget(self.note)
        column.addWidget(self._go)
        column.addWidget(self._leave)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 24, 48, 24)
        row.addWidget(middle)

    def ask(self, question: str, people: Sequence[Person], prove: Prove, marked: Person | None = None) -> None:
        """Ask one of these people for their PIN, which `prove` is given with the name; it raises where it is wrong."""
        self._prove = prove
        self._question.say(question)
        self.setAccessibleName(question)
        choices = [Choice(str(one.number), one.name, one.role.name.lower()) for one in people]
        self.names.show_choices(choices, str(marked.number) if marked is not None else "")
        self._begin_anew()

    def go_on(self) -> None:
        """Try the PIN of whoever is marked; nothing else is taken meanwhile."""
        if self._prove is not None and self._go.isEnabled() and self.pin.text():
            self._go.setEnabled(False)
            start(self._try(self._prove, self._marked(), self.pin.text()))

    def words(self) -> str:
        """What is said below the PIN."""
        return self.note.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose a name, Enter goes on; no key of the other pages leads past this one."""
        if goes_on(event) and not event.isAutoRepeat():
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape and self._may_leave:
            self.left.emit()
        elif self.names.move_by_key(event.key()):
            self._begin_anew()

    def take_key(self, event: QKeyEvent) -> bool:
        """Full screen alone is the window's while nobody is here."""
        return event.key() != Qt.Key.Key_F11

    async def _try(self, prove: Prove, name: str, pin: str) -> None:
        self.pin.clear()
        try:
            person = await prove(name, pin)
        except WrongPin as wrong:
            self._show_wrong(str(wrong), wrong.waits_s)
            return
        except Trouble as trouble:
            self._show_wrong(str(trouble), 0.0)
            return
        finally:
            self._go.setEnabled(True)
        self.note.say("")
        self.entered.emit(person)

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
