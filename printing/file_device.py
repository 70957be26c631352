"""A printer that is a file: jobs are added to its end, or go to a device node such as /dev/usb/lp0."""

import contextlib
import errno
import os
import select
import stat
from pathlib import Path
from time import monotonic
from typing import Final

from printing.device import Cause, PrinterTrouble

_DISK: Final = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG)
_DEVICES: Final = Path("/dev")


class FileDevice:
    """A file or device node open for adding; PrinterTrouble where it cannot be opened. Nothing is ever read."""

    can_answer: Final = False
    spools: Final = False
    hands_on: Final = True
    bytes_per_second: Final = 10_000.0

    def __init__(self, address: str) -> None:
        path = Path(address)
        # A file made under /dev in an unplugged printer's place would swallow every receipt from then on.
        making = 0 if _DEVICES in path.parents else os.O_CREAT
        flags = os.O_WRONLY | os.O_APPEND | making | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        try:
            self._file = os.open(path, flags, 0o600)
        except PermissionError as error:
            raise PrinterTrouble(Cause.REFUSED, f"{address} may not be written.") from error
        except OSError as error:
            cause = Cause.DISK if error.errno in _DISK else Cause.NO_DEVICE
            raise PrinterTrouble(cause, f"{address} cannot be opened.") from error
        self._is_plain = stat.S_ISREG(os.fstat(self._file).st_mode)

    def write(self, data: bytes, deadline_s: float) -> None:
        """Add all bytes to the end of the file."""
        ends = monotonic() + deadline_s
        written = 0
        while written < len(data):
            if not self._is_plain and not self._takes_more(ends - monotonic()):
                raise PrinterTrouble(Cause.STALLED, "The printer takes no more bytes.", bytes_left=written)
            try:
                written += os.write(self._file, data[written:])
            except BlockingIOError:
                continue
            except OSError as error:
                cause = Cause.DISK if self._is_plain or error.errno in _DISK else Cause.DISCONNECTED
                raise PrinterTrouble(cause, "The file cannot be written.", bytes_left=written) from error

    def read(self, deadline_s: float) -> bytes:  # noqa: ARG002 - a file has nothing to wait for
        """Give nothing, at once."""
        return b""

    def close(self) -> None:
        """Close the file."""
        with contextlib.suppress(OSError):
            os.close(self._file)

    def _takes_more(self, deadline_s: float) -> bool:
        return bool(select.select([], [self._file], [], max(0.0, deadline_s))[1])
