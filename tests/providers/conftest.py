"""Nothing here may log a warning that its test does not expect."""

import pytest

from app.providers import credentials
from tests.conftest import Logged


class Clock:
    """The machine's monotonic clock, as far as a login's age is concerned."""

    def __init__(self) -> None:
        self.seconds = 1_000_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(autouse=True)
def quiet(logfail: Logged) -> None:
    """Every test of this room is told of by `logfail`."""


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that goes only where a test sets it."""
    clock = Clock()
    monkeypatch.setattr(credentials, "monotonic", clock)
    return clock
