"""The states that only some providers bring: companies to find, telephone numbers, products, codes, another profile."""

from __future__ import annotations

from tests.e2e.camera import Camera, Scene
from tests.services.shop_floor import ShopFloor
from tests.ui.counter import Key, window_of
from tests.ui.many_providers import (
    FROM_1500_ON,
    KANO,
    OTP,
    PHONE,
    SELLS,
    THREE_TOKENS,
    WANTS_OTP,
    break_line,
    buy_from,
    sell_through_all,
    switch_to,
    verify_with_phone,
    with_phone_default,
)


async def companies(camera: Camera, floor: ShopFloor) -> None:
    sell_through_all(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        switch_to(counter, "onepipe")
        await camera.take(counter.window, "50-several-companies")
        counter.press(Key.Key_Asterisk)
        await camera.take(counter.window, "51-company-search")
        counter.type("ele jo")
        await camera.take(counter.window, "52-company-found")
        counter.press(Key.Key_Return)
        counter.type(SELLS)
        await camera.take(counter.window, "53-company-chosen")
        counter.press(Key.Key_Asterisk)
        counter.type("nairobi")
        await camera.take(counter.window, "54-no-such-company")


async def products(camera: Camera, floor: ShopFloor) -> None:
    sell_through_all(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        switch_to(counter, "onepipe")
        await buy_from(counter, "PHEDPR")
        counter.type(SELLS)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step.name == "ITEM")
        await camera.take(counter.window, "55-product-choice")
        counter.press(Key.Key_2, Key.Key_Return)
        await counter.until(lambda: counter.step.name == "AMOUNT")
        counter.type("2000")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "56-product-chosen")


async def codes(camera: Camera, floor: ShopFloor) -> None:
    sell_through_all(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        switch_to(counter, "onepipe")
        await counter.sell(WANTS_OTP, "5000")
        await camera.take(counter.window, "57-code-wanted")
        counter.type("11111111")
        counter.press(Key.Key_Return)
        await counter.settled()
        await camera.take(counter.window, "58-code-wrong")
        counter.press(Key.Key_Escape, Key.Key_F3)
        await camera.take(counter.window, "59-code-wanted-in-the-queue")
        counter.press(Key.Key_Return)
        counter.type(OTP)
        await camera.take(counter.window, "60-code-typed")
        counter.press(Key.Key_Return)
        await counter.settled()
        await camera.take(counter.window, "61-sold-with-a-code")


async def minimum(camera: Camera, floor: ShopFloor) -> None:
    sell_through_all(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        switch_to(counter, "kano")
        await verify_with_phone(counter, FROM_1500_ON)
        await camera.take(counter.window, "62-minimum")
        counter.type("1000")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "63-below-the-minimum")


async def telephones(camera: Camera, floor: ShopFloor) -> None:
    sell_through_all(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        switch_to(counter, "araka")
        await camera.take(counter.window, "64-phone-needed")
        counter.type(THREE_TOKENS)
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "65-phone-missing")
        counter.type("08123")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "66-phone-wrong")
        counter.type(PHONE)
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step.name == "AMOUNT")
        counter.type("20")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "67-dollars")
        counter.press(Key.Key_Return)
        await counter.settled()
        await camera.take(counter.window, "68-three-tokens")
    with_phone_default(floor, "araka", PHONE)
    async with window_of(floor, theme=camera.theme) as counter:
        switch_to(counter, "araka")
        await camera.take(counter.window, "69-phone-of-the-shop")
        switch_to(counter, "kano")
        await counter.verify(KANO)
        await camera.take(counter.window, "69b-phone-lacks-for-the-name")


async def other_ways(camera: Camera, floor: ShopFloor) -> None:
    sell_through_all(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        switch_to(counter, "kano")
        await counter.until(lambda: "NGN" in counter.window.bar.balance.text())
        await verify_with_phone(counter, KANO)
        counter.type("500000")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "70-float-too-low")
        counter.press(Key.Key_Escape, Key.Key_Escape, Key.Key_Escape)
        switch_to(counter, "onepipe")
        await buy_from(counter, "KAEDCPR")
        break_line(floor, "onepipe", "options")
        await verify_with_phone(counter, KANO)
        await camera.take(counter.window, "71-another-way")
        counter.type("s")
        await counter.until(lambda: counter.step.name == "AMOUNT")
        await camera.take(counter.window, "72-sold-another-way")


SCENES: tuple[Scene, ...] = (companies, products, codes, minimum, telephones, other_ways)
