"""One printer's thread: how long its line takes, and what is asked of which printer."""

import pytest

from app.services.printer_thread import PrinterThread
from app.services.shop import Printer
from printing.document import Cut, Document, Picture, Text
from tests.printing.fake_printers import TcpPrinter
from tests.printing.samples import logo

STORES, PRINTS_STORED, PRINTS_DOTS = b"0C0TT", b"\x1d(L\x06\x000ETT", b"\x1dv0"
PAPER = Document((Picture(logo(64, 32)), Text("Mama Njeri Kiosk"), Cut()))


def test_a_serial_line_says_how_long_a_paper_takes_and_no_other_has_to() -> None:
    assert PrinterThread(Printer("serial", "/dev/ttyS0", 9600)).seconds_for(bytes(1200)) == 1.25
    assert PrinterThread(Printer("serial", "/dev/ttyS0", 115_200)).seconds_for(bytes(1152)) == 0.1
    assert PrinterThread(Printer("network", "127.0.0.1:9100")).seconds_for(bytes(1200)) == 0


@pytest.mark.anyio
async def test_a_printer_that_keeps_pictures_is_given_the_logo_once() -> None:
    with TcpPrinter() as printer:
        thread = PrinterThread(Printer("network", printer.address, profile="epson-tm-t20"))
        for _ in range(3):
            assert (await thread.put_out(await thread.encoded(PAPER))).state == "printed"
        await thread.end()

        assert printer.received.count(STORES) == 1
        assert printer.received.count(PRINTS_STORED) == 3
        assert PRINTS_DOTS not in printer.received


@pytest.mark.anyio
async def test_a_printer_that_keeps_none_is_sent_the_dots_each_time() -> None:
    with TcpPrinter() as printer:
        thread = PrinterThread(Printer("network", printer.address, profile="generic-58"))
        for _ in range(2):
            await thread.put_out(await thread.encoded(PAPER))
        await thread.end()

        assert printer.received.count(PRINTS_DOTS) == 2
        assert STORES not in printer.received
