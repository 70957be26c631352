"""A sale against the sandbox: whatever the wire does, one vend, and the token in the end."""

import asyncio
from dataclasses import replace

import pytest

from app.domain.outcome import Doubt, Why
from app.domain.sale import MoneyState, SaleState
from app.sandbox.faults import Kind
from app.services.till import Till
from tests.services.shop_floor import (
    ANSWERS_ANOTHER,
    BILBO,
    DAY_MAXIMUM,
    NEVER_REACHED,
    NO_TOKEN,
    PENDS,
    PENDS_THEN_FAILS,
    QUICK,
    THRESHOLD,
    WANJIKU,
    ShopFloor,
    becomes,
    draft,
    lost,
    sell,
    stored,
)

pytestmark = pytest.mark.anyio


async def test_a_sale_completes_with_the_providers_token(till: Till, floor: ShopFloor) -> None:
    sale = await sell(till)
    (vend,) = floor.sandbox.ledger.vends
    assert (sale.state, sale.money, sale.tokens) == (SaleState.COMPLETE, MoneyState.TAKEN, (vend.token,))
    assert (vend.reference, vend.amount_cents) == (sale.reference, 200_00)


@pytest.mark.parametrize(
    ("kind", "doubt", "done"),
    [
        (Kind.DROP_AFTER, Doubt.NO_ANSWER, False),
        (Kind.HALF_ANSWER, Doubt.NO_ANSWER, False),
        (Kind.SERVER_ERROR, Doubt.UNREADABLE, True),
        (Kind.EMPTY, Doubt.UNREADABLE, True),
    ],
)
async def test_a_vend_whose_answer_is_lost_ends_complete_after_asking(
    till: Till,
    floor: ShopFloor,
    kind: Kind,
    doubt: Doubt,
    done: bool,
) -> None:
    floor.fault(kind, done=done)
    sale = await sell(till)
    assert (sale.state, sale.doubt, sale.tokens) == (SaleState.UNKNOWN, doubt, ())
    sale = await till.settling.settle(sale.reference)
    (vend,) = floor.sandbox.ledger.vends
    assert (sale.state, sale.tokens) == (SaleState.COMPLETE, (vend.token,))
    assert floor.sandbox.ledger.attempts == {sale.reference: 1}


@pytest.mark.parametrize(
    ("kind", "doubt"),
    [
        (Kind.DROP_BEFORE, Doubt.NO_ANSWER),
        (Kind.HTML, Doubt.UNREADABLE),
        (Kind.SERVER_ERROR, Doubt.UNREADABLE),
        (Kind.EMPTY, Doubt.UNREADABLE),
    ],
)
async def test_a_vend_that_was_lost_on_the_way_is_asked_about_and_never_sent_again_by_itself(
    till: Till, floor: ShopFloor, kind: Kind, doubt: Doubt
) -> None:
    floor.fault(kind)
    sale = await sell(till)
    assert (sale.state, sale.doubt) == (SaleState.UNKNOWN, doubt)
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.not_found, sale.proof) == (SaleState.UNKNOWN, 1, False)
    assert floor.sandbox.ledger.attempts == {sale.reference: 1}


async def test_an_answer_after_the_deadline_is_unknown_and_asked_about(floor: ShopFloor) -> None:
    floor.with_timing(replace(QUICK, request_deadline=0.3))
    till = floor.open()
    await till.book.provider("kplc").prove()
    floor.fault(Kind.SLOW, seconds=30)
    sale = await sell(till)
    assert (sale.state, sale.doubt) == (SaleState.UNKNOWN, Doubt.NO_ANSWER)
    assert (await till.settling.settle(sale.reference)).state is SaleState.COMPLETE
    assert len(floor.sandbox.ledger.vends) == 1


async def test_a_question_whose_answer_is_lost_is_asked_again(till: Till, floor: ShopFloor) -> None:
    floor.fault(Kind.DROP_AFTER)
    sale = await sell(till)
    for kind in (Kind.DROP_BEFORE, Kind.HALF_ANSWER, Kind.HTML, Kind.SERVER_ERROR, Kind.EMPTY):
        floor.fault(kind, "transaction")
        assert (await till.settling.settle(sale.reference)).state is SaleState.UNKNOWN
    assert (await till.settling.settle(sale.reference)).state is SaleState.COMPLETE


async def test_a_pending_sale_is_asked_about_until_it_completes(till: Till) -> None:
    sale = await sell(till, PENDS)
    assert (sale.state, sale.pending) == (SaleState.UNKNOWN, True)
    sale = await till.settling.pursue(sale.reference, 5)
    assert (sale.state, sale.pending, len(sale.tokens)) == (SaleState.COMPLETE, False, 1)


async def test_a_kept_sale_of_which_nothing_can_leave_is_tried_once_and_waits_in_the_queue(floor: ShopFloor) -> None:
    floor.address = "http://127.0.0.1:9/pawacard/v3"
    till = floor.open()
    sale = await till.settling.pursue(till.selling.take(draft(kept=True)).reference, 5)
    assert (sale.state, sale.tries) == (SaleState.QUEUED, 1)


async def test_a_pending_sale_that_fails_is_refused_with_the_money_owed(till: Till) -> None:
    sale = await sell(till, PENDS_THEN_FAILS)
    sale = await till.settling.pursue(sale.reference, 5)
    assert (sale.state, sale.money) == (SaleState.REFUSED, MoneyState.OWED)


async def test_success_without_a_token_stays_unknown(till: Till) -> None:
    sale = await sell(till, NO_TOKEN)
    assert (sale.state, sale.doubt) == (SaleState.UNKNOWN, Doubt.NO_TOKEN)
    assert (await till.settling.settle(sale.reference)).state is SaleState.UNKNOWN


async def test_an_answer_about_another_sale_is_held_and_nothing_of_it_handed_out(till: Till) -> None:
    sale = await sell(till, ANSWERS_ANOTHER)
    assert (sale.state, sale.tokens, sale.proof) == (SaleState.HELD, (), False)
    assert sale.named == "reference 015117215614"


async def test_elec003_on_a_vend_is_unknown_and_on_an_ask_proves_not_vended(till: Till) -> None:
    sale = await sell(till, NEVER_REACHED)
    assert sale.state is SaleState.UNKNOWN
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.money) == (SaleState.REFUSED, MoneyState.OWED)


@pytest.mark.parametrize(("meter", "why"), [(DAY_MAXIMUM, Why.DAY_MAXIMUM), (THRESHOLD, Why.FAILED)])
async def test_a_coded_refusal_ends_the_sale_with_the_money_owed(till: Till, meter: str, why: Why) -> None:
    sale = await sell(till, meter)
    assert (sale.state, sale.money, sale.why) == (SaleState.REFUSED, MoneyState.OWED, why)


async def test_a_refusal_for_now_of_a_request_that_came_twice_is_asked_about_and_nothing_is_sold_again(
    till: Till, floor: ShopFloor
) -> None:
    floor.sandbox.pawacard.settings.throttle_seconds = 300
    floor.fault(Kind.TWICE)
    sale = await sell(till)
    (vend,) = floor.sandbox.ledger.vends
    assert (sale.state, sale.tokens) == (SaleState.COMPLETE, (vend.token,))
    (raw,) = [raw for _, raw in till.file.sales.history(sale.reference) if raw]
    assert "too soon" in raw
    assert str(vend.token) in raw


@pytest.mark.parametrize("kind", [Kind.DROP_BEFORE, Kind.SERVER_ERROR, Kind.HTML])
@pytest.mark.parametrize("kept", [False, True])
async def test_a_refusal_for_now_that_could_not_be_asked_about_leaves_the_sale_in_doubt(
    till: Till, floor: ShopFloor, kind: Kind, kept: bool
) -> None:
    floor.sandbox.pawacard.settings.throttle_seconds = 300
    floor.fault(Kind.TWICE)
    floor.fault(kind, "transaction")
    sale = await till.settling.settle(till.selling.take(draft(kept=kept)).reference)
    assert (sale.state, sale.doubt) == (SaleState.UNKNOWN, Doubt.UNPROVED)
    sale = await till.settling.settle(sale.reference)
    (vend,) = floor.sandbox.ledger.vends
    assert (sale.state, sale.tokens) == (SaleState.COMPLETE, (vend.token,))


@pytest.mark.parametrize(
    ("meter", "stands"), [(ANSWERS_ANOTHER, SaleState.HELD), (NO_TOKEN, SaleState.UNKNOWN), (PENDS, SaleState.UNKNOWN)]
)
async def test_what_a_question_about_a_refusal_for_now_says_of_the_first_copy_counts(
    till: Till, floor: ShopFloor, meter: str, stands: SaleState
) -> None:
    floor.sandbox.pawacard.settings.throttle_seconds = 300
    floor.fault(Kind.TWICE)
    sale = await till.settling.settle(till.selling.take(draft(meter, kept=True)).reference)
    assert sale.state is stands
    assert list(floor.sandbox.ledger.attempts) == [sale.reference]


async def test_a_float_that_does_not_cover_the_sale_refuses_it(till: Till, floor: ShopFloor) -> None:
    floor.sandbox.ledger.balance_cents = 100_00
    sale = await sell(till)
    assert (sale.state, sale.money, sale.why) == (SaleState.REFUSED, MoneyState.OWED, Why.NO_FLOAT)


async def test_the_throttle_refuses_the_second_sale_to_a_meter(till: Till, floor: ShopFloor) -> None:
    floor.sandbox.pawacard.settings.throttle_seconds = 300
    await sell(till)
    sale = await sell(till)
    assert (sale.state, sale.money, sale.why) == (SaleState.REFUSED, MoneyState.OWED, Why.TOO_SOON)


async def test_a_vend_whose_key_has_expired_is_asked_about_under_a_new_one(till: Till, floor: ShopFloor) -> None:
    await till.book.provider("kplc").prove()
    floor.sandbox.pawacard.expire_keys()
    sale = await sell(till)
    assert sale.state is SaleState.UNKNOWN
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.not_found) == (SaleState.UNKNOWN, 1)
    assert floor.sandbox.ledger.attempts == {sale.reference: 1}


async def test_a_key_answered_with_401_is_the_same(till: Till, floor: ShopFloor) -> None:
    floor.sandbox.pawacard.settings.invalid_key_is_401 = True
    await till.book.provider("kplc").prove()
    floor.sandbox.pawacard.expire_keys()
    sale = await sell(till)
    assert (sale.state, sale.doubt) == (SaleState.UNKNOWN, Doubt.KEY_EXPIRED)
    assert (await till.settling.settle(sale.reference)).not_found == 1
    assert floor.sandbox.ledger.attempts == {sale.reference: 1}


async def test_answers_nested_under_transaction_sell_too(till: Till, floor: ShopFloor) -> None:
    floor.sandbox.pawacard.settings.nested_answers = True
    sale = await sell(till)
    assert (sale.state, sale.tokens) == (SaleState.COMPLETE, (floor.sandbox.ledger.vends[0].token,))
    assert sale.sold is not None
    assert sale.sold.units is not None


async def test_two_calls_for_one_sale_share_one_request(till: Till, floor: ShopFloor) -> None:
    reference = till.selling.take(draft()).reference
    first, second = await asyncio.gather(till.settling.settle(reference), till.settling.settle(reference))
    assert first == second
    assert floor.sandbox.ledger.attempts == {reference: 1}


async def test_a_caller_that_goes_away_does_not_stop_the_sale(till: Till, floor: ShopFloor) -> None:
    await till.book.provider("kplc").prove()
    floor.fault(Kind.SLOW, seconds=0.05)
    reference = till.selling.take(draft()).reference
    click = asyncio.ensure_future(till.settling.settle(reference))
    await becomes(till, reference, SaleState.SENDING)
    click.cancel()
    await till.settling.finish()
    assert stored(till.file, reference).state is SaleState.COMPLETE


@pytest.mark.parametrize("call", ["verify", "transaction"])
async def test_a_till_that_is_being_closed_begins_nothing_more_and_gives_each_sale_as_it_stands(
    till: Till, floor: ShopFloor, call: str
) -> None:
    if call == "verify":
        before = till.selling.take(draft(kept=True))
    else:
        before = await lost(till, floor)
    floor.fault(Kind.DROP_BEFORE, call)
    await till.settling.finish()
    assert await till.settling.settle(before.reference) == before
    assert await till.settling.pursue(before.reference, 60) == before
    assert [fault.call for fault in floor.sandbox.faults.switched_on] == [call], "nobody was asked"


@pytest.mark.parametrize("call", ["verify", "transaction"])
async def test_what_waits_for_its_turn_asks_nobody_once_the_till_is_being_closed(
    till: Till, floor: ShopFloor, call: str
) -> None:
    sales = [till.selling.take(draft(meter, kept=True)) for meter in (BILBO, WANJIKU)]
    if call == "transaction":
        floor.fault(Kind.DROP_BEFORE, times=2)
        sales = [await till.settling.settle(sale.reference) for sale in sales]
    arrived = dict(floor.sandbox.ledger.attempts)
    floor.fault(Kind.SLOW, call, seconds=60, times=2)
    both = [asyncio.ensure_future(till.settling.settle(sale.reference, at_once=1)) for sale in sales]
    async with asyncio.timeout(5):
        while floor.sandbox.faults.switched_on[0].times == 2:  # noqa: ASYNC110 - a fault that strikes tells nobody
            await asyncio.sleep(0.01)
    closed = asyncio.ensure_future(till.settling.finish())
    await asyncio.sleep(0)
    floor.sandbox.faults.end_waits()
    await closed
    assert (await asyncio.gather(*both))[1] == sales[1]
    assert [fault.times for fault in floor.sandbox.faults.switched_on] == [1]
    assert floor.sandbox.ledger.attempts == arrived
