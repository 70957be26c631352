"""What will be sold, as it grows while the cashier types: the place where the receipt will be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from app.domain.sale import Service
from app.ui.labels import OneLine, Words

_ROWS = ("Meter", "Name", "Amount", "Paid with", "Change")


class SaleSummary(QFrame):
    """A card of five lines, each kept from the start; an empty one shows a dash."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self._shop = Words("strong", wraps=True)
        self._shop.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sells = Words("body", wraps=True)
        self._sells.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._names = {row: Words("small", row) for row in _ROWS}
        self._values = {row: OneLine("row") for row in _ROWS}
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        for place, row in enumerate(_ROWS):
            grid.addWidget(self._names[row], place * 2, 0)
            grid.addWidget(self._values[row], place * 2 + 1, 0)
            grid.setRowMinimumHeight(place * 2 + 1, 32)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(4)
        column.addWidget(self._shop)
        column.addWidget(self._sells)
        column.addSpacing(16)
        column.addLayout(grid)

    def show_shop(self, shop: str, company: str, service: Service) -> None:
        """Who sells for whom, and what the number is called."""
        self._shop.say(shop)
        self._sells.say(company)
        self._names["Meter"].say("Meter" if service is Service.PREPAID else "Account")

    def show_sale(self, meter: str, name: str, amount: str, paid_with: str, change: str) -> None:
        """What is known of the sale, in words."""
        for row, text in zip(_ROWS, (meter, name, amount, paid_with, change), strict=True):
            self._values[row].say(text or "–")

    def words(self) -> list[str]:
        """What each line says."""
        return [self._values[row].accessibleName() for row in _ROWS]
