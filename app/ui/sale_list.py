"""A list of sales: one row each, with its age, whose it is, its number, its amount and its state in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.meter import grouped
from app.domain.sale import Sale, Service
from app.ui.icons import drawn
from app.ui.labels import TONE_ICONS
from app.ui.moments import state_words
from app.ui.theme import MONO, SANS, Palette

if TYPE_CHECKING:
    from app.services.till import Till

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


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

    def __str__(self) -> str:
        """What a screen reader says of the row."""
        return f"{self.whose}, {self.number}, {self.amount}, {self.state}, {self.when}"


def row_of(sale: Sale, till: Till, when: str) -> Row:
    """A sale as a row; `when` is its age or its time, in words."""
    from app.services.figures import money_text

    order = sale.order
    state, tone = state_words(sale)
    number = grouped(order.meter) if order.service is Service.PREPAID else f"Account {order.meter}"
    customer = (sale.sold.customer if sale.sold else None) or order.customer or "Name not known"
    amount = money_text(order.amount, till.shop.language)
    return Row(sale.reference, when, " ".join(customer.split()), number, amount, state, tone)


def time_words(at: datetime, now: datetime) -> str:
    """``10:42`` today, ``20 Nov`` earlier."""
    here, today = at.astimezone(), now.astimezone()
    return f"{here:%H:%M}" if here.date() == today.date() else f"{here.day} {here:%b}"


class Rows(QAbstractListModel):
    """The rows of a list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def rowCount(self, parent: Index | None = None) -> int:
        """How many sales there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself for the painter, its sentence for a screen reader."""
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        return str(row) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def show(self, rows: list[Row]) -> None:
        """Show these rows; the ones that stay keep their place."""
        if [row.reference for row in rows] == [row.reference for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    """Draws a row in two lines: whose and how much, then the number and the state."""

    palette: Palette

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same height for each."""
        del index
        return QSize(option.rect.width(), 68)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(_ROW)
        colours = self.palette
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(colours.accent_tint if chosen else colours.surface))
        if chosen:
            painter.fillRect(QRect(option.rect.topLeft(), QSize(4, option.rect.height())), QColor(colours.accent))
        painter.setPen(QColor(colours.raised))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        upper = option.rect.adjusted(16, 9, -16, -36)
        lower = option.rect.adjusted(16, 35, -16, -10)
        self._halves(painter, upper, (row.whose, _font(SANS, 17, bold=True), colours.ink), row.amount)
        tone = {"done": colours.done, "waiting": colours.waiting, "trouble": colours.trouble}.get(
            row.tone, colours.quiet
        )
        width = self._end(painter, lower, row.state, _font(SANS, 15, bold=False), tone)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(lower.right() - width - 23, lower.top() + 2, drawn(TONE_ICONS[row.tone], 18, tone, ratio))
        painter.setPen(QColor(colours.quiet))
        painter.setFont(_font(MONO, 14, bold=False))
        room = lower.width() - width - 36
        left = painter.fontMetrics().elidedText(f"{row.number}  {row.when}", Qt.TextElideMode.ElideRight, room)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, left)
        painter.restore()

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


class SaleList(QListView):
    """The list itself. `chosen` is for Enter or a double click, `moved` for every other row that is reached."""

    chosen = Signal(str)
    moved = Signal()

    def __init__(self, name: str, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = Rows(self)
        self._painter = _Painter(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.show_palette(palette)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.moved.emit())
        self.doubleClicked.connect(lambda _index: self._choose())

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._painter.palette = palette
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Base, QColor(palette.surface))
        self.setPalette(ground)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows; the chosen sale stays chosen while it is there.

        Where it has left the list nothing is chosen until a person moves: a key meant for it must fall on no other.
        """
        before, had_rows = self.reference(), bool(self._rows.rows)
        self._rows.show(rows)
        references = [row.reference for row in rows]
        if before in references:
            self.setCurrentIndex(self._rows.index(references.index(before)))
        elif rows and not had_rows:
            self.setCurrentIndex(self._rows.index(0))
        else:
            self.setCurrentIndex(QModelIndex())
        self.moved.emit()

    def rows(self) -> list[Row]:
        """What is shown."""
        return self._rows.rows

    def reference(self) -> str | None:
        """The sale that is chosen."""
        place = self.currentIndex().row()
        return self._rows.rows[place].reference if 0 <= place < len(self._rows.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take only the keys that move; a list must not swallow the digits of the next sale."""
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _choose(self) -> None:
        if (reference := self.reference()) is not None:
            self.chosen.emit(reference)


def _font(family: str, size: int, *, bold: bool) -> QFont:
    font = QFont([family])
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
