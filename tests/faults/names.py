"""Where names lead on loopback: a name service of the tests' own, and addresses where somebody, nobody or a hole is."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any
from unittest.mock import patch

HERE = "127.0.0.1"
HOLE = "127.0.0.2"
"""Where no SYN is answered, once somebody has made a hole there."""
NOBODY = "127.0.0.3"
ELSEWHERE = "127.0.0.4"
"""Another machine, to which a name service that was broken into leads."""
HOLE_6 = "::1"

Addresses = list[str]
Leads = Callable[[], Awaitable[Addresses]]
"""What is answered to the next question about a name. It raises `unknown()` for a name that nobody knows."""


class Names:
    """Answers for the names that were told to it; what else is looked up goes the ordinary way."""

    def __init__(self) -> None:
        self._leads: dict[str, Leads] = {}

    def tell(self, name: str, leads: Leads) -> None:
        """From now on this answers for the name."""
        self._leads[name] = leads

    def forget(self, name: str) -> None:
        """Nobody knows the name any more."""
        del self._leads[name]

    async def look_up(self, name: str, port: int) -> list[tuple[object, ...]]:
        """The addresses in the form of getaddrinfo."""
        return [
            (socket.AF_INET6, socket.SOCK_STREAM, 0, "", (one, port, 0, 0))
            if ":" in one
            else (socket.AF_INET, socket.SOCK_STREAM, 0, "", (one, port))
            for one in await self._leads[name]()
        ]

    def knows(self, name: str) -> bool:
        """Whether the name was told."""
        return name in self._leads


@asynccontextmanager
async def answering() -> AsyncIterator[Names]:
    """Stand in the place of the machine's name service for every loop. What is answered is thought of in this one."""
    names, here = Names(), asyncio.get_running_loop()
    ordinary = asyncio.BaseEventLoop.getaddrinfo

    async def look_up(loop: Any, host: bytes | str | None, port: Any, **more: Any) -> Any:  # noqa: ANN401 - as a loop has it
        name = host.decode() if isinstance(host, bytes) else host or ""
        if not names.knows(name):
            return await ordinary(loop, host, port, **more)
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(names.look_up(name, port), here))

    with patch.object(asyncio.BaseEventLoop, "getaddrinfo", look_up):
        yield names


def unknown() -> OSError:
    """What a name service says of a name that nobody knows."""
    return socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def listening(address: str, port: int = 0) -> socket.socket:
    """A socket that listens there, for an accept of asyncio's."""
    listener = socket.create_server((address, port))
    listener.setblocking(False)
    return listener


def hole(address: str, port: int) -> list[socket.socket]:
    """Let nothing answer a SYN there until these are closed: a listener whose queue is full drops each new one."""
    deaf = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    deaf.bind((address, port))
    deaf.listen(0)
    return [deaf, socket.create_connection((address, port), timeout=5)]
