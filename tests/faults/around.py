"""What is around a till of these tests: whom the machine trusts, where names lead, proxies, and the loop's clock."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import certifi

from app.providers.transport import CONNECT_S
from tests.faults.certificates import write_authority
from tests.faults.names import Names, answering
from tests.providers.broken_lines import reset_on_accept
from tests.providers.fault_server import faulty

PATIENT_S = 20.0
"""How long a till of these tests waits for an answer."""

CONNECTING_S = CONNECT_S + 1
"""Longer than it tries to connect, which it gives up before that."""

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - in it a folder of our own is made
_ROOM_BYTES = 48 * 1024**2

_PROXIES = ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")
_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")

_SOON_S = 0.05
"""Long enough for what was just begun on loopback to be under way."""


class Patience:
    """The clock of every loop, put on where a fault lasts until the till gives up: nobody waits for that, and no slow
    machine takes a call that is answered for one that is not.
    """

    def __init__(self) -> None:
        self._here = asyncio.get_running_loop()
        self._loops: set[asyncio.BaseEventLoop] = set()
        self._ahead = 0.0

    @contextmanager
    def in_hand(self) -> Iterator[Patience]:
        """Every loop's clock is this one until the block ends."""
        ordinary = asyncio.BaseEventLoop.time

        def time(loop: asyncio.BaseEventLoop) -> float:
            self._loops.add(loop)
            return ordinary(loop) + self._ahead

        with patch.object(asyncio.BaseEventLoop, "time", time):
            yield self

    def ends_soon(self, seconds: float = PATIENT_S) -> None:
        """In a moment so many seconds have passed: every deadline of a call, or only the one for connecting."""
        self._here.call_later(_SOON_S, self._put_on, seconds)

    def _put_on(self, seconds: float) -> None:
        self._ahead += seconds
        for loop in tuple(self._loops):
            with suppress(RuntimeError):  # closed
                loop.call_soon_threadsafe(lambda: None)  # each sleeps until a time that has passed


@dataclass(frozen=True, slots=True)
class Around:
    """`folder` is where each till has a home of its own."""

    names: Names
    patience: Patience
    folder: Path


@contextmanager
def homes() -> Iterator[Path]:
    """Where homes may lie: in memory where there is room, for power is not cut here."""
    fits = _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free > _ROOM_BYTES
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY if fits else None) as folder:
        yield Path(folder)


@asynccontextmanager
async def surroundings(folder: Path) -> AsyncIterator[Around]:
    """For every loop. AssertionError at the end where a proxy of the environment was called."""
    async with answering() as names, faulty(reset_on_accept) as trap:
        authority = str(write_authority(folder))
        variables = {
            "SSL_CERT_FILE": authority,
            **dict.fromkeys(_PROXIES, trap.url),
            **{name: str(folder / name.lower()) for name in _FOLDERS},
        }
        try:
            with (
                patch.dict(os.environ, variables),
                patch.object(certifi, "where", lambda: authority),
                Patience().in_hand() as patience,
            ):
                yield Around(names, patience, folder)
        finally:
            assert trap.connections == 0, "a proxy of the environment was called"
