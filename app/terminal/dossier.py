"""The dossier of a token that went to a wrong meter, from a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from app.terminal.front import home_option, user_option, writing
from app.terminal.words import DONE, plain_text

if TYPE_CHECKING:
    from app.services.till import Till


@click.command()
@home_option
@user_option
@click.argument("reference")
@click.option("--payer", required=True, metavar="NAME", help="Who paid.")
@click.option("--id", "id_number", required=True, metavar="NUMBER", help="Their identity card.")
@click.option("--phone", required=True, help="Their telephone number.")
@click.option("--right-meter", required=True, metavar="METER", help="The meter that was meant.")
@click.option("--print", "prints", is_flag=True, help="Print it on the till's printer too.")
@click.pass_context
def dossier(
    context: click.Context, reference: str, *, payer: str, id_number: str, phone: str, right_meter: str, prints: bool
) -> None:
    """Write what a company asks for to move a token's units to another meter, as text on standard output."""

    async def run(till: Till) -> int:
        from app.services.dossier import Payer

        checked = till.dossiers.checked(reference, Payer(payer, id_number, phone, right_meter))
        if prints:
            tried = await till.dossiers.print(reference, checked)
            click.echo(f"{tried.title}. {tried.sentence}".strip(), err=True)
        else:
            till.dossiers.write(reference, checked)
        click.echo(plain_text(till.dossiers.as_text(reference, checked)))
        return DONE

    sys.exit(writing(context, run))
