"""Which backups this till has carried to its second place: only those are counted there, and taken away.

What lies on a stick anybody may have put there, and a sealed file's header says of itself whatever they like.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from app.domain.trouble import BadInput, StoreTrouble
from app.store.backup_files import KINDS, backup_at, lying_in, reading
from app.store.reference_log import append_durably
from app.store.sealed import header_of, is_sealed, read_through
from app.store.till_file import FILE

NAME = "carried"
_ADOPTED = "(what was there before)"


def note_carried(home: Path, path: Path, events: int) -> None:
    """Keep in the home that a backup of so many events was carried there, on the disk. Raises OSError."""
    append_durably(home / NAME, f"{path.name} {events}\n".encode())


def carried_to(home: Path, folder: Path, passphrase: str) -> dict[str, int]:
    """What the home has noted as carried, by name, with how many events each had. Raises OSError.

    An earlier version noted nothing. So at the first time what opens whole there is taken for carried: a sealed one by
    our passphrase, another where it is of this very home.
    """
    carried = _noted(home)
    if _ADOPTED in carried:
        return carried
    for path in (one for kind in KINDS for one in lying_in(folder, kind)):
        with suppress(BadInput, StoreTrouble, sqlite3.DatabaseError):
            if is_sealed(path):
                read_through(path, passphrase)
                note_carried(home, path, header_of(path).events)
            elif _home_of(path) == _home_of(home / FILE):
                note_carried(home, path, backup_at(path).events)
    note_carried(home, Path(_ADOPTED), 0)
    return _noted(home)


def _noted(home: Path) -> dict[str, int]:
    noted = {}
    with suppress(FileNotFoundError):
        for line in (home / NAME).read_text(encoding="utf-8", errors="replace").splitlines():
            name, _blank, events = line.rpartition(" ")
            if events.isdecimal():
                noted[name] = int(events)
    return noted


def _home_of(path: Path) -> str:
    with closing(reading(path)) as connection:
        (home,) = connection.execute("select home from till").fetchone()
    return str(home)
