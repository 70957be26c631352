"""Tables of a TOML text, line by line: where each of them stands, and its own lines rewritten with their comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
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


def place_of(lines: Sequence[str], name: str) -> tuple[int, int, int] | None:
    """The lines of one [table]: where the comment above it begins, its header, and where the next one's comment begins.
    None where there is none of that name.
    """
    known = headers(lines)
    for number, header in enumerate(known):
        if header.name == name and not header.repeats:
            following = known[number + 1].at if number + 1 < len(known) else len(lines)
            return with_comment(lines, header.at), header.at, with_comment(lines, following)
    return None


def with_table(
    lines: list[str], name: str, wanted: Callable[[Mapping[str, Any]], Mapping[str, Any]], after: str
) -> list[str]:
    """The lines so that this [table] says what is `wanted`, given what it says now. A new one stands behind the table
    `after`, or at the end; one that has nothing to say is not begun.
    """
    within = name.split(".")
    if (place := place_of(lines, name)) is not None:
        _, header, end = place
        text = "".join(lines[header:end])
        return [*lines[:header], *edited(text, wanted(_said(text, within)), *within).splitlines(True), *lines[end:]]
    if not (said := wanted({})):
        return lines
    own = edited(f"[{name}]\n", said, *within).splitlines(keepends=True)
    before = place_of(lines, after)
    at = before[2] if before is not None else len(lines)
    above, below = lines[:at], lines[at:]
    if above and not above[-1].endswith("\n"):
        above[-1] += "\n"
    if above and above[-1].strip():
        above.append("\n")
    return [*above, *own, *(["\n"] if below else []), *below]


def _said(text: str, within: Sequence[str]) -> Mapping[str, Any]:
    import tomllib

    there: Any = tomllib.loads(text)
    for step in within:
        there = there[step]
    return dict(there)


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
