"""Pictures of what X and Z say where somebody had their hands in: an older file, changed lines, tried counts."""

from __future__ import annotations

import json
from contextlib import suppress

from app.domain.money import Money
from app.domain.trouble import NeedsSecond
from app.services.permissions import May
from app.services.till import Till
from app.store.backup_files import backup_at, put_back
from app.store.database import back_up
from app.store.reference_log import NAME
from tests.e2e.camera import Camera, Scene
from tests.e2e.scenes_of_people import enter
from tests.services.shop_floor import WANJIKU, ShopFloor, sell
from tests.services.staff import CASHIER, SUPERVISOR, hire
from tests.ui.counter import Key, window_of


def kes(units: int) -> Money:
    return Money(units * 100, "KES")


async def put_back_by_nobody(floor: ShopFloor) -> Till:
    """A till whose older file was put back, after a closing and with lines of its log that were changed."""
    till = floor.open()
    await hire(till.people)
    await till.people.sign_in("Wanjiru", CASHIER)
    till.shifts.open({"KES": kes(2000)})
    older = floor.home / "backups" / "older.db"
    back_up(till.file.db, older)
    await sell(till, WANJIKU, "500")
    till.shifts.close({"KES": kes(2500)})
    await floor.stop(till)
    for log in (floor.home / NAME, floor.home / "backups" / NAME):
        lines = [json.loads(line) | {"amount": "50.00"} for line in log.read_text(encoding="utf-8").splitlines()]
        log.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    put_back(floor.home, backup_at(older), over_sound=True)
    return floor.open(recover=False)


async def told_on_paper(camera: Camera, floor: ShopFloor) -> None:
    floor.sells_for_real = True
    till = await put_back_by_nobody(floor)
    async with window_of(floor, till, theme=camera.theme) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        for counted in (2000, 2040):
            with suppress(NeedsSecond):
                till.shifts.close({"KES": kes(counted)})
        counter.press(Key.Key_F12)
        await enter(counter, "Otieno", SUPERVISOR)
        counter.press(Key.Key_F5)
        counter.type("x")
        await camera.take(counter.window, "163-x-of-a-file-that-was-put-back")
        counter.press(Key.Key_Escape, Key.Key_F12)
        await enter(counter, "Wanjiru", CASHIER)
        await till.people.approve("Otieno", SUPERVISOR, May.DIFFERENCE)
        till.shifts.close({"KES": kes(2050)})
        counter.press(Key.Key_F5)
        counter.type("z")
        await camera.take(counter.window, "164-z-that-names-what-is-missing")


async def told_of_a_changed_drawer(camera: Camera, floor: ShopFloor) -> None:
    floor.sells_for_real = True
    till = floor.open(recover=False)
    till.shifts.open({"KES": kes(5000)})
    till.shifts.move("out", kes(200), "water")
    await sell(till, WANJIKU, "500")
    till.file.db.execute("update cash set amount = 10000")
    till.file.db.execute("update sale set tender = 'mobile money'")
    async with window_of(floor, till, theme=camera.theme) as counter:
        counter.press(Key.Key_F5)
        counter.type("x")
        await camera.take(counter.window, "183-x-of-a-drawer-that-was-changed-by-hand")


SCENES: tuple[Scene, ...] = (told_on_paper, told_of_a_changed_drawer)
