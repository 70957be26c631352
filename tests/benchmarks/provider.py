"""Pawacard at its quickest, in a process of its own: instant answers, and how long each request was in its hands.

With a number of seconds as its argument each answer comes so much later.

Raw asyncio, so that what is measured around it is the till. Told "log", it gives [reference, came_ns, left_ns] for
every order since the last log: CLOCK_MONOTONIC at a request's last byte in and at its answer's last byte out.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from itertools import count
from typing import Any

from tests.benchmarks.program import say

_END_OF_HEAD = b"\r\n\r\n"
_TOKEN_RANGE = 2**66
_TOKEN_STEP = 7_640_891_576_956_012_809  # odd, so that no two of the first 2**66 tokens are the same

_DELAY_S = float(sys.argv[1]) if len(sys.argv) > 1 else 0.0

_log: list[tuple[str, int, int]] = []
_numbers = count(1)


def answer_to(call: str, order: dict[str, Any]) -> dict[str, object]:
    """What the document's samples say to this call."""
    match call:
        case "login" | "balance":
            return {"status": 0, "msg": "success", "balance": "5000000.00", "key": "4cd1f3a0"}
        case "verify" | "postpaidverify":
            return {"status": 0, "msg": "success", "customerName": "Bilbo Baggins"}
        case "vend":
            return _sold(order)
    return {"status": 1, "msg": "no such call"}


def _sold(order: dict[str, Any]) -> dict[str, object]:
    number = next(_numbers)
    charges = {"REPCharge": 620, "MonthlyFC": 0, "ERCCharge": 230, "TotalTax": 2480, "FuelIndexCharge": 3210}
    return {
        "token": f"{number * _TOKEN_STEP % _TOKEN_RANGE:020d}",
        "stdTokenRctNum": f"RADIXOVS010VS{number:06d}",
        "date": "11-4-2014 20:24:7",
        "totalAmount": order.get("amount", "200"),
        "transactionId": number,
        "fixed": [{key: str(cents)} for key, cents in charges.items()],
        "ref": order.get("ref", ""),
        "customerName": "Bilbo Baggins",
    }


class Line(asyncio.Protocol):
    """One kept-alive connection."""

    def __init__(self) -> None:
        self._heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        came = time.monotonic_ns()
        self._heard += data
        head, found, rest = self._heard.partition(_END_OF_HEAD)
        if not found:
            return
        length = next(
            (int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0
        )
        if len(rest) < length:
            return
        self._heard = rest[length:]
        order = json.loads(rest[:length] or b"{}")
        call = head.split(b" ", 2)[1].rpartition(b"/")[2].decode()
        if _DELAY_S:
            asyncio.get_running_loop().call_later(_DELAY_S, self._answer, call, order, came)
        else:
            self._answer(call, order, came)

    def _answer(self, call: str, order: dict[str, Any], came: int) -> None:
        body = json.dumps(answer_to(call, order)).encode()
        self._transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
        )
        if "ref" in order:
            _log.append((order["ref"], came, time.monotonic_ns()))


async def serve() -> None:
    """Answer until standard input ends."""
    loop = asyncio.get_running_loop()
    over = asyncio.Event()

    def told() -> None:
        if not sys.stdin.readline():
            over.set()
            return
        say(_log)
        _log.clear()

    server = await loop.create_server(Line, "127.0.0.1", 0)
    loop.add_reader(sys.stdin.fileno(), told)
    say({"base_url": f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v3"})
    await over.wait()
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
