"""Storms: a sale through a line on which any fault may strike any call, one after the other, and which then returns."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.faults.around import Around
from tests.faults.desks import DESKS, Desk
from tests.faults.matrix import FAULTS, Fault, Where, Wire
from tests.faults.selling import End, Mistake, Selling, selling

_CALLS = 12
"""How many connections a storm lasts at most."""

_ROUNDS = 6
"""How often everything is settled while it lasts."""

_CALM = 0.4
"""How likely it is that a call comes through."""


@dataclass(frozen=True, slots=True)
class Weathered:
    """What a storm left: how many calls were struck, and how the sale ended."""

    desk: Desk
    end: End
    struck: int
    posts: int
    sold: int


async def storm(seed: int, around: Around, mistake: Mistake | None = None) -> Weathered:
    """The storm of this number. AssertionError, with the number, where its sale ended badly."""
    # Not for secrecy: the same number is the same storm.
    chance = random.Random(seed)  # noqa: S311
    desk, wire = chance.choice(DESKS), chance.choice(tuple(Wire))
    try:
        async with selling(desk, around, tls=wire is Wire.TLS, mistake=mistake) as at_desk:
            struck = _struck(chance, wire, at_desk)
            try:
                end = await _through(chance, at_desk)
            except AssertionError as wrong:
                raise AssertionError(f"after {struck}: {wrong}") from wrong
            met = sum(number < len(at_desk.proxy.calls) for number in struck)
            return Weathered(desk, end, met, at_desk.posts, at_desk.sold)
    except AssertionError as wrong:
        raise AssertionError(f"storm {seed}, {desk.name}, {wire}: {wrong}") from wrong


def _struck(chance: random.Random, wire: Wire, at_desk: Selling) -> dict[int, str]:
    """Let the storm's faults strike, and say which strikes what."""
    any_call = [fault for fault in FAULTS if _can_strike_anything(fault, wire)]
    struck = {}
    for number in range(_CALLS):
        if chance.random() > _CALM:
            fault = chance.choice(any_call)
            at_desk.proxy.strike_once(number, fault.strike)
            struck[number] = fault.name
    return struck


def _can_strike_anything(fault: Fault, wire: Wire) -> bool:
    return wire in fault.wires and fault.where is not Where.GOODS


async def _through(chance: random.Random, at_desk: Selling) -> End:
    at_desk.take(kept=True)
    for _ in range(_ROUNDS):
        if chance.random() < 1 / _ROUNDS:
            await at_desk.restart()
        await at_desk.go_on()
    await at_desk.line_returns()
    return at_desk.end()
