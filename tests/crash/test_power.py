"""The power fails at any moment of a small day; `make proof ARGS=power` is the whole one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.disk import Disk, Fate, Names
from tests.crash.power import FATES, LYING_DISK, everywhere, mistakes_caught, scratch
from tests.crash.power_customers import CUSTOMERS, CUT_OFF
from tests.crash.power_mistakes import MISTAKES
from tests.crash.power_record import Day, record
from tests.crash.syscalls import Cut, Made, Moved, Removed, Synced, Wrote

SMALL_DAY = (
    ("buys_a_token", "loses_the_answer", "is_cut_off_while_sending"),
    ("has_a_code",),
    (),
)
LOST, KEPT = FATES[0], FATES[2]
EXT4 = FATES[1]


@pytest.fixture
def before(tmp_path: Path) -> Path:
    folder = tmp_path / "before"
    folder.mkdir()
    (folder / "log").write_bytes(b"one\n")
    return folder


def image(disk: Disk, folder: Path) -> dict[str, bytes]:
    """The files of the first fate."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    disk.write_out(0, folder)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_write_that_was_not_waited_for_is_lost_and_one_that_was_is_not(before: Path, tmp_path: Path) -> None:
    disk = Disk(Path("/till"), before, [LOST])

    disk.happen(Wrote("/till/log", None, b"two\n"))
    assert image(disk, tmp_path / "image") == {"log": b"one\n"}
    disk.happen(Synced("/till/log"))
    assert image(disk, tmp_path / "image") == {"log": b"one\ntwo\n"}
    disk.happen(Cut("/till/log", 0))
    assert image(disk, tmp_path / "image") == {"log": b"one\ntwo\n"}


def test_a_name_lasts_once_its_folder_was_waited_for(before: Path, tmp_path: Path) -> None:
    disk = Disk(Path("/till"), before, [LOST])

    for call in (Made("/till/new"), Wrote("/till/new", 0, b"!"), Synced("/till/new"), Moved("/till/new", "/till/log")):
        disk.happen(call)
    assert image(disk, tmp_path / "image") == {"log": b"one\n"}
    disk.happen(Synced("/till"))
    assert image(disk, tmp_path / "image") == {"log": b"!"}


def test_ext4_keeps_a_name_with_whatever_was_waited_for_next(before: Path, tmp_path: Path) -> None:
    disk = Disk(Path("/till"), before, [EXT4])

    for call in (Made("/till/new"), Wrote("/till/new", 0, b"!"), Removed("/till/log")):
        disk.happen(call)
    assert image(disk, tmp_path / "image") == {"log": b"one\n"}
    disk.happen(Synced("/till/new"))
    assert image(disk, tmp_path / "image") == {"new": b"!"}


def test_a_torn_write_is_there_in_whole_sectors(before: Path, tmp_path: Path) -> None:
    disk = Disk(Path("/till"), before, [Fate("torn", (0.5,), 1, Names.BY_FOLDER)])
    written = b"".join(bytes([number]) * 512 for number in range(1, 65))

    disk.happen(Wrote("/till/log", 0, written))
    torn = image(disk, tmp_path / "image")["log"]

    there = {torn[start : start + 512] == written[start : start + 512] for start in range(0, len(torn), 512)}
    assert there == {True, False}
    assert {byte for byte in torn[512:] if byte not in written} == {0}


def test_images_are_told_apart_by_what_is_in_them(before: Path) -> None:
    disk = Disk(Path("/till"), before, [KEPT])
    hashes = [disk.hash_of(0)]

    for call in (
        Wrote("/till/log", 0, b"two\n"),
        Made("/till/new"),
        Cut("/till/new", 4096),
        Wrote("/till/new", 9, b"\0"),
        Removed("/till/new"),
        Wrote("/till/log", 0, b"one\n"),
    ):
        disk.happen(call)
        hashes.append(disk.hash_of(0))

    assert hashes[3] == hashes[4]
    assert hashes[1] == hashes[5]
    assert hashes[0] == hashes[6]
    assert len(set(hashes)) == 4


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with scratch() as folder:
        yield folder


@pytest.fixture(scope="module")
def day(folder: Path) -> Day:
    return record(folder / "day", SMALL_DAY)


def test_nothing_promised_is_gone_wherever_the_power_fails(day: Day) -> None:
    looked = everywhere(day, of_shares=4)

    assert len(looked.images) > 1000
    assert looked.looks >= len(looked.images)


def test_every_mistake_made_on_purpose_is_caught(day: Day, folder: Path) -> None:
    caught = mistakes_caught(day, folder, (LOST, KEPT))

    assert set(caught) == {LYING_DISK, *(mistake.replace("_", " ") for mistake in MISTAKES)}
    assert "takes its own file for an older one" in caught["commits without waiting for the disk"]
    assert "a complete sale has no print job" in caught["prints apart from the outcome"]
    assert "left, and the till's file does not know" in caught["sends before it commits"]


def test_the_small_day_knows_its_customers() -> None:
    assert {customer for opening in SMALL_DAY for customer in opening} <= CUSTOMERS.keys() | CUT_OFF.keys()
