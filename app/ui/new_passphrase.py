"""A new passphrase, typed twice, for nobody can open what is sealed by one that was mistyped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.said import said
from app.ui.provider_setting import Setting


class NewPassphrase(QWidget):
    """Two fields beside each other; neither shows what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.first = Setting("first", said("New passphrase, twelve letters at least"), secret=True)
        self.again = Setting("again", said("The same once more"), secret=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for field in (self.first, self.again):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)

    def begin(self) -> None:
        """Nothing is typed yet."""
        for field in (self.first, self.again):
            field.show_text("")
            field.clear()

    def take_keys(self) -> None:
        """Put the keys where they are wanted: on the second field once the first has something."""
        (self.again if self.first.text() else self.first).input.setFocus()

    def go_on(self) -> str:
        """What Enter does here. Returns what was typed once both fields say the same, else ""."""
        self.first.clear()
        if not self.first.text() or not self.again.text():
            self.take_keys()
            return ""
        if self.first.text() != self.again.text():
            self.again.show_text("")
            self.again.refuse(said("It is not the same as the first. Type it again."))
            return ""
        return self.first.text()

    def refuse(self, why: str) -> None:
        """Say why it cannot be the passphrase; both are typed anew."""
        self.begin()
        self.first.refuse(why)
