"""What a receipt is made of: a document of lines, with no printer, paper or screen in it yet.

The text in a line may be anything a person or a provider wrote: layout fits it to the paper and its letters.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["left", "center", "right"]
Size: TypeAlias = Literal[1, 2, 3]

MOST_COLUMNS = 6
LONGEST_BARCODE = 20  # as much as 80 mm paper holds; 58 mm takes 12
LONGEST_QR_BYTES = 200  # some 57 modules across, which fit on 58 mm paper at 4 dots each


@dataclass(frozen=True, slots=True)
class Text:
    """Words that wrap at the edge. `size` magnifies the letters both ways; `inverse` is white on a black bar.

    A word that is wider than the paper at its size is printed at the largest size that holds it.
    """

    text: str
    bold: bool = False
    size: Size = 1
    align: Align = "left"
    inverse: bool = False

    def __post_init__(self) -> None:
        if self.size not in (1, 2, 3):
            raise ValueError(f"A text is 1, 2 or 3 times its size, not {self.size}.")
        if self.align not in ("left", "center", "right"):
            raise ValueError(f"A text stands left, center or right, not {self.align!r}.")


@dataclass(frozen=True, slots=True)
class Columns:
    """A label at the left, which wraps inside its column, and an amount at the right, which stays whole.

    Where the two do not fit beside each other the right one stands on the next row.
    """

    left: str
    right: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A column's text, which wraps inside the column. Beside others it is `share` parts of the paper wide."""

    text: str
    share: int = 1
    align: Align = "left"

    def __post_init__(self) -> None:
        if self.share < 1:
            raise ValueError(f"A column takes one part of the paper or more, not {self.share}.")


@dataclass(frozen=True, slots=True)
class Cells:
    """Columns beside each other, a blank between two. Each wraps inside itself; the next line is below the longest."""

    cells: tuple[Cell, ...]
    bold: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.cells) <= MOST_COLUMNS:
            raise ValueError(f"A line has 1 to {MOST_COLUMNS} columns, not {len(self.cells)}.")


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper, drawn with one character."""

    char: str = "-"

    def __post_init__(self) -> None:
        if len(self.char) != 1:
            raise ValueError(f"A rule is drawn with one character, not {self.char!r}.")


@dataclass(frozen=True, slots=True)
class TokenDigits:
    """A token as the provider gave it: large, bold and centred, in groups of four that are never broken."""

    digits: str

    def __post_init__(self) -> None:
        if not self.digits.strip():
            raise ValueError("A token has digits.")


@dataclass(frozen=True, slots=True)
class QR:
    """A QR code of `payload` (1 to 200 bytes of UTF-8), centred, drawn by the printer itself where it can."""

    payload: str

    def __post_init__(self) -> None:
        size = len(self.payload.encode("utf-8", "replace"))
        if not 1 <= size <= LONGEST_QR_BYTES:
            raise ValueError(f"A QR code holds 1 to {LONGEST_QR_BYTES} bytes, not {size}.")


@dataclass(frozen=True, slots=True)
class Barcode:
    """A barcode of `payload`, 1 to 20 letters and digits of ASCII, centred: CODE128."""

    payload: str

    def __post_init__(self) -> None:
        if not (1 <= len(self.payload) <= LONGEST_BARCODE and self.payload.isascii() and self.payload.isalnum()):
            raise ValueError(f"A barcode holds 1 to {LONGEST_BARCODE} letters and digits, not {self.payload!r}.")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file's bytes, such as the shop's logo, centred, in black dots on white; see picture.py."""

    file: bytes


@dataclass(frozen=True, slots=True)
class Feed:
    """Empty lines."""

    lines: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.lines <= 255:
            raise ValueError(f"Paper is fed by 1 to 255 lines, not {self.lines}.")


@dataclass(frozen=True, slots=True)
class Cut:
    """The end of the paper: fed past the knife and cut."""


@dataclass(frozen=True, slots=True)
class Drawer:
    """Nothing on the paper: the cash drawer opens, by the printer's connector pin 2 or 5."""

    pin: Literal[2, 5] = 2

    def __post_init__(self) -> None:
        if self.pin not in (2, 5):
            raise ValueError(f"A drawer is on pin 2 or 5, not {self.pin}.")


Line: TypeAlias = Text | Columns | Cells | Rule | TokenDigits | QR | Barcode | Picture | Feed | Cut | Drawer


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of one receipt, slip or report, from the top."""

    lines: tuple[Line, ...]
