"""A line that is typed into, which leaves to the page the keys that lead on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.ui.key_button import ENTER

_LONGEST = 60
"""Characters that are kept of what is pasted; far beyond any meter, so that a wrong paste is seen to be one."""


class Line(QLineEdit):
    """A line of text. Esc, whatever is pressed with Alt, and the keys in `passes` are left to the form or the page."""

    def __init__(self, role: str, longest: int, passes: tuple[int, ...]) -> None:
        super().__init__()
        self._passes = passes
        self.setMaxLength(longest)
        self.setProperty("role", role)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the page what is the page's."""
        with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in self._passes or with_alt:
            event.ignore()
        else:
            super().keyPressEvent(event)


class TypedField(Line):
    """A line of the sell screen: Enter and its like are the page's too, with `+` among them."""

    def __init__(self, name: str, *, passes: tuple[int, ...] = ()) -> None:
        super().__init__("typed", _LONGEST, (*ENTER, *passes))
        self.setAccessibleName(name)

    def mark_wrong(self, *, wrong: bool) -> None:
        """Frame the field as the one that the sentence below it is about."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def ask_anew(self) -> None:
        """Be the field that is wrong: what was typed stays, ready to be typed over."""
        self.mark_wrong(wrong=True)
        self.setFocus()
        self.selectAll()
