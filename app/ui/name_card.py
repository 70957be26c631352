"""Whose meter it is, large enough to be read to the customer."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.ui.countdown import Countdown
from app.ui.icons import Icon
from app.ui.labels import OneLine
from app.ui.theme import retone


class NameCard(QFrame):
    """Keeps the place of the registered name, so that nothing moves when it comes."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._icon = Icon("person", 36)
        self._name = OneLine("name")
        self._below = OneLine("body")
        self.waiting = Countdown()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._below)
        words.addWidget(self.waiting)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.setFixedHeight(76)
        self.show_empty("")

    def show_empty(self, hint: str) -> None:
        """Nothing is known yet; `hint` says what will stand here."""
        self._show("person", "quiet", "", hint)

    def show_asking(self, words: str, until: datetime) -> None:
        """The provider is being asked; `until` is when it must have answered."""
        self._show("person", "quiet", "", "")
        self._below.hide()
        self._name.hide()
        self.waiting.run_to(until, words)
        self.waiting.show()

    def show_name(self, name: str, below: str) -> None:
        """The name that the provider gave."""
        self._show("done", "done", name, below)

    def show_doubtful(self, name: str, below: str) -> None:
        """A name that could not be verified now, or that there is none."""
        self._show("trouble", "waiting", name, below)

    def name(self) -> str:
        """The name as it is shown."""
        return self._name.accessibleName()

    def below(self) -> str:
        """The line below the name."""
        return self._below.accessibleName()

    def _show(self, icon: str, tone: str, name: str, below: str) -> None:
        retone(self, tone)
        self._icon.show_icon(icon)
        self.waiting.run_to(None, "")
        self.waiting.hide()
        self._name.say(name)
        self._name.setVisible(bool(name))
        self._below.say(below)
        self._below.show()
