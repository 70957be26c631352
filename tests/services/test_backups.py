"""A backup each day, made by the till itself, and others on demand; here and at the second place, sealed or not."""

import asyncio
import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.sale import SaleState
from app.domain.trouble import BadInput, StoreTrouble
from app.services.backups import (
    PASSPHRASE,
    back_up_into,
    back_up_today,
    carry_today,
    keep_passphrase,
    look_at,
    lying,
    restore,
)
from app.services.doctor import examine
from app.services.till import Till
from app.store.backup_files import is_sound, newest_good, sales_in
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, sell, stored

pytestmark = pytest.mark.anyio
WORDS = "matatu sukuma nyota kahawa"


async def test_a_backup_of_the_day_has_what_was_sold_until_then(till: Till, floor: ShopFloor) -> None:
    await sell(till)
    assert await back_up_today(till) == ""
    backup = newest_good(floor.home)
    assert backup is not None
    assert backup.path.name == f"day-{floor.clock.now().astimezone():%Y%m%d}.db"
    made = backup.path.stat()
    assert await back_up_today(till) == ""
    assert backup.path.stat() == made


async def test_a_backup_of_the_day_that_is_made_anew_takes_the_place_of_the_one_before(
    till: Till, floor: ShopFloor
) -> None:
    await back_up_today(till)
    await sell(till)
    assert await back_up_today(till, anew=True) == ""
    (made,) = (floor.home / "backups").glob("day-*")
    assert sales_in(made) == 1


async def test_a_till_that_closes_sees_its_backup_through_though_nobody_waits_for_it(floor: ShopFloor) -> None:
    till = floor.open()
    asking = [asyncio.ensure_future(back_up_today(till)) for _ in range(2)]
    await asyncio.sleep(0)
    for one in asking:
        one.cancel()
    await asyncio.gather(*asking, return_exceptions=True)
    await floor.stop(till)
    (made,) = (floor.home / "backups").glob("day-*")
    assert is_sound(made)


async def test_why_there_is_no_backup_is_told_and_logged(till: Till, floor: ShopFloor, logfail: Logged) -> None:
    (floor.home / "backups" / f"day-{floor.clock.now().astimezone():%Y%m%d}.new").mkdir(parents=True)
    logfail.expect("today's backup was not made")
    assert (await back_up_today(till)).startswith("Today's backup was not made.")


def with_second_place(floor: ShopFloor, place: Path, *, passphrase: str = "") -> Path:
    """Tills opened from now on have a stick there, begun by hand; gives the folder of this till on it."""
    floor.shop = replace(floor.shop, second_place=str(place))
    if passphrase:
        floor.secrets[PASSPHRASE] = passphrase
    folder = place / "till-001"
    folder.mkdir(parents=True)
    return folder


async def test_the_backup_of_a_day_goes_to_the_second_place_too_and_what_left_since_beside_it(
    floor: ShopFloor, tmp_path: Path
) -> None:
    folder = with_second_place(floor, tmp_path / "stick")
    till = floor.open()
    await sell(till)
    assert await back_up_today(till) == ""
    await sell(till)
    assert await carry_today(till) == ("", False)
    day = f"{floor.clock.now().astimezone():%Y%m%d}"
    assert sorted(path.name for path in folder.iterdir()) == [f"day-{day}.db", "references.log"]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert (folder / f"day-{day}.db").read_bytes() == (floor.home / "backups" / f"day-{day}.db").read_bytes()
    assert (folder / "references.log").read_bytes() == (floor.home / "references.log").read_bytes()
    assert await carry_today(till) == ("", False)


async def test_with_a_passphrase_nothing_at_the_second_place_can_be_read(floor: ShopFloor, tmp_path: Path) -> None:
    folder = with_second_place(floor, tmp_path / "stick", passphrase=WORDS)
    till = floor.open()
    await sell(till)
    await back_up_today(till)
    assert await carry_today(till) == ("", False)
    await back_up_into(till, None)
    names = sorted(path.name for path in folder.iterdir())
    assert [name.partition("-")[0] + name[-10:] for name in names] == ["day.db.sealed", "till.db.sealed"]
    assert not any(BILBO.encode() in path.read_bytes() for path in folder.iterdir())
    assert [path.name for path in (floor.home / "backups").iterdir() if "seal" in path.name] == []


async def test_where_backups_are_sealed_none_is_put_that_is_not(
    floor: ShopFloor, tmp_path: Path, logfail: Logged
) -> None:
    folder = with_second_place(floor, tmp_path / "stick", passphrase=WORDS)
    till = floor.open()
    await back_up_into(till, None)
    await back_up_today(till)
    floor.secrets[PASSPHRASE] = ""  # as where the keyring is locked
    logfail.expect("today's backup is not at the second place")
    words, is_trouble = await carry_today(till)
    assert ("are sealed" in words, is_trouble) == (True, True)
    assert "are sealed" in (await back_up_into(till, None)).missing
    assert [path.suffix for path in folder.iterdir()] == [".sealed"]


async def test_a_stick_that_is_absent_is_told_and_is_no_trouble(floor: ShopFloor, tmp_path: Path) -> None:
    folder = with_second_place(floor, tmp_path / "stick")
    folder.rmdir()  # where a stick is put in there is a folder, and nothing in it
    till = floor.open()
    await back_up_today(till)
    words, is_trouble = await carry_today(till)
    assert "No backup of this till is at the second place now" in words
    assert "If the stick is in, N makes the first one there" in words
    assert not is_trouble
    assert list((tmp_path / "stick").iterdir()) == []
    (tmp_path / "stick").rmdir()
    made = await back_up_into(till, None)
    assert [path.parent for path in made.paths] == [floor.home / "backups"]
    assert "Put the stick in" in made.missing
    (tmp_path / "stick").mkdir()
    made = await back_up_into(till, None)
    assert [path.parent for path in made.paths] == [floor.home / "backups", folder]
    assert (await carry_today(till))[0] == ""


async def test_a_second_place_that_cannot_be_written_is_trouble(
    floor: ShopFloor, tmp_path: Path, logfail: Logged
) -> None:
    folder = with_second_place(floor, tmp_path / "stick")
    till = floor.open()
    await back_up_today(till)
    (folder / f"day-{floor.clock.now().astimezone():%Y%m%d}.new").mkdir()
    logfail.expect("today's backup is not at the second place")
    words, is_trouble = await carry_today(till)
    assert words.startswith("Today's backup is not at the second place.")
    assert is_trouble


async def test_the_backups_are_told_the_one_that_knows_of_most_first(floor: ShopFloor, tmp_path: Path) -> None:
    with_second_place(floor, tmp_path / "stick", passphrase=WORDS)
    till = floor.open()
    await back_up_today(till)
    await sell(till)
    await back_up_into(till, None)
    told = [(one.at_home, one.backup.path.name.partition("-")[0]) for one in await lying(till)]
    assert sorted(told[:2]) == [(False, "till"), (True, "till")]
    assert told[2:] == [(True, "day")]
    assert all(one.backup.size > 0 for one in await lying(till))


async def test_of_a_backup_that_does_not_open_is_told_why(floor: ShopFloor, tmp_path: Path) -> None:
    with_second_place(floor, tmp_path / "stick", passphrase=WORDS)
    till = floor.open()
    made = await back_up_into(till, None)
    assert [await look_at(till, path) for path in made.paths] == [None, None]
    floor.secrets[PASSPHRASE] = "of a later day and year"
    assert isinstance(await look_at(till, made.paths[1]), BadInput)
    made.paths[0].write_bytes(made.paths[0].read_bytes()[:9000])
    assert "damaged" in str(await look_at(till, made.paths[0]))


async def test_the_doctor_tells_of_backups_that_are_late(floor: ShopFloor, tmp_path: Path) -> None:
    def told(till: Till) -> list[str]:
        (check,) = [check for check in examine(till) if check.name == "there are backups"]
        assert check.ok
        return check.detail.split("; ")

    till = floor.open()
    assert told(till) == ["warning: There is no backup of this till yet."]
    await back_up_today(till)
    assert told(till) == ["holds"]
    floor.clock.go_on(3 * 86400)
    await sell(till)
    assert "what was sold since is in none there" in told(till)[0]
    await back_up_today(till)
    os.utime(till.file.home / "backups" / f"day-{floor.clock.now().astimezone():%Y%m%d}.db", (2e9, 2e9))
    till = replace(till, shop=replace(till.shop, second_place=str(tmp_path / "stick")))
    assert "The second place for backups is not there" in told(till)[0]


def warned_of(till: Till) -> str:
    """What the doctor says of the backups."""
    (check,) = [check for check in examine(till) if check.name == "there are backups"]
    assert check.ok
    return check.detail


async def test_how_late_backups_are_goes_by_what_they_hold_and_not_by_the_stamp_of_a_copy(
    floor: ShopFloor, tmp_path: Path
) -> None:
    folder = with_second_place(floor, tmp_path / "stick")
    till = floor.open()
    await sell(till, BILBO)
    await back_up_into(till, None)
    floor.clock.go_on(5 * 86400)
    await sell(till, WANJIKU)
    for path in [*(floor.home / "backups").glob("*.db"), *folder.glob("*.db")]:
        now = floor.clock.now().timestamp()
        os.utime(path, (now, now))
    told = warned_of(till).split("; ")
    assert len(told) == 2
    for place, line in zip((floor.home / "backups", folder), told, strict=True):
        assert f"The newest backup in {place} is of" in line
        assert str(floor.clock.now().astimezone().date()) not in line


async def test_a_sealed_backup_is_as_late_as_it_was_made(floor: ShopFloor, tmp_path: Path) -> None:
    folder = with_second_place(floor, tmp_path / "stick", passphrase=WORDS)
    till = floor.open()
    await sell(till, BILBO)
    await back_up_into(till, None)
    floor.clock.go_on(5 * 86400)
    await sell(till, WANJIKU)
    await back_up_today(till)
    (sealed,) = folder.glob("*.sealed")
    for at, is_late in ((floor.clock.now().timestamp(), False), (floor.clock.now().timestamp() - 5 * 86400, True)):
        os.utime(sealed, (at, at))
        assert (f"The newest backup in {folder} is of" in warned_of(till)) is is_late


async def test_a_file_that_cannot_be_read_is_no_backup_to_the_doctor(till: Till, floor: ShopFloor) -> None:
    await sell(till)
    (made,) = (await back_up_into(till, None)).paths
    made.write_bytes(b"damaged")
    assert "There is no backup of this till yet." in warned_of(till)


async def test_a_second_place_that_cannot_be_looked_at_does_not_end_the_doctor(
    floor: ShopFloor, tmp_path: Path
) -> None:
    floor.shop = replace(floor.shop, second_place=str(tmp_path / ("stick" * 60)))  # longer than any name may be
    till = floor.open()
    await sell(till)
    await back_up_today(till)
    assert "The second place for backups is not there" in warned_of(till)
    folder = with_second_place(floor, tmp_path / "other")
    (folder / "day-20261121.db").symlink_to(tmp_path / "nowhere")  # as where a stick is pulled meanwhile
    till = replace(till, shop=floor.shop)
    assert "day-20261121.db" in warned_of(till)


async def test_a_passphrase_is_long_and_kept_where_the_secrets_are(floor: ShopFloor) -> None:
    till = floor.open()
    with pytest.raises(BadInput, match="at least 12 letters"):
        await keep_passphrase(till.keys, "kahawa")
    with pytest.raises(BadInput, match="TOKENTILL_SECRET_BACKUPS_PASSPHRASE"):
        await keep_passphrase(till.keys, WORDS)  # there is no keyring here


async def test_putting_back_is_looked_at_before_and_done_once_the_till_is_closed(
    floor: ShopFloor, tmp_path: Path
) -> None:
    folder = with_second_place(floor, tmp_path / "stick", passphrase=WORDS)
    till = floor.open()
    await sell(till, BILBO)
    await back_up_into(till, None)
    lost = (await sell(till, WANJIKU)).reference
    (sealed,) = [one.backup for one in await lying(till) if not one.at_home]
    with pytest.raises(BadInput, match="is not the passphrase"):
        await till.putting_back.look_at(sealed, "some other words")
    meant = await till.putting_back.look_at(sealed, WORDS)
    assert (meant.made_at, meant.sales, meant.sales_now) == (sealed.made_at, 1, 2)
    assert (floor.home / "opened-backup").is_dir()
    till.putting_back.leave()
    assert not (floor.home / "opened-backup").exists()
    with pytest.raises(StoreTrouble, match="No backup was looked at"):
        till.putting_back.choose()

    await till.putting_back.look_at(sealed, WORDS)
    till.putting_back.choose()
    await floor.stop(till)
    assert till.putting_back.put_back() == sealed.made_at
    assert not (floor.home / "opened-backup").exists()
    till = floor.open()
    assert stored(till.file, lost).state is SaleState.UNKNOWN
    assert (await till.settling.settle(lost)).state is SaleState.COMPLETE
    assert sorted(path.name for path in folder.iterdir()) == [sealed.path.name]


async def test_what_left_since_a_sealed_backup_is_known_by_the_later_ones_beside_it(
    floor: ShopFloor, tmp_path: Path
) -> None:
    folder = with_second_place(floor, tmp_path / "stick", passphrase=WORDS)
    till = floor.open()
    await sell(till, BILBO)
    first = (await back_up_into(till, None)).paths[1]
    floor.clock.go_on(5)
    lost = (await sell(till, WANJIKU)).reference
    second = (await back_up_into(till, None)).paths[1]
    second.write_bytes(second.read_bytes()[:-1])  # its end, where the file is, is damaged
    (folder / "another.db.sealed").write_bytes(b"damaged at once")
    await floor.stop(till)
    for path in [one for one in floor.home.rglob("*") if one.is_file()]:
        path.unlink()

    restore(floor.home, first, WORDS)
    till = floor.open()
    assert stored(till.file, lost).state is SaleState.UNKNOWN
    assert (await till.settling.settle(lost)).state is SaleState.COMPLETE
