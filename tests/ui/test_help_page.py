"""The page of keys: none that is offered anywhere is missing from it."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import app.ui
from app.services.printer_words import NOTHING_LEFT
from app.ui.help_page import HelpPage
from app.ui.labels import Words

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
    sources = "".join(path.read_text(encoding="utf-8") for path in Path(app.ui.__path__[0]).glob("*.py"))
    spoken = "".join((sources, *NOTHING_LEFT.values())).replace("Nothing was {_goods(sale)}", "Nothing was sold")
    told = _troubles_of_the_readme()

    assert len(told) > 15
    assert [title for title in told if title not in spoken] == []
