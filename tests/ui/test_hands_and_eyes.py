"""Hands and eyes: on every page, light and dark, and on screens that are drawn larger."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import app.ui
from app.ui.help_page import HelpPage
from app.ui.labels import Words
from app.ui.theme import PALETTES
from tests.ui.counter import Key
from tests.ui.seen import cut, nameless, too_small
from tests.ui.test_every_page import _reached_unseen
from tests.ui.walk import SCALED, resized, walk, walked

ROOT = Path(__file__).parents[2]


@pytest.mark.anyio
@pytest.mark.parametrize("theme", PALETTES)
async def test_every_control_of_every_page_has_a_name_and_room_for_a_finger(home: Path, theme: str) -> None:
    wrong = {}
    async with walked(home, theme) as counter:
        async for name in walk(counter):
            if told := [*nameless(counter.window), *too_small(counter.window)]:
                wrong[name] = told

    assert wrong == {}


@pytest.mark.anyio
@pytest.mark.parametrize("size", [(1024, 768), *SCALED.values()])
async def test_nothing_of_any_page_is_cut_or_off_the_screen(home: Path, size: tuple[int, int]) -> None:
    wrong = {}
    async with walked(home) as counter:
        async for name in walk(counter):
            await resized(counter, *size)
            if told := cut(counter.window):
                wrong[name] = told
            assert (counter.window.width(), counter.window.height()) == size, name

    assert wrong == {}


@pytest.mark.parametrize(
    ("factor", "screen", "most"),
    [("1.25", "125 % of 1024x768", (819, 614)), ("2", "200 % of 1920x1080", (960, 540))],
)
def test_the_same_holds_where_qt_draws_everything_larger(
    qapp: QApplication, tmp_path: Path, factor: str, screen: str, most: tuple[int, int]
) -> None:
    width, height = SCALED[screen]
    command = [sys.executable, "-m", "tests.ui.scaled", str(tmp_path / "till"), str(width), str(height)]
    larger = {**os.environ, "QT_SCALE_FACTOR": factor}
    ran = subprocess.run(command, cwd=ROOT, env=larger, capture_output=True, text=True, timeout=100)

    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert (told["larger"], told["wrong"]) == (float(factor), {})
    assert told["size"][0] <= most[0]
    assert told["size"][1] <= most[1]


@pytest.mark.anyio
@pytest.mark.parametrize("theme", PALETTES)
async def test_what_has_the_keys_shows_it_on_every_page(home: Path, theme: str) -> None:
    wrong = {}
    async with walked(home, theme) as counter:
        await counter.until(counter.window.isActiveWindow)
        for leads, name in (
            (Key.Key_F1, "the keys"),
            ("m", "the help at the meter"),
            (Key.Key_F5, "the drawer"),
            (Key.Key_Return, "the count"),
            (Key.Key_F10, "the settings"),
            ("a", "a new provider"),
        ):
            counter.type(leads) if isinstance(leads, str) else counter.press(leads)
            counter.press(Key.Key_Tab)
            if unseen := _reached_unseen(counter):
                wrong[name] = unseen

    assert wrong == {}


def test_f1_tells_every_key_that_the_window_and_the_sell_page_take(qapp: QApplication) -> None:
    names = ("window.py", "pages.py", "key_button.py")
    sources = [(Path(app.ui.__path__[0]) / name).read_text(encoding="utf-8") for name in names]
    taken = set(re.findall(r"Qt\.Key\.Key_(F\d+|M|Minus|Plus|Escape)\b", "".join(sources)))
    page = HelpPage()
    told = {label.text() for label in page.findChildren(Words) if label.property("role") == "key"}
    spelled = {"Minus": "−", "Plus": "+", "Escape": "Esc"}

    assert {"F1", "F2", "F12", "M", "Minus"} <= taken
    assert {spelled.get(key, key) for key in taken} - told == set()
