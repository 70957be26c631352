"""Whom the customer buys from, in the line above the number: in sight where a provider sells for several companies."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from app.domain.said import said
from app.ui.key_button import KeyButton


class BillerButton(KeyButton):
    """Shows the biller that is chosen, and opens the choice of another. `code` is the provider's own, "" for none."""

    def __init__(self) -> None:
        super().__init__("", "*", kind="choice")
        self.code = ""
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_biller(self, company: str, code: str) -> None:
        """Show the company of the biller with this code, or that none is chosen."""
        self.code = code
        self.show_words(f"{company} · {code}" if code else said("Choose the company"))
        self.setAccessibleName(
            said("Buys from {company}, {code}", company=company, code=code)
            if code
            else said("Choose whom the customer buys from")
        )
