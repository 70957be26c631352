"""The line between a till and a sandbox: it can be down, and a request or an answer on it can be lost or come late."""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from enum import Enum, auto

from tests.providers import fault_server

_LOOPBACK = "127.0.0.1"
_PIECE = 65_536


class Loss(Enum):
    """What happens to one call."""

    REQUEST = auto()
    """The line breaks before the request is through; it may come through later."""
    ANSWER = auto()
    """The line breaks when the request was carried out."""
    STUCK_BEFORE = auto()
    """The request comes no further while the till waits; it may later."""
    STUCK_AFTER = auto()
    """The request is carried out, and no answer comes while the till waits."""


class Line:
    """One way to a sandbox, in the running loop. It is down until it is told to be up; its port stays the same."""

    def __init__(self, sandbox_port: int) -> None:
        # Bound, and never listening: while the line is down nobody else gets the port, and who calls is refused.
        self._place = socket.socket()
        self._place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._place.bind((_LOOPBACK, 0))
        self.port: int = self._place.getsockname()[1]
        self.passed = 0
        self.latest: deque[bytes] = deque(maxlen=50)
        self.late: list[bytes] = []
        self.stuck = asyncio.Event()
        self._sandbox_port = sandbox_port
        self._server: asyncio.Server | None = None
        self._calls: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self._losses: dict[str, Loss] = {}

    async def up(self) -> None:
        """Let calls through."""
        if self._server is None:
            self._server = await asyncio.start_server(self._serve, _LOOPBACK, self.port, reuse_address=True)

    async def down(self) -> None:
        """Take no call, and cut off those that are going on."""
        if self._server is None:
            return
        server, self._server = self._server, None
        server.close()
        for writer in self._calls.values():
            writer.transport.abort()
        await server.wait_closed()

    async def close(self) -> None:
        """Let it all go."""
        await self.down()
        self._place.close()

    def lose(self, path: str, loss: Loss) -> None:
        """Do this to the next call whose path ends so."""
        self._losses[path] = loss

    def heal(self) -> None:
        """Lose nothing any more of what has not been lost yet."""
        self._losses.clear()
        self.stuck.clear()

    async def deliver(self, request: bytes) -> None:
        """Let a request that came no further come through now; nobody waits for its answer any more."""
        self.late.remove(request)
        with suppress(ConnectionError):
            await self._asked(request)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._calls[task] = writer  # a task that nobody holds may be swept away
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                await self._call(fault_server.Line(reader, writer), writer)
        finally:
            del self._calls[task]
            writer.close()

    async def _call(self, caller: fault_server.Line, writer: asyncio.StreamWriter) -> None:
        request = await caller.request()
        if not request:
            return
        self.passed += 1
        self.latest.append(request)
        match self._loss_of(request):
            case None:
                await self._pass_on(request, writer)
                return
            case Loss.REQUEST:
                self.late.append(request)
            case Loss.ANSWER:
                await self._asked(request)
            case Loss.STUCK_BEFORE:
                self.late.append(request)
                self.stuck.set()
                await caller.until_closed()
            case Loss.STUCK_AFTER:
                await self._asked(request)
                self.stuck.set()
                await caller.until_closed()
        caller.reset()

    def _loss_of(self, request: bytes) -> Loss | None:
        path = request.split(b" ", 2)[1].decode()
        ending = next((one for one in self._losses if path.endswith(one)), None)
        return None if ending is None else self._losses.pop(ending)

    async def _pass_on(self, request: bytes, writer: asyncio.StreamWriter) -> None:
        """Byte for byte, until one of the two hangs up."""
        async with self._provider(request) as reader:
            while (piece := await reader.read(_PIECE)) and not writer.is_closing():
                writer.write(piece)
                await writer.drain()

    async def _asked(self, request: bytes) -> None:
        """Until the provider has begun to answer, or has hung up: it has been carried out then."""
        async with self._provider(request) as reader:
            await reader.read(_PIECE)

    @asynccontextmanager
    async def _provider(self, request: bytes) -> AsyncIterator[asyncio.StreamReader]:
        """What the provider says to this request; it hangs up when it has said it."""
        reader, writer = await asyncio.open_connection(_LOOPBACK, self._sandbox_port)
        try:
            writer.write(request.replace(b"Connection: keep-alive", b"Connection: close", 1))
            yield reader
        finally:
            writer.close()
