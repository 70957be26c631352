"""The keys of a page as a row of buttons below it, and what the keys of a form do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.ui.key_button import KeyButton, goes_on


def key_rows(*rows: Iterable[KeyButton]) -> QStackedWidget:
    """Several rows in one place, the first of them in sight."""
    stack = QStackedWidget()
    for buttons in rows:
        row = QWidget()
        row.setLayout(key_row(buttons))
        stack.addWidget(row)
    stack.setFixedHeight(48)
    return stack


def press_with(buttons: Mapping[str, KeyButton], press: Callable[[str], object]) -> None:
    """Let each button do what its key does."""
    for key, button in buttons.items():
        button.clicked.connect(lambda _checked=False, key=key: press(key))


def key_of(event: QKeyEvent, *, enter: str = "Enter", delete: str = "") -> str:
    """Which of a row's keys this one is: the letter on it, "Esc", and what Enter and Delete stand for; "" for none."""
    if goes_on(event):
        return enter
    if event.key() == Qt.Key.Key_Escape:
        return "Esc"
    return delete if event.key() == Qt.Key.Key_Delete else event.text().upper()


def take_form_key(
    form: QWidget, event: QKeyEvent, leave: Callable[[], None], of_control: Mapping[int, Callable[[], None]]
) -> None:
    """Enter goes on to the next field, Esc leaves, and these are done with Ctrl; nothing typed begins a sale."""
    key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        form.focusNextChild()
    elif key == Qt.Key.Key_Escape:
        leave()
    elif control and key in of_control:
        of_control[key]()
    elif Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
        event.ignore()


def key_row(buttons: Iterable[KeyButton]) -> QHBoxLayout:
    """All of one height, and the wider the more stands on them: words wrap on none while there is room."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for button in buttons:
        button.setMinimumHeight(48)
        row.addWidget(button, button.sizeHint().width())
    return row
