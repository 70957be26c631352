"""What the till's file gives to a support file: how much there is of everything, and which names it knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlite_utils import Database

_COUNTED = {
    "events": "select kind, count(*) from event group by kind order by kind",
    "sales": "select state || ', ' || money, count(*) from sale group by state, money order by state, money",
    "papers": "select paper || ', ' || state, count(*) from print_job group by paper, state order by paper, state",
    "people": "select 'role ' || role || ', active ' || active, count(*) from person group by role, active",
    "shifts": "select case when ends is null then 'open' else 'closed' end, count(*) from shift group by 1",
}


def counts_of(db: Database) -> dict[str, dict[str, Any]]:
    """How many there are of each kind, state and role."""
    return {name: dict(db.execute(sql).fetchall()) for name, sql in _COUNTED.items()}


def names_in(db: Database) -> Iterator[str]:
    """Every name that the file knows: whoever works here, and every customer."""
    for sql in (
        "select name from person",
        "select distinct customer from sale",
        "select distinct customer from known_meter",
    ):
        for (name,) in db.execute(sql):
            yield name


def references_in(db: Database, numbers: Collection[str]) -> set[str]:
    """Which of these are references of our sales."""
    found = (db.execute("select reference from sale where reference = ?", [one]).fetchone() for one in numbers)
    return {row[0] for row in found if row is not None}
