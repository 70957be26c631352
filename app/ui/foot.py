"""The line at the foot: the keys that lead on, and news of a sale that is not in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui.icons import Icon
from app.ui.labels import TONE_ICONS, OneLine, Words
from app.ui.theme import retone


class Foot(QFrame):
    """News stays until the next sale is begun; its place is kept, so that nothing moves. What only answers a key goes
    with the page, or the profile, on which it was pressed.
    """

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("", 20)
        self._news = OneLine("value")
        self._answers = False
        self._keys = Words("small")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._news, 1)
        row.addWidget(self._keys)
        self.setFixedHeight(36)

    def tell(self, news: str, tone: str) -> None:
        """Tell of something that happened out of sight, or of nothing any more. Quiet news only answers a key."""
        self._answers = tone == "quiet"
        retone(self._icon, tone)
        retone(self._news, tone)
        self._icon.show_icon(TONE_ICONS[tone] if news else "")
        self._news.say(news)

    def news(self) -> str:
        """What is told."""
        return self._news.accessibleName()

    def show_keys(self, keys: str) -> None:
        """Show which keys lead on from here."""
        if self._answers:
            self.tell("", "quiet")
        self._keys.say(keys)
