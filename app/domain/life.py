"""The life of a sale: one function that says what each event does to it, for the till, the doctor and the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from app.domain.events import (
    Answered,
    Cancelled,
    Copied,
    GivenBack,
    Identified,
    Kept,
    LetGo,
    Postponed,
    Restarted,
    SaleEvent,
    SendAgain,
    Sent,
    Stopped,
    Supplied,
    Taken,
)
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NeedsInput,
    NotFound,
    NotSent,
    Pending,
    Refused,
    Unknown,
    VendOutcome,
)
from app.domain.sale import Mark, MoneyState, Sale, SaleState, Service, StopWhy

HELD_AFTER = timedelta(hours=24)
"""How long a sale stays unknown before people are asked to decide without proof. It is never refused by age."""

SHORTEST_HORIZON_S = 300
"""Seconds; a shorter wait before *not found* counts is for test systems alone."""

_SILENT = frozenset({Doubt.NO_ANSWER, Doubt.UNREADABLE, Doubt.KEY_EXPIRED})
"""The provider itself said nothing, so what it proved before still holds."""

_MAY_END = frozenset({SaleState.SENDING, SaleState.WAITING, SaleState.UNKNOWN, SaleState.HELD})


Unsold = Refused | Pending | NeedsInput | Unknown | NotSent | NotFound | Mismatched


class IllegalStep(Exception):
    """This event cannot happen to a sale in this state: a bug, or a journal that was changed by hand."""


def step(sale: Sale | None, reference: str, at: datetime, event: SaleEvent) -> Sale:
    """The sale after `event`. Raises IllegalStep if it cannot happen now; never guesses."""
    if isinstance(event, Taken):
        if sale is not None:
            raise IllegalStep(f"{reference} was taken twice")
        return Sale(
            reference=reference,
            order=event.order,
            state=SaleState.QUEUED,
            money=MoneyState.TAKEN,
            created_at=at,
            touched_at=at,
            kept=event.order.kept,
        )
    if sale is None:
        raise IllegalStep(f"{event.kind} for {reference}, which was never taken")
    return replace(_happen(sale, at, event), touched_at=at)


def _happen(sale: Sale, at: datetime, event: SaleEvent) -> Sale:  # noqa: C901 - one arm an event
    match event:
        case Kept():
            _expect(sale, event, SaleState.QUEUED)
            return replace(sale, kept=True)
        case Identified():
            _expect(sale, event, SaleState.QUEUED)
            return replace(sale, provider_ids=_with(sale.provider_ids, event.provider_id))
        case Sent():
            return _sent(sale, at, event)
        case Supplied():
            _expect(sale, event, SaleState.WAITING)
            out = replace(sale, supplied=sale.supplied + 1, supplying=True, asks=0, reach=None)
            return replace(out, state=SaleState.SENDING)
        case Answered():
            return _answered(sale, at, event)
        case Postponed():
            _expect(sale, event, SaleState.QUEUED)
            return replace(sale, tries=sale.tries + 1, reach=event.reach)
        case Stopped():
            _expect(sale, event, SaleState.QUEUED)
            return replace(sale, stop=event.stop)
        case LetGo():
            return _let_go(sale, event)
        case Restarted():
            return _restarted(sale, event)
        case Copied():
            return _copied(sale, at, event)
        case SendAgain():
            _expect(sale, event, SaleState.HELD)
            if not sale.proof or sale.sends != 1:
                raise IllegalStep(f"{sale.reference} may not be sent again")
            return replace(sale, state=SaleState.QUEUED, kept=True, tries=0, proof=False)
        case Cancelled():
            _expect(sale, event, SaleState.QUEUED, SaleState.HELD)
            if sale.state is SaleState.HELD and not sale.proof:
                raise IllegalStep(f"{sale.reference} is held without proof that nothing was vended")
            return replace(sale, state=SaleState.CANCELLED, money=MoneyState.OWED, proof=False)
        case GivenBack():
            _expect(sale, event, SaleState.REFUSED, SaleState.CANCELLED)
            if sale.money is not MoneyState.OWED:
                raise IllegalStep(f"the money of {sale.reference} is not owed")
            return replace(sale, money=MoneyState.GIVEN_BACK, given_back_at=at, carried_into=event.into)
        case Taken():
            raise IllegalStep(f"{sale.reference} was taken twice")
        case _:
            assert_never(event)


def _expect(sale: Sale, event: SaleEvent, *states: SaleState) -> None:
    if sale.state not in states:
        raise IllegalStep(f"{event.kind} cannot happen to {sale.reference}, which is {sale.state}")


def _sent(sale: Sale, at: datetime, event: Sent) -> Sale:
    _expect(sale, event, SaleState.QUEUED)
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


def _let_go(sale: Sale, event: LetGo) -> Sale:
    _expect(sale, event, SaleState.QUEUED)
    if sale.stop is None:
        raise IllegalStep(f"{sale.reference} does not wait for a person")
    customer = sale.stop.said if sale.stop.why is StopWhy.OTHER_NAME else sale.order.customer
    return replace(sale, order=replace(sale.order, customer=customer), stop=None, tries=0)


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
        return _on_this_boot(sale, event.mark)
    return sale


def _copied(sale: Sale, at: datetime, event: Copied) -> Sale:
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
    return sale


def _on_this_boot(sale: Sale, mark: Mark) -> Sale:
    """The horizon is counted anew when the machine has restarted: its monotonic clock began again."""
    if sale.request_ended is None or mark.since(sale.request_ended) is None:
        return replace(sale, request_ended=mark, not_found=0)
    return sale


def _answered(sale: Sale, at: datetime, event: Answered) -> Sale:
    outcome = event.outcome
    if event.provider_id:
        sale = replace(sale, provider_ids=_with(sale.provider_ids, event.provider_id))
    if isinstance(outcome, Complete):
        return _completed(sale, at, outcome, event.clash)
    if sale.state not in _MAY_END:
        raise IllegalStep(f"{sale.reference} is {sale.state} and was not being asked about")
    if event.call == "ask":
        sale = replace(_on_this_boot(sale, event.mark), asks=sale.asks + 1)
    else:
        _expect(sale, event, SaleState.SENDING)
        if sale.supplying != (event.call == "supply"):
            raise IllegalStep(f"{sale.reference} was answered to a {event.call}, which was not what was out")
        if isinstance(outcome, NotSent):
            return _came_back(sale, outcome)
        lost = sale.supplying and isinstance(outcome, Unknown)
        sale = replace(sale, request_ended=event.mark, supplying=False, supply_lost=sale.supply_lost or lost)
    if sale.state is SaleState.WAITING and _says_nothing(outcome):
        return _grown_old(sale, at)
    return _ended_or_not(sale, at, outcome, event)


def _ended_or_not(sale: Sale, at: datetime, outcome: Unsold, event: Answered) -> Sale:
    if sale.state is SaleState.WAITING:
        sale = replace(sale, state=SaleState.UNKNOWN)
    match outcome:
        case Refused() if _may_refuse(sale):
            return replace(
                sale,
                state=SaleState.REFUSED,
                money=MoneyState.OWED,
                why=outcome.why,
                provider_says=outcome.provider_says,
                pending=False,
                proof=False,
            )
        case Mismatched():
            return _mismatched(sale, outcome)
        case NeedsInput():
            asked = replace(sale, prompt=outcome.prompt, pending=False, doubt=None, not_found=0, proof=False)
            return _grown_old(asked if sale.named else replace(asked, state=SaleState.WAITING), at)
        case NotFound():
            return _not_found(sale, at, outcome, event)
        case Pending() | Unknown() | Refused():
            return _unproved(sale, at, outcome)
        case NotSent():
            return _grown_old(sale, at)
        case _:
            assert_never(outcome)


def _came_back(sale: Sale, outcome: NotSent) -> Sale:
    """No byte left: the sale, or the code that was to be supplied, may go again."""
    sale = replace(sale, tries=sale.tries + 1, reach=outcome.reach)
    if sale.supplying:
        return replace(sale, state=SaleState.WAITING, supplied=sale.supplied - 1, supplying=False)
    return replace(sale, state=SaleState.QUEUED, sends=sale.sends - 1, sent_at=None)


def _may_refuse(sale: Sale) -> bool:
    """A refusal ends a sale whose every request is accounted for, and about which nobody claimed a success.

    Where a code was lost and another one supplied, the refusal may be of the second, and the first may have sold.
    """
    in_doubt = sale.supply_lost and sale.supplied > 1
    return sale.sends == 1 and not sale.copied and sale.named is None and not in_doubt


def _says_nothing(outcome: VendOutcome) -> bool:
    """Nothing was heard of the sale: what was proved of it, or waited for, before still is."""
    return isinstance(outcome, NotSent) or (isinstance(outcome, Unknown) and outcome.doubt in _SILENT)


def _completed(sale: Sale, at: datetime, outcome: Complete, clash: str | None) -> Sale:
    prepaid = sale.order.service is Service.PREPAID
    if not (outcome.tokens if prepaid else outcome.receipt_number):
        raise IllegalStep(f"{sale.reference} cannot be complete without {'a token' if prepaid else 'a receipt number'}")
    if sale.state is SaleState.QUEUED and sale.sends == 0:
        raise IllegalStep(f"{sale.reference} is queued and was not being asked about")
    sold_before = sale.state in (SaleState.COMPLETE, SaleState.CONFLICT)
    if sold_before and sale.tokens == outcome.tokens and sale.receipt_number == outcome.receipt_number:
        return sale
    # Queued to go again, and the question that was out meanwhile brings what the first time sold.
    in_time = sale.state in _MAY_END or sale.state is SaleState.QUEUED
    if in_time and sale.not_ours & _goods(outcome):
        return replace(sale, state=SaleState.HELD, proof=False, supplying=False)
    if clash is not None or not in_time:
        return replace(sale, state=SaleState.CONFLICT, sold=outcome, clash=clash, completed_at=at)
    return replace(
        sale, state=SaleState.COMPLETE, sold=outcome, completed_at=at, pending=False, doubt=None, proof=False
    )


def _mismatched(sale: Sale, outcome: Mismatched) -> Sale:
    """What was named as another sale's stays so, also where a later answer names nobody."""
    not_ours = sale.not_ours | _goods(outcome)
    return replace(sale, state=SaleState.HELD, proof=False, named=outcome.named, not_ours=not_ours)


def _goods(outcome: Complete | Mismatched) -> frozenset[str]:
    return frozenset(filter(None, (*outcome.tokens, outcome.receipt_number)))


def _not_found(sale: Sale, at: datetime, outcome: NotFound, event: Answered) -> Sale:
    """Twice *not found*, the second after the horizon, proves that nothing was vended: no request lives so long."""
    found = replace(sale, not_found=sale.not_found + 1, provider_says=outcome.provider_says, pending=False)
    passed = event.mark.since(sale.request_ended) if sale.request_ended is not None else None
    proved = outcome.proves and event.call == "ask" and found.not_found >= 2
    # Another copy of this till may send it yet; a success under another name was no "not vended".
    proved = proved and not sale.copied and sale.named is None
    if proved and passed is not None and passed >= event.horizon:
        return replace(found, state=SaleState.HELD, proof=True)
    return _grown_old(replace(found, doubt=found.doubt or Doubt.UNPROVED), at)


def _unproved(sale: Sale, at: datetime, outcome: Pending | Unknown | Refused) -> Sale:
    doubt = outcome.doubt if isinstance(outcome, Unknown) else Doubt.UNPROVED
    pending = isinstance(outcome, Pending)
    return _grown_old(
        replace(
            sale,
            pending=pending,
            doubt=doubt,
            provider_says=outcome.provider_says,
            not_found=0 if pending else sale.not_found,
            proof=sale.proof and _says_nothing(outcome),
        ),
        at,
    )


def _grown_old(sale: Sale, at: datetime) -> Sale:
    """Still not proved: unknown or waiting, or held for people once it has been so for a day."""
    if sale.state is SaleState.HELD:
        return sale
    open_state = sale.state if sale.state is SaleState.WAITING else SaleState.UNKNOWN
    old = sale.sent_at is not None and at - sale.sent_at >= HELD_AFTER
    return replace(sale, state=SaleState.HELD if old else open_state)


def _with(ids: tuple[str, ...], new: str) -> tuple[str, ...]:
    """The ids with the newest last, each once."""
    return (*(one for one in ids if one != new), new)
