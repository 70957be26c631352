"""Why a sale stops before it has begun, shown in the form's place, and what the ways on need to know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.money import Money
from app.ui.sale_form import SaleForm, Step
from app.ui.selling_through import SellingThrough
from app.ui.shown_sale import whose_words
from app.ui.whose import clock_moment, first_moment, short_moment, unverified_moment

if TYPE_CHECKING:
    from app.services.alternatives import Alternative
    from app.services.selling import Verification
    from app.services.till import Till
    from app.ui.moments import Moment


class Stops:
    """The stop of one sale at a time. `at` is the number it is about, `back_to` the step that Esc leads back to.

    `first` is the sale that comes first, where that is why, and `other` the profile that may sell the same.
    """

    def __init__(self, form: SaleForm, till: Till, through: SellingThrough) -> None:
        self._form = form
        self._till = till
        self._through = through
        self.at = self.first = ""
        self.back_to = Step.NUMBER
        self.other: Alternative | None = None

    def for_first(self, reference: str) -> bool:
        """An earlier sale of this meter comes first. Returns whether it is there to be shown."""
        first = self._till.file.sales.load(reference)
        if first is None:
            return False
        self.first = reference
        self._show(first_moment(first, self._till), whose_words(first, self._till)[0], first.order.meter)
        return True

    def unverified(self, found: Verification, known_name: str, *, refused: bool) -> None:
        """Whose meter it is could not be said, or the provider does not know it."""
        self.other = None if refused else self._through.other()
        moment = unverified_moment(found, self._till, self._through.provider, self._through.company, self.other)
        self._show(moment, "" if refused else known_name, found.meter)

    def short(self, amount: Money, customer: str, number: str) -> None:
        """The float that was last read does not cover the sale."""
        self.other = self._through.other(amount)
        self._show(short_moment(self._till, self._through.provider, self.other), customer, number, Step.AMOUNT)

    def wrong_clock(self, sentence: str, customer: str, number: str) -> None:
        """This machine's clock is behind what was written: it was set back, or it was ahead before."""
        self._show(clock_moment(sentence, self._till), customer, number, Step.AMOUNT)

    def forget(self) -> None:
        """Nothing has stopped."""
        self.at = self.first = ""
        self.other = None

    def _show(self, moment: Moment, whose: str, number: str, back_to: Step = Step.NUMBER) -> None:
        self.at, self.back_to = number, back_to
        self._form.show_stopped(moment, whose, self._through.company)
