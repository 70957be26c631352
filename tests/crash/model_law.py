"""One sale under the law: what `step` makes of it, with every time told as far as anything depends on it.

A sale's times are moved to one fixed moment after each step: the end of its request is none, one or two half horizons
ago or on an earlier start of the machine, and it was sent today or a day ago. `step` and the schedule ask for no more,
so that the sales that can come to be are few, and what the law says of each is asked once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from app.domain.answering import HELD_AFTER
from app.domain.events import (
    Answered,
    Cancelled,
    Copied,
    Found,
    GivenBack,
    LetGo,
    Resolved,
    Restarted,
    SaleEvent,
    SendAgain,
    Sent,
    Stopped,
    Supplied,
    Taken,
)
from app.domain.illegal import IllegalStep
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NeedsInput,
    NotFound,
    NotSent,
    Pending,
    Reach,
    Refused,
    Unknown,
    VendOutcome,
    Why,
)
from app.domain.sale import Mark, Sale, Stop, StopWhy
from app.domain.schedule import WAITS, due_at
from tests.domain.sales import AT, HORIZON, ORDER, REFERENCE

Step = Callable[[Sale | None, str, datetime, SaleEvent], Sale]

HALF_S = HORIZON / 2
MARK = Mark("this start", 10 * HORIZON)
ANOTHERS = "00000000000000000666"
TOKENS = ("66430474307561657001", "66430474307561657002", "66430474307561657003")
"""What the first request, the second and the third are sold."""

OUTCOMES: dict[str, VendOutcome] = {
    **{f"sold {number}": Complete(tokens=(token,)) for number, token in enumerate(TOKENS, start=1)},
    "pending": Pending(),
    "refused": Refused(Why.FAILED),
    "wants a code": NeedsInput("Enter the code"),
    "not found": NotFound(proves=False),
    "not found, which proves": NotFound(proves=True),
    "unproved": Unknown(Doubt.UNPROVED),
    "no answer": Unknown(Doubt.NO_ANSWER),
    "not sent": NotSent(Reach.NO_LINE),
    "another's": Mismatched("reference 000000000001", (ANOTHERS,)),
}
_BOTH = ("Wanjiru", "Otieno")
_HAPPENINGS: dict[str, SaleEvent] = {
    "sent": Sent(),
    "supplied": Supplied(),
    "stopped": Stopped(Stop(StopWhy.OTHER_NAME, "Frodo Baggins")),
    "let go": LetGo(),
    "restarted": Restarted(MARK),
    "copied": Copied(MARK),
    "send again": SendAgain(),
    "cancelled": Cancelled(),
    "given back": GivenBack(),
    "taken": Taken(replace(ORDER, kept=True)),
    "found": Found(ORDER, (), 1, MARK),
    "two people know that it was not sold": Resolved(_BOTH, "seen on the provider's statement"),
    **{
        f"two people know that it was sold {number}": Resolved(_BOTH, "seen", Complete(tokens=(token,)))
        for number, token in enumerate(TOKENS, start=1)
    },
}
_key = attrgetter(*[field.name for field in fields(Sale) if field.name != "order"])


def answered(call: str, answer: str, *, straddled: bool = False, horizon: float = HORIZON) -> str:
    """The happening that a call was answered so; `straddled`, where its mark is half a horizon old by now."""
    return f"{call}/{answer}/{HALF_S if straddled else 0}/{horizon}"


def event_of(happening: str, mark: Mark = MARK) -> SaleEvent:
    """The event of the journal behind a happening; `mark` is now."""
    if "/" in happening:
        call, answer, ago, horizon = happening.split("/")
        return Answered(call, OUTCOMES[answer], Mark(mark.boot, mark.seconds - float(ago)), float(horizon))
    event = _HAPPENINGS[happening]
    return replace(event, mark=mark) if isinstance(event, Restarted | Copied | Found) else event


def told_apart(sale: Sale, now: datetime = AT, mark: Mark = MARK) -> Sale:
    """The sale with its times, and what else nothing depends on, told as this module tells them."""
    ended = sale.request_ended
    if ended is not None:
        since = mark.since(ended)
        ago = 2.0 if since is None else min(since // HALF_S, 2.0)
        ended = Mark("an earlier start", 0.0) if since is None else Mark(MARK.boot, MARK.seconds - ago * HALF_S)
    old = sale.sent_at is not None and now - sale.sent_at >= HELD_AFTER
    return replace(
        sale,
        order=ORDER,
        created_at=AT,
        touched_at=AT,
        completed_at=sale.completed_at and AT,
        given_back_at=sale.given_back_at and AT,
        sent_at=sale.sent_at and (AT - HELD_AFTER if old else AT),
        request_ended=ended,
        asks=min(sale.asks, 1),
        tries=0,
        not_found=min(sale.not_found, 2),
    )


def half_a_horizon_passes(sale: Sale) -> Sale:
    """The monotonic clock goes on, and the wall's with it."""
    ended = sale.request_ended
    if ended is None:
        return sale
    return told_apart(replace(sale, request_ended=Mark(ended.boot, ended.seconds - HALF_S)))


def a_day_passes_on_the_wall(sale: Sale) -> Sale:
    """It slept, or was set: the wall's clock leaps, the monotonic one stays. It may happen at any moment."""
    return replace(sale, sent_at=sale.sent_at and AT - HELD_AFTER)


def machine_restarts(sale: Sale) -> Sale:
    """The monotonic clock begins anew: no mark of before can be counted from."""
    return replace(sale, request_ended=sale.request_ended and Mark("an earlier start", 0.0))


def is_due(sale: Sale) -> bool:
    """Whether the till goes on with it by itself, as its schedule says."""
    return due_at(sale, WAITS, AT) is not None


PASSES: dict[str, Callable[[Sale], Sale]] = {
    "half a horizon passes": half_a_horizon_passes,
    "a day passes on the wall": a_day_passes_on_the_wall,
    "the machine restarts": machine_restarts,
}


class Law:
    """A till's `step`, asked once about each happening to each sale; a sale is known by its number here."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self.sales: list[Sale] = []
        self._numbers: dict[Any, int] = {}
        self._after: dict[tuple[int, str], int | None] = {}
        self.taken = self._number(step(None, REFERENCE, AT, event_of("taken")))
        self.found = self._number(step(None, REFERENCE, AT, event_of("found")))

    def after(self, sale: int, happening: str) -> int | None:
        """The sale after this happening; None where the law has no such step."""
        asked = (sale, happening)
        if asked not in self._after:
            self._after[asked] = self._asked(self.sales[sale], happening)
        return self._after[asked]

    def always(self, sale: int, happening: str) -> int:
        """The sale after what may happen to any."""
        after = self.after(sale, happening)
        assert after is not None
        return after

    def _asked(self, sale: Sale, happening: str) -> int | None:
        if happening in PASSES:
            return self._number(PASSES[happening](sale))
        try:
            return self._number(self._step(sale, REFERENCE, AT, event_of(happening)))
        except IllegalStep:
            return None

    def _number(self, sale: Sale) -> int:
        sale = told_apart(sale)
        number = self._numbers.setdefault(_key(sale), len(self.sales))
        if number == len(self.sales):
            self.sales.append(sale)
        return number
