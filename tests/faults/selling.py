"""One desk of a shop that sells through the proxy: what its people do, and what is left when all is over."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from app.domain.sale import MoneyState, Sale, SaleState, Tender
from app.profile_settings import completed
from app.providers.base import Profile, Provider
from app.providers.registry import KINDS
from app.sandbox.onepipe import OTP
from app.sandbox.server import Sandbox, running
from app.services.doctor import examine
from app.services.selling import Draft
from app.services.shop import Timing
from app.services.till import Till
from tests.faults.around import PATIENT_S, Around
from tests.faults.desks import VENDS, Desk
from tests.faults.proxy import Proxy, between
from tests.faults.words import goods
from tests.services.shop_floor import ShopFloor, stored

SHOP, EARLIER = "shop", "earlier"
HORIZON_S, MINUTE_S, DAY_S = 600.0, 60.0, 24 * 3600.0

Mistake = Callable[[Provider], Provider]
"""What a negative control does to an adapter."""


class End(StrEnum):
    """How a sale ends once the line is back."""

    COMPLETE = "complete"
    MONEY_BACK = "money back"
    SOLD_BY_TWO = "complete, as two people decided"
    BACK_BY_TWO = "money back, as two people decided"


class Selling:
    """A sale at a desk, from its till to the provider's ledger."""

    def __init__(self, desk: Desk, floor: ShopFloor, proxy: Proxy, mistake: Mistake | None) -> None:
        self.desk = desk
        self.floor = floor
        self.proxy = proxy
        self.ledger = proxy.provider.ledger
        self.sold = 0
        self.posts = 0
        self._mistake = mistake
        self.till = self._opened()
        self.reference = ""

    @property
    def sale(self) -> Sale:
        """As the disk has it."""
        return stored(self.till.file, self.reference)

    def take(self, customer: str = "", *, meter: str = "", kept: bool) -> None:
        """Take the customer's money; nothing is sent."""
        self.reference = self.till.selling.take(self._draft(SHOP, customer, meter, kept=kept)).reference
        self.proxy.selling = self.reference

    async def sell_earlier(self) -> None:
        """Another sale of this till, which went well."""
        sale = self.till.selling.take(self._draft(EARLIER))
        sale = await self.till.settling.settle(sale.reference)
        assert sale.state is SaleState.COMPLETE or await self.till.settling.supply(sale.reference, OTP)
        self.proxy.earlier = self.ledger.last_of(sale.reference)

    async def restart(self) -> None:
        """The power fails, and comes back."""
        await self.floor.crash(self.till)
        self.till = self._opened()

    async def line_returns(self, *, again: bool = False) -> None:
        """Every call is answered again, a day goes by, and what was on its way arrives within its first minutes."""
        self.proxy.mend()
        self.floor.sandbox.onepipe.settings.api_key_holds = True
        for seconds in (0.0, MINUTE_S):
            await self.go_on(seconds, again=again)
        await self.proxy.deliver_late()
        for seconds in (self.till.shop.timing.not_found_horizon, DAY_S):
            await self.go_on(seconds, again=again)
        self._two_people()

    async def go_on(self, seconds: float = 0.0, *, again: bool = False) -> None:
        """So much later everything that may be settled is, and people do what only they can do."""
        self.floor.clock.go_on(seconds)
        await self._person(again=again)
        await self.till.draining.one_pass()
        await self._person(again=again)

    def end(self, *, again: bool = False) -> End:
        """How it ended. AssertionError where money or a token is lost, or anything was sold or sent twice."""
        sale = self.sale
        end = _end_of(sale)
        sold = [vend for vend in self.ledger.vends if vend.reference == self.reference]
        self.posts = sum(call in VENDS for call in self.proxy.calls)
        self.sold = len(sold)
        assert self.posts <= sale.sends, f"{self.posts} vends were posted, and {sale.sends} may have left"
        assert sale.sends <= (2 if again else 1), f"{sale.sends} vends may have left"
        assert self.sold <= 1, f"the provider sold it {self.sold} times"
        assert bool(sold) is (end in (End.COMPLETE, End.SOLD_BY_TWO)), f"{end}, and sold {self.sold} times"
        assert not self.ledger.pending, "the provider has not ended it"
        if sold:
            given = sale.tokens or (sale.receipt_number,)
            assert given == goods(sold[0]), f"{given} was handed out, not {goods(sold[0])}"
        assert self.proxy.reused == 0, "a connection was used twice"
        ailing = [f"{check.name}: {check.detail}" for check in examine(self.till) if not check.ok]
        assert not ailing, "; ".join(ailing)
        return end

    async def _person(self, *, again: bool) -> None:
        """What is theirs to do: queue it, say the code again, ask now about what another sale's answer named."""
        sale = self.sale
        if sale.state is SaleState.QUEUED and not sale.kept:
            self.till.deciding.keep(sale.reference)
        elif sale.state is SaleState.WAITING:
            await self.till.settling.supply(sale.reference, OTP)
        elif sale.state is SaleState.HELD and sale.named is not None:
            await self.till.settling.settle(sale.reference)
        elif sale.state is SaleState.HELD and sale.proof and again:
            self.till.deciding.send_again(sale.reference)
            await self.till.settling.settle(sale.reference)
        elif sale.state is SaleState.HELD and sale.proof:
            self.till.deciding.cancel(sale.reference)
            self.till.deciding.give_back(sale.reference)

    def _two_people(self) -> None:
        """What nothing proved they know from the provider, who looks into its ledger for them."""
        sale = self.sale
        if sale.state is not SaleState.CONFLICT and (sale.state is not SaleState.HELD or sale.proof):
            return
        vend = self.ledger.last_of(self.reference)
        unproved = vend is None and sale.state is SaleState.HELD
        assert not (unproved and self.desk.proves), "no proof was found that it was not vended"
        sold = ", ".join(goods(vend)) if vend is not None else None
        self.till.deciding.resolve(self.reference, ("Wanjiru", "Otieno"), "the provider looked into its ledger", sold)
        if vend is None:
            self.till.deciding.give_back(self.reference)

    def _opened(self) -> Till:
        return self.floor.open(self._adapted if self._mistake is not None else None)

    def _adapted(self, profile: Profile) -> Provider:
        async def secret(field: str) -> str:
            return self.desk.secrets.get(field, "")

        adapter = KINDS[profile.kind].connect(profile, secret, PATIENT_S)
        return self._mistake(adapter) if self._mistake is not None else adapter

    def _draft(self, provider: str, customer: str = "", meter: str = "", *, kept: bool = False) -> Draft:
        return Draft(
            provider,
            self.desk.service,
            meter or self.desk.meter,
            self.desk.amount,
            customer,
            Tender.CASH,
            phone=self.desk.phone,
            biller=self.desk.biller,
            kept=kept,
        )


@asynccontextmanager
async def selling(
    desk: Desk, around: Around, *, tls: bool, mistake: Mistake | None = None, horizon: float = HORIZON_S
) -> AsyncIterator[Selling]:
    """A desk in a home of its own, with a sandbox of its own and a proxy before it."""
    with tempfile.TemporaryDirectory(dir=around.folder) as home:
        async with running(throttle_seconds=0) as sandbox, between(sandbox, desk.kind, around, tls=tls) as proxy:
            sandbox.socodee.settings.bearer_required = True
            floor = _floor(desk, Path(home), sandbox, proxy)
            floor.with_timing(Timing(not_found_horizon=horizon, request_deadline=PATIENT_S))
            try:
                yield Selling(desk, floor, proxy, mistake)
            finally:
                await floor.close()


def _floor(desk: Desk, home: Path, sandbox: Sandbox, proxy: Proxy) -> ShopFloor:
    """A shop with the desk's profile at the proxy, and the same at the sandbox itself for an earlier sale."""
    options = completed(KINDS[desk.kind].options, desk.options)
    shop = Profile(SHOP, desk.kind, proxy.url, desk.username, sandbox=True, options=options)
    earlier = replace(shop, name=EARLIER, base_url=sandbox.address(desk.kind))
    secrets = {(name, field): value for name in (SHOP, EARLIER) for field, value in desk.secrets.items()}
    return ShopFloor(home, sandbox, secrets=secrets, others=[shop, earlier])


def _end_of(sale: Sale) -> End:
    match sale.state, sale.money:
        case SaleState.COMPLETE, MoneyState.TAKEN:
            return End.SOLD_BY_TWO if sale.resolved_by else End.COMPLETE
        case SaleState.CANCELLED, MoneyState.GIVEN_BACK:
            return End.BACK_BY_TWO if sale.resolved_by else End.MONEY_BACK
    raise AssertionError(f"the sale ended {sale.state} ({sale.doubt}, {sale.reach}) with the money {sale.money}")
