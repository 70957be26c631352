"""What must hold before a queued sale goes: its meter is the one it was taken for, and our login holds."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from app.domain.events import Postponed, Stopped
from app.domain.money import Money
from app.domain.outcome import NotSent, Prepared, Reach, Refused, Unknown, Verified, Why
from app.domain.sale import Order, Sale, Stop, StopWhy
from app.providers.base import Answer, Balance, Enquiry, Prepares, Provider, ReadsFloat
from app.services.clock import Clock
from app.store.known import Known


async def see_that_it_may_go(
    sale: Sale, provider: Provider, known: Known, clock: Clock
) -> Answer[Postponed | Stopped | None]:
    """What keeps a queued sale from being sent now, None if nothing does, with the provider's raw words behind it.

    A sale that waited is verified and its float read; a provider that validates every sale before its vend does so,
    and the id that it gives the sale then is the answer's: it is to be kept, also where the sale must not go.
    """
    found: Answer[Postponed | Stopped | None] = Answer(None)
    if isinstance(provider, Prepares):
        found = await _prepared(sale, provider, known, clock)
    elif sale.kept:
        found = Answer(await _verified(sale.order, provider, known, clock))
    if found.outcome is not None:
        return found
    if sale.kept and isinstance(provider, ReadsFloat):
        balance = await provider.balance()
        if isinstance(balance, Balance) and balance.amount < sale.order.amount:
            return replace(found, outcome=Postponed(Reach.NO_FLOAT))
    trouble = await provider.prove()
    return found if trouble is None else replace(found, outcome=Postponed(trouble.reach))


async def _prepared(sale: Sale, provider: Prepares, known: Known, clock: Clock) -> Answer[Postponed | Stopped | None]:
    answer = await provider.prepare(sale.reference, sale.order)
    outcome = answer.outcome
    if not isinstance(outcome, Prepared):
        return Answer(_not_now(outcome), answer.raw)
    stop = _another(sale.order, outcome.customer, outcome.minimum, known, clock)
    return Answer(stop, answer.raw, outcome.provider_id)


async def _verified(order: Order, provider: Provider, known: Known, clock: Clock) -> Postponed | Stopped | None:
    """A sale that waited is verified before it goes: the meter may have another name by now."""
    enquiry = Enquiry(order.service, order.meter, order.phone, order.biller, order.item)
    outcome = (await provider.verify(enquiry)).outcome
    if not isinstance(outcome, Verified):
        return _not_now(outcome)
    return _another(order, outcome.customer, outcome.minimum, known, clock)


def _another(order: Order, customer: str, minimum: Money | None, known: Known, clock: Clock) -> Stopped | None:
    """What has changed since the cashier confirmed the sale and took the money: a person must know of it first."""
    if customer:
        known.meter_is(order.provider, order.biller, order.service, order.meter, customer, clock.now())
        if order.customer and customer.casefold() != order.customer.casefold():
            return Stopped(Stop(StopWhy.OTHER_NAME, customer))
    if minimum is not None and order.amount < minimum:
        return Stopped(Stop(StopWhy.MINIMUM, minimum.spelled))
    return None


def _not_now(outcome: Refused | Unknown | NotSent) -> Postponed | Stopped:
    match outcome:
        case Refused(why=Why.METER):
            return Stopped(Stop(StopWhy.METER_REFUSED, outcome.provider_says))
        case Refused(why=Why.AMOUNT):
            return Stopped(Stop(StopWhy.MINIMUM, outcome.provider_says))
        case Refused(why=Why.NO_FLOAT):
            return Postponed(Reach.NO_FLOAT)
        case Refused() | Unknown():
            return Postponed(Reach.NO_PROOF)
        case NotSent():
            return Postponed(outcome.reach)
        case _:
            assert_never(outcome)
