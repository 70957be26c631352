"""What the provider refuses before a sale and after it: why, where the money is, and the safe key first."""

from pathlib import Path

import pytest

from app.domain.sale import MoneyState, SaleState
from app.ui.labels import OneLine
from app.ui.sale_form import Step
from tests.services.shop_floor import DAY_MAXIMUM, THRESHOLD, UNKNOWN_METER, WANJIKU, draft, stored
from tests.ui.counter import Key, at_counter, shop, window_of
from tests.ui.test_pages import page_of

pytestmark = pytest.mark.anyio


async def test_a_refused_sale_says_why_and_g_gives_the_money_back(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(THRESHOLD, "200")
        assert "Nothing was sold." in counter.view.words()
        assert "Give back KES\u00a0200." in counter.view.words()
        assert "Kenya Power says:\nAmount is below the threshold for this meter" in counter.view.words()
        counter.type("g")
        await counter.settled()

        assert counter.sale.money is MoneyState.GIVEN_BACK
        assert "The KES\u00a0200 has gone back to the customer." in counter.view.words()


async def test_a_sale_that_was_queued_without_a_name_is_shown_under_the_one_that_was_asked_for_it(home: Path) -> None:
    async with at_counter(home) as counter:
        refused = counter.till.selling.take(draft(THRESHOLD, kept=True)).reference
        counter.press(Key.Key_F3)
        page = page_of(counter, "Unfinished sales")
        assert [row.whose for row in page.list.rows()] == ["Name not known"]
        await counter.till.settling.settle(refused)
        await counter.until(lambda: [row.whose for row in page.list.rows()] == ["Fatuma Hassan"])
        counter.window.open_sale(refused)

        assert "Fatuma Hassan" in counter.view.words()
        counter.window.show_evidence(refused)
        told = counter.window._pages.page("Evidence")
        assert any("Fatuma Hassan" in one.text() for one in told.findChildren(OneLine))


async def test_the_next_sale_does_not_begin_over_money_that_is_owed(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(THRESHOLD)
        counter.type("1")
        assert counter.step is Step.SALE
        counter.type("g1")

        assert counter.window.sell.form.number.text() == "1"


async def test_the_days_maximum_is_told(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(DAY_MAXIMUM)

        assert "This meter has reached the most purchases allowed in a day." in counter.view.words()


async def test_where_nothing_sells_today_the_money_back_is_the_first_key(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(DAY_MAXIMUM)
        lines = counter.view.words().splitlines()
        given_back, kept = "KES\u00a0200 given back", "Keep it: sold by itself tomorrow"
        assert counter.view._buttons[0].words() == given_back
        assert lines.index("Give back KES\u00a0200.") < lines.index(given_back) < lines.index(kept)
        counter.type("g")
        await counter.settled()

        assert counter.sale.money is MoneyState.GIVEN_BACK


async def test_too_soon_counts_down_and_then_sells_with_the_money_carried_over(home: Path) -> None:
    async with shop(home, throttle_seconds=300) as floor, window_of(floor) as counter:
        await counter.sell(WANJIKU)
        counter.press(Key.Key_Escape)
        refused = await counter.sell(WANJIKU)
        assert "Kenya Power allows one purchase in 5 minutes for this meter." in counter.view.words()
        assert counter.view.countdown.text().startswith(("5:00 ", "4:5"))  # a machine may be busy
        counter.press(Key.Key_Return)
        assert counter.sale.reference == refused.reference

        floor.clock.go_on(301)
        floor.sandbox.pawacard.settings.throttle_seconds = 0
        await counter.until(lambda: "Sell it now" in counter.view.words())
        counter.press(Key.Key_Return)
        await counter.settled()

        assert (counter.sale.state, counter.sale.order.replaces) == (SaleState.COMPLETE, refused.reference)
        assert stored(counter.till.file, refused.reference).money is MoneyState.GIVEN_BACK


async def test_too_soon_keeps_the_money_only_by_a_key_of_its_own(home: Path) -> None:
    async with shop(home, throttle_seconds=300) as floor, window_of(floor) as counter:
        await counter.sell(WANJIKU)
        counter.press(Key.Key_Escape)
        await counter.sell(WANJIKU)
        assert counter.view._buttons[0].words() == "KES\u00a0200 given back"
        counter.type("w")
        await counter.settled()

        assert (counter.sale.state, counter.sale.kept) == (SaleState.QUEUED, True)
        assert "Try now, though it is too soon" in counter.view.words()


async def test_no_float_is_told_and_sells_again_once_there_is_some(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.until(lambda: "KES" in counter.window.bar.balance.text())
        counter.floor.sandbox.ledger.balance_cents = 100_00
        await counter.sell(WANJIKU, "500")
        assert "The shop's float at Kenya Power does not cover this sale." in counter.view.words()
        counter.floor.sandbox.ledger.balance_cents = 1_000_00
        counter.type("s")
        await counter.settled()

        assert counter.sale.state is SaleState.COMPLETE


async def test_a_number_the_provider_does_not_know_takes_no_money(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify(UNKNOWN_METER)
        assert "Kenya Power says:\nUnknown meter" in counter.window.sell.form.view.words()
        counter.press(Key.Key_Escape)

        assert counter.step is Step.NUMBER
        assert counter.till.file.sales.latest(limit=1) == []


async def test_a_meter_that_is_not_there_is_looked_at_again_before_anything_is_queued(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify(UNKNOWN_METER)
        stopped = counter.window.sell.form.view
        assert "No name for this number" in stopped.words()
        assert "Take no money." in stopped.words()
        assert stopped._buttons[0].words() == "Look at the number again"
        counter.press(Key.Key_Return)
        assert counter.step is Step.NUMBER
        counter.type("0145")

        assert counter.window.sell.form.number.text() == "0145"


async def test_a_line_that_is_down_does_not_look_like_a_meter_that_is_not_there(home: Path) -> None:
    async with shop(home) as floor:
        floor.address = "http://127.0.0.1:9/pawacard/v3"
        async with window_of(floor) as counter:
            await counter.verify(UNKNOWN_METER)
            words = counter.window.sell.form.view.words()

            assert "The name cannot be asked now" in words
            assert "The line to Kenya Power is down." in words
            assert "Queue the sale" in words
