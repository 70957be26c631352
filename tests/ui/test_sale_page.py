"""Three Enters from a meter number to a token."""

from pathlib import Path

import pytest

from app.domain.sale import SaleState
from tests.ui.counter import at_counter

pytestmark = pytest.mark.anyio


async def test_three_enters_sell_a_token(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()

        (vend,) = counter.floor.sandbox.ledger.vends
        assert sale.state is SaleState.COMPLETE
        assert counter.view.tokens.tokens() == (vend.token,)
