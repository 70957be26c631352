"""How the sales of the queue pass one another."""

import asyncio
from dataclasses import replace
from functools import partial

import pytest

from app.domain.outcome import VendOutcome
from app.domain.sale import Order, SaleState
from app.providers.base import Answer, Profile, Provider
from app.providers.pawacard import Pawacard
from app.sandbox.faults import Kind
from app.services.keys import Keys
from app.services.shop import Queueing
from app.services.turns import Turns
from tests.services.shop_floor import BILBO, QUICK, WANJIKU, ShopFloor, becomes, draft, draining

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


async def test_more_are_made_ready_than_leave_so_that_the_wire_never_waits() -> None:
    for at_once in (1, 4, 8):
        turns = Turns(at_once)
        ready = 0
        while not turns.made_ready.locked():
            await turns.made_ready.acquire()
            ready += 1
        assert ready > at_once
