"""Whether the rows of the drawer, its shifts and their cash, are what the events of the journal say of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from app.domain.when import to_text
from app.store.journal import Entry, Journal

_OPENED, _CLOSED, _MOVED = "shift opened", "shift closed", "cash moved"
_END = 2**62
"""A place that no journal comes to."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What is not as the events of a shift say: its sales, by their references, the cash that was put in and taken out,
    by its numbers, the cash it began with, its own beginning, end or number, and the events themselves.
    """

    sales: tuple[str, ...] = ()
    cash: tuple[int, ...] = ()
    floats: bool = False
    shift: bool = False
    events: bool = False

    def __bool__(self) -> bool:
        return bool(self.sales or self.cash) or self.floats or self.shift or self.events


@dataclass(frozen=True, slots=True)
class _Course:
    """Where a shift began and ended by its events: the one before it that it follows, and the one that closed it."""

    follows: int
    begins: int
    closed: tuple[int, Entry] | None
    cut_short: bool
    """Another one was opened while it, or the one before it, went on."""


class DrawerProof:
    """Holds the drawer of one till against its journal, and changes nothing."""

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal

    def opened_since(self, at: datetime | None) -> Iterator[int]:
        """Where the shifts that were opened since then stand in the journal, the newest first, and the newest of those
        before; and then, by the rows, where there is no event of one.
        """
        told, place = set(), self.newest()
        while place is not None:
            told.add(place)
            yield place
            opened = self._journal.entry(place)
            if at is not None and opened is not None and opened.at < at:
                break
            place = self.newest(before=place)
        rows = self._db.execute(
            "select begins from shift where opened_at >= ? or ends is null", [to_text(at) if at else ""]
        )
        yield from (row[0] for row in rows.fetchall() if row[0] not in told)

    def newest(self, *, before: int = _END) -> int | None:
        """Where the shift that was opened last, before this place, stands in the journal."""
        return self._near("rowid < ? and kind = ? order by rowid desc", before, _OPENED)

    def closed_before(self, begins: int) -> Entry | None:
        """The closing that a shift follows which was opened at this place; by the journal, whatever the rows say."""
        return self._at(self._near("rowid < ? and kind = ? order by rowid desc", begins, _CLOSED))

    def changed(self, begins: int) -> Changed:
        """What is not as the events say of the shift that was opened at this place; of a place where none was, its row
        itself.
        """
        opened = self._journal.entry(begins)
        if opened is None or opened.kind != _OPENED:
            return Changed(shift=True)
        try:
            return self._held_against(opened, begins)
        except (KeyError, TypeError):  # the events themselves were changed: the chain tells of that
            return Changed(shift=True)

    def _held_against(self, opened: Entry, begins: int) -> Changed:
        course = self._course(begins)
        rows = list(self._db.query("select * from shift where begins = ?", [begins]))
        if len(rows) != 1:
            return Changed(shift=True)
        (row,) = rows
        (before,) = self._db.execute(
            "select coalesce(max(ends), 0) from shift where number < ?", [row["number"]]
        ).fetchone()
        follows = course.follows if course.follows != course.begins else 0
        return Changed(
            cash=tuple(self._cash(row["number"], course)),
            floats=self._floats(row["number"]) != _floats_of(opened),
            shift=course.cut_short or before != follows or row != _row(row["number"], opened, course),
        )

    def is_proved(self, begins: int) -> bool:
        """Whether the till wrote each event since the closing before the shift that was opened at this place, and the
        closing itself: some 0.015 ms for each. What is changed for a moment with its row shows in nothing else.
        """
        first = min(self._course(begins).follows, begins)
        return self._journal.is_whole(first - 1, self._journal.length())

    def sales(self, begins: int) -> list[str]:
        """The sales that events of the shift tell of which was opened at this place, the first first."""
        course = self._course(begins)
        rows = self._db.execute(
            "select reference from event where rowid > ? and rowid <= ? and reference is not null"
            " group by reference order by min(rowid)",
            [course.follows, course.closed[0] if course.closed else _END],
        )
        return [row[0] for row in rows.fetchall()]

    def _course(self, begins: int) -> _Course:
        before = self._near("rowid < ? and kind in (?, ?) order by rowid desc", begins, _OPENED, _CLOSED)
        after = self._near("rowid > ? and kind in (?, ?) order by rowid", begins, _OPENED, _CLOSED)
        last, following = self._at(before), self._at(after)
        return _Course(
            follows=before if before is not None and last is not None and last.kind == _CLOSED else begins,
            begins=begins,
            closed=(after, following) if after is not None and following and following.kind == _CLOSED else None,
            cut_short=any(one is not None and one.kind == _OPENED for one in (last, following)),
        )

    def _cash(self, shift: int, course: _Course) -> Iterator[int]:
        """The movements that are not what their events say, or have none, or no row."""
        said, places = {}, [course.begins, course.closed[0] if course.closed else _END]
        rows = self._db.execute(
            "select rowid from event where reference is null and rowid > ? and rowid < ? and kind = ? order by rowid",
            [*places, _MOVED],
        )
        for (place,) in rows.fetchall():
            if (entry := self._at(place)) is not None:
                said[entry.body["number"]] = _moved(entry)
        columns = "number, shift, way, amount, currency, reason, by, at"
        found = {
            row["number"]: row
            for row in self._db.query(f"select {columns} from cash where shift = ? and way <> 'float'", [shift])  # noqa: S608
        }
        yield from (one for one in sorted(said.keys() | found.keys()) if said.get(one) != found.get(one))

    def _floats(self, shift: int) -> list[tuple[int, str]]:
        rows = self._db.execute(
            "select amount, currency from cash where shift = ? and way = 'float' order by currency, amount", [shift]
        )
        return [(minor, currency) for minor, currency in rows.fetchall()]

    def _near(self, which: str, *values: object) -> int | None:
        # Events without a reference have their own end of an index: the many of sales are not gone through.
        row = self._db.execute(
            f"select rowid from event where reference is null and {which} limit 1",  # noqa: S608 - our own words
            list(values),
        ).fetchone()
        return row[0] if row is not None else None

    def _at(self, place: int | None) -> Entry | None:
        return self._journal.entry(place) if place is not None else None


def _floats_of(opened: Entry) -> list[tuple[int, str]]:
    told = [(one["minor"], one["currency"]) for one in opened.body["float"]]
    return sorted(told, key=lambda one: (one[1], one[0]))


def _row(number: int, opened: Entry, course: _Course) -> dict[str, Any]:
    """What the row of a shift should be; one that goes on may have any number."""
    ends, closing = course.closed if course.closed is not None else (None, None)
    return {
        "number": closing.body["shift"] if closing is not None else number,
        "opened_at": to_text(opened.at),
        "by": opened.person,
        "follows": course.follows,
        "begins": course.begins,
        "ends": ends,
        "z": closing.body["z"] if closing is not None else None,
    }


def _moved(entry: Entry) -> dict[str, Any]:
    body = entry.body
    amount = body["amount"]
    return {
        "number": body["number"],
        "shift": body["shift"],
        "way": body["way"],
        "amount": amount["minor"],
        "currency": amount["currency"],
        "reason": body["reason"],
        "by": entry.person,
        "at": to_text(entry.at),
    }
