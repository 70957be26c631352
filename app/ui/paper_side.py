"""The right side: what will be sold while the cashier types, then the paper as it comes out of the printer."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.said import said
from app.ui.column import column_in
from app.ui.draft_words import DraftWords
from app.ui.key_button import KeyButton
from app.ui.labels import Note, OneLine, Words
from app.ui.room import Room
from app.ui.sale_summary import SaleSummary

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.papers import Papers
    from app.services.till import Till
    from app.ui.sharing import Shared
    from printing.document import Document
    from printing.preview import PaperPreview


class PaperSide(QWidget):
    """A caption over the summary or the paper. `turned` tells which of them, True for paper."""

    turned = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.summary = SaleSummary()
        self._lies_there = ("", "")
        self._caption = Words("field")
        self._told = Note()
        self._told.hide()
        self._aside = OneLine("small")
        self.put_aside = KeyButton("", "−")
        self._shared: Shared | None = None
        self._sheets = QStackedWidget()
        summary = QWidget()
        top = QVBoxLayout(summary)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.summary)
        top.addStretch(1)
        self._sheets.addWidget(Room(summary))
        self._sheets.setMinimumHeight(80)  # both scroll; neither may push the window
        column = column_in(self, 6, self._caption)
        column.addWidget(self._sheets, 1)
        column.addWidget(self._told)
        column.addWidget(self._aside)
        column.addWidget(self.put_aside)
        self.show_aside("", "")
        self.show_summary()

    @cached_property
    def preview(self) -> PaperPreview:
        """The paper, which is made when there is one to be shown: the first window does without."""
        from printing.preview import PaperPreview

        preview = PaperPreview()
        self._sheets.addWidget(preview)
        return preview

    async def warm_up(self, papers: Papers) -> None:
        """Load what the first receipt takes, before it, while nobody waits: what prints it, then what shows it.

        One after the other, and beside the window: together they would hold up the first keys.
        """
        import asyncio
        from importlib import import_module

        await papers.warm_up()
        await asyncio.to_thread(import_module, "printing.preview")
        _ = self.preview

    def caption(self) -> str:
        """What is shown, in words."""
        return self._caption.text()

    def show_summary(self) -> None:
        """The sale that is being typed."""
        self._caption.say(said("This sale"))
        self._tell("", "quiet")
        self._turn(paper=False)

    def show_aside(self, names: str, offer: str) -> None:
        """Say whom sales are put aside for, and what the button below does: "" for none of it."""
        self._aside.say(names)
        self._aside.setVisible(bool(names))
        self.put_aside.show_words(offer)
        self.put_aside.setVisible(bool(offer))

    def show_receipt(self, till: Till, sale: Sale) -> None:
        """The receipt of a sale that is complete."""
        job = till.papers.newest(sale.reference)
        copy = job.copy if job is not None else 0
        if self._is_new(sale, said("Receipt, copy {copy}", copy=copy) if copy else said("Receipt")):
            self._lay_down(till, sale, till.papers.document(sale, copy=copy))
        self._turn(paper=True)

    def show_slip(self, till: Till, sale: Sale) -> None:
        """The slip of a sale without a token."""
        from app.services.receipts import slip

        if self._is_new(sale, said("Waiting slip: not a token")):
            company = till.book.company(sale.order)
            self._lay_down(till, sale, slip(sale, till.shop, company, 0))
        self._turn(paper=True)

    def show_order(self, till: Till, sale: Sale) -> None:
        """What was ordered, of a sale that has no paper yet."""
        from app.domain.meter import grouped
        from app.domain.sale import Service, Tender
        from app.services.figures import money_text
        from app.services.whom import customer_of

        order, language = sale.order, till.shop.language
        prepaid = order.service is Service.PREPAID
        self.show_summary()
        self._caption.say(said("Sale {reference}", reference=sale.reference))
        self.summary.show_shop(till.shop.name, till.book.company(order), order.service)
        self.summary.show_sale(
            DraftWords(
                meter=grouped(order.meter) if prepaid else order.meter,
                customer=customer_of(sale, till.file),
                amount=money_text(order.amount, language),
                paid_with=said("Cash")
                if order.tender is Tender.CASH
                else said("Mobile money {tender_code}", tender_code=order.tender_code),
                change=money_text(order.change, language) if order.tender is Tender.CASH else "",
                action="",
            )
        )
        self.summary.show_more(order.phone or None, "")

    def take_key(self, event: QKeyEvent) -> bool:
        """Save, print or zoom the paper that is shown, if this key does; whether it was one of those."""
        if self._shared is None or self._sheets.currentIndex() == 0:
            return False
        if event.matches(QKeySequence.StandardKey.Save):
            from app.ui.sharing import save

            save(self._shared, self, self._tell)
        elif event.matches(QKeySequence.StandardKey.Print):
            from app.ui.sharing import print_on_office_printer

            print_on_office_printer(self._shared, self, self._tell)
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self.preview.zoom(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.preview.zoom(-1)
        else:
            return False
        return True

    def _tell(self, sentence: str, tone: str) -> None:
        self._told.say(sentence, tone)
        self._told.setVisible(bool(sentence))

    def _lay_down(self, till: Till, sale: Sale, document: Document) -> None:
        from app.ui.sharing import Shared

        paper = till.papers.paper
        self._shared = Shared(sale.reference, document, paper, till.file.home)
        self._tell("", "quiet")
        self.preview.zoom(0)
        self.preview.show_document(document, paper)

    def _is_new(self, sale: Sale, caption: str) -> bool:
        """Whether this paper is not the one that lies there already: to draw it again takes ten milliseconds."""
        self._caption.say(caption)
        before, self._lies_there = self._lies_there, (sale.reference, caption)
        return before != self._lies_there

    def _turn(self, *, paper: bool) -> None:
        self._sheets.setCurrentIndex(1 if paper else 0)
        self.turned.emit(paper)
