"""Pictures of what waits: the evidence about a sale and its decision, what became ready, an outage, a damaged file."""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app.domain.said import said
from app.main import _PUTTING_BACK
from app.sandbox.server import running
from app.services.figures import when_text
from app.services.shop import Printer, Queueing
from app.store.database import damaged as damaged_file
from app.ui.page_makers import evidence_in
from app.ui.window import TillWindow
from tests.e2e.camera import Camera, Scene
from tests.services.shop_floor import ANSWERS_ANOTHER, BILBO, DAY_MAXIMUM, WANJIKU, ShopFloor, draft, sell
from tests.ui.counter import Key, window_of


async def evidence(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        await counter.sell(ANSWERS_ANOTHER, "500")
        counter.type("a")
        await counter.settled()
        counter.type("e")
        await camera.take(counter.window, "90-evidence")
        evidence_in(counter.window._pages).form._not_sold.click()
        await camera.take(counter.window, "91-evidence-one-person")


async def waits_for_people(camera: Camera, floor: ShopFloor) -> None:
    floor.shop = replace(floor.shop, queue=Queueing(new_names_wait=True))
    async with window_of(floor, theme=camera.theme) as counter:
        await counter.sell(ANSWERS_ANOTHER, "500")
        counter.press(Key.Key_Escape)
        await counter.sell("14102003002", "200")
        counter.press(Key.Key_Escape)
        sale = counter.till.selling.take(draft(WANJIKU, "300", kept=True))
        await counter.till.settling.settle(sale.reference)
        ready = counter.till.selling.take(draft("37033188428", "1000", customer="Achieng Odhiambo", kept=True))
        await counter.till.settling.settle(ready.reference)
        await counter.sell(DAY_MAXIMUM, "150")
        await camera.take(counter.window, "92-enough-for-today")
        counter.type("w")
        await counter.settled()
        await camera.take(counter.window, "93-waits-for-tomorrow")
        counter.press(Key.Key_F3)
        await camera.take(counter.window, "94-queue-of-all-kinds")
        counter.press(Key.Key_Down, Key.Key_Down)
        await camera.take(counter.window, "95-a-name-to-look-at")
        counter.press(Key.Key_Down)
        await camera.take(counter.window, "96-ready-to-hand-over")


async def first_things(camera: Camera, floor: ShopFloor) -> None:
    floor.with_printer(Printer("network", "127.0.0.1:9"))
    async with window_of(floor, theme=camera.theme) as counter:
        await counter.sell()
        await counter.until(lambda: counter.view.paper.property("tone") == "trouble")
        counter.press(Key.Key_Escape)
        counter.type(BILBO)
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "97-not-printed-first")
        counter.press(Key.Key_Escape)
        floor.clock.go_on(-86_400)
        await counter.verify(WANJIKU)
        counter.type("300")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "98-look-at-the-clock")


async def outage(camera: Camera, floor: ShopFloor) -> None:
    async with AsyncExitStack() as provider:
        floor.address = (await provider.enter_async_context(running())).base_url
        async with window_of(floor, theme=camera.theme) as counter:
            await counter.verify(BILBO)
            counter.press(Key.Key_Escape)
            await provider.aclose()
            await counter.verify(WANJIKU)
            counter.press(Key.Key_Escape)
            floor.clock.go_on(14 * 60)
            counter.window._watch._tick()  # type: ignore[union-attr] # a second passes
            await camera.take(counter.window, "99-outage")


async def damaged(camera: Camera, floor: ShopFloor) -> None:
    till = floor.open()
    sales = [await sell(till, meter) for meter in (BILBO, DAY_MAXIMUM, WANJIKU)][::-1]
    window = TillWindow(camera.theme)
    window.show()
    window.show_trouble(
        f"{damaged_file(Path('/home/njeri/till.db'))} {said(_PUTTING_BACK)}",
        when_text(datetime(2026, 11, 21, 2, tzinfo=UTC), till.shop.language),
        sales,
    )
    await camera.take(window, "100-damaged")
    window.close()
    await floor.stop(till)


SCENES: tuple[Scene, ...] = (evidence, waits_for_people, first_things, outage, damaged)
