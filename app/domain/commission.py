"""Commission: the share of what was sold that a provider pays the shop, in hundredths of a percent."""

from __future__ import annotations

import re

from app.domain.said import said
from app.domain.trouble import BadInput

TERM = "commission"
"""Under this name the rate is among the terms that a sale freezes; a sale without one earns nothing."""

WHOLE = 10_000
"""So many hundredths of a percent are all of an amount."""

_WRITTEN = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,2}))?")


def parse_rate(text: str) -> int:
    """A rate as till.toml says it, ``2.5`` percent, in hundredths of a percent; 0 for "". Raises BadInput."""
    if not text.strip():
        return 0
    written = _WRITTEN.fullmatch(text.strip())
    rate = int(written[1]) * 100 + int((written[2] or "").ljust(2, "0")) if written else WHOLE + 1
    if rate > WHOLE:
        raise BadInput(said('must be percent from 0 to 100, with at most two decimals after a point, such as "2.5"'))
    return rate
