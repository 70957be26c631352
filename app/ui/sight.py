"""Whether a widget is on the page in sight: what ends late must not take the keys from another page."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget


def in_sight(widget: QWidget) -> bool:
    """Whether no other page or sheet is in its place; so it is too in a window that Qt is about to show."""
    child, around = widget, widget.parentWidget()
    while around is not None:
        if isinstance(around, QStackedWidget) and around.currentWidget() is not child:
            return False
        child, around = around, around.parentWidget()
    return True
