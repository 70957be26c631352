"""A shop that talks to the sandbox with nothing but HTTP and the words of Pawacard's document."""

import asyncio
import itertools
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import Any

import httpx

from app.sandbox.provider import Now, utc_now
from app.sandbox.server import Sandbox, running

BILBO = "01451174955"
WANJIKU = "14285093614"
Answer = dict[str, Any]


class Clock:
    """A clock that stands still at the moment of the document's /vend sample until it is told to go on."""

    def __init__(self) -> None:
        self.at = datetime(2014, 4, 11, 17, 24, 7, tzinfo=UTC)
        self.looked_at = Event()  # set once the sandbox is deciding about a sale

    def __call__(self) -> datetime:
        self.looked_at.set()
        return self.at

    def go_on(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@contextmanager
def served(
    port: int = 0, *, throttle_seconds: float = 300.0, seed: str = "tokentill", now: Now = utc_now
) -> Iterator[Sandbox]:
    """A sandbox in a thread of its own, so that a test can be an ordinary function."""
    started: Future[tuple[Sandbox, asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def serve() -> None:
        try:
            async with running(port, throttle_seconds=throttle_seconds, seed=seed, now=now) as sandbox:
                stop = asyncio.Event()
                started.set_result((sandbox, asyncio.get_running_loop(), stop))
                await stop.wait()
        except Exception as error:
            if started.done():
                raise
            started.set_exception(error)

    thread = Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    try:
        sandbox, loop, stop = started.result(timeout=20)
        try:
            yield sandbox
        finally:
            loop.call_soon_threadsafe(stop.set)
    finally:
        thread.join(timeout=20)
        assert not thread.is_alive()


class Shop:
    """Posts what the document says, and gives back what came."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.http = httpx.Client(trust_env=False, timeout=20)
        self.references = (f"{number:012d}" for number in itertools.count(1_000_000_001))
        self.key = ""

    def post(self, call: str, **fields: object) -> httpx.Response:
        return self.http.post(f"{self.sandbox.base_url}/{call}", json=fields)

    def log_in(self) -> Answer:
        answer = self.said("login", username="testvendor", password="password")
        self.key = answer["key"]
        return answer

    def said(self, call: str, **fields: object) -> Answer:
        answer = self.post(call, **fields)
        assert answer.status_code == 200
        body = answer.json()
        assert isinstance(body, dict)
        return body

    def asked(self, call: str, **fields: object) -> Answer:
        """What the call says to the shop's own user name and key."""
        return self.said(call, username="testvendor", key=self.key, **fields)

    def verify(self, meter: str) -> Answer:
        return self.asked("verify", meter=meter)

    def vend(self, meter: str, amount: str = "200", ref: str | None = None) -> Answer:
        return self.asked("vend", **self.sale(meter, amount, ref))

    def pay(self, account: str, amount: str = "1000", ref: str | None = None) -> Answer:
        fields = {"accountNo": account, "amount": amount, "ref": ref or next(self.references)}
        return self.asked("postpaidbill", customerName="Bilbo Baggins", **fields)

    def sale(self, meter: str, amount: str = "200", ref: str | None = None) -> dict[str, object]:
        return {
            "meter": meter,
            "amount": amount,
            "customerName": "Bilbo Baggins",
            "ref": ref or next(self.references),
        }

    def control(self, path: str, **fields: object) -> httpx.Response:
        """Ask the control about Pawacard, or about the provider that the fields name."""
        return self.http.post(f"{self.sandbox.control_url}/{path}", json={"provider": "pawacard", **fields})

    def switch_on(self, fault: str, call: str = "vend", **fields: object) -> None:
        self.control("faults", call=call, fault=fault, **fields).raise_for_status()

    def ledger(self) -> Answer:
        book = self.http.get(f"{self.sandbox.control_url}/ledger").json()["pawacard"]
        assert isinstance(book, dict)
        return book
