"""People among the settings, by keys alone: who is there, who is added, changed, let go, taken back and unlocked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.money import Money
from app.domain.person import Role
from app.services.pin_waits import FREE_TRIES
from app.services.shop import Printer
from app.ui.drawer_page import DrawerPage
from app.ui.evidence_page import EvidencePage
from app.ui.key_button import KeyButton
from app.ui.people_sheets import PeopleSheets
from app.ui.pin_page import PinPage
from tests.services.shop_floor import ANSWERS_ANOTHER, stored
from tests.services.staff import CASHIER, MANAGER, SUPERVISOR, hire, person
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.settings_of import counter_of_settings, settings_of, write_settings
from tests.ui.test_sign_in import enter, here

pytestmark = pytest.mark.anyio

CONTROL = Qt.KeyboardModifier.ControlModifier


@asynccontextmanager
async def counter_of(home: Path, *, who: str = "Njeri", pin: str = MANAGER) -> AsyncIterator[Counter]:
    """A counter whose till knows Njeri, Otieno and Wanjiru; one of them is signed in."""
    async with shop(home) as floor:
        write_settings(floor)
        till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            await enter(counter, who, pin)
            yield counter


@asynccontextmanager
async def counter_of_nobody(home: Path) -> AsyncIterator[Counter]:
    async with counter_of_settings(home) as counter:
        yield counter


def people_of(counter: Counter) -> PeopleSheets:
    """The people, brought up from the settings by their key."""
    page = settings_of(counter)
    counter.type("o")
    assert page.people.isVisible()
    return page.people


def rows(sheets: PeopleSheets) -> list[str]:
    return [str(row) for row in sheets.panel.list.rows()]


def keys_in_sight(panel: QWidget) -> list[str]:
    return [one._key.text() for one in panel.findChildren(KeyButton) if one.isVisible()]


def type_person(counter: Counter, name: str, pin: str, again: str | None = None, *, first: bool = False) -> None:
    """Fill in the form from its first field, and save; the role of the first person cannot be chosen."""
    counter.type(name)
    counter.press(Key.Key_Return)
    if not first:
        counter.press(Key.Key_Return)
    counter.type(pin)
    counter.press(Key.Key_Return)
    counter.type(pin if again is None else again)
    counter.press(Key.Key_S, modifier=CONTROL)


async def saved(counter: Counter, sheets: PeopleSheets) -> None:
    await counter.until(lambda: sheets.currentWidget() is sheets.panel)


async def refused(counter: Counter, sheets: PeopleSheets, setting: str) -> str:
    """Wait until something is wrong with this setting, and give what is told of it."""
    field = sheets.form.fields.settings[setting]
    await counter.until(lambda: field.input.property("wrong"))
    return field.note()


async def test_everybody_is_there_with_their_role(home: Path) -> None:
    async with counter_of(home) as counter:
        sheets = people_of(counter)
        assert rows(sheets) == [
            "Njeri, Manager. Signed in.",
            "Otieno, Supervisor. Works here.",
            "Wanjiru, Cashier. Works here.",
        ]
        counter.press(Key.Key_Escape)
        assert settings_of(counter).panel.isVisible()


async def test_a_cashier_is_added_and_signs_in(home: Path) -> None:
    async with counter_of(home) as counter:
        sheets = people_of(counter)
        counter.type("a")
        type_person(counter, "Achieng", "9041")
        await saved(counter, sheets)
        assert "Achieng, Cashier. Works here." in rows(sheets)
        assert "Achieng is saved" in sheets.panel.banner.words()
        counter.press(Key.Key_F12)
        await enter(counter, "Achieng", "9041")
        assert here(counter) == "Achieng"


@pytest.mark.parametrize(
    ("name", "pin", "again", "field", "told"),
    [
        ("Achieng", "904", "904", "pin", "4 to 12 digits"),
        ("Achieng", "9041", "9042", "pin", "not the same"),
        ("Achieng", "1234", "1234", "pin", "first that anybody would try"),
        ("", "9041", "9041", "name", "needs a name"),
        ("wanjiru", "9041", "9041", "name", "here already"),
        ("x" * 41, "9041", "9041", "name", "at most 40"),
    ],
)
async def test_what_cannot_be_is_told_at_its_field_and_nothing_typed_is_lost(
    home: Path, name: str, pin: str, again: str, field: str, told: str
) -> None:
    async with counter_of(home) as counter:
        sheets = people_of(counter)
        counter.type("a")
        type_person(counter, name, pin, again)
        assert told in await refused(counter, sheets, field)
        assert counter.focus() is sheets.form.fields.settings[field].input
        assert sheets.form.fields.settings["name"].text() == name
        dots = [sheets.form.fields.settings[one].text() for one in ("pin", "again")]
        assert dots == (["", ""] if field == "pin" else [pin, again])
        assert len(counter.till.people.listed()) == 3


async def test_a_name_and_a_pin_are_changed_and_the_old_pin_is_refused_as_the_new_one(home: Path) -> None:
    async with counter_of(home) as counter:
        sheets = people_of(counter)
        counter.press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
        form = sheets.form.fields.settings
        assert form["name"].text() == "Wanjiru"
        type_person(counter, " Kamau", CASHIER)
        assert "as it was" in await refused(counter, sheets, "pin")
        for name in ("pin", "again"):
            form[name].show_text("9041")
        counter.press(Key.Key_S, modifier=CONTROL)
        await saved(counter, sheets)
        assert "Wanjiru Kamau, Cashier. Works here." in rows(sheets)
        assert await counter.till.people.sign_in("Wanjiru Kamau", "9041")


async def test_a_higher_role_takes_a_longer_pin(home: Path) -> None:
    async with counter_of(home) as counter:
        sheets = people_of(counter)
        counter.press(Key.Key_End)
        counter.type("e")
        counter.press(Key.Key_Return, Key.Key_Down)
        counter.press(Key.Key_S, modifier=CONTROL)
        assert "new PIN with the new role" in await refused(counter, sheets, "pin")
        sheets.form.fields.settings["name"].input.setFocus()
        type_person(counter, "", "841736")
        await saved(counter, sheets)
        assert "Wanjiru, Supervisor. Works here." in rows(sheets)


async def test_somebody_is_let_go_after_a_question_and_taken_back(home: Path) -> None:
    async with counter_of(home) as counter:
        sheets = people_of(counter)
        counter.press(Key.Key_End)
        counter.type("l")
        assert "Let Wanjiru go?" in sheets.panel.banner.words()
        assert counter.window.foot._keys.text() == "Y lets them go   Esc keeps it as it is"
        settings_of(counter).refresh()  # as it does each second
        assert "Let Wanjiru go?" in sheets.panel.banner.words()
        assert keys_in_sight(sheets.panel) == ["Y", "Esc"]
        counter.press(Key.Key_Escape)
        assert keys_in_sight(sheets.panel) == ["A", "E", "L", "U", "O", "Esc"]
        assert "Wanjiru, Cashier. Works here." in rows(sheets)
        counter.type("ly")
        await counter.until(lambda: "Wanjiru, Cashier. Has left." in rows(sheets))
        assert "Wanjiru" not in [one.name for one in counter.till.people.listed()]
        counter.press(Key.Key_End)
        assert sheets.panel._keys["L"].words() == "Take back"
        counter.type("l")
        await counter.until(lambda: "Wanjiru, Cashier. Works here." in rows(sheets))
        assert await counter.till.people.sign_in("Wanjiru", CASHIER)


async def test_the_last_manager_stays(home: Path) -> None:
    async with counter_of(home) as counter:
        sheets = people_of(counter)
        counter.type("ly")
        await counter.until(lambda: "last manager" in sheets.panel.banner.words())
        counter.type("e")
        counter.press(Key.Key_Return, Key.Key_Up)
        counter.press(Key.Key_S, modifier=CONTROL)
        await counter.until(lambda: "last manager" in sheets.form.banner.words())
        assert "Njeri is the last manager here. Make somebody else a manager first." in sheets.form.banner.words()


async def test_a_pin_that_was_typed_wrong_too_often_is_unlocked(home: Path) -> None:
    async with counter_of(home) as counter:
        people = counter.till.people
        wanjiru = person(people, "Wanjiru")
        for _ in range(FREE_TRIES):
            counter.till.file.people.count_try(wanjiru.number, counter.till.clock.mark(), counter.till.clock.now())
        sheets = people_of(counter)
        assert "Wanjiru, Cashier. PIN locked for 0:" in rows(sheets)[-1]
        counter.press(Key.Key_End)
        counter.type("u")
        assert "Wanjiru can type the PIN again." in sheets.panel.banner.words()
        assert people.waits_s(wanjiru) == 0


async def test_a_cashier_sees_nobody_else_and_gives_themselves_another_pin(home: Path) -> None:
    async with counter_of(home, who="Wanjiru", pin=CASHIER) as counter:
        sheets = people_of(counter)
        assert rows(sheets) == ["Wanjiru, Cashier. Signed in."]
        counter.type("alo")
        assert sheets.currentWidget() is sheets.panel
        counter.type("e")
        for key in ("4444", "9041", "9041"):
            counter.type(key)
            counter.press(Key.Key_Return)
        counter.press(Key.Key_S, modifier=CONTROL)
        assert "not the PIN of Wanjiru" in await refused(counter, sheets, "present")
        counter.type(CASHIER)
        counter.press(Key.Key_S, modifier=CONTROL)
        await saved(counter, sheets)
        assert await counter.till.people.sign_in("Wanjiru", "9041")


async def test_a_manager_who_changes_their_own_pin_types_the_present_one_and_no_other_field_of_it_stays(
    home: Path,
) -> None:
    async with counter_of(home) as counter:
        sheets = people_of(counter)
        counter.type("e")
        fields = sheets.form.fields.settings
        fields["pin"].show_text("841736")
        fields["again"].show_text("841736")
        counter.press(Key.Key_S, modifier=CONTROL)
        assert "the PIN that you have now" in await refused(counter, sheets, "present")
        fields["present"].show_text(MANAGER)
        counter.press(Key.Key_S, modifier=CONTROL)
        await saved(counter, sheets)
        assert [fields[name].text() for name in ("present", "pin", "again")] == ["", "", ""]
        assert await counter.till.people.sign_in("Njeri", "841736")


async def test_a_supervisor_changes_nobody(home: Path) -> None:
    async with counter_of(home, who="Otieno", pin=SUPERVISOR) as counter:
        assert rows(people_of(counter)) == ["Otieno, Supervisor. Signed in."]


async def test_the_first_person_is_a_manager_who_is_signed_in_and_sees_the_recovery_code_once(home: Path) -> None:
    async with counter_of_nobody(home) as counter:
        sheets = people_of(counter)
        assert "Nobody is known here yet" in sheets.panel._above.text()
        assert [key for key, button in sheets.panel._keys.items() if button.isEnabled()] == ["A", "Esc"]
        counter.type("a")
        type_person(counter, "Njeri", MANAGER, first=True)
        await counter.until(lambda: sheets.currentWidget() is sheets.code)
        code = sheets.code.code()
        assert code == await counter.till.people.pepper.recovery_code()
        counter.press(Key.Key_Return)
        assert sheets.code.code() == ""
        assert rows(sheets) == ["Njeri, Manager. Signed in."]
        counter.press(Key.Key_F12)
        assert counter.window._pages.current == "SignIn"
        await enter(counter, "Njeri", MANAGER)
        assert here(counter) == "Njeri"


async def test_where_no_recovery_code_can_be_told_escape_leads_back_to_the_people(home: Path) -> None:
    async with counter_of_nobody(home) as counter:
        sheets = people_of(counter)
        counter.type("a")
        type_person(counter, "Njeri", MANAGER, first=True)
        await counter.until(lambda: sheets.currentWidget() is sheets.code)
        counter.press(Key.Key_Escape)
        assert sheets.currentWidget() is sheets.code
        sheets.code.show_trouble("The keyring cannot be asked.")
        counter.press(Key.Key_Return)
        assert sheets.currentWidget() is sheets.code
        counter.press(Key.Key_Escape)
        assert sheets.currentWidget() is sheets.panel
        assert sheets.panel.list.hasFocus()


async def test_one_person_alone_decides_about_a_held_sale_by_their_pin_once_more(home: Path) -> None:
    async with counter_of_nobody(home) as counter:
        await counter.till.people.add("Njeri", Role.MANAGER, MANAGER)
        await counter.till.people.sign_in("Njeri", MANAGER)
        counter.window._gate.meet_first()
        sheets = people_of(counter)
        counter.type("o")
        assert "decide alone" in sheets.panel._above.text()
        counter.press(Key.Key_F2)
        sale = await counter.sell(ANSWERS_ANOTHER)
        counter.type("e")
        (page,) = counter.window.findChildren(EvidencePage)
        form = page.form
        assert form.first.isHidden()
        assert form.second.isHidden()
        form.reason.show_text("Kenya Power said so")
        counter.press(Key.Key_N, modifier=Qt.KeyboardModifier.AltModifier)
        yes = counter.window._pages.page("Second")
        assert isinstance(yes, PinPage)
        assert "your PIN once more" in yes._question.text()
        counter.type(MANAGER)
        counter.press(Key.Key_Return)
        await counter.until(lambda: stored(counter.till.file, sale.reference).state == "cancelled")
        assert "Njeri alone decided: nothing was sold." in counter.view.words()


async def test_one_person_alone_closes_a_shift_with_a_difference(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        floor.sells_for_real = True
        floor.with_printer(Printer("none"))
        till = floor.open(recover=False)
        await till.people.add("Njeri", Role.MANAGER, MANAGER)
        async with window_of(floor, till) as counter:
            await enter(counter, "Njeri", MANAGER)
            till.people.let_one_decide(alone=True)
            till.shifts.open({"KES": Money(1000_00, "KES")})
            counter.press(Key.Key_F5)
            page = counter.window._pages.page("Drawer")
            assert isinstance(page, DrawerPage)
            page._begin("C")
            page._use_count({"KES": Money(900_00, "KES")})
            assert counter.window._pages.current == "Second"
            yes = counter.window._pages.page("Second")
            assert isinstance(yes, PinPage)
            assert "your PIN once more" in yes._question.text()
            counter.type(MANAGER)
            counter.press(Key.Key_Return)
            await counter.until(lambda: till.shifts.latest_z == 1)
            closing = till.shifts.closed().closing
            assert closing is not None
            assert closing.alone
