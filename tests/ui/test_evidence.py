"""What is known of a sale in one view, and two people who decide; what became ready, and the slip that finds it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.events import Answered
from app.domain.meter import grouped
from app.domain.outcome import Complete
from app.domain.sale import MoneyState, SaleState
from app.sandbox.faults import Kind
from app.services.shop import Printer, Timing
from app.ui.evidence_page import EvidencePage
from app.ui.provider_setting import Setting
from app.ui.sale_form import Step
from tests.providers.fault_server import unused_port
from tests.services.shop_floor import ANSWERS_ANOTHER, BILBO, DAY_MAXIMUM, THRESHOLD, WANJIKU, draft, stored
from tests.ui.counter import Counter, Key, at_counter, shop, window_of
from tests.ui.test_pages import page_of

pytestmark = pytest.mark.anyio

TOKEN = "66430474307561657038"


def evidence(counter: Counter) -> EvidencePage:
    """The page that is in sight."""
    (page,) = counter.window.findChildren(EvidencePage)
    assert page.isVisible()
    return page


async def test_e_shows_each_question_and_answer_word_for_word(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(ANSWERS_ANOTHER)
        counter.type("e")
        page = evidence(counter)
        rows = [str(row) for row in page.list.rows()]

        assert counter.focus() is page.list
        assert "KES 200 taken" in rows[0].replace("\u00a0", " ")
        assert "Sent to Kenya Power." in rows[1]
        assert "it answered about another sale" in rows[2]
        assert '"token"' in page.raw.toPlainText()
        counter.press(Key.Key_Up)
        assert page.raw.toPlainText() == "No answer of the provider's stands behind this step."
        counter.press(Key.Key_Escape)
        assert counter.step is Step.SALE
        assert counter.view.isVisible()


@pytest.mark.parametrize("place", range(4))
async def test_alt_n_and_alt_s_decide_from_every_field_and_type_nothing(home: Path, place: int) -> None:
    async with at_counter(home) as counter:
        await counter.sell(ANSWERS_ANOTHER)
        counter.type("e")
        form = evidence(counter).form
        field = (form.first, form.second, form.reason, form.goods)[place]
        field.input.setFocus()
        typed = field.text()
        for key in (Key.Key_N, Key.Key_S):
            form.show_trouble("")
            counter.press(key, modifier=Qt.KeyboardModifier.AltModifier)
            assert "Two different people decide" in form._trouble.text()

        assert field.text() == typed


async def test_two_people_decide_by_keys_alone_that_nothing_was_sold(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell(ANSWERS_ANOTHER)
        counter.type("e")
        page = evidence(counter)
        page.form.first.input.setFocus()
        counter.type("Wanjiru")
        counter.press(Key.Key_Tab)
        assert counter.focus() is page.form.second.input
        counter.type("Otieno")
        counter.press(Key.Key_Tab)
        counter.type("Kenya Power, case 4711")
        counter.press(Key.Key_N, modifier=Qt.KeyboardModifier.AltModifier)

        assert stored(counter.till.file, sale.reference).money is MoneyState.OWED
        assert counter.view.isVisible()
        assert "Wanjiru and Otieno decided: nothing was sold." in counter.view.words()
        assert "Give back KES\u00a0200." in counter.view.words()


async def test_one_person_alone_is_told_that_it_takes_two(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell(ANSWERS_ANOTHER)
        counter.type("e")
        form = evidence(counter).form
        form.first.show_text("Wanjiru")
        form.reason.show_text("I think so")
        form._not_sold.click()

        assert "Two different people decide" in form._trouble.text()
        assert form.reason.text() == "I think so"
        assert stored(counter.till.file, sale.reference).state is SaleState.HELD


async def test_the_keys_go_to_the_field_that_a_decision_lacks_or_has_wrong(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(ANSWERS_ANOTHER)
        counter.type("e")
        form = evidence(counter).form

        def keys_go_to(setting: Setting, typed: str) -> None:
            counter.press(Key.Key_S, modifier=Qt.KeyboardModifier.AltModifier)
            assert form._trouble.text()
            assert counter.focus() is setting.input
            counter.type(typed)

        keys_go_to(form.first, "Wanjiru")
        keys_go_to(form.second, "Wanjiru")
        keys_go_to(form.second, " Otieno")
        keys_go_to(form.reason, "Kenya Power, case 4711")
        keys_go_to(form.goods, "6643")
        keys_go_to(form.goods, "")


async def test_what_was_wrong_with_a_decision_goes_as_soon_as_something_is_typed(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell(ANSWERS_ANOTHER)
        counter.type("e")
        form = evidence(counter).form
        for setting in (form.first, form.second, form.reason, form.goods):
            form._not_sold.click()
            assert form._trouble.text()
            setting.input.setFocus()
            counter.type("1")

            assert form._trouble.text() == ""


async def test_a_token_that_named_another_sale_is_shown_and_has_to_be_typed(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell(ANSWERS_ANOTHER)
        (token,) = (one for one in sale.not_ours if one.isdigit())
        counter.type("e")
        form = evidence(counter).form
        assert form.goods.text() == ""
        form.first.show_text("Wanjiru")
        form.second.show_text("Otieno")
        form.reason.show_text("The customer has typed it in")
        form.goods.input.setFocus()
        counter.type(token)
        assert f"{grouped(token)} came, and named another sale." in form.goods.note()
        counter.press(Key.Key_S, modifier=Qt.KeyboardModifier.AltModifier)
        await counter.settled()

        assert counter.sale.state is SaleState.COMPLETE
        assert counter.view.tokens.tokens() == (token,)
        assert "Wanjiru and Otieno decided: it was sold." in counter.view.words()


async def test_a_token_that_came_after_its_sale_had_ended_stands_there_to_be_looked_at(home: Path) -> None:
    async with at_counter(home) as counter:
        refused = await counter.sell(THRESHOLD)
        late = Answered("ask", Complete((TOKEN,), "RCT1"), counter.till.clock.mark(), 600)
        counter.till.file.sales.record(refused.reference, counter.till.clock.now(), late)
        counter.window.show_evidence(refused.reference)
        form = evidence(counter).form

        assert (form.goods.text(), "after the sale had ended" in form.goods.note()) == (grouped(TOKEN), True)


async def test_what_two_people_have_typed_stays_while_the_sale_is_asked_about(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell(ANSWERS_ANOTHER)
        counter.type("e")
        form = evidence(counter).form
        form.first.show_text("Wanjiru")
        form.goods.show_text("6643")
        counter.window._changed(stored(counter.till.file, sale.reference))

        assert (form.first.text(), form.goods.text()) == ("Wanjiru", "6643")


async def test_a_sale_that_comes_to_wait_for_two_people_asks_them_on_the_page_that_shows_it(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(Timing(query_schedule=(300,), not_found_horizon=300, request_deadline=5))
        async with window_of(floor) as counter:
            floor.fault(Kind.DROP_AFTER)
            sale = await counter.sell(ANSWERS_ANOTHER)
            assert sale.state is SaleState.UNKNOWN
            counter.type("e")
            form = evidence(counter).form
            assert not form.isVisible()
            held = await counter.till.settling.settle(sale.reference)
            await counter.until(form.isVisible)

            assert all(grouped(one) in form.goods.note() for one in held.not_ours if one.isdigit())


async def test_change_that_was_given_when_the_money_was_taken_is_not_given_again(home: Path) -> None:
    async with at_counter(home) as counter:
        kept = counter.till.selling.take(draft(WANJIKU, "300", tendered="500", kept=True)).reference
        await counter.till.settling.settle(kept)
        counter.window.open_sale(kept)

        assert "note it with H" in counter.view.words()
        assert "Change to give" not in counter.view.words()


async def test_a_sale_that_became_ready_is_handed_over_with_h(home: Path) -> None:
    async with at_counter(home) as counter:
        kept = counter.till.selling.take(draft(WANJIKU, "300", customer="Wanjiku Kamau", kept=True)).reference
        counter.till.draining.wake()
        await counter.until(lambda: stored(counter.till.file, kept).state is SaleState.COMPLETE)
        await counter.until(lambda: "F3 shows it" in counter.window.foot.news())
        counter.press(Key.Key_F3)
        page = page_of(counter, "Unfinished sales")
        assert [row.state for row in page.list.rows()] == ["Hand it over"]
        counter.type("h")
        await counter.until(lambda: not page.list.rows())

        assert stored(counter.till.file, kept).handed_at is not None


async def test_what_was_handed_over_is_shown_as_done_and_down_leads_to_the_first_row(home: Path) -> None:
    async with at_counter(home) as counter:
        first, second = (
            counter.till.selling.take(draft(meter, "300", kept=True)).reference for meter in (WANJIKU, BILBO)
        )
        for reference in (first, second):
            await counter.till.settling.settle(reference)
        counter.press(Key.Key_F3)
        page = page_of(counter, "Unfinished sales")
        counter.type("h")
        await counter.until(lambda: [row.reference for row in page.list.rows()] == [second])
        assert (page.shown.reference, page.list.reference()) == (first, None)
        assert page.view.words().startswith("The customer has it")
        counter.type("h")
        assert stored(counter.till.file, second).handed_at is None
        counter.press(Key.Key_Down)
        assert (page.shown.reference, page.list.reference()) == (second, second)
        counter.type("h")
        await counter.until(lambda: not page.list.rows() and not page.shown._working)
        counter.type("p")

        assert not page.shown._working


async def test_several_tokens_that_became_ready_are_told_of_together(home: Path) -> None:
    async with shop(home) as floor:
        before = floor.open()
        for meter in (WANJIKU, BILBO):
            before.selling.take(draft(meter, "300", kept=True))
        await floor.crash(before)
        async with window_of(floor) as counter:
            await counter.until(lambda: counter.window.foot.news() == "2 tokens have come. F3 shows them.")
            counter.press(Key.Key_F3)
            page = page_of(counter, "Unfinished sales")

            assert [row.state for row in page.list.rows()] == ["Hand it over", "Hand it over"]


async def test_a_slips_reference_in_place_of_a_meter_finds_its_sale(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()
        counter.press(Key.Key_Escape)
        counter.type(sale.reference)
        counter.press(Key.Key_Return)

        assert (counter.step, counter.sale.reference) == (Step.SALE, sale.reference)


async def test_a_slip_of_another_till_is_told_to_be_none_of_this_one(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.type("009028072934")
        counter.press(Key.Key_Return)

        assert (
            counter.window.sell.form.number.note()
            == "No sale of this till has the reference 009028072934. A meter number has 11 or 13 digits."
        )


async def test_the_slip_of_a_sale_that_goes_on_in_another_finds_the_last_of_them(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_timing(Timing(query_schedule=(300,), not_found_horizon=300, request_deadline=5))
        async with window_of(floor) as counter:
            settle = counter.till.settling.settle
            first = counter.till.selling.take(draft(DAY_MAXIMUM, kept=True)).reference
            second = (await settle(first)).reference
            floor.clock.go_on(2 * 86_400)
            third = await settle(second)
            assert (third.state, third.order.replaces) == (SaleState.QUEUED, second)
            counter.type(first)
            counter.press(Key.Key_Return)
            assert (counter.step, counter.sale.reference) == (Step.SALE, third.reference)

            counter.press(Key.Key_F4)
            page = page_of(counter, "Latest sales")
            states = {row.reference: row.state for row in page.list.rows()}
            assert states == {
                first: "Moved to a newer sale",
                second: "Moved to a newer sale",
                third.reference: "Goes by itself",
            }


async def test_a_sale_that_goes_on_in_another_says_so_where_it_is_shown_and_offers_nothing(home: Path) -> None:
    async with at_counter(home) as counter:
        old = counter.till.selling.take(draft(DAY_MAXIMUM, kept=True)).reference
        new = (await counter.till.settling.settle(old)).reference
        counter.window.open_sale(old)
        moment = counter.window.sell.shown.moment

        assert moment is not None
        assert (moment.title, moment.offers) == ("Moved to a newer sale", ())
        assert f"is in sale {new}, which goes on in this one's place." in counter.view.words()


async def test_a_meter_whose_last_paper_nobody_saw_shows_that_sale_first(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_printer(Printer("network", f"127.0.0.1:{unused_port()}"))
        async with window_of(floor) as counter:
            first = await counter.sell()
            await counter.until(lambda: "printer" in counter.view.words().casefold())
            counter.press(Key.Key_Escape)
            counter.type(BILBO)
            counter.press(Key.Key_Return)
            assert counter.step is Step.STOPPED
            assert "nobody has seen its paper" in counter.window.sell.form.view.words()
            counter.press(Key.Key_Return)

            assert counter.sale.reference == first.reference


async def test_w_sells_by_itself_what_came_too_soon(home: Path) -> None:
    async with shop(home, throttle_seconds=300) as floor, window_of(floor) as counter:
        await counter.sell()
        counter.press(Key.Key_Escape)
        refused = await counter.sell()
        assert refused.state is SaleState.REFUSED
        counter.type("w")
        await counter.settled()

        assert (counter.sale.state, counter.sale.kept) == (SaleState.QUEUED, True)
        assert counter.sale.order.replaces == refused.reference
        assert stored(counter.till.file, refused.reference).carried_into == counter.sale.reference
        assert "allows this meter to buy again" in counter.view.words()
