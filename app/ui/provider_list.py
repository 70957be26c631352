"""A list of providers: one row each, with its line, when it last answered, its failures since, and its float."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.said import said, to_say
from app.ui.labels import Words
from app.ui.row_list import RowList, RowPainter, row_font
from app.ui.sale_list import time_words
from app.ui.theme import MONO, SANS, Palette

if TYPE_CHECKING:
    from app.services.provider_health import Health

_COLUMNS = (
    (to_say("Line"), 168),
    (to_say("Last success"), 116),
    (to_say("Failures since"), 124),
    (to_say("Float"), 144),
)
"""Beside the provider itself, which has the rest of the width; pixels."""
_FRAME, _MARGIN = 5, 16
"""Pixels: the list's border and padding, and a row's own margin."""


@dataclass(frozen=True, slots=True)
class Row:
    """One profile as the list shows it, its figures in words; "" where there is nothing to say."""

    health: Health
    line: str
    since: str
    answered: str
    balance: str
    age: str

    @property
    def key(self) -> str:
        """Which profile it is."""
        return self.health.name

    @property
    def tone(self) -> str:
        """In which the line is shown, and with which icon."""
        return "trouble" if self.health.down else "done" if self.health.line else "quiet"

    def __str__(self) -> str:
        """What a screen reader says of the row."""
        known = self.health
        marks = [
            f"{known.company} · {known.currency}",
            known.name,
            *([said("test system")] if known.sandbox else []),
            *([] if known.in_use else [said("not in use")]),
        ]
        return said(
            "{provider}. Line {line}. Last success {answered}. Failures since {failures}. Float {balance} {age}",
            provider=", ".join(marks),
            line=f"{self.line} {self.since}".rstrip(),
            answered=self.answered,
            failures=known.failures,
            balance=self.balance,
            age=self.age,
        ).rstrip()


def row_of(health: Health, now: datetime, language: str) -> Row:
    """A profile as a row, at this time and in this language."""
    from app.services.figures import age_text, money_text

    line = said(health.line) if health.line else said("not tried yet")
    since = said("since {when}", when=time_words(health.since, now)) if health.down and health.since else ""
    answered = time_words(health.answered, now) if health.answered else said("none yet")
    if health.balance is None or health.read_at is None:
        return Row(health, line, since, answered, said("not read yet") if health.tells_float else said("not told"), "")
    balance, age = money_text(health.balance, language), age_text(now - health.read_at)
    return Row(health, line, since, answered, balance, age)


class _Painter(RowPainter):
    """Draws a row in two lines; one that is not in use in the colour of what is quiet."""

    def draw(self, painter: QPainter, place: QRect, row: Row) -> None:
        """Put one profile in its place."""
        colours = self.palette
        ink = colours.ink if row.health.in_use else colours.quiet
        cells = _cells(place)
        self._provider(painter, cells[0], row, ink)
        tone = self.colour_of(row.tone) if row.health.in_use else colours.quiet
        self._two_lines(painter, self.icon(painter, cells[1], row.tone, tone), (row.line, row.since), tone)
        self.write(painter, cells[2], row.answered, row_font(SANS, 15), ink)
        self.write(painter, cells[3], str(row.health.failures), row_font(SANS, 15), ink)
        self._two_lines(painter, cells[4], (row.balance, row.age), ink)

    def _provider(self, painter: QPainter, cell: QRect, row: Row, ink: str) -> None:
        self.write(
            painter,
            cell.adjusted(0, 0, 0, -24),
            f"{row.health.company} · {row.health.currency}",
            row_font(SANS, 17, bold=True),
            ink,
        )
        lower = cell.adjusted(0, 26, 0, 0)
        left = lower.left()
        marks = [(said("TEST"), self.palette.waiting, self.palette.waiting_tint)] if row.health.sandbox else []
        marks += [] if row.health.in_use else [(said("NOT IN USE"), self.palette.quiet, self.palette.raised)]
        for words, colour, ground in marks:
            painter.setFont(row_font(SANS, 12, bold=True))
            width = painter.fontMetrics().horizontalAdvance(words) + 12
            box = QRect(left, lower.center().y() - 9, width, 19)
            painter.fillRect(box, QColor(ground))
            painter.setPen(QColor(colour))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            left += width + 8
        lower.setLeft(left)
        self.write(painter, lower, f"{row.health.name} · {row.health.kind}", row_font(MONO, 14), self.palette.quiet)

    def _two_lines(self, painter: QPainter, cell: QRect, words: tuple[str, str], colour: str) -> None:
        """What there is, and below it in small letters since when or how old, if that is said."""
        above = cell.adjusted(0, 0, 0, -22) if words[1] else cell
        self.write(painter, above, words[0], row_font(SANS, 15, bold=bool(words[1])), colour)
        self.write(painter, cell.adjusted(0, 24, 0, 0), words[1], row_font(SANS, 13), self.palette.quiet)


def _cells(place: QRect) -> list[QRect]:
    """Where each column of a row is drawn."""
    inner = place.adjusted(_MARGIN, 10, -_MARGIN, -10)
    left = inner.right() + 1 - sum(width for _, width in _COLUMNS)
    cells = [QRect(inner.left(), inner.top(), left - inner.left() - 12, inner.height())]
    for _, width in _COLUMNS:
        cells.append(QRect(left, inner.top(), width - 8, inner.height()))
        left += width
    return cells


class ProviderList(RowList):
    """The list itself. `moved` tells that another row was reached, `chosen` gives the one of a double click."""

    chosen = Signal(str)

    def __init__(self, palette: Palette) -> None:
        super().__init__(said("Providers"), palette, _Painter())
        self.doubleClicked.connect(lambda _index: self.chosen.emit(self.name()))

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows; the chosen profile stays chosen, or else the first is."""
        before = self.name()
        known = {row.key: row for row in rows}
        self._rows.show(list(known), known.__getitem__)
        self.choose(before)

    def choose(self, name: str) -> None:
        """Choose the row of this profile, or the first."""
        names = self._rows.keys
        self.setCurrentIndex(self._rows.index(names.index(name) if name in names else 0))

    def name(self) -> str:
        """The profile that is chosen, or ""."""
        return self.key() or ""


def headings() -> QWidget:
    """What stands above the columns."""
    above = QWidget()
    row = QHBoxLayout(above)
    row.setContentsMargins(_FRAME + _MARGIN, 0, _FRAME + _MARGIN, 0)
    row.setSpacing(0)
    row.addWidget(Words("field", said("Provider")), 1)
    for words, width in _COLUMNS:
        heading = Words("field", said(words))
        heading.setFixedWidth(width)
        row.addWidget(heading)
    return above
