"""What a person can do about a sale with one key, and the services that do it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, assert_never

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.domain.sale import Sale
    from app.services.till import Till


class Act(Enum):
    """One thing to do about a sale."""

    ASK_NOW = auto()
    TRY_AGAIN = auto()
    THOUGH_SHORT = auto()
    SELL_FOUND = auto()
    KEEP = auto()
    CANCEL = auto()
    GIVE_BACK = auto()
    SEND_AGAIN = auto()
    LET_GO = auto()
    SUPPLY = auto()
    SELL_AGAIN = auto()
    WHEN_FREE = auto()
    HAND_OVER = auto()
    EVIDENCE = auto()
    AT_THE_METER = auto()
    PRINT_SLIP = auto()
    PRINT_AGAIN = auto()
    PAPER_CAME = auto()


PRINTS = frozenset({Act.KEEP, Act.PRINT_SLIP, Act.PRINT_AGAIN, Act.HAND_OVER})
"""What is waited for after these is paper; the sale itself is not being worked on."""


class Way(Enum):
    """How to go on where there is no sale yet."""

    VERIFY_AGAIN = auto()
    LOOK_AGAIN = auto()
    QUEUE = auto()
    OPEN_FIRST = auto()
    SELL_ALL_THE_SAME = auto()
    SELL_THROUGH = auto()
    THOUGH_SHORT = auto()
    CLOCK_IS_RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """What a key leads to, with its words."""

    act: Act | Way
    key: str
    words: str


def decide(till: Till, sale: Sale, act: Act) -> str:
    """Record what the person decided. Returns the reference of the sale that goes on: a new one where it is sold again.

    Raises Trouble, in words, where the sale has moved on meanwhile or the disk refuses.
    """
    match act:
        case Act.SELL_FOUND | Act.KEEP:
            till.deciding.keep(sale.reference)
        case Act.CANCEL:
            till.deciding.cancel(sale.reference)
        case Act.GIVE_BACK:
            till.deciding.give_back(sale.reference)
        case Act.SEND_AGAIN:
            till.deciding.send_again(sale.reference)
        case Act.LET_GO:
            till.deciding.let_go(sale.reference)
        case Act.SELL_AGAIN:
            return till.selling.sell_again(sale.reference).reference
        case Act.WHEN_FREE:
            return till.selling.sell_when_free(sale.reference).reference
        case Act.PRINT_SLIP if sale.open:
            till.deciding.go_away(sale.reference)
        case Act.HAND_OVER | Act.PAPER_CAME if _may_be_handed(sale, act):
            till.deciding.hand_over(sale.reference)
        case (
            Act.ASK_NOW
            | Act.TRY_AGAIN
            | Act.THOUGH_SHORT
            | Act.SUPPLY
            | Act.EVIDENCE
            | Act.AT_THE_METER
            | Act.PRINT_SLIP
            | Act.PRINT_AGAIN
            | Act.HAND_OVER
            | Act.PAPER_CAME
        ):
            pass
        case _:
            assert_never(act)
    return sale.reference


async def follow(till: Till, reference: str, act: Act, code: str = "") -> None:
    """Do what follows from a decision and takes its time: send, ask, hand on a code, print. Raises Trouble in words."""
    match act:
        case Act.SUPPLY:
            await till.settling.supply(reference, code)
        case Act.ASK_NOW | Act.TRY_AGAIN | Act.SELL_FOUND | Act.SEND_AGAIN | Act.LET_GO | Act.SELL_AGAIN:
            await till.settling.settle(reference)
        case Act.THOUGH_SHORT:
            await till.settling.settle(reference, though_short=True)
        case Act.KEEP:
            till.draining.wake()
            if till.papers.has_printer:
                await _print_unsold(till, reference, till.papers.print_slip)
        case Act.PRINT_SLIP:
            await _print_unsold(till, reference, till.papers.print_slip)
        case Act.PRINT_AGAIN:
            await till.papers.print_again(reference, "asked for at the till")
        case Act.HAND_OVER:
            await till.papers.print_waiting()
        case Act.WHEN_FREE:
            till.draining.wake()
        case Act.GIVE_BACK if till.papers.has_printer:
            await _print_unsold(till, reference, till.papers.print_money_back)
        case Act.CANCEL | Act.GIVE_BACK | Act.PAPER_CAME | Act.EVIDENCE | Act.AT_THE_METER:
            pass
        case _:
            assert_never(act)


async def _print_unsold(till: Till, reference: str, print_paper: Callable[[Sale], Awaitable[object]]) -> None:
    """Print a slip, if the sale is still unsold: what sold after all is another matter, and has its own paper."""
    sale = till.file.sales.load(reference)
    if sale is not None and sale.sold is None:
        await print_paper(sale)


def _may_be_handed(sale: Sale, act: Act) -> bool:
    """A paper that came out is in the customer's hand where they are at the counter; else only H says so."""
    if sale.state != "complete" or sale.handed_at is not None:
        return False
    return act is Act.HAND_OVER or not sale.to_hand_over
