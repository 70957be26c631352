"""An amount as people type it into the window, with the decimal sign of their language."""

from __future__ import annotations

import re

_COMMA = re.compile(r"([0-9]+),([0-9]{1,2})")


def with_point(text: str) -> str:
    """The amount with a point for its decimals, where a comma stands for one: in every language, for one or two digits
    behind a comma are no thousands. Three may be, and stay for whoever judges what was typed.
    """
    typed = text.strip(" ")
    comma = _COMMA.fullmatch(typed)
    return f"{comma[1]}.{comma[2]}" if comma else text
