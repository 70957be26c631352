"""The journal: every event in one append-only table, numbered without gaps and chained by HMAC."""

from __future__ import annotations

import hmac
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from json.encoder import encode_basestring as _quoted  # as json.dumps does without ensure_ascii
from typing import Any, cast

from sqlite_utils import Database

from app.domain.when import from_text, to_text
from app.store.damage import Watched

_BEGINNING = "0" * 64
PERSON = "person"
"""Who did it, in the body of any event."""
MOVED = "till moved"
"""The kind of the event with which a home goes on on another machine, or after an older file was put back."""
OWN_BEFORE, ELSEWHERE = "own_before", "elsewhere"
"""In its body: the event before it is one of this till's own; the home was bound to another machine."""
_AT_ONCE = 40
_COLUMNS = ("till", "epoch", "seq", "at", "kind", "reference", "body", "previous_hash")
"""What is linked of an event."""
_ALL = "select till, epoch, seq, at, kind, reference, body, previous_hash, hash, rowid from event order by rowid"
_HASH_AT = "select hash from event where rowid <= ? order by rowid desc limit 1"
_NEXT_ROWS = "select rowid as place, * from event where rowid > ? and rowid <= ? order by rowid limit ?"


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as it stands in the journal. `person` is the number of whoever did it; None where nobody signed in."""

    till: int
    epoch: int
    seq: int
    at: datetime
    kind: str
    reference: str | None
    body: dict[str, Any]
    person: int | None = None


class Journal:
    """The journal of one till number and epoch. `key` gives the HMAC key; it is first asked for at the first event."""

    def __init__(self, db: Database, till: int, epoch: int, key: Callable[[], bytes]) -> None:
        self._db = db
        self._till = till
        self._epoch = epoch
        self._key = key
        self._seen: tuple[int, str, str] | None = None
        self.cut_off_at: str | None = None
        """Until when it was whole where events that this till has seen on the disk are gone from it; else None."""
        if isinstance(db.conn, Watched):
            db.conn.looks_after_a_commit.append(self.look_after)

    def look_after(self) -> None:
        """See that the newest event that was seen is still there, and see the newest one. Without it, events that
        somebody cuts off while the till is open would leave a chain that is whole with the next one.
        """
        if self._db.conn.in_transaction:
            return  # what stands there may yet be undone
        with suppress(sqlite3.DatabaseError):  # a file that cannot be read tells so elsewhere
            if self._seen is not None and self.cut_off_at is None:
                row = self._db.execute("select hash from event where rowid = ?", [self._seen[0]]).fetchone()
                if row is None or row[0] != self._seen[1]:
                    self.cut_off_at = self._seen[2]
            self._seen = self._db.execute("select rowid, hash, at from event order by rowid desc limit 1").fetchone()

    def append(
        self, at: datetime, kind: str, reference: str | None, body: dict[str, Any], *, person: int | None = None
    ) -> None:
        """Add one event. Must be called inside the transaction of the change it tells of.

        `person` is the number of whoever did it, None where the till did, or nobody has to sign in here.
        """
        if not self._db.conn.in_transaction:
            raise RuntimeError("an event is written in the transaction of its change")
        last = self._db.execute("select hash from event order by rowid desc limit 1").fetchone()
        # A till that is given a number it had before goes on where that number ended.
        (seq,) = self._db.execute(
            "select coalesce(max(seq), 0) + 1 from event where till = ? and epoch = ?", [self._till, self._epoch]
        ).fetchone()
        row = {
            "till": self._till,
            "epoch": self._epoch,
            "seq": seq,
            "at": to_text(at),
            "kind": kind,
            "reference": reference,
            "body": canonical(body if person is None else {**body, PERSON: person}),
            "previous_hash": last[0] if last is not None else _BEGINNING,
        }
        row["hash"] = _link(self._key(), row)
        self._db.execute(
            "insert into event (till, epoch, seq, at, kind, reference, body, previous_hash, hash) values"
            " (:till, :epoch, :seq, :at, :kind, :reference, :body, :previous_hash, :hash)",
            row,
        )

    def first_broken(self) -> str | None:
        """Which event first fails to follow from the one before it, as ``till/epoch/seq``; None for a whole chain."""
        last, key = _BEGINNING, b""
        numbers: dict[tuple[int, int], int] = {}
        for place, row in enumerate(self._db.execute(_ALL), start=1):
            till, epoch, seq, previous, linked = row[0], row[1], row[2], row[7], row[8]
            key = key or self._key()
            follows = row[9] == place and seq == numbers.get((till, epoch), 0) + 1 and previous == last
            if not follows or linked != _link_of(key, *row[:8]):
                return f"{till}/{epoch}/{seq}"
            last, numbers[till, epoch] = linked, seq
        return None

    def newest_broken(self, most: int) -> Iterator[str | None]:
        """Which of the newest events, so many at the most, fail to follow, the first of each that stand together; and
        None after each piece of work, for whoever has other things to do.

        What was chained on another machine, by a key that this one does not have, stands together until this one notes
        that the home has come here.
        """
        last = self.length()
        yield from self._broken_in(max(0, last - most), last)

    def _broken_in(self, place: int, last: int) -> Iterator[str | None]:
        row = self._db.execute(_HASH_AT, [place]).fetchone()
        before, broken = (row[0] if row is not None else _BEGINNING), None
        while rows := list(self._rows(_NEXT_ROWS, place, last, _AT_ONCE)):
            for row in rows:
                due, place = place + 1, row.pop("place")  # one that stands further on hides those that were cut off
                is_ours, follows = self._is_ours(row), place == due and row["previous_hash"] == before
                before = row["hash"]
                if is_ours and _is_arrival(row):
                    broken = None
                elif is_ours and follows and broken is not None:
                    yield broken
                    broken = None
                if not (is_ours and follows):
                    broken = broken or _named(row)
            yield None
        yield broken

    def proved(self, *kinds: str) -> Iterator[tuple[str, dict[str, Any], bool]]:
        """The kind and the body of each event of these kinds that is no sale's, the first first, and whether this till
        wrote it: what was chained on another machine is believed where nothing of this one's stands among it, and this
        one has noted after it that the home has come here.
        """
        marks = ", ".join("?" * (len(kinds) + 1))
        sql = f"select rowid as place, * from event where reference is null and kind in ({marks}) order by rowid"  # noqa: S608 - ?, ?
        others: list[dict[str, Any]] = []
        for row in self._rows(sql, MOVED, *kinds):
            if not self._is_ours(row):
                others.append(row)
                continue
            yield from self._of_elsewhere(others, believed=_is_arrival(row))
            others = []
            if row["kind"] != MOVED:
                yield row["kind"], json.loads(row["body"]), True
        yield from self._of_elsewhere(others, believed=False)

    def _of_elsewhere(
        self, rows: list[dict[str, Any]], *, believed: bool
    ) -> Iterator[tuple[str, dict[str, Any], bool]]:
        for row in rows:
            if row["kind"] != MOVED:
                yield row["kind"], json.loads(row["body"]), believed and not self._is_amid_own(row["place"])

    def _is_amid_own(self, place: int) -> bool:
        """Whether the event after this one is this till's, and tells of no arrival: then this one is no other's."""
        row = next(self._rows("select * from event where rowid = ?", place + 1), None)
        return row is not None and self._is_ours(row) and not _is_arrival(row)

    def is_whole(self, after: int, until: int) -> bool:
        """Whether this till wrote every event after this place, to that one, and none is missing; what was chained on
        another machine before the home came here aside.
        """
        return next((False for broken in self._broken_in(after, until) if broken), True)

    def is_believed(self, place: int) -> bool:
        """Whether this till wrote the event at this place, or another machine before the home came from it to here."""
        if self.is_own(place):
            return True
        if self._is_amid_own(place):
            return False
        rows = self._rows("select * from event where reference is null and kind = ? and rowid > ?", MOVED, place)
        return _is_arrival(next(filter(self._is_ours, rows), {"kind": ""}))

    def is_own(self, place: int) -> bool:
        """Whether this till wrote the event at this place, after the one that stands before it."""
        rows = list(self._rows("select * from event where rowid in (?, ?) order by rowid", place - 1, place))
        before = rows[0]["hash"] if len(rows) > 1 else _BEGINNING
        return bool(rows) and rows[-1]["previous_hash"] == before and self._is_ours(rows[-1])

    def _is_ours(self, row: dict[str, Any]) -> bool:
        return hmac.compare_digest(row["hash"], _link(self._key(), row))

    def length(self) -> int:
        """How many events it has."""
        (last,) = self._db.execute("select coalesce(max(rowid), 0) from event").fetchone()
        return cast(int, last)

    def last_at(self) -> str | None:
        """When the last event was written, as it bears it; None for an empty journal."""
        row = self._db.execute("select at from event order by rowid desc limit 1").fetchone()
        return row[0] if row is not None else None

    def head(self) -> str:
        """The hash of the newest event: whatever is cut off or changed before it makes it another one."""
        row = self._db.execute("select hash from event order by rowid desc limit 1").fetchone()
        return row[0] if row is not None else _BEGINNING

    def entry(self, place: int) -> Entry | None:
        """The event at a place in the journal, counted from 1."""
        row = next(self._rows("select * from event where rowid = ?", place), None)
        return _entry(row) if row is not None else None

    def newest_at(self) -> datetime | None:
        """The latest time that a sale was taken, or that any event bears since the last one; but for what a person has
        said was written by a clock that was wrong. No sale is taken while the clock is behind it.
        """
        right = "rowid > (select clock_confirmed from till)"
        row = self._db.execute(
            f"select at from event where kind in ('taken', 'found') and {right} order by at desc limit 1"  # noqa: S608
        ).fetchone()
        newest = [row[0]] if row is not None else []
        for kind, at in self._db.execute(f"select kind, at from event where {right} order by rowid desc"):  # noqa: S608
            newest.append(at)
            if kind == "taken":
                break
        return max(_readable(newest), default=None)

    def confirm_clock(self, now: datetime, person: int | None) -> None:
        """A person says that the clock is right now; a later time in the journal was a wrong clock's."""
        last = self.length()
        self._db.execute("update till set clock_confirmed = ?", [last])
        self.append(now, "clock confirmed", None, {}, person=person)

    def _rows(self, sql: str, *values: object) -> Iterator[dict[str, Any]]:
        yield from self._db.query(sql, list(values))


def entries_of(db: Database, reference: str) -> Iterator[Entry]:
    """The events of one sale, in the order they happened."""
    rows = db.query("select * from event where reference = ? order by rowid", [reference])
    yield from map(_entry, rows)


def canonical(body: dict[str, Any]) -> str:
    """One spelling for one value: keys sorted, no blanks, letters as they are."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def _entry(row: dict[str, Any]) -> Entry:
    body = json.loads(row["body"])
    person = body.pop(PERSON, None)
    return Entry(
        row["till"],
        row["epoch"],
        row["seq"],
        from_text(row["at"]),
        row["kind"],
        row["reference"],
        body,
        person,
    )


def _readable(times: list[str]) -> Iterator[datetime]:
    """Those that are times: of others the chain tells."""
    for text in times:
        with suppress(ValueError):
            yield from_text(text)


def is_arrival(kind: str, body: dict[str, Any]) -> bool:
    """Whether an event of this till's says that its file came from where another key was, so that what stands before it
    need not be this one's: not where that was this till's own, nor where an older file was merely found here.
    """
    came = "put_back_at" in body or body.get(ELSEWHERE) or not body.get("is_older")
    return kind == MOVED and bool(came) and not body.get(OWN_BEFORE)


def _is_arrival(row: dict[str, Any]) -> bool:
    return row["kind"] == MOVED and row["reference"] is None and is_arrival(MOVED, json.loads(row["body"]))


def _named(row: dict[str, Any]) -> str:
    return f"{row['till']}/{row['epoch']}/{row['seq']}"


def _link(key: bytes, row: dict[str, Any]) -> str:
    """The HMAC-SHA256 of the event and of the hash before it; every column is covered."""
    return _link_of(key, *(row[name] for name in _COLUMNS))


def _link_of(
    key: bytes, till: int, epoch: int, seq: int, at: str, kind: str, reference: str | None, body: str, previous: str
) -> str:
    """As `canonical` spells the columns, put together here: a doctor goes through a million of them in seconds."""
    named = "null" if reference is None else _quoted(reference)
    told = (
        f'{{"at":{_quoted(at)},"body":{_quoted(body)},"epoch":{epoch},"kind":{_quoted(kind)},'
        f'"previous_hash":{_quoted(previous)},"reference":{named},"seq":{seq},"till":{till}}}'
    )
    return hmac.digest(key, told.encode(), "sha256").hex()
