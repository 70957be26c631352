"""What the terminal does with sales that were made: list, show, give the money back, print again."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from app.terminal.front import WHO, deciding, front_of, home_option, json_option, reading
from app.terminal.words import DONE, TROUBLE, finished, opened, show_all, show_sale

if TYPE_CHECKING:
    from app.services.till import Till


@click.command()
@home_option
@click.argument("reference")
@json_option
@click.pass_context
def refund(context: click.Context, reference: str, *, as_json: bool) -> None:
    """Note that the money of a refused or cancelled sale went back to the customer."""
    sys.exit(deciding(context, as_json, lambda till: till.deciding.give_back(reference)))


@click.group()
def sales() -> None:
    """Sales of this till."""


@sales.command("list")
@home_option
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True)
@json_option
@click.pass_context
def sales_list(context: click.Context, limit: int, *, as_json: bool) -> None:
    """The newest sales first."""

    def show(till: Till) -> int:
        return show_all([till.file.sales.load(one) for one in till.file.sales.latest(limit=limit)], till, as_json)

    sys.exit(reading(context, show))


@sales.command("show")
@home_option
@click.argument("reference")
@json_option
@click.pass_context
def sales_show(context: click.Context, reference: str, *, as_json: bool) -> None:
    """One sale, with its token."""

    def show(till: Till) -> int:
        sale = till.file.sales.load(reference)
        if sale is None:
            click.echo(f"There is no sale {reference} in this till.", err=True)
            return TROUBLE
        show_sale(sale, till, as_json)
        return DONE

    sys.exit(reading(context, show))


def _reason(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if not value.strip():
        raise click.BadParameter("say why it is printed again.")
    return value.strip()


@click.command()
@home_option
@click.argument("reference")
@click.option("--reason", required=True, callback=_reason, help="Why it is printed again; kept in the journal.")
@click.pass_context
def reprint(context: click.Context, reference: str, reason: str) -> None:
    """Print a receipt again; once an original came out, as COPY n."""
    front, home = front_of(context)

    async def run() -> int:
        from app.services.papers import CAUSES

        async with opened(partial(front.open_till, home, WHO)) as till:
            job = await till.papers.print_again(reference, reason)
            click.echo(CAUSES.get(job.cause) or f"The receipt of {reference} is {job.state}.")
            return TROUBLE if job.state == "failed" else DONE

    sys.exit(finished(run()))
