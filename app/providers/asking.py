"""Asking about one sale by everything that the provider may know it by."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

from app.domain.outcome import Complete, Mismatched, NeedsInput, NotFound, NotSent, Pending, Refused, VendOutcome
from app.providers.base import Answer

Question = Callable[[], Awaitable[Answer[VendOutcome]]]


async def ask_each(questions: Iterable[Question]) -> Answer[VendOutcome]:
    """Put the questions one after the other until one brings a proof; without any, give the answer that weighs most.

    *Not found* is given only where every question was answered so. What was named as another sale's is not sold here,
    though another answer leaves the name away. Raises ValueError where there is no question.
    """
    answers: list[Answer[VendOutcome]] = []
    for question in questions:
        answers.append(await question())
        if isinstance(answers[-1].outcome, Complete | Refused | NotSent):
            break
    weightiest = max(answers, key=lambda answer: _weight(answer.outcome))
    return next((answer for answer in answers if _disowns(answer.outcome, weightiest.outcome)), weightiest)


def _disowns(one: VendOutcome, sold: VendOutcome) -> bool:
    """Whether the first names what the second sells as another sale's."""
    if not (isinstance(one, Mismatched) and isinstance(sold, Complete)):
        return False
    same_receipt = one.receipt_number is not None and one.receipt_number == sold.receipt_number
    return same_receipt or not set(one.tokens).isdisjoint(sold.tokens)


def _weight(outcome: VendOutcome) -> int:
    match outcome:
        case Complete():
            return 5
        case Mismatched():
            return 4  # a success somewhere: no refusal of the same sale proves anything beside it
        case Refused():
            return 3
        case Pending() | NeedsInput():
            return 2
        case NotFound():
            return 0
        case _:
            return 1
