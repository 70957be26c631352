"""What a provider's secret is called in the environment."""

from __future__ import annotations


def variable(provider: str, field: str) -> str:
    """The environment's name for a secret: TOKENTILL_SECRET_<PROVIDER NAME>_<FIELD>.

    It does not say where the name of the profile ends: till.toml may not have two secrets of one name.
    """
    return f"TOKENTILL_SECRET_{provider}_{field}".upper().replace("-", "_")
