"""What is typed for a sale: the number, the amount, what the customer pays with; and the one action that leads on."""

from __future__ import annotations

from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.said import said, to_say
from app.domain.sale import Service, Tender
from app.ui.amount_row import AmountRow
from app.ui.aside_choice import AsideChoice
from app.ui.biller_button import BillerButton
from app.ui.biller_search import BillerSearch
from app.ui.column import column_in
from app.ui.item_choice import ItemChoice
from app.ui.key_button import KeyButton
from app.ui.labels import Note
from app.ui.moment_view import MomentView
from app.ui.name_card import NameCard
from app.ui.number_field import NumberField
from app.ui.phone_field import PhoneField
from app.ui.room import Room
from app.ui.tender_row import TenderRow

if TYPE_CHECKING:
    from app.services.selling import Draft
    from app.ui.moments import Moment
    from app.ui.whose import Whose

_MAY_TYPE = {
    Tender.CASH: to_say("Type the cash received to see the change, or sell at once if it is exact."),
    Tender.MOBILE_MONEY: to_say("Type the code of the customer's mobile money message."),
}


class Step(Enum):
    """How far a sale has come at the counter."""

    NUMBER = auto()
    """A meter or account number is being typed."""
    BILLER = auto()
    """Whom the customer buys from is being chosen."""
    VERIFYING = auto()
    """The provider is being asked whose it is."""
    ITEM = auto()
    """The provider sells several products to it: one is being chosen."""
    STOPPED = auto()
    """It could not be verified, an unfinished sale of this meter comes first, or the float is too low: the cashier
    chooses how to go on."""
    AMOUNT = auto()
    """The name is shown; the amount is being typed."""
    CONFIRM = auto()
    """What will happen is shown; Enter sells."""
    ASIDE = auto()
    """One of several sales that were put aside is being chosen."""
    SALE = auto()
    """The sale is saved: what is shown, a moment later, is the sale itself."""


class SaleForm(QWidget):
    """The fields in the order in which they are needed, all in sight from the start so that nothing jumps."""

    went_on = Signal()
    way_chosen = Signal(object)
    biller_wanted = Signal()
    biller_chosen = Signal(str)
    choice_left = Signal()
    item_chosen = Signal(str)
    aside_chosen = Signal(str)
    number_edited = Signal()
    amount_edited = Signal()
    tender_edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = NumberField()
        self.biller = BillerButton()
        self.phone = PhoneField()
        self.card = NameCard()
        self.amount = AmountRow()
        self.tender = TenderRow()
        self.trouble = Note()
        self.go_on = KeyButton(said("Check the meter"), "Enter", kind="main")
        self._service = Service.PREPAID
        self._step = Step.NUMBER
        self.stopped: Moment | None = None
        self._stop_wants_phone = self._turned_to_phone = False
        self._tabbed_from: QWidget | None = None
        self._lay_out()
        self.number.edited.connect(self.number_edited)
        self.number.typed_ahead.connect(self.amount.type_ahead)
        self.biller.clicked.connect(self.biller_wanted)
        self.phone.textEdited.connect(lambda _text: self._phone_edited())
        self.amount.edited.connect(self.amount_edited)
        self.tender.edited.connect(self.tender_edited)
        self.go_on.clicked.connect(self.went_on)
        self.ask_for(Service.PREPAID)

    def _lay_out(self) -> None:
        inside = QWidget()
        fields = column_in(inside, 8, self.card, self.amount, self.tender)
        fields.addStretch(1)
        self._filling = QWidget()
        filling = QVBoxLayout(self._filling)
        filling.setContentsMargins(0, 0, 0, 0)
        filling.setSpacing(8)
        filling.addWidget(Room(inside), 1)
        filling.addWidget(self.trouble)
        filling.addWidget(self.go_on)
        self.trouble.hide()
        self.number.put_beside(self.biller, self.phone)
        QWidget.setTabOrder(self.number.field, self.phone)
        QWidget.setTabOrder(self.phone, self.biller)
        self._below = QStackedWidget()
        self._below.addWidget(self._filling)
        column = column_in(self, 12, self.number)
        column.addWidget(self._below, 1)

    @cached_property
    def view(self) -> MomentView:
        """What stands in place of the fields where the sale has stopped; made when it first does."""
        view = MomentView()
        view.chosen.connect(self.way_chosen)
        self._below.addWidget(view)
        return view

    @cached_property
    def billers(self) -> BillerSearch:
        """What stands there while whom the customer buys from is chosen."""
        billers = BillerSearch()
        billers.chosen.connect(self.biller_chosen)
        billers.left.connect(self.choice_left)
        self._below.addWidget(billers)
        return billers

    @cached_property
    def items(self) -> ItemChoice:
        """What stands there while one of several products is chosen."""
        items = ItemChoice()
        items.chosen.connect(self.item_chosen)
        items.left.connect(self.choice_left)
        self._below.addWidget(items)
        return items

    @cached_property
    def asides(self) -> AsideChoice:
        """What stands there while one of the sales that were put aside is chosen."""
        asides = AsideChoice()
        asides.chosen.connect(self.aside_chosen)
        asides.left.connect(self.choice_left)
        self._below.addWidget(asides)
        return asides

    def show_draft(self, draft: Draft) -> None:
        """Put in what was typed once."""
        self.number.show_number(draft.meter)
        self.phone.setText(draft.phone)
        self.amount.show_amount(draft.amount)
        self.tender.show_typed(draft.tender, draft.tendered, draft.tender_code)

    def show_whose(self, whose: Whose, limits: str) -> None:
        """Show whose number it is, or that nobody could say it now, and what may be sold to it."""
        if whose.kept:
            below = said("Not verified now: this sale is queued")
            self.card.show_doubtful(whose.customer or said("Name not known"), below)
        else:
            self.card.show_name(whose.customer, whose.before)
        self.amount.show_limits(limits, whose.minimum)

    def ask_for(self, service: Service) -> None:
        """Ask for what this service needs."""
        self._service = service
        self.number.ask_for(service)
        self.clear()

    def clear(self) -> None:
        """Ready for the next customer."""
        self.number.show_number("")
        self.phone.clear()
        self.forget_sale()

    def forget_sale(self) -> None:
        """Keep the number, and forget all that belonged to it."""
        self.amount.show_amount("")
        self.tender.clear()
        self.show_trouble("")
        prepaid = self._service is Service.PREPAID
        self.card.show_empty(
            said("Whose meter it is will stand here." if prepaid else "Whose account it is will stand here.")
        )

    def show_stopped(self, moment: Moment, whose: str, company: str) -> None:
        """Make ready why the sale has stopped, and how to go on; `show_step` brings it up."""
        self.stopped = moment
        self._stop_wants_phone = moment.wants_phone
        self.view.show_moment(moment, whose=whose, meter="", company=company)

    def take_key_stopped(self, event: QKeyEvent) -> bool:
        """Take a key of what is offered where the sale has stopped, wherever the keys are; digits are the telephone's
        where that is wanted. Returns whether it was one.
        """
        if self._step is not Step.STOPPED:
            return False
        event.accept()
        self.view.keyPressEvent(event)
        if not event.isAccepted() and self._stop_wants_phone and event.text().isascii() and event.text().isdigit():
            self.phone.setFocus()
            self.phone.end(False)
            self.phone.insert(event.text())
            self.phone.textEdited.emit(self.phone.text())
            event.accept()
        return event.isAccepted()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab leads to the telephone number from every step, and from there back to where it was pressed."""
        focused = self.focusWidget()
        if not forwards or not (self.phone.isVisibleTo(self) and self.phone.isEnabledTo(self)):
            return super().focusNextPrevChild(forwards)
        if focused is not self.phone:
            self._tabbed_from = focused
            self._turned_to_phone = True
            self.phone.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        back, self._tabbed_from = self._tabbed_from, None
        if back is None or back is self.number.field or not (back.isVisibleTo(self) and back.isEnabledTo(self)):
            return super().focusNextPrevChild(forwards)
        back.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def show_step(self, step: Step) -> None:
        """Let be typed what this step needs, and put the keys there; not from under a telephone number that is being
        typed while the provider is asked, nor from another page.
        """
        typing_phone = self._step is Step.VERIFYING and self._turned_to_phone and self.focusWidget() is self.phone
        if step is Step.VERIFYING:
            self._turned_to_phone = False
            if self._step is not step:
                self.amount.begin_ahead()
        self._step = step
        self._show_sheet(step)
        if not (typing_phone and step in (Step.AMOUNT, Step.STOPPED)) and self.isVisibleTo(self.window()):
            self._take_keys(step)

    def _show_sheet(self, step: Step) -> None:
        self._below.setCurrentWidget(self._sheet_of(step))
        self.number.setEnabled(step not in (Step.BILLER, Step.ITEM, Step.ASIDE))
        self.number.leave_digits(leaves=step is Step.VERIFYING)
        typing = step in (Step.AMOUNT, Step.CONFIRM, Step.SALE)
        self.amount.setEnabled(typing)
        self.tender.setEnabled(typing)
        self.go_on.setEnabled(step in (Step.NUMBER, Step.AMOUNT, Step.CONFIRM))
        prepaid = self._service is Service.PREPAID
        match step:
            case Step.NUMBER:
                self.go_on.show_words(said("Check the meter" if prepaid else "Check the account"))
            case Step.VERIFYING:
                self.go_on.show_words(said("Checking the meter …" if prepaid else "Checking the account …"))
            case Step.AMOUNT:
                self.go_on.show_words(said("Continue"))
            case Step.SALE:
                self.go_on.show_words(said("Selling …"))
            case Step.BILLER | Step.ITEM | Step.ASIDE | Step.STOPPED | Step.CONFIRM:
                pass

    def _take_keys(self, step: Step) -> None:
        match step:
            case Step.NUMBER:
                self.number.field.setFocus()
            case Step.BILLER:
                self.billers.field.setFocus()
            case Step.ITEM:
                self.items.setFocus()
            case Step.ASIDE:
                self.asides.setFocus()
            case Step.STOPPED:
                (self.phone if self._stop_wants_phone else self.view).setFocus()
            case Step.AMOUNT:
                self.amount.take_keys()
            case Step.CONFIRM:
                self.tender.field().setFocus()
            case Step.VERIFYING | Step.SALE:
                pass

    def _sheet_of(self, step: Step) -> QWidget:
        match step:
            case Step.BILLER:
                return self.billers
            case Step.ITEM:
                return self.items
            case Step.ASIDE:
                return self.asides
            case Step.STOPPED:
                return self.view
            case _:
                return self._filling

    def phone_typed(self) -> str:
        """The telephone number as it was typed, "" where none is asked for."""
        return self.phone.text() if self.phone.isVisibleTo(self) else ""

    def want_phone(self, sentence: str) -> None:
        """Ask for the telephone number, without which nothing is sold; still without one, say so more loudly."""
        if self.window().focusWidget() is self.phone:
            self.refuse_phone(sentence)
        else:
            self.number.hint(sentence, "waiting")
            self.phone.setFocus()

    def refuse_phone(self, sentence: str) -> None:
        """Say what is wrong with the telephone number; what was typed stays, ready to be typed over."""
        self.number.hint(sentence, "trouble")
        self.phone.ask_anew()

    def _phone_edited(self) -> None:
        self._turned_to_phone = True
        self.phone.mark_wrong(wrong=False)
        self.number.judge()
        self.tender_edited.emit()

    def show_trouble(self, sentence: str) -> None:
        """Say above the action why the till cannot go on; on a low screen there is room for that or for the limits."""
        self.trouble.say(sentence, "trouble")
        self.trouble.setVisible(bool(sentence))
        self.amount.show_note(shown=not sentence)

    def show_action(self, words: str) -> None:
        """Say what Enter does now that all is typed, and what may still be typed before it."""
        self.go_on.show_words(words)
        if not self.tender.note():
            self.tender.hint(said(_MAY_TYPE[self.tender.tender]))

    def draft(self, provider: str, whose: Whose) -> Draft:
        """All that is typed, as typed, with what is known of the number."""
        from app.services.selling import Draft

        return Draft(
            provider=provider,
            service=self._service,
            meter=self.number.text(),
            amount=self.amount.text(),
            customer=whose.customer,
            tender=self.tender.tender,
            tendered=self.tender.tendered(),
            tender_code=self.tender.code.text(),
            phone=self.phone_typed(),
            biller=self.biller.code,
            item=whose.item.id if whose.item else "",
            minimum=whose.minimum,
            kept=whose.kept,
        )
