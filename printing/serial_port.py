"""A printer on a serial port, or on a USB cable that plays one."""

import contextlib
import errno
from typing import Final

import serial

from printing.device import Cause, PrinterTrouble

_BITS_PER_BYTE: Final = 10  # start, eight of data, stop
_HELD: Final = (errno.EBUSY, errno.EAGAIN, errno.EACCES, errno.EPERM)


class SerialDevice:
    """An open serial port, 8N1, without flow control; PrinterTrouble where it cannot be opened.

    python-escpos's own serial class waits for ever on a full line, and for a whole timeout on every answer;
    so the port is opened here.
    """

    can_answer: Final = True

    def __init__(self, address: str, baudrate: int) -> None:
        self.bytes_per_second: Final = baudrate / _BITS_PER_BYTE
        try:
            self._port = serial.Serial(address, baudrate, rtscts=False, dsrdtr=False, xonxoff=False, exclusive=True)
        except OSError as error:  # which serial.SerialException is; on Windows it has no number, but a name
            if error.errno in _HELD or "PermissionError" in str(error):
                raise PrinterTrouble(Cause.REFUSED, f"{address} is held by another program.") from error
            raise PrinterTrouble(Cause.NO_DEVICE, f"There is no printer at {address}.") from error

    def write(self, data: bytes, deadline_s: float) -> None:
        """Hand all bytes to the port's driver, which does not say how many it took before it failed."""
        try:
            self._port.write_timeout = deadline_s
            self._port.write(data)
        except serial.SerialTimeoutException as error:
            raise PrinterTrouble(Cause.STALLED, "The printer takes no more bytes.", bytes_left=None) from error
        except OSError as error:
            raise PrinterTrouble(Cause.DISCONNECTED, "The cable was pulled.", bytes_left=None) from error

    def read(self, deadline_s: float) -> bytes:
        """Give what has come back, at once where something has."""
        try:
            self._port.timeout = deadline_s
            first = self._port.read(1)
            return first + self._port.read(self._port.in_waiting) if first else b""
        except OSError as error:
            raise PrinterTrouble(Cause.DISCONNECTED, "The cable was pulled.") from error

    def close(self) -> None:
        """Let go of the port; a pulled cable makes even that fail, which is nobody's concern any more."""
        with contextlib.suppress(OSError):
            self._port.close()
