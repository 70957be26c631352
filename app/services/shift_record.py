"""The paper of a closed shift as the journal keeps it: it says the same whenever it is printed again."""

from __future__ import annotations

from typing import Any, cast

import msgspec

from app.services.shift_paper import Shift


def as_body(shift: Shift) -> dict[str, Any]:
    """The paper in plain values, for the event that closed the shift."""
    return {"paper": cast(dict[str, Any], msgspec.to_builtins(shift))}


def from_body(body: dict[str, Any]) -> Shift:
    """The paper that `as_body` wrote. Raises msgspec.ValidationError for one that is none."""
    return msgspec.convert(body["paper"], Shift)
