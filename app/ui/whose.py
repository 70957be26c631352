"""What is known of whom a sale is for, and the moments at which a sale stops before it has begun."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.money import Money
from app.domain.outcome import Item, Refused, Unknown, Verified
from app.ui.acts import Offer, Way
from app.ui.moments import Moment

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.alternatives import Alternative
    from app.services.selling import Verification
    from app.services.till import Till


@dataclass(frozen=True, slots=True)
class Whose:
    """What the provider said of one number, and what the cashier decided about it: all of it goes with the number.

    `known_name` is the name of an earlier day. `kept`: not verified, so the sale is queued. `again`: it is sold
    although an earlier sale of this meter is not finished, and `though_short` although the float was too low.
    """

    customer: str = ""
    known_name: str = ""
    item: Item | None = None
    minimum: Money | None = None
    kept: bool = False
    again: bool = False
    though_short: bool = False


def unverified_moment(
    found: Verification, till: Till, provider: str, company: str, other: Alternative | None
) -> Moment:
    """Whose meter it is could not be said: try again, queue the sale, sell through another profile, or nothing.

    Nothing where the provider refused the number. Where it may only want the customer's telephone number, that is
    typed: without it a queued sale would never go, and the letters may be the telephone's, so the keys have Alt.
    The name that the meter was last verified under is told with its age.
    """
    from app.services.figures import age_text
    from app.services.wording import about_verify

    told = about_verify(found.outcome, company, provider, wants_phone=found.wants_phone)
    again = Offer(Way.VERIFY_AGAIN, "Enter", "Try again")
    if isinstance(found.outcome, Refused):
        return Moment("trouble", "Not this number", told, (again,))
    if found.known is not None:
        age = age_text(till.clock.now() - found.known.at)
        told = replace(told, money=f"When last asked, {age}, this was {found.known.customer}.")
    else:
        told = replace(told, money="This till has not seen this number before.")
    if found.wants_phone and isinstance(found.outcome, Unknown):
        offers = (replace(again, words="Try again with the phone"), *_through(other, "Alt+S"))
        return Moment("trouble", "Name not known now", told, offers, wants_phone=True)
    offers = (again, *_through(other), Offer(Way.QUEUE, "Q", "Queue the sale"))
    return Moment("trouble", "Name not known now", told, offers)


def short_moment(till: Till, provider: str, other: Alternative | None) -> Moment:
    """The float that was last read does not cover the sale: another profile may, or there is more by now."""
    from app.services.figures import age_text, money_text
    from app.services.wording import about_short_float

    known = till.file.known.balance(provider)
    balance = money_text(known.amount, till.shop.language) if known else ""
    age = age_text(till.clock.now() - known.at) if known else ""
    told = about_short_float(provider, balance, age, other.provider if other else "")
    all_the_same = Offer(Way.THOUGH_SHORT, "O", "Sell all the same")
    return Moment("trouble", "Float too low", told, (*_through(other), all_the_same), urges=other is not None)


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


def known_before(found: Verification, till: Till, company: str) -> str:
    """What else the provider says of this number, and what is known of its earlier sales here or of what it owes."""
    from app.services.figures import age_text, money_text

    said = found.outcome if isinstance(found.outcome, Verified) else None
    note = f"{company} also says: {said.note}  ·  " if said and said.note else ""
    if said and said.owed is not None:
        return f"{note}Balance of the account, as {company} gives it: {said.owed}"
    for reference in till.file.sales.latest(limit=20, meter=found.meter):
        sale = till.file.sales.load(reference)
        if sale is not None and sale.completed_at is not None:
            age = age_text(till.clock.now() - sale.completed_at)
            return f"{note}Last sale {age}, {money_text(sale.order.amount, till.shop.language)}"
    return f"{note}First sale to this number here"


def _through(other: Alternative | None, key: str = "S") -> tuple[Offer, ...]:
    if other is None:
        return ()
    biller = f" ({other.biller})" if other.biller else ""
    return (Offer(Way.SELL_THROUGH, key, f"Sell through {other.provider}{biller} instead"),)
