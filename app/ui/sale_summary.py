"""What will be sold, as it grows while the cashier types: the place where the receipt will be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from app.domain.said import said, to_say
from app.domain.sale import Service
from app.ui.draft_words import DraftWords
from app.ui.labels import OneLine, Words

_ROWS = (
    to_say("Meter"),
    to_say("Name"),
    to_say("Product"),
    to_say("Phone"),
    to_say("Amount"),
    to_say("Paid with"),
    to_say("Change"),
)


class SaleSummary(QFrame):
    """A card of lines, each kept from the start; an empty one shows a dash.

    The product and the telephone number are there where the provider has several products, and takes one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self._shop = Words("strong", wraps=True)
        self._shop.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sells = Words("body", wraps=True)
        self._sells.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._names = {row: Words("small", said(row)) for row in _ROWS}
        self._values: dict[str, Words] = {row: OneLine("row") for row in _ROWS}
        self._values["Product"] = Words("body", wraps=True)  # several may differ at their ends only
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        for place, row in enumerate(_ROWS):
            grid.addWidget(self._names[row], place * 2, 0)
            grid.addWidget(self._values[row], place * 2 + 1, 0)
            self._values[row].setMinimumHeight(32)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(4)
        column.addWidget(self._shop)
        column.addWidget(self._sells)
        column.addSpacing(16)
        column.addLayout(grid)
        self.show_more(None, "")

    def show_shop(self, shop: str, company: str, service: Service) -> None:
        """Who sells for whom, and what the number is called."""
        self._shop.say(shop)
        self._sells.say(company)
        self._names["Meter"].say(said("Meter") if service is Service.PREPAID else said("Account"))

    def show_sale(self, words: DraftWords) -> None:
        """What is known of the sale."""
        self._say("Meter", words.meter)
        self._say("Name", words.customer)
        self._say("Amount", words.amount)
        self._say("Paid with", words.paid_with)
        self._say("Change", words.change)

    def show_more(self, phone: str | None, product: str) -> None:
        """The telephone number, None where none is taken, and the product, "" where there is but one."""
        for row, shown in (("Phone", phone is not None), ("Product", bool(product))):
            self._names[row].setVisible(shown)
            self._values[row].setVisible(shown)
        self._say("Phone", phone or "")
        self._say("Product", product)

    def _say(self, row: str, text: str) -> None:
        self._values[row].say(text or "–")
        self._values[row].setAccessibleName(text or "–")

    def words(self) -> list[str]:
        """What each line says that is in sight."""
        return [value.accessibleName() for value in self._values.values() if value.isVisibleTo(self)]
