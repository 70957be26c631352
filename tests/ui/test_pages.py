"""The pages beside the sell screen, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.sale import MoneyState, SaleState
from app.sandbox.faults import Kind
from app.services.shop import Printer, Timing
from app.store.print_jobs import Paper
from app.ui.list_page import ListPage
from app.ui.page_makers import evidence_in
from app.ui.sale_form import Step
from tests.printing.fake_printers import TcpPrinter
from tests.providers.fault_server import unused_port
from tests.services.shop_floor import BILBO, NO_TOKEN, THRESHOLD, WANJIKU, draft, stored
from tests.ui.counter import Counter, Key, at_counter, shop, window_of

pytestmark = pytest.mark.anyio

TIMES_OUT = "54660102036"
"""Its vend is carried out, and answered with a time-out; the line is not to blame."""

PATIENT = Timing(query_schedule=(300,), not_found_horizon=300, request_deadline=5)


def page_of(counter: Counter, title: str) -> ListPage:
    """The list page with this title."""
    (page,) = [page for page in counter.window.findChildren(ListPage) if page.heading.text() == title]
    return page


async def test_an_empty_queue_says_so_and_escape_leads_back(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F3)
        assert page_of(counter, "Unfinished sales").list.rows() == []
        counter.press(Key.Key_Escape)

        assert counter.focus() is counter.window.sell.form.number.field


async def test_the_queue_lists_what_is_unfinished_the_oldest_first(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(PATIENT)
        async with window_of(floor) as counter:
            await counter.sell(TIMES_OUT)
            counter.press(Key.Key_Escape)
            await counter.sell(NO_TOKEN, "500")
            counter.press(Key.Key_F3)
            rows = page_of(counter, "Unfinished sales").list.rows()

            assert [(row.whose, row.amount, row.state) for row in rows] == [
                ("Nakato Birungi", "KES\u00a0200", "Not known yet"),
                ("Neema Mushi", "KES\u00a0500", "Not known yet"),
            ]


async def test_a_key_asks_about_the_chosen_sale_and_it_leaves_the_queue(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(PATIENT)
        async with window_of(floor) as counter:
            first = await counter.sell(NO_TOKEN)
            counter.press(Key.Key_Escape)
            second = await counter.sell(TIMES_OUT)
            counter.press(Key.Key_F3, Key.Key_Down)
            counter.type("a")
            page = page_of(counter, "Unfinished sales")
            await counter.until(lambda: [row.reference for row in page.list.rows()] == [first.reference])

            assert stored(counter.till.file, second.reference).state is SaleState.COMPLETE


async def test_a_queued_sale_is_cancelled_from_the_queue(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(PATIENT)
        floor.address = "http://127.0.0.1:9/pawacard/v3"
        async with window_of(floor) as counter:
            sale = counter.till.selling.take(draft(WANJIKU, "200", customer="Wanjiku Kamau", kept=True))
            counter.press(Key.Key_F3)
            counter.type("c")
            given_up = stored(counter.till.file, sale.reference)
            assert (given_up.state, given_up.money) == (SaleState.CANCELLED, MoneyState.OWED)
            page = page_of(counter, "Unfinished sales")
            await counter.until(lambda: [row.state for row in page.list.rows()] == ["Give money back"])
            await counter.until(lambda: not page.shown._working)
            counter.type("g")
            await counter.until(lambda: not page.list.rows())

            assert stored(counter.till.file, sale.reference).money is MoneyState.GIVEN_BACK


async def test_p_in_the_queue_says_that_the_slip_of_a_queued_sale_went_to_the_printer(home: Path) -> None:
    with TcpPrinter() as printer:
        async with shop(home) as floor:
            floor.with_timing(PATIENT)
            floor.with_printer(Printer("network", printer.address))
            floor.address = "http://127.0.0.1:9/pawacard/v3"
            async with window_of(floor) as counter:
                counter.till.selling.take(draft(WANJIKU, "200", customer="Wanjiku Kamau", kept=True))
                counter.press(Key.Key_F3)
                page = page_of(counter, "Unfinished sales")
                assert page.view.paper.text() == ""
                counter.type("p")
                await counter.until(lambda: page.view.paper.text().endswith("give it to the customer."))

                assert page.view.paper.text().startswith("The waiting slip ")


async def test_enter_opens_the_chosen_sale_large(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()
        counter.press(Key.Key_Escape, Key.Key_F4, Key.Key_Return)

        assert (counter.step, counter.sale.reference) == (Step.SALE, sale.reference)
        assert counter.view.isVisible()


async def test_the_sales_are_listed_with_the_latest_first_and_p_prints_a_copy(home: Path) -> None:
    async with at_counter(home) as counter:
        first = await counter.sell()
        counter.press(Key.Key_Escape)
        second = await counter.sell(WANJIKU)
        counter.press(Key.Key_F4)
        page = page_of(counter, "Latest sales")
        assert [row.reference for row in page.list.rows()] == [second.reference, first.reference]
        counter.press(Key.Key_Down)
        counter.type("p")
        await counter.until(lambda: page.side.caption() == "Receipt, copy 1")

        assert "COPY 1" in page.side.preview.accessibleName()


async def test_money_that_is_owed_is_given_back_from_the_sales(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell(THRESHOLD)
        counter.press(Key.Key_Escape, Key.Key_F4)
        assert page_of(counter, "Latest sales").list.rows()[0].state == "Give money back"
        counter.type("g")

        assert stored(counter.till.file, sale.reference).money is MoneyState.GIVEN_BACK


@pytest.mark.parametrize("page", [Key.Key_F1, Key.Key_F3, Key.Key_F4])
async def test_a_digit_begins_a_sale_from_any_page(home: Path, page: Qt.Key) -> None:
    async with at_counter(home) as counter:
        counter.press(page)
        counter.type("0145")

        assert counter.window.sell.form.number.text() == "0145"
        assert counter.window.sell.isVisible()


async def test_what_is_typed_after_coming_back_replaces_a_number_that_was_not_verified(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.type(WANJIKU)
        counter.press(Key.Key_F3, Key.Key_Escape, Key.Key_F2)
        counter.type("0145")
        assert counter.window.sell.form.number.text() == "0145"
        counter.press(Key.Key_F2)
        counter.type("1174")

        assert counter.window.sell.form.number.text() == "0145 1174"


async def test_help_leads_back_to_where_it_was_asked_for(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F4, Key.Key_F1, Key.Key_F1, Key.Key_Escape)

        assert page_of(counter, "Latest sales").isVisible()


async def test_on_a_large_screen_the_paper_lies_whole_beside_the_sale(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        counter.press(Key.Key_F4)
        page = page_of(counter, "Latest sales")
        assert page.side.y() > page.view.geometry().bottom()
        counter.window.resize(1920, 1080)
        await counter.until(lambda: page.side.x() > page.view.geometry().right())

        await counter.until(lambda: page.side.preview.verticalScrollBar().maximum() == 0)


async def test_f9_prints_the_last_receipt_again(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()
        await counter.until(lambda: counter.till.papers.newest(sale.reference).state == "sent")  # type: ignore[union-attr]
        counter.press(Key.Key_Escape, Key.Key_F9)
        await counter.until(lambda: counter.till.papers.newest(sale.reference).copy == 1)  # type: ignore[union-attr]

        assert counter.step is Step.NUMBER


async def test_f9_says_what_came_of_it_until_the_next_sale(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_printer(Printer("network", f"127.0.0.1:{unused_port()}"))
        async with window_of(floor) as counter:
            sale = await counter.sell()
            counter.press(Key.Key_F9)
            whose = sale.order.customer
            await counter.until(lambda: counter.window.foot.news().startswith(f"{whose}: The printer is there"))
            counter.press(Key.Key_Escape)
            assert counter.window.foot.news() == ""

            await counter.till.papers.use(Printer("screen"), None)
            counter.press(Key.Key_F9)
            await counter.until(lambda: counter.window.foot.news() == f"Printed again: {whose}.")
            await counter.verify(WANJIKU)
            assert counter.window.foot.news() == ""


async def test_f9_says_so_where_nothing_was_sold(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F9)

        assert "Nothing has been sold yet" in counter.window.foot.news()


async def test_f8_asks_for_an_account_and_then_for_a_meter_again(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F8)
        assert counter.window.sell.form.number.field.accessibleName() == "Account number"
        assert counter.window.bar.provider.text() == "Bills: Kenya Power · KES"
        counter.press(Key.Key_F8)

        assert counter.window.sell.form.number.field.accessibleName() == "Meter number"


async def test_f11_is_the_whole_screen_and_back(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F11)
        assert counter.window.isFullScreen()
        counter.press(Key.Key_F11)

        assert not counter.window.isFullScreen()


async def test_a_key_meant_for_a_sale_that_has_left_the_queue_falls_on_no_other(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(PATIENT)
        async with window_of(floor) as counter:
            first = await counter.sell(TIMES_OUT)
            counter.press(Key.Key_Escape)
            second = await counter.sell(NO_TOKEN, "500")
            counter.press(Key.Key_F3)
            page = page_of(counter, "Unfinished sales")
            assert page.list.reference() == first.reference

            await counter.till.settling.settle(first.reference)
            await counter.until(lambda: [row.reference for row in page.list.rows()] == [second.reference])

            assert page.list.reference() is None
            assert page.shown.reference == first.reference


@pytest.mark.parametrize(("key", "then"), [(Key.Key_Down, 2), (Key.Key_Up, 0)])
async def test_after_money_was_given_back_the_keys_fall_on_that_sale_until_an_arrow_leads_on_from_it(
    home: Path, key: Qt.Key, then: int
) -> None:
    async with at_counter(home) as counter:
        owed = []
        for _ in range(4):
            owed.append((await counter.sell(THRESHOLD)).reference)
            counter.press(Key.Key_Escape)
        counter.press(Key.Key_F3, Key.Key_Down)
        page = page_of(counter, "Unfinished sales")
        counter.type("g")
        await counter.until(lambda: len(page.list.rows()) == 3)
        assert (page.list.reference(), page.shown.reference) == (None, owed[1])
        assert "E story" in counter.window.foot._keys.text()
        counter.press(key)
        assert page.list.reference() == owed[then]
        counter.press(Key.Key_Home)
        counter.type("g")
        await counter.until(lambda: len(page.list.rows()) == 2)
        counter.type("e")

        assert evidence_in(counter.window._pages).heading.text() == f"Sale {owed[0]}"


async def test_enter_opens_the_sale_that_has_left_the_queue_and_is_still_beside_it(home: Path) -> None:
    async with at_counter(home) as counter:
        owed = []
        for _ in range(2):
            owed.append((await counter.sell(THRESHOLD)).reference)
            counter.press(Key.Key_Escape)
        counter.press(Key.Key_F3)
        page = page_of(counter, "Unfinished sales")
        counter.type("g")
        await counter.until(lambda: len(page.list.rows()) == 1)
        counter.press(Key.Key_Return)

        assert (counter.step, counter.sale.reference) == (Step.SALE, owed[0])


async def test_the_foot_of_an_empty_list_tells_only_what_counts_there(home: Path) -> None:
    async with at_counter(home) as counter:
        foot = counter.window.foot
        counter.press(Key.Key_F4)
        assert foot._keys.text() == "F4 find   Esc back   F1 keys"
        counter.press(Key.Key_Escape)
        await counter.sell(THRESHOLD)
        counter.press(Key.Key_Escape, Key.Key_F3)
        assert "E story" in foot._keys.text()
        counter.type("g")
        await counter.until(lambda: foot._keys.text() == "Esc back to selling   F1 keys")
        counter.press(Key.Key_F4)
        assert "E story" in foot._keys.text()
        counter.press(Key.Key_F4)
        counter.type("nobody")
        await counter.until(lambda: foot._keys.text() == "F4 find   Esc back   F1 keys")
        counter.press(Key.Key_Escape)

        await counter.until(lambda: "E story" in foot._keys.text())


async def test_a_sale_that_is_drawn_late_leaves_the_keys_to_the_page_that_was_opened_meanwhile(home: Path) -> None:
    async with shop(home) as floor, window_of(floor) as counter:
        await counter.confirm()
        floor.fault(Kind.SLOW, seconds=0.4)
        counter.press(Key.Key_Return, Key.Key_F3)
        await counter.until(lambda: "Selling" in counter.view.words())

        assert counter.focus() is page_of(counter, "Unfinished sales").list


async def test_a_name_that_comes_leaves_the_keys_to_the_page_that_was_opened_meanwhile(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.type(BILBO)
        counter.press(Key.Key_Return, Key.Key_F4)
        await counter.until(lambda: counter.step is Step.AMOUNT)
        assert counter.focus() is counter.window._pages.page("Sales")
        counter.press(Key.Key_F2)

        assert counter.focus() is counter.window.sell.form.amount.field


async def test_ctrl_and_plus_sell_nothing(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.confirm()
        counter.press(Key.Key_Plus, modifier=Qt.KeyboardModifier.ControlModifier)

        assert counter.step is Step.CONFIRM
        assert counter.floor.sandbox.ledger.attempts == {}


async def test_a_sale_that_changed_while_its_page_was_out_of_sight_is_shown_as_it_is_now(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()
        counter.press(Key.Key_F4)
        page = page_of(counter, "Latest sales")
        counter.press(Key.Key_Escape)
        counter.till.deciding.hand_over(sale.reference)
        counter.till.file.print_jobs.add(sale.reference, Paper.RECEIPT, counter.till.clock.now())
        counter.press(Key.Key_F4)

        assert page.view.paper.text() == "The receipt is printing …"


async def test_a_new_sale_is_the_one_that_is_shown_when_the_sales_are_opened_again(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        counter.press(Key.Key_F4, Key.Key_Escape)
        newer = await counter.sell(WANJIKU)
        counter.press(Key.Key_F4)

        assert page_of(counter, "Latest sales").shown.reference == newer.reference


async def test_a_sale_that_goes_on_in_another_one_leads_there_in_the_queue(home: Path) -> None:
    async with shop(home, throttle_seconds=300) as floor, window_of(floor) as counter:
        await counter.sell(WANJIKU)
        counter.press(Key.Key_Escape)
        await counter.sell(WANJIKU)
        counter.type("w")
        await counter.settled()
        counter.press(Key.Key_F3)
        page = page_of(counter, "Unfinished sales")
        before = page.shown.reference
        counter.type("t")
        await counter.until(lambda: page.shown.reference != before)

        assert page.list.reference() == page.shown.reference
        assert page.shown.moment is not None
        assert page.shown.moment.offers
