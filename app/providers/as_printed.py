"""Reading JSON, and what the providers' documents print in its place.

The samples have typographic quotes (Socodee), `"code": 00` and a bare date (Powershop), a comma or the last brace
left out (OnePipe, Socodee) and remarks after `//`. A service that was tested against such a sample may well send it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

DEEPEST = 40
"""Levels. No document goes below five."""

_PIECE = re.compile(
    r"""(?P<blank>[ \t\r\n]+|//[^\n]*)
      | (?P<text>["“”](?:[^"“”\\\x00-\x1f]|\\.)*["“”])
      | (?P<mark>[{}\[\]:,])
      | (?P<bare>[^\s"“”{}\[\]:,](?:[^"“”{}\[\],\r\n]*[^\s"“”{}\[\],])?)""",
    re.VERBOSE,
)
_BARE_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.]+Z?)?")
_LEADING_ZERO = re.compile(r"0[0-9]+")


def read_object(body: bytes) -> dict[str, Any] | None:
    """The object that `body` holds, numbers as int or Decimal; None where it is neither JSON nor as printed.

    A number with leading zeros and a bare date become text. Whatever else is not JSON is not guessed at, nor which of
    two values is meant that stand under one key.
    """
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    found = _strictly(text)
    if found is None:
        found = _as_printed(text)
    return found if isinstance(found, dict) else None


def _strictly(text: str) -> object:
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_unambiguous)
    except (ValueError, RecursionError, InvalidOperation):  # the last: an exponent that no Decimal has
        return None


def _as_printed(text: str) -> object:
    """The same text with the documents' slips mended, read strictly."""
    mended = _mended(text)
    return None if mended is None else _strictly(mended)


def _mended(text: str) -> str | None:
    pieces: list[str] = []
    open_marks: list[str] = []
    for piece in _pieces(text):
        if piece is None:
            return None
        if piece in ("{", "["):
            open_marks.append("}" if piece == "{" else "]")
            if len(open_marks) > DEEPEST:
                return None
        elif piece in ("}", "]") and (not open_marks or open_marks.pop() != piece):
            return None
        elif piece.startswith('"') and pieces and pieces[-1] in ("}", "]"):
            pieces.append(",")  # left out between an object and the next key
        pieces.append(piece)
    # Only the outermost brace may be missing, and only where all that stood in it was whole.
    if open_marks == ["}"] and pieces[-1] == "}":
        pieces.append("}")
    return "".join(pieces)


def _pieces(text: str) -> Iterator[str | None]:
    """The text's pieces as JSON writes them, blanks and remarks left out; None where something is no piece at all."""
    at = 0
    while at < len(text):
        found = _PIECE.match(text, at)
        if found is None:
            yield None
            return
        at = found.end()
        if found["text"]:
            yield f'"{found["text"][1:-1]}"'
        elif found["mark"]:
            yield found["mark"]
        elif found["bare"]:
            yield _bare(found["bare"])


def _bare(word: str) -> str | None:
    """A word without quotes: JSON's own, a number, a number with leading zeros or a date; None for any other."""
    if _BARE_DATE.fullmatch(word) or _LEADING_ZERO.fullmatch(word):
        return f'"{word}"'
    return word if word in ("true", "false", "null") or re.fullmatch(r"-?[0-9][0-9.eE+-]*", word) else None


def _unambiguous(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of these pairs. One of OnePipe's samples has a pair twice; two values of one key are no object."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        # As they are written: to Python 1 and true are equal.
        if key in found and repr(found[key]) != repr(value):
            raise ValueError(f"{key} stands there twice")
        found[key] = value
    return found


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")
