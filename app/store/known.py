"""What the till remembers of the world outside: whose meter it was when last verified, and the float when last read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from app.domain.money import Money
from app.domain.sale import Service
from app.domain.when import from_text, to_text
from app.store.database import immediate


@dataclass(frozen=True, slots=True)
class KnownMeter:
    """The name a meter was last verified under, and when."""

    customer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class KnownBalance:
    """Our float at a provider when it was last read."""

    amount: Money
    at: datetime


class Known:
    """Memories that may be old, each with its age."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def meter(self, provider: str, biller: str, service: Service, meter: str) -> KnownMeter | None:
        """The name last verified for this meter, or None. Two billers may each have a meter of this number."""
        row = self._db.execute(
            "select customer, at from known_meter where provider = ? and service = ? and meter = ?",
            [_through(provider, biller), service, meter],
        ).fetchone()
        return KnownMeter(row[0], from_text(row[1])) if row else None

    def meter_is(self, provider: str, biller: str, service: Service, meter: str, customer: str, at: datetime) -> None:
        """Remember the name that the provider gives for this meter now."""
        with immediate(self._db):
            self._db.execute(
                "insert or replace into known_meter (provider, service, meter, customer, at) values (?, ?, ?, ?, ?)",
                [_through(provider, biller), str(service), meter, customer, to_text(at)],
            )

    def balance(self, provider: str) -> KnownBalance | None:
        """The float last read, or None."""
        row = self._db.execute("select amount, currency, at from balance where provider = ?", [provider]).fetchone()
        return KnownBalance(Money(row[0], row[1]), from_text(row[2])) if row else None

    def balance_is(self, provider: str, amount: Money, at: datetime) -> None:
        """Remember the float that the provider names now."""
        with immediate(self._db):
            self._db.execute(
                "insert or replace into balance (provider, amount, currency, at) values (?, ?, ?, ?)",
                [provider, amount.minor, amount.currency, to_text(at)],
            )

    def forget(self, provider: str) -> None:
        """Forget all that was remembered of this profile: it is another one now, or gone."""
        with self._db.atomic():
            self._db.execute("delete from balance where provider = ?", [provider])
            self._db.execute(
                "delete from known_meter where provider = ? or provider like ?",
                [provider, f"{_through(provider, '%')}"],
            )


def _through(provider: str, biller: str) -> str:
    return f"{provider} {biller}" if biller else provider
