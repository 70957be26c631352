"""The sandbox's server: every provider and the control on one loopback port, inside a running loop or on its own.

async with running() as sandbox:        a test: sandbox.base_url, sandbox.ledger, sandbox.address("socodee")
run(8600)                               `tokentill sandbox --port 8600`
"""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from threading import Thread
from types import FrameType
from typing import Any

from aiohttp import web

from app.sandbox.control import Control
from app.sandbox.faults import Faults
from app.sandbox.ledger import Ledger
from app.sandbox.onepipe import OnePipe, OnePipeSettings
from app.sandbox.pawacard import Pawacard, PawacardSettings
from app.sandbox.powershop import Powershop, PowershopSettings
from app.sandbox.provider import Now, Provider, Received, utc_now
from app.sandbox.socodee import Socodee, SocodeeSettings

LOOPBACK = "127.0.0.1"  # and nothing else: the control switches faults on for anybody who reaches it
_THIS_YEAR = 1_767_225_600  # the beginning of 2026, in seconds of the epoch: numbers stay short
_SHUTDOWN_SECONDS = 1.0


@dataclass(frozen=True)
class Sandbox:
    """A sandbox that is listening."""

    port: int
    pawacard: Pawacard
    socodee: Socodee
    powershop: Powershop
    onepipe: OnePipe
    faults: Faults

    @property
    def providers(self) -> dict[str, Provider]:
        """Every provider by its name."""
        return {provider.name: provider for provider in (self.pawacard, self.socodee, self.powershop, self.onepipe)}

    def address(self, name: str) -> str:
        """Where this provider is, as a till's profile wants it. Raises KeyError for one that is not there."""
        return f"http://{LOOPBACK}:{self.port}{self.providers[name].root}"

    @property
    def base_url(self) -> str:
        """Pawacard's address."""
        return self.address(self.pawacard.name)

    @property
    def control_url(self) -> str:
        """The control's page, and the root of its requests."""
        return f"http://{LOOPBACK}:{self.port}/control"

    @property
    def ledger(self) -> Ledger:
        """What Pawacard knows to be sold."""
        return self.pawacard.ledger


@asynccontextmanager
async def running(
    port: int = 0,
    *,
    throttle_seconds: float = 300.0,
    balance_cents: int = 5_000_000,
    seed: str = "tokentill",
    now: Now = utc_now,
) -> AsyncIterator[Sandbox]:
    """Listen in the current loop until the block ends; port 0 is any free one. Raises OSError for a port in use.

    `throttle_seconds` is Pawacard's, `balance_cents` each provider's own float where it has one. `seed` and the
    references decide the tokens, `now` (an aware datetime) the dates, the throttle and what expires.
    """
    faults = Faults()
    pawacard = Pawacard(
        PawacardSettings(throttle_seconds=throttle_seconds), balance_cents=balance_cents, seed=seed, now=now
    )
    socodee = Socodee(SocodeeSettings(), seed=seed, now=now)
    powershop = Powershop(PowershopSettings(), balance_cents=balance_cents, seed=seed, now=now)
    onepipe = OnePipe(OnePipeSettings(), balance_cents=balance_cents, seed=seed, now=now)
    runner = web.AppRunner(
        application([pawacard, socodee, powershop, onepipe], faults),
        access_log=None,
        shutdown_timeout=_SHUTDOWN_SECONDS,
    )
    await runner.setup()
    try:
        site = web.TCPSite(runner, LOOPBACK, port)
        await site.start()
        yield Sandbox(runner.addresses[0][1], pawacard, socodee, powershop, onepipe, faults)
    finally:
        faults.end_waits()
        await runner.cleanup()


def run(port: int, *, for_another: bool = False) -> None:
    """Listen until SIGINT or SIGTERM, from the main thread. One line says READY and where everything is.

    `for_another`: also until the end of standard input, which comes with the end of the program that holds it, whatever
    ends that. Raises OSError for a port in use.
    """
    asyncio.run(_run(port, for_another=for_another))


def application(providers: list[Provider], faults: Faults) -> web.Application:
    """Every provider's calls, each through its faults, and the control."""
    app = web.Application()
    for provider in providers:
        for route in provider.routes:
            app.router.add_route(route.method, provider.root + route.path, _answering(provider, route.call, faults))
    app.router.add_routes(Control(providers, faults).routes())
    return app


def _answering(
    provider: Provider, call: str, faults: Faults
) -> Callable[[web.Request], Coroutine[Any, Any, web.StreamResponse]]:
    async def answer(request: web.Request) -> web.StreamResponse:
        received = Received(request.headers, request.match_info, await request.read())
        carry_out = provider.receive(call, received)
        fault = faults.take(provider.name, call)
        if fault is None:
            return carry_out()
        return await faults.strike(fault, request, carry_out, provider.not_found)

    return answer


async def _run(port: int, *, for_another: bool) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stopped.set)

    def wait_for_end() -> None:
        # Not sys.stdin: a thread that waits in it holds a lock that the end of the program wants.
        with suppress(OSError, RuntimeError):
            while os.read(0, 4096):
                pass
            loop.call_soon_threadsafe(stopped.set)

    if for_another:
        Thread(target=wait_for_end, daemon=True).start()
    # Not loop.add_signal_handler, which Windows does not have.
    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        async with running(port) as sandbox:
            if for_another:  # whose till goes on from day to day
                for provider in sandbox.providers.values():
                    provider.ledger.number_from(int(time.time()) - _THIS_YEAR)
            addresses = " ".join(f"{name} {sandbox.address(name)}" for name in sandbox.providers)
            sys.stdout.write(f"READY {addresses} control {sandbox.control_url}\n")
            sys.stdout.flush()
            await stopped.wait()
    finally:
        for number, stood in before.items():
            signal.signal(number, stood)
