"""A copy a day, made beside whoever writes, and kept for a week."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.domain.events import Taken
from app.domain.trouble import StoreTrouble
from app.store.backup_files import back_up_the_day, newest_good, put_back
from app.store.till_file import TillFile
from tests.domain.sales import ORDER
from tests.store.files import FIRST, record

DAY = date(2026, 11, 21)


def test_a_day_has_one_backup_that_opens_whole(file: TillFile, home: Path) -> None:
    made = back_up_the_day(home, DAY)
    assert made is not None
    assert back_up_the_day(home, DAY) is None
    backup = newest_good(home)
    assert backup is not None
    assert backup.path == made
    assert made.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(made)) as copy:
        assert copy.execute("select home from till").fetchone() == (file.home_id,)


def test_the_newest_seven_days_are_kept_and_other_backups_stay(file: TillFile, home: Path) -> None:
    del file
    (home / "backups").mkdir(exist_ok=True)
    (home / "backups" / "before-upgrade-20260101T000000Z.db").touch()
    for days in range(9):
        back_up_the_day(home, DAY + timedelta(days=days))
    kept = sorted(path.name for path in (home / "backups").glob("*.db"))
    assert kept == ["before-upgrade-20260101T000000Z.db", *(f"day-202611{day}.db" for day in range(23, 30))]


def test_days_that_a_clock_ahead_made_up_drive_out_no_later_backup(file: TillFile, home: Path) -> None:
    ahead = DAY + timedelta(days=365)
    for days in range(7):
        back_up_the_day(home, ahead + timedelta(days=days))
    for days in range(3):
        record(file, f"00102800000{days}", Taken(ORDER))
        made = back_up_the_day(home, DAY + timedelta(days=days))
        assert made is not None
        assert made.exists()
    kept = sorted(path.name for path in (home / "backups").glob("day-*"))
    assert kept == [*(f"day-202611{day}.db" for day in (21, 22, 23)), *(f"day-202711{day}.db" for day in range(24, 28))]


def test_the_backup_that_knows_of_most_is_the_newest_whatever_the_clock_stamped_it_with(
    file: TillFile, home: Path
) -> None:
    stamped = back_up_the_day(home, DAY + timedelta(days=365))
    record(file, FIRST, Taken(ORDER))
    made = back_up_the_day(home, DAY)
    assert stamped is not None
    assert made is not None
    os.utime(made, (0, 0))
    backup = newest_good(home)
    assert backup is not None
    assert backup.path == made


def test_a_backup_takes_no_room_that_sales_need(file: TillFile, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del file
    size = (home / "till.db").stat().st_size
    monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=3 * size))
    with pytest.raises(StoreTrouble, match="no room"):
        back_up_the_day(home, DAY)
    assert not list((home / "backups").glob("day-*"))


def test_what_a_power_cut_left_of_a_backup_is_made_anew(file: TillFile, home: Path) -> None:
    del file
    (home / "backups").mkdir(exist_ok=True)
    half = home / "backups" / "day-20261121.new"
    for ending in ("", "-journal", "-wal", "-shm"):
        half.with_name(half.name + ending).write_bytes(os.urandom(5000))
    assert back_up_the_day(home, DAY) is not None
    assert not list((home / "backups").glob("*.new*"))


def test_what_a_power_cut_left_of_putting_back_does_not_meet_the_file(file: TillFile, home: Path) -> None:
    made = back_up_the_day(home, DAY)
    assert made is not None
    file.close()
    (home / "till.db").write_bytes(os.urandom(5000))
    _leave_a_wal_that_does_harm(made, home / "till.db.new")
    backup = newest_good(home)
    assert backup is not None
    put_back(home, backup)
    with closing(sqlite3.connect(home / "till.db")) as put:
        assert put.execute("pragma integrity_check").fetchone() == ("ok",)
        assert put.execute("select count(*) from till").fetchone() == (1,)


def _leave_a_wal_that_does_harm(backup: Path, new: Path) -> None:
    """The write-ahead log of a connection that died, beside a copy: it empties the table of the till."""
    shutil.copyfile(backup, new)
    dying = sqlite3.connect(new, isolation_level=None)
    dying.execute("pragma journal_mode = wal")
    dying.execute("pragma wal_autocheckpoint = 0")
    dying.execute("delete from till")
    left = {ending: new.with_name(new.name + ending).read_bytes() for ending in ("-wal", "-shm")}
    dying.close()
    shutil.copyfile(backup, new)
    for ending, content in left.items():
        new.with_name(new.name + ending).write_bytes(content)
