"""A printer behind a queue of Windows, which is handed whole jobs as raw bytes and never says what was printed.

Written from Microsoft's documents of winspool.drv, and tried on functions given in its place: never on Windows.
"""

import ctypes
import sys
from collections.abc import Iterator
from ctypes import POINTER, byref, c_int, c_ubyte, c_uint32, c_void_p, c_wchar_p
from dataclasses import dataclass
from time import monotonic, sleep
from typing import Any, ClassVar, Final, TypeVar

from printing.device import Cause, PrinterTrouble

_T = TypeVar("_T", c_uint32, "_Queue")

_LOOK_S: Final = 0.2
_WORKS_OFFLINE: Final = 0x400
_LOCAL_AND_CONNECTED: Final = 0x2 | 0x4
_DELETE: Final = 5
_PRINTED: Final = 0x80 | 0x1000  # JOB_STATUS_PRINTED, JOB_STATUS_COMPLETE

_NO_SUCH_JOB, _NO_SPOOLER, _INVALID_NAME = 87, 1722, 1801  # ERROR_INVALID_PARAMETER, RPC_S_SERVER_UNAVAILABLE

# PRINTER_STATUS_*, the plainest first.
_STATUSES: Final = (
    (0x10 | 0x8 | 0x40, Cause.PAPER_OUT),  # out, jam, problem
    (0x400000, Cause.COVER_OPEN),
    (0x1, Cause.PAUSED),
    (0x80 | 0x1000 | 0x2 | 0x100000, Cause.OFFLINE),  # offline, not available, error, wants a person
)


class _Document(ctypes.Structure):
    """DOC_INFO_1W"""

    _fields_: ClassVar = [("name", c_wchar_p), ("file", c_wchar_p), ("datatype", c_wchar_p)]


class _Queue(ctypes.Structure):
    """PRINTER_INFO_4W"""

    _fields_: ClassVar = [("name", c_wchar_p), ("server", c_wchar_p), ("attributes", c_uint32)]


class _Job(ctypes.Structure):
    """JOB_INFO_1W"""

    _fields_: ClassVar = [
        ("id", c_uint32),
        ("printer", c_wchar_p),
        ("machine", c_wchar_p),
        ("user", c_wchar_p),
        ("document", c_wchar_p),
        ("datatype", c_wchar_p),
        ("status_text", c_wchar_p),
        ("status", c_uint32),
        ("priority", c_uint32),
        ("position", c_uint32),
        ("pages", c_uint32),
        ("pages_printed", c_uint32),
        ("submitted", ctypes.c_uint16 * 8),
    ]


# BOOL and DWORD are 32 bits on every Windows, and HANDLE is as wide as a pointer.
SIGNATURES: Final[dict[str, tuple[Any, ...]]] = {
    "OpenPrinterW": (c_int, c_wchar_p, POINTER(c_void_p), c_void_p),
    "ClosePrinter": (c_int, c_void_p),
    "StartDocPrinterW": (c_uint32, c_void_p, c_uint32, POINTER(_Document)),
    "StartPagePrinter": (c_int, c_void_p),
    "WritePrinter": (c_int, c_void_p, c_void_p, c_uint32, POINTER(c_uint32)),
    "EndPagePrinter": (c_int, c_void_p),
    "EndDocPrinter": (c_int, c_void_p),
    "GetPrinterW": (c_int, c_void_p, c_uint32, c_void_p, c_uint32, POINTER(c_uint32)),
    "GetJobW": (c_int, c_void_p, c_uint32, c_uint32, c_void_p, c_uint32, POINTER(c_uint32)),
    "SetJobW": (c_int, c_void_p, c_uint32, c_uint32, c_void_p, c_uint32),
    "EnumPrintersW": (
        *(c_int, c_uint32, c_wchar_p, c_uint32, c_void_p, c_uint32, POINTER(c_uint32), POINTER(c_uint32)),
    ),
}
"""What each function of winspool.drv gives, then what it takes."""


@dataclass(frozen=True, slots=True)
class Spooler:
    """winspool.drv, or what stands in its place: `functions` by their names, and why the last one failed."""

    functions: Any
    last_error: Any


def spooler() -> Spooler:
    """Load Windows' own; PrinterTrouble elsewhere."""
    if sys.platform != "win32":
        raise PrinterTrouble(Cause.NO_SERVICE, "Only Windows has a queue of Windows.")
    else:  # noqa: RET506 - mypy reads this branch on Windows only
        functions = ctypes.WinDLL("winspool.drv", use_last_error=True)
        for name, (gives, *takes) in SIGNATURES.items():
            function = getattr(functions, name)
            function.restype, function.argtypes = gives, takes
        return Spooler(functions, ctypes.get_last_error)


class WindowsDevice:
    """A queue that takes jobs now; PrinterTrouble where it is none, is paused or works offline.

    Such a queue would keep the job and print it when the printer is back, perhaps tomorrow: it is given nothing.
    """

    can_answer: Final = False
    spools: Final = True
    hands_on: Final = True
    bytes_per_second: Final = 960.0  # a serial line at 9600 baud may lie behind it

    def __init__(self, queue: str, winspool: Spooler | None = None) -> None:
        self._spooler = winspool or spooler()
        self._call = self._spooler.functions
        self._queue = c_void_p()
        if not self._call.OpenPrinterW(queue, byref(self._queue), None):
            raise self._trouble(f"The queue {queue!r} cannot be opened", 0)
        try:
            self._refuse_where_stopped(queue)
        except PrinterTrouble:
            self.close()
            raise

    def write(self, data: bytes, deadline_s: float) -> None:
        """Print a whole job: it has left the queue within the deadline, or is taken back out of it."""
        ends = monotonic() + deadline_s
        job = self._call.StartDocPrinterW(self._queue, 1, byref(_Document("Tokentill", None, "RAW")))
        if not job:
            raise self._trouble("The queue takes no raw job", 0)
        try:
            self._hand_over(data)
        except PrinterTrouble:
            self._call.SetJobW(self._queue, job, 0, None, _DELETE)
            raise
        self._follow(job, ends)

    def read(self, deadline_s: float) -> bytes:  # noqa: ARG002 - a queue has nothing to wait for
        """Give nothing, at once."""
        return b""

    def close(self) -> None:
        """Let go of the queue."""
        self._call.ClosePrinter(self._queue)

    def _hand_over(self, data: bytes) -> None:
        taken = c_uint32()
        at = 0
        self._call.StartPagePrinter(self._queue)
        while at < len(data):
            piece = data[at:]
            if not self._call.WritePrinter(self._queue, piece, len(piece), byref(taken)) or not taken.value:
                raise self._trouble("The queue takes no more bytes", None)
            at += taken.value
        self._call.EndPagePrinter(self._queue)
        if not self._call.EndDocPrinter(self._queue):
            raise self._trouble("The queue does not close the job", None)

    def _follow(self, job: int, ends: float) -> None:
        """Wait until the job has left the queue, and delete it where it has not at the end."""
        while (status := self._job_status(job)) is not None and not status & _PRINTED:
            if monotonic() >= ends:
                try:
                    cause = self._condition() or Cause.STALLED
                except PrinterTrouble as trouble:  # a spooler that does not say why may pass the job on all the same
                    cause = trouble.cause
                # It may have begun: Windows does not say afterwards.
                self._call.SetJobW(self._queue, job, 0, None, _DELETE)
                raise PrinterTrouble(cause, "The queue did not pass the job on.", bytes_left=None)
            sleep(_LOOK_S)

    def _job_status(self, job: int) -> int | None:
        """JOB_STATUS_* of a job; None for one that has left."""
        room = c_uint32()
        self._call.GetJobW(self._queue, job, 1, None, 0, byref(room))
        buffer = (c_ubyte * max(room.value, ctypes.sizeof(_Job)))()
        if not self._call.GetJobW(self._queue, job, 1, buffer, len(buffer), byref(room)):
            if self._spooler.last_error() == _NO_SUCH_JOB:
                return None
            raise self._trouble("The queue does not say how the job is", None)
        return int(_Job.from_buffer(buffer).status)

    def _refuse_where_stopped(self, queue: str) -> None:
        cause = self._condition()
        if cause is not None:
            raise PrinterTrouble(cause, f"The queue {queue!r} cannot print.")

    def _condition(self) -> Cause | None:
        """Why the queue would keep a job to itself."""
        status = self._told(6, c_uint32).value  # PRINTER_INFO_6 is its status and nothing else
        for bits, cause in _STATUSES:
            if status & bits:
                return cause
        return Cause.OFFLINE if self._told(4, _Queue).attributes & _WORKS_OFFLINE else None

    def _told(self, level: int, kind: type[_T]) -> _T:
        room = c_uint32()
        self._call.GetPrinterW(self._queue, level, None, 0, byref(room))
        buffer = (c_ubyte * max(room.value, ctypes.sizeof(kind)))()
        if not self._call.GetPrinterW(self._queue, level, buffer, len(buffer), byref(room)):
            raise self._trouble("The queue does not say how it is", 0)
        return kind.from_buffer(buffer)

    def _trouble(self, what: str, bytes_left: int | None) -> PrinterTrouble:
        number = self._spooler.last_error()
        causes = {_INVALID_NAME: Cause.NO_DEVICE, _NO_SPOOLER: Cause.NO_SERVICE}
        cause = causes.get(number, Cause.REFUSED)
        return PrinterTrouble(cause, f"{what}: Windows error {number}.", bytes_left=bytes_left)


def queues(winspool: Spooler | None = None) -> Iterator[str]:
    """Give the name of each queue of this machine; PrinterTrouble where this is no Windows."""
    call = (winspool or spooler()).functions
    room, count = c_uint32(), c_uint32()
    call.EnumPrintersW(_LOCAL_AND_CONNECTED, None, 4, None, 0, byref(room), byref(count))
    buffer = (c_ubyte * max(room.value, ctypes.sizeof(_Queue)))()
    if call.EnumPrintersW(_LOCAL_AND_CONNECTED, None, 4, buffer, len(buffer), byref(room), byref(count)):
        for queue in (_Queue * count.value).from_buffer(buffer):
            yield str(queue.name)
