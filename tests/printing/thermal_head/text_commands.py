"""Commands for letters and lines."""

from collections.abc import Mapping
from dataclasses import replace

from tests.printing.thermal_head.head import Align, Command, Head
from tests.printing.thermal_head.letters import FontName
from tests.printing.thermal_head.reader import Reader

FONTS: Mapping[int, FontName] = {0: "A", 1: "B", 48: "A", 49: "B"}
_ALIGNMENTS: Mapping[int, Align] = {0: "left", 1: "center", 2: "right", 48: "left", 49: "center", 50: "right"}
_UNDERLINES: Mapping[int, int] = {0: 0, 1: 1, 2: 2, 48: 0, 49: 1, 50: 2}


def initialise(head: Head, reader: Reader) -> None:
    """ESC @."""
    head.reset()


def code_page(head: Head, reader: Reader) -> None:
    """ESC t n."""
    head.settings.slot = reader.byte()


def national_letters(head: Head, reader: Reader) -> None:
    """ESC R 0: ASCII is the American one. The other nations' are not known here."""
    reader.one_of({0: None})


def no_chinese(head: Head, reader: Reader) -> None:
    """FS . : two bytes are never one Chinese letter, which is always so here."""


def choose_font(head: Head, reader: Reader) -> None:
    """ESC M n."""
    head.settings.look = replace(head.settings.look, font=reader.one_of(FONTS))


def choose_all(head: Head, reader: Reader) -> None:
    """ESC ! n: font, emphasis, double height and width and underline, a bit each; the others mean nothing."""
    bits = reader.byte()
    settings = head.settings
    settings.bold = bool(bits & 0x08)
    settings.underlined = bool(bits & 0x80)
    settings.look = replace(
        settings.look,
        font="B" if bits & 0x01 else "A",
        high=2 if bits & 0x10 else 1,
        wide=2 if bits & 0x20 else 1,
    )


def size(head: Head, reader: Reader) -> None:
    """GS ! n: one less than the times wide in the high half, than the times high in the low one."""
    value = reader.byte()
    reader.require(not value & 0x88, f"{value:#04x} is no size")
    head.settings.look = replace(head.settings.look, wide=(value >> 4) + 1, high=(value & 0x0F) + 1)


def bold(head: Head, reader: Reader) -> None:
    """ESC E n."""
    head.settings.bold = bool(reader.byte() & 1)


def strike_twice(head: Head, reader: Reader) -> None:
    """ESC G n."""
    head.settings.struck_twice = bool(reader.byte() & 1)


def underline(head: Head, reader: Reader) -> None:
    """ESC - n: how thick it was stays known for ESC !."""
    dots = reader.one_of(_UNDERLINES)
    head.settings.underlined = dots > 0
    head.settings.underline_dots = dots or head.settings.underline_dots


def inverse(head: Head, reader: Reader) -> None:
    """GS B n."""
    head.settings.look = replace(head.settings.look, inverse=bool(reader.byte() & 1))


def align(head: Head, reader: Reader) -> None:
    """ESC a n."""
    alignment = reader.one_of(_ALIGNMENTS)
    if not head.inside_a_line(reader):
        head.settings.align = alignment


def default_spacing(head: Head, reader: Reader) -> None:
    """ESC 2."""
    head.settings.spacing = 30


def spacing(head: Head, reader: Reader) -> None:
    """ESC 3 n."""
    head.settings.spacing = reader.byte()


def left_margin(head: Head, reader: Reader) -> None:
    """GS L nL nH."""
    dots = reader.word()
    if not head.inside_a_line(reader):
        head.settings.margin = dots


def area_width(head: Head, reader: Reader) -> None:
    """GS W nL nH."""
    dots = reader.word()
    if not head.inside_a_line(reader):
        head.settings.area = dots


def end_line(head: Head, reader: Reader) -> None:
    """LF."""
    head.end_line()


def nothing(head: Head, reader: Reader) -> None:
    """CR, where the printer is set to end a line at LF."""


def tab(head: Head, reader: Reader) -> None:
    """HT."""
    head.tab()


def feed_lines(head: Head, reader: Reader) -> None:
    """ESC d n: for n = 1 the same as LF."""
    head.end_line(feed=reader.byte() * head.settings.spacing)


def feed_dots(head: Head, reader: Reader) -> None:
    """ESC J n."""
    head.end_line(feed=reader.byte())


COMMANDS: Mapping[bytes, Command] = {
    b"\x1b@": initialise,
    b"\x1bt": code_page,
    b"\x1bR": national_letters,
    b"\x1c.": no_chinese,
    b"\x1bM": choose_font,
    b"\x1b!": choose_all,
    b"\x1d!": size,
    b"\x1bE": bold,
    b"\x1bG": strike_twice,
    b"\x1b-": underline,
    b"\x1dB": inverse,
    b"\x1ba": align,
    b"\x1b2": default_spacing,
    b"\x1b3": spacing,
    b"\x1dL": left_margin,
    b"\x1dW": area_width,
    b"\n": end_line,
    b"\r": nothing,
    b"\t": tab,
    b"\x1bd": feed_lines,
    b"\x1bJ": feed_dots,
}
