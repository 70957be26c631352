"""What must hold of every sale, whatever happened: looked at by the doctor, at start-up and at the end of each day.

Each look yields a sentence for what is broken, and None after a piece of work. Nothing is mended. A look at the newest
sales costs no more where there are many older ones: the window waits for each piece, so each query begins at `since`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from app.domain.said import said
from app.domain.sale import OPEN, SaleState
from app.domain.trouble import StoreTrouble
from app.domain.when import to_text
from app.services.till import Till


def _start(since: datetime | None) -> str:
    return to_text(since) if since else ""


def _sales_follow(till: Till, since: datetime | None) -> Iterator[str | None]:
    for reference in till.file.sales.taken_since(since):
        yield (
            None
            if till.file.sales.follows(reference)
            else said("sale {reference} is not what its events make of it", reference=reference)
        )
    for reference in till.file.sales.without_row(since):
        yield said("sale {reference} is in the journal and not among the sales", reference=reference)


def _complete_have_goods(till: Till, since: datetime | None) -> Iterator[str]:
    rows = till.file.db.execute(
        "select reference from sale where created_at >= :since and state = 'complete' and service = 'prepaid'"
        " and not exists (select 1 from token where token.reference = sale.reference)"
        " union all select reference from sale"
        " where created_at >= :since and state = 'complete' and service = 'postpaid' and receipt_number is null",
        {"since": _start(since)},
    )
    for (reference,) in rows.fetchall():
        yield said("sale {reference} is complete without a token or a receipt number", reference=reference)


def _complete_have_paper(till: Till, since: datetime | None) -> Iterator[str | None]:
    """A sale that waits for its customer is printed when they come; a till without a printer prints nothing."""
    rows = till.file.db.execute(
        "select reference, completed_at from sale where created_at >= ? and state = 'complete' and unsettled = 0"
        " and not exists (select 1 from print_job where print_job.reference = sale.reference and paper = 'receipt')",
        [_start(since)],
    )
    for reference, completed_at in rows.fetchall():
        printed = till.file.printed_at(completed_at)
        yield (
            said("sale {reference} is complete and was never given to the printer", reference=reference)
            if printed
            else None
        )


def _money_adds_up(till: Till, since: datetime | None) -> Iterator[str]:
    """taken = complete + open + owed + given back: no sale's money is in two places or in none.

    A token that came after a refusal makes a conflict and leaves the money where it was.
    """
    held = [*OPEN, SaleState.COMPLETE]
    marks = ", ".join("?" * len(held))
    rows = till.file.db.execute(
        f"select reference from sale where created_at >= ? and state <> 'conflict'"  # noqa: S608 - our own marks
        f" and (money = 'taken') <> (state in ({marks}))",
        [_start(since), *(str(state) for state in held)],
    )
    for (reference,) in rows.fetchall():
        yield said("the money of sale {reference} is not where its state says", reference=reference)


def _money_carried_once(till: Till, since: datetime | None) -> Iterator[str]:
    """Money that went into another sale is that sale's, once among those that are looked at, and is as much."""
    rows = till.file.db.execute(
        "with carried as materialized (select reference, carried_into, amount, currency from sale"
        " where created_at >= ? and carried_into is not null)"
        " select old.reference, count(new.reference), count(distinct other.reference) from carried as old"
        " left join sale as new on new.reference = old.carried_into and new.amount = old.amount"
        " and new.currency = old.currency"
        " join carried as other on other.carried_into = old.carried_into group by old.reference",
        [_start(since)],
    )
    for reference, into, others in rows.fetchall():
        if into != 1 or others != 1:
            yield said(
                "the money of sale {reference} went into another sale that does not have it, or has it twice",
                reference=reference,
            )


def _nothing_twice(till: Till, since: datetime | None) -> Iterator[str | None]:
    """Held by the file's own indexes; looked at all the same, for a file can be changed by hand.

    SQLite would go through all tokens and all events here: `cross join` and `+` keep it from that.
    """
    start = {"since": _start(since)}
    tokens = till.file.db.execute(
        "select distinct one.digits from sale cross join token as one on one.reference = sale.reference"
        " cross join token as two on two.digits = one.digits and two.reference <> one.reference"
        " where sale.created_at >= :since and one.conflict = 0 and two.conflict = 0",
        start,
    )
    for (digits,) in tokens.fetchall():
        yield said("a token that ends in {ends} belongs to two sales", ends=digits[-4:])
    yield None
    numbers = till.file.db.execute(
        "select distinct one.receipt_number from sale as one join sale as two on two.kind = one.kind"
        " and two.receipt_number = one.receipt_number and two.reference <> one.reference"
        " where one.created_at >= :since and one.state <> 'conflict' and two.state <> 'conflict'",
        start,
    )
    for (number,) in numbers.fetchall():
        yield said("receipt number {number} belongs to two sales", number=number)
    yield None
    taken = till.file.db.execute(
        "select reference from event where kind in ('taken', 'found') and at >= :since"
        " group by +reference having count(*) > 1",
        start,
    )
    for (reference,) in taken.fetchall():
        yield said("reference {reference} was given out twice", reference=reference)


def _drawer_follows(till: Till, since: datetime | None) -> Iterator[str | None]:
    for begins in till.file.drawer_proof.opened_since(since):
        changed = till.file.drawer_proof.changed(begins)
        opened = till.file.journal.entry(begins)
        when = f"{opened.at:%Y-%m-%d %H:%M}" if opened is not None else ""
        if changed.shift:
            yield said("the shift of {when} UTC is not what its events make of it", when=when)
        if changed.floats:
            yield said("the cash that the shift of {when} UTC began with is not what its event says", when=when)
        for number in changed.cash:
            yield said("cash {number}, put in or taken out, is not what its event says", number=number)
        yield None


def _people_follow(till: Till, _since: datetime | None) -> Iterator[str]:
    try:
        changed = till.file.people.changed_by_hand().values()
    except StoreTrouble as trouble:
        yield f"warning: {trouble}"  # the key is elsewhere; the look at the whole journal says so as well
        return
    for name in changed:
        yield said("what the till knows of {name} was changed by hand", name=name)


INVARIANTS: dict[str, Callable[[Till, datetime | None], Iterator[str | None]]] = {
    "every sale follows from its events": _sales_follow,
    "every complete sale has what it sold": _complete_have_goods,
    "every complete sale has its paper": _complete_have_paper,
    "the money adds up": _money_adds_up,
    "money that was carried over arrived": _money_carried_once,
    "no reference, token or receipt number twice": _nothing_twice,
    "the drawer follows from its events": _drawer_follows,
    "nobody was made known, or another, by hand": _people_follow,
}
