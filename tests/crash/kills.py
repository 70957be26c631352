"""Proof: the till's window may be killed at any moment of a sale, and again while it starts."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections import Counter as Count
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import tests.e2e.counter
from tests.crash.kills_check import Found, Witness
from tests.crash.kills_scenes import SCENES, Clerk, Scene, after, at_any_moment
from tests.crash.power_mistakes import sends_before_it_commits
from tests.e2e.counter import Counter, wait_for
from tests.e2e.place import ROOT, environment
from tests.proving import Proved

STATES = ("queued", "sending", "waiting", "unknown", "held", "complete", "printing", "refused", "cancelled")
_KILLS, _EACH = 1000, 50
_A_ROUND = 60
_AGAIN = 0.75
_A_START_S = 0.5
_OPENING_S = 0.05
_BY_CHANCE = 0.1
_NONE = "none taken yet"


@dataclass
class Kills:
    """How often a window was killed: by the state of the sale in hand, and in the start that came upon it so."""

    selling: Count[str] = field(default_factory=Count)
    starting: Count[str] = field(default_factory=Count)
    ended: Count[str] = field(default_factory=Count)

    @property
    def number(self) -> int:
        """All of them."""
        return self.selling.total() + self.starting.total()

    def enough(self) -> bool:
        """Whether there were as many as there have to be, in all and in each state."""
        fewest = min(self.fewest(self.selling), self.fewest(self.starting))
        return self.number >= _KILLS and fewest >= _EACH

    @staticmethod
    def fewest(counted: Count[str]) -> int:
        """How many there were in the state in which there were the fewest."""
        return min(counted[state] for state in STATES)

    def table(self) -> str:
        """In Markdown."""
        lines = ["| the sale was | killed | killed again in the next start |", "|---|---:|---:|"]
        lines += [f"| {one} | {self.selling[one]:,} | {self.starting[one]:,} |" for one in (*STATES, _NONE)]
        return "\n".join(lines)


def prove() -> Proved:
    """The whole proof: a thousand kills. Raises AssertionError where something did not hold."""
    kills, dice = Kills(), random.Random(1)  # noqa: S311 - chance is all that is wanted
    while not kills.enough():
        with tempfile.TemporaryDirectory(prefix="tokentill-kills-") as folder:
            round_of_kills(Path(folder), dice, kills, each=_KILLS)
    with tempfile.TemporaryDirectory(prefix="tokentill-kills-") as folder:
        caught = mistake_caught(Path(folder))
    return Proved(
        title="The window is killed",
        said=(
            "The till's window, under real keys, was killed with SIGKILL while a sale stood in each of its states, and"
            " again in the middle of the start that came upon it. After each kill no token that had been there was"
            " gone, the next start doubted what was being sent and asked, and the doctor found nothing wrong; in the"
            " end every sale was complete with the provider's own token, or its money was back or owed for something"
            " that the provider had not sold."
        ),
        counts={
            "kills": kills.number,
            "of these in the middle of a start": kills.starting.total(),
            **{f"sales that ended {state}": number for state, number in sorted(kills.ended.items())},
        },
        caught=caught,
        table=kills.table(),
    )


def round_of_kills(
    folder: Path, dice: random.Random, kills: Kills, most: int = _A_ROUND, each: int = _A_ROUND, again: float = _AGAIN
) -> None:
    """Kill a new counter's window at most so often, or until there were so many in each state; then settle all sales.

    `again` is how likely a kill is followed by another one in the start after it. AssertionError where a sale is lost.
    """
    with _at_counter(folder) as counter:
        clerk, witness = Clerk(counter, dice), Witness(counter)
        killed: Found | None = None
        for _ in range(most):
            if kills.fewest(kills.selling) >= each:
                break
            killed, state = _kill_once(clerk, witness, kills, killed)
            kills.selling[state] += 1
            if dice.random() < again:
                _kill_in_start(clerk)
                witness.find()
                kills.starting[state] += 1
        kills.ended += witness.settle()


def mistake_caught(folder: Path) -> dict[str, str]:
    """What gives a window away that sends before it commits; AssertionError where nothing does."""
    careless = (sys.executable, "-m", "tests.crash.kills_careless", sends_before_it_commits.__name__)
    with _at_counter(folder) as counter, pytest.MonkeyPatch.context() as program:
        program.setattr(tests.e2e.counter, "_TOKENTILL", careless)
        clerk, witness = Clerk(counter, random.Random(1)), Witness(counter)  # noqa: S311 - as above
        window = counter.open_window()
        counter.provider.switch_on("slow", "vend", seconds=60)
        clerk.sells()
        clerk.wait_for_arrival()
        window.kill()
        window.wait()
        killed = witness.find()
        counter.open_window()
        try:
            witness.see_recovered(killed)
        except AssertionError as error:
            return {"sends before it commits": str(error).splitlines()[0]}
    raise AssertionError("nothing was found wrong with a window that sends before it commits")


@contextmanager
def _at_counter(folder: Path) -> Iterator[Counter]:
    """A counter whose home can be looked into from here too."""
    with Counter(folder) as counter, pytest.MonkeyPatch.context() as variables:
        for name, value in environment(folder).items():
            variables.setenv(name, value)
        yield counter


def _kill_once(clerk: Clerk, witness: Witness, kills: Kills, killed: Found | None) -> tuple[Found, str]:
    """Start the till, bring a sale to where there have been the fewest kills, and kill the window at some moment.

    Returns what the file says then, and where the sale in hand stands.
    """
    window = clerk.counter.open_window()
    waits = None
    if killed is not None:
        clerk.wait_for_rest()
        waits = after(clerk, witness.see_recovered(killed).listed)
    reference, scene = waits or ("", _rarest(clerk, kills))
    if waits is None:
        clerk.make_ready()
    scene(clerk)
    clerk.moment()
    window.kill()
    window.wait()
    clerk.counter.provider._http.delete("/faults")
    clerk.counter.printer.knobs.never_done = False
    found = witness.find()
    in_hand = reference or next((one for one in found.sales if one > clerk.last), "")
    return found, found.state(in_hand) if in_hand else _NONE


def _rarest(clerk: Clerk, kills: Kills) -> Scene:
    if clerk.dice.random() < _BY_CHANCE:
        return at_any_moment
    return min(SCENES.items(), key=lambda scene: kills.selling[scene[0]])[1]


def _kill_in_start(clerk: Clerk) -> None:
    """Kill the next window between its exec and a moment after it has opened the home."""
    home, variables = clerk.counter.home, clerk.counter._environment
    window = subprocess.Popen([sys.executable, "-m", "app", "--home", str(home)], cwd=ROOT, env=variables)
    holder = home / "till.holder"
    if clerk.dice.random() < _BY_CHANCE:
        clerk.moment(_A_START_S)
    else:
        wait_for(lambda: str(window.pid) in (holder.read_text() if holder.exists() else ""), bool, "a till that opens")
        clerk.moment(_OPENING_S)
    window.kill()
    window.wait()
