"""The language of the screen: Qt's translation files, the till's own and what Qt has of its own words."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.domain.said import look_up_with
from app.ui.theme import SHIPPED

LANGUAGES = {"en": "English", "sw": "Kiswahili", "fr": "Français"}
"""Each by the name that it has for itself, which is the same in all of them."""
NONE_IS_ONE = frozenset({"fr"})
"""These speak of none as of one: *0 vente*."""
CONTEXT = "till"
"""Under which all sentences stand in the translation files."""
_NAMED = re.compile(r'^[ \t]*language[ \t]*=[ \t]*["\'](\w+)["\']', re.MULTILINE)
_in_use: list[QTranslator] = []
_spoken = ["en"]


def language_of(home: Path) -> str:
    """The language that a home's till.toml names, before the file is read as a whole; ``en`` where it names none."""
    try:
        text = (home / "till.toml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):  # what is wrong with it is told once the till is opened
        return "en"
    named = _NAMED.search(text)
    return named[1] if named and named[1] in LANGUAGES else "en"


def spoken() -> str:
    """The language that is spoken now."""
    return _spoken[-1]


def grouped_text(count: int) -> str:
    """``1,000``, as the language that is spoken groups it."""
    return f"{count:,}" if not _in_use else QLocale(spoken()).toString(count).replace("\u202f", "\u00a0")


def tenths_text(figure: float) -> str:
    """``1,000.5``, likewise."""
    return f"{figure:,.1f}" if not _in_use else QLocale(spoken()).toString(figure, "f", 1).replace("\u202f", "\u00a0")


def speak(language: str) -> None:
    """From now on the screen says what it says in this language, Qt's own words where Qt has them.

    What is in sight already stays as it was said.
    """
    for translator in _in_use:
        QCoreApplication.removeTranslator(translator)
    _in_use.clear()
    _spoken[:] = [language]
    if language == "en":
        look_up_with(None)
        return
    _load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    own = _load(language, str(SHIPPED / "languages"))

    def look_up(sentence: str) -> str:
        return (own.translate(CONTEXT, sentence) if own is not None else "") or sentence

    look_up_with(look_up, none_is_one=language in NONE_IS_ONE)


def _load(name: str, folder: str) -> QTranslator | None:
    translator = QTranslator()
    if not translator.load(name, folder):
        return None
    QCoreApplication.installTranslator(translator)
    _in_use.append(translator)
    return translator
