"""What was put into the drawer and taken out of it in a shift, the newest first."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from app.domain.said import said
from app.ui.row_list import RowList, RowPainter, row_font
from app.ui.theme import MONO, SANS, Palette


@dataclass(frozen=True, slots=True)
class CashRow:
    """One movement in words; `number` is its own."""

    number: int
    when: str
    what: str
    amount: str
    who: str

    def __str__(self) -> str:
        """What a screen reader says of it."""
        return f"{self.what}, {self.amount}, {self.who}, {self.when}"


class _Painter(RowPainter):
    """Draws a movement in two lines: what it was and how much, then when and by whom."""

    def draw(self, painter: QPainter, place: QRect, row: CashRow) -> None:
        """Put one movement in its place."""
        colours, middle = self.palette, Qt.AlignmentFlag.AlignVCenter
        upper, lower = place.adjusted(16, 9, -16, -36), place.adjusted(16, 35, -16, -10)
        painter.setPen(QColor(colours.ink))
        painter.setFont(row_font(SANS, 17, bold=True))
        painter.drawText(upper, middle | Qt.AlignmentFlag.AlignRight, row.amount)
        room = upper.width() - painter.fontMetrics().horizontalAdvance(row.amount) - 16
        painter.drawText(upper, middle, painter.fontMetrics().elidedText(row.what, Qt.TextElideMode.ElideRight, room))
        painter.setPen(QColor(colours.quiet))
        painter.setFont(row_font(MONO, 14))
        painter.drawText(lower, middle, row.when)
        painter.setFont(row_font(SANS, 15))
        painter.drawText(lower, middle | Qt.AlignmentFlag.AlignRight, row.who)


class CashList(RowList):
    """The list itself."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(said("Cash in and out"), palette, _Painter())

    def show_rows(self, rows: list[CashRow]) -> None:
        """Show these, and choose the first."""
        by_number = {str(row.number): row for row in rows}
        self._rows.show(list(by_number), by_number.__getitem__)
        if rows:
            self.setCurrentIndex(self._rows.index(0))

    def number(self) -> int | None:
        """The movement that is chosen."""
        key = self.key()
        return int(key) if key is not None else None
