"""What every command of the terminal stands on: the front door's joins, the options all share, how a till is opened."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.terminal.who import sign_in
from app.terminal.words import DONE, finished, opened, show_sale

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.till import Till
    from app.settings_file import SettingsFile

WHO = "a command in a terminal"
"""Who holds the store's lock while a command writes."""


@dataclass(frozen=True, slots=True)
class Front:
    """What the front door joins for the terminal. `demo` yields what opens a till on a sandbox that lives as long;
    `window` opens the till in a window, in the language of the home whose folder it is given; `is_made` says of a home
    whether a till was ever opened in it.
    """

    home: Callable[[str | None], Path]
    open_till: Callable[[Path, str], Till]
    read_till: Callable[[Path], Till]
    settings: Callable[[Path], SettingsFile]
    demo: Callable[[], AbstractContextManager[Callable[[], Till]]]
    window: Callable[[Callable[[], Till], Path | None], int]
    sandbox: Callable[[int, bool], None]
    has_display: Callable[[], bool]
    is_made: Callable[[Path], bool]


def _remember(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.find_root().meta[parameter.name or ""] = value


home_option = click.option(
    "--home",
    metavar="DIR",
    expose_value=False,
    callback=_remember,
    help="The folder the till lives in; else TOKENTILL_HOME, else the platform's own place.",
)
user_option = click.option(
    "--user",
    metavar="NAME",
    expose_value=False,
    callback=_remember,
    help="Who does this, where the till knows its people; the PIN is asked for, or in TOKENTILL_PIN.",
)
second_option = click.option(
    "--second",
    metavar="NAME",
    help="Who says yes to it too, where it takes two people; their PIN is asked for, or in TOKENTILL_SECOND_PIN.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object, or an array of them.")


def front_of(context: click.Context) -> tuple[Front, Path]:
    """The front door's joins, and the folder that --home, the environment or the platform names."""
    front: Front = context.obj
    return front, front.home(context.find_root().meta.get("home"))


def reading(context: click.Context, show: Callable[[Till], int]) -> int:
    """Carry out a command that reads; it works beside an open window."""
    front, home = front_of(context)

    async def read() -> int:
        till = front.read_till(home)
        try:
            return show(till)
        finally:
            await till.close()

    return finished(read())


def showing(context: click.Context, show: Callable[[Till], int]) -> int:
    """Carry out a command that shows what not everybody may see, as `reading_as` does."""

    async def run(till: Till) -> int:
        return show(till)

    return reading_as(context, run)


def reading_as(context: click.Context, work: Callable[[Till], Awaitable[int]]) -> int:
    """Carry out a command that writes nothing into the till, and that not everybody may give.

    Where the till knows nobody it works beside an open window. Else it is the person of --user's, whose PIN is counted
    in the till's file, so it holds the home as a command that writes does.
    """
    front, home = front_of(context)

    async def run() -> int:
        till = front.read_till(home)
        try:
            if not till.people.pins_asked:
                return await work(till)
        finally:
            await till.close()
        return await _signed_in(context, work)

    return finished(run())


def writing(context: click.Context, work: Callable[[Till], Awaitable[int]], *, signed_in: bool = True) -> int:
    """Carry out a command that writes, as the person of --user, and return its exit status."""
    return finished(_signed_in(context, work, signed_in=signed_in))


async def _signed_in(context: click.Context, work: Callable[[Till], Awaitable[int]], *, signed_in: bool = True) -> int:
    front, home = front_of(context)
    async with opened(partial(front.open_till, home, WHO)) as till:
        if signed_in:
            await sign_in(till, context.find_root().meta.get("user"))
        return await work(till)


def deciding(context: click.Context, as_json: bool, decide: Callable[[Till], Awaitable[Sale]]) -> int:
    """Carry out a person's decision about one sale, and print what there is to be printed of it."""

    async def run(till: Till) -> int:
        sale = await decide(till)
        await till.papers.print_waiting()
        show_sale(sale, till, as_json)
        return DONE

    return writing(context, run)
