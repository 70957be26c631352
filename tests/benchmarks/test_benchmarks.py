"""The benchmarks run; how fast anything is, is never a test."""

import json
import subprocess
import sys

import pytest

from tests.benchmarks.__main__ import QUICK, WHOLE
from tests.benchmarks.figures import Figure, quantile
from tests.e2e.place import NO_SCREEN, ROOT, screen_is_there

LONGEST_S = 120
"""A benchmark that hangs is a fault of its own; it must not take the whole run with it."""


def test_the_quick_benchmarks_are_the_whole_ones() -> None:
    assert list(QUICK) == list(WHOLE)


@pytest.mark.parametrize("name", QUICK)
def test_a_benchmark_runs_and_prints_its_table(name: str) -> None:
    assert screen_is_there(), NO_SCREEN

    ran = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--quick", name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
    )

    assert ran.returncode == 0, ran.stderr
    assert "goal" in ran.stdout
    [written] = json.loads((ROOT / "build" / "bench.json").read_text(encoding="utf-8"))["benchmarks"]
    assert all(figure["till"] is not None for figure in written["figures"])


def test_an_unknown_benchmark_is_named() -> None:
    ran = subprocess.run([sys.executable, "-m", "tests.benchmarks", "speed"], cwd=ROOT, capture_output=True, text=True)

    assert ran.returncode == 1
    assert "There is no benchmark speed; there are cold-start" in ran.stderr


def test_a_goal_is_for_the_figure_its_ratio_or_what_it_is_over_the_floor() -> None:
    assert Figure("x", 16, "ms", goal=16).met
    assert not Figure("x", 16, "ms", 10, 1.5, "ratio").met
    assert Figure("x", 16, "ms", 10, 15, "over").met
    assert Figure("x", 16, "ms").met is None


def test_the_99th_percentile_of_a_hundred_is_the_last_but_one() -> None:
    assert quantile(range(1, 101), 0.99) == 99
    assert quantile([7], 0.99) == 7
