"""A window and its pages on any screen: what is shown keeps a size that the eye can hold, in the middle at the top."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

WIDEST = 1400
TALLEST = 920


def fit_to_screen(window: QWidget) -> None:
    """Make a window as large as is comfortable, or all of a smaller screen."""
    width, height = 1280, 800
    window.resize(width, height)
    room = window.screen().availableGeometry()
    if room.width() < width or room.height() < height:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def centred(page: QWidget, content: QWidget) -> None:
    """Lay `content` out as all of `page`, as large as there is room for but no larger than is comfortable."""
    content.setMaximumSize(WIDEST, TALLEST)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(content, 1000)
    row.addStretch(1)
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 20, 24, 12)
    column.addLayout(row, 1000)
    column.addStretch(1)
