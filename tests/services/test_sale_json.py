"""A sale as other programs read it."""

import pytest

from app.domain.sale import SaleState
from app.services.sale_json import sale_object
from tests.services.nigeria import METER, move_to_nigeria, order
from tests.services.shop_floor import ShopFloor, sell

pytestmark = pytest.mark.anyio


async def test_a_fee_is_the_last_of_the_charges(floor: ShopFloor) -> None:
    move_to_nigeria(floor)
    till = floor.open()
    sale = await till.settling.settle(till.selling.take(order(METER)).reference)

    assert sale.state is SaleState.COMPLETE
    assert sale_object(sale, till)["charges"] == [
        {"key": "transaction_fee", "label": "Transaction fee", "amount": "50.00"}
    ]


async def test_without_a_fee_only_what_was_reported_is_listed(floor: ShopFloor) -> None:
    till = floor.open()
    sale = await sell(till)

    assert "transaction_fee" not in [line["key"] for line in sale_object(sale, till)["charges"]]
