"""A scheduler of print jobs that speaks IPP over real HTTP, written from RFC 8010 and RFC 8011, with knobs."""

import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import ThreadingMixIn, UnixStreamServer
from typing import ClassVar

import pytest

PRINT_JOB, CANCEL_JOB, GET_JOB, GET_PRINTER, GET_PRINTERS = 0x0002, 0x0008, 0x0009, 0x000B, 0x4002
PENDING, PROCESSING, STOPPED, CANCELED, ABORTED, COMPLETED = 3, 5, 6, 7, 8, 9


@dataclass
class Cups:
    """The scheduler and its one queue. `statuses` are the refusals of operations, by their numbers.

    `job_states` are what is said of a job each time it is asked about; the last one stays, until it is cancelled.
    `began` says whether a job ever was being printed. Each operation in `silent` is never answered, in `hangs_up`
    the connection ends, and in `nonsense` the answer is no IPP.
    """

    queue: str = "receipts"
    info: str = "Till 1"
    printer_state: int = 3
    reasons: list[str] = field(default_factory=lambda: ["none"])
    accepting: bool = True
    job_states: list[int] = field(default_factory=lambda: [PROCESSING, COMPLETED])
    began: bool = True
    cancelled: bool = False
    statuses: dict[int, int] = field(default_factory=dict)
    http_status: int = 200
    silent: set[int] = field(default_factory=set)
    hangs_up: set[int] = field(default_factory=set)
    nonsense: set[int] = field(default_factory=set)
    jobs: list[bytes] = field(default_factory=list)
    asked: list[tuple[int, dict[str, list[bytes]]]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def answer(self, message: bytes) -> bytes:
        """Carry out one request."""
        operation, attributes, document = _read(message)
        self.asked.append((operation, attributes))
        if operation != GET_PRINTERS and attributes["printer-uri"][0].decode().rsplit("/", 1)[1] != self.queue:
            return _written(0x0406)
        if operation in self.statuses:
            return _written(self.statuses[operation])
        match operation:
            case 0x0002:
                self.jobs.append(document)
                return _written(0, 2, _integer(0x21, "job-id", 41 + len(self.jobs)))
            case 0x0008:
                self.cancelled, self.job_states = True, [CANCELED]
                return _written(0)
            case 0x0009:
                state = self.job_states.pop(0) if len(self.job_states) > 1 else self.job_states[0]
                name = "time-at-processing"
                began = _integer(0x21, name, 1234) if self.began else _written_as(0x13, name)
                return _written(0, 2, _integer(0x23, "job-state", state) + began)
            case 0x000B:
                return _written(0, 4, self._printer())
            case _:
                return _written(0, 4, self._printer() + b"\x04" + _written_as(0x42, "printer-name", b"office laser"))

    def _printer(self) -> bytes:
        reasons = b"".join(
            _written_as(0x44, "printer-state-reasons" if place == 0 else "", reason.encode())
            for place, reason in enumerate(self.reasons)
        )
        return (
            _written_as(0x42, "printer-name", self.queue.encode())
            + _written_as(0x41, "printer-info", self.info.encode())
            + _integer(0x23, "printer-state", self.printer_state)
            + reasons
            + _written_as(0x22, "printer-is-accepting-jobs", bytes([self.accepting]))
        )


@contextmanager
def served(cups: Cups, monkeypatch: pytest.MonkeyPatch, socket: Path | None = None) -> Iterator[Cups]:
    """Let the scheduler answer, on a port or on `socket`, until the block is left."""

    class Answers(_Answers):
        scheduler = cups

    class OnSocket(ThreadingMixIn, UnixStreamServer):
        daemon_threads = True

    server = OnSocket(str(socket), Answers) if socket else ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    monkeypatch.setenv("CUPS_SERVER", str(socket) if socket else f"127.0.0.1:{server.socket.getsockname()[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield cups
    finally:
        cups.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Answers(BaseHTTPRequestHandler):
    scheduler: ClassVar[Cups]

    def do_POST(self) -> None:
        assert self.headers["Content-Type"] == "application/ipp"
        message = self.rfile.read(int(self.headers["Content-Length"]))
        operation = struct.unpack_from(">H", message, 2)[0]
        if operation in self.scheduler.hangs_up:
            return
        if operation in self.scheduler.silent:
            self.scheduler.over.wait(60)
            return
        answer = b"<html>" if operation in self.scheduler.nonsense else self.scheduler.answer(message)
        self.send_response(self.scheduler.http_status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def address_string(self) -> str:
        return "a till"

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


def _read(message: bytes) -> tuple[int, dict[str, list[bytes]], bytes]:
    """Take a request apart: its operation, its attributes, and the document behind them."""
    version, operation, number = struct.unpack_from(">HHI", message)
    assert (version, number > 0, message[8]) == (0x0200, True, 1)
    at, name = 9, ""
    attributes: dict[str, list[bytes]] = {}
    while message[at] != 3:
        length = int.from_bytes(message[at + 1 : at + 3])
        name = message[at + 3 : at + 3 + length].decode() or name
        at += 3 + length
        length = int.from_bytes(message[at : at + 2])
        attributes.setdefault(name, []).append(message[at + 2 : at + 2 + length])
        at += 2 + length
    assert list(attributes)[:2] == ["attributes-charset", "attributes-natural-language"]
    return operation, attributes, message[at + 1 :]


def _written(status: int, group: int = 0, attributes: bytes = b"") -> bytes:
    common = _written_as(0x47, "attributes-charset", b"utf-8") + _written_as(0x48, "attributes-natural-language", b"en")
    things = bytes([group]) + attributes if group else b""
    return struct.pack(">HHIB", 0x0200, status, 1, 1) + common + things + b"\x03"


def _written_as(tag: int, name: str, value: bytes = b"") -> bytes:
    return bytes([tag]) + len(name).to_bytes(2) + name.encode() + len(value).to_bytes(2) + value


def _integer(tag: int, name: str, value: int) -> bytes:
    return _written_as(tag, name, struct.pack(">i", value))
