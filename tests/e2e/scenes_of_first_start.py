"""Pictures of a first start, from the number and the language to what was left out."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.domain.first_step import FirstStep
from app.domain.said import said
from app.ui.page_makers import first_start_in
from app.ui.window import TillWindow
from tests.e2e.camera import Camera, Scene
from tests.services.shop_floor import ShopFloor
from tests.services.staff import MANAGER
from tests.ui.counter import Key
from tests.ui.first_start_of import new_till, welcome

CONTROL = Qt.KeyboardModifier.ControlModifier


async def a_new_till(camera: Camera, floor: ShopFloor) -> None:
    window = TillWindow(camera.theme)
    window.show()
    welcome(window, floor)
    await camera.take(window, "170-welcome")
    first_start_in(window._pages).first.fields.settings["number"].show_text("1000")
    first_start_in(window._pages).first.go_on()
    await camera.take(window, "171-number-refused")
    window.close()


async def a_first_start(camera: Camera, floor: ShopFloor) -> None:
    async with new_till(floor, theme=camera.theme) as new:
        counter = new.counter
        await camera.take(counter.window, "172-manager")
        counter.type("Njeri")
        counter.press(Key.Key_Return)
        for _ in range(2):
            counter.type(MANAGER)
            counter.press(Key.Key_Return)
        counter.press(Key.Key_S, modifier=CONTROL)
        await new.comes_to(FirstStep.CODE)
        await counter.until(new.sheets.code.code)
        await camera.take(counter.window, "173-code")
        counter.press(Key.Key_Return)
        await new.comes_to(FirstStep.SHOP)
        await camera.take(counter.window, "174-shop")
        await new.name_shop()
        await camera.take(counter.window, "175-provider")
        counter.press(Key.Key_Return)
        await camera.take(counter.window, "176-provider-form")
        counter.press(Key.Key_Escape, Key.Key_Down, Key.Key_Return)
        await new.comes_to(FirstStep.PRINTER)
        await camera.take(counter.window, "177-printer")
        counter.press(Key.Key_Return)
        looks = said("Looking for printers on this machine …")
        await counter.until(lambda: looks not in new.sheets.printer.panel.looking.text())
        await camera.take(counter.window, "178-printers-found")
        counter.press(Key.Key_Escape, Key.Key_Down, Key.Key_Return)
        await new.comes_to(FirstStep.SALE)
        await camera.take(counter.window, "179-sale")
        counter.press(Key.Key_Return)
        await counter.until(lambda: new.sheets.sale.is_sold)
        await camera.take(counter.window, "180-sold-for-practice")
        counter.press(Key.Key_Return)
        await new.comes_to(FirstStep.END)
        await camera.take(counter.window, "181-left-out")
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.window._pages.current == "Sell")
        await camera.take(counter.window, "182-begin-to-sell")


SCENES: tuple[Scene, ...] = (a_new_till, a_first_start)
