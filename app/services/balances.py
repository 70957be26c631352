"""Our float at a provider: read from the provider, remembered with its age where the till may write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.money import Money
from app.domain.trouble import Trouble
from app.domain.when import to_text
from app.providers.base import Balance
from app.services.till import Till
from app.services.wording import about_verify


@dataclass(frozen=True, slots=True)
class ReadBalance:
    """A float as the provider named it just now."""

    amount: Money
    at: datetime

    @property
    def at_text(self) -> str:
        """The moment in UTC, with Z."""
        return to_text(self.at)


async def read_balance(till: Till, provider: str) -> ReadBalance:
    """Ask the provider for our float. Raises BadInput for an unknown profile, Trouble where it cannot be read."""
    outcome = await till.book.provider(provider).balance()
    now = till.clock.now()
    if not isinstance(outcome, Balance):
        told = about_verify(outcome, till.book.traits(provider).company, provider)
        raise Trouble(f"The balance cannot be read. {told.happened}")
    if till.file.lock is not None:
        till.file.known.balance_is(provider, outcome.amount, now)
    return ReadBalance(outcome.amount, now)
