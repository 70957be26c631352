"""[printer] and [printer.stand_in] in the lines of a till.toml: put in, changed or taken out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from app.printer_settings import PrinterTable
from app.toml_blocks import place_of, with_table

_FIRST, _SECOND = "printer", "printer.stand_in"


def with_printer(lines: list[str], table: PrinterTable) -> list[str]:
    """The file's lines so that they say what `table` says; what they said already stays as it was written.

    What is as a till has it anyway is written only where it stands already. Whoever calls this reads the lines again:
    a file may say the same in other ways than by tables of their own, and then they do not say what is meant.
    """
    lines = with_table(lines, _FIRST, partial(_wanted, table), _FIRST)
    if table.stand_in is None:
        return _without(lines, _SECOND)
    return with_table(lines, _SECOND, partial(_wanted, table.stand_in), _FIRST)


def _without(lines: list[str], name: str) -> list[str]:
    if (place := place_of(lines, name)) is None:
        return lines
    above, below = lines[: place[0]], lines[place[2] :]
    while above and not below and not above[-1].strip():
        above.pop()  # what stood between it and the tables above it
    return [*above, *below]


def _wanted(table: PrinterTable, there: Mapping[str, Any]) -> dict[str, Any]:
    """What the table should say: what is not as it would be without a word, and what stands there already."""
    said = {name: getattr(table, name) for name in PrinterTable.__struct_fields__ if name != "stand_in"}
    usual = {name: getattr(PrinterTable(), name) for name in said}
    return {
        name: value
        for name, value in said.items()
        if value is not None and (name == "transport" or value != usual[name] or (name in there and value != ""))
    }
