"""The bytes of a job, taken from the front, and the refusal of what is no command."""

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")

_SHOWN = 16


class NotUnderstood(ValueError):
    """The head does not know these bytes at this place in the job, and does not guess."""

    def __init__(self, offset: int, command: bytes, why: str) -> None:
        shown = command[:_SHOWN].hex(" ") + (" ..." if len(command) > _SHOWN else "")
        super().__init__(f"byte {offset}: {shown}: {why}")
        self.offset = offset
        self.command = command


class Reader:
    """Where the head is in its job. `start` is the first byte of the command that it is reading."""

    def __init__(self, job: bytes) -> None:
        self.job = job
        self.start = 0
        self.at = 0
        self.end = len(job)

    @property
    def left(self) -> int:
        return self.end - self.at

    @property
    def command(self) -> bytes:
        """What has been read of the command so far."""
        return self.job[self.start : self.at]

    def begin(self) -> None:
        self.start = self.at

    def ahead(self, count: int) -> bytes:
        return self.job[self.at : min(self.end, self.at + count)]

    def take(self, count: int) -> bytes:
        taken = self.ahead(count)
        self.at += len(taken)
        if len(taken) < count:
            raise self.refusal("it ends too early")
        return taken

    def part(self, length: int) -> "Reader":
        """Take so many bytes, to be read on their own."""
        inside = Reader(self.job)
        inside.start, inside.at = self.start, self.at
        self.take(length)
        inside.end = self.at
        return inside

    def byte(self) -> int:
        return self.take(1)[0]

    def word(self) -> int:
        return int.from_bytes(self.take(2), "little")

    def until_nul(self) -> bytes:
        end = self.job.find(b"\0", self.at)
        if end < 0:
            raise self.refusal("no NUL ends it")
        return self.take(end + 1 - self.at)[:-1]

    def one_of(self, meanings: Mapping[int, T]) -> T:
        """Take a byte that has one of these meanings."""
        value = self.byte()
        if value not in meanings:
            raise self.refusal(f"{value} means nothing here")
        return meanings[value]

    def within(self, lowest: int, highest: int) -> int:
        """Take a byte in a range."""
        value = self.byte()
        self.require(lowest <= value <= highest, f"{value} is not from {lowest} to {highest}")
        return value

    def require(self, right: bool, why: str) -> None:
        if not right:
            raise self.refusal(why)

    def refusal(self, why: str) -> NotUnderstood:
        return NotUnderstood(self.start, self.command, why)
