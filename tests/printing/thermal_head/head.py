"""The head and what it remembers between two commands: how letters look, where the line is, what is stored."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from tests.printing.thermal_head.dots import Dots
from tests.printing.thermal_head.letters import FontName, Look, drawn, font, letter_of
from tests.printing.thermal_head.printout import Box, Code, CodeKind, Ignored, Image, Printed, Pulse, Said, TextLine
from tests.printing.thermal_head.reader import Reader
from tests.printing.thermal_head.tape import Tape

Align: TypeAlias = Literal["left", "center", "right"]
TextBeside: TypeAlias = Literal["none", "above", "below", "both"]

TAB_DOTS = 8 * 12  # eight letters of font A


@dataclass
class Settings:
    """What ESC @ puts back to what it is when the printer is switched on."""

    slot: int = 0
    look: Look = field(default_factory=Look)
    bold: bool = False  # ESC E
    struck_twice: bool = False  # ESC G
    underlined: bool = False
    underline_dots: int = 1
    spacing: int = 30
    align: Align = "left"
    margin: int = 0
    area: int | None = None
    graphics: Dots | None = None
    qr_model: Literal["2", "micro"] = "2"
    qr_dots: int = 3
    qr_correction: Literal["l", "m", "q", "h"] = "l"
    qr_payload: bytes = b""
    bar_height: int = 162
    bar_dots: int = 3
    bar_text: TextBeside = "none"
    bar_font: FontName = "A"


@dataclass
class Line:
    """What waits for a line end: dots, each with its place from the left and the height of its feet."""

    cells: list[tuple[Dots, int, int]] = field(default_factory=list)
    text: str = ""
    x: int = 0


class Head:
    """Prints on a tape `width` dots wide. `memory` has the images that ESC @ and the switch leave in the printer."""

    def __init__(self, width: int, knife: int, memory: Mapping[int | str, Dots]) -> None:
        self.tape = Tape(width, knife)
        self.memory = dict(memory)
        self.settings = Settings()
        self.line = Line()
        self.pulses: list[Pulse] = []
        self.questions: list[Said] = []
        self.ignored: list[Ignored] = []

    def reset(self) -> None:
        self.settings = Settings()
        self.line = Line()

    @property
    def margin(self) -> int:
        return min(self.settings.margin, self.tape.width)

    @property
    def area(self) -> int:
        """How many dots a line may have."""
        room = self.tape.width - self.margin
        return room if self.settings.area is None else min(self.settings.area, room)

    def ignore(self, reader: Reader, why: str) -> None:
        self.ignored.append(Ignored(reader.start, reader.command, why))

    def inside_a_line(self, reader: Reader) -> bool:
        """Say whether the line has begun, for commands that do nothing then."""
        begun = self.line.x > 0
        if begun:
            self.ignore(reader, "only at the beginning of a line")
        return begun

    def type(self, byte: int) -> None:
        """Put a letter into the line, or into the next one where this has no room for it."""
        settings = self.settings
        letter = letter_of(byte, settings.slot)
        look = replace(
            settings.look,
            emphasised=settings.bold or settings.struck_twice,
            underline=settings.underline_dots if settings.underlined else 0,
        )
        self.put(drawn(letter, look), font(look.font).base * look.high, letter)

    def put(self, dots: Dots, base: int, text: str = "") -> None:
        if self.line.x and self.line.x + dots.width > self.area:
            self.end_line()
        self.line.cells.append((dots, self.line.x, base))
        self.line.text += text
        self.line.x += dots.width

    def tab(self) -> None:
        """Leave white up to the next tab stop, or to the edge, where the next letter or tab begins a new line."""
        if self.line.x >= self.area and self.line.x:
            self.end_line()
        self.line.x = min(self.line.x // TAB_DOTS * TAB_DOTS + TAB_DOTS, max(self.area, self.line.x))
        self.line.text += "\t"

    def end_line(self, feed: int | None = None) -> None:
        """Print what waits, and move the paper by `feed` (the line spacing) or the line's height if that is more."""
        line, self.line = self.line, Line()
        height = 0
        if line.cells:
            above = max(base for _, _, base in line.cells)
            height = above + max(dots.height - base for dots, _, base in line.cells)
            left = self.left_of(line.x)
            for dots, x, base in line.cells:
                self.tape.stamp(dots, left + x, self.tape.y + above - base)
            box = Box(left, self.tape.y, line.x, height)
            self.tape.printed.append(TextLine(line.text, box) if line.text else Image("columns", box))
        self.tape.feed(max(height, self.settings.spacing if feed is None else feed))

    def left_of(self, width: int) -> int:
        """Where something this wide begins, by the alignment."""
        blank = max(0, self.area - width)
        return self.margin + {"left": 0, "center": blank // 2, "right": blank}[self.settings.align]

    def place_image(self, dots: Dots, name: str) -> None:
        """Print an image; what is beyond the area is lost."""
        kept = dots.cropped(0, 0, min(dots.width, self.area), dots.height)
        self.tape.lost += dots.black - kept.black
        self._place(kept, Image(name, self._box(kept)))

    def place_code(self, dots: Dots, kind: CodeKind, payload: bytes, reader: Reader) -> None:
        """Print a code whole, or not at all where it is too wide."""
        if dots.width > self.area:
            self.ignore(reader, f"the code is {dots.width} dots wide, and the paper has {self.area}")
            return
        self._place(dots, Code(kind, payload, self._box(dots)))

    def _box(self, dots: Dots) -> Box:
        return Box(self.left_of(dots.width), self.tape.y, dots.width, dots.height)

    def _place(self, dots: Dots, printed: Printed) -> None:
        self.tape.stamp(dots, printed.box.left, printed.box.top)
        self.tape.printed.append(printed)
        self.tape.feed(dots.height)


# What a command's name stands for: it reads the rest of itself, and does it.
Command: TypeAlias = Callable[[Head, Reader], None]
