"""A name is chosen and its PIN typed: by whoever signs in, and by whoever says yes to what another one does."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.person import ROLE_WORDS
from app.domain.said import said, to_say
from app.domain.trouble import StoreTrouble, Trouble, WrongPin
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
    from app.services.people import People

    Prove: TypeAlias = Callable[[str, str], Awaitable[Person]]

_WIDEST = 480
_BETWEEN = 32
_ONE_NAME, _THREE_NAMES = 60, 150


class PinPage(Page):
    """`entered` gives whoever typed their PIN, `left` comes where nobody is to, if that is allowed.

    Where a PIN was typed wrong too often, somebody else who may unlocks it here, and the same is asked as before.
    """

    entered = Signal(object)
    left = Signal()

    def __init__(self, button: str, *, may_leave: bool) -> None:
        """`button` says what Enter does."""
        super().__init__()
        self._prove: Prove | None = None
        self._asked: tuple[str, Sequence[Person], Prove] | None = None
        self._people: Sequence[Person] = ()
        self._locks: People | None = None
        self._locked: Person | None = None
        self._may_leave = may_leave
        self._button = button
        self._question = Words("name", wraps=True)
        self._of = Words("body", wraps=True)
        self._waits_s = 0.0
        self.names = ChoiceList(said("Names"))
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pin = TypedField("PIN", passes=(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_U))
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.note = Note(lines=2)
        self._go = KeyButton(button, "Enter", kind="main")
        self._leave = KeyButton(said("Leave it"), "Esc", kind="bare")
        self._unlock = KeyButton(said("Somebody else unlocks it"), "Ctrl+U")
        self._countdown = QTimer(self)
        self._countdown.setInterval(1000)
        self._lay_out()
        self.setFocusProxy(self.pin)
        self._go.clicked.connect(self.go_on)
        self._leave.clicked.connect(self._leave_it)
        self._unlock.clicked.connect(self._ask_to_unlock)
        self.names.chosen.connect(lambda _number: self._begin_anew())
        self.pin.textEdited.connect(lambda _text: self._typed())
        self._countdown.timeout.connect(self._count_down)

    def _lay_out(self) -> None:
        asked, typed = QVBoxLayout(), QVBoxLayout()
        for words in (self._question, self._of):
            asked.addWidget(words)
        typed.addWidget(Words("field", said("↑ ↓ choose a name, then type its PIN")))
        typed.addWidget(self.names, 6)
        for part in (Words("field", "PIN"), self.pin, self.note, self._go, self._unlock, self._leave):
            typed.addWidget(part)
        middle = QWidget()
        if self._may_leave:
            self._put_beside(middle, asked, typed)
        else:
            self._put_above(middle, asked, typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.addWidget(middle)

    def _put_above(self, middle: QWidget, asked: QVBoxLayout, typed: QVBoxLayout) -> None:
        """Who signs in is asked in one line, on a page that has nothing around it."""
        middle.setMaximumWidth(_WIDEST)
        self.names.setMinimumHeight(_THREE_NAMES)
        typed.setSpacing(12)
        column = QVBoxLayout(middle)
        column.setSpacing(12)
        column.addStretch(2)
        column.addLayout(asked)
        column.addLayout(typed, 6)
        column.addStretch(3)

    def _put_beside(self, middle: QWidget, asked: QVBoxLayout, typed: QVBoxLayout) -> None:
        """What somebody else says yes to takes many lines, in any language: they have the height of the page."""
        middle.setMaximumWidth(2 * _WIDEST + _BETWEEN)
        self.names.setMinimumHeight(_ONE_NAME)
        asked.setSpacing(12)
        asked.addStretch(1)
        typed.setSpacing(8)
        columns = QHBoxLayout(middle)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(_BETWEEN)
        columns.addLayout(asked, 1)
        columns.addLayout(typed, 1)

    def ask(
        self,
        question: str,
        people: Sequence[Person],
        prove: Prove,
        marked: Person | None = None,
        locks: People | None = None,
        of: str = "",
    ) -> None:
        """Ask one of these people for their PIN, which `prove` is given with the name; it raises where it is wrong.

        `locks` says whose PIN is not looked at now, and unlocks it. `of`: what the question is about, in lines.
        """
        self._of.say(of)
        self._of.setVisible(bool(of))
        self._asked, self._locks, self._locked = (question, people, prove), locks, None
        self._put(question, people, prove, marked)

    def _put(self, question: str, people: Sequence[Person], prove: Prove, marked: Person | None) -> None:
        self._prove, self._people = prove, people
        self._question.say(question)
        self.setAccessibleName("\n".join(filter(None, (question, self._of.text()))))
        unlocks = self._locked is not None
        self._go.show_words(said("Unlock it") if unlocks else self._button)
        self._leave.setVisible(unlocks or self._may_leave)
        choices = [Choice(str(one.number), one.name, said(ROLE_WORDS[one.role])) for one in people]
        self.names.show_choices(choices, str(marked.number) if marked is not None else "")
        self._begin_anew()

    def _ask_to_unlock(self) -> None:
        """Ask somebody who may to unlock the PIN of whoever is marked; not while a PIN is looked at."""
        locked, may = self._marked(), self._unlock.isVisibleTo(self) and self._go.isEnabled()
        if self._locks is not None and locked is not None and may:
            self._locked = locked
            prove = partial(self._locks.unlock_by, person=locked)
            self._put(
                said("Who unlocks the PIN of {name}?", name=locked.name), self._locks.unlockers(locked), prove, None
            )

    def _ask_as_before(self) -> None:
        locked, self._locked = self._locked, None
        if self._asked is not None:
            self._put(*self._asked, locked)

    def go_on(self) -> None:
        """Try the PIN of whoever is marked; nothing else is taken meanwhile."""
        marked = self._marked()
        if self._prove is not None and marked is not None and self._go.isEnabled() and self.pin.text():
            self._go.setEnabled(False)
            start(self._try(self._prove, marked.name, self.pin.text()))

    def words(self) -> str:
        """What is said below the PIN."""
        return self.note.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose a name, Enter goes on; no key of the other pages leads past this one."""
        if goes_on(event) and not event.isAutoRepeat():
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave_it()
        elif event.key() == Qt.Key.Key_U and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._ask_to_unlock()
        elif self.names.move_by_key(event.key()):
            self._begin_anew()

    def take_key(self, event: QKeyEvent) -> bool:
        """Full screen alone is the window's while nobody is here."""
        return event.key() != Qt.Key.Key_F11

    def _leave_it(self) -> None:
        """Esc leads from unlocking back, and past the question where that is allowed; not while a PIN is looked at."""
        if not self._go.isEnabled():
            return
        if self._locked is not None:
            self._ask_as_before()
        elif self._may_leave:
            self.left.emit()

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
        if self._locked is not None:
            told = said(
                "{who} has unlocked it: {name} can type the PIN again.", who=person.name, name=self._locked.name
            )
            self._ask_as_before()
            self.note.say(told, "done")
            return
        self.note.say("")
        self.entered.emit(person)

    def _show_wrong(self, sentence: str, waits_s: float) -> None:
        self.note.say(sentence, "trouble")
        self.pin.clear()  # also what was typed while it was looked at
        self.pin.setFocus()
        if waits_s:
            self._wait(waits_s)

    def _wait(self, waits_s: float) -> None:
        """Count down to when the PIN is looked at again, and let somebody unlock it who may."""
        self._waits_s = waits_s
        marked = self._marked()
        if self._locks is not None and marked is not None and self._locked is None:
            self._unlock.setVisible(bool(self._locks.unlockers(marked)))
        self._count_down()
        self._countdown.start()

    def _count_down(self) -> None:
        from app.services.figures import countdown_text

        if self._waits_s <= 0:
            self._countdown.stop()
            self._unlock.hide()
            self.note.say(said("The PIN can be typed again."), "quiet")
            return
        sentence = to_say("Typed wrong too often. It can be typed again in {left}.")
        if self._unlock.isVisibleTo(self):
            sentence = to_say("Typed wrong too often. It can be typed again in {left}, or somebody else unlocks it.")
        self.note.say(said(sentence, left=countdown_text(self._waits_s)), "waiting")
        self._waits_s -= 1

    def _typed(self) -> None:
        if not self._countdown.isActive():
            self.note.say("")

    def _begin_anew(self) -> None:
        self._countdown.stop()
        self._unlock.hide()
        self.pin.clear()
        self.note.say("")
        self.pin.setFocus()
        marked, waits_s = self._marked(), 0.0
        if self._locks is not None and marked is not None:
            with suppress(StoreTrouble):  # whoever types the PIN is told
                waits_s = self._locks.waits_s(marked)
        if waits_s:
            self._wait(waits_s)

    def _marked(self) -> Person | None:
        row = self.names.currentRow()
        return self._people[row] if 0 <= row < len(self._people) else None
