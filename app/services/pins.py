"""PINs as they are kept: argon2id over the PIN, whose it is, and a pepper that is not in the till's file."""

from __future__ import annotations

import asyncio
import hmac
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher


async def hashed(pin: str, number: int, pepper: bytes) -> str:
    """The PIN of the person of this number as it may be kept, with its salt and what it was hashed by: copied to
    somebody else it fits nothing. In a thread: it takes thirty milliseconds.
    """
    return await asyncio.to_thread(lambda: _hasher().hash(_peppered(f"{number}:{pin}", pepper)))


async def fits(pin: str, kept: str, number: int, pepper: bytes) -> bool:
    """Whether this is the PIN that was kept for the person of this number. In a thread, as hashing it."""
    return await asyncio.to_thread(_fits, f"{number}:{pin}", kept, pepper)


async def fits_as_before(pin: str, kept: str, pepper: bytes) -> bool:
    """Whether this is the PIN that was kept before the hash was one person's; it is to be kept anew then."""
    return await asyncio.to_thread(_fits, pin, kept, pepper)


def _fits(told: str, kept: str, pepper: bytes) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(kept, _peppered(told, pepper))
    except (VerificationError, InvalidHashError):
        return False


def _peppered(told: str, pepper: bytes) -> bytes:
    """A PIN has so few digits that whoever has the file could try them all: not without this key."""
    return hmac.digest(pepper, told.encode(), "sha256")


def _hasher() -> PasswordHasher:
    """OWASP's least for argon2id: two passes over 19 MiB."""
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
