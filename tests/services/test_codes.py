"""A sale that waits for a code: answered once, now or later, while the rest of the shop goes on."""

import asyncio
from pathlib import Path

import pytest

from app.domain.events import Supplied
from app.domain.sale import SaleState
from app.domain.trouble import BadInput, NotAllowed
from app.providers.base import AsksBack
from app.sandbox.faults import Fault, Kind
from app.services.doctor import examine
from app.services.till import Till
from tests.services.nigeria import METER, OTP, WANTS_OTP, move_to_nigeria, order
from tests.services.shop_floor import ShopFloor, stored

pytestmark = pytest.mark.anyio


@pytest.fixture
def till(floor: ShopFloor) -> Till:
    move_to_nigeria(floor)
    return floor.open()


def files_with(text: str, home: Path) -> list[Path]:
    return [path for path in home.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]


async def waiting(till: Till, *, again: bool = False) -> str:
    reference = till.selling.take(order(WANTS_OTP), again=again).reference
    sale = await till.settling.settle(reference)
    assert (sale.state, bool(sale.prompt)) == (SaleState.WAITING, True)
    return reference


async def test_the_right_code_sells_and_the_ledger_has_it_once(till: Till, floor: ShopFloor) -> None:
    reference = await waiting(till)
    sale = await till.settling.supply(reference, f" {OTP} ")
    assert (sale.state, len(sale.tokens)) == (SaleState.COMPLETE, 1)
    assert [vend.reference for vend in floor.sandbox.onepipe.ledger.vends] == [reference]


async def test_the_code_is_stored_nowhere(till: Till, floor: ShopFloor) -> None:
    await till.settling.supply(await waiting(till), OTP)
    till.file.db.execute("pragma wal_checkpoint(truncate)")
    assert files_with(OTP, floor.home) == []


async def test_a_wrong_code_never_ends_the_sale_as_refused(till: Till) -> None:
    reference = await waiting(till)
    assert (await till.settling.supply(reference, "00000000")).state in (SaleState.WAITING, SaleState.UNKNOWN)


@pytest.mark.parametrize("code", ["", "   ", "12 34", "1" * 33, "12\x1b4", "１２３４"])
async def test_what_cannot_be_a_code_is_told_and_sent_nowhere(till: Till, floor: ShopFloor, code: str) -> None:
    reference = await waiting(till)
    with pytest.raises(BadInput):
        await till.settling.supply(reference, code)
    assert stored(till.file, reference).supplied == 0


async def test_a_second_code_for_a_sale_that_is_done_is_sent_nowhere(till: Till) -> None:
    reference = await waiting(till)
    await till.settling.supply(reference, OTP)
    with pytest.raises(NotAllowed):
        await till.settling.supply(reference, OTP)


async def test_two_hands_that_give_the_code_at_once_send_it_once(till: Till, floor: ShopFloor) -> None:
    reference = await waiting(till)
    both = await asyncio.gather(
        till.settling.supply(reference, OTP), till.settling.supply(reference, OTP), return_exceptions=True
    )
    assert sorted(type(one).__name__ for one in both) == ["NotAllowed", "Sale"]
    assert len(floor.sandbox.onepipe.ledger.vends) == 1


async def test_a_lost_answer_to_the_code_is_asked_about_and_ends_complete_with_one_vend(
    till: Till, floor: ShopFloor
) -> None:
    reference = await waiting(till)
    floor.sandbox.faults.switch_on(Fault("onepipe", "validate", Kind.DROP_AFTER))
    sale = await till.settling.supply(reference, OTP)
    assert (sale.state, sale.supply_lost) == (SaleState.UNKNOWN, True)
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE
    assert len(floor.sandbox.onepipe.ledger.vends) == 1


async def test_a_code_that_was_lost_on_the_way_there_is_wanted_again(till: Till, floor: ShopFloor) -> None:
    reference = await waiting(till)
    floor.sandbox.faults.switch_on(Fault("onepipe", "validate", Kind.DROP_BEFORE))
    assert (await till.settling.supply(reference, OTP)).state is SaleState.UNKNOWN
    assert (await till.settling.settle(reference)).state is SaleState.WAITING
    assert (await till.settling.supply(reference, OTP)).state is SaleState.COMPLETE


async def test_other_sales_go_on_while_one_waits(till: Till) -> None:
    await waiting(till)
    other = till.selling.take(order(METER)).reference
    assert (await till.settling.settle(other)).state is SaleState.COMPLETE


async def test_a_till_that_crashed_with_a_code_out_asks_and_sends_no_code_again(floor: ShopFloor, till: Till) -> None:
    reference = await waiting(till)
    provider, _ = till.book.for_order(stored(till.file, reference).order)
    assert isinstance(provider, AsksBack)
    till.file.sales.record(reference, floor.clock.now(), Supplied())
    await provider.supply(reference, stored(till.file, reference).order, (), OTP)
    await floor.crash(till)

    till = floor.open()
    assert stored(till.file, reference).state is SaleState.UNKNOWN
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE
    assert len(floor.sandbox.onepipe.ledger.vends) == 1


async def test_a_sale_that_waits_is_left_to_people_by_the_queue(till: Till) -> None:
    reference = await waiting(till)
    await asyncio.wait_for(till.draining.until_people(), 5)
    assert stored(till.file, reference).state is SaleState.WAITING


async def test_the_doctor_finds_the_money_of_a_sale_that_waits_where_it_should_be(till: Till) -> None:
    await waiting(till)
    assert [check.name for check in examine(till) if not check.ok] == []


async def test_a_second_hand_on_the_key_does_not_answer_the_next_question(till: Till, floor: ShopFloor) -> None:
    reference = await waiting(till)
    both = await asyncio.gather(
        till.settling.supply(reference, "00000000"), till.settling.supply(reference, "00000000"), return_exceptions=True
    )
    assert sorted(type(one).__name__ for one in both) == ["NotAllowed", "Sale"]
    assert sum(floor.sandbox.onepipe.ledger.answers.values()) == 1


async def under_way(floor: ShopFloor) -> None:
    """Wait until the fault that was switched on has struck."""
    async with asyncio.timeout(5):
        while floor.sandbox.faults.switched_on:  # noqa: ASYNC110 - a fault that strikes tells nobody
            await asyncio.sleep(0.01)


async def test_a_code_does_not_wait_for_a_question_that_waits_for_its_turn(till: Till, floor: ShopFloor) -> None:
    first, second = await waiting(till), await waiting(till, again=True)
    floor.sandbox.faults.switch_on(Fault("onepipe", "query", Kind.SLOW, seconds=60))
    asked = [asyncio.ensure_future(till.settling.settle(one, at_once=1)) for one in (first, second)]
    await under_way(floor)
    async with asyncio.timeout(5):
        assert (await till.settling.supply(second, OTP)).state is SaleState.COMPLETE
    floor.sandbox.faults.end_waits()
    assert (await asked[0]).state is SaleState.WAITING


async def test_a_code_that_waits_for_a_question_is_not_sent_once_the_till_is_being_closed(
    till: Till, floor: ShopFloor
) -> None:
    reference = await waiting(till)
    floor.sandbox.faults.switch_on(Fault("onepipe", "query", Kind.SLOW, seconds=60))
    asked = asyncio.ensure_future(till.settling.settle(reference))
    await under_way(floor)
    supplied = asyncio.ensure_future(till.settling.supply(reference, OTP))
    await asyncio.sleep(0)
    closed = asyncio.ensure_future(till.settling.finish())
    await asyncio.sleep(0)
    floor.sandbox.faults.end_waits()
    await closed
    with pytest.raises(NotAllowed, match="is being closed"):
        await supplied

    assert (await asked).state is SaleState.WAITING
    assert (stored(till.file, reference).state, stored(till.file, reference).supplied) == (SaleState.WAITING, 0)
    assert floor.sandbox.onepipe.ledger.answers == {}


async def test_a_code_that_is_out_is_waited_for_by_a_till_that_is_being_closed(till: Till, floor: ShopFloor) -> None:
    reference = await waiting(till)
    floor.sandbox.faults.switch_on(Fault("onepipe", "validate", Kind.SLOW, seconds=0.2))
    supplied = asyncio.ensure_future(till.settling.supply(reference, OTP))
    await under_way(floor)
    await till.settling.finish()
    assert stored(till.file, reference).state is SaleState.COMPLETE
    assert (await supplied).state is SaleState.COMPLETE


async def test_a_code_that_waits_for_the_file_to_be_read_through_is_not_sent_once_the_till_is_being_closed(
    till: Till, floor: ShopFloor
) -> None:
    reference = await waiting(till)
    await till.soundness.begin(at_once=0)
    supplied = asyncio.ensure_future(till.settling.supply(reference, OTP))
    await asyncio.sleep(0)
    await till.close()
    floor.tills.remove(till)
    with pytest.raises(NotAllowed, match="is being closed"):
        await supplied
    assert floor.sandbox.onepipe.ledger.answers == {}
