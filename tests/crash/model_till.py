"""What a till does about a sale as it finds it, written once more beside `services/settling`, which tests hold it to.

A till with a mistake is one of these with something changed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain import life
from app.domain.sale import Mark, Sale, SaleState
from tests.crash.model_law import Step
from tests.domain.sales import HORIZON

_ASKED_ABOUT = frozenset({SaleState.UNKNOWN, SaleState.WAITING, SaleState.HELD})


def settles(sale: Sale) -> str | None:
    """What settling the sale does: send it, ask about it, or nothing."""
    if sale.state is SaleState.QUEUED and sale.stop is None:
        return "send"
    return "ask" if sale.state in _ASKED_ABOUT else None


def recovers(sale: Sale, mark: Mark, *, oftener: bool) -> tuple[str, ...]:
    """What starting does with it; `oftener`: references.log knows that a sale left oftener than its events say."""
    if oftener and (sale.open or sale.to_give_back) and not sale.copied:
        return ("copied",)
    was_out = sale.state is SaleState.SENDING
    elsewhen = sale.request_ended is not None and mark.since(sale.request_ended) is None
    return ("restarted",) if was_out or (sale.state is SaleState.UNKNOWN and elsewhen) else ()


@dataclass(frozen=True, slots=True)
class Till:
    """A till by its rules.

    `from_question`: *not found* counts for the moment at which the question left, not for that of its answer.
    `remembers`: what has left is on the disk before it leaves. `moves`: what a copied home makes of an open sale.
    """

    step: Step = life.step
    settles: Callable[[Sale], str | None] = settles
    recovers: Callable[..., tuple[str, ...]] = recovers
    horizon: float = HORIZON
    from_question: bool = True
    remembers: bool = True
    moves: tuple[str, ...] = ("copied",)
