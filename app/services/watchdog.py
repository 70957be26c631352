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
from app.store.database import unsound_in
from app.store.till_file import FILE

NEWEST = 2000
"""How many of the newest sales are looked at; `tokentill doctor` looks at all."""

_AT_ONCE_S = 0.005
_BETWEEN_S = 0.01


async def look_over(till: Till) -> list[Check]:
    """What is broken, each logged; empty where everything holds. The file itself is read through in a thread."""
    broken = []
    try:
        unsound = await asyncio.to_thread(unsound_in, till.file.home / FILE)
    except StoreTrouble as trouble:
        unsound = [str(trouble)]
    if unsound:
        broken.append(Check("the file is sound", ok=False, detail=f"the till's file is damaged: {unsound[0]}"))
    ends = time.monotonic() + _AT_ONCE_S
    for check in looked_at(till, INVARIANTS, till.file.sales.taken_before(NEWEST)):
        if check is not None and not check.ok:
            broken.append(check)
        if time.monotonic() >= ends:
            await asyncio.sleep(_BETWEEN_S)
            ends = time.monotonic() + _AT_ONCE_S
    for check in broken:
        logging.getLogger(__name__).error("broken: %s: %s", check.name, check.detail)
    return broken
