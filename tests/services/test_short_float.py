"""A float that reads as too low: it holds back what it does not cover, until there is more or a person says so."""

import asyncio
from dataclasses import replace

import pytest

from app.domain.outcome import Reach
from app.domain.sale import MoneyState, Sale, SaleState
from app.sandbox.faults import Kind
from app.services.shop import Timing
from app.services.till import Till
from tests.services.shop_floor import BILBO, PENDS, WANJIKU, ShopFloor, becomes, draft, draining, stored

pytestmark = pytest.mark.anyio

QUICK = Timing(query_schedule=(0.02, 0.05), not_found_horizon=300, request_deadline=5)
BY_HAND = Timing(query_schedule=(300,), not_found_horizon=300, request_deadline=5)


def keep(till: Till, meters: list[str], amount: str) -> list[str]:
    """Sales that the cashier has queued, the oldest first."""
    return [till.selling.take(draft(meter, amount, kept=True), again=True).reference for meter in meters]


async def test_a_float_that_is_out_holds_back_what_it_does_not_cover_and_nothing_else(floor: ShopFloor) -> None:
    floor.with_timing(replace(QUICK, query_schedule=(0.02, 60)))
    floor.sandbox.ledger.balance_cents = 500_00
    till = floor.open()
    (large,) = keep(till, [BILBO], "1000")
    small, also_large = *keep(till, [WANJIKU], "300"), *keep(till, [PENDS], "2000")
    async with draining(till):
        await becomes(till, small, SaleState.COMPLETE)
        waits = stored(till.file, large)
        assert (waits.state, waits.reach) == (SaleState.QUEUED, Reach.NO_FLOAT)
        assert till.lines.of("kplc").short_of == 1000_00
        assert stored(till.file, also_large).sends == 0
        assert floor.sandbox.ledger.attempts.keys() == {small}


async def test_a_person_sends_a_sale_although_the_float_reads_as_too_low(floor: ShopFloor) -> None:
    floor.with_timing(BY_HAND)
    floor.sandbox.ledger.balance_cents = 500_00
    till = floor.open()
    (reference,) = keep(till, [BILBO], "1000")
    waits = await till.settling.settle(reference)
    assert (waits.state, waits.reach, waits.sends) == (SaleState.QUEUED, Reach.NO_FLOAT, 0)

    again = await till.settling.settle(reference, though_short=True)
    assert floor.sandbox.ledger.attempts == {reference: 1}
    assert again.order.replaces == reference, "its provider has the last word"


@pytest.mark.parametrize("at_once", [None, 1], ids=["a person", "the queue"])
async def test_a_person_who_sells_all_the_same_is_heard_by_whoever_asks_for_the_float_just_then(
    floor: ShopFloor, at_once: int | None
) -> None:
    floor.with_timing(BY_HAND)
    floor.sandbox.ledger.balance_cents = 500_00
    till = floor.open()
    (reference,) = keep(till, [BILBO], "1000")
    floor.fault(Kind.SLOW, "balance", seconds=60)
    going = asyncio.ensure_future(till.settling.settle(reference, at_once=at_once))
    async with asyncio.timeout(5):
        while floor.sandbox.faults.switched_on:  # noqa: ASYNC110 - a fault that strikes tells nobody
            await asyncio.sleep(0.01)
    all_the_same = asyncio.ensure_future(till.settling.settle(reference, though_short=True))
    await asyncio.sleep(0)
    floor.sandbox.faults.end_waits()
    assert (await all_the_same).order.replaces == reference
    assert await going == await all_the_same
    assert floor.sandbox.ledger.attempts == {reference: 1}


async def test_a_person_who_sells_all_the_same_when_the_queue_has_just_put_it_off_is_heard(floor: ShopFloor) -> None:
    floor.with_timing(BY_HAND)
    floor.sandbox.ledger.balance_cents = 500_00
    till = floor.open()
    (reference,) = keep(till, [BILBO], "1000")
    said: list[asyncio.Task[Sale]] = []

    def say(_reference: str) -> None:
        if not said:
            said.append(asyncio.ensure_future(till.settling.settle(reference, though_short=True)))

    till.news.listeners.append(say)
    short = await till.settling.settle(reference, at_once=1)
    assert (short.state, short.reach) == (SaleState.QUEUED, Reach.NO_FLOAT)
    assert (await said[0]).order.replaces == reference
    assert floor.sandbox.ledger.attempts == {reference: 1}
    assert not till.settling.working


async def test_what_was_refused_for_want_of_float_goes_again_under_a_new_reference_once_there_is_some(
    floor: ShopFloor,
) -> None:
    floor.with_timing(QUICK)
    till = floor.open()
    floor.sandbox.ledger.balance_cents = 1_000_00
    await till.settling.settle(keep(till, [WANJIKU], "900")[0])  # the float that was read is the old one now
    floor.sandbox.ledger.balance_cents = 100_00
    till.settling._floats._left["kplc"].minor = 1_000_00
    (refused,) = keep(till, [BILBO], "500")
    again = await till.settling.settle(refused)
    first = stored(till.file, refused)
    assert (first.state, first.money, first.carried_into) == (
        SaleState.REFUSED,
        MoneyState.GIVEN_BACK,
        again.reference,
    )
    assert (again.state, again.kept, again.order.replaces) == (SaleState.QUEUED, True, refused)

    assert again.order.not_before is not None
    floor.sandbox.ledger.balance_cents = 1_000_00
    floor.clock.go_on(310)
    async with draining(till):
        await becomes(till, again.reference, SaleState.COMPLETE)
