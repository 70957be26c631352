"""A calm full page for when the till cannot be used as it is: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.meter import grouped
from app.domain.said import said
from app.ui.icons import Icon
from app.ui.key_button import KeyButton, goes_on
from app.ui.labels import Words
from app.ui.pages import Page
from app.ui.sale_list import Row, SaleList, row_of, time_words
from app.ui.theme import Palette, retone

if TYPE_CHECKING:
    from app.domain.sale import Sale


class TroublePage(Page):
    """One sentence large, and a way out. `leaving` closes the till, `put_back_chosen` wants the backup in its place."""

    leaving = Signal()
    put_back_chosen = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = Words("name", wraps=True)
        self._sentence = Words("label", wraps=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = KeyButton(said("Close the till"), "Enter", kind="main")
        self._close.clicked.connect(self.leaving)
        self._put_back = KeyButton("", "B", kind="plain")
        self._put_back.clicked.connect(self.put_back_chosen)
        self._put_back.hide()
        self._still = Words("label", said("What can still be read, the newest first, to look at only:"))
        self._sales = SaleList(said("Sales that can still be read"), palette)
        self._banner = QFrame()
        self._banner.setProperty("role", "banner")
        self._icon = Icon("trouble", 48)
        inside = QHBoxLayout(self._banner)
        inside.setContentsMargins(32, 32, 32, 32)
        inside.setSpacing(24)
        inside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(12)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        inside.addLayout(words, 1)
        middle = QWidget()
        middle.setMaximumWidth(760)
        column = QVBoxLayout(middle)
        column.setSpacing(24)
        column.addStretch(2)
        column.addWidget(self._banner)
        column.addWidget(self._still)
        column.addWidget(self._sales, 12)
        column.addWidget(self._put_back)
        column.addWidget(self._close)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 24, 48, 24)
        row.addWidget(middle)

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._sales.show_palette(palette)

    def show_trouble(self, sentence: str, backup: str = "", sales: Sequence[Sale] = (), language: str = "en") -> None:
        """The till cannot be opened: say why and what to do, and offer the backup that was made then, if any.

        `sales` can still be read, and are shown with their tokens: a customer may come back for one.
        """
        retone(self._banner, "trouble")
        self._icon.show_icon("trouble")
        self._say(said("The till cannot open"), sentence)
        self._put_back.show_words(said("Put back the backup of {backup}", backup=backup), "B")
        self._put_back.setVisible(bool(backup))
        self._close.show()
        rows = {sale.reference: _still_read(sale, language) for sale in sales}
        self._sales.show_rows(list(rows), rows.__getitem__)
        self._still.setVisible(bool(rows))
        self._sales.setVisible(bool(rows))
        if rows:
            self._sales.setFocus()

    def show_leaving(self, title: str, what: str) -> None:
        """The till is to be closed with something left behind: how much, and what becomes of each kind."""
        retone(self._banner, "waiting")
        self._icon.show_icon("wait")
        self._say(title, what)
        self._close.show()
        for more in (self._put_back, self._still, self._sales):
            more.hide()

    def show_closing(self) -> None:
        """The till is being closed and something is still on its way."""
        retone(self._banner, "waiting")
        self._icon.show_icon("wait")
        self._say(
            said("Closing"),
            said("What is on its way is being stored. The till closes by itself; do not switch it off."),
        )
        for more in (self._close, self._put_back, self._still, self._sales):
            more.hide()

    def words(self) -> str:
        """What is said."""
        return f"{self._title.text()}\n{self._sentence.text()}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes, B puts the backup back."""
        if event.isAutoRepeat():
            event.ignore()
        elif goes_on(event) and self._close.isVisibleTo(self):
            self.leaving.emit()
        elif event.text().upper() == "B" and self._put_back.isVisibleTo(self):
            self.put_back_chosen.emit()
        else:
            event.ignore()

    def _say(self, title: str, sentence: str) -> None:
        self._title.say(title)
        self._sentence.say(sentence)
        self.setAccessibleName(self.words())
        self.setFocus()


def _still_read(sale: Sale, language: str) -> Row:
    customer = (sale.sold.customer if sale.sold else None) or sale.order.customer
    row = row_of(sale, language, time_words(sale.created_at, datetime.now(UTC)), customer)
    tokens = "  ·  ".join(map(grouped, sale.tokens))
    return replace(row, state=tokens) if tokens else row
