"""Whether our float at a provider covers a sale of the queue, by what was read a moment ago and has been sent since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.sale import Order
from app.providers.base import Balance, Provider, ReadsFloat
from app.services.clock import Clock
from app.store.database import told_as_trouble
from app.store.till_file import TillFile

_FRESH = timedelta(seconds=60)


@dataclass(slots=True)
class _Left:
    """Minor units that were left at that time, less what has been sent since."""

    minor: int
    read_at: datetime


class Floats:
    """The floats of one till's profiles, as far as they have been read while it ran."""

    def __init__(self, file: TillFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self._left: dict[str, _Left] = {}

    async def covers(self, order: Order, provider: Provider) -> bool:
        """Whether the float covers a sale, read anew unless it surely does. True where the provider does not tell.

        A float that cannot be read now keeps nothing back: the provider says so itself where there is too little.
        """
        if not isinstance(provider, ReadsFloat):
            return True
        left, now = self._left.get(order.provider), self._clock.now()
        if left is not None and timedelta() <= now - left.read_at < _FRESH and left.minor >= order.amount.minor:
            return True
        balance = await provider.balance()
        if not isinstance(balance, Balance):
            return True
        now = self._clock.now()
        with told_as_trouble(self._file.home):
            self._file.known.balance_is(order.provider, balance.amount, now)
        self._left[order.provider] = _Left(balance.amount.minor, now)
        return balance.amount >= order.amount

    def spend(self, order: Order) -> None:
        """A sale of this order is sent: the float may have that much less."""
        if (left := self._left.get(order.provider)) is not None:
            left.minor -= order.amount.minor

    def forget(self, provider: str) -> None:
        """The profile is another one now, or gone: nothing is known of its float."""
        self._left.pop(provider, None)
