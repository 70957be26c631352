"""The lock of the window: nobody is at the till after a while without a key, but for a token that nobody has seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from app.services.people import People
    from app.ui.sign_in_page import SignInPage

_INPUT = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel})


class Locking(QObject):
    """`locked` comes when somebody has to sign in, `entered` with their name once they have."""

    locked = Signal()
    entered = Signal(str)

    def __init__(self, people: People, page: SignInPage, after_s: float, parent: QObject) -> None:
        """It locks by itself after `after_s` seconds without a key or a finger."""
        super().__init__(parent)
        self._people = people
        self._page = page
        self._news = False
        self._idle = QTimer(self)
        self._idle.setInterval(round(after_s * 1000))
        self._idle.timeout.connect(self._pass)
        page.entered.connect(self._enter)

    def lock(self) -> None:
        """Let nobody do anything before they have signed in."""
        self._idle.stop()
        self._page.ask(self._people)
        self.locked.emit()

    def show_news(self) -> None:
        """Something came into sight that somebody has to see: until a key is pressed the till stays open."""
        self._news = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew with each key and each finger, whoever's it is."""
        if event.type() in _INPUT and self._idle.isActive():
            self._news = False
            self._idle.start()
        return super().eventFilter(watched, event)

    def _enter(self, name: str) -> None:
        program = QApplication.instance()
        if program is not None:
            program.installEventFilter(self)  # once, however often it is called
        self._idle.start()
        self.entered.emit(name)

    def _pass(self) -> None:
        if not self._news:
            self.lock()
