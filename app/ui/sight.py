"""Whether a widget is on the page in sight: what ends late must not take the keys from another page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def in_sight(widget: QWidget) -> bool:
    """Whether nothing in its window hides it: no other page or sheet is in its place."""
    return widget.isVisibleTo(widget.window())
