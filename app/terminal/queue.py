"""`tokentill queue`: the sales that are not finished, or not handed over."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from app.terminal.front import deciding, home_option, json_option, showing, user_option, writing
from app.terminal.words import DONE, ENDS, KEPT, show_all, show_sale

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.till import Till


@click.group()
def queue() -> None:
    """Sales that are not finished."""


@queue.command("list")
@home_option
@user_option
@json_option
@click.pass_context
def queue_list(context: click.Context, *, as_json: bool) -> None:
    """What F3 lists: the unfinished sales, money that is owed and tokens to hand over, the oldest first."""

    def show(till: Till) -> int:
        return show_all([till.file.sales.load(one) for one in till.finding.queued()], till, as_json)

    sys.exit(showing(context, show))


@queue.command("run")
@home_option
@user_option
@click.option("--until-empty", is_flag=True, help="Go on by the schedule until only people's decisions are left.")
@json_option
@click.pass_context
def queue_run(context: click.Context, *, until_empty: bool, as_json: bool) -> None:
    """Ask about what is unknown, send what is queued, print what became ready."""

    async def run(till: Till) -> int:
        before = till.file.queue.open()
        await till.draining.one_pass()
        if until_empty:
            await till.draining.until_people()
        await till.papers.print_waiting()
        show_all([till.file.sales.load(reference) for reference in before], till, as_json)
        return KEPT if till.file.queue.open() else DONE

    sys.exit(writing(context, run))


@queue.command("cancel")
@home_option
@user_option
@click.argument("reference")
@json_option
@click.pass_context
def queue_cancel(context: click.Context, reference: str, *, as_json: bool) -> None:
    """Give up a sale that was never sent; its money is owed to the customer."""

    async def cancel(till: Till) -> Sale:
        return till.deciding.cancel(reference, "cancelled in a terminal")

    sys.exit(deciding(context, as_json, cancel))


@queue.command("answer")
@home_option
@user_option
@click.argument("reference")
@click.option("--otp", prompt="The code", hide_input=True, help="The one-time code or PIN that the provider waits for.")
@json_option
@click.pass_context
def queue_answer(context: click.Context, reference: str, otp: str, *, as_json: bool) -> None:
    """Hand on the code that a sale waits for, once; a code that is lost on the way is asked about."""

    async def answer(till: Till) -> int:
        sale = await till.settling.supply(reference, otp)
        if sale.open:
            sale = await till.settling.pursue(reference, till.shop.timing.request_deadline)
        await till.papers.print_waiting()
        show_sale(sale, till, as_json)
        return ENDS.get(sale.state, KEPT)

    sys.exit(writing(context, answer))
