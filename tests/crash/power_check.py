"""What must hold of the till on every image of its disk: it opens, and nothing that was promised is gone."""

from __future__ import annotations

import logging
import os
from collections import Counter
from dataclasses import dataclass, field
from logging.handlers import RotatingFileHandler
from pathlib import Path, PosixPath
from typing import Any

from app.domain.reference import BEGINNING
from app.domain.sale import Sale
from app.main import front
from app.services.doctor import examine
from app.services.till import Till
from app.store.sales import _row
from app.store.till_file import FILE
from tests.crash.power_record import Day, Sent
from tests.crash.power_till import Told, told_of
from tests.domain.sales import PATHS, after

_WHO = "a look after the power cut"
_EXAMINED_EVERY = 200
_KIND, _REFERENCE = 4, 5
"""Where these stand in an event."""


class Lost(AssertionError):
    """Something that had been promised was not there after a power cut."""


_COLUMNS = ", ".join(_row(after(*PATHS["queued"])))
"""When a sale is due is not among them: that is worked out anew at each start."""


@dataclass
class Promised:
    """What was told of the sales so far, how many events there were then, what was sold, and what left the till."""

    told: set[str] = field(default_factory=set)
    events: int = 0
    sold: dict[str, str] = field(default_factory=dict)
    left: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    version: int = 0

    def add(self, more: Told | Sent) -> None:
        """Hold the till to this too from now on."""
        self.version += 1
        if isinstance(more, Sent):
            (self.codes if more.code else self.left)[more.reference] += 1
        else:
            self.told.add(more.reference)
            self.events = max(self.events, more.events)
            if more.state == "complete":
                self.sold[more.reference] = more.goods


@dataclass(frozen=True, slots=True)
class _Tables:
    """What must be in the till's file once so many events have happened."""

    sales: dict[str, Sale]
    rows: list[tuple[Any, ...]]
    tokens: list[tuple[Any, ...]]
    sold: dict[str, str]
    sent: Counter[str]
    supplied: Counter[str]


class Look:
    """Opens images of one day's disk with the till's own code, and compares them with what the whole day came to.

    A sale's events are read into a sale once for each number of them: images whose journals agree so far agree in it.
    """

    def __init__(self, day: Day) -> None:
        self._events = day.events()
        self._references = day.references()
        self._path = _path_on(day.file.stat().st_ino)
        self._keys = {path.name: path.read_bytes() for path in day.disk.glob("xdg_config_home/tokentill/keys/*")}
        self._loaded: dict[tuple[str, int], Sale] = {}
        self._tables: dict[int, _Tables] = {}
        self._logs: dict[tuple[bytes, ...], Counter[str]] = {}
        self.looks = self.examined = 0

    def at(self, image: Path, promised: Promised) -> None:
        """Open the till there, recover it, and let it go. Raises Lost."""
        self.looks += 1
        os.environ["XDG_CONFIG_HOME"] = str(image / "xdg_config_home")
        home = self._path(image / "home")
        try:
            till = front().open_till(home, _WHO)
        except Exception as error:
            raise Lost(f"the till does not open: {error!r}") from error
        try:
            if till.file.copied:
                raise Lost("the till takes its own file for an older one that was put back")
            tables = self._as_it_was(till, promised)
            self._what_left(till, tables, promised)
            till.recover()
            self._recovered(till, promised)
        finally:
            till.file.close()
            _stop_logging()

    def _as_it_was(self, till: Till, promised: Promised) -> _Tables:
        db = till.file.db
        if (sound := db.execute("pragma integrity_check").fetchall()) != [("ok",)]:
            raise Lost(f"the file is damaged: {sound}")
        events = db.execute("select * from event order by rowid").fetchall()
        if events != self._events[: len(events)]:
            raise Lost("the journal is not the beginning of the day's")
        if len(events) < promised.events:
            raise Lost(f"{promised.events - len(events)} events that were told of are gone")
        if events and self._keys.get(till.file.home_id) != till.keys.journal_key(till.file.home_id).hex().encode():
            raise Lost("the key that chains the journal is another one")
        tables = self._tables_after(len(events), till)
        if db.execute(f"select {_COLUMNS} from sale order by reference").fetchall() != tables.rows:  # noqa: S608 - ours
            raise Lost("the sales are not what their events make of them")
        if db.execute("select reference, digits from token order by reference, step").fetchall() != tables.tokens:
            raise Lost("the tokens are not those of the sales")
        printed = db.execute("select reference from print_job where paper = 'receipt' and copy = 0").fetchall()
        if sorted(reference for (reference,) in printed) != sorted(tables.sold):
            raise Lost("a complete sale has no print job, or one that is not complete has")
        if gone := promised.told - tables.sales.keys():
            raise Lost(f"sales {', '.join(gone)} were told of and are gone")
        if unsold := dict(promised.sold.items() - tables.sold.items()):
            raise Lost(f"what was sold is gone: {unsold}")
        return tables

    def _tables_after(self, count: int, till: Till) -> _Tables:
        if count not in self._tables:
            happened = [event for event in self._events[:count] if event[_REFERENCE]]
            sales = {}
            for reference, number in Counter(event[_REFERENCE] for event in happened).items():
                known = (reference, number)
                if known not in self._loaded:
                    sale = till.file.sales.load(reference)
                    assert sale is not None
                    self._loaded[known] = sale
                sales[reference] = self._loaded[known]
            self._tables[count] = _Tables(
                sales,
                [tuple(_row(sales[reference]).values()) for reference in sorted(sales)],
                [(reference, digits) for reference in sorted(sales) for digits in sales[reference].tokens],
                {one: told_of(sale, 0).goods for one, sale in sales.items() if sale.state == "complete"},
                Counter(event[_REFERENCE] for event in happened if event[_KIND] == "sent"),
                Counter(event[_REFERENCE] for event in happened if event[_KIND] == "supplied"),
            )
        return self._tables[count]

    def _what_left(self, till: Till, tables: _Tables, promised: Promised) -> None:
        if early := promised.left - tables.sent:
            raise Lost(f"{', '.join(early)} left, and the till's file does not know that it was about to")
        if early := promised.codes - tables.supplied:
            raise Lost(f"a code for {', '.join(early)} left, and the till's file does not know that it was about to")
        if unknown := promised.left - self._logged(till):
            raise Lost(f"{', '.join(unknown)} left, and references.log does not know it")
        used = max((*promised.told, *promised.left), default="")
        if used and till.file.next_reference(BEGINNING) <= used:
            raise Lost(f"the reference {used} would be used again")

    def _logged(self, till: Till) -> Counter[str]:
        """How often each reference left by references.log; read once for each content that it has."""
        home = till.file.home
        logs = [path for path in (home / "references.log", home / "backups" / "references.log") if path.exists()]
        content = tuple(path.read_bytes() for path in logs)
        if content not in self._logs:
            self._logs[content] = Counter(till.file.reference_log.times(self._references))
        return self._logs[content]

    def _recovered(self, till: Till, promised: Promised) -> None:
        for reference, state in till.file.db.execute("select reference, state from sale where open = 1").fetchall():
            sale = till.file.sales.load(reference)
            assert sale is not None
            if state == "sending":
                raise Lost(f"sale {reference} is still being sent after the start")
            if state == "queued" and sale.sends < promised.left[reference]:
                raise Lost(f"sale {reference} left, and would be sent once more")
        if self.looks % _EXAMINED_EVERY == 0:
            self.examined += 1
            if broken := [check for check in examine(till) if not check.ok]:
                raise Lost(f"the doctor says: {broken}")


def _path_on(number: int) -> type[PosixPath]:
    """Paths below which till.db has the number that it had on the disk that was cut off: a power cut changes none."""

    class OnItsDisk(PosixPath):
        def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
            found = super().stat(follow_symlinks=follow_symlinks)
            return os.stat_result((found[0], number, *found[2:10])) if self.name == FILE else found

    return OnItsDisk


def _stop_logging() -> None:
    """A till that is opened logs into its home, each time a new one."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()
