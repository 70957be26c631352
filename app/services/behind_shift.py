"""What an X or Z does not agree in, and what it leaves open, each named, with the sales behind it."""

from __future__ import annotations

from dataclasses import replace

from app.domain.said import said
from app.services.finding import Behind
from app.services.shift_paper import Shift
from app.store.search import Wanted
from app.store.shifts import ShiftRow
from app.store.till_file import TillFile

_STILL = 2**62
"""A place in the journal that a shift which goes on has not come to."""


def behind_shift(file: TillFile, shift: Shift) -> list[Behind]:
    """The differences of a shift first, then what is open or went back, and last all its sales; sandbox sales are none.

    A difference of the drawer is among the sales that were paid in its cash, one of a float among those of its profile.
    """
    row = file.shifts.closed(shift.closing.z) if shift.closing is not None else file.shifts.current()
    if row is None:
        return []
    of_it = Wanted(places=_places(row), sandbox=False)
    found = []
    for takings in shift.takings:
        currency = takings.expected.currency
        if takings.counted is not None and takings.counted != takings.expected:
            words = said("Drawer differs, {currency}", currency=currency)
            found.append(Behind(words, replace(of_it, tender="cash", currency=currency)))
    for line in shift.floats:
        if line.difference is not None and line.difference.minor:
            words = said("Float of {profile} differs", profile=line.profile)
            found.append(Behind(words, replace(of_it, provider=line.profile)))
    if shift.unfinished:
        found.append(Behind(said("Not finished"), Wanted(state="open", sandbox=False)))
    if any(takings.owed.count for takings in shift.takings):
        found.append(Behind(said("Money to give back"), Wanted(money="owed", sandbox=False)))
    if any(takings.given_back.count for takings in shift.takings):
        back = replace(of_it, money="given back", carried=False)  # what went on into another sale did not go back
        found.append(Behind(said("Money given back"), back))
    return [*found, Behind(said("Sales of this shift"), of_it)]


def _places(row: ShiftRow) -> tuple[int, int]:
    return row.follows, row.ends if row.ends is not None else _STILL
