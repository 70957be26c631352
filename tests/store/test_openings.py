"""How often a till's file was opened, beside it in two places, and what an older file is known by."""

import sqlite3
import stat
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.events import Cancelled, Taken
from app.store.backup_files import back_up_the_day
from app.store.database import immediate
from app.store.openings import Count, Openings
from app.store.till_file import FILE, open_till
from tests.conftest import Logged
from tests.domain.sales import ORDER
from tests.store.files import FIRST, NOW, SECOND, TOKENS, key, opened, record, sell, sold


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
        assert Openings(home).known() == Count(count, 0)
    for path in places(home):
        assert path.read_text() == "0000000011 000000000000 0000000000 0000000011 000000000000 0000000000\n"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_without_a_count_nothing_is_known(home: Path) -> None:
    assert Openings(home).known() is None


@pytest.mark.parametrize(
    "torn",
    [
        b"",
        b"0000000012 0000000011\n",
        b"0000000012",
        b"0000000012 000",
        b"0000000012 000000000009 0000000012 000000000008\n",
        b"0000000012 000000000009 0000000012",
        b"\0" * 48,
    ],
)
def test_a_count_that_was_cut_off_counts_for_nothing(home: Path, torn: bytes) -> None:
    opened(home).close()
    for path in places(home):
        path.write_bytes(torn)
    assert Openings(home).known() is None
    assert not is_copied(home)


def test_each_number_is_the_highest_of_all_places(home: Path) -> None:
    (home / "backups").mkdir(parents=True)
    for path, text in zip(places(home), ("0000000009 000000000004", "0000000002 000000000006"), strict=True):
        path.write_text(f"{text} {text}\n")
    assert Openings(home).known() == Count(9, 6)


@pytest.mark.parametrize("spoilt", [0, 1])
def test_the_higher_of_both_places_counts(home: Path, spoilt: int) -> None:
    openings = Openings(home)
    (home / "backups").mkdir(parents=True)
    openings.note(Count(7, 5))
    places(home)[spoilt].write_bytes(b"0000000007 000000000004 0000000007 000000000004\n")
    assert openings.known() == Count(7, 5)


def test_a_count_of_openings_alone_as_an_earlier_till_left_it_still_counts(home: Path) -> None:
    opened(home).close()
    for path in places(home):
        path.write_bytes(b"0000000003 0000000003\n")
    assert Openings(home).known() == Count(3, 0)
    assert is_copied(home)


def test_a_home_that_was_put_back_whole_is_known_to_be_older_by_the_count_outside(home: Path, tmp_path: Path) -> None:
    def is_older() -> bool:
        file = open_till(home, 1, "machine one", "a test", key, NOW, outside=tmp_path / "outside")
        copied = file.copied
        file.close()
        return copied

    assert not is_older()
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert not is_older()
    for path, whole in before.items():
        path.write_bytes(whole)
    assert is_older()


def test_a_home_that_was_copied_in_the_middle_of_a_day_and_put_back_is_known_by_its_events(
    home: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    file = open_till(home, 1, "machine one", "a test", key, NOW, outside=outside)
    record(file, FIRST, Taken(replace(ORDER, kept=True)))
    file.keep_count()
    file.db.execute("pragma wal_checkpoint(truncate)")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    record(file, FIRST, Cancelled())
    file.keep_count()
    file.close()
    for path, whole in before.items():
        path.write_bytes(whole)
    file = open_till(home, 1, "machine one", "a test", key, NOW, outside=outside)
    assert file.copied
    file.close()


def test_what_came_after_the_last_sale_is_counted_when_the_till_is_closed(home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    file = open_till(home, 1, "machine one", "a test", key, NOW, outside=outside)
    with immediate(file.db):
        file.journal.append(NOW, "cash moved", None, {})
    file.close()
    with closing(sqlite3.connect(home / FILE)) as by_hand, by_hand:
        by_hand.execute("drop trigger event_keeps")
        by_hand.execute("delete from event where rowid = (select max(rowid) from event)")
    file = open_till(home, 1, "machine one", "a test", key, NOW, outside=outside)
    assert file.copied
    file.close()


def test_an_older_file_is_not_the_newer_for_a_higher_number_of_openings_written_into_it(
    home: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    file = open_till(home, 1, "machine one", "a test", key, NOW, outside=outside)
    record(file, FIRST, Taken(replace(ORDER, kept=True)))
    file.db.execute("pragma wal_checkpoint(truncate)")
    older = (home / FILE).read_bytes()
    record(file, FIRST, Cancelled())
    file.keep_count()
    file.close()
    (home / FILE).write_bytes(older)
    with closing(sqlite3.connect(home / FILE, isolation_level=None)) as by_hand:
        by_hand.execute("update till set opened = 7")
    for _ in range(2):
        file = open_till(home, 1, "machine one", "a test", key, NOW, outside=outside)
        assert file.copied
        file.close()


def test_a_file_of_fewer_openings_is_older_however_many_events_it_has(home: Path) -> None:
    file = opened(home)
    record(file, FIRST, Taken(replace(ORDER, kept=True)))
    file.close()
    (home / "openings").write_text("0000000002 000000000000 0000000002 000000000000\n")
    assert is_copied(home)


def test_events_are_not_counted_in_the_middle_of_a_change_that_may_yet_be_undone(home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    file = open_till(home, 1, "machine one", "a test", key, NOW, outside=outside)
    (noted,) = outside.glob("*-*")
    with suppress(KeyError), immediate(file.db):
        file.journal.append(NOW, "till moved", None, {})
        file.keep_count()
        raise KeyError
    assert Openings(home, noted).known() == Count(1, 0)
    file.close()


def test_a_place_outside_that_refuses_the_count_stops_no_sale(home: Path, tmp_path: Path, logfail: Logged) -> None:
    outside = tmp_path / "outside"
    file = open_till(home, 1, "machine one", "a test", key, NOW, outside=outside)
    (noted,) = outside.glob("*-*")
    noted.unlink()
    file.keep_count()
    assert list(outside.glob("*-*")) == []
    noted.mkdir()
    logfail.expect("cannot be noted")
    file.keep_count()
    file.close()


def test_two_tills_of_one_home_on_a_machine_are_counted_apart(home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    for number, times in ((1, 1), (2, 5), (1, 1)):
        for _ in range(times):
            file = open_till(home, number, "machine one", "a test", key, NOW, outside=outside)
            file.close()
    assert len(list(outside.glob("*-*"))) == 2


def test_an_older_file_is_known_for_one_under_another_number_too(home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    file = open_till(home, 1, "machine one", "a test", key, NOW, outside=outside)
    sell(file, FIRST, sold())
    file.db.execute("pragma wal_checkpoint(truncate)")
    before = (home / "till.db").read_bytes()
    sell(file, SECOND, sold(TOKENS[1]))
    file.keep_count()
    file.close()
    (home / "till.db").write_bytes(before)
    for place in (home, home / "backups"):
        (place / "openings").unlink()
    file = open_till(home, 2, "machine one", "a test", key, NOW, outside=outside)
    assert file.copied
    file.close()


def test_a_z_number_that_no_till_ever_reaches_is_not_gone_on_from(home: Path) -> None:
    Openings(home).note(Count(3, 20, 7))
    (home / "openings").write_bytes(b"0000000003 000000000020 9999999999 0000000003 000000000020 9999999999\n")
    assert Openings(home).known() == Count(3, 20, 7)


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
