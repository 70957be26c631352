"""Commands for images: sent with the job, or kept in the printer's memory."""

from collections.abc import Mapping

from tests.printing.thermal_head.dots import Dots, from_modules, from_raster
from tests.printing.thermal_head.head import Command, Head
from tests.printing.thermal_head.letters import font
from tests.printing.thermal_head.reader import Reader

# GS v 0 and FS p: the mode, and how many dots wide and high each of the image's is then.
_MODES = {mode + zero: times for mode, times in enumerate([(1, 1), (2, 1), (1, 2), (2, 2)]) for zero in (0, 48)}
# ESC *: how many dots a column has, and how many dots of a 203 dpi head each is wide and high.
_COLUMNS = {0: (8, 2, 3), 1: (8, 1, 3), 32: (24, 2, 1), 33: (24, 1, 1)}


def raster(head: Head, reader: Reader) -> None:
    """GS v 0 m xL xH yL yH d1 ... dk: x bytes a row, y rows."""
    reader.one_of({ord("0"): None})
    wide, high = reader.one_of(_MODES)
    across, down = reader.word(), reader.word()
    reader.require(across > 0 and down > 0, "an image without dots")
    image = from_raster(across * 8, reader.take(across * down))
    if not head.inside_a_line(reader):
        head.place_image(image.magnified(wide, high), "raster")


def columns(head: Head, reader: Reader) -> None:
    """ESC * m nL nH d1 ... dk: an image in the line, as high as a letter of font A; n columns from the left."""
    dots, wide, high = reader.one_of(_COLUMNS)
    count = reader.word()
    reader.require(count > 0, "an image without dots")
    sent = reader.take(count * dots // 8)
    upright = from_raster(dots, sent)  # a row of this is a column of the image
    image = from_modules(["".join(str(row >> y & 1) for row in upright.rows) for y in range(dots)])
    shown = image.magnified(wide, high)
    room = max(0, head.area - head.line.x)
    kept = shown.cropped(0, 0, min(shown.width, room), shown.height)
    head.tape.lost += shown.black - kept.black
    head.put(kept, font("A").base)


def graphics(head: Head, reader: Reader) -> None:
    """GS ( L pL pH 48 fn: store what is to be printed, print it, keep an image in the memory, or print that one."""
    _graphics(head, reader, reader.word())


def long_graphics(head: Head, reader: Reader) -> None:
    """GS 8 L: the same with a length of four bytes."""
    _graphics(head, reader, int.from_bytes(reader.take(4), "little"))


def _graphics(head: Head, reader: Reader, length: int) -> None:
    inside = reader.part(length)
    inside.one_of({48: None})
    match inside.one_of({2: 50, 50: 50, 67: 67, 69: 69, 112: 112}):
        case 112:
            _store(head, inside)
        case 50:
            _print_stored_graphics(head, reader)
        case 67:
            _keep_in_memory(head, inside, reader)
        case _:
            _print_from_memory(head, inside, reader)
    reader.require(not inside.left, "the length is not that of the function")


def _store(head: Head, inside: Reader) -> None:
    """... 112 a bx by c xL xH yL yH d1 ... dk: x dots, y rows."""
    inside.one_of({48: "black or white"})
    wide, high = inside.within(1, 2), inside.within(1, 2)
    inside.one_of({49: "the first colour"})
    across, down = inside.word(), inside.word()
    inside.require(across > 0 and down > 0, "an image without dots")
    inside.require(head.settings.graphics is None, "one is stored and not yet printed")
    sent = inside.take(-(-across // 8) * down)
    head.settings.graphics = from_raster(across, sent).magnified(wide, high)


def _print_stored_graphics(head: Head, reader: Reader) -> None:
    image = head.settings.graphics
    if image is None:
        head.ignore(reader, "nothing is stored")
    elif not head.inside_a_line(reader):
        head.settings.graphics = None
        head.place_image(image, "graphics")


def _keep_in_memory(head: Head, inside: Reader, reader: Reader) -> None:
    """... 67 a kc1 kc2 b xL xH yL yH c d1 ... dk: x dots, y rows, of b colours, in the place of what has the key."""
    inside.one_of({48: None})
    key = _key(inside)
    inside.one_of({1: "one colour"})
    across, down = inside.word(), inside.word()
    inside.require(0 < across <= 8192 and 0 < down <= 2304, f"{across} by {down} dots are no image for the memory")
    inside.one_of({49: "the first colour"})
    image = from_raster(across, inside.take(-(-across // 8) * down))
    if not head.inside_a_line(reader):
        head.memory[key] = image


def _key(inside: Reader) -> str:
    """kc1 kc2: two letters."""
    return "".join(chr(inside.within(32, 126)) for _ in range(2))


def _print_from_memory(head: Head, inside: Reader, reader: Reader) -> None:
    """... 69 kc1 kc2 x y: the image of a key of two letters."""
    key = _key(inside)
    wide, high = inside.within(1, 2), inside.within(1, 2)
    _print_memory(head, reader, key, wide, high)


def stored_image(head: Head, reader: Reader) -> None:
    """FS p n m."""
    number = reader.byte()
    wide, high = reader.one_of(_MODES)
    _print_memory(head, reader, number, wide, high)


def _print_memory(head: Head, reader: Reader, name: int | str, wide: int, high: int) -> None:
    if name not in head.memory:
        head.ignore(reader, f"no image {name!r} is in the memory")
    elif not head.inside_a_line(reader):
        head.place_image(head.memory[name].magnified(wide, high), str(name))


def marked_box(width: int, height: int) -> Dots:
    """A frame with a cross in it, in the place of an image that only the printer has."""
    whole = (1 << width) - 1
    rows = []
    for y in range(height):
        x = y * (width - 1) // max(1, height - 1)
        rows.append(whole if y in (0, height - 1) else 1 | 1 << width - 1 | 1 << x | 1 << width - 1 - x)
    return Dots(width, tuple(rows))


COMMANDS: Mapping[bytes, Command] = {
    b"\x1dv": raster,
    b"\x1b*": columns,
    b"\x1d(L": graphics,
    b"\x1d8L": long_graphics,
    b"\x1cp": stored_image,
}
