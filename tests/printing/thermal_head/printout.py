"""What came out of the printer: papers with what stands on them, and what else the job made it do."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from tests.printing.thermal_head.dots import Dots

CutKind: TypeAlias = Literal["full", "partial"]
CodeKind: TypeAlias = Literal["QR", "CODE128", "EAN13"]


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a paper, in dots from its upper left printable dot."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of letters as it was printed, with its blanks; a tab is one. Its box holds their cells."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Code:
    """A code to be scanned, and what it was given to say. The box of a bar code holds its text too."""

    kind: CodeKind
    payload: bytes
    box: Box


@dataclass(frozen=True, slots=True)
class Image:
    """An image: "raster" or "graphics" as it was sent, "columns" for a line of them without letters, or the number or
    key of a stored one."""

    name: str
    box: Box


Printed: TypeAlias = TextLine | Code | Image


@dataclass(frozen=True, slots=True)
class Paper:
    """One piece of paper. `cut` is None where it still hangs in the printer."""

    dots: Dots
    printed: tuple[Printed, ...]
    cut: CutKind | None

    @property
    def lines(self) -> list[TextLine]:
        return [one for one in self.printed if isinstance(one, TextLine)]

    @property
    def codes(self) -> list[Code]:
        return [one for one in self.printed if isinstance(one, Code)]

    @property
    def images(self) -> list[Image]:
        return [one for one in self.printed if isinstance(one, Image)]


@dataclass(frozen=True, slots=True)
class Pulse:
    """What the drawer's coil got, at connector pin 2 or 5. `at_once`: also with the paper out (DLE DC4)."""

    pin: Literal[2, 5]
    on_ms: int
    off_ms: int
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Bytes of the job, and where they are in it."""

    offset: int
    command: bytes


@dataclass(frozen=True, slots=True)
class Ignored:
    """A command that was understood and did nothing, as the manuals say, and why."""

    offset: int
    command: bytes
    why: str


@dataclass(frozen=True, slots=True)
class Printout:
    """All that a job did.

    `strays` are commands that a printer obeys wherever they stand (DLE EOT and its like) found inside another
    command's parameters: some models would obey them there too. `lost_dots` are black dots beyond an edge.
    `unprinted` are letters after the last line end, which wait in the printer for the next job.
    """

    papers: tuple[Paper, ...]
    pulses: tuple[Pulse, ...]
    questions: tuple[Said, ...]
    ignored: tuple[Ignored, ...]
    strays: tuple[Said, ...]
    lost_dots: int
    unprinted: str
