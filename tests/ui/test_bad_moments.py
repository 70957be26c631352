"""Every bad moment: what happened, where the money is, what comes next, and the key that leads on."""

from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from app.domain.sale import MoneyState, SaleState
from app.sandbox.faults import Kind
from app.sandbox.server import running
from app.services.shop import Timing
from app.ui.sale_form import Step
from tests.services.shop_floor import (
    ANSWERS_ANOTHER,
    BILBO,
    PENDS,
    WANJIKU,
    ShopFloor,
    draft,
    stored,
)
from tests.ui.counter import Counter, Key, at_counter, shop, window_of

pytestmark = pytest.mark.anyio

SLOW_TO_ASK = Timing(query_schedule=(300,), not_found_horizon=0.05, request_deadline=5)
"""So that only a person asks."""


async def test_a_lost_answer_is_told_as_doubt_and_ends_with_the_token(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(Timing(query_schedule=(1.5,), not_found_horizon=300, request_deadline=5))
        async with window_of(floor) as counter:
            floor.fault(Kind.DROP_AFTER)
            await counter.sell()
            assert "The line dropped after we asked Kenya Power." in counter.view.words()
            assert "Keep the KES\u00a0200." in counter.view.words()
            assert counter.view.countdown.text().endswith("until we ask again")
            assert counter.window.bar.line.text().startswith("Line, since ")
            await counter.until(counter.view.tokens.tokens)

            (vend,) = floor.sandbox.ledger.vends
            assert counter.view.tokens.tokens() == (vend.token,)
            assert counter.sale.state is SaleState.COMPLETE
            await counter.until(lambda: counter.window.bar.line.text() == "Line: ok")


async def test_a_asks_now(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(SLOW_TO_ASK)
        async with window_of(floor) as counter:
            floor.fault(Kind.DROP_AFTER)
            await counter.sell()
            counter.type("a")
            await counter.settled()

            assert counter.sale.state is SaleState.COMPLETE


async def test_p_prints_a_slip_that_is_no_token(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(SLOW_TO_ASK)
        async with window_of(floor) as counter:
            floor.fault(Kind.DROP_AFTER)
            await counter.sell()
            counter.type("p")
            await counter.settled()

            assert counter.window.sell.side.caption() == "Waiting slip: not a token"
            assert "NOT A TOKEN" in counter.window.sell.side.preview.accessibleName()
            assert counter.view.paper.text() == "The waiting slip is on the screen."
            counter.type("a")
            await counter.until(lambda: counter.sale.state is SaleState.COMPLETE)
            assert counter.sale.to_hand_over, "the customer went with the slip"


async def test_the_next_customer_is_served_while_a_sale_is_in_doubt(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(SLOW_TO_ASK)
        async with window_of(floor) as counter:
            floor.fault(Kind.DROP_AFTER)
            await counter.sell()
            await counter.verify(WANJIKU)

            assert counter.step is Step.AMOUNT
            assert counter.window.bar.unfinished.text() == "Unfinished: 1"


async def test_a_pending_sale_is_unknown_with_good_news(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(SLOW_TO_ASK)
        async with window_of(floor) as counter:
            await counter.sell(PENDS)

            assert "Kenya Power has the sale and has not finished it yet." in counter.view.words()


async def test_a_sale_held_with_proof_is_sent_again_by_a_key(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.DROP_BEFORE)
        await counter.sell()
        await counter.until(lambda: "Nothing was sold" in counter.view.words())
        await counter.settled()
        assert "nothing was sold" in counter.view.words()
        counter.type("s")
        await counter.settled()

        assert counter.sale.state is SaleState.COMPLETE
        assert len(counter.floor.sandbox.ledger.vends) == 1


async def test_a_sale_held_with_proof_gives_its_money_back_by_a_key(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.DROP_BEFORE)
        await counter.sell()
        await counter.until(lambda: "Nothing was sold" in counter.view.words())
        await counter.settled()
        counter.type("g")
        assert counter.sale.state is SaleState.HELD
        counter.type("c")
        assert (counter.sale.state, counter.sale.money) == (SaleState.CANCELLED, MoneyState.OWED)
        await counter.settled()
        counter.type("g")

        assert counter.sale.money is MoneyState.GIVEN_BACK


async def test_an_answer_about_another_sale_is_two_peoples(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(ANSWERS_ANOTHER)

        assert counter.sale.state is SaleState.HELD
        assert "Hand nothing out. Two people must decide." in counter.view.words()
        assert counter.view.tokens.tokens() == ()


async def _not_sent(floor: ShopFloor, provider: AsyncExitStack, counter: Counter) -> None:
    """The provider is gone between the name and the vend."""
    await counter.confirm(WANJIKU, "300")
    await provider.aclose()
    counter.press(Key.Key_Return)
    await counter.settled()
    assert (counter.sale.state, counter.sale.kept) == (SaleState.QUEUED, False)
    assert "The line to Kenya Power is down. Nothing has been sent." in counter.view.words()


async def test_what_was_not_sent_is_sent_by_enter_when_the_line_is_back(home: Path) -> None:
    async with shop(home) as floor, AsyncExitStack() as provider:
        gone = await provider.enter_async_context(running(throttle_seconds=0))
        floor.address = gone.base_url
        async with window_of(floor) as counter:
            await _not_sent(floor, provider, counter)
            async with running(gone.port, throttle_seconds=0) as back:
                back.pawacard._keys = gone.pawacard._keys  # it is the line that was gone, not what the provider knows
                counter.press(Key.Key_Return)
                await counter.settled()

                assert counter.sale.state is SaleState.COMPLETE
                assert len(back.ledger.vends) == 1


async def test_what_was_not_sent_is_queued_by_q_with_a_slip(home: Path) -> None:
    async with shop(home) as floor, AsyncExitStack() as provider:
        floor.address = (await provider.enter_async_context(running())).base_url
        async with window_of(floor) as counter:
            await _not_sent(floor, provider, counter)
            counter.type("q")
            await counter.settled()

            assert (counter.sale.state, counter.sale.kept) == (SaleState.QUEUED, True)
            assert counter.window.sell.side.caption() == "Waiting slip: not a token"


async def test_what_was_not_sent_gives_its_money_back_by_g(home: Path) -> None:
    async with shop(home) as floor, AsyncExitStack() as provider:
        floor.address = (await provider.enter_async_context(running())).base_url
        async with window_of(floor) as counter:
            await _not_sent(floor, provider, counter)
            counter.type("c")
            await counter.settled()
            counter.type("g")

            assert (counter.sale.state, counter.sale.money) == (SaleState.CANCELLED, MoneyState.GIVEN_BACK)


async def test_a_meter_the_provider_cannot_verify_now_may_be_queued_under_its_last_name(home: Path) -> None:
    async with shop(home) as floor, AsyncExitStack() as provider:
        gone = await provider.enter_async_context(running(throttle_seconds=0))
        floor.address = gone.base_url
        async with window_of(floor) as counter:
            await counter.verify(WANJIKU)
            counter.press(Key.Key_Escape, Key.Key_Escape)
            await provider.aclose()
            await counter.verify(WANJIKU)
            assert "When last asked, just now, this was Wanjiku Kamau." in counter.window.sell.form.view.words()
            counter.type("q300")
            counter.press(Key.Key_Return)
            assert counter.window.sell.form.go_on.words() == "Queue KES\u00a0300 for Wanjiku Kamau"
            counter.press(Key.Key_Return)
            await counter.settled()
            assert (counter.sale.state, counter.sale.kept) == (SaleState.QUEUED, True)
            assert counter.window.sell.side.caption() == "Waiting slip: not a token"

            async with running(gone.port, throttle_seconds=0) as back:
                await counter.until(lambda: counter.sale.state is SaleState.COMPLETE)

                assert len(back.ledger.vends) == 1
                assert counter.sale.order.customer == "Wanjiku Kamau"


async def test_an_unfinished_sale_of_the_same_meter_comes_first(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(SLOW_TO_ASK)
        async with window_of(floor) as counter:
            floor.fault(Kind.DROP_AFTER)
            first = await counter.sell()
            counter.press(Key.Key_Escape)
            await counter.verify(BILBO)
            assert "Finish that sale first: its token may still come." in counter.window.sell.form.view.words()
            counter.press(Key.Key_Return)

            assert (counter.step, counter.sale.reference) == (Step.SALE, first.reference)


async def test_a_second_sale_of_the_same_meter_takes_a_key_of_its_own(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(SLOW_TO_ASK)
        async with window_of(floor) as counter:
            floor.fault(Kind.DROP_AFTER)
            first = await counter.sell()
            counter.press(Key.Key_Escape)
            await counter.verify(BILBO)
            counter.type("n")
            await counter.until(lambda: counter.step is Step.AMOUNT)
            assert f"Sale {first.reference} to this number is not finished" in counter.window.sell.form.card.below()
            counter.type("300")
            counter.press(Key.Key_Return, Key.Key_Return)
            await counter.settled()

            assert counter.sale.state is SaleState.COMPLETE
            assert counter.sale.reference != first.reference


async def test_a_clock_that_was_set_back_refuses_the_sale_on_the_page(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        counter.floor.clock.go_on(-7200)
        await counter.verify(WANJIKU)
        counter.type("200")
        counter.press(Key.Key_Return)

        assert counter.step is Step.STOPPED
        assert "This machine's clock may be wrong" in counter.window.sell.form.view.words()
        counter.press(Key.Key_Escape)
        assert (counter.step, counter.window.sell.form.amount.text()) == (Step.AMOUNT, "200")


async def test_a_clock_that_was_ahead_is_right_again_once_a_person_says_so(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.clock.go_on(10 * 365 * 86_400)
        ahead = await counter.sell()
        counter.floor.clock.go_on(-10 * 365 * 86_400)
        counter.press(Key.Key_Escape)
        await counter.verify(WANJIKU)
        counter.type("300")
        counter.press(Key.Key_Return)
        assert "Look at a watch." in counter.window.sell.form.view.words()
        counter.type("c")
        assert counter.step is Step.CONFIRM
        counter.press(Key.Key_Return)
        await counter.settled()

        assert counter.sale.state is SaleState.COMPLETE
        assert int(counter.sale.reference) == int(ahead.reference) + 1


async def test_a_queued_sale_whose_meter_has_another_name_waits_for_a_person(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = counter.till.selling.take(draft(WANJIKU, "200", customer="Somebody Else", kept=True))
        counter.till.draining.wake()
        await counter.until(lambda: stored(counter.till.file, sale.reference).stop is not None)
        await counter.until(counter.window.foot.news)
        assert counter.window.foot.news() == "Waits for you: Somebody Else · KES 200. F3 shows it."
        counter.press(Key.Key_F3)
        counter.type("l")
        await counter.until(lambda: stored(counter.till.file, sale.reference).state is SaleState.COMPLETE)

        assert stored(counter.till.file, sale.reference).order.customer == "Wanjiku Kamau"
