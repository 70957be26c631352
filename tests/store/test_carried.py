"""What lies at the second place and the till has not carried there: it is neither counted nor taken away."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.events import Taken
from app.store.backup_files import back_up_the_day
from app.store.backups_elsewhere import back_up_to, carry_day
from app.store.carried import NAME
from app.store.sealed import seal
from app.store.till_file import TillFile
from tests.domain.sales import ORDER
from tests.store.files import NOW, record

DAY = date(2026, 11, 21)
WORDS = "matatu sukuma nyota kahawa"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick" / "till-001"
    folder.mkdir(parents=True)
    return folder


def carry(file: TillFile, home: Path, stick: Path, days: int, passphrase: str = "") -> Path:
    """A day's backup, of one sale more than the one before, carried there."""
    record(file, f"00102800{days:04d}", Taken(ORDER))
    back_up_the_day(home, DAY + timedelta(days=days))
    carried = carry_day(home, DAY + timedelta(days=days), stick, passphrase)
    assert carried is not None
    return carried


def faked(home: Path, stick: Path, days: int) -> Path:
    """A sealed file that says of itself that it knows of everything, under a passphrase of its maker's own."""
    path = stick / f"day-{DAY + timedelta(days=days):%Y%m%d}.db.sealed"
    seal(home / "backups" / f"day-{DAY:%Y%m%d}.db", home / "nothing", path, "somebody else's words", 2**60)
    return path


def test_faked_sealed_files_push_out_no_real_one(file: TillFile, home: Path, stick: Path) -> None:
    real = [carry(file, home, stick, 0, WORDS)]
    fakes = [faked(home, stick, days) for days in range(100, 108)]
    real += [carry(file, home, stick, days, WORDS) for days in range(1, 9)]
    assert [one.exists() for one in real] == [False, False, *[True] * 7]
    assert all(one.exists() for one in fakes)


def test_a_file_that_was_put_over_a_real_one_counts_as_what_the_till_carried(
    file: TillFile, home: Path, stick: Path
) -> None:
    real = [carry(file, home, stick, days, WORDS) for days in range(7)]
    fake = faked(home, stick, 100)
    for one in real[:6]:
        shutil.copyfile(fake, one)
    later = [carry(file, home, stick, days, WORDS) for days in range(7, 12)]
    assert all(one.exists() for one in later)
    assert not real[0].exists()


def test_a_fake_of_a_day_to_come_keeps_no_backup_from_that_day(file: TillFile, home: Path, stick: Path) -> None:
    carry(file, home, stick, 0, WORDS)
    fake = faked(home, stick, 1)
    before = fake.read_bytes()
    assert carry(file, home, stick, 1, WORDS) == fake
    assert fake.read_bytes() != before
    assert carry_day(home, DAY + timedelta(days=1), stick, WORDS) is None


@pytest.mark.parametrize("passphrase", ["", WORDS])
def test_what_an_earlier_version_carried_is_counted_where_it_opens(
    file: TillFile, home: Path, stick: Path, passphrase: str
) -> None:
    real = [carry(file, home, stick, days, passphrase) for days in range(7)]
    (home / NAME).unlink()
    fake = faked(home, stick, 100) if passphrase else stick / "day-20270301.db"
    fake.touch()
    carry(file, home, stick, 7, passphrase)
    assert [one.exists() for one in real] == [False, *[True] * 6]
    assert fake.exists()


def test_one_on_demand_is_counted_with_its_kind(file: TillFile, home: Path, stick: Path) -> None:
    carry(file, home, stick, 0)
    made = [back_up_to(home, stick, NOW + timedelta(seconds=seconds)) for seconds in range(9)]
    carry(file, home, stick, 1)
    assert [one.exists() for one in made] == [False, False, *[True] * 7]


def test_what_is_noted_and_is_no_line_says_nothing(file: TillFile, home: Path, stick: Path) -> None:
    carry(file, home, stick, 0)
    with (home / NAME).open("ab") as noted:
        noted.write(b"\xff\xfe\nday-20261122.db\nday-20261122.db many\n")
    assert carry(file, home, stick, 1).exists()
