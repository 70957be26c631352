"""The paper of a closed shift as the journal keeps it: it says the same whenever it is printed again."""

from __future__ import annotations

import logging
from typing import Any, cast

import msgspec

from app.services.shift_paper import Shift


def as_body(shift: Shift) -> dict[str, Any]:
    """The paper in plain values, for the event that closed the shift."""
    return {"paper": cast(dict[str, Any], msgspec.to_builtins(shift))}


def from_body(body: dict[str, Any]) -> Shift | None:
    """The paper that `as_body` wrote; None for an event that was changed by hand since, which stands in the log."""
    try:
        return msgspec.convert(body["paper"], Shift)
    except (KeyError, msgspec.ValidationError) as unlike:
        logging.getLogger(__name__).error("the event of a closing is none that the till wrote: %s", unlike)  # noqa: TRY400 - no bug
        return None
