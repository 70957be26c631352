"""The till's file put back from a backup: the newest one that opens whole takes the place of one that is damaged."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from app.domain.trouble import StoreTrouble
from app.store.database import sync_folder, told_as_trouble
from app.store.lock import HomeLock
from app.store.schema import newer_than_known
from app.store.till_file import FILE, PUT_BACK


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that opens whole, and when it was made."""

    path: Path
    made_at: datetime


def newest_good(home: Path) -> Backup | None:
    """The newest backup of a home that is sound and of a version that is known here; None where there is none."""
    made = sorted((home / "backups").glob("*.db"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in made:
        if _is_sound(path):
            return Backup(path, datetime.fromtimestamp(path.stat().st_mtime, UTC))
    return None


def put_back(home: Path, backup: Backup, *, over_sound: bool = False) -> Path:
    """Let a backup take the place of the till's file, which is kept beside it under the name that is returned.

    At its next start the till takes nothing that was queued in it for unsent, and asks about every reference that left
    since. Raises HomeHeld while the till is open, StoreTrouble where the disk refuses, or where the file is sound
    after all unless that is meant; it is as it was then.
    """
    lock = HomeLock(home)
    lock.take("putting a backup back")
    try:
        if not over_sound and _is_sound(home / FILE):
            raise StoreTrouble("The till's file is sound: a backup was put back already. Start the till again.")
        with told_as_trouble(home):
            return _exchanged(home, backup)
    finally:
        lock.release()


def _exchanged(home: Path, backup: Backup) -> Path:
    new, file = home / f"{FILE}.new", home / FILE
    shutil.copyfile(backup.path, new)
    new.chmod(0o600)
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.execute("pragma synchronous = extra")
        connection.execute("update till set machine = ?", [PUT_BACK])
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


def _is_sound(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            sound = connection.execute("pragma quick_check").fetchone() == ("ok",)
            known = connection.execute("select count(*) from till").fetchone() == (1,)
            return sound and known and newer_than_known(Database(connection)) is None
    except sqlite3.DatabaseError:
        return False
