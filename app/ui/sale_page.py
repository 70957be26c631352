"""The sell screen: the form of the next sale, or a sale that is shown large, and at the right what it prints."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.domain.said import said, to_say
from app.domain.sale import Sale, Service
from app.domain.trouble import BadInput
from app.ui.amount_row import LAST_QUICK, NEXT_QUICK
from app.ui.centred import centred
from app.ui.foot_keys import sale_keys, step_keys
from app.ui.key_button import PUT_ASIDE, goes_on
from app.ui.moment_view import MomentView
from app.ui.number_field import CHOOSE_BILLER
from app.ui.pages import Page
from app.ui.paper_side import PaperSide
from app.ui.put_aside import PutAside
from app.ui.sale_form import SaleForm, Step
from app.ui.shown_sale import ShownSale
from app.ui.slots import start
from app.ui.taking import Taking
from app.ui.tender_row import SWITCH

if TYPE_CHECKING:
    from app.services.till import Till


_LEAVES = to_say("Next customer")
_FORM_PX = 540
"""What the form takes in width at the least."""
_SIDE_FROM_PX = 840
"""How wide the page is from which on there is room for the paper beside it."""


class SalePage(Page):
    """Joins taking a sale to showing it; `taking` leads through the form, `shown` is what became of the sale.

    `evidence_wanted` asks for all that is known of the sale that is shown, and `list_wanted` for the list from which it
    was opened. `keys_changed`: other keys lead on than before.
    """

    evidence_wanted = Signal(str)
    meter_wanted = Signal()
    second_wanted = Signal(object, object)
    list_wanted = Signal()
    keys_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = SaleForm()
        self.side = PaperSide()
        self.taking = Taking(self.form, self.side.summary)
        self.aside = PutAside(self.taking, self.form)
        self._till: Till | None = None
        self._to_decide: list[tuple[str, bool]] = []
        self._comes_back = False
        self.listed = False
        self._half: Step | None = None
        self._behind: tuple[str | None, bool] = (None, False)
        self._lay_out()
        self.taking.stepped.connect(self._bring_up_form)
        self.taking.taken.connect(self._begin_sale)
        self.taking.first_wanted.connect(self.open_sale)
        self.taking.dropped.connect(self.next_customer)
        self.aside.next_wanted.connect(self.next_customer)
        self.aside.changed.connect(self._show_aside)
        self.side.put_aside.clicked.connect(self.aside.press)
        self.taking.show_step(Step.NUMBER)

    @property
    def step(self) -> Step:
        """How far the sale has come."""
        return self.taking.step

    @property
    def service(self) -> Service:
        """What is sold."""
        return self.taking.service

    @property
    def rests(self) -> bool:
        """Whether nothing here is half typed, or to be decided first."""
        if self._to_decide or self._half is not None or self.step not in (Step.NUMBER, Step.SALE):
            return False
        typed = self.view.code.text() if self.step is Step.SALE else self.form.number.text() + self.form.phone_typed()
        return not typed.strip()

    def _lay_out(self) -> None:
        self._left = QStackedWidget()
        self._left.addWidget(self.form)
        self.side.setMaximumWidth(440)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        left = QVBoxLayout()
        left.addWidget(self._left, 1000)
        left.addStretch(1)
        self._left.setMaximumHeight(720)
        self._left.setMinimumWidth(_FORM_PX)
        # What is in it must not move the columns.
        self._left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addLayout(left, 62)
        row.addWidget(self.side, 38)
        centred(self, content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the form has all of it."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= _SIDE_FROM_PX)

    @cached_property
    def view(self) -> MomentView:
        """A sale, large; made with the till, for there is none to be shown before."""
        view = MomentView(said(_LEAVES))
        view.left.connect(self.go_back)
        self._left.addWidget(view)
        return view

    @cached_property
    def shown(self) -> ShownSale:
        """The sale that the view shows."""
        shown = ShownSale(self.view, self.side)
        shown.paper_seen.connect(self.next_customer)
        shown.appeared.connect(self._bring_up_sale)
        shown.evidence_wanted.connect(self.evidence_wanted)
        shown.meter_wanted.connect(self.meter_wanted)
        shown.second_wanted.connect(self.second_wanted)
        return shown

    def use(self, till: Till, opened_at: datetime) -> None:
        """Sell with this till. What has been typed before it was open stays, and Enter that was pressed counts."""
        self._till, self._opened_at = till, opened_at
        self.taking.use(till)
        self.aside.use(till)
        self.shown.use(till, opened_at)

    def decide_first(self, references: list[tuple[str, bool]]) -> None:
        """Show these sales before any new one, one after the other; True where nobody has seen its paper."""
        self._to_decide = references
        if references:
            self.next_customer()

    def open_sale(self, reference: str, *, listed: bool = False) -> None:
        """Show a sale, open or done. `listed`: it was opened from a list, and what stands here is kept behind it."""
        if listed and not self.listed:
            self._keep_behind()
        self._show_listed(listed=listed)
        self.taking.stand_aside()
        self.shown.show(reference)

    def pass_on(self) -> None:
        """The next one begins with an empty page: a sale of a list is not theirs to see, nor one that is over, nor what
        another had half typed. A sale that goes on, or whose end nobody has seen, stays until somebody has.
        """
        self.put_away()
        if self.step is not Step.SALE or self.shown.done_with:
            self.next_customer()

    def put_away(self) -> None:
        """Bring back what stood here before a sale of a list was opened, half typed as it was."""
        if not self.listed:
            return
        self._show_listed(listed=False)
        (reference, not_seen), half = self._behind, self._half
        self._behind, self._half = (None, False), None
        if half is None and reference is None:
            self.next_customer()
            return
        self.shown.show(reference, not_seen=not_seen)
        if half is not None:
            self.taking.show_step(half)

    def _keep_behind(self) -> None:
        self._behind, self._half = (None, False), None
        if self.step is Step.SALE:
            self._behind = (self.shown.reference, self.shown.not_seen)
            return
        if self.step is Step.VERIFYING:
            self.taking.go_back()
        self._half = self.step

    def _show_listed(self, *, listed: bool) -> None:
        self.listed = listed
        self.view.show_leaving(said("Back to the list") if listed else said(_LEAVES))

    def sell_for(self, provider: str) -> None:
        """Sell for this profile from now on; what was half typed for another one does not come back."""
        self._half = None
        self.taking.sell_for(provider)

    def turn_to(self, service: Service) -> None:
        """Take the next sale for this service; not in the middle of one. Raises BadInput where there is no such."""
        self.put_away()
        if self.step is Step.SALE and not self._may_leave():
            return
        if self.step is Step.SALE:
            self.next_customer()
        if self.service is not service and self.step is not Step.SALE:
            self.taking.switch_service()
            self.next_customer(of_usual=False)

    def next_customer(self, *, of_usual: bool = True) -> None:
        """Ready for the next sale; sales that wait for a decision come before it.

        The next customer buys from the usual company, unless another one was chosen for them just now; and after a
        bill a token, for that is what most of them want.
        """
        self.taking.stop_verifying()
        was_shown = self.shown.reference is not None
        self._show_listed(listed=False)
        while self._to_decide and self._till is not None:
            reference, not_seen = self._to_decide.pop(0)
            sale = self._till.file.sales.load(reference)
            if sale is not None and self._is_to_decide(sale, not_seen=not_seen):
                self.taking.stand_aside()
                self.shown.show(reference, not_seen=not_seen)
                return
        self.shown.show(None)
        if was_shown and self.service is Service.POSTPAID:
            with suppress(BadInput):  # a provider or a company that has bills only
                self.taking.switch_service()
        self.taking.begin_anew(of_usual=of_usual)

    def _is_to_decide(self, sale: Sale, *, not_seen: bool) -> bool:
        """Whether nobody has decided about it since the till was opened, nor printed it or said who has its paper."""
        if not_seen:
            return self.shown.paper_not_seen(sale) and (sale.handed_at is None or sale.handed_at < self._opened_at)
        return sale.state == "queued" and not sale.kept

    def begin_with(self, text: str) -> bool:
        """Begin the next sale, or go on with a half typed one, with the first digit typed somewhere else.

        Returns whether that could be done now: not over a sale that must not be left.
        """
        if self.step is Step.SALE and not self._may_leave():
            return False
        if self.step is Step.SALE:
            self.next_customer()
        begun = self.taking.type_first(text)
        self._comes_back = self._comes_back and not begun
        return begun

    def go_down(self) -> None:
        """Another page is in sight: the number that stands here is an old one when this page comes back."""
        self._comes_back = True

    def come_up(self) -> None:
        """The page is in sight: the keys go where this step wants them; digits typed now replace an old number."""
        self.take_keys()
        self._look()
        if self.step is Step.NUMBER and self._comes_back:
            self.form.number.field.selectAll()
        self._comes_back = False

    def changed(self, sale: Sale) -> None:
        """A sale, or its paper, has changed."""
        self.shown.changed(sale)

    def stop(self) -> None:
        """The till is being closed: nobody waits for a name any more."""
        self.taking.stop_verifying()

    def shows(self, reference: str) -> bool:
        """Whether this is the sale that is shown large."""
        return self.shown.reference == reference

    def take_keys(self) -> None:
        """Put the keys where this step wants them."""
        if self.step is Step.SALE:
            self.view.setFocus()
        else:
            self.form.show_step(self.step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back, digits begin the next sale. A key that is held down does not repeat Enter."""
        key = event.key()
        if self.form.take_key_stopped(event) or (self.step is Step.SALE and self.side.take_key(event)):
            return
        if goes_on(event):
            if not event.isAutoRepeat():
                self.taking.go_on()
        elif key == Qt.Key.Key_Escape:
            self.go_back()
        elif self._take_key_of_form(event):
            pass
        elif self.step is Step.SALE and event.matches(QKeySequence.StandardKey.Paste):
            if self._may_leave():
                self.next_customer()
                self.form.number.field.paste()
        elif self.step in (Step.SALE, Step.STOPPED) and event.text().isascii() and event.text().isdigit():
            self.begin_with(event.text())
        else:
            super().keyPressEvent(event)

    def _take_key_of_form(self, event: QKeyEvent) -> bool:
        key, typing = event.key(), self.step in (Step.AMOUNT, Step.CONFIRM)
        if typing and key in (*NEXT_QUICK, *LAST_QUICK):
            self.form.amount.step_quick(on=key in NEXT_QUICK)
        elif typing and key == SWITCH:
            self.form.tender.switch()
        elif self.step is Step.NUMBER and key in CHOOSE_BILLER:
            self.taking.search_biller()
        elif key == PUT_ASIDE and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat() and (self.step is not Step.SALE or self._may_leave()):
                self.aside.press()
        else:
            return False
        return True

    def go_back(self) -> None:
        """What Esc does: one step back where nothing was sent, the next customer where a sale may wait.

        A sale that was opened from a list leads back there.
        """
        if self.listed:
            self.put_away()
            self.list_wanted.emit()
        elif self.step is Step.SALE:
            self.next_customer()
        else:
            self.taking.go_back()

    @property
    def types_bill(self) -> bool:
        """Whether a bill is being typed here."""
        return self.service is Service.POSTPAID and self.step is not Step.SALE

    def keys(self, following: str = "") -> str:
        """The keys that lead on from what is shown, in words; `following` is the profile that F7 switches to."""
        if self.step is not Step.SALE:
            return step_keys(self.step, self.form.stopped, following, asides=bool(self.aside.all()))
        copies = bool(self.view.tokens.tokens())
        asides = bool(self.aside.all())
        return sale_keys(self.shown.moment, copies=copies, listed=self.listed, asides=asides)

    def _begin_sale(self, sale: Sale) -> None:
        self.shown.begin(sale)
        self.keys_changed.emit()
        if self._till is not None:
            start(self._till.papers.open_drawer_for(sale))

    def _bring_up_form(self) -> None:
        self._left.setCurrentWidget(self.form)
        self.side.show_summary()
        self._show_aside()

    def _show_aside(self) -> None:
        self.side.show_aside(self.aside.names(), self.aside.offer())
        self.keys_changed.emit()

    def _bring_up_sale(self) -> None:
        if self.step is Step.SALE and self._left.currentWidget() is not self.view:
            self._left.setCurrentWidget(self.view)
            self.side.show_aside(self.aside.names(), "")
            if self.isVisibleTo(self.window()):  # it may come late, and another page have the keys by then
                self.view.setFocus()
        self._look()
        self.keys_changed.emit()

    def _look(self) -> None:
        if self.step is Step.SALE and self.isVisibleTo(self.window()):
            self.shown.look()

    def _may_leave(self) -> bool:
        return self.listed or (self.shown.moment is not None and self.shown.moment.leaves)
