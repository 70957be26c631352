"""What can become of an answer on its way: broken off, in place of it something else, or whole in odd dress.

Each way is handed the line once the request was read, and what the provider says to it.
"""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.providers.transport import BODY_CAP
from tests.providers.fault_server import Line

HUGE = 2 * 1024**3
PAGE = b"<html><head><title>Duka WiFi</title></head><body>Buy a bundle to go on</body></html>"
_HTML = "Content-Type: text/html\r\n"
_SLOWLY_S = 0.01


@dataclass(frozen=True, slots=True)
class Said:
    """A provider's answer: its body, and its HTTP status."""

    body: bytes
    status: str = "200 OK"

    def head(self, *fields: str) -> bytes:
        """The status line and these fields."""
        return "\r\n".join([f"HTTP/1.1 {self.status}", *fields, "", ""]).encode()


Way = Callable[[Line, Said], Awaitable[None]]


# Nothing whole comes.


async def never_answer(line: Line, _said: Said) -> None:
    await line.until_closed()


async def close_after_read(_line: Line, _said: Said) -> None:
    pass


async def reset_after_read(line: Line, _said: Said) -> None:
    line.reset()


async def answer_too_late(line: Line, said: Said) -> None:
    await line.until_closed()
    await line.answer(said.body, status=said.status)


async def reset_within_body(line: Line, said: Said) -> None:
    await short_body(line, said)
    line.reset()


async def short_body(line: Line, said: Said) -> None:
    await line.send(said.head(f"Content-Length: {len(said.body) + 100}") + said.body)


async def chunks_cut(line: Line, said: Said) -> None:
    await line.send(said.head("Transfer-Encoding: chunked") + b"10\r\n" + said.body[:16] + b"\r\n40\r\n{")


async def headers_cut(line: Line, said: Said) -> None:
    await line.send(said.head()[:-2] + b"Content-Le")


async def no_http(line: Line, _said: Said) -> None:
    await line.send(b"220 smtp.example.com ready\r\n\r\n")


async def only_continued(line: Line, _said: Said) -> None:
    await line.send(b"HTTP/1.1 100 Continue\r\n\r\n")


async def slow_drip(line: Line, said: Said) -> None:
    await line.send(said.head("Content-Length: 100000"))
    while True:
        await line.send(b" ")
        await asyncio.sleep(_SLOWLY_S)


async def slow_headers(line: Line, said: Said) -> None:
    await line.send(said.head()[:-2])
    while True:
        await line.send(b"X-Drip: 1\r\n")
        await asyncio.sleep(_SLOWLY_S)


async def too_long(line: Line, said: Said) -> None:
    await line.answer(said.body + b" " * BODY_CAP, status=said.status)


async def huge(line: Line, said: Said) -> None:
    """2 GB are promised, and sent for as long as the client takes them."""
    await line.send(said.head(f"Content-Length: {HUGE}") + said.body)
    for _ in range(HUGE // BODY_CAP):
        await line.send(b" " * BODY_CAP)


async def bad_gzip(line: Line, said: Said) -> None:
    await line.answer(b"not gzip", status=said.status, headers="Content-Encoding: gzip\r\n")


async def gzip_bomb(line: Line, said: Said) -> None:
    packed = gzip.compress(said.body + b" " * 1_000_000)
    await line.answer(packed, status=said.status, headers="Content-Encoding: gzip\r\n")


# What comes is not the provider's answer.


async def truncated_to_close(line: Line, said: Said) -> None:
    await line.send(said.head("Connection: close") + said.body[:-5])


async def truncated_json(line: Line, said: Said) -> None:
    await line.answer(said.body[:-5], status=said.status)


async def empty(line: Line, said: Said) -> None:
    await line.answer(b"", status=said.status)


async def as_list(line: Line, said: Said) -> None:
    await line.answer(b"[" + said.body + b"]", status=said.status)


async def no_utf8(line: Line, said: Said) -> None:
    await line.answer(said.body.replace(b'"', b'"\xff\xfe', 1), status=said.status)


async def page(line: Line, _said: Said) -> None:
    await line.answer(PAGE, headers=_HTML)


async def moved(line: Line, _said: Said) -> None:
    await line.answer(b"", status="302 Found", headers="Location: /sign-in\r\n")


async def moved_to_itself(line: Line, _said: Said) -> None:
    await line.answer(b"", status="307 Temporary Redirect", headers="Location: \r\n")


async def server_error(line: Line, said: Said) -> None:
    await line.answer(said.body, status="500 Internal Server Error")


async def bad_gateway(line: Line, _said: Said) -> None:
    await line.answer(b"<html>502 Bad Gateway</html>", status="502 Bad Gateway", headers=_HTML)


async def unavailable(line: Line, _said: Said) -> None:
    await line.answer(b'{"message": "down for maintenance"}', status="503 Service Unavailable")


async def gateway_timeout(line: Line, _said: Said) -> None:
    await line.answer(b"<html>504 Gateway Time-out</html>", status="504 Gateway Time-out", headers=_HTML)


async def too_many(line: Line, _said: Said) -> None:
    await line.answer(b'{"message": "too many"}', status="429 Too Many Requests", headers="Retry-After: 5\r\n")


async def turned_away(line: Line, _said: Said) -> None:
    await line.answer(b'{"message": "expired"}', status="401 Unauthorized", headers="WWW-Authenticate: Bearer\r\n")


async def forbidden(line: Line, _said: Said) -> None:
    await line.answer(b'{"message": "not from there"}', status="403 Forbidden")


# The whole answer comes.


async def whole(line: Line, said: Said) -> None:
    await line.answer(said.body, status=said.status)


async def as_plain_text(line: Line, said: Said) -> None:
    await line.answer(said.body, status=said.status, headers="Content-Type: text/plain; charset=latin-1\r\n")


async def marked(line: Line, said: Said) -> None:
    await line.answer(b"\xef\xbb\xbf" + said.body, status=said.status, headers="Content-Type: text/plain\r\n")


async def continued(line: Line, said: Said) -> None:
    await line.send(b"HTTP/1.1 100 Continue\r\n\r\n")
    await whole(line, said)


async def answered_twice(line: Line, said: Said) -> None:
    await whole(line, said)
    await line.answer(b'{"status": 102, "msg": "Insufficient balance"}')


async def byte_by_byte(line: Line, said: Said) -> None:
    for byte in said.head(f"Content-Length: {len(said.body)}") + said.body:
        await line.send(bytes([byte]))


async def late_in_time(line: Line, said: Said) -> None:
    await asyncio.sleep(_SLOWLY_S * 5)
    await whole(line, said)


async def slow_to_close(line: Line, said: Said) -> None:
    await whole(line, said)
    await line.until_closed()


async def ended_by_close(line: Line, said: Said) -> None:
    await line.send(said.head("Connection: close") + said.body)


async def in_chunks(line: Line, said: Said) -> None:
    pieces = [said.body[start : start + 7] for start in range(0, len(said.body), 7)]
    chunks = b"".join(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" for piece in pieces)
    await line.send(said.head("Transfer-Encoding: chunked") + chunks + b"0\r\n\r\n")


async def packed(line: Line, said: Said) -> None:
    await line.answer(zlib.compress(said.body), status=said.status, headers="Content-Encoding: deflate\r\n")


async def on_another_day(line: Line, said: Said) -> None:
    await line.answer(said.body, status=said.status, headers="Date: Tue, 01 Jan 1980 00:00:00 GMT\r\nAge: 99999\r\n")


async def kept_alive_and_reset(line: Line, said: Said) -> None:
    """The connection is offered for the next request, and reset under it."""
    await line.answer(said.body, status=said.status, headers="Connection: keep-alive\r\nKeep-Alive: timeout=60\r\n")
    if await line.request():
        line.reset()
