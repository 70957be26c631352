"""The providers this till knows, by the `kind` that till.toml names. A fifth provider is one entry more."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.trouble import BadInput
from app.providers.base import Profile, Provider, Secret, Traits
from app.providers.pawacard import TRAITS as PAWACARD
from app.providers.pawacard import Pawacard

KINDS: dict[str, tuple[Traits, Callable[[Profile, Secret, float], Provider]]] = {
    "pawacard": (PAWACARD, Pawacard),
}


def traits_of(kind: str) -> Traits:
    """What a kind declares of itself. Raises BadInput for a kind this till does not know."""
    return _known(kind)[0]


def connect(profile: Profile, secret: Secret, deadline_s: float) -> Provider:
    """The adapter for a profile; nothing is opened yet. Raises BadInput for an unknown kind or a bad address."""
    return _known(profile.kind)[1](profile, secret, deadline_s)


def _known(
    kind: str,
) -> tuple[Traits, Callable[[Profile, Secret, float], Provider]]:
    if kind not in KINDS:
        raise BadInput(f"{kind!r} is not a kind of provider; known: {', '.join(KINDS)}.")
    return KINDS[kind]
