"""A provider's secret: what it is called in the environment, and that none that was heard is ever written down."""

from __future__ import annotations

import json

REDACTED = "[redacted]"
_SHORTEST = 6
"""Letters; what is shorter stands in too many words that are none of its."""

_heard: set[str] = set()


def variable(provider: str, field: str) -> str:
    """The environment's name for a secret: TOKENTILL_SECRET_<PROVIDER NAME>_<FIELD>.

    It does not say where the name of the profile ends: till.toml may not have two secrets of one name.
    """
    return f"TOKENTILL_SECRET_{provider}_{field}".upper().replace("-", "_")


def hear(secret: str) -> None:
    """A secret came into this process: the log and the support file leave it out from now on, as JSON spells it too."""
    if len(secret) >= _SHORTEST:
        spelled = (json.dumps(secret, ensure_ascii=only_ascii)[1:-1] for only_ascii in (True, False))
        _heard.update((secret, *spelled))


def heard_secrets() -> frozenset[str]:
    """Those that came into this process so far."""
    return frozenset(_heard)


def without_secrets(text: str) -> str:
    """The text with every secret that was heard blotted out, the longest first: one may stand in another."""
    for secret in sorted(_heard, key=len, reverse=True):
        text = text.replace(secret, REDACTED)
    return text
