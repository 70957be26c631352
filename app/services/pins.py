"""PINs as they are kept: argon2id over the PIN and a pepper that is not in the till's file."""

from __future__ import annotations

import asyncio
import hmac
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher


async def hashed(pin: str, pepper: bytes) -> str:
    """A PIN as it may be kept, with its salt and what it was hashed by. In a thread: it takes thirty milliseconds."""
    return await asyncio.to_thread(lambda: _hasher().hash(_peppered(pin, pepper)))


async def fits(pin: str, kept: str, pepper: bytes) -> bool:
    """Whether this is the PIN that was kept. In a thread, as hashing it."""
    return await asyncio.to_thread(_fits, pin, kept, pepper)


def _fits(pin: str, kept: str, pepper: bytes) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(kept, _peppered(pin, pepper))
    except (VerificationError, InvalidHashError):
        return False


def _peppered(pin: str, pepper: bytes) -> bytes:
    """A PIN has so few digits that whoever has the file could try them all: not without this key."""
    return hmac.digest(pepper, pin.encode(), "sha256")


def _hasher() -> PasswordHasher:
    """OWASP's least for argon2id: two passes over 19 MiB."""
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
