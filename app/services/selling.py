"""Selling: whose meter it is, what may be taken, and the sale saved before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain import money as amounts
from app.domain.events import Taken
from app.domain.meter import parse_account, parse_meter
from app.domain.money import Money
from app.domain.outcome import NotSent, Refused, Unknown, Verified
from app.domain.reference import BEGINNING, END
from app.domain.said import said
from app.domain.sale import Order, Sale, SaleState, Service, Tender
from app.domain.trouble import BadInput, NotAllowed, SameMeter, StoreTrouble, WrongClock
from app.providers.base import Enquiry, Phone, Profile, Traits
from app.services.again import free_at, take_again
from app.services.billers import biller_for
from app.services.clock import Clock
from app.services.figures import money_text, when_text
from app.services.float_agreement import known_floats
from app.services.lines import Lines
from app.services.lost_references import log_kept
from app.services.people import People
from app.services.permissions import May
from app.services.phones import parse_phone
from app.services.provider_book import ProviderBook
from app.services.shop import Shop
from app.store.database import immediate, told_as_trouble
from app.store.known import KnownMeter
from app.store.print_jobs import PAPER_MATTERS
from app.store.till_file import TillFile

_MOBILE_MONEY_CODE = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9]{6,20}")
"""Letters and digits as the message has them; digits alone are an amount that strayed into the field."""

_CLOCK_MAY_DIFFER = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class Draft:
    """What the cashier has typed, as typed.

    `customer` is the name that verifying gave, "" where it could not, and `minimum` the least that this meter may
    buy, where the provider said so.
    """

    provider: str
    service: Service
    meter: str
    amount: str
    customer: str = ""
    tender: Tender = Tender.CASH
    tendered: str = ""
    tender_code: str = ""
    phone: str = ""
    biller: str = ""
    item: str = ""
    minimum: Money | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying a meter gave now, and the name it was last verified under.

    `wants_phone`: the provider hands a telephone number on, and was given none.
    """

    meter: str
    outcome: Verified | Refused | Unknown | NotSent
    known: KnownMeter | None
    wants_phone: bool = False


class Selling:
    """Sales up to the moment they are handed to settling."""

    def __init__(
        self,
        file: TillFile,
        book: ProviderBook,
        lines: Lines,
        people: People,
        shop: Shop,
        clock: Clock,
        changed: Callable[[Sale], None],
    ) -> None:
        self._file = file
        self._book = book
        self._lines = lines
        self._people = people
        self._shop = shop
        self._clock = clock
        self._changed = changed

    def number(self, provider: str, service: Service, text: str) -> str:
        """The meter or account number that was typed, checked as this provider needs it. Raises BadInput."""
        if service not in self._book.traits(provider).services:
            raise BadInput(
                said(
                    "{provider} does not sell prepaid electricity."
                    if service is Service.PREPAID
                    else "{provider} does not sell postpaid electricity.",
                    provider=provider,
                )
            )
        if service is Service.POSTPAID:
            return parse_account(text)
        return parse_meter(text, luhn_blocks=service in self._book.traits(provider).luhn_blocks)

    def amount(self, provider: str, text: str, minimum: Money | None = None) -> Money:
        """The amount that was typed, within what this provider sells, and sells to this meter. Raises BadInput."""
        traits, language = self._book.traits(provider), self._shop.language
        amount = amounts.parse(text, traits.currency)
        if minimum is not None and amount < minimum:
            raise BadInput(said("The smallest sale to this meter is {amount}.", amount=money_text(minimum, language)))
        if amount < traits.minimum:
            raise BadInput(said("The smallest sale is {amount}.", amount=money_text(traits.minimum, language)))
        if amount > traits.maximum:
            raise BadInput(said("The largest sale is {amount}.", amount=money_text(traits.maximum, language)))
        return amount

    async def verify(
        self, provider: str, service: Service, text: str, *, phone: str = "", biller: str = "", item: str = ""
    ) -> Verification:
        """Ask whose meter this is; remember the name. Raises BadInput for what cannot be asked about, NotAllowed."""
        self._people.may(May.SELL)
        number = self.number(provider, service, text)
        profile, traits = self._book.profile(provider), self._book.traits(provider)
        biller = biller_for(traits, service, biller)
        enquiry = Enquiry(service, number, _phone(profile, traits, phone), biller, item.strip())
        known = self._file.known.meter(provider, biller, service, number)
        outcome = (await self._book.provider(provider).verify(enquiry)).outcome
        self._lines.of(provider).hear_outcome(outcome, self._clock.now())
        if isinstance(outcome, Verified) and self._file.lock is not None:
            with told_as_trouble(self._file.home):
                now = self._clock.now()
                self._file.known.meter_is(provider, biller, service, number, outcome.customer, now)
        return Verification(number, outcome, known, traits.phone is Phone.WANTED and not enquiry.phone)

    def unfinished(self, meter: str) -> str | None:
        """The unfinished sale of this meter, if there is one."""
        return self._file.sales.open_for_meter(meter)

    def first_of(self, meter: str) -> str | None:
        """The sale of this meter that comes before a new one: unfinished, or sold today without its paper come out."""
        since = self._clock.now() - PAPER_MATTERS
        return self.unfinished(meter) or self._file.sales.without_paper(meter, since)

    def check(self, draft: Draft, *, again: bool = False) -> None:
        """Raise what `take` would raise for what was typed, before anybody is asked and before money is taken."""
        self._checked(draft, again=again)

    def take(self, draft: Draft, *, again: bool = False) -> Sale:
        """Save the sale and the money taken for it; nothing has been sent.

        Raises BadInput; NotAllowed; SameMeter where an unfinished sale of this meter comes first, unless `again`;
        StoreTrouble where the disk is full or the clock is wrong. Nothing is kept then.
        """
        order = self._checked(draft, again=again)
        sale = self._save(order, self._people.may(_may(again=again)))
        log_kept(self._file, sale)
        self._changed(sale)
        return sale

    def sell_again(self, reference: str, *, again: bool = False) -> Sale:
        """A new sale in place of one that was refused, with the customer's money carried over in one transaction.

        Raises NotAllowed where nothing is owed any more or the profile is another one by now, and what `take` raises.
        """
        self._people.check(_may(again=again))
        old = self._owed_again(reference)
        self._refuse_second(old.order.meter, again=again)
        self._refuse_if_unfit()
        person = self._people.may(_may(again=again))
        return self._taken_again(old, person, not_before=None, kept=False)

    def sell_when_free(self, reference: str) -> Sale:
        """Queue a new sale in place of one that was refused for now: it goes by itself once the provider allows it.

        The money is carried over. Raises NotAllowed where nothing is owed any more, and StoreTrouble.
        """
        person = self._people.may(May.SELL)
        old = self._owed_again(reference)
        self._refuse_second(old.order.meter, again=False)
        self._refuse_if_unfit()
        return self._taken_again(old, person, not_before=free_at(old, self._file, self._book), kept=True)

    def _checked(self, draft: Draft, *, again: bool) -> Order:
        """The order, where whoever is here may take it now. A second person's yes is left for when it is taken."""
        self._people.check(_may(again=again))
        order = self._order(draft)
        self._refuse_second(order.meter, again=again)
        self._refuse_if_unfit()
        return order

    def _taken_again(self, old: Sale, person: int | None, *, not_before: datetime | None, kept: bool) -> Sale:
        with told_as_trouble(self._file.home):
            now = self._clock.now()
            given, sale = take_again(self._file, self._book, old, now, not_before=not_before, kept=kept, person=person)
        log_kept(self._file, sale)
        self._changed(given)
        self._changed(sale)
        return sale

    def _owed_again(self, reference: str) -> Sale:
        """A refused sale that may be sold again. Raises NotAllowed."""
        old = self._sale(reference)
        if old.state is not SaleState.REFUSED or not old.to_give_back:
            raise NotAllowed(
                said("Sale {reference} was not refused, or its money has been given back.", reference=reference)
            )
        if old.copied:
            raise NotAllowed(
                said(
                    "The till's file was put back since sale {reference}: its money may have gone back already."
                    " Give it back if it has not, and sell anew.",
                    reference=reference,
                )
            )
        if not self._book.is_as_it_was(old.order):
            raise NotAllowed(
                said(
                    "The settings for {provider} were changed since. Give the money back, and sell anew.",
                    provider=old.order.provider,
                )
            )
        return old

    def _refuse_second(self, meter: str, *, again: bool) -> None:
        """One unfinished sale a meter, across all profiles: the first one's token may still come."""
        if not again and (first := self.unfinished(meter)) is not None:
            raise SameMeter(
                said(
                    "Sale {reference} for this meter is not finished yet: its token may still come. Finish that one"
                    " first.",
                    reference=first,
                ),
                first,
            )

    def _sale(self, reference: str) -> Sale:
        sale = self._file.sales.load(reference)
        if sale is None:
            raise BadInput(said("There is no sale {reference} in this till.", reference=reference))
        return sale

    def _order(self, draft: Draft) -> Order:
        profile = self._book.profile(draft.provider)
        traits = self._book.traits(draft.provider)
        amount = self.amount(draft.provider, draft.amount, draft.minimum)
        code = draft.tender_code.strip()
        if draft.tender is Tender.MOBILE_MONEY and not _MOBILE_MONEY_CODE.fullmatch(code):
            raise BadInput(said("Type the code of the mobile money message, such as SJK4H7TL2P."))
        if draft.tender is Tender.MOBILE_MONEY and (paid := self._file.sales.paid_by(code)) is not None:
            raise BadInput(
                said(
                    "This message has paid for sale {reference} already. Look at the customer's newest message.",
                    reference=paid,
                )
            )
        return Order(
            provider=profile.name,
            kind=profile.kind,
            base_url=profile.base_url,
            account=profile.username,
            sandbox=profile.sandbox,
            service=draft.service,
            meter=self.number(draft.provider, draft.service, draft.meter),
            customer=draft.customer,
            amount=amount,
            tender=draft.tender,
            tendered=_tendered(draft, amount, self._shop.language),
            tender_code=code if draft.tender is Tender.MOBILE_MONEY else "",
            phone=self._phone_to_sell(profile, traits, draft),
            kept=draft.kept,
            terms=profile.terms,
            biller=biller_for(traits, draft.service, draft.biller),
            item=draft.item.strip(),
        )

    @staticmethod
    def _phone_to_sell(profile: Profile, traits: Traits, draft: Draft) -> str:
        phone = _phone(profile, traits, draft.phone)
        if traits.phone is Phone.NEEDED and not phone:
            raise BadInput(
                said(
                    "Type the customer's telephone number: {company} sells nothing without it.", company=traits.company
                )
            )
        return phone

    def _save(self, order: Order, person: int | None) -> Sale:
        now = self._clock.now()
        with told_as_trouble(self._file.home):
            reference = self._file.next_reference(now)
            with immediate(self._file.db):
                if not order.sandbox and self._file.shifts.current() is None:
                    # Nobody counted a float: the drawer was empty.
                    self._file.shifts.begin([], known_floats(self._file, self._book), now, person)
                return self._file.sales.record(reference, now, Taken(order), person=person)

    def _refuse_if_unfit(self) -> None:
        self._file.reserve.refuse_if_low()
        if not BEGINNING <= self._clock.now() < END:
            raise StoreTrouble(
                said(
                    "This machine's clock may be wrong: it says {now}. Set the clock, then sell.",
                    now=when_text(self._clock.now(), self._shop.language),
                )
            )
        newest = self._file.journal.newest_at()
        if newest is not None and self._clock.now() < newest - _CLOCK_MAY_DIFFER:
            raise WrongClock(
                said(
                    "This machine's clock may be wrong: it says {now}, but something was written at {newest}. Set the"
                    " clock, then sell.",
                    now=when_text(self._clock.now(), self._shop.language),
                    newest=when_text(newest, self._shop.language),
                )
            )


def _may(*, again: bool) -> May:
    return May.AGAIN if again else May.SELL


def _tendered(draft: Draft, amount: Money, language: str) -> Money:
    """The cash that was handed over: what the sale comes to where nothing was typed, or nothing is paid in cash."""
    if draft.tender is not Tender.CASH or not draft.tendered.strip():
        return amount
    try:
        tendered = amounts.parse(draft.tendered, amount.currency)
    except BadInput as bad:
        sentence = str(bad)
        raise BadInput(said("Cash received: {sentence}", sentence=f"{sentence[0].lower()}{sentence[1:]}")) from bad
    if tendered < amount:
        raise BadInput(
            said(
                "{tendered} is less than the sale of {amount}.",
                tendered=money_text(tendered, language),
                amount=money_text(amount, language),
            )
        )
    return tendered


def _phone(profile: Profile, traits: Traits, typed: str) -> str:
    return parse_phone(typed or profile.phone_default, traits.currency)
