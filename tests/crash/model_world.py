"""A sale, the till that works on it, the line and the provider: a world, and everything that can happen in it next.

What the horizon promises is built in: a request that the till has given up arrives within the horizon or never, and
what a provider's document calls *not found* is true of every request that ended so long ago.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.sale import Sale, SaleState
from tests.crash.model_law import MARK, Law, answered
from tests.crash.model_till import Till

WAITED_FOR, FOR_EVER = -1, -2
"""In place of an age: the till waits for its answer; it is another copy's, and may arrive at any time."""
NOT_THERE = -1
"""The sale in an older file from before it was taken."""
MOST_CODES = 2
"""How many codes people supply for one sale."""

_MONEY = ("cancelled", "given back")
_BY_PEOPLE = {
    "cancelled": "a person cancels",
    "given back": "the money is given back",
    "send again": "a person sends it again",
    "let go": "a person lets it go on",
}


class Request(NamedTuple):
    """Something that may move money, on its way: a vend or a code, and half horizons since the till gave it up."""

    call: str
    age: int


class Call(NamedTuple):
    """What the till waits for: what the sale was when it left, whether half a horizon began since, what comes back.

    `quiet` is the world's from before it.
    """

    name: str
    state: SaleState
    straddles: bool = False
    answer: str = ""
    quiet: int = 2


class World(NamedTuple):
    """One moment. `vends` is the truth; `quiet` counts the half horizons since the newest request ended.

    `oftener`: references.log has the sale oftener than its events. `backup` is the sale of an older copy of the file,
    and whether it would have been so there.
    """

    sale: int
    call: Call | None = None
    wire: tuple[Request, ...] = ()
    vends: int = 0
    standing: str = "nothing"
    quiet: int = 2
    codes: int = 0
    stopped: bool = False
    moved: bool = False
    mixed_up: bool = False
    oftener: bool = False
    backup: tuple[int, bool] | None = None


class Move(NamedTuple):
    """One thing that happens: what a person would be told, what it is to the sale, and the world afterwards.

    `sale` is None where the till cannot store what happened: a bug.
    """

    told: str
    happenings: tuple[str, ...]
    world: World
    stored: bool = True


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What kind of provider it is, and what else may go wrong.

    `repeats`: it sells a reference as often as it is ordered. `documents`: its *not found* is documented to mean not
    vended. `lags`: its answers may be behind the truth. `wants_codes`: it may want a code first. `mixes_up`: one
    answer may be another sale's. `moves`: the home may be copied; `restores`: an older file may be put back.
    """

    repeats: bool = True
    documents: bool = True
    lags: bool = True
    wants_codes: bool = False
    mixes_up: bool = False
    stops: bool = False
    moves: bool = False
    restores: bool = False


class Place:
    """Where it all happens: one till, one provider, and what may go wrong there."""

    def __init__(self, till: Till, circumstances: Circumstances) -> None:
        self.till = till
        self.law = Law(till.step)
        self.circumstances = circumstances
        self.beginning = World(self.law.taken, backup=(NOT_THERE, False) if circumstances.restores else None)

    def moves(self, world: World) -> Iterator[Move]:
        """Everything that can happen next."""
        yield from self._people(world)
        yield from self._till(world)
        yield from self._arrivals(world)
        yield from self._accidents(world)
        yield from self._time(world)

    def sale(self, world: World) -> Sale:
        """The sale as the till has it."""
        return self.law.sales[world.sale]

    def _moved(self, told: str, world: World, *happenings: str) -> Move:
        sale: int | None = world.sale
        for happening in happenings:
            sale = self.law.after(sale, happening) if sale is not None else None
        if sale is None:
            return Move(told, happenings, world, stored=False)
        return Move(told, happenings, world._replace(sale=sale))

    def _people(self, world: World) -> Iterator[Move]:
        for happening, told in _BY_PEOPLE.items():
            move = self._moved(told, world, happening)
            if move.stored:
                # An older file that was put back by hand would not know where the money is: see what the proof says.
                backup = None if happening in _MONEY else world.backup
                yield move._replace(world=move.world._replace(backup=backup))
        if (known := _known(world)) and self.sale(world).state is SaleState.HELD:
            yield self._moved(known, world._replace(backup=None), known)

    def _till(self, world: World) -> Iterator[Move]:
        if world.call is not None:
            yield from self._answers(world, world.call)
            return
        sale = self.sale(world)
        match self.till.settles(sale):
            case "send":
                # It is in references.log now, and in the events of no older copy.
                backup = world.backup and (world.backup[0], True)
                out = _out(world._replace(backup=backup), sale, "vend")
                yield self._moved("the till sends it", out, "sent")
                if self.circumstances.stops and not world.stopped:
                    yield self._moved("the meter has another name", world._replace(stopped=True), "stopped")
            case "ask":
                yield Move("the till asks", (), world._replace(call=Call("ask", sale.state, quiet=world.quiet)))
        if sale.state is SaleState.WAITING and world.codes < MOST_CODES:
            out = _out(world._replace(codes=world.codes + 1), sale, "supply")
            yield self._moved("a code is supplied", out, "supplied")

    def _answers(self, world: World, call: Call) -> Iterator[Move]:
        if call.answer:
            yield self._ended(f"the answer comes: {call.answer}", world, call, call.answer)
            if call.answer != "unproved":
                yield self._ended("the answer comes and proves nothing", world, call, "unproved")
            if self.circumstances.mixes_up and not world.mixed_up:
                mixed_up = world._replace(mixed_up=True)
                yield self._ended("another sale's answer comes", mixed_up, call, "another's")
        elif call.name == "ask":
            for answer in self._status(world):
                asked = call._replace(answer=answer)
                yield Move(f"the provider says: {answer}", (), world._replace(call=asked))
        elif (request := Request(call.name, WAITED_FOR)) in world.wire:
            never_left = world._replace(wire=_without(world.wire, request))
            move = self._ended("no byte of it left", never_left, call, "not sent")
            quiet = min(2, call.quiet + call.straddles)
            yield move._replace(world=move.world._replace(quiet=quiet))
        yield self._ended("no answer comes", world, call, "no answer")

    def _ended(self, told: str, world: World, call: Call, answer: str) -> Move:
        """A call of the till ends; what it ordered and did not arrive may still be on its way."""
        wire = tuple(one._replace(age=0) if one.age == WAITED_FOR else one for one in world.wire)
        after = world._replace(call=None, wire=wire, quiet=0 if call.name != "ask" else world.quiet)
        if call.name == "ask" and call.state is not self.sale(world).state and not answer.startswith("sold"):
            return Move(f"{told}, and a person has decided meanwhile", (), after)
        straddled = call.name == "ask" and call.straddles and self.till.from_question
        happening = answered(call.name, answer, straddled=straddled, horizon=self.till.horizon)
        return self._moved(told, after, happening)

    def _status(self, world: World) -> Iterator[str]:
        """What the provider may say of the sale: the truth, or where it lags what was true before."""
        not_found = "not found, which proves" if self.circumstances.documents else "not found"
        match world.standing:
            case "sold":
                yield f"sold {min(world.vends, 3)}"
            case "pending":
                yield "pending"
            case "waiting":
                yield "wants a code"
            case "failed":
                yield "refused"
                yield not_found
            case _:
                yield not_found
        if self._may_lag(world) and world.standing in ("sold", "pending", "waiting"):
            yield not_found
            if world.standing != "pending":
                yield "pending"

    def _may_lag(self, world: World) -> bool:
        in_time = world.quiet < 2 or not self.circumstances.documents
        return self.circumstances.lags and in_time

    def _arrivals(self, world: World) -> Iterator[Move]:
        """A request comes to the provider, or the provider makes up its mind."""
        for request in dict.fromkeys(world.wire):
            left = world._replace(wire=_without(world.wire, request))
            for told, arrived, answer in self._order(left) if request.call == "vend" else self._code(left):
                awaited = request.age == WAITED_FOR and arrived.call is not None
                call = arrived.call._replace(answer=answer) if awaited and arrived.call else arrived.call
                late = "" if awaited else ", late"
                yield Move(f"the {request.call} arrives{late} and {told}", (), arrived._replace(call=call))
        if world.standing == "pending":
            yield Move("what was pending sells", (), _sells(world))
            yield Move("what was pending fails", (), world._replace(standing="failed"))

    def _order(self, world: World) -> Iterator[tuple[str, World, str]]:
        ended = world.standing in ("sold", "failed")
        if world.standing == "nothing" or (self.circumstances.repeats and ended):
            again = "" if world.standing == "nothing" else " again"
            yield f"sells{again}", (sold := _sells(world)), f"sold {min(sold.vends, 3)}"
        if world.standing == "nothing":
            yield "is pending", world._replace(standing="pending"), "pending"
            yield "is refused", world._replace(standing="failed"), "refused"
            if self.circumstances.wants_codes:
                yield "waits for a code", world._replace(standing="waiting"), "wants a code"
        else:
            yield "is refused as a duplicate", world, "refused"
            if not self.circumstances.repeats:
                yield "is answered with what is known", world, next(self._status(world))

    def _code(self, world: World) -> Iterator[tuple[str, World, str]]:
        if world.standing == "waiting":
            yield "sells", (sold := _sells(world)), f"sold {min(sold.vends, 3)}"
            yield "is pending", world._replace(standing="pending"), "pending"
            yield "is wrong", world, "wants a code"
            yield "is refused", world._replace(standing="failed"), "refused"
        else:
            yield "is refused as one too many", world, "refused"

    def _accidents(self, world: World) -> Iterator[Move]:
        yield self._started("the till is killed and started", world, ())
        yield self._started("the machine restarts", world, ("the machine restarts",))
        if self.circumstances.moves and not world.moved and self.sale(world).open:
            yield self._copied(world)
        if self.circumstances.restores:
            if world.backup is None or world.backup[0] == NOT_THERE:
                yield Move("a copy of the file is kept", (), world._replace(backup=(world.sale, world.oftener)))
            if world.backup is not None:
                yield from self._put_back(world, *world.backup)

    def _put_back(self, world: World, sale: int, oftener: bool) -> Iterator[Move]:
        """An older file takes the place of this one; what references.log knows stays known."""
        told = "the older file is put back"
        if sale != NOT_THERE:
            yield self._started(told, world._replace(sale=sale, oftener=oftener), ())
        elif oftener:
            move = self._started(told, world, ())
            yield Move(f"{told}, which lacks the sale", ("found",), move.world._replace(sale=self.law.found))

    def _started(self, told: str, world: World, first: tuple[str, ...]) -> Move:
        """The process has gone, and with it what it waited for; then it starts on what the disk has."""
        wire = tuple(one._replace(age=0) if one.age == WAITED_FOR else one for one in world.wire)
        was_out = world.call is not None and world.call.name != "ask"
        world = world._replace(call=None, wire=wire, quiet=0 if was_out else world.quiet)
        if not self.till.remembers and self.sale(world).state is SaleState.SENDING:
            return self._moved(told, world, "vend/not sent/0/0")
        found = self._moved(told, world, *first).world
        happenings = (*first, *self.till.recovers(self.sale(found), MARK, oftener=world.oftener))
        return self._moved(told, self._older_too(world, *first), *happenings)

    def _copied(self, world: World) -> Move:
        """The home goes on elsewhere, and this copy of it may still send once what it may send."""
        sale = self.sale(world)
        wire = tuple(Request(one.call, FOR_EVER) for one in world.wire)
        if sale.state is SaleState.QUEUED or (sale.proof and sale.sends == 1):
            wire = _with(wire, "vend", FOR_EVER)
        if sale.state is SaleState.WAITING:
            wire = _with(wire, "supply", FOR_EVER)
        moved = world._replace(call=None, wire=wire, moved=True, quiet=0)
        return self._moved("the home is copied to another machine", moved, *self.till.moves)

    def _time(self, world: World) -> Iterator[Move]:
        day = "a day passes on the wall"
        yield self._moved(day, self._older_too(world, day), day)
        if world.call is not None and world.call.straddles:
            return  # a call ends within its deadline, which is shorter
        passed = world._replace(
            wire=tuple(_aged(world.wire)),
            quiet=0 if world.call and world.call.name != "ask" else min(2, world.quiet + 1),
            call=world.call and world.call._replace(straddles=True),
        )
        half = "half a horizon passes"
        yield self._moved(half, self._older_too(passed, half), half)

    def _older_too(self, world: World, *passes: str) -> World:
        """The time that passes, passes for the older copy of the file too."""
        if world.backup is None:
            return world
        older, oftener = world.backup
        if older == NOT_THERE:
            return world
        for one in passes:
            older = self.law.always(older, one)
        return world._replace(backup=(older, oftener))


def _known(world: World) -> str | None:
    """What two people may know of the sale, from the provider's statement: the truth, once it is one."""
    if world.standing == "sold":
        return f"two people know that it was sold {min(world.vends, 3)}"
    return None if world.wire or world.standing in ("pending", "waiting") else "two people know that it was not sold"


def _sells(world: World) -> World:
    return world._replace(vends=world.vends + 1, standing="sold")


def _out(world: World, sale: Sale, call: str) -> World:
    """Something that may move money has left, or is about to."""
    out = Call(call, sale.state, quiet=world.quiet)
    return world._replace(call=out, wire=_with(world.wire, call), quiet=0)


def _with(wire: tuple[Request, ...], call: str, age: int = WAITED_FOR) -> tuple[Request, ...]:
    return tuple(sorted((*wire, Request(call, age))))


def _without(wire: tuple[Request, ...], request: Request) -> tuple[Request, ...]:
    at = wire.index(request)
    return wire[:at] + wire[at + 1 :]


def _aged(wire: tuple[Request, ...]) -> Iterator[Request]:
    """A request lives no longer than the horizon after the till has given it up."""
    for one in wire:
        if one.age < 0:
            yield one
        elif one.age == 0:
            yield one._replace(age=1)
