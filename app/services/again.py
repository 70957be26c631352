"""A sale that was refused for now, sold again under a new reference, with the customer's money carried over."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.events import GivenBack, Taken
from app.domain.outcome import Why
from app.domain.sale import Sale, SaleState
from app.services.days import beginning_of
from app.services.provider_book import ProviderBook
from app.store.database import immediate
from app.store.till_file import TillFile

FOR_NOW = frozenset({Why.TOO_SOON, Why.DAY_MAXIMUM, Why.NO_FLOAT})
"""What a provider refuses today it may sell later."""

_AFTER_MIDNIGHT = timedelta(minutes=5)
"""The provider's clock may be behind ours."""

_FLOAT_AGAIN = timedelta(minutes=5)
"""A float that was refused although it seemed enough: each try makes a new sale."""

_EARLIER_SALES = 20


def free_at(sale: Sale, file: TillFile, book: ProviderBook) -> datetime | None:
    """When a refused sale may be sold again, as far as the provider's document says; None where no time helps.

    Too soon: when the throttle has passed since the last sale of this meter here, else since this refusal.
    """
    if sale.why is Why.TOO_SOON:
        throttle = timedelta(seconds=book.traits_then(sale.order).throttle_s)
        for reference in file.sales.latest(limit=_EARLIER_SALES, meter=sale.order.meter):
            sold = file.sales.load(reference)
            if sold is not None and sold.completed_at is not None and sold.completed_at < sale.created_at:
                own = sold.completed_at + throttle
                # Where our own last sale does not explain it the meter bought elsewhere, nobody here knows when.
                return own if own > sale.touched_at else sale.touched_at + throttle
        return sale.touched_at + throttle
    if sale.why is Why.DAY_MAXIMUM:
        return beginning_of(sale.touched_at.astimezone().date() + timedelta(days=1)) + _AFTER_MIDNIGHT
    if sale.why is Why.NO_FLOAT:
        return sale.touched_at + _FLOAT_AGAIN
    return None


def goes_again(sale: Sale, book: ProviderBook) -> bool:
    """Whether a refused sale goes again by itself: it waited in the queue, and was refused only for now."""
    return (
        sale.kept
        and sale.state is SaleState.REFUSED
        and sale.to_give_back
        and sale.why in FOR_NOW
        and not sale.copied
        and book.is_as_it_was(sale.order)
    )


def take_again(
    file: TillFile,
    book: ProviderBook,
    old: Sale,
    now: datetime,
    *,
    not_before: datetime | None,
    kept: bool,
    person: int | None = None,
) -> tuple[Sale, Sale]:
    """A new sale in place of a refused one, in one transaction: the old one, its money carried over, and the new one.

    `person` is the number of whoever asked for it, None where the till did. `kept`: it goes by itself, at `not_before`
    if that is given. Raises what the store raises.
    """
    new = file.next_reference(now)
    terms = book.profile(old.order.provider).terms
    order = replace(old.order, terms=terms, kept=kept, replaces=old.reference, not_before=not_before)
    with immediate(file.db):
        given = file.sales.record(old.reference, now, GivenBack(into=new), person=person)
        return given, file.sales.record(new, now, Taken(order), person=person)


def paid_at(sale: Sale, file: TillFile) -> datetime:
    """When the customer gave the money, which may have gone on in this sale from others."""
    while (replaced := sale.order.replaces) is not None and (old := file.sales.load(replaced)) is not None:
        if old.created_at >= sale.created_at:
            break  # a clock was put back, or the file was changed by hand
        sale = old
    return sale.created_at
