"""A list of sales: one row each, with its age, whose it is, its number, its amount and its state in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter

from app.domain.meter import grouped
from app.domain.said import said
from app.domain.sale import Sale, Service
from app.ui.icons import drawn
from app.ui.labels import TONE_ICONS
from app.ui.moments import state_words
from app.ui.row_list import RowList, RowPainter, row_font
from app.ui.theme import MONO, SANS, Palette


@dataclass(frozen=True, slots=True)
class Row:
    """One sale as the list shows it, all in words."""

    reference: str
    when: str
    whose: str
    number: str
    amount: str
    state: str
    tone: str

    @property
    def key(self) -> str:
        """Which sale it is."""
        return self.reference

    def __str__(self) -> str:
        """What a screen reader says of the row."""
        return f"{self.whose}, {self.number}, {self.amount}, {self.state}, {self.when}"


def unreadable(reference: str) -> Row:
    """The row of a sale whose events were changed by hand."""
    return Row(reference, "", said("Cannot be read"), reference, "", said("Changed by hand: run the doctor"), "trouble")


def row_of(sale: Sale, language: str, when: str, customer: str) -> Row:
    """A sale as a row; `when` is its age or its time, in words, `customer` the name that is known, "" for none. Money
    is written as `language` writes it.
    """
    from app.services.figures import money_text

    order = sale.order
    state, tone = state_words(sale)
    number = grouped(order.meter) if order.service is Service.PREPAID else said("Account {meter}", meter=order.meter)
    whose = " ".join(customer.split()) or said("Name not known")
    amount = money_text(order.amount, language)
    return Row(sale.reference, when, whose, number, amount, state, tone)


def time_words(at: datetime, now: datetime) -> str:
    """``10:42`` today, ``20 Nov`` earlier."""
    from app.services.figures import month_text

    here, today = at.astimezone(), now.astimezone()
    return f"{here:%H:%M}" if here.date() == today.date() else f"{here.day} {month_text(here)}"


class _Painter(RowPainter):
    """Draws a row in two lines: whose and how much, then the number and the state."""

    def draw(self, painter: QPainter, place: QRect, row: Row) -> None:
        """Put one sale in its place."""
        colours = self.palette
        upper = place.adjusted(16, 9, -16, -36)
        lower = place.adjusted(16, 35, -16, -10)
        self._halves(painter, upper, (row.whose, row_font(SANS, 17, bold=True), colours.ink), row.amount)
        tone = self.colour_of(row.tone)
        width = self._end(painter, lower, row.state, row_font(SANS, 15), tone)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(lower.right() - width - 23, lower.top() + 2, drawn(TONE_ICONS[row.tone], 18, tone, ratio))
        painter.setPen(QColor(colours.quiet))
        painter.setFont(row_font(MONO, 14))
        room = lower.width() - width - 36
        left = painter.fontMetrics().elidedText(f"{row.number}  {row.when}", Qt.TextElideMode.ElideRight, room)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, left)

    def _halves(self, painter: QPainter, place: QRect, left: tuple[str, QFont, str], right: str) -> None:
        text, font, colour = left
        width = self._end(painter, place, right, font, colour)
        room = place.width() - width - 16
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _end(self, painter: QPainter, place: QRect, text: str, font: QFont, colour: str) -> int:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return painter.fontMetrics().horizontalAdvance(text)


class SaleList(RowList):
    """The list itself. `chosen` is for Enter or a double click, `moved` for every other row that is reached."""

    chosen = Signal(str)

    def __init__(self, name: str, palette: Palette) -> None:
        self._left = 0
        super().__init__(name, palette, _Painter())
        self.doubleClicked.connect(lambda _index: self._choose())

    def show_rows(self, references: list[str], row_of: Callable[[str], Row]) -> None:
        """Show these sales, each as `row_of` gives it once it is in sight; the chosen one stays so while it is there.

        Where it has left the list nothing is chosen until a person moves: a key meant for it must fall on no other. The
        arrows go on from where it was.
        """
        before, had_rows, place = self.reference(), bool(self._rows.keys), self.currentIndex().row()
        self._rows.show(references, row_of)
        if before in references:
            self.setCurrentIndex(self._rows.index(references.index(before)))
        elif references and not had_rows:
            self.setCurrentIndex(self._rows.index(0))
        else:
            self._left = place if before is not None else self._left
            self.setCurrentIndex(QModelIndex())
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From where the chosen sale has left the list, down leads to the one that took its place, and up before it."""
        down, up = (event.key() == key for key in (Qt.Key.Key_Down, Qt.Key.Key_Up))
        if (down or up) and self.reference() is None and self._rows.keys:
            self.setCurrentIndex(self._rows.index(max(0, min(self._left - up, len(self._rows.keys) - 1))))
        else:
            super().keyPressEvent(event)

    def choose(self, reference: str) -> None:
        """Choose this sale, where it is listed."""
        if reference in self._rows.keys:
            self.setCurrentIndex(self._rows.index(self._rows.keys.index(reference)))
            self.moved.emit()

    def first(self) -> str | None:
        """The sale at the top."""
        return self._rows.keys[0] if self._rows.keys else None

    def reference(self) -> str | None:
        """The sale that is chosen."""
        return self.key()

    def _choose(self) -> None:
        if (reference := self.reference()) is not None:
            self.chosen.emit(reference)
