"""Pictures of the supervisor's desk: sales that are found and filtered, the story of one, the dossier, the figures."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.events import Answered, Sent, Taken
from app.domain.money import Money
from app.domain.outcome import Doubt, Refused, Unknown, Why
from app.domain.said import said
from app.store.database import immediate
from tests.domain.sales import HORIZON, START
from tests.e2e.camera import Camera, Scene
from tests.services.payments import REAL, happen, sold
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
        counter.type(f"bilbo {said('today')}")
        await counter.until(lambda: counter.window._pages.page("Sales").list.rows()[0].whose != "Fatuma Hassan")  # type: ignore[attr-defined]
        await camera.take(counter.window, "130-find-a-name")
        counter.press(Key.Key_F4)
        counter.type("mwangi")
        await counter.until(lambda: not counter.window._pages.page("Sales").list.rows())  # type: ignore[attr-defined]
        await camera.take(counter.window, "131-nothing-found")
        counter.press(Key.Key_Escape, Key.Key_Tab, Key.Key_Down)
        await camera.take(counter.window, "132-filtered")


async def dossier(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        await counter.sell(BILBO, "500")
        counter.press(Key.Key_Escape, Key.Key_F4)
        counter.type("e")
        await camera.take(counter.window, "138-story-of-a-sale")
        counter.type("r")
        await camera.take(counter.window, "139-reprint-reason")
        counter.press(Key.Key_Escape)
        counter.type("d")
        for typed in ("Amina Yusuf", "27384950", "0712345678", "14285093614"):
            counter.type(typed)
            counter.press(Key.Key_Return)
        await camera.take(counter.window, "140-dossier")


async def figures(camera: Camera, floor: ShopFloor) -> None:
    """A month of sales that was written into the file, and what was sold this morning."""
    floor.sells_for_real = True
    noon = datetime(2026, 11, 21, 15, 40).astimezone()
    floor.clock.hands.off = noon - datetime.now(UTC)
    till = floor.open(recover=False)
    chance = random.Random(4)  # noqa: S311 - a picture
    with immediate(till.file.db):
        for number in range(420):
            at = noon - timedelta(
                minutes=chance.randrange(1, 30 * 24 * 60) if number > 60 else chance.randrange(1, 470)
            )
            order = replace(REAL, amount=Money(chance.choice((100, 200, 500, 1000)) * 100, "KES"))
            if number % 9 == 4:
                refused = Answered("vend", Refused(Why.BLOCKED), START, HORIZON)
                happen(till, number, Taken(order), Sent(), refused, at=at)
            elif number % 40 == 7:
                happen(
                    till,
                    number,
                    Taken(order),
                    Sent(),
                    Answered("vend", Unknown(Doubt.NO_ANSWER), START, HORIZON),
                    at=at,
                )
            else:
                happen(till, number, *sold(number, order), at=at)
    for days in (20, 12, 6, 3, 1, 0):
        at = noon - timedelta(days=days, hours=7)
        till.file.known.balance_is("kplc", Money((40_000 - 1_500 * days) * 100, "KES"), at)
        floor.clock.hands.off -= timedelta(days=days, hours=7)
        till.shifts.open({"KES": Money(0, "KES")})
        till.shifts.close({"KES": till.shifts.so_far().takings[0].expected})
        floor.clock.hands.off += timedelta(days=days, hours=7)
    async with window_of(floor, till, theme=camera.theme) as counter:
        page = counter.window._pages.page("Desk")
        counter.press(Key.Key_F6)
        await counter.until(lambda: page._figures is not None)  # type: ignore[attr-defined]
        await camera.take(counter.window, "133-desk")
        counter.press(Key.Key_Right, Key.Key_Left)
        await camera.take(counter.window, "134-desk-an-hour")
        counter.press(Key.Key_Tab, Key.Key_End, Key.Key_Left)
        counter.type("v")
        await camera.take(counter.window, "135-desk-waits")
        counter.type("v")
        await camera.take(counter.window, "136-desk-float")
        counter.type("v")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "137-desk-behind-a-day")


SCENES: tuple[Scene, ...] = (finding, dossier, figures)
