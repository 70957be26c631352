"""The journal: append-only, gapless, and chained so that a change by hand is found."""

import hmac
import json
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import Taken
from app.store.database import immediate
from app.store.journal import _link, canonical, entries_of
from app.store.till_file import TillFile, open_till, read_till
from tests.conftest import Logged
from tests.domain.sales import ORDER
from tests.store.files import FIRST, KEY, NOW, SECOND, THIRD, TOKENS, count, opened, record, sell, sold
from tests.store.years import counted


@pytest.fixture
def written(file: TillFile) -> TillFile:
    """Three sales, one of them printed: nine events and more."""
    for reference, token in zip((FIRST, SECOND, THIRD), TOKENS, strict=True):
        sell(file, reference, sold(token))
    assert file.journal.first_broken() is None
    return file


def unguard(file: TillFile) -> None:
    for trigger in ("event_stays", "event_keeps"):
        file.db.execute(f"drop trigger {trigger}")


def test_events_are_numbered_without_gaps(written: TillFile) -> None:
    rows = written.db.execute("select till, epoch, seq from event order by rowid").fetchall()
    assert rows == [(1, 1, number) for number in range(1, len(rows) + 1)]


@pytest.mark.parametrize("sql", ["update event set kind = 'x'", "delete from event", "delete from event where seq = 2"])
def test_the_journal_can_only_grow(written: TillFile, sql: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        written.db.execute(sql)
    assert written.journal.first_broken() is None


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("body", '{"order":{}}'),
        ("kind", "sent"),
        ("at", "2026-01-01T00:00:00.000000Z"),
        ("reference", "001000000000"),
        ("reference", None),
        ("till", 2),
        ("epoch", 2),
        ("previous_hash", "0" * 64),
        ("hash", "0" * 64),
    ],
)
def test_a_change_by_hand_in_any_column_is_found(written: TillFile, column: str, value: object) -> None:
    unguard(written)
    written.db.execute(f"update event set {column} = ? where seq = 5", [value])  # noqa: S608 - our own names
    broken = written.journal.first_broken()
    assert broken is not None
    assert broken.endswith("/5")


def test_an_event_taken_out_is_found_at_the_next_one(written: TillFile) -> None:
    unguard(written)
    written.db.execute("delete from event where seq = 5")
    assert written.journal.first_broken() == "1/1/6"


def test_the_first_event_taken_out_is_found(written: TillFile) -> None:
    unguard(written)
    written.db.execute("delete from event where seq = 1")
    assert written.journal.first_broken() == "1/1/2"


def test_renumbering_over_a_gap_is_found(written: TillFile) -> None:
    unguard(written)
    written.db.execute("delete from event where seq = 5")
    for (seq,) in written.db.execute("select seq from event where seq > 5 order by seq").fetchall():
        written.db.execute("update event set seq = ? where seq = ?", [seq - 1, seq])
    assert written.journal.first_broken() == "1/1/5"


def test_two_events_that_changed_places_are_found(written: TillFile) -> None:
    unguard(written)
    swapped = written.db.execute("select rowid, body from event where seq in (4, 5) order by seq").fetchall()
    (one, first), (other, second) = swapped
    written.db.execute("update event set body = ? where rowid = ?", [second, one])
    written.db.execute("update event set body = ? where rowid = ?", [first, other])
    assert written.journal.first_broken() == "1/1/4"


def test_another_key_knows_no_event(written: TillFile, home: Path) -> None:
    stranger = read_till(home, 1, lambda _home: bytes(32))
    assert stranger.journal.first_broken() == "1/1/1"
    stranger.close()


def test_a_till_with_a_new_number_begins_at_one_and_goes_on_when_it_gets_the_old_one_back(home: Path) -> None:
    for number, reference in ((1, FIRST), (2, "002028000002"), (1, THIRD)):
        file = opened(home, number)
        record(file, reference, Taken(ORDER))
        assert file.journal.first_broken() is None
        rows = file.db.execute("select till, seq from event order by rowid").fetchall()
        file.close()
    assert rows == [(1, 1), (2, 1), (1, 2)]


def test_an_event_outside_a_transaction_is_a_bug(file: TillFile) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        file.journal.append(NOW, "sent", FIRST, {})


def test_an_event_that_is_rolled_back_leaves_no_gap(file: TillFile) -> None:

    def given_up() -> None:
        with immediate(file.db):
            file.journal.append(NOW, "sent", FIRST, {})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        given_up()
    record(file, FIRST, Taken(ORDER))
    assert file.db.execute("select seq from event").fetchall() == [(1,)]


def test_the_newest_event_says_when_the_till_was_last_used(file: TillFile) -> None:
    assert file.journal.newest_at() is None
    record(file, FIRST, Taken(ORDER))
    assert file.journal.newest_at() == NOW


def test_one_value_has_one_spelling() -> None:
    assert canonical({"b": 1, "a": "é"}) == '{"a":"é","b":1}'
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical({"a": float("nan")})


def test_the_events_of_a_sale_are_its_own(written: TillFile) -> None:
    entries = list(entries_of(written.db, SECOND))
    assert [entry.kind for entry in entries] == ["taken", "sent", "answered", "print asked"]
    assert {entry.reference for entry in entries} == {SECOND}
    stored = written.db.execute("select body from event where reference = ?", [SECOND]).fetchall()
    assert [json.loads(body) for (body,) in stored] == [entry.body for entry in entries]
    assert count(written, "event") == 3 * len(entries)


def newest_broken(file: TillFile, most: int = 1000) -> list[str]:
    return [broken for broken in file.journal.newest_broken(most) if broken is not None]


@pytest.mark.parametrize(
    "change",
    [
        "update event set body = '{}' where rowid = 5",
        "update event set at = '2026-01-01T00:00:00.000000Z' where rowid = 5",
        "update event set hash = 'no hash' where rowid = 4",
        "delete from event where rowid = 4",
    ],
)
def test_a_change_by_hand_among_the_newest_events_is_found(written: TillFile, change: str) -> None:
    assert newest_broken(written) == []
    unguard(written)
    written.db.execute(change)
    assert len(newest_broken(written)) == 1


def test_events_that_were_cut_off_are_missed_though_the_last_one_left_stands_in_the_place_of_theirs(
    written: TillFile, logfail: Logged
) -> None:
    logfail.expect("events of the journal are gone")
    unguard(written)
    last = written.journal.length()
    written.db.execute("delete from event where rowid > ?", [last - 3])
    written.db.execute("update event set rowid = ? where rowid = ?", [last, last - 3])
    assert written.journal.length() == last
    assert written.journal.first_broken() is not None
    assert len(newest_broken(written)) == 1


def test_of_the_newest_events_alone_it_is_told_what_is_broken(written: TillFile) -> None:
    unguard(written)
    last = written.journal.length()
    written.db.execute("update event set kind = 'x' where rowid = ?", [last - 3])
    assert newest_broken(written, 3) == []
    assert newest_broken(written, 4) == [f"1/1/{last - 3}"]


def test_the_newest_events_are_gone_through_in_short_pieces(written: TillFile) -> None:
    def longest() -> int:
        with counted(written) as pieces:
            for broken in written.journal.newest_broken(1000):
                assert broken is None
                pieces.append(0)
        return max(pieces)

    def note(times: int) -> None:
        with immediate(written.db):
            for number in range(times):
                written.journal.append(NOW, "cash moved", None, {"number": number})

    note(200)
    short = longest()
    note(600)
    assert longest() == short


def moved(file: TillFile, key: bytes) -> TillFile:
    """The same home on another machine, which has another key, sold from there."""
    machine, number = f"machine {key[0]}", file.number + 1
    file.close()
    file = open_till(file.home, number, machine, "a test", lambda _home: key, NOW)
    with immediate(file.db):
        file.journal.append(NOW, "printer set", None, {"transport": "none"})
    return file


def test_what_another_machine_chained_is_not_told_as_broken_where_its_key_is_not(written: TillFile) -> None:
    elsewhere = moved(moved(written, b"another key"), KEY)
    assert newest_broken(elsewhere) == []
    assert elsewhere.journal.first_broken() is not None
    unguard(elsewhere)
    elsewhere.db.execute("update event set body = '{}' where rowid = 5")
    assert newest_broken(elsewhere) == ["1/1/5"]
    elsewhere.close()


def test_a_move_hides_no_change_of_what_this_machine_chained(written: TillFile) -> None:
    unguard(written)
    written.db.execute("update event set body = '{}' where rowid = 5")
    again = moved(written, KEY)
    assert newest_broken(again) == ["1/1/5"]
    last = again.journal.length()
    again.db.execute("update event set kind = 'till moved' where rowid = ?", [last])
    assert len(newest_broken(again)) == 2
    again.close()


@given(
    st.tuples(
        st.integers(1, 999),
        st.integers(1, 9),
        st.integers(1, 10**9),
        st.text(),
        st.text(),
        st.none() | st.text(),
        st.text(),
        st.text(),
    )
)
def test_what_is_linked_of_an_event_is_its_canonical_spelling(values: tuple[object, ...]) -> None:
    row = dict(zip(("till", "epoch", "seq", "at", "kind", "reference", "body", "previous_hash"), values, strict=True))
    told = canonical(row).encode("utf-8")
    assert _link(b"a key", {**row, "hash": "of another"}) == hmac.new(b"a key", told, "sha256").hexdigest()
