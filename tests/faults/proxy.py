"""What stands between a till and the sandbox: it passes every call on, but for the connections that a fault strikes."""

from __future__ import annotations

import asyncio
import itertools
import re
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import SupportsIndex

from app.sandbox.ledger import Vend
from app.sandbox.provider import Provider
from app.sandbox.server import Sandbox
from tests.faults import ways
from tests.faults.around import Around
from tests.faults.certificates import DOMAIN, Shown, context
from tests.faults.names import ELSEWHERE, HERE, listening
from tests.faults.ways import Said, Way
from tests.providers.fault_server import Line

_NUMBERS = itertools.count(1)
_OFFERED = 8
"""How often a free port is looked for that is free at every address."""


class _Noticing(asyncio.StreamReader):
    """A reader that says that something came, before anybody reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.something_came = asyncio.Event()

    def feed_data(self, data: Iterable[SupportsIndex]) -> None:
        super().feed_data(data)
        self.something_came.set()


class Met:
    """One connection that came, and what the proxy can do with it."""

    def __init__(self, line: Line, proxy: Proxy, number: int, something_came: asyncio.Event) -> None:
        self.line = line
        self.proxy = proxy
        self.something_came = something_came
        self._number = number

    async def request(self) -> bytes:
        """The whole request, which is noted; raises ConnectionError where the till has gone."""
        request = await self.line.request()
        if not request:
            raise ConnectionResetError
        self.proxy.note(self._number, request)
        return request

    async def said(self, request: bytes) -> Said:
        """What the provider says to it."""
        return await self.proxy.carry(request)


@dataclass(frozen=True, slots=True)
class Strike:
    """What is done to one connection: where the name leads, what shows itself there, and what it does then.

    `shown` is for a line with TLS. `even_in_clear`: it is shown to a client that speaks none too.
    """

    does: Callable[[Met], Awaitable[None]]
    leads: Callable[[Proxy], Awaitable[list[str]]] | None = None
    shown: Shown = Shown.RIGHT
    even_in_clear: bool = False


def passed_on(way: Way, *, lasts: bool = False) -> Strike:
    """The provider carries the request out; this becomes of its answer. `lasts`: until the till gives up."""

    async def does(met: Met) -> None:
        said = await met.said(await met.request())
        if lasts:
            met.proxy.around.patience.ends_soon()
        await way(met.line, said)

    return Strike(does)


def swallowed(way: Way, *, lasts: bool = False) -> Strike:
    """The request is read, and the provider never sees it; this is done then."""

    async def does(met: Met) -> None:
        await met.request()
        if lasts:
            met.proxy.around.patience.ends_soon()
        await way(met.line, Said(b"{}"))

    return Strike(does)


WELL = passed_on(ways.whole)


@dataclass
class Proxy:
    """One provider's stand-in. A till opens a connection for each call, one after the other: they are counted."""

    provider: Provider
    sandbox_port: int
    tls: bool
    around: Around
    host: str = field(default_factory=lambda: f"c{next(_NUMBERS)}.{DOMAIN}")
    port: int = 0
    calls: list[str | None] = field(default_factory=list)
    """What each connection was for, None where that was never said."""
    reused: int = 0
    """How many requests came on a connection that had had one."""
    late: list[bytes] = field(default_factory=list)
    """Requests that are still on their way to the provider."""
    holes: list[socket.socket] = field(default_factory=list)
    selling: str = ""
    """The reference of the sale that is being made, once there is one."""
    earlier: Vend | None = None
    """What the provider sold to another sale of the same till."""
    _planned: dict[int, Strike] = field(default_factory=dict)
    _broken: Strike | None = None
    _broken_from: int = 0
    _serving: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def url(self) -> str:
        """Where the till's profile says that the provider is."""
        return f"{'https' if self.tls else 'http'}://{self.host}:{self.port}{self.provider.root}"

    def strike_once(self, number: int, strike: Strike) -> None:
        """Strike the connection of this number, the first being 0."""
        self._planned[number] = strike

    def break_from(self, number: int, strike: Strike) -> None:
        """Strike this connection and every one after it."""
        self._broken, self._broken_from = strike, number

    def mend(self) -> None:
        """The line is back: every call is passed on."""
        self._broken = None
        self._planned.clear()

    async def deliver_late(self) -> None:
        """Let every request that is still on its way arrive now; nobody waits for its answer."""
        while self.late:
            await self.carry(self.late.pop(0))

    def note(self, number: int, request: bytes) -> None:
        """A request was read on this connection."""
        if self.calls[number] is not None:
            self.reused += 1
        self.calls[number] = self._call_of(request)

    async def carry(self, request: bytes) -> Said:
        """Carry a request to the sandbox, and its answer back."""
        reader, writer = await asyncio.open_connection(HERE, self.sandbox_port)
        try:
            writer.write(request)
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            length = re.search(r"(?im)^content-length:\s*(\d+)", head)
            body = await reader.readexactly(int(length[1]) if length else 0)
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()
        return Said(body, head.split("\r\n", 1)[0].partition(" ")[2])

    async def lead(self) -> list[str]:
        """The name service was asked, for a connection that is about to be made."""
        self.calls.append(None)
        strike = self._strike()
        return [HERE] if strike.leads is None else await strike.leads(self)

    async def accept(self, listener: socket.socket) -> None:
        """Serve whoever comes there, until this is cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            connection, _address = await loop.sock_accept(listener)
            task = loop.create_task(self._serve(connection))
            self._serving.add(task)

    async def end(self) -> None:
        """Let no connection outlive its till. Raises what serving one has failed with."""
        for task in self._serving:
            task.cancel()
        ends = await asyncio.gather(*self._serving, return_exceptions=True)
        for failure in ends:
            if isinstance(failure, Exception):
                raise failure

    def _strike(self) -> Strike:
        """What is done to the newest connection."""
        number = len(self.calls) - 1
        if self._broken is not None and number >= self._broken_from:
            return self._broken
        return self._planned.get(number, WELL)

    async def _serve(self, connection: socket.socket) -> None:
        strike, number = self._strike(), len(self.calls) - 1
        shown = strike.shown if self.tls or strike.even_in_clear else Shown.NOTHING
        reader = _Noticing()
        protocol = asyncio.StreamReaderProtocol(reader)
        loop = asyncio.get_running_loop()
        try:
            # A handshake that does not come about is what some strikes are for.
            transport, _ = await loop.connect_accepted_socket(lambda: protocol, connection, ssl=context(shown))
        except (ConnectionError, ssl.SSLError):
            return
        writer = asyncio.StreamWriter(transport, protocol, reader, loop)
        met = Met(Line(reader, writer), self, number, reader.something_came)
        try:
            await strike.does(met)
            if strike is WELL and await met.line.request():
                self.reused += 1
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            pass  # the till has gone
        except asyncio.CancelledError:
            transport.abort()
            raise
        finally:
            writer.close()
            with suppress(ConnectionError, ssl.SSLError):
                await writer.wait_closed()

    def _call_of(self, request: bytes) -> str:
        method, target, _ = request.split(b"\r\n", 1)[0].decode("latin-1").split(" ", 2)
        path = target.partition("?")[0].removeprefix(self.provider.root)
        for route in self.provider.routes:
            if route.method == method and re.fullmatch(re.sub(r"{\w+}", "[^/]+", route.path), path):
                return route.call
        raise LookupError(f"{method} {target} is no call of {self.provider.name}")


@asynccontextmanager
async def between(sandbox: Sandbox, kind: str, around: Around, *, tls: bool) -> AsyncIterator[Proxy]:
    """A proxy to this kind of provider, for as long as the block lasts; its name leads to it from the whole loop."""
    proxy = Proxy(sandbox.providers[kind], sandbox.port, tls, around)
    listeners = _listeners()
    proxy.port = listeners[0].getsockname()[1]
    around.names.tell(proxy.host, proxy.lead)
    accepting = [asyncio.ensure_future(proxy.accept(one)) for one in listeners]
    try:
        yield proxy
    finally:
        around.names.forget(proxy.host)
        for task in accepting:
            task.cancel()
        await asyncio.gather(*accepting, return_exceptions=True)
        for one in (*listeners, *proxy.holes):
            one.close()
        await proxy.end()


def _listeners() -> list[socket.socket]:
    """The same port here and elsewhere."""
    for _ in range(_OFFERED):
        here = listening(HERE)
        try:
            return [here, listening(ELSEWHERE, here.getsockname()[1])]
        except OSError:
            here.close()
    raise OSError("no port is free at two addresses")
