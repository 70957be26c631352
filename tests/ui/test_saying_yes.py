"""What somebody says yes to at the counter, and where the keys are after it: at what was being done."""

from pathlib import Path

import pytest

from app.ui.evidence_page import EvidencePage
from tests.services.shop_floor import WANJIKU
from tests.services.staff import CASHIER, SUPERVISOR
from tests.ui.counter import Counter, Key
from tests.ui.test_sign_in import enter, second, staffed_counter

pytestmark = pytest.mark.anyio


async def said_yes(counter: Counter, pin: str = SUPERVISOR) -> None:
    """Otieno says yes to what is asked, once it is asked."""
    await counter.until(lambda: counter.window._pages.current == "Second")
    counter.press(Key.Key_Down)
    counter.type(pin)
    counter.press(Key.Key_Return)
    await counter.until(lambda: counter.window._pages.current != "Second")


async def copied(counter: Counter, copy: int) -> None:
    """Wait until this copy of the sale that is shown has come out."""
    reference = counter.till.file.sales.latest(limit=1)[0]

    def newest() -> int:
        job = counter.till.papers.newest(reference)
        return job.copy if job is not None and job.state == "sent" else -1

    await counter.until(lambda: newest() == copy)


async def test_f9_of_a_cashier_asks_a_second_person_and_prints_the_copy(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        await counter.sell(WANJIKU)
        await copied(counter, 0)
        counter.press(Key.Key_Escape, Key.Key_F9)
        await counter.until(lambda: counter.window._pages.current == "Second")
        asked = second(counter)._question.text()
        assert "To print a receipt again takes a supervisor" in asked
        assert second(counter)._of.text().startswith("Wanjiku Kamau · KES\xa0200 · 14285093614 · ")
        assert counter.window.foot.news() == ""
        counter.press(Key.Key_Escape)
        assert counter.window._pages.current == "Sell"
        counter.press(Key.Key_F9)
        await said_yes(counter)
        await copied(counter, 1)
        assert counter.window._pages.current == "Sell"
        assert counter.focus() is counter.window.sell.form.number.field


@pytest.mark.parametrize("page", ["Sell", "Sales"])
async def test_after_a_yes_to_a_copy_the_keys_are_where_they_were(home: Path, page: str) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        await counter.sell(WANJIKU)
        await copied(counter, 0)
        if page == "Sales":
            counter.press(Key.Key_F4)
        before = counter.focus()
        counter.type("p")
        await said_yes(counter)
        await copied(counter, 1)
        await counter.settled()
        assert counter.window._pages.current == page
        assert (counter.focus(), counter.focus().isVisible()) == (before, True)


async def test_after_a_yes_to_an_act_of_the_story_the_story_is_in_sight_and_has_the_keys(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        await counter.sell(WANJIKU)
        await copied(counter, 0)
        counter.press(Key.Key_F4)
        counter.type("er")
        page = counter.window._pages.page("Evidence")
        assert isinstance(page, EvidencePage)
        counter.type("the rain got it")
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.window._pages.current == "Second")
        counter.press(Key.Key_Escape)
        assert (counter.focus(), page.acts.reason.text()) == (page.acts.reason.input, "the rain got it")
        counter.press(Key.Key_Return)
        await said_yes(counter)
        await copied(counter, 1)
        await counter.until(lambda: page.acts.told.text() == "Copy 1 is on its way.")
        assert page.isVisible()
        assert counter.focus() is page.list
        counter.type("d")
        await said_yes(counter)
        assert counter.focus() is page.dossier.name.input
        counter.press(Key.Key_Escape)
        assert counter.focus() is page.list
        counter.press(Key.Key_Escape)
        assert counter.window._pages.current == "Sales"
