"""A backup each day, made by the till itself."""

import pytest

from app.services.backups import back_up_today
from app.services.till import Till
from app.store.backup_files import newest_good
from tests.conftest import Logged
from tests.services.shop_floor import ShopFloor, sell

pytestmark = pytest.mark.anyio


async def test_a_backup_of_the_day_has_what_was_sold_until_then(till: Till, floor: ShopFloor) -> None:
    await sell(till)
    assert await back_up_today(till) == ""
    backup = newest_good(floor.home)
    assert backup is not None
    assert backup.path.name == f"day-{floor.clock.now().astimezone():%Y%m%d}.db"
    made = backup.path.stat()
    assert await back_up_today(till) == ""
    assert backup.path.stat() == made


async def test_why_there_is_no_backup_is_told_and_logged(till: Till, floor: ShopFloor, logfail: Logged) -> None:
    (floor.home / "backups" / f"day-{floor.clock.now().astimezone():%Y%m%d}.new").mkdir(parents=True)
    logfail.expect("today's backup was not made")
    assert (await back_up_today(till)).startswith("Today's backup was not made.")
