"""A sale as other programs read it."""

import pytest

from app.domain.sale import SaleState, Service
from app.services.sale_json import sale_object
from tests.services.nigeria import METER, move_to_nigeria, order
from tests.services.shop_floor import THRESHOLD, ShopFloor, draft, sell, stored

pytestmark = pytest.mark.anyio


async def test_a_fee_is_the_last_of_the_charges(floor: ShopFloor) -> None:
    move_to_nigeria(floor)
    till = floor.open()
    sale = await till.settling.settle(till.selling.take(order(METER)).reference)

    assert sale.state is SaleState.COMPLETE
    assert sale_object(sale, till)["charges"] == [
        {"key": "transaction_fee", "label": "Transaction fee", "amount": "50.00"}
    ]


async def test_a_sale_that_was_queued_without_a_name_has_the_one_that_its_meter_was_verified_under(
    floor: ShopFloor,
) -> None:
    till = floor.open()
    reference = till.selling.take(draft(THRESHOLD, kept=True)).reference
    assert sale_object(stored(till.file, reference), till)["customer"] is None
    refused = await till.settling.settle(reference)

    assert (refused.state, refused.order.customer) == (SaleState.REFUSED, "")
    assert sale_object(refused, till)["customer"] == "Fatuma Hassan"


async def test_a_name_from_before_a_sale_is_none_of_its_own(floor: ShopFloor) -> None:
    till = floor.open()
    await till.selling.verify("kplc", Service.PREPAID, THRESHOLD)
    reference = till.selling.take(draft(THRESHOLD, kept=True)).reference

    assert sale_object(stored(till.file, reference), till)["customer"] is None


async def test_without_a_fee_only_what_was_reported_is_listed(floor: ShopFloor) -> None:
    till = floor.open()
    sale = await sell(till)

    assert "transaction_fee" not in [line["key"] for line in sale_object(sale, till)["charges"]]
