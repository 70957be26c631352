"""What the supervisor's figures are added up from: the sales by when they were taken, and readings of the floats."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from app.domain.money import Money
from app.domain.sale import AWAY_AFTER
from app.domain.when import from_text, to_text
from app.store.float_flows import Read

_PART = len("2026-11-21T10:3")
"""Sales are added up by ten minutes: an hour of any shop begins with one of these."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The sales of one state and currency that were taken in ten minutes. `waited`: so many of them had their token
    later than a customer stays for, and `longest_s` is how long the last of those waited.
    """

    at: datetime
    state: str
    sandbox: bool
    count: int
    total: Money
    waited: int
    longest_s: int


@dataclass(frozen=True, slots=True)
class WentBack:
    """The money that went back to customers in one currency of sales taken in ten minutes."""

    at: datetime
    sandbox: bool
    count: int
    total: Money


class DeskSums:
    """The sums of one till's sales."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def taken(self, since: datetime, until: datetime) -> list[Taken]:
        """All sales that were taken from `since` to before `until`; of one whose money went on into another sale that
        other one tells what became of it.
        """
        # Most are done in the minute in which they were taken, and of those no time has to be read.
        wait = (
            "case when substr(completed_at, 1, 16) > substr(created_at, 1, 16)"
            " then (julianday(completed_at) - julianday(created_at)) * 86400 else 0 end"
        )
        rows = self._db.execute(
            f"select substr(created_at, 1, {_PART}), state, sandbox, currency, count(*), sum(amount),"  # noqa: S608 - our own words
            f" count(*) filter (where {wait} >= :away), max({wait})"
            " from sale where created_at >= :since and created_at < :until"
            # Only one that was refused or cancelled may be; of all others the index alone tells.
            " and (state not in ('refused', 'cancelled') or carried_into is null)"
            " group by 1, 2, 3, 4 order by 1",
            {"since": to_text(since), "until": to_text(until), "away": AWAY_AFTER / timedelta(seconds=1) - 0.001},
        )
        return [
            Taken(_at(at), state, bool(sandbox), count, Money(total, currency), waited, round(longest))
            for at, state, sandbox, currency, count, total, waited, longest in rows
        ]

    def went_back(self, since: datetime, until: datetime) -> list[WentBack]:
        """The money of those sales that went back; what went on into another sale did not."""
        rows = self._db.execute(
            f"select substr(created_at, 1, {_PART}), sandbox, currency, count(*), sum(amount) from sale"  # noqa: S608 - our own words
            " where created_at >= ? and created_at < ? and money = 'given back' and carried_into is null"
            " group by 1, 2, 3 order by 1",
            [to_text(since), to_text(until)],
        )
        return [
            WentBack(_at(at), bool(sandbox), count, Money(total, currency))
            for at, sandbox, currency, count, total in rows
        ]

    def readings(self, since: datetime, until: datetime) -> list[Read]:
        """What was noted of the floats when shifts were opened, the first reading first."""
        rows = self._db.execute(
            "select body from event where reference is null and kind = 'shift opened'"
            " and at >= ? and at < ? order by at",
            [to_text(since), to_text(until)],
        )
        told = (one for (body,) in rows for one in json.loads(body).get("read", []))
        return [Read(one["profile"], Money(one["minor"], one["currency"]), from_text(one["at"])) for one in told]


def _at(part: str) -> datetime:
    return from_text(f"{part}0:00.000000Z")
