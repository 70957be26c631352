"""Every way in which a line breaks, and what answers that is no answer: scripts for the fault server."""

import asyncio
import gzip
import json

from app.providers.transport import BODY_CAP
from tests.domain.sales import REFERENCE, TOKEN
from tests.providers.fault_server import Line

SOLD = json.dumps({"token": TOKEN, "stdTokenRctNum": "RADIXOVS010VS224392", "ref": REFERENCE}).encode()


async def close_after_one(line: Line) -> None:
    await line.request()
    await line.answer(SOLD)


async def reset_on_accept(line: Line) -> None:
    line.reset()


async def close_before_read(_line: Line) -> None:
    pass


async def never_answer(line: Line) -> None:
    await line.request()
    await line.until_closed()


async def close_after_read(line: Line) -> None:
    await line.request()


async def reset_after_read(line: Line) -> None:
    await line.request()
    line.reset()


async def reset_within_body(line: Line) -> None:
    await line.request()
    await line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + SOLD)
    line.reset()


async def short_body(line: Line) -> None:
    await line.request()
    await line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + SOLD)


async def chunks_cut(line: Line) -> None:
    await line.request()
    await line.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n" + SOLD[:16] + b"\r\n40\r\n{")


async def headers_cut(line: Line) -> None:
    await line.request()
    await line.send(b"HTTP/1.1 200 OK\r\nContent-Le")


async def no_http(line: Line) -> None:
    await line.request()
    await line.send(b"220 smtp.example.com ready\r\n\r\n")


async def slow_drip(line: Line) -> None:
    await line.request()
    await line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while True:
        await line.send(b" ")
        await asyncio.sleep(0.01)


async def slow_headers(line: Line) -> None:
    await line.request()
    await line.send(b"HTTP/1.1 200 OK\r\n")
    while True:
        await line.send(b"X-Drip: 1\r\n")
        await asyncio.sleep(0.01)


async def too_long(line: Line) -> None:
    await line.request()
    await line.answer(SOLD + b" " * BODY_CAP)


async def bad_gzip(line: Line) -> None:
    await line.request()
    await line.answer(b"not gzip", headers="Content-Encoding: gzip\r\n")


async def gzip_bomb(line: Line) -> None:
    await line.request()
    await line.answer(gzip.compress(SOLD + b" " * 1_000_000), headers="Content-Encoding: gzip\r\n")


async def truncated_to_close(line: Line) -> None:
    await line.request()
    await line.send(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + SOLD[:-5])


async def truncated_json(line: Line) -> None:
    await line.request()
    await line.answer(SOLD[:-5])


async def captive_portal(line: Line) -> None:
    await line.request()
    await line.answer(b"<html>Duka WiFi</html>", headers="Content-Type: text/html\r\n")


async def moved(line: Line) -> None:
    await line.request()
    await line.answer(b"", status="302 Found", headers="Location: /v3/vend\r\n")


async def server_error(line: Line) -> None:
    await line.request()
    await line.answer(SOLD, status="500 Internal Server Error")


async def too_many(line: Line) -> None:
    await line.request()
    await line.answer(b'{"status": 105}', status="429 Too Many Requests", headers="Retry-After: 5\r\n")


async def empty(line: Line) -> None:
    await line.request()
    await line.answer(b"")


async def no_object(line: Line) -> None:
    await line.request()
    await line.answer(b"[" + SOLD + b"]")


async def deep(line: Line) -> None:
    await line.request()
    await line.answer(b'{"a":' * 50_000)


async def endless_number(line: Line) -> None:
    await line.request()
    await line.answer(b'{"status": ' + b"9" * 5000 + b"}")


async def number_beyond_decimals(line: Line) -> None:
    await line.request()
    await line.answer(b'{"status": 1e99999999999999999999}')


async def no_utf8(line: Line) -> None:
    await line.request()
    await line.answer(SOLD.replace(b"RADIX", b"\xff\xfeDIX"))


async def lone_surrogate(line: Line) -> None:
    await line.request()
    await line.answer(b'{"status": 1, "msg": "\\ud800"}')


async def sold(line: Line) -> None:
    while await line.request():
        await line.answer(SOLD)


async def marked(line: Line) -> None:
    await line.request()
    await line.answer(b"\xef\xbb\xbf" + SOLD, headers="Content-Type: text/plain\r\n")


async def answered_twice(line: Line) -> None:
    await line.request()
    await line.answer(SOLD)
    await line.answer(b'{"status": 102}')


async def continued(line: Line) -> None:
    await line.request()
    await line.send(b"HTTP/1.1 100 Continue\r\n\r\n")
    await line.answer(SOLD)


NO_ANSWER = [
    reset_on_accept,
    close_before_read,
    never_answer,
    close_after_read,
    reset_after_read,
    reset_within_body,
    short_body,
    chunks_cut,
    headers_cut,
    no_http,
    slow_drip,
    slow_headers,
    too_long,
    bad_gzip,
    gzip_bomb,
]
UNREADABLE = [
    truncated_to_close,
    truncated_json,
    captive_portal,
    moved,
    server_error,
    too_many,
    empty,
    no_object,
    deep,
    endless_number,
    number_beyond_decimals,
    no_utf8,
]
WHOLE = [sold, marked, answered_twice, continued]
