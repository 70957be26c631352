"""A sale for practice at the end of a first start: one key sells a token of the sandbox, from the name to the paper."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.said import said
from app.domain.trouble import Trouble
from app.ui.column import column_in
from app.ui.key_button import KeyButton, goes_on
from app.ui.key_row import key_row
from app.ui.labels import Words
from app.ui.provider_tried import TriedBanner
from app.ui.slots import start
from app.ui.token_digits import TokenDigits

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.till import Till


class FirstSale(QWidget):
    """`taken` comes where a person goes on, with a sale or without one; `left` where they go back."""

    taken = Signal()
    left = Signal()

    def __init__(self, till: Till) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(said("A sale for practice"))
        self._till = till
        self._turns = 0
        self._selling: asyncio.Task[None] | None = None
        self.tokens = TokenDigits(44)
        self.banner = TriedBanner()
        self._go = KeyButton(said("Sell a token for practice"), "Enter", kind="main")
        self._skip = KeyButton(said("Go on without"), "N")
        self._back = KeyButton(said("Back"), "Esc", kind="bare")
        self._go.clicked.connect(self.go_on)
        self._skip.clicked.connect(self.taken)
        self._back.clicked.connect(self.left)
        told = said(
            "Nothing real is sold by it, and its paper says TEST. The till asks the sandbox whose the meter is, takes"
            " KES 50, sells, and prints, as it will for a customer: there you type the meter number and Enter, the"
            " amount and Enter, and Enter once more."
        )
        column = column_in(
            self, 12, Words("title", said("A sale for practice")), Words("body", told, wraps=True), self.tokens
        )
        column.addStretch(1)
        column.addWidget(self.banner)
        column.addLayout(key_row([self._back, self._skip, self._go]))

    @property
    def is_sold(self) -> bool:
        """Whether there is a token already."""
        return bool(self.tokens.tokens())

    def go_on(self) -> None:
        """Sell; or where that is done, go on."""
        if self.is_sold:
            self.taken.emit()
        elif self._selling is None or self._selling.done():
            self.banner.show_words(said("Selling …"), said("The sandbox is asked whose the meter is."), "waiting")
            self._selling = start(self._sell())

    def take_keys(self) -> None:
        """Take the keys itself."""
        self.setFocus()

    def stop(self) -> None:
        """Wait for no answer; the till settles what was begun."""
        if self._selling is not None:
            self._selling.cancel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sells and goes on, N goes on without, Esc back; a second Enter never sells twice."""
        if goes_on(event) and not event.isAutoRepeat():
            self.go_on()
        elif event.key() == Qt.Key.Key_N and self._skip.isVisibleTo(self):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()

    async def _sell(self) -> None:
        from app.services.practice import sell_for_practice

        turn, self._turns = self._turns, self._turns + 1
        try:
            sale = await sell_for_practice(self._till, turn)
        except Trouble as trouble:
            self.banner.show_words(said("Nothing was sold"), str(trouble), "trouble")
        else:
            self._show(sale)

    def _show(self, sale: Sale) -> None:
        from app.services.wording import about

        if not sale.tokens:
            told = about(self._till, sale)
            self.banner.show_words(said("No token came"), told.happened, "waiting")
            return
        self.tokens.show_tokens(sale.tokens)
        self._skip.hide()
        self._go.show_words(said("Go on"))
        whose = said("Sold to {customer}.", customer=sale.order.customer)
        self.banner.show_words(whose, _paper_words(self._till, sale.reference), "done")


def _paper_words(till: Till, reference: str) -> str:
    """Where its receipt is."""
    job = till.papers.newest(reference)
    if job is None:
        return said("No printer is set up: a customer would be read the token.")
    if till.papers.on_screen:
        return said("Its receipt is among the sales, F4: the screen stands for the printer.")
    if job.state in ("printed", "sent", "unconfirmed"):
        return said("Its receipt went to the printer: see whether it came out.")
    return said("Its receipt did not come out: F10, P sees to the printer.")
