"""The page of keys: none that is offered anywhere is missing from it."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import app.ui
from app.ui.help_page import HelpPage
from app.ui.labels import Words

_OFFERED = (
    r'Offer\([^,()]+, "([^"]+)"',
    r'KeyButton\((?:f?"[^"]*"|\w+), "([^"]+)"',
    r'show_words\(f?"Put back[^"]*", "([^"]+)"',
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
