"""Below the story of a sale that was sold: print it again with a reason, or write the dossier for a wrong meter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.said import said
from app.ui.column import column_in
from app.ui.key_button import KeyButton
from app.ui.labels import Note
from app.ui.provider_setting import Setting

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StoryActs(QWidget):
    """`print_wanted` gives the reason that was typed, `dossier_wanted` comes for the dossier."""

    print_wanted = Signal(str)
    dossier_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reason = Setting("reason", said("Why it is printed again"), needed=True)
        self.told = Note(lines=1)
        self._print = KeyButton(said("Print again, with a reason"), "R")
        self._dossier = KeyButton(said("Token for a wrong meter"), "D")
        self._print.clicked.connect(self.ask_reason)
        self._dossier.clicked.connect(self.dossier_wanted)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self._print)
        keys.addWidget(self._dossier)
        column = column_in(self, 4, self.reason, self.told)
        column.addLayout(keys)
        self.begin(prints=False, writes=False)

    def begin(self, *, prints: bool, writes: bool) -> None:
        """Offer what this sale allows; nothing is typed."""
        self.reason.hide()
        self.reason.show_text("")
        self.told.say("")
        self.allow(prints=prints, writes=writes)

    def allow(self, *, prints: bool, writes: bool) -> None:
        """Offer what the sale allows now."""
        self._print.setEnabled(prints)
        self._dossier.setEnabled(writes)
        self.setVisible(prints or writes)

    def ask_reason(self) -> None:
        """Let the reason be typed; Enter prints."""
        self.told.say("")
        self.reason.clear()
        self.reason.show()
        self.reason.input.setFocus()

    def in_order(self) -> list[QWidget]:
        """What Tab leads through."""
        return [self.reason.input, self._print, self._dossier]

    def typed(self) -> QWidget | None:
        """What the reason is typed into, while it is asked for."""
        return self.reason.input if self.reason.isVisibleTo(self) else None

    def leave_reason(self) -> bool:
        """Put the reason away; whether it was there."""
        was_there = self.reason.isVisibleTo(self)
        self.reason.hide()
        return was_there

    def take_key(self, event: QKeyEvent) -> bool:
        """R and D where they are offered, Enter once a reason is typed; whether it was one of those."""
        if not self.isVisible() or event.isAutoRepeat():
            return False
        if self.reason.input.hasFocus():
            if event.key() in _ENTER and self.reason.text().strip():
                self.print_wanted.emit(self.reason.text().strip())
            elif event.key() in _ENTER:
                self.reason.refuse(said("Say why: it stands in the journal."))
            return event.key() in _ENTER
        button = {"R": self._print, "D": self._dossier}.get(event.text().upper())
        if button is not None and button.isEnabled():
            button.click()
        return button is not None
