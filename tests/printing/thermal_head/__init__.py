"""A printer on paper, written from the printers' manuals: it takes the bytes of an ESC/POS job and gives back the dots.

It shares nothing with printing/, which is held against it. Its letters are those of resources/receipt_font, read
by a reader of its own, and its codes are made by a library that the till does not have.

What the manuals leave open is taken so: a dot is 1/203 inch in every command; a line that is ended moves the paper by
what the command says or by the line's height, whichever is more; letters of different heights stand with their feet on
one line; emphasis is one dot of the paper at every size; bar codes have their text directly under the bars.
"""

import re
from collections.abc import Mapping

from tests.printing.thermal_head import code_commands, image_commands, machine_commands, text_commands
from tests.printing.thermal_head.dots import Dots
from tests.printing.thermal_head.head import Command, Head
from tests.printing.thermal_head.printout import Box, Code, Ignored, Image, Paper, Printout, Pulse, Said, TextLine
from tests.printing.thermal_head.reader import NotUnderstood, Reader
from tests.printing.thermal_head.tape import PaperOut

__all__ = [
    "Box",
    "Code",
    "Dots",
    "Ignored",
    "Image",
    "NotUnderstood",
    "Paper",
    "Printout",
    "Pulse",
    "Said",
    "TextLine",
    "print_out",
]

_COMMANDS: Mapping[bytes, Command] = {
    **text_commands.COMMANDS,
    **image_commands.COMMANDS,
    **code_commands.COMMANDS,
    **machine_commands.COMMANDS,
}
_REAL_TIME = re.compile(rb"\x10(?:\x04[\x01-\x08]|\x05[\x00-\x02]|\x14[\x01-\x03\x07\x08])", re.DOTALL)


def print_out(
    job: bytes, width: int = 576, *, knife: int = 0, stored: Mapping[int | str, tuple[int, int]] | None = None
) -> Printout:
    """Print a job on a head `width` dots wide (384 for 58 mm paper, 576 for 80 mm); NotUnderstood where it cannot.

    The knife is `knife` dots beyond the head: what a plain cut finds between the two stays on the next paper.
    `stored` has the width and height of the images in the printer's memory, by their number (FS p) or their key of
    two letters (GS ( L). They are drawn as boxes with a cross; what the job itself keeps there is drawn as it is.
    """
    head = Head(width, knife, {name: image_commands.marked_box(*size) for name, size in (stored or {}).items()})
    reader = Reader(job)
    strays: list[Said] = []
    while reader.left:
        reader.begin()
        try:
            _obey(head, reader)
        except PaperOut:
            raise reader.refusal("the roll is at its end") from None
        strays += (
            Said(reader.start + found.start(), found.group())
            for found in _REAL_TIME.finditer(reader.command)
            if found.start()
        )
    return Printout(
        head.tape.papers(),
        tuple(head.pulses),
        tuple(head.questions),
        tuple(head.ignored),
        tuple(strays),
        head.tape.lost,
        head.line.text,
    )


def _obey(head: Head, reader: Reader) -> None:
    """Print a letter, or do a command, whose name is one byte, two or three."""
    if reader.ahead(1)[0] >= 0x20 and reader.ahead(1) != b"\x7f":
        head.type(reader.byte())
        return
    for name in (reader.ahead(3), reader.ahead(2), reader.ahead(1)):
        command = _COMMANDS.get(name)
        if command:
            reader.take(len(name))
            command(head, reader)
            return
    reader.take(len(reader.ahead(3)))
    raise reader.refusal("no command that is known here")
