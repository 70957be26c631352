"""Nothing here may log a warning that its test does not expect; and a till that knows its people."""

import pytest

from app.services.shop import Printer
from app.services.till import Till
from tests.conftest import Logged
from tests.services.shop_floor import ShopFloor
from tests.services.staff import hire


@pytest.fixture(autouse=True)
def quiet(logfail: Logged) -> None:
    """Every test of this room is told of by `logfail`."""


@pytest.fixture
async def staffed(floor: ShopFloor) -> Till:
    """A till that prints into a file, with everybody known and nobody signed in."""
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    till = floor.open()
    await hire(till.people)
    till.people.sign_out()
    return till
