"""The watchdog: looks at what must hold of the newest sales and events at start-up and whenever a day has ended, and at
the events in between, between two keys.

All of it is the doctor's; here it is looked at a few milliseconds at a time, on the loop that the window lives in.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterator, Mapping
from datetime import datetime

from app.domain.said import said
from app.domain.trouble import StoreTrouble
from app.domain.when import to_minute
from app.services.doctor import Check, Look, looked_at
from app.services.invariants import INVARIANTS
from app.services.till import Till
from app.store.database import told_as_trouble
from app.store.till_file import FILE

NEWEST = 2000
"""How many of the newest sales are looked at; `tokentill doctor` looks at all."""

CHAINED = 5000
"""How many of the newest events are held against their chain: more than a shop has on two days. The doctor does all."""

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
            broken = await _broken(till, {**INVARIANTS, **_CHAIN})
    except StoreTrouble as trouble:
        broken.append(Check("the file is sound", ok=False, detail=str(trouble)))
    return _logged(broken)


async def look_at_the_chain(till: Till) -> list[Check]:
    """The same of the newest events alone: whether any was changed by hand, and what changes no sale with it."""
    try:
        return _logged(await _broken(till, _CHAIN))
    except StoreTrouble as trouble:
        return _logged([Check("the file is sound", ok=False, detail=str(trouble))])


def _logged(broken: list[Check]) -> list[Check]:
    for check in broken:
        logging.getLogger(__name__).error("broken: %s: %s", check.name, check.detail)
    return broken


def _newest_chained(till: Till, _since: datetime | None) -> Iterator[str | None]:
    till.file.journal.look_after()
    if (at := till.file.journal.cut_off_at) is not None:
        yield said("events are gone: the newest that stood there was of {at}", at=to_minute(at))
    for broken in till.file.journal.newest_broken(CHAINED):
        yield (
            said("event {broken} (till/epoch/number) does not follow from the one before it", broken=broken)
            if broken
            else None
        )


_CHAIN: dict[str, Look] = {"the newest of the journal's chain is whole": _newest_chained}


async def _broken(till: Till, looks: Mapping[str, Look]) -> list[Check]:
    broken = []
    with told_as_trouble(till.file.home / FILE):
        ends = time.monotonic() + _AT_ONCE_S
        for check in looked_at(till, looks, till.file.sales.taken_before(NEWEST)):
            if check is not None and not check.ok:
                broken.append(check)
            if time.monotonic() >= ends:
                await asyncio.sleep(_BETWEEN_S)
                ends = time.monotonic() + _AT_ONCE_S
    return broken
