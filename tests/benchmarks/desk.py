"""The supervisor's desk on years of sales: the first page of any search, the figures, a start, the file's size."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.sale import Mark
from app.providers.base import Profile, Provider
from app.providers.registry import KINDS
from app.services.clock import Clock
from app.services.desk import Desk
from app.services.find_words import read_typed
from app.services.keys import Keys
from app.services.people import People
from app.services.pepper import Pepper
from app.services.provider_book import ProviderBook
from app.store.database import immediate
from app.store.search import Wanted
from app.store.till_file import FILE, TillFile, open_till
from tests.benchmarks import cold_start
from tests.benchmarks.figures import Figure, Measured, middle, quantile
from tests.benchmarks.growth import grown_kb
from tests.benchmarks.million import ENDS, make_sales
from tests.benchmarks.program import Program
from tests.e2e.place import environment

_DAYS = 1000
_PAGE = 50


def measure(sales: int, searches: int, typed: int, starts: int, made: int) -> Measured:
    """Make a file of so many sales, search it in each way, type the meters and telephones of so many at the window,
    start a till on it and on an empty one in turn, and weigh a sale by so many that are really made.
    """
    with TemporaryDirectory() as empty, TemporaryDirectory() as many:
        bare = cold_start.Starts(Path(empty))
        full = cold_start.Starts(Path(many))
        bare.till()
        full.till()  # these two make the files
        with _variables_of(Path(many)):
            file = _opened(full.home)
            index, indexed = _filled(file, sales, Keys(full.home).journal_key(file.home_id))
            _from_the_disk(full.home / FILE)
            cold = _searched(file, max(1, searches // 2))
            _read_through(full.home / FILE)
            took = _searched(file, searches)
            floor = [_bare_page(file) for _ in range(searches * len(took))]
            desk = [_figures_of(file) for _ in range(5)]
            numbers = "select substr(meter, -5), substr(phone, 5) from sale limit ? offset 400"
            rows = file.db.execute(numbers, [typed]).fetchall()
            file.db.execute("update till set machine = null")  # or it would be a copy of this process's
            total = _bytes(file)
            file.close()
            _read_through(full.home / FILE)
        with Program("tests.benchmarks.till_window", str(full.home), variables=environment(Path(many))) as window:
            shown = window.ask("find", numbers=[number for row in rows for number in row])
        pairs = [(full.till(), bare.till()) for _ in range(starts)]
    every, every_cold = ([one for ways in each.values() for one in ways] for each in (took, cold))
    slowest = max(took, key=lambda way: quantile(took[way], 0.99))
    opened, opened_empty = (middle([pair[place][1] for pair in pairs]) for place in (0, 1))
    figures = [
        Figure("first page of any search, p99", quantile(every, 0.99), "ms", quantile(floor, 0.99), 10),
        Figure("the same, median", middle(every), "ms", middle(floor)),
        Figure("the same of a file that the disk has to read, p99", quantile(every_cold, 0.99), "ms"),
        Figure(f"slowest way: {slowest}, p99", quantile(took[slowest], 0.99), "ms", quantile(floor, 0.99), 10),
        Figure(f"from a digit to the list, {len(shown)} digits, p99", quantile(shown, 0.99), "ms", goal=50),
        Figure("figures of today and 30 days, median", middle(desk), "ms", goal=200),
        Figure("start to an open till", opened, "ms", opened_empty, 1.1, "ratio"),
        Figure("the file, a sale with its answer and its paper", grown_kb(made), "KB", goal=4),
        Figure("the file of the searches, a sale", total / sales / 1024, "KB"),
        Figure("of that the index", index / sales / 1024, "KB"),
        Figure("all of the index made anew", indexed, "s"),
    ]
    ways = f"{searches} of each of {len(took)} ways"
    how = f"{sales} sales of {_DAYS} days; {ways}; floor: the latest {_PAGE} rows, an empty till"
    return Measured("The desk", how, figures)


def _filled(file: TillFile, sales: int, key: bytes) -> tuple[int, float]:
    """Write so many sales. Returns the bytes of their index, and the seconds in which it was made."""
    make_sales(file, sales, _DAYS, key)
    before, began = _bytes(file), time.monotonic()
    with immediate(file.db):
        file.search.index_all()
    return _bytes(file) - before, time.monotonic() - began


@dataclass(frozen=True, slots=True)
class _Then(Clock):
    """The clock of a machine on which the last of these sales was made just now."""

    def now(self) -> datetime:
        """The end of the last day."""
        return ENDS

    def mark(self) -> Mark:
        """No time passes."""
        return Mark("a benchmark", 0.0)


@contextmanager
def _variables_of(folder: Path) -> Iterator[None]:
    """The environment of the window that is started on a home in this folder: the till's own keys lie by it."""
    kept = dict(os.environ)
    os.environ.update(environment(folder))
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(kept)


def _opened(home: Path) -> TillFile:
    """The file that the window made, in this process: it would be a copy on another machine."""
    with closing(sqlite3.connect(home / FILE)) as made, made:
        made.execute("update till set machine = null")
    return open_till(home, 1, "a benchmark", "a benchmark", Keys(home).journal_key, ENDS)


def _read_through(path: Path) -> None:
    """Bring a file into the machine's memory, as a till does that looks for damage when it is opened."""
    with path.open("rb") as file:
        while file.read(1 << 22):
            pass


def _from_the_disk(path: Path) -> None:
    """Put a file out of the machine's memory."""
    with path.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _searched(file: TillFile, count: int) -> dict[str, list[float]]:
    """How long the first page took of each way of looking for a sale, in ms."""
    chance = random.Random(2)  # noqa: S311 - nobody guesses a benchmark
    (last,) = file.db.execute("select count(*) from sale").fetchone()
    rows = [
        file.db.execute(
            "select sale.reference, meter, phone, customer, amount, digits from sale join token"
            " on token.reference = sale.reference limit 1 offset ?",
            [chance.randrange(min(last * 9 // 10, 50_000))],
        ).fetchone()
        for _ in range(min(count, 40))
    ]

    def typed(text: Callable[[tuple[str, ...]], str], **filters: object) -> list[float]:
        return [_time(file, text(chance.choice(rows)), **filters) for _ in range(count)]

    day = (ENDS - timedelta(days=100)).date()
    return {
        "reference": typed(lambda one: one[0]),
        "meter": typed(lambda one: one[1]),
        "end of a meter": typed(lambda one: one[1][-6:]),
        "telephone": typed(lambda one: "0" + one[2][4:]),
        "name": typed(lambda one: one[3]),
        "part of a name": typed(lambda one: one[3][1:5]),
        "one letter": typed(lambda one: one[3][0]),
        "token": typed(lambda one: one[5]),
        "part of a token": typed(lambda one: one[5][6:12]),
        "end of a token": typed(lambda one: one[5][-4:]),
        "amount": typed(lambda one: str(int(one[4]) // 100)),
        "name, amount and month": typed(lambda one: f"{one[3].split()[1]} {int(one[4]) // 100} 2028-05"),
        "a day": typed(lambda _one: str(day)),
        "a name that nobody has": typed(lambda _one: "wanimau"),
        "a number that none has": typed(lambda _one: "99999999999"),
        "refused": typed(lambda _one: "", state="refused"),
        "a person and a provider": typed(lambda _one: "", by=chance.randrange(1, 9), provider="kplc two"),
        "a name, filtered": typed(lambda one: one[3].split()[0], by=3, state="unsold"),
        "who waited": typed(lambda one: one[3].split()[1], waited=True),
        "everything": typed(lambda _one: ""),
        "nothing": typed(lambda _one: "", sandbox=True),
    }


def _time(file: TillFile, text: str, **filters: object) -> float:
    words = read_typed(text, ENDS, "en")
    wanted = replace(Wanted(**filters), words=words.words, since=words.since, until=words.until)  # type: ignore[arg-type]
    began = time.perf_counter()
    file.search.page(wanted, limit=_PAGE)
    return (time.perf_counter() - began) * 1000


def _bare_page(file: TillFile) -> float:
    began = time.perf_counter()
    file.db.execute(f"select * from sale order by substr(reference, 4) desc limit {_PAGE}").fetchall()  # noqa: S608
    return (time.perf_counter() - began) * 1000


def _figures_of(file: TillFile) -> float:
    people = People(file, Pepper(file, Keys(file.home)), _Then())
    profiles = ProviderBook({}, KINDS, _nobody)
    desk = Desk(file, profiles, people, _Then())
    began = time.perf_counter()
    desk.begin()()
    return (time.perf_counter() - began) * 1000


def _nobody(profile: Profile) -> Provider:
    raise LookupError(f"no figure asks {profile.name}")


def _bytes(file: TillFile) -> int:
    pages, of = (file.db.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(pages * of)
