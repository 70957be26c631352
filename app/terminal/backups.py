"""What the terminal does with backups: make one now, and put one in the place of the till's file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.terminal.front import front_of, home_option, reading, user_option, writing
from app.terminal.words import DONE, told

if TYPE_CHECKING:
    from app.services.till import Till


@click.command()
@home_option
@user_option
@click.argument("folder", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path), required=False)
@click.pass_context
def backup(context: click.Context, folder: Path | None) -> None:
    """Make a backup now, in DIR or else in the home's own backups: one file, and references.log beside it.

    It works beside an open window, but where the till knows its people: it takes --user then.
    """

    def make(till: Till) -> int:
        from app.services.backups import back_up_into

        click.echo(back_up_into(till, folder or till.file.home / "backups"))
        return DONE

    async def signed_in(till: Till) -> int:
        return make(till)

    if context.find_root().meta.get("user") is None:
        sys.exit(reading(context, make))
    sys.exit(writing(context, signed_in))


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
        if takes_a_person(home) and (status := writing(context, _allowed)) != DONE:
            sys.exit(status)
        if not yes:
            click.confirm(f"Put {file.name} in the place of the till's file in {home}?", abort=True, err=True)
        aside = put_back(home, file)
    kept = f" The file that was there is kept as {aside.name}." if aside.exists() else ""
    click.echo(f"{file.name} is in place.{kept} Start the till: it asks about whatever left since.")


async def _allowed(till: Till) -> int:
    from app.services.permissions import May

    till.people.may(May.BACKUPS)
    return DONE
