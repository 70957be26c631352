"""The till's own keys: in the OS keyring, or, on machines without one, in files outside the home, of mode 0600."""

from __future__ import annotations

import logging
import os
import secrets
from pathlib import Path

import platformdirs

from app.domain.said import said
from app.domain.secret import hear
from app.domain.trouble import StoreTrouble
from app.store.database import make_folder, sync_folder

SERVICE = "tokentill"


def made_key(purpose: str, home_id: str, size: int) -> bytes:
    """The key of so many bytes that a home has for this purpose; made at the first call. Raises like `kept_key`."""
    key = kept_key(purpose, home_id, size)
    if key is None:
        key = secrets.token_bytes(size)
        keep_key(purpose, home_id, key)
    return key


def kept_key(purpose: str, home_id: str, size: int) -> bytes | None:
    """The key of so many bytes that a home has for this purpose; None where there is none.

    The keyring's counts before the file's, which anybody could have put there. May be slow. Raises StoreTrouble for a
    key that is not whole.
    """
    path, kept = _path(purpose, home_id), from_keyring(_name(purpose, home_id))
    if kept is None:
        return _read_key_file(path, size) if path.exists() else None
    if _is_stray(path, kept):
        logging.getLogger(__name__).error("%s holds another key than this machine's keyring, and is not used", path)
    key = _whole(kept, size)
    if not key:
        raise StoreTrouble(said("This machine's keyring does not hold this till's key whole. Nothing was sold."))
    return key


def stray_key(purpose: str, home_id: str) -> Path | None:
    """The key file that is not used, for it holds another key than the keyring. May be slow."""
    path = _path(purpose, home_id)
    if not path.exists():
        return None
    kept = from_keyring(_name(purpose, home_id))
    return path if kept is not None and _is_stray(path, kept) else None


def keep_key(purpose: str, home_id: str, key: bytes) -> None:
    """Keep a key, in place of the one that a home had for this purpose. May be slow."""
    path = _path(purpose, home_id)
    if not into_keyring(_name(purpose, home_id), key.hex()) or path.exists():
        _write_key_file(path, key)


def _name(purpose: str, home_id: str) -> str:
    return f"{purpose}:{home_id}"


def _path(purpose: str, home_id: str) -> Path:
    """The journal's key was there before there was another."""
    name = home_id if purpose == "journal" else f"{home_id}.{purpose}"
    return platformdirs.user_config_path(SERVICE, appauthor=False) / "keys" / name


def from_keyring(name: str) -> str | None:
    """What the keyring has under this name; None where it has nothing, or cannot be asked."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, name)
    except KeyringError:
        return None


def into_keyring(name: str, value: str) -> bool:
    """Put this into the keyring; whether it is there now."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, name, value)
    except KeyringError:
        return False
    return keyring.get_password(SERVICE, name) == value


def _is_stray(path: Path, kept: str) -> bool:
    try:
        return path.read_bytes().strip() != kept.encode()
    except FileNotFoundError:
        return False
    except OSError:
        return True


def _read_key_file(path: Path, size: int) -> bytes:
    key = _whole(path.read_text(encoding="ascii", errors="replace"), size)
    if not key:  # a file cut short by a power cut must not pass for a key
        raise StoreTrouble(
            said("{path} does not hold this till's key. Restore it from a backup; nothing was sold.", path=path)
        )
    return key


def _whole(text: str, size: int) -> bytes:
    """The key of so many bytes that is written there; none where that is no such key."""
    try:
        key = bytes.fromhex(text)
    except ValueError:
        return b""
    hear(text.strip())
    return key if len(key) == size else b""


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
