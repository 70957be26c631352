"""Nothing here may log a warning, and every till has its own surroundings."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.conftest import Logged
from tests.faults.around import Around, homes, surroundings


@pytest.fixture(autouse=True)
def quiet(logfail: Logged) -> None:
    """Every test of this room is told of by `logfail`."""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where homes may lie."""
    with homes() as there:
        yield there


@pytest.fixture
async def around(folder: Path) -> AsyncIterator[Around]:
    """Names, authorities, proxies and a clock of this test's own."""
    async with surroundings(folder) as there:
        yield there
