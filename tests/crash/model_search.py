"""Every world that can come to be, nearest first, and the shortest way to one in which something is wrong."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.sale import OPEN, MoneyState, Sale, SaleState
from tests.crash.model_law import TOKENS, Law, answered, is_due
from tests.crash.model_till import Till
from tests.crash.model_world import Circumstances, Move, Place, World

TWICE = "VENDED TWICE"
MONEY_BACK = "MONEY BACK FOR A VEND"
FORGOTTEN = "A VEND FORGOTTEN"
WRONG_PROOF = "PROVED NOT VENDED BY NO PROOF"
NOTHING_SOLD = "SOLD WITHOUT A VEND"
DROPPED = "A TOKEN DROPPED"
NO_PLACE = "MONEY IN NO PLACE OR IN TWO"
NOT_STORED = "NO ROOM IN THE LAW"
_LONGEST_FAIR_RUN = 6


class Step(NamedTuple):
    """How a world was first come to: from which, by what."""

    before: World | None
    told: str
    happenings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong, and what happened until then; no shorter way leads there."""

    what: str
    told: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.what} in {len(self.told)}: {'; '.join(self.told)}"


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search went through: worlds, moves between them, different sales, and what was wrong, if anything."""

    worlds: int
    moves: int
    sales: int
    deepest: int
    whole: bool
    wrong: Wrong | None
    ways: dict[World, Step]
    law: Law


def search(
    till: Till, circumstances: Circumstances, *, deepest: int | None = None, wanted: str | None = None
) -> Searched:
    """Go through every world that can come to be within `deepest` moves, or all of them, until one is wrong.

    `wanted`: until one is wrong in this way, whatever else is.
    """
    place = Place(till, circumstances)
    judge = Judge(place)
    ways = {place.beginning: Step(None, "the sale is taken", ())}
    ahead = deque([(place.beginning, 0)])
    moves = depth = 0
    left_out = False
    while ahead:
        world, depth = ahead.popleft()
        if depth == deepest:
            left_out = True
            continue
        for move in place.moves(world):
            moves += 1
            new = move.world not in ways
            if new:
                ways[move.world] = Step(world, move.told, move.happenings)
                ahead.append((move.world, depth + 1))
            wrong = judge.of_move(move) or (judge.of_world(move.world) if new else None)
            if wrong is not None and wanted in (None, wrong):
                told = (*_way_to(world, ways), move.told)
                found = Wrong(wrong, told)
                return Searched(len(ways), moves, len(place.law.sales), depth + 1, False, found, ways, place.law)
    return Searched(len(ways), moves, len(place.law.sales), depth, not left_out, None, ways, place.law)


class Judge:
    """Says what is wrong with a world, or with a move into it; None where nothing is."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._sales = place.law.sales
        self._fair: dict[tuple[int, str, int], bool] = {}

    def of_move(self, move: Move) -> str | None:
        """A token that came is kept, and whatever comes can be stored."""
        if not move.stored:
            return NOT_STORED
        for happening in move.happenings:
            _call, _, answer = happening.partition("/")
            if answer.startswith("sold") and not self._kept(move.world, answer.partition("/")[0]):
                return DROPPED
        return None

    def of_world(self, world: World) -> str | None:
        """No double vend, no money back for a vend, no vend forgotten; and each proof and each token is right."""
        sale = self._sales[world.sale]
        if world.vends > 1:
            return TWICE
        if world.vends and sale.state in (SaleState.REFUSED, SaleState.CANCELLED):
            return MONEY_BACK
        if sale.proof and (world.vends or world.wire):
            return WRONG_PROOF
        if sale.state is SaleState.COMPLETE and not world.vends:
            return NOTHING_SOLD
        if not _money_is_in_its_place(sale):
            return NO_PLACE
        return None if self._goes_on(world, sale) else FORGOTTEN

    def _kept(self, world: World, answer: str) -> bool:
        sale = self._sales[world.sale]
        token = TOKENS[int(answer.removeprefix("sold ")) - 1]
        return sale.tokens == (token,) or token in sale.not_ours

    def _goes_on(self, world: World, sale: Sale) -> bool:
        """Whether a vend is still come to: asked fairly from here on, the till gets its token or holds the sale."""
        if sale.state in (SaleState.UNKNOWN, SaleState.WAITING) and not is_due(sale):
            return False
        if not world.vends:
            return True
        asked = (world.sale, world.standing, world.vends)
        if asked not in self._fair:
            self._fair[asked] = self._ends_well(world)
        return self._fair[asked]

    def _ends_well(self, world: World) -> bool:
        law, number = self._place.law, world.sale
        if self._sales[number].state is SaleState.SENDING:
            number = law.always(number, "restarted")
        for _ in range(_LONGEST_FAIR_RUN):
            sale = self._sales[number]
            if sale.state is SaleState.COMPLETE:
                return sale.tokens == (TOKENS[world.vends - 1],)
            if sale.state is SaleState.CONFLICT:
                return bool(sale.tokens)
            if not is_due(sale):
                return sale.state is SaleState.HELD and not sale.proof
            if self._place.till.settles(sale) == "send":
                return True  # not forgotten: it is another fault that it goes again
            number = law.always(number, answered("ask", f"sold {world.vends}"))
        return False


def _money_is_in_its_place(sale: Sale) -> bool:
    held = sale.state in OPEN or sale.state is SaleState.COMPLETE
    return sale.state is SaleState.CONFLICT or (sale.money is MoneyState.TAKEN) == held


def _way_to(world: World, ways: dict[World, Step]) -> tuple[str, ...]:
    told: list[str] = []
    before: World | None = world
    while before is not None:
        way = ways[before]
        told.append(way.told)
        before = way.before
    return tuple(reversed(told))


def happened(world: World, ways: dict[World, Step]) -> list[str]:
    """Everything that happened to the sale until this world, in order."""
    found: list[str] = []
    before: World | None = world
    while before is not None:
        found[:0] = ways[before].happenings
        before = ways[before].before
    return found
