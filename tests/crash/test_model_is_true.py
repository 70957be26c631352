"""That the model is one of this till: its time, what settling and recovery do, and what it found is mended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest

from app.domain.answering import HELD_AFTER
from app.domain.life import step
from app.domain.outcome import NotSent, Reach, VendOutcome, Verified, VerifyOutcome
from app.domain.sale import Mark, Order, Sale, SaleState
from app.domain.trouble import NotAllowed
from app.providers.base import Answer, Enquiry, Profile
from app.providers.pawacard import TRAITS, Pawacard
from app.services.keys import Keys
from app.services.lost_references import line_of
from app.services.shop import Timing
from app.services.till import Till as RealTill
from tests.crash.line import Loss
from tests.crash.model_kiosk import VENDS, Kiosk, Opened
from tests.crash.model_law import HALF_S, MARK, event_of, told_apart
from tests.crash.model_search import Searched, happened, search
from tests.crash.model_till import Till, recovers, settles
from tests.crash.model_world import Circumstances
from tests.domain.sales import AT, HORIZON, ORDER, REFERENCE
from tests.services.shop_floor import ShopFloor, lost, stored

pytestmark = pytest.mark.anyio
_MOMENT = 0.001
_SAMPLE = 2_000
Timed = tuple[str, datetime, Mark]


@pytest.fixture(scope="module")
def whole() -> Searched:
    """All worlds where little happens."""
    return search(Till(), Circumstances())


@pytest.fixture(scope="module", params=["whole", "with all that may happen"])
def searched(request: pytest.FixtureRequest, whole: Searched) -> Searched:
    """All worlds where little happens, or the nearest ones where much does."""
    if request.param == "whole":
        return whole
    return search(Till(), Circumstances(wants_codes=True, mixes_up=True, stops=True, moves=True), deepest=9)


def timed(happenings: list[str], at: datetime, mark: Mark) -> list[Timed]:
    """When each of these really happened, if the last one did just now."""
    found: list[Timed] = []
    starts = 0
    for happening in reversed(happenings):
        match happening:
            case "half a horizon passes":
                at, mark = at - timedelta(seconds=HALF_S), Mark(mark.boot, mark.seconds - HALF_S)
            case "a day passes on the wall":
                at -= HELD_AFTER
            case "the machine restarts":
                starts += 1
                mark = Mark(f"{starts} starts ago", 100 * HORIZON)
            case _:
                found.append((happening, at, mark))
        at, mark = at - timedelta(seconds=_MOMENT), Mark(mark.boot, mark.seconds - _MOMENT)
    return found[::-1]


def test_the_worlds_of_a_sale_are_few_enough_to_see_them_all(whole: Searched) -> None:
    assert (whole.wrong, whole.whole) == (None, True)
    assert len({sale.state for sale in whole.law.sales}) > 6


def test_telling_times_apart_loses_nothing_that_the_law_asks_for(searched: Searched) -> None:
    for world in list(searched.ways)[:: len(searched.ways) // _SAMPLE]:
        sale: Sale | None = None
        for happening, at, mark in timed(["taken", *happened(world, searched.ways)], AT, MARK):
            sale = step(sale, REFERENCE, at, event_of(happening, mark))
        assert sale is not None
        assert told_apart(sale) == searched.law.sales[world.sale], happened(world, searched.ways)


class Heard:
    """A provider that notes what it is called for, and is never reached."""

    traits = TRAITS

    def __init__(self, calls: list[str]) -> None:
        self.calls = calls

    async def prove(self) -> NotSent | None:
        return None

    async def verify(self, enquiry: Enquiry) -> Answer[VerifyOutcome]:  # noqa: ARG002 - whoever it is
        return Answer(Verified("Bilbo Baggins"))

    async def vend(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        return self._called("send", reference, order, ids)

    async def ask(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        return self._called("ask", reference, order, ids)

    def _called(self, call: str, *_about: object) -> Answer[VendOutcome]:
        self.calls.append(call)
        return Answer(NotSent(Reach.NO_LINE))

    async def close(self) -> None:
        pass


def one_of_each(searched: Searched) -> Iterator[tuple[str, list[str], int]]:
    """A reference, what happened to it, and the model's sale: one for each way in which unsold sales can stand."""
    seen = set()
    for world in searched.ways:
        sale = searched.law.sales[world.sale]
        boot = sale.request_ended.boot if sale.request_ended else ""
        stands = (sale.state, sale.stop, sale.proof, sale.named, sale.copied, sale.supplying, sale.sends, boot)
        if stands not in seen and sale.sold is None:
            seen.add(stands)
            yield f"001{28_000_000 + len(seen):09d}", ["taken", *happened(world, searched.ways)], world.sale


def open_on(floor: ShopFloor, searched: Searched, calls: list[str]) -> tuple[RealTill, dict[str, int]]:
    """A real till that has each of these sales on its disk, as it was when it stopped, by the model's number."""
    floor.address = ORDER.base_url
    till = floor.open(lambda _profile: Heard(calls), recover=False)
    sales = {}
    for reference, happenings, number in one_of_each(searched):
        for happening, at, mark in timed(happenings, floor.clock.now(), floor.clock.mark()):
            till.file.sales.record(reference, at, event_of(happening, mark))
        sales[reference] = number
    return till, sales


def as_modelled(floor: ShopFloor, till: RealTill, reference: str) -> Sale:
    """The sale on the disk in the model's words."""
    sale = replace(stored(till.file, reference), reference=REFERENCE)
    return told_apart(sale, floor.clock.now(), floor.clock.mark())


async def test_settling_does_to_each_sale_what_the_model_says(floor: ShopFloor, searched: Searched) -> None:
    calls: list[str] = []
    till, sales = open_on(floor, searched, calls)
    assert len(sales) > 15
    for reference, number in sales.items():
        sale = searched.law.sales[number]
        assert as_modelled(floor, till, reference) == sale
        calls.clear()
        await till.settling.settle(reference)
        assert (calls[0] if calls else None) == settles(sale), sale


@pytest.mark.parametrize("oftener", [False, True])
async def test_recovery_does_to_each_sale_what_the_model_says(
    floor: ShopFloor, searched: Searched, oftener: bool
) -> None:
    till, sales = open_on(floor, searched, [])
    for reference in sales if oftener else ():
        for time in range(1, till.file.sales.times_sent(reference) + 2):
            till.file.reference_log.append(line_of(stored(till.file, reference), None, time))
    till.recover()
    for reference, number in sales.items():
        sale: int | None = number
        for happening in recovers(searched.law.sales[number], MARK, oftener=oftener):
            sale = searched.law.always(number, happening)
        assert sale is not None
        assert as_modelled(floor, till, reference) == searched.law.sales[sale]


class SlowToAnswer(Pawacard):
    """A provider whose answers take a minute to come back."""

    floor: ShopFloor

    async def ask(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        answer = await super().ask(reference, order, ids)
        self.floor.clock.go_on(60)
        return answer


async def test_not_found_counts_from_when_the_question_left(floor: ShopFloor) -> None:
    """The first request may arrive while the answer is on its way."""
    floor.with_timing(Timing(request_deadline=5))
    keys = Keys(floor.home, given=floor.secrets)

    def slow(profile: Profile) -> Pawacard:
        provider = SlowToAnswer(profile, partial(keys.secret, profile.name), 5)
        provider.floor = floor
        return provider

    till = floor.open(slow)
    sale = await lost(till, floor)
    await till.settling.settle(sale.reference)
    floor.clock.go_on(HORIZON - 90)
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.not_found, sale.proof) == (SaleState.UNKNOWN, 2, False)
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.proof) == (SaleState.HELD, True)


@contextmanager
def kiosk() -> Iterator[tuple[Kiosk, Opened]]:
    opened = Opened()
    try:
        yield opened.kiosk, opened
    finally:
        opened.close()


def test_an_older_file_does_not_offer_again_what_was_sent_again_since() -> None:
    with kiosk() as (shop, loop):
        reference = shop.take("kplc", "14285093614", "200", kept=False)
        shop.line.lose(VENDS["kplc"], Loss.REQUEST)
        loop.run(shop.till.settling.settle(reference))
        loop.run(shop.till.settling.settle(reference))
        shop.floor.clock.go_on(HORIZON)
        assert loop.run(shop.till.settling.settle(reference)).proof
        shop.keep_a_copy()
        shop.till.deciding.send_again(reference)
        assert loop.run(shop.till.settling.settle(reference)).state is SaleState.COMPLETE

        loop.run(shop.crash(older=True))
        with pytest.raises(NotAllowed):
            shop.till.deciding.send_again(reference)
        with pytest.raises(NotAllowed):
            shop.till.deciding.cancel(reference)
        assert loop.run(shop.till.settling.settle(reference)).state is SaleState.COMPLETE
        assert len(shop.sandbox.ledger.vends) == 1
