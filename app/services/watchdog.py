"""The watchdog: looks at what must hold of the newest sales at start-up and whenever a day has ended, between two keys.

All of it is the doctor's; here it is looked at a few milliseconds at a time, on the loop that the window lives in.
"""

from __future__ import annotations

import asyncio
import logging
import time
from datetime import datetime

from app.services.doctor import Check, looked_at
from app.services.invariants import INVARIANTS
from app.services.till import Till

NEWEST = 2000
"""How many of the newest sales are looked at; `tokentill doctor` looks at all."""

_AT_ONCE_S = 0.005
_BETWEEN_S = 0.01


async def look_over(till: Till) -> list[Check]:
    """What is broken, each logged once more; empty where everything holds."""
    since = _beginning(till)
    broken = []
    ends = time.monotonic() + _AT_ONCE_S
    for check in looked_at(till, INVARIANTS, since):
        if check is not None and not check.ok:
            logging.getLogger(__name__).error("broken: %s: %s", check.name, check.detail)
            broken.append(check)
        if time.monotonic() >= ends:
            await asyncio.sleep(_BETWEEN_S)
            ends = time.monotonic() + _AT_ONCE_S
    return broken


def _beginning(till: Till) -> datetime | None:
    return till.file.sales.taken_before(NEWEST)
