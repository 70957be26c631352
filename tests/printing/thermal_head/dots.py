"""A rectangle of dots, as a thermal head burns them: letters, codes, images and whole papers are all made of it."""

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_ART = " ▀▄█"


@dataclass(frozen=True, slots=True)
class Dots:
    """`rows` from the top; bit x of a row is its dot x from the left, 1 where it is black."""

    width: int
    rows: tuple[int, ...]

    @property
    def height(self) -> int:
        return len(self.rows)

    @property
    def black(self) -> int:
        """How many dots are black."""
        return sum(row.bit_count() for row in self.rows)

    def __getitem__(self, y: int) -> bytes:
        """Row `y` with a byte for each dot, so that `dots[y][x]` is 1 where it is black."""
        return bytes(self.rows[y] >> x & 1 for x in range(self.width))

    def cropped(self, left: int, top: int, width: int, height: int) -> "Dots":
        """A part; white where it reaches beyond the right or lower edge."""
        rows = self.rows[top : top + height]
        mask = (1 << width) - 1
        return Dots(width, tuple(row >> left & mask for row in rows) + (0,) * (height - len(rows)))

    def magnified(self, wide: int, high: int) -> "Dots":
        """Each dot as a block of dots."""
        rows = self.rows if wide == 1 else tuple(_stretched(row, wide) for row in self.rows)
        return Dots(self.width * wide, tuple(row for row in rows for _ in range(high)))

    def art(self) -> str:
        """For a reader's eye: two rows of dots in each line, without the blanks at the ends of the lines."""
        rows = [*self.rows, 0]
        lines = [
            "".join(_ART[(above >> x & 1) + 2 * (below >> x & 1)] for x in range(self.width)).rstrip()
            for above, below in zip(rows[:-1:2], rows[1::2], strict=False)
        ]
        return "\n".join(lines)

    def png(self, white_around: int = 0) -> bytes:
        """A picture file with one pixel a dot, and white around it."""
        width, height = self.width + 2 * white_around, self.height + 2 * white_around
        whole = -(-width // 8)
        blank = [0] * white_around
        lines = [row << white_around for row in (*blank, *self.rows, *blank)]
        white = (1 << 8 * whole) - 1  # a 1 is white in a picture
        packed = b"".join(b"\0" + (white ^ line).to_bytes(whole, "little").translate(_MIRRORED) for line in lines)
        header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
        parts = ((b"IHDR", header), (b"IDAT", zlib.compress(packed, 9)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
            for name, body in parts
        )

    def write_png(self, path: Path, white_around: int = 0) -> None:
        path.write_bytes(self.png(white_around))


def from_raster(width: int, raster: bytes) -> Dots:
    """Rows of whole bytes, the first dot in the highest bit, as fonts and printers have them."""
    whole = -(-width // 8)
    mask = (1 << width) - 1
    mirrored = raster.translate(_MIRRORED)
    starts = range(0, len(mirrored), whole)
    return Dots(width, tuple(int.from_bytes(mirrored[at : at + whole], "little") & mask for at in starts))


def from_modules(lines: list[str]) -> Dots:
    """Lines of "1" for black and "0" for white, all equally long."""
    return Dots(len(lines[0]), tuple(int(line[::-1], 2) for line in lines))


def _stretched(row: int, times: int) -> int:
    return int(f"{row:b}".replace("0", "0" * times).replace("1", "1" * times), 2)
