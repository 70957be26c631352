"""A kiosk that sells through all four kinds of provider over a line that can be lost, broken and started again."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.sale import Sale, SaleState, Service
from app.profile_settings import completed
from app.providers.base import Profile
from app.providers.registry import KINDS
from app.sandbox.ledger import Vend
from app.sandbox.server import Sandbox, running
from app.services.selling import Draft
from app.services.shop import Timing
from app.store.database import back_up
from app.store.till_file import FILE
from tests.crash.line import Line
from tests.domain.sales import HORIZON
from tests.services.shop_floor import ShopFloor, stored

_SECRETS = {
    ("kplc", "password"): "password",
    ("snel", "password"): "password",
    ("kano", "secret"): "demo_secret",
    ("nigeria", "api_key"): "sandbox-key",
    ("nigeria", "client_secret"): "OnePipeSecret",
    ("nigeria", "account"): "0123456789;044",
}
_KINDS = {"kplc": "pawacard", "snel": "socodee", "kano": "powershop", "nigeria": "onepipe"}
_USERS = {"kplc": "testvendor", "snel": "testmerchant", "kano": "demo_username", "nigeria": ""}
_OPTIONS = {
    "kplc": {},
    "snel": {"paths.payment": "api/socodee/paymentrequest"},
    "kano": {"disco": "kedco"},
    "nigeria": {"auth_provider": "Beeceptor", "biller_id": "AEDCPR"},
}
VENDS = {
    "kplc": "/vend",
    "snel": "/paymentrequest",
    "kano": "/token/generation/request",
    "nigeria": "/v2/transact",
}
ASKS = {
    "kplc": "/transaction",
    "snel": "",
    "kano": "/transaction/status/request",
    "nigeria": "/query",
}
SUPPLY = "/validate"
DOCUMENTED = ("kplc", "kano")
"""Whose *not found* is documented to mean not vended."""


class Kiosk:
    """One home on one disk, the till that is open on it, and the truth at the providers."""

    def __init__(self, sandbox: Sandbox, line: Line, folder: Path) -> None:
        self.sandbox = sandbox
        self.line = line
        self.floor = ShopFloor(folder / "home", sandbox, secrets=dict(_SECRETS))
        self.floor.with_timing(Timing(request_deadline=5))
        profiles = [self._profile(name) for name in _KINDS]
        self.floor.address = profiles[0].base_url
        self.floor.others = profiles[1:]
        self.till = self.floor.open()
        self._older = folder / "older.db"
        self._late_since: dict[bytes, float] = {}
        self._boots = 0

    def _profile(self, name: str) -> Profile:
        kind = _KINDS[name]
        address = self.sandbox.address(kind).replace(f":{self.sandbox.port}/", f":{self.line.port}/")
        options = completed(KINDS[kind].options, _OPTIONS[name])
        return Profile(name, kind, address, _USERS[name], sandbox=True, options=options)

    @property
    def now(self) -> float:
        """Seconds on the monotonic clock."""
        return self.floor.clock.mark().seconds

    def sale(self, reference: str) -> Sale | None:
        """The sale as the disk has it; None where an older file lacks it."""
        return self.till.file.sales.load(reference)

    def every_sale(self) -> list[Sale]:
        """All that the till has."""
        return [stored(self.till.file, one) for one in self.till.file.sales.latest(limit=1000)]

    def vends_of(self, sale: Sale) -> list[Vend]:
        """What the provider has carried out under the sale's reference, or may yet."""
        ledger = self.sandbox.providers[sale.order.kind].ledger
        return [vend for vend in (*ledger.vends, *ledger.pending) if vend.reference == sale.reference]

    def take(self, provider: str, meter: str, amount: str, *, kept: bool) -> str:
        """Take the money for a sale; a supervisor lets a second one of a meter through."""
        phone = {"snel": "+243812345678", "kplc": ""}.get(provider, "+2348031234567")
        draft = Draft(provider, Service.PREPAID, meter, amount, phone=phone, kept=kept)
        return self.till.selling.take(draft, again=True).reference

    async def settle_until_stuck(self, reference: str) -> None:
        """Begin to settle the sale; return when its request hangs on the line, or when it is settled after all."""
        await self._until_stuck(asyncio.ensure_future(self.till.settling.settle(reference)))

    async def supply_until_stuck(self, reference: str, code: str) -> None:
        """The same with a code."""
        await self._until_stuck(asyncio.ensure_future(self.till.settling.supply(reference, code)))

    async def _until_stuck(self, work: asyncio.Future[Any]) -> None:
        stuck: asyncio.Future[Any] = asyncio.ensure_future(self.line.stuck.wait())
        await asyncio.wait({work, stuck}, return_when=asyncio.FIRST_COMPLETED)
        stuck.cancel()

    async def crash(self, *, boot: bool = False, older: bool = False) -> None:
        """The power goes, and comes again: what was not on the disk is gone. `older`: an older file is put back."""
        working = [self.till.settling._working[one].task for one in list(self.till.settling.working)]
        for task in working:
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)
        await self.floor.crash(self.till)
        if boot:
            self._boots += 1
            self.floor.clock.hands.boot = f"boot {self._boots}"
        if older:
            self._put_back()
        self.till = self.floor.open()

    def _put_back(self) -> None:
        for name in (f"{FILE}-wal", f"{FILE}-shm"):
            (self.floor.home / name).unlink(missing_ok=True)
        # Into the same file: it is the same home, with other contents.
        (self.floor.home / FILE).write_bytes(self._older.read_bytes())

    def keep_a_copy(self) -> None:
        """Back the file up."""
        self._older.unlink(missing_ok=True)
        back_up(self.till.file.db, self._older)

    async def move(self) -> None:
        """The home goes on on another machine, under another till's number."""
        self.floor.machine = "machine two"
        self.floor.shop = replace(self.floor.shop, number=2)
        await self.crash(boot=True)

    def note_late(self) -> None:
        """What hangs on the line now was given up now."""
        for request in self.line.late:
            self._late_since.setdefault(request, self.now)

    async def deliver_late(self) -> bool:
        """Let the oldest request that hangs on the line through, if it may still live. Whether there was one."""
        self.line.late[:] = [one for one in self.line.late if self.now - self._late_since[one] < HORIZON]
        if self.line.late:
            await self.line.deliver(self.line.late[0])
            return True
        return False

    async def calm(self) -> None:
        """Everything works again, the provider tells the truth, and every sale is asked about until nothing changes."""
        self.line.heal()
        self.line.late.clear()
        self.sandbox.faults.clear()
        await self.line.up()
        for _ in range(4):
            self.floor.clock.go_on(HORIZON)
            await self.till.draining.one_pass()
            for sale in self.every_sale():
                if sale.state is SaleState.WAITING:
                    await self.till.settling.supply(sale.reference, right_code(sale))

    async def close(self) -> None:
        """Close what is open."""
        await self.floor.close()
        await self.line.close()


def right_code(sale: Sale) -> str:
    """What the customer's telephone says, or the PIN they know."""
    return "1234" if "PIN" in sale.prompt else "12345678"


class Opened:
    """A kiosk and the loop that it lives in, driven from outside by one call after the other."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="kiosk-"))
        self._runner = asyncio.Runner()
        self._stack = AsyncExitStack()
        self.run = self._runner.run
        self.kiosk: Kiosk = self.run(self._open())

    async def _open(self) -> Kiosk:
        sandbox = await self._stack.enter_async_context(running(throttle_seconds=0, balance_cents=500_000_000))
        line = Line(sandbox.port)
        await line.up()
        return Kiosk(sandbox, line, self._folder)

    def close(self) -> None:
        """Close all of it."""
        self.run(self.kiosk.close())
        self.run(self._stack.aclose())
        self._runner.close()
        shutil.rmtree(self._folder)
