"""What verifying a number showed, and the moments at which a sale stops before it has begun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.outcome import Refused, Verified
from app.ui.acts import Offer, Way
from app.ui.moments import Moment

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.selling import Verification
    from app.services.till import Till


def unverified_moment(found: Verification, till: Till, provider: str) -> Moment:
    """Whose meter it is could not be said: try again, queue the sale, or nothing where the provider refused the number.

    The name that the meter was last verified under is told with its age.
    """
    from app.services.figures import age_text
    from app.services.wording import about_verify

    told = about_verify(found.outcome, till.book.traits(provider).company, provider)
    again = Offer(Way.VERIFY_AGAIN, "Enter", "Try again")
    if isinstance(found.outcome, Refused):
        return Moment("trouble", "Not this number", told, (again,))
    if found.known is not None:
        age = age_text(till.clock.now() - found.known.at)
        told = replace(told, money=f"When last asked, {age}, this was {found.known.customer}.")
    else:
        told = replace(told, money="This till has not seen this number before.")
    return Moment("trouble", "Name not known now", told, (again, Offer(Way.QUEUE, "Q", "Queue the sale")))


def same_meter_moment(first: Sale, till: Till) -> Moment:
    """An unfinished sale of this meter comes first; going on all the same is a second, deliberate key."""
    from app.services.wording import about_sale

    told = about_sale(first, till.book.company(first.order), till.shop.language)
    told = replace(told, next="Finish that sale first: its token may still come.")
    offers = (
        Offer(Way.OPEN_FIRST, "Enter", "Open that sale"),
        Offer(Way.SELL_ALL_THE_SAME, "O", "Sell a second time all the same"),
    )
    return Moment("waiting", "Not finished: an earlier sale", told, offers)


def known_before(found: Verification, till: Till, provider: str) -> str:
    """What is known of this meter's earlier sales here, or of what its account owes."""
    from app.services.figures import age_text, money_text

    if isinstance(found.outcome, Verified) and found.outcome.owed is not None:
        return f"Balance of the account, as {till.book.traits(provider).company} gives it: {found.outcome.owed}"
    for reference in till.file.sales.latest(limit=20, meter=found.meter):
        sale = till.file.sales.load(reference)
        if sale is not None and sale.completed_at is not None:
            age = age_text(till.clock.now() - sale.completed_at)
            return f"Last sale {age}, {money_text(sale.order.amount, till.shop.language)}"
    return "First sale to this number here"
