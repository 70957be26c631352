"""The same services from a terminal.

Exit status and JSON are contracts: 0 done, 10 kept and not finished, 20 refused or cancelled, 2 bad input and nothing
kept, 1 any other trouble.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import click

from app import __version__
from app.terminal.backups import backup, bundle, restore
from app.terminal.dossier import dossier
from app.terminal.export import export
from app.terminal.front import Front, front_of, home_option, json_option, reading, user_option, writing
from app.terminal.people import people
from app.terminal.provider import provider, secret
from app.terminal.queue import queue
from app.terminal.sales import hand_over, refund, reprint, resolve, sales
from app.terminal.selling import DEMO_METER, demo_sale, draft_of
from app.terminal.selling import sell as sell_here
from app.terminal.shifts import report, shift
from app.terminal.words import DONE, TROUBLE, finished, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.till import Till


@click.group(invoke_without_command=True)
@click.version_option(__version__, prog_name="tokentill")
@home_option
@click.pass_context
def cli(context: click.Context) -> None:
    """Sell prepaid electricity tokens. Without a command: open the till."""
    if context.invoked_subcommand is None:
        front, home = front_of(context)
        sys.exit(_window(front, partial(front.open_till, home, "the till's window"), home))


@cli.command()
@home_option
@click.option("--headless", is_flag=True, help="Sell one token in the terminal and show the receipt as text.")
@click.pass_context
def demo(context: click.Context, *, headless: bool) -> None:
    """A till on the built-in sandbox and an on-screen printer, in a throw-away home."""
    front, _ = front_of(context)
    if not headless and not front.has_display():
        click.echo("There is no display here, so the sale runs in the terminal.")
        headless = True
    with front.demo() as open_till:
        if headless:
            sys.exit(finished(demo_sale(open_till)))
        click.echo(f"A till that sells nothing real. Type meter {DEMO_METER}, Enter, an amount, Enter, Enter.")
        sys.exit(_window(front, open_till, None))


@cli.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8100, show_default=True, help="0 takes any free one.")
@click.option("--for-another", is_flag=True, hidden=True, help="End with standard input: another program holds it.")
@click.pass_context
def sandbox(context: click.Context, port: int, *, for_another: bool) -> None:
    """The providers on loopback, as their documents say they behave, with faults to switch on at /control."""
    with told():
        front_of(context)[0].sandbox(port, for_another)


@cli.command()
@home_option
@user_option
@click.option("--provider", required=True, help="The profile's name in till.toml.")
@click.option("--meter", required=True, help="The meter number, or with --postpaid the account number.")
@click.option("--amount", required=True, help="Digits, with at most two decimals after a point.")
@click.option("--phone", default="", help="The customer's telephone number.")
@click.option("--postpaid", is_flag=True, help="Pay a bill instead of buying a token.")
@click.option("--biller", default="", help="Whom the customer buys from, where the provider sells for several.")
@click.option("--item", default="", help="The product, where the biller has several.")
@click.option("--otp", default="", help="The one-time code or PIN, where the provider asks for one.")
@click.option("--no-verify", is_flag=True, help="Keep the sale queued where the meter cannot be verified now.")
@click.option("--again", is_flag=True, help="Sell although an unfinished sale of this meter exists.")
@json_option
@click.pass_context
def sell(
    context: click.Context,
    *,
    provider: str,
    meter: str,
    amount: str,
    phone: str,
    postpaid: bool,
    biller: str,
    item: str,
    otp: str,
    no_verify: bool,
    again: bool,
    as_json: bool,
) -> None:
    """Verify a meter, sell to it, print, and say what came of it."""
    draft = draft_of(
        provider=provider,
        meter=meter,
        amount=amount,
        phone=phone,
        postpaid=postpaid,
        biller=biller,
        item=item,
        kept=no_verify,
    )
    sys.exit(writing(context, partial(sell_here, draft=draft, otp=otp, again=again, as_json=as_json)))


@cli.command()
@home_option
@click.option("--provider", required=True)
@json_option
@click.pass_context
def balance(context: click.Context, provider: str, *, as_json: bool) -> None:
    """The shop's float at a provider, read now."""
    front, home = front_of(context)

    async def run() -> int:
        from app.services.balances import read_balance

        till = front.read_till(home)
        try:
            read = await read_balance(till, provider)
        finally:
            await till.close()
        told = {"provider": provider, "balance": str(read.amount), "currency": read.amount.currency, "at": read.at_text}
        click.echo(json.dumps(told) if as_json else f"{read.amount.currency} {read.amount}")
        return DONE

    sys.exit(finished(run()))


@cli.command()
@home_option
@json_option
@click.pass_context
def doctor(context: click.Context, *, as_json: bool) -> None:
    """Look at everything the till rests on; mend nothing."""

    def examine_it(till: Till) -> int:
        from app.services.doctor import examine

        checks = examine(till)
        if as_json:
            told = [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in checks]
            click.echo(json.dumps({"checks": told}, ensure_ascii=False))
        else:
            for check in checks:
                click.echo(f"{'ok    ' if check.ok else 'BROKEN'}  {check.name}: {check.detail}")
        return DONE if all(check.ok for check in checks) else TROUBLE

    sys.exit(reading(context, examine_it))


def _window(front: Front, open_till: Callable[[], Till], home: Path | None) -> int:
    if not front.has_display():
        click.echo(
            "There is no display here for the till's window. Sell from the terminal with: tokentill sell", err=True
        )
        return TROUBLE
    return front.window(open_till, home)


for _command in (
    queue,
    sales,
    refund,
    resolve,
    hand_over,
    reprint,
    dossier,
    export,
    provider,
    secret,
    people,
    shift,
    report,
    backup,
    restore,
    bundle,
):
    cli.add_command(_command)
