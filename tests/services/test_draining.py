"""The queue drains by itself: in order, past whatever is stuck, and behind the line as it is."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import AsyncExitStack, closing, contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.events import Copied, Postponed
from app.domain.outcome import Reach
from app.domain.sale import MoneyState, SaleState, StopWhy
from app.sandbox.faults import Kind
from app.sandbox.server import running as sandbox_running
from app.services.shop import Queueing, Timing
from app.services.till import Till
from app.store.till_file import FILE
from tests.conftest import Logged
from tests.providers.fault_server import unused_port
from tests.services.shop_floor import (
    BILBO,
    DAY_MAXIMUM,
    PENDS,
    WANJIKU,
    ShopFloor,
    becomes,
    draft,
    draining,
    sell,
    stored,
)

pytestmark = pytest.mark.anyio

QUICK = Timing(query_schedule=(0.02, 0.05), not_found_horizon=300, request_deadline=5)
OTHERS = ["37033188428", "04207144330", "22176009151", "54601299875"]
BY_HAND = Timing(query_schedule=(300,), not_found_horizon=300, request_deadline=5)


def keep(till: Till, meters: list[str], amount: str = "200") -> list[str]:
    """Sales that the cashier has queued, the oldest first."""
    return [till.selling.take(draft(meter, amount, kept=True), again=True).reference for meter in meters]


async def settled_so_far(till: Till) -> None:
    """Let what is due begin, and wait until all of it has ended."""
    await asyncio.sleep(0.05)
    async with asyncio.timeout(5):
        while till.settling.working:  # noqa: ASYNC110 - what is being worked on has no event of its own
            await asyncio.sleep(0.01)


def sent_in_order(floor: ShopFloor) -> list[str]:
    return [vend.reference for vend in floor.sandbox.ledger.vends]


async def test_the_oldest_goes_first_and_one_at_a_time_for_a_meter(floor: ShopFloor) -> None:
    floor.with_timing(QUICK)
    floor.shop = replace(floor.shop, queue=Queueing(in_flight=1))
    till = floor.open()
    references = keep(till, [BILBO, WANJIKU, PENDS, BILBO])
    async with draining(till):
        for reference in references:
            await becomes(till, reference, SaleState.COMPLETE)

    assert sent_in_order(floor) == references


async def test_no_sale_waits_behind_one_that_is_stuck(floor: ShopFloor) -> None:
    floor.with_timing(QUICK)
    till = floor.open()
    (stuck,) = keep(till, [BILBO])
    floor.fault(Kind.SLOW, "verify", seconds=4)
    async with draining(till):
        async with asyncio.timeout(5):
            while floor.sandbox.faults.switched_on:  # noqa: ASYNC110 - a fault that strikes tells nobody
                await asyncio.sleep(0.01)
        (other,) = keep(till, [WANJIKU])
        await becomes(till, other, SaleState.COMPLETE)
        assert stored(till.file, stuck).state is SaleState.QUEUED


async def test_while_the_line_is_down_one_sale_tries_it_and_when_it_is_back_all_go(floor: ShopFloor) -> None:
    floor.with_timing(replace(QUICK, query_schedule=(0.02, 60)))
    port = unused_port()
    floor.address = f"http://127.0.0.1:{port}/pawacard/v3"
    till = floor.open()
    references = keep(till, OTHERS)
    async with draining(till), AsyncExitStack() as later:
        line = till.lines.of("kplc")
        await settled_so_far(till)
        assert line.down
        assert line.retry_at is not None
        assert {till.draining.due_at(stored(till.file, one)) for one in references} == {line.retry_at}
        tries = sum(stored(till.file, one).tries for one in references)
        line.retry_at = floor.clock.now()
        till.draining.wake()
        await settled_so_far(till)
        assert sum(stored(till.file, one).tries for one in references) == tries + 1

        line.retry_at = floor.clock.now()
        await later.enter_async_context(sandbox_running(throttle_seconds=0, port=port))
        till.draining.wake()
        for reference in references:
            await becomes(till, reference, SaleState.COMPLETE)
        assert line.back_at is not None


async def test_no_second_sale_tries_a_line_that_is_down_while_the_first_is_on_its_way(floor: ShopFloor) -> None:
    floor.with_timing(QUICK)
    till = floor.open()
    keep(till, OTHERS)
    till.lines.of("kplc").hear("down", floor.clock.now())
    floor.fault(Kind.SLOW, "verify", seconds=1, times=4)
    async with draining(till):
        for _ in range(5):
            await asyncio.sleep(0.06)
            till.draining.wake()
            assert len(till.settling.working) == 1


async def test_a_throttle_is_waited_out_under_a_new_reference(floor: ShopFloor) -> None:
    floor.with_timing(BY_HAND)
    floor.sandbox.pawacard.settings.throttle_seconds = 300
    till = floor.open()
    sold = await sell(till)
    (second,) = keep(till, [BILBO])
    again = await till.settling.settle(second)
    assert again.order.replaces == second
    assert sold.completed_at is not None
    assert again.order.not_before is not None
    assert (again.order.not_before - sold.completed_at).total_seconds() == 300
    assert till.draining.due_at(again) == again.order.not_before

    await till.draining.one_pass()
    assert stored(till.file, again.reference).tries == 0


@pytest.mark.parametrize("tried_since", [False, True])
async def test_a_sale_that_a_clock_which_was_ahead_put_off_for_a_year_goes(floor: ShopFloor, tried_since: bool) -> None:
    floor.clock.hands.off = timedelta(days=365)
    till = floor.open()
    again = await till.settling.settle(keep(till, [DAY_MAXIMUM])[0])
    assert again.order.not_before is not None
    floor.clock.hands.off = timedelta(0)
    if tried_since:
        till.file.sales.record(again.reference, floor.clock.now(), Postponed(Reach.NO_LINE))
        till.deciding.confirm_clock()

    async with draining(till):
        refused_anew = await becomes(till, again.reference, SaleState.REFUSED)
    assert refused_anew.carried_into is not None
    put_off = stored(till.file, refused_anew.carried_into).order.not_before
    assert put_off is not None
    assert put_off - floor.clock.now() < timedelta(days=2)


async def test_a_sale_that_became_unknown_while_the_clock_was_ahead_is_asked_about_in_time(floor: ShopFloor) -> None:
    till = floor.open()
    floor.clock.hands.off = timedelta(days=365)
    sale = await sell(till, PENDS)
    assert sale.state is SaleState.UNKNOWN
    floor.clock.hands.off = timedelta(0)

    async with draining(till), asyncio.timeout(5):
        while stored(till.file, sale.reference).touched_at == sale.touched_at:  # noqa: ASYNC110 - until it is asked about
            await asyncio.sleep(0.01)


async def test_a_queue_that_began_while_the_clock_was_ahead_goes_on_once_it_is_right(floor: ShopFloor) -> None:
    floor.clock.hands.off = timedelta(days=365)
    till = floor.open()
    async with draining(till):
        await asyncio.sleep(0.05)
        floor.clock.hands.off = timedelta(0)
        till.deciding.confirm_clock()
        (queued,) = keep(till, [BILBO])
        await becomes(till, queued, SaleState.COMPLETE)


async def test_a_days_maximum_is_waited_out_until_the_next_day(floor: ShopFloor) -> None:
    floor.with_timing(BY_HAND)
    till = floor.open()
    (reference,) = keep(till, [DAY_MAXIMUM])
    not_before = (await till.settling.settle(reference)).order.not_before
    assert not_before is not None
    here = not_before.astimezone()
    assert (here.date() - floor.clock.now().astimezone().date()).days == 1
    assert (here.hour, here.minute) == (0, 5)


async def test_a_counter_sale_that_was_refused_for_now_stays_for_the_cashier(floor: ShopFloor) -> None:
    till = floor.open()
    sale = await sell(till, DAY_MAXIMUM)

    assert (sale.state, sale.money, sale.carried_into) == (SaleState.REFUSED, MoneyState.OWED, None)


async def test_a_name_nobody_has_seen_waits_for_a_person_where_the_shop_wants_it(floor: ShopFloor) -> None:
    floor.shop = replace(floor.shop, queue=Queueing(new_names_wait=True))
    till = floor.open()
    (reference,) = keep(till, [BILBO])
    sale = await till.settling.settle(reference)
    assert sale.stop is not None
    assert (sale.state, sale.stop.why, sale.stop.said) == (SaleState.QUEUED, StopWhy.NEW_NAME, "Bilbo Baggins")
    till.deciding.let_go(reference)
    sale = await till.settling.settle(reference)

    assert (sale.state, sale.order.customer) == (SaleState.COMPLETE, "Bilbo Baggins")


async def test_an_amount_that_is_over_the_limit_by_now_waits_for_a_person(floor: ShopFloor) -> None:
    till = floor.open()
    (reference,) = keep(till, [BILBO], "3000")
    provider = till.book.provider("kplc")
    lowered = replace(provider.traits, maximum=replace(provider.traits.maximum, minor=1_000_00))
    object.__setattr__(provider, "traits", lowered)
    sale = await till.settling.settle(reference)

    assert sale.stop is not None
    assert (sale.stop.why, sale.stop.said) == (StopWhy.LIMIT, "KES 1,000.00")
    assert floor.sandbox.ledger.attempts == {}


async def test_a_sale_that_is_cancelled_while_its_line_is_written_is_not_sent(floor: ShopFloor) -> None:
    till = floor.open()
    (reference,) = keep(till, [BILBO])
    slow_disk = vars(till.file.reference_log)["_one_at_a_time"]
    with slow_disk:
        settled = asyncio.ensure_future(till.settling.settle(reference))
        await asyncio.sleep(0.2)
        till.deciding.cancel(reference)
    assert (await settled).state is SaleState.CANCELLED
    assert floor.sandbox.ledger.attempts == {}
    await floor.stop(till)
    assert stored(floor.open().file, reference).state is SaleState.CANCELLED


async def test_a_cancelled_sale_is_never_sent_also_not_by_what_had_begun_with_it(floor: ShopFloor) -> None:
    till = floor.open()
    (reference,) = keep(till, [BILBO])
    floor.fault(Kind.SLOW, "verify", seconds=0.2)
    going = asyncio.ensure_future(till.settling.settle(reference, at_once=1))
    await asyncio.sleep(0.05)
    till.deciding.cancel(reference)
    sale = await going

    assert (sale.state, sale.sends) == (SaleState.CANCELLED, 0)
    assert floor.sandbox.ledger.attempts == {}


async def test_each_till_begins_to_send_at_a_moment_of_its_own_and_asks_at_once(floor: ShopFloor) -> None:
    floor.with_timing(Timing(query_schedule=(60,), not_found_horizon=300, request_deadline=5))
    till = floor.open()
    floor.fault(Kind.DROP_AFTER)
    lost = await sell(till, WANJIKU)
    kept = keep(till, [BILBO])[0]
    await floor.crash(till)
    till = floor.open()
    line = till.lines.of("kplc")
    till.file.sales.record(lost.reference, floor.clock.now(), Copied(floor.clock.mark()))
    async with draining(till):
        await becomes(till, lost.reference, SaleState.COMPLETE)
        await settled_so_far(till)

    assert stored(till.file, kept).tries == 0
    begins = {line.sends_from, *(line.random_start(floor.clock.now()) for _ in range(20))}
    assert len(begins) == 21
    assert all(at is not None and (at - floor.clock.now()).total_seconds() <= 120 for at in begins)


@contextmanager
def sales_out_of_reach(till: Till) -> Iterator[None]:
    """By the file, as another process leaves it for a moment: no sale can be read or written."""
    with closing(sqlite3.connect(till.file.home / FILE, isolation_level=None)) as other:
        other.execute("alter table sale rename to away")
        yield
        other.execute("alter table away rename to sale")


async def test_what_is_queued_goes_by_itself_again_after_what_is_due_could_not_be_read(
    floor: ShopFloor, logfail: Logged, monkeypatch: pytest.MonkeyPatch
) -> None:
    logfail.expect("what is due cannot be told")
    floor.with_timing(QUICK)
    monkeypatch.setattr("app.services.draining._AFTER_FAILURE_S", 0.05)
    till = floor.open()
    (kept,) = keep(till, [BILBO])
    with sales_out_of_reach(till):
        drain = asyncio.ensure_future(till.draining.run())
        await asyncio.sleep(0.3)
        assert not drain.done()
        assert logfail.lines.count("what is due cannot be told") > 1

    await becomes(till, kept, SaleState.COMPLETE)
    drain.cancel()


async def test_what_is_due_is_not_looked_for_without_a_pause_while_it_cannot_be_read(
    floor: ShopFloor, logfail: Logged
) -> None:
    logfail.expect("what is due cannot be told")
    till = floor.open()
    keep(till, [BILBO])
    with sales_out_of_reach(till):
        async with draining(till):
            await asyncio.sleep(0.3)

    assert logfail.lines == ["what is due cannot be told"]
