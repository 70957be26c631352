"""The queue: the open rows of the table of sales, in the order and at the times they are settled by themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from app.domain.schedule import LONGEST_PUT_OFF
from app.domain.when import from_text, to_text

_MAY_GO = (
    "open = 1 and provider = :provider and next_at is not null"
    " and (not_before is null or not_before <= :now or not_before > :never_so_late)"
)


@dataclass(frozen=True, slots=True)
class Due:
    """A sale that may be settled now, by what its row says."""

    reference: str
    meter: str
    amount: int
    sends: bool


class Queue:
    """The open sales of one till."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def open(self) -> list[str]:
        """Every unfinished sale, the oldest first."""
        # Named: left to itself SQLite goes through all sales there are, for they stand in the order that is wanted.
        return self._references(
            "select reference from sale indexed by sale_open where open = 1 order by created_at, reference"
        )

    def unsettled(self) -> list[str]:
        """Every sale with something still to be done about it, the oldest first: also money and goods to hand over,
        and what was sold and not seen to be printed.
        """
        return self._references("select reference from sale where unsettled = 1 order by created_at, reference")

    def count(self) -> int:
        """How many sales are unsettled."""
        (number,) = self._db.execute("select count(*) from sale where unsettled = 1").fetchone()
        return int(number)

    def providers(self) -> list[str]:
        """The profiles that have open sales, whether till.toml still names them or not.

        One look at the index for each of them: a thousand sales may wait, and this is asked at every turn.
        """
        return self._references(
            "with recursive through (provider) as ("
            "select min(provider) from sale where open = 1 union all"
            " select (select min(sale.provider) from sale where open = 1 and sale.provider > through.provider)"
            " from through where through.provider is not null)"
            " select provider from through where provider is not null"
        )

    def through_and_for(self, references: Collection[str]) -> list[tuple[str, str]]:
        """The profile and the meter of each of these sales."""
        marks = ", ".join("?" * len(references))
        rows = self._db.execute(
            f"select provider, meter from sale where reference in ({marks})",  # noqa: S608 - our own marks
            list(references),
        )
        return [(row[0], row[1]) for row in rows]

    def due(self, provider: str, now: datetime, back: datetime | None) -> Iterator[Due]:
        """What is due of one profile: questions before sends, for what is known decides whether a sale may go, and of
        each the oldest first. Read as far as it is wanted.

        `back`: its line has come back then, so that what was tried last before that is due too. So is what was touched
        later than now: a clock was ahead, and wrote when it is due.
        """
        for which in ("state <> 'queued'", "state = 'queued'"):  # not sorted by it: read so, the index has the order
            yield from self._dues(
                f"select reference, meter, amount, state = 'queued' from sale where {_MAY_GO} and {which}"  # noqa: S608 - our own words
                " and (next_at <= :now or touched_at < :back or touched_at > :now) order by created_at, reference",
                {**_at(provider, now), "back": to_text(back) if back else ""},
            )

    def longest_untried(self, provider: str, now: datetime) -> Iterator[Due]:
        """The sales of a profile, the one that was tried longest ago first: with it a line that is down is tried."""
        yield from self._dues(
            f"select reference, meter, amount, state = 'queued' from sale where {_MAY_GO}"  # noqa: S608 - our own words
            " order by touched_at, reference",
            _at(provider, now),
        )

    def next_at(self, provider: str, now: datetime) -> datetime | None:
        """When the next sale of a profile falls due after `now`."""
        row = self._db.execute(
            "select next_at from sale where open = 1 and +provider = ? and next_at > ? order by next_at limit 1",
            [provider, to_text(now)],
        ).fetchone()
        return from_text(row[0]) if row else None

    def _dues(self, sql: str, values: dict[str, str]) -> Iterator[Due]:
        for reference, meter, amount, sends in self._db.execute(sql, values):
            yield Due(reference, meter, amount, bool(sends))

    def _references(self, sql: str) -> list[str]:
        return [row[0] for row in self._db.execute(sql)]


def _at(provider: str, now: datetime) -> dict[str, str]:
    return {"provider": provider, "now": to_text(now), "never_so_late": to_text(now + LONGEST_PUT_OFF)}
