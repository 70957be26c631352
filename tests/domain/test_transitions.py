"""Every event in every state: what it does, or that it cannot happen.

The table is the law written a second time, and each side was read against the other: an arm of `step` that goes
missing, or one that grows, fails here.
"""

import pytest

from app.domain.life import IllegalStep, step
from app.domain.sale import MoneyState, Sale, SaleState
from tests.domain.sales import AT, EVENTS, PATHS, REFERENCE, after, grown_old

OLD = "held, old"
FROM = [*PATHS, OLD]

LEGAL: dict[str, dict[str, str]] = {
    "taken": {
        "no sale": "queued",
    },
    "kept": {
        "queued": "queued",
        "queued, stopped": "queued",
        "queued again": "queued",
    },
    "sent": {
        "queued": "sending",
        "queued again": "sending",
    },
    "vend sold": {
        "queued again": "complete",
        "sending": "complete",
        "sending again": "complete",
        "sending a code": "complete",
        "sending a second code": "complete",
        "waiting": "complete",
        "waiting, a code lost": "complete",
        "unknown": "complete",
        "unknown again": "complete",
        "unknown, copied": "complete",
        "held, proved": "complete",
        "held, proved again": "complete",
        "held, mismatched": "held",
        "complete": "complete",
        "refused": "conflict (owed)",
        "refused, given back": "conflict (given back)",
        "cancelled": "conflict (owed)",
        "conflict": "conflict",
        "held, old": "complete",
    },
    "vend refused": {
        "sending": "refused (owed)",
        "sending again": "unknown",
    },
    "vend pending": {
        "sending": "unknown",
        "sending again": "unknown",
    },
    "vend unknown": {
        "sending": "unknown",
        "sending again": "unknown",
    },
    "vend unproved": {
        "sending": "unknown",
        "sending again": "unknown",
    },
    "vend not sent": {
        "sending": "queued",
        "sending again": "queued",
    },
    "vend not found": {
        "sending": "unknown",
        "sending again": "unknown",
    },
    "vend mismatched": {
        "sending": "held",
        "sending again": "held",
    },
    "identified": {
        "queued": "queued",
        "queued, stopped": "queued",
        "queued again": "queued",
    },
    "supplied": {
        "waiting": "sending",
        "waiting, a code lost": "sending",
    },
    "vend needs input": {
        "sending": "waiting",
        "sending again": "waiting",
    },
    "supply sold": {
        "queued again": "complete",
        "sending": "complete",
        "sending again": "complete",
        "sending a code": "complete",
        "sending a second code": "complete",
        "waiting": "complete",
        "waiting, a code lost": "complete",
        "unknown": "complete",
        "unknown again": "complete",
        "unknown, copied": "complete",
        "held, proved": "complete",
        "held, proved again": "complete",
        "held, mismatched": "held",
        "complete": "complete",
        "refused": "conflict (owed)",
        "refused, given back": "conflict (given back)",
        "cancelled": "conflict (owed)",
        "conflict": "conflict",
        "held, old": "complete",
    },
    "supply refused": {
        "sending a code": "refused (owed)",
        "sending a second code": "unknown",
    },
    "supply pending": {
        "sending a code": "unknown",
        "sending a second code": "unknown",
    },
    "supply needs input": {
        "sending a code": "waiting",
        "sending a second code": "waiting",
    },
    "supply unknown": {
        "sending a code": "unknown",
        "sending a second code": "unknown",
    },
    "supply unproved": {
        "sending a code": "unknown",
        "sending a second code": "unknown",
    },
    "supply not sent": {
        "sending a code": "waiting",
        "sending a second code": "waiting",
    },
    "supply not found": {
        "sending a code": "unknown",
        "sending a second code": "unknown",
    },
    "supply mismatched": {
        "sending a code": "held",
        "sending a second code": "held",
    },
    "ask needs input": {
        "sending": "waiting",
        "sending again": "waiting",
        "sending a code": "waiting",
        "sending a second code": "waiting",
        "waiting": "waiting",
        "waiting, a code lost": "waiting",
        "unknown": "waiting",
        "unknown again": "waiting",
        "unknown, copied": "waiting",
        "held, proved": "waiting",
        "held, proved again": "waiting",
        "held, mismatched": "held",
        "held, old": "waiting",
    },
    "ask sold": {
        "queued again": "complete",
        "sending": "complete",
        "sending again": "complete",
        "sending a code": "complete",
        "sending a second code": "complete",
        "waiting": "complete",
        "waiting, a code lost": "complete",
        "unknown": "complete",
        "unknown again": "complete",
        "unknown, copied": "complete",
        "held, proved": "complete",
        "held, proved again": "complete",
        "held, mismatched": "held",
        "complete": "complete",
        "refused": "conflict (owed)",
        "refused, given back": "conflict (given back)",
        "cancelled": "conflict (owed)",
        "conflict": "conflict",
        "held, old": "complete",
    },
    "ask refused": {
        "sending": "refused (owed)",
        "sending again": "unknown",
        "sending a code": "refused (owed)",
        "sending a second code": "unknown",
        "waiting": "refused (owed)",
        "waiting, a code lost": "refused (owed)",
        "unknown": "refused (owed)",
        "unknown again": "unknown",
        "unknown, copied": "unknown",
        "held, proved": "refused (owed)",
        "held, proved again": "held",
        "held, mismatched": "held",
        "held, old": "refused (owed)",
    },
    "ask pending": {
        "sending": "unknown",
        "sending again": "unknown",
        "sending a code": "unknown",
        "sending a second code": "unknown",
        "waiting": "unknown",
        "waiting, a code lost": "unknown",
        "unknown": "unknown",
        "unknown again": "unknown",
        "unknown, copied": "unknown",
        "held, proved": "held",
        "held, proved again": "held",
        "held, mismatched": "held",
        "held, old": "held",
    },
    "ask unknown": {
        "sending": "unknown",
        "sending again": "unknown",
        "sending a code": "unknown",
        "sending a second code": "unknown",
        "waiting": "waiting",
        "waiting, a code lost": "waiting",
        "unknown": "unknown",
        "unknown again": "unknown",
        "unknown, copied": "unknown",
        "held, proved": "held+proof",
        "held, proved again": "held+proof",
        "held, mismatched": "held",
        "held, old": "held",
    },
    "ask unproved": {
        "sending": "unknown",
        "sending again": "unknown",
        "sending a code": "unknown",
        "sending a second code": "unknown",
        "waiting": "unknown",
        "waiting, a code lost": "unknown",
        "unknown": "unknown",
        "unknown again": "unknown",
        "unknown, copied": "unknown",
        "held, proved": "held",
        "held, proved again": "held",
        "held, mismatched": "held",
        "held, old": "held",
    },
    "ask not sent": {
        "sending": "unknown",
        "sending again": "unknown",
        "sending a code": "unknown",
        "sending a second code": "unknown",
        "waiting": "waiting",
        "waiting, a code lost": "waiting",
        "unknown": "unknown",
        "unknown again": "unknown",
        "unknown, copied": "unknown",
        "held, proved": "held+proof",
        "held, proved again": "held+proof",
        "held, mismatched": "held",
        "held, old": "held",
    },
    "ask not found": {
        "sending": "unknown",
        "sending again": "unknown",
        "sending a code": "unknown",
        "sending a second code": "unknown",
        "waiting": "unknown",
        "waiting, a code lost": "unknown",
        "unknown": "unknown",
        "unknown again": "unknown",
        "unknown, copied": "unknown",
        "held, proved": "held+proof",
        "held, proved again": "held+proof",
        "held, mismatched": "held",
        "held, old": "held",
    },
    "ask mismatched": {
        "sending": "held",
        "sending again": "held",
        "sending a code": "held",
        "sending a second code": "held",
        "waiting": "held",
        "waiting, a code lost": "held",
        "unknown": "held",
        "unknown again": "held",
        "unknown, copied": "held",
        "held, proved": "held",
        "held, proved again": "held",
        "held, mismatched": "held",
        "held, old": "held",
    },
    "postponed": {
        "queued": "queued",
        "queued, stopped": "queued",
        "queued again": "queued",
    },
    "stopped": {
        "queued": "queued",
        "queued, stopped": "queued",
        "queued again": "queued",
    },
    "let go": {
        "queued, stopped": "queued",
    },
    "restarted": {
        "queued": "queued",
        "queued, stopped": "queued",
        "queued again": "queued",
        "sending": "unknown",
        "sending again": "unknown",
        "sending a code": "unknown",
        "sending a second code": "unknown",
        "waiting": "waiting",
        "waiting, a code lost": "waiting",
        "unknown": "unknown",
        "unknown again": "unknown",
        "unknown, copied": "unknown",
        "held, proved": "held+proof",
        "held, proved again": "held+proof",
        "held, mismatched": "held",
        "complete": "complete",
        "refused": "refused (owed)",
        "refused, given back": "refused (given back)",
        "cancelled": "cancelled (owed)",
        "conflict": "conflict",
        "held, old": "held",
    },
    "copied": {
        "queued": "unknown",
        "queued, stopped": "unknown",
        "queued again": "unknown",
        "sending": "unknown",
        "sending again": "unknown",
        "sending a code": "unknown",
        "sending a second code": "unknown",
        "waiting": "unknown",
        "waiting, a code lost": "unknown",
        "unknown": "unknown",
        "unknown again": "unknown",
        "unknown, copied": "unknown",
        "held, proved": "held",
        "held, proved again": "held",
        "held, mismatched": "held",
        "complete": "complete",
        "refused": "refused (owed)",
        "refused, given back": "refused (given back)",
        "cancelled": "cancelled (owed)",
        "conflict": "conflict",
        "held, old": "held",
    },
    "send again": {
        "held, proved": "queued",
    },
    "cancelled": {
        "queued": "cancelled (owed)",
        "queued, stopped": "cancelled (owed)",
        "queued again": "cancelled (owed)",
        "held, proved": "cancelled (owed)",
        "held, proved again": "cancelled (owed)",
    },
    "given back": {
        "refused": "refused (given back)",
        "cancelled": "cancelled (given back)",
    },
}
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
