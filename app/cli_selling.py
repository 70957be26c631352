"""Selling from a terminal: verify, sell, ask for a while, print, and say what came of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from app.cli_words import ENDS, KEPT, REFUSED, TROUBLE, in_words, opened, show_provider_says, show_sale

DEMO_METER = "14285093614"
"""A meter that the sandbox sells to, with charges that add up."""

if TYPE_CHECKING:
    from app.services.selling import Draft
    from app.services.till import Till


def draft_of(*, provider: str, meter: str, amount: str, phone: str, postpaid: bool, kept: bool) -> Draft:
    from app.domain.sale import Service
    from app.services.selling import Draft

    service = Service.POSTPAID if postpaid else Service.PREPAID
    return Draft(provider=provider, service=service, meter=meter, amount=amount, phone=phone, kept=kept)


async def sell(open_till: Callable[[], Till], draft: Draft, *, again: bool, as_json: bool) -> int:
    async with opened(open_till) as till:
        till.selling.check(draft, again=again)
        if not draft.kept:
            draft, ended = await _verified(till, draft, as_json)
            if ended is not None:
                return ended
        sale = till.selling.take(draft, again=again)
        sale = await till.settling.pursue(sale.reference, till.shop.timing.request_deadline)
        if sale.state == "queued" and not sale.kept:
            sale = till.selling.keep(sale.reference)
        await till.papers.print_waiting()
        show_sale(sale, till, as_json)
        return ENDS.get(sale.state, KEPT)


async def _verified(till: Till, draft: Draft, as_json: bool) -> tuple[Draft, int | None]:
    """The draft under the name the meter has, or the exit status that ends the sale before there is one."""
    from dataclasses import replace

    from app.domain.outcome import Refused, Verified
    from app.services.sale_json import refused_at_verify
    from app.services.wording import about_verify

    found = await till.selling.verify(draft.provider, draft.service, draft.meter)
    if isinstance(found.outcome, Verified):
        return replace(draft, customer=found.outcome.customer), None
    traits = till.book.traits(draft.provider)
    told = about_verify(found.outcome, traits.company, draft.provider)
    if not isinstance(found.outcome, Refused):
        click.echo(f"{told.happened} Nothing was kept. Try again, or keep the sale queued with --no-verify.", err=True)
        show_provider_says(traits.company, told.provider_says)
        return draft, TROUBLE
    if as_json:
        amount = str(till.selling.amount(draft.provider, draft.amount))
        refused = refused_at_verify(
            draft.provider, draft.service, found.meter, amount, traits.currency, f"{told.happened} Nothing was sold."
        )
        click.echo(json.dumps(refused, ensure_ascii=False))
    else:
        click.echo(f"{told.happened} Nothing was sold.")
        show_provider_says(traits.company, told.provider_says)
    return draft, REFUSED


async def demo_sale(open_till: Callable[[], Till]) -> int:
    """The sale that the window would make, told step by step."""
    from app.domain.meter import grouped

    draft = draft_of(provider="kplc", meter=DEMO_METER, amount="200", phone="", postpaid=False, kept=False)
    click.echo(f"Meter {grouped(draft.meter)}: asking the sandbox whose it is, then selling for KES {draft.amount}.\n")
    async with opened(open_till) as till:
        draft, ended = await _verified(till, draft, as_json=False)
        if ended is not None:
            return ended
        sale = till.selling.take(draft)
        sale = await till.settling.pursue(sale.reference, till.shop.timing.request_deadline)
        await till.papers.print_waiting()
        click.echo(till.papers.as_text(sale) if sale.sold else in_words(sale, till))
        return ENDS.get(sale.state, KEPT)
