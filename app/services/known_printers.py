"""The kinds of printer that are known, as the settings offer them to a person."""

from __future__ import annotations

import re

from app.domain.said import said
from printing.profiles import PrinterProfile, printer_profiles

_OF_NO_MAKER = "generic-"
LIKELY = "generic-80"
"""The kind of a printer that does not say which it is."""

_MODEL = re.compile(r"(?=\w*[A-Za-z])(?=[\w-]*\d)[\w-]{5,}")
"""Letters and digits in one word, such as TM-T20II; shorter ones name too much."""


def known_printers() -> list[tuple[str, str]]:
    """Each by its key, with its name and how wide its paper is."""
    return [(one.key, name_of(one)) for one in printer_profiles().values()]


def name_of(profile: PrinterProfile) -> str:
    """The name of a kind with how wide its paper is; those of no maker have one in the language of the screen."""
    if profile.key.startswith(_OF_NO_MAKER):
        return said("Another printer, {width} mm", width=profile.width_mm)
    return profile.name if " mm" in profile.name else f"{profile.name}, {profile.width_mm} mm"


def code_pages_of(key: str) -> tuple[str, list[str]]:
    """The code page that a kind of printer prints in by itself, and all that it has."""
    profile = printer_profiles()[key]
    return profile.code_page, list(profile.slots)


def kind_named_in(words: str) -> str:
    """The key of the kind whose model is named in these words, be it by its family's name alone; else ""."""
    named = [one.casefold() for one in _MODEL.findall(words)]
    for key, profile in printer_profiles().items():
        models = [one.casefold() for one in _MODEL.findall(profile.name)]
        if any(name.startswith(model) or model.startswith(name) for name in named for model in models):
            return key
    return ""
