"""The paper in the printer: how wide it is and which letters the printer has for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

Font: TypeAlias = Literal["A", "B"]

USUAL_DPI: Final = 203  # the usual thermal head: eight dots a millimetre
_MM_PER_INCH: Final = 25.4
_LEAST_DPI, _MOST_DPI = 100, 600
_DOTS: Final = {58: 384, 80: 576}
_LETTER_DOTS: Final[Mapping[str, tuple[int, int]]] = {"A": (12, 24), "B": (9, 17)}
_LINE_DOTS: Final = {"A": 30, "B": 22}  # A: what ESC 2 gives on such a head

CODE_PAGE_SLOTS: Final[Mapping[str, int]] = MappingProxyType(
    {"CP437": 0, "CP850": 2, "CP860": 3, "CP863": 4, "CP865": 5, "CP1252": 16, "CP858": 19}
)
"""Slots of ESC t on Epson printers and those that follow them.

Every page here also holds the middle dot, which stands for a letter that cannot be printed (see letters.py).
"""


@dataclass(frozen=True, slots=True)
class Paper:
    """Paper `width_mm` wide (58 or 80), of which `dots` can be printed, and the letters of `code_page` in `font`.

    `slot` is where the printer has the page, `dots` how wide it prints; None for what most have. With `own_letters` a
    letter that the page lacks is drawn even where it has a plain spelling. `dpi` is how fine the head prints.
    ValueError for what is none of these.
    """

    width_mm: int
    code_page: str = "CP858"
    font: Font = "A"
    slot: int | None = None
    head_dots: int | None = None
    own_letters: bool = False
    dpi: int = USUAL_DPI

    def __post_init__(self) -> None:
        if self.width_mm not in _DOTS:
            raise ValueError(f"Paper is 58 or 80 mm wide, not {self.width_mm}.")
        if self.code_page not in CODE_PAGE_SLOTS:
            known = ", ".join(CODE_PAGE_SLOTS)
            raise ValueError(f"The code page {self.code_page!r} is not known; one of {known} is expected.")
        if self.font not in _LETTER_DOTS:
            raise ValueError(f"A printer has the fonts A and B, not {self.font!r}.")
        if self.slot is not None and not 0 <= self.slot <= 255:
            raise ValueError(f"A code page is in slot 0 to 255, not {self.slot}.")
        if self.head_dots is not None and not (self.head_dots % 8 == 0 and 0 < self.head_dots <= _DOTS[80]):
            raise ValueError(f"A head prints up to 576 dots, in eights, not {self.head_dots}.")
        if not _LEAST_DPI <= self.dpi <= _MOST_DPI:
            raise ValueError(f"A head prints {_LEAST_DPI} to {_MOST_DPI} dots an inch, not {self.dpi}.")

    @property
    def dots_per_mm(self) -> float:
        """How many dots are beside each other in a millimetre."""
        return 8 if self.dpi == USUAL_DPI else self.dpi / _MM_PER_INCH

    @property
    def columns(self) -> int:
        """Letters of normal size in a row: 32 or 48 in font A, 42 or 64 in font B."""
        return self.dots // self.letter_dots[0]

    @property
    def dots(self) -> int:
        """Printable dots in a row: 384 on 58 mm, 576 on 80 mm, where the printer is not narrower."""
        return self.head_dots or _DOTS[self.width_mm]

    @property
    def letter_dots(self) -> tuple[int, int]:
        """Width and height of a letter at its normal size."""
        return _LETTER_DOTS[self.font]

    @property
    def line_dots(self) -> int:
        """How far the paper moves from one row to the next."""
        return _LINE_DOTS[self.font]

    @property
    def code_page_slot(self) -> int:
        """The number that ESC t wants for the code page."""
        return CODE_PAGE_SLOTS[self.code_page] if self.slot is None else self.slot

    @property
    def encoding(self) -> str:
        """Python's name of the code page."""
        return self.code_page.lower()
