"""What came of trying a provider, or why a setting was not saved: a banner whose place is kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.domain.said import said
from app.ui.countdown import Countdown
from app.ui.icons import Icon
from app.ui.labels import TONE_ICONS, Words
from app.ui.theme import retone

if TYPE_CHECKING:
    from app.services.provider_test import Tried

_HEIGHT = 104


class TriedBanner(QFrame):
    """An icon, a title, a sentence, and a stranger's words as theirs; nothing moves when it changes."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self._icon = Icon("", 28)
        self._title = Words("strong")
        self._sentence = Words("body", wraps=True)
        self._says = Words("body", wraps=True)
        self.waiting = Countdown()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addWidget(self._says)
        words.addWidget(self.waiting)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setMinimumHeight(_HEIGHT)
        self.show_words("", "", "quiet")

    def show_words(self, title: str, sentence: str, tone: str, says: str = "") -> None:
        """Show a title, a sentence and what somebody else says, in a tone; nothing for empty ones."""
        self.waiting.run_to(None, "")
        self.waiting.hide()
        retone(self, tone if title else "empty")
        self._icon.show_icon(TONE_ICONS[tone])
        self._icon.setVisible(bool(title))
        for label, text in ((self._title, title), (self._sentence, sentence), (self._says, says)):
            label.say(text)
            label.setVisible(bool(text))
        self.setAccessibleName(self.words())

    def show_asking(self, name: str, until: datetime) -> None:
        """A profile is being tried; `until` is when it must have answered."""
        self.show_waiting(
            said("Testing {name}", name=name), until, said("left for it to answer. Nothing is sold by a test.")
        )

    def show_waiting(self, title: str, until: datetime, words: str) -> None:
        """Something is being done; `words` stand behind the time that is left until then."""
        self.show_words(title, "", "waiting")
        self.waiting.run_to(until, words)
        self.waiting.show()

    def show_tried(self, name: str, tried: Tried, language: str) -> None:
        """What came of trying a profile."""
        from app.services.figures import money_text

        told, tone = tried.told, "done" if tried.works else "trouble"
        balance = said("The float is {amount}.", amount=money_text(tried.balance, language)) if tried.balance else ""
        sentence = " ".join(part for part in (told.happened, balance, told.next) if part)
        says = said("It says: {words}", words=" ".join(told.provider_says.split())) if told.provider_says else ""
        title = said("{name} works" if tried.works else "{name} cannot be used as it is", name=name)
        self.show_words(title, sentence, tone, says)

    def words(self) -> str:
        """All that is written, line by line."""
        labels = (self._title, self._sentence, self._says)
        lines = [label.text() for label in labels if label.text()]
        return "\n".join([*lines, *([self.waiting.text()] if self.waiting.text() else [])])
