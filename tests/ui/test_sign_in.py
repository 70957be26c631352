"""Signing in, locking and switching, by real keys: nothing of the sales is in sight or done before a PIN is right."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.sale import MoneyState
from app.domain.trouble import NotAllowed
from app.printer_settings import PrinterTable
from app.sandbox.faults import Kind
from app.services.till import Till
from app.ui.evidence_page import EvidencePage
from app.ui.pin_page import PinPage
from app.ui.sale_form import Step
from tests.printing.fake_printers import TcpPrinter
from tests.services.shop_floor import ANSWERS_ANOTHER, BILBO, WANJIKU, stored
from tests.services.staff import CASHIER, MANAGER, SUPERVISOR, hire
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.printer_typed import type_network, what_came_of_it, write_printer

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def staffed_counter(home: Path, *, lock_after_s: float = 240) -> AsyncIterator[Counter]:
    """A counter whose till knows Njeri, Otieno and Wanjiru, with nobody signed in."""
    async with shop(home) as floor:
        floor.shop = replace(floor.shop, lock_after_s=lock_after_s)
        till: Till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            yield counter


def asked(counter: Counter) -> PinPage:
    """The page that asks who is there; it is in sight."""
    page = counter.window._pages.page("SignIn")
    assert isinstance(page, PinPage)
    assert counter.window._pages.current == "SignIn"
    return page


def marked(page: PinPage) -> str:
    return page.names.choices()[page.names.currentRow()].words


def here(counter: Counter) -> str:
    person = counter.till.people.here
    return person.name if person is not None else ""


async def enter(counter: Counter, name: str, pin: str) -> None:
    page = asked(counter)
    while marked(page) != name:
        counter.press(Key.Key_Down)
    counter.type(pin)
    counter.press(Key.Key_Return)
    await counter.until(lambda: counter.window._pages.current != "SignIn" or page.words())


async def test_a_till_with_people_begins_by_asking_who_is_there(home: Path) -> None:
    async with staffed_counter(home) as counter:
        page = asked(counter)
        assert [choice.words for choice in page.names.choices()] == ["Njeri", "Otieno", "Wanjiru"]
        assert marked(page) == "Njeri"
        for around in (counter.window.bar, counter.window.rail, counter.window.foot):
            assert around.isHidden()
        await enter(counter, "Wanjiru", CASHIER)
        assert counter.window._pages.current == "Sell"
        assert not counter.window.rail.isHidden()
        sale = await counter.sell(WANJIKU)
        assert sale.state == "complete"


@pytest.mark.parametrize(
    "key", [Key.Key_F1, Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F9, Key.Key_F10, Key.Key_Escape]
)
async def test_no_key_leads_past_the_question(home: Path, key: Key) -> None:
    async with staffed_counter(home) as counter:
        counter.press(key)
        asked(counter)


async def test_a_wrong_pin_is_told_with_the_tries_that_are_left_and_then_counted_down(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", "000001")
        page = asked(counter)
        assert "4 more times" in page.words()
        assert page.pin.text() == ""
        for _ in range(4):
            counter.type("000001")
            assert page.words() == ""
            counter.press(Key.Key_Return)
            await counter.until(page.words)
        assert "again in 0:30" in page.words()
        counter.press(Key.Key_Up)  # another person is kept out by nobody
        await enter(counter, "Otieno", SUPERVISOR)
        assert counter.window._pages.current == "Sell"


async def lock_out(counter: Counter, name: str) -> PinPage:
    """Somebody types a wrong PIN too often."""
    page = asked(counter)
    for _ in range(5):
        await enter(counter, name, "000001")
        await counter.until(page._go.isEnabled)
    assert "again in 0:" in page.words()
    return page


async def test_a_supervisor_unlocks_where_a_pin_is_asked_for_and_nobody_is_signed_in_by_that(home: Path) -> None:
    async with staffed_counter(home) as counter:
        page = await lock_out(counter, "Wanjiru")
        assert page._unlock.isVisible()
        counter.press(Key.Key_U, modifier=Qt.KeyboardModifier.ControlModifier)
        assert [choice.words for choice in page.names.choices()] == ["Njeri", "Otieno"]
        await enter(counter, "Otieno", "000001")
        assert "not the PIN of Otieno" in page.words()
        counter.type(SUPERVISOR)
        counter.press(Key.Key_Return)
        await counter.until(lambda: marked(page) == "Wanjiru")

        assert page.words() == "Otieno has unlocked it: Wanjiru can type the PIN again."
        assert here(counter) == ""
        assert not page._unlock.isVisible()
        await enter(counter, "Wanjiru", CASHIER)
        assert here(counter) == "Wanjiru"


async def test_escape_leads_from_unlocking_back_to_who_is_locked_and_no_further(home: Path) -> None:
    async with staffed_counter(home) as counter:
        page = await lock_out(counter, "Wanjiru")
        counter.press(Key.Key_U, modifier=Qt.KeyboardModifier.ControlModifier)
        counter.press(Key.Key_Escape)
        assert marked(asked(counter)) == "Wanjiru"
        assert page._unlock.isVisible()
        assert "again in 0:" in page.words()
        counter.press(Key.Key_Escape, Key.Key_Up)
        assert marked(asked(counter)) == "Otieno"
        assert not page._unlock.isVisible()
        counter.press(Key.Key_U, modifier=Qt.KeyboardModifier.ControlModifier)
        assert len(page.names.choices()) == 3


async def test_f12_locks_and_another_cashier_begins_with_an_empty_page(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        counter.type("0145")
        counter.press(Key.Key_F12)
        assert marked(asked(counter)) == "Wanjiru"
        assert here(counter) == ""
        await enter(counter, "Otieno", SUPERVISOR)
        assert here(counter) == "Otieno"
        assert (counter.step, counter.window.sell.form.number.text()) == (Step.NUMBER, "")


async def test_whoever_comes_back_finds_the_page_and_the_form_that_they_left(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        counter.press(Key.Key_F5, Key.Key_Return, Key.Key_5)
        drawer = counter.window._pages.page("Drawer")

        counter.press(Key.Key_F12)
        await enter(counter, "Wanjiru", CASHIER)

        assert counter.window._pages.current == "Drawer"
        assert counter.window._pages.page("Drawer") is drawer


async def test_what_one_had_typed_into_a_form_is_not_the_next_ones_to_save(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        counter.press(Key.Key_F10)
        counter.type("o")
        counter.press(Key.Key_Return)
        counter.type("918273")
        counter.press(Key.Key_Return)
        counter.type("918273")

        counter.press(Key.Key_F12)
        await enter(counter, "Otieno", SUPERVISOR)
        counter.press(Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
        counter.press(Key.Key_F10)
        counter.press(Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
        await counter.settled()

        counter.press(Key.Key_F12)
        await enter(counter, "Otieno", SUPERVISOR)
        assert here(counter) == "Otieno"


async def test_what_a_supervisor_looked_at_is_not_in_sight_of_the_cashier_who_signs_in_next(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Otieno", SUPERVISOR)
        await counter.sell()
        counter.press(Key.Key_F5)
        counter.type("x")
        looked_at = counter.window._pages.page("Drawer")

        counter.press(Key.Key_F12)
        await enter(counter, "Wanjiru", CASHIER)

        assert counter.window._pages.current == "Sell"
        assert not looked_at.isVisible()
        counter.press(Key.Key_F5)
        assert counter.window._pages.page("Drawer") is not looked_at


async def test_a_till_that_nobody_touches_locks(home: Path) -> None:
    async with staffed_counter(home, lock_after_s=0.3) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        await counter.until(lambda: counter.window._pages.current == "SignIn")
        assert here(counter) == ""


async def test_a_token_that_nobody_has_seen_is_not_locked_away(home: Path) -> None:
    async with staffed_counter(home, lock_after_s=0.3) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        await counter.sell(WANJIKU)
        locking = counter.window._gate.locking
        assert locking is not None
        locking._pass()  # the time has passed without a key since it came
        assert (counter.window._pages.current, counter.step) == ("Sell", Step.SALE)
        counter.press(Key.Key_Shift)
        await counter.until(lambda: counter.window._pages.current == "SignIn")


async def test_without_people_nobody_is_asked_and_f12_does_nothing(home: Path) -> None:
    async with shop(home) as floor, window_of(floor) as counter:
        counter.press(Key.Key_F12)
        assert counter.window._pages.current == "Sell"


async def test_two_people_decide_with_the_second_ones_pin(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Otieno", SUPERVISOR)
        sale = await counter.sell(ANSWERS_ANOTHER)
        counter.type("e")
        page = counter.window._pages.page("Evidence")
        assert isinstance(page, EvidencePage)
        assert page.form.first.isHidden()
        counter.press(Key.Key_N, modifier=Qt.KeyboardModifier.AltModifier)
        assert "Say what the two of you know" in page.form._trouble.text()
        counter.type("Kenya Power, case 4711")
        counter.press(Key.Key_N, modifier=Qt.KeyboardModifier.AltModifier)
        yes = second(counter)
        assert [choice.words for choice in yes.names.choices()] == ["Njeri"]
        counter.press(Key.Key_Escape)
        assert (page.isVisible(), page.form.reason.text()) == (True, "Kenya Power, case 4711")
        assert counter.focus() is page.list
        counter.press(Key.Key_N, modifier=Qt.KeyboardModifier.AltModifier)
        counter.type("000001")
        counter.press(Key.Key_Return)
        await counter.until(yes.words)
        assert "not the PIN of Njeri" in yes.words()
        counter.type(MANAGER)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.window._pages.current == "Sell")
        assert counter.focus() is counter.view
        assert stored(counter.till.file, sale.reference).resolved_by == ("Otieno", "Njeri")


def second(counter: Counter) -> PinPage:
    """The page that asks somebody else; it is in sight."""
    page = counter.window._pages.page("Second")
    assert isinstance(page, PinPage)
    assert counter.window._pages.current == "Second"
    return page


async def test_what_a_cashier_may_not_do_alone_a_supervisor_says_yes_to_at_the_counter(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        sale = await counter.sell(WANJIKU)
        counter.type("p")
        await counter.until(lambda: counter.window._pages.current == "Second")
        page = second(counter)
        assert [choice.words for choice in page.names.choices()] == ["Njeri", "Otieno"]
        counter.press(Key.Key_Escape)
        assert (counter.window._pages.current, counter.sale) == ("Sell", sale)
        counter.type("p")
        await counter.until(lambda: counter.window._pages.current == "Second")
        counter.press(Key.Key_Down)
        counter.type("000001")
        counter.press(Key.Key_Return)
        await counter.until(page.words)
        assert "not the PIN of Otieno" in page.words()
        counter.type(SUPERVISOR)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.window._pages.current == "Sell")
        await counter.settled()
        newest = counter.till.papers.newest(sale.reference)
        assert newest is not None
        assert newest.copy == 1
        assert here(counter) == "Wanjiru"


async def test_money_of_a_sale_that_was_sent_goes_back_with_two_people_from_the_queue(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        counter.floor.fault(Kind.DROP_BEFORE)
        sale = await counter.sell(BILBO)
        counter.floor.clock.go_on(1)
        for _ in range(3):
            await counter.till.settling.settle(sale.reference)
        counter.till.deciding.cancel(sale.reference)
        counter.press(Key.Key_F3)
        counter.type("g")
        await counter.until(lambda: counter.window._pages.current == "Second")
        counter.type(MANAGER)
        counter.press(Key.Key_Return)
        await counter.until(lambda: stored(counter.till.file, sale.reference).money is MoneyState.GIVEN_BACK)
        assert counter.window._pages.current == "Queue"


def write_settings(home: Path) -> None:
    home.mkdir()
    (home / "till.toml").write_text(
        '[till]\nnumber = 1\nname = "Kiosk"\n[[providers]]\nname = "kplc"\nkind = "pawacard"\n'
        'base_url = "http://127.0.0.1:9/v3"\nusername = "testvendor"\n',
        encoding="utf-8",
    )


async def test_the_settings_are_changed_by_a_manager_alone(home: Path) -> None:
    write_settings(home)
    before = (home / "till.toml").read_bytes()
    async with staffed_counter(home) as counter:
        await enter(counter, "Otieno", SUPERVISOR)
        counter.press(Key.Key_F10)
        file = counter.window._file
        file.read()
        with pytest.raises(NotAllowed, match="takes a manager"):
            file.keep_printer(PrinterTable(transport="none"))
        assert (home / "till.toml").read_bytes() == before
        counter.press(Key.Key_F12)
        await enter(counter, "Njeri", MANAGER)
        assert file.keep_printer(PrinterTable(transport="none")).printer.transport == "none"


async def test_a_test_page_that_somebody_may_not_print_is_told_at_the_form(home: Path) -> None:
    async with staffed_counter(home) as counter:
        write_printer(counter.floor)
        await enter(counter, "Otieno", SUPERVISOR)
        with TcpPrinter() as there:
            sheets = type_network(counter, there.address)
            told = await what_came_of_it(counter, sheets)
            assert "takes a manager" in told
            assert there.received == b""
