"""The bar on top: what is always in sight - provider, float and its age, line, printer, unfinished sales, the time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from app.domain.said import said, to_say
from app.ui.icons import Icon
from app.ui.key_button import goes_on
from app.ui.labels import OneLine, Words
from app.ui.theme import retone

PRINTER_WORDS = {
    "paper_out": to_say("out of paper"),
    "cover_open": to_say("cover open"),
    "offline": to_say("cannot print"),
    "not_answering": to_say("no answer"),
    "refused": to_say("in use elsewhere"),
    "disconnected": to_say("broke off"),
    "stalled": to_say("stopped"),
    "no_device": to_say("not there"),
    "disk": to_say("cannot write"),
    "paused": to_say("queue stopped"),
    "no_service": to_say("not installed"),
}
"""What is wrong with the printer, in the two or three words that the bar has room for."""


_SHRUNK = 112
"""Pixels that the company keeps at the least."""


class Reading(QPushButton):
    """A small caption over a value with an icon; a finger on it opens what is behind it.

    `shrinks`: where the bar has no room its end is cut, for it stands elsewhere too; every other value stays whole.
    """

    def __init__(self, icon: str, caption: str, *, shrinks: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "bare")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(48)
        self._caption = caption
        self._above = Words("small", caption)
        self._icon = Icon(icon, 20)
        self._shrinks = shrinks
        self._whole = ""
        self._value = OneLine("value") if shrinks else Words("value")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._above)
        words.addWidget(self._value)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        for each in (self._above, self._value):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_value(self, value: str, tone: str = "plain", caption: str | None = None) -> None:
        """Show a value in its tone; `caption` replaces what stands above it."""
        self._whole = value
        self._value.say(value)
        self._above.say(caption or self._caption)
        retone(self._value, tone)
        retone(self._icon, "quiet" if tone == "plain" else tone)
        self.setAccessibleName(f"{self._above.text()}: {value}")
        self.updateGeometry()

    def text(self) -> str:
        """What is read there."""
        return f"{self._above.text()}: {self._whole}"

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        if not self._shrinks:
            return self._row.sizeHint()
        words = max(self._above.sizeHint().width(), self._value.fontMetrics().horizontalAdvance(self._whole) + 2)
        margins = self._row.contentsMargins()
        beside = margins.left() + self._icon.width() + self._row.spacing() + margins.right()
        return QSize(beside + words, self._row.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide as its words: none of them is cut, but for the one that shrinks."""
        least = self._row.minimumSize()
        return QSize(max(least.width(), _SHRUNK), least.height()) if self._shrinks else least

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it; every other key is the window's."""
        if goes_on(event) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class TopBar(QFrame):
    """The readings of one till. Signals: another provider is wanted, the queue is wanted."""

    provider_wanted = Signal()
    queue_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.provider = Reading("sell", said("Provider"), shrinks=True)
        self.test = Words("test", said("TEST"))
        self.balance = Reading("float", said("Float"))
        self.line = Reading("line", said("Line"))
        self.printer = Reading("printer", said("Printer"))
        self.unfinished = Reading("queue", said("Unfinished"))
        self._clock = Words("clock")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 20, 6)
        row.setSpacing(4)
        row.addWidget(self.provider)
        row.addSpacing(8)
        row.addWidget(self.test, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        for reading in (self.balance, self.line, self.printer, self.unfinished):
            row.addWidget(reading)
        row.addSpacing(8)
        row.addWidget(self._clock)
        self.setFixedHeight(60)
        self.test.hide()
        self.provider.clicked.connect(self.provider_wanted)
        self.unfinished.clicked.connect(self.queue_wanted)
        self.provider.show_value("Tokentill", caption=said("The till is opening"))
        for reading in (self.balance, self.line, self.printer, self.unfinished):
            reading.show_value("–")

    def minimumSizeHint(self) -> QSize:
        """Without how many are unfinished: where there is no room for that, the rail tells it too."""
        return QSize(self._needs() - self._unfinished_takes(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the rail tells too, where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look anew what there is room for, where a value has become longer or shorter."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        self.unfinished.setVisible(self._needs() <= self.width())

    def _needs(self) -> int:
        left_out = self._unfinished_takes() if self.unfinished.isHidden() else 0
        return self._row.minimumSize().width() + left_out

    def _unfinished_takes(self) -> int:
        return self.unfinished.minimumSizeHint().width() + self._row.spacing()

    def show_provider(self, name: str, service: str, *, test: bool) -> None:
        """Who is sold for, and what; `test`: no real money moves there."""
        self.provider.show_value(name, caption=service)
        self.test.setVisible(test)
        self.test.setToolTip(said("A test system: no real money moves, and tokens buy nothing."))

    def show_line(self, words: str, since: str, tone: str) -> None:
        """Whether the line to the provider works; since when it does not stands above, where there is room."""
        self.line.show_value(words, tone, caption=said("Line, since {since}", since=since) if since else None)

    def show_printer(self, state: str, cause: str, *, paper_low: bool = False, stood_in: bool = False) -> None:
        """What the newest print showed of the printer. `stood_in`: the second one had to print it."""
        if state in ("printed", "sent") and stood_in:
            self.printer.show_value(said("second in use"), "waiting")
        elif state in ("printed", "sent"):
            self.printer.show_value(said("paper low") if paper_low else said("ok"), "waiting" if paper_low else "done")
        elif state in ("failed", "unconfirmed"):
            self.printer.show_value(said(PRINTER_WORDS.get(cause, to_say("look at it"))), "trouble")
        elif state == "none":
            self.printer.show_value(said("none"), "plain")
        else:
            self.printer.show_value(said("on screen") if state == "screen" else said("not used yet"), "plain")

    def show_unfinished(self, count: int) -> None:
        """How many sales are not finished."""
        self.unfinished.show_value(str(count) if count else said("none"), "waiting" if count else "plain")

    def show_time(self, now: datetime) -> None:
        """The shop's time."""
        self._clock.say(f"{now.astimezone():%H:%M}")
