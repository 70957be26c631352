"""What must hold of every sale is looked at while the till is open; what is broken is told and never mended."""

import pytest

from app.services.doctor import examine
from app.services.shop import Printer
from app.services.till import Till
from app.services.watchdog import look_over
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, sell

pytestmark = pytest.mark.anyio

BREAKS = {
    "every sale follows from its events": "update sale set state = 'refused', money = 'owed'",
    "every complete sale has what it sold": "delete from token",
    "every complete sale has its paper": "delete from print_job",
    "the money adds up": "update sale set money = 'owed'",
    "money that was carried over arrived": "update sale set carried_into = '001000000000'",
    "no reference, token or receipt number twice": (
        "drop index token_once; update token set digits = (select max(digits) from token)"
    ),
}


@pytest.fixture
async def till(floor: ShopFloor) -> Till:
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    till = floor.open()
    await sell(till, BILBO)
    await sell(till, WANJIKU)
    return till


async def test_nothing_is_broken_in_a_sound_till(till: Till) -> None:
    assert await look_over(till) == []


@pytest.mark.parametrize("name", BREAKS)
async def test_what_is_changed_by_hand_is_found_by_the_watchdog_and_by_the_doctor(
    till: Till, name: str, logfail: Logged
) -> None:
    logfail.expect("broken: ")
    for statement in BREAKS[name].split("; "):
        till.file.db.execute(statement)
    before = list(till.file.db.query("select * from sale"))

    assert name in [check.name for check in await look_over(till)]
    assert name in [check.name for check in examine(till) if not check.ok]
    assert list(till.file.db.query("select * from sale")) == before


async def test_a_till_without_a_printer_owes_no_paper(floor: ShopFloor) -> None:
    floor.with_printer(Printer("none"))
    till = floor.open()
    await sell(till)
    await floor.stop(till)
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    till = floor.open()

    assert await look_over(till) == []
