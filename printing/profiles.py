"""What is known of common printers: paper, letters, knife, drawer, and what they say back; see resources/printers."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal, TypeAlias

from printing.paper import USUAL_DPI, Font, Paper

Cutter: TypeAlias = Literal["full", "partial", "none"]
Proof: TypeAlias = Literal["process id", "status", "none"]

_CUTTERS: Final = ("full", "partial", "none")
_PROOFS: Final = ("process id", "status", "none")


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """One kind of printer. `slots` is where it has each code page; `proof` the strongest sign that a paper came out."""

    key: str
    name: str
    width_mm: int
    dots: int
    code_page: str
    slots: dict[str, int]
    cutter: Cutter
    drawer: bool
    native_qr: bool
    stored_logo: bool
    proof: Proof
    dpi: int = USUAL_DPI

    def paper(self, font: Font = "A", code_page: str = "", *, own_letters: bool = False) -> Paper:
        """The paper in such a printer, in its own code page or in another one that it has. Raises ValueError."""
        page = code_page or self.code_page
        if page not in self.slots:
            raise ValueError(f"{self.name} has no code page {page!r}; it has {', '.join(self.slots)}.")
        return Paper(self.width_mm, page, font, self.slots[page], self.dots, own_letters, self.dpi)


@cache
def printer_profiles() -> dict[str, PrinterProfile]:
    """All of them by their keys, in the order of their names. Raises ValueError for a file that is not one."""
    folder = files("resources") / "printers"
    found = [file for file in folder.iterdir() if file.name.endswith(".toml")]
    read = [_profile(file.name.removesuffix(".toml"), tomllib.loads(file.read_text("utf-8"))) for file in found]
    return {profile.key: profile for profile in sorted(read, key=lambda one: one.name.casefold())}


def _profile(key: str, written: dict[str, Any]) -> PrinterProfile:
    try:
        profile = PrinterProfile(key=key, **written)
    except TypeError as error:
        raise ValueError(f"{key}.toml is no printer: {error}") from error
    if profile.cutter not in _CUTTERS or profile.proof not in _PROOFS:
        raise ValueError(f"{key}.toml: the cutter is one of {_CUTTERS}, and the proof one of {_PROOFS}")
    for page in profile.slots:
        profile.paper(code_page=page)
    return profile
