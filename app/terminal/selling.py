"""Selling from a terminal: verify, sell, ask for a while, print, and say what came of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from app.terminal.words import ENDS, KEPT, REFUSED, TROUBLE, in_words, opened, show_provider_says, show_sale

DEMO_METER = "14285093614"
"""A meter that the sandbox sells to, with charges that add up."""

if TYPE_CHECKING:
    from app.domain.outcome import Item
    from app.services.selling import Draft
    from app.services.till import Till


def draft_of(
    *,
    provider: str,
    meter: str,
    amount: str,
    phone: str = "",
    postpaid: bool = False,
    biller: str = "",
    item: str = "",
    kept: bool = False,
) -> Draft:
    """What was typed in the command."""
    from app.domain.sale import Service
    from app.services.selling import Draft

    return Draft(
        provider=provider,
        service=Service.POSTPAID if postpaid else Service.PREPAID,
        meter=meter,
        amount=amount,
        phone=phone,
        biller=biller,
        item=item,
        kept=kept,
    )


async def sell(till: Till, draft: Draft, *, otp: str, again: bool, as_json: bool) -> int:
    """Sell as the command says and return its exit status. A code is handed on where the provider asks for one."""
    from app.services.figures import money_text
    from app.services.typed_code import typed_code

    draft = _for_the_biller(till, draft)
    if otp:
        typed_code(otp)
    till.selling.check(draft, again=again)
    if not draft.kept:
        draft, ended = await _verified(till, draft, as_json)
        if ended is not None:
            return ended
    sale = till.selling.take(draft, again=again)
    if sale.kept:
        company, amount = till.book.company(sale.order), money_text(sale.order.amount, till.shop.language)
        click.echo(f"Sale {sale.reference} and its {amount} are kept. {company} is being asked …", err=True)
    await till.papers.open_drawer_for(sale)
    sale = await till.settling.pursue(sale.reference, till.shop.timing.request_deadline)
    if sale.state == "waiting" and otp:
        await till.settling.supply(sale.reference, otp)
        sale = await till.settling.pursue(sale.reference, till.shop.timing.request_deadline)
    if sale.state == "queued" and not sale.kept:
        sale = till.deciding.keep(sale.reference)
    await till.papers.print_waiting()
    show_sale(sale, till, as_json)
    return ENDS.get(sale.state, KEPT)


async def _verified(till: Till, draft: Draft, as_json: bool) -> tuple[Draft, int | None]:
    """The draft under the name the meter has, or the exit status that ends the sale before there is one."""
    from dataclasses import replace

    from app.domain.meter import CheckDigit, check_digit
    from app.domain.outcome import Refused, Unknown, Verified
    from app.domain.sale import Service
    from app.services.sale_json import refused_at_verify
    from app.services.wording import about_verify

    found = await till.selling.verify(
        draft.provider, draft.service, draft.meter, phone=draft.phone, biller=draft.biller, item=draft.item
    )
    if draft.item and isinstance(found.outcome, Unknown):
        # Perhaps there is no such product: the ones there are come without one.
        every = await till.selling.verify(
            draft.provider, draft.service, draft.meter, phone=draft.phone, biller=draft.biller
        )
        _choose_item(every.outcome.items if isinstance(every.outcome, Verified) else (), draft.item)
    if isinstance(found.outcome, Verified):
        _choose_item(found.outcome.items, draft.item)
        draft = replace(draft, customer=found.outcome.customer, minimum=found.outcome.minimum)
        till.selling.amount(draft.provider, draft.amount, draft.minimum)
        return draft, None
    traits = till.book.traits(draft.provider)
    company = traits.company_of(draft.biller or traits.biller)
    told = about_verify(found.outcome, company, draft.provider)
    if not isinstance(found.outcome, Refused):
        phone = " with the customer's --phone" if found.wants_phone else ""
        prepaid = draft.service is Service.PREPAID
        digit = " Its check digit is wrong." if prepaid and check_digit(found.meter) is CheckDigit.WRONG else ""
        click.echo(
            f"{told.happened}{digit} Nothing was kept. Try again{phone}, or keep the sale queued with --no-verify.",
            err=True,
        )
        show_provider_says(company, told.provider_says, err=True)
        return draft, TROUBLE
    if as_json:
        amount = str(till.selling.amount(draft.provider, draft.amount))
        refused = refused_at_verify(
            draft.provider, draft.service, found.meter, amount, traits.currency, f"{told.happened} Nothing was sold."
        )
        click.echo(json.dumps(refused, ensure_ascii=False))
    else:
        click.echo(f"{told.happened} Nothing was sold.")
        show_provider_says(company, told.provider_says, err=False)
    return draft, REFUSED


def _for_the_biller(till: Till, draft: Draft) -> Draft:
    """A biller's code says what is sold: one for bills pays a bill, also without --postpaid."""
    from dataclasses import replace

    from app.domain.sale import Service
    from app.services.billers import service_of

    named = service_of(till.book.traits(draft.provider), draft.biller)
    return replace(draft, service=Service.POSTPAID) if named is Service.POSTPAID else draft


def _choose_item(items: tuple[Item, ...], chosen: str) -> None:
    from app.domain.trouble import BadInput

    if items and chosen not in [item.id for item in items]:
        listed = "\n".join(f"  --item {item.id}  {item.name}" for item in items)
        raise BadInput(f"There are several products for this meter. Choose one:\n{listed}")


async def demo_sale(open_till: Callable[[], Till]) -> int:
    """The sale that the window would make, told step by step."""
    from app.domain.meter import grouped

    draft = draft_of(provider="kplc", meter=DEMO_METER, amount="200")
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
