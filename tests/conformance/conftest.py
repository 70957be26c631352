"""Nothing here may log a warning that its test does not expect."""

import pytest

from tests.conftest import Logged


@pytest.fixture(autouse=True)
def quiet(logfail: Logged) -> None:
    """Every test of this room is told of by `logfail`."""
