"""An open file's connection: damage that any statement may be the first to meet is told to whoever has to stop, and
each commit to whoever looks after it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite3 import _Parameters

_CODES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Damage:
    """Whether damage was met in an open file, and who is told when it is."""

    def __init__(self) -> None:
        self.met = False
        self._listeners: list[Callable[[], object]] = []

    def tell(self, listener: Callable[[], object]) -> None:
        """Tell this one when it is met, or that it was."""
        self._listeners.append(listener)
        if self.met:
            listener()

    def meet(self) -> None:
        """It was met; only the first time is news."""
        if not self.met:
            self.met = True
            for listener in self._listeners:
                listener()


class Watched(sqlite3.Connection):
    """A connection whose statements note the damage they meet, whoever runs them and whatever becomes of the error."""

    def __init__(self, uri: str, timeout: float) -> None:
        # isolation_level=None: otherwise a raw execute opens a transaction that later writes join unseen.
        super().__init__(uri, uri=True, isolation_level=None, timeout=timeout)
        self.damage = Damage()
        self.looks_after_a_commit: list[Callable[[], object]] = []

    def execute(self, sql: str, parameters: _Parameters = ()) -> sqlite3.Cursor:
        """As ever."""
        return self.cursor(_Cursor).execute(sql, parameters)


class _Cursor(sqlite3.Cursor):
    connection: Watched

    def execute(self, sql: str, parameters: _Parameters = ()) -> _Cursor:
        try:
            return super().execute(sql, parameters)
        except sqlite3.DatabaseError as error:
            self._note(error)
            raise

    def __next__(self) -> Any:  # noqa: ANN401 - a row
        try:
            return super().__next__()
        except sqlite3.DatabaseError as error:
            self._note(error)
            raise

    def fetchone(self) -> Any:  # noqa: ANN401 - a row
        return next(self, None)

    def fetchall(self) -> list[Any]:
        return list(self)

    def _note(self, error: sqlite3.DatabaseError) -> None:
        if is_damage(error):
            self.connection.damage.meet()


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether SQLite failed because what it read is not what was written."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _CODES
