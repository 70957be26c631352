"""Asking a printer how it is, and when it is done.

The bits are those of Epson's DLE EOT 1, 2, 4 and GS r 1, which every printer that answers at all shares.
"""

from dataclasses import dataclass
from time import monotonic
from typing import Final

from printing.device import Cause, Device

# GS r 1 waits in line behind the job, so that its answer says that everything before it was worked off.
PROCESSED_QUESTION: Final = b"\x1dr\x01"

_PRINTER, _OFFLINE_CAUSE, _PAPER = b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04"
_ANSWER_S: Final = 0.3


@dataclass(frozen=True, slots=True)
class Condition:
    """What a printer says of itself; `answers` is False for one that says nothing, or nothing that makes sense."""

    answers: bool = False
    cause: Cause | None = None
    paper_low: bool = False


class Inquiry:
    """A conversation with the printer at the other end of `device`, whose troubles pass through.

    One for before the job and one for after it, so that an old answer is not taken for the job's.
    """

    def __init__(self, device: Device) -> None:
        self._device = device
        self._done: Condition | None = None

    def condition(self) -> Condition:
        """Ask whether the printer can print: up to 1 s, or 0.3 s where it does not answer the first question.

        Trouble is asked for twice: an answer to somebody's earlier question may still have been under way.
        """
        condition = self._look()
        return condition if condition.cause is None else self._look()

    def done(self, deadline_s: float) -> Condition | None:
        """Wait for the answer to PROCESSED_QUESTION, unless it came between others before; None at the deadline."""
        ends = monotonic() + deadline_s
        while self._done is None and (left_s := ends - monotonic()) > 0:
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
        heard = self._device.read(deadline_s)
        for byte in heard:
            if byte & 0x90 == 0:
                self._done = Condition(
                    answers=True,
                    cause=Cause.PAPER_OUT if byte & 0x0C else None,
                    paper_low=bool(byte & 0x03),
                )
        return heard
