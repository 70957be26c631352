"""A picture file, such as a logo, as the dots of a receipt: upright, small enough for it, transparent parts white."""

import io
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from printing.dots import Dots

if TYPE_CHECKING:
    from PIL import Image

HIGHEST_DOTS: Final = 240  # 30 mm
_MOST_PIXELS: Final = 25_000_000  # a telephone's photograph has twelve million; it takes a second or two
LARGEST_FILE: Final = 10_000_000
_FORMATS: Final = ("PNG", "JPEG", "GIF", "BMP", "WEBP")
_PALE: Final = 0xC0  # a picture with nothing darker than that is meant for a dark ground


class BadPicture(ValueError):
    """A file that cannot be printed as a picture; its text says why."""


@lru_cache(maxsize=4)  # the shop's logo is on every receipt
def dots_of(file: bytes, widest: int) -> Dots:
    """The picture in black dots, at the most `widest` of them wide and 240 high. Raises BadPicture.

    One that is all pale and has transparent parts, as for a dark ground, is printed by its shape: what is not
    transparent is black.
    """
    if len(file) > LARGEST_FILE:
        raise BadPicture("This picture's file is larger than 10 MB.")
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of its size, and of what is odd in it
            black = _black(_read(file, 2 * max(widest, HIGHEST_DOTS)))
    except BadPicture:
        raise
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise BadPicture("This file is not a picture that can be read; PNG and JPEG can.") from error
    black.thumbnail((widest, HIGHEST_DOTS))
    black = black.convert("1")
    across = -(-black.width // 8)
    whole = black.tobytes()
    return Dots(black.width, tuple(whole[row * across : (row + 1) * across] for row in range(black.height)))


def _read(file: bytes, side: int) -> "Image.Image":
    """The picture the way up that it is looked at, in RGBA, and not much larger than `side` by `side`."""
    from PIL import Image, ImageOps

    picture = Image.open(io.BytesIO(file), formats=_FORMATS)
    if picture.width * picture.height > _MOST_PIXELS:
        raise BadPicture(f"This picture is {picture.width} by {picture.height} pixels: make it smaller.")
    picture.draft(None, (side, side))  # JPEG alone can, in any mode
    picture.load()
    plain = _of_eight_bits(picture)
    fewer = max(1, max(plain.size) // side)
    small = plain.reduce(fewer) if fewer > 1 else plain
    small.info |= {"exif": picture.info["exif"]} if "exif" in picture.info else {}
    return ImageOps.exif_transpose(small).convert("RGBA")


def _of_eight_bits(picture: "Image.Image") -> "Image.Image":
    """In a mode whose neighbours can be melted into one; a grey of sixteen bits would be cut off at white."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    if "transparency" in picture.info or picture.mode in ("P", "PA"):
        return picture.convert("RGBA")
    return picture.convert("L") if picture.mode == "1" else picture


def _black(picture: "Image.Image") -> "Image.Image":
    """How black each dot of it is on white paper."""
    from PIL import Image

    on_white = Image.new("RGBA", picture.size, "white")
    on_white.alpha_composite(picture)
    black, opaque = on_white.convert("L").point(lambda level: 255 - level), picture.getchannel("A")
    sees_through, is_pale = min(opaque.tobytes()) < 255, max(black.tobytes()) < 255 - _PALE
    return opaque if sees_through and is_pale else black
