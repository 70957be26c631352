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
_MOST_ASKED: Final = 4  # a printer that does not know GS r may print the letter of each

_PRINTER, _OFFLINE_CAUSE, _PAPER = b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04"
_ANSWER_S: Final = 0.5
_MUTE_ANSWER_S: Final = 0.15
_WAITED_FOR_AGAIN_S: Final = 300.0
_LATE_S: Final = 0.2


@dataclass(frozen=True, slots=True)
class Condition:
    """What a printer says of itself; `answers` is False for one that says nothing, or nothing that makes sense."""

    answers: bool = False
    cause: Cause | None = None
    paper_low: bool = False


@dataclass(slots=True)
class Remembered:
    """What one job learns of a printer and the next one has to know.

    `owed` is how many answers to PROCESSED_QUESTION earlier jobs may still bring; `says_names`, that it knows
    printed_question. `silent_at` is when it was last waited for in vain, None for one that answered since.
    """

    owed: int = 0
    says_names: bool = False
    silent_at: float | None = None


def job_name() -> bytes:
    """A name of four letters for one job: what a printer says late of another one is not taken for this one's."""
    return bytes(random.choices(_NAME_LETTERS, k=4))  # noqa: S311 - it keeps no secret


def printed_question(name: bytes) -> bytes:
    """GS ( H, function 48: it waits in line too, and is answered with the name once all before it is on the paper."""
    return b"\x1d(H\x06\x00\x30\x30" + name


class Inquiry:
    """A conversation with the printer at the other end of `device`, whose troubles pass through.

    One for before the job and one for after it, so that an old answer is not taken for the job's. `name` is that
    of a job that printed_question is asked about too.
    """

    def __init__(self, device: Device, remembered: Remembered | None = None, name: bytes = b"") -> None:
        self._device = device
        self._remembered = remembered or Remembered()
        self._name = name
        self._older = self._remembered.owed
        self._asked = self._answered = 0
        self._said = Condition(answers=True)
        self._heard_at = monotonic()
        self._printed = False
        self._half = b""
        self._pushed = 0

    def first_condition(self) -> Condition:
        """Ask as `condition` does before anything is sent, and remember whether the printer says anything at all: one
        that did not is waited for shortly, and as long as any other every five minutes.
        """
        now, silent_at = monotonic(), self._remembered.silent_at
        is_mute = silent_at is not None and now - silent_at < _WAITED_FOR_AGAIN_S
        condition = self.condition(min(_MUTE_ANSWER_S, _ANSWER_S) if is_mute else None)
        if condition.answers:
            self._remembered.silent_at = None
        elif not is_mute:
            self._remembered.silent_at = now
        return condition

    def condition(self, first_s: float | None = None) -> Condition:
        """Ask whether the printer can print: up to 3 s, or `first_s` where it does not answer the first question.

        Trouble is asked for twice: an answer to somebody's earlier question may still have been under way. It stands
        until the printer takes it back: silence takes nothing back.
        """
        said = self._look(first_s)
        if said.condition().cause is None:
            return said.condition()
        if said.paper is None:
            self._listen(_LATE_S)  # or it would be read as the next one's
        return said.then(self._look(first_s)).condition()

    def last_questions(self) -> bytes:
        """What has to stand behind the job. The printer is asked once more than it may still have to answer for
        earlier jobs, so that one answer too many for those is the job's own, and there also where those never come.
        """
        self._asked = self._older + 1 if self._older < _MOST_ASKED else 1
        return PROCESSED_QUESTION * self._asked + (printed_question(self._name) if self._name else b"")

    def were_asked(self) -> None:
        """The last questions may have left: what they are not answered is remembered."""
        self._remembered.owed = self._older + self._asked

    def done(self, deadline_s: float) -> Condition | None:
        """Wait for the answer to PROCESSED_QUESTION, unless it came between others before; None at the deadline.

        One that was asked printed_question is waited for until it answers that, and a little for what says no more
        than that it has worked the job off: not all that are said to know the command do. Of one that does, nothing
        but the job's own name counts.
        """
        ends = monotonic() + deadline_s
        while not self._is_worked_off and (left_s := ends - monotonic()) > 0:
            self._listen(left_s)
        if not self._is_worked_off:
            return None
        ends = monotonic() + _PRINTED_AFTER_S
        while self._lacks_the_name and (left_s := ends - monotonic()) > 0:
            self._listen(left_s)
        return None if self._lacks_the_name and self._remembered.says_names else self._said

    def is_still_there(self) -> bool:
        """Whether a printer that said it is done answers still: one that loses its power sends a byte like that too.

        It has nothing more to answer then, for earlier jobs or this one.
        """
        is_there = any(self._answers_to(_PRINTER) for _ in range(2))
        if is_there and self._remembered.owed:
            self._listen(_LATE_S)
        self._remembered.owed = 0 if is_there else self._older + self._asked
        return is_there

    def was_waited_for(self, quiet_s: float) -> None:
        """The deadline came, and the printer was well all the time. One that has answered something, and then nothing
        for so long, has nothing more to answer: what earlier jobs left in it was lost.
        """
        if self._answered and monotonic() - self._heard_at >= quiet_s:
            self._remembered.owed = 0

    @property
    def _is_worked_off(self) -> bool:
        return self._printed or (self._asked > 0 and self._answered > self._older)

    @property
    def _lacks_the_name(self) -> bool:
        return bool(self._name) and not self._printed and self._said.cause is None

    def _look(self, first_s: float | None) -> "_Said":
        """Ask the three questions; answers look alike, so that a late one is told from the next one's by its place."""
        printer = self._answers_to(_PRINTER, within_s=first_s)
        if not printer:
            return _Said()
        cause = self._answers_to(_OFFLINE_CAUSE)
        paper = self._answers_to(_PAPER, 1 if cause else 2)
        if cause or not paper:
            return _Said(printer[-1], cause[-1] if cause else None, paper[-1] if paper else None)
        if len(paper) > 1:
            return _Said(printer[-1], *paper[-2:])
        return _Said(printer[-1], None, paper[0]) if _is_of_paper(paper[0]) else _Said(printer[-1], paper[0])

    def _answers_to(self, question: bytes, wanted: int = 1, within_s: float | None = None) -> list[int]:
        """Ask one DLE EOT question; the bytes that can be answers to one, until there are as many as wanted."""
        already = self._listen(0)  # what is there answers nothing that is asked now
        answers = _answers_in(already) if wanted > 1 else []
        self._device.write(question, _ANSWER_S)
        ends = monotonic() + (_ANSWER_S if within_s is None else within_s)
        while len(answers) < wanted and (left_s := ends - monotonic()) > 0:
            if heard := _answers_in(self._listen(left_s)):
                answers += heard
                ends = min(ends, monotonic() + _LATE_S)
        return answers

    def _listen(self, deadline_s: float) -> bytes:
        """Read, and keep an answer to GS r 1 in mind: it may come while another question is being asked.

        Some push four bytes when something changes (GS a): the first says so, and the three others look like answers.
        """
        heard = self._without_printed(self._device.read(deadline_s))
        for byte in heard:
            if byte & 0x93 == 0x10:
                self._pushed = 3
            elif byte & 0x90 == 0 and self._pushed:
                self._pushed -= 1
            elif byte & 0x90 == 0:
                self._keep(byte)
        return heard

    def _keep(self, byte: int) -> None:
        cause = Cause.PAPER_OUT if byte & 0x0C else None
        self._said = Condition(answers=True, cause=cause, paper_low=bool(byte & 0x03))
        self._answered += 1
        self._heard_at = monotonic()
        if self._asked:
            self._remembered.owed = max(0, self._remembered.owed - 1)

    def _without_printed(self, heard: bytes) -> bytes:
        """Take what says that a job has come out from what was heard: it may come in pieces, and be of another job."""
        if not self._name:
            return heard
        heard = self._half + heard
        names = _PRINTED.findall(heard)
        heard = _PRINTED.sub(b"", heard)
        half = _HALF_PRINTED.search(heard)
        self._half = half.group() if half else b""
        self._printed = self._printed or self._name in names
        self._remembered.says_names = self._remembered.says_names or bool(names)
        return heard[: len(heard) - len(self._half)]


@dataclass(frozen=True, slots=True)
class _Said:
    """The answers to DLE EOT 1, 2 and 4; None for one that did not come."""

    printer: int | None = None
    offline_cause: int | None = None
    paper: int | None = None

    def then(self, later: "_Said") -> "_Said":
        """What holds after it was asked again: an answer that did not come changes nothing."""
        return _Said(
            self.printer if later.printer is None else later.printer,
            self.offline_cause if later.offline_cause is None else later.offline_cause,
            self.paper if later.paper is None else later.paper,
        )

    def condition(self) -> Condition:
        """What the bits mean."""
        if self.printer is None:
            return Condition()
        offline_cause, paper = self.offline_cause or 0, self.paper or 0
        cause = None
        if paper & 0x60 or offline_cause & 0x20:
            cause = Cause.PAPER_OUT
        elif offline_cause & 0x04:
            cause = Cause.COVER_OPEN
        elif self.printer & 0x08 or offline_cause & 0x40:
            cause = Cause.OFFLINE
        return Condition(answers=True, cause=cause, paper_low=bool(paper & 0x0C))


def _answers_in(heard: bytes) -> list[int]:
    return [byte for byte in heard if byte & 0x93 == 0x12]


def _is_of_paper(answer: int) -> bool:
    """Whether one answer where two were due is the paper's, which has two bits alike for each of its sensors."""
    return answer & 0x0C in (0, 0x0C) and answer & 0x60 in (0, 0x60)
