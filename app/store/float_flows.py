"""What went off a provider's float and came on, between two readings of it, and what was read when a shift began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from app.domain.money import Money
from app.domain.when import from_text, to_text
from app.store.database import immediate
from app.store.journal import Journal

_SOLD_WITHIN = timedelta(days=31)
"""A sale that took longer from its cash to its token is in no agreement: it is one of the oldest of the queue."""


@dataclass(frozen=True, slots=True)
class Read:
    """A float as it was read."""

    profile: str
    amount: Money
    at: datetime


@dataclass(frozen=True, slots=True)
class Flow:
    """What was sold through a profile, with its fees, and what was topped up."""

    sold: Money
    fees: Money
    topped_up: Money


class FloatFlows:
    """The floats of one till's profiles."""

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal

    def top_up(self, profile: str, amount: Money, reason: str, at: datetime, by: int | None) -> None:
        """Note that money was paid into this profile's float."""
        with immediate(self._db):
            body = {"profile": profile, "minor": amount.minor, "currency": amount.currency, "reason": reason}
            self._journal.append(at, "topped up", None, body, person=by)

    def noted(self, begins: int) -> dict[str, Read]:
        """What was known of each profile's float when the shift began that has this place in the journal."""
        entry = self._journal.entry(begins)
        told = entry.body.get("read", []) if entry is not None else []
        return {
            one["profile"]: Read(one["profile"], Money(one["minor"], one["currency"]), from_text(one["at"]))
            for one in told
        }

    def between(self, start: Read, end: datetime) -> Flow:
        """What flowed after one reading and until another, in the currency of the first."""
        currency, since, until = start.amount.currency, to_text(start.at), to_text(end)
        (sold, fees) = self._db.execute(
            "select coalesce(sum(amount), 0), coalesce(sum(fee), 0) from sale where created_at > ?"
            " and state = 'complete' and sandbox = 0 and provider = ? and currency = ?"
            " and completed_at > ? and completed_at <= ?",
            [to_text(start.at - _SOLD_WITHIN), start.profile, currency, since, until],
        ).fetchone()
        (topped_up,) = self._db.execute(
            "select coalesce(sum(json_extract(body, '$.minor')), 0) from event where kind = 'topped up' and"
            " reference is null and at > ? and at <= ? and json_extract(body, '$.profile') = ?"
            " and json_extract(body, '$.currency') = ?",
            [since, until, start.profile, currency],
        ).fetchone()
        return Flow(Money(sold, currency), Money(fees, currency), Money(topped_up, currency))

    def unknown(self, profile: str, currency: str) -> Money:
        """The money of sales that were sent through this profile and of which nobody knows the end."""
        (minor,) = self._db.execute(
            "select coalesce(sum(amount), 0) from sale where open = 1 and state <> 'queued' and sandbox = 0"
            " and provider = ? and currency = ?",
            [profile, currency],
        ).fetchone()
        return Money(minor, currency)
