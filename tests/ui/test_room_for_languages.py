"""What the window says in Swahili and French has room at 1024x768: no label is narrower or lower than its words."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.ui.labels import OneLine
from app.ui.language import speak
from tests.services.shop_floor import ANSWERS_ANOTHER, THRESHOLD
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.settings_of import write_settings
from tests.ui.test_every_page import _take_of_every_kind

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["sw", "fr"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> str:
    speak(request.param)
    return str(request.param)


def cut(counter: Counter) -> list[str]:
    """The words in sight that have less room than they need; what is cut with an ellipsis says so, and is whole in its
    tool tip.
    """
    for _nested in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    labels = [one for one in counter.window.findChildren(QLabel) if one.isVisible() and not isinstance(one, OneLine)]
    return [one.text() for one in labels if one.text() and _needs_more(one)]


def _needs_more(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 2
    return label.sizeHint().width() > label.width() + 1


async def test_selling_has_room(home: Path, language: str) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        floor.shop = replace(floor.shop, language=language)
        async with window_of(floor) as counter:
            found = cut(counter)
            await counter.confirm()
            found += cut(counter)
            counter.press(Key.Key_Slash)
            found += cut(counter)
            counter.press(Key.Key_Slash, Key.Key_Return)
            await counter.settled()
            found += cut(counter)
            for meter in (THRESHOLD, ANSWERS_ANOTHER):
                counter.press(Key.Key_Escape)
                await counter.sell(meter, "200")
                found += cut(counter)
            assert found == []


async def test_every_kind_of_sale_has_room(home: Path, language: str) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        floor.shop = replace(floor.shop, language=language)
        async with window_of(floor) as counter:
            found = set()
            for reference in _take_of_every_kind(counter.till):
                counter.window.open_sale(reference)
                found.update(cut(counter))
            for key in (Key.Key_F3, Key.Key_F4):
                counter.press(key)
                for _row in range(12):
                    found.update(cut(counter))
                    counter.press(Key.Key_Down)
            assert found == set()


async def test_the_other_pages_have_room(home: Path, language: str) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        floor.shop = replace(floor.shop, language=language)
        async with window_of(floor) as counter:
            found = {}
            for leads in (Key.Key_F1, Key.Key_F5, "i", Key.Key_Escape, Key.Key_Return, Key.Key_Escape, Key.Key_F10):
                counter.type(leads) if isinstance(leads, str) else counter.press(leads)
                found[leads] = cut(counter)
            for keys in ("r", "l", "x", "p", "a"):
                counter.press(Key.Key_F10)
                counter.type(keys)
                found[keys] = cut(counter)
                counter.press(Key.Key_Escape, Key.Key_Escape)
            assert {where: words for where, words in found.items() if words} == {}
