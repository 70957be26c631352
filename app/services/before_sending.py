"""What must hold before a queued sale goes: its meter is the one it was taken for, and our login holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

from app.domain.events import Postponed, Stopped
from app.domain.money import Money
from app.domain.outcome import Doubt, NotSent, Prepared, Reach, Refused, Unknown, Verified, Why
from app.domain.sale import Sale, Stop, StopWhy
from app.providers.base import Answer, Enquiry, Prepares, Provider, Traits
from app.services.clock import Clock
from app.services.floats import Floats
from app.store.known import Known

_TRIES = 3
"""A provider that has said so often, in words of its own, that it cannot verify a meter, says it to a person next."""

Keeps = Postponed | Stopped | None
"""What keeps a queued sale from being sent now; None if nothing does."""


@dataclass(frozen=True, slots=True)
class BeforeSending:
    """Looks at one sale after the other. `new_names_wait`: a name that nobody has seen before is a person's to see."""

    known: Known
    floats: Floats
    clock: Clock
    new_names_wait: bool

    async def look(self, sale: Sale, provider: Provider, though_short: Callable[[], bool]) -> Answer[Keeps]:
        """What keeps a queued sale from being sent now, with the provider's raw words behind it.

        A sale that waited is verified, and its float looked at unless `though_short` says, before or after, that a
        person wants it sent all the same; a provider that validates every
        sale before its vend does so, and the id that it gives the sale then is the answer's: it is to be kept, also
        where the sale must not go. Each validation spends an id, so there the float is looked at before it.
        """
        if (limit := _outside(sale.order.amount, provider.traits)) is not None:
            return Answer(Stopped(Stop(StopWhy.LIMIT, limit.spelled)))
        prepares = isinstance(provider, Prepares)
        if prepares and await self._is_short(sale, provider, though_short):
            return Answer(Postponed(Reach.NO_FLOAT))
        found: Answer[Keeps] = Answer(None)
        if sale.kept:
            found = await self._seen(sale, provider)
        elif isinstance(provider, Prepares):
            found = await self._prepared(sale, provider)
        if found.outcome is not None:
            return found
        if not prepares and await self._is_short(sale, provider, though_short):
            return replace(found, outcome=Postponed(Reach.NO_FLOAT))
        trouble = await provider.prove()
        return found if trouble is None else replace(found, outcome=Postponed(trouble.reach))

    async def _is_short(self, sale: Sale, provider: Provider, though_short: Callable[[], bool]) -> bool:
        if not sale.kept or though_short() or await self.floats.covers(sale.order, provider):
            return False
        return not though_short()  # said while the float was read

    async def _seen(self, sale: Sale, provider: Provider) -> Answer[Keeps]:
        """A sale that waited is verified before it goes: the meter may have another name by now."""
        if isinstance(provider, Prepares):
            return await self._prepared(sale, provider)
        order = sale.order
        enquiry = Enquiry(order.service, order.meter, order.phone, order.biller, order.item)
        outcome = (await provider.verify(enquiry)).outcome
        if not isinstance(outcome, Verified):
            return Answer(_not_now(sale, outcome))
        return Answer(self._another(sale, outcome.customer, outcome.minimum))

    async def _prepared(self, sale: Sale, provider: Prepares) -> Answer[Keeps]:
        answer = await provider.prepare(sale.reference, sale.order)
        outcome = answer.outcome
        if not isinstance(outcome, Prepared):
            return Answer(_not_now(sale, outcome), answer.raw)
        stop = self._another(sale, outcome.customer, outcome.minimum)
        return Answer(stop, answer.raw, outcome.provider_id)

    def _another(self, sale: Sale, customer: str, minimum: Money | None) -> Stopped | None:
        """What has changed since the cashier confirmed the sale and took the money: a person must know of it first."""
        order = sale.order
        if customer:
            self.known.meter_is(order.provider, order.biller, order.service, order.meter, customer, self.clock.now())
            if order.customer and customer.casefold() != order.customer.casefold():
                return Stopped(Stop(StopWhy.OTHER_NAME, customer))
            if not order.customer and sale.kept and self.new_names_wait:
                return Stopped(Stop(StopWhy.NEW_NAME, customer))
        if minimum is not None and order.amount < minimum:
            return Stopped(Stop(StopWhy.MINIMUM, minimum.spelled))
        return None


def _outside(amount: Money, traits: Traits) -> Money | None:
    """The limit that an amount is outside of by now, though it was not when it was taken."""
    if amount < traits.minimum:
        return traits.minimum
    return traits.maximum if amount > traits.maximum else None


def _not_now(sale: Sale, outcome: Refused | Unknown | NotSent) -> Postponed | Stopped:
    match outcome:
        case Unknown(doubt=Doubt.UNPROVED, provider_says=said) if said and sale.tries >= _TRIES:
            return Stopped(Stop(StopWhy.METER_REFUSED, said))
        case Refused(why=Why.METER):
            return Stopped(Stop(StopWhy.METER_REFUSED, outcome.provider_says))
        case Refused(why=Why.AMOUNT):
            return Stopped(Stop(StopWhy.AMOUNT, outcome.provider_says))
        case Refused(why=Why.NO_FLOAT):
            return Postponed(Reach.NO_FLOAT)
        case Refused() | Unknown():
            return Postponed(Reach.NO_PROOF)
        case NotSent():
            return Postponed(outcome.reach)
        case _:
            assert_never(outcome)
