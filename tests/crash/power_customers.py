"""Who comes to the counter on the day that is recorded: one function a customer, and each way the till is cut off."""

from __future__ import annotations

import asyncio
import os
import random
import signal
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any, NoReturn

import httpx
from msgspec import structs

from app.domain.outcome import Verified
from app.domain.sale import Sale, SaleState, Service
from app.main import front
from app.services.selling import Draft
from app.services.till import Till

CODE = "12345678"
_SELLING = ("01451174955", "14285093614", "37033188428", "04207144330", "22176009151", "04561277908")
_SLOW_S = 60
_ON_ITS_WAY_S = 0.1
_PURSUED_S = 10


@dataclass(frozen=True, slots=True)
class Counter:
    """One opening of the till, the sandbox's control, and the dice of the day."""

    till: Till
    control: str
    dice: random.Random

    def fault(self, kind: str, call: str, provider: str = "pawacard", **more: object) -> None:
        """Let the sandbox do this to the next request of a call."""
        told = {"provider": provider, "call": call, "fault": kind, **more}
        httpx.post(f"{self.control}/faults", json=told, trust_env=False).raise_for_status()

    def kenyan(self, meter: str = "") -> Draft:
        """A token of Kenya Power's, for one of the meters that it sells to."""
        amount = str(self.dice.randint(10, 300))
        return Draft("kplc", Service.PREPAID, meter or self.dice.choice(_SELLING), amount)

    async def sell(self, draft: Draft) -> Sale:
        """Verify, take and send, as three Enters do."""
        found = await self.till.selling.verify(draft.provider, draft.service, draft.meter, phone=draft.phone)
        assert isinstance(found.outcome, Verified), found
        sale = self.till.selling.take(replace(draft, customer=found.outcome.customer), again=True)
        return await self.till.settling.settle(sale.reference)

    async def until_settled(self, sale: Sale) -> Sale:
        """Ask until the sale is finished or waits for a person; then its paper comes out."""
        sale = await self.till.settling.pursue(sale.reference, _PURSUED_S)
        await self.till.papers.print_waiting()
        return sale


async def buys_a_token(counter: Counter) -> None:
    await counter.until_settled(await counter.sell(counter.kenyan()))


async def buys_three_tokens_in_congo(counter: Counter) -> None:
    await counter.until_settled(await counter.sell(Draft("snel", Service.PREPAID, "45036882525", "3")))


async def buys_in_congo_and_is_pending(counter: Counter) -> None:
    await counter.until_settled(await counter.sell(Draft("snel", Service.PREPAID, "45036844053", "3")))


async def buys_in_kano(counter: Counter) -> None:
    await counter.until_settled(await counter.sell(Draft("kano", Service.PREPAID, "04214346555", "500")))


async def buys_in_kano_though_told_that_it_failed(counter: Counter) -> None:
    await counter.until_settled(await counter.sell(Draft("kano", Service.PREPAID, "04214333058", "500")))


async def buys_in_nigeria(counter: Counter) -> None:
    await counter.until_settled(await counter.sell(_nigerian("04185666015")))


async def has_a_code(counter: Counter) -> None:
    sale = await counter.sell(_nigerian("04185611037"))
    assert sale.state is SaleState.WAITING, sale
    await counter.till.settling.supply(sale.reference, CODE)
    await counter.until_settled(sale)


async def has_a_code_that_is_lost(counter: Counter) -> None:
    sale = await counter.sell(_nigerian("04185611037"))
    counter.fault("drop_after", "validate", "onepipe")
    await counter.till.settling.supply(sale.reference, CODE)
    await counter.until_settled(sale)


async def pays_a_bill(counter: Counter) -> None:
    await counter.until_settled(await counter.sell(Draft("kplc", Service.POSTPAID, "3625790-02", "1000")))


async def loses_the_answer(counter: Counter) -> None:
    counter.fault(counter.dice.choice(("drop_after", "half_answer")), "vend")
    sale = await counter.sell(counter.kenyan())
    await counter.till.papers.print_slip(sale)
    await counter.until_settled(sale)


async def never_arrives_and_is_sent_again(counter: Counter) -> None:
    sale = await _proved_not_sold(counter)
    counter.till.deciding.send_again(sale.reference)
    await counter.until_settled(sale)


async def never_arrives_and_gets_the_money_back(counter: Counter) -> None:
    sale = await _proved_not_sold(counter)
    counter.till.deciding.cancel(sale.reference)
    counter.till.deciding.give_back(sale.reference)


async def is_pending(counter: Counter) -> None:
    await counter.until_settled(await counter.sell(counter.kenyan("14102005106")))


async def is_pending_and_then_refused(counter: Counter) -> None:
    sale = await counter.until_settled(await counter.sell(counter.kenyan("14102001006")))
    counter.till.deciding.give_back(sale.reference)


async def is_refused(counter: Counter) -> None:
    sale = await counter.sell(counter.kenyan("14102003002"))
    counter.till.deciding.give_back(sale.reference)


async def is_refused_for_today_and_tries_again(counter: Counter) -> None:
    sale = await counter.sell(counter.kenyan("14102005007"))
    sale = await counter.till.settling.settle(counter.till.selling.sell_again(sale.reference, again=True).reference)
    counter.till.deciding.give_back(sale.reference)


async def waits_in_the_queue(counter: Counter) -> None:
    sale = counter.till.selling.take(replace(counter.kenyan(), kept=True), again=True)
    await counter.till.papers.print_slip(sale)
    await counter.until_settled(sale)


async def leaves_the_queue(counter: Counter) -> None:
    sale = counter.till.selling.take(replace(counter.kenyan(), kept=True), again=True)
    counter.till.deciding.cancel(sale.reference)
    counter.till.deciding.give_back(sale.reference)


async def wants_a_copy(counter: Counter) -> None:
    sale = await counter.until_settled(await counter.sell(counter.kenyan()))
    await counter.till.papers.print_again(sale.reference, "asked for at the till")


async def come_together(counter: Counter) -> None:
    sales = await asyncio.gather(counter.sell(counter.kenyan(_SELLING[0])), counter.sell(counter.kenyan(_SELLING[1])))
    for sale in sales:
        await counter.until_settled(sale)


async def sees_the_settings_changed(counter: Counter) -> None:
    file = front().settings(counter.till.file.home)
    phone = f"+2547{counter.dice.randrange(10**8):08d}"
    file.keep(structs.replace(file.table("kplc"), phone_default=phone))


async def is_cut_off_before_sending(counter: Counter) -> None:
    counter.till.selling.take(counter.kenyan(), again=True)
    _die()


async def is_cut_off_while_sending(counter: Counter) -> None:
    counter.fault("slow", "vend", seconds=_SLOW_S)
    await _die_after(counter.sell(counter.kenyan()))


async def is_cut_off_in_doubt(counter: Counter) -> None:
    counter.fault("drop_after", "vend")
    await counter.sell(counter.kenyan())
    _die()


async def is_cut_off_with_a_code_on_its_way(counter: Counter) -> None:
    sale = await counter.sell(_nigerian("04185611037"))
    counter.fault("slow", "validate", "onepipe", seconds=_SLOW_S)
    await _die_after(counter.till.settling.supply(sale.reference, CODE))


async def is_cut_off_before_the_paper(counter: Counter) -> None:
    await counter.sell(counter.kenyan())
    _die()


async def _proved_not_sold(counter: Counter) -> Sale:
    counter.fault("drop_before", "vend")
    sale = await counter.until_settled(await counter.sell(counter.kenyan()))
    assert (sale.state, sale.proof) == (SaleState.HELD, True), sale
    return sale


def _nigerian(meter: str) -> Draft:
    return Draft("nigeria", Service.PREPAID, meter, "2000", phone="0803 123 4567")


async def _die_after(work: Coroutine[Any, Any, Sale]) -> None:
    """Let the request leave, and die before there is an answer."""
    task = asyncio.ensure_future(work)
    await asyncio.sleep(_ON_ITS_WAY_S)
    assert not task.done(), task
    _die()


def _die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise RuntimeError("a process went on after it was killed")


Customer = Callable[[Counter], Awaitable[None]]

CUSTOMERS: dict[str, Customer] = {
    one.__name__: one
    for one in (
        buys_a_token,
        buys_three_tokens_in_congo,
        buys_in_congo_and_is_pending,
        buys_in_kano,
        buys_in_kano_though_told_that_it_failed,
        buys_in_nigeria,
        has_a_code,
        has_a_code_that_is_lost,
        pays_a_bill,
        loses_the_answer,
        never_arrives_and_is_sent_again,
        never_arrives_and_gets_the_money_back,
        is_pending,
        is_pending_and_then_refused,
        is_refused,
        is_refused_for_today_and_tries_again,
        waits_in_the_queue,
        leaves_the_queue,
        wants_a_copy,
        come_together,
        sees_the_settings_changed,
    )
}

CUT_OFF: dict[str, Customer] = {
    one.__name__: one
    for one in (
        is_cut_off_before_sending,
        is_cut_off_while_sending,
        is_cut_off_in_doubt,
        is_cut_off_with_a_code_on_its_way,
        is_cut_off_before_the_paper,
    )
}
"""They end with the till's process, killed."""
