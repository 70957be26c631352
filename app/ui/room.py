"""Room for what may be higher than the screen: it scrolls there, and what gets the keys comes into sight by itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST = 80
"""Pixels in height that are left of it on the lowest screen."""
_BELOW = 44
"""Pixels around what gets the keys that come into sight with it: what is wrong with a field stands below it."""


class Room(QScrollArea):
    """As wide as what is in it; where there is height enough nothing shows that it could scroll."""

    def __init__(self, inside: QWidget, *, as_high_as_it: bool = False) -> None:
        """`as_high_as_it`: it takes no more height than what is in it."""
        super().__init__()
        if as_high_as_it:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._show_focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to what the room is on: it follows the keys by itself."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """No part of a line is ever beside the room."""
        inside = self.widget()
        return QSize(inside.minimumSizeHint().width() if inside is not None else 0, _LEAST)

    def sizeHint(self) -> QSize:
        """All of it."""
        inside = self.widget()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def _show_focused(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _BELOW)
