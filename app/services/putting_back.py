"""Putting a backup back at the window: it is looked at while the till is open, and put in place once that is closed."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime

from app.domain.said import said
from app.domain.trouble import StoreTrouble
from app.services.people import People
from app.services.permissions import May
from app.store.backup_files import Backup, put_back, sales_in
from app.store.backups_elsewhere import opened
from app.store.till_file import FILE, TillFile


@dataclass(frozen=True, slots=True)
class Meant:
    """What putting a backup back means: when it was made, how many sales it has, and how many the till has now."""

    made_at: datetime
    sales: int
    sales_now: int


class PuttingBack:
    """The backup that a person has looked at, and whether it takes the place of the till's file."""

    def __init__(self, file: TillFile, people: People) -> None:
        self._file = file
        self._people = people
        self._opened = ExitStack()
        self._backup: Backup | None = None
        self._made_at: datetime | None = None
        self._by = ""
        self._one_at_a_time = asyncio.Lock()
        self.chosen = False

    async def look_at(self, backup: Backup, passphrase: str) -> Meant:
        """Open a backup whole, in a thread, a sealed one into the home, and say what putting it back means.

        Raises NotAllowed, BadInput for a wrong passphrase, StoreTrouble for one that cannot be put back.
        """
        self._people.may(May.BACKUPS)
        async with self._one_at_a_time:  # what somebody left is still looked through to its end, in the same place
            self.leave()
            home = self._file.home
            plain = await asyncio.to_thread(self._opened.enter_context, opened(home, backup.path, passphrase))
            self._backup, self._made_at = plain, backup.made_at
            counted = [await asyncio.to_thread(sales_in, file) for file in (plain.path, home / FILE)]
            return Meant(backup.made_at, *counted)

    def choose(self) -> None:
        """Put what was looked at in place once the till is closed. Raises NotAllowed."""
        self._people.may(May.BACKUPS)
        if self._backup is None:
            raise StoreTrouble(said("No backup was looked at."))
        here = self._people.here
        self.chosen, self._by = True, here.name if here is not None else ""

    def leave(self) -> None:
        """Put nothing back; what stood open is gone again."""
        self.chosen, self._backup = False, None
        self._opened.close()

    def put_back(self) -> datetime:
        """Put what was chosen in place, now that the till is closed, and say when it was made. May be slow.

        Raises StoreTrouble where the disk refuses; the till is as it was then.
        """
        try:
            if not self.chosen or self._backup is None or self._made_at is None:
                raise StoreTrouble(said("No backup was chosen."))
            put_back(self._file.home, self._backup, self._file.key, over_sound=True, by=self._by)
            return self._made_at
        finally:
            self.leave()
