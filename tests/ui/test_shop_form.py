"""The shop among the settings, by keys alone: what is changed counts as it is told, and what cannot be is refused."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from app.domain.person import Role
from app.providers.registry import KINDS
from app.settings import load
from app.ui.shop_form import ShopForm
from tests.services.staff import CASHIER, MANAGER, hire
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.settings_of import counter_of_settings, settings_of, write_settings
from tests.ui.test_sign_in import enter

pytestmark = pytest.mark.anyio

CONTROL = Qt.KeyboardModifier.ControlModifier


def form_of(counter: Counter) -> ShopForm:
    """The shop, brought up from the settings by its key."""
    page = settings_of(counter)
    counter.type("s")
    assert page.shop.isVisible()
    return page.shop


def change(counter: Counter, name: str, text: str) -> None:
    field = settings_of(counter).shop.fields.settings[name]
    field.input.setFocus()
    counter.press(Key.Key_A, modifier=CONTROL)
    counter.press(Key.Key_Delete)
    counter.type(text)


async def test_a_letterhead_is_typed_and_stands_on_the_next_paper(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        sale = await counter.sell()
        form = form_of(counter)
        assert counter.focus() is form.fields.settings["name"].input
        change(counter, "name", "Duka la Umeme")
        for name, text in (("address_1", "Moi Avenue 12"), ("tax_pin", "P051234567X"), ("help_line", "0700000000")):
            change(counter, name, text)
        form.fields.settings["language"].show_text("sw")
        counter.press(Key.Key_S, modifier=CONTROL)
        panel = settings_of(counter).panel
        await counter.until(lambda: "The shop is saved" in panel.banner.words())
        paper = counter.till.papers.as_text(sale)

        assert counter.window.windowTitle() == "Duka la Umeme – Tokentill"
        for words in ("Duka la Umeme", "Moi Avenue 12", "P051234567X", "0700000000"):
            assert words in paper
        kept = load(home, KINDS)
        assert (kept.till.name, kept.till.language, kept.receipt.address) == (
            "Duka la Umeme",
            "sw",
            ("Moi Avenue 12",),
        )
        (body,) = counter.till.file.db.execute("select body from event where kind = 'settings set'").fetchone()
        assert json.loads(body)["settings"]["till.name"] == "Duka la Umeme"


async def test_what_the_keys_reach_is_in_sight_with_all_that_is_said_below_it(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        counter.window.resize(1024, 768)
        form = form_of(counter)
        for setting in form.fields.settings.values():
            assert counter.focus() is setting.input
            top = setting.mapTo(form.fields.viewport(), QPoint(0, 0)).y()
            assert top >= 0
            assert top + setting.height() <= form.fields.viewport().height()
            counter.press(Key.Key_Return)


async def test_sounds_are_turned_off_and_on_by_a_key(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        for kept in (True, False):
            form_of(counter).fields.settings["sounds"].input.setFocus()
            counter.press(Key.Key_Up if kept else Key.Key_Down)
            counter.press(Key.Key_S, modifier=CONTROL)
            panel = settings_of(counter).panel
            await counter.until(panel.isVisible)

            assert load(home, KINDS).till.sounds is kept
            assert counter.till.shop.sounds is kept


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("name", "", "needs a name"),
        ("name", "x" * 61, "at most 60"),
        ("lock_after", "soon", "a whole number"),
        ("lock_after", "5", "from 10"),
        ("difference", "1.50", "whole number"),
        ("second_place", "stick", "a folder by its whole path"),
        ("tax_pin", "x" * 121, "120 letters"),
    ],
)
async def test_what_cannot_be_is_told_at_its_field_and_nothing_is_written(
    home: Path, name: str, text: str, told: str
) -> None:
    async with shop(home) as floor:
        before = write_settings(floor)
        async with window_of(floor) as counter:
            form = form_of(counter)
            change(counter, name, text)
            counter.press(Key.Key_S, modifier=CONTROL)
            assert told in form.fields.settings[name].note()
            assert counter.focus() is form.fields.settings[name].input
            assert (home / "till.toml").read_text(encoding="utf-8") == before


async def test_what_was_typed_is_given_up_at_the_second_esc_only(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        form = form_of(counter)
        change(counter, "name", "Duka")
        counter.press(Key.Key_Escape)
        assert "Esc once more" in form.banner.words()
        counter.press(Key.Key_Escape)
        assert settings_of(counter).panel.isVisible()


async def test_a_cashier_changes_no_shop(home: Path) -> None:
    async with shop(home) as floor:
        before = write_settings(floor)
        till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            await enter(counter, "Wanjiru", CASHIER)
            form = form_of(counter)
            change(counter, "name", "Duka")
            counter.press(Key.Key_S, modifier=CONTROL)
            assert "takes a manager" in form.banner.words()
            assert (home / "till.toml").read_text(encoding="utf-8") == before
            assert till.shop.name == "Mama Njeri Kiosk"


async def test_backups_go_to_a_second_place_from_the_next_one_on(home: Path, tmp_path: Path) -> None:
    async with counter_of_settings(home) as counter:
        form_of(counter)
        change(counter, "second_place", f" {tmp_path / 'my  stick'} ")
        counter.press(Key.Key_S, modifier=CONTROL)
        await counter.until(settings_of(counter).panel.isVisible)
        assert "The shop is saved" in settings_of(counter).panel.banner.words()
        assert f"is not there: {tmp_path / 'my  stick'}. Put the stick in" in settings_of(counter).panel.banner.words()
        assert load(home, KINDS).backups.second_place == str(tmp_path / "my  stick")
        assert counter.till.shop.second_place == str(tmp_path / "my  stick")


async def test_lines_of_an_address_that_are_not_asked_for_stay(home: Path) -> None:
    async with shop(home) as floor:
        text = write_settings(floor) + '\n[receipt]\naddress = ["a", "b", "c", "d"]\n'
        (home / "till.toml").write_text(text, encoding="utf-8")
        async with window_of(floor) as counter:
            form_of(counter)
            change(counter, "address_2", "x")
            counter.press(Key.Key_S, modifier=CONTROL)
            await counter.until(settings_of(counter).panel.isVisible)
            assert load(home, KINDS).receipt.address == ("a", "x", "c", "d")


async def test_a_manager_stands_in_the_journal_beside_what_was_changed(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        till = floor.open(recover=False)
        await till.people.add("Njeri", Role.MANAGER, MANAGER)
        async with window_of(floor, till) as counter:
            await enter(counter, "Njeri", MANAGER)
            form_of(counter)
            change(counter, "difference", "50")
            counter.press(Key.Key_S, modifier=CONTROL)
            await counter.until(settings_of(counter).panel.isVisible)
            (body,) = till.file.db.execute("select body from event where kind = 'settings set'").fetchone()
            told = json.loads(body)
            assert (told["settings"]["people.difference"], told["person"]) == (50, 1)
            assert till.shop.difference == 50
