"""A picture file, such as a logo, as the dots of a receipt: small enough for the paper, transparent parts white."""

import io
import warnings
from functools import lru_cache
from typing import Final

from printing.dots import Dots

HIGHEST_DOTS: Final = 240  # 30 mm
_MOST_PIXELS: Final = 50_000_000
_LARGEST_FILE: Final = 10_000_000


class BadPicture(ValueError):
    """A file that cannot be printed as a picture; its text says why."""


@lru_cache(maxsize=4)  # the shop's logo is on every receipt
def dots_of(file: bytes, widest: int) -> Dots:
    """The picture in black dots, at the most `widest` of them wide and 240 high. Raises BadPicture."""
    if len(file) > _LARGEST_FILE:
        raise BadPicture("This picture's file is larger than 10 MB.")
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(file))
        if picture.width * picture.height > _MOST_PIXELS:
            raise BadPicture(f"This picture is {picture.width} by {picture.height} pixels: make it smaller.")
        on_white = Image.new("RGBA", picture.size, "white")
        on_white.alpha_composite(picture.convert("RGBA"))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, BadPicture):
            raise
        raise BadPicture("This file is not a picture that can be read; PNG and JPEG can.") from error
    grey = on_white.convert("L")
    grey.thumbnail((widest, HIGHEST_DOTS))
    black = grey.point(lambda level: 255 - level).convert("1")
    across = -(-black.width // 8)
    whole = black.tobytes()
    return Dots(black.width, tuple(whole[row * across : (row + 1) * across] for row in range(black.height)))
