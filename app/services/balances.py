"""Our float at a provider: read from the provider, remembered with its age where the till may write."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from app.domain.money import Money
from app.domain.said import said
from app.domain.trouble import Trouble
from app.domain.when import to_text
from app.providers.base import Balance, ReadsFloat
from app.services.till import Till
from app.services.wording import about_verify
from app.store.database import told_as_trouble


@dataclass(frozen=True, slots=True)
class ReadBalance:
    """A float as the provider named it just now."""

    amount: Money
    at: datetime

    @property
    def at_text(self) -> str:
        """The moment in UTC, with Z."""
        return to_text(self.at)


def has_float(till: Till, provider: str) -> bool:
    """Whether this provider says what our float there is. Raises BadInput for an unknown profile."""
    return isinstance(till.book.provider(provider), ReadsFloat)


async def read_balance(till: Till, provider: str) -> ReadBalance:
    """Ask the provider for our float. Raises BadInput for an unknown profile, Trouble where it cannot be read."""
    adapter, company = till.book.provider(provider), till.book.traits(provider).company
    if not isinstance(adapter, ReadsFloat):
        raise Trouble(said("{provider} is of a kind that does not tell the shop's float.", provider=provider))
    outcome = await adapter.balance()
    now = till.clock.now()
    till.lines.of(provider).hear_outcome(outcome, now)
    if not isinstance(outcome, Balance):
        told = about_verify(outcome, company, provider)
        raise Trouble(f"{said('The balance cannot be read.')} {told.happened}")
    if till.file.lock is not None:
        with told_as_trouble(till.file.home):
            till.file.known.balance_is(provider, outcome.amount, now)
    return ReadBalance(outcome.amount, now)


async def read_floats(till: Till) -> None:
    """Read every float that is the shop's money, all at once; one that cannot be read now stays as it was known."""

    async def read(profile: str) -> None:
        with suppress(Trouble):
            await read_balance(till, profile)

    await asyncio.gather(*map(read, till.float_agreement.profiles))
