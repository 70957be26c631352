"""Proof: no order of what can happen to a sale sells it twice, gives money back for it once sold, or forgets it.

The law that `settle` calls goes through every interleaving, and the real till through days that hypothesis thinks of.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from itertools import product

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from app.domain import life
from app.store import sales
from tests.crash.model_law import Step
from tests.crash.model_machine import AnyDay, lived
from tests.crash.model_mistakes import MISTAKES, Mistake
from tests.crash.model_search import Searched, search
from tests.crash.model_till import Till
from tests.crash.model_world import MOST_CODES, Circumstances
from tests.proving import Proved

DAYS, STEPS_A_DAY = 120, 40
DAYS_UNTIL_CAUGHT = 400
ON_THE_REAL_STORE = (
    "a request that timed out is sent again",
    "not found means failed",
    "a request that timed out failed",
)
"""Mistakes that are made on a real till too."""

_SAID = (
    "`app.domain.life.step` went through every interleaving, of any length, of: send, lose, delay, late delivery,"
    " answer lost or unreadable, ask, lagging status, kill and restart, another start of the machine, time, a leap of"
    " the wall's clock, and what people decide; and where the table says so, with codes, another sale's answer, a"
    " copied home, an older file put back. No sale was vended twice, no money went back for a vend, no vend was"
    f" forgotten. Bounds: {MOST_CODES} codes a sale, one copied home, one answer mixed up, one older file at a time;"
    " there is no other, for the worlds that can come to be are finitely many. What the till does next is its own"
    " schedule and the table in `model_till.py`, which the real `Settling` and `recover` are held to."
    " Promised, and built in: a request that was given up arrives within the horizon or never; a documented *not"
    " found* is true of what ended a horizon ago; two people who decide without proof know the truth. Left out: an"
    " older file that is put back by hand after money went back or a code was handed on, for nothing tells the till"
    " of that. Then hypothesis drove the real till, on disk and over HTTP, through days of its own."
)


def prove() -> Proved:
    """Search every circumstance whole, catch every mistake, and let the real till live through many days."""
    searched = {told(circumstances): search(Till(), circumstances) for circumstances in every_circumstance()}
    for where, found in searched.items():
        assert found.wrong is None, f"{where}: {found.wrong}"
        assert found.whole, where
    caught = {name: caught_by_search(mistake) for name, mistake in MISTAKES.items()}
    live_through(DAYS, STEPS_A_DAY)
    counts = {
        "worlds": sum(found.worlds for found in searched.values()),
        "moves between them": sum(found.moves for found in searched.values()),
        "different sales, as the law tells them apart": sum(found.sales for found in searched.values()),
        **{f"{what} on a real till": number for what, number in lived.items()},
    }
    for name in ON_THE_REAL_STORE:
        caught[f"{name}, on a real till"] = caught_on_a_day(MISTAKES[name].till.step)
    return Proved("Model", _SAID, counts, caught, _table(searched))


def every_circumstance() -> Iterator[Circumstances]:
    """What is searched: each kind of provider, and each other trouble on the most difficult one."""
    for repeats, documents, lags in product((True, False), repeat=3):
        yield Circumstances(repeats, documents, lags)
    yield Circumstances(stops=True)
    yield Circumstances(mixes_up=True)
    yield Circumstances(moves=True)
    yield Circumstances(restores=True)
    yield Circumstances(wants_codes=True)
    yield Circumstances(wants_codes=True, documents=False)
    yield Circumstances(wants_codes=True, mixes_up=True)
    yield Circumstances(wants_codes=True, moves=True)


def told(circumstances: Circumstances) -> str:
    """The circumstances in words."""
    words = [
        "a reference sells as often as it is ordered" if circumstances.repeats else "a reference sells once",
        "*not found* is documented" if circumstances.documents else "*not found* proves nothing",
    ]
    named = {
        "the status lags": circumstances.lags,
        "codes are wanted": circumstances.wants_codes,
        "an answer is mixed up": circumstances.mixes_up,
        "the meter's name changes": circumstances.stops,
        "the home is copied": circumstances.moves,
        "an older file is put back": circumstances.restores,
    }
    return "; ".join([*words, *(name for name, so in named.items() if so)])


def caught_by_search(mistake: Mistake) -> str:
    """The shortest way to what is wrong with a till. Raises AssertionError where nothing is found."""
    wrong = search(mistake.till, mistake.where, wanted=mistake.shows).wrong
    assert wrong is not None, f"not caught: {mistake}"
    return str(wrong)


def live_through(days: int, steps: int, *, derandomize: bool = False, shrink: bool = True) -> None:
    """Drive the real till through so many days. Raises AssertionError with one that goes wrong, made short."""
    run_state_machine_as_test(
        AnyDay,
        settings=settings(
            max_examples=days,
            stateful_step_count=steps,
            derandomize=derandomize,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink] if shrink else [Phase.generate],
            report_multiple_bugs=False,
        ),
    )


def caught_on_a_day(step: Step) -> str:
    """What a real till with this law does wrong, on a day that hypothesis finds."""
    lived.clear()
    try:
        with _law_of_the_store(step), redirect_stdout(StringIO()):
            live_through(DAYS_UNTIL_CAUGHT, STEPS_A_DAY, shrink=False)
    except AssertionError as wrong:
        return f"{str(wrong).splitlines()[0]}; found within {lived['steps']:,} steps"
    raise AssertionError(f"not caught on {DAYS_UNTIL_CAUGHT} days: {step}")


@contextmanager
def _law_of_the_store(step: Step) -> Iterator[None]:
    """The real store goes by this law meanwhile."""
    right = life.step
    vars(sales)["step"] = step
    try:
        yield
    finally:
        vars(sales)["step"] = right


def _table(searched: dict[str, Searched]) -> str:
    rows = [f"| {where} | {found.worlds:,} | {found.moves:,} | {found.deepest} |" for where, found in searched.items()]
    return "\n".join(["| where | worlds | moves | longest way to one |", "|---|---:|---:|---:|", *rows])
