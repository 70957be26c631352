"""`tokentill people`: who works at this till."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from app.terminal.front import home_option, json_option, showing, user_option, writing
from app.terminal.who import new_pin_of, sign_in
from app.terminal.words import DONE

if TYPE_CHECKING:
    from app.domain.person import Person
    from app.services.till import Till


@click.group()
def people() -> None:
    """Who works at this till. The first one is made a manager; from then on every command that writes takes --user."""


@people.command("list")
@home_option
@user_option
@json_option
@click.pass_context
def people_list(context: click.Context, *, as_json: bool) -> None:
    """Whoever may sign in, by name: to a manager all, to anybody else themselves."""

    def show(till: Till) -> int:
        listed = [
            {"number": one.number, "name": one.name, "role": one.role.name.lower()} for one in till.people.shown()
        ]
        if as_json:
            click.echo(json.dumps(listed, ensure_ascii=False))
        else:
            for one in listed:
                click.echo(f"{one['number']:>3}  {one['role']:<10}  {one['name']}")
            if not listed:
                click.echo("Nobody yet: everything is allowed, and no PIN is asked for.")
        return DONE

    sys.exit(showing(context, show))


@people.command("add")
@home_option
@user_option
@click.argument("name")
@click.option("--role", type=click.Choice(["cashier", "supervisor", "manager"]), default="cashier", show_default=True)
@click.pass_context
def people_add(context: click.Context, name: str, role: str) -> None:
    """Let somebody work here. Their PIN is asked for, or in TOKENTILL_NEW_PIN."""

    async def add(till: Till) -> int:
        from app.domain.person import Role

        is_first = not till.people.pins_asked
        added = await till.people.add(name, Role[role.upper()], new_pin_of(name))
        click.echo(f"{added.name} is a {added.role.name.lower()} here now.")
        if is_first:
            code = await till.people.pepper.recovery_code()
            click.echo(
                f"Recovery code: {code}\nWrite it down and put it away: on another machine no PIN works without it."
            )
        return DONE

    sys.exit(writing(context, add))


@people.command("pin")
@home_option
@user_option
@click.argument("name")
@click.pass_context
def people_pin(context: click.Context, name: str) -> None:
    """Give somebody another PIN: your own, or as a manager anybody's. It is asked for, or in TOKENTILL_NEW_PIN."""

    async def change(till: Till) -> int:
        present = await sign_in(till, context.find_root().meta.get("user"))
        person = till.people.named(name)
        if person == till.people.here:
            await till.people.change_own_pin(present, new_pin_of(name))
        else:
            await till.people.change(person, new_pin_of(name))
        return _said(person, "has a new PIN.")

    sys.exit(writing(context, change, signed_in=False))


@people.command("leave")
@home_option
@user_option
@click.argument("name")
@click.pass_context
def people_leave(context: click.Context, name: str) -> None:
    """Somebody works here no longer; what they did stays theirs."""

    async def leave(till: Till) -> int:
        person = till.people.named(name)
        await till.people.change(replace(person, active=False))
        return _said(person, "works here no longer.")

    sys.exit(writing(context, leave))


@people.command("unlock")
@home_option
@user_option
@click.argument("name")
@click.pass_context
def people_unlock(context: click.Context, name: str) -> None:
    """Let somebody who typed a wrong PIN too often try again at once."""

    async def unlock(till: Till) -> int:
        person = till.people.named(name)
        till.people.unlock(person)
        return _said(person, "may try again.")

    sys.exit(writing(context, unlock))


@people.command("recover")
@home_option
@click.pass_context
def people_recover(context: click.Context) -> None:
    """Make the PINs work on this machine, by the recovery code that is asked for, or read from standard input."""
    asked = sys.stdin.isatty()
    code = click.prompt("Recovery code", hide_input=True) if asked else sys.stdin.readline()

    async def recover(till: Till) -> int:
        await till.people.pepper.restore(code)
        click.echo("The PINs work on this machine now.")
        return DONE

    sys.exit(writing(context, recover, signed_in=False))


@people.command("code")
@home_option
@user_option
@click.pass_context
def people_code(context: click.Context) -> None:
    """Tell a manager the recovery code once more; the journal notes who asked."""

    async def tell(till: Till) -> int:
        from app.services.recovery_code import tell_recovery_code

        code = await tell_recovery_code(till)
        click.echo(f"Recovery code: {code}\nWrite it down and put it away; it is not shown again unasked.")
        return DONE

    sys.exit(writing(context, tell))


def _said(person: Person, what: str) -> int:
    click.echo(f"{person.name} {what}")
    return DONE
