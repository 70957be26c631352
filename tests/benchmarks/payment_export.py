"""The export of payment records beside `sqlite3 -csv` of the same rows, and what it holds in memory meanwhile."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.events import Answered, Sent, Taken
from app.domain.outcome import Complete
from app.store.payments import Payment
from tests.benchmarks.figures import Figure, Measured, middle
from tests.domain.sales import HORIZON, ORDER, START
from tests.e2e.place import ROOT, environment, make_home
from tests.store.files import opened, record

_ADDRESS = "https://till.invalid/v3"
_DAYS = ("--from", "2026-01-01", "--to", "2026-12-31")
_SECONDS_OF_THE_YEAR = 31_000_000


def measure(fewer: int, sales: int, rounds: int) -> Measured:
    """Export a year of `sales` in turn with the bare tool, and a year of `fewer` for its memory alone."""
    with TemporaryDirectory() as few, TemporaryDirectory() as many:
        small = _export(_year_of(Path(few), fewer), fewer)
        home = _year_of(Path(many), sales)
        exports: list[_Ran] = []
        bare: list[_Ran] = []
        for _ in range(rounds):
            exports.append(_export(home, sales))
            bare += _bare(home, sales)
    floor = middle([one.seconds for one in bare]) if bare else None
    peak = max(one.peak_mb for one in exports)
    figures = [
        Figure(f"export of {sales} sales", middle([one.seconds for one in exports]), "s", floor),
        Figure("most memory held meanwhile", peak, "MB"),
        Figure(f"more than for {fewer} sales", peak - small.peak_mb, "MB", goal=5),
    ]
    tool = "sqlite3 -csv of the same rows" if bare else "none: the tool sqlite3 is not here"
    return Measured("Payment records", f"the whole command, CSV, median of {rounds}; floor: {tool}", figures)


@dataclass(frozen=True, slots=True)
class _Ran:
    seconds: float
    peak_mb: float


def _year_of(folder: Path, sales: int) -> Path:
    """A home in which one sale was really made, and all others are rows like its own, over the year 2026."""
    home = make_home(folder, _ADDRESS, "127.0.0.1:9100")
    file = opened(home)
    order = replace(ORDER, sandbox=False, base_url=_ADDRESS, phone="+254712345678")
    sold = Complete(tokens=("66430474307561657038",), receipt_number="RADIXOVS010VS0")
    record(file, "001000000000", Taken(order), Sent(), Answered("vend", sold, START, HORIZON), receipt=False)
    at = f"strftime('%Y-%m-%dT%H:%M:%S.123456Z', '2026-01-01', (n * {_SECONDS_OF_THE_YEAR} / {sales}) || ' seconds')"
    other = {
        "reference": "printf('001%09d', n)",
        "meter": "printf('%011d', 14285000000 + n % 5000)",
        "customer": "'Customer ' || (n % 5000)",
        "amount": "1000 + n % 90000",
        "receipt_number": "'RADIXOVS010VS' || n",
        **dict.fromkeys(("created_at", "sent_at", "completed_at", "touched_at"), at),
    }
    columns = [column for _number, column, *_more in file.db.execute("pragma table_info(sale)")]
    made = ", ".join(other.get(column, column) for column in columns)
    numbers = "with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ?)"
    rows = f"insert into sale select {made} from numbers, (select * from sale)"  # noqa: S608 - our own names
    file.db.execute(f"{numbers} {rows}", [sales - 1])
    file.close()
    return home


def _export(home: Path, sales: int) -> _Ran:
    written = home.parent / "payments.csv"
    command = [sys.executable, "-m", "app", "--home", str(home), "export", "payments", *_DAYS, "-o", str(written)]
    ran = _run(home.parent / "said", command, environment(home.parent))
    _expect(written, sales + 1)
    return ran


def _bare(home: Path, sales: int) -> list[_Ran]:
    """Nothing where there is no such tool."""
    tool = shutil.which("sqlite3")
    if tool is None:
        return []
    columns = ", ".join(Payment._fields)
    rows = f"select {columns} from sale where sandbox = 0 order by reference"  # noqa: S608 - our own names
    written = home.parent / "bare.csv"
    ran = _run(written, [tool, "-readonly", "-csv", str(home / "till.db"), rows], environment(home.parent))
    _expect(written, sales)
    return [ran]


def _run(output: Path, command: list[str], variables: dict[str, str]) -> _Ran:
    starter = [sys.executable, "-m", "tests.benchmarks.one_command", str(output), *command]
    ran = subprocess.run(starter, cwd=ROOT, env=variables, capture_output=True, text=True)
    if ran.returncode:
        raise RuntimeError(f"{command} ended with {ran.returncode}: {ran.stderr}")
    return _Ran(**json.loads(ran.stdout))


def _expect(written: Path, lines: int) -> None:
    with written.open("rb") as file:
        found = sum(1 for _line in file)
    if found != lines:
        raise RuntimeError(f"{written.name} has {found} lines, not {lines}")
