"""Who carries out a command: a person of the till, by --user and a PIN that is asked for or in the environment."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from app.domain.trouble import BadInput

if TYPE_CHECKING:
    from app.services.permissions import May
    from app.services.till import Till

PIN, SECOND_PIN, NEW_PIN = "TOKENTILL_PIN", "TOKENTILL_SECOND_PIN", "TOKENTILL_NEW_PIN"


async def sign_in(till: Till, name: str | None) -> None:
    """Let the person of --user in, where this till knows people. Raises BadInput, WrongPin."""
    if not till.people.pins_asked:
        return
    if name is None:
        raise BadInput("This till knows its people: say who you are with --user.")
    await till.people.sign_in(name, pin_of(name, PIN))


async def approve(till: Till, name: str | None, may: May) -> None:
    """Let a second person say yes, where one was named and this till knows people. Raises BadInput, WrongPin."""
    if name is not None and till.people.pins_asked:
        await till.people.approve(name, pin_of(name, SECOND_PIN), may)


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
