"""Sales that are not finished: after a crash, in the queue, at the horizon, beside a poisonous one."""

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.domain.events import Sent, Taken
from app.domain.outcome import Doubt, Reach, VendOutcome
from app.domain.sale import MoneyState, Order, SaleState, Stop, StopWhy
from app.domain.trouble import StoreTrouble
from app.providers.base import Answer, Profile, Provider
from app.providers.pawacard import Pawacard
from app.sandbox.faults import Kind
from app.services.keys import Keys
from app.services.till import Till
from app.store.database import back_up
from app.store.till_file import open_till
from tests.conftest import Logged
from tests.providers.fault_server import unused_port
from tests.services.shop_floor import (
    BILBO,
    NO_TOKEN,
    PENDS,
    UNKNOWN_METER,
    WANJIKU,
    ShopFloor,
    becomes,
    draft,
    draining,
    lost,
    sell,
    stored,
)

pytestmark = pytest.mark.anyio

HORIZON_S = 600


async def test_a_crash_between_sending_and_the_answer_ends_complete_with_one_vend(floor: ShopFloor) -> None:
    till = floor.open()
    floor.fault(Kind.DROP_AFTER)
    reference = till.selling.take(draft()).reference
    till.file.sales.record(reference, floor.clock.now(), Sent())
    provider = till.book.provider("kplc")
    await provider.prove()
    await provider.vend(reference, stored(till.file, reference).order, ())
    await floor.crash(till)

    till = floor.open()
    sale = stored(till.file, reference)
    assert (sale.state, sale.doubt) == (SaleState.UNKNOWN, Doubt.STOPPED)
    async with draining(till):
        sale = await becomes(till, reference, SaleState.COMPLETE)
    (vend,) = floor.sandbox.ledger.vends
    assert sale.tokens == (vend.token,)


async def test_every_queued_sale_of_a_copied_home_is_unknown(floor: ShopFloor) -> None:
    till = floor.open()
    queued = till.selling.take(draft(kept=True)).reference
    lost_one = (await sell(till, NO_TOKEN)).reference
    await floor.stop(till)
    floor.machine = "machine two"
    with pytest.raises(StoreTrouble, match="another machine"):
        floor.open()
    floor.shop = replace(floor.shop, number=2)
    await floor.crash(floor.open(recover=False))
    till = floor.open()
    for reference in (queued, lost_one):
        assert stored(till.file, reference).state is SaleState.UNKNOWN
        assert stored(till.file, reference).copied
    assert not till.file.copied
    assert till.file.journal.first_broken() is None


async def test_without_a_line_a_sale_stays_queued_and_nothing_was_sent(floor: ShopFloor) -> None:
    floor.address = f"http://127.0.0.1:{unused_port()}/v3"
    till = floor.open()
    sale = await sell(till)
    assert (sale.state, sale.reach, sale.sends, sale.tries) == (SaleState.QUEUED, Reach.NO_LINE, 0, 1)
    assert till.draining.due_at(sale) is None
    kept = till.deciding.keep(sale.reference)
    assert till.draining.due_at(kept) is not None


async def test_a_wrong_password_is_told_and_nothing_was_sent(floor: ShopFloor) -> None:
    floor.secrets[("kplc", "password")] = "wrong"
    till = floor.open()
    sale = await sell(till)
    assert (sale.state, sale.reach) == (SaleState.QUEUED, Reach.NO_LOGIN)
    assert floor.sandbox.ledger.attempts == {}


async def test_the_loop_drains_the_queue_the_moment_it_can(floor: ShopFloor) -> None:
    till = floor.open()
    references = [till.selling.take(draft(meter, kept=True)).reference for meter in (BILBO, WANJIKU, PENDS)]
    async with draining(till):
        for reference in references:
            await becomes(till, reference, SaleState.COMPLETE)
        later = till.selling.take(draft(kept=True)).reference
        await becomes(till, later, SaleState.COMPLETE)
    assert len(floor.sandbox.ledger.vends) == 4
    assert set(floor.sandbox.ledger.attempts.values()) == {1}


async def test_a_sale_nobody_chose_to_queue_does_not_go_by_itself(floor: ShopFloor) -> None:
    till = floor.open()
    reference = till.selling.take(draft()).reference
    await floor.crash(till)
    till = floor.open()
    kept = till.selling.take(draft(WANJIKU, kept=True)).reference
    async with draining(till):
        await becomes(till, kept, SaleState.COMPLETE)
    assert stored(till.file, reference).state is SaleState.QUEUED
    assert till.deciding.cancel(reference).money is MoneyState.OWED


async def test_a_queued_sale_is_verified_first_and_stops_for_another_name(floor: ShopFloor) -> None:
    till = floor.open()
    reference = till.selling.take(draft(customer="Frodo Baggins", kept=True)).reference
    sale = await till.settling.settle(reference)
    assert sale.stop is not None
    assert (sale.state, sale.stop.why, sale.stop.said) == (SaleState.QUEUED, StopWhy.OTHER_NAME, "Bilbo Baggins")
    assert till.draining.due_at(sale) is None
    assert (await till.settling.settle(reference)).state is SaleState.QUEUED
    assert floor.sandbox.ledger.attempts == {}
    till.deciding.let_go(reference)
    sale = await till.settling.settle(reference)
    assert (sale.state, sale.order.customer) == (SaleState.COMPLETE, "Bilbo Baggins")


@pytest.mark.parametrize("name", ["", "bilbo BAGGINS"])
async def test_a_queued_sale_goes_under_no_name_or_the_same_one(till: Till, name: str) -> None:
    reference = till.selling.take(draft(customer=name, kept=True)).reference
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE


async def test_a_queued_sale_that_cannot_be_verified_waits(till: Till, floor: ShopFloor) -> None:
    reference = till.selling.take(draft(UNKNOWN_METER, kept=True)).reference
    sale = await till.settling.settle(reference)
    assert (sale.state, sale.tries, sale.reach) == (SaleState.QUEUED, 1, Reach.NO_PROOF)
    assert floor.sandbox.ledger.attempts == {}


async def test_a_queued_sale_that_its_provider_will_not_verify_comes_before_a_person_with_its_words(
    till: Till, floor: ShopFloor
) -> None:
    reference = till.selling.take(draft(UNKNOWN_METER, kept=True)).reference
    for _ in range(4):
        sale = await till.settling.settle(reference)
    assert sale.stop == Stop(StopWhy.METER_REFUSED, "Unknown meter")
    assert floor.sandbox.ledger.attempts == {}


class Poisonous(Pawacard):
    """A provider with a bug that one meter brings out."""

    async def ask(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        if order.meter == NO_TOKEN:
            raise ZeroDivisionError
        return await super().ask(reference, order, ids)


def poisonous(floor: ShopFloor) -> Callable[[Profile], Provider]:
    keys = Keys(floor.home, given=floor.secrets)
    return lambda profile: Poisonous(profile, partial(keys.secret, profile.name), 5)


class Broken(Pawacard):
    """A provider with a bug in its vend, after the request has left."""

    async def vend(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        await super().vend(reference, order, ids)
        raise ZeroDivisionError


async def test_a_bug_in_a_vend_leaves_the_sale_to_be_asked_about(floor: ShopFloor) -> None:
    keys = Keys(floor.home, given=floor.secrets)
    till = floor.open(lambda profile: Broken(profile, partial(keys.secret, profile.name), 5))
    reference = till.selling.take(draft()).reference
    with pytest.raises(ZeroDivisionError):
        await till.settling.settle(reference)
    sale = stored(till.file, reference)
    assert (sale.state, sale.sends) == (SaleState.UNKNOWN, 1)
    assert till.draining.due_at(sale) is not None
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE
    assert len(floor.sandbox.ledger.vends) == 1


def bugs_told() -> tuple[list[str], asyncio.Event]:
    """What the loop is told of bugs from now on, and that it was told of one."""
    told: list[str] = []
    one = asyncio.Event()

    def take(_loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        told.append(str(context["message"]))
        one.set()

    asyncio.get_running_loop().set_exception_handler(take)
    return told, one


async def test_a_poisonous_sale_holds_up_no_other(floor: ShopFloor) -> None:
    told, _ = bugs_told()
    till = floor.open(poisonous(floor))
    bad = await sell(till, NO_TOKEN)
    good = await sell(till, PENDS)
    async with draining(till):
        await becomes(till, good.reference, SaleState.COMPLETE)
    assert stored(till.file, bad.reference).state is SaleState.UNKNOWN
    assert set(told) == {"settling a sale failed"}


async def test_a_pass_gives_every_sale_its_turn_before_it_tells_of_a_poisonous_one(floor: ShopFloor) -> None:
    till = floor.open(poisonous(floor))
    await sell(till, NO_TOKEN)
    kept = till.selling.take(draft(kept=True)).reference
    with pytest.raises(ZeroDivisionError):
        await till.draining.one_pass()
    assert stored(till.file, kept).state is SaleState.COMPLETE
    second = till.selling.take(draft(WANJIKU, kept=True)).reference
    with pytest.raises(ZeroDivisionError):
        await till.draining.until_people()
    assert stored(till.file, second).state is SaleState.COMPLETE


async def test_a_sale_that_was_poisonous_once_is_asked_about_by_the_schedule_again(
    floor: ShopFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, one = bugs_told()
    till = floor.open(poisonous(floor))
    bad = await sell(till, NO_TOKEN)
    asked = asyncio.Event()
    till.news.listeners.append(lambda _reference: asked.set())
    async with draining(till), asyncio.timeout(5):
        await one.wait()
        monkeypatch.setattr(Poisonous, "ask", Pawacard.ask)
        for _ in range(2):
            await asked.wait()
            asked.clear()
    sale = stored(till.file, bad.reference)
    due = till.draining.due_at(sale)
    assert due is not None
    assert due > sale.touched_at


async def test_a_pass_asks_first_and_then_sends(till: Till, floor: ShopFloor) -> None:
    sale = await lost(till, floor)
    kept = till.selling.take(draft(WANJIKU, kept=True)).reference
    await till.draining.one_pass()
    assert stored(till.file, sale.reference).asks == 1
    assert stored(till.file, kept).state is SaleState.COMPLETE


async def test_the_schedule_is_followed_until_only_people_are_left(till: Till, floor: ShopFloor) -> None:
    sale = await lost(till, floor)
    pending = await sell(till, PENDS)
    await till.draining.until_people()
    assert stored(till.file, sale.reference).proof
    assert stored(till.file, pending.reference).state is SaleState.COMPLETE


async def test_a_queued_sale_waits_for_float_instead_of_being_refused(till: Till, floor: ShopFloor) -> None:
    floor.sandbox.ledger.balance_cents = 100_00
    reference = till.selling.take(draft(WANJIKU, "300", kept=True)).reference
    sale = await till.settling.settle(reference)
    assert (sale.state, sale.reach) == (SaleState.QUEUED, Reach.NO_FLOAT)
    assert floor.sandbox.ledger.attempts == {}
    floor.sandbox.ledger.balance_cents = 1_000_00
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE


async def test_a_queued_sale_whose_provider_was_edited_is_not_sent_on_other_terms(floor: ShopFloor) -> None:
    till = floor.open()
    taken = till.selling.take(draft(WANJIKU, kept=True))
    elsewhere = replace(taken.order, provider="kplc-of-before")
    reference = taken.reference[:-1] + str((int(taken.reference[-1]) + 1) % 10)
    till.file.sales.record(reference, floor.clock.now(), Taken(elsewhere))
    sale = await till.settling.settle(reference)
    assert (sale.state, sale.reach) == (SaleState.QUEUED, Reach.OTHER_TERMS)
    assert floor.sandbox.ledger.attempts == {}


async def test_a_sale_changed_by_hand_holds_up_no_other(floor: ShopFloor, logfail: Logged) -> None:
    logfail.expect("cannot be read")
    till = floor.open()
    broken = till.selling.take(draft(WANJIKU, kept=True)).reference
    sound = till.selling.take(draft(BILBO, kept=True)).reference
    till.file.db.execute("drop trigger event_stays")
    till.file.db.execute("update event set body = '{}' where reference = ?", [broken])
    await floor.stop(till)

    till = floor.open()
    async with draining(till):
        await becomes(till, sound, SaleState.COMPLETE)

    with pytest.raises(StoreTrouble, match=f"Sale {broken} cannot be read"):
        till.file.sales.load(broken)


async def test_a_file_put_back_from_before_a_sale_went_out_sends_nothing_again(
    floor: ShopFloor, tmp_path: Path
) -> None:
    till = floor.open()
    reference = till.selling.take(draft(WANJIKU, kept=True)).reference
    older = tmp_path / "older.db"
    back_up(till.file.db, older)
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE
    await floor.stop(till)
    for name in ("till.db-wal", "till.db-shm"):
        (floor.home / name).unlink(missing_ok=True)
    (floor.home / "till.db").write_bytes(older.read_bytes())

    till = floor.open()
    assert stored(till.file, reference).state is SaleState.UNKNOWN
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE
    assert [vend.reference for vend in floor.sandbox.ledger.vends] == [reference]
    assert floor.sandbox.ledger.attempts[reference] == 1


async def test_a_copy_of_a_home_on_the_same_machine_is_refused(floor: ShopFloor, tmp_path: Path) -> None:
    await floor.stop(floor.open())
    copy = tmp_path / "copy"
    shutil.copytree(floor.home, copy)
    with pytest.raises(StoreTrouble, match="is a copy, or comes from another machine"):
        open_till(copy, 1, floor.machine, "a copy", lambda _home: b"k" * 32, floor.clock.now())
