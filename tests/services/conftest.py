"""Nothing here may log a warning that its test does not expect; and a till that knows its people."""

import sys
from collections.abc import Iterator

import pytest

from app.services.shop import Printer
from app.services.till import Till
from tests.conftest import Logged
from tests.services.shop_floor import ShopFloor
from tests.services.staff import hire


@pytest.fixture(autouse=True)
def quiet(logfail: Logged) -> None:
    """Every test of this room is told of by `logfail`."""


@pytest.fixture(autouse=True)
def drawn_for_a_window() -> Iterator[None]:
    """A test that draws letters asks for `qapp`: what draws makes a program without a window else, and pytest-qt can
    have none of its own after that, in whichever test comes next.
    """
    yield
    drawn = sys.modules.get("printing.drawn")
    assert drawn is None or not drawn._without_a_window, "letters were drawn: give this test the fixture qapp"


@pytest.fixture
async def staffed(floor: ShopFloor) -> Till:
    """A till that prints into a file, with everybody known and nobody signed in."""
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    till = floor.open()
    await hire(till.people)
    till.people.sign_out()
    return till
