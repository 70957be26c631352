"""The line at the foot: the keys that lead on, and news of a sale that is not in sight."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui.icons import Icon
from app.ui.labels import TONE_ICONS, OneLine, Words
from app.ui.theme import retone

_AROUND = 48 + 20 + 2 * 8
"""Pixels for the margins, the icon and what is between."""


class Foot(QFrame):
    """News stays until the next sale is begun, the shift ends, or what it is `about` does; its place is kept, so that
    nothing moves. What only answers a key goes with the page, the profile or the customer for whom it was pressed. What
    stands for longer, an outage, is a banner in the same place while there is no news.
    """

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("", 20)
        self._news = OneLine("value")
        self._answers = False
        self._told = self._about = self._standing = ""
        self._tone = "quiet"
        self._keys = Words("small")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._news, 1)
        row.addWidget(self._keys)
        self.setFixedHeight(36)

    def tell(self, news: str, tone: str, about: str = "") -> None:
        """Tell of something that happened out of sight, or of nothing any more. Quiet news only answers a key."""
        self._say(news, tone, answers=tone == "quiet")
        self._about = about

    def end(self, about: str) -> None:
        """What this was about is over: where it is told still, it is not any more."""
        if self._about == about:
            self.tell("", "quiet")

    def answer(self, words: str, tone: str) -> None:
        """Tell what came of a key that was pressed."""
        self._say(words, tone, answers=True)

    def _say(self, words: str, tone: str, *, answers: bool) -> None:
        self._answers, self._about = answers, ""
        self._told, self._tone = words, tone
        self._show()

    def stand(self, words: str) -> None:
        """Say this wherever there is no news, until it is something else; "" for nothing."""
        if words != self._standing:
            self._standing = words
            self._show()

    def _show(self) -> None:
        words, tone = (self._told, self._tone) if self._told else (self._standing, "trouble")
        retone(self._icon, tone)
        retone(self._news, tone)
        outage = bool(words and not self._told)
        if bool(self.property("outage")) != outage:
            self.setProperty("outage", outage)
            self.style().unpolish(self)
            self.style().polish(self)
        self._icon.show_icon(TONE_ICONS[tone] if words else "")
        self._news.say(words)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the keys again where there is room for them now."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """What has happened ends with the key that shows it: where not all has room, the keys of the page wait."""
        news = QFontMetrics(self._news.font()).horizontalAdvance(self.news())
        keys = self._keys.sizeHint().width() + _AROUND
        self._keys.setHidden(bool(news) and news + keys > self.width())

    def news(self) -> str:
        """What is told."""
        return self._news.accessibleName()

    def show_keys(self, keys: str) -> None:
        """Show which keys lead on from here, on another page or for another profile than before."""
        if self._answers:
            self.tell("", "quiet")
        self._keys.say(keys)
        self._make_room()

    def change_keys(self, keys: str) -> None:
        """Show which keys lead on now. News stays; what answered a key goes where other ones lead on."""
        if self._answers and self._told and keys != self._keys.text():
            self.tell("", "quiet")
        self._keys.say(keys)
        self._make_room()
