"""Whether the line to a provider works, as the last answer of any call showed; nobody is pinged for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.outcome import Doubt, NotSent, Reach, Refused, Unknown, Verified
from app.domain.sale import MoneyState, Sale, SaleState

_REACH_WORDS: dict[Reach, str | None] = {
    Reach.NO_LINE: "down",
    Reach.NO_TRUST: "not trusted",
    Reach.NO_LOGIN: "login refused",
    Reach.NO_SECRET: "no password",
    Reach.NO_PROOF: "no clear answer",
    Reach.NO_FLOAT: "ok",
    Reach.OTHER_TERMS: None,
}
"""What each says of the line; None where nobody was asked."""


@dataclass(slots=True)
class Line:
    """One provider's line. `word` is ok, or what is wrong since `since`; "" while nothing is known."""

    word: str = ""
    since: datetime | None = None
    _heard: datetime | None = None

    def hear(self, word: str | None, at: datetime) -> None:
        """Note what the newest outcome says, if anything; an older one changes nothing."""
        if word is None or (self._heard is not None and at < self._heard):
            return
        self._heard = at
        if word != self.word:
            self.word, self.since = word, at

    def hear_outcome(self, outcome: Verified | Refused | Unknown | NotSent | None, at: datetime) -> None:
        """Note what came of a question; None for any answer that was understood."""
        match outcome:
            case NotSent():
                self.hear(_REACH_WORDS[outcome.reach], at)
            case Unknown(doubt=Doubt.NO_ANSWER):
                self.hear("down", at)
            case Unknown(doubt=Doubt.UNREADABLE):
                self.hear("no clear answer", at)
            case _:
                self.hear("ok", at)

    def hear_sale(self, sale: Sale) -> None:
        """Note what a sale's newest step shows of the line, if anything."""
        if sale.state is SaleState.QUEUED and sale.reach is not None:
            self.hear(_REACH_WORDS.get(sale.reach, "ok"), sale.touched_at)
        elif sale.state is SaleState.UNKNOWN and sale.doubt in (Doubt.NO_ANSWER, Doubt.UNREADABLE):
            self.hear("down" if sale.doubt is Doubt.NO_ANSWER else "no clear answer", sale.touched_at)
        elif sale.state is SaleState.COMPLETE and sale.completed_at is not None:
            self.hear("ok", sale.completed_at)
        elif sale.pending or (sale.state is SaleState.REFUSED and sale.money is MoneyState.OWED):
            self.hear("ok", sale.touched_at)

    def words(self) -> str:
        """``ok``, ``down since 10:42``, or ``not tried yet``."""
        if not self.word:
            return "not tried yet"
        if self.word == "ok" or self.since is None:
            return self.word
        return f"{self.word} since {self.since.astimezone():%H:%M}"
