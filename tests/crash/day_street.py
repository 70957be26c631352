"""What is around a till on a bad day: the providers, a line that is down a third of the time, a printer that fails."""

from __future__ import annotations

import asyncio
import random
import re
import socket
import threading
from collections import Counter
from collections.abc import Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.sandbox.faults import CHOOSES_CARRIED_OUT, Kind
from app.sandbox.onepipe import OnePipe
from app.sandbox.pawacard import Pawacard
from app.sandbox.powershop import Powershop
from app.sandbox.socodee import Socodee
from tests.crash.line import Line
from tests.e2e import counter
from tests.printing.fake_printers import Knobs, TcpPrinter

PROVIDERS = (Pawacard, Socodee, Powershop, OnePipe)
FLOAT = "500000000"
"""What each provider that keeps a float for us has of ours in the morning."""
A_FAULT_IN = 10
A_PAPER_FAILS_IN = 20
_LATE_S = 2.0
"""Later than a till waits."""
CUT = b"\x1dV"


class Call(NamedTuple):
    """A call of a provider, by the path that the line sees."""

    provider: str
    name: str
    path: re.Pattern[str]


CALLS = [
    Call(one.name, route.call, re.compile(f"{route.method} {one.root}{re.sub('{[a-z]+}', '[^/]+', route.path)} "))
    for one in PROVIDERS
    for route in one.routes
]
_PROMISES = {("pawacard", "transaction"), ("pawacard", "postpaidtransaction"), ("powershop", "status")}
"""Questions whose *not found* is documented to mean not vended: the sandbox does not say so of what it has vended."""

_SELLS_EACH_TIME = "socodee"
"""Its document promises nothing of a request that comes twice: there are two sales, and the till hears of one."""


class Street(counter.Provider):
    """The sandbox in its own process, with faults in a tenth of its answers."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._chance = chance
        self.faults = 0
        for name in ("pawacard", "powershop", "onepipe"):
            self._post("balance", provider=name, balance=FLOAT)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.addresses["control"].rpartition(":")[2].partition("/")[0])

    def ledgers(self) -> dict[str, dict[str, Any]]:
        """What each provider knows to be true."""
        books: dict[str, dict[str, Any]] = self._http.get("/ledger").json()
        return books

    def go_wrong(self, line: Line) -> None:
        """Switch a fault on for each ten calls that came through, on a call like one of the latest."""
        while self.faults * A_FAULT_IN < line.passed and line.latest:
            call = _call_of(self._chance.choice(line.latest))
            kind = self._chance.choice([kind for kind in Kind if _may(kind, call)])
            more: dict[str, Any] = {}
            if kind is Kind.SLOW:
                more["seconds"] = self._chance.choice((0.1, 0.3, _LATE_S))
            if kind in CHOOSES_CARRIED_OUT:
                more["carried_out"] = self._chance.random() < 0.5
            self.switch_on(kind, call.name, provider=call.provider, **more)
            self.faults += 1

    def calm(self) -> None:
        """Nothing goes wrong any more; what did not strike does not count."""
        left = self._http.get("/faults").json()
        self.faults -= len(left)
        self._http.delete("/faults").raise_for_status()


def _call_of(request: bytes) -> Call:
    head = request.partition(b"\r\n")[0].decode()
    return next(call for call in CALLS if call.path.match(head))


def _may(kind: Kind, call: Call) -> bool:
    if kind is Kind.TWICE and call.provider == _SELLS_EACH_TIME:
        return False
    return kind is not Kind.NOT_FOUND or (call.provider, call.name) not in _PROMISES


class Printer(TcpPrinter):
    """A printer of which each twentieth job fails: by turns it is out of paper, and hangs up in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.served = 0
        self.papers: list[bytes] = []

    def _serve(self, line: socket.socket) -> None:
        self.served += 1
        turn, place = divmod(self.served, A_PAPER_FAILS_IN)
        self.knobs = Knobs()
        if place == 0:
            self.knobs = Knobs(paper_out=True) if turn % 2 else Knobs(resets_after=100)
        before = len(self._job)
        try:
            super()._serve(line)
        finally:
            self.papers.append(bytes(self._job[before:]))


@dataclass(frozen=True, slots=True)
class Paper:
    """What came out whole: whose, and whether it is a receipt and the original."""

    reference: str
    receipt: bool
    original: bool


def papers_of(printer: Printer) -> list[Paper]:
    """The papers that were cut off, as a person reads them."""
    found = []
    for printed in printer.papers:
        if CUT in printed:
            named = re.search(rb"Reference\D+(\d{12})", printed)
            assert named is not None, printed
            slip = any(words in printed for words in (b"This paper buys nothing.", b"MONEY GIVEN BACK"))
            found.append(Paper(named[1].decode(), receipt=not slip, original=b"COPY " not in printed))
    return found


class Weather:
    """A line in a thread of its own, that is up and down by turns until it is told to stay up."""

    def __init__(self, line: Line, chance: random.Random, down_s: float) -> None:
        """`down_s`: how long it is down at a time, give or take half of that; it is up for twice as long."""
        self.line = line
        self._down_s = down_s
        self.seconds: Counter[str] = Counter()
        self._chance = chance
        self._loop = asyncio.new_event_loop()
        self._fair = asyncio.Event()
        self._changing: Future[None] | None = None

    @contextmanager
    def blowing(self) -> Iterator[Weather]:
        """From the first moment, in which the line is up, to the last."""
        thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        thread.start()
        try:
            self._do(self.line.up())
            self._changing = asyncio.run_coroutine_threadsafe(self._change(), self._loop)
            yield self
        finally:
            self.clear_up()
            self._do(self.line.close())
            self._loop.call_soon_threadsafe(self._loop.stop)
            thread.join()
            self._loop.close()

    def clear_up(self) -> None:
        """The line is up from now on."""
        self._loop.call_soon_threadsafe(self._fair.set)
        if self._changing is not None:
            self._changing.result()

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _change(self) -> None:
        while not self._fair.is_set():
            await self._stay("up", 2 * self._down_s * self._chance.uniform(0.5, 1.5))
            if not self._fair.is_set():
                await self.line.down()
                await self._stay("down", self._down_s * self._chance.uniform(0.5, 1.5))
                await self.line.up()

    async def _stay(self, how: str, seconds: float) -> None:
        began = self._loop.time()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._fair.wait()
        self.seconds[how] += round((self._loop.time() - began) * 1000)
