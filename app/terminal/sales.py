"""What the terminal does with sales that were made: list, show, give the money back, print again."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from app.terminal.front import deciding, home_option, json_option, second_option, showing, user_option, writing
from app.terminal.who import with_second
from app.terminal.words import DONE, TROUBLE, known_sale, plain_text, show_all, show_sale

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.till import Till


@click.command()
@home_option
@user_option
@second_option
@click.argument("reference")
@json_option
@click.pass_context
def refund(context: click.Context, reference: str, *, second: str | None, as_json: bool) -> None:
    """Note that the money of a refused or cancelled sale went back to the customer."""

    async def give_back(till: Till) -> Sale:
        return await with_second(till, second, lambda: till.deciding.give_back(reference))

    sys.exit(deciding(context, as_json, give_back))


@click.command()
@home_option
@user_option
@second_option
@click.argument("reference")
@click.option(
    "--sold", "goods", metavar="TOKEN", help="It was sold: its token, several with commas between, or receipt number."
)
@click.option("--not-sold", is_flag=True, help="Nothing was sold: the customer's money is owed.")
@click.option("--send-again", is_flag=True, help="Send it once more; only where it is proved that nothing was sold.")
@click.option(
    "--by",
    multiple=True,
    metavar="NAME",
    help="Who decides, where no PINs are asked for; twice where nothing is proved.",
)
@click.option("--reason", default="", help="What is known, and from whom; kept with the sale.")
@json_option
@click.pass_context
def resolve(
    context: click.Context,
    reference: str,
    *,
    second: str | None,
    goods: str | None,
    not_sold: bool,
    send_again: bool,
    by: tuple[str, ...],
    reason: str,
    as_json: bool,
) -> None:
    """Decide about a held sale on the evidence, which is shown where no decision is given."""
    chosen = (goods is not None) + not_sold + send_again
    if chosen > 1:
        raise click.UsageError("give one of --sold, --not-sold and --send-again.")
    if not chosen:
        sys.exit(showing(context, partial(_show_evidence, reference)))

    async def decide(till: Till) -> Sale:
        sale = till.file.sales.load(reference)
        if send_again:
            return till.deciding.send_again(reference)
        if not_sold and sale is not None and sale.proof:
            return till.deciding.cancel(reference, reason)
        return await with_second(till, second, lambda: till.deciding.resolve(reference, by, reason, goods))

    sys.exit(deciding(context, as_json, decide))


def _show_evidence(reference: str, till: Till) -> int:
    from app.services.story import story_of

    sale = _shown(till, reference)
    show_sale(sale, till, as_json=False)
    for step in story_of(till, sale):
        who = f"  ({step.who})" if step.who else ""
        click.echo(f"\n{step.at.astimezone():%Y-%m-%d %H:%M:%S}  {step.words}{who}")
        if step.raw:
            click.echo(plain_text(step.raw))
    return DONE


@click.command("hand-over")
@home_option
@user_option
@click.argument("reference")
@json_option
@click.pass_context
def hand_over(context: click.Context, reference: str, *, as_json: bool) -> None:
    """Note that the customer came back for what was sold; a paper that has waited for that is printed."""

    async def run(till: Till) -> int:
        sale = till.deciding.hand_over(reference)
        await till.papers.print_waiting()
        show_sale(sale, till, as_json)
        return DONE

    sys.exit(writing(context, run))


@click.group()
def sales() -> None:
    """Sales of this till."""


@sales.command("list")
@home_option
@user_option
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True)
@json_option
@click.pass_context
def sales_list(context: click.Context, limit: int, *, as_json: bool) -> None:
    """The newest sales first: to a cashier their own of today."""

    def show(till: Till) -> int:
        return show_all([till.file.sales.load(one) for one in till.finding.latest(limit)], till, as_json)

    sys.exit(showing(context, show))


@sales.command("show")
@home_option
@user_option
@click.argument("reference")
@json_option
@click.pass_context
def sales_show(context: click.Context, reference: str, *, as_json: bool) -> None:
    """One sale, with its token."""

    def show(till: Till) -> int:
        show_sale(_shown(till, reference), till, as_json)
        return DONE

    sys.exit(showing(context, show))


def _shown(till: Till, reference: str) -> Sale:
    """The sale of this reference, where whoever is here may see it. Raises BadInput, NotAllowed."""
    sale = known_sale(till, reference)
    till.finding.see_that_shown(reference)
    return sale


def _reason(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if not value.strip():
        raise click.BadParameter("say why it is printed again.")
    return value.strip()


@click.command()
@home_option
@user_option
@click.argument("reference")
@click.option("--reason", required=True, callback=_reason, help="Why it is printed again; kept in the journal.")
@click.pass_context
def reprint(context: click.Context, reference: str, reason: str) -> None:
    """Print a receipt again; once an original came out, as COPY n."""

    async def run(till: Till) -> int:
        from app.services.printer_words import trouble_of

        job = await till.papers.print_again(reference, reason)
        click.echo(trouble_of(job) or f"The receipt of {reference} is {job.state}.")
        return TROUBLE if job.state == "failed" else DONE

    sys.exit(writing(context, run))
