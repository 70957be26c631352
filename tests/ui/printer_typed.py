"""What a person types about a printer at the settings, and what comes of it."""

from pathlib import Path

from PySide6.QtCore import Qt

from app.printer_settings import PrinterTable
from app.providers.registry import KINDS
from app.settings import load
from app.ui.printer_sheets import PrinterSheets
from tests.services.shop_floor import ShopFloor
from tests.ui.counter import Counter, Key
from tests.ui.settings_of import printer_of, write_settings

CUT = b"\x1dV"


def write_printer(floor: ShopFloor, text: str = "") -> str:
    """Write a till.toml that ends in these tables; the floor's tills sell by it."""
    whole = write_settings(floor) + text
    (floor.home / "till.toml").write_text(whole, encoding="utf-8")
    return whole


def control(counter: Counter, key: Key) -> None:
    """Press a key with Ctrl."""
    counter.press(key, modifier=Qt.KeyboardModifier.ControlModifier)


def type_over(counter: Counter, text: str) -> None:
    """Type in the place of what stands where the keys are."""
    control(counter, Key.Key_A)
    counter.press(Key.Key_Delete)
    counter.type(text)


def type_network(counter: Counter, address: str) -> PrinterSheets:
    """Change the printer to one on the network, by keys alone, as far as its address."""
    sheets = printer_of(counter)
    counter.type("e")
    sheets.form.fields.settings["use"].input.setFocus()
    counter.press(Key.Key_Return, Key.Key_Home, Key.Key_Return)
    type_over(counter, address)
    return sheets


async def what_came_of_it(counter: Counter, sheets: PrinterSheets) -> str:
    """Print a test page, and wait for what is told."""
    control(counter, Key.Key_T)
    await counter.until(lambda: "Printing" not in sheets.form.banner.words())
    return sheets.form.banner.words()


async def saved(counter: Counter, sheets: PrinterSheets) -> None:
    """Save, and wait until the till prints there."""
    control(counter, Key.Key_S)
    await counter.until(sheets.panel.isVisible)


def printer_in(home: Path) -> PrinterTable:
    """What till.toml says now."""
    return load(home, KINDS).printer
