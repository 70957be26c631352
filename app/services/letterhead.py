"""The shop's logo, as the settings name it: a picture file in the till's folder."""

from __future__ import annotations

from pathlib import Path

from app.domain.trouble import BadInput
from printing.picture import BadPicture, dots_of

_SMALLEST = 8
"""Dots; that it can be drawn at all is seen before the first receipt."""


def logo_of(home: Path, name: str) -> bytes:
    """The bytes of the logo's file, b"" where none is named. Raises BadInput for one that cannot be printed."""
    if not name:
        return b""
    path = home / name
    try:
        logo = path.read_bytes()
        dots_of(logo, _SMALLEST)
    except OSError as error:
        raise BadInput(f"The logo {path} cannot be read: {error.strerror}. Name another one in till.toml.") from None
    except BadPicture as bad:
        raise BadInput(f"The logo {path} cannot be printed. {bad}") from None
    return logo
