"""Pictures of what helps at the counter: sales that are put aside, and what a meter shows."""

from __future__ import annotations

from tests.e2e.camera import Camera, Scene
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor
from tests.ui.counter import Key, window_of

LONG_NAME = "37855120467"


async def put_aside(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        await counter.confirm(BILBO, "500")
        counter.type("1000")
        await camera.take(counter.window, "140-can-be-put-aside")
        counter.press(Key.Key_Minus)
        await camera.take(counter.window, "141-one-put-aside")
        await counter.sell(WANJIKU, "200")
        await camera.take(counter.window, "142-sold-meanwhile")
        counter.press(Key.Key_Escape)
        await counter.verify(LONG_NAME)
        counter.type("1000")
        counter.press(Key.Key_Minus, Key.Key_Minus)
        await camera.take(counter.window, "143-which-goes-on")
        counter.press(Key.Key_Escape)
        floor.clock.go_on(1801)
        counter.window.sell.aside.look_at_ages()
        await camera.take(counter.window, "144-gone")


async def at_the_meter(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        await counter.sell(WANJIKU, "200")
        await camera.take(counter.window, "145-the-meter-does-not-take-it")
        counter.type("m")
        await camera.take(counter.window, "146-used")
        counter.press(Key.Key_Down, Key.Key_Down)
        await camera.take(counter.window, "147-reject")
        counter.press(Key.Key_F1)
        await camera.take(counter.window, "148-keys")


SCENES: tuple[Scene, ...] = (put_aside, at_the_meter)
