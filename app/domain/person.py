"""People at the till: their roles, and what a PIN must be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from app.domain.said import said, to_say
from app.domain.trouble import BadInput

LONGEST_NAME = 40
_LONGEST_PIN = 12


class Role(IntEnum):
    """What somebody is at this till. A higher one may do all that a lower one may."""

    CASHIER = 1
    SUPERVISOR = 2
    MANAGER = 3


ROLE_WORDS = {
    Role.CASHIER: to_say("cashier"),
    Role.SUPERVISOR: to_say("supervisor"),
    Role.MANAGER: to_say("manager"),
}
"""What each is called, in English until it is said."""

SHORTEST_PIN = {Role.CASHIER: 4, Role.SUPERVISOR: 6, Role.MANAGER: 6}
"""Digits. Whoever can approve another's money has a longer one: four digits are soon tried through off the till."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works at this till. `number` is never given to another; one who has left is not `active`."""

    number: int
    name: str
    role: Role
    active: bool = True


def checked_name(name: str) -> str:
    """A person's name as it is kept. Raises BadInput about the name."""
    name = " ".join(name.split())
    if not any(letter.isalnum() for letter in name):
        raise BadInput(said("A person needs a name."), "name")
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise BadInput(
            said(
                "A name has at most {most} letters, and no signs that cannot be printed.",
                most=LONGEST_NAME,
            ),
            "name",
        )
    return name


def check_pin(pin: str, role: Role) -> None:
    """Raise BadInput, in words and about the pin, for what cannot be the PIN of somebody with this role."""
    shortest = SHORTEST_PIN[role]
    if not (pin.isascii() and pin.isdigit()) or not shortest <= len(pin) <= _LONGEST_PIN:
        raise BadInput(
            said(
                "The PIN of a {role} has {least} to {most} digits.",
                role=said(ROLE_WORDS[role]),
                least=shortest,
                most=_LONGEST_PIN,
            ),
            "pin",
        )
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    if len(steps) == 1 and steps <= {-1, 0, 1}:
        raise BadInput(said("That PIN is among the first that anybody would try. Choose another."), "pin")
