"""When an open sale is due to be settled by itself: by a table of waits, the same after a restart."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from app.domain.outcome import Doubt
from app.domain.sale import Sale, SaleState

WAITS: tuple[float, ...] = (5, 10, 20, 40, 60, 300)
"""Seconds before the first, the second ... time; the last one repeats."""

LONGEST_PUT_OFF = timedelta(days=2)
"""No throttle and no day's maximum puts a sale off for longer: a time that is further ahead is a wrong clock's."""

_SELDOM = 12


def due_at(sale: Sale, waits: tuple[float, ...], now: datetime) -> datetime | None:
    """When this sale is settled by itself, give or take a fifth of its wait; None where only a person takes it further.

    The same sale always waits the same time, so that a countdown on the screen is true after a restart too.
    """
    if sale.state is SaleState.UNKNOWN:
        attempts = -1 if sale.doubt is Doubt.STOPPED and sale.asks == 0 else sale.asks
    elif sale.state is SaleState.QUEUED and sale.kept and sale.stop is None:
        attempts = sale.tries - 1
    elif sale.state is SaleState.WAITING or may_be_asked(sale):
        attempts = len(waits)
    else:
        return None
    # A clock that was ahead for a while must not put a sale off for years.
    at = min(sale.touched_at, now)
    if attempts >= 0:
        wait = waits[min(attempts, len(waits) - 1)]
        spread = random.Random(f"{sale.reference}/{attempts}").uniform(0.8, 1.2)  # noqa: S311 - not for secrecy
        # Held for people after a day: they may wait for months, and each question is an event.
        at += timedelta(seconds=wait * spread * (_SELDOM if sale.state is SaleState.HELD else 1))
    return max(at, put_off_until(sale, now) or at)


def put_off_until(sale: Sale, now: datetime) -> datetime | None:
    """Before when a queued sale must not go, for its provider would only refuse it again; None where no time is set,
    or only by a clock that was ahead.
    """
    at = sale.order.not_before
    return at if sale.state is SaleState.QUEUED and at is not None and at <= now + LONGEST_PUT_OFF else None


def may_be_asked(sale: Sale) -> bool:
    """Held only because it has been unknown for a day: the provider may still say, while people decide."""
    return sale.state is SaleState.HELD and not sale.proof and sale.named is None
