"""When a sale is due to be settled by itself: by the table of waits, the same after a restart."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from app.domain.outcome import Doubt
from app.domain.sale import Sale, SaleState
from app.services.clock import Clock
from app.services.shop import Timing


class Schedule:
    """The waits of one till."""

    def __init__(self, clock: Clock, timing: Timing) -> None:
        self._clock = clock
        self._waits = timing.query_schedule
        self._poisoned: dict[str, datetime] = {}

    def due_at(self, sale: Sale) -> datetime | None:
        """When this sale is settled by itself; None where only a person can take it further."""
        if sale.state is SaleState.UNKNOWN:
            attempts = -1 if sale.doubt is Doubt.STOPPED and sale.asks == 0 else sale.asks
        elif sale.state is SaleState.QUEUED and sale.kept and sale.stop is None:
            attempts = sale.tries - 1
        elif sale.state is SaleState.WAITING or may_be_asked(sale):
            attempts = len(self._waits)
        else:
            return None
        if sale.reference in self._poisoned:
            return self._poisoned[sale.reference]
        # A clock that was ahead for a while must not put a sale off for years.
        touched_at = min(sale.touched_at, self._clock.now())
        if attempts < 0:
            return touched_at
        delay = self._waits[min(attempts, len(self._waits) - 1)]
        # The same sale always waits the same time, so that a countdown on the screen is true after a restart too.
        spread = random.Random(f"{sale.reference}/{attempts}").uniform(0.8, 1.2)  # noqa: S311 - not for secrecy
        return touched_at + timedelta(seconds=delay * spread)

    def poison(self, reference: str) -> None:
        """An attempt failed by a bug: put the sale off for the longest wait, whatever its state says."""
        self._poisoned[reference] = self._clock.now() + timedelta(seconds=self._waits[-1])

    def forgive(self, reference: str) -> None:
        """An attempt went well."""
        self._poisoned.pop(reference, None)


def may_be_asked(sale: Sale) -> bool:
    """Held only because it has been unknown for a day: the provider may still say, while people decide."""
    return sale.state is SaleState.HELD and not sale.proof and sale.named is None
