"""A list of rows that is drawn and moved in by keys: what the lists of sales and of providers have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.icons import drawn
from app.ui.labels import TONE_ICONS
from app.ui.theme import Palette

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_HEIGHT = 68
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)


class _Rows(QAbstractListModel):
    """Rows of any kind by their keys; each is read when it is first drawn. Its text is what a screen reader says."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.keys: list[str] = []
        self._read: Callable[[str], Any] = str
        self._known: dict[str, Any] = {}

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself for the painter, its sentence for a screen reader."""
        if role == _ROW:
            return self.row(self.keys[index.row()])
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return str(self.row(self.keys[index.row()])) if spoken else None

    def row(self, key: str) -> Any:  # noqa: ANN401 - each list has rows of its own
        """The row of this key."""
        if key not in self._known:
            self._known[key] = self._read(key)
        return self._known[key]

    def show(self, keys: list[str], read: Callable[[str], Any]) -> None:
        """Show the rows of these keys, as `read` gives them now; the ones that stay keep their place."""
        self._read = read
        self._known.clear()
        if keys == self.keys:
            if keys:
                self.dataChanged.emit(self.index(0), self.index(len(keys) - 1))
            return
        had = len(self.keys)
        if had and keys[:had] == self.keys:  # a reset would lead back to the chosen row whoever has scrolled away
            self.beginInsertRows(QModelIndex(), had, len(keys) - 1)
            self.keys = keys
            self.endInsertRows()
            self.dataChanged.emit(self.index(0), self.index(had - 1))
            return
        self.beginResetModel()
        self.keys = keys
        self.endResetModel()


class RowPainter(QStyledItemDelegate):
    """Draws each row on the ground of one that is chosen or not; a list's own painter puts the row on it."""

    palette: Palette

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same height for each, as wide as the list."""
        del option, index
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        colours, place = self.palette, option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(place, QColor(colours.accent_tint if chosen else colours.surface))
        if chosen:
            painter.fillRect(QRect(place.topLeft(), QSize(4, place.height())), QColor(colours.accent))
        painter.setPen(QColor(colours.raised))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        self.draw(painter, place, index.data(_ROW))
        painter.restore()

    def draw(self, painter: QPainter, place: QRect, row: Any) -> None:  # noqa: ANN401 - each list has rows of its own
        """Put one row in its place."""
        raise NotImplementedError

    def colour_of(self, tone: str) -> str:
        """The colour in which a tone is told."""
        colours = self.palette
        toned = {"done": colours.done, "waiting": colours.waiting, "trouble": colours.trouble}
        return toned.get(tone, colours.quiet)

    def write(self, painter: QPainter, place: QRect, text: str, font: QFont, colour: str) -> None:
        """Write in the middle of a place as much of a text as has room on one line."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def icon(self, painter: QPainter, place: QRect, tone: str, colour: str) -> QRect:
        """Draw the icon of a tone at the left of a place, and give what is left beside it."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(place.left(), place.center().y() - 9, drawn(TONE_ICONS[tone], 18, colour, ratio))
        return place.adjusted(26, 0, 0, 0)


class RowList(QListView):
    """The list itself. `moved` tells that another row was reached."""

    moved = Signal()

    def __init__(self, name: str, palette: Palette, painter: RowPainter) -> None:
        super().__init__()
        self._rows = _Rows(self)
        self._painter = painter
        painter.setParent(self)
        self.setModel(self._rows)
        self.setItemDelegate(painter)
        self.setAccessibleName(name)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.show_palette(palette)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.moved.emit())

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._painter.palette = palette
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Base, QColor(palette.surface))
        self.setPalette(ground)

    def key(self) -> str | None:
        """Which row is chosen."""
        place = self.currentIndex().row()
        return self._rows.keys[place] if 0 <= place < len(self._rows.keys) else None

    def last_in_sight(self) -> int:
        """The place of the last row that has room where a person has scrolled to."""
        below = self.indexAt(QPoint(1, self.viewport().height() - 1))
        return below.row() if below.isValid() else len(self._rows.keys) - 1

    def rows(self) -> list[Any]:
        """All that is shown, read whether it is in sight or not."""
        return [self._rows.row(key) for key in self._rows.keys]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take only the keys that move; a list must not swallow the digits of the next sale."""
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()


def row_font(family: str, size: int, *, bold: bool = False) -> QFont:
    """A font of this size in pixels."""
    font = QFont([family])
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
