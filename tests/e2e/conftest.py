"""A counter of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.counter import Counter
from tests.e2e.place import NO_SCREEN, screen_is_there


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    assert screen_is_there(), NO_SCREEN
    with Counter(tmp_path) as counter:
        yield counter
