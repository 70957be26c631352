"""Room kept on the disk, so that the answer to a sale that is out can be stored when nothing else can."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from app.domain.said import said
from app.domain.trouble import StoreTrouble

RESERVE_BYTES = 4 * 1024 * 1024
NEEDED_BYTES = 16 * 1024 * 1024
"""Below this much free room no new sale is taken."""


class Reserve:
    """A file of zeros in the home that can be given up."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._file = home / "reserve"

    def keep(self) -> None:
        """Make the reserve if there is room for it; a full disk is met later, in words."""
        if self._file.exists() and self._file.stat().st_size == RESERVE_BYTES:
            return
        try:
            self._file.touch(mode=0o600)
            with self._file.open("wb") as file:
                # Written, not truncated to length: a sparse file keeps no room.
                file.write(bytes(RESERVE_BYTES))
                os.fsync(file.fileno())
        except OSError:
            self._file.unlink(missing_ok=True)

    def release(self) -> bool:
        """Give the room up for an answer; whether there was any."""
        held = self._file.exists()
        self._file.unlink(missing_ok=True)
        return held

    def refuse_if_low(self) -> None:
        """Raise StoreTrouble when there is too little room to take a new sale."""
        if shutil.disk_usage(self._home).free < NEEDED_BYTES:
            raise StoreTrouble(said("The disk is full: no new sale can be taken. Make room, then try again."))
