"""The watchdog: looks at what must hold of the newest sales at start-up and whenever a day has ended, between two keys.

All of it is the doctor's; here it is looked at a few milliseconds at a time, on the loop that the window lives in.
"""

from __future__ import annotations

import asyncio
import logging
import time

from app.domain.trouble import StoreTrouble
from app.services.doctor import Check, looked_at
from app.services.invariants import INVARIANTS
from app.services.till import Till
from app.store.database import told_as_trouble
from app.store.till_file import FILE

NEWEST = 2000
"""How many of the newest sales are looked at; `tokentill doctor` looks at all."""

_AT_ONCE_S = 0.005
_BETWEEN_S = 0.01


async def look_over(till: Till) -> list[Check]:
    """What is broken, each logged; empty where everything holds. The file itself is read through in a thread; of one
    that is damaged nothing else is looked at.
    """
    broken = []
    try:
        if unsound := await till.soundness.look():
            broken.append(Check("the file is sound", ok=False, detail=unsound))
        else:
            with told_as_trouble(till.file.home / FILE):
                broken = await _broken(till)
    except StoreTrouble as trouble:
        broken.append(Check("the file is sound", ok=False, detail=str(trouble)))
    for check in broken:
        logging.getLogger(__name__).error("broken: %s: %s", check.name, check.detail)
    return broken


async def _broken(till: Till) -> list[Check]:
    broken = []
    ends = time.monotonic() + _AT_ONCE_S
    for check in looked_at(till, INVARIANTS, till.file.sales.taken_before(NEWEST)):
        if check is not None and not check.ok:
            broken.append(check)
        if time.monotonic() >= ends:
            await asyncio.sleep(_BETWEEN_S)
            ends = time.monotonic() + _AT_ONCE_S
    return broken
