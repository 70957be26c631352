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
from app.services.turns import Turns
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, QUICK, WANJIKU, ShopFloor, becomes, draft, draining, stored

pytestmark = pytest.mark.anyio
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
    turns, ready = Turns(at_once), 0
    while not turns.made_ready.locked():
        await turns.made_ready.acquire()
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


@pytest.mark.parametrize("in_flight", [1, 3])
async def test_where_the_power_fails_one_sale_at_most_is_asked_about_that_had_not_left(
    floor: ShopFloor, in_flight: int
) -> None:
    till, references = await at_a_slow_line(floor, in_flight)
    async with draining(till):
        await under_way(floor, in_flight)
        disk = {path: path.read_bytes() for path in floor.home.rglob("*") if path.is_file()}
    for task in list(vars(till.settling)["_working"].values()):
        task.cancel()
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
