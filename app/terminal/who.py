"""Who carries out a command: a person of the till, by --user and a PIN that is asked for or in the environment."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TypeVar

import click

from app.domain.trouble import BadInput, NeedsSecond

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.till import Till

_T = TypeVar("_T")

PIN, SECOND_PIN, NEW_PIN = "TOKENTILL_PIN", "TOKENTILL_SECOND_PIN", "TOKENTILL_NEW_PIN"


async def sign_in(till: Till, name: str | None) -> str:
    """Let the person of --user in, where this till knows people. Returns the PIN that it was done by, "" for none.
    Raises BadInput, WrongPin.
    """
    if not till.people.pins_asked:
        return ""
    if name is None:
        raise BadInput("This till knows its people: say who you are with --user.")
    pin = pin_of(name, PIN)
    await till.people.sign_in(name, pin)
    return pin


async def with_second(till: Till, name: str | None, do: Callable[[], _T]) -> _T:
    """Do this, and where it takes a second person and one was named, once more when they have said yes: to each thing
    that it takes one for.

    Nobody's PIN is asked for what cannot be done at all. Raises what `do` raises, BadInput and WrongPin.
    """
    from app.services.permissions import May

    said_yes: set[str] = set()
    while True:
        try:
            return do()
        except NeedsSecond as needs:
            if name is None or needs.may in said_yes:
                raise
            said_yes.add(needs.may)
            await till.people.approve(name, pin_of(name, SECOND_PIN), May(needs.may))


def new_pin_of(name: str) -> str:
    """The PIN that somebody is given, typed twice: a slip of the finger would lock them out. Raises BadInput."""
    return pin_of(name, NEW_PIN, says="New PIN of", twice=True)


def pin_of(name: str, variable: str, *, says: str = "PIN of", twice: bool = False) -> str:
    """A PIN, from the environment or typed unseen; never from the command line, which others see. Raises BadInput."""
    if (kept := os.environ.get(variable)) is not None:
        return kept
    if not sys.stdin.isatty():
        raise BadInput(f"The PIN of {name} is typed at a terminal, or given in {variable}.")
    return str(click.prompt(f"{says} {name}", hide_input=True, err=True, confirmation_prompt=twice))
