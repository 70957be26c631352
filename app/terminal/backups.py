"""What the terminal does with backups: make one now, put one in the place of the till's file; and the support file."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.terminal.front import front_of, home_option, reading_as, user_option, writing
from app.terminal.words import DONE, finished, told

if TYPE_CHECKING:
    from app.services.till import Till


@click.command()
@home_option
@user_option
@click.argument("folder", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path), required=False)
@click.pass_context
def backup(context: click.Context, folder: Path | None) -> None:
    """Make a backup now, in DIR, or else in the home and at the second place: one file, and references.log beside it.

    With a passphrase it is sealed where it leaves the home. It works beside an open window, but where the till knows
    its people: it takes --user then.
    """
    front, home = front_of(context)

    async def make(till: Till) -> int:
        from app.services.backups import back_up_into

        made = await back_up_into(till, folder)
        for path in made.paths:
            click.echo(path)
        if made.missing:
            click.echo(made.missing, err=True)
        return DONE

    async def beside() -> int:
        till = front.read_till(home)
        try:
            return await make(till)
        finally:
            await till.close()

    if context.find_root().meta.get("user") is None:
        sys.exit(finished(beside()))
    sys.exit(writing(context, make))


@click.command()
@home_option
@user_option
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Ask nothing.")
@click.pass_context
def restore(context: click.Context, file: Path, *, yes: bool) -> None:
    """Put a backup in the place of the till's file, which is kept. What left since is asked about at the next start."""
    from app.services.backups import restore as put_back
    from app.services.backups import takes_a_person

    _front, home = front_of(context)
    with told():
        by: list[str] = []
        if takes_a_person(home) and (status := writing(context, partial(_allowed, by))) != DONE:
            sys.exit(status)
        passphrase = _passphrase_for(home, file)
        if not yes:
            click.confirm(f"Put {file.name} in the place of the till's file in {home}?", abort=True, err=True)
        aside = put_back(home, file, passphrase, "".join(by))
    kept = f" The file that was there is kept as {aside.name}." if aside.exists() else ""
    click.echo(f"{file.name} is in place.{kept} Start the till: it asks about whatever left since.")


@click.command()
@home_option
@user_option
@click.argument("file", metavar="[FILE]", type=click.Path(path_type=Path), required=False)
@click.pass_context
def bundle(context: click.Context, file: Path | None) -> None:
    """Write one zip for whoever helps from afar: the logs, the settings without secrets, what the doctor found,
    versions and counts; no name, telephone number, meter or token. Here, in the folder FILE, or as FILE.
    """

    async def write(till: Till) -> int:
        from app.services.support import write_support_file

        click.echo(await write_support_file(till, file or Path()))
        return DONE

    sys.exit(reading_as(context, write))


def _passphrase_for(home: Path, file: Path) -> str:
    """What opens a sealed backup: kept here where that does, else it is asked for; "" for one that is not sealed.

    Raises BadInput where nobody can be asked, StoreTrouble for one that is damaged.
    """
    import asyncio

    from app.domain.trouble import BadInput
    from app.services.backups import kept_passphrase_of, passphrase_variable
    from app.services.keys import Keys

    kept = asyncio.run(kept_passphrase_of(Keys(home), file))
    if kept is not None:
        return kept
    if not sys.stdin.isatty():
        raise BadInput(
            f"{file.name} is sealed. Its passphrase is typed at a terminal, or given in {passphrase_variable()}."
        )
    return str(click.prompt(f"Passphrase of {file.name}", hide_input=True, err=True))


async def _allowed(by: list[str], till: Till) -> int:
    """See that whoever is here may do it, and tell their name."""
    from app.services.permissions import May

    till.people.may(May.BACKUPS)
    by += [till.people.here.name] if till.people.here is not None else []
    return DONE
