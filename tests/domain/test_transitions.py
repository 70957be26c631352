"""Every event in every state: what it does, or that it cannot happen.

The table is the law written a second time, and each side was read against the other: an arm of `step` that goes
missing, or one that grows, fails here.
"""

import pytest

from app.domain.illegal import IllegalStep
from app.domain.life import step
from app.domain.sale import MoneyState, Sale, SaleState
from tests.domain.law import LEGAL
from tests.domain.sales import AT, EVENTS, PATHS, REFERENCE, after, grown_old

OLD = "held, old"
FROM = [*PATHS, OLD]

"""By event and by where the sale stands: what it becomes, with its proof, and its money where it is not taken."""


def standing(place: str) -> Sale | None:
    if place == OLD:
        return grown_old()
    return after(*PATHS[place]) if PATHS[place] else None


def told(sale: Sale) -> str:
    money = "" if sale.money is MoneyState.TAKEN else f" ({sale.money})"
    return f"{sale.state}{'+proof' if sale.proof else ''}{money}"


@pytest.mark.parametrize("place", FROM)
@pytest.mark.parametrize("name", EVENTS)
def test_an_event_does_what_the_law_says_or_cannot_happen(name: str, place: str) -> None:
    before = standing(place)
    expected = LEGAL[name].get(place)
    if expected is None:
        with pytest.raises(IllegalStep, match=REFERENCE):
            step(before, REFERENCE, AT, EVENTS[name])
    else:
        assert told(step(before, REFERENCE, AT, EVENTS[name])) == expected


def test_the_table_stands_in_every_state() -> None:
    states = {sale.state for place in FROM if (sale := standing(place)) is not None}
    assert states == set(SaleState)


def test_the_table_has_every_event() -> None:
    assert set(LEGAL) == set(EVENTS)
