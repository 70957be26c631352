"""What can be measured of the look: contrast, room, names for a screen reader, and no markup."""

import re
from dataclasses import fields
from importlib.resources import files
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QWidget

from app.ui.icons import drawn
from app.ui.labels import TONE_ICONS
from app.ui.theme import PALETTES, SIZES, Palette, palette_for, style_sheet
from app.ui.window import TillWindow
from tests.ui.counter import Counter, Key, at_counter

ON_GROUNDS = [
    *product(("ink", "quiet"), ("ground", "surface", "raised")),
    *product(("ink", "accent"), ("accent_tint",)),
    *((tone, ground) for tone in ("done", "waiting", "trouble") for ground in ("ground", "surface", f"{tone}_tint")),
    *product(("ink",), ("done_tint", "waiting_tint", "trouble_tint")),
    ("accent", "ground"),
    ("accent", "surface"),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_pressed"),
    ("quiet", "done_tint"),
    ("quiet", "waiting_tint"),
]


def luminance(colour: str) -> float:
    """WCAG 2.1, relative luminance."""
    whole = QColor(colour)
    channels = (whole.redF(), whole.greenF(), whole.blueF())
    red, green, blue = [c / 12.92 if c <= 0.04045 else float(((c + 0.055) / 1.055) ** 2.4) for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize(("words", "ground"), ON_GROUNDS)
def test_words_stand_out_from_their_ground(theme: str, words: str, ground: str) -> None:
    palette = PALETTES[theme]
    one, other = sorted((luminance(getattr(palette, words)), luminance(getattr(palette, ground))))

    assert (other + 0.05) / (one + 0.05) >= 4.5


def test_every_name_of_the_look_is_used_and_none_is_missing() -> None:
    template = files("resources").joinpath("style/till.qss").read_text(encoding="utf-8")
    used = set(re.findall(r"\$\{?(\w+)", template))
    named = {field.name for field in fields(Palette)} | set(SIZES) | {"sans", "mono"}

    assert used == named


@pytest.mark.parametrize("theme", PALETTES)
def test_no_name_is_left_in_the_style_sheet(theme: str) -> None:
    assert "$" not in style_sheet(PALETTES[theme])


def test_the_environment_may_choose_the_theme(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.setenv("TOKENTILL_THEME", "dark")

    assert palette_for(None) is PALETTES["dark"]
    assert palette_for("light") is PALETTES["light"]


@pytest.mark.parametrize("icon", sorted(entry.name for entry in files("resources").joinpath("icons").iterdir()))
def test_every_icon_draws_something(qapp: QApplication, icon: str) -> None:
    if icon.endswith(".svg"):
        image = drawn(icon.removesuffix(".svg"), 24, "#102030", 1.0).toImage()
        points = {
            image.pixelColor(x, y).name() for x, y in product(range(24), range(24)) if image.pixelColor(x, y).alpha()
        }

        assert "#102030" in points


def test_every_tone_has_an_icon() -> None:
    there = {entry.name for entry in files("resources").joinpath("icons").iterdir()}

    assert {f"{icon}.svg" for icon in TONE_ICONS.values()} <= there


def test_the_window_fits_on_a_small_screen_with_its_frame_and_a_task_bar(qapp: QApplication) -> None:
    smallest = TillWindow().minimumSizeHint()

    assert smallest.width() <= 1024
    assert smallest.height() <= 768 - 24 - 40


def test_the_bar_fits_on_a_small_screen_when_everything_in_it_is_long(qapp: QApplication) -> None:
    window = TillWindow()
    window.bar.show_provider("Port Harcourt Electricity · NGN", "onepipe-lagos · Tokens", test=True)
    window.bar.balance.show_value("NGN\u00a01,250,000.50", caption="Float, 12 hours ago")
    window.bar.show_line("no clear answer", "12:59", "trouble")
    window.bar.show_printer("failed", "paper_out")
    window.bar.show_unfinished(12)

    assert window.minimumSizeHint().width() <= 1024
    assert window.bar.provider.text() == "onepipe-lagos · Tokens: Port Harcourt Electricity · NGN"


async def _everywhere(counter: Counter) -> list[QWidget]:
    """Every widget of the window, with each page brought up once."""
    await counter.sell()
    counter.press(Key.Key_F3, Key.Key_F4, Key.Key_F1)
    return counter.window.findChildren(QWidget)


@pytest.mark.anyio
async def test_every_control_has_a_name(home: Path) -> None:
    async with at_counter(home) as counter:
        controls = [w for w in await _everywhere(counter) if isinstance(w, QAbstractButton | QLineEdit | QListView)]
        nameless = [w for w in controls if w.isVisibleTo(counter.window) and not w.accessibleName()]

        assert nameless == []


@pytest.mark.anyio
async def test_no_label_takes_a_strangers_words_for_markup(home: Path) -> None:
    async with at_counter(home) as counter:
        labels = [w for w in await _everywhere(counter) if isinstance(w, QLabel)]

        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.anyio
async def test_every_button_is_large_enough_for_a_finger(home: Path) -> None:
    async with at_counter(home) as counter:
        buttons = [w for w in await _everywhere(counter) if isinstance(w, QAbstractButton)]
        small = [b.accessibleName() for b in buttons if b.isVisible() and (b.height() < 44 or b.width() < 44)]

        assert small == []


@pytest.mark.anyio
async def test_the_field_does_not_move_when_the_name_comes(home: Path) -> None:
    async with at_counter(home) as counter:
        fields = (counter.window.sell.form.number, counter.window.sell.form.amount, counter.window.sell.form.tender)
        await counter.until(lambda: "KES" in counter.window.bar.balance.text())
        before = [field.geometry() for field in fields]
        await counter.verify()
        counter.type("90000")
        counter.press(Key.Key_Return)

        assert [field.geometry() for field in fields] == before
