"""One printer's thread: how long its line takes, and what is asked of which printer."""

import pytest

from app.services.printer_thread import PrinterThread
from app.services.shop import Printer
from printing.device import Cause
from printing.document import Cut, Document, Picture, Text
from printing.inquiry import Remembered
from tests.printing.fake_printers import Knobs, PtyPrinter, TcpPrinter
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


@pytest.mark.anyio
async def test_a_printer_that_was_silent_once_refuses_a_later_paper_before_a_byte_of_it_left() -> None:
    with TcpPrinter(Knobs(mute=True)) as printer:
        thread = PrinterThread(Printer("network", printer.address, profile="generic-80"))
        assert (await thread.put_out(await thread.encoded(PAPER))).state == "unconfirmed"
        printer.knobs.mute, printer.knobs.paper_out = False, True
        ending = await thread.put_out(await thread.encoded(PAPER))
        await thread.end()

    assert (ending.state, ending.cause, ending.bytes_left) == ("failed", Cause.PAPER_OUT, 0)


@pytest.mark.anyio
async def test_the_late_answer_of_one_paper_does_not_prove_the_next_also_of_a_thread_that_comes_after() -> None:
    with PtyPrinter(Knobs(stops_after=20, keeps_questions=True)) as printer:
        there, remembered = Printer("serial", printer.address, 115_200, profile="generic-80"), Remembered()
        first = PrinterThread(there, remembered)
        assert (await first.put_out(await first.encoded(PAPER))).cause is Cause.PAPER_OUT
        await first.end()
        printer.knobs.paper_out, printer.knobs.stops_after = False, len(printer.received) + 20
        second = PrinterThread(there, remembered)
        ending = await second.put_out(await second.encoded(PAPER))
        await second.end()

    assert (ending.state, ending.cause) == ("unconfirmed", Cause.PAPER_OUT)
