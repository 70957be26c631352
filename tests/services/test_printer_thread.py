"""One printer's thread: how long its line takes, and what is asked of which printer."""

from pathlib import Path

import pytest

from app.services.printer_thread import PrinterThread
from app.services.shop import Printer
from printing.device import Cause
from printing.document import Cut, Document, Picture, Text
from printing.inquiry import Remembered
from tests.printing.fake_printers import Knobs, PtyPrinter, TcpPrinter
from tests.printing.samples import logo
from tests.printing.thermal_head import print_out

STORES, PRINTS_STORED, PRINTS_DOTS = b"0C0", b"\x1d(L\x06\x000E", b"\x1dv0"
PAPER = Document((Picture(logo(64, 32)), Text("Mama Njeri Kiosk"), Cut()))


def test_a_serial_line_says_how_long_a_paper_takes_and_no_other_has_to() -> None:
    assert PrinterThread(Printer("serial", "/dev/ttyS0", 9600)).seconds_for(bytes(1200)) == 1.25
    assert PrinterThread(Printer("serial", "/dev/ttyS0", 115_200)).seconds_for(bytes(1152)) == 0.1
    assert PrinterThread(Printer("network", "127.0.0.1:9100")).seconds_for(bytes(1200)) == 0


def paper_with(picture: bytes) -> Document:
    return Document((Picture(picture), *PAPER.lines[1:]))


def all_day(address: str, transport: str = "network") -> PrinterThread:
    thread = PrinterThread(Printer(transport, address, profile="epson-tm-t20"))
    thread.stores_logo = True
    return thread


async def print_on(thread: PrinterThread, paper: Document) -> str:
    return (await thread.put_out(await thread.encoded(paper))).state


@pytest.mark.anyio
async def test_a_printer_that_keeps_pictures_is_given_the_logo_once() -> None:
    with TcpPrinter() as printer:
        thread = all_day(printer.address)
        for _ in range(3):
            assert await print_on(thread, PAPER) == "printed"
        await thread.end()

        assert printer.received.count(STORES) == 1
        assert printer.received.count(PRINTS_STORED) == 3
        assert PRINTS_DOTS not in printer.received


@pytest.mark.anyio
async def test_a_logo_that_broke_off_on_its_way_is_on_every_later_paper_all_the_same() -> None:
    with TcpPrinter(Knobs(closes_after=100)) as printer:
        thread = all_day(printer.address)
        assert await print_on(thread, PAPER) == "unconfirmed"
        printer.knobs.closes_after, broken = None, len(printer.received)
        for _ in range(2):
            assert await print_on(thread, PAPER) == "printed"
        await thread.end()

        assert printer.received[broken:].count(PRINTS_DOTS) == 2
        assert STORES not in printer.received[broken:], "a memory is not written with each paper that goes wrong"


@pytest.mark.anyio
async def test_a_paper_that_never_left_has_stored_nothing_and_the_next_one_does() -> None:
    with TcpPrinter(Knobs(paper_out=True)) as printer:
        thread = all_day(printer.address)
        assert await print_on(thread, PAPER) == "failed"
        printer.knobs.paper_out = False
        for _ in range(2):
            assert await print_on(thread, PAPER) == "printed"
        await thread.end()

        assert (printer.received.count(STORES), printer.received.count(PRINTS_STORED)) == (1, 2)


@pytest.mark.anyio
async def test_a_printer_that_never_answers_is_written_to_once_and_has_the_logo_on_each_paper() -> None:
    with TcpPrinter(Knobs(mute=True)) as printer:
        thread = all_day(printer.address)
        for _ in range(3):
            assert await print_on(thread, PAPER) == "unconfirmed"
        await thread.end()
        printer.wait_for(b"Kiosk")

        assert (printer.received.count(STORES), printer.received.count(PRINTS_DOTS)) == (1, 2)


@pytest.mark.anyio
async def test_two_tills_with_two_logos_at_one_printer_each_print_their_own() -> None:
    ours, theirs = paper_with(logo(64, 32)), paper_with(logo(200, 60))
    with TcpPrinter() as printer:
        one, other = all_day(printer.address), all_day(printer.address)
        for thread, paper in ((one, ours), (other, theirs), (one, ours), (other, theirs)):
            assert await print_on(thread, paper) == "printed"
        await one.end()
        await other.end()

        assert printer.received.count(STORES) == 2
        papers = print_out(printer.received, width=576).papers
        assert [paper.images[0].box.width for paper in papers] == [64, 200, 64, 200]


@pytest.mark.anyio
async def test_a_single_paper_brings_its_logo_along_and_leaves_the_printer_s_memory_alone() -> None:
    with TcpPrinter() as printer:
        for _ in range(2):
            thread = PrinterThread(Printer("network", printer.address, profile="epson-tm-t20"))
            assert await print_on(thread, PAPER) == "printed"
            await thread.end()

        assert printer.received.count(PRINTS_DOTS) == 2
        assert STORES not in printer.received


@pytest.mark.anyio
async def test_a_line_that_tells_of_no_paper_is_never_told_to_keep_the_logo(tmp_path: Path) -> None:
    thread = all_day(str(tmp_path / "paper.bin"), "file")
    for _ in range(2):
        assert await print_on(thread, PAPER) == "sent"
    await thread.end()

    assert (tmp_path / "paper.bin").read_bytes().count(PRINTS_DOTS) == 2
    assert STORES not in (tmp_path / "paper.bin").read_bytes()


@pytest.mark.anyio
async def test_a_printer_that_keeps_none_is_sent_the_dots_each_time() -> None:
    with TcpPrinter() as printer:
        thread = PrinterThread(Printer("network", printer.address, profile="generic-58"))
        thread.stores_logo = True
        for _ in range(2):
            await print_on(thread, PAPER)
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
