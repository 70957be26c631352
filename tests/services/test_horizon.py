"""What is proved of a sale that never arrived, when, and what a person may then do."""

import asyncio
from functools import partial

import pytest

from app.domain.outcome import VendOutcome
from app.domain.sale import MoneyState, Order, Sale, SaleState
from app.domain.trouble import NotAllowed
from app.providers.base import Answer, Profile, Provider
from app.providers.pawacard import Pawacard
from app.sandbox.faults import Kind
from app.services.keys import Keys
from app.services.shop import Timing
from app.services.till import Till
from tests.providers.fault_server import unused_port
from tests.services.shop_floor import (
    NO_TOKEN,
    ShopFloor,
    lost,
    sell,
    stored,
)

pytestmark = pytest.mark.anyio

HORIZON_S = 600


@pytest.fixture
def slow(floor: ShopFloor) -> ShopFloor:
    """Waits as in a shop; the clock is put on instead."""
    floor.with_timing(Timing(request_deadline=5))
    return floor


async def proved(till: Till, floor: ShopFloor) -> Sale:
    """The same, not found twice and late enough."""
    sale = await lost(till, floor)
    await till.settling.settle(sale.reference)
    floor.clock.go_on(HORIZON_S)
    return await till.settling.settle(sale.reference)


async def test_a_machine_that_was_restarted_counts_the_horizon_anew(slow: ShopFloor) -> None:
    till = slow.open()
    sale = await lost(till, slow)
    await till.settling.settle(sale.reference)
    await slow.crash(till)
    slow.clock.hands.boot = "next boot"
    slow.clock.go_on(HORIZON_S)
    till = slow.open()
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.not_found, sale.proof) == (SaleState.UNKNOWN, 1, False)
    slow.clock.go_on(HORIZON_S)
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.proof) == (SaleState.HELD, True)


async def test_not_found_twice_and_late_enough_is_held_with_proof(slow: ShopFloor) -> None:
    till = slow.open()
    sale = await proved(till, slow)
    assert (sale.state, sale.proof, sale.money) == (SaleState.HELD, True, MoneyState.TAKEN)
    assert till.draining.due_at(sale) is None


async def test_a_sale_proved_not_vended_goes_again_once_under_its_reference(slow: ShopFloor) -> None:
    till = slow.open()
    sale = await proved(till, slow)
    till.deciding.send_again(sale.reference)
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.sends) == (SaleState.COMPLETE, 2)
    (vend,) = slow.sandbox.ledger.vends
    assert (vend.reference, vend.token) == (sale.reference, sale.tokens[0])


async def test_a_sale_is_sent_again_once_ever(slow: ShopFloor) -> None:
    till = slow.open()
    sale = await proved(till, slow)
    till.deciding.send_again(sale.reference)
    slow.fault(Kind.DROP_BEFORE)
    await till.settling.settle(sale.reference)
    await till.settling.settle(sale.reference)
    slow.clock.go_on(HORIZON_S)
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.proof) == (SaleState.HELD, True)
    with pytest.raises(NotAllowed, match="is held: that cannot be done with it"):
        till.deciding.send_again(sale.reference)
    assert till.deciding.cancel(sale.reference).money is MoneyState.OWED


async def test_a_sale_proved_not_vended_can_be_cancelled_and_its_money_given_back(slow: ShopFloor) -> None:
    till = slow.open()
    sale = await proved(till, slow)
    assert till.deciding.cancel(sale.reference, "no time").state is SaleState.CANCELLED
    assert till.deciding.give_back(sale.reference).money is MoneyState.GIVEN_BACK
    with pytest.raises(NotAllowed):
        till.deciding.give_back(sale.reference)


async def test_a_sale_whose_profile_was_edited_is_asked_where_it_was_sent_and_never_proved(slow: ShopFloor) -> None:
    till = slow.open()
    sale = await lost(till, slow)
    await slow.stop(till)
    slow.address = f"http://127.0.0.1:{unused_port()}/v3"
    till = slow.open()
    await till.settling.settle(sale.reference)
    slow.clock.go_on(HORIZON_S)
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.not_found, sale.proof) == (SaleState.UNKNOWN, 2, False)


async def test_a_day_of_doubt_is_held_for_people(slow: ShopFloor) -> None:
    till = slow.open()
    sale = await sell(till, NO_TOKEN)
    slow.clock.go_on(24 * 3600)
    sale = await till.settling.settle(sale.reference)
    assert (sale.state, sale.proof) == (SaleState.HELD, False)
    with pytest.raises(NotAllowed, match="is held: that cannot be done with it"):
        till.deciding.cancel(sale.reference)


class Gated(Pawacard):
    """A provider whose answer to a question waits until it is let through."""

    out: asyncio.Event
    gate: asyncio.Event

    async def ask(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        self.out.set()
        await self.gate.wait()
        return await super().ask(reference, order, ids)


async def held_and_asked_about(floor: ShopFloor) -> tuple[Till, Gated, asyncio.Task[Sale], str]:
    """A sale proved not vended, with one more question about it on its way."""
    keys = Keys(floor.home, given=floor.secrets)
    made: list[Gated] = []

    def gated(profile: Profile) -> Provider:
        provider = Gated(profile, partial(keys.secret, profile.name), 5)
        provider.out, provider.gate = asyncio.Event(), asyncio.Event()
        provider.gate.set()
        made.append(provider)
        return provider

    till = floor.open(gated)
    sale = await proved(till, floor)
    provider = made[0]
    provider.out.clear()
    provider.gate.clear()
    question = asyncio.ensure_future(till.settling.settle(sale.reference))
    await provider.out.wait()
    return till, provider, question, sale.reference


async def test_a_decision_while_the_question_is_out_stands(slow: ShopFloor) -> None:
    till, provider, question, reference = await held_and_asked_about(slow)
    till.deciding.cancel(reference)
    provider.gate.set()
    assert (await question).state is SaleState.CANCELLED


async def test_the_token_that_comes_after_send_again_was_chosen_ends_the_sale(slow: ShopFloor) -> None:
    till, provider, question, reference = await held_and_asked_about(slow)
    till.deciding.send_again(reference)
    order = stored(till.file, reference).order
    await Pawacard.vend(provider, reference, order, ())  # the first request arrives after all
    provider.gate.set()
    assert (await question).state is SaleState.COMPLETE
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE
    assert len(slow.sandbox.ledger.vends) == 1


async def test_questions_are_spaced_as_the_schedule_says_give_or_take_a_fifth(slow: ShopFloor) -> None:
    till = slow.open()
    sale = await sell(till, NO_TOKEN)
    for seconds in (5, 10, 20, 40, 60, 300, 300):
        due = till.draining.due_at(sale)
        assert due is not None
        assert 0.8 * seconds <= (due - sale.touched_at).total_seconds() <= 1.2 * seconds
        assert due == till.draining.due_at(stored(till.file, sale.reference))
        sale = await till.settling.settle(sale.reference)
