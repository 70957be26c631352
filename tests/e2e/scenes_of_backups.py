"""The backups among the settings: none yet, several of them, one that is damaged, a sealed one, and the second look."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.domain.said import said
from app.services.backups import PASSPHRASE, back_up_into, back_up_today
from tests.e2e.camera import Camera, Scene
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, sell
from tests.ui.counter import Counter, Key, window_of
from tests.ui.settings_of import settings_of, write_settings

_WORDS = "matatu sukuma nyota kahawa"


async def _come_up(counter: Counter) -> None:
    sheet = settings_of(counter).backups
    counter.type("b")
    await counter.until(lambda: sheet._looking is not None and sheet._looking.done())


async def backups(camera: Camera, floor: ShopFloor) -> None:
    write_settings(floor)
    stick = floor.home.parent / "stick"
    stick.mkdir()
    floor.shop = replace(floor.shop, second_place=str(stick))
    floor.secrets[PASSPHRASE] = _WORDS
    async with window_of(floor, theme=camera.theme) as counter:
        await _come_up(counter)
        await camera.take(counter.window, "c0-no-backup")
        counter.press(Key.Key_Escape)
        await sell(counter.till, BILBO)
        await back_up_today(counter.till)
        older = floor.home / "backups" / "before-upgrade-20261101T080000Z.db"
        older.write_bytes(b"half a file")
        await sell(counter.till, WANJIKU)
        await back_up_into(counter.till, None)
        floor.secrets[PASSPHRASE] = "the words of a later day"
        await _come_up(counter)
        await camera.take(counter.window, "c1-backups")
        sheet = settings_of(counter).backups
        while str(Path(sheet.list.key() or "")).endswith("sealed"):
            counter.press(Key.Key_Down)
        counter.press(Key.Key_Return)
        await counter.until(lambda: sheet.asks)
        await camera.take(counter.window, "c2-put-back")
        counter.press(Key.Key_Escape)
        counter.press(Key.Key_Home)
        while not str(Path(sheet.list.key() or "")).endswith("sealed"):
            counter.press(Key.Key_Down)
        counter.press(Key.Key_Return)
        await counter.until(sheet.passphrase.isVisible)
        first = sheet.passphrase.note()
        counter.type("another one")
        counter.press(Key.Key_Return)
        await counter.until(lambda: sheet.passphrase.note() not in ("", first))
        await camera.take(counter.window, "c3-sealed")
        counter.press(Key.Key_Escape)
        floor.secrets[PASSPHRASE] = _WORDS
        counter.type("n")
        await counter.until(lambda: sheet.banner.words().startswith(said("A backup is made")))
        await camera.take(counter.window, "c4-made")
        counter.type("p")
        counter.type("short")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "c4b-short-passphrase")
        counter.type(_WORDS)
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "c5-passphrase")


SCENES: tuple[Scene, ...] = (backups,)
