"""A till's first start by keys: each step, back again, on after a stop, and what is told at its end."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.first_step import FirstStep
from app.domain.person import Role
from app.domain.trouble import StoreTrouble
from app.providers.registry import KINDS
from app.services.backups import back_up_today
from app.services.keys import PRACTICE
from app.settings import load
from app.store.backup_files import reading, sales_in
from app.ui.language import spoken
from app.ui.page_makers import first_start_in
from app.ui.window import TillWindow
from tests.services.staff import CASHIER, MANAGER
from tests.ui.counter import Counter, Key, shop
from tests.ui.first_start_of import NewTill, new_till
from tests.ui.test_sign_in import enter, here

pytestmark = pytest.mark.anyio

CONTROL = Qt.KeyboardModifier.ControlModifier


def came_to(home: Path) -> FirstStep:
    """How far till.toml says that it has come."""
    return load(home, KINDS).till.first_start


async def through(new: NewTill) -> Counter:
    """All steps, each with as little as it takes."""
    counter = new.counter
    await new.make_manager()
    await new.name_shop()
    counter.press(Key.Key_Down, Key.Key_Return)  # practise first
    await new.comes_to(FirstStep.PRINTER)
    counter.press(Key.Key_Down, Key.Key_Return)  # no printer yet
    await new.comes_to(FirstStep.SALE)
    return counter


async def sold(new: NewTill) -> None:
    new.counter.press(Key.Key_Return)
    await new.counter.until(lambda: new.sheets.sale.is_sold)


def test_a_home_without_a_till_asks_for_its_number_and_language(qapp: QApplication, home: Path) -> None:
    chosen: list[tuple[int, str]] = []
    window = TillWindow()
    window.show()
    window.show_first_start(lambda number, language: chosen.append((number, language)))
    first = first_start_in(window._pages).first
    assert window.focusWidget() is first.fields.settings["language"].input
    counter = Counter(window, None, None)  # type: ignore[arg-type]
    counter.press(Key.Key_F2, Key.Key_F10, Key.Key_Escape)
    assert window._pages.current == "FirstStart"
    first.fields.settings["language"].show_text("sw")
    first.fields.settings["number"].input.setFocus()
    for wrong in ("0", "1000", "x"):
        counter.press(Key.Key_A, modifier=CONTROL)
        counter.type(wrong)
        counter.press(Key.Key_S, modifier=CONTROL)
        assert "1 to 999" in first.fields.settings["number"].note()
    counter.press(Key.Key_A, modifier=CONTROL)
    counter.type("7")
    counter.press(Key.Key_S, modifier=CONTROL)

    counter.press(Key.Key_S, modifier=CONTROL)  # it is being opened: nothing is asked any more
    assert chosen == [(7, "sw")]
    assert "opened" in first_start_in(window._pages)._opening.text()
    assert window.close()


async def test_it_leads_from_the_manager_to_a_token_and_says_what_was_left_out(home: Path) -> None:
    async with shop(home) as floor, new_till(floor) as new:
        counter = await through(new)
        await sold(new)
        assert len(new.sheets.sale.tokens.tokens()[0]) == 20
        assert len(floor.sandbox.ledger.vends) == 1
        counter.press(Key.Key_Return)
        await new.comes_to(FirstStep.END)
        assert new.sheets.end.words().splitlines() == [
            "The till is ready for practice",
            "This was left out, and is set here:",
            "F10, A",
            "A provider: until there is one, nothing real is sold",
            "F10, P",
            "A printer: until there is one, receipts are shown on the screen only",
            "F10, S",
            "On the receipts: the address, the tax PIN number, the help line",
            "F10, O",
            "Others who work here, each with a PIN of their own",
        ]
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.window._pages.current == "Sell")
        assert (came_to(home), load(home, KINDS).till.name) == (FirstStep.OVER, "Duka la Umeme")
        assert not counter.window.rail.isHidden()
        assert counter.window.windowTitle() == "Duka la Umeme – Tokentill"
        assert here(counter) == "Njeri"
        counter.press(Key.Key_F12)
        await enter(counter, "Njeri", MANAGER)
        assert counter.window._pages.current == "Sell"


async def test_at_its_end_the_backup_of_the_day_is_made_anew_and_has_the_people_and_the_sale(home: Path) -> None:
    async with shop(home) as floor, new_till(floor) as new:
        assert await back_up_today(new.counter.till) == ""
        counter = await through(new)
        await sold(new)
        counter.press(Key.Key_Return)
        await new.comes_to(FirstStep.END)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.window._pages.current == "Sell")
        (made,) = (home / "backups").glob("day-*.db")
        await counter.until(lambda: sales_in(made) == 1)
        with closing(reading(made)) as backup:
            assert backup.execute("select name from person").fetchall() == [("Njeri",)]


async def test_each_step_can_be_gone_back_from_and_nothing_is_made_twice(home: Path) -> None:
    async with shop(home) as floor, new_till(floor) as new:
        counter = await through(new)
        back = [FirstStep.PRINTER, FirstStep.PROVIDER, FirstStep.SHOP, FirstStep.CODE, FirstStep.MANAGER]
        for step in back:
            counter.press(Key.Key_Escape)
            await new.comes_to(step)
        assert new.sheets.manager.fields.settings["name"].text() == "Njeri"
        counter.press(Key.Key_Escape)
        await counter.until(lambda: new.in_sight is new.page.first)
        assert not new.page.first.fields.settings["number"].input.isEnabled()
        new.page.first.fields.settings["language"].show_text("fr")
        counter.press(Key.Key_S, modifier=CONTROL)
        await new.comes_to(FirstStep.MANAGER)
        assert came_to(home) is FirstStep.SALE
        counter.press(Key.Key_S, modifier=CONTROL)
        await new.comes_to(FirstStep.CODE)
        await counter.until(new.sheets.code.code)
        counter.press(Key.Key_Return)
        await counter.until(lambda: new.in_sight is new.sheets.shop)
        assert new.sheets.shop.fields.settings["name"].text() == "Duka la Umeme"
        assert load(home, KINDS).till.language == counter.till.shop.language == "fr"
        assert [one.name for one in counter.till.people.listed()] == ["Njeri"]


async def test_the_screen_speaks_the_language_that_was_gone_back_to_once_the_till_is_set_up(home: Path) -> None:
    async with shop(home) as floor, new_till(floor) as new:
        counter = new.counter
        await new.make_manager()
        for _ in range(3):
            counter.press(Key.Key_Escape)
        await counter.until(lambda: new.in_sight is new.page.first)
        new.page.first.fields.settings["language"].show_text("fr")
        counter.press(Key.Key_S, modifier=CONTROL)
        await new.comes_to(FirstStep.MANAGER)
        counter.press(Key.Key_S, modifier=CONTROL)
        await new.comes_to(FirstStep.CODE)
        await counter.until(new.sheets.code.code)
        counter.press(Key.Key_Return)
        await new.name_shop()
        counter.press(Key.Key_Down, Key.Key_Return)
        await new.comes_to(FirstStep.PRINTER)
        counter.press(Key.Key_Down, Key.Key_Return)
        await new.comes_to(FirstStep.SALE)
        counter.type("n")
        await new.comes_to(FirstStep.END)
        counter.press(Key.Key_Return)
        await counter.until(lambda: spoken() == "fr" and counter.window._pages.isVisible())
        await counter.until(lambda: counter.window.rail.buttons["Sell"].accessibleName().startswith("Vendre"))
        assert counter.window._pages.current == "Sell"
        assert here(counter) == "Njeri"


@pytest.mark.parametrize(
    ("pin", "again", "field", "told"),
    [("123", "123", "pin", "6 to 12 digits"), (MANAGER, "739252", "pin", "not the same")],
)
async def test_a_pin_that_cannot_be_is_told_and_nobody_is_made(
    home: Path, pin: str, again: str, field: str, told: str
) -> None:
    async with shop(home) as floor, new_till(floor) as new:
        counter = new.counter
        counter.type("Njeri")
        counter.press(Key.Key_Return)
        counter.type(pin)
        counter.press(Key.Key_Return)
        counter.type(again)
        counter.press(Key.Key_S, modifier=CONTROL)
        setting = new.sheets.manager.fields.settings[field]
        await counter.until(lambda: told in setting.note())
        assert came_to(home) is FirstStep.MANAGER
        assert not counter.till.people.pins_asked


async def test_no_key_leads_past_it(home: Path) -> None:
    async with shop(home) as floor, new_till(floor) as new:
        keys = (Key.Key_F1, Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F5, Key.Key_F8, Key.Key_F10, Key.Key_F12)
        for key in keys:
            new.counter.press(key)
            assert new.page.isVisible()


@pytest.mark.parametrize("at", [FirstStep.SHOP, FirstStep.PRINTER, FirstStep.END])
async def test_after_a_stop_the_manager_signs_in_and_it_goes_on_where_it_was(home: Path, at: FirstStep) -> None:
    async with shop(home) as floor:
        async with new_till(floor) as new:
            counter = new.counter
            await new.make_manager()
            if at is not FirstStep.SHOP:
                await new.name_shop()
                counter.press(Key.Key_Down, Key.Key_Return)
                await new.comes_to(FirstStep.PRINTER)
            if at is FirstStep.END:
                counter.press(Key.Key_Down, Key.Key_Return)
                await new.comes_to(FirstStep.SALE)
                counter.type("n")
                await new.comes_to(FirstStep.END)
        assert came_to(home) is at
        async with new_till(floor) as new:
            assert new.counter.window._pages.current == "SignIn"
            assert new.counter.window.rail.isHidden()
            await enter(new.counter, "Njeri", MANAGER)
            await new.comes_to(at)
            assert new.counter.window.rail.isHidden()


async def test_a_cashier_who_signs_in_meanwhile_sets_nothing_up(home: Path) -> None:
    async with shop(home) as floor:
        async with new_till(floor) as new:
            await new.make_manager()
            await new.counter.till.people.add("Wanjiru", Role.CASHIER, CASHIER)
        async with new_till(floor) as new:
            await enter(new.counter, "Wanjiru", CASHIER)
            await new.comes_to(FirstStep.SHOP)
            new.counter.type("Duka")
            new.counter.press(Key.Key_S, modifier=CONTROL)
            assert "takes a manager" in new.sheets.shop.banner.words()
            assert came_to(home) is FirstStep.SHOP


async def test_a_second_enter_never_sells_for_practice_twice(home: Path) -> None:
    async with shop(home) as floor, new_till(floor) as new:
        counter = await through(new)
        counter.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
        await counter.until(lambda: new.sheets.sale.is_sold)
        assert len(floor.sandbox.ledger.vends) == 1
        assert new.page.step is FirstStep.SALE


async def test_a_sandbox_that_is_out_of_reach_is_told_and_passed_by(home: Path) -> None:
    async with shop(home) as floor, new_till(floor) as new:
        counter = await through(new)
        profile = counter.till.book.profile(PRACTICE)
        counter.till.book.replace({PRACTICE: replace(profile, base_url="http://127.0.0.1:9/pawacard/v3")})
        counter.press(Key.Key_Return)
        await counter.until(lambda: "Nothing was sold" in new.sheets.sale.banner.words())
        counter.type("n")
        await new.comes_to(FirstStep.END)
        assert "A test sale: choose practice, and sell" in new.sheets.end.words()


async def test_a_real_provider_takes_the_place_of_practice_at_the_end(home: Path) -> None:
    async with shop(home) as floor, new_till(floor) as new:
        counter = new.counter
        floor.secrets[("kplc", "password")] = "password"
        await new.make_manager()
        await new.name_shop()
        counter.press(Key.Key_Return)
        form = new.sheets.provider
        await counter.until(lambda: new.in_sight is form)
        assert form.fields.settings["kind"].text() == "pawacard"  # it sells in the shop's currency
        for name, text in (("name", "kplc"), ("base_url", floor.sandbox.base_url), ("username", "testvendor")):
            form.fields.settings[name].show_text(text)
        counter.press(Key.Key_S, modifier=CONTROL)
        await counter.until(lambda: new.in_sight is new.sheets.providers)
        assert [one.words for one in new.sheets.providers.list.choices()] == ["Go on with kplc", "Set up a provider"]
        counter.press(Key.Key_Return)
        await new.comes_to(FirstStep.PRINTER)
        counter.press(Key.Key_Down, Key.Key_Return)
        await new.comes_to(FirstStep.SALE)
        counter.type("n")
        await new.comes_to(FirstStep.END)
        assert "The till is ready\n" in new.sheets.end.words()
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.window._pages.current == "Sell")
        assert counter.till.book.names == ["kplc"]
        assert {one.name: one.enabled for one in load(home, KINDS).providers} == {PRACTICE: False, "kplc": True}


async def test_a_printer_is_set_up_from_the_forms_that_are_there(home: Path) -> None:
    async with shop(home) as floor, new_till(floor) as new:
        counter = new.counter
        await new.make_manager()
        await new.name_shop()
        counter.press(Key.Key_Down, Key.Key_Return)
        await new.comes_to(FirstStep.PRINTER)
        counter.press(Key.Key_Return)
        assert new.sheets.printer.isVisible()
        counter.press(Key.Key_Escape)
        assert new.sheets.printers.isVisible()
        counter.press(Key.Key_Return)
        counter.type("e")
        form = new.sheets.printer.form
        form.fields.settings["transport"].show_text("file")
        form.fields._edited()
        form.fields.settings["address"].show_text("paper")
        counter.press(Key.Key_S, modifier=CONTROL)
        await counter.until(lambda: new.in_sight is new.sheets.printers)
        assert new.sheets.printers.list.choices()[0].words.startswith("Go on with")
        counter.press(Key.Key_Return)
        await new.comes_to(FirstStep.SALE)
        counter.press(Key.Key_Return)
        await counter.until(lambda: new.sheets.sale.is_sold)
        assert b"TEST" in (home / "paper").read_bytes()


def test_what_the_first_file_cannot_be_written_for_is_told(qapp: QApplication, home: Path) -> None:
    def begin(_number: int, _language: str) -> None:
        raise StoreTrouble("The disk is full. Nothing was written.")

    window = TillWindow()
    window.show()
    window.show_first_start(begin)
    first_start_in(window._pages).first.go_on()

    assert "The disk is full." in first_start_in(window._pages).first.banner.words()
    assert window.close()
