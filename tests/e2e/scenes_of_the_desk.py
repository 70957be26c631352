"""Pictures of the supervisor's desk: sales that are found and filtered, the story of one, the dossier, the figures."""

from __future__ import annotations

from tests.e2e.camera import Camera, Scene
from tests.services.shop_floor import BILBO, THRESHOLD, WANJIKU, ShopFloor
from tests.ui.counter import Counter, Key, window_of


async def _sales(counter: Counter) -> None:
    for meter, amount in ((WANJIKU, "200"), ("04207144330", "1000"), (BILBO, "500"), (THRESHOLD, "500")):
        await counter.sell(meter, amount)
        counter.press(Key.Key_Escape)


async def finding(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        await _sales(counter)
        counter.press(Key.Key_F4, Key.Key_F4)
        counter.type("bilbo today")
        await counter.until(lambda: counter.window._pages.page("Sales").list.rows()[0].whose != "Fatuma Hassan")  # type: ignore[attr-defined]
        await camera.take(counter.window, "130-find-a-name")
        counter.press(Key.Key_F4)
        counter.type("mwangi")
        await counter.until(lambda: not counter.window._pages.page("Sales").list.rows())  # type: ignore[attr-defined]
        await camera.take(counter.window, "131-nothing-found")
        counter.press(Key.Key_Escape, Key.Key_Tab, Key.Key_Down)
        await camera.take(counter.window, "132-filtered")


SCENES: tuple[Scene, ...] = (finding,)
