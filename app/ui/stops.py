"""Why a sale stops before it has begun, shown in the form's place, and what the ways on need to know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.money import Money
from app.domain.trouble import BadInput, SameMeter, Trouble, WrongClock
from app.ui.sale_form import SaleForm, Step
from app.ui.selling_through import SellingThrough
from app.ui.shown_sale import whose_words
from app.ui.whose import clock_moment, first_moment, short_moment, unverified_moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.alternatives import Alternative
    from app.services.selling import Verification
    from app.services.till import Till
    from app.ui.moments import Moment


class Stops:
    """The stop of one sale at a time. `back_to` is the step that Esc leads back to.

    `first` is the sale that comes first, where that is why, and `other` the profile that may sell the same.
    """

    def __init__(self, form: SaleForm, till: Till, through: SellingThrough) -> None:
        self._form = form
        self._till = till
        self._through = through
        self.first = ""
        self.back_to = Step.NUMBER
        self.other: Alternative | None = None

    def for_first(self, reference: str) -> bool:
        """An earlier sale of this meter comes first. Returns whether it is there to be shown."""
        first = self._till.file.sales.load(reference)
        if first is None:
            return False
        self.first = reference
        self._show(first_moment(first, self._till), whose_words(first, self._till)[0])
        return True

    def by(self, trouble: Trouble, customer: str, refuse: Callable[[str], None]) -> bool:
        """Say why a sale cannot go on: what was typed is refused by `refuse`. Returns whether the sale has stopped."""
        match trouble:
            case SameMeter():
                return self.for_first(trouble.reference)
            case BadInput():
                refuse(str(trouble))
            case WrongClock():
                self._show(clock_moment(str(trouble), self._till), customer, Step.AMOUNT)
                return True
            case _:
                self._form.show_trouble(str(trouble))
        return False

    def unverified(self, found: Verification, known_name: str, *, refused: bool) -> None:
        """Whose meter it is could not be said, or the provider does not know it."""
        self.other = None if refused else self._through.other()
        moment = unverified_moment(found, self._till, self._through.provider, self._through.company, self.other)
        self._show(moment, "" if refused else known_name)

    def short(self, amount: Money, customer: str) -> None:
        """The float that was last read does not cover the sale."""
        self.other = self._through.other(amount)
        self._show(short_moment(self._till, self._through.provider, self.other), customer, Step.AMOUNT)

    def forget(self) -> None:
        """Nothing has stopped."""
        self.first = ""
        self.other = None

    def _show(self, moment: Moment, whose: str, back_to: Step = Step.NUMBER) -> None:
        self.back_to = back_to
        self._form.show_stopped(moment, whose, self._through.company)
