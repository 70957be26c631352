"""What is done to a connection where it is not the answer alone that suffers: the name, the handshake, the request."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from tests.faults import ways
from tests.faults.around import CONNECTING_S
from tests.faults.certificates import Shown
from tests.faults.names import ELSEWHERE, HERE, HOLE, HOLE_6, NOBODY, hole, unknown
from tests.faults.proxy import WELL, Met, Proxy, Strike, passed_on, swallowed
from tests.faults.ways import Said
from tests.providers.fault_server import Line

_SERVER_HELLO = b"\x16\x03\x03\x00\x7a\x02\x00\x00\x76\x03\x03"
"""How a handshake's answer begins."""

_NO_TLS = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


def before_reading(act: Callable[[Line], Awaitable[None]], shown: Shown = Shown.RIGHT) -> Strike:
    """The connection is made, something has left, and this is done before a byte of it is read."""

    async def does(met: Met) -> None:
        await met.line.leave_unread()
        await act(met.line)

    return Strike(does, shown=shown)


def without_tls(act: Callable[[Line], Awaitable[None]]) -> Strike:
    """Where TLS is wanted something listens that speaks none."""
    return before_reading(act, Shown.NOTHING)


def showing(shown: Shown) -> Strike:
    """A server that would answer whatever it is asked shows this certificate."""
    return Strike(swallowed(ways.page).does, shown=shown)


def leading_to(address: str, shown: Shown) -> Strike:
    """The name leads there, where somebody shows this certificate and has a page for everything."""

    async def leads(_proxy: Proxy) -> list[str]:
        return [address]

    return Strike(swallowed(ways.page).does, leads, shown)


# What is done before a request is read.


async def close(_line: Line) -> None:
    pass


async def reset(line: Line) -> None:
    line.reset()


async def answer_http(line: Line) -> None:
    await line.send(_NO_TLS)


async def half_a_handshake(line: Line) -> None:
    await line.send(_SERVER_HELLO)


# Strikes of their own.


async def _unknown(_proxy: Proxy) -> list[str]:
    raise unknown()


async def _silent(proxy: Proxy) -> list[str]:
    proxy.around.patience.ends_soon(CONNECTING_S)
    await asyncio.Event().wait()
    return []


async def _hole(proxy: Proxy) -> list[str]:
    proxy.around.patience.ends_soon(CONNECTING_S)
    return [_hole_at(HOLE, proxy)]


async def _hole_first(proxy: Proxy) -> list[str]:
    """An IPv6 address behind which nothing is, then one that works; IPv4 alone where the machine has no other."""
    try:
        return [_hole_at(HOLE_6, proxy), HERE]
    except OSError:
        return [_hole_at(HOLE, proxy), HERE]


def _hole_at(address: str, proxy: Proxy) -> str:
    if not proxy.holes:
        proxy.holes += hole(address, proxy.port)
    return address


async def _no_handshake(met: Met) -> None:
    met.proxy.around.patience.ends_soon(CONNECTING_S)
    await met.line.until_closed()


async def _never_read(met: Met) -> None:
    """Only once the request is there: a till that gave up before had sent nothing."""
    await met.something_came.wait()
    met.line.stop_reading()
    met.proxy.around.patience.ends_soon()
    await asyncio.Event().wait()


async def _passed_on_late(met: Met) -> None:
    request = await met.request()
    met.proxy.late.append(request)
    met.proxy.around.patience.ends_soon()
    await met.line.until_closed()


async def _keys_expired(met: Met) -> None:
    request = await met.request()
    met.proxy.provider.expire_keys()
    said = await met.said(request)
    await ways.whole(met.line, said)


NOBODY_LISTENS = leading_to(NOBODY, Shown.NOTHING)
PORTAL = leading_to(ELSEWHERE, Shown.OF_A_STRANGER)
HIJACKED = leading_to(ELSEWHERE, Shown.OF_ANOTHER_NAME)
NAME_UNKNOWN = Strike(WELL.does, _unknown)
NAME_SILENT = Strike(WELL.does, _silent)
SYN_BLACK_HOLE = Strike(WELL.does, _hole)
IPV6_BLACK_HOLE = Strike(WELL.does, _hole_first)
TLS_PORT = Strike(WELL.does, even_in_clear=True)
NO_HANDSHAKE = Strike(_no_handshake, shown=Shown.NOTHING)
WANTS_A_CERTIFICATE = before_reading(close, Shown.RIGHT_AND_WANTS_ONE)
NEVER_READ = Strike(_never_read)
TOO_LATE = passed_on(ways.answer_too_late, lasts=True)
PASSED_ON_LATE = Strike(_passed_on_late)
KEYS_EXPIRED = Strike(_keys_expired)


def reworded(reword: Callable[[Proxy, Said], Said]) -> Strike:
    """The provider carries the request out, and other words of its own arrive."""

    async def does(met: Met) -> None:
        said = await met.said(await met.request())
        await ways.whole(met.line, reword(met.proxy, said))

    return Strike(does)
