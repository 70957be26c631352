"""A profile that is added or changed: what is asked for, what is told at its field, and what is kept where."""

from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from app.providers.registry import KINDS
from app.sandbox.server import running
from app.services.keys import Keys
from app.settings import ProviderTable, load
from app.settings_file import SettingsFile
from app.ui.provider_fields import ProviderFields
from app.ui.slots import rest
from tests.services.staff import CASHIER, hire
from tests.services.test_keys import Ring
from tests.ui.counter import Key, shop, window_of
from tests.ui.settings_of import counter_of_settings, form_of, panel_of, settings_of, write_settings
from tests.ui.test_sign_in import enter

pytestmark = pytest.mark.anyio


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    there = Ring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", there)
    return there


async def test_a_profile_is_added_by_keys_and_sold_by_at_once(home: Path, ring: Ring) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("a")
        form = form_of(counter)
        counter.press(*[Key.Key_Down] * sorted(KINDS).index("powershop"))
        counter.press(Key.Key_Return)
        counter.type("jos")
        counter.press(Key.Key_Return, Key.Key_Space, Key.Key_Return, Key.Key_Return)
        counter.type(counter.floor.sandbox.address("powershop"))
        counter.press(Key.Key_Return)
        counter.type("demo_username")
        counter.press(Key.Key_Return)
        counter.type("demo_secret")
        counter.press(Key.Key_Return)
        counter.type("j")
        form.save()
        await counter.until(lambda: panel_of(counter).isVisible())

        assert load(home, KINDS).providers[-1] == ProviderTable(
            "jos",
            "powershop",
            counter.floor.sandbox.address("powershop"),
            "demo_username",
            sandbox=True,
            options={"disco": "jed"},
        )
        assert "demo_secret" not in (home / "till.toml").read_text(encoding="utf-8")
        assert [value for (_, name), value in ring.kept.items() if name.endswith(":jos:secret")] == ["demo_secret"]
        assert "jos is saved" in panel_of(counter).banner.words()
        assert panel_of(counter).list.name() == "jos"
        assert counter.till.book.names == ["kplc", "kano", "lagos", "jos"]


async def test_secrets_are_said_to_go_into_the_keyring_where_there_is_one(home: Path, ring: Ring) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("a")
        form = form_of(counter)
        await counter.until(lambda: "Secrets go into this machine's keyring" in form.banner.words())


async def test_secrets_are_not_said_to_go_into_a_keyring_that_is_not_there(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", NoKeyring())
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("a")
        form = form_of(counter)
        secret = form.fields.settings[form.fields.secrets[0]]
        await counter.until(lambda: "This machine has no keyring" in secret.note())
        assert form.banner.words() == "Test logs in with what stands here, and sells nothing."


@pytest.mark.parametrize("kind", KINDS)
async def test_the_form_asks_for_what_the_adapter_of_each_kind_declares(home: Path, kind: str) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("a")
        fields = form_of(counter).fields
        fields._turn_to(kind)

        of_every_kind = {"kind", "name", "commission", "phone_default"}
        assert set(fields.settings) == of_every_kind | {one.name for one in KINDS[kind].fields}
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
                ("commission", "2,5", "This must be percent from 0 to 100, with at most two decimals"),
                ("commission", "2.5", ""),
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


async def test_a_kept_secret_is_not_sent_to_an_address_that_is_only_typed(home: Path) -> None:
    async with shop(home) as floor, running() as another:
        write_settings(floor)
        async with window_of(floor) as counter:
            settings_of(counter)
            counter.press(Key.Key_Down)
            counter.type("e")
            form = form_of(counter)
            form.fields.settings["base_url"].show_text(another.address("powershop"))
            form.test()
            await counter.until(lambda: "Testing" not in form.banner.words())
            assert "goes to the address that is saved, and to no other" in form.banner.words()
            assert form.fields.settings["secret"].note() == "The kept one is not sent there. Type it here."
            form.fields.settings["secret"].show_text("demo_secret")
            form.test()
            await counter.until(lambda: "kano works" in form.banner.words())


async def test_a_cashier_may_try_what_is_saved_and_not_what_is_typed(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            await enter(counter, "Wanjiru", CASHIER)
            settings_of(counter)
            counter.press(Key.Key_Down)
            counter.type("e")
            form = form_of(counter)
            form.test()
            await counter.until(lambda: "kano works" in form.banner.words())
            form.fields.settings["disco"].show_text("jed")
            form.test()
            await counter.until(lambda: "takes a manager" in form.banner.words())
            assert "It is not tried" in form.banner.words()


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
            assert panel_of(counter).list.rows()[1].health.company == "Jos Electricity"


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
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("a")
        form_of(counter).fields.settings["name"].input.setFocus()
        counter.type("jos")
        counter.press(Key.Key_Escape)
        assert "Nothing is saved yet" in form_of(counter).banner.words()
        counter.press(Key.Key_Escape)

        assert panel_of(counter).isVisible()
        counter.press(Key.Key_Escape)
        assert counter.window.sell.isVisible()


async def test_a_form_that_is_left_for_a_sale_is_there_again(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("a")
        form_of(counter).fields.settings["name"].input.setFocus()
        counter.type("jos2")
        counter.press(Key.Key_F2)
        assert counter.window.sell.isVisible()
        assert counter.window.sell.form.number.text() == ""

        assert form_of(counter).fields.settings["name"].text() == "jos2"


async def test_every_word_of_the_settings_is_plain_text_with_a_name(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        page = settings_of(counter)
        counter.type("a")

        assert {label.textFormat().name for label in page.findChildren(QLabel)} == {"PlainText"}
        nameless = [
            setting for setting in form_of(counter).fields.settings.values() if not setting.input.accessibleName()
        ]
        assert nameless == []


async def test_a_profile_that_is_saved_as_it_was_changes_not_a_letter_of_the_file(home: Path) -> None:
    async with shop(home) as floor:
        text = write_settings(floor).replace('kind = "socodee"', 'kind = "socodee"\ncurrency = "usd"  # so far')
        async with window_of(floor) as counter:
            (home / "till.toml").write_text(text, encoding="utf-8")
            settings_of(counter)
            for place in range(4):
                counter.press(Key.Key_Home, *[Key.Key_Down] * place)
                counter.type("e")
                form_of(counter).save()
                await counter.until(lambda: panel_of(counter).isVisible())

            assert (home / "till.toml").read_text(encoding="utf-8") == text.replace('"usd"', '"USD"')


async def test_a_secret_that_the_environment_gives_is_not_asked_for(
    home: Path, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOKENTILL_SECRET_KPLC_PASSWORD", "password")
    async with shop(home) as floor:
        write_settings(floor)
        file, fields = SettingsFile(home, KINDS), ProviderFields()
        fields.begin(file, Keys(home), file.table("kplc"))
        await rest()
        secret = fields.settings["password"]

        assert secret.note() == "It comes from the environment: TOKENTILL_SECRET_KPLC_PASSWORD."
        assert not secret.input.isEnabled()


async def test_the_form_fits_on_a_small_screen_for_every_kind(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("a")
        for kind in KINDS:
            form_of(counter).fields._turn_to(kind)
            smallest = counter.window.minimumSizeHint()

            assert (smallest.width() <= 1024, smallest.height() <= 704) == (True, True), (kind, smallest)
            small = [
                one for one in counter.window.findChildren(QAbstractButton) if one.isVisible() and one.height() < 44
            ]
            assert small == []
