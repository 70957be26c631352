"""A code that the provider wants in the middle of a sale: typed once, at once or later, while others are served."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.sale import SaleState
from app.sandbox.faults import Kind
from app.services.shop import Timing
from app.ui.key_button import KeyButton
from app.ui.sale_form import Step
from tests.services.shop_floor import BILBO
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.many_providers import OTP, SELLS, WANTS_OTP, break_line, counter_of_all, sell_through_all, switch_to

pytestmark = pytest.mark.anyio

WANTS_PIN = "04185622042"


async def asked_for_a_code(counter: Counter, meter: str = WANTS_OTP) -> str:
    """Sell until the provider wants a code, and give the sale's reference."""
    switch_to(counter, "onepipe")
    sale = await counter.sell(meter, "5000")
    assert sale.state is SaleState.WAITING
    return sale.reference


async def test_the_keys_go_to_the_code_and_enter_gives_it_once(home: Path) -> None:
    async with counter_of_all(home) as counter:
        reference = await asked_for_a_code(counter)
        assert "Abuja Electricity wants the code" in counter.view.words()
        assert counter.focus() is counter.view.code
        counter.type(OTP)
        break_line(counter.floor, "onepipe", "validate", Kind.SLOW)
        counter.press(Key.Key_Return, Key.Key_Return)
        await counter.settled()

        assert (counter.sale.state, counter.sale.reference) == (SaleState.COMPLETE, reference)
        assert counter.floor.sandbox.onepipe.ledger.answers == {reference: 1}
        assert counter.view.tokens.tokens() == counter.sale.tokens


async def test_no_code_at_all_is_not_given(home: Path) -> None:
    async with shop(home) as floor:
        sell_through_all(floor)
        # What was said stays while the sale stands as it does: it must not be asked about meanwhile.
        floor.with_timing(Timing(query_schedule=(60,), not_found_horizon=300, request_deadline=5))
        async with window_of(floor) as counter:
            await asked_for_a_code(counter)
            counter.press(Key.Key_Return)
            await counter.until(lambda: "Type the code as it was sent" in counter.view.words())
            await counter.settled()

            assert "Type the code as it was sent" in counter.view.words()
            assert not floor.sandbox.onepipe.ledger.answers


async def test_a_wrong_code_is_asked_for_again_with_what_the_provider_says(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await asked_for_a_code(counter)
        counter.type("11111111")
        counter.press(Key.Key_Return)
        await counter.settled()
        assert "Abuja Electricity asks for a code again: the last one was wrong" in counter.view.words()
        assert "Ask the customer to read the newest message aloud" in counter.view.words()
        assert "Please enter the OTP sent to your phone" in counter.view.words()
        assert (counter.view.code.text(), counter.focus()) == ("", counter.view.code)
        counter.type(OTP)
        counter.press(Key.Key_Return)
        await counter.settled()

        assert counter.sale.state is SaleState.COMPLETE


async def test_others_are_served_meanwhile_and_the_queue_opens_the_same_field(home: Path) -> None:
    async with counter_of_all(home) as counter:
        waits = await asked_for_a_code(counter)
        counter.press(Key.Key_Escape)
        other = await counter.sell(SELLS, "2000")
        assert other.state is SaleState.COMPLETE
        assert counter.window.bar.unfinished.text() == "Unfinished: 1"
        counter.press(Key.Key_F3)
        counter.press(Key.Key_Return)
        assert (counter.sale.reference, counter.focus()) == (waits, counter.view.code)
        counter.type(OTP)
        counter.press(Key.Key_Return)
        await counter.settled()

        assert counter.sale.state is SaleState.COMPLETE


async def test_a_code_typed_for_one_sale_is_given_to_no_other(home: Path) -> None:
    async with counter_of_all(home) as counter:
        first = await asked_for_a_code(counter)
        counter.press(Key.Key_Escape)
        await asked_for_a_code(counter, WANTS_PIN)
        counter.type("1234")
        counter.window.open_sale(first)

        assert (counter.sale.reference, counter.view.code.text()) == (first, "")


async def test_a_code_that_did_not_leave_is_said_and_stays_to_be_given_again(home: Path) -> None:
    async with counter_of_all(home) as counter:
        reference = await asked_for_a_code(counter)
        secret = counter.floor.secrets.pop(("onepipe", "client_secret"))
        counter.type(OTP)
        counter.press(Key.Key_Return)
        await counter.settled()
        assert "The code has not left: give it again." in counter.view.words()
        assert counter.view.code.text() == OTP
        counter.floor.secrets["onepipe", "client_secret"] = secret
        counter.press(Key.Key_Return)
        await counter.settled()

        assert counter.sale.state is SaleState.COMPLETE
        assert counter.floor.sandbox.onepipe.ledger.answers == {reference: 1}


async def test_a_code_whose_answer_is_lost_is_told_as_doubt_and_asked_about(home: Path) -> None:
    async with shop(home) as floor:
        sell_through_all(floor)
        floor.with_timing(Timing(query_schedule=(0.5,), not_found_horizon=300, request_deadline=5))
        async with window_of(floor) as counter:
            reference = await asked_for_a_code(counter)
            break_line(floor, "onepipe", "validate", Kind.DROP_AFTER)
            counter.type(OTP)
            counter.press(Key.Key_Return)
            await counter.settled()
            assert "The line dropped after we asked Abuja Electricity." in counter.view.words()
            assert "Keep the NGN\u00a05,000." in counter.view.words()
            assert counter.view.countdown.text().endswith("until we ask again")
            await counter.until(counter.view.tokens.tokens)

            assert counter.sale.state is SaleState.COMPLETE
            assert floor.sandbox.onepipe.ledger.answers == {reference: 1}


async def test_no_button_has_the_keys_when_the_code_has_been_given(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await asked_for_a_code(counter)
        counter.type(OTP)
        counter.press(Key.Key_Return)
        await counter.settled()
        assert not isinstance(counter.focus(), KeyButton)
        counter.type("0")

        assert (counter.step, counter.window.sell.form.number.text()) == (Step.NUMBER, "0")


async def test_letters_may_be_the_codes_and_what_is_done_beside_it_has_alt(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await asked_for_a_code(counter)
        counter.type("pa")
        assert counter.view.code.text() == "pa"
        QTest.keyClick(counter.focus(), Key.Key_P, Qt.KeyboardModifier.AltModifier)
        await counter.settled()

        assert counter.view.code.text() == "pa"
        assert counter.window.sell.side.caption() == "Waiting slip: not a token"


async def test_the_foot_tells_of_a_code_that_is_wanted_while_another_is_served(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "onepipe")
        break_line(counter.floor, "onepipe", "transact", Kind.SLOW)
        await counter.confirm(WANTS_OTP, "5000")
        counter.press(Key.Key_Return, Key.Key_Escape)
        counter.type(BILBO[:4])
        await counter.until(counter.window.foot.news)

        assert counter.window.foot.news() == "Wants a code: Folake Adeyemi · NGN 5,000. F3 shows it."
        assert counter.window.sell.form.number.text() == "0145"
