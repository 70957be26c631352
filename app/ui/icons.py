"""Icons of resources/icons, drawn in the colour of the words they stand with."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import SHIPPED


class Icon(QWidget):
    """A square icon. Its colour is the one the style sheet gives its text, so that it follows tone and theme."""

    def __init__(self, name: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._side = side
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str) -> None:
        """Show another icon, or none for ""."""
        if name != self._name:
            self._name = name
            self.update()

    def sizeHint(self) -> QSize:
        """Its side, both ways."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the text's colour."""
        del event
        if self._name:
            painter = QPainter(self)
            colour = self.palette().color(self.foregroundRole())
            painter.drawPixmap(0, 0, drawn(self._name, self._side, colour.name(), self.devicePixelRatioF()))
            painter.end()


@cache
def drawn(name: str, side: int, colour: str, ratio: float) -> QPixmap:
    """The icon as a picture of `side` logical pixels, all of it in one colour."""
    from PySide6.QtSvg import QSvgRenderer

    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer = QSvgRenderer(str(SHIPPED / "icons" / f"{name}.svg"))
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(0, 0, side, side), QColor(colour))
    painter.end()
    return picture
