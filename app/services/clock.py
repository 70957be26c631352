"""The time, at the machine's edge: the wall's for people, the monotonic one for waiting."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from app.domain.sale import Mark

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Clock:
    """The machine's clocks."""

    def now(self) -> datetime:
        """The wall's time, in UTC."""
        return datetime.now(UTC)

    def mark(self) -> Mark:
        """An instant that another process of this machine can count from, until the machine restarts."""
        return Mark(_boot(), time.monotonic())


@cache
def _boot() -> str:
    """What names this start of the machine. Without a boot id, the minute it started in, by the wall's clock."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        started = time.time() - time.monotonic()
        return f"started {started / 60:.0f}"
