"""Payment cards: what one looks like in words, so that none is ever kept."""

from __future__ import annotations

import re

_AS_HANDED_ON = re.compile(r"([0-9]{12,19});[0-9]{3,4};(?:0[1-9]|1[0-2])[0-9]{2};[0-9]{4,6}")
_ROUGHLY = re.compile(r"\W*[0-9]{12,19}[^0-9A-Za-z]+[0-9]{3,4}[^0-9A-Za-z]+[0-9].*", re.DOTALL)


def number_of(clear: str) -> str | None:
    """The number in `number;cvv;MMyy;pin`, the form in which a card is handed on; None for anything else."""
    found = _AS_HANDED_ON.fullmatch(clear)
    return found[1] if found else None


def looks_like_one(clear: str) -> bool:
    """Whether this is a card's number with its codes behind it, well-formed or not: such a text is never kept."""
    return _ROUGHLY.fullmatch(re.sub(r"[ -]", "", clear)) is not None
