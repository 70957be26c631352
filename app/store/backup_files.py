"""The till's backups: a copy a day or on demand, and one that opens whole put back in the place of the till's file."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from sqlite_utils import Database

from app.domain.said import said, to_say
from app.domain.trouble import StoreTrouble
from app.domain.when import from_text
from app.store import reference_log
from app.store.brought_lines import bring_lines, numbers_in
from app.store.database import (
    back_up,
    clear_away,
    make_folder,
    make_own,
    open_for_reading,
    sync_folder,
    told_as_trouble,
)
from app.store.lock import HomeLock
from app.store.schema import newer_than_known
from app.store.sealed import ENDING, header_of
from app.store.till_file import FILE, PUT_BACK, put_back_mark

_DAMAGED = to_say("{path} is damaged. Choose another backup. Nothing was changed.")
_NONE = to_say("{path} is no backup of a till. Nothing was changed.")
_KEPT = 7
"""So many backups of each kind."""
KINDS = ("day-", "till-", "before-upgrade-")
"""How the names of backups begin: of a day, on demand, and before a file was brought up to date."""
_ROOM_LEFT = 3
"""Copies of the file that must still have room on the disk beside a new one: a backup must not keep a sale from it."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: its file, when it was made, and how many events are in it; -1 where that cannot be read."""

    path: Path
    made_at: datetime
    events: int

    @property
    def size(self) -> int:
        """Bytes."""
        return self.path.stat().st_size


def newest_good(home: Path) -> Backup | None:
    """The backup of a home that knows of most, and is sound and of a version that is known here; None without one."""
    for path in sorted((home / "backups").glob("*.db"), key=_events_in, reverse=True):
        with suppress(StoreTrouble):
            return backup_at(path)
    return None


def backups_in(folder: Path) -> list[Backup]:
    """The backups that lie in a folder, the one that knows of most first; none of them was looked through.

    Raises StoreTrouble where the folder cannot be read.
    """
    with told_as_trouble(folder):
        known = sorted((_events_in(path), path) for path in lying_in(folder, ""))
        return [Backup(path, _made_at(path), events) for (events, _name), path in reversed(known)]


def held_until(backup: Backup) -> datetime:
    """The time of the newest event that a backup holds; when it was made where that cannot be read, as it cannot
    without the passphrase of a sealed one. It is not looked through for that.
    """
    if backup.path.name.endswith(ENDING):
        return backup.made_at
    try:
        with closing(reading(backup.path)) as connection:
            newest = connection.execute("select at from event order by rowid desc limit 1").fetchone()
        return from_text(newest[0]) if newest is not None else backup.made_at
    except (sqlite3.DatabaseError, ValueError):
        return backup.made_at


def day_file(home: Path, day: date) -> Path:
    """Where the backup of a day lies, once it was made."""
    return home / "backups" / f"day-{day:%Y%m%d}.db"


def back_up_the_day(home: Path, day: date, *, anew: bool = False) -> Path | None:
    """Copy the till's file where that has not been done this day, beside whoever writes it; None where it has been.
    `anew`: in the place of the one that was made this day already.

    Of each kind the seven backups that know of most are kept, this one among them. Raises StoreTrouble where there is
    no copy, and leaves none behind.
    """
    path = day_file(home, day)
    if path.exists() and not anew:
        return None
    with told_as_trouble(home):
        if shutil.disk_usage(home).free < (_ROOM_LEFT + 1) * (home / FILE).stat().st_size:
            raise StoreTrouble(
                said("There is no room on the disk for today's backup. Make room: it is tried again within the hour.")
            )
        copy_file(home, path)
        keep_newest(path)
    return path


def keep_newest(made: Path, known: Mapping[str, int] | None = None) -> None:
    """Of each kind of backup in the folder of this one, which was made just now, keep the seven that know of most. With
    `known` only those count that are named in it, with how many events each has; what is not stays.
    """
    for kind in KINDS:
        others = [one for one in lying_in(made.parent, kind) if one != made and (known is None or one.name in known)]
        others.sort(key=_events_in if known is None else lambda one: (known[one.name], one.name))
        for older in others[: max(0, len(others) + made.name.startswith(kind) - _KEPT)]:
            older.unlink()


def backup_at(path: Path) -> Backup:
    """The backup in a file, or the till's own, that opens whole. Raises StoreTrouble, in words, for one that is none:
    it cannot be put back, and where it is the till's own a backup can be put in its place.
    """
    try:
        with closing(reading(path)) as connection:
            if connection.execute("pragma integrity_check").fetchone() != ("ok",):
                raise StoreTrouble(said(_DAMAGED, path=path))
            connection.execute("select count(*) from event limit 1").fetchone()
            if connection.execute("select count(*) from till").fetchone() != (1,):
                raise StoreTrouble(said(_NONE, path=path))
            newer = newer_than_known(Database(connection))
    except sqlite3.DatabaseError as error:
        is_damaged = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT
        raise StoreTrouble(said(_DAMAGED if is_damaged else _NONE, path=path)) from None
    except OSError:
        raise StoreTrouble(said(_NONE, path=path)) from None
    if newer is not None:
        raise StoreTrouble(
            said("{path} was made by a newer Tokentill. Install that one first. Nothing was changed.", path=path)
        )
    return Backup(path, _made_at(path), _events_in(path)[0])


def is_sound(path: Path) -> bool:
    """Whether a backup, or the till's own file, opens whole and is of a version that is known here."""
    try:
        backup_at(path)
    except StoreTrouble:
        return False
    return True


def reading(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing. Where nobody writes the file no files of a reader's are left beside it."""
    is_written = path.with_name(f"{path.name}-wal").exists()
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro{'' if is_written else '&immutable=1'}", uri=True)


def numbers_of(path: Path) -> set[str]:
    """The numbers that the till of this file ever had, as its references begin."""
    with closing(reading(path)) as connection:
        had = connection.execute("select till from event union select number from till").fetchall()
    return {f"{number:03d}" for (number,) in had if number is not None}


def sales_in(path: Path) -> int:
    """How many sales a backup has, or the till's own file."""
    with told_as_trouble(path), closing(reading(path)) as connection:
        (count,) = connection.execute("select count(*) from sale").fetchone()
    return int(count)


def put_back(
    home: Path, backup: Backup, key: Callable[[str], bytes] | None = None, *, over_sound: bool = False, by: str = ""
) -> Path:
    """Let a backup take the place of the till's file, which is kept beside it under the name that is returned.

    At its next start the till takes nothing that was queued in it for unsent, and asks about every reference that left
    since; its journal and the next Z say who put it back: `by`, "" where nobody could sign in, proved by the journal's
    `key` of the backup's home, without which they name nobody. Raises HomeHeld while the till is open, StoreTrouble
    where the disk refuses, or where the file is sound after all unless that is meant; it is as it was then.
    """
    lock = HomeLock(home)
    lock.take("putting a backup back")
    try:
        if not over_sound and is_sound(home / FILE):
            raise StoreTrouble(said("The till's file is sound: a backup was put back already. Start the till again."))
        with told_as_trouble(home):
            return _exchanged(home, backup, partial(_mark, by, key))
    finally:
        lock.release()


def _mark(by: str, key: Callable[[str], bytes] | None, file: sqlite3.Connection) -> str:
    with suppress(StoreTrouble):
        if key is not None:
            return put_back_mark(file, datetime.now(UTC), by, key)
    return PUT_BACK


def _exchanged(home: Path, backup: Backup, mark: Callable[[sqlite3.Connection], str]) -> Path:
    new, file = home / f"{FILE}.new", home / FILE
    clear_away(new)
    _bring_logs(backup.path, home)
    make_own(new)
    with closing(reading(backup.path)) as source, closing(sqlite3.connect(new, isolation_level=None)) as connection:
        source.backup(connection)
        connection.execute("pragma synchronous = extra")
        connection.execute("update till set machine = ?", [mark(connection)])
    with new.open("rb+") as copied:
        os.fsync(copied.fileno())
    aside = home / f"{FILE}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    if file.exists():
        shutil.copy2(file, aside)
    for ending in ("-wal", "-shm"):  # what is left of the old file must not meet the new one
        left = file.with_name(file.name + ending)
        if left.exists():
            left.replace(aside.with_name(aside.name + ending))
    sync_folder(home)
    new.replace(file)  # at no moment is there no file: a till without one would begin anew
    sync_folder(home)
    return aside


def _bring_logs(backup: Path, home: Path) -> None:
    """What left since a backup is known by what lies beside it, here or on the machine where it was made: all of it is
    brought into the home's own logs, but for what another till may have left in the same folder.
    """
    log = home / reference_log.NAME
    numbers = numbers_of(backup) | numbers_in(log)
    make_folder(home / "backups")  # which a machine that is new to the till lacks
    for into in (log, home / "backups" / reference_log.NAME):
        bring_lines(backup.parent / reference_log.NAME, into, numbers)


def copy_file(home: Path, path: Path) -> None:
    """Copy the till's file, beside whoever writes it; the copy is whole once it has its name. Raises like `back_up`."""
    with closing(open_for_reading(home / FILE)) as db:
        back_up(db, path)


def lying_in(folder: Path, kind: str) -> list[Path]:
    """Whatever is called like a backup of this kind."""
    return [path for ending in ("db", f"db{ENDING}") for path in folder.glob(f"{kind}*.{ending}")]


def _made_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _events_in(path: Path) -> tuple[int, str]:
    """How many events a backup has, and its name: what it is called and stamped with goes by a clock that may have been
    ahead. One that cannot be read comes before all others.
    """
    try:
        if path.name.endswith(ENDING):
            return header_of(path).events, path.name
        with closing(reading(path)) as connection:
            (events,) = connection.execute("select coalesce(max(rowid), 0) from event").fetchone()
    except (sqlite3.DatabaseError, StoreTrouble):
        return -1, path.name
    return events, path.name
