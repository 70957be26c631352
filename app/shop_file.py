"""[till], [receipt], [people] and [backups] in the lines of a till.toml: changed, or begun where they say anything."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from typing import Any

import msgspec

from app.toml_blocks import with_table


def with_shop(lines: list[str], tables: Mapping[str, msgspec.Struct]) -> list[str]:
    """The file's lines so that these tables, by their names, say this; what they said already stays as it was written.

    Whoever calls this reads the lines again, as for the printer.
    """
    before = ""
    for name, table in tables.items():
        lines = with_table(lines, name, partial(_wanted, table), before)
        before = name
    return lines


def _wanted(table: msgspec.Struct, there: Mapping[str, Any]) -> dict[str, Any]:
    """What is not as it would be without a word, and what stands there already and is not empty."""
    wanted = {}
    for field in msgspec.structs.fields(type(table)):
        value = getattr(table, field.name)
        if value != field.default or (field.name in there and value not in ("", ())):
            wanted[field.name] = _plain(value)
    return wanted


def _plain(value: object) -> object:
    """As TOML writes it: a number without a fraction is written without one."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, StrEnum):
        return str(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value
