"""Functions in the place of winspool.drv, called through C as Windows' own would be; nothing here has seen Windows."""

# ruff: noqa: ANN401 - ctypes gives pointers that have no types
import ctypes
from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from printing.windows import SIGNATURES, Spooler

HANDLE = 0x7FFF_FFFF_0001  # wider than 32 bits: a handle that is cut short is another one
_TOO_SMALL, _NO_SUCH_JOB, _NO_SUCH_QUEUE = 122, 87, 1801


@dataclass
class Winspool:
    """One queue. `refuses` gives the error of each function that fails, `keeps` leaves jobs in the queue, and `takes`
    is how many bytes it takes at once."""

    queue: str = "XP-80C"
    status: int = 0
    attributes: int = 0x40
    job_status: int = 0x10
    keeps: bool = False
    looks_until_gone: int = 2
    takes: int = 4096
    refuses: dict[str, int] = field(default_factory=dict)
    jobs: list[bytes] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)
    open_handles: int = 0
    error: int = 0
    _kept: list[Any] = field(default_factory=list)

    def spooler(self) -> Spooler:
        """The functions, with the same types as those of the DLL."""
        functions = {
            name: ctypes.CFUNCTYPE(*types)(self._refusing(name, getattr(self, f"_{name}")))
            for name, types in SIGNATURES.items()
        }
        return Spooler(SimpleNamespace(**functions), lambda: self.error)

    def _refusing(self, name: str, function: Callable[..., int]) -> Callable[..., int]:
        def called(*arguments: Any) -> int:
            self.error = self.refuses.get(name, 0)
            return 0 if self.error else function(*arguments)

        return called

    def _OpenPrinterW(self, name: str, handle: Any, _: object) -> int:
        if name != self.queue:
            return self._fail(_NO_SUCH_QUEUE)
        handle[0] = ctypes.c_void_p(HANDLE)
        self.open_handles += 1
        return 1

    def _ClosePrinter(self, handle: int) -> int:
        assert handle == HANDLE
        self.open_handles -= 1
        return 1

    def _StartDocPrinterW(self, handle: int, level: int, document: Any) -> int:
        assert (handle, level) == (HANDLE, 1)
        assert (document[0].file, document[0].datatype) == (None, "RAW")
        self.jobs.append(b"")
        return len(self.jobs)

    def _StartPagePrinter(self, handle: int) -> int:
        return int(handle == HANDLE)

    def _EndPagePrinter(self, handle: int) -> int:
        return int(handle == HANDLE)

    def _EndDocPrinter(self, handle: int) -> int:
        return int(handle == HANDLE)

    def _WritePrinter(self, handle: int, data: int, size: int, taken: Any) -> int:
        taken[0] = min(size, self.takes)
        self.jobs[-1] += ctypes.string_at(data, taken[0])
        return int(handle == HANDLE)

    def _GetPrinterW(self, handle: int, level: int, room: int | None, size: int, needed: Any) -> int:
        assert handle == HANDLE
        if level == 6:
            return self._filled(room, size, needed, bytes(ctypes.c_uint32(self.status)))
        assert level == 4
        return self._filled(room, size, needed, self._told())

    def _GetJobW(self, handle: int, job: int, level: int, room: int | None, size: int, needed: Any) -> int:
        assert (handle, level, job) == (HANDLE, 1, len(self.jobs))
        if self.looks_until_gone <= 0 and not self.keeps:
            return self._fail(_NO_SUCH_JOB)
        self.looks_until_gone -= 1
        # JOB_INFO_1: a DWORD, six pointers, then the status.
        pointer = ctypes.sizeof(ctypes.c_void_p)
        return self._filled(room, size, needed, bytes(7 * pointer) + self.job_status.to_bytes(4, "little") + bytes(60))

    def _SetJobW(self, handle: int, job: int, level: int, _: object, command: int) -> int:
        assert (handle, level, command) == (HANDLE, 0, 5)
        self.deleted.append(job)
        return 1

    def _EnumPrintersW(
        self, flags: int, name: str | None, level: int, room: int | None, size: int, needed: Any, count: Any
    ) -> int:
        assert (flags, name, level) == (6, None, 4)
        count[0] = 0
        done = self._filled(room, size, needed, self._told() * 2)
        count[0] = 2 if done else 0
        return done

    def _told(self) -> bytes:
        """PRINTER_INFO_4: two pointers and a DWORD."""
        words = ctypes.create_unicode_buffer(self.queue)
        self._kept.append(words)
        pointer = ctypes.sizeof(ctypes.c_void_p)
        address = ctypes.addressof(words).to_bytes(pointer, "little")
        return address + bytes(pointer) + self.attributes.to_bytes(4, "little") + bytes(4)

    def _filled(self, room: int | None, size: int, needed: Any, data: bytes) -> int:
        needed[0] = len(data)
        if room is None or size < len(data):
            return self._fail(_TOO_SMALL)
        ctypes.memmove(room, data, len(data))
        return 1

    def _fail(self, error: int) -> int:
        self.error = error
        return 0
