"""The language of the screen: that of till.toml at the start, and another one by a key, on the same till."""

from pathlib import Path

import pytest
from babel import Locale
from PySide6.QtWidgets import QApplication

from app.domain.said import said
from app.ui.language import LANGUAGES, NONE_IS_ONE, language_of, speak
from app.ui.sale_form import Step
from tests.services.staff import MANAGER, hire
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.settings_of import counter_of_settings, write_settings
from tests.ui.test_shop_form import CONTROL
from tests.ui.test_shop_form import form_of as shop_form_of
from tests.ui.test_sign_in import enter, here


async def choose(counter: Counter, language: str) -> None:
    """Choose a language for the shop, and wait until the window speaks it."""
    before = counter.window.sell
    save(counter, language)
    await counter.until(lambda: counter.window.sell is not before and counter.window._pages.isVisible())


def save(counter: Counter, language: str) -> None:
    form = shop_form_of(counter)
    form.fields.settings["language"].show_text(language)
    counter.press(Key.Key_S, modifier=CONTROL)


def rail_of(counter: Counter) -> list[str]:
    return [button.accessibleName() for button in counter.window.rail.buttons.values()]


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ('[till]\nname = "Duka"\nlanguage = "sw"\n', "sw"),
        ("[till]\n  language='fr'  # les clients\n", "fr"),
        ('[till]\nname = "language = sw"\n', "en"),
        ('[till]\nlanguage = "de"\n', "en"),
        ("# language = 'fr'\n", "en"),
    ],
)
def test_the_language_is_known_before_anything_else_of_the_till(home: Path, written: str, language: str) -> None:
    home.mkdir()
    (home / "till.toml").write_text(written, encoding="utf-8")

    assert language_of(home) == language


def test_a_home_without_settings_is_spoken_to_in_english(home: Path) -> None:
    assert language_of(home) == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_none_is_counted_as_the_rules_of_the_language_have_it(language: str) -> None:
    assert (Locale.parse(language).plural_form(0) == "one") == (language in NONE_IS_ONE)
    assert [count for count in range(2, 200) if Locale.parse(language).plural_form(count) == "one"] == []


@pytest.mark.parametrize(("language", "sell"), [("sw", "Uza"), ("fr", "Vendre"), ("en", "Sell")])
def test_a_sentence_is_said_in_the_language_that_is_spoken(language: str, sell: str) -> None:
    speak(language)

    assert said("Sell") == sell


def test_qts_own_words_are_in_the_language_where_qt_has_them(qapp: QApplication) -> None:
    speak("fr")

    assert QApplication.translate("QWidgetTextControl", "&Copy") == "Cop&ier"


@pytest.mark.anyio
async def test_another_language_is_chosen_on_the_same_till_and_kept(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        window, size = counter.window, counter.window.size()
        await choose(counter, "fr")

        assert rail_of(counter)[:2] == ["Vendre, F2", "File, F3"]
        assert window.foot.news() == "L'écran et les papiers sont maintenant en : Français."
        assert (window._pages.current, window.size()) == ("Settings", size)
        assert 'language = "fr"' in (counter.floor.home / "till.toml").read_text(encoding="utf-8")
        counter.press(Key.Key_F2)
        await counter.sell()
        assert counter.sale.state == "complete"
        assert counter.view.paper.text() == "Le reçu est à l'écran."
        assert "JETON" in str(counter.till.papers.document(counter.sale))


@pytest.mark.anyio
async def test_one_language_follows_another(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        for language in ("sw", "fr", "en"):
            await choose(counter, language)
        await counter.until(lambda: counter.window._pages.current == "Settings")

        assert rail_of(counter)[0] == "Sell, F2"
        assert 'language = "en"' in (counter.floor.home / "till.toml").read_text(encoding="utf-8")


@pytest.mark.anyio
async def test_the_sale_that_is_shown_stays_in_sight(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        sale = await counter.sell()
        await choose(counter, "sw")
        counter.press(Key.Key_F2)

        assert counter.step is Step.SALE
        assert counter.sale.reference == sale.reference


@pytest.mark.anyio
async def test_a_sale_of_a_list_that_was_left_again_is_nothing_half_typed(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        await counter.sell()
        counter.press(Key.Key_Escape, Key.Key_F4, Key.Key_Return)
        await counter.until(lambda: counter.window.sell.listed)
        counter.press(Key.Key_Escape, Key.Key_Escape)
        await choose(counter, "fr")

        assert rail_of(counter)[0] == "Vendre, F2"


@pytest.mark.anyio
async def test_the_screen_does_not_change_over_what_is_half_typed(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        await counter.verify()
        counter.type("200")
        save(counter, "fr")
        await counter.until(lambda: "save the shop again" in counter.window.foot.news())
        counter.press(Key.Key_F2)

        assert counter.window.sell.form.amount.text() == "200"
        assert rail_of(counter)[0] == "Sell, F2"


@pytest.mark.anyio
async def test_what_was_put_aside_is_taken_up_in_the_other_language(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        await counter.verify()
        counter.type("350")
        counter.press(Key.Key_Minus)
        await choose(counter, "sw")
        counter.press(Key.Key_F2)
        assert "Bilbo Baggins" in counter.window.sell.aside.names()
        counter.press(Key.Key_Minus)

        assert counter.step is Step.AMOUNT
        assert counter.window.sell.form.amount.text() == "350"


@pytest.mark.anyio
async def test_whoever_is_here_stays_here_and_the_lock_still_locks(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            await enter(counter, "Njeri", MANAGER)
            await choose(counter, "fr")
            await counter.until(lambda: counter.window._pages.current == "Settings")
            assert here(counter) == "Njeri"
            counter.press(Key.Key_F12)
            assert here(counter) == ""
            await enter(counter, "Njeri", MANAGER)

            assert counter.window._pages.current == "Settings"
