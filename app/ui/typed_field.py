"""A line that is typed into, which leaves to the page the keys that lead on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.ui.key_button import ENTER

_LONGEST = 60
"""Characters that are kept of what is pasted; far beyond any meter, so that a wrong paste is seen to be one."""


class TypedField(QLineEdit):
    """Enter and its like, Esc, whatever is pressed with Alt, and the keys in `passes` are left to the page."""

    def __init__(self, name: str, *, passes: tuple[int, ...] = ()) -> None:
        super().__init__()
        self._passes = passes
        self.setAccessibleName(name)
        self.setMaxLength(_LONGEST)
        self.setProperty("role", "typed")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the page what is the page's."""
        with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in ENTER or event.key() in self._passes or with_alt:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mark_wrong(self, *, wrong: bool) -> None:
        """Frame the field as the one that the sentence below it is about."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
