"""Answers that the till's file could not take stay beside it."""

import json
import stat
from pathlib import Path

from app.store.unstored import NAME, UnstoredAnswers
from tests.store.files import FIRST, NOW, SECOND


def test_each_answer_is_a_whole_line_for_its_owner_alone(home: Path) -> None:
    home.mkdir()
    answers = UnstoredAnswers(home)
    answers.append(FIRST, "vend", NOW, '{"naïve":\n1}')
    with (home / NAME).open("ab") as log:
        log.write(b"half a li")  # what a power cut leaves
    answers.append(SECOND, "ask", NOW, "{}")

    first, _half, second = (home / NAME).read_text(encoding="utf-8").splitlines()
    at = "2026-11-21T10:00:00.000000Z"
    assert json.loads(first) == {"reference": FIRST, "call": "vend", "at": at, "raw": '{"naïve":\n1}'}
    assert json.loads(second) == {"reference": SECOND, "call": "ask", "at": at, "raw": "{}"}
    assert stat.S_IMODE((home / NAME).stat().st_mode) == 0o600
