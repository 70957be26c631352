"""F6: the supervisor's figures are drawn and told in words, and each number opens the sales behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services.permissions import May
from app.ui.desk_page import DeskPage
from app.ui.pin_page import PinPage
from tests.services.shop_floor import BILBO, THRESHOLD, WANJIKU
from tests.services.staff import SUPERVISOR, enter, hire
from tests.ui.counter import Counter, Key, at_counter
from tests.ui.test_find_page import page_of as sales_of
from tests.ui.test_find_page import shown

pytestmark = pytest.mark.anyio


async def desk_of(counter: Counter) -> DeskPage:
    counter.press(Key.Key_F6)
    page = counter.window._pages.page("Desk")
    assert isinstance(page, DeskPage)
    await counter.until(lambda: page._reading is not None and page._reading.done())
    return page


async def test_todays_numbers_are_told_and_lead_to_their_sales_and_back(home: Path) -> None:
    async with at_counter(home) as counter:
        sold = [(await counter.sell(meter, "200")).reference for meter in (BILBO, WANJIKU)]
        refused = await counter.sell(THRESHOLD, "500")
        page = await desk_of(counter)
        assert [button.words() for button in page.numbers.values()] == [
            "Sold: 2",
            "Not sold: 1",
            "Not finished: 0",
            "Waited: 0",
        ]
        assert page.words.text() == "2 sold: KES\u00a0400; 1 not sold."
        assert page.told.text() == "These are the sales of a test system."
        counter.type("n")
        assert (sales_of(counter).heading.text(), await shown(counter)) == ("Not sold, Today", [refused.reference])
        counter.press(Key.Key_Escape)
        assert counter.window._pages.current == "Desk"
        counter.type("s")
        assert await shown(counter) == sold[::-1]
        counter.press(Key.Key_Escape)
        counter.type("w")

        assert counter.window._pages.current == "Desk"


async def test_the_arrows_choose_an_hour_or_a_day_whose_sales_enter_opens(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()
        page = await desk_of(counter)
        assert page.hours.hasFocus()
        counter.press(Key.Key_Left)
        hour = sale.created_at.astimezone()
        assert page.span.text().startswith(f"{hour:%H}:00 to ")
        assert page.hours.accessibleName().endswith("1 sold: KES\u00a0200.")
        counter.press(Key.Key_Tab, Key.Key_End)
        assert page.days.hasFocus()
        assert page.hours.place == -1
        assert f"{hour.day} {hour:%b}" in page.span.text()
        counter.press(Key.Key_Return)
        assert await shown(counter) == [sale.reference]
        counter.press(Key.Key_Escape)
        counter.type("m")
        assert page.span.text() == "The last 30 days"
        counter.type("t")

        assert (page.span.text(), page.days.place) == ("Today", -1)


async def test_v_draws_the_waits_and_each_float(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.until(lambda: "KES" in counter.window.bar.balance.text())
        page = await desk_of(counter)
        titles = []
        for _ in range(4):
            titles.append(page.days._title)
            counter.type("v")

        assert titles[:3] == ["The last 30 days", "Waits in the last 30 days", "Float of kplc, last 30 days"]
        assert titles[3] == titles[0]
        assert page.floats.text().startswith("Float: kplc KES")


async def test_a_cashier_is_told_who_may_see_the_figures(home: Path) -> None:
    async with at_counter(home) as counter:
        await hire(counter.till.people)
        await enter(counter.till, "Wanjiru")
        page = await desk_of(counter)
        assert "takes a supervisor" in page.told.text()
        assert page.hours.bars() == []
        await enter(counter.till, "Otieno")
        counter.press(Key.Key_Escape, Key.Key_F2)
        await desk_of(counter)

        assert len(page.hours.bars()) in (23, 24, 25)


async def test_a_cashier_who_asks_nobody_leaves_the_desk_by_escape(home: Path) -> None:
    async with at_counter(home) as counter:
        await hire(counter.till.people)
        await enter(counter.till, "Wanjiru")
        counter.window._gate.meet_first()
        pages = counter.window._pages
        counter.press(Key.Key_F6)
        await counter.until(lambda: pages.current == "Second")

        counter.press(Key.Key_Escape)
        page = pages.page("Desk")
        assert isinstance(page, DeskPage)
        await counter.until(lambda: pages.current == "Desk" and page._reading is not None and page._reading.done())
        assert "Enter asks somebody who may" in page.told.text()
        counter.press(Key.Key_Return)
        assert pages.current == "Second"
        counter.press(Key.Key_Escape)
        await counter.until(lambda: pages.current == "Desk")
        counter.press(Key.Key_Escape)

        assert counter.window.sell.isVisible()


async def test_what_a_second_person_let_a_cashier_see_stays_and_nobody_is_asked_again_unless_a_person_comes_back(
    home: Path,
) -> None:
    async with at_counter(home) as counter:
        await hire(counter.till.people)
        await enter(counter.till, "Wanjiru")
        counter.window._gate.meet_first()
        pages = counter.window._pages
        page = await desk_of(counter)
        await counter.until(lambda: pages.current == "Second")
        await counter.till.people.approve("Otieno", SUPERVISOR, May.FIND)
        second = pages.page("Second")
        assert isinstance(second, PinPage)
        second.entered.emit(None)
        await counter.until(lambda: page._figures is not None)
        as_of = page._as_of.text()
        assert page._again.isActive()

        page._again.timeout.emit()
        await counter.until(lambda: not page._again.isActive())
        assert page._reading is not None
        await counter.until(page._reading.done)
        assert (pages.current, page._as_of.text()) == ("Desk", as_of)
        assert len(page.hours.bars()) in (23, 24, 25)
        counter.press(Key.Key_Escape, Key.Key_F6)
        await counter.until(lambda: pages.current == "Second")

        assert page._figures is None


async def test_escape_leads_from_the_desk_back_to_selling(home: Path) -> None:
    async with at_counter(home) as counter:
        await desk_of(counter)
        counter.press(Key.Key_Escape)

        assert counter.window.sell.isVisible()
