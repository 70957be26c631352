"""A TCP printer in a process of its own that stamps what it receives with CLOCK_MONOTONIC.

It answers the questions of printing/inquiry.py at once, as a printer that is well and has worked everything off. Told
"log", it waits for `count` jobs and gives [connected_ns, last_ns, bytes] of each: the stamp of its last byte that is
the receipt's. Told "last", it gives the last job's bytes in hex; told "first", the stamp of each first byte that is a
receipt's, of all jobs since it was told so before.
"""

from __future__ import annotations

import json
import re
import select
import socket
import sys
import time
from collections import deque

from tests.benchmarks.program import say

_QUESTION = re.compile(rb"\x10\x04[\x01-\x04]|\x1dr\x01")
_ANSWERS = {b"\x10\x04": b"\x12", b"\x1dr": b"\x00"}


class Printer:
    """Serves one connection after the other, as printers do."""

    def __init__(self) -> None:
        self.server = socket.create_server(("127.0.0.1", 0))
        self.jobs: deque[tuple[int, int, int]] = deque()
        self.firsts: list[int] = []
        self.last = b""

    def serve(self) -> None:
        """Take one connection, its job and its questions to their end."""
        line, _ = self.server.accept()
        connected = first = last = time.monotonic_ns()
        job = b""
        with line:
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while heard := line.recv(65536):
                came = time.monotonic_ns()
                questions = _QUESTION.findall(heard)
                if printed := _QUESTION.sub(b"", heard):
                    first = first if job else came
                    job, last = job + printed, came
                if questions:
                    line.sendall(b"".join(_ANSWERS[question[:2]] for question in questions))
        if job:
            self.jobs.append((connected, last, len(job)))
            self.firsts.append(first)
            self.last = job


def serve() -> None:
    """Print until standard input ends."""
    printer = Printer()
    say({"address": f"127.0.0.1:{printer.server.getsockname()[1]}"})
    wanted = 0
    while True:
        if wanted and len(printer.jobs) >= wanted:
            say([printer.jobs.popleft() for _ in range(wanted)])
            wanted = 0
        readable, _, _ = select.select([printer.server, sys.stdin], [], [])
        if printer.server in readable:
            printer.serve()
            continue
        line = sys.stdin.readline()
        if not line:
            return
        told = json.loads(line)
        if told["do"] == "last":
            say(printer.last.hex())
        elif told["do"] == "first":
            say(printer.firsts)
            printer.firsts = []
        else:
            wanted = told["count"]


if __name__ == "__main__":
    serve()
