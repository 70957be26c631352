"""How often a till's file was opened, on disk beside it: a file that says less is an older one that was put back."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from app.store.database import sync_folder

NAME = "openings"


class Openings:
    """The count of one home, in it and in its backups."""

    def __init__(self, home: Path) -> None:
        self._paths = (home / NAME, home / "backups" / NAME)

    def known(self) -> int | None:
        """The highest count that either place has; None where neither has a whole one."""
        return max((count for path in self._paths if (count := _read(path)) is not None), default=None)

    def note(self, count: int) -> None:
        """Keep the count of an opening that the till's own file has already: never before it, so that a stop between
        the two leaves the file ahead, which means nothing.

        A disk that refuses it keeps no till from opening.
        """
        for path in self._paths:
            try:
                _write(path, count)
            except OSError:
                logging.getLogger(__name__).exception("the openings of the till cannot be noted in %s", path)


def _read(path: Path) -> int | None:
    """The count, which stands there twice: where a write was cut off the two differ, and it counts for nothing."""
    try:
        first, second = path.read_bytes().split()
    except (OSError, ValueError):
        return None
    return int(first) if first == second and first.isdigit() else None


def _write(path: Path, count: int) -> None:
    """In place: it needs no more room on a full disk, and the other file is whole meanwhile."""
    is_new = not path.exists()
    if is_new:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.write(handle, f"{count:010d} {count:010d}\n".encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    if is_new:
        sync_folder(path.parent)
