"""What is typed to find a sale, read: days apart, and each other word as whatever it may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache

from app.domain.money import MINOR_UNITS
from app.domain.said import said
from app.domain.trouble import BadInput
from app.services.days import beginning_of
from app.store.search_terms import APOSTROPHES, Word, folded, folded_words

LONGEST = 200
MOST_WORDS = 12
_CENTURY = 2000
_DASHES = r"\.\.+|–"
_UP_TO = r"(?:\.\.|\bto\b|\bau\b|\bhadi\b)"
_ISO = r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})"
_DAY_FIRST = r"(?P<d>[0-9]{1,2})(?P<s>[./-])(?P<m>[0-9]{1,2})(?P=s)(?P<y>[0-9]{4}|[0-9]{2})"
_NAMED = r"(?P<d>[0-9]{1,2})(?:(?<=\b1)(?i:er))?\s+(?P<n>[^\W\d_]{3,})\.?(?:\s+(?P<y>[0-9]{4}))?"
_MONTH = r"(?:(?P<n>[^\W\d_]{3,})\.?\s+(?P<y>[0-9]{4})|(?P<y2>[0-9]{4})-(?P<m>[0-9]{2}))"
_EDGES = r"(?<![\w.,/-]){}(?![\w,/-]|\.[0-9])"
_WRITTEN = [re.compile(_EDGES.format(one)) for one in (_ISO, _DAY_FIRST, _NAMED, _MONTH)]
_AMOUNT = re.compile(r"(?:0|[1-9][0-9]{0,8}|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]{1,2})?")
_WITH_CURRENCY = re.compile(rf"({'|'.join(MINOR_UNITS)})([0-9].*)", re.IGNORECASE)
_LAST_YEAR = 9999
_YEARS = 8
"""So many years around may be meant by a day that was named without one: 29 February may take them all."""
_GROUP = 4
_SHORTEST_PROFILE = 3


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: the words, and from when to before when the sale was taken where days were named."""

    words: tuple[Word, ...] = ()
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Days:
    """Days that were named, both included, and where in what was typed they stand.

    `any_year`: it is a day that was named without one.
    """

    first: date
    last: date
    begins: int
    ends: int
    any_year: bool = False


def read_typed(text: str, now: datetime, language: str) -> Typed:
    """What somebody looks for. Raises BadInput, in words, for more than can be looked for and for days there are none
    of.
    """
    if len(text) > LONGEST:
        raise BadInput(said("That is too much to look for: at most {count} letters.", count=LONGEST))
    text = re.sub(_DASHES, " .. ", APOSTROPHES.sub("'", text))
    days = _days(text, now.astimezone().date(), language)
    since = until = None
    if days:
        first, last = _span(days, now.astimezone().date())
        since, until = beginning_of(first), beginning_of(last + timedelta(days=1))
    for one in sorted(days, key=lambda one: one.begins, reverse=True):
        text = f"{text[: one.begins]} {text[one.ends :]}"
    if days:
        text = re.sub(_UP_TO, " ", text)
    words = tuple(_words(text))
    if len(words) > MOST_WORDS:
        raise BadInput(said("That is too much to look for: at most {count} words.", count=MOST_WORDS))
    return Typed(words, since, until)


def _days(text: str, today: date, language: str) -> list[_Days]:
    """All days and months that are named, none of them in another."""
    found: list[_Days] = []
    for written in _WRITTEN:
        for match in written.finditer(text):
            taken = any(match.start() < one.ends and one.begins < match.end() for one in found)
            if not taken and (days := _read(match, today, language)) is not None:
                found.append(days)
    spoken = {said("today"): today, said("yesterday"): today - timedelta(days=1)}
    for words, day in spoken.items():
        plain = re.escape(APOSTROPHES.sub("'", words))
        for match in re.finditer(rf"(?<!\w){plain}(?!\w)", text, re.IGNORECASE):
            found.append(_Days(day, day, match.start(), match.end()))  # noqa: PERF401 - read like the loop above
    return sorted(found, key=lambda one: one.begins)


def _read(match: re.Match[str], today: date, language: str) -> _Days | None:
    """The days that are named; None where the word is no month's."""
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    month = int(parts["m"]) if "m" in parts else _months(language).get(folded(parts["n"]))
    if month is None:
        return None
    written, day = parts.get("y") or parts.get("y2"), int(parts.get("d", 1))
    try:
        if written is None:
            years = _in_years(month, day, range(today.year - _YEARS, today.year + 1))
            first = max(one for one in years if one <= today)
            return _Days(first, first, match.start(), match.end(), any_year=True)
        first = date(int(written) + (_CENTURY if len(written) == len("26") else 0), month, day)
        beyond = first + timedelta(days=1) if "d" in parts else _month_after(first)
        for one in (first, beyond):  # what the clocks of this machine cannot tell is no day here
            beginning_of(one).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        raise BadInput(said("There is no day {day}.", day=match.group().strip())) from None
    return _Days(first, beyond - timedelta(days=1), match.start(), match.end())


def _in_years(month: int, day: int, years: range) -> list[date]:
    """The same day of each of these years; of some there is none."""
    found = []
    for year in years:
        with suppress(ValueError):
            found.append(date(year, month, day))
    return found


def _month_after(first: date) -> date:
    return first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)


def _span(days: list[_Days], today: date) -> tuple[date, date]:
    """The first and the last of all days that were named.

    One without a year is the last that has come. With another day it is as near to that as it may be, and may still be
    to come: `20 Dec to 5 Jan` is around a New Year. Only days of one year are told backwards.
    """
    match days:
        case [one, other] if one.any_year or other.any_year:
            spans = [
                (min(begins[0], ends[0]), max(begins[1], ends[1]))
                for begins in _ways(one, other, today)
                for ends in _ways(other, one, today)
                if begins[0] <= ends[0] or begins[0].year == ends[0].year
            ]
            if one.any_year and other.any_year:
                spans = [span for span in spans if span[0] <= today]
            if spans:
                return min(spans, key=lambda span: (span[1] - span[0], abs(today - span[0])))
    return min(one.first for one in days), max(one.last for one in days)


def _ways(one: _Days, other: _Days, today: date) -> list[tuple[date, date]]:
    """What one of two days may stand for, which has the year of the other one or one beside it."""
    if not one.any_year:
        return [(one.first, one.last)]
    year = today.year if other.any_year else other.first.year
    years = range(max(1, year - _YEARS), min(_LAST_YEAR, year + _YEARS))
    return [(day, day) for day in _in_years(one.first.month, one.first.day, years)]


@cache
def _months(language: str) -> dict[str, int]:
    """The months by their names and short names, in the shop's language and in English."""
    from babel.dates import get_month_names

    known: dict[str, int] = {}
    for locale in (language, "en"):
        for width in ("wide", "abbreviated"):
            known |= {folded(name): number for number, name in get_month_names(width, locale=locale).items()}
    return known


def _words(text: str) -> Iterator[Word]:
    for typed in _joined(text.split()):
        with_currency = _WITH_CURRENCY.fullmatch(typed)
        if with_currency is not None:
            yield Word(profile=with_currency.group(1).lower())
        yield _word(with_currency.group(2) if with_currency is not None else typed)


def _joined(typed: list[str]) -> Iterator[str]:
    """What was typed in groups, as numbers are printed and telephone numbers spoken, in one."""
    groups: list[str] = []
    for one in [*typed, ""]:
        if re.fullmatch(r"[0-9]{2,9}" if groups else r"\+?[0-9]{2,9}", one):
            groups.append(one)
            continue
        if groups and _is_one(groups):
            yield "".join(groups)
        else:
            yield from groups
        groups = []
        if one:
            yield one


def _is_one(groups: list[str]) -> bool:
    """Whether these are the groups of one number: two others may be a number and an amount."""
    in_fours = all(len(group) == _GROUP for group in groups[:-1]) and all(len(group) <= _GROUP for group in groups[-1:])
    is_telephone = groups[0].startswith(("+", "0"))
    return is_telephone or (in_fours and (len(groups) > 2 or all(len(group) == _GROUP for group in groups)))


def _word(typed: str) -> Word:
    """One word, as whatever it may stand for; nothing at all where it has neither letters nor digits."""
    plain = folded(typed)
    is_number = any(letter.isdigit() for letter in plain) or typed.isupper()
    return Word(
        name=folded_words(typed),
        number=plain if is_number else "",
        amount=_amount(typed),
        profile=plain if len(plain) >= _SHORTEST_PROFILE and not plain.isdigit() else "",
    )


def _amount(typed: str) -> int | None:
    if not _AMOUNT.fullmatch(typed):
        return None
    return int(Decimal(typed.replace(",", "")) * 100)
