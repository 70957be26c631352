"""A provider that validates every sale before its vend: its ids are kept, and what it says then is heeded."""

import json

import pytest

from app.domain.events import Identified
from app.domain.money import Money
from app.domain.outcome import Prepared, Reach, Verified
from app.domain.sale import SaleState, Service, Stop, StopWhy
from app.domain.trouble import BadInput
from app.providers.base import Prepares
from app.sandbox.faults import Fault, Kind
from app.services.till import Till
from tests.services.nigeria import KANO_METER, move_to_nigeria, order
from tests.services.shop_floor import ShopFloor, stored

DEAR_METER = "04214311039"
NEVER_SELLS = "04214322044"

pytestmark = pytest.mark.anyio


@pytest.fixture
def till(floor: ShopFloor) -> Till:
    move_to_nigeria(floor)
    return floor.open()


def fault(floor: ShopFloor, call: str, kind: Kind, times: int = 1) -> None:
    floor.sandbox.faults.switch_on(Fault("powershop", call, kind, times))


async def test_the_id_of_the_validation_is_kept_and_logged_before_the_vend(till: Till, floor: ShopFloor) -> None:
    fault(floor, "vend", Kind.DROP_AFTER)
    reference = till.selling.take(order(KANO_METER, provider="kano")).reference
    sale = await till.settling.settle(reference)
    assert (sale.state, len(sale.provider_ids)) == (SaleState.UNKNOWN, 1)
    lines = (floor.home / "references.log").read_text().splitlines()
    assert json.loads(lines[-1])["ids"] == list(sale.provider_ids)
    assert json.loads(lines[-1])["terms"] == {"disco": "kedco"}
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE
    assert len(floor.sandbox.powershop.ledger.vends) == 1


@pytest.mark.parametrize("kind", [Kind.DROP_BEFORE, Kind.DROP_AFTER, Kind.SERVER_ERROR])
async def test_a_validation_that_does_not_get_through_leaves_the_sale_queued(
    till: Till, floor: ShopFloor, kind: Kind
) -> None:
    fault(floor, "validation", kind)
    reference = till.selling.take(order(KANO_METER, provider="kano")).reference
    sale = await till.settling.settle(reference)
    assert (sale.state, sale.sends, sale.reach) == (SaleState.QUEUED, 0, Reach.NO_PROOF)
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE


async def test_every_id_of_a_sale_that_was_validated_twice_is_kept(till: Till, floor: ShopFloor) -> None:
    reference = till.selling.take(order(NEVER_SELLS, provider="kano")).reference
    provider, _ = till.book.for_order(stored(till.file, reference).order)
    assert isinstance(provider, Prepares)
    first = (await provider.prepare(reference, stored(till.file, reference).order)).outcome
    assert isinstance(first, Prepared)
    till.file.sales.record(reference, floor.clock.now(), Identified(first.provider_id))
    sale = await till.settling.settle(reference)
    assert (sale.state, sale.provider_ids[0], len(sale.provider_ids)) == (SaleState.UNKNOWN, first.provider_id, 2)


async def test_a_sale_that_left_nothing_is_proved_so_by_each_of_its_names(till: Till, floor: ShopFloor) -> None:
    reference = till.selling.take(order(NEVER_SELLS, provider="kano")).reference
    assert (await till.settling.settle(reference)).state is SaleState.UNKNOWN
    await till.settling.settle(reference)
    floor.clock.go_on(601)
    sale = await till.settling.settle(reference)
    assert (sale.state, sale.proof) == (SaleState.HELD, True)


async def test_the_minimum_of_the_meter_is_enforced_before_money_is_taken(till: Till) -> None:
    found = await till.selling.verify("kano", Service.PREPAID, DEAR_METER, phone="0803 123 4567")
    assert isinstance(found.outcome, Verified)
    assert found.outcome.minimum == Money(1500_00, "NGN")
    with pytest.raises(BadInput, match=r"NGN.1,500"):
        till.selling.take(order(DEAR_METER, provider="kano", amount="1499.99", minimum=found.outcome.minimum))
    assert till.file.sales.latest(limit=1) == []


async def test_a_minimum_that_is_found_after_the_money_was_taken_stops_the_sale(till: Till) -> None:
    sale = await till.settling.settle(till.selling.take(order(DEAR_METER, provider="kano", amount="100")).reference)
    assert (sale.state, sale.sends) == (SaleState.QUEUED, 0)
    assert sale.stop == Stop(StopWhy.MINIMUM, "NGN 1,500.00")


async def test_the_id_of_a_sale_that_must_not_go_is_kept_too(till: Till) -> None:
    dear = await till.settling.settle(till.selling.take(order(DEAR_METER, provider="kano", amount="100")).reference)
    assert (dear.sends, len(dear.provider_ids)) == (0, 1)


async def test_no_sale_of_the_queue_is_validated_before_the_float_covers_it(till: Till, floor: ShopFloor) -> None:
    floor.sandbox.powershop.ledger.balance_cents = 100
    reference = till.selling.take(order(KANO_METER, provider="kano", kept=True)).reference
    for _ in range(3):
        short = await till.settling.settle(reference)
    assert (short.state, short.reach, short.provider_ids) == (SaleState.QUEUED, Reach.NO_FLOAT, ())

    floor.sandbox.powershop.ledger.balance_cents = 5000_00
    sold = await till.settling.settle(reference)
    assert (sold.state, len(sold.provider_ids)) == (SaleState.COMPLETE, 1)
