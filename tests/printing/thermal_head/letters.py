"""The letters that the head has in its memory, in its two fonts, and the code pages that say which byte is which."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

from tests.printing.thermal_head.dots import Dots, from_raster

FontName: TypeAlias = Literal["A", "B"]

UNKNOWN = "\N{REPLACEMENT CHARACTER}"  # what stands in a line's text where a black box is on the paper

CODE_PAGES = {
    0: "cp437",
    2: "cp850",
    3: "cp860",
    4: "cp863",
    5: "cp865",
    16: "cp1252",
    17: "cp866",
    18: "cp852",
    19: "cp858",
}
_FOLDER = Path(__file__).parents[3] / "resources" / "receipt_font"
_CELLS: dict[FontName, tuple[int, int]] = {"A": (12, 24), "B": (9, 17)}


@dataclass(frozen=True)
class Font:
    """Letters in cells of one size. `base` is how far under a cell's top the letters' feet are."""

    width: int
    height: int
    base: int
    letters: dict[str, Dots]


@cache
def font(name: FontName) -> Font:
    width, height = _CELLS[name]
    letters = {}
    for line in (_FOLDER / f"{width}x{height}.txt").read_text(encoding="ascii").splitlines():
        number, raster = line.split()
        letters[chr(int(number, 16))] = from_raster(width, bytes.fromhex(raster))
    feet = max(y for y, row in enumerate(letters["H"].rows) if row)
    return Font(width, height, feet + 1, letters)


def letter_of(byte: int, slot: int) -> str:
    """The letter that a byte stands for; UNKNOWN where the slot, or the byte in it, is not known."""
    if byte < 0x7F:
        return chr(byte)
    page = CODE_PAGES.get(slot)
    return bytes([byte]).decode(page, "replace") if page else UNKNOWN


@dataclass(frozen=True)
class Look:
    """How a letter is drawn. `emphasised` and `underline` are in dots of the paper, however large the letter is."""

    font: FontName = "A"
    wide: int = 1
    high: int = 1
    emphasised: bool = False
    underline: int = 0
    inverse: bool = False


@lru_cache(maxsize=4096)
def drawn(letter: str, look: Look) -> Dots:
    """One letter in its cell, which it never leaves: what emphasis pushes over the right edge is lost.

    White letters have no underline, as the manuals say of GS B.
    """
    face = font(look.font)
    dots = face.letters.get(letter, _box(face)).magnified(look.wide, look.high)
    whole = (1 << dots.width) - 1
    rows = list(dots.rows)
    if look.emphasised:
        rows = [(row | row << 1) & whole for row in rows]
    if look.underline and not look.inverse:
        rows[-look.underline :] = [whole] * look.underline
    if look.inverse:
        rows = [row ^ whole for row in rows]
    return Dots(dots.width, tuple(rows))


def _box(face: Font) -> Dots:
    """A black box with one white dot around it, for a letter that the head does not have."""
    inside = ((1 << face.width - 2) - 1) << 1
    return Dots(face.width, (0, *[inside] * (face.height - 2), 0))
