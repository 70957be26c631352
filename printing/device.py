"""What every printer's line has in common: bytes out, answers back, and what may go wrong with it."""

from enum import StrEnum
from typing import Protocol


class Cause(StrEnum):
    """Why a printer did not print. The words for the cashier are found by whoever shows them."""

    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"  # it answers, and says that it cannot print
    NOT_ANSWERING = "not_answering"
    REFUSED = "refused"  # something is there and will not let us in, or another program holds it
    DISCONNECTED = "disconnected"
    STALLED = "stalled"  # it takes no more bytes
    NO_DEVICE = "no_device"
    DISK = "disk"  # the file cannot be written
    PAUSED = "paused"  # the machine's queue for it was stopped, and keeps what it is given
    NO_SERVICE = "no_service"  # what this machine needs to reach it does not run or is not installed


class PrinterTrouble(Exception):
    """A printer could not be used.

    `bytes_left` is how many bytes of the failed call had left this machine, as far as it can know: 0 means that
    nothing was sent, None that some may have been.
    """

    def __init__(self, cause: Cause, sentence: str, *, bytes_left: int | None = 0) -> None:
        super().__init__(sentence)
        self.cause = cause
        self.bytes_left = bytes_left


class Device(Protocol):
    """An open line to a printer, used by one thread. Deadlines are seconds from the call."""

    @property
    def can_answer(self) -> bool:
        """Say whether anything can ever be read from this line."""

    @property
    def spools(self) -> bool:
        """Say whether each write is a job of its own, which something else hands on to the printer."""

    @property
    def hands_on(self) -> bool:
        """Say whether this is no printer but what hands the job on or keeps it, a queue or a file: *sent* at best."""

    @property
    def bytes_per_second(self) -> float:
        """Say how fast the line takes bytes; a job's deadline is made from it."""

    def write(self, data: bytes, deadline_s: float) -> None:
        """Hand all bytes over, or raise PrinterTrouble."""

    def read(self, deadline_s: float) -> bytes:
        """Give what has come back, at once where something has, else b"" at the deadline; or PrinterTrouble."""

    def close(self) -> None:
        """Let go of the printer. Never raises."""
