"""The queue and the sales: a list at the left, and the sale that is chosen in it at the right with its keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.said import said
from app.domain.trouble import StoreTrouble
from app.ui.centred import centred
from app.ui.foot_keys import page_keys
from app.ui.key_button import goes_on
from app.ui.labels import Words
from app.ui.moment_view import MomentView
from app.ui.pages import Page
from app.ui.paper_side import PaperSide
from app.ui.sale_list import Row, SaleList, row_of, unreadable
from app.ui.shown_sale import ShownSale
from app.ui.theme import Palette

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.till import Till

_AGES_GROW_MS = 15_000
_PAPER_BESIDE_PX = 1300
"""How wide the page is from which on the paper lies beside the sale."""


class ListPage(Page):
    """Sales in a list, in the order that `listed` gives, each with the time that `when` puts in words.

    `opened` is for the one to be shown large, `evidence_wanted` for all that is known of it; `keys_told` says which
    keys the foot shows.
    """

    word = "Queue"
    keys_told = Signal(str)
    opened = Signal(str)
    evidence_wanted = Signal(str)
    second_wanted = Signal(object, object)

    def __init__(
        self,
        title: str,
        nothing: str,
        listed: Callable[[Till], list[str]],
        when: Callable[[Till, Sale], str],
        palette: Palette,
    ) -> None:
        super().__init__()
        self._till: Till | None = None
        self._listed = listed
        self._when = when
        self._title = title
        self.heading = Words("title", title)
        self.list = SaleList(title, palette)
        self.view = MomentView(beside_list=True)
        self.side = PaperSide()
        self.shown = ShownSale(self.view, self.side)
        self._nothing = Words("label", nothing, wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.list.chosen.connect(self.opened)
        self.shown.moved.connect(self.opened)
        self.shown.carried.connect(self._follow_money)
        self.shown.large_wanted.connect(self.opened)
        self.shown.evidence_wanted.connect(self.evidence_wanted)
        self.shown.second_wanted.connect(self.second_wanted)
        self.list.moved.connect(self._show_chosen)
        self.side.turned.connect(self.side.setVisible)
        self._aging = QTimer(self)
        self._aging.setInterval(_AGES_GROW_MS)
        self._aging.timeout.connect(self.refresh)

    def _lay_out(self) -> None:
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.list)
        self._sheets.addWidget(self._nothing)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.head())
        left.addWidget(self._sheets, 1)
        self._chosen = QWidget()
        self._right = right = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._chosen)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        right.addWidget(self.view)
        right.addWidget(self.side, 1)
        both = QWidget()
        self._columns = columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addLayout(left, 50)
        columns.addWidget(self._chosen, 50)
        centred(self, both)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.side.hide()
        self.side.setMaximumWidth(560)

    def head(self) -> QWidget:
        """What stands over the list."""
        return self.heading

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a large screen the paper has a column of its own, where the whole of it has room; else it lies below."""
        super().resizeEvent(event)
        wide = self.width() >= _PAPER_BESIDE_PX
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._right.direction() != direction:
            self._right.setDirection(direction)
            self._right.setStretch(0, 1 if wide else 0)
            self._columns.setStretch(0, 34 if wide else 50)
            self._columns.setStretch(1, 66 if wide else 50)

    def use(self, till: Till, opened_at: datetime) -> None:
        """Show the sales of this till."""
        self._till = till
        self.shown.use(till, opened_at)
        self.refresh()

    def come_up(self) -> None:
        """The page is in sight: its rows and the chosen sale are read anew, and their ages grow.

        Whoever opens it anew is shown the sale at the top, where another one is there than before.
        """
        before, shown = self.list.first(), self.shown.reference
        self.refresh()
        top = self.list.first()
        if top is not None and (top != before or self.list.reference() is None):
            self.list.choose(top)
        if self.shown.reference == shown:  # another one is shown as it is now
            self.shown.refresh()
        self._aging.start()
        self._tell_keys()
        self.take_keys()

    def bring_to(self, reference: str) -> None:
        """Choose the sale that brought a person here; one that is no longer listed is opened large."""
        self.list.choose(reference)
        if self.list.reference() != reference:
            self.opened.emit(reference)

    def go_down(self) -> None:
        """The page is out of sight."""
        self._aging.stop()

    def take_keys(self) -> None:
        """Put the keys on the list, or on the page where there is nothing to list."""
        (self.list if self._sheets.currentIndex() == 0 else self).setFocus()

    def refresh(self) -> None:
        """Read the rows anew."""
        if self._till is None:
            return
        references, was = self._listed(self._till), self._sheets.currentIndex()
        self._sheets.setCurrentIndex(0 if references else 1)
        self._chosen.setVisible(bool(references))
        self.list.show_rows(references, partial(self._row, self._till))
        if self.isVisible() and self._sheets.currentIndex() != was:
            self._tell_keys()

    def _tell_keys(self) -> None:
        self.keys_told.emit(page_keys(self.word, empty=self._sheets.currentIndex() != 0))

    def _row(self, till: Till, reference: str) -> Row:
        """A sale as a row; one whose events were changed by hand keeps no other out of sight."""
        from app.services.whom import customer_of

        try:
            sale = till.file.sales.load(reference)
        except StoreTrouble:
            sale = None
        if sale is None:
            return unreadable(reference)
        row = row_of(sale, till.shop.language, self._when(till, sale), customer_of(sale, till.file))
        if till.papers.lacks(sale) and not sale.to_hand_over:
            job = till.papers.newest(reference)
            failed = job is not None and job.state == "failed"
            return replace(row, state=said("Not printed") if failed else said("Paper not seen"), tone="trouble")
        return row

    def show_palette(self, palette: Palette) -> None:
        """Draw the list in these colours."""
        self.list.show_palette(palette)

    def shows(self, reference: str) -> bool:
        """Whether this is the sale that is chosen."""
        return self.shown.reference == reference

    def changed(self, sale: Sale) -> None:
        """A sale has changed."""
        if self.isVisible():
            self.refresh()
            self.shown.changed(sale)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the chosen sale offers for it, or opens it large; its other keys do what they say."""
        if self.view.isVisible():  # with the last row that leaves the list it is out of sight, and so are its keys
            self.view.keyPressEvent(event)
            if event.isAccepted() or self.side.take_key(event):
                event.accept()
                return
        reference = self.reference()
        if event.text().upper() == "E" and not event.isAutoRepeat() and reference is not None:
            self.evidence_wanted.emit(reference)
            return
        if goes_on(event) and not event.isAutoRepeat() and reference is not None:
            self.opened.emit(reference)
        else:
            event.ignore()

    def reference(self) -> str | None:
        """The sale that keys fall on: the chosen one, or where that has left the list the same one, beside it still."""
        return self.list.reference() or (self.shown.reference if self.list.first() is not None else None)

    def _follow_money(self, reference: str) -> None:
        self.refresh()
        self.list.choose(reference)

    def _show_chosen(self) -> None:
        chosen = self.list.reference()
        if chosen is not None and chosen != self.shown.reference:
            self.shown.show(chosen)


def queue_page(palette: Palette) -> ListPage:
    """Every unsettled sale, the oldest first, with how long its customer's money has been there."""
    from app.services.again import paid_at
    from app.services.figures import age_text

    return ListPage(
        said("Unfinished sales"),
        said("Nothing is unfinished. Every sale has its token or its money."),
        lambda till: till.file.queue.unsettled(),
        lambda till, sale: age_text(till.clock.now() - paid_at(sale, till.file)),
        palette,
    )
