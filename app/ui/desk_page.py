"""The supervisor's desk: what was sold today and in the last 30 days, drawn and in words, and the sales behind it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.said import counted, said, to_say
from app.domain.trouble import NeedsSecond, Trouble
from app.ui.bar_chart import BarChart
from app.ui.centred import centred
from app.ui.column import column_in
from app.ui.key_button import KeyButton, goes_on
from app.ui.key_row import key_row
from app.ui.labels import Note, OneLine, Words
from app.ui.pages import Page
from app.ui.slots import start
from app.ui.tab_ring import go_round

if TYPE_CHECKING:
    from app.services.desk import Figures, Span
    from app.services.till import Till
    from app.ui.theme import Palette

_KEYS = to_say("← → choose   Tab other chart   V view   T today   M 30 days   Esc back   F1 keys")
_READ_AGAIN_MS = 60_000
_NUMBERS = {"S": "sold", "N": "unsold", "U": "unfinished", "W": "waited"}


class DeskPage(Page):
    """`keys_told` says which keys the foot shows, `behind_wanted` gives the sales behind a number, and `second_wanted`
    what takes somebody else's PIN, and what is done then.
    """

    keys_told = Signal(str)
    behind_wanted = Signal(object)
    second_wanted = Signal(object, object)

    def __init__(self, till: Till, palette: Palette) -> None:
        super().__init__()
        self._till = till
        self._figures: Figures | None = None
        self._reading: asyncio.Task[None] | None = None
        self._needs: NeedsSecond | None = None
        self._chosen: tuple[str, int] = ("today", 0)
        self._view = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading = Words("title", said("Desk"))
        self._as_of = OneLine("body")
        self._as_of.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.span = Words("strong")
        self.words = Words("body", wraps=True)
        self.floats = Words("body", wraps=True)
        self.told = Note(lines=2)
        self.numbers = {key: KeyButton("", key) for key in _NUMBERS}
        self.hours, self.days = BarChart(palette), BarChart(palette)
        self._lay_out()
        for key, button in self.numbers.items():
            button.clicked.connect(partial(self._open_behind, key))
        for name, chart in (("hours", self.hours), ("days", self.days)):
            chart.moved.connect(partial(self._choose, name))
            chart.chosen.connect(lambda _place: self._open_behind(""))
        self._again = QTimer(self)
        self._again.setInterval(_READ_AGAIN_MS)
        self._again.timeout.connect(self._read_unasked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addWidget(self._as_of, 1, Qt.AlignmentFlag.AlignBottom)
        content = QWidget()
        column = column_in(content, 8)
        column.addLayout(head)
        column.addWidget(self.span)
        column.addLayout(key_row(self.numbers.values()))
        column.addWidget(self.words)
        column.addWidget(self.hours, 1)
        column.addWidget(self.days, 1)
        column.addWidget(self.floats)
        column.addWidget(self.told)
        centred(self, content)

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self.hours.show_palette(palette)
        self.days.show_palette(palette)

    def come_up(self) -> None:
        """The figures are added up anew, now and each minute; where a second person said yes to them, once."""
        self.keys_told.emit(said(_KEYS))
        self._again.start()
        self.read()
        (self.hours if self._figures is not None else self).setFocus()

    def go_down(self) -> None:
        """Nobody looks any more."""
        self._again.stop()

    def stop(self) -> None:
        """The till is being closed."""
        self._again.stop()

    def read(self) -> None:
        """Add the figures up, beside all else; what is shown stays until then."""
        self._begin(asks=True)

    def _read_unasked(self) -> None:
        """A minute has gone by. Where it takes another yes, what was shown with the one before stays as it is."""
        self._begin(asks=False)

    def _begin(self, *, asks: bool) -> None:
        if self._reading is None or self._reading.done():
            self._reading = start(self._read(asks=asks))

    async def _read(self, *, asks: bool) -> None:
        try:
            figures = await asyncio.to_thread(self._till.desk.begin())
        except NeedsSecond as needs:
            if not asks:
                self._again.stop()
                return
            was_asked, self._needs = self._needs is not None, needs
            self._refuse(needs)
            self.told.say(said("{why} Enter asks somebody who may.", why=needs), "trouble")
            if not was_asked:  # else no key would ever lead away from here
                self.second_wanted.emit(needs, self.read)
        except Trouble as trouble:
            self._refuse(trouble)
        else:
            self._needs = None
            has_keys = self.window().focusWidget() is self
            self._figures = figures
            self._show(figures)
            if has_keys:
                self.hours.setFocus()

    def _refuse(self, trouble: Trouble) -> None:
        """Why nothing is shown; what was shown to somebody else goes."""
        self._again.stop()
        self._figures = None
        for chart in (self.hours, self.days):
            chart.show_bars("", (), [])
        for words in (self._as_of, self.span, self.words, self.floats):
            words.say("")
        for button in self.numbers.values():
            button.setEnabled(False)
        self.told.say(str(trouble), "trouble")

    def _show(self, figures: Figures) -> None:
        from app.services.figures import when_text
        from app.ui.desk_bars import day_bars, float_words, hour_bars, views

        self.told.say(said("These are the sales of a test system.") if figures.is_test else "")
        apart = counted("1 test sale is left out", "{count} test sales are left out", figures.tests)
        language = self._till.shop.language
        as_of = when_text(figures.at, language)
        self._as_of.say(f"{as_of}  ·  {apart}" if figures.tests else as_of)
        shown = views(figures)
        self._view %= len(shown)
        self.hours.show_bars(*hour_bars(figures, shown[self._view], language))
        self.days.show_bars(*day_bars(figures, shown[self._view], language))
        now = [span.begins <= figures.at < span.ends for span in figures.hours]
        self.hours.begins_at = now.index(True) if True in now else -1
        self.floats.say(float_words(figures, language))
        self._show_span(figures)

    def _choose(self, chart: str, place: int) -> None:
        self._chosen = (chart, place)
        if self._figures is not None:
            self._show_span(self._figures)

    def _span(self, figures: Figures) -> Span:
        which, place = self._chosen
        spans = {"hours": figures.hours, "days": figures.days, "today": (figures.today,), "month": (figures.month,)}
        return spans[which][min(place, len(spans[which]) - 1)]

    def _span_name(self, figures: Figures) -> str:
        from app.services.figures import day_text
        from app.ui.desk_bars import hour_name

        span = self._span(figures)
        names = {"today": said("Today"), "month": said("The last 30 days")}
        if self._chosen[0] == "hours":
            return hour_name(span)
        return names.get(self._chosen[0]) or day_text(span.begins, self._till.shop.language)

    def _show_span(self, figures: Figures) -> None:
        from app.services.desk import span_words

        span, which = self._span(figures), self._chosen[0]
        self.span.say(self._span_name(figures))
        chart = {"hours": self.hours, "days": self.days}.get(which)
        seen = chart.bars()[chart.place].words if self._view and chart is not None and chart.place >= 0 else ""
        self.words.say(f"{span_words(span, self._till.shop.language)} {seen}".strip())
        told = {
            "S": said("Sold: {count}", count=span.sold),
            "N": said("Not sold: {count}", count=span.unsold),
            "U": said("Not finished: {count}", count=span.unfinished),
            "W": said("Waited: {count}", count=span.waited),
        }
        counts = {"S": span.sold, "N": span.unsold, "U": span.unfinished, "W": span.waited}
        for key, button in self.numbers.items():
            button.show_words(told[key])
            button.setEnabled(counts[key] > 0)
        for name, chart in (("hours", self.hours), ("days", self.days)):
            if which != name and chart.place >= 0:
                chart.choose(-1)

    def _open_behind(self, key: str, _checked: bool = False) -> None:
        from app.services.desk import behind

        figures = self._figures
        if figures is None:
            return
        name = self._span_name(figures)
        titles = {
            "": name,
            "S": said("Sold, {span}", span=name),
            "N": said("Not sold, {span}", span=name),
            "U": said("Not finished, {span}", span=name),
            "W": said("Waited, {span}", span=name),
        }
        self.behind_wanted.emit(behind(figures, self._span(figures), titles[key], _NUMBERS.get(key, "")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The letters of the numbers open the sales behind them; T and M choose the whole, V what is drawn."""
        key = event.text().upper()
        button = self.numbers.get(key)
        if self._needs is not None and goes_on(event):
            self.second_wanted.emit(self._needs, self.read)
        elif event.isAutoRepeat() or self._figures is None:
            event.ignore()
        elif button is not None:
            if button.isEnabled():
                button.click()
        elif key in ("T", "M"):
            self._choose("today" if key == "T" else "month", 0)
        elif key == "V":
            self._view += 1
            self._show(self._figures)
        else:
            event.ignore()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes around this page."""
        return go_round(self, forwards=forwards) is not None
