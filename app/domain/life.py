"""The life of a sale: one function that says what each event does to it, for the till, the doctor and the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from app.domain.answering import answered, identified, on_this_boot, with_goods
from app.domain.events import (
    Answered,
    Cancelled,
    CarriedOver,
    Copied,
    Found,
    GivenBack,
    HandedOver,
    Identified,
    Kept,
    LetGo,
    Postponed,
    Resolved,
    Restarted,
    SaleEvent,
    SendAgain,
    Sent,
    Stopped,
    Supplied,
    Taken,
    WentAway,
)
from app.domain.illegal import IllegalStep, expect
from app.domain.outcome import Doubt
from app.domain.sale import OPEN, MoneyState, Sale, SaleState, Stop, StopWhy


def step(sale: Sale | None, reference: str, at: datetime, event: SaleEvent) -> Sale:
    """The sale after `event`. Raises IllegalStep if it cannot happen now; never guesses."""
    if sale is None:
        return _begun(reference, at, event)
    after = _happen(sale, at, event)
    # Whoever goes away puts nothing off that is to be asked.
    return after if isinstance(event, WentAway) else replace(after, touched_at=at)


def _begun(reference: str, at: datetime, event: SaleEvent) -> Sale:
    """A sale's first event: it was taken, or references.log had it and the till's file had not."""
    if not isinstance(event, Taken | Found):
        raise IllegalStep(f"{event.kind} for {reference}, which was never taken")
    taken = Sale(
        reference=reference,
        order=event.order,
        state=SaleState.QUEUED,
        money=MoneyState.TAKEN,
        created_at=(event.taken if isinstance(event, Found) else None) or at,
        touched_at=at,
        kept=event.order.kept,
    )
    if isinstance(event, Taken):
        return taken
    if not event.sends:
        # Nothing left; but the file that is gone may have cancelled it, and its money may have gone back.
        return replace(taken, kept=True, copied=True, stop=Stop(StopWhy.PUT_BACK, ""))
    left = replace(taken, sends=event.sends, provider_ids=event.provider_ids, kept=False)
    return _copied(left, at, event)


def _happen(sale: Sale, at: datetime, event: SaleEvent) -> Sale:  # noqa: C901 - one arm an event
    match event:
        case Kept():
            expect(sale, event, SaleState.QUEUED)
            return replace(sale, kept=True)
        case Identified():
            expect(sale, event, SaleState.QUEUED)
            return identified(sale, event.provider_id)
        case Sent():
            return _sent(sale, at, event)
        case Supplied():
            expect(sale, event, SaleState.WAITING)
            out = replace(sale, supplied=sale.supplied + 1, supplying=True, asks=0, reach=None)
            return replace(out, state=SaleState.SENDING)
        case Answered():
            return answered(sale, at, event)
        case Postponed():
            expect(sale, event, SaleState.QUEUED)
            return replace(sale, tries=sale.tries + 1, reach=event.reach)
        case Stopped():
            expect(sale, event, SaleState.QUEUED)
            return replace(sale, stop=event.stop)
        case LetGo():
            return _let_go(sale, event)
        case Restarted():
            return _restarted(sale, event)
        case Copied():
            return _copied(sale, at, event)
        case SendAgain():
            return _sent_again(sale, event)
        case Cancelled():
            return _cancelled(sale, event)
        case GivenBack():
            return _given_back(sale, at, event)
        case CarriedOver():
            return _carried_over(sale, at, event)
        case Resolved():
            return _resolved(sale, at, event)
        case WentAway():
            expect(sale, event, *OPEN - {SaleState.CONFLICT})
            return replace(sale, away=True)
        case HandedOver():
            return _handed_over(sale, at, event)
        case Taken() | Found():
            raise IllegalStep(f"{sale.reference} was taken twice")
        case _:
            assert_never(event)


def _sent(sale: Sale, at: datetime, event: Sent) -> Sale:
    expect(sale, event, SaleState.QUEUED)
    if sale.stop is not None:
        raise IllegalStep(f"{sale.reference} waits for a person: {sale.stop.why}")
    return replace(
        sale,
        state=SaleState.SENDING,
        sends=sale.sends + 1,
        sent_at=at,
        asks=0,
        not_found=0,
        request_ended=None,
        reach=None,
        doubt=None,
        pending=False,
        provider_says="",
    )


def _sent_again(sale: Sale, event: SendAgain) -> Sale:
    expect(sale, event, SaleState.HELD)
    if not sale.proof or sale.sends != 1:
        raise IllegalStep(f"{sale.reference} may not be sent again")
    return replace(sale, state=SaleState.QUEUED, kept=True, tries=0, proof=False)


def _cancelled(sale: Sale, event: Cancelled) -> Sale:
    expect(sale, event, SaleState.QUEUED, SaleState.HELD)
    if sale.state is SaleState.HELD and not sale.proof:
        raise IllegalStep(f"{sale.reference} is held without proof that nothing was vended")
    return replace(sale, state=SaleState.CANCELLED, money=MoneyState.OWED, proof=False)


def _resolved(sale: Sale, at: datetime, event: Resolved) -> Sale:
    """What two people know that nothing here proves, or the only one of a shop: the customer was sold this, or nothing.

    Where the money went back already, nothing can be sold any more.
    """
    expect(sale, event, SaleState.HELD, SaleState.CONFLICT)
    deciders = 1 if event.alone else 2
    if len(event.by) != deciders or len(set(map(str.casefold, event.by))) != deciders or not all(event.by):
        raise IllegalStep(f"{sale.reference} is decided about by two different people, or by one where that is told")
    decided = replace(
        sale, proof=False, pending=False, doubt=None, resolved_by=event.by, sold=None, clash=None, completed_at=None
    )
    gone = sale.money is MoneyState.GIVEN_BACK
    if event.sold is None:
        money = sale.money if gone else MoneyState.OWED
        return replace(decided, state=SaleState.CANCELLED, money=money)
    if gone:
        raise IllegalStep(f"the money of {sale.reference} went back to the customer")
    # As if the answer had only now come, and in time.
    return with_goods(replace(decided, state=SaleState.HELD, money=MoneyState.TAKEN), at, event.sold, event.clash)


def _carried_over(sale: Sale, at: datetime, event: CarriedOver) -> Sale:
    """Only a refused sale goes on in another: what this file does not know of the refusal, the log does."""
    still_here = set(SaleState) - {SaleState.COMPLETE, SaleState.CANCELLED, SaleState.CONFLICT}
    expect(sale, event, *still_here)
    if sale.money is MoneyState.GIVEN_BACK:
        raise IllegalStep(f"the money of {sale.reference} has gone back, or into another sale")
    return replace(
        sale,
        state=SaleState.REFUSED,
        money=MoneyState.GIVEN_BACK,
        given_back_at=at,
        carried_into=event.into,
        supplying=False,
        pending=False,
        doubt=None,
        proof=False,
        stop=None,
    )


def _given_back(sale: Sale, at: datetime, event: GivenBack) -> Sale:
    expect(sale, event, SaleState.REFUSED, SaleState.CANCELLED)
    if sale.money is not MoneyState.OWED:
        raise IllegalStep(f"the money of {sale.reference} is not owed")
    return replace(sale, money=MoneyState.GIVEN_BACK, given_back_at=at, carried_into=event.into)


def _handed_over(sale: Sale, at: datetime, event: HandedOver) -> Sale:
    expect(sale, event, SaleState.COMPLETE)
    if sale.handed_at is not None:
        raise IllegalStep(f"{sale.reference} was handed over before")
    return replace(sale, handed_at=at)


def _let_go(sale: Sale, event: LetGo) -> Sale:
    expect(sale, event, SaleState.QUEUED)
    if sale.stop is None:
        raise IllegalStep(f"{sale.reference} does not wait for a person")
    named = sale.stop.why in (StopWhy.OTHER_NAME, StopWhy.NEW_NAME)
    customer = sale.stop.said if named else sale.order.customer
    # Whoever lets it go on knows that no other file has settled it.
    return replace(sale, order=replace(sale.order, customer=customer), stop=None, tries=0, copied=False)


def _restarted(sale: Sale, event: Restarted) -> Sale:
    if sale.state is SaleState.SENDING:
        return replace(
            sale,
            state=SaleState.UNKNOWN,
            doubt=Doubt.STOPPED,
            request_ended=event.mark,
            asks=0,
            supplying=False,
            supply_lost=sale.supply_lost or sale.supplying,
        )
    if sale.state in (SaleState.UNKNOWN, SaleState.WAITING):
        return on_this_boot(sale, event.mark)
    return sale


def _copied(sale: Sale, at: datetime, event: Copied | Found) -> Sale:
    """Another copy of this till may have sent it, or may yet: no refusal and no *not found* can prove anything."""
    if sale.state in (SaleState.QUEUED, SaleState.SENDING, SaleState.WAITING, SaleState.UNKNOWN):
        return replace(
            sale,
            state=SaleState.UNKNOWN,
            doubt=Doubt.STOPPED,
            copied=True,
            sent_at=sale.sent_at or at,  # the day after which people decide begins here
            request_ended=event.mark,
            supplying=False,
            supply_lost=sale.supply_lost or sale.supplying,
            stop=None,
        )
    if sale.state is SaleState.HELD:
        return replace(sale, copied=True, proof=False)
    # Money that was owed may have gone back, or into another sale, by the file that is not there any more.
    return replace(sale, copied=True) if sale.to_give_back else sale
