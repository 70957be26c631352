"""A counter of its own for each test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.counter import Counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    assert os.environ.get("DISPLAY"), "real windows need a screen: run this by `make test`, which brings a hidden one"
    with Counter(tmp_path) as counter:
        yield counter
