"""Asking a printer how it is, and when it is done.

The bits are those of Epson's DLE EOT 1, 2, 4 and GS r 1, which every printer that answers at all shares. That a job has
come out only some can say: GS ( H, function 48.
"""

import random
import re
from dataclasses import dataclass
from time import monotonic
from typing import Final

from printing.device import Cause, Device

# GS r 1 waits in line behind the job, so that its answer says that everything before it was worked off.
PROCESSED_QUESTION: Final = b"\x1dr\x01"

_NAME_LETTERS: Final = b"PQSTUWXY"  # none of them looks like an answer to another question
_PRINTED: Final = re.compile(rb"\x37\x22(.{4})\x00", re.DOTALL)
_HALF_PRINTED: Final = re.compile(rb"\x37(\x22.{0,4})?\Z", re.DOTALL)
_PRINTED_AFTER_S: Final = 2.0

_PRINTER, _OFFLINE_CAUSE, _PAPER = b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04"
_ANSWER_S: Final = 0.3


@dataclass(frozen=True, slots=True)
class Condition:
    """What a printer says of itself; `answers` is False for one that says nothing, or nothing that makes sense."""

    answers: bool = False
    cause: Cause | None = None
    paper_low: bool = False


def job_name() -> bytes:
    """A name of four letters for one job: what a printer says late of another one is not taken for this one's."""
    return bytes(random.choices(_NAME_LETTERS, k=4))  # noqa: S311 - it keeps no secret


def printed_question(name: bytes) -> bytes:
    """GS ( H, function 48: it waits in line too, and is answered with the name once all before it is on the paper."""
    return b"\x1d(H\x06\x00\x30\x30" + name


class Inquiry:
    """A conversation with the printer at the other end of `device`, whose troubles pass through.

    One for before the job and one for after it, so that an old answer is not taken for the job's. `name` is that
    of a job that printed_question was asked about too.
    """

    def __init__(self, device: Device, name: bytes = b"") -> None:
        self._device = device
        self._done: Condition | None = None
        self._name = name
        self._printed = False
        self._half = b""

    def condition(self) -> Condition:
        """Ask whether the printer can print: up to 1 s, or 0.3 s where it does not answer the first question.

        Trouble is asked for twice: an answer to somebody's earlier question may still have been under way.
        """
        condition = self._look()
        return condition if condition.cause is None else self._look()

    def done(self, deadline_s: float) -> Condition | None:
        """Wait for the answer to PROCESSED_QUESTION, unless it came between others before; None at the deadline.

        One that was asked printed_question is waited for until it answers that, and a little for what says no more
        than that it has worked the job off: not all that are said to know the command do.
        """
        ends = monotonic() + deadline_s
        while self._done is None and (left_s := ends - monotonic()) > 0:
            self._listen(left_s)
        ends = monotonic() + _PRINTED_AFTER_S
        while self._name and not self._printed and self._done is not None and self._done.cause is None:
            if (left_s := ends - monotonic()) <= 0:
                break
            self._listen(left_s)
        return self._done

    def _look(self) -> Condition:
        printer = self._answer(_PRINTER)
        if printer is None:
            return Condition()
        offline_cause = self._answer(_OFFLINE_CAUSE) or 0
        paper = self._answer(_PAPER) or 0
        cause = None
        if paper & 0x60 or offline_cause & 0x20:
            cause = Cause.PAPER_OUT
        elif offline_cause & 0x04:
            cause = Cause.COVER_OPEN
        elif printer & 0x08 or offline_cause & 0x40:
            cause = Cause.OFFLINE
        return Condition(answers=True, cause=cause, paper_low=bool(paper & 0x0C))

    def _answer(self, question: bytes) -> int | None:
        """Ask one DLE EOT question; the last byte that can be an answer to one, or None."""
        self._listen(0)  # what is there already answers nothing that is asked now
        self._device.write(question, _ANSWER_S)
        ends = monotonic() + _ANSWER_S
        while (left_s := ends - monotonic()) > 0:
            answers = [byte for byte in self._listen(left_s) if byte & 0x93 == 0x12]
            if answers:
                return answers[-1]
        return None

    def _listen(self, deadline_s: float) -> bytes:
        """Read, and keep an answer to GS r 1 in mind: it may come while another question is being asked."""
        heard = self._without_printed(self._device.read(deadline_s))
        for byte in heard:
            if byte & 0x90 == 0:
                self._done = Condition(
                    answers=True,
                    cause=Cause.PAPER_OUT if byte & 0x0C else None,
                    paper_low=bool(byte & 0x03),
                )
        return heard

    def _without_printed(self, heard: bytes) -> bytes:
        """Take what says that a job has come out from what was heard: it may come in pieces, and be of another job."""
        if not self._name:
            return heard
        heard = self._half + heard
        names = _PRINTED.findall(heard)
        heard = _PRINTED.sub(b"", heard)
        half = _HALF_PRINTED.search(heard)
        self._half = half.group() if half else b""
        if self._name in names:
            self._printed = True
            self._done = self._done or Condition(answers=True)
        return heard[: len(heard) - len(self._half)]
