"""The customer's telephone number, beside the number it is sold to: in sight where the provider takes one."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

from app.domain.said import said
from app.ui.labels import Words
from app.ui.typed_field import TypedField

_WIDTH = 184
_CAPTION = 18
"""Pixels at the top of the field that its own caption takes, so that it costs the form no line."""


class PhoneField(TypedField):
    """A field with its caption inside it. What is used where nothing is typed stands in it in quiet ink."""

    def __init__(self) -> None:
        super().__init__(said("The customer's telephone number"), passes=(Qt.Key.Key_Slash,))
        self.setProperty("narrow", True)
        self.setFixedWidth(_WIDTH)
        self.setTextMargins(0, _CAPTION, 0, 0)
        self._caption = Words("small", said("Phone"))
        self._key = Words("key", "Tab")
        for label in (self._caption, self._key):
            label.setParent(self)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def ask_for(self, want: str, default: str) -> None:
        """Ask as the provider wants it: `unused`, `wanted` or `needed`. `default` is the profile's own number."""
        self.setVisible(want != "unused")
        self._caption.say(said("Phone, if given") if default else said("Phone"))
        self.setPlaceholderText(default)
        self.setAccessibleDescription(
            said("If nothing is typed, {default} is used.", default=default) if default else ""
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A plus begins a number of another country here, and is no Enter."""
        if event.key() == Qt.Key.Key_Plus and self.text() in ("", self.selectedText()):
            self.insert("+")
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the caption at the top."""
        super().resizeEvent(event)
        inside = self.rect().adjusted(12, 4, -6, 0)
        key = self._key.sizeHint()
        self._caption.setGeometry(QRect(inside.left(), inside.top(), inside.width() - key.width(), _CAPTION))
        self._key.setGeometry(QRect(inside.right() - key.width(), 1, key.width(), key.height()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer the whole to be typed over, but not in the middle of it, when the window comes back."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.selectAll()
