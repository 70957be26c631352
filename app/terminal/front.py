"""What every command of the terminal stands on: the front door's joins, the options all share, how a till is opened."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.terminal.words import DONE, finished, opened, show_sale

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.till import Till
    from app.settings_file import SettingsFile

WHO = "a command in a terminal"
"""Who holds the store's lock while a command writes."""


@dataclass(frozen=True, slots=True)
class Front:
    """What the front door joins for the terminal. `demo` yields what opens a till on a sandbox that lives as long."""

    home: Callable[[str | None], Path]
    open_till: Callable[[Path, str], Till]
    read_till: Callable[[Path], Till]
    settings: Callable[[Path], SettingsFile]
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


def deciding(context: click.Context, as_json: bool, decide: Callable[[Till], Sale]) -> int:
    """Carry out a person's decision about one sale."""
    front, home = front_of(context)

    async def run() -> int:
        async with opened(partial(front.open_till, home, WHO)) as till:
            show_sale(decide(till), till, as_json)
            return DONE

    return finished(run())
