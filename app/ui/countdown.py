"""A countdown to something that will happen: large figures, and what comes at their end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.icons import Icon
from app.ui.labels import Words
from app.ui.theme import retone


class Countdown(QWidget):
    """Counts down by the wall's clock, so that it is right after the machine slept; `now` gives the time.

    `ended` comes once, at zero.
    """

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._until: datetime | None = None
        self._figures = Words("countdown")
        self._words = Words("body")
        self._icon = Icon("wait", 24)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._figures)
        row.addWidget(self._words, 1)
        self.setFixedHeight(44)
        self._timer = QTimer(self)
        self._timer.setInterval(200)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._tick)
        retone(self, "waiting")

    def run_to(self, until: datetime | None, words: str) -> None:
        """Count down to `until`; without it, show the words alone, or nothing."""
        self._until = until
        self._words.say(words)
        self._icon.show_icon("wait" if words else "")
        if until is None:
            self._timer.stop()
            self._figures.say("")
        else:
            self._timer.start()
            self._show_left()
        self._figures.setVisible(until is not None)

    def text(self) -> str:
        """The figures and the words."""
        return f"{self._figures.text()} {self._words.text()}".strip()

    def _show_left(self) -> bool:
        from app.services.figures import countdown_text

        left = (self._until - self.now()).total_seconds() if self._until else 0.0
        self._figures.say(countdown_text(left))
        return left <= 0

    def _tick(self) -> None:
        if self._show_left():
            self._timer.stop()
            self.ended.emit()
