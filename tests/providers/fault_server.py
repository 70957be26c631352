"""A server of bytes on loopback that breaks each way a line can break, and remembers what it was sent."""

from __future__ import annotations

import asyncio
import fcntl
import json
import socket
import ssl
import struct
import termios
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

_LOOK_S = 0.001

Script = Callable[["Line"], Awaitable[None]]


class Line:
    """One connection: the request that came, and what is put on it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def request(self) -> bytes:
        """The whole next request; empty once the client has gone."""
        try:
            head = await self._reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return b""
        lengths = (
            line.partition(b":")[2] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
        )
        length = int(next(lengths, b"0"))  # a question by GET has none
        return head + await self._reader.readexactly(length)

    async def send(self, data: bytes) -> None:
        """Put bytes on the line. Raises ConnectionError once the client has gone."""
        self._writer.write(data)
        await self._writer.drain()
        await asyncio.sleep(0)  # or the loop never hears that the client has gone
        if self._writer.is_closing():
            raise ConnectionResetError

    async def answer(self, body: bytes, *, status: str = "200 OK", headers: str = "") -> None:
        """A whole HTTP answer."""
        await self.send(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{headers}\r\n".encode() + body)

    async def until_closed(self) -> None:
        """Say nothing until the client goes."""
        await self._reader.read()

    def stop_reading(self) -> None:
        """Read nothing more of what comes."""
        transport = self._writer.transport
        assert isinstance(transport, asyncio.ReadTransport)
        transport.pause_reading()

    async def leave_unread(self) -> None:
        """Wait until something has come, and read no more of it than has been read already."""
        self.stop_reading()
        connection = self._writer.get_extra_info("socket")
        under_tls = self._writer.get_extra_info("sslcontext") is not None  # the handshake has come at least
        while not (under_tls or self._has_read() or any(fcntl.ioctl(connection, termios.FIONREAD, b"\0" * 4))):  # noqa: ASYNC110 - nobody tells of it
            await asyncio.sleep(_LOOK_S)

    def _has_read(self) -> bool:
        held: bytearray = vars(self._reader)["_buffer"]  # no public call says so
        return bool(held)

    def reset(self) -> None:
        """Cut the line with an RST instead of a FIN."""
        connection = self._writer.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()


class FaultServer:
    """What is listening: its address, and the requests that it read."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._lines: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self.requests: list[bytes] = []
        self.connections = 0
        self.url = ""
        self.hang_up: Callable[[], None] = lambda: None
        """Listen no more: the next one who calls reaches nobody."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection from its beginning to its end."""
        self.connections += 1
        task = asyncio.current_task()
        assert task is not None
        self._lines[task] = writer
        try:
            await self._script(_Remembering(reader, writer, self.requests))
        except ConnectionError:
            pass
        finally:
            del self._lines[task]
            writer.close()
            with suppress(ConnectionError, ssl.SSLError):
                await writer.wait_closed()

    async def end(self) -> None:
        """Let no connection outlive its test."""
        for writer in self._lines.values():
            writer.transport.abort()
        await asyncio.gather(*self._lines)

    def posted(self) -> list[tuple[str, dict[str, object]]]:
        """The path and the JSON of every request."""
        read = []
        for request in self.requests:
            head, _, body = request.partition(b"\r\n\r\n")
            read.append((head.split(b" ", 2)[1].decode(), json.loads(body)))
        return read


class _Remembering(Line):
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, requests: list[bytes]) -> None:
        super().__init__(reader, writer)
        self._requests = requests

    async def request(self) -> bytes:
        read = await super().request()
        if read:
            self._requests.append(read)
        return read


@asynccontextmanager
async def faulty(script: Script, tls: ssl.SSLContext | None = None) -> AsyncIterator[FaultServer]:
    """Listen on a free port of 127.0.0.1, and do to every connection what the script says."""
    faults = FaultServer(script)
    server = await asyncio.start_server(faults.serve, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    faults.url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    faults.hang_up = server.close
    try:
        yield faults
    finally:
        server.close()
        await faults.end()
        await server.wait_closed()


def unused_port() -> int:
    """A port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert isinstance(port, int)
    return port
