"""[printer] and [printer.stand_in] in the lines of a till.toml: put in, changed or taken out."""

from __future__ import annotations

from typing import Any

from app.printer_settings import PrinterTable
from app.toml_blocks import edited, headers, with_comment

_FIRST, _SECOND = "printer", "printer.stand_in"
_Block = tuple[int, int, int]
"""The lines of one table: where the comment above it begins, its header, and where the next one's comment begins."""


def with_printer(lines: list[str], table: PrinterTable) -> list[str]:
    """The file's lines so that they say what `table` says; what they said already stays as it was written.

    What is as a till has it anyway is written only where it stands already. Whoever calls this reads the lines again:
    a file may say the same in other ways than by tables of their own, and then they do not say what is meant.
    """
    lines = _put(lines, _FIRST, table)
    return _put(lines, _SECOND, table.stand_in) if table.stand_in is not None else _without(lines, _SECOND)


def _put(lines: list[str], name: str, table: PrinterTable) -> list[str]:
    within = name.split(".")
    if (block := _block(lines, name)) is not None:
        _, header, end = block
        text = "".join(lines[header:end])
        return [*lines[:header], *edited(text, _wanted(text, table, within), *within).splitlines(True), *lines[end:]]
    new = f"[{name}]\n"
    own = edited(new, _wanted(new, table, within), *within).splitlines(keepends=True)
    printer = _block(lines, _FIRST)
    at = printer[2] if printer is not None else len(lines)
    above, below = lines[:at], lines[at:]
    if above and not above[-1].endswith("\n"):
        above[-1] += "\n"
    if above and above[-1].strip():
        above.append("\n")
    return [*above, *own, *(["\n"] if below else []), *below]


def _without(lines: list[str], name: str) -> list[str]:
    if (block := _block(lines, name)) is None:
        return lines
    above, below = lines[: block[0]], lines[block[2] :]
    while above and not below and not above[-1].strip():
        above.pop()  # what stood between it and the tables above it
    return [*above, *below]


def _block(lines: list[str], name: str) -> _Block | None:
    known = headers(lines)
    for number, header in enumerate(known):
        if header.name == name and not header.repeats:
            following = known[number + 1].at if number + 1 < len(known) else len(lines)
            return with_comment(lines, header.at), header.at, with_comment(lines, following)
    return None


def _wanted(text: str, table: PrinterTable, within: list[str]) -> dict[str, Any]:
    """What the table should say: what is not as it would be without a word, and what stands there already."""
    import tomllib

    there: Any = tomllib.loads(text)
    for step in within:
        there = there[step]
    said = {name: getattr(table, name) for name in PrinterTable.__struct_fields__ if name != "stand_in"}
    usual = {name: getattr(PrinterTable(), name) for name in said}
    return {
        name: value
        for name, value in said.items()
        if value is not None and (name == "transport" or value != usual[name] or (name in there and value != ""))
    }
