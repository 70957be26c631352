"""What the tests of the set-up share."""

from pathlib import Path

import pytest

from tests.packaging.machine import Machine


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with every system package that is needed, and the project not set up yet."""
    return Machine(tmp_path)
