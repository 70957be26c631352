"""Shifts: the drawer is opened with a float, cash goes in and out with a reason, and it is closed by a blind count."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.cash import Movement, Way
from app.domain.money import MINOR_UNITS, Money
from app.domain.said import and_words, said, to_say
from app.domain.sale import Service
from app.domain.trouble import BadInput, NeedsSecond, NotAllowed, StoreTrouble
from app.services.clock import Clock
from app.services.figures import money_text
from app.services.float_agreement import FloatAgreement, known_floats
from app.services.people import People
from app.services.permissions import May
from app.services.provider_book import ProviderBook
from app.services.shift_paper import Closing, Count, Shift, Takings, Tally
from app.services.shift_record import as_body, from_body
from app.services.shop import Shop
from app.store.database import immediate, told_as_trouble
from app.store.drawer_proof import Changed
from app.store.shifts import Counted, ShiftRow, SoldThrough
from app.store.till_file import TillFile

_LONGEST = 200
"""Letters of a reason."""


@contextmanager
def _told_as_changed() -> Iterator[None]:
    """What somebody wrote into the file need not be anything that can be read or added up."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, sqlite3.OperationalError) as error:
        logging.getLogger(__name__).exception("the shift cannot be read")
        words = to_say("What the file has of this shift cannot be read: it was changed by hand. A backup has it.")
        raise StoreTrouble(said(words)) from error


class Shifts:
    """The shifts of one till's drawer."""

    def __init__(
        self, file: TillFile, book: ProviderBook, floats: FloatAgreement, people: People, shop: Shop, clock: Clock
    ) -> None:
        self._file = file
        self._book = book
        self._floats = floats
        self._people = people
        self._shop = shop
        self._clock = clock

    @property
    def current(self) -> ShiftRow | None:
        """The shift that goes on."""
        return self._file.shifts.current()

    @property
    def latest_z(self) -> int | None:
        """The number of the last closing; None where there was none."""
        row = self._file.shifts.latest_closed()
        return row.z if row is not None else None

    def open(self, floats: Mapping[str, Money]) -> ShiftRow:
        """Open a shift with what was counted into the drawer, by currency. Raises BadInput, NotAllowed."""
        by = self._people.may(May.OWN_SHIFT)
        counted = _counted(floats)
        if (already := self.current) is not None:
            raise NotAllowed(
                said("{name} has a shift open already. Close it first.", name=self.name(already.by) or said("The till"))
            )
        with told_as_trouble(self._file.home):
            read = known_floats(self._file, self._book)
            return self._file.shifts.begin(list(counted.values()), read, self._clock.now(), by)

    def move(self, way: Way, amount: Money, reason: str) -> Movement:
        """Put cash in or take it out without a sale. Raises BadInput without a reason, NotAllowed with no shift."""
        by = self._people.may(May.CASH)
        if not (reason := " ".join(reason.split())[:_LONGEST]):
            raise BadInput(said("Say what the cash is for."))
        if amount.minor <= 0:
            raise BadInput(said("The amount must be more than zero."))
        shift = self._open_shift()
        with told_as_trouble(self._file.home):
            return self._file.shifts.move(shift, way, amount, reason, self._clock.now(), by)

    def so_far(self) -> Shift:
        """X: what the open shift comes to as it stands, with what the drawer should hold.

        Raises NotAllowed with no shift, and for whoever is to count it blind.
        """
        shift = self._open_shift()
        self._people.may(May.LOOK)
        return self._paper(shift, self._clock.now(), {})

    @property
    def currencies(self) -> list[str]:
        """The currencies that a drawer of this till holds, the shop's own first."""
        sold_in = {self._book.traits(name).currency for name in self._book.names}
        shift = self.current
        with _told_as_changed():
            held = self._read(shift).currencies() if shift is not None else set()
        return [self._shop.currency, *sorted((sold_in | held) - {self._shop.currency})]

    def movements(self) -> list[Movement]:
        """What was put in and taken out in the shift that goes on, the float it began with among it."""
        shift = self.current
        return self._file.shifts.movements(shift) if shift is not None else []

    def test_sales(self, closed: Shift | None = None) -> int:
        """How many sales of test systems were taken in the shift that goes on, or in this one that is closed. They are
        in no shift: nothing of them is in the drawer, on X or on Z. 0 with no shift.
        """
        closing = closed.closing if closed is not None else None
        row = self._file.shifts.closed(closing.z) if closing is not None else self.current
        return self._file.shifts.tests(row) if row is not None else 0

    def name(self, number: int | None) -> str:
        """Who this is, by the number in the journal; "" for None, the till itself: each paper has words for that."""
        person = self._file.people.load(number) if number is not None else None
        return person.name if person is not None else ""

    def close(self, counts: Mapping[str, Money]) -> Shift:
        """Z: close the shift by what was counted, by currency, without having seen what is expected.

        Raises BadInput where a currency of the drawer was not counted, NotAllowed with no shift, for somebody else's
        without being a supervisor, and for a difference that nobody else has said yes to; also where it was counted
        otherwise before, and what differed was told.
        """
        shift = self._open_shift()
        by = self._people.may(May.OWN_SHIFT)
        if others := shift.by != by:
            self._people.check(May.OTHERS_SHIFT)
        now, counted, accepted_by = self._clock.now(), _counted(counts), ""
        paper = self._paper(shift, now, counted)
        if missing := [one.expected.currency for one in paper.takings if one.counted is None]:
            raise BadInput(said("Count the drawer's {missing} too.", missing=and_words(missing)))
        differs = any(map(self._over_limit, paper.takings))
        if self._people.pins_asked and (paper.unproved or paper.changed or paper.counts or differs):
            accepted_by = self._accepted_by(shift, paper, counted, by)
        if others:
            self._people.may(May.OTHERS_SHIFT)  # used up last: what else was wanted is there
        with told_as_trouble(self._file.home), immediate(self._file.db):
            z = self._file.last_z + 1
            alone = self._people.was_alone(shift.follows)
            paper = replace(paper, closing=Closing(z, now, self.name(by), alone, accepted_by))
            self._file.shifts.end(shift, z, as_body(paper), now, by)
        self._file.note_z()
        return paper

    def _accepted_by(self, shift: ShiftRow, paper: Shift, counted: Mapping[str, Money], by: int | None) -> str:
        """Who says yes to it too, by name. Each count that is not accepted stands in the journal: nobody finds out what
        is expected by trying.
        """
        try:
            return self._people.both(May.DIFFERENCE)[1].name
        except NeedsSecond as needs:
            with told_as_trouble(self._file.home):
                self._file.shifts.counted(shift, list(counted.values()), paper.as_of, by)
            words = (changed_words(paper), difference_words(paper, self._shop.language), unproved_words(paper))
            before = said("It was counted otherwise before: the paper says how.") if paper.counts else ""
            why = (*words, before, str(needs))
            raise NeedsSecond(" ".join(filter(None, why)), needs.may) from needs

    def closed(self, z: int | None = None) -> Shift:
        """The paper of a closed shift as it was closed: the newest one, or that with this Z number.

        One that was changed by hand says so. Raises BadInput, and StoreTrouble where it cannot be read any more.
        """
        row = self._file.shifts.latest_closed() if z is None else self._file.shifts.closed(z)
        if row is None:
            raise BadInput(
                said("No shift has been closed yet.") if z is None else said("There is no Z {z} in this till.", z=z)
            )
        if (paper := from_body(self._file.shifts.report(row))) is None:
            raise StoreTrouble(
                said("Z {z} was changed by hand in the till's file, and cannot be read. A backup has it.", z=row.z)
            )
        return paper if self._file.journal.is_believed(row.ends or 0) else _with_changed_events(paper)

    def _over_limit(self, takings: Takings) -> bool:
        currency = takings.expected.currency
        limit = self._shop.difference * MINOR_UNITS[currency] if currency == self._shop.currency else 0
        counted = takings.counted
        return counted is not None and abs(counted.minor - takings.expected.minor) > limit

    def _open_shift(self) -> ShiftRow:
        shift = self.current
        if shift is None:
            raise NotAllowed(said("No shift is open. Count the float and open one."))
        return shift

    @_told_as_changed()
    def _paper(self, shift: ShiftRow, now: datetime, counted: Mapping[str, Money]) -> Shift:
        read = self._read(shift)
        ends = shift.ends if shift.ends is not None else self._file.journal.length()
        wrong_pins, unlocks = self._file.people.tried(shift.follows, ends)
        others = sorted((read.currencies() | counted.keys()) - {self._shop.currency})
        return Shift(
            opened_at=shift.opened_at,
            opened_by=self.name(shift.by),
            as_of=now,
            takings=tuple(self._takings(read, one, counted.get(one)) for one in (self._shop.currency, *others)),
            openings=self._file.shifts.openings(shift),
            unfinished=tuple(self._file.queue.open()),
            journal_head=self._file.journal.head(),
            floats=self._floats.over(shift),
            put_back=tuple(self._file.shifts.put_back(shift)),
            counts=tuple(self._counts(shift, tuple(counted.values()))),
            missing_z=self._missing_z(),
            begun_anew=tuple(self._file.shifts.begun_anew(shift)),
            unproved=tuple(self._file.shifts.unproved(shift)),
            wrong_pins=wrong_pins,
            unlocks=unlocks,
            test_sales=self._file.shifts.tests(shift),
            changed=self._changed(),
        )

    def _changed(self) -> Changed:
        """What of the shift that goes on is not as its events say; it stands in the log too."""
        begins, proof = self._file.drawer_proof.newest(), self._file.drawer_proof
        if begins is None:
            return Changed(shift=True)
        sales = tuple(one for one in proof.sales(begins) if not self._file.sales.follows(one))
        changed = replace(proof.changed(begins), sales=sales, events=not proof.is_proved(begins))
        if changed:
            logging.getLogger(__name__).error("the shift is not what its events make of it: %s", changed)
        return changed

    def _counts(self, shift: ShiftRow, last: tuple[Money, ...]) -> Iterator[Count]:
        """The counts before the last one. What is counted anew as it was is the same count, which somebody has said yes
        to meanwhile.
        """
        told = []
        for entry in self._file.shifts.counts(shift):
            amounts = tuple(Money(one["minor"], one["currency"]) for one in entry.body["counted"])
            told.append(Count(entry.at, self.name(entry.person), amounts))
        after = [*(one.amounts for one in told[1:]), last]
        yield from (one for one, following in zip(told, after, strict=False) if one.amounts != following)

    def _missing_z(self) -> tuple[int, int] | None:
        """The first and the last of the closings that were given a number, and that this file does not have."""
        here, last = self._file.shifts.last_z(), self._file.last_z
        return (here + 1, last) if last > here else None

    def _read(self, shift: ShiftRow) -> _Read:
        return _Read(
            movements=self._file.shifts.movements(shift),
            taken=self._file.shifts.cash_taken(shift),
            given_back=self._file.shifts.cash_given_back(shift),
            mobile_money=self._file.shifts.paid_by_mobile_money(shift),
            unfinished=self._file.shifts.unfinished(),
            owed=self._file.shifts.owed(),
            all_given_back=self._file.shifts.given_back(shift),
            sold=self._file.shifts.sold(shift),
        )

    def _takings(self, read: _Read, currency: str, counted: Money | None) -> Takings:
        start, cash_in, cash_out = (read.moved(way, currency) for way in ("float", "in", "out"))
        taken, back = _of(read.taken, currency), _of(read.given_back, currency)
        return Takings(
            tokens=self._sold(read, currency, Service.PREPAID),
            bills=self._sold(read, currency, Service.POSTPAID),
            mobile_money=_of(read.mobile_money, currency),
            unfinished=_of(read.unfinished, currency),
            owed=_of(read.owed, currency),
            given_back=_of(read.all_given_back, currency),
            at_the_start=start.total,
            cash_for_sales=taken.total,
            cash_in=cash_in,
            cash_out=cash_out,
            refunds=back,
            expected=start.total + taken.total + cash_in.total - cash_out.total - back.total,
            counted=counted,
            commission=_commission(read.sold, currency),
        )

    def _sold(self, read: _Read, currency: str, service: Service) -> tuple[tuple[str, Tally], ...]:
        """By company: two profiles may sell for one."""
        sold: dict[str, Tally] = {}
        for one in read.sold:
            if one.service != service or one.sold.total.currency != currency:
                continue
            sale = self._file.sales.load(one.reference)
            if sale is not None:
                company = self._book.company(sale.order)
                before = sold.get(company, Tally(0, Money(0, currency)))
                sold[company] = Tally(before.count + one.sold.count, before.total + one.sold.total)
        return tuple(sold.items())


@dataclass(frozen=True, slots=True)
class _Read:
    """What the file has of a shift, read once."""

    movements: list[Movement]
    taken: list[Counted]
    given_back: list[Counted]
    mobile_money: list[Counted]
    unfinished: list[Counted]
    owed: list[Counted]
    all_given_back: list[Counted]
    sold: list[SoldThrough]

    def currencies(self) -> set[str]:
        """In which cash was moved, or sales were paid."""
        moved = {one.amount.currency for one in self.movements}
        told = (self.taken, self.given_back, self.mobile_money, self.unfinished, self.owed, self.all_given_back)
        return moved | {one.total.currency for counted in told for one in counted}

    def moved(self, way: str, currency: str) -> Tally:
        """What went this way in this currency."""
        amounts = [one.amount for one in self.movements if one.way == way and one.amount.currency == currency]
        return Tally(len(amounts), sum(amounts, Money(0, currency)))


def _with_changed_events(paper: Shift) -> Shift:
    return replace(paper, changed=replace(paper.changed, events=True))


def difference_words(shift: Shift, language: str) -> str:
    """What each currency's count differs by from what is expected, in sentences; "" where nothing does."""
    return " ".join(filter(None, (_difference(one, language) for one in shift.takings)))


def unproved_words(shift: Shift) -> str:
    """How many of its sales nothing proves, in a sentence; "" for none."""
    one = to_say("{count} sale was found by a line of references.log that cannot be proved: F4 finds it.")
    several = to_say("{count} sales were found by lines of references.log that cannot be proved: F4 finds them.")
    count = len(shift.unproved)
    return said(one if count == 1 else several, count=count) if count else ""


def changed_words(shift: Shift) -> str:
    """That what the till's file has of the shift was changed by hand, in a sentence; "" where it was not."""
    return said("The till's file was changed by hand: the paper names what.") if shift.changed else ""


def _difference(takings: Takings, language: str) -> str:
    if takings.counted is None or takings.counted == takings.expected:
        return ""
    short = takings.counted < takings.expected
    by = takings.expected - takings.counted if short else takings.counted - takings.expected
    less = to_say("The drawer holds {amount} less than it should.")
    return said(less if short else "The drawer holds {amount} more than it should.", amount=money_text(by, language))


def _of(tallies: list[Counted], currency: str) -> Tally:
    return next(
        (Tally(one.count, one.total) for one in tallies if one.total.currency == currency), Tally(0, Money(0, currency))
    )


def _commission(sold: list[SoldThrough], currency: str) -> tuple[tuple[str, Money], ...]:
    """By profile, where there is any."""
    earned: dict[str, Money] = {}
    for one in sold:
        if one.commission.currency == currency and one.commission.minor:
            earned[one.profile] = earned.get(one.profile, Money(0, currency)) + one.commission
    return tuple(earned.items())


def _counted(amounts: Mapping[str, Money]) -> dict[str, Money]:
    """What was counted by currency. Raises BadInput for less than nothing."""
    for currency, amount in amounts.items():
        if amount.currency != currency or amount.minor < 0:
            raise BadInput(said("A drawer holds nothing or more."))
    return dict(amounts)
