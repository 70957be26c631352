"""What lies beside a backup and is missing in the home: it is asked about, and no reference of it is used again."""

from pathlib import Path

import pytest

from app.domain.sale import SaleState
from app.services.doctor import examine
from app.store.backup_files import backup_at, put_back
from app.store.backups_elsewhere import back_up_to
from app.store.reference_log import NAME
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, sell, stored

pytestmark = pytest.mark.anyio
OTHER = "37033188428"


async def test_a_sale_that_is_older_than_the_last_one_of_a_backup_is_found_beside_it(
    floor: ShopFloor, tmp_path: Path
) -> None:
    till = floor.open()
    await sell(till, BILBO)
    till.file.db.execute("pragma wal_checkpoint(truncate)")
    before = {path: path.read_bytes() for path in floor.home.rglob("*") if path.is_file()}
    lost = (await sell(till, WANJIKU)).reference
    log = (floor.home / NAME).read_bytes()
    await floor.stop(till)
    for path, whole in before.items():
        path.write_bytes(whole)
    floor.clock.go_on(10)
    till = floor.open()
    later = (await sell(till, OTHER)).reference
    backup = backup_at(back_up_to(floor.home, tmp_path / "stick", floor.clock.now()))
    (tmp_path / "stick" / NAME).write_bytes(log)
    await floor.stop(till)
    put_back(floor.home, backup, over_sound=True)

    till = floor.open()
    assert later > lost
    assert (stored(till.file, lost).state, stored(till.file, lost).order.meter) == (SaleState.UNKNOWN, WANJIKU)
    assert (await till.settling.settle(lost)).state is SaleState.COMPLETE
    assert [check for check in examine(till) if not check.ok] == []


async def test_no_reference_that_stands_beside_a_backup_alone_is_issued_again(floor: ShopFloor, tmp_path: Path) -> None:
    till = floor.open()
    await sell(till, BILBO)
    backup = backup_at(back_up_to(floor.home, tmp_path / "stick", floor.clock.now()))
    older = {path: path.read_bytes() for path in (floor.home / NAME, floor.home / "backups" / NAME)}
    floor.clock.go_on(1000)
    lost = (await sell(till, WANJIKU)).reference
    (tmp_path / "stick" / NAME).write_bytes((floor.home / NAME).read_bytes())
    await floor.stop(till)
    for path, whole in older.items():
        path.write_bytes(whole)
    floor.clock.go_on(-1000)
    put_back(floor.home, backup, over_sound=True)

    till = floor.open()
    till.deciding.confirm_clock()
    assert till.file.next_reference(floor.clock.now()) > lost
