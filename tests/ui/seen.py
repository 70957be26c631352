"""What a person at the screen sees of a window, and what of it is cut, too small for a finger, or has no name."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.ui.labels import OneLine

FINGER = 44
"""Pixels."""
_LEADING = 5
"""Pixels of a wrapped label's height that are above and below its letters."""
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit)


def controls(window: QWidget) -> list[QWidget]:
    """What can be pressed, typed into or chosen from, and is in sight."""
    return [one for one in window.findChildren(QWidget) if isinstance(one, CONTROLS) and _shown(one, window)]


def nameless(window: QWidget) -> list[str]:
    """The controls in sight for which a screen reader has no name."""
    return [_told(one) for one in controls(window) if not one.accessibleName().strip()]


def too_small(window: QWidget) -> list[str]:
    """The controls in sight that a finger would miss."""
    return [
        f"{_told(one)} {one.width()}x{one.height()}"
        for one in controls(window)
        if one.isEnabled() and (one.height() < FINGER or one.width() < FINGER)
    ]


def cut(window: QWidget) -> list[str]:
    """What does not stand whole where it is, and cannot be scrolled to: labels without room, and what its page has none
    for. A line that ends in an ellipsis is not cut: the whole of it is in its tool tip.
    """
    labels = [one for one in window.findChildren(QLabel) if _shown(one, window) and one.text()]
    narrow = [_told(one) for one in labels if not isinstance(one, OneLine) and _lacks_room(one)]
    outside = [_told(one) for one in (*labels, *controls(window)) if not _whole(one, window)]
    return [*narrow, *outside]


def _lacks_room(label: QLabel) -> bool:
    inside = label.contentsRect()
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + _LEADING
    return label.fontMetrics().horizontalAdvance(label.text()) > inside.width() + 1


def _whole(one: QWidget, window: QWidget) -> bool:
    """Whether all of it is inside each of what it stands in, up to what scrolls, which must be wide enough for it."""
    inner, outer = one, one.parentWidget()
    while outer is not None and inner is not window:
        room = QRect(QPoint(0, 0), outer.size())
        place = QRect(one.mapTo(outer, QPoint(0, 0)), _takes(one))
        scrolls = outer.parentWidget()
        if isinstance(scrolls, QAbstractScrollArea) and outer is scrolls.viewport():
            if place.left() < -1 or place.right() > room.right() + 1:
                return False
            one = scrolls
        elif not room.adjusted(-1, -1, 1, 1).contains(place):
            return False
        inner, outer = outer, outer.parentWidget()
    return True


def _takes(one: QWidget) -> QSize:
    """The room that it takes up; of a label, what its letters do."""
    if isinstance(one, QLabel) and not one.wordWrap() and not one.alignment() & Qt.AlignmentFlag.AlignRight:
        letters = one.fontMetrics().horizontalAdvance(one.text()) + one.width() - one.contentsRect().width()
        return QSize(min(one.width(), letters), one.height())
    return one.size()


def _shown(one: QWidget, window: QWidget) -> bool:
    inside_list = isinstance(one.parentWidget(), QComboBox) or one.window() is not window
    return one.isVisible() and not inside_list and one.objectName() != "qt_spinbox_lineedit"


def _told(one: QWidget) -> str:
    words = one.text() if isinstance(one, QLabel | QAbstractButton) else ""
    name = one.accessibleName() or words
    mark = "switch " if isinstance(one, QCheckBox) else ""
    return f"{mark}{type(one).__name__} {name or words!r}"
