"""Finding a sale: by whatever is typed, and by filters. Whoever may not see all is shown their own."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.said import said
from app.domain.sale import OPEN, SaleState
from app.services.clock import Clock
from app.services.days import beginning_of
from app.services.find_words import read_typed
from app.services.people import People
from app.services.permissions import LEAST, May
from app.services.provider_book import ProviderBook
from app.services.shop import Shop
from app.store.database import told_as_trouble
from app.store.search import NOBODY, NOWHERE, Page, Wanted
from app.store.till_file import FILE, TillFile

__all__ = ["PER_PAGE", "Behind", "Filters", "Finding", "Page", "Wanted"]

PER_PAGE = 50
"""Sales of a page of what is found."""

_STATES: dict[str, Wanted] = {
    "complete": Wanted(state=SaleState.COMPLETE),
    "open": Wanted(state="open"),
    "unknown": Wanted(state=SaleState.UNKNOWN),
    "held": Wanted(state=SaleState.HELD),
    "refused": Wanted(state=SaleState.REFUSED),
    "cancelled": Wanted(state=SaleState.CANCELLED),
    "unsold": Wanted(state="unsold"),
    "owed": Wanted(money="owed"),
    "given back": Wanted(money="given back"),
    "waited": Wanted(waited=True),
}
_STATES_IN: dict[str, Collection[str]] = {"open": OPEN, "unsold": (SaleState.REFUSED, SaleState.CANCELLED)}
_NAMED = ("money", "service", "provider", "by", "waited")
"""What somebody may choose beside the state; one of _ANY names nothing."""
_ANY = ("", None)


@dataclass(frozen=True, slots=True)
class Behind:
    """The sales behind a number or a difference: what it is, in words, and which sales those are."""

    words: str
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of sales is filtered by, each as one of the codes that Finding offers, "" for all of them.

    `behind` are the sales behind a number that somebody came from: the others narrow it, and none is found that they
    leave out.
    """

    state: str = ""
    service: str = ""
    provider: str = ""
    cashier: str = ""
    period: str = ""
    behind: Behind | None = None


class Finding:
    """Finds the sales of one till."""

    def __init__(self, file: TillFile, book: ProviderBook, people: People, clock: Clock, shop: Shop) -> None:
        self._file = file
        self._book = book
        self._people = people
        self._clock = clock
        self._shop = shop

    @property
    def sees_all(self) -> bool:
        """Whether whoever is here may see every sale; else it is their own of today."""
        here = self._people.here
        return not self._people.pins_asked or (here is not None and here.role >= LEAST[May.FIND])

    def wanted(self, typed: str, filters: Filters) -> Wanted:
        """What is looked for. Raises BadInput, in words, for what cannot be; NotAllowed where nobody has signed in."""
        said_of_days = read_typed(typed, self._clock.now(), self._shop.language)
        chosen = replace(
            _STATES[filters.state] if filters.state else Wanted(),
            words=said_of_days.words,
            service=filters.service,
            provider=filters.provider,
            by=int(filters.cashier) if filters.cashier else None,
        )
        wanted = _both(filters.behind.wanted, chosen) if filters.behind is not None else chosen
        for since, until in ((said_of_days.since, said_of_days.until), self._period(filters.period)):
            wanted = _within(wanted, since, until)
        return self._allowed(wanted)

    def page(self, wanted: Wanted, below: int | None = None) -> Page:
        """The next sales that fit, the newest first. One that is not full may have more below it. Raises StoreTrouble,
        and NotAllowed where nobody has signed in.
        """
        with told_as_trouble(self._file.home / FILE):
            return self._file.search.page(self._allowed(wanted), limit=PER_PAGE, below=below)

    def latest(self, limit: int) -> list[str]:
        """The newest sales that whoever is here may see, so many at the most. Raises NotAllowed where nobody has signed
        in.
        """
        if self.sees_all:
            return self._file.sales.latest(limit=limit)
        found: list[str] = []
        below: int | None = None
        while len(found) < limit:
            page = self.page(Wanted(), below)
            found += page.references
            if (below := page.below) is None:
                break
        return found[:limit]

    def queued(self) -> list[str]:
        """What is not done with, the oldest first: whoever is here may see it. Raises NotAllowed where nobody is."""
        if not self.sees_all:
            self._people.may(May.SELL)
        return self._file.queue.unsettled()

    def see_that_shown(self, reference: str) -> None:
        """See that whoever is here may see this sale: what is in the queue, their own of today, or with the role for it
        any. Raises NotAllowed.
        """
        if self.sees_all:
            return
        own, sale = self._allowed(Wanted()), self._file.search.standing(reference)
        if (sale is None or not own.fits(sale)) and reference not in self.queued():
            self._people.check(May.FIND)

    def states(self) -> list[tuple[str, str]]:
        """The states that sales are filtered by, each with its words."""
        return [
            ("complete", said("Sold")),
            ("open", said("Not finished")),
            ("unknown", said("Not known yet")),
            ("held", said("A person decides")),
            ("unsold", said("Not sold")),
            ("refused", said("Refused")),
            ("cancelled", said("Cancelled")),
            ("owed", said("Money to give back")),
            ("given back", said("Money given back")),
            ("waited", said("Customer waited")),
        ]

    def services(self) -> list[tuple[str, str]]:
        """What is sold, with its words."""
        return [("prepaid", said("Tokens")), ("postpaid", said("Bills"))]

    def providers(self) -> list[tuple[str, str]]:
        """The profiles that have sold, or may."""
        names = [*self._book.names, *self._file.search.providers()]
        return [(name, name) for name in dict.fromkeys(names)]

    def cashiers(self) -> list[tuple[str, str]]:
        """Whoever took a sale, by name, those who have left among them."""
        numbers = self._file.search.people()
        people = [person for number in numbers if (person := self._file.people.load(number)) is not None]
        named = sorted(((str(one.number), one.name) for one in people), key=lambda one: one[1].casefold())
        nobody = [(str(NOBODY), said("Nobody signed in"))] if named and NOBODY in numbers else []
        return [*named, *nobody]

    def periods(self) -> list[tuple[str, str]]:
        """The times that sales are filtered by."""
        return [
            ("today", said("Today")),
            ("yesterday", said("Yesterday")),
            ("7", said("The last 7 days")),
            ("30", said("The last 30 days")),
            ("month", said("This month")),
        ]

    def _period(self, period: str) -> tuple[datetime | None, datetime | None]:
        if not period:
            return None, None
        today = self._clock.now().astimezone().date()
        tomorrow = beginning_of(today + timedelta(days=1))
        match period:
            case "today":
                return beginning_of(today), tomorrow
            case "yesterday":
                return beginning_of(today - timedelta(days=1)), beginning_of(today)
            case "month":
                return beginning_of(today.replace(day=1)), tomorrow
            case days:
                return beginning_of(today - timedelta(days=int(days) - 1)), tomorrow

    def _allowed(self, wanted: Wanted) -> Wanted:
        """The same, or where whoever is here may not see all, their own sales of today alone."""
        if self.sees_all:
            return wanted
        here = self._people.may(May.SELL)
        return _within(replace(wanted, by=here), beginning_of(self._clock.now().astimezone().date()), None)


def _both(wanted: Wanted, chosen: Wanted) -> Wanted:
    """What is the one and the other: nothing is, where both name something and differ in it."""
    state = _state_of_both(wanted.state, chosen.state)
    ways = [(getattr(wanted, name), getattr(chosen, name)) for name in _NAMED]
    if state is None or any(one != other and one not in _ANY and other not in _ANY for one, other in ways):
        return replace(chosen, places=NOWHERE)
    named = {name: other for name, (_one, other) in zip(_NAMED, ways, strict=True) if other not in _ANY}
    return replace(wanted, state=state, words=(*wanted.words, *chosen.words), **named)


def _state_of_both(one: str, other: str) -> str | None:
    """The narrower of two states, "" for any; None where no sale is in both."""
    if not one or one == other or other in _STATES_IN.get(one, ()):
        return other
    return one if not other or one in _STATES_IN.get(other, ()) else None


def _within(wanted: Wanted, since: datetime | None, until: datetime | None) -> Wanted:
    """The same, and within this time too."""
    return replace(wanted, since=_one_of(max, wanted.since, since), until=_one_of(min, wanted.until, until))


def _one_of(
    choose: Callable[[datetime, datetime], datetime], one: datetime | None, other: datetime | None
) -> datetime | None:
    if one is None or other is None:
        return one or other
    return choose(one, other)
