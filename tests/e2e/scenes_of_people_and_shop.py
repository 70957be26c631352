"""Pictures of the people and the shop among the settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from app.services.pin_waits import FREE_TRIES
from tests.e2e.camera import Camera, Scene
from tests.e2e.scenes_of_people import enter
from tests.services.shop_floor import ShopFloor
from tests.services.staff import CASHIER, MANAGER, hire, person
from tests.ui.counter import Key, window_of
from tests.ui.settings_of import settings_of, write_settings

CONTROL = Qt.KeyboardModifier.ControlModifier


async def people_of_the_shop(camera: Camera, floor: ShopFloor) -> None:
    write_settings(floor)
    till = floor.open(recover=False)
    await hire(till.people)
    achieng = await till.people.add("Achieng Nyakati Wambui wa Muthoni", till.people.listed()[-1].role, "9041")
    await till.people.change(replace(achieng, active=False))
    wanjiru = person(till.people, "Wanjiru")
    for _ in range(FREE_TRIES):
        till.file.people.count_try(wanjiru.number, till.clock.mark(), till.clock.now())
    async with window_of(floor, till, theme=camera.theme) as counter:
        await enter(counter, "Njeri", MANAGER)
        settings_of(counter)
        await camera.take(counter.window, "150-settings-with-people-and-shop")
        counter.type("o")
        await camera.take(counter.window, "151-people")
        counter.press(Key.Key_Down)
        counter.type("l")
        await camera.take(counter.window, "152-let-go")
        counter.press(Key.Key_Escape)
        counter.type("a")
        counter.type("Kamau")
        await camera.take(counter.window, "153-add-somebody")
        counter.press(Key.Key_S, modifier=CONTROL)
        form = settings_of(counter).people.form
        await counter.until(lambda: form.fields.settings["pin"].input.property("wrong"))
        await camera.take(counter.window, "154-pin-refused")


async def the_shop(camera: Camera, floor: ShopFloor) -> None:
    write_settings(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        settings_of(counter)
        counter.type("s")
        await camera.take(counter.window, "155-shop")
        form = settings_of(counter).shop
        form.fields.settings["lock_after"].show_text("soon")
        counter.press(Key.Key_S, modifier=CONTROL)
        await camera.take(counter.window, "156-shop-refused")


async def one_person(camera: Camera, floor: ShopFloor) -> None:
    write_settings(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        settings_of(counter)
        counter.type("o")
        await camera.take(counter.window, "157-nobody-yet")
        counter.type("a")
        await camera.take(counter.window, "158-first-person")
        counter.type("Njeri")
        counter.press(Key.Key_Return)
        for _ in range(2):
            counter.type(MANAGER)
            counter.press(Key.Key_Return)
        counter.press(Key.Key_S, modifier=CONTROL)
        sheets = settings_of(counter).people
        await counter.until(lambda: sheets.currentWidget() is sheets.code)
        await camera.take(counter.window, "159-recovery-code")
        counter.press(Key.Key_Return)
        counter.type("o")
        await camera.take(counter.window, "160-one-decides-alone")


async def own_pin(camera: Camera, floor: ShopFloor) -> None:
    write_settings(floor)
    till = floor.open(recover=False)
    await hire(till.people)
    async with window_of(floor, till, theme=camera.theme) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        settings_of(counter)
        counter.type("oe")
        await camera.take(counter.window, "161-another-pin-for-you")
        for key in ("4444", "9041", "9041"):
            counter.type(key)
            counter.press(Key.Key_Return)
        counter.press(Key.Key_S, modifier=CONTROL)
        form = settings_of(counter).people.form
        await counter.until(lambda: form.fields.settings["present"].input.property("wrong"))
        await camera.take(counter.window, "162-not-the-pin-you-have")


SCENES: tuple[Scene, ...] = (people_of_the_shop, the_shop, one_person, own_pin)
