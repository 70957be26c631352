"""The supervisor's figures: today by the hour and the last 30 days by the day, added up from the sales themselves.

A sale counts when it was taken, as whatever it is by now; so each number is the very sales that stand behind it. One
whose money went on into another sale is not counted: that one is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import reduce
from itertools import pairwise

from app.domain.money import Money
from app.domain.said import counted, said
from app.domain.sale import OPEN, SaleState
from app.services.clock import Clock
from app.services.days import beginning_of
from app.services.figures import money_text, span_text
from app.services.finding import Behind
from app.services.float_agreement import real_profiles
from app.services.people import People
from app.services.permissions import May
from app.services.provider_book import ProviderBook
from app.services.shift_paper import Tally
from app.store.database import open_for_reading, told_as_trouble
from app.store.desk_sums import DeskSums, Taken, WentBack
from app.store.float_flows import Read
from app.store.known import Known
from app.store.search import Wanted
from app.store.till_file import FILE, TillFile

DAYS = 30
_UNSOLD = (SaleState.REFUSED, SaleState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Span:
    """What was taken from `begins` to before `ends`, in numbers of sales; money by its currency."""

    begins: datetime
    ends: datetime
    sold: int = 0
    unsold: int = 0
    unfinished: int = 0
    waited: int = 0
    longest_s: int = 0
    money: dict[str, Money] = field(default_factory=dict)
    went_back: dict[str, Tally] = field(default_factory=dict)

    @property
    def taken(self) -> int:
        """All sales that were taken."""
        return self.sold + self.unsold + self.unfinished


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures as they were at one moment. `is_test`: of a till that has test systems alone; else those are left
    out, and `tests` is how many sales of them were in the 30 days.
    """

    at: datetime
    today: Span
    hours: tuple[Span, ...]
    month: Span
    days: tuple[Span, ...]
    floats: tuple[Read, ...]
    readings: tuple[Read, ...]
    is_test: bool
    tests: int

    def float_in(self, span: Span, profile: str) -> Money | None:
        """What was read last of a profile's float in this time; None where it was not read."""
        read = [one for one in (*self.readings, *self.floats) if one.profile == profile]
        last = max((one for one in read if span.begins <= one.at < span.ends), key=lambda one: one.at, default=None)
        return last.amount if last is not None else None


class Desk:
    """The figures of one till."""

    def __init__(self, file: TillFile, book: ProviderBook, people: People, clock: Clock) -> None:
        self._file = file
        self._book = book
        self._people = people
        self._clock = clock

    def begin(self) -> Callable[[], Figures]:
        """What adds the figures up, in any thread: for whoever may see them. Raises NotAllowed, NeedsSecond; what is
        returned raises StoreTrouble.
        """
        self._people.may(May.FIND)
        now, is_test = self._clock.now(), not real_profiles(self._book)
        profiles = self._book.names if is_test else real_profiles(self._book)
        path = self._file.home / FILE

        def add_up() -> Figures:
            with told_as_trouble(path):
                db = open_for_reading(path)  # beside the till's own: half a million sales take their time
                try:
                    return _figures(DeskSums(db), Known(db), profiles, now, is_test=is_test)
                finally:
                    db.close()

        return add_up


def _figures(sums: DeskSums, known: Known, profiles: list[str], now: datetime, *, is_test: bool) -> Figures:
    today = now.astimezone().date()
    midnights = [beginning_of(today - timedelta(days=days)) for days in range(DAYS - 1, -2, -1)]
    since, until = midnights[0], midnights[-1]
    all_taken = sums.taken(since, until)
    taken = [one for one in all_taken if one.sandbox is is_test]
    back = [one for one in sums.went_back(since, until) if one.sandbox is is_test]
    days = _spans(midnights, taken, back)
    hours = _spans(_hours(midnights[-2], until), taken, back)
    floats = [Read(profile, one.amount, one.at) for profile in profiles if (one := known.balance(profile)) is not None]
    return Figures(
        at=now,
        today=days[-1],
        hours=hours,
        month=_together(days),
        days=days,
        floats=tuple(floats),
        readings=tuple(one for one in sums.readings(since, until) if one.profile in profiles),
        is_test=is_test,
        tests=0 if is_test else sum(one.count for one in all_taken if one.sandbox),
    )


def _hours(begins: datetime, ends: datetime) -> list[datetime]:
    """The hours of a day, which has 23 of them or 25 where the clocks move; its end is the last."""
    count = round((ends - begins) / timedelta(hours=1))
    return [*(begins + timedelta(hours=hour) for hour in range(count)), ends]


def _spans(bounds: list[datetime], taken: Iterable[Taken], back: Iterable[WentBack]) -> tuple[Span, ...]:
    spans = [Span(begins, ends) for begins, ends in pairwise(bounds)]
    for one in taken:
        if (place := _place(spans, one.at)) is not None:
            spans[place] = _with(spans[place], one)
    for went in back:
        if (place := _place(spans, went.at)) is not None:
            before = spans[place].went_back
            had = before.get(went.total.currency, Tally(0, Money(0, went.total.currency)))
            more = {went.total.currency: Tally(had.count + went.count, had.total + went.total)}
            spans[place] = replace(spans[place], went_back=before | more)
    return tuple(spans)


def _place(spans: list[Span], at: datetime) -> int | None:
    return next((place for place, span in enumerate(spans) if span.begins <= at < span.ends), None)


def _with(span: Span, one: Taken) -> Span:
    span = replace(span, waited=span.waited + one.waited, longest_s=max(span.longest_s, one.longest_s))
    if one.state in _UNSOLD:
        return replace(span, unsold=span.unsold + one.count)
    if one.state in OPEN:
        return replace(span, unfinished=span.unfinished + one.count)
    before = span.money.get(one.total.currency, Money(0, one.total.currency))
    return replace(span, sold=span.sold + one.count, money=span.money | {one.total.currency: before + one.total})


def _together(spans: tuple[Span, ...]) -> Span:
    whole = Span(spans[0].begins, spans[-1].ends)
    for one in spans:
        money = {name: whole.money.get(name, Money(0, name)) + more for name, more in one.money.items()}
        back = {
            name: Tally(had.count + more.count, had.total + more.total)
            for name, more in one.went_back.items()
            for had in [whole.went_back.get(name, Tally(0, Money(0, name)))]
        }
        whole = replace(
            whole,
            sold=whole.sold + one.sold,
            unsold=whole.unsold + one.unsold,
            unfinished=whole.unfinished + one.unfinished,
            waited=whole.waited + one.waited,
            longest_s=max(whole.longest_s, one.longest_s),
            money=whole.money | money,
            went_back=whole.went_back | back,
        )
    return whole


def span_words(span: Span, language: str) -> str:
    """All that happened in a span, in one sentence or two: what a screen reader says of it."""
    if not span.taken:
        return said("No sale.")
    money = ", ".join(money_text(one, language) for one in span.money.values())
    sold = counted("1 sold", "{count} sold", span.sold) if span.sold else said("none sold")
    parts = [said("{what}: {why}", what=sold, why=money) if money else sold]
    if span.unsold:
        parts.append(counted("1 not sold", "{count} not sold", span.unsold))
    if span.unfinished:
        parts.append(counted("1 not finished", "{count} not finished", span.unfinished))
    if span.waited:
        parts.append(counted("1 customer waited", "{count} customers waited", span.waited))
    for tally in span.went_back.values():
        parts.append(said("{amount} given back", amount=money_text(tally.total, language)))  # noqa: PERF401
    return reduce(lambda some, another: said("{some}; {another}", some=some, another=another), parts) + "."


def wait_words(span: Span) -> str:
    """How long the last of those who waited did, "" where nobody had to."""
    minutes = -(-span.longest_s // 60) * 60
    return said("{span} at the most", span=span_text(minutes)) if span.waited else ""


def behind(figures: Figures, span: Span, words: str, which: str) -> Behind:
    """The sales behind a number: `which` is sold, unsold, unfinished, waited, or "" for all of them."""
    chosen = {
        "": Wanted(),
        "sold": Wanted(state=SaleState.COMPLETE),
        "unsold": Wanted(state="unsold"),
        "unfinished": Wanted(state="open"),
        "waited": Wanted(waited=True),
    }[which]
    all_counted = replace(chosen, sandbox=figures.is_test, carried=False)
    return Behind(words, replace(all_counted, since=span.begins, until=span.ends))
