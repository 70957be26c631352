"""Whose meter it is, large enough to be read to the customer."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.ui.countdown import Countdown
from app.ui.icons import Icon
from app.ui.labels import OneLine, Words
from app.ui.theme import retone

_BESIDE_NAME = 16 + 36 + 16 + 16
"""Pixels of the card that are not the name's: its margins and the icon."""


class NameCard(QFrame):
    """Keeps the place of the registered name, so that nothing moves when it comes."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._icon = Icon("person", 36)
        self._name = Words("name")
        self._long_name = Words("long", wraps=True)
        self._below = OneLine("body")
        self.waiting = Countdown()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._long_name)
        words.addWidget(self._below)
        words.addWidget(self.waiting)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
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
        return self._name.text()

    def below(self) -> str:
        """The line below the name."""
        return self._below.accessibleName()

    def _show(self, icon: str, tone: str, name: str, below: str) -> None:
        retone(self, tone)
        self._icon.show_icon(icon)
        self.waiting.run_to(None, "")
        self.waiting.hide()
        name = " ".join(name.split())
        for label in (self._name, self._long_name):
            label.say(name)
        self._fit_name()
        self._below.say(below)
        self._below.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the name anew to the new width."""
        super().resizeEvent(event)
        self._fit_name()

    def _fit_name(self) -> None:
        """In one large line where there is room for it, else in two small ones: no part of a name is ever cut."""
        room = self.width() - _BESIDE_NAME
        is_long = self._name.fontMetrics().horizontalAdvance(self._name.text()) > room
        self._name.setVisible(bool(self._name.text()) and not is_long)
        self._long_name.setVisible(is_long)
