"""Amounts, dates and durations as the shop's language writes them."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.money import Money
from app.domain.said import counted, said, to_say

_UNITS = (
    (3600, to_say("{count} hour"), to_say("{count} hours")),
    (60, to_say("{count} minute"), to_say("{count} minutes")),
    (1, to_say("{count} second"), to_say("{count} seconds")),
)


def money_text(money: Money, language: str) -> str:
    """``KES 1,000`` or ``KES 1,000.50``: grouped as the language does it, decimals only where there are some."""
    return f"{money.currency}\u00a0{figure_text(money, language)}"


def figure_text(money: Money, language: str) -> str:
    """``1,000`` or ``1,000.50``: the same where its currency is known already."""
    return _figure(money, "#,##0.00" if money.minor % 100 else "#,##0", language)


def column_text(money: Money, language: str) -> str:
    """``1,000.00``: for a column of amounts in one currency, which aligns only with decimals everywhere."""
    return _figure(money, "#,##0.00", language)


def _figure(money: Money, pattern: str, language: str) -> str:
    from babel.numbers import format_decimal

    # A narrow no-break space is in no code page of a receipt printer.
    return format_decimal(money.decimal, format=pattern, locale=language).replace("\u202f", "\u00a0")


def reported_text(number: str, language: str) -> str:
    """A provider's figure, digit for digit, with the language's own decimal point; other words as they came."""
    from babel.numbers import get_decimal_symbol

    whole, point, part = number.partition(".")
    if not (number.isascii() and whole.isdigit() and part.isdigit()):
        return number
    return number.replace(point, get_decimal_symbol(language))


def when_text(at: datetime, language: str) -> str:
    """Date and time of the shop: ``21 Nov 2026 10:42:07``."""
    from babel.dates import format_datetime

    return format_datetime(at.astimezone(), "d MMM y HH:mm:ss", locale=language)


def day_text(at: datetime, language: str) -> str:
    """The shop's day: ``Sat 21 Nov``."""
    from babel.dates import format_date

    return format_date(at.astimezone().date(), "EEE d MMM", locale=language)


_MONTHS = (
    (to_say("Jan"), to_say("January")),
    (to_say("Feb"), to_say("February")),
    (to_say("Mar"), to_say("March")),
    (to_say("Apr"), to_say("April")),
    (to_say("May"), to_say("May")),
    (to_say("Jun"), to_say("June")),
    (to_say("Jul"), to_say("July")),
    (to_say("Aug"), to_say("August")),
    (to_say("Sep"), to_say("September")),
    (to_say("Oct"), to_say("October")),
    (to_say("Nov"), to_say("November")),
    (to_say("Dec"), to_say("December")),
)


def month_text(at: datetime) -> str:
    """The month in the zone of `at`, in the language of the screen: ``Nov``."""
    return said(_MONTHS[at.month - 1][0])


def long_day_text(at: datetime) -> str:
    """The day in the zone of `at`, in the language of the screen: ``20 November 2026``."""
    return f"{at.day} {said(_MONTHS[at.month - 1][1])} {at.year}"


def age_text(age: timedelta) -> str:
    """How long ago, to the unit that matters: ``just now``, ``5 min ago``, ``3 hours ago``, ``2 days ago``."""
    minutes = int(age.total_seconds() // 60)
    if minutes < 1:
        return said("just now")
    if minutes < 60:
        return said("{minutes} min ago", minutes=minutes)
    hours = minutes // 60
    if hours < 24:
        return counted("{count} hour ago", "{count} hours ago", hours)
    days = hours // 24
    return counted("{count} day ago", "{count} days ago", days)


def span_text(seconds: int) -> str:
    """How long, in the largest unit that it is whole in: ``90 seconds``, ``5 minutes``, ``1 hour``."""
    count, one, many = next((seconds // size, one, many) for size, one, many in _UNITS if seconds % size == 0)
    return counted(one, many, count)


def countdown_text(seconds: float) -> str:
    """What is left: ``6:12:07``, ``3:40``, ``0:09``; never below zero."""
    left = max(0, int(seconds + 0.999))
    hours, minutes = divmod(left // 60, 60)
    return f"{hours}:{minutes:02d}:{left % 60:02d}" if hours else f"{minutes}:{left % 60:02d}"
