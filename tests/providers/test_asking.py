"""Asking by several names: which of several answers counts."""

import pytest

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
from app.providers.asking import Question, ask_each
from app.providers.base import Answer

pytestmark = pytest.mark.anyio

SOLD = Complete(("67824150446489838558",))
NO = Refused(Why.FAILED)
GONE = NotFound(proves=True)
DOUBT = Unknown(Doubt.UNPROVED)
OTHER = Mismatched("meter 04214366017")
DOWN = NotSent(Reach.NO_LINE)


async def answered(*outcomes: VendOutcome) -> tuple[VendOutcome, int]:
    """What comes of questions that are answered so, and how many were put."""
    put: list[VendOutcome] = []

    def question(outcome: VendOutcome) -> Question:
        async def ask() -> Answer[VendOutcome]:
            put.append(outcome)
            return Answer(outcome)

        return ask

    return (await ask_each([question(outcome) for outcome in outcomes])).outcome, len(put)


@pytest.mark.parametrize("proof", [SOLD, NO])
async def test_a_proof_ends_the_asking(proof: VendOutcome) -> None:
    assert await answered(GONE, DOUBT, proof, GONE) == (proof, 3)


@pytest.mark.parametrize("other", [DOUBT, Pending(), NeedsInput(), OTHER])
async def test_not_found_counts_only_where_it_is_all_there_is(other: VendOutcome) -> None:
    assert await answered(GONE, GONE) == (GONE, 2)
    assert await answered(GONE, other) == (other, 2)
    assert await answered(other, GONE) == (other, 2)


async def test_another_sales_token_outweighs_pending_and_pending_outweighs_doubt() -> None:
    assert await answered(DOUBT, Pending(), OTHER) == (OTHER, 3)
    assert await answered(DOUBT, Pending()) == (Pending(), 2)


@pytest.mark.parametrize(
    ("named", "sold"),
    [
        (Mismatched("meter 04214366017", SOLD.tokens), SOLD),
        (Mismatched("meter 04214366017", ("1111", *SOLD.tokens)), SOLD),
        (Mismatched("reference 654321", (), "R-1"), Complete((), "R-1")),
    ],
)
async def test_what_was_named_as_another_sales_is_not_sold_where_the_name_is_left_away(
    named: Mismatched, sold: Complete
) -> None:
    assert await answered(named, sold) == (named, 2)


@pytest.mark.parametrize(
    "named", [OTHER, Mismatched("meter 04214366017", ("1111",)), Mismatched("meter 04214366017", (), "R-1")]
)
async def test_what_another_sale_has_of_its_own_takes_nothing_from_this_one(named: Mismatched) -> None:
    assert await answered(named, SOLD) == (SOLD, 2)


async def test_nothing_more_is_asked_on_a_line_that_is_down_and_what_was_heard_counts() -> None:
    assert await answered(GONE, DOWN, SOLD) == (DOWN, 2)
    assert await answered(Pending(), DOWN) == (Pending(), 2)


async def test_a_refusal_by_one_name_proves_nothing_beside_a_success_by_another() -> None:
    assert await answered(OTHER, NO) == (OTHER, 2)
