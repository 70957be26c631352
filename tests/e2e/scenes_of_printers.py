"""The printer among the settings, and each of its troubles as the cashier sees it on the sell page."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from serial.tools import list_ports
from serial.tools.list_ports_common import ListPortInfo

from app.domain.said import said
from app.services.shop import Printer
from app.ui.printer_sheets import PrinterSheets
from app.ui.sale_form import Step
from tests.e2e.camera import Camera, Scene
from tests.printing.bare_machine import cut_off_the_network, make_bare
from tests.printing.fake_printers import Knobs, PtyPrinter, TcpPrinter
from tests.printing.fake_usb import UsbPrinter, plug_in
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor
from tests.ui.counter import Counter, Key, window_of
from tests.ui.printer_typed import control, type_network, type_over, write_printer
from tests.ui.settings_of import printer_of

_METERS = (BILBO, WANJIKU, "04207144330", "37033188428", "22176009151", "37855120467")
_TROUBLES = {
    "out-of-paper": Knobs(paper_out=True),
    "cover-open": Knobs(cover_open=True),
    "says-it-cannot": Knobs(offline=True),
    "says-nothing": Knobs(mute=True),
    "ran-out-in-the-middle": Knobs(stops_after=200),
    "paper-low": Knobs(paper_low=True),
}


@contextmanager
def _machine(folder: Path, *printers: UsbPrinter, ports: tuple[str, ...] = ()) -> Iterator[None]:
    """A machine with these printers and serial ports, and no network around it."""
    with pytest.MonkeyPatch.context() as patch:
        make_bare(patch, folder)
        cut_off_the_network(patch)
        plug_in(patch, *printers)
        patch.setattr(list_ports, "comports", lambda: [ListPortInfo(port) for port in ports])
        yield


def _printers() -> list[UsbPrinter]:
    named, unnamed = UsbPrinter(), UsbPrinter(number="0416:5011", ports=(3,))
    unnamed.name = "<b>POS58</b> Printer " + "with a name that goes on and on " * 3
    return [named, unnamed]


async def _looked(counter: Counter, sheets: PrinterSheets) -> None:
    await counter.until(lambda: said("Looking for printers on this machine …") not in sheets.panel.looking.text())


async def choosing(camera: Camera, floor: ShopFloor) -> None:
    write_printer(floor)
    with _machine(floor.home, *_printers(), ports=("/dev/ttyUSB0", "/dev/ttyS0")):
        async with window_of(floor, theme=camera.theme) as counter:
            sheets = printer_of(counter)
            await camera.take(counter.window, "110-printers-looked-for")
            await _looked(counter, sheets)
            await camera.take(counter.window, "111-printers-found")
            counter.type("n")
            await camera.take(counter.window, "112-network-searched")
            await counter.until(lambda: said("Searching the shop's network") not in sheets.panel.banner.words())
            await camera.take(counter.window, "113-nothing-on-the-network")
            counter.press(Key.Key_Return)
            await camera.take(counter.window, "114-printer-found")
            control(counter, Key.Key_P)
            await camera.take(counter.window, "115-test-page")
            counter.press(Key.Key_Escape, Key.Key_Escape)
            counter.press(Key.Key_End, Key.Key_Return)
            await camera.take(counter.window, "116-serial-printer")
    with _machine(floor.home):
        async with window_of(floor, theme=camera.theme) as counter:
            await _looked(counter, printer_of(counter))
            await camera.take(counter.window, "117-no-printer-found")


async def _over(sheets: PrinterSheets) -> None:
    """Wait until a test page has ended: a printer that never says so is waited for longer than anything else here."""
    async with asyncio.timeout(60):
        while said("Printing a test page") in sheets.form.banner.words():  # noqa: ASYNC110 - the screen has no event
            await asyncio.sleep(0.05)


async def _next_customer(counter: Counter) -> None:
    """Turn from the papers that did not come out before, which a start leads to, to the next customer."""
    await counter.settled()
    while counter.step is Step.SALE:
        counter.press(Key.Key_Escape)
        await counter.settled()


async def trying(camera: Camera, floor: ShopFloor) -> None:
    write_printer(floor)
    with _machine(floor.home), TcpPrinter(Knobs(never_done=True)) as there:
        async with window_of(floor, theme=camera.theme) as counter:
            sheets = type_network(counter, "192.168.1.50")
            control(counter, Key.Key_S)
            await camera.take(counter.window, "118-address-refused")
            type_over(counter, there.address)
            control(counter, Key.Key_T)
            await camera.take(counter.window, "119-test-page-printing")
            there.knobs.never_done = False
            await _over(sheets)
            control(counter, Key.Key_T)
            await _over(sheets)
            await camera.take(counter.window, "120-test-page-came-out")
            there.knobs.paper_out = True
            control(counter, Key.Key_T)
            await counter.until(lambda: sheets.form.banner.property("tone") == "trouble")
            await camera.take(counter.window, "121-test-page-refused")
            control(counter, Key.Key_S)
            await counter.until(sheets.panel.isVisible)
            await camera.take(counter.window, "122-printer-saved")


async def second(camera: Camera, floor: ShopFloor) -> None:
    with _machine(floor.home), TcpPrinter(Knobs(paper_out=True)) as one, TcpPrinter() as other:
        tables = [
            f'\n[{name}]\ntransport = "network"\naddress = "{there.address}"\nprofile = "{profile}"\n'
            for name, there, profile in (
                ("printer", one, "epson-tm-t88"),
                ("printer.stand_in", other, "xprinter-58"),
            )
        ]
        write_printer(floor, "".join(tables))
        floor.with_printer(
            Printer("network", one.address, profile="epson-tm-t88"),
            Printer("network", other.address, paper_width_mm=58, profile="xprinter-58"),
        )
        async with window_of(floor, theme=camera.theme) as counter:
            await counter.sell()
            await counter.until(lambda: said("The receipt came out of the second printer.") in counter.view.words())
            await camera.take(counter.window, "123-second-in-use")
            sheets = printer_of(counter)
            await _looked(counter, sheets)
            await camera.take(counter.window, "124-both-printers")
            counter.type("s")
            await camera.take(counter.window, "125-the-second")
            counter.press(Key.Key_Escape)
            counter.type("r")
            await camera.take(counter.window, "126-remove-the-second")


async def demo_printer(camera: Camera, floor: ShopFloor) -> None:
    with _machine(floor.home, *_printers()):
        async with window_of(floor, theme=camera.theme) as counter:
            await _looked(counter, printer_of(counter))
            await camera.take(counter.window, "127-printer-of-a-demo")


async def printer_troubles(camera: Camera, floor: ShopFloor) -> None:
    for number, (name, knobs) in enumerate(_TROUBLES.items(), start=128):
        with TcpPrinter(knobs) as there:
            floor.with_printer(Printer("network", there.address))
            async with window_of(floor, theme=camera.theme) as counter:
                await _next_customer(counter)
                await counter.sell(_METERS[number % len(_METERS)])
                await counter.until(lambda: counter.view.paper.property("tone") in ("trouble", "done"))
                await camera.take(counter.window, f"{number}-{name}")
        knobs.paper_out &= knobs.stops_after is None  # the next theme begins with a roll


async def printer_gone(camera: Camera, floor: ShopFloor) -> None:
    floor.with_printer(Printer("usb", "/dev/usb/lp-that-is-off"))
    async with window_of(floor, theme=camera.theme) as counter:
        await _next_customer(counter)
        await counter.sell(WANJIKU)
        await counter.until(lambda: counter.view.paper.property("tone") == "trouble")
        await camera.take(counter.window, "134-printer-off")
    with PtyPrinter(Knobs(never_done=True)) as slow:
        floor.with_printer(Printer("serial", slow.address, 9600, 58))
        async with window_of(floor, theme=camera.theme) as counter:
            await _next_customer(counter)
            await counter.sell(BILBO)
            await counter.until(lambda: any(map(str.isdigit, counter.view.paper.text())))
            await camera.take(counter.window, "135-slow-line")
            async with asyncio.timeout(60):  # a window that closes waits for its paper, and a test for no such window
                await counter.till.papers.close()


SCENES: tuple[Scene, ...] = (choosing, trying, second, demo_printer, printer_troubles, printer_gone)
