"""Which machine and number a home belongs to, and what is kept of the world outside."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.events import Taken
from app.domain.money import Money
from app.domain.sale import Service
from app.domain.trouble import Damaged, StoreTrouble
from app.domain.when import to_text
from app.store.database import immediate
from app.store.known import KnownBalance, KnownMeter
from app.store.reserve import RESERVE_BYTES
from app.store.till_file import FILE, TillFile, open_till, read_till
from tests.domain.sales import ORDER
from tests.store.files import FIRST, NOW, count, damage_page_of, key, opened, record


def test_a_home_is_opened_again_on_its_machine(home: Path) -> None:
    first = opened(home)
    home_id = first.home_id
    first.close()
    again = opened(home)
    assert (again.home_id, again.copied) == (home_id, False)
    again.close()


def test_a_home_from_another_machine_is_refused_under_its_old_number(home: Path) -> None:
    opened(home).close()
    with pytest.raises(StoreTrouble, match=r"another machine.*number of its own"):
        opened(home, machine="machine two")
    opened(home).close()


def test_a_copied_home_with_a_new_number_is_opened_as_copied(home: Path) -> None:
    opened(home).close()
    moved = opened(home, number=2, machine="machine two")
    assert moved.copied
    assert moved.db.execute("select till, kind from event").fetchall() == [(2, "till moved")]
    moved.close()


def test_a_copied_home_stays_copied_until_its_sales_are_marked(home: Path) -> None:
    opened(home).close()
    opened(home, number=2, machine="machine two").close()
    again = opened(home, number=2, machine="machine two")
    assert again.copied
    with immediate(again.db):
        again.move_settled(NOW)
    again.close()
    assert not was_copied(home)


def test_a_journal_that_a_copied_home_cannot_read_is_damage_of_the_tills_own_file(home: Path) -> None:
    opened(home).close()
    damage_page_of("event", home / FILE)
    with pytest.raises(Damaged) as damaged:
        opened(home, number=2, machine="machine two")
    assert damaged.value.path == home / FILE


def was_copied(home: Path) -> bool:
    file = opened(home, number=2, machine="machine two")
    copied = file.copied
    file.close()
    return copied


def test_a_new_number_on_the_same_machine_is_no_copy(home: Path) -> None:
    opened(home).close()
    renumbered = opened(home, number=2)
    assert not renumbered.copied
    renumbered.close()


def test_the_second_to_open_a_home_is_told_who_has_it(file: TillFile, home: Path) -> None:
    with pytest.raises(StoreTrouble, match="in use by a test"):
        opened(home)


def test_a_refused_home_is_not_kept_locked(home: Path) -> None:
    opened(home).close()
    for _ in range(2):
        with pytest.raises(StoreTrouble, match="another machine"):
            opened(home, machine="machine two")
    opened(home).close()


def test_a_home_is_read_beside_whoever_writes_it(file: TillFile, home: Path) -> None:
    record(file, FIRST, Taken(ORDER))
    reader = read_till(home, 1, key)
    assert reader.queue.open() == [FIRST]
    assert reader.journal.first_broken() is None
    assert reader.lock is None
    reader.close()


def test_the_journals_key_is_first_asked_for_at_the_first_event(home: Path) -> None:
    asked: list[str] = []

    def slow_key(home_id: str) -> bytes:
        asked.append(home_id)
        return bytes(32)

    file = open_till(home, 1, "machine one", "a test", slow_key, NOW)
    assert asked == []
    record(file, FIRST, Taken(ORDER))
    assert set(asked) == {file.home_id}
    file.close()


def test_room_is_kept_and_given_up_once(file: TillFile, home: Path) -> None:
    assert (home / "reserve").stat().st_size == RESERVE_BYTES
    assert file.reserve.release()
    assert not file.reserve.release()
    file.reserve.keep()
    assert (home / "reserve").stat().st_size == RESERVE_BYTES


def test_a_disk_with_little_room_refuses_new_sales(file: TillFile, monkeypatch: pytest.MonkeyPatch) -> None:
    file.reserve.refuse_if_low()
    monkeypatch.setattr("app.store.reserve.NEEDED_BYTES", 1 << 62)
    with pytest.raises(StoreTrouble, match="disk is full"):
        file.reserve.refuse_if_low()


def test_the_name_last_verified_is_remembered_with_its_age(file: TillFile) -> None:
    assert file.known.meter("kplc", "", Service.PREPAID, "1") is None
    for name, at in (("Bilbo", NOW), ("Frodo", NOW + timedelta(days=1))):
        file.known.meter_is("kplc", "", Service.PREPAID, "1", name, at)
    assert file.known.meter("kplc", "", Service.PREPAID, "1") == KnownMeter("Frodo", NOW + timedelta(days=1))
    assert file.known.meter("kplc", "", Service.POSTPAID, "1") is None
    assert file.known.meter("other", "", Service.PREPAID, "1") is None
    assert file.known.meter("kplc", "AEDCPR", Service.PREPAID, "1") is None
    assert count(file, "known_meter") == 1


def test_the_float_last_read_is_remembered_with_its_age(file: TillFile) -> None:
    assert file.known.balance("kplc") is None
    for minor in (39_00, 320_00):
        file.known.balance_is("kplc", Money(minor, "KES"), NOW)
    assert file.known.balance("kplc") == KnownBalance(Money(320_00, "KES"), NOW)


def test_since_when_the_till_prints_where_it_does_is_noted_once(file: TillFile) -> None:
    hour = timedelta(hours=1)
    assert file.printer_since(NOW) is None
    with immediate(file.db):
        file.note_printer("network", "192.168.1.50:9100", NOW)
        file.note_printer("network", "192.168.1.50:9100", NOW + hour)
    assert file.printer_since(NOW + hour) == NOW
    with immediate(file.db):
        file.note_printer("network", "192.168.1.51:9100", NOW + 2 * hour)

    assert file.printer_since(NOW + hour) == NOW
    assert file.printer_since(NOW + 3 * hour) == NOW + 2 * hour


def test_a_printer_that_was_noted_without_its_address_may_be_another_one(file: TillFile) -> None:
    with immediate(file.db):
        file.journal.append(NOW, "printer set", None, {"transport": "network"})
        file.note_printer("network", "192.168.1.50:9100", NOW + timedelta(hours=1))

    assert file.printer_since(NOW + timedelta(hours=2)) == NOW + timedelta(hours=1)


def test_a_till_that_has_no_printer_printed_while_it_had_one(file: TillFile) -> None:
    hour = timedelta(hours=1)
    with immediate(file.db):
        file.note_printer("network", "192.168.1.50:9100", NOW)
        file.note_printer("none", "", NOW + 2 * hour)
    printed = [file.printed_at(to_text(at)) for at in (NOW - hour, NOW + hour, NOW + 3 * hour)]

    assert printed == [False, True, False]
