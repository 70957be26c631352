"""A new passphrase, typed twice, for nobody can open what is sealed by one that was mistyped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.said import said
from app.domain.trouble import BadInput
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
        """What Enter does here. Returns what was typed once both fields say the same, else ""; a short one is told
        before it is typed again.
        """
        from app.services.backups import see_that_long

        self.first.clear()
        if self.first.text():
            try:
                see_that_long(self.first.text())
            except BadInput as short:
                self.refuse(str(short))
                return ""
        if not self.first.text() or not self.again.text():
            self.take_keys()
            return ""
        if self.first.text() != self.again.text():  # which of the two was meant nobody can see
            self.refuse(said("They were not the same. Type both again."))
            return ""
        return self.first.text()

    def refuse(self, why: str) -> None:
        """Say why it cannot be the passphrase; both are typed anew."""
        self.begin()
        self.first.refuse(why)
