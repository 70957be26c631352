"""Nothing here may log a warning that its test does not expect, and the machine's certificates are read once."""

from functools import cache

import pytest

from app.providers import transport
from tests.conftest import Logged

_trust = cache(transport._trust)


@pytest.fixture(autouse=True)
def quiet(logfail: Logged) -> None:
    """Every test of this room is told of by `logfail`."""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading the certificates takes a wire longer than all that is played here."""
    monkeypatch.setattr(transport, "_trust", _trust)
