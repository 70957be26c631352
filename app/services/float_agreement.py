"""The providers' floats over a shift: what each was and is by its provider, and what the till knows of in between."""

from __future__ import annotations

from app.domain.money import Money
from app.domain.said import said
from app.domain.trouble import BadInput
from app.services.clock import Clock
from app.services.float_paper import FloatLine, FloatReading
from app.services.people import People
from app.services.permissions import May
from app.services.provider_book import ProviderBook
from app.services.shift_record import from_body
from app.store.database import told_as_trouble
from app.store.float_flows import Flow, Read
from app.store.shifts import ShiftRow
from app.store.till_file import TillFile

_LONGEST = 200
"""Letters of a reason."""


class FloatAgreement:
    """The floats of one till; those of test systems are none."""

    def __init__(self, file: TillFile, book: ProviderBook, people: People, clock: Clock) -> None:
        self._file = file
        self._book = book
        self._people = people
        self._clock = clock

    @property
    def profiles(self) -> list[str]:
        """The profiles whose float is the shop's money."""
        return real_profiles(self._book)

    def top_up(self, profile: str, amount: Money, reason: str = "") -> None:
        """Note that money was paid into a float. Raises BadInput, NotAllowed."""
        by = self._people.may(May.TOP_UP)
        if profile not in self.profiles:
            raise BadInput(said("{profile} has no float of the shop's.", profile=profile))
        if amount.minor <= 0 or amount.currency != self._book.traits(profile).currency:
            raise BadInput(
                said(
                    "A top-up of {profile} is an amount in {currency}.",
                    profile=profile,
                    currency=self._book.traits(profile).currency,
                )
            )
        with told_as_trouble(self._file.home):
            now = self._clock.now()
            self._file.floats.top_up(profile, amount, " ".join(reason.split())[:_LONGEST], now, by)

    def over(self, shift: ShiftRow) -> tuple[FloatLine, ...]:
        """What each float was when the shift began, and is by what was read last."""
        noted, last = self._file.floats.noted(shift.begins), self._last(shift)
        return tuple(self._line(profile, noted.get(profile), last.get(profile)) for profile in self.profiles)

    def _last(self, shift: ShiftRow) -> dict[str, Read]:
        """What the Z before says that each float was at its end, where it was read."""
        closed = self._file.drawer_proof.closed_before(shift.begins)
        paper = from_body(closed.body) if closed is not None else None
        floats = paper.floats if paper is not None else ()
        return {one.profile: Read(one.profile, one.end.amount, one.end.at) for one in floats if one.end is not None}

    def _before(self, last: Read | None, start: Read | None) -> Money | None:
        """By how much the float was more when the shift began than it should have been by the Z before."""
        if last is None or start is None or last.amount.currency != start.amount.currency:
            return None
        flow = self._file.floats.between(last, start.at)
        return start.amount - (last.amount - flow.sold - flow.fees + flow.topped_up)

    def _line(self, profile: str, start: Read | None, last: Read | None) -> FloatLine:
        traits, end = self._book.traits(profile), known_float(self._file, profile)
        zero = Money(0, traits.currency)
        same = start is not None and end is not None and start.amount.currency == end.amount.currency
        flow = self._file.floats.between(start, end.at) if same and start and end else Flow(zero, zero, zero)
        return FloatLine(
            profile=profile,
            company=traits.company,
            start=FloatReading(start.amount, start.at) if start is not None and same else None,
            end=FloatReading(end.amount, end.at) if end is not None else None,
            sold=flow.sold,
            fees=flow.fees,
            topped_up=flow.topped_up,
            unknown=self._file.floats.unknown(profile, traits.currency),
            before=self._before(last, start),
        )


def real_profiles(book: ProviderBook) -> list[str]:
    """The profiles that are no test systems."""
    return [name for name in book.names if not book.profile(name).sandbox]


def known_floats(file: TillFile, book: ProviderBook) -> list[Read]:
    """What was last read of each float."""
    known = (known_float(file, profile) for profile in real_profiles(book))
    return [one for one in known if one is not None]


def known_float(file: TillFile, profile: str) -> Read | None:
    """What was last read of one float."""
    known = file.known.balance(profile)
    return Read(profile, known.amount, known.at) if known is not None else None
