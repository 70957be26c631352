"""`make fuzz` on a machine that has atheris, and on one that has not."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

from app.providers.registry import KINDS


def fuzz(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "tests.fuzz", *words], capture_output=True, text=True)


def test_it_counts_the_outcomes_or_says_what_is_missing() -> None:
    ended = fuzz("--runs", "300", "pawacard")

    if find_spec("atheris") is None:
        assert (ended.returncode, ended.stderr.split(":")[0]) == (1, "atheris is not here")
    else:
        assert ended.returncode == 0, ended.stderr
        assert ended.stdout.startswith("pawacard: 300 answers in ")


def test_it_names_the_kinds_there_are() -> None:
    ended = fuzz("nobody")

    assert ended.returncode == 2
    assert f"There is no kind nobody; there are {', '.join(KINDS)}." in ended.stderr
