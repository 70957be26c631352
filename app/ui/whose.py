"""What is known of whom a sale is for, and the moments at which a sale stops before it has begun."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.money import Money, from_spelled
from app.domain.outcome import Item, Refused, Unknown, Verified
from app.domain.reference import LENGTH
from app.domain.said import said
from app.domain.sale import Service
from app.domain.trouble import BadInput
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

    `before` is what else is known of the number, and `known_name` the name of an earlier day. `kept`: not verified, so
    the sale is queued. `again`: it is sold although an earlier sale of this meter is not finished, and `though_short`
    although the float was too low.
    """

    customer: str = ""
    before: str = ""
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

    Nothing where the provider refused the number. Where it answered and named nobody, the number is looked at first:
    a meter that is not there must not look like a line that is down. Where it may only want the customer's telephone
    number, that is typed: without it a queued sale would never go, and the letters may be the telephone's, so the keys
    have Alt. The name that the meter was last verified under is told with its age.
    """
    from app.services.figures import age_text
    from app.services.wording import about_verify, names_nobody

    told = about_verify(found.outcome, company, provider, wants_phone=found.wants_phone)
    again = Offer(Way.VERIFY_AGAIN, "Enter", said("Try again"))
    look = Offer(Way.LOOK_AGAIN, "Enter", said("Look at the number again"))
    if isinstance(found.outcome, Refused):
        return Moment(
            "trouble", said("No such number") if names_nobody(found.outcome) else said("Refused"), told, (look,)
        )
    if found.known is not None:
        age = age_text(till.clock.now() - found.known.at)
        told = replace(
            told, money=said("When last asked, {age}, this was {customer}.", age=age, customer=found.known.customer)
        )
    elif not told.money:
        told = replace(told, money=said("This till has not seen this number before."))
    if found.wants_phone and isinstance(found.outcome, Unknown):
        offers = (replace(again, words=said("Try again with the phone")), *_through(other, "Alt+S"))
        return Moment("trouble", said("No name yet"), told, offers, wants_phone=True)
    if names_nobody(found.outcome):
        offers = (look, *_through(other), Offer(Way.QUEUE, "Q", said("It is right: queue the sale")))
        return Moment("trouble", said("No name for this number"), told, offers)
    offers = (again, *_through(other), Offer(Way.QUEUE, "Q", said("Queue the sale")))
    return Moment("waiting", said("The name cannot be asked now"), told, offers)


def short_moment(till: Till, provider: str, other: Alternative | None) -> Moment:
    """The float that was last read does not cover the sale: another profile may, or there is more by now."""
    from app.services.figures import age_text, money_text
    from app.services.wording import about_short_float

    known = till.file.known.balance(provider)
    balance = money_text(known.amount, till.shop.language) if known else ""
    age = age_text(till.clock.now() - known.at) if known else ""
    told = about_short_float(provider, balance, age, other.provider if other else "")
    all_the_same = Offer(Way.THOUGH_SHORT, "N", said("Sell all the same"))
    return Moment("trouble", said("Float too low"), told, (*_through(other), all_the_same), urges=other is not None)


def first_moment(first: Sale, till: Till) -> Moment:
    """An earlier sale of this meter comes first: it is not finished, or its paper never came out.

    Going on all the same is a second, deliberate key.
    """
    from app.services.figures import age_text
    from app.services.wording import about

    told = about(till, first)
    all_the_same = Offer(Way.SELL_ALL_THE_SAME, "N", said("Sell a second time all the same"))
    if first.open:
        told = replace(told, next=said("Finish that sale first: its token may still come."))
        offers = (Offer(Way.OPEN_FIRST, "Enter", said("Open that sale")), all_the_same)
        return Moment("waiting", said("Not finished: an earlier sale"), told, offers)
    age = age_text(till.clock.now() - (first.completed_at or first.created_at))
    told = replace(
        told,
        happened=said("This meter was sold a token {age}, and nobody has seen its paper.", age=age),
        next=said("Is this the customer of that sale? Open it, and print it for them."),
    )
    offers = (
        Offer(Way.OPEN_FIRST, "Enter", said("Open that sale")),
        replace(all_the_same, words=said("No: sell a new one")),
    )
    return Moment("waiting", said("Not printed: an earlier sale"), told, offers)


def clock_moment(sentence: str, till: Till) -> Moment:
    """This machine's clock is behind what was written. A person who has looked at a watch may say that it is right."""
    from app.services.figures import long_day_text
    from app.services.wording import Told

    here = till.clock.now().astimezone()
    told = Told(
        sentence,
        said("Take no money yet."),
        said(
            "Look at a watch. Is it {time} on {day} now?",
            time=f"{here:%H:%M}",
            day=long_day_text(here),
        ),
    )
    return Moment(
        "trouble", said("Look at the clock"), told, (Offer(Way.CLOCK_IS_RIGHT, "C", said("Yes, this clock is right")),)
    )


def slip_of(till: Till, typed: str, service: Service) -> str | None:
    """The sale whose slip was scanned, or its reference typed, in place of a meter number; None for anything else.

    A reference has twelve digits, which no meter has, though an account may: BadInput for a meter where this till has
    no such sale. One that goes on in another sale leads to that.
    """
    digits = "".join(typed.split())
    if len(digits) != LENGTH or not digits.isdecimal() or not digits.isascii():
        return None
    sale = till.file.sales.load(digits)
    if sale is None and service is Service.PREPAID:
        raise BadInput(
            said(
                "No sale of this till has the reference {reference}. A meter number has 11 or 13 digits.",
                reference=digits,
            )
        )
    while sale is not None and sale.carried_into is not None:
        sale = till.file.sales.load(sale.carried_into)
    return sale.reference if sale is not None else None


def known_before(found: Verification, till: Till, company: str, currency: str) -> str:
    """What else the provider says of this number, and what is known of its earlier sales here or of what it owes.

    What it owes is written as the provider does, with the currency that is sold in before it where that has none.
    """
    named = found.outcome if isinstance(found.outcome, Verified) else None
    note = said("{company} also says: {note}", company=company, note=named.note) if named and named.note else ""
    return "  ·  ".join(part for part in (note, _before(found, named, till, company, currency)) if part)


def _before(found: Verification, named: Verified | None, till: Till, company: str, currency: str) -> str:
    from app.services.figures import age_text, money_text

    if named and named.owed is not None:
        owed = named.owed if any(letter.isalpha() for letter in named.owed) else f"{currency} {named.owed}"
        if (read := from_spelled(owed)) is not None:  # else it stays as it was given
            owed = money_text(read, till.shop.language)
        return said("Balance of the account, as {company} gives it: {owed}", company=company, owed=owed)
    if (first := till.selling.unfinished(found.meter)) is not None:
        return said("Sale {reference} to this number is not finished", reference=first)
    for reference in till.file.sales.latest(limit=20, meter=found.meter):
        sale = till.file.sales.load(reference)
        if sale is not None and sale.completed_at is not None:
            age = age_text(till.clock.now() - sale.completed_at)
            return said("Last sale {age}, {amount}", age=age, amount=money_text(sale.order.amount, till.shop.language))
    return said("First sale to this number here")


def _through(other: Alternative | None, key: str = "S") -> tuple[Offer, ...]:
    if other is None:
        return ()
    whose = f"{other.provider} ({other.biller})" if other.biller else other.provider
    return (Offer(Way.SELL_THROUGH, key, said("Sell through {provider} instead", provider=whose)),)
