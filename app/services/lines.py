"""Whether the line to a provider works, as the last answer of any call showed; nobody is pinged for it.

Sales that go by themselves stand behind it: while it is down one of them tries it, later and later, and once it is back
all of them may go.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.outcome import Doubt, NotSent, Reach, Unknown, VendOutcome, VerifyOutcome, Why
from app.domain.said import said, to_say
from app.domain.sale import Sale, SaleState
from app.domain.schedule import WAITS
from app.providers.base import Balance

OK = to_say("ok")
_REACH_WORDS: dict[Reach, str | None] = {
    Reach.NO_LINE: to_say("down"),
    Reach.NO_TRUST: to_say("not trusted"),
    Reach.NO_LOGIN: to_say("login refused"),
    Reach.NO_SECRET: to_say("no password"),
    Reach.NO_PROOF: to_say("no clear answer"),
    Reach.NO_FLOAT: OK,
    Reach.OTHER_TERMS: None,
    Reach.TILL_CLOSED: None,
}
"""What each says of the line; None where nobody was asked."""


LONGEST_WAIT_S = 60.0
"""A line that is down is tried again after this at the latest, where sales wait for it."""


_OUT_OF_TURN = timedelta(minutes=2)
"""Answers that are out at the same time may come in another order; what is older than that, a clock was set back."""


@dataclass(slots=True)
class Line:
    """One provider's line. `word` is ok, or what is wrong since `since`; "" while nothing is known.

    `answered` is when it last answered as it should, `failures` how often it has not since then. `retry_at` is when a
    line that is down is tried again, and `back_at` when it last came back. Sales of the queue are sent from
    `sends_from` on: each till begins at another moment, so that a street of them does not wake together. `short_of` is
    the smallest amount, in minor units, that the float there did not cover, and is tried again at `short_until`.
    """

    waits: tuple[float, ...] = WAITS
    sends_from: datetime | None = None
    word: str = ""
    since: datetime | None = None
    answered: datetime | None = None
    failures: int = 0
    retry_at: datetime | None = None
    back_at: datetime | None = None
    short_of: int | None = None
    short_until: datetime | None = None
    _heard: datetime | None = None
    _chance: random.Random = field(default_factory=random.Random)

    def hear(self, word: str | None, at: datetime) -> None:
        """Note what the newest outcome says, if anything; an older one changes nothing."""
        if word is None or (self._heard is not None and timedelta() < self._heard - at < _OUT_OF_TURN):
            return
        if at != self._heard:
            self.failures = 0 if word == OK else self.failures + 1
        self._heard = at
        if word == OK:
            self.answered = at
            if self.down:
                self.back_at, self.sends_from = at, self.random_start(at)
        else:
            self.retry_at = at + timedelta(seconds=self._wait(self.failures - 1))
        if word != self.word:
            self.word, self.since = word, at

    def try_at(self, at: datetime) -> bool:
        """Whether a line that is down may be tried now; if so, it is not again before the next wait has passed.

        What comes of it may say nothing of the line, and a clock may have been set back since.
        """
        if _is_ahead(self.retry_at, at, 2 * LONGEST_WAIT_S):
            return False
        self.retry_at = at + timedelta(seconds=self._wait(self.failures))
        return True

    def holds_sends(self, at: datetime) -> bool:
        """Whether sales of the queue are not sent yet, for a moment only."""
        return _is_ahead(self.sends_from, at, 2 * self.waits[0])

    def stays_short(self, at: datetime) -> bool:
        """Whether the float that did not cover some sale is not tried again yet."""
        return self.short_until is None or _is_ahead(self.short_until, at, 2 * LONGEST_WAIT_S)

    def random_start(self, at: datetime) -> datetime:
        """A moment soon after `at`, another one in each till."""
        return at + timedelta(seconds=self._chance.uniform(0, 2 * self.waits[0]))

    def _wait(self, failures: int) -> float:
        wait = min(self.waits[min(max(failures, 0), len(self.waits) - 1)], LONGEST_WAIT_S)
        return wait * self._chance.uniform(0.8, 1.2)

    def hear_short(self, amount: int, at: datetime) -> None:
        """The float there does not cover this amount: it and larger ones wait, smaller ones go on."""
        self.short_of = amount if self.short_of is None else min(amount, self.short_of)
        self.short_until = at + timedelta(seconds=self._wait(len(self.waits)))

    def hear_covered(self, amount: int) -> None:
        """The float there covers this amount."""
        if self.short_of is not None and amount >= self.short_of:
            self.short_of = self.short_until = None

    def hear_outcome(self, outcome: VerifyOutcome | VendOutcome | Balance, at: datetime) -> None:
        """Note what came of a call, be it about a sale or not."""
        match outcome:
            case NotSent():
                self.hear(_REACH_WORDS[outcome.reach], at)
            case Unknown(doubt=Doubt.NO_ANSWER):
                self.hear("down", at)
            case Unknown(doubt=Doubt.UNREADABLE):
                self.hear(to_say("no clear answer"), at)
            case Unknown(doubt=Doubt.STOPPED):
                pass  # a fault of ours
            case Balance():
                self.hear_covered(outcome.amount.minor)
                self.hear(OK, at)
            case _:
                self.hear(OK, at)

    def hear_sale(self, sale: Sale) -> None:
        """Note what a sale's newest step shows of the line, and of the float behind it, if anything.

        Not why it is in doubt: it stays so for an answer that was lost once, also while the provider answers.
        """
        if sale.reach is Reach.NO_FLOAT or (sale.why is Why.NO_FLOAT and sale.to_give_back):
            self.hear_short(sale.order.amount.minor, sale.touched_at)
        elif sale.state is SaleState.COMPLETE:
            self.hear_covered(sale.order.amount.minor)
        if sale.state is SaleState.QUEUED and sale.reach is not None:
            self.hear(_REACH_WORDS.get(sale.reach, OK), sale.touched_at)

    @property
    def down(self) -> bool:
        """Whether the provider cannot be sold through now, as far as is known."""
        return self.word not in ("", OK)

    def state_words(self) -> str:
        """``ok``, ``down``, or ``not tried yet``, in the language of the screen."""
        return said(self.word) if self.word else said("not tried yet")


def _is_ahead(moment: datetime | None, at: datetime, longest_s: float) -> bool:
    """Whether a moment is still to come; one that is further ahead than any wait was a wrong clock's."""
    return moment is not None and at < moment <= at + timedelta(seconds=longest_s)


class Lines:
    """The line of each profile of a till."""

    def __init__(self, waits: tuple[float, ...] = WAITS) -> None:
        """`waits` is the table, in seconds, by which a line that is down is tried again."""
        self._waits = waits
        self._lines: dict[str, Line] = {}
        self._opened_at: datetime | None = None

    def begin(self, at: datetime) -> None:
        """The till begins to settle by itself: what waits in its queue is sent from a moment of its own on."""
        self._opened_at = at
        for line in self._lines.values():
            line.sends_from = line.random_start(at)

    def of(self, provider: str) -> Line:
        """The line to the provider of this profile."""
        if provider not in self._lines:
            line = Line(self._waits)
            line.sends_from = line.random_start(self._opened_at) if self._opened_at else None
            self._lines[provider] = line
        return self._lines[provider]

    def forget(self, provider: str) -> None:
        """The profile is another one now, or gone: nothing is known of its line."""
        self._lines.pop(provider, None)
