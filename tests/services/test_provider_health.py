"""What is known of a profile, and what is forgotten when it becomes another one."""

from dataclasses import replace

import pytest

from app.domain.money import Money
from app.domain.outcome import Reach
from app.domain.sale import SaleState, Service
from app.sandbox.faults import Kind
from app.services.provider_health import go_on_with, health_of, unfinished_of
from app.services.till import Till
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, draft, lost, sell, stored

pytestmark = pytest.mark.anyio

HERE = Money(39_00, "KES")


def remembers(till: Till, name: str = "kplc") -> tuple[bool, bool, str]:
    """Whether the float and a name are remembered of a profile, and what of its line."""
    known = till.file.known
    meter = known.meter(name, "", Service.PREPAID, BILBO)
    return known.balance(name) is not None, meter is not None, till.lines.of(name).word


def remember(till: Till, *names: str) -> None:
    now = till.clock.now()
    for name in names:
        till.file.known.balance_is(name, HERE, now)
        till.file.known.meter_is(name, "", Service.PREPAID, BILBO, "Bilbo Baggins", now)
        till.lines.of(name).hear("ok", now)


async def test_a_profile_that_was_never_tried_has_nothing_to_show(till: Till) -> None:
    health = health_of(till, till.book.profile("kplc"), in_use=True)

    assert (health.line, health.down, health.answered, health.failures) == ("", False, None, 0)
    assert (health.tells_float, health.balance, health.read_at) == (True, None, None)


async def test_a_sale_that_failed_on_the_way_counts_as_a_failure(till: Till, floor: ShopFloor) -> None:
    await sell(till)
    answered = till.lines.of("kplc").answered
    await lost(till, floor)
    health = health_of(till, till.book.profile("kplc"), in_use=True)

    assert (health.down, health.failures, health.answered) == (True, 1, answered)


async def test_unfinished_sales_are_counted_for_their_own_profile(till: Till, floor: ShopFloor) -> None:
    assert unfinished_of(till, "kplc") == 0
    await lost(till, floor)

    assert (unfinished_of(till, "kplc"), unfinished_of(till, "other")) == (1, 0)


@pytest.mark.parametrize(
    "change",
    [{"base_url": "https://elsewhere.example"}, {"username": "another"}, {"options": {"fixed_unit": "cents"}}],
)
async def test_a_profile_that_asks_elsewhere_now_forgets_its_float_its_names_and_its_line(
    till: Till, change: dict[str, object]
) -> None:
    remember(till, "kplc", "kplc-2")
    go_on_with(till, {"kplc": replace(till.book.profile("kplc"), **change)})  # type: ignore[arg-type]

    assert remembers(till) == (False, False, "")
    assert remembers(till, "kplc-2") == (True, True, "ok")


async def test_a_queue_does_not_go_by_the_float_of_a_profile_that_was_another_one(till: Till, floor: ShopFloor) -> None:
    first = till.selling.take(draft(BILBO, kept=True)).reference
    assert (await till.settling.settle(first)).state is SaleState.COMPLETE
    floor.sandbox.ledger.balance_cents = 100_00
    go_on_with(till, {"kplc": replace(till.book.profile("kplc"), options={"fixed_unit": "cents"})})
    second = await till.settling.settle(till.selling.take(draft(WANJIKU, kept=True)).reference)

    assert (second.state, second.reach) == (SaleState.QUEUED, Reach.NO_FLOAT)


async def test_a_profile_that_only_got_another_telephone_forgets_nothing(till: Till) -> None:
    remember(till, "kplc")
    go_on_with(till, {"kplc": replace(till.book.profile("kplc"), phone_default="0712345678")})

    assert remembers(till) == (True, True, "ok")


async def test_a_profile_that_is_gone_is_forgotten_and_its_sale_is_asked_about(till: Till, floor: ShopFloor) -> None:
    floor.fault(Kind.DROP_AFTER)
    sale = await sell(till)
    remember(till, "kplc")
    go_on_with(till, {"other": replace(till.book.profile("kplc"), name="other")})
    assert remembers(till) == (False, False, "")
    floor.secrets["kplc", "password"] = "password"
    asked = await till.settling.settle(sale.reference)

    assert asked.tokens
    assert stored(till.file, sale.reference).tokens == asked.tokens
