"""Days as this machine's clocks count them: of 23 to 25 hours where the clocks move."""

from __future__ import annotations

from datetime import date, datetime


def beginning_of(day: date) -> datetime:
    """The first instant of a day on this machine's clocks, as they stood or will stand then."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - without a zone: the machine's own
    begins = midnight.astimezone()
    # Where the clocks leap over midnight, Python gives an hour of the day before; the later reading is the leap itself.
    return begins if begins.date() == day else midnight.replace(fold=1).astimezone()
