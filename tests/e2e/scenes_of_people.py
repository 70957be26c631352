"""Pictures of people and the drawer: who signs in, who says yes, a shift from its float to its Z."""

from __future__ import annotations

import asyncio

from app.domain.money import Money
from app.services.shop import Printer
from app.ui.drawer_page import DrawerPage
from app.ui.page_makers import evidence_in
from app.ui.pin_page import PinPage
from tests.e2e.camera import Camera, Scene
from tests.services.shop_floor import ANSWERS_ANOTHER, BILBO, THRESHOLD, ShopFloor
from tests.services.staff import CASHIER, hire
from tests.ui.counter import Counter, Key, window_of


async def enter(counter: Counter, name: str, pin: str) -> None:
    """Sign somebody in by keys."""
    page = counter.window._pages.page("SignIn")
    assert isinstance(page, PinPage)
    while page.names.choices()[page.names.currentRow()].words != name:
        counter.press(Key.Key_Down)
    counter.type(pin)
    counter.press(Key.Key_Return)
    await counter.until(lambda: counter.window._pages.current != "SignIn" or page.words())


async def signing_in(camera: Camera, floor: ShopFloor) -> None:
    till = floor.open(recover=False)
    await hire(till.people)
    async with window_of(floor, till, theme=camera.theme) as counter:
        await camera.take(counter.window, "120-who-is-there")
        for _ in range(5):
            await enter(counter, "Wanjiru", "000001")
        await camera.take(counter.window, "121-typed-wrong-too-often")
        counter.press(Key.Key_Up)
        await enter(counter, "Otieno", "624813")
        await counter.sell(ANSWERS_ANOTHER, "500")
        counter.type("a")
        await counter.settled()
        counter.type("e")
        evidence_in(counter.window._pages).form._not_sold.click()
        await camera.take(counter.window, "122-two-people-with-a-pin")


async def _count_the_float(camera: Camera, counter: Counter, page: DrawerPage) -> None:
    """A count that cannot be, the question at its end, and a sale that begins the shift before the answer."""
    for cell, typed in zip(page.count._cells, ("3", "2", "x"), strict=False):
        cell.field.setText(typed)
    for _ in page.count._cells:
        counter.press(Key.Key_Return)
    await camera.take(counter.window, "124-no-count")
    page.count._cells[2].field.setText("10")
    while not page.count.asks:
        counter.press(Key.Key_Return)
    await camera.take(counter.window, "125-begin-with-this")
    counter.press(Key.Key_F2)
    await counter.sell(BILBO, "300")
    counter.press(Key.Key_F5)
    await camera.take(counter.window, "125b-a-sale-began-it")
    counter.till.shifts.move("in", Money(6000_00, "KES"), "The float, as it was counted")


async def drawer(camera: Camera, floor: ShopFloor) -> None:
    floor.sells_for_real = True
    floor.with_printer(Printer("file", str(floor.home / "paper"), drawer_pin=2))
    till = floor.open(recover=False)
    await hire(till.people)
    async with window_of(floor, till, theme=camera.theme) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        counter.press(Key.Key_F5)
        await camera.take(counter.window, "123-no-shift")
        counter.press(Key.Key_Return)
        page = counter.window._pages.page("Drawer")
        assert isinstance(page, DrawerPage)
        await _count_the_float(camera, counter, page)
        counter.press(Key.Key_F2)
        await asyncio.sleep(0.3)
        counter.press(Key.Key_Escape)
        await counter.sell(THRESHOLD, "700")
        counter.press(Key.Key_Escape, Key.Key_F5)
        counter.type("i")
        counter.type("1000")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "126-put-cash-in")
        counter.type("Small change from the bank in Moi Avenue")
        counter.press(Key.Key_Return)
        await counter.until(lambda: page.panel.banner.property("tone") in ("done", "waiting"))
        counter.till.shifts.move("out", Money(250_50, "KES"), "Paid the water carrier, and two rolls of paper")
        page.refresh()
        await camera.take(counter.window, "127-shift-goes-on")
        counter.type("x")
        await camera.take(counter.window, "128-somebody-else-says-yes")
        counter.press(Key.Key_Escape, Key.Key_F12)
        await enter(counter, "Otieno", "624813")
        counter.press(Key.Key_F5)
        counter.type("x")
        await camera.take(counter.window, "129-look")
        counter.press(Key.Key_Escape)
        counter.till.shifts.close({"KES": Money(7749_50, "KES")})
        counter.press(Key.Key_F2, Key.Key_F5)
        counter.type("z")
        await camera.take(counter.window, "130-last-closing")


SCENES: tuple[Scene, ...] = (signing_in, drawer)
