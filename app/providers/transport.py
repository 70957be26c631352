"""The one door to the network: a client for each provider that says whether any byte of a request left.

Exchange              a request and what came of it
├── left is False     no byte left: a connection was never made. Only this proves that nothing was sent
└── left is True      everything else, also a time-out or a reset: whether it arrived is not known
"""

from __future__ import annotations

import asyncio
import ssl
import zlib
from collections.abc import AsyncGenerator, Callable, Collection, Coroutine, Iterable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from functools import partial
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, cast

import certifi
import httpx

from app.domain.address import check_address
from app.domain.outcome import NotSent, Reach
from app.providers.as_printed import read_object
from app.providers.line_thread import LineThread
from app.providers.redaction import blot_out, without, without_cut_off

CONNECT_S = 5.0
BODY_CAP = 256 * 1024
RAW_CAP = 16 * 1024

_NOTHING_LEFT = "connection."
"""What httpcore 1.0.9 calls everything that happens before a byte of the request may be on the wire."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and what came of it. `http` is None when no whole answer came; `raw` has no secret in it.

    `secrets` are those of the request: an answer may repeat them.
    """

    left: bool
    http: int | None = None
    body: bytes = field(default=b"", repr=False)
    raw: str = ""
    reach: Reach = Reach.NO_LINE
    detail: str = ""
    secrets: tuple[str, ...] = field(default=(), repr=False, compare=False)

    @property
    def not_sent(self) -> NotSent | None:
        """The proof that no byte left, or None if one may have."""
        return None if self.left else NotSent(self.reach, self.detail)

    def object(self, accept: Collection[int] = (httpx.codes.OK,)) -> dict[str, Any] | None:
        """The object of a whole answer with one of these HTTP codes, decimals exact; None if that is not what came.

        What the documents print as JSON though it is none is read too. Its texts have no secret in them.
        """
        answer = read_object(self.body) if self.http in accept else None
        if answer is not None:
            # Not before it is parsed: a number that loses digits is no JSON any more.
            blot_out(answer, self.secrets)
        return answer


class Wire:
    """One long-lived client to one provider: TLS verified, no redirects, no proxy from the environment, no retry.

    It lives in a thread of its own. What it is asked for is asked on the caller's loop, and answered there.
    """

    def __init__(self, base_url: str, *, sandbox: bool, deadline_s: float) -> None:
        """Raise BadInput for an address that a till may not send money orders to. Nothing is opened yet."""
        check_address(base_url, sandbox=sandbox)
        self._base_url = base_url.rstrip("/")
        self._deadline_s = deadline_s
        self._thread = LineThread()
        self._client: httpx.AsyncClient | None = None
        self._lasting: tuple[str, ...] = ()

    def hush(self, secret: str) -> None:
        """Take this out of every answer from now on, whichever call it is to: a password outlives its login."""
        self._lasting = tuple({*self._lasting, secret})

    async def post(
        self,
        path: str,
        body: Mapping[str, Any],
        *,
        secrets: Iterable[str],
        headers: Mapping[str, str] | None = None,
    ) -> Exchange:
        """POST JSON, and wait for a whole answer of at most 256 KiB until the deadline."""
        return await self._in_its_thread(partial(self._exchange, "POST", path, body, headers, tuple(secrets)))

    async def get(self, path: str, *, secrets: Iterable[str], headers: Mapping[str, str] | None = None) -> Exchange:
        """GET, and wait for a whole answer like `post` does. What stands in the path is quoted by the caller."""
        return await self._in_its_thread(partial(self._exchange, "GET", path, None, headers, tuple(secrets)))

    async def _in_its_thread(self, exchange: Callable[[], Coroutine[Any, Any, Exchange]]) -> Exchange:
        try:
            self._thread.begin()
        except (OSError, RuntimeError) as trouble:  # no file can be opened, or no thread begun, any more
            return Exchange(left=False, detail=type(trouble).__name__)
        return await self._thread.run(exchange())

    async def _exchange(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None,
        headers: Mapping[str, str] | None,
        secrets: tuple[str, ...],
    ) -> Exchange:
        """The total is ours: httpx's read time-out starts anew with every byte of a slow drip."""
        client = self._opened()
        left, packed = False, bytearray()

        async def trace(event: str, _detail: object) -> None:
            nonlocal left
            left = left or not event.startswith(_NOTHING_LEFT)

        try:
            async with asyncio.timeout(self._deadline_s):
                request = client.build_request(
                    method, f"{self._base_url}{path}", json=body, headers=headers, extensions={"trace": trace}
                )
                return await self._whole_answer(client, request, secrets, packed)
        except UnicodeEncodeError:  # a secret with half a surrogate pair, from an environment in another encoding
            return Exchange(left=left, reach=Reach.NO_SECRET, detail="a secret that cannot be written")
        except (httpx.HTTPError, TimeoutError, OSError) as trouble:
            # What came of a body that broke off proves nothing, and may name the sale to a person.
            known = (*secrets, *self._lasting)
            broken = without_cut_off(_kept(packed, known), known)
            return Exchange(left=left, reach=_reach(trouble), detail=type(trouble).__name__, raw=broken)

    async def close(self) -> None:
        """Let the connections go."""
        if self._thread.begun:
            await self._thread.run(self._closed())
            self._thread.end()

    async def _closed(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    def _opened(self) -> httpx.AsyncClient:
        if self._client is None:
            self._client = httpx.AsyncClient(
                verify=_trust(),
                trust_env=False,
                cookies=_keeping_none(),
                follow_redirects=False,
                # A connection for each call: what is left over of one answer can never be read as the next one's.
                limits=httpx.Limits(max_keepalive_connections=0),
                # Connecting gives up before the total does: httpcore leaves the socket of a handshake open
                # that is cancelled from outside.
                timeout=httpx.Timeout(self._deadline_s, connect=min(CONNECT_S, self._deadline_s / 2)),
                headers={"Accept": "application/json", "Accept-Encoding": "identity"},
            )
        return self._client

    async def _whole_answer(
        self, client: httpx.AsyncClient, request: httpx.Request, secrets: tuple[str, ...], packed: bytearray
    ) -> Exchange:
        """`packed` takes the body as it comes, also of an answer that breaks off."""
        response = await client.send(request, stream=True)
        try:
            # Closed here and not by the collector, which may come to it when the loop has no time for it any more.
            async with aclosing(cast(AsyncGenerator[bytes, None], response.aiter_raw())) as pieces:
                async for piece in pieces:
                    packed += piece
                    if len(packed) > BODY_CAP:
                        break
        finally:
            await response.aclose()
        known = (*secrets, *self._lasting)
        body = _unpacked(bytes(packed), response.headers.get("Content-Encoding", "identity"))
        if body is None or len(body) > BODY_CAP:
            return Exchange(left=True, detail="not an answer of ours", raw=_kept(packed, known))
        return Exchange(True, response.status_code, body, _kept(body, known), secrets=known)


def _keeping_none() -> CookieJar:
    """What one answer sets is not sent with the next call."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def _trust() -> ssl.SSLContext:
    """The machine's own authorities and the ones certifi ships: a bare machine has none of its own. Some 20 ms."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _unpacked(packed: bytes, encoding: str) -> bytes | None:
    """The body, or None where it cannot be unpacked. We ask for none, but who compresses all the same is understood.

    At most one byte more than the cap comes out, however much a small answer pretends to hold.
    """
    match encoding.strip().lower():
        case "identity" | "":
            return packed
        case "gzip" | "deflate":
            unpacking = zlib.decompressobj(zlib.MAX_WBITS | 32)
            try:
                body = unpacking.decompress(packed, BODY_CAP + 1)
            except zlib.error:
                return None
            return body if unpacking.eof or len(body) > BODY_CAP else None
    return None


def _reach(trouble: BaseException) -> Reach:
    cause: BaseException | None = trouble
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Reach.NO_TRUST
        cause = cause.__cause__ or cause.__context__
    return Reach.NO_LINE


def _kept(body: bytes | bytearray, secrets: Iterable[str]) -> str:
    """The beginning of an answer as it is kept: cut off only when no secret is in it any more."""
    return without(bytes(body).decode("utf-8", errors="replace"), secrets)[:RAW_CAP]
