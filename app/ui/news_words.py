"""The news of the foot in words: what has come while nobody looked, what does not hold, and which key shows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.domain.said import said, to_say
from app.domain.sale import Sale

if TYPE_CHECKING:
    from app.services.doctor import Check


def broken_words(broken: list[Check]) -> str:
    """What does not hold, in a sentence; "" where all does."""
    if not broken:
        return ""
    more = len(broken) - 1
    sentence = to_say("Call a supervisor: {detail}, and {count} more. Run the doctor.")
    alone = to_say("Call a supervisor: {detail}. Run the doctor.")
    return said(sentence if more else alone, detail=broken[0].detail, count=more)


def where(in_queue: Iterable[bool]) -> tuple[str, str]:
    """The key and the page that show some sales: the queue where each is in it."""
    return ("F3", "Queue") if all(in_queue) else ("F4", "Sales")


def came_words(sales: list[Sale], whose: str, key: str) -> str:
    """What has come while nobody looked: the one by whose it is, several by how many; `key` leads to them."""
    if len(sales) == 1:
        came = to_say("Receipt has come: {whose}. {key} shows it.")
        return said("Token has come: {whose}. {key} shows it." if sales[0].tokens else came, whose=whose, key=key)
    with_token = sum(bool(sale.tokens) for sale in sales)
    came = to_say("{count} tokens and receipts have come. {key} shows them.")
    if with_token == len(sales):
        came = to_say("{count} tokens have come. {key} shows them.")
    elif not with_token:
        came = to_say("{count} receipts have come. {key} shows them.")
    return said(came, count=len(sales), key=key)
