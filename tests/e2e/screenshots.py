"""Pictures of each state of the screens: `python -m tests.e2e.screenshots [FOLDER]`, into build/screenshots.

Each is of a real till that sells from the sandbox, brought to its state by keys; at two sizes, light and dark.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from itertools import product
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from app.domain.said import said
from app.sandbox.faults import Kind
from app.sandbox.server import running
from app.services.shop import Printer, Timing
from app.ui.language import LANGUAGES, speak
from app.ui.window import TillWindow
from tests.e2e import (
    scenes_of_backups,
    scenes_of_first_start,
    scenes_of_people,
    scenes_of_people_and_shop,
    scenes_of_printers,
    scenes_of_providers,
    scenes_of_put_backs,
    scenes_of_settings,
    scenes_of_the_counter,
    scenes_of_the_desk,
    scenes_of_the_queue,
)
from tests.e2e.camera import Camera, Scene
from tests.services.shop_floor import (
    ANSWERS_ANOTHER,
    DAY_MAXIMUM,
    THRESHOLD,
    UNKNOWN_METER,
    WANJIKU,
    ShopFloor,
    draft,
)
from tests.ui.counter import Key, shop, window_of

LONG_NAME = "37855120467"
MARKUP_NAME = "14300933786"
BILL = "3625790-02"
CALM = Timing(query_schedule=(45,), not_found_horizon=300, request_deadline=60)
HASTY = Timing(query_schedule=(0.05,), not_found_horizon=0.05, request_deadline=60)


async def before_the_till(camera: Camera, _floor: ShopFloor) -> None:
    window = TillWindow(camera.theme)
    window.show()
    await camera.take(window, "01-opening")
    window.show_trouble(
        "/home/njeri/till.toml, line 3: till.number must be a whole number from 1 to 999, unique in the shop's chain."
    )
    await camera.take(window, "02-trouble")
    window.close()


async def typing(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        await counter.until(lambda: "KES" in counter.window.bar.balance.text())
        await camera.take(counter.window, "03-ready")
        counter.type("01451")
        await camera.take(counter.window, "04-typing")
        counter.type("174954")
        await camera.take(counter.window, "05-check-digit-wrong")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "06-number-refused")
        counter.press(Key.Key_Escape)
        floor.fault(Kind.SLOW, "verify", seconds=30)
        counter.type("01451174955")
        counter.press(Key.Key_Return)
        await counter.until(lambda: not floor.sandbox.faults.switched_on)
        await camera.take(counter.window, "07-asking-whose")
        counter.press(Key.Key_Escape)
        await counter.verify("01451174955")
        await camera.take(counter.window, "08-name")
        counter.type("90000")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "09-amount-refused")
        counter.type("500")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "10-confirm")
        counter.type("1000")
        await camera.take(counter.window, "11-confirm-change")
        counter.press(Key.Key_Slash)
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "12-confirm-mobile-money")


async def selling(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        floor.fault(Kind.SLOW, seconds=1.5)
        await counter.confirm(WANJIKU, "500")
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.sale.state == "sending")
        await camera.take(counter.window, "13-selling")
        await counter.settled()
        await asyncio.sleep(0.3)
        await camera.take(counter.window, "14-sold")
        counter.type("3")
        await camera.take(counter.window, "15-next-customer")


async def long_names(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        await counter.confirm(LONG_NAME, "1000")
        await camera.take(counter.window, "16-long-name")
        counter.press(Key.Key_Return)
        await counter.settled()
        await camera.take(counter.window, "17-long-name-sold")
        await counter.confirm(MARKUP_NAME, "250.50")
        await camera.take(counter.window, "18-markup-in-a-name")


async def bills(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        counter.press(Key.Key_F8)
        await counter.verify(BILL)
        await camera.take(counter.window, "19-bill")
        counter.type("2450.75")
        counter.press(Key.Key_Return, Key.Key_Return)
        await counter.settled()
        await camera.take(counter.window, "20-bill-paid")


async def no_printer(camera: Camera, floor: ShopFloor) -> None:
    floor.with_printer(Printer("network", "127.0.0.1:9", paper_width_mm=58))
    async with window_of(floor, theme=camera.theme) as counter:
        await counter.sell(WANJIKU)
        await counter.until(lambda: counter.view.paper.property("tone") == "trouble")
        await camera.take(counter.window, "21-sold-printer-trouble")


async def refusals(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        await counter.verify(UNKNOWN_METER)
        await camera.take(counter.window, "22-number-unknown")
        counter.press(Key.Key_Escape, Key.Key_Escape)
        await counter.sell(THRESHOLD)
        await camera.take(counter.window, "23-refused")
        counter.type("g")
        await camera.take(counter.window, "24-money-given-back")
        await counter.sell(DAY_MAXIMUM)
        await camera.take(counter.window, "25-day-maximum")
        counter.type("g")
        await counter.sell(WANJIKU)
        counter.press(Key.Key_Escape)
        await counter.sell(WANJIKU)
        await camera.take(counter.window, "26-too-soon")
        floor.clock.go_on(400)
        await counter.until(lambda: said("Free again") in counter.view.words())
        await camera.take(counter.window, "27-free-again")
        counter.type("g")
        await asyncio.sleep(0.6)  # the float is read half a second after a sale; the till must not know of this
        floor.sandbox.ledger.balance_cents = 100_00
        await counter.sell("22176009151", "1000")
        await camera.take(counter.window, "28-no-float")


async def doubt(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        floor.fault(Kind.DROP_AFTER)
        floor.fault(Kind.SERVER_ERROR, "transaction", times=50)
        await counter.sell()
        await camera.take(counter.window, "29-not-known-yet")
        counter.type("p")
        await counter.settled()
        await camera.take(counter.window, "30-waiting-slip")
        counter.press(Key.Key_Escape)
        counter.type("01451174955")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "31-same-meter")
        counter.press(Key.Key_Escape)
        await counter.sell(ANSWERS_ANOTHER)
        await camera.take(counter.window, "32-held")
        counter.press(Key.Key_Escape, Key.Key_F3)
        await camera.take(counter.window, "33-queue")


async def proof(camera: Camera, floor: ShopFloor) -> None:
    floor.with_timing(HASTY)
    async with window_of(floor, theme=camera.theme) as counter:
        floor.fault(Kind.DROP_BEFORE)
        await counter.sell()
        await counter.until(lambda: counter.sale.state == "held")
        await counter.settled()
        await camera.take(counter.window, "34-held-with-proof")


async def no_line(camera: Camera, floor: ShopFloor) -> None:
    """The line goes down between the name and the vend: the provider is gone by then."""
    async with AsyncExitStack() as provider:
        floor.address = (await provider.enter_async_context(running())).base_url
        async with window_of(floor, theme=camera.theme) as counter:
            await counter.confirm(WANJIKU, "300")
            await provider.aclose()
            counter.press(Key.Key_Return)
            await counter.settled()
            await camera.take(counter.window, "35-not-sent")
            counter.type("q")
            await counter.settled()
            await camera.take(counter.window, "36-queued")
            counter.press(Key.Key_Escape)
            await counter.verify("37033188428")
            await camera.take(counter.window, "37-cannot-verify")
            counter.type("q")
            counter.type("100")
            counter.press(Key.Key_Return)
            await camera.take(counter.window, "38-queue-confirm")
            counter.press(Key.Key_Return)
            await counter.settled()
            counter.press(Key.Key_F3)
            await camera.take(counter.window, "39-queue-offline")


async def found(camera: Camera, floor: ShopFloor) -> None:
    """What the last run of the till left behind."""
    till = floor.open()
    till.selling.take(draft(WANJIKU, "500", customer="Wanjiku Kamau"))
    await floor.crash(till)
    async with window_of(floor, theme=camera.theme) as counter:
        await camera.take(counter.window, "40-left-from-before")
        counter.type("s")
        await counter.settled()
        counter.window.sell.shown.show(counter.sale.reference, not_seen=True)
        await camera.take(counter.window, "41-paper-cut-off")


async def lists(camera: Camera, floor: ShopFloor) -> None:
    async with window_of(floor, theme=camera.theme) as counter:
        counter.press(Key.Key_F3)
        await camera.take(counter.window, "42-queue-empty")
        for meter, amount in ((WANJIKU, "200"), ("04207144330", "1000"), (LONG_NAME, "50"), (THRESHOLD, "500")):
            counter.press(Key.Key_Escape)
            await counter.sell(meter, amount)
        counter.press(Key.Key_F4)
        await camera.take(counter.window, "43-sales")
        counter.press(Key.Key_Down)
        await camera.take(counter.window, "44-sales-sold")
        counter.press(Key.Key_F1)
        await camera.take(counter.window, "45-keys")


SCENES: tuple[Scene, ...] = (
    before_the_till,
    typing,
    selling,
    long_names,
    bills,
    no_printer,
    refusals,
    doubt,
    proof,
    no_line,
    found,
    lists,
    *scenes_of_providers.SCENES,
    *scenes_of_settings.SCENES,
    *scenes_of_backups.SCENES,
    *scenes_of_printers.SCENES,
    *scenes_of_the_queue.SCENES,
    *scenes_of_people.SCENES,
    *scenes_of_people_and_shop.SCENES,
    *scenes_of_put_backs.SCENES,
    *scenes_of_first_start.SCENES,
    *scenes_of_the_counter.SCENES,
    *scenes_of_the_desk.SCENES,
)


async def take_all(folder: Path, only: str, languages: Sequence[str]) -> None:
    """Play every scene once for each theme in each of these languages."""
    for language, theme in product(languages, ("light", "dark")):
        for scene in SCENES:
            speak(language)  # the one before may have ended in another
            if only and only not in scene.__name__:
                continue
            with tempfile.TemporaryDirectory() as home:
                async with shop(Path(home) / "till", throttle_seconds=300) as floor:
                    floor.with_timing(CALM)
                    floor.shop = replace(floor.shop, language=language)
                    await scene(Camera(folder, theme, language), floor)


def main() -> None:
    """Take them all; anything that goes wrong ends the run."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", nargs="?", type=Path, default=Path("build/screenshots"))
    arguments.add_argument("--only", default="", help="scenes whose name has this in it")
    arguments.add_argument("--language", choices=LANGUAGES, help="one language; else all three")
    given = arguments.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    logging.getLogger("aiohttp").setLevel(logging.CRITICAL)
    application = QApplication(["tokentill"])
    application.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(application) as loop:
        loop.run_until_complete(
            take_all(given.folder, given.only, [given.language] if given.language else [*LANGUAGES])
        )
    sys.stdout.write(f"{len(list(given.folder.glob('*.png')))} pictures in {given.folder}\n")


if __name__ == "__main__":
    main()
