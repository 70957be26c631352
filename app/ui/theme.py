"""The look: every colour and size by name, for light and dark, put into the style sheet; and its fonts."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget

import resources

SHIPPED = Path(resources.__file__).parent
"""Where the fonts, icons and style lie. Not importlib.resources: to load that takes as long as to draw the window."""

VARIABLE = "TOKENTILL_THEME"
"""Environment: "light" or "dark" instead of what the system says."""

SANS = "Inter"
MONO = "JetBrains Mono"


@dataclass(frozen=True, slots=True)
class Palette:
    """The named colours. A `_tint` is the ground that its colour is read on as well as on `surface`."""

    ground: str
    surface: str
    raised: str
    edge: str
    ink: str
    quiet: str
    accent: str
    accent_pressed: str
    accent_ink: str
    accent_tint: str
    done: str
    done_tint: str
    waiting: str
    waiting_tint: str
    trouble: str
    trouble_tint: str


LIGHT = Palette(
    ground="#F3F4F6",
    surface="#FFFFFF",
    raised="#E9EBEF",
    edge="#C9CED6",
    ink="#14181D",
    quiet="#565E69",
    accent="#0A57C2",
    accent_pressed="#08479E",
    accent_ink="#FFFFFF",
    accent_tint="#E4EEFC",
    done="#136B34",
    done_tint="#E3F3E8",
    waiting="#7D5000",
    waiting_tint="#FDF1DA",
    trouble="#AE1E16",
    trouble_tint="#FCE9E7",
)
DARK = Palette(
    ground="#12161B",
    surface="#1B2027",
    raised="#262D36",
    edge="#3D4652",
    ink="#EDF0F4",
    quiet="#A7B0BC",
    accent="#7DB2FF",
    accent_pressed="#A3C9FF",
    accent_ink="#0B1B31",
    accent_tint="#1B2E4A",
    done="#76D69A",
    done_tint="#16301F",
    waiting="#F0C46A",
    waiting_tint="#332913",
    trouble="#FF9A90",
    trouble_tint="#3C1F1D",
)

SIZES = {"small": 13, "body": 15, "label": 20, "name": 28, "typed": 32, "corner": 8}
"""Pixels. Tokens are drawn as large as there is room for: token_digits.py."""

PALETTES = {"light": LIGHT, "dark": DARK}


def palette_for(theme: str | None) -> Palette:
    """The palette that `theme` names; without one, the environment's or else the system's."""
    named = theme or os.environ.get(VARIABLE, "")
    if named in PALETTES:
        return PALETTES[named]
    is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if is_dark else LIGHT


def style_sheet(palette: Palette) -> str:
    """resources/style/till.qss with the names of this file filled in."""
    template = (SHIPPED / "style" / "till.qss").read_text(encoding="utf-8")
    return Template(template).substitute(asdict(palette), **SIZES, sans=SANS, mono=MONO)


@cache
def load_fonts() -> None:
    """Make the shipped faces known to Qt, once a process."""
    for font in (SHIPPED / "fonts").glob("*.?tf"):
        QFontDatabase.addApplicationFont(str(font))


def retone(widget: QWidget, tone: str) -> None:
    """Let a widget and what is in it be drawn in another tone of the style sheet: done, waiting, trouble, quiet."""
    if widget.property("tone") == tone:
        return
    for each in (widget, *widget.findChildren(QWidget)):
        each.setProperty("tone", tone)
        each.style().unpolish(each)
        each.style().polish(each)
