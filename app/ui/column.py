"""Parts of a page one below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def column_in(place: QWidget, spacing: int, *parts: QWidget) -> QVBoxLayout:
    """Lay a widget out as a column without an edge of its own: these parts from the top, so many pixels between them;
    what else is in it is added to what is returned.
    """
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for part in parts:
        column.addWidget(part)
    return column
