"""The lock on a home: one process writes, and whoever comes second is told which."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from app.domain.said import said
from app.domain.trouble import HomeHeld, StoreTrouble


class HomeLock:
    """Held from `take` until `release` or the death of the process."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._holder = home / "till.holder"
        self._lock = FileLock(home / "till.lock", timeout=0, mode=0o600)

    def take(self, who: str) -> None:
        """Take the lock for `who` ("the till's window"). Raises HomeHeld, naming the holder."""
        try:
            self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            raise HomeHeld(
                said(
                    "This till is in use by {program}. Use that one, or close it first. Nothing was done.",
                    program=self._held_by(),
                ),
                self._home,
            ) from None
        except OSError as error:
            raise StoreTrouble(
                said("{home} cannot be written: {error}. Nothing was done.", home=self._home, error=error.strerror)
            ) from error
        # Who it is is only for words: a full disk must not keep a till from asking about what is out.
        with suppress(OSError):
            self._holder.write_text(f"{who} (process {os.getpid()})", encoding="utf-8")

    def release(self) -> None:
        """Let the next one have it."""
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _held_by(self) -> str:
        try:
            return self._holder.read_text(encoding="utf-8")[:200] or said("another program")
        except OSError:
            return said("another program")
