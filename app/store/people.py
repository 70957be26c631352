"""The people of the till: who they are, their hashed PINs, how often a wrong one was typed. Each change is an event."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from app.domain.person import Person, Role
from app.domain.said import said
from app.domain.sale import Mark
from app.domain.trouble import BadInput
from app.domain.when import to_text
from app.store.database import immediate
from app.store.journal import MOVED, Journal, is_arrival

_COLUMNS = "number, name, role, active"
_ALONE = "alone set"
_TRIED, _WAITS, _UNLOCKED, _BOOT = "pin tried", "pin waits anew", "pin unlocked", "boot"
_RIGHT = ("pin right", "pin set", "person added")
"""After these events of a person what was typed wrong before is forgotten."""
_REMEMBERED = 20_000
"""So many of the newest events are asked what was typed wrong: weeks of them, and a look takes no time at all."""


@dataclass(frozen=True, slots=True)
class Tries:
    """How often a wrong PIN was typed since the last right one, when the last try began, None for never, and how often
    somebody unlocked it since.
    """

    wrong: int
    last: Mark | None
    unlocks: int = 0


class People:
    """Everybody who works, or has worked, at one till. `by` is the number of whoever changes something; None for the
    first of all, whom nobody could let in.
    """

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal

    def active(self) -> list[Person]:
        """Whoever works here now, by name."""
        rows = self._db.execute(f"select {_COLUMNS} from person where active = 1 order by name collate nocase")  # noqa: S608 - our own names
        return [_person(row) for row in rows]

    def everybody(self) -> list[Person]:
        """Whoever works here now, and then whoever has left, each by name."""
        rows = self._db.execute(f"select {_COLUMNS} from person order by active desc, name collate nocase")  # noqa: S608 - our own names
        return [_person(row) for row in rows]

    def alone(self) -> bool:
        """Whether a manager let one person decide here what takes two, and nobody has come since: by an event that this
        till wrote, for one that somebody else did may be anybody's.
        """
        row = self._db.execute(
            "select rowid, json_extract(body, '$.alone') from event where reference is null and kind = ?"
            " order by rowid desc limit 1",
            [_ALONE],
        ).fetchone()
        return row is not None and bool(row[1]) and self._journal.is_own(row[0])

    def set_alone(self, *, alone: bool, at: datetime, by: int | None) -> None:
        """Note that one person decides here alone from now on, or that two do."""
        with immediate(self._db):
            self._journal.append(at, _ALONE, None, {"alone": alone}, person=by)

    def decided_alone(self, since: int) -> bool:
        """Whether somebody said yes to what they did themselves, after this place in the journal."""
        return (
            self._db.execute(
                "select 1 from event where rowid > ? and reference is null and kind = 'approved'"
                " and json_extract(body, '$.number') = json_extract(body, '$.person') limit 1",
                [since],
            ).fetchone()
            is not None
        )

    def _end_alone(self, at: datetime, by: int | None) -> None:
        """Two people work here again, so two decide: it takes a manager's word to have it otherwise later."""
        if self.alone() and len(self.active()) > 1:
            self.set_alone(alone=False, at=at, by=by)

    def any(self) -> bool:
        """Whether there is, or was, anybody, by the journal too: from then on nothing is done without a PIN."""
        return (
            self._db.execute(
                "select 1 from person union all"
                " select 1 from event where reference is null and kind = 'person added' limit 1"
            ).fetchone()
            is not None
        )

    def changed_by_hand(self) -> dict[int, str]:
        """Whoever is not what the journal says of them: role, PIN, name, or whether they left; or of whom it says what
        the till did not write there. By number, with the name that it says, or else the one here.
        """
        rows = self._db.execute("select number, name, role, active, pin from person").fetchall()
        here = {number: (name, role, bool(active), _mark(pin)) for number, name, role, active, pin in rows}
        told: dict[int, tuple[str, int, bool, str]] = {}
        unproved: set[int] = set()
        for kind, event, proved in self._journal.proved("person added", "person changed", "pin set"):
            number = event["number"]
            if not proved:
                unproved.add(number)
            name, role, active, pin = told.get(number, ("", 0, True, ""))
            if kind != "pin set":
                name, role, active = event["name"], event["role"], event.get("active", True)
            told[number] = (name, role, active, event.get("pin", pin))
        differ = [
            number for number in sorted({*here, *told}) if number in unproved or here.get(number) != told.get(number)
        ]
        return {number: (told.get(number) or here[number])[0] for number in differ}

    def load(self, number: int) -> Person | None:
        """The person of this number, also one who has left."""
        row = self._db.execute(f"select {_COLUMNS} from person where number = ?", [number]).fetchone()  # noqa: S608 - our own names
        return _person(row) if row else None

    def named(self, name: str) -> Person | None:
        """Who of those that work here has this name, however it is written."""
        return next((person for person in self.active() if _spelled(person.name) == _spelled(name)), None)

    def _refuse_taken(self, name: str, but: int | None = None) -> None:
        """By the rule of `named`, for SQLite takes only A for a: whoever it does not find could never sign in."""
        if any(_spelled(one.name) == _spelled(name) for one in self.active() if one.number != but):
            raise BadInput(said("There is a {name} here already.", name=name), "name")

    def next_number(self) -> int:
        """The number of whoever is added next."""
        (number,) = self._db.execute("select coalesce(max(number), 0) + 1 from person").fetchone()
        return int(number)

    def add(self, person: Person, pin: str, at: datetime, by: int | None) -> Person:
        """Let somebody in, under the next number, with a PIN hashed for it. Raises BadInput for a name that somebody
        here has.
        """
        with immediate(self._db):
            self._refuse_taken(person.name)
            self._db.execute(
                "insert into person (number, name, role, pin, made_at) values (?, ?, ?, ?, ?)",
                [person.number, person.name, person.role, pin, to_text(at)],
            )
            body = {"number": person.number, "name": person.name, "role": int(person.role), "pin": _mark(pin)}
            self._journal.append(at, "person added", None, body, person=by)
            self._end_alone(at, by)
        return person

    def change(self, person: Person, at: datetime, by: int | None) -> None:
        """Keep another name or role, or that somebody has left. Raises BadInput for a name that somebody here has."""
        with immediate(self._db):
            if person.active:
                self._refuse_taken(person.name, but=person.number)
            self._db.execute(
                "update person set name = ?, role = ?, active = ? where number = ?",
                [person.name, person.role, person.active, person.number],
            )
            body = {
                "number": person.number,
                "name": person.name,
                "role": int(person.role),
                "active": person.active,
            }
            self._journal.append(at, "person changed", None, body, person=by)
            self._end_alone(at, by)

    def pin(self, number: int) -> str:
        """The hashed PIN of a person who is there. Raises LookupError."""
        row = self._db.execute("select pin from person where number = ?", [number]).fetchone()
        if row is None:
            raise LookupError(f"there is no person {number}")
        return str(row[0])

    def set_pin(self, number: int, pin: str, at: datetime, by: int | None) -> None:
        """Keep another hashed PIN; what was typed wrong before is forgotten with the old one."""
        with immediate(self._db):
            self._db.execute(
                "update person set pin = ?, wrong = 0, tried_boot = null, tried_s = null where number = ?",
                [pin, number],
            )
            self._journal.append(at, "pin set", None, {"number": number, "pin": _mark(pin)}, person=by)

    def tries(self, number: int) -> Tries:
        """What was tried at this person's PIN: what their row says, and the journal where that says more, for the row
        is easily written over. Raises LookupError.
        """
        row = self._db.execute("select wrong, tried_boot, tried_s from person where number = ?", [number]).fetchone()
        if row is None:
            raise LookupError(f"there is no person {number}")
        last = Mark(row[1], row[2]) if row[1] is not None else None
        wrong, unlocks, newest, believed = 0, 0, True, False
        for place, kind, body in self._newest_of_pins():
            own = self._journal.is_own(place) or believed
            event = json.loads(body)
            believed = believed or (own and is_arrival(kind, event))
            if own and event.get("number") != number:
                continue  # of somebody else; one that was changed may have been of this one
            if kind in _RIGHT and own:
                break
            # A try of before the journal told its mark counts in the row.
            wrong += kind == _TRIED and (_BOOT in event or not own)
            unlocks += kind == _UNLOCKED and own
            if newest and own and kind in (_TRIED, _WAITS, _UNLOCKED):
                newest = False
                last = Mark(event[_BOOT], event["seconds"]) if _BOOT in event else last if kind == _TRIED else None
        return Tries(max(wrong, row[0]), last, unlocks)

    def _newest_of_pins(self) -> Iterator[tuple[int, str, str]]:
        """The place, kind and body of what the journal says of PINs, the newest first, and of moves."""
        kinds = (MOVED, _TRIED, _WAITS, _UNLOCKED, *_RIGHT)
        yield from self._db.execute(
            "select rowid, kind, body from event where rowid > ? and reference is null"  # noqa: S608 - ?, ?
            f" and kind in ({', '.join('?' * len(kinds))}) order by rowid desc",
            [self._journal.length() - _REMEMBERED, *kinds],
        )

    def tried(self, after: int, until: int) -> tuple[int, int]:
        """How many wrong PINs were typed after this place in the journal, to that one, and how many were unlocked. None
        counts that was typed before the till noted a right one too.
        """
        found = dict(
            self._db.execute(
                "select kind, count(*) from event where reference is null"
                " and kind in ('pin tried', 'pin right', 'pin unlocked') and rowid > ? and rowid <= ?"
                " and (kind = 'pin unlocked' or rowid >"
                " (select min(rowid) from event where reference is null and kind = 'pin right')) group by kind",
                [after, until],
            ).fetchall()
        )
        wrong = found.get("pin tried", 0) - found.get("pin right", 0)
        return max(wrong, 0), found.get("pin unlocked", 0)

    def count_try(self, number: int, mark: Mark, at: datetime) -> None:
        """A PIN is being tried: counted as wrong before it is looked at, so that pulling the plug forgets no try."""
        with immediate(self._db):
            self._wrong(number, mark, 1)
            self._note(_TRIED, number, mark, at)

    def wait_anew(self, number: int, mark: Mark, at: datetime) -> None:
        """The machine was restarted: how long ago the last try was is not known, so the wait begins again."""
        with immediate(self._db):
            self._wrong(number, mark, 0)
            self._note(_WAITS, number, mark, at)

    def proved(self, number: int, at: datetime) -> None:
        """The PIN was right: nothing wrong was typed since."""
        with immediate(self._db):
            self._forget_tries(number)
            self._journal.append(at, "pin right", None, {"number": number})

    def signed_in(self, number: int, at: datetime) -> None:
        """Note that this person works here from now on."""
        with immediate(self._db):
            self._journal.append(at, "signed in", None, {}, person=number)

    def approved(self, number: int, what: str, at: datetime, by: int) -> None:
        """Note that this person said yes to what somebody else does."""
        with immediate(self._db):
            self._journal.append(at, "approved", None, {"number": number, "what": str(what)}, person=by)

    def unlocked(self, number: int, at: datetime, by: int) -> None:
        """Somebody else lets this person try again at once: once, for what was typed wrong before still counts."""
        with immediate(self._db):
            self._db.execute("update person set tried_boot = null, tried_s = null where number = ?", [number])
            self._journal.append(at, _UNLOCKED, None, {"number": number}, person=by)

    def pepper_mark(self) -> str:
        """What tells the pepper that the PINs were hashed with; "" where none was yet."""
        (mark,) = self._db.execute("select pepper_mark from till").fetchone()
        return str(mark)

    def mark_pepper(self, mark: str) -> None:
        """Keep which pepper the PINs are hashed with from the first on."""
        with immediate(self._db):
            self._db.execute("update till set pepper_mark = ?", [mark])

    def _note(self, kind: str, number: int, mark: Mark, at: datetime) -> None:
        self._journal.append(at, kind, None, {"number": number, _BOOT: mark.boot, "seconds": mark.seconds})

    def _wrong(self, number: int, mark: Mark, more: int) -> None:
        self._db.execute(
            "update person set wrong = wrong + ?, tried_boot = ?, tried_s = ? where number = ?",
            [more, mark.boot, mark.seconds, number],
        )

    def _forget_tries(self, number: int) -> None:
        self._db.execute("update person set wrong = 0, tried_boot = null, tried_s = null where number = ?", [number])


def _spelled(name: str) -> str:
    """What two spellings of one name share."""
    return " ".join(name.split()).casefold()


def _mark(pin: str) -> str:
    """What tells one hashed PIN from another: enough to see that somebody put another one in its place."""
    return hashlib.sha256(pin.encode()).hexdigest()[:16]


def _person(row: tuple[int, str, int, int]) -> Person:
    return Person(row[0], row[1], Role(row[2]), bool(row[3]))
