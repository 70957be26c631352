"""The page of keys: none that is offered anywhere is missing from it."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import app.store
import app.ui
from app.services.printer_words import NOTHING_LEFT
from app.ui.help_page import HelpPage
from app.ui.labels import Words
from tests.services.staff import MANAGER, hire
from tests.ui.counter import Counter, Key, at_counter, shop, window_of
from tests.ui.settings_of import write_settings
from tests.ui.test_sign_in import enter

_OFFERED = (
    r'Offer\([^,()]+, "([^"]+)"',
    r'KeyButton\((?:said\()?(?:"[^"]*"|\w+)\)?, "([^"]+)"',
    r'show_words\(said\("Put back[^)]*\), "([^"]+)"',
    r'_slip\("([^"]+)"\)',
    r'key="([^"]+)"',
    r'_through\(other, "([^"]+)"',
    r'key: str = "([^"]+)"',
)
"""How the source says what a key leads to."""


def _offered() -> set[str]:
    sources = [path.read_text(encoding="utf-8") for path in Path(app.ui.__path__[0]).glob("*.py")]
    return {key for source in sources for pattern in _OFFERED for key in re.findall(pattern, source)}


@pytest.fixture
def page(qapp: QApplication) -> HelpPage:
    return HelpPage()


def test_every_key_that_an_offer_or_a_button_has_is_on_the_page(page: HelpPage) -> None:
    told = {label.text() for label in page.findChildren(Words) if label.property("role") == "key"}

    assert {"T", "S", "N", "L", "H", "Alt+S", "Alt+N", "Alt+A", "Alt+P", "Ctrl+O", "B", "Y"} <= _offered()
    assert _offered() - told == set()


def _troubles_of_the_readme() -> list[str]:
    readme = (Path(app.ui.__path__[0]).parents[1] / "README.md").read_text(encoding="utf-8")
    rows = readme.partition("| it says |")[2].partition("\n\n")[0].splitlines()[2:]
    return [title for row in rows for title in row.split("|")[1].strip().split(", ") if title[0].isupper()]


def test_every_trouble_that_the_readme_explains_is_one_that_the_till_shows() -> None:
    rooms = (*app.ui.__path__, *app.store.__path__)
    sources = "".join(path.read_text(encoding="utf-8") for room in rooms for path in Path(room).glob("*.py"))
    spoken = "".join((sources, *NOTHING_LEFT.values())).replace("Nothing was {_goods(sale)}", "Nothing was sold")
    told = _troubles_of_the_readme()

    assert len(told) > 15
    assert [title for title in told if title not in spoken] == []


def _keys_under(counter: Counter, title: str) -> list[str]:
    """The keys of one card of the page, brought up anew."""
    counter.press(Key.Key_Escape, Key.Key_F1)
    page = counter.window._pages.page("Keys")
    titles = [one for one in page.findChildren(Words) if one.property("role") == "field"]
    (card,) = (one.parentWidget() for one in titles if one.text() == title)
    assert card is not None
    return [one.text() for one in card.findChildren(Words) if one.property("role") == "key"]


@pytest.mark.anyio
async def test_only_the_keys_that_this_till_takes_are_there(home: Path) -> None:
    async with at_counter(home) as counter:
        anywhere = _keys_under(counter, "Anywhere")
        assert {"F8", "F9"} <= set(anywhere)
        assert {"F7", "F12", "Ctrl+U"}.isdisjoint(anywhere)
        assert "D" not in _keys_under(counter, "At the drawer")
        assert _keys_under(counter, "People") == ["A"]
        assert _keys_under(counter, "At the desk") == ["← →", "Enter", "S", "N", "U", "W", "T", "M", "V"]
        assert _keys_under(counter, "In a sale's story") == ["↑ ↓", "R", "D", "Alt+S", "Alt+N"]
        assert _keys_under(counter, "Backups") == ["Enter", "N", "P", "S", "B"]
        await hire(counter.till.people)
        assert {"F12", "Ctrl+U"} <= set(_keys_under(counter, "Anywhere"))


@pytest.mark.anyio
async def test_a_till_of_several_providers_and_people_has_the_keys_for_them(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        till = floor.open(recover=False)
        await hire(till.people)
        async with window_of(floor, till) as counter:
            await enter(counter, "Njeri", MANAGER)
            assert {"F7", "F12"} <= set(_keys_under(counter, "Anywhere"))
            assert _keys_under(counter, "People") == ["A", "E", "L", "U", "O"]
            assert {"A", "E", "R", "S"} <= set(_keys_under(counter, "In the settings"))
