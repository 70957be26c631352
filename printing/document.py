"""What a receipt is made of: a document of lines, with no printer, paper or screen in it yet.

The text in a line may be anything a person or a provider wrote: layout fits it to the paper and its letters.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["left", "center", "right"]
Size: TypeAlias = Literal[1, 2, 3]

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
    """A QR code of `payload` (1 to 200 bytes of UTF-8), centred, drawn by the printer itself."""

    payload: str

    def __post_init__(self) -> None:
        size = len(self.payload.encode("utf-8", "replace"))
        if not 1 <= size <= LONGEST_QR_BYTES:
            raise ValueError(f"A QR code holds 1 to {LONGEST_QR_BYTES} bytes, not {size}.")


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


Line: TypeAlias = Text | Columns | Rule | TokenDigits | QR | Feed | Cut


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of one receipt, slip or report, from the top."""

    lines: tuple[Line, ...]
