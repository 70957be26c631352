"""Soundness: a till sells from a file that was read through, and sends nothing more once damage was met in it."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import suppress

from app.domain.said import said
from app.domain.trouble import StoreTrouble
from app.store.database import damaged, unsound_in
from app.store.till_file import FILE, TillFile

AT_ONCE_BYTES = 16 * 1024 * 1024
"""A file of so many bytes, some 6,000 sales, is read through in less than a tenth of a second: it is waited for."""


class Soundness:
    """What is known of the till's file: any statement may meet damage in it, and it is read through in a thread."""

    def __init__(self, file: TillFile) -> None:
        self._file = file
        self._path = file.home / FILE
        self._first: asyncio.Future[str] | None = None
        self._reading: sqlite3.Connection | None = None
        self._ended = False

    async def begin(self, at_once: int = AT_ONCE_BYTES) -> None:
        """Read the file through before it is sold from. Raises Damaged.

        One of more than `at_once` bytes is read while the till is opened, and nothing is sent until that has ended.
        """
        self._first = asyncio.ensure_future(self._look())
        if self._path.stat().st_size <= at_once:
            await self.refuse_damaged()

    async def look(self) -> str:
        """What is wrong with the file, "" for nothing. The look that is under way since the start is another's too."""
        if self._ended:
            return ""
        if self._first is not None and not self._first.done():
            return await asyncio.shield(self._first)
        return await self._look()

    async def refuse_damaged(self) -> None:
        """Raise Damaged where damage was met, by the look at the start, which is waited for, or by anybody since."""
        if self._first is not None and not self._first.done():
            await asyncio.wait({self._first})
        if self._file.damage.met:
            raise damaged(self._path)

    def end(self) -> None:
        """Wait for no look any more, and stop the one that goes on: the till is being closed, and a file of years takes
        many seconds to be read through.
        """
        self._ended = True
        if self._first is not None:
            self._first.cancel()
        if self._reading is not None:
            with suppress(sqlite3.ProgrammingError):  # it was done just now
                self._reading.interrupt()

    def _begin(self, reading: sqlite3.Connection) -> bool:
        self._reading = reading
        return not self._ended

    async def _look(self) -> str:
        try:
            unsound = await asyncio.to_thread(unsound_in, self._path, self._begin)
        except StoreTrouble as trouble:
            return "" if self._ended else said("the till's file cannot be looked through: {why}", why=trouble)
        if not unsound:
            return ""
        self._file.damage.meet()
        return said("the till's file is damaged: {unsound}", unsound=unsound[0])
