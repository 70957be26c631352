"""The pepper of a home's PINs: a key in the keyring, without which the till's file tells nobody a PIN."""

from __future__ import annotations

import asyncio
import base64
import binascii
import hmac

from app.domain.said import said, to_say
from app.domain.trouble import BadInput, StoreTrouble
from app.services.keys import PEPPER_BYTES, Keys
from app.store.database import told_as_trouble
from app.store.till_file import TillFile

_GROUP = 5
_ELSEWHERE = to_say(
    "The PINs of this till were made on another machine. Type the recovery code that was printed when the first person"
    " was made; until then nobody can sign in."
)


class Pepper:
    """One home's pepper: made for the first PIN, known by its mark in the till's file, moved by its recovery code."""

    def __init__(self, file: TillFile, keys: Keys) -> None:
        self._file = file
        self._keys = keys
        self._key = b""

    async def key(self) -> bytes:
        """The key; made where no PIN was hashed yet. Raises StoreTrouble where this machine does not have it."""
        if not self._key:
            mark = self._file.people.pepper_mark()
            self._key = await self._kept(mark) if mark else await self._made()
        return self._key

    async def _kept(self, mark: str) -> bytes:
        key = await asyncio.to_thread(self._keys.pepper, self._file.home_id)
        if key is None or _mark(key) != mark:
            raise StoreTrouble(said(_ELSEWHERE))
        return key

    async def _made(self) -> bytes:
        key = await asyncio.to_thread(self._keys.make_pepper, self._file.home_id)
        with told_as_trouble(self._file.home):
            self._file.people.mark_pepper(_mark(key))
        return key

    async def recovery_code(self) -> str:
        """What restores the PINs on another machine: letters and digits in groups, to be printed and put away."""
        letters = base64.b32encode(await self.key()).decode("ascii").rstrip("=")
        return " ".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))

    async def restore(self, code: str) -> None:
        """Take the key from a recovery code, as typed. Raises BadInput where it is not this till's."""
        letters = "".join(code.split()).replace("-", "").upper().replace("0", "O").replace("1", "I").replace("8", "B")
        try:
            key = base64.b32decode(letters + "=" * (-len(letters) % 8))
        except (binascii.Error, ValueError):
            key = b""
        if len(key) != PEPPER_BYTES or not hmac.compare_digest(_mark(key), self._file.people.pepper_mark()):
            raise BadInput(said("That is not the recovery code of this till. Read it again from its paper."))
        await asyncio.to_thread(self._keys.keep_pepper, self._file.home_id, key)
        self._key = key


def _mark(key: bytes) -> str:
    """What tells one pepper from another, and nothing of what it is."""
    return hmac.digest(key, b"the pepper of this till", "sha256").hex()
