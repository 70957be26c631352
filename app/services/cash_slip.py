"""The slip of cash that went into the drawer or out of it without a sale: what is signed for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.domain.money import Money
from app.services.figures import money_text
from app.services.paper_head import paper_head
from app.services.receipt_words import receipt_words
from app.services.shop import Shop
from printing.document import Columns, Cut, Document, Feed, Rule, Text


@dataclass(frozen=True, slots=True)
class CashMovement:
    """What the slip says. `amount` is more than zero both ways; `reason` is as a person typed it, and `who` is "" where
    nobody signs in.
    """

    reference: str
    way: Literal["in", "out"]
    amount: Money
    reason: str
    who: str
    at: datetime


def cash_slip(movement: CashMovement, shop: Shop, copy: int) -> Document:
    """The paper of one movement, with a line to sign on. `copy` is 0 for the original."""
    say, comes_in = receipt_words(shop.language), movement.way == "in"
    title = say("cash_came_in" if comes_in else "cash_went_out")
    return Document(
        (
            Text(say("cash_in" if comes_in else "cash_out"), bold=True, size=3, align="center"),
            *paper_head(shop, title, movement.at, copy=copy),
            Columns(say("done_by"), movement.who or say("the_till")),
            Rule(),
            Columns(say("amount"), money_text(movement.amount, shop.language), bold=True),
            Columns(say("reference"), movement.reference, bold=True),
            Text(say("reason", reason=movement.reason)),
            Rule(),
            Text(say("signed")),
            Feed(3),
            Rule("_"),
            Cut(),
        )
    )
