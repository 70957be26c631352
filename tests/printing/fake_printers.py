"""Printers made of a real socket or a real pseudo-terminal, with a knob for each way in which printers fail."""

import os
import re
import select
import socket
import struct
import threading
import tty
from dataclasses import dataclass
from time import monotonic, sleep
from types import TracebackType
from typing import Self

_PROCESSED = b"\x1dr\x01"
_CONDITION = {b"\x10\x04\x01": 0, b"\x10\x04\x02": 1, b"\x10\x04\x04": 2}
_PRINTED = b"\x1d(H\x06\x00\x30\x30"
_QUESTION = re.compile(rb"\x10\x04[\x01\x02\x04]|\x1dr\x01|\x1d\(H\x06\x00\x30\x30.{4}", re.DOTALL)
_HALF_QUESTION = re.compile(rb"(\x10\x04?|\x1dr?|\x1d\((H(\x06(\x00(\x30(\x30.{0,3})?)?)?)?)?)\Z", re.DOTALL)


@dataclass
class Knobs:
    """What is wrong with a printer; everything may be changed while it runs.

    `stops_after` is the number of job bytes after which the paper is out, `stalls_after` after which no more are taken,
    `closes_after` and `resets_after` after which the connection ends that way, and `vanishes_after` after which the
    cable of a pseudo-terminal is pulled. `speaks_first` is sent when somebody connects, before any question;
    `stale_answer` comes once, in the place of the first answer, and `done_answer` when a job is worked off.
    `says` are answers to DLE EOT 1, 2 and 4 that the other knobs do not make. `process_id`: it knows GS ( H.
    `late_name` is what it says only now of another job. `keeps_questions`: what it cannot answer in their turn while
    it is stopped it answers once it prints on, with the next job's first bytes. After `dies_after` job bytes it says
    nothing more, but for `last_byte`. `speaks_with_the_job` it says unasked, with each piece of one. After `tells`
    answers it is silent. `late_s` is how late each answer to DLE EOT 1, 2 and 4 comes. `paper_takes_s` it needs for
    the paper: what stands in line behind that is answered with the first question after it.
    """

    mute: bool = False
    paper_out: bool = False
    paper_low: bool = False
    cover_open: bool = False
    offline: bool = False
    stalled: bool = False
    garbage: bool = False
    never_done: bool = False
    speaks_first: bytes = b""
    stale_answer: bytes = b""
    done_answer: bytes = b"\x00"
    says: bytes = b""
    process_id: bool = False
    late_name: bytes = b""
    keeps_questions: bool = False
    dies_after: int | None = None
    last_byte: bytes = b""
    speaks_with_the_job: bytes = b""
    tells: int | None = None
    late_s: tuple[float, float, float] = (0.0, 0.0, 0.0)
    paper_takes_s: float = 0.0
    stops_after: int | None = None
    stalls_after: int | None = None
    vanishes_after: int | None = None
    closes_after: int | None = None
    resets_after: int | None = None

    def answers(self) -> bytes:
        """Say what DLE EOT 1, 2 and 4 are answered, by the tables of Epson's manuals."""
        if self.says:
            return self.says
        stopped = self.paper_out or self.cover_open or self.offline
        printer = 0x12 | (0x08 if stopped else 0)
        cause = 0x12 | (0x04 if self.cover_open else 0) | (0x20 if self.paper_out else 0)
        paper = 0x12 | (0x6C if self.paper_out else 0x0C if self.paper_low else 0)
        return bytes([printer, cause, paper])


class Printer:
    """What all kinds share: the thread that reads, keeps the job's bytes and answers."""

    transport: str
    address: str

    def __init__(self, knobs: Knobs | None = None) -> None:
        self.knobs = knobs or Knobs()
        self._job = bytearray()
        self._half_question = b""
        self._kept = b""
        self._moves_until = 0.0
        self._change = threading.Condition()
        self._stop_reader, self._stop_writer = os.pipe()
        self._thread = threading.Thread(target=self._run, daemon=True)

    @property
    def received(self) -> bytes:
        """The bytes of all jobs, without the questions about them."""
        with self._change:
            return bytes(self._job)

    def forget(self) -> None:
        """Lose its power: what it was asked and has not answered is gone."""
        self._kept = b""

    def wait_for(self, needle: bytes, deadline_s: float = 5.0) -> bytes:
        """Wait until `needle` has been received and give all that has; AssertionError at the deadline."""
        with self._change:
            assert self._change.wait_for(lambda: needle in self._job, deadline_s), bytes(self._job)
            return bytes(self._job)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.write(self._stop_writer, b"x")
        self._thread.join()
        os.close(self._stop_writer)
        os.close(self._stop_reader)

    def _run(self) -> None:
        raise NotImplementedError

    def _has_more(self, line: int) -> bool:
        """Wait for bytes on `line`; False where the printer is to be switched off."""
        readable, _, _ = select.select([line, self._stop_reader], [], [])
        return self._stop_reader not in readable

    def _take(self, data: bytes) -> bytes:
        """Keep the job's bytes and give the answers to the questions among them, which may come in halves."""
        data = self._half_question + data
        half = _HALF_QUESTION.search(data)
        self._half_question = half.group() if half else b""
        data = data[: len(data) - len(self._half_question)]
        answers = b""
        job_from = 0
        for question in _QUESTION.finditer(data):
            answers += self._keep(data[job_from : question.start()]) + self._answer(question.group())
            job_from = question.end()
        return answers + self._keep(data[job_from:])

    def _keep(self, job: bytes) -> bytes:
        """Keep job bytes; what is said with them, unasked."""
        kept = b""
        if job and not self.knobs.paper_out:
            kept, self._kept = self._kept + self.knobs.speaks_with_the_job, b""
        with self._change:
            self._job += job
            self._change.notify_all()
            if self.knobs.stops_after is not None and len(self._job) >= self.knobs.stops_after:
                self.knobs.paper_out = True
            if self.knobs.stalls_after is not None and len(self._job) >= self.knobs.stalls_after:
                self.knobs.stalled = True
            if self.knobs.dies_after is not None and len(self._job) >= self.knobs.dies_after and not self.knobs.mute:
                self.knobs.mute = True
                kept += self.knobs.last_byte
        return kept

    def _answer(self, question: bytes) -> bytes:
        if self.knobs.mute:
            return b""
        if self.knobs.garbage:
            return b"\xff\xa1\x80"
        done = not (self.knobs.paper_out or self.knobs.cover_open or self.knobs.never_done)
        if not done and self.knobs.keeps_questions and question not in _CONDITION:
            self._kept += self._in_its_turn(question, done=True)
        if question not in _CONDITION and self.knobs.paper_takes_s:
            self._moves_until = self._moves_until or monotonic() + self.knobs.paper_takes_s
            self._kept += self._in_its_turn(question, done=done)
            return b""
        if question not in _CONDITION:
            return self._in_its_turn(question, done=done)
        if 0 < self._moves_until <= monotonic():
            kept, self._kept, self._moves_until = self._kept, b"", 0.0
            return kept + self.knobs.answers()[_CONDITION[question] :][:1]
        if self.knobs.tells is not None:
            self.knobs.tells -= 1
            if self.knobs.tells < 0:
                return b""
        sleep(self.knobs.late_s[_CONDITION[question]])
        stale, self.knobs.stale_answer = self.knobs.stale_answer, b""
        return stale or self.knobs.answers()[_CONDITION[question] :][:1]

    def _in_its_turn(self, question: bytes, *, done: bool) -> bytes:
        if question == _PROCESSED:
            late = b"\x37\x22%s\x00" % self.knobs.late_name if self.knobs.late_name else b""
            return late + (self.knobs.done_answer if done else b"")
        return b"\x37\x22%s\x00" % question[-4:] if done and self.knobs.process_id else b""


class TcpPrinter(Printer):
    """A printer at `address` ("127.0.0.1:port") on the network that serves one connection after another."""

    transport = "network"

    def __init__(self, knobs: Knobs | None = None, host: str = "127.0.0.1") -> None:
        super().__init__(knobs)
        self._server = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        port = self._server.getsockname()[1]
        self.address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"

    def _run(self) -> None:
        with self._server:
            while self._has_more(self._server.fileno()):
                line, _ = self._server.accept()
                with line:
                    self._serve(line)

    def _serve(self, line: socket.socket) -> None:
        line.sendall(self.knobs.speaks_first)
        served = len(self._job)
        while not self.knobs.stalled and self._has_more(line.fileno()):
            try:
                data = line.recv(256)
                answers = self._take(data)
            except OSError:
                return
            job = len(self._job) - served
            if self.knobs.resets_after is not None and job >= self.knobs.resets_after:
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            if not data or (self.knobs.closes_after is not None and job >= self.knobs.closes_after):
                return
            line.sendall(answers)
        if self.knobs.stalled:
            select.select([self._stop_reader], [], [])


class PtyPrinter(Printer):
    """A printer at `address` (a path) on a serial line. A pseudo-terminal knows no baud rate and no flow control."""

    transport = "serial"

    def __init__(self, knobs: Knobs | None = None) -> None:
        super().__init__(knobs)
        self._line, self._port = os.openpty()
        tty.setraw(self._port)
        self.address = os.ttyname(self._port)

    def pull_the_cable(self) -> None:
        """Make the line go away under whoever holds it."""
        os.write(self._stop_writer, b"x")
        self._thread.join()

    def _run(self) -> None:
        os.write(self._line, self.knobs.speaks_first)
        while not self.knobs.stalled and self._has_more(self._line):
            try:
                os.write(self._line, self._take(os.read(self._line, 256)))
            except OSError:
                break
            if self.knobs.vanishes_after is not None and len(self._job) >= self.knobs.vanishes_after:
                break
        if self.knobs.stalled:
            select.select([self._stop_reader], [], [])
        os.close(self._port)
        os.close(self._line)


class NodePrinter(PtyPrinter):
    """A printer at a device node: the same line, opened as Linux's USB printer driver's is."""

    transport = "usb"
