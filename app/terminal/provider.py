"""The terminal's commands about a provider itself: trying its profile, and keeping its secrets."""

from __future__ import annotations

import json
import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from app.terminal.front import front_of, home_option, json_option, reading_as, user_option
from app.terminal.words import DONE, TROUBLE, finished, show_provider_says, told

if TYPE_CHECKING:
    from app.services.provider_test import Tried


@click.group()
def provider() -> None:
    """The providers of till.toml."""


@provider.command("test")
@home_option
@click.argument("name")
@json_option
@click.pass_context
def provider_test(context: click.Context, name: str, *, as_json: bool) -> None:
    """Log in and read the float, as the settings and the secrets are now. Nothing is sold."""
    front, home = front_of(context)

    async def run() -> int:
        from app.services.keys import Keys
        from app.services.provider_test import try_out
        from app.settings import profile_of

        file = front.settings(home)
        table = file.table(name)
        kind, deadline_s = file.kinds[table.kind], file.read().timing.request_deadline
        tried = await try_out(kind, profile_of(table, kind), partial(Keys(home).secret, name), deadline_s)
        _show(name, tried, as_json=as_json)
        return DONE if tried.works else TROUBLE

    sys.exit(finished(run()))


@click.group()
def secret() -> None:
    """Passwords and keys, which live in this machine's keyring."""


@secret.command("set")
@home_option
@user_option
@click.argument("name")
@click.argument("field")
@click.pass_context
def secret_set(context: click.Context, name: str, field: str) -> None:
    """Keep a secret of a provider; it is asked for, or read from standard input, and never shown. `backups passphrase`
    is what backups are sealed with where they leave the home.

    Whose till knows its people says who they are: a manager.
    """
    from app.profile_settings import check_secret
    from app.services.backups import PASSPHRASE, keep_passphrase
    from app.services.keys import Keys

    front, home = front_of(context)
    with told():
        if (name, field) != PASSPHRASE:
            file = front.settings(home)
            check_secret(file.kinds[file.table(name).kind].fields, field)
        typed = sys.stdin.isatty()
        value = click.prompt(f"{field} of {name}", hide_input=True) if typed else sys.stdin.readline().rstrip("\r\n")
        if not value:
            raise click.UsageError("A secret cannot be empty.")

    async def keep(keys: Keys) -> int:
        if (name, field) == PASSPHRASE:
            await keep_passphrase(keys, value)
        else:
            await keys.keep_secret(name, field, value)
        click.echo(f"The {field} of {name} is kept in this machine's keyring.")
        if (name, field) == PASSPHRASE:
            click.echo("Write it down too: on another machine no sealed backup opens without it.")
        return DONE

    if not front.is_made(home):  # nobody can be known there yet
        sys.exit(finished(keep(Keys(home))))
    sys.exit(reading_as(context, lambda till: keep(till.keys)))


def _show(name: str, tried: Tried, *, as_json: bool) -> None:
    balance, words = tried.balance, tried.told
    if as_json:
        shown = {
            "provider": name,
            "works": tried.works,
            "message": str(words),
            "provider_says": words.provider_says or None,
            "balance": str(balance) if balance else None,
            "currency": balance.currency if balance else None,
        }
        click.echo(json.dumps(shown, ensure_ascii=False))
        return
    click.echo(f"{words} Float: {balance.currency} {balance}." if balance else str(words), err=not tried.works)
    show_provider_says(name, words.provider_says, err=not tried.works)
