"""A page on a large screen: its content keeps a size that the eye can hold, in the middle at the top."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

WIDEST = 1400
TALLEST = 920


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
