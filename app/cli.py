"""The same services from a terminal.

Exit status and JSON are contracts: 0 done, 10 kept and not finished, 20 refused or cancelled, 2 bad input and nothing
kept, 1 any other trouble.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import __version__
from app.cli_selling import DEMO_METER, demo_sale, draft_of
from app.cli_selling import sell as sell_here
from app.cli_words import DONE, KEPT, TROUBLE, finished, opened, show_all, show_sale, told

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.till import Till

_WHO = "a command in a terminal"


@dataclass(frozen=True, slots=True)
class Front:
    """What the front door joins for the terminal. `demo` yields what opens a till on a sandbox that lives as long."""

    home: Callable[[str | None], Path]
    open_till: Callable[[Path, str], Till]
    read_till: Callable[[Path], Till]
    demo: Callable[[], AbstractContextManager[Callable[[], Till]]]
    window: Callable[[Callable[[], Till]], int]
    sandbox: Callable[[int], None]
    has_display: Callable[[], bool]


def _remember_home(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.find_root().meta["home"] = value


home_option = click.option(
    "--home",
    metavar="DIR",
    expose_value=False,
    callback=_remember_home,
    help="The folder the till lives in; else TOKENTILL_HOME, else the platform's own place.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object, or an array of them.")


@click.group(invoke_without_command=True)
@click.version_option(__version__, prog_name="tokentill")
@home_option
@click.pass_context
def cli(context: click.Context) -> None:
    """Sell prepaid electricity tokens. Without a command: open the till."""
    if context.invoked_subcommand is None:
        front, home = _front(context)
        sys.exit(_window(front, partial(front.open_till, home, "the till's window")))


@cli.command()
@home_option
@click.option("--headless", is_flag=True, help="Sell one token in the terminal and show the receipt as text.")
@click.pass_context
def demo(context: click.Context, *, headless: bool) -> None:
    """A till on the built-in sandbox and an on-screen printer, in a throw-away home."""
    front, _ = _front(context)
    if not headless and not front.has_display():
        click.echo("There is no display here, so the sale runs in the terminal.")
        headless = True
    with front.demo() as open_till:
        if headless:
            sys.exit(finished(demo_sale(open_till)))
        click.echo(f"A till that sells nothing real. Type meter {DEMO_METER}, Enter, an amount, Enter, Enter.")
        sys.exit(_window(front, open_till))


@cli.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8100, show_default=True, help="0 takes any free one.")
@click.pass_context
def sandbox(context: click.Context, port: int) -> None:
    """The providers on loopback, as their documents say they behave, with faults to switch on at /control."""
    with told():
        _front(context)[0].sandbox(port)


@cli.command()
@home_option
@click.option("--provider", required=True, help="The profile's name in till.toml.")
@click.option("--meter", required=True, help="The meter number, or with --postpaid the account number.")
@click.option("--amount", required=True, help="Digits, with at most two decimals after a point.")
@click.option("--phone", default="", help="The customer's telephone number.")
@click.option("--postpaid", is_flag=True, help="Pay a bill instead of buying a token.")
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
    no_verify: bool,
    again: bool,
    as_json: bool,
) -> None:
    """Verify a meter, sell to it, print, and say what came of it."""
    front, home = _front(context)
    draft = draft_of(provider=provider, meter=meter, amount=amount, phone=phone, postpaid=postpaid, kept=no_verify)
    sys.exit(finished(sell_here(partial(front.open_till, home, _WHO), draft, again=again, as_json=as_json)))


@cli.group()
def queue() -> None:
    """Sales that are not finished."""


@queue.command("list")
@home_option
@json_option
@click.pass_context
def queue_list(context: click.Context, *, as_json: bool) -> None:
    """The unfinished sales, the oldest first."""

    def show(till: Till) -> int:
        return show_all([till.file.sales.load(one) for one in till.file.sales.open_references()], till, as_json)

    sys.exit(_reading(context, show))


@queue.command("run")
@home_option
@click.option("--until-empty", is_flag=True, help="Go on by the schedule until only people's decisions are left.")
@json_option
@click.pass_context
def queue_run(context: click.Context, *, until_empty: bool, as_json: bool) -> None:
    """Ask about what is unknown, send what is queued, print what became ready."""
    front, home = _front(context)

    async def run() -> int:
        async with opened(partial(front.open_till, home, _WHO)) as till:
            before = till.file.sales.open_references()
            await till.settling.one_pass()
            if until_empty:
                await till.settling.until_people()
            await till.papers.print_waiting()
            show_all([till.file.sales.load(reference) for reference in before], till, as_json)
            return KEPT if till.file.sales.open_references() else DONE

    sys.exit(finished(run()))


@queue.command("cancel")
@home_option
@click.argument("reference")
@json_option
@click.pass_context
def queue_cancel(context: click.Context, reference: str, *, as_json: bool) -> None:
    """Give up a sale that was never sent; its money is owed to the customer."""
    sys.exit(_deciding(context, as_json, lambda till: till.selling.cancel(reference, "cancelled in a terminal")))


@cli.command()
@home_option
@click.argument("reference")
@json_option
@click.pass_context
def refund(context: click.Context, reference: str, *, as_json: bool) -> None:
    """Note that the money of a refused or cancelled sale went back to the customer."""
    sys.exit(_deciding(context, as_json, lambda till: till.selling.give_back(reference)))


@cli.group()
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

    sys.exit(_reading(context, show))


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

    sys.exit(_reading(context, show))


@cli.command()
@home_option
@click.argument("reference")
@click.option("--reason", required=True, help="Why it is printed again; kept in the journal.")
@click.pass_context
def reprint(context: click.Context, reference: str, reason: str) -> None:
    """Print a receipt again; once an original came out, as COPY n."""
    front, home = _front(context)

    async def run() -> int:
        from app.services.papers import CAUSES

        async with opened(partial(front.open_till, home, _WHO)) as till:
            job = await till.papers.print_again(reference, reason)
            click.echo(CAUSES.get(job.cause) or f"The receipt of {reference} is {job.state}.")
            return TROUBLE if job.state == "failed" else DONE

    sys.exit(finished(run()))


@cli.command()
@home_option
@click.option("--provider", required=True)
@json_option
@click.pass_context
def balance(context: click.Context, provider: str, *, as_json: bool) -> None:
    """The shop's float at a provider, read now."""
    front, home = _front(context)

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


@cli.group()
def secret() -> None:
    """Passwords and keys, which live in this machine's keyring."""


@secret.command("set")
@home_option
@click.argument("name")
@click.argument("field")
@click.pass_context
def secret_set(context: click.Context, name: str, field: str) -> None:
    """Keep a secret of a provider; it is asked for, or read from standard input, and never shown."""
    from app.services.keys import Keys

    _, home = _front(context)
    typed = sys.stdin.isatty()
    value = click.prompt(f"{field} of {name}", hide_input=True) if typed else sys.stdin.readline().rstrip("\r\n")
    with told():
        if not value:
            raise click.UsageError("A secret cannot be empty.")
        Keys(home).keep_secret(name, field, value)
        click.echo(f"The {field} of {name} is kept in this machine's keyring.")


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

    sys.exit(_reading(context, examine_it))


def _front(context: click.Context) -> tuple[Front, Path]:
    front: Front = context.obj
    return front, front.home(context.find_root().meta.get("home"))


def _window(front: Front, open_till: Callable[[], Till]) -> int:
    if not front.has_display():
        click.echo(
            "There is no display here for the till's window. Sell from the terminal with: tokentill sell", err=True
        )
        return TROUBLE
    return front.window(open_till)


def _reading(context: click.Context, show: Callable[[Till], int]) -> int:
    """Carry out a command that reads; it works beside an open window."""
    front, home = _front(context)

    async def read() -> int:
        till = front.read_till(home)
        try:
            return show(till)
        finally:
            await till.close()

    return finished(read())


def _deciding(context: click.Context, as_json: bool, decide: Callable[[Till], Sale]) -> int:
    """Carry out a person's decision about one sale."""
    front, home = _front(context)

    async def run() -> int:
        async with opened(partial(front.open_till, home, _WHO)) as till:
            show_sale(decide(till), till, as_json)
            return DONE

    return finished(run())
