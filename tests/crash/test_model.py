"""The model, sized down: the law goes through every interleaving, and a real till through a few days."""

from __future__ import annotations

import pytest

from tests.crash.model import caught_by_search, every_circumstance, live_through, told
from tests.crash.model_machine import lived
from tests.crash.model_mistakes import MISTAKES
from tests.crash.model_search import search
from tests.crash.model_till import Till
from tests.crash.model_world import Circumstances

DEEPEST = 10
"""Moves from the beginning, where the whole would take too long here."""


@pytest.mark.parametrize("circumstances", list(every_circumstance()), ids=told)
def test_no_order_of_events_sells_twice_gives_money_back_for_a_vend_or_forgets_one(
    circumstances: Circumstances,
) -> None:
    found = search(Till(), circumstances, deepest=DEEPEST)
    assert found.wrong is None, str(found.wrong)


@pytest.mark.parametrize("name", [name for name, mistake in MISTAKES.items() if not mistake.where.restores])
def test_a_till_with_a_mistake_is_found_out(name: str) -> None:
    assert MISTAKES[name].shows in caught_by_search(MISTAKES[name])


def test_a_real_till_lives_through_what_hypothesis_thinks_of() -> None:
    live_through(8, 15, derandomize=True)
    assert lived["steps"] > 50
