"""The shapes of a printer's own letters, to draw on the screen what it prints; read from resources/receipt_font."""

from functools import cache
from importlib.resources import files
from typing import Final

from printing.paper import Font

_FILES: Final[dict[Font, str]] = {"A": "12x24.txt", "B": "9x17.txt"}
_NOT_THERE: Final = "?"


def letter_rows(letter: str, font: Font) -> tuple[int, ...]:
    """The rows of a letter from the top, 16 dots each with the first in the highest bit."""
    shapes = _shapes(font)
    return shapes.get(letter) or shapes[_NOT_THERE]


@cache
def _shapes(font: Font) -> dict[str, tuple[int, ...]]:
    lines = (files("resources") / "receipt_font" / _FILES[font]).read_text("ascii").splitlines()
    split = (line.split() for line in lines)
    return {chr(int(number, 16)): tuple(_words(rows)) for number, rows in split}


def _words(rows: str) -> list[int]:
    return [int(rows[start : start + 4], 16) for start in range(0, len(rows), 4)]
