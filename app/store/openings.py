"""How far a till's file has come, on disk beside it: a file that says less is an older one that was put back."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import NamedTuple

from app.store.database import make_folder, sync_folder

NAME = "openings"
NO_Z = 100_000
"""So many closings no till ever has: such a number was written there by hand."""


class Count(NamedTuple):
    """How often a till's file was opened, how many events its journal had in its last opening, and the highest Z number
    that was given.
    """

    openings: int
    events: int
    z: int = 0

    def is_short_of(self, known: Count) -> bool:
        """Whether either number is lower: how often a file was opened nobody signs, so that more openings written into
        an older one must not make up for the events that it lacks.
        """
        return self.openings < known.openings or self.events < known.events


class Openings:
    """The count of one home: in it, in its backups, and `outside` it, where a home that is copied whole has no copy."""

    def __init__(self, home: Path, outside: Path | None = None) -> None:
        inside = (home / NAME, home / "backups" / NAME)
        self._paths = inside if outside is None else (*inside, outside)
        self._outside = outside

    def known(self) -> Count | None:
        """The highest of each number that any place has; None where none has a whole one."""
        counts = [count for path in self._paths if (count := _read(path)) is not None]
        return Count(*map(max, zip(*counts, strict=True))) if counts else None

    def note(self, count: Count) -> None:
        """Keep the count of an opening that the till's own file has already: never before it, so that a stop between
        the two leaves the file ahead, which means nothing.

        A disk that refuses it keeps no till from opening.
        """
        for path in self._paths:
            try:
                _write(path, count)
            except OSError:
                logging.getLogger(__name__).exception("the openings of the till cannot be noted in %s", path)

    def keep_up(self, count: Count) -> None:
        """Keep a count of the same opening outside the home, again never before the file has it.

        It is not waited for until it is on the disk, and a place that refuses it is left as it is: a count that stands
        back tells less, and nothing wrong.
        """
        if self._outside is None:
            return
        try:
            with self._outside.open("r+b", buffering=0) as there:
                there.write(_text(count))
        except FileNotFoundError:
            pass  # it is made at the next opening
        except OSError:
            logging.getLogger(__name__).warning("the events of the till cannot be noted in %s", self._outside)


def _text(count: Count) -> bytes:
    """It stands there twice, and always as long: where a write was cut off the two differ."""
    once = f"{count.openings:010d} {count.events:012d} {count.z:010d}"
    return f"{once} {once}\n".encode()


def _read(path: Path) -> Count | None:
    """The count; None where there is none, or one that was cut off. An earlier till noted its openings alone, or those
    and its events.
    """
    try:
        words = path.read_bytes().split()
    except OSError:
        return None
    first, second = words[: len(words) // 2], words[len(words) // 2 :]
    if first != second or len(first) not in (1, 2, 3) or not all(word.isdigit() for word in first):
        return None
    openings, events, z = (int(word) for word in [*first, b"0", b"0"][:3])
    return Count(openings, events, z if z < NO_Z else 0)


def _write(path: Path, count: Count) -> None:
    """In place: it needs no more room on a full disk, and the other files are whole meanwhile."""
    is_new = not path.exists()
    if is_new:
        make_folder(path.parent)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.write(handle, _text(count))
        os.fsync(handle)
    finally:
        os.close(handle)
    if is_new:
        sync_folder(path.parent)
