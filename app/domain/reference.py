"""References: twelve digits, three of till number and nine that never go back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
DIGITS = 9
LENGTH = 3 + DIGITS
END = BEGINNING + timedelta(seconds=10**DIGITS - 10**6)
"""No sale is taken by a clock that is past this, in 2057: the numbers behind it must not be used up."""
LAST_SERIAL = int((END - BEGINNING).total_seconds())
"""The serial of that moment: one from here on was reached by counting on, if at all."""


def next_reference(till: int, now: datetime, last: str | None) -> str:
    """The next reference of this till: seconds since 2026-01-01, or the last one plus one if that is later.

    `last` is this till's highest reference so far, from whichever of its records knows the highest.
    """
    serial = int((now - BEGINNING).total_seconds())
    if last is not None:
        serial = max(serial, int(last[-DIGITS:]) + 1)
    if not 0 <= serial < 10**DIGITS:
        raise ValueError(f"{now:%Y-%m-%d} is outside the years references are made for")
    return f"{till:03d}{serial:0{DIGITS}d}"
