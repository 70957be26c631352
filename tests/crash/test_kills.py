"""The till's window is killed in every state of a sale; `make proof ARGS=kills` does it a thousand times."""

import random
from pathlib import Path

import pytest

from tests.crash.kills import Kills, mistake_caught, round_of_kills
from tests.e2e.place import NO_SCREEN, screen_is_there


@pytest.fixture(autouse=True)
def screen() -> None:
    assert screen_is_there(), NO_SCREEN


def test_whenever_the_window_is_killed_no_token_is_lost_and_nothing_is_sold_twice(tmp_path: Path) -> None:
    kills = Kills()

    round_of_kills(tmp_path, random.Random(1), kills, most=30, each=1, again=0.25)  # noqa: S311 - chance is wanted

    assert kills.fewest(kills.selling) >= 1
    assert kills.starting.total() >= 1


def test_a_window_that_sends_before_it_commits_is_found_out(tmp_path: Path) -> None:
    assert "left before that was committed" in mistake_caught(tmp_path)["sends before it commits"]
