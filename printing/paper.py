"""The paper in the printer: how wide it is and which letters the printer has for it."""

from dataclasses import dataclass
from typing import Final

DOTS_PER_MM: Final = 8  # 203 dpi, the usual thermal head
CHARACTER_DOTS: Final = (12, 24)  # font A: width and height of a letter at its normal size
LINE_DOTS: Final = 30  # ESC 2's default line spacing on such a head

_PRINTABLE_DOTS: Final = {58: 384, 80: 576}

# Slots of ESC t on Epson printers and those that follow them; every page here also holds the middle dot,
# which stands for a letter that cannot be printed (see letters.py).
_CODE_PAGE_SLOTS: Final = {
    "CP437": 0,
    "CP850": 2,
    "CP860": 3,
    "CP863": 4,
    "CP865": 5,
    "CP1252": 16,
    "CP858": 19,
}


@dataclass(frozen=True, slots=True)
class Paper:
    """Paper `width_mm` wide (58 or 80) and the letters of `code_page`; ValueError for any other."""

    width_mm: int
    code_page: str = "CP858"

    def __post_init__(self) -> None:
        if self.width_mm not in _PRINTABLE_DOTS:
            raise ValueError(f"Paper is 58 or 80 mm wide, not {self.width_mm}.")
        if self.code_page not in _CODE_PAGE_SLOTS:
            known = ", ".join(_CODE_PAGE_SLOTS)
            raise ValueError(f"The code page {self.code_page!r} is not known; one of {known} is expected.")

    @property
    def columns(self) -> int:
        """Letters of normal size in a row: 32 on 58 mm, 48 on 80 mm."""
        return self.dots // CHARACTER_DOTS[0]

    @property
    def dots(self) -> int:
        """Printable dots in a row: 384 on 58 mm, 576 on 80 mm."""
        return _PRINTABLE_DOTS[self.width_mm]

    @property
    def code_page_slot(self) -> int:
        """The number that ESC t wants for the code page."""
        return _CODE_PAGE_SLOTS[self.code_page]

    @property
    def encoding(self) -> str:
        """Python's name of the code page."""
        return self.code_page.lower()
