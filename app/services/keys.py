"""The secrets of a home's providers and the keys of its own, wherever they are kept.

A provider's secret is never written to disk here; the till's own keys are on machines without a keyring.
"""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path

from app.domain import card
from app.domain.said import said
from app.domain.secret import hear, variable
from app.domain.trouble import BadInput, StoreTrouble
from app.providers.base import Profile, Secret, no_secret
from app.services.own_keys import SERVICE, from_keyring, into_keyring, keep_key, kept_key, made_key, stray_key

_JOURNAL_BYTES = 32
PEPPER_BYTES = 16
_KEYRING_WAITS_S = 20.0
"""A keyring that asks the person to unlock it may take this long."""

PRACTICE = "practice"
"""The profile that a till begins with: it sells from the sandbox that comes with the till, so nothing real."""
_BUILT_IN = {(PRACTICE, "password"): "password"}
"""What the sandbox that comes with the till takes from the profile that does: no secret, and nobody has to keep it."""


class Kept(StrEnum):
    """Where a secret is."""

    NOWHERE = "nowhere"
    KEYRING = "keyring"
    ENVIRONMENT = "environment"
    """It counts before the keyring's."""


class Keys:
    """The secrets of one home. `given` are secrets for a throw-away till, by (provider, field).

    `see_that_allowed` is called before a provider's secret is kept, and raises NotAllowed where whoever is here may not
    do that; a till that is open asks its people. `told_kept` is told the provider and the field of each that was kept.
    """

    def __init__(self, home: Path, given: Mapping[tuple[str, str], str] | None = None) -> None:
        self.see_that_allowed: Callable[[], object] = lambda: None
        self.told_kept: Callable[[str, str], object] = lambda _provider, _field: None
        self._home = home.resolve()
        self._given = given
        self._journal: dict[str, bytes] = {}
        self._peppers: dict[str, bytes] = {}

    def secrets_of(self, profile: Profile) -> Secret:
        """What gives an adapter its secrets: none for an address that the settings do not name."""
        if profile.elsewhere:
            return no_secret
        return partial(self.secret, profile.name)

    async def secret(self, provider: str, field: str) -> str:
        """A provider's secret, or "" where there is none: the environment first, then the keyring."""
        found = await self._found(provider, field)
        hear(found)
        return found

    async def _found(self, provider: str, field: str) -> str:
        if self._given is not None:
            return self._given.get((provider, field), "")
        named = os.environ.get(variable(provider, field))
        if named is not None:
            return named
        read = asyncio.to_thread(from_keyring, self._name(provider, field))
        built_in = _BUILT_IN.get((provider, field), "")
        try:
            return await asyncio.wait_for(read, _KEYRING_WAITS_S) or built_in
        except TimeoutError:
            return built_in

    async def kept_in(self, provider: str, field: str) -> Kept:
        """Where a provider's secret is; it does not come out here."""
        if self._given is None and variable(provider, field) in os.environ:
            return Kept.ENVIRONMENT
        return Kept.KEYRING if await self.secret(provider, field) else Kept.NOWHERE

    async def keep_secret(self, provider: str, field: str, value: str) -> None:
        """Put a secret into the keyring. Raises NotAllowed.

        Raises BadInput for a card, which is never kept, and, naming the environment's way, where there is no keyring.
        """
        self.see_that_allowed()
        hear(value)
        if card.looks_like_one(value):
            raise BadInput(
                said(
                    "A card's number is never kept. Pay from a wallet or a bank account, or give the card for one"
                    " run of the till in the environment as {variable}.",
                    variable=variable(provider, field),
                )
            )
        if not await asyncio.to_thread(into_keyring, self._name(provider, field), value):
            raise BadInput(
                said(
                    "This machine has no keyring to keep a secret in, and the till writes none to disk. Put it"
                    " into the environment as {variable} instead.",
                    variable=variable(provider, field),
                )
            )
        self.told_kept(provider, field)

    def journal_key(self, home_id: str) -> bytes:
        """The key that chains the journal of the home with this id; made at the first call. May be slow once."""
        if home_id not in self._journal:
            thrown_away = self._given is not None
            size = _JOURNAL_BYTES
            self._journal[home_id] = secrets.token_bytes(size) if thrown_away else made_key("journal", home_id, size)
        return self._journal[home_id]

    def kept_journal_key(self, home_id: str) -> bytes:
        """The key that chains the journal, for whoever only reads it: where the keyring is out of reach none is made.
        May be slow. Raises StoreTrouble where there is none.
        """
        if home_id not in self._journal and self._given is None:
            key = kept_key("journal", home_id, _JOURNAL_BYTES)
            if key is None:
                raise StoreTrouble(
                    said("This machine does not have the key of this journal, or its keyring cannot be asked.")
                )
            self._journal[home_id] = key
        return self.journal_key(home_id)

    def stray_keys(self, home_id: str) -> list[Path]:
        """The key files of this home that are not used: the keyring has other keys. May be slow."""
        found = [] if self._given is not None else [stray_key(purpose, home_id) for purpose in ("journal", "pepper")]
        return [path for path in found if path is not None]

    def pepper(self, home_id: str) -> bytes | None:
        """The pepper of this home's PINs; None where this machine has none. May be slow."""
        if self._given is not None:
            return self._peppers.get(home_id)
        return kept_key("pepper", home_id, PEPPER_BYTES)

    def make_pepper(self, home_id: str) -> bytes:
        """The pepper for this home's first PIN: one that a stop has left behind, or else a new one. May be slow."""
        if self._given is not None:
            return self._peppers.setdefault(home_id, secrets.token_bytes(PEPPER_BYTES))
        return made_key("pepper", home_id, PEPPER_BYTES)

    def keep_pepper(self, home_id: str, key: bytes) -> None:
        """Keep a pepper that a recovery code brought to this machine, in place of another one. May be slow."""
        if self._given is not None:
            self._peppers[home_id] = key
        else:
            keep_key("pepper", home_id, key)

    def _name(self, provider: str, field: str) -> str:
        return f"{self._home}:{provider}:{field}"


def has_keyring() -> bool:
    """Whether this machine has a keyring that the till may use."""
    import keyring
    from keyring.backends.fail import Keyring as NoKeyring

    return not isinstance(keyring.get_keyring(), NoKeyring)


def this_machine() -> str:
    """What tells this machine from others, so that a copied home is noticed; not the machine's own id in clear."""
    import platform

    import machineid

    try:
        return str(machineid.hashed_id(SERVICE))
    except (machineid.MachineIdNotFound, OSError):
        return f"host {platform.node()}"
