"""How the sales of the queue pass one another."""

import asyncio
from dataclasses import replace
from functools import partial

import pytest

from app.domain.answering import SHORTEST_HORIZON_S
from app.domain.outcome import Reach, VendOutcome
from app.domain.sale import Order, SaleState
from app.providers.base import Answer, Profile, Provider
from app.providers.pawacard import Pawacard
from app.sandbox.faults import Kind
from app.services import settling
from app.services.keys import Keys
from app.services.shop import Queueing
from app.services.till import Till
from app.services.turns import Place, Turns
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, QUICK, WANJIKU, ShopFloor, becomes, draft, draining, stored

pytestmark = pytest.mark.anyio
ROW = [BILBO, WANJIKU]
OTHERS = ["37033188428", "04207144330", "22176009151", "54601299875"]


class Counting(Pawacard):
    """How many of its vends were out at once."""

    out = most = 0

    async def vend(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        self.out += 1
        self.most = max(self.most, self.out)
        try:
            return await super().vend(reference, order, ids)
        finally:
            self.out -= 1


async def test_no_more_than_the_shop_has_chosen_are_on_the_wire_at_once(floor: ShopFloor) -> None:
    floor.with_timing(QUICK)
    floor.shop = replace(floor.shop, queue=Queueing(in_flight=2))
    providers: list[Counting] = []

    def counting(profile: Profile) -> Provider:
        keys = Keys(floor.home, given=floor.secrets)
        providers.append(Counting(profile, partial(keys.secret, profile.name), 5))
        return providers[-1]

    till = floor.open(counting)
    meters = [BILBO, WANJIKU, *OTHERS]
    references = [till.selling.take(draft(meter, kept=True), again=True).reference for meter in meters]
    floor.fault(Kind.SLOW, seconds=0.05, times=6)
    async with draining(till):
        for reference in references:
            await becomes(till, reference, SaleState.COMPLETE)

    assert [provider.most for provider in providers] == [2]


async def test_what_comes_at_once_is_written_one_in_each_turn_of_the_loop() -> None:
    turns, rounds, written = Turns(4), 0, []

    async def write() -> None:
        await turns.at_desk()
        written.append(rounds)

    writing = [asyncio.ensure_future(write()) for _ in range(4)]
    while not all(one.done() for one in writing):
        rounds += 1
        await asyncio.sleep(0)
    assert len(set(written)) == 4


async def made_ready_at_once(at_once: int) -> int:
    turnstile, ready = Turns(at_once).made_ready, 0
    while turnstile.join().done():
        ready += 1
    return ready


@pytest.mark.parametrize("at_once", [4, 8, 16])
async def test_more_are_made_ready_than_leave_so_that_the_wire_never_waits(at_once: int) -> None:
    assert await made_ready_at_once(at_once) > at_once


async def test_where_one_goes_at_a_time_none_is_made_ready_past_another() -> None:
    assert await made_ready_at_once(1) == 1


async def at_a_slow_line(floor: ShopFloor, in_flight: int = 1) -> tuple[Till, list[str]]:
    """A till with six sales in its queue, at a provider that has each at once and answers late."""
    floor.with_timing(QUICK)
    floor.shop = replace(floor.shop, queue=Queueing(in_flight=in_flight))
    await floor.stop(floor.open())
    till = floor.open()
    meters = [BILBO, WANJIKU, *OTHERS]
    references = [till.selling.take(draft(meter, kept=True), again=True).reference for meter in meters]
    floor.fault(Kind.SLOW, seconds=1.5, times=9)
    return till, references


async def under_way(floor: ShopFloor, in_flight: int = 1) -> dict[str, int]:
    """Wait until so many are on the wire and the others as far as they come; what has arrived at the provider."""
    async with asyncio.timeout(5):
        while len(floor.sandbox.ledger.attempts) < in_flight:  # noqa: ASYNC110 - the sandbox has no event of it
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.5)
    return dict(floor.sandbox.ledger.attempts)


async def ends_of(floor: ShopFloor, references: list[str]) -> list[SaleState]:
    """How the sales end in a till that is opened anew, on a line that is quick again."""
    floor.sandbox.faults.clear()
    till = floor.open()
    for _ in range(2):
        floor.clock.go_on(SHORTEST_HORIZON_S)
        ends = [(await till.settling.settle(reference)).state for reference in references]
    return ends


@pytest.mark.parametrize("waits_s", [10.0, 0.2])
async def test_closing_sends_nothing_more_and_what_had_its_line_is_queued_as_before(
    floor: ShopFloor, monkeypatch: pytest.MonkeyPatch, waits_s: float
) -> None:
    monkeypatch.setattr(settling, "LAST_WAIT_S", waits_s)
    till, references = await at_a_slow_line(floor)
    async with draining(till):
        arrived = await under_way(floor)
    await floor.stop(till)
    assert floor.sandbox.ledger.attempts == arrived
    assert await ends_of(floor, references) == [SaleState.COMPLETE] * 6


async def test_every_step_is_told_after_it_is_stored_also_by_a_till_that_is_being_closed(
    floor: ShopFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "LAST_WAIT_S", 0.2)
    till, _references = await at_a_slow_line(floor)
    told: list[tuple[Reach | None, bool]] = []

    def hear(reference: str) -> None:
        told.append((stored(till.file, reference).reach, till.file.db.conn.in_transaction))

    till.news.listeners.append(hear)
    async with draining(till):
        await under_way(floor)
    await floor.stop(till)
    assert (Reach.TILL_CLOSED, False) in told
    assert not any(in_the_middle for _, in_the_middle in told)


@pytest.mark.parametrize("standing", [1, 2, 5], ids=["at the wire", "made ready", "not begun"])
async def test_a_sale_that_a_person_settles_waits_for_no_other_wherever_it_stands_in_the_row(
    floor: ShopFloor, standing: int
) -> None:
    till, references = await at_a_slow_line(floor)
    async with draining(till):
        assert await under_way(floor) == {references[0]: 1}
        persons = asyncio.ensure_future(till.settling.settle(references[standing]))
        async with asyncio.timeout(5):
            while references[standing] not in floor.sandbox.ledger.attempts:  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.01)
        assert stored(till.file, references[0]).state is SaleState.SENDING
        assert floor.sandbox.ledger.attempts == {references[0]: 1, references[standing]: 1}
        floor.sandbox.faults.end_waits()
        assert (await persons).state is SaleState.COMPLETE
        for reference in references:
            await becomes(till, reference, SaleState.COMPLETE)
    assert set(floor.sandbox.ledger.attempts.values()) == {1}


async def test_a_question_that_a_person_asks_waits_for_no_other(floor: ShopFloor) -> None:
    floor.with_timing(QUICK)
    till = floor.open()
    floor.fault(Kind.DROP_AFTER, times=2)
    first, second = [(await till.settling.settle(till.selling.take(draft(one)).reference)).reference for one in ROW]
    floor.fault(Kind.SLOW, "transaction", seconds=60)
    asked = [asyncio.ensure_future(till.settling.settle(one, at_once=1)) for one in (first, second)]
    async with asyncio.timeout(5):
        while floor.sandbox.faults.switched_on:  # noqa: ASYNC110 - a fault that strikes tells nobody
            await asyncio.sleep(0.01)
        assert (await till.settling.settle(second)).state is SaleState.COMPLETE
    assert stored(till.file, first).state is SaleState.UNKNOWN
    floor.sandbox.faults.end_waits()
    assert [sale.state for sale in await asyncio.gather(*asked)] == [SaleState.COMPLETE] * 2


async def test_whoever_waited_for_a_turn_and_was_taken_out_of_the_row_leaves_it_to_the_next() -> None:
    turns, came, leave = Turns(1), [], asyncio.Event()
    places = [Place(turns) for _ in range(4)]

    async def go(number: int) -> None:
        async with places[number].on_the_wire():
            came.append(number)
            await leave.wait()

    going = [asyncio.ensure_future(go(number)) for number in range(4)]
    await asyncio.sleep(0.01)
    places[2].take_out()
    going[1].cancel()
    await asyncio.sleep(0.01)
    assert came == [0, 2]
    leave.set()
    await asyncio.gather(*going, return_exceptions=True)
    assert came == [0, 2, 3]
    assert turns.on_the_wire.join().done()


async def test_what_leaves_next_leaves_before_what_came_is_written() -> None:
    turns, done = Turns(1), []
    places = [Place(turns) for _ in range(2)]

    async def go(number: int) -> None:
        async with places[number].on_the_wire():
            done.append(f"{number} leaves")
            await asyncio.sleep(0.01)
        await places[number].at_desk()
        done.append(f"{number} is written")

    await asyncio.gather(go(0), go(1))
    assert done == ["0 leaves", "1 leaves", "0 is written", "1 is written"]


@pytest.mark.parametrize("in_flight", [1, 3])
async def test_where_the_power_fails_one_sale_at_most_is_asked_about_that_had_not_left(
    floor: ShopFloor, in_flight: int
) -> None:
    till, references = await at_a_slow_line(floor, in_flight)
    async with draining(till):
        await under_way(floor, in_flight)
        disk = {path: path.read_bytes() for path in floor.home.rglob("*") if path.is_file()}
    for work in list(vars(till.settling)["_working"].values()):
        work.task.cancel()
    await asyncio.sleep(0.05)
    await floor.crash(till)
    for path, held in disk.items():
        path.write_bytes(held)
    ends = await ends_of(floor, references)
    assert ends.count(SaleState.COMPLETE) >= 5
    assert ends.count(SaleState.HELD) <= 1


async def test_where_damage_is_met_nothing_leaves_any_more(floor: ShopFloor, logfail: Logged) -> None:
    logfail.expect("is damaged")
    till, _references = await at_a_slow_line(floor)
    async with draining(till):
        arrived = await under_way(floor)
        till.file.damage.meet()
        await asyncio.sleep(2)
    assert floor.sandbox.ledger.attempts == arrived
