"""The lock of the window: nobody is at the till after a while without a key, but for a token that nobody has seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.domain.said import said
from app.ui.pages import ALONE

if TYPE_CHECKING:
    from app.domain.person import Person
    from app.services.people import People
    from app.ui.pages import Pages
    from app.ui.pin_page import PinPage

_INPUT = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel})


class Locking(QObject):
    """`around` gives the page to be shown, and True where it is shown with nothing around it; `entered` gives the name
    of whoever has signed in, and `passed_on` comes before it where somebody else was here last.
    """

    around = Signal(str, bool)
    entered = Signal(str)
    passed_on = Signal()

    def __init__(self, people: People, pages: Pages, page: PinPage, after_s: float, parent: QObject) -> None:
        """It locks by itself after `after_s` seconds without a key or a finger."""
        super().__init__(parent)
        self._people = people
        self._pages = pages
        self._page = page
        self._locked_on = pages.current
        self._left: Person | None = None
        self._news = False
        self._idle = QTimer(self)
        self._idle.setInterval(round(after_s * 1000))
        self._idle.timeout.connect(self._pass)
        page.entered.connect(self._enter)

    def lock(self) -> None:
        """Let nobody do anything before they have signed in."""
        self._idle.stop()
        self._locked_on = self._pages.current
        last = self._people.here
        self._left = last or self._left
        self._people.sign_out()
        self._page.ask(said("Who is at the till?"), self._people.listed(), self._people.sign_in, last, self._people)
        self.around.emit("SignIn", True)

    def let_go(self) -> None:
        """Lock nothing any more."""
        self._idle.stop()
        program = QApplication.instance()
        if program is not None:
            program.removeEventFilter(self)

    def let_in(self) -> None:
        """Whoever is here has signed in where the first person was made: the time without a key counts from now on."""
        person = self._people.here
        if person is not None:
            self._watch_keys()
            self.entered.emit(person.name)

    def show_news(self) -> None:
        """Something came into sight that somebody has to see: until a key is pressed the till stays open."""
        self._news = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew with each key and each finger, whoever's it is."""
        if event.type() in _INPUT and self._idle.isActive():
            self._news = False
            self._idle.start()
        return super().eventFilter(watched, event)

    def _watch_keys(self) -> None:
        program = QApplication.instance()
        if program is not None:
            program.installEventFilter(self)  # once, however often it is called
        self._idle.start()

    def _enter(self, person: Person) -> None:
        """Go on where it was locked; but what somebody else had opened is not there any more, nor what they had typed
        into a form, which would be saved as another one's.
        """
        self._watch_keys()
        if self._left is not None and self._left.number != person.number:
            self._pages.pass_on()
            self.passed_on.emit()
            self._locked_on = self._locked_on if self._locked_on in ALONE else "Sell"
        self.entered.emit(person.name)
        self.around.emit(self._locked_on, False)

    def _pass(self) -> None:
        if not self._news:
            self.lock()
