"""What the terminal does with the drawer's shift: open it, move cash, close it by a count, and report X and Z."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Literal

import click

from app.terminal.front import home_option, json_option, reading_as, second_option, user_option, writing
from app.terminal.who import with_second
from app.terminal.words import DONE, TROUBLE

if TYPE_CHECKING:
    from app.domain.money import Money
    from app.services.shift_paper import Shift
    from app.services.till import Till

_NOTHING = re.compile(r"0+(\.0{1,2})?")
"""Of an empty drawer; nothing typed at all is no count."""
_print_option = click.option("--print", "prints", is_flag=True, help="Print it on the till's printer too.")


def _amounts(till: Till, given: tuple[str, ...]) -> dict[str, Money]:
    """Amounts by currency, each as 5000 in the shop's own or USD:20 in another. Raises BadInput."""
    from app.domain.money import MINOR_UNITS, Money, parse
    from app.domain.trouble import BadInput

    amounts: dict[str, Money] = {}
    for text in given:
        before, colon, after = text.partition(":")
        currency, figure = (before.strip().upper(), after) if colon else (till.shop.currency, text)
        if currency not in MINOR_UNITS:
            raise BadInput(f"{currency} is no currency of this till: {', '.join(MINOR_UNITS)}.")
        if currency in amounts:
            raise BadInput(f"{currency} was given twice.")
        amounts[currency] = Money(0, currency) if _NOTHING.fullmatch(figure.strip()) else parse(figure, currency)
    return amounts


@click.group()
def shift() -> None:
    """The drawer's shift."""


@shift.command("open")
@home_option
@user_option
@click.option("--float", "floats", multiple=True, metavar="AMOUNT", help="What is in the drawer: 5000, or USD:20.")
@click.pass_context
def shift_open(context: click.Context, floats: tuple[str, ...]) -> None:
    """Open a shift with what was counted into the drawer."""

    async def run(till: Till) -> int:
        from app.services.balances import read_floats

        amounts = _amounts(till, floats)
        await read_floats(till)
        till.shifts.open(amounts)
        click.echo("The shift has begun.")
        return DONE

    sys.exit(writing(context, run))


def _moving(way: Literal["in", "out"], words: str) -> None:
    """Add the command that moves cash this way."""

    @shift.command(way, help=words)
    @home_option
    @user_option
    @click.argument("amount")
    @click.option("--reason", required=True, help="What it is for; kept in the journal.")
    @_print_option
    @click.pass_context
    def move(context: click.Context, amount: str, reason: str, *, prints: bool) -> None:
        sys.exit(_move(context, way, amount, reason, prints=prints))


_moving("in", "Put cash into the drawer.")
_moving("out", "Take cash out of the drawer.")


def _move(context: click.Context, way: Literal["in", "out"], amount: str, reason: str, *, prints: bool) -> int:
    async def run(till: Till) -> int:
        (money,) = _amounts(till, (amount,)).values()
        movement = till.shifts.move(way, money, reason)
        click.echo(f"{money.spelled} {'put in' if way == 'in' else 'taken out'}.")
        if prints:
            tried = await till.drawer_papers.print_cash(movement)
            click.echo(f"{tried.title}. {tried.sentence}".strip())
        return DONE

    return writing(context, run)


@shift.command("close")
@home_option
@user_option
@second_option
@click.option(
    "--counted", required=True, multiple=True, metavar="AMOUNT", help="What is in the drawer: 5000, or USD:20."
)
@_print_option
@json_option
@click.pass_context
def shift_close(
    context: click.Context, counted: tuple[str, ...], *, second: str | None, prints: bool, as_json: bool
) -> None:
    """Close the shift by what was counted; what was expected is told after it."""

    async def run(till: Till) -> int:
        from app.services.balances import read_floats

        amounts = _amounts(till, counted)
        await read_floats(till)
        closed = await with_second(till, second, lambda: till.shifts.close(amounts))
        return await _reported(till, closed, prints=prints, as_json=as_json)

    sys.exit(writing(context, run))


@shift.command("top-up")
@home_option
@user_option
@click.argument("profile")
@click.argument("amount")
@click.option("--reason", default="", help="Such as the bank's reference; kept in the journal.")
@click.pass_context
def shift_top_up(context: click.Context, profile: str, amount: str, reason: str) -> None:
    """Note that money was paid into the float at a provider."""

    async def run(till: Till) -> int:
        from app.domain.money import parse

        money = parse(amount, till.book.traits(profile).currency)
        till.float_agreement.top_up(profile, money, reason)
        click.echo(f"{money.spelled} more in the float of {profile}.")
        return DONE

    sys.exit(writing(context, run))


@click.group()
def report() -> None:
    """X, a look at the shift that goes on, and Z, one that is closed."""


@report.command("x")
@home_option
@user_option
@_print_option
@json_option
@click.pass_context
def report_x(context: click.Context, *, prints: bool, as_json: bool) -> None:
    """The shift that goes on, with what the drawer should hold."""

    async def run(till: Till) -> int:
        return await _reported(till, till.shifts.so_far(), prints=prints, as_json=as_json)

    sys.exit((writing if prints else reading_as)(context, run))


@report.command("z")
@home_option
@user_option
@click.argument("number", type=click.IntRange(1), required=False)
@_print_option
@json_option
@click.pass_context
def report_z(context: click.Context, number: int | None, *, prints: bool, as_json: bool) -> None:
    """A closed shift as it was closed: the last one, or that of a NUMBER. Printed again it is a copy."""

    async def run(till: Till) -> int:
        return await _reported(till, till.shifts.closed(number), prints=prints, as_json=as_json)

    sys.exit((writing if prints else reading_as)(context, run))


async def _reported(till: Till, shift: Shift, *, prints: bool, as_json: bool) -> int:
    done = _told(till, shift, as_json=as_json)
    if not prints:
        return done
    tried = await till.drawer_papers.print_shift(shift)
    click.echo(f"{tried.title}. {tried.sentence}".strip(), err=True)
    return DONE if tried.tone == "done" else TROUBLE


def _told(till: Till, shift: Shift, *, as_json: bool) -> int:
    """Say a shift as its paper does, or as the JSON object."""
    from app.services.shift_json import shift_object

    if as_json:
        click.echo(json.dumps(shift_object(shift), ensure_ascii=False))
    else:
        click.echo(till.drawer_papers.as_text(shift))
    return DONE
