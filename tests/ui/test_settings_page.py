"""The settings by keys alone: providers at a glance, one tried, added, changed and removed."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtWidgets import QLabel, QLineEdit

from app.providers.registry import KINDS
from app.sandbox.faults import Fault, Kind
from app.settings import ProviderTable, load
from app.ui.provider_list import Row
from app.ui.provider_panel import ProviderPanel
from tests.services.shop_floor import stored
from tests.services.test_keys import Ring
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.settings_of import form_of, panel_of, settings_of, write_settings

pytestmark = pytest.mark.anyio


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ring]:
    there = Ring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", there)
    yield there
    monkeypatch.setattr(keyring.core, "_keyring_backend", NoKeyring())


def row(panel: ProviderPanel, name: str) -> Row:
    """What the list says of a profile."""
    return next(row for row in panel.list.rows() if row.health.name == name)


async def tried(counter: Counter, panel: ProviderPanel) -> str:
    """Press T, and wait for what is said."""
    counter.type("t")
    await counter.until(lambda: "Testing" not in panel.banner.words())
    return panel.banner.words()


def profiles(home: Path) -> dict[str, ProviderTable]:
    """What till.toml says now."""
    return {one.name: one for one in load(home, KINDS).providers}


async def type_into(counter: Counter, setting: str, text: str) -> None:
    """Type into a field of the form."""
    field = form_of(counter).fields.settings[setting].input
    field.setFocus()
    counter.type(text)


async def test_every_profile_is_there_with_what_is_known_of_it(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
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
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            await counter.until(lambda: "KES" in counter.window.bar.balance.text())
            panel = panel_of(counter)
            line = counter.till.lines.of("kplc")
            line.hear("down", counter.till.clock.now())
            await counter.until(lambda: row(panel, "kplc").line == "down")

            assert row(panel, "kplc").tone == "trouble"
            assert row(panel, "kplc").since.startswith("since ")
            assert row(panel, "kplc").health.failures == 1


async def test_a_provider_that_is_tried_says_its_float_and_sells_nothing(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            panel = panel_of(counter)
            counter.press(Key.Key_Down)

            assert (
                "kano works\nKano Electricity accepts the shop's login. The float is NGN\u00a050,000."
                in await tried(counter, panel)
            )
            assert (row(panel, "kano").line, row(panel, "kano").age) == ("ok", "just now")
            assert floor.sandbox.powershop.ledger.attempts == {}


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


async def test_a_test_that_hangs_keeps_nobody(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            panel = panel_of(counter)
            counter.press(Key.Key_Down)
            floor.sandbox.faults.switch_on(Fault("powershop", "login", Kind.SLOW, 1, 30))
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


async def test_a_profile_is_added_by_keys_and_sold_by_at_once(home: Path, ring: Ring) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.type("a")
            form = form_of(counter)
            counter.press(Key.Key_Down, Key.Key_Down)
            counter.press(Key.Key_Return)
            counter.type("jos")
            counter.press(Key.Key_Return, Key.Key_Space, Key.Key_Return, Key.Key_Return)
            counter.type(floor.sandbox.address("powershop"))
            counter.press(Key.Key_Return)
            counter.type("demo_username")
            counter.press(Key.Key_Return)
            counter.type("demo_secret")
            counter.press(Key.Key_Return)
            counter.type("j")
            form.save()
            await counter.until(lambda: panel_of(counter).isVisible())

            assert profiles(home)["jos"] == ProviderTable(
                "jos",
                "powershop",
                floor.sandbox.address("powershop"),
                "demo_username",
                sandbox=True,
                options={"disco": "jed"},
            )
            assert "demo_secret" not in (home / "till.toml").read_text(encoding="utf-8")
            assert [value for (_, name), value in ring.kept.items() if name.endswith(":jos:secret")] == ["demo_secret"]
            assert "jos is saved" in panel_of(counter).banner.words()
            assert panel_of(counter).list.name() == "jos"
            assert counter.till.book.names == ["kplc", "kano", "lagos", "jos"]


@pytest.mark.parametrize("kind", KINDS)
async def test_the_form_asks_for_what_the_adapter_of_each_kind_declares(home: Path, kind: str) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.type("a")
            fields = form_of(counter).fields
            fields._turn_to(kind)

            assert set(fields.settings) == {"kind", "name", "phone_default", *(one.name for one in KINDS[kind].fields)}
            for field in KINDS[kind].fields:
                setting = fields.settings[field.name]
                assert setting.text() == field.default
                if setting.line is not None:
                    shown = setting.line.echoMode() is QLineEdit.EchoMode.Normal
                    assert shown is not field.secret


async def test_what_is_missing_or_wrong_is_told_at_its_field(home: Path) -> None:
    async with shop(home) as floor:
        text = write_settings(floor)
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.type("a")
            form = form_of(counter)
            form.fields._turn_to("powershop")
            for name, typed, told in [
                ("name", "kplc", "There is a provider kplc already."),
                ("name", "Jos 2", "This must be a short name in small letters, digits and dashes"),
                ("name", "jos", ""),
                ("base_url", "", "This is missing: Address."),
                ("base_url", "powershop", ""),
                ("username", "", "This is missing: User name."),
                ("username", "kiosk", ""),
                ("disco", "", "This is missing: Distribution company, one of aedc, jed, kedco."),
                ("disco", "jed", ""),
                ("base_url", "powershop", "This cannot be used. 'powershop' is not an address"),
                ("base_url", "http://sandbox.powershop.ng:8081", "is not encrypted: write https"),
                ("base_url", "https://powershop.example", ""),
                ("phone_default", "12", "No telephone has this number"),
            ]:
                setting = form.fields.settings[name]
                setting.show_text(typed)
                form.save()

                assert told in setting.note(), (name, typed)
                if told:
                    assert counter.focus() is setting.input
            assert (home / "till.toml").read_text(encoding="utf-8") == text


async def test_a_profile_is_tried_before_it_is_saved_with_the_secret_that_is_typed(home: Path) -> None:
    async with shop(home) as floor:
        text = write_settings(floor)
        floor.secrets["kano", "secret"] = "wrong"
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.press(Key.Key_Down)
            counter.type("e")
            form = form_of(counter)
            form.test()
            await counter.until(lambda: "cannot be used" in form.banner.words())
            form.fields.settings["secret"].show_text("demo_secret")
            form.test()
            await counter.until(lambda: "kano works" in form.banner.words())

            assert (home / "till.toml").read_text(encoding="utf-8") == text


async def test_a_missing_secret_is_asked_for_at_its_field(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        del floor.secrets["kano", "secret"]
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.press(Key.Key_Down)
            counter.type("e")
            form = form_of(counter)
            form.test()
            await counter.until(lambda: "Testing" not in form.banner.words())

            assert form.fields.settings["secret"].note() == "There is none yet. Type it here."
            assert "The till has no Secret for kano." in form.banner.words()


async def test_a_changed_profile_keeps_its_name_and_its_secret_is_never_shown(home: Path) -> None:
    async with shop(home) as floor:
        text = write_settings(floor)
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.press(Key.Key_Down)
            counter.type("e")
            form = form_of(counter)
            secret = form.fields.settings["secret"]
            await counter.until(secret.note)

            assert (secret.text(), secret.note()) == ("", "One is kept. Type only to replace it.")
            assert not form.fields.settings["name"].input.isEnabled()
            form.fields.settings["disco"].show_text("jed")
            form.save()
            await counter.until(lambda: panel_of(counter).isVisible())
            assert (home / "till.toml").read_text(encoding="utf-8") == text.replace('"kedco"', '"jed"')
            assert row(panel_of(counter), "kano").health.company == "Jos Electricity"


async def test_without_a_keyring_a_secret_is_not_saved_and_the_environment_is_named(home: Path) -> None:
    async with shop(home) as floor:
        text = write_settings(floor)
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.type("e")
            form = form_of(counter)
            form.fields.settings["password"].show_text("hunter2")
            form.save()
            await counter.until(lambda: "TOKENTILL_SECRET_KPLC_PASSWORD" in form.fields.settings["password"].note())

            assert form.isVisible()
            assert (home / "till.toml").read_text(encoding="utf-8") == text


async def test_a_file_that_was_changed_by_hand_meanwhile_is_written_only_at_the_second_word(home: Path) -> None:
    async with shop(home) as floor:
        text = write_settings(floor)
        by_hand = text.replace('name = "Mama Njeri Kiosk"', 'name = "Duka la Mama Njeri"')
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.press(Key.Key_Down)
            counter.type("e")
            form = form_of(counter)
            form.fields.settings["disco"].show_text("jed")
            (home / "till.toml").write_text(by_hand, encoding="utf-8")
            form.save()
            await counter.until(lambda: "changed by hand meanwhile" in form.banner.words())
            assert (home / "till.toml").read_text(encoding="utf-8") == by_hand
            form.save()
            await counter.until(lambda: panel_of(counter).isVisible())

            assert (home / "till.toml").read_text(encoding="utf-8") == by_hand.replace('"kedco"', '"jed"')


async def test_escape_gives_up_what_was_typed_at_the_second_time_only(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.type("a")
            await type_into(counter, "name", "jos")
            counter.press(Key.Key_Escape)
            assert "Nothing is saved yet" in form_of(counter).banner.words()
            counter.press(Key.Key_Escape)

            assert panel_of(counter).isVisible()
            counter.press(Key.Key_Escape)
            assert counter.window.sell.isVisible()


async def test_a_form_that_is_left_for_a_sale_is_there_again(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.type("a")
            await type_into(counter, "name", "jos2")
            counter.press(Key.Key_F2)
            assert counter.window.sell.isVisible()
            assert counter.window.sell.form.number.text() == ""

            assert form_of(counter).fields.settings["name"].text() == "jos2"


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
            assert list(profiles(home)) == ["kplc", "lagos", "kinshasa"]
            assert counter.till.book.names == ["kplc", "lagos"]
            assert counter.focus() is panel.list


async def test_a_profile_that_is_removed_is_still_asked_about_its_unfinished_sale(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            floor.fault(Kind.DROP_AFTER)
            floor.fault(Kind.SERVER_ERROR, "transaction", times=3)
            sale = await counter.sell()
            panel = panel_of(counter)
            counter.type("r")
            assert "Its one unfinished sale is still asked about." in panel.banner.words()
            counter.type("y")
            assert counter.till.book.names == ["kano", "lagos"]
            assert "Kano Electricity" in counter.window.bar.provider.text()
            await counter.until(lambda: stored(counter.till.file, sale.reference).tokens)


async def test_the_last_profile_that_is_in_use_stays(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            panel = panel_of(counter)
            counter.type("ryry")
            assert list(profiles(home)) == ["lagos", "kinshasa"]
            counter.type("ry")

            assert list(profiles(home)) == ["lagos", "kinshasa"]
            assert "lagos stays\nA till needs a provider that is in use" in panel.banner.words()
            counter.type("e")
            form = form_of(counter)
            form.fields.in_use.setChecked(False)
            form.save()
            await counter.until(lambda: "Nothing is saved" in form.banner.words())


async def test_every_word_of_the_settings_is_plain_text_with_a_name(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            page = settings_of(counter)
            counter.type("a")

            assert {label.textFormat().name for label in page.findChildren(QLabel)} == {"PlainText"}
            nameless = [
                setting for setting in form_of(counter).fields.settings.values() if not setting.input.accessibleName()
            ]
            assert nameless == []
