"""A sale of the queue that is refused only for now goes again under a new reference, and everybody is told where."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.money import Money
from app.domain.outcome import Why
from app.domain.sale import MoneyState, Sale, SaleState
from app.providers.pawacard import TRAITS
from app.services.again import free_at, goes_again, paid_at
from app.services.figures import money_text
from app.services.shop import Timing
from app.services.story import story_of
from app.services.till import Till
from app.services.wording import about_sale
from tests.services.shop_floor import BILBO, DAY_MAXIMUM, ShopFloor, draft, sell, stored

pytestmark = pytest.mark.anyio

BY_HAND = Timing(query_schedule=(300,), not_found_horizon=300, request_deadline=5)


async def gone_again(till: Till, meter: str = DAY_MAXIMUM) -> tuple[Sale, Sale]:
    """A sale of the queue that was refused for now, and the one that goes on in its place."""
    old = till.selling.take(draft(meter, kept=True)).reference
    new = await till.settling.settle(old)
    return stored(till.file, old), new


async def test_the_refused_sale_says_in_which_one_its_money_is_and_asks_nobody_to_give_it_back(till: Till) -> None:
    old, new = await gone_again(till)
    words = about_sale(old, TRAITS, "en")
    amount = money_text(Money(200_00, "KES"), "en")

    assert words.money == f"The {amount} is in sale {new.reference}, which goes on in this one's place."
    assert "ive back" not in str(words)
    assert till.file.queue.unsettled() == [new.reference]


async def test_a_sale_is_as_old_as_the_money_that_went_on_in_it(floor: ShopFloor) -> None:
    till = floor.open()
    first = till.selling.take(draft(DAY_MAXIMUM, kept=True))
    floor.clock.go_on(3600)
    second = await till.settling.settle(first.reference)
    assert second.reference != first.reference
    assert second.created_at > first.created_at
    assert paid_at(second, till.file) == first.created_at


async def test_both_stories_name_the_other_sale(till: Till) -> None:
    old, new = await gone_again(till)
    amount = money_text(Money(200_00, "KES"), "en")

    assert story_of(till, old)[-1].words == f"{amount} carried into sale {new.reference}."
    assert story_of(till, new)[0].words == f"{amount} taken in cash, in place of sale {old.reference}, for the queue."


async def test_who_waits_for_a_sale_is_given_the_one_that_goes_on_in_its_place(floor: ShopFloor) -> None:
    floor.with_timing(BY_HAND)
    throttle = floor.sandbox.pawacard.settings
    throttle.throttle_seconds = 300
    till = floor.open()
    await sell(till)
    floor.clock.go_on(299.5)
    old = till.selling.take(draft(kept=True)).reference

    def free_once_refused(reference: str) -> None:
        if reference == old and stored(till.file, old).state is SaleState.REFUSED:
            throttle.throttle_seconds = 0

    till.news.listeners.append(free_once_refused)
    sale = await till.settling.pursue(old, 5)

    assert (sale.state, sale.order.replaces) == (SaleState.COMPLETE, old)
    assert stored(till.file, old).carried_into == sale.reference


async def test_a_meter_that_bought_elsewhere_is_free_when_the_throttle_has_passed_since_the_refusal(
    floor: ShopFloor,
) -> None:
    floor.with_timing(BY_HAND)
    floor.sandbox.pawacard.settings.throttle_seconds = 3600
    till = floor.open()
    await sell(till)
    floor.clock.go_on(1000)
    old, new = await gone_again(till, BILBO)

    assert old.why is Why.TOO_SOON
    assert new.order.not_before is not None
    since = new.order.not_before - new.created_at
    assert timedelta(seconds=299) < since <= timedelta(seconds=300)


async def test_a_sale_that_was_refused_for_want_of_float_is_not_tried_at_once_again(till: Till) -> None:
    refused = replace(await sell(till, DAY_MAXIMUM), why=Why.NO_FLOAT)

    assert free_at(refused, till.file, till.book) == refused.touched_at + timedelta(minutes=5)


async def test_a_sale_that_another_file_may_have_carried_on_stays_for_the_cashier(till: Till) -> None:
    refused = replace(await sell(till, DAY_MAXIMUM), kept=True)

    assert goes_again(refused, till.book)
    assert not goes_again(replace(refused, copied=True), till.book)
    assert not goes_again(replace(refused, money=MoneyState.GIVEN_BACK), till.book)
