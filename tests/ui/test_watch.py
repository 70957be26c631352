"""What the window looks at by itself while a till is open, and tells at its foot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.domain.person import Role
from app.domain.sale import SaleState
from app.services.doctor import Check
from app.ui import watch
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, WANJIKU, draft, stored
from tests.services.staff import CASHIER, SUPERVISOR, hire
from tests.ui.counter import Counter, Key, at_counter, shop, window_of
from tests.ui.test_drawer_page import begin
from tests.ui.test_sign_in import enter

pytestmark = pytest.mark.anyio

ACHIENG = "4829"


@asynccontextmanager
async def two_cashiers(home: Path) -> AsyncIterator[Counter]:
    """A counter at which Wanjiru and Achieng sell, each their own, and nobody is signed in."""
    async with shop(home) as floor:
        till = floor.open(recover=False)
        people = await hire(till.people)
        await people.add("Achieng", Role.CASHIER, ACHIENG)
        async with window_of(floor, till) as counter:
            yield counter


async def test_a_journal_that_is_edited_while_the_till_is_open_is_told_at_the_foot(
    home: Path, monkeypatch: pytest.MonkeyPatch, quiet: Logged
) -> None:
    quiet.expect("broken: the newest of the journal's chain is whole")
    monkeypatch.setattr(watch, "_WATCHDOG_AFTER_S", 0.0)
    monkeypatch.setattr(watch, "_CHAIN_EVERY_S", 0.05)
    async with at_counter(home) as counter:
        await counter.sell()
        assert "Call a supervisor" not in counter.window.foot.news()
        counter.till.file.db.execute("drop trigger event_stays")
        counter.till.file.db.execute("update event set body = '{}' where kind = 'printer set'")
        await counter.until(lambda: "Call a supervisor" in counter.window.foot.news())
        assert "does not follow from the one before it. Run the doctor." in counter.window.foot.news()


async def come(counter: Counter, meter: str) -> str:
    """Have a sale that waits come while nobody looks at it."""
    kept = counter.till.selling.take(draft(meter, "300", kept=True)).reference
    counter.till.draining.wake()
    await counter.until(lambda: stored(counter.till.file, kept).state is SaleState.COMPLETE)
    return kept


async def test_what_is_looked_at_is_told_of_no_longer_and_the_others_are(home: Path) -> None:
    async with at_counter(home) as counter:
        first = await come(counter, WANJIKU)
        await come(counter, BILBO)
        await counter.until(lambda: counter.window.foot.news() == "2 tokens have come. F3 shows them.")
        counter.window.open_sale(first)
        counter.window._watch._tell(stored(counter.till.file, first), is_new=False)  # type: ignore[union-attr]
        assert counter.window.foot.news().startswith("Token has come: Bilbo Baggins")


async def test_what_was_told_goes_with_the_end_of_the_shift(home: Path) -> None:
    async with at_counter(home) as counter:
        begin(counter)
        counter.press(Key.Key_F2)
        await come(counter, WANJIKU)
        await counter.until(lambda: "Token has come" in counter.window.foot.news())
        counter.till.shifts.close({"KES": counter.till.shifts.so_far().takings[0].expected})
        await counter.until(lambda: counter.window.foot.news() == "")


async def test_what_does_not_hold_stands_in_the_foot_until_it_does(home: Path) -> None:
    async with at_counter(home) as counter:
        tells = counter.window._watch
        assert tells is not None
        tells._tell_broken([Check("the chain", ok=False, detail="event 7 was changed")])
        assert counter.window.foot.news() == "Call a supervisor: event 7 was changed. Run the doctor."
        await counter.sell()
        await counter.until(lambda: counter.window.foot.news().startswith("Call a supervisor"))
        tells._tell_broken([])
        await counter.until(lambda: counter.window.foot.news() == "")


async def test_what_happened_has_the_foot_before_the_keys_where_not_both_have_room(home: Path) -> None:
    async with at_counter(home) as counter:
        foot = counter.window.foot
        foot.tell("Two people decide: Nyakati Wambui Muthoni Nyambura Gathoni Waithera. F3 shows it.", "trouble")
        assert not foot._keys.isVisible()
        await counter.until(lambda: foot._news.text() == foot.news())
        foot.tell("Token has come. F3 shows it.", "done")
        assert foot._keys.isVisible()


async def test_news_of_one_persons_sale_ends_where_another_one_signs_in(home: Path) -> None:
    async with two_cashiers(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        kept = await come(counter, WANJIKU)
        counter.till.deciding.hand_over(kept)
        await counter.until(lambda: "Token has come: Wanjiku Kamau" in counter.window.foot.news())
        counter.press(Key.Key_F12)
        await enter(counter, "Wanjiru", CASHIER)
        assert "Token has come: Wanjiku Kamau" in counter.window.foot.news()

        counter.press(Key.Key_F12)
        await enter(counter, "Achieng", ACHIENG)
        assert counter.window.foot.news() == ""
        counter.press(Key.Key_F4)
        assert counter.window._pages.current == "Sales"
        assert counter.window._pages.page("Sales").list.first() is None  # type: ignore[attr-defined]


async def test_a_cashier_is_told_of_no_sale_that_is_a_colleagues(home: Path) -> None:
    async with two_cashiers(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        kept = await come(counter, WANJIKU)
        counter.till.deciding.hand_over(kept)
        await counter.settled()
        counter.press(Key.Key_F12)
        await enter(counter, "Achieng", ACHIENG)

        counter.window._watch._tell(stored(counter.till.file, kept), is_new=True)  # type: ignore[union-attr]
        assert counter.window.foot.news() == ""
        counter.press(Key.Key_F12)
        await enter(counter, "Otieno", SUPERVISOR)
        counter.window._watch._tell(stored(counter.till.file, kept), is_new=True)  # type: ignore[union-attr]
        assert "Token has come" in counter.window.foot.news()
