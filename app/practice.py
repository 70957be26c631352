"""The sandbox that comes with the till, as a process of its own: for the demo, and for a till's practice."""

from __future__ import annotations

import atexit
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

from app.services.keys import PRACTICE
from app.services.practice import ACCOUNT, KIND
from app.settings import ProviderTable

_PORT = 8110
_PATH = "/pawacard/v3"
_LOOPBACK = "127.0.0.1"
_KNOCK_S = 0.3
_READY_S = 15.0


@contextmanager
def sandbox() -> Iterator[dict[str, str]]:
    """A sandbox on any free port until the block ends; gives where each kind of provider is."""
    with _started(0) as process:
        try:
            yield _addresses(process)
        finally:
            process.terminate()


def practice_table() -> ProviderTable:
    """The profile that a till begins with, at the usual port, or where that is taken at another one that is free."""
    port = _PORT
    if _answers(port):
        with socket.socket() as free:
            free.bind((_LOOPBACK, 0))
            port = free.getsockname()[1]
    return ProviderTable(PRACTICE, KIND, f"http://{_LOOPBACK}:{port}{_PATH}", ACCOUNT, sandbox=True)


class PracticeSandbox:
    """The sandbox behind the practice profile, for as long as the program lasts."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def begin(self, base_url: str) -> None:
        """See that a sandbox is at this address; where one answers already, such as an earlier run's, that one stays.

        Waits until it is ready, so not in the window's thread.
        """
        port = urlsplit(base_url).port
        if port is None or (self._process is not None and self._process.poll() is None) or _answers(port):
            return
        self.end()  # one that died
        process = self._process = _started(port)
        atexit.register(self.end)
        with suppress(ValueError, RuntimeError):  # another program took the port meanwhile: the line says so
            _addresses(process)

    def end(self) -> None:
        """Stop the sandbox, where it was started here."""
        if self._process is not None:
            self._process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self._process.communicate(timeout=_READY_S)
            self._process = None


SANDBOX = PracticeSandbox()
"""One for a program, however often its till is opened."""


def _started(port: int) -> subprocess.Popen[str]:
    """It ends with this program, however that ends: it reads what nobody writes."""
    command = [sys.executable, "-m", "app", "sandbox", "--port", str(port), "--for-another"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own


def _addresses(process: subprocess.Popen[str]) -> dict[str, str]:
    """Where the sandbox says that each kind is: READY, then name and address by turns, in one line."""
    if process.stdout is None:
        raise RuntimeError("the sandbox was started without an output")
    words = process.stdout.readline().split()[1:]
    return dict(zip(words[::2], words[1::2], strict=True))


def _answers(port: int) -> bool:
    """Whether somebody listens on this port of the machine."""
    with suppress(OSError), socket.create_connection((_LOOPBACK, port), _KNOCK_S):
        return True
    return False
