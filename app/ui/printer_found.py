"""The list of places where a printer was found: one row each, with what it calls itself and how it is reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.domain.said import said
from app.ui.printer_told import TRANSPORTS
from app.ui.row_list import Index, RowList, RowPainter, row_font
from app.ui.theme import MONO, SANS, Palette

if TYPE_CHECKING:
    from app.services.printer_finding import Place

_HEIGHT = 56
_MARGIN = 16


@dataclass(frozen=True, slots=True)
class Row:
    """One place as the list shows it. `in_use`: the till prints there already."""

    place: Place
    in_use: str

    def __str__(self) -> str:
        """What a screen reader says of the row."""
        used = f", {self.in_use}" if self.in_use else ""
        return f"{self.place.words}. {said(TRANSPORTS[self.place.transport])}: {self.place.address}{used}"


class _Painter(RowPainter):
    """Draws a row in two lines: what was found, and below it in small letters how it is reached."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same height for each, as wide as the list."""
        del option, index
        return QSize(0, _HEIGHT)

    def draw(self, painter: QPainter, place: QRect, row: Row) -> None:
        """Put one place in its place."""
        colours = self.palette
        inner = place.adjusted(_MARGIN, 6, -_MARGIN, -6)
        right = 0
        if row.in_use:
            painter.setFont(row_font(SANS, 12, bold=True))
            right = painter.fontMetrics().horizontalAdvance(row.in_use.upper()) + 12
            box = QRect(inner.right() + 1 - right, inner.center().y() - 9, right, 19)
            painter.fillRect(box, QColor(colours.done_tint))
            painter.setPen(QColor(colours.done))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.in_use.upper())
            right += 12
        words = inner.adjusted(0, 0, -right, 0)
        where = f"{said(TRANSPORTS[row.place.transport])} · {row.place.address}"
        upper, lower = words.adjusted(0, 0, 0, -20), words.adjusted(0, 24, 0, 0)
        for cell, text, font, ink in (
            (upper, row.place.words, row_font(SANS, 17, bold=True), colours.ink),
            (lower, where, row_font(MONO, 13), colours.quiet),
        ):
            self.write(painter, cell, text, font, ink)


class FoundList(RowList):
    """The list itself. `chosen` comes with a double click."""

    chosen = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__(said("Found here"), palette, _Painter())
        self._places: list[Place] = []
        self.doubleClicked.connect(lambda _index: self.chosen.emit())

    def show_places(self, places: list[Place], used: dict[tuple[str, str], str]) -> None:
        """Show these; `used` says of some, by transport and address, what the till does there."""
        self._places = places
        rows = {str(at): Row(one, used.get((one.transport, one.address), "")) for at, one in enumerate(places)}
        before = max(0, self.currentIndex().row())
        self._rows.show(list(rows), rows.__getitem__)
        self.setCurrentIndex(self._rows.index(min(before, len(rows) - 1)))

    def place(self) -> Place | None:
        """What is chosen."""
        at = self.currentIndex().row()
        return self._places[at] if 0 <= at < len(self._places) else None
