"""How often a till's file was opened, beside it in two places, and what an older file is known by."""

import stat
from pathlib import Path

import pytest

from app.store.backup_files import back_up_the_day
from app.store.openings import Openings
from app.store.till_file import FILE
from tests.conftest import Logged
from tests.store.files import NOW, opened


def places(home: Path) -> tuple[Path, Path]:
    return home / "openings", home / "backups" / "openings"


def is_copied(home: Path) -> bool:
    file = opened(home)
    copied = file.copied
    file.close()
    return copied


def test_every_opening_is_counted_in_the_home_and_in_the_backups(home: Path) -> None:
    for count in range(1, 12):
        assert not is_copied(home)
        assert Openings(home).known() == count
    for path in places(home):
        assert path.read_text() == "0000000011 0000000011\n"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_without_a_count_nothing_is_known(home: Path) -> None:
    assert Openings(home).known() is None


@pytest.mark.parametrize("torn", [b"", b"0000000012 0000000011\n", b"0000000012", b"0000000012 000", b"\0" * 22])
def test_a_count_that_was_cut_off_counts_for_nothing(home: Path, torn: bytes) -> None:
    opened(home).close()
    for path in places(home):
        path.write_bytes(torn)
    assert Openings(home).known() is None
    assert not is_copied(home)


@pytest.mark.parametrize("spoilt", [0, 1])
def test_the_higher_of_both_places_counts(home: Path, spoilt: int) -> None:
    openings = Openings(home)
    (home / "backups").mkdir(parents=True)
    openings.note(7)
    places(home)[spoilt].write_bytes(b"0000000003 0000000003\n")
    assert openings.known() == 7


def test_a_file_that_was_closed_and_put_back_after_a_later_opening_is_known_to_be_older(home: Path) -> None:
    opened(home).close()
    older = (home / FILE).read_bytes()
    opened(home).close()
    (home / FILE).write_bytes(older)
    assert is_copied(home)


def test_a_backup_is_known_to_be_older_though_the_till_was_not_opened_since(home: Path) -> None:
    file = opened(home)
    made = back_up_the_day(home, NOW.date())
    file.close()
    assert made is not None
    (home / FILE).write_bytes(made.read_bytes())
    assert is_copied(home)


def test_an_older_file_stays_known_whatever_stops_before_its_sales_are_marked(home: Path) -> None:
    for _ in range(3):
        opened(home).close()
    older = (home / FILE).read_bytes()
    opened(home).close()
    (home / FILE).write_bytes(older)
    assert [is_copied(home) for _ in range(3)] == [True, True, True]


def test_a_stop_between_the_files_own_count_and_the_one_beside_it_means_nothing(home: Path) -> None:
    opened(home).close()
    before = [path.read_bytes() for path in places(home)]
    opened(home).close()
    for path, count in zip(places(home), before, strict=True):
        path.write_bytes(count)
    assert not is_copied(home)


def test_a_home_of_before_openings_were_counted_beside_it_is_no_older_one(home: Path) -> None:
    opened(home).close()
    for path in places(home):
        path.unlink()
    assert not is_copied(home)


def test_openings_that_cannot_be_noted_keep_no_till_from_opening(home: Path, logfail: Logged) -> None:
    opened(home).close()
    for path in places(home):
        path.unlink()
        path.mkdir()
    logfail.expect("cannot be noted")
    assert not is_copied(home)
