"""Tills with one mistake each, which the same search has to find out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain import life
from app.domain.events import Answered, SaleEvent
from app.domain.outcome import Complete, Doubt, Mismatched, NotFound, Refused, Unknown, VendOutcome
from app.domain.sale import Mark, MoneyState, Sale, SaleState
from tests.crash.model_law import Step
from tests.crash.model_search import FORGOTTEN, MONEY_BACK, TWICE
from tests.crash.model_till import Till, recovers
from tests.crash.model_world import Circumstances


@dataclass(frozen=True, slots=True)
class Mistake:
    """A till that is wrong, what comes of it, and where that shows."""

    till: Till
    shows: str
    where: Circumstances = field(default_factory=Circumstances)


def _with(mistake: Callable[[Sale, Answered], Sale]) -> Step:
    """The law, and a mistake about what an answer makes of a sale."""

    def step(sale: Sale | None, reference: str, at: datetime, event: SaleEvent) -> Sale:
        after = life.step(sale, reference, at, event)
        return mistake(after, event) if isinstance(event, Answered) else after

    return step


def _timed_out(outcome: VendOutcome) -> bool:
    return isinstance(outcome, Unknown) and outcome.doubt is Doubt.NO_ANSWER


def _refused(sale: Sale) -> Sale:
    return replace(sale, state=SaleState.REFUSED, money=MoneyState.OWED)


def _resends_on_time_out(sale: Sale, event: Answered) -> Sale:
    lost = event.call == "vend" and _timed_out(event.outcome)
    return replace(sale, state=SaleState.QUEUED) if lost else sale


def _fails_on_time_out(sale: Sale, event: Answered) -> Sale:
    lost = event.call == "vend" and _timed_out(event.outcome)
    return _refused(sale) if lost else sale


def _fails_on_not_found(sale: Sale, event: Answered) -> Sale:
    open_still = isinstance(event.outcome, NotFound) and sale.state is SaleState.UNKNOWN
    return _refused(sale) if open_still else sale


def _believes_every_refusal(sale: Sale, event: Answered) -> Sale:
    open_still = isinstance(event.outcome, Refused) and sale.state is SaleState.UNKNOWN
    return _refused(sale) if open_still else sale


def _takes_anothers_token(sale: Sale, event: Answered) -> Sale:
    if not isinstance(event.outcome, Mismatched) or sale.state is not SaleState.HELD:
        return sale
    return replace(sale, state=SaleState.COMPLETE, sold=Complete(tokens=event.outcome.tokens))


def _drops_late_tokens(sale: Sale, event: Answered) -> Sale:
    late = event.call == "ask" and isinstance(event.outcome, Complete)
    return replace(sale, state=SaleState.UNKNOWN, sold=None) if late else sale


def _doubts_only_queued(sale: Sale, mark: Mark, *, oftener: bool) -> tuple[str, ...]:
    return recovers(sale, mark, oftener=oftener and sale.state is SaleState.QUEUED)


MISTAKES: dict[str, Mistake] = {
    "a request that timed out is sent again": Mistake(Till(step=_with(_resends_on_time_out)), TWICE),
    "not found means failed": Mistake(Till(step=_with(_fails_on_not_found)), MONEY_BACK),
    "a request that timed out failed": Mistake(Till(step=_with(_fails_on_time_out)), MONEY_BACK),
    "what leaves is written down afterwards": Mistake(Till(remembers=False), TWICE),
    "not found counts at once, without a horizon": Mistake(Till(horizon=0.0), MONEY_BACK),
    "not found counts from its answer on, not from its question": Mistake(Till(from_question=False), MONEY_BACK),
    "a token that comes late is dropped": Mistake(Till(step=_with(_drops_late_tokens)), FORGOTTEN),
    "another sale's token is taken": Mistake(
        Till(step=_with(_takes_anothers_token)), FORGOTTEN, Circumstances(mixes_up=True)
    ),
    "a refusal of a second code is believed": Mistake(
        Till(step=_with(_believes_every_refusal)), MONEY_BACK, Circumstances(wants_codes=True)
    ),
    "a copied home goes on as if it were the only one": Mistake(Till(moves=()), TWICE, Circumstances(moves=True)),
    "of an older file only what is queued is doubted": Mistake(
        Till(recovers=_doubts_only_queued), TWICE, Circumstances(restores=True)
    ),
}
