"""What logging in gives: for how long it is taken to hold, and a bearer key."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from time import monotonic

from app.domain.outcome import NotSent, Reach
from app.providers.redaction import without
from app.providers.scalars import decimal, text
from app.providers.transport import Exchange, Wire

PROVED_FOR_S = 300.0
"""Credentials that held within this time before a vend are taken to hold."""

LATEST_RENEWAL_S = 60.0
"""A bearer is renewed so long before it expires, or a tenth of its life where that is less: a vend outlives neither."""

_FIT_FOR_A_HEADER = re.compile(r"[!-~]{1,8192}")
_TURNED_AWAY = (400, 401, 403)


def bearing(key: str) -> dict[str, str]:
    """The header under which a call bears the key."""
    return {"Authorization": f"Bearer {key}"}


class Bearer:
    """The key for the Authorization header of one profile, fetched when it is needed and kept until it expires."""

    def __init__(
        self,
        wire: Wire,
        path: str,
        named: str,
        password: Callable[[], Awaitable[str]],
        login: Callable[[str], Mapping[str, str]],
    ) -> None:
        """`login` makes the body to post to `path` with a password; the answer has the key under `named`."""
        self._wire = wire
        self._path = path
        self._named = named.casefold()
        self._password = password
        self._login = login
        self._key: str | None = None
        self._ends_at = float("inf")
        self._proved_at = float("-inf")
        self._renewing = asyncio.Lock()

    @property
    def key(self) -> str | None:
        """The key, if there is one that has not expired."""
        return self._key if monotonic() < self._ends_at else None

    def held(self) -> None:
        """The provider has just carried out a call under this key."""
        self._proved_at = monotonic()

    def turned_away(self, key: str) -> None:
        """The provider did not take this key for a call that may not be repeated: the next one logs in anew."""
        if self._key == key:
            self._key = None

    async def prove(self) -> NotSent | None:
        """Log in, unless the key was fetched or has held within the last five minutes."""
        if self.key is not None and monotonic() - self._proved_at < PROVED_FOR_S:
            return None
        renewed = await self._renewed(self._key)
        return renewed if isinstance(renewed, NotSent) else None

    async def safely(self, call: Callable[[str], Awaitable[Exchange]]) -> Exchange | NotSent:
        """Make a call that may be repeated: once more under a new key where an older one is answered HTTP 401."""
        older = self.key
        key = older or await self._renewed(self._key)
        if isinstance(key, NotSent):
            return key
        exchange = await call(key)
        if older is not None and exchange.http == 401:
            key = await self._renewed(older)
            if isinstance(key, NotSent):
                return key
            exchange = await call(key)
        return exchange.not_sent or exchange

    async def _renewed(self, old: str | None) -> str | NotSent:
        """Log in, unless another call has while this one waited: a second login may end the first one's key."""
        async with self._renewing:
            if self._key != old and (key := self.key) is not None:
                return key
            self._key = None
            password = await self._password()
            if not password:
                return NotSent(Reach.NO_SECRET)
            self._wire.hush(password)
            exchange = await self._wire.post(self._path, self._login(password), secrets=(password,))
            return exchange.not_sent or self._read(exchange, password)

    def _read(self, exchange: Exchange, password: str) -> str | NotSent:
        answer = {name.casefold(): value for name, value in (exchange.object((200, 201, *_TURNED_AWAY)) or {}).items()}
        key = answer.get(self._named)
        if exchange.http in _TURNED_AWAY or not isinstance(key, str) or not _FIT_FOR_A_HEADER.fullmatch(key):
            said = text(answer.get("description")) or text(answer.get("message")) or ""
            reach = Reach.NO_LOGIN if exchange.http in _TURNED_AWAY else Reach.NO_PROOF
            return NotSent(reach, without(said, (password,)) or exchange.detail or f"HTTP {exchange.http}")
        lives_s = float(min(decimal(answer.get("expires_in")) or 0, 10**9))
        self._key = key
        self._ends_at = monotonic() + lives_s - min(LATEST_RENEWAL_S, lives_s / 10) if lives_s > 0 else float("inf")
        self._proved_at = monotonic()
        return key
