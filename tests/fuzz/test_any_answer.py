"""Whatever answers in a provider's place, nothing raises, and nothing is taken for what it does not prove."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conformance.cases import Recordings
from tests.conformance.kinds import each_kind
from tests.fuzz.mutations import Words, another
from tests.fuzz.replay import Replayer, Step, replaying, steps
from tests.fuzz.soundness import check


@pytest.fixture(scope="module")
def replayer() -> Iterator[Replayer]:
    with replaying() as replayer:
        yield replayer


@each_kind
def test_every_recorded_answer_is_sound(recordings: Recordings, replayer: Replayer) -> None:
    for step in steps(recordings):
        called = replayer.replay(step, step.recorded)

        assert check(step, called, replayer.given) == step.case.outcome["kind"]


@each_kind
def test_every_mutated_answer_is_sound(recordings: Recordings, replayer: Replayer) -> None:
    words = Words(recordings)

    @settings(max_examples=600, deadline=None, database=None)
    @given(st.sampled_from(steps(recordings)), st.randoms(use_true_random=False))
    def is_sound(step: Step, choose: Random) -> None:
        called = replayer.replay(step, another(step, words, choose))
        check(step, called, replayer.given)

    is_sound()
