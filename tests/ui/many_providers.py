"""A counter that sells through every kind of provider, and the keys that bring it to one of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from app.sandbox.faults import Fault, Kind
from app.ui.sale_form import Step
from tests.services.nigeria import move_to_nigeria, profile
from tests.services.shop_floor import ShopFloor
from tests.ui.counter import Counter, Key, shop, window_of

SELLS = "04185666015"
WANTS_OTP = "04185611037"
OTP = "12345678"
KANO = "04214346555"
FROM_1500_ON = "04214311039"
THREE_TOKENS = "45036882525"
PHONE = "0812345678"
NIGERIAN_PHONE = "08031234567"


def sell_through_all(floor: ShopFloor) -> None:
    """Tills opened from now on have a profile of each kind: kplc, onepipe, kano and araka."""
    move_to_nigeria(floor)
    floor.others.append(profile(floor, "araka", "socodee"))


@asynccontextmanager
async def counter_of_all(home: Path) -> AsyncIterator[Counter]:
    """A counter that sells through a profile of each kind."""
    async with shop(home) as floor:
        sell_through_all(floor)
        async with window_of(floor) as counter:
            yield counter


def with_phone_default(floor: ShopFloor, name: str, phone: str) -> None:
    """Give a profile the shop's own telephone number."""
    floor.others = [replace(one, phone_default=phone) if one.name == name else one for one in floor.others]


def switch_to(counter: Counter, name: str) -> None:
    """Press F7 until this profile is sold through."""
    for _ in counter.till.book.names:
        if counter.window._provider != name:
            counter.press(Key.Key_F7)
    assert counter.window._provider == name


async def verify_with_phone(counter: Counter, meter: str, phone: str = NIGERIAN_PHONE) -> None:
    """Type a meter and the customer's telephone number, and wait for what comes of it."""
    counter.type(meter)
    counter.press(Key.Key_Tab)
    counter.type(phone)
    counter.press(Key.Key_Return)
    await counter.until(lambda: counter.step not in (Step.NUMBER, Step.VERIFYING))


async def buy_from(counter: Counter, biller: str) -> None:
    """Choose whom the customer buys from by its code."""
    counter.press(Key.Key_Asterisk)
    counter.type(biller.lower())
    counter.press(Key.Key_Return)
    assert counter.window.sell.form.biller.code == biller


def break_line(floor: ShopFloor, provider: str, call: str, kind: Kind = Kind.DROP_BEFORE, times: int = 1) -> None:
    """Let this happen to the next requests of a provider's call."""
    floor.sandbox.faults.switch_on(Fault(provider, call, kind, times))
