"""A printer on a serial port, or on a USB cable that plays one."""

import contextlib
import errno
import os
from time import monotonic, sleep
from typing import Final

import serial

from printing.device import Cause, PrinterTrouble

FLOW_CONTROLS: Final = ("none", "xonxoff", "rtscts", "dsrdtr")

_BITS_PER_BYTE: Final = 10  # start, eight of data, stop
_HELD: Final = (errno.EBUSY, errno.EAGAIN, errno.EACCES, errno.EPERM)
# A printer that is busy still has room for some 100 bytes; the line may not hold more than that when DSR falls.
_PIECE: Final = 32
_LOOK_S: Final = 0.005


class SerialDevice:
    """An open serial port, 8N1; PrinterTrouble where it cannot be opened.

    `flow_control` is how the printer says that its buffer is full: none, xonxoff, rtscts or dsrdtr; ValueError for
    any other. python-escpos's own serial class waits for ever on a full line, and for a whole timeout on every
    answer; so the port is opened here.
    """

    can_answer: Final = True
    spools: Final = False
    hands_on: Final = False

    def __init__(self, address: str, baudrate: int, flow_control: str = "none") -> None:
        if flow_control not in FLOW_CONTROLS:
            raise ValueError(f"Flow control is none, xonxoff, rtscts or dsrdtr, not {flow_control!r}.")
        self.bytes_per_second: Final = baudrate / _BITS_PER_BYTE
        # Linux has no flow control by DSR, and pyserial leaves the setting out there without a word.
        self._watches_dsr = flow_control == "dsrdtr" and os.name == "posix"
        self._stalled = False
        try:
            self._port = serial.Serial(
                address,
                baudrate,
                xonxoff=flow_control == "xonxoff",
                rtscts=flow_control == "rtscts",
                dsrdtr=flow_control == "dsrdtr",
                exclusive=True,
            )
        except OSError as error:  # which serial.SerialException is; on Windows it has no number, but a name
            if error.errno in _HELD or "PermissionError" in str(error):
                raise PrinterTrouble(Cause.REFUSED, f"{address} is held by another program.") from error
            raise PrinterTrouble(Cause.NO_DEVICE, f"There is no printer at {address}.") from error

    def write(self, data: bytes, deadline_s: float) -> None:
        """Hand all bytes to the port's driver, which does not say how many it took before it failed."""
        ends = monotonic() + deadline_s
        try:
            if self._watches_dsr:
                self._write_while_ready(data, ends)
            else:
                self._port.write_timeout = deadline_s
                self._port.write(data)
        except serial.SerialTimeoutException as error:
            self._stalled = True
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
        """Let go of the port; a pulled cable makes even that fail, which is nobody's concern any more.

        What a stalled line still holds is thrown away: the driver would wait half a minute for it to leave, and the
        printer would spill it when it comes back.
        """
        with contextlib.suppress(Exception):  # termios.error is not an OSError
            if self._stalled:
                self._port.reset_output_buffer()
        with contextlib.suppress(OSError):
            self._port.close()

    def _write_while_ready(self, data: bytes, ends: float) -> None:
        """Write in pieces that the printer still has room for, each when the last has left and DSR is up."""
        for start in range(0, len(data), _PIECE):
            while self._port.out_waiting or not self._port.dsr:
                if monotonic() >= ends:
                    self._stalled = True
                    unsent = self._port.out_waiting
                    left = max(0, start - unsent)
                    raise PrinterTrouble(Cause.STALLED, "The printer is not ready for more.", bytes_left=left)
                sleep(_LOOK_S)
            self._port.write_timeout = max(0.0, ends - monotonic())
            self._port.write(data[start : start + _PIECE])
