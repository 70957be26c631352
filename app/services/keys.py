"""Secrets and the till's own keys: in the OS keyring, from the environment, and where there is no keyring in a file.

A provider's secret is never written to disk here; the till's own journal key is, with mode 0600 and outside the home,
on machines without a keyring.
"""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path

import platformdirs

from app.domain import card
from app.domain.secret import variable
from app.domain.trouble import BadInput, StoreTrouble
from app.providers.base import Profile, Secret, no_secret
from app.store.database import make_folder, sync_folder

_SERVICE = "tokentill"
_KEYRING_WAITS_S = 20.0
"""A keyring that asks the person to unlock it may take this long."""


class Kept(StrEnum):
    """Where a secret is."""

    NOWHERE = "nowhere"
    KEYRING = "keyring"
    ENVIRONMENT = "environment"
    """It counts before the keyring's."""


class Keys:
    """The secrets of one home. `given` are secrets for a throw-away till, by (provider, field)."""

    def __init__(self, home: Path, given: Mapping[tuple[str, str], str] | None = None) -> None:
        self._home = home.resolve()
        self._given = given
        self._journal: dict[str, bytes] = {}

    def secrets_of(self, profile: Profile) -> Secret:
        """What gives an adapter its secrets: none for a host and an account that the profile's name has left."""
        if profile.elsewhere:
            return no_secret
        return partial(self.secret, profile.name)

    async def secret(self, provider: str, field: str) -> str:
        """A provider's secret, or "" where there is none: the environment first, then the keyring."""
        if self._given is not None:
            return self._given.get((provider, field), "")
        named = os.environ.get(variable(provider, field))
        if named is not None:
            return named
        read = asyncio.to_thread(_from_keyring, self._name(provider, field))
        try:
            return await asyncio.wait_for(read, _KEYRING_WAITS_S) or ""
        except TimeoutError:
            return ""

    async def kept_in(self, provider: str, field: str) -> Kept:
        """Where a provider's secret is; it does not come out here."""
        if self._given is None and variable(provider, field) in os.environ:
            return Kept.ENVIRONMENT
        return Kept.KEYRING if await self.secret(provider, field) else Kept.NOWHERE

    def keep_secret(self, provider: str, field: str, value: str) -> None:
        """Put a secret into the keyring.

        Raises BadInput for a card, which is never kept, and, naming the environment's way, where there is no keyring.
        """
        import keyring
        from keyring.errors import KeyringError

        if card.looks_like_one(value):
            raise BadInput(
                "A card's number is never kept. Pay from a wallet or a bank account, or give the card for one run of"
                f" the till in the environment as {variable(provider, field)}."
            )
        try:
            keyring.set_password(_SERVICE, self._name(provider, field), value)
        except KeyringError:
            raise BadInput(
                "This machine has no keyring to keep a secret in, and the till writes none to disk. Put it into the"
                f" environment as {variable(provider, field)} instead."
            ) from None

    def journal_key(self, home_id: str) -> bytes:
        """The key that chains the journal of the home with this id; made at the first call. May be slow once."""
        if home_id not in self._journal:
            self._journal[home_id] = secrets.token_bytes(32) if self._given is not None else _kept_key(home_id)
        return self._journal[home_id]

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
        return str(machineid.hashed_id(_SERVICE))
    except (machineid.MachineIdNotFound, OSError):
        return f"host {platform.node()}"


def _kept_key(home_id: str) -> bytes:
    """From the keyring, or from a file of mode 0600 in the platform's configuration folder; made where missing."""
    path = platformdirs.user_config_path(_SERVICE, appauthor=False) / "keys" / home_id
    if path.exists():
        return _read_key_file(path)
    name = f"journal:{home_id}"
    kept = _from_keyring(name)
    if kept is not None:
        return bytes.fromhex(kept)
    key = secrets.token_bytes(32)
    if not _into_keyring(name, key.hex()):
        _write_key_file(path, key)
    return key


def _from_keyring(name: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, name)
    except KeyringError:
        return None


def _into_keyring(name: str, value: str) -> bool:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, name, value)
    except KeyringError:
        return False
    return keyring.get_password(_SERVICE, name) == value


def _read_key_file(path: Path) -> bytes:
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii"))
    except ValueError:
        key = b""
    if len(key) != 32:  # a file cut short by a power cut must not pass for a key
        raise StoreTrouble(f"{path} does not hold this till's key. Restore it from a backup; nothing was sold.")
    return key


def _write_key_file(path: Path, key: bytes) -> None:
    """Write it so that it is there before the first event that it chains, also after a power cut."""
    make_folder(path.parent)
    new = path.with_suffix(".new")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, key.hex().encode("ascii"))
        os.fsync(handle)
    finally:
        os.close(handle)
    new.replace(path)
    sync_folder(path.parent)
