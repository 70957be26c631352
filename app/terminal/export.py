"""`tokentill export`: what the till knows, in files that other programs read."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.terminal.front import home_option, reading_as, user_option
from app.terminal.words import DONE

if TYPE_CHECKING:
    from app.services.till import Till


def _day(_context: click.Context, _parameter: click.Parameter, value: str) -> date:
    """A day as 2026-11-30 and in no other spelling: a day that was meant otherwise would export another month."""
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        with suppress(ValueError):
            return date.fromisoformat(value)
    raise click.BadParameter(f"{value!r} is no day. Write it like 2026-11-30.")


def _place(_context: click.Context, _parameter: click.Parameter, value: str) -> Path:
    """What ends like a folder is one: a file of its name would be found by nobody."""
    if value.endswith(("/", os.sep)) and not Path(value).is_dir():
        raise click.BadParameter(f"there is no folder {value}: make it, or name a file.")
    return Path(value)


@click.group()
def export() -> None:
    """Write files for other programs."""


@export.command("payments")
@home_option
@user_option
@click.option("--from", "first", callback=_day, required=True, metavar="DAY", help="The first day, such as 2026-11-01.")
@click.option("--to", "last", callback=_day, required=True, metavar="DAY", help="The last day; it is included.")
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv", show_default=True)
@click.option(
    "-o",
    "--output",
    callback=_place,
    required=True,
    metavar="FILE",
    help="The file, or a folder for ELECTRICITY_PAYMENT.csv.",
)
@click.option("--unfinished", is_flag=True, help="Also the sales taken on these days that are not final yet.")
@click.pass_context
def export_payments(
    context: click.Context, *, first: date, last: date, form: str, output: Path, unfinished: bool
) -> None:
    """The payments that became final on these days of the shop, one record each. No sale of a test system."""

    async def write(till: Till) -> int:
        from app.services import payment_records as records

        with _progress() as progress:
            written = records.export_payments(
                till, first, last, output, records.Form(form), unfinished=unfinished, progress=progress
            )
        click.echo(f"{written.records} records are in {written.file}")
        return DONE

    sys.exit(reading_as(context, write))


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """How far it is, in a line on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    with click.progressbar(length=0, label="Payments", file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show
