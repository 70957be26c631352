"""The recovery code: what brings the PINs to another machine."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.said import said
from app.ui.column import column_in
from app.ui.key_button import KeyButton, goes_on
from app.ui.labels import Note, Words


class CodeSheet(QWidget):
    """The code in large letters. `left` comes once a person says that it is written down, `back` where they go back."""

    left = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._code = Words("code", wraps=True)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._told = Note(lines=2)
        self._go = KeyButton(said("It is written down"), "Enter", kind="main")
        self._go.clicked.connect(self.left)
        why = said(
            "If this machine breaks, a backup goes to another one; by this code the PINs work there too. Whoever has"
            " the code and a copy of the till can find out the PINs: lock it away. It is not shown again unasked."
        )
        column = column_in(
            self,
            16,
            Words("title", said("Write down the recovery code")),
            Words("body", why, wraps=True),
            self._code,
            self._told,
        )
        column.addStretch(1)
        column.addWidget(self._go)

    def show_code(self, code: str) -> None:
        """Show this one."""
        self._code.say(code)
        self._told.say("")
        self.setAccessibleName(said("Recovery code {code}", code=code))

    def show_trouble(self, sentence: str) -> None:
        """Why there is no code to be shown."""
        self._code.say("")
        self._told.say(sentence, "trouble")

    def take_keys(self) -> None:
        """Take the keys itself."""
        self.setFocus()

    def code(self) -> str:
        """What stands there."""
        return self._code.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc back where something is."""
        if goes_on(event) and self.code() and not event.isAutoRepeat():
            self._code.say("")
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.emit()
