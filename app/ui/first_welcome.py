"""The first thing that a new till asks: in which language, and which till of the shop it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.said import said
from app.ui.column import column_in
from app.ui.key_button import KeyButton
from app.ui.key_row import key_row, take_form_key
from app.ui.labels import Words
from app.ui.language import LANGUAGES
from app.ui.provider_setting import Setting
from app.ui.provider_tried import TriedBanner
from app.ui.setting_fields import SettingFields
from app.ui.tab_ring import go_round

_MOST = 999


class _Fields(SettingFields):
    """The language, and the till's number."""

    def __init__(self) -> None:
        super().__init__()
        settings = [
            Setting(
                "language",
                said("Language"),
                choices=[*LANGUAGES.items()],
                default="en",
                hint=said("Of the screen and the papers."),
            ),
            Setting(
                "number",
                said("Number of this till"),
                default="1",
                hint=said("1, unless the shop has several tills: each has its own, 1 to 999."),
            ),
        ]
        self.settings = {setting.name: setting for setting in settings}
        for setting in settings:
            setting.show_text("")
        self._show_cells(settings)


class FirstWelcome(QWidget):
    """`chosen` gives the number and the language."""

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fields = _Fields()
        self.banner = TriedBanner()
        self._go = KeyButton(said("Go on"), "Ctrl+S", kind="main")
        self._go.clicked.connect(self.go_on)
        told = said(
            "A new till is set up in ten minutes: who manages it, the shop, a provider, a printer, and a sale for"
            " practice. Each step can be gone back from, and if the power fails it goes on where it was."
        )
        column = column_in(self, 8, Words("title", said("Welcome")), Words("body", told, wraps=True))
        column.addSpacing(8)
        column.addWidget(self.fields, 1)
        column.addWidget(self.banner)
        column.addLayout(key_row([self._go]))

    def fix_number(self, number: int, language: str) -> None:
        """The till is open under this number by now: only the language can still be another."""
        self.fields.settings["language"].show_text(language)
        self.fields.settings["number"].show_text(str(number))
        self.fields.settings["number"].fix(said("It is open under this number now; till.toml changes it."))

    def go_on(self) -> None:
        """Take what is chosen."""
        self.fields.accept()
        number = self.fields.settings["number"].text().strip()
        if not (number.isascii() and number.isdecimal() and 1 <= int(number) <= _MOST):
            self.fields.refuse("number", said("A till's number is a whole number from 1 to 999."))
            return
        self.chosen.emit(int(number), self.fields.settings["language"].text())

    def show_trouble(self, sentence: str) -> None:
        """Say why the till cannot be opened so."""
        self.banner.show_words(said("The till cannot be set up yet"), sentence, "trouble")

    def take_keys(self) -> None:
        """Put the keys where they were, first on the language."""
        here = self.focusWidget()
        (here if here not in (None, self) else self.fields.settings["language"].input).setFocus()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes around what is asked for."""
        return go_round(self, forwards=forwards) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to what is asked next; there is nothing to go back to."""
        take_form_key(self, event, lambda: None, {Qt.Key.Key_S: self.go_on})
