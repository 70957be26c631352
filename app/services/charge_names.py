"""Kenya Power's names for the charges that a provider reports by key."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def charge_name(key: str) -> str:
    """The name customers know a charge by; a key that nobody has named stands as it came."""
    return _names().get(key.lower(), key)


@cache
def _names() -> dict[str, str]:
    return tomllib.loads(files("resources").joinpath("kenya_power/charges.toml").read_text(encoding="utf-8"))
