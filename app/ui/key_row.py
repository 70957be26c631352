"""The keys of a page as a row of buttons below it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout

from app.ui.key_button import KeyButton


def key_row(buttons: Iterable[KeyButton]) -> QHBoxLayout:
    """All of one height, and the wider the more stands on them: words wrap on none while there is room."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for button in buttons:
        button.setMinimumHeight(48)
        row.addWidget(button, button.sizeHint().width())
    return row
