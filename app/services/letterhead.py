"""The shop's logo, as the settings name it: a picture file in the till's folder, without which the till sells too."""

from __future__ import annotations

from pathlib import Path

from app.domain.said import said, to_say
from printing.picture import LARGEST_FILE, BadPicture, dots_of

_OF_PICTURES = frozenset(
    {
        to_say("This picture's file is larger than 10 MB."),
        to_say("This file is not a picture that can be read; PNG and JPEG can."),
    }
)
"""What printing says of one; it speaks English alone."""
_WIDEST = 576
"""Dots; that it can be drawn at all, and is not blank then, is seen before the first receipt."""


def logo_of(home: Path, name: str) -> tuple[bytes, str]:
    """The bytes of the logo's file, none where none is named or that one cannot be printed; and in words why it cannot,
    "" where nothing is wrong.
    """
    if not name:
        return b"", ""
    try:
        with (home / name).open("rb") as file:
            logo = file.read(LARGEST_FILE + 1)
        dots = dots_of(logo, _WIDEST)
    except OSError as error:
        return b"", _told(name, said("cannot be read: {why}.", why=error.strerror))
    except BadPicture as bad:
        return b"", _told(
            name, said("cannot be printed. {why}", why=said(str(bad)) if str(bad) in _OF_PICTURES else bad)
        )
    except ValueError:  # a path with a NUL in it
        return b"", _told(name, said("cannot be read: no file has such a name."))
    if not any(map(any, dots.rows)):
        return b"", _told(name, said("cannot be printed: all of it is white."))
    return logo, ""


def _told(name: str, why: str) -> str:
    return said(
        "The logo {name} {why} Papers come out without it; name another one in till.toml.", name=f"{name!r}", why=why
    )
