"""A USB printer at the node that Linux's own printer driver gives it, such as /dev/usb/lp0: it answers there too."""

import contextlib
import errno
import os
import select
import stat
from time import monotonic, sleep
from typing import Final

from printing.device import Cause, PrinterTrouble

_READ_SIZE: Final = 4096
_HELD: Final = (errno.EBUSY, errno.EACCES, errno.EPERM)
_PAUSE_S: Final = 0.01


class NodeDevice:
    """A device node open for both ways; PrinterTrouble where it cannot be opened or is no device."""

    can_answer: Final = True
    spools: Final = False
    hands_on: Final = False
    bytes_per_second: Final = 10_000.0  # what the slowest printer takes while it prints; the cable is faster

    def __init__(self, address: str) -> None:
        try:
            self._node = os.open(address, os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))
        except OSError as error:
            if error.errno in _HELD:
                raise PrinterTrouble(Cause.REFUSED, f"{address} is held, or not this user's to open.") from error
            raise PrinterTrouble(Cause.NO_DEVICE, f"There is no printer at {address}.") from error
        if not stat.S_ISCHR(os.fstat(self._node).st_mode):
            os.close(self._node)
            raise PrinterTrouble(Cause.NO_DEVICE, f"{address} is a file and no printer.")

    def write(self, data: bytes, deadline_s: float) -> None:
        """Hand all bytes to the driver, which takes no more than the printer does."""
        ends = monotonic() + deadline_s
        written = 0
        while written < len(data):
            if not self._wait(select.POLLOUT, ends):
                raise PrinterTrouble(Cause.STALLED, "The printer takes no more bytes.", bytes_left=written)
            try:
                written += os.write(self._node, data[written:])
            except BlockingIOError:
                sleep(_PAUSE_S)
            except OSError as error:
                # The driver says so where the printer told it by the wires of a parallel port that USB has kept.
                cause = Cause.PAPER_OUT if error.errno == errno.ENOSPC else Cause.DISCONNECTED
                raise PrinterTrouble(cause, "The driver gave the job back.", bytes_left=written) from error

    def read(self, deadline_s: float) -> bytes:
        """Give what the printer answered; an empty answer, which some send all the time, is none."""
        ends = monotonic() + deadline_s
        while True:
            heard = self._wait(select.POLLIN, ends)
            try:
                answer = os.read(self._node, _READ_SIZE) if heard else b""
            except BlockingIOError:
                answer = b""
            except OSError as error:
                raise PrinterTrouble(Cause.DISCONNECTED, "The cable was pulled.") from error
            if answer:
                return answer
            if heard & (select.POLLHUP | select.POLLERR):
                raise PrinterTrouble(Cause.DISCONNECTED, "The cable was pulled.")
            if monotonic() >= ends:
                return b""
            sleep(_PAUSE_S)

    def close(self) -> None:
        """Let go of the node."""
        with contextlib.suppress(OSError):
            os.close(self._node)

    def _wait(self, event: int, ends: float) -> int:
        """Wait for `event` until `ends`; what has happened, 0 where nothing has."""
        poll = select.poll()
        poll.register(self._node, event)
        happened = poll.poll(max(0.0, ends - monotonic()) * 1000)
        return happened[0][1] if happened else 0
