"""What an answer does to a sale: what it proves, what it leaves in doubt, and when that becomes people's."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from app.domain.events import Answered
from app.domain.illegal import IllegalStep, expect
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
from app.domain.sale import Mark, MoneyState, Sale, SaleState, Service

HELD_AFTER = timedelta(hours=24)
"""How long a sale stays unknown before people are asked to decide without proof. It is never refused by age."""

SHORTEST_HORIZON_S = 300
"""Seconds; a shorter wait before *not found* counts is for test systems alone."""

_SILENT = frozenset({Doubt.NO_ANSWER, Doubt.UNREADABLE, Doubt.KEY_EXPIRED})
"""The provider itself said nothing, so what it proved before still holds."""

_MAY_END = frozenset({SaleState.SENDING, SaleState.WAITING, SaleState.UNKNOWN, SaleState.HELD})

Unsold = Refused | Pending | NeedsInput | Unknown | NotSent | NotFound | Mismatched


def answered(sale: Sale, at: datetime, event: Answered) -> Sale:
    """The sale after a provider's answer. Raises IllegalStep if it was not waiting for one."""
    outcome = event.outcome
    if event.provider_id:
        sale = identified(sale, event.provider_id)
    if isinstance(outcome, Complete):
        return _completed(sale, at, outcome, event.clash)
    if sale.state not in _MAY_END:
        raise IllegalStep(f"{sale.reference} is {sale.state} and was not being asked about")
    if event.call == "ask":
        sale = replace(on_this_boot(sale, event.mark), asks=sale.asks + 1)
    else:
        expect(sale, event, SaleState.SENDING)
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
            waits = asked if sale.named else replace(asked, state=SaleState.WAITING)
            return _grown_old(replace(waits, seen=True), at)
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
    return sale.sends == 1 and not sale.copied and sale.named is None and not sale.claimed and not in_doubt


def _says_nothing(outcome: VendOutcome) -> bool:
    """Nothing was heard of the sale: what was proved of it, or waited for, before still is."""
    return isinstance(outcome, NotSent) or (isinstance(outcome, Unknown) and outcome.doubt in _SILENT)


def _completed(sale: Sale, at: datetime, outcome: Complete, clash: str | None) -> Sale:
    if sale.state is SaleState.QUEUED and sale.sends == 0:
        raise IllegalStep(f"{sale.reference} is queued and was not being asked about")
    if sale.state is SaleState.COMPLETE and _tells_more(sale, outcome) and clash is None:
        return replace(sale, sold=outcome)
    if sale.state in (SaleState.COMPLETE, SaleState.CONFLICT) and _has_goods_of(sale, outcome):
        return sale
    if _in_time(sale) and sale.not_ours & _goods(outcome):
        return replace(sale, state=SaleState.HELD, proof=False, supplying=False)
    return with_goods(sale, at, outcome, clash)


def _has_goods_of(sale: Sale, outcome: Complete) -> bool:
    return sale.tokens == outcome.tokens and sale.receipt_number == outcome.receipt_number


def _tells_more(sale: Sale, outcome: Complete) -> bool:
    """Whether two people typed in what was sold, as it was read out to them, and this is the same with all of it."""
    if sale.resolved_by is None:
        return False
    if _has_goods_of(sale, outcome):
        return sale.sold == Complete(sale.tokens, sale.receipt_number)
    return sale.receipt_number is None and sale.tokens == outcome.tokens


def with_goods(sale: Sale, at: datetime, goods: Complete, clash: str | None) -> Sale:
    """The sale with what it sold: complete, or a conflict where the goods are another sale's or come too late.

    Raises IllegalStep for goods without what the sale sells.
    """
    prepaid = sale.order.service is Service.PREPAID
    if not (goods.tokens if prepaid else goods.receipt_number):
        raise IllegalStep(f"{sale.reference} cannot be complete without {'a token' if prepaid else 'a receipt number'}")
    if clash is not None or not _in_time(sale):
        return replace(sale, state=SaleState.CONFLICT, sold=goods, clash=clash, completed_at=at)
    return replace(sale, state=SaleState.COMPLETE, sold=goods, completed_at=at, pending=False, doubt=None, proof=False)


def _in_time(sale: Sale) -> bool:
    """Also queued to go again, where the question that was out meanwhile brings what the first time sold."""
    return sale.state in _MAY_END or sale.state is SaleState.QUEUED


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
    # Another copy of this till may send it yet; what the provider has had it cannot have lost, or it lost more.
    proved = proved and not sale.copied and sale.named is None and not sale.seen
    if proved and passed is not None and passed >= event.horizon:
        return replace(found, state=SaleState.HELD, proof=True)
    return _grown_old(replace(found, doubt=found.doubt or Doubt.UNPROVED), at)


def _unproved(sale: Sale, at: datetime, outcome: Pending | Unknown | Refused) -> Sale:
    doubt = outcome.doubt if isinstance(outcome, Unknown) else Doubt.UNPROVED
    pending = isinstance(outcome, Pending)
    claimed = sale.claimed or doubt is Doubt.NO_TOKEN
    return _grown_old(
        replace(
            sale,
            pending=pending,
            seen=sale.seen or pending or claimed,
            claimed=claimed,
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


def identified(sale: Sale, provider_id: str) -> Sale:
    """The sale with one more id of the provider's: the newest last, each once."""
    return replace(sale, provider_ids=(*(one for one in sale.provider_ids if one != provider_id), provider_id))


def on_this_boot(sale: Sale, mark: Mark) -> Sale:
    """The horizon is counted anew when the machine has restarted: its monotonic clock began again."""
    if sale.request_ended is None or mark.since(sale.request_ended) is None:
        return replace(sale, request_ended=mark, not_found=0)
    return sale
