"""What X and Z say of a file that was put back: that it was, when and by whom; and no Z number comes twice."""

import shutil
import sqlite3
from contextlib import closing as closing_file
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.money import Money
from app.domain.trouble import StoreTrouble
from app.services.shift_json import shift_object
from app.services.shift_paper import Shift, shift_paper
from app.services.till import Till
from app.store.backup_files import backup_at, put_back
from app.store.backups_elsewhere import back_up_to
from app.store.database import back_up
from app.store.till_file import FILE
from printing.paper import Paper
from printing.text import as_text
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, sell
from tests.services.staff import enter, hire

pytestmark = pytest.mark.anyio
OTHER = "37033188428"


@pytest.fixture
async def real(floor: ShopFloor) -> ShopFloor:
    """A shop whose sales count."""
    floor.sells_for_real = True
    return floor


def closing(till: Till) -> Shift:
    """Z of a drawer that holds what it should."""
    return till.shifts.close({"KES": till.shifts.so_far().takings[0].expected})


def z_of(shift: Shift) -> int:
    assert shift.closing is not None
    return shift.closing.z


def words(till: Till, shift: Shift) -> str:
    return " ".join(as_text(shift_paper(shift, till.shop, 0), Paper(80)).split())


async def closed_since_a_backup(real: ShopFloor, closings: int) -> Till:
    """A till that closed two shifts, was backed up, and has closed so many more since."""
    till = real.open()
    for number in range(2 + closings):
        if number == 2:
            back_up(till.file.db, real.home / "backups" / "older.db")
        await sell(till, BILBO)
        assert z_of(closing(till)) == number + 1
    return till


async def put_back_older(real: ShopFloor, till: Till, by: str = "") -> Till:
    await real.stop(till)
    older = backup_at(real.home / "backups" / "older.db")
    put_back(real.home, older, lambda _home: real.key, over_sound=True, by=by)
    return real.open()


async def test_the_next_x_and_z_say_that_the_file_was_put_back_and_the_one_after_does_not(real: ShopFloor) -> None:
    till = await put_back_older(real, await closed_since_a_backup(real, 1))
    await sell(till, WANJIKU)
    for shift in (till.shifts.so_far(), closing(till)):
        told = words(till, shift)
        assert "An older file of this till was put back on" in told
        assert "Nobody had signed in." in told
        assert "It knows what was done until" in told
        assert "people who were let go" in told
        (one,) = shift_object(shift)["put_back"]
        assert (one["by"], one["by_hand"]) == (None, False)
    await sell(till, OTHER)
    for shift in (till.shifts.so_far(), closing(till)):
        assert (shift.put_back, shift.missing_z) == ((), None)
        assert "older file" not in words(till, shift)
    assert "older file" in words(till, till.shifts.closed(4))


async def test_whoever_puts_it_back_is_named_where_somebody_had_signed_in(real: ShopFloor) -> None:
    till = real.open()
    await hire(till.people)
    till.shifts.open({"KES": Money(0, "KES")})
    back_up(till.file.db, real.home / "backups" / "older.db")
    await till.putting_back.look_at(backup_at(real.home / "backups" / "older.db"), "")
    till.putting_back.choose()
    await real.stop(till)
    till.putting_back.put_back()

    till = real.open()
    await enter(till, "Otieno")
    assert "Njeri put an older file of this till back on" in words(till, till.shifts.so_far())


async def test_a_file_that_somebody_copied_over_the_tills_own_is_told_too(real: ShopFloor) -> None:
    till = await closed_since_a_backup(real, 0)
    till.shifts.open({"KES": Money(0, "KES")})
    back_up(till.file.db, real.home / "backups" / "older.db")
    await sell(till, WANJIKU)
    await real.stop(till)
    shutil.copyfile(real.home / "backups" / "older.db", real.home / FILE)

    till = real.open()
    told = words(till, till.shifts.so_far())
    assert "An older file of this till was found in place of its own on" in told
    assert "Nobody has said who put it there." in told


@pytest.mark.parametrize("mark", ["put back 2026-11-22T10:00:00.000000Z Achieng", "put back", "of before"])
async def test_whom_somebody_writes_into_the_file_as_who_put_it_back_is_not_named(real: ShopFloor, mark: str) -> None:
    till = await closed_since_a_backup(real, 1)
    await real.stop(till)
    older = backup_at(real.home / "backups" / "older.db")
    if mark == "of before":  # what the till wrote when it was put back once, written into the file again later
        put_back(real.home, older, lambda _home: real.key, over_sound=True, by="Achieng")
        mark = machine_of(real)
        till = real.open()
        await sell(till, WANJIKU)
        closing(till)
        await real.stop(till)
    machine_of(real, mark)

    till = real.open()
    await sell(till, OTHER)
    told = words(till, till.shifts.so_far())
    assert "Nobody has said who put it there." in told
    assert "Achieng" not in told


def machine_of(real: ShopFloor, mark: str = "") -> str:
    """What stands for the machine in the till's file, and this from now on."""
    with closing_file(sqlite3.connect(real.home / FILE, isolation_level=None)) as file:
        (found,) = file.execute("select machine from till").fetchone()
        if mark:
            file.execute("update till set machine = ?", [mark])
    return str(found)


async def test_a_till_that_nobody_put_back_says_nothing_of_it(real: ShopFloor) -> None:
    till = await closed_since_a_backup(real, 0)
    await sell(till, BILBO)
    await real.stop(till)
    till = real.open()
    assert "older file" not in words(till, closing(till))


async def test_no_z_number_is_given_twice_and_z_says_which_are_missing(real: ShopFloor) -> None:
    till = await put_back_older(real, await closed_since_a_backup(real, 3))
    await sell(till, WANJIKU)
    assert "Z 3 to Z 5 were closed, and are not in it." in words(till, till.shifts.so_far())
    z = closing(till)
    assert (z_of(z), z.missing_z, shift_object(z)["missing_z"]) == (6, (3, 5), [3, 5])
    assert "Z 3 to Z 5 were closed, and are not in it." in words(till, z)
    await sell(till, OTHER)
    assert (z_of(last := closing(till)), last.missing_z) == (7, None)


async def test_a_home_that_is_put_back_whole_knows_by_the_note_outside_it_which_z_numbers_were_given(
    real: ShopFloor, tmp_path: Path
) -> None:
    real.outside = tmp_path / "outside"
    till = real.open()
    await sell(till)
    till.file.db.execute("pragma wal_checkpoint(truncate)")
    before = {path: path.read_bytes() for path in real.home.rglob("*") if path.is_file()}
    assert z_of(closing(till)) == 1
    await real.stop(till)
    for path, whole in before.items():
        path.write_bytes(whole)

    till = real.open()
    assert "Z 1 was closed, and is not in it." in words(till, till.shifts.so_far())
    assert z_of(closing(till)) == 2


async def test_on_another_machine_the_z_numbers_go_on_from_what_left_since(
    real: ShopFloor, tmp_path: Path, logfail: Logged
) -> None:
    logfail.expect("events=True")  # nothing proves that the till itself put it back there
    till = real.open()
    await sell(till)
    made = back_up_to(real.home, tmp_path / "stick", real.clock.now())
    assert z_of(closing(till)) == 1
    await sell(till, WANJIKU)
    back_up_to(real.home, tmp_path / "stick", real.clock.now())
    await real.stop(till)
    shutil.rmtree(real.home)
    real.machine, real.key = "machine two", bytes(32)
    put_back(real.home, backup_at(made))

    till = real.open()
    assert z_of(closing(till)) == 2


async def test_the_number_of_a_closing_that_a_line_of_the_log_makes_up_counts_for_nothing(real: ShopFloor) -> None:
    till = real.open()
    await sell(till)
    log = real.home / "references.log"
    log.write_text(log.read_text().replace('"z": 0', '"z": 12345678901234567890'))
    assert till.file.reference_log.last_z() == 0


async def test_a_till_that_is_begun_anew_in_the_folder_of_another_says_so_until_its_first_z(
    real: ShopFloor, tmp_path: Path
) -> None:
    real.outside = tmp_path / "outside"
    till = await closed_since_a_backup(real, 0)
    await hire(till.people)
    await real.stop(till)
    shutil.rmtree(real.home)
    with pytest.raises(StoreTrouble, match="number 1, and it is not here any more"):
        real.open()
    real.shop = replace(real.shop, number=2)
    till = real.open()
    till.shifts.open({"KES": Money(0, "KES")})
    for shift in (till.shifts.so_far(), closing(till)):
        assert "This till was begun anew on" in words(till, shift)
        assert "in the folder of till 1, which had come to Z 2." in words(till, shift)
        assert [one["numbers"] for one in shift_object(shift)["begun_anew"]] == [[1]]
    till.shifts.open({"KES": Money(0, "KES")})
    assert "begun anew" not in words(till, closing(till))
