"""The story of a sale says how it was paid, and each thing once."""

import pytest

from app.domain.sale import Tender
from app.services.story import story_of
from app.services.till import Till
from tests.services.shop_floor import draft

pytestmark = pytest.mark.anyio

KES_200 = "KES\u00a0200"


def begun(till: Till, **typed: object) -> str:
    """The first line of the story of a sale that was taken so."""
    return story_of(till, till.selling.take(draft(**typed)))[0].words  # type: ignore[arg-type]


async def test_a_sale_in_cash_says_so(till: Till) -> None:
    assert begun(till) == f"{KES_200} taken in cash."


async def test_a_sale_by_mobile_money_names_its_code(till: Till) -> None:
    told = begun(till, tender=Tender.MOBILE_MONEY, tender_code="SJK4H7TL2P")

    assert told == f"{KES_200} taken by mobile money, SJK4H7TL2P."


async def test_a_sale_for_the_queue_says_how_it_was_paid_too(till: Till) -> None:
    told = begun(till, kept=True, tender=Tender.MOBILE_MONEY, tender_code="SJK4H7TL2P")

    assert told == f"{KES_200} taken by mobile money, SJK4H7TL2P, for the queue."
