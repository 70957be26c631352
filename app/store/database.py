"""Opening the till's file, and the one way to commit things that belong together.

One connection writes, in WAL with synchronous=FULL: NORMAL loses acknowledged sales when the power goes.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from app.domain.said import said, to_say
from app.domain.trouble import Damaged, StoreTrouble
from app.store.damage import Watched, is_damage
from app.store.schema import newer_than_known, older_than_known, upgrade

_BUSY_MS = 5000


def open_for_writing(path: Path) -> Database:
    """The till's file with its schema up to date; made if it is not there, backed up before it is changed.

    Raises StoreTrouble if the file is from a newer version, damaged, or cannot be written.
    """
    with told_as_trouble(path):
        if not path.exists() or path.stat().st_size == 0:
            _refuse_to_begin_anew(path)
            _create(path)
        db = _connect(f"{path.as_uri()}?mode=rw", synchronous="FULL")
        _refuse_newer(db, path)
        if older_than_known(db):
            back_up(db, path.parent / "backups" / f"before-upgrade-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.db")
            upgrade(db)
        # A page that cannot be written is better found before money is taken than after.
        with immediate(db):
            db.execute("update till set opened = opened")
        return db


def open_for_reading(path: Path) -> Database:
    """The till's file beside another process that writes it. Raises StoreTrouble."""
    with told_as_trouble(path):
        if not path.exists():
            raise StoreTrouble(said("There is no till in {folder} yet.", folder=path.parent))
        db = _connect(f"{path.as_uri()}?mode=ro", synchronous=None)
        db.execute("pragma query_only = on")
        _refuse_newer(db, path)
        if older_than_known(db):
            raise StoreTrouble(
                said(
                    "{path} was written by an older version of Tokentill. Open the till once, then try again.",
                    path=path,
                )
            )
        return db


def unsound_in(path: Path, begin: Callable[[sqlite3.Connection], bool] | None = None) -> list[str]:
    """What SQLite finds wrong in a file, by a connection of its own: safe in any thread, beside whoever writes.

    Every page is read, and every index compared with its table, which takes half as long again. `begin` is given the
    connection, which may be interrupted in any thread, and says whether to go on. Raises StoreTrouble for a file that
    cannot be opened, and where it was interrupted.
    """
    with told_as_trouble(path):
        try:
            with closing(_connect(f"{path.as_uri()}?mode=ro", synchronous=None)) as db:
                if begin is not None and not begin(db.conn):
                    return []
                return [line for (line,) in db.execute("pragma integrity_check").fetchall() if line != "ok"]
        except sqlite3.DatabaseError as error:
            if is_damage(error):
                return [str(error)]
            raise


@contextmanager
def immediate(db: Database) -> Iterator[None]:
    """Commit everything inside together, or nothing. Nested calls join the outer one as a savepoint. Whoever looks
    after a commit does so when it is on the disk, and raises nothing.

    BEGIN IMMEDIATE, because a deferred BEGIN that reads first can fail to write later however long it waits.
    """
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.execute("COMMIT")
    except BaseException:
        _roll_back(db)
        raise
    if isinstance(db.conn, Watched):
        for look in db.conn.looks_after_a_commit:
            look()


@contextmanager
def told_as_trouble(path: Path) -> Iterator[None]:
    """Turn the disk's bad luck into words for a person; a broken constraint stays a bug."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        raise _trouble(error, path) from error
    except OSError as error:
        raise StoreTrouble(
            said("{path}: {error}. Nothing was kept.", path=error.filename or path, error=error.strerror)
        ) from error


def _roll_back(db: Database) -> None:
    """SQLite has rolled back by itself after some errors, a full disk among them."""
    if db.conn.in_transaction:
        db.conn.execute("ROLLBACK")


def disk_is_full(error: BaseException) -> bool:
    """Whether SQLite failed for want of room."""
    return isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL


def back_up(db: Database, path: Path) -> None:
    """Copy the open file by SQLite's own backup call, and see that the copy opens whole before it has its name.

    The copy was never opened: whichever way it takes the file's place, it is known to be an older one. Raises
    StoreTrouble for a copy that is damaged; where there is no copy nothing is left behind.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    clear_away(new)
    try:
        make_own(new)
        with closing(sqlite3.connect(new)) as copy:
            db.conn.backup(copy)
            copy.execute("update till set opened = 0")
            copy.commit()
            _refuse_unsound(copy, path)
        put_in_place(new, path)
    except BaseException:
        clear_away(new)
        raise


def _refuse_unsound(copy: sqlite3.Connection, path: Path) -> None:
    (found,) = copy.execute("pragma quick_check").fetchone()
    if found != "ok":
        raise StoreTrouble(said("The backup {path} is damaged: {why}. Nothing was changed.", path=path, why=found))


def _connect(uri: str, *, synchronous: str | None) -> Database:
    connection = Watched(uri, timeout=_BUSY_MS / 1000)
    try:
        if synchronous is not None:
            connection.execute("pragma journal_mode = wal")
            connection.execute(f"pragma synchronous = {synchronous}")
        for pragma in ("foreign_keys = on", "trusted_schema = off", f"busy_timeout = {_BUSY_MS}"):
            connection.execute(f"pragma {pragma}")
        return Database(connection, strict=True)
    except sqlite3.Error:
        connection.close()
        raise


def _refuse_to_begin_anew(path: Path) -> None:
    """Raise Damaged where a file that is not there, or is empty, has been a till's: its backups lie beside it."""
    if has_backups(path.parent):
        gone = to_say("{path} is gone. Sell nothing; put the newest backup back. Nothing was changed.")
        empty = to_say("{path} is empty. Sell nothing; put the newest backup back. Nothing was changed.")
        raise Damaged(said(empty if path.exists() else gone, path=path), path)
    path.unlink(missing_ok=True)


def has_backups(home: Path) -> bool:
    """Whether a till has been in this folder whose backups are still there."""
    return any((home / "backups").glob("*.db"))


def _create(path: Path) -> None:
    """Make the schema in a new file and rename it into place: a file that exists is a whole one."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    clear_away(new)
    make_own(new)
    connection = sqlite3.connect(new, isolation_level=None)
    try:
        connection.execute("pragma synchronous = extra")
        upgrade(Database(connection, strict=True))
    finally:
        connection.close()
    put_in_place(new, path)


def make_own(path: Path) -> None:
    """Make an empty file that its owner alone reads, before anything of the shop is written into it.

    Raises FileExistsError where something has that name already, be it a link to nowhere: it may be another's to read.
    """
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def clear_away(path: Path) -> None:
    """Remove a file that was half made when the power failed, and what SQLite keeps beside it: left there it would be
    played into the next file of that name.
    """
    for ending in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def put_in_place(new: Path, path: Path) -> None:
    """Let a file that was made have its name, once all of it is on the disk."""
    with new.open("rb+") as made:
        os.fsync(made.fileno())
    new.replace(path)
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder that its owner alone reads, and what is missing above it, so that it survives a power cut."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for one in missing:
        sync_folder(one.parent)


def sync_folder(folder: Path) -> None:
    """Make renames and new files in `folder` survive a power cut. Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refuse_newer(db: Database, path: Path) -> None:
    if newer := newer_than_known(db):
        raise StoreTrouble(
            said(
                "{path} was written by a newer version of Tokentill ({newer}). Install that version; nothing"
                " was changed.",
                path=path,
                newer=newer,
            )
        )


def damaged(path: Path) -> Damaged:
    """That a till's file is damaged, in words for a person."""
    return Damaged(
        said("{path} is damaged. Sell nothing; put the newest backup back. Nothing was changed.", path=path), path
    )


def _trouble(error: sqlite3.DatabaseError, path: Path) -> StoreTrouble:
    if is_damage(error):
        return damaged(path)
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_FULL:
            return StoreTrouble(said("The disk is full: nothing was kept. Make room, then try again."))
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return StoreTrouble(
                said("{path} cannot be written: the folder or the file is read-only. Nothing was kept.", path=path)
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreTrouble(
                said("{path} is in use by another program. Close it, then try again. Nothing was kept.", path=path)
            )
    return StoreTrouble(said("{path}: {error}. Nothing was kept.", path=path, error=error))
