"""The sell screen: three Enters from a meter number to a token.

NUMBER -Enter-> VERIFYING -name-> AMOUNT -Enter-> CONFIRM -Enter-> SALE -next digit-> NUMBER
                   |                                         (what the sale becomes is ShownSale's to show)
                   '-> STOPPED: not verified, or an unfinished sale of this meter comes first
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.outcome import NotSent, Refused, Unknown, Verified
from app.domain.sale import Service, Tender
from app.domain.trouble import BadInput, SameMeter, Trouble
from app.ui.acts import Way
from app.ui.amount_row import LAST_QUICK, NEXT_QUICK
from app.ui.asking import Asking
from app.ui.centred import centred
from app.ui.draft_words import draft_words, limits_words
from app.ui.key_button import ENTER
from app.ui.moment_view import MomentView
from app.ui.moments import Moment
from app.ui.paper_side import PaperSide
from app.ui.sale_form import SaleForm, Step
from app.ui.shown_sale import ShownSale, whose_words
from app.ui.tender_row import SWITCH
from app.ui.whose import known_before, same_meter_moment, unverified_moment

if TYPE_CHECKING:
    from app.services.selling import Draft, Verification
    from app.services.till import Till

_OPENING = "The till is opening. One moment …"


class SalePage(QWidget):
    """Everything a sale needs, for the provider that `sell_for` named.

    `begun` comes when a number is entered, `line_heard` when its question was answered.
    """

    begun = Signal()
    line_heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = SaleForm()
        self.side = PaperSide()
        self.step = Step.NUMBER
        self._till: Till | None = None
        self._provider = ""
        self.service = Service.PREPAID
        self._customer = self._known_name = self._stopped_at = self._asked_about = ""
        self._kept = self._again = self._go_on_when_open = False
        self._asking = Asking(self)
        self._to_decide: list[tuple[str, bool]] = []
        self._lay_out()
        self.form.went_on.connect(self.go_on)
        self.form.number_edited.connect(self._number_edited)
        self.form.amount_edited.connect(self._amount_edited)
        self.form.tender_edited.connect(self._show_draft)
        self.form.way_chosen.connect(self._go_way)
        self._asking.answered.connect(self._show_whose)
        self._asking.failed.connect(self._not_asked)
        self._show_step(Step.NUMBER)

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
        row.addLayout(left, 62)
        row.addWidget(self.side, 38)
        centred(self, content)

    @cached_property
    def view(self) -> MomentView:
        """A sale, large; made with the till, for there is none to be shown before."""
        view = MomentView("Next customer")
        view.left.connect(self.next_customer)
        self._left.addWidget(view)
        return view

    @cached_property
    def shown(self) -> ShownSale:
        """The sale that the view shows."""
        shown = ShownSale(self.view, self.side)
        shown.paper_seen.connect(self.next_customer)
        shown.appeared.connect(self._bring_up_sale)
        return shown

    def use(self, till: Till, opened_at: datetime) -> None:
        """Sell with this till. What has been typed before it was open stays, and Enter that was pressed counts."""
        self._till = till
        self.shown.use(till, opened_at)
        self.form.card.waiting.now = till.clock.now

    def sell_for(self, provider: str) -> None:
        """Sell for this profile from now on."""
        till = self._opened()
        self._provider = provider
        traits = till.book.traits(provider)
        self.form.amount.sell_in(traits.currency, limits_words(traits.minimum, traits.maximum, till.shop.language))
        if self.step is not Step.SALE:
            self._forget()
            self._show_step(Step.NUMBER)
        if self._go_on_when_open:
            self._go_on_when_open = False
            self.go_on()

    def decide_first(self, references: list[tuple[str, bool]]) -> None:
        """Show these sales before any new one, one after the other; True where its paper was cut off."""
        self._to_decide = references
        if references:
            self.next_customer()

    def open_sale(self, reference: str) -> None:
        """Show a sale, open or done."""
        self.stop_verifying()
        self.step = Step.SALE
        self.shown.show(reference)

    def switch_service(self) -> bool:
        """From tokens to bills, or back. Returns whether that could be done now."""
        if self.step is Step.SALE and not self._may_leave():
            return False
        self.service = Service.POSTPAID if self.service is Service.PREPAID else Service.PREPAID
        self.form.ask_for(self.service)
        self.next_customer()
        return True

    def next_customer(self) -> None:
        """Ready for the next sale; sales that wait for a decision come before it."""
        self.stop_verifying()
        while self._to_decide:
            reference, cut_off = self._to_decide.pop(0)
            sale = self._opened().file.sales.load(reference)
            if sale is not None and (cut_off or (sale.state == "queued" and not sale.kept)):
                self.step = Step.SALE
                self.shown.show(reference, cut_off=cut_off)
                return
        self.shown.show(None)
        self.form.clear()
        self._forget()
        self._show_step(Step.NUMBER)

    def begin_with(self, text: str) -> bool:
        """Begin the next sale with the first digit typed somewhere else. Returns whether that could be done now."""
        if self.step is Step.SALE and not self._may_leave():
            return False
        if self.step in (Step.SALE, Step.STOPPED):
            self.next_customer()
        if self.step is Step.NUMBER:
            self.form.number.type_first(text)
            self._show_draft()
        return self.step is Step.NUMBER

    def take_keys(self) -> None:
        """Put the keys where this step wants them."""
        if self.step is Step.SALE:
            self.view.setFocus()
        else:
            self.form.show_step(self.step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back, digits begin the next sale. A key that is held down does not repeat Enter."""
        key = event.key()
        if key in ENTER:
            if not event.isAutoRepeat():
                self.go_on()
        elif key == Qt.Key.Key_Escape:
            self.go_back()
        elif self.step in (Step.AMOUNT, Step.CONFIRM) and key in (*NEXT_QUICK, *LAST_QUICK):
            self.form.amount.step_quick(on=key in NEXT_QUICK)
        elif self.step in (Step.AMOUNT, Step.CONFIRM) and key == SWITCH:
            self.form.tender.switch()
        elif self.step is Step.SALE and event.matches(QKeySequence.StandardKey.Paste):
            if self._may_leave():
                self.next_customer()
                self.form.number.field.paste()
        elif self.step in (Step.SALE, Step.STOPPED) and event.text().isascii() and event.text().isdigit():
            self.begin_with(event.text())
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """What Enter does at this step; nothing while a request is out."""
        if self._till is None:
            self._go_on_when_open = True
            self.form.number.hint(_OPENING)
        elif self.step is Step.NUMBER:
            self._verify()
        elif self.step is Step.AMOUNT:
            self._check_amount()
        elif self.step is Step.CONFIRM:
            self._sell()

    def go_back(self) -> None:
        """What Esc does at this step: one step back where nothing was sent, the next customer where a sale may wait."""
        match self.step:
            case Step.CONFIRM:
                self._show_step(Step.AMOUNT)
            case Step.AMOUNT | Step.VERIFYING | Step.STOPPED:
                self._forget()
                self._show_step(Step.NUMBER)
                self.form.number.field.selectAll()
            case Step.NUMBER:
                self.form.clear()
                self._forget()
            case Step.SALE:
                self.next_customer()

    def _verify(self) -> None:
        till = self._opened()
        try:
            number = till.selling.number(self._provider, self.service, self.form.number.text())
        except BadInput as bad:
            self.form.number.refuse(str(bad))
            return
        if not self._again and (first := till.selling.unfinished(number)) is not None:
            self._stop_for_first(first)
            return
        self._asked_about = number
        self.begun.emit()
        ends = till.clock.now() + timedelta(seconds=till.shop.timing.request_deadline)
        company = till.book.traits(self._provider).company
        self.form.card.show_asking(f"left for {company} to say whose it is", ends)
        self._show_step(Step.VERIFYING)
        self._asking.ask(till, self._provider, self.service, self.form.number.text())

    def _not_asked(self, sentence: str) -> None:
        self._show_step(Step.NUMBER)
        self._forget()
        self.form.show_trouble(sentence)

    def _show_whose(self, found: Verification) -> None:
        till = self._opened()
        if self.step is not Step.VERIFYING or found.meter != self._asked_about:
            return  # it is somebody else's name by now
        self.line_heard.emit()
        match found.outcome:
            case Verified():
                self._customer = found.outcome.customer
                self.form.card.show_name(self._customer, known_before(found, till, self._provider))
                self._show_step(Step.AMOUNT)
            case Refused() | Unknown() | NotSent():
                self._known_name = found.known.customer if found.known else ""
                moment = unverified_moment(found, till, self._provider)
                whose = self._known_name or "No name yet"
                self._stop(moment, whose if not isinstance(found.outcome, Refused) else "", found.meter)

    def _stop_for_first(self, reference: str) -> None:
        """An unfinished sale of this meter comes first: show it, and let the cashier open it."""
        till = self._opened()
        first = till.file.sales.load(reference)
        if first is not None:
            self._stop(same_meter_moment(first, till), whose_words(first, till)[0], first.order.meter)

    def _stop(self, moment: Moment, whose: str, number: str) -> None:
        till = self._opened()
        self._stopped_at = number
        company = till.book.traits(self._provider).company
        self.form.view.show_moment(moment, whose=whose, meter="", company=company)
        self._show_step(Step.STOPPED)

    def _go_way(self, way: object) -> None:
        match way:
            case Way.VERIFY_AGAIN:
                self._show_step(Step.NUMBER)
                self._verify()
            case Way.QUEUE:
                self._kept = True
                self._customer = self._known_name
                self.form.card.show_doubtful(
                    self._known_name or "Name not known", "Not verified now: this sale is queued"
                )
                self._show_step(Step.AMOUNT)
            case Way.OPEN_FIRST:
                first = self._opened().selling.unfinished(self._stopped_at)
                if first is None:
                    self.next_customer()
                else:
                    self.open_sale(first)
            case Way.SELL_ALL_THE_SAME:
                self._again = True
                self._show_step(Step.NUMBER)
                self._verify()

    def _check_amount(self) -> None:
        """Show what will happen, if what was typed can be sold at all."""
        till = self._opened()
        self.form.show_trouble("")
        try:
            # What the customer pays with is asked for beside the confirmation, and checked when it is sold.
            till.selling.check(
                replace(self._draft(), tender=Tender.CASH, tendered=""),
                again=self._again,
            )
        except SameMeter as same:
            self._stop_for_first(same.reference)
        except BadInput as bad:
            self.form.amount.refuse(str(bad))
        except Trouble as trouble:
            self.form.show_trouble(str(trouble))
        else:
            self._show_step(Step.CONFIRM)

    def _sell(self) -> None:
        """Save the sale and have it settled. From here on the sale is the store's, whatever this screen shows."""
        till = self._opened()
        self.form.show_trouble("")
        try:
            sale = till.selling.take(self._draft(), again=self._again)
        except SameMeter as same:
            self._stop_for_first(same.reference)
        except BadInput as bad:
            self.form.tender.refuse(str(bad))
        except Trouble as trouble:
            self.form.show_trouble(str(trouble))
        else:
            self.step = Step.SALE
            self.form.show_step(Step.SALE)
            self.shown.begin(sale)

    def _draft(self) -> Draft:
        return self.form.draft(self._provider, self._customer, kept=self._kept)

    def _show_draft(self) -> None:
        """Keep the summary, the change and the action's words in step with what is typed."""
        if self._till is None or self.step is Step.SALE:
            return
        shop = self._till.shop
        traits = self._till.book.traits(self._provider)
        words = draft_words(self._draft(), traits.currency, shop.language)
        self.side.summary.show_shop(shop.name, traits.company, self.service)
        self.side.summary.show_sale(words.meter, words.customer, words.amount, words.paid_with, words.change)
        self.form.tender.show_change(words.change if self.form.tender.cash.text().strip() else "")
        if self.step is Step.CONFIRM:
            self.form.show_action(words.action)

    def _number_edited(self) -> None:
        if self.step is not Step.NUMBER:
            self._forget()
            self._show_step(Step.NUMBER)
        self._show_draft()

    def _amount_edited(self) -> None:
        if self.step is Step.CONFIRM:
            self._show_step(Step.AMOUNT)
        self._show_draft()

    def _show_step(self, step: Step) -> None:
        self.step = step
        self._left.setCurrentWidget(self.form)
        self.side.show_summary()
        self.form.show_step(step)
        self._show_draft()

    def _bring_up_sale(self) -> None:
        if self.step is Step.SALE and self._left.currentWidget() is not self.view:
            self._left.setCurrentWidget(self.view)
            self.view.setFocus()

    def _forget(self) -> None:
        """Forget what belonged to the number, and the question that may be out about it; the number itself stays."""
        self.stop_verifying()
        self._customer = self._known_name = ""
        self._kept = self._again = False
        self.form.forget_sale()

    def stop_verifying(self) -> None:
        """Let go of the question whose meter it is, if one is out."""
        self._asking.stop()

    def _may_leave(self) -> bool:
        return self.shown.moment is not None and self.shown.moment.leaves

    def _opened(self) -> Till:
        if self._till is None:
            raise RuntimeError("the sell screen was asked for a till before it had one")
        return self._till
