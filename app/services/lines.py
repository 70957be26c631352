"""Whether the line to a provider works, as the last answer of any call showed; nobody is pinged for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.outcome import Doubt, NotSent, Reach, Unknown, VerifyOutcome
from app.domain.sale import MoneyState, Sale, SaleState
from app.providers.base import Balance

OK = "ok"
_REACH_WORDS: dict[Reach, str | None] = {
    Reach.NO_LINE: "down",
    Reach.NO_TRUST: "not trusted",
    Reach.NO_LOGIN: "login refused",
    Reach.NO_SECRET: "no password",
    Reach.NO_PROOF: "no clear answer",
    Reach.NO_FLOAT: OK,
    Reach.OTHER_TERMS: None,
}
"""What each says of the line; None where nobody was asked."""


@dataclass(slots=True)
class Line:
    """One provider's line. `word` is ok, or what is wrong since `since`; "" while nothing is known.

    `answered` is when it last answered as it should, `failures` how often it has not since then.
    """

    word: str = ""
    since: datetime | None = None
    answered: datetime | None = None
    failures: int = 0
    _heard: datetime | None = None

    def hear(self, word: str | None, at: datetime) -> None:
        """Note what the newest outcome says, if anything; an older one changes nothing."""
        if word is None or (self._heard is not None and at < self._heard):
            return
        if at != self._heard:
            self.failures = 0 if word == OK else self.failures + 1
        self._heard = at
        if word == OK:
            self.answered = at
        if word != self.word:
            self.word, self.since = word, at

    def hear_outcome(self, outcome: VerifyOutcome | Balance, at: datetime) -> None:
        """Note what came of a question."""
        match outcome:
            case NotSent():
                self.hear(_REACH_WORDS[outcome.reach], at)
            case Unknown(doubt=Doubt.NO_ANSWER):
                self.hear("down", at)
            case Unknown(doubt=Doubt.UNREADABLE):
                self.hear("no clear answer", at)
            case _:
                self.hear(OK, at)

    def hear_sale(self, sale: Sale) -> None:
        """Note what a sale's newest step shows of the line, if anything."""
        if sale.state is SaleState.QUEUED and sale.reach is not None:
            self.hear(_REACH_WORDS.get(sale.reach, OK), sale.touched_at)
        elif sale.state is SaleState.UNKNOWN and sale.doubt in (Doubt.NO_ANSWER, Doubt.UNREADABLE):
            self.hear("down" if sale.doubt is Doubt.NO_ANSWER else "no clear answer", sale.touched_at)
        elif sale.state is SaleState.COMPLETE and sale.completed_at is not None:
            self.hear(OK, sale.completed_at)
        elif sale.pending or sale.state is SaleState.WAITING or _just_refused(sale):
            self.hear(OK, sale.touched_at)

    @property
    def down(self) -> bool:
        """Whether the provider cannot be sold through now, as far as is known."""
        return self.word not in ("", OK)

    def words(self) -> str:
        """``ok``, ``down since 10:42``, or ``not tried yet``."""
        if not self.word:
            return "not tried yet"
        if self.word == OK or self.since is None:
            return self.word
        return f"{self.word} since {self.since.astimezone():%H:%M}"


def _just_refused(sale: Sale) -> bool:
    return sale.state is SaleState.REFUSED and sale.money is MoneyState.OWED


class Lines:
    """The line of each profile of a till."""

    def __init__(self) -> None:
        self._lines: dict[str, Line] = {}

    def of(self, provider: str) -> Line:
        """The line to the provider of this profile."""
        return self._lines.setdefault(provider, Line())

    def forget(self, provider: str) -> None:
        """The profile is another one now, or gone: nothing is known of its line."""
        self._lines.pop(provider, None)
