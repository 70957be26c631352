"""A shop on the sandbox: tills that open on one home, its printer, its clock, and what goes wrong around it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.sale import Mark, Sale, SaleState, Service, Tender
from app.profile_settings import completed
from app.providers.base import Profile, Provider
from app.providers.registry import KINDS
from app.sandbox.faults import Fault, Kind
from app.sandbox.server import Sandbox
from app.services.clock import Clock
from app.services.keys import Keys
from app.services.provider_book import ProviderBook
from app.services.selling import Draft
from app.services.shop import Printer, Shop, Timing
from app.services.till import Till, join
from app.store.till_file import TillFile, open_till

BILBO = "01451174955"
WANJIKU = "14285093614"
PENDS = "14102005106"
PENDS_THEN_FAILS = "14102001006"
NO_TOKEN = "14102009090"
ANSWERS_ANOTHER = "37666000007"
DAY_MAXIMUM = "14102005007"
THRESHOLD = "14102003002"
NEVER_REACHED = "14102007003"
UNKNOWN_METER = "04561001050"

PASSWORD = {("kplc", "password"): "password"}
QUICK = Timing(query_schedule=(0.02,), not_found_horizon=0.05, request_deadline=5)
"""So that nothing waits long: due at once, and a horizon that is soon behind."""


@dataclass
class Hands:
    """How far a clock has been put on or back, and which start of the machine it counts from."""

    off: timedelta = timedelta(0)
    passed: float = 0.0
    boot: str = "this boot"


@dataclass(frozen=True, slots=True)
class SetClock(Clock):
    """The machine's clocks, with hands that a test may move."""

    hands: Hands = field(default_factory=Hands)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.hands.off

    def mark(self) -> Mark:
        return Mark(self.hands.boot, time.monotonic() + self.hands.passed)

    def go_on(self, seconds: float) -> None:
        """Both clocks, as they do while a shop waits."""
        self.hands.off += timedelta(seconds=seconds)
        self.hands.passed += seconds


@dataclass
class ShopFloor:
    """What a till needs around it. `open` gives a till; opening again is what a restart does."""

    home: Path
    sandbox: Sandbox
    clock: SetClock = field(default_factory=SetClock)
    shop: Shop = field(default_factory=lambda: Shop(1, "Mama Njeri Kiosk", "KES", "en", Printer(), QUICK))
    secrets: dict[tuple[str, str], str] = field(default_factory=lambda: dict(PASSWORD))
    machine: str = "machine one"
    options: dict[str, str] = field(default_factory=dict)
    phone_default: str = ""
    others: list[Profile] = field(default_factory=list)
    has_providers: bool = True
    address: str = ""
    sells_for_real: bool = False
    outside: Path | None = None
    key: bytes = bytes(range(32))
    tills: list[Till] = field(default_factory=list)
    peppers: dict[str, bytes] = field(default_factory=dict)

    def open(self, adapt: Callable[[Profile], Provider] | None = None, *, recover: bool = True) -> Till:
        """Open the till, as after a start of the program. `adapt` gives another provider than the registry's."""
        keys = Keys(self.home, given=self.secrets)
        keys._peppers = self.peppers  # the machine's keyring, which outlives a till
        now, waits = self.clock.now(), self.shop.timing.query_schedule
        number, outside = self.shop.number, self.outside
        file = open_till(
            self.home, number, self.machine, "a test", self._journal_key, now, waits=waits, outside=outside
        )
        profile = Profile(
            "kplc",
            "pawacard",
            self.address or self.sandbox.base_url,
            "testvendor",
            sandbox=not self.sells_for_real,
            phone_default=self.phone_default,
            options=completed(KINDS["pawacard"].options, self.options),
        )

        def connected(profile: Profile) -> Provider:
            return KINDS[profile.kind].connect(profile, keys.secrets_of(profile), self.shop.timing.request_deadline)

        own = (profile,) if self.has_providers else ()
        profiles = {one.name: one for one in (*own, *self.others)}
        till = join(self.shop, file, ProviderBook(profiles, KINDS, adapt or connected), self.clock, keys)
        self.tills.append(till)
        if recover:
            till.recover()
        return till

    async def stop(self, till: Till) -> None:
        """Close a till as the window does."""
        self.tills.remove(till)
        await till.close()

    async def crash(self, till: Till) -> None:
        """The power fails: nothing is told anybody, and only the disk is left."""
        self.tills.remove(till)
        await till.papers.close()
        till.file.db.close()
        if till.file.lock is not None:
            till.file.lock.release()
        await till.book.close()

    async def close(self) -> None:
        """Close whatever a test has left open."""
        for till in self.tills:
            await till.close()
        self.tills.clear()

    def fault(self, kind: Kind, call: str = "vend", *, times: int = 1, seconds: float = 0, done: bool = False) -> None:
        """Let the sandbox do this to the next requests of a call."""
        self.sandbox.faults.switch_on(Fault("pawacard", call, kind, times, seconds, done))

    def with_printer(self, printer: Printer, stand_in: Printer | None = None) -> None:
        """Tills opened from now on print there."""
        self.shop = replace(self.shop, printer=printer, stand_in=stand_in)

    def with_timing(self, timing: Timing) -> None:
        """Tills opened from now on wait so."""
        self.shop = replace(self.shop, timing=timing)

    def _journal_key(self, _home_id: str) -> bytes:
        return self.key


def draft(meter: str = BILBO, amount: str = "200", customer: str = "", **more: object) -> Draft:
    """What a cashier types for a prepaid sale, paid in cash."""
    return replace(Draft("kplc", Service.PREPAID, meter, amount, customer, Tender.CASH), **more)  # type: ignore[arg-type]


async def sell(till: Till, meter: str = BILBO, amount: str = "200") -> Sale:
    """Take and settle once."""
    return await till.settling.settle(till.selling.take(draft(meter, amount)).reference)


def stored(file: TillFile, reference: str) -> Sale:
    """The sale as the disk has it."""
    sale = file.sales.load(reference)
    assert sale is not None
    return sale


async def becomes(till: Till, reference: str, state: SaleState) -> Sale:
    """Wait until the sale stands in this state; the test's own time limit is five seconds."""
    changed = asyncio.Event()
    till.news.listeners.append(lambda _reference: changed.set())
    async with asyncio.timeout(5):
        while (sale := stored(till.file, reference)).state is not state:
            changed.clear()
            await changed.wait()
    return sale


@asynccontextmanager
async def draining(till: Till) -> AsyncIterator[None]:
    """What settles by itself, for as long as the block lasts."""
    loop = asyncio.ensure_future(till.draining.run())
    try:
        yield
    finally:
        loop.cancel()
        with suppress(asyncio.CancelledError):
            await loop


async def lost(till: Till, floor: ShopFloor) -> Sale:
    """A sale that never arrived, which nobody here can know."""
    floor.fault(Kind.DROP_BEFORE)
    return await sell(till)
