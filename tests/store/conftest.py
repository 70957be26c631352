"""A till's file, open; and nothing here may log a warning that its test does not expect."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store.till_file import TillFile
from tests.conftest import Logged
from tests.store.files import opened


@pytest.fixture(autouse=True)
def quiet(logfail: Logged) -> None:
    """Every test of this room is told of by `logfail`."""


@pytest.fixture
def file(home: Path) -> Iterator[TillFile]:
    opened_file = opened(home)
    yield opened_file
    opened_file.close()
