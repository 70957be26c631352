"""Shifts of the drawer: when each began and ended, what was put in and taken out, and what its sales came to.

A shift's sales are found by its place in the journal: from the event that opened it to the one that closed it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from app.domain.cash import Movement, Way
from app.domain.commission import TERM, WHOLE
from app.domain.money import Money
from app.domain.when import from_text, to_minute, to_text
from app.store.database import immediate
from app.store.float_flows import Read
from app.store.journal import MOVED, Entry, Journal


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """One shift. `by` is the number of whoever opened it; `follows`, `begins` and `ends` are places in the journal.

    What is sold by itself between two shifts is the later one's, so its sales are counted from where the earlier one
    ended; its cash, from its own beginning. `z` is its number among the closed ones, None while it goes on.
    """

    number: int
    opened_at: datetime
    by: int | None
    follows: int
    begins: int
    ends: int | None = None
    z: int | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """So many of something in one currency, and what they come to."""

    count: int
    total: Money


@dataclass(frozen=True, slots=True)
class SoldThrough:
    """What one company sold of one service in a shift, through one profile. `reference` is one of the sales.

    `commission` is what the provider pays for them by the terms that each sale froze: each one's share is rounded to
    the minor unit, half of one up, and these are added up.
    """

    reference: str
    profile: str
    service: str
    sold: Counted
    commission: Money


@dataclass(frozen=True, slots=True)
class PutBack:
    """An older file of the till took its place: when, what the older one knew of until then, None for nothing, and by
    whom, "" where nobody had signed in. `by_hand`: nobody asked the till to, and it was found at the start.
    """

    at: datetime
    known_until: datetime | None
    by: str
    by_hand: bool


@dataclass(frozen=True, slots=True)
class BegunAnew:
    """A till was begun anew in the folder of another one: when, which numbers that one had, and the number of its last
    closing, 0 for none.
    """

    at: datetime
    numbers: tuple[int, ...]
    z: int


class Shifts:
    """The shifts of one till; at most one is open."""

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal

    def current(self) -> ShiftRow | None:
        """The shift that goes on."""
        return self._one("where ends is null")

    def latest_closed(self) -> ShiftRow | None:
        """The shift that was closed last."""
        return self._one("where z is not null order by z desc limit 1")

    def closed(self, z: int) -> ShiftRow | None:
        """The shift with this Z number."""
        return self._one("where z = ?", z)

    def begin(self, floats: list[Money], read: list[Read], at: datetime, by: int | None) -> ShiftRow:
        """Open a shift with what was counted into the drawer, and what was last read of the providers' floats. Raises
        sqlite3.IntegrityError where one is open.
        """
        with immediate(self._db):
            readings = [{"profile": one.profile, **_plain(one.amount), "at": to_text(one.at)} for one in read]
            body = {"float": [_plain(one) for one in floats], "read": readings}
            self._journal.append(at, "shift opened", None, body, person=by)
            before, begins = self.latest_closed(), self._journal.length()
            follows = begins if before is None or before.ends is None else before.ends
            number = self._db.execute(
                "insert into shift (opened_at, by, follows, begins) values (?, ?, ?, ?)",
                [to_text(at), by, follows, begins],
            ).lastrowid
            if number is None:
                raise RuntimeError("SQLite gave the shift no number")
            row = ShiftRow(number, at, by, follows, begins)
            for one in floats:
                self._insert(row, "float", one, "", at, by)
        return row

    def move(self, shift: ShiftRow, way: Way, amount: Money, reason: str, at: datetime, by: int | None) -> Movement:
        """Note cash that goes in or out without a sale."""
        with immediate(self._db):
            number = self._insert(shift, way, amount, reason, at, by)
            body = {
                "number": number,
                "shift": shift.number,
                "way": way,
                "amount": _plain(amount),
                "reason": reason,
            }
            self._journal.append(at, "cash moved", None, body, person=by)
        return Movement(number, way, amount, reason, by, at)

    def counted(self, shift: ShiftRow, counts: list[Money], at: datetime, by: int | None) -> None:
        """Note a count of the drawer that does not agree with what is expected."""
        with immediate(self._db):
            body = {"shift": shift.number, "counted": [_plain(one) for one in counts]}
            self._journal.append(at, "drawer counted", None, body, person=by)

    def counts(self, shift: ShiftRow) -> list[Entry]:
        """The counts of the drawer that were not accepted in this shift, the first first."""
        places = self._db.execute(
            "select rowid from event where kind = 'drawer counted' and reference is null"
            " and json_extract(body, '$.shift') = ? order by rowid",
            [shift.number],
        )
        return [entry for (place,) in places.fetchall() if (entry := self._journal.entry(place)) is not None]

    def end(self, shift: ShiftRow, z: int, body: dict[str, Any], at: datetime, by: int | None) -> None:
        """Close a shift under a Z number; `body` is what its paper says from now on."""
        with immediate(self._db):
            self._journal.append(at, "shift closed", None, {"shift": shift.number, "z": z, **body}, person=by)
            self._db.execute(
                "update shift set ends = ?, z = ? where number = ?", [self._journal.length(), z, shift.number]
            )

    def last_z(self) -> int:
        """The number of the last closing that this file has; 0 for none."""
        (last,) = self._db.execute("select coalesce(max(z), 0) from shift").fetchone()
        return int(last)

    def put_back(self, shift: ShiftRow) -> list[PutBack]:
        """How often an older file took the place of the till's since the closing before this shift, and to its end."""
        came = self._moves(shift)
        return [_put_back(at, body) for at, body in came if body.get("is_older") or "put_back_at" in body]

    def found_older(self) -> list[tuple[str, str]]:
        """When the file was found to be an older one that nobody had the till put back, and what it knew of until then;
        as UTC text to the minute.
        """
        rows = self._db.execute(
            "select at, coalesce(json_extract(body, '$.known_until'), '') from event"
            " where reference is null and kind = ? and json_extract(body, '$.is_older') = 1"
            " and json_extract(body, '$.put_back_at') is null order by rowid",
            [MOVED],
        )
        return [(to_minute(at), to_minute(until)) for at, until in rows.fetchall()]

    def begun_anew(self, shift: ShiftRow) -> list[BegunAnew]:
        """How often a new till took the place of another one in its folder, since the closing before this shift."""
        return [
            BegunAnew(from_text(at), tuple(lain["numbers"]), lain["z"])
            for at, body in self._moves(shift)
            if (lain := body.get("in_place_of")) is not None
        ]

    def _moves(self, shift: ShiftRow) -> list[tuple[str, dict[str, Any]]]:
        rows = self._db.execute(
            "select at, body from event where kind = ? and reference is null"
            " and rowid > (select coalesce(max(ends), 0) from shift where number < ?) and rowid <= ? order by rowid",
            [MOVED, shift.number, _places(shift)["ends"]],
        )
        return [(at, json.loads(body)) for at, body in rows.fetchall()]

    def movements(self, shift: ShiftRow) -> list[Movement]:
        """What was put in and taken out, the first first."""
        rows = self._db.execute(
            "select number, way, amount, currency, reason, by, at from cash where shift = ? order by number",
            [shift.number],
        )
        return [
            Movement(number, way, Money(minor, currency), reason, by, _when(at))
            for number, way, minor, currency, reason, by, at in rows.fetchall()
        ]

    def cash_taken(self, shift: ShiftRow) -> list[Counted]:
        """The cash of the sales that were taken, whatever became of them; money that a sale took over is not new.

        A sale that an older file did not know is taken when it is found: its cash is in the drawer.
        """
        return self._sums(
            f"{_IN_ITS_HOURS} and event.kind in ('taken', 'found') and sale.tender = 'cash'"
            " and json_extract(event.body, '$.order.replaces') is null",
            shift,
        )

    def cash_given_back(self, shift: ShiftRow) -> list[Counted]:
        """The cash of sales that went back to customers; what went on into another sale stayed in the drawer."""
        return self._sums(
            f"{_IN_ITS_HOURS} and event.kind = 'given back' and sale.tender = 'cash'"
            " and json_extract(event.body, '$.into') is null",
            shift,
        )

    def paid_by_mobile_money(self, shift: ShiftRow) -> list[Counted]:
        """The sales that were completed, and whose money never was in the drawer."""
        return self._sums(f"{_COMPLETED} and sale.tender = 'mobile money'", shift)

    def given_back(self, shift: ShiftRow) -> list[Counted]:
        """What went back to customers, in cash or not."""
        return self._sums(
            f"{_IN_ITS_HOURS} and event.kind = 'given back' and json_extract(event.body, '$.into') is null", shift
        )

    def unfinished(self) -> list[Counted]:
        """The sales that are not finished, whenever they were taken."""
        return self._standing("open = 1")

    def owed(self) -> list[Counted]:
        """The sales whose money is to be given back, whenever it was taken."""
        return self._standing("unsettled = 1 and money = 'owed'")

    def sold(self, shift: ShiftRow) -> list[SoldThrough]:
        """What was completed, by profile and its terms, biller and service; sandbox sales are none."""
        rows = self._db.execute(
            "select min(sale.reference), sale.provider, sale.service, count(*), sum(sale.amount), sale.currency,"
            f" sum((sale.amount * {_RATE} + {WHOLE // 2}) / {WHOLE}) {_IN_SHIFT} and {_COMPLETED}"
            " group by sale.provider, sale.kind, sale.terms, sale.biller, sale.service, sale.currency order by 1",
            _places(shift),
        )
        return [
            SoldThrough(
                reference, profile, service, Counted(count, Money(total, currency)), Money(commission, currency)
            )
            for reference, profile, service, count, total, currency, commission in rows.fetchall()
        ]

    def tests(self, shift: ShiftRow) -> int:
        """How many sales of test systems were taken meanwhile; they are in none of the sums."""
        (count,) = self._db.execute(
            "select count(*) from event join sale on sale.reference = event.reference where event.rowid > :follows"
            " and event.rowid <= :ends and sale.sandbox = 1 and event.kind in ('taken', 'found')",
            _places(shift),
        ).fetchone()
        return int(count)

    def openings(self, shift: ShiftRow) -> int:
        """How often the drawer was opened for no sale, and for no cash that was put in or taken out."""
        (count,) = self._db.execute(
            "select count(*) from event where rowid > :begins and rowid <= :ends and kind = 'drawer opened'"
            " and json_extract(body, '$.sale') is null and json_extract(body, '$.cash') is null",
            _places(shift),
        ).fetchone()
        return int(count)

    def unproved(self, shift: ShiftRow) -> list[tuple[str, Money]]:
        """The sales that were found in the shift by a line of references.log which nothing proves, and what each line
        says was paid.
        """
        rows = self._db.execute(
            "select reference,"
            " json_extract(body, '$.order.amount.minor'), json_extract(body, '$.order.amount.currency')"
            " from event where rowid > :follows and rowid <= :ends and kind = 'found'"
            " and json_extract(body, '$.proved') = 0 order by rowid",
            _places(shift),
        )
        return [(reference, Money(minor, currency)) for reference, minor, currency in rows.fetchall()]

    def begin_paper(self, paper: str, number: int, at: datetime, by: int | None) -> int:
        """Note that this paper is being printed. Returns which copy it is, 0 for the original."""
        with immediate(self._db):
            copy = self.copies(paper, number)
            self._journal.append(at, "paper begun", None, {"paper": paper, "number": number, "copy": copy}, person=by)
        return copy

    def paper_failed(self, paper: str, number: int, copy: int, at: datetime) -> None:
        """Note that nothing of this paper left for the printer."""
        with immediate(self._db):
            self._journal.append(at, "paper failed", None, {"paper": paper, "number": number, "copy": copy})

    def copies(self, paper: str, number: int) -> int:
        """How often this paper may have come out."""
        (begun, failed) = self._db.execute(
            "select count(*) filter (where kind = 'paper begun'), count(*) filter (where kind = 'paper failed')"
            " from event where kind in ('paper begun', 'paper failed') and reference is null"
            " and json_extract(body, '$.paper') = ? and json_extract(body, '$.number') = ?",
            [paper, number],
        ).fetchone()
        return int(begun) - int(failed)

    def report(self, shift: ShiftRow) -> dict[str, Any]:
        """What the paper of a closed shift said. Raises LookupError for one that goes on."""
        entry = self._journal.entry(shift.ends) if shift.ends is not None else None
        if entry is None:
            raise LookupError(f"shift {shift.number} is not closed")
        return entry.body

    def _sums(self, which: str, shift: ShiftRow) -> list[Counted]:
        rows = self._db.execute(
            f"select count(*), sum(sale.amount), sale.currency {_IN_SHIFT} and {which} group by sale.currency",
            _places(shift),
        )
        return [Counted(count, Money(total, currency)) for count, total, currency in rows.fetchall()]

    def _standing(self, which: str) -> list[Counted]:
        rows = self._db.execute(
            f"select count(*), sum(amount), currency from sale where {which} and sandbox = 0 group by currency"  # noqa: S608 - our own words
        )
        return [Counted(count, Money(total, currency)) for count, total, currency in rows.fetchall()]

    def _insert(self, shift: ShiftRow, way: Way, amount: Money, reason: str, at: datetime, by: int | None) -> int:
        number = self._db.execute(
            "insert into cash (shift, way, amount, currency, reason, by, at) values (?, ?, ?, ?, ?, ?, ?)",
            [shift.number, way, amount.minor, amount.currency, reason, by, to_text(at)],
        ).lastrowid
        if number is None:
            raise RuntimeError("SQLite gave the movement no number")
        return number

    def _one(self, which: str, *values: object) -> ShiftRow | None:
        row = self._db.execute(
            f"select number, opened_at, by, follows, begins, ends, z from shift {which}",  # noqa: S608 - our own words
            list(values),
        ).fetchone()
        return ShiftRow(row[0], _when(row[1]), *row[2:]) if row else None


_IN_SHIFT = (
    "from event join sale on sale.reference = event.reference"
    " where event.rowid > :follows and event.rowid <= :ends and sale.sandbox = 0"
)
_RATE = f"coalesce(cast(json_extract(sale.terms, '$.{TERM}') as integer), 0)"
_IN_ITS_HOURS = "event.rowid > :begins"
_COMPLETED = (
    "sale.state = 'complete' and event.kind in ('answered', 'resolved') and event.at = sale.completed_at"
    # Another token that came later, and what was decided about both, make no second sale of it.
    " and not exists (select 1 from event as earlier where earlier.reference = event.reference"
    " and earlier.rowid <= :follows and earlier.kind = 'answered'"
    " and json_extract(earlier.body, '$.outcome.kind') = 'complete'"
    " and json_extract(earlier.body, '$.clash') is null)"
)


def _plain(amount: Money) -> dict[str, int | str]:
    return {"minor": amount.minor, "currency": amount.currency}


def _when(text: str) -> datetime:
    """When a row says that it was. One that says no time was written by hand, which its proof tells of: a shift is
    looked at and closed all the same, and the row stands at the beginning of all times.
    """
    try:
        return from_text(text)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)


def _put_back(at: str, body: dict[str, Any]) -> PutBack:
    known_until = from_text(body["known_until"]) if body.get("known_until") else None
    done_at = body.get("put_back_at") or at
    return PutBack(from_text(done_at), known_until, body.get("by", ""), by_hand="put_back_at" not in body)


def _places(shift: ShiftRow) -> dict[str, int]:
    return {"follows": shift.follows, "begins": shift.begins, "ends": shift.ends if shift.ends is not None else 2**62}
