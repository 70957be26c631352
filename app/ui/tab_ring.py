"""Tab on a page that is left by Esc: around its own fields and buttons, never away to the rail."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def go_round(page: QWidget, *, forwards: bool) -> QWidget | None:
    """Put the keys on what comes after, or before, what has them on this page. Returns it, None where nothing can."""
    last = page.focusWidget() or page
    place = last
    while (place := _beside(place, forwards=forwards)) is not last:
        if place is not page and page.isAncestorOf(place) and _takes_tab(place):
            place.setFocus(Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
            return place
    return None


def _beside(place: QWidget, *, forwards: bool) -> QWidget:
    return (place.nextInFocusChain() if forwards else place.previousInFocusChain()) or place


def _takes_tab(place: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return place.focusPolicy() & tab == tab and place.isVisible() and place.isEnabled() and place.focusProxy() is None
