"""Tables of a TOML text, line by line: where each of them stands, and its own lines rewritten with their comments."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.profile_settings import text_of

if TYPE_CHECKING:
    from tomlkit.items import Table

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w-]+(?:\s*\.\s*[\w-]+)*)")


@dataclass(frozen=True, slots=True)
class Header:
    """One [table] or, where it `repeats`, one of several [[tables]]: its line, from 0, and its whole name."""

    at: int
    repeats: bool
    name: str

    @property
    def first_name(self) -> str:
        """The table that it is in, or that it is."""
        return self.name.partition(".")[0]


def headers(lines: Sequence[str]) -> list[Header]:
    """What looks like a header, in the order of the lines. One inside a text of several lines looks like one too:
    whoever writes reads what became of it.
    """
    found = [(at, _HEADER.match(line)) for at, line in enumerate(lines)]
    return [Header(at, one[1] == "[[", re.sub(r"\s", "", one[2])) for at, one in found if one]


def with_comment(lines: Sequence[str], header: int) -> int:
    """The first line of the comment that stands right above a header, or the header's own; the end has none."""
    if header == len(lines):
        return header
    while header and lines[header - 1].lstrip().startswith("#"):
        header -= 1
    return header


def edited(block: str, wanted: Mapping[str, Any], *within: str | int) -> str:
    """The lines of one table so that it says what is wanted; what it said already stays as it was written.

    `within` leads to the table: its names, and among several of one name its place.
    """
    import tomlkit

    document: Any = tomlkit.parse(block)
    table = document
    for step in within:
        table = table[step]
    _fill(table, wanted)
    return tomlkit.dumps(document)


def _fill(there: Table, wanted: Mapping[str, Any]) -> None:
    for name in [name for name in there if name not in wanted]:
        del there[name]
    for name, value in wanted.items():
        if isinstance(value, dict):
            if name not in there:
                there[name] = {}
            _fill(there[name], value)
        elif name not in there or text_of(there[name]) != text_of(value):
            there[name] = value
