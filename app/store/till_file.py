"""The till's file, opened: its parts, and the rules about which machine and till number it belongs to."""

from __future__ import annotations

import hmac
import logging
import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from sqlite_utils import Database

from app.domain.reference import next_reference
from app.domain.said import said
from app.domain.schedule import WAITS
from app.domain.trouble import StoreTrouble
from app.domain.when import from_text, to_text
from app.store.damage import Damage, Watched
from app.store.database import has_backups, immediate, open_for_reading, open_for_writing, told_as_trouble
from app.store.drawer_proof import DrawerProof
from app.store.float_flows import FloatFlows
from app.store.journal import ELSEWHERE, MOVED, OWN_BEFORE, Journal
from app.store.known import Known
from app.store.lock import HomeLock
from app.store.openings import Count, Openings
from app.store.people import People
from app.store.places import Lain, Place
from app.store.print_jobs import PrintJobs
from app.store.queue import Queue
from app.store.reference_log import ReferenceLog
from app.store.reserve import Reserve
from app.store.sales import Sales
from app.store.search import Search
from app.store.shifts import Shifts

FILE = "till.db"
_NOWHERE = Path(os.devnull)
"""The home of a till that is not there any more."""
_MOVE_SETTLED = "move settled"
_PRINTER = "printer set"
_CUT_OFF = "select rowid from event where reference is null and kind = ? and json_extract(body, '$.known_until') = ?"
PUT_BACK = "put back"
"""Begins what stands for the machine in a file that was put back from a backup, until the till is opened again: after
it come when that was done, its proof by the journal's key, and by whom, nothing where nobody could sign in.
"""


@dataclass(frozen=True, slots=True)
class TillFile:
    """Everything the till keeps.

    `opened`: how often, this time included; 0 where it is only read. `counted`: the openings noted beside this file are
    its own, so that no older one was put back. `key` gives the journal's key of the home with an id. `z_elsewhere`: the
    highest Z number that was noted anywhere but in it.
    """

    home: Path
    home_id: str
    number: int
    db: Database
    journal: Journal
    sales: Sales
    search: Search
    queue: Queue
    print_jobs: PrintJobs
    known: Known
    people: People
    shifts: Shifts
    drawer_proof: DrawerProof
    floats: FloatFlows
    reference_log: ReferenceLog
    reserve: Reserve
    lock: HomeLock | None
    openings: Openings
    place: Place
    key: Callable[[str], bytes]
    opened: int = 0
    counted: bool = False
    z_elsewhere: int = 0

    @property
    def copied(self) -> bool:
        """Whether this home came from another machine, or its file was put back, and its open sales have not been
        marked for it yet.

        It is kept in the journal, so that a till that dies between the two begins again.
        """
        row = self.db.execute(
            "select kind from event where reference is null and kind in (?, ?) order by rowid desc limit 1",
            [MOVED, _MOVE_SETTLED],
        ).fetchone()
        return row is not None and row[0] == MOVED

    @property
    def damage(self) -> Damage:
        """Whether anybody met damage in this file since it was opened."""
        return cast(Watched, self.db.conn).damage

    def note_printer(self, transport: str, address: str, now: datetime, person: int | None = None) -> None:
        """Note how and where this till prints from now on, where that has changed; `person` changed it, or the file."""
        if self._printer_at(to_text(now))[:2] != (transport, address):
            body = {"transport": transport, "address": address}
            self.journal.append(now, _PRINTER, None, body, person=person)

    def printer_since(self, now: datetime) -> datetime | None:
        """Since when this till prints where it does, as far as anybody noted: a paper made earlier may have come out of
        another printer. What was noted before there were addresses in it was noted anew at the next start.
        """
        since = self._printer_at(to_text(now))[2]
        return from_text(since) if since else None

    def printed_at(self, at: str) -> bool:
        """Whether this till printed then, as far as anybody noted: every sale had its paper."""
        return self._printer_at(at)[0] not in (None, "none")

    def _printer_at(self, at: str) -> tuple[str | None, str, str]:
        """How and where this till printed then, and since when; None and nothing where nobody had noted it yet."""
        row = self.db.execute(
            "select json_extract(body, '$.transport'), coalesce(json_extract(body, '$.address'), ''), at from event"
            " where reference is null and kind = ? and at <= ? order by at desc, rowid desc limit 1",
            [_PRINTER, at],
        ).fetchone()
        return (row[0], row[1], row[2]) if row else (None, "", "")

    def next_reference(self, now: datetime) -> str:
        """A reference that this till has never used, by whichever of its records knows the highest."""
        known = (self.sales.last_reference(), self.reference_log.last_reference())
        last = max((reference for reference in known if reference), key=lambda one: one[3:], default=None)
        return next_reference(self.number, now, last)

    @property
    def last_z(self) -> int:
        """The highest Z number that was ever given, 0 for none: also by a file that is gone."""
        return max(self.z_elsewhere, self.shifts.last_z())

    def note_z(self) -> None:
        """Keep the Z number that the file has just got outside of it too, on the disk, so that none is given twice."""
        self.openings.note(self._come())

    def note_place(self) -> None:
        """Keep outside the home that this till lies in it, and whether its people sign in."""
        self.place.note(self.home_id, self.number, signs_in=self.people.any())

    def note_moved(self, at: datetime, how: dict[str, object]) -> None:
        """Note that the file came from elsewhere, or is an older one, and whether it ends with an event of our own."""
        body = {"number": self.number, **how, OWN_BEFORE: self.journal.is_own(self.journal.length())}
        self.journal.append(at, MOVED, None, body)

    def move_settled(self, now: datetime) -> None:
        """Note that the open sales of a copied home are marked; in the transaction that marks them."""
        self.journal.append(now, _MOVE_SETTLED, None, {})

    def keep_count(self) -> None:
        """Note outside the home how far its file has come, so that a copy of it from before is known to be older.

        Not in the middle of a change, which may yet be undone; and a file that cannot be read tells so elsewhere.
        """
        with suppress(sqlite3.DatabaseError):
            if not self.db.conn.in_transaction:
                self.openings.keep_up(self._come())

    def _come(self) -> Count:
        """How far the till has come."""
        return Count(self.opened, self.journal.length(), self.last_z)

    def close(self) -> None:
        """Close the file and let the lock go. How far it has come is noted once more: what came after a sale too."""
        if self.lock is not None:
            with suppress(sqlite3.DatabaseError):
                self.journal.look_after()
                _note_cut_off(self)
                self.openings.note(self._come())
        self.db.close()
        if self.lock is not None:
            self.lock.release()


def open_till(
    home: Path,
    number: int,
    machine: str,
    who: str,
    key: Callable[[str], bytes],
    now: datetime,
    *,
    waits: tuple[float, ...] = WAITS,
    outside: Path | None = None,
) -> TillFile:
    """Open a home for writing, as `who`, with the till number that till.toml gives it.

    `key` gives the journal's HMAC key for a home's own id, `waits` is the table by which open sales are settled by
    themselves, and `outside` is a folder that is not copied with the home. A file that has not come as far as the home,
    or this folder, says of it is an older one: it counts as copied. Raises StoreTrouble if another process holds the
    home, if it belongs to another machine and was not given a new number, or if the file cannot be used.
    """
    lock = HomeLock(home)
    lock.take(who)
    try:
        place = Place(outside, home)
        lain = place.known()
        if not (home / FILE).exists() and not has_backups(home):
            place.see_that_new(number)
        db = open_for_writing(home / FILE)
        # A copy on the same machine is another file; one that was moved is still the same.
        machine = f"{machine} {(home / FILE).stat().st_ino}"
        try:
            elsewhere, came = _from_elsewhere(db, number, machine), _put_back(db, key)
            with told_as_trouble(home / FILE):
                till, is_older = _counted(_assemble(home, number, db, key, lock, waits, outside), lain, outside)
            if lain is not None and lain.home_id != till.home_id:
                place.see_that_new(number)
                came |= _in_place_of(lain, outside)
            till.reserve.keep()
            with told_as_trouble(home / FILE), immediate(db):
                db.execute("update till set machine = ?, number = ?, opened = ?", [machine, number, till.opened])
                if elsewhere or is_older or came:
                    known = {"is_older": is_older, "known_until": till.journal.last_at()}
                    till.note_moved(now, {ELSEWHERE: elsewhere and not came, **known, **came})
            till.note_z()
            till.note_place()
        except BaseException:
            db.close()
            raise
    except BaseException:
        lock.release()
        raise
    return till


def read_till(home: Path, number: int, key: Callable[[str], bytes]) -> TillFile:
    """Open a home for reading, beside whoever writes it. Raises StoreTrouble."""
    till = _assemble(home, number, open_for_reading(home / FILE), key, None, WAITS)
    return replace(till, z_elsewhere=_z_elsewhere(till))


def _assemble(
    home: Path,
    number: int,
    db: Database,
    key: Callable[[str], bytes],
    lock: HomeLock | None,
    waits: tuple[float, ...],
    outside: Path | None = None,
) -> TillFile:
    (home_id, epoch) = db.execute("select home, epoch from till").fetchone()
    journal = Journal(db, number, epoch, lambda: key(home_id))
    print_jobs, search = PrintJobs(db, journal), Search(db)
    till = TillFile(
        home=home,
        home_id=home_id,
        number=number,
        db=db,
        journal=journal,
        sales=Sales(db, journal, print_jobs, search, waits),
        search=search,
        queue=Queue(db),
        print_jobs=print_jobs,
        known=Known(db),
        people=People(db, journal),
        shifts=Shifts(db, journal),
        drawer_proof=DrawerProof(db, journal),
        floats=FloatFlows(db, journal),
        reference_log=ReferenceLog(home, lambda: key(home_id)),
        reserve=Reserve(home),
        lock=lock,
        openings=Openings(home, _noted(outside, home_id, number)),
        place=Place(outside, home),
        key=key,
    )
    if lock is not None:
        cast(Watched, db.conn).looks_after_a_commit.append(partial(_note_cut_off, till))
    return till


def _noted(outside: Path | None, home_id: str, number: int) -> Path | None:
    """Where outside a home it is noted how far its file has come."""
    return outside / f"{home_id}-{number}" if outside is not None else None


def _counted(till: TillFile, lain: Lain | None, outside: Path | None) -> tuple[TillFile, bool]:
    """The till at its next opening, and whether its file is an older one: it has not come as far as is noted of it,
    under this number, or under another one that it had in this folder.
    """
    places = [till.openings.known(), *(_noted_of(lain, outside) if lain and lain.home_id == till.home_id else ())]
    counts = [one for one in places if one is not None]
    known = Count(*map(max, zip(*counts, strict=True))) if counts else None
    (opened,) = till.db.execute("select opened from till").fetchone()
    come = Count(opened, till.journal.length())
    is_older = known is not None and come.is_short_of(known)
    opening = max(opened, (known or come).openings) + 1
    counted = known is not None and not is_older
    return replace(till, opened=opening, counted=counted, z_elsewhere=_z_elsewhere(till)), is_older


def _z_elsewhere(till: TillFile) -> int:
    """The highest Z number that is noted beside the file, outside the home, or in the lines of references.log."""
    known = till.openings.known()
    return max(till.reference_log.last_z(), known.z if known is not None else 0)


def _from_elsewhere(db: Database, number: int, machine: str) -> bool:
    """Whether this home came from another machine. Raises StoreTrouble if it was not given a number of its own."""
    (bound_machine, bound_number) = db.execute("select machine, number from till").fetchone()
    if bound_machine is not None and bound_machine.startswith(PUT_BACK):
        return True
    elsewhere = bound_machine not in (None, machine)
    if elsewhere and bound_number == number:
        raise StoreTrouble(
            said(
                "This till's folder is a copy, or comes from another machine, and till {number} may still be"
                " selling there. Give it a number of its own in till.toml ([till] number), then start again."
                " Nothing was changed.",
                number=number,
            )
        )
    return elsewhere


def put_back_mark(file: sqlite3.Connection, at: datetime, by: str, key: Callable[[str], bytes]) -> str:
    """What stands for the machine in this file, which this person, "" for nobody, puts back now. Raises StoreTrouble
    where there is no key.
    """
    return f"{PUT_BACK} {to_text(at)} {_put_back_proof(file, to_text(at), by, key)} {by}".rstrip()


def _put_back_proof(file: sqlite3.Connection, at: str, by: str, key: Callable[[str], bytes]) -> str:
    """That the till itself wrote who put this very file back: whoever else writes it there cannot name anybody."""
    home_id, head = file.execute(
        "select home, coalesce((select hash from event order by rowid desc limit 1), '') from till"
    ).fetchone()
    return hmac.digest(key(home_id), f"{PUT_BACK} {head} {at} {by}".encode(), "sha256").hex()


def _note_cut_off(till: TillFile) -> None:
    """Note, once, that events which this till had seen are gone: its file is an older one, as one that was put back."""
    until = till.journal.cut_off_at
    if until is None:
        return
    # What was committed stays so where this cannot be noted, for want of a key or of a time that is one.
    with suppress(sqlite3.DatabaseError, StoreTrouble, ValueError):
        told = till.db.execute(_CUT_OFF, [MOVED, until]).fetchall()
        if any(till.journal.is_own(place) for (place,) in told):
            return
        logging.getLogger(__name__).error("events of the journal are gone: it had one of %s", until)
        with immediate(till.db):
            till.note_moved(from_text(till.journal.last_at() or until), {"is_older": True, "known_until": until})


def _in_place_of(lain: Lain, outside: Path | None) -> dict[str, object]:
    """Which till lay in the folder that another one begins in now, as its first opening there notes it."""
    z = max((count.z for count in _noted_of(lain, outside) if count is not None), default=0)
    return {"in_place_of": {"numbers": list(lain.numbers), "z": z}}


def _noted_of(lain: Lain, outside: Path | None) -> list[Count | None]:
    """How far the file that lay in a folder had come under each of its numbers."""
    return [Openings(_NOWHERE, _noted(outside, lain.home_id, number)).known() for number in lain.numbers]


def _put_back(db: Database, key: Callable[[str], bytes]) -> dict[str, object]:
    """When a file was put back and by whom, as its first opening since then notes it; nothing where it was not. Where
    the till did not write that, it is an older one, and nobody is named.
    """
    (bound_machine,) = db.execute("select machine from till").fetchone()
    if bound_machine is None or not bound_machine.startswith(PUT_BACK):
        return {}
    at, proof, by = [*bound_machine.removeprefix(PUT_BACK).strip().split(" ", 2), "", "", ""][:3]
    if not hmac.compare_digest(proof.encode(), _put_back_proof(db.conn, at, by, key).encode()):
        return {"is_older": True}
    return {"put_back_at": at, "by": by}
