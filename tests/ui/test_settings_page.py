"""The providers at a glance, by keys alone: what is known of each, one that is tried, and one that is removed."""

from pathlib import Path

import pytest

from app.providers.registry import KINDS
from app.sandbox.faults import Fault, Kind
from app.settings import load
from app.ui.key_button import KeyButton
from app.ui.provider_list import Row
from app.ui.provider_panel import ProviderPanel
from app.ui.settings_page import SettingsPage
from tests.services.shop_floor import stored
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.settings_of import counter_of_settings, form_of, panel_of, settings_of, write_settings

pytestmark = pytest.mark.anyio


def row(panel: ProviderPanel, name: str) -> Row:
    """What the list says of a profile."""
    found: Row = next(row for row in panel.list.rows() if row.health.name == name)
    return found


async def tried(counter: Counter, panel: ProviderPanel) -> str:
    """Press T, and wait for what is said."""
    counter.type("t")
    await counter.until(lambda: "Testing" not in panel.banner.words())
    return panel.banner.words()


def names(home: Path) -> list[str]:
    """The profiles that till.toml has now."""
    return [one.name for one in load(home, KINDS).providers]


async def test_every_profile_is_there_with_what_is_known_of_it(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        await counter.until(lambda: "KES" in counter.window.bar.balance.text())
        panel = panel_of(counter)

        nothing = "Line not tried yet. Last success none yet. Failures since 0. Float"
        assert [str(one) for one in panel.list.rows()][1:] == [
            f"Kano Electricity · NGN, kano, test system. {nothing} not read yet",
            f"Eko Electricity · NGN, lagos, test system. {nothing} not told",
            f"Socodee · USD, kinshasa, not in use. {nothing} not told",
        ]
        assert (row(panel, "kplc").balance, row(panel, "kplc").line) == ("KES\u00a050,000", "ok")


async def test_a_failed_sale_shows_in_the_list_while_it_is_looked_at(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        await counter.until(lambda: "KES" in counter.window.bar.balance.text())
        panel = panel_of(counter)
        line = counter.till.lines.of("kplc")
        line.hear("down", counter.till.clock.now())
        await counter.until(lambda: row(panel, "kplc").line == "down")

        assert row(panel, "kplc").tone == "trouble"
        assert row(panel, "kplc").since.startswith("since ")
        assert row(panel, "kplc").health.failures == 1


async def test_a_provider_that_is_tried_says_its_float_and_sells_nothing(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        panel = panel_of(counter)
        counter.press(Key.Key_Down)

        assert "kano works\nKano Electricity accepts the shop's login. The float is NGN\u00a050,000." in await tried(
            counter, panel
        )
        assert (row(panel, "kano").line, row(panel, "kano").age) == ("ok", "just now")
        assert counter.floor.sandbox.powershop.ledger.attempts == {}


async def test_a_provider_that_refuses_is_told_in_its_words_and_ours(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        floor.secrets["kano", "secret"] = "wrong"
        async with window_of(floor) as counter:
            panel = panel_of(counter)
            counter.press(Key.Key_Down)
            told = await tried(counter, panel)

            assert "kano cannot be used as it is\nKano Electricity does not accept the login." in told
            assert "It says: Unauthorized" in told
            assert row(panel, "kano").line == "login refused"


async def test_a_test_that_hangs_keeps_neither_the_cashier_nor_the_till_from_closing(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        panel = panel_of(counter)
        counter.press(Key.Key_Down)
        counter.floor.sandbox.faults.switch_on(Fault("powershop", "auth", Kind.SLOW, 1, 30))
        counter.type("t")
        assert "Testing kano" in panel.banner.words()
        counter.press(Key.Key_Escape)

        assert counter.window.sell.isVisible()


async def test_a_demo_shows_its_providers_and_keeps_no_settings(home: Path) -> None:
    async with shop(home) as floor, window_of(floor) as counter:
        panel = panel_of(counter)

        assert "has no till.toml" in panel.banner.words()
        assert [one.health.name for one in panel.list.rows()] == ["kplc"]
        counter.type("a")
        assert panel.isVisible()
        assert "kplc works" in await tried(counter, panel)


async def test_a_file_that_says_nonsense_is_told_and_not_changed(home: Path) -> None:
    async with shop(home) as floor:
        text = write_settings(floor).replace("number = 1", "number = 0")
        async with window_of(floor) as counter:
            (home / "till.toml").write_text(text, encoding="utf-8")
            panel = panel_of(counter)
            counter.type("a")

            assert "line 2: till.number must be a whole number" in panel.banner.words()
            assert panel.isVisible()


async def test_removing_is_asked_once_and_done_by_a_key_of_its_own(home: Path) -> None:
    async with shop(home) as floor:
        text = write_settings(floor)
        async with window_of(floor) as counter:
            panel = panel_of(counter)
            counter.press(Key.Key_Down)
            counter.type("r")
            assert "Remove kano?" in panel.banner.words()
            assert "None of its sales is unfinished." in panel.banner.words()
            counter.type("r")
            counter.press(Key.Key_Return)
            assert (home / "till.toml").read_text(encoding="utf-8") == text
            counter.press(Key.Key_Escape)
            assert panel.isVisible()
            counter.type("y")
            assert (home / "till.toml").read_text(encoding="utf-8") == text

            counter.type("ry")
            assert names(home) == ["kplc", "lagos", "kinshasa"]
            assert counter.till.book.names == ["kplc", "lagos"]
            assert counter.focus() is panel.list


async def test_a_profile_that_is_removed_is_still_asked_about_its_unfinished_sale(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        counter.floor.fault(Kind.DROP_AFTER)
        counter.floor.fault(Kind.SERVER_ERROR, "transaction", times=3)
        sale = await counter.sell()
        panel = panel_of(counter)
        counter.type("r")
        assert "Its one unfinished sale is still asked about." in panel.banner.words()
        counter.type("y")
        assert counter.till.book.names == ["kano", "lagos"]
        assert "Kano Electricity" in counter.window.bar.provider.text()
        await counter.until(lambda: stored(counter.till.file, sale.reference).tokens)


async def test_the_last_profile_that_is_in_use_stays(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        panel = panel_of(counter)
        counter.type("ryry")
        assert names(home) == ["lagos", "kinshasa"]
        counter.type("ry")

        assert names(home) == ["lagos", "kinshasa"]
        assert "lagos stays\nA till needs a provider that is in use" in panel.banner.words()
        counter.type("e")
        form = form_of(counter)
        form.fields.in_use.setChecked(False)
        form.save()
        await counter.until(lambda: "Nothing is saved" in form.banner.words())


async def test_the_foot_tells_the_keys_of_the_settings_whenever_they_come_up(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        foot = counter.window.foot._keys
        panel_of(counter)
        assert "Enter changes" in foot.text()
        counter.type("p")
        assert "Enter sets it up" in foot.text()
        counter.type("e")
        assert "Enter next" in foot.text()
        counter.press(Key.Key_F2)
        assert "Enter goes on" in foot.text()
        counter.press(Key.Key_F10)

        assert "Enter next" in foot.text()


async def test_the_button_on_the_rail_leads_back_as_its_key_does(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        page = settings_of(counter)
        counter.type("p")
        counter.press(Key.Key_F2)
        counter.window.rail.buttons["Settings"].click()
        assert not page.panel.isVisible()
        counter.window.rail.buttons["Settings"].click()
        assert page.panel.isVisible()


def wrapped(page: SettingsPage) -> list[str]:
    """The keys in sight whose words have no room on one line."""
    buttons = [one for one in page.findChildren(KeyButton) if one.isVisible()]
    assert buttons
    return [
        one.words() for one in buttons if one._words.fontMetrics().horizontalAdvance(one.words()) > one._words.width()
    ]


async def test_the_words_on_the_keys_of_the_settings_have_room_on_a_small_screen(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        page = settings_of(counter)
        assert wrapped(page) == []
        counter.type("a")
        assert wrapped(page) == []
        counter.press(Key.Key_Escape)
        counter.type("p")
        assert wrapped(page) == []
        counter.type("e")

        assert wrapped(page) == []
