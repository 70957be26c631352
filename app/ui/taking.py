"""Taking a sale: from the number that is typed to the last Enter, after which it is the store's.

NUMBER -Enter-> VERIFYING -name-> AMOUNT -Enter-> CONFIRM -Enter-> SALE
 BILLER: whom     |    ITEM: which    |
 it is bought     |    of several     '-> STOPPED: the float is too low
 from             '-> STOPPED: not verified, or an unfinished sale of this meter comes first
 ASIDE: which of those that were put aside goes on
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.outcome import Item, NotSent, Refused, Unknown, Verified
from app.domain.said import said
from app.domain.sale import Service, Tender
from app.domain.trouble import BadInput, Trouble
from app.ui.acts import Way
from app.ui.asking import Asking
from app.ui.draft_words import draft_words
from app.ui.sale_form import SaleForm, Step
from app.ui.sale_summary import SaleSummary
from app.ui.selling_through import SellingThrough
from app.ui.stops import Stops
from app.ui.whose import Whose, known_before, slip_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.alternatives import Alternative
    from app.services.selling import Draft, Verification
    from app.services.till import Till


class Taking(QObject):
    """Leads through the form, for the profile that `sell_for` named; `step` is how far it has come.

    `stepped` comes before another step is shown, `taken` gives the sale that was saved, `first_wanted` the reference
    of an unfinished sale that comes first, and `dropped` says that there is nothing to take any more.
    `begun` comes when a number is entered, `line_heard` when its question was answered. `provider_wanted` asks for
    another profile, and `company_changed` comes when another company is bought from.
    """

    stepped = Signal()
    taken = Signal(object)
    first_wanted = Signal(str)
    dropped = Signal()
    begun = Signal()
    line_heard = Signal()
    provider_wanted = Signal(str)
    company_changed = Signal()

    def __init__(self, form: SaleForm, summary: SaleSummary) -> None:
        super().__init__(form)
        self.step = Step.NUMBER
        self.service = Service.PREPAID
        self._form = form
        self._summary = summary
        self._till: Till | None = None
        self._whose = Whose()
        self._items: tuple[Item, ...] = ()
        self._go_on_when_open = False
        self._asking = Asking(self)
        form.went_on.connect(self.go_on)
        form.number_edited.connect(self._number_edited)
        form.amount_edited.connect(self._amount_edited)
        form.tender_edited.connect(self._show_draft)
        form.way_chosen.connect(self._go_way)
        form.biller_wanted.connect(self.search_biller)
        form.biller_chosen.connect(self._buy_from)
        form.choice_left.connect(self.go_back)
        form.item_chosen.connect(self._take_item)
        self._asking.answered.connect(self._show_whose)
        self._asking.failed.connect(self._not_asked)

    def use(self, till: Till) -> None:
        """Sell with this till. What has been typed before it was open stays, and Enter that was pressed counts."""
        self._till = till
        self._through = SellingThrough(self._form, till)
        self._stops = Stops(self._form, till, self._through)
        self._form.card.waiting.now = till.clock.now

    @property
    def company(self) -> str:
        """Who the customer buys from."""
        return self._through.company

    def sell_for(self, provider: str) -> None:
        """Sell for this profile from now on: the number stays where it fits, what was said of it does not."""
        services = self._opened().book.traits(provider).services
        if self.service not in services:
            (self.service,) = services
            self._form.ask_for(self.service)
        self._through.use(provider, self.service)
        if self.step is not Step.SALE:
            self._forget()
            self.show_step(Step.NUMBER)
        if self._go_on_when_open:
            self._go_on_when_open = False
            self.go_on()

    def switch_service(self) -> None:
        """From tokens to bills, or back, of the same company; `begin_anew` comes next.

        Raises BadInput, in words, where there is no other service.
        """
        service = Service.POSTPAID if self.service is Service.PREPAID else Service.PREPAID
        self._sell(service, self._through.sibling(service))

    def half_typed(self) -> tuple[Draft, Whose]:
        """What has been typed, and what is known of its number: enough for `go_on_with`."""
        return self._draft(), self._whose

    def go_on_with(self, draft: Draft, whose: Whose, *, confirms: bool) -> None:
        """Go on with what was put aside, for the profile that is sold for; what it had to pass is asked anew."""
        self._sell(draft.service, draft.biller)
        self.company_changed.emit()
        self._form.show_draft(draft)
        self._show_name(whose)
        if confirms:
            self._check_amount()

    def _sell(self, service: Service, biller: str) -> None:
        self.service = service
        self._form.ask_for(service)
        self._through.use(self._through.provider, service)
        if biller:
            self._through.choose(biller)

    def begin_anew(self, *, of_usual: bool = True) -> None:
        """Ready for the next customer, who buys from the usual company, or from the one that is chosen."""
        self._form.clear()
        if of_usual:
            self._through.choose_usual()
        self.company_changed.emit()
        self._forget()
        self.show_step(Step.NUMBER)

    def stand_aside(self) -> None:
        """A sale is shown in the form's place."""
        self.stop_verifying()
        self.step = Step.SALE

    def type_first(self, digit: str) -> bool:
        """Begin the number with a digit typed elsewhere, or go on with the amount or the cash; False if none."""
        if self.step is Step.AMOUNT or (self.step is Step.STOPPED and self._stops.back_to is Step.AMOUNT):
            self.show_step(Step.AMOUNT)
            self._form.amount.type_first(digit)
            return True
        if self.step is Step.CONFIRM:
            self._form.tender.field().insert(digit)
            self._show_draft()
            return True
        if self.step in (Step.STOPPED, Step.BILLER, Step.ITEM, Step.ASIDE):
            self.dropped.emit()
        if self.step is Step.NUMBER:
            self._form.number.type_first(digit)
            self._show_draft()
        return self.step is Step.NUMBER

    def go_on(self) -> None:
        """What Enter does at this step; nothing while a request is out."""
        if self._till is None:
            self._go_on_when_open = True
            self._form.number.hint(said("The till is opening. One moment …"))
        elif self.step is Step.NUMBER:
            self._verify()
        elif self.step is Step.AMOUNT:
            self._check_amount()
        elif self.step is Step.CONFIRM:
            self._take()

    def go_back(self) -> None:
        """What Esc does at this step: one step back, for nothing was sent."""
        match self.step:
            case Step.CONFIRM:
                self.show_step(Step.AMOUNT)
            case Step.BILLER | Step.ASIDE:
                self.show_step(Step.NUMBER)
            case Step.STOPPED if self._stops.back_to is Step.AMOUNT:
                self.show_step(Step.AMOUNT)
            case Step.AMOUNT | Step.VERIFYING | Step.STOPPED | Step.ITEM:
                self._forget()
                self.show_step(Step.NUMBER)
                self._form.number.field.selectAll()
            case Step.NUMBER:
                self._form.clear()
                self._forget()
            case Step.SALE:
                pass

    def search_biller(self) -> None:
        """Let another company be chosen, where there are several; what is known of the number goes."""
        if self._till is not None and self._through.chooses and self.step not in (Step.BILLER, Step.SALE):
            self._forget()
            self._through.search()
            self.show_step(Step.BILLER)

    def _buy_from(self, biller: str) -> None:
        self._through.choose(biller)
        self.company_changed.emit()
        self.show_step(Step.NUMBER)

    def _verify(self) -> None:
        till = self._opened()
        try:
            if (slip := slip_of(till, self._form.number.text(), self.service)) is not None:
                self.first_wanted.emit(slip)
                return
            number = till.selling.number(self._through.provider, self.service, self._form.number.text())
        except BadInput as bad:
            self._form.number.refuse(str(bad))
            return
        if self._through.chooses and not self._form.biller.code:
            self.search_biller()
            return
        if not self._through.phone_fits():
            return
        if not self._whose.again and (first := till.selling.first_of(number)) is not None:
            self._stop_for_first(first)
            return
        self.begun.emit()
        ends = till.clock.now() + timedelta(seconds=till.shop.timing.request_deadline)
        self._form.card.show_asking(said("left for {company} to say whose it is", company=self.company), ends)
        self.show_step(Step.VERIFYING)
        self._asking.ask(till, self._draft())

    def _not_asked(self, sentence: str) -> None:
        self.show_step(Step.NUMBER)
        self._forget()
        self._form.show_trouble(sentence)

    def _show_whose(self, found: Verification) -> None:
        if self.step is not Step.VERIFYING:
            return  # nobody waits for a name any more
        self.line_heard.emit()
        match found.outcome:
            case Verified(items=items) if len(items) > 1 and self._whose.item is None:
                self._items = items
                self._form.items.begin(items, self.company)
                self.show_step(Step.ITEM)
            case Verified(customer=customer, minimum=minimum):
                before = known_before(found, self._opened(), self.company, self._through.currency)
                self._show_name(replace(self._whose, customer=customer, minimum=minimum, before=before))
            case Refused() | Unknown() | NotSent():
                known_name = found.known.customer if found.known else ""
                self._whose = replace(self._whose, known_name=known_name)
                self._stops.unverified(found, known_name, refused=isinstance(found.outcome, Refused))
                self.show_step(Step.STOPPED)

    def _show_name(self, whose: Whose) -> None:
        self._whose = whose
        self._form.show_whose(whose, self._through.limits(whose.minimum))
        self.show_step(Step.AMOUNT)

    def _take_item(self, chosen: str) -> None:
        """Ask once more, for this product: each may have its own name."""
        self._whose = replace(self._whose, item=next(item for item in self._items if item.id == chosen))
        self._verify()

    def _stop_for_first(self, reference: str) -> None:
        """An earlier sale of this meter comes first: show it, and let the cashier open it."""
        if self._stops.for_first(reference):
            self.show_step(Step.STOPPED)

    def _go_way(self, way: object) -> None:
        match way:
            case Way.LOOK_AGAIN:
                self.go_back()
            case Way.OPEN_FIRST:
                self.first_wanted.emit(self._stops.first)
            case Way.SELL_THROUGH if self._stops.other is not None:
                self._sell_through(self._stops.other)
            case Way.QUEUE:
                self._show_name(replace(self._whose, customer=self._whose.known_name, kept=True))
            case Way.VERIFY_AGAIN | Way.SELL_ALL_THE_SAME:
                self._whose = replace(self._whose, again=self._whose.again or way is Way.SELL_ALL_THE_SAME)
                self.show_step(Step.NUMBER)
                self._verify()
            case Way.THOUGH_SHORT | Way.CLOCK_IS_RIGHT:
                if way is Way.CLOCK_IS_RIGHT:
                    self._opened().deciding.confirm_clock()
                self._whose = replace(self._whose, though_short=self._whose.though_short or way is Way.THOUGH_SHORT)
                self.show_step(Step.AMOUNT)
                self._check_amount()

    def _sell_through(self, other: Alternative) -> None:
        """The same sale through another profile, from its name on. Nothing of it has been taken, let alone sent."""
        number, amount = self._form.number.text(), self._form.amount.text()
        self.provider_wanted.emit(other.provider)
        self._through.choose(other.biller)
        self.company_changed.emit()
        self._form.number.show_number(number)
        self._form.amount.show_amount(amount)
        self._verify()

    def _check_amount(self) -> None:
        """Show what will happen, if what was typed can be sold at all."""
        till = self._opened()
        self._form.show_trouble("")
        if not self._through.phone_fits():
            return
        try:
            # What the customer pays with is asked for beside the confirmation, and checked when it is sold.
            till.selling.check(
                replace(self._draft(), tender=Tender.CASH, tendered=""),
                again=self._whose.again,
            )
        except Trouble as trouble:
            self._stop_by(trouble, self._form.amount.refuse)
        else:
            self._stop_if_short()

    def _stop_by(self, trouble: Trouble, refuse: Callable[[str], None]) -> None:
        if self._stops.by(trouble, self._whose.customer, refuse):
            self.show_step(Step.STOPPED)

    def _stop_if_short(self) -> None:
        """Come to the confirmation, unless the float that was last read does not cover the sale."""
        till, whose = self._opened(), self._whose
        amount = till.selling.amount(self._through.provider, self._form.amount.text(), whose.minimum)
        if whose.kept or whose.though_short or not self._through.is_short(amount):
            self.show_step(Step.CONFIRM)
            return
        self._stops.short(amount, whose.customer)
        self.show_step(Step.STOPPED)

    def _take(self) -> None:
        """Save the sale and have it settled. From here on the sale is the store's, whatever this screen shows."""
        till = self._opened()
        self._form.show_trouble("")
        if not self._through.phone_fits():
            return
        try:
            sale = till.selling.take(self._draft(), again=self._whose.again)
        except Trouble as trouble:
            self._stop_by(trouble, self._form.tender.refuse)
        else:
            self.step = Step.SALE
            self._form.show_step(Step.SALE)
            self.taken.emit(sale)

    def _draft(self) -> Draft:
        return self._form.draft(self._through.provider, self._whose)

    def _show_draft(self) -> None:
        """Keep the summary, the change and the action's words in step with what is typed."""
        if self._till is None or self.step is Step.SALE:
            return
        words = draft_words(self._draft(), self._through.currency, self._till.shop.language)
        self._summary.show_shop(self._till.shop.name, self._through.seller, self.service)
        self._summary.show_sale(words)
        self._summary.show_more(self._through.phone_words(), self._whose.item.name if self._whose.item else "")
        self._form.tender.show_change(words.change if self._form.tender.cash.text().strip() else "")
        if self.step is Step.CONFIRM:
            self._form.show_action(words.action)

    def _number_edited(self) -> None:
        if self.step is not Step.NUMBER:
            self._forget()
            self.show_step(Step.NUMBER)
        self._show_draft()

    def _amount_edited(self) -> None:
        self._whose = replace(self._whose, though_short=False)
        if self.step is Step.CONFIRM:
            self.show_step(Step.AMOUNT)
        self._show_draft()

    def show_step(self, step: Step) -> None:
        """Let be typed what this step needs."""
        self.step = step
        self.stepped.emit()
        self._form.show_step(step)
        self._show_draft()

    def _forget(self) -> None:
        """Forget what belonged to the number, and the question that may be out about it; the number itself stays."""
        self.stop_verifying()
        self._whose = Whose()
        self._items = ()
        self._form.forget_sale()
        if self._till is not None and self._through.provider:
            self._stops.forget()
            self._form.amount.show_limits(self._through.limits(None), None)

    def stop_verifying(self) -> None:
        """Let go of the question whose meter it is, if one is out."""
        self._asking.stop()

    def _opened(self) -> Till:
        if self._till is None:
            raise RuntimeError("a sale was to be taken before there was a till")
        return self._till
