"""The printer among the settings, by keys alone: what was found, what is kept, and where the next receipt comes out."""

import socket
from ipaddress import IPv4Address, IPv4Network
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import ifaddr
import pytest
from PySide6.QtWidgets import QLabel

from app.printer_settings import PrinterTable
from app.services.shop import Printer
from printing import network_search
from tests.printing.bare_machine import cut_off_the_network, make_bare
from tests.printing.fake_printers import Knobs, TcpPrinter
from tests.printing.fake_usb import UsbPrinter, plug_in
from tests.services.shop_floor import WANJIKU
from tests.ui.counter import Key, at_counter, shop, window_of
from tests.ui.printer_typed import (
    CUT,
    control,
    printer_in,
    saved,
    type_network,
    type_over,
    what_came_of_it,
    write_printer,
)
from tests.ui.settings_of import printer_of

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of this machine is found, and nothing around it."""
    make_bare(monkeypatch, tmp_path)
    cut_off_the_network(monkeypatch)


@pytest.fixture
def street(monkeypatch: pytest.MonkeyPatch) -> str:
    """An address of this machine that no other run uses, in the only network that the till is in."""
    first = IPv4Address("127.0.0.0") + uuid4().int % (1 << 21) * 8
    monkeypatch.setattr(network_search, "own_networks", lambda: [IPv4Network(f"{first}/29")])
    loopback = SimpleNamespace(ip="127.0.0.1", network_prefix=8, is_IPv4=True)
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: [SimpleNamespace(ips=[loopback])])
    return str(first + 1)


async def test_a_printer_is_typed_tried_and_saved_and_the_next_receipt_comes_out_there(home: Path) -> None:
    async with shop(home) as floor:
        text = write_printer(floor)
        with TcpPrinter() as there:
            async with window_of(floor) as counter:
                sheets = type_network(counter, there.address)
                assert await what_came_of_it(counter, sheets) == "The test page came out"
                assert there.received.count(CUT) == 1
                assert (home / "till.toml").read_text(encoding="utf-8") == text
                await saved(counter, sheets)
                assert "The printer is saved" in sheets.panel.banner.words()
                assert there.address in sheets.panel.first.words()
                counter.press(Key.Key_F2)
                await counter.sell()
                await counter.until(lambda: "printed" in counter.view.words())

                assert there.received.count(CUT) == 2
                assert counter.window.bar.printer.text() == "Printer: ok"
        assert (printer_in(home).transport, printer_in(home).address) == ("network", there.address)
        assert (home / "till.toml").read_text(encoding="utf-8").startswith(text)


async def test_what_is_found_is_there_when_the_page_comes_up_and_is_set_up_by_enter(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug_in(monkeypatch, UsbPrinter())
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            assert sheets.panel.looking.text() == "Looking for printers on this machine …"
            assert sheets.panel.looking.isVisible()
            await counter.until(sheets.panel.found.rows)
            assert not sheets.panel.looking.isVisible()
            assert str(sheets.panel.found.rows()[0]) == "EPSON TM-T20II on USB. On USB: 04b8:0e28"
            counter.press(Key.Key_Return)
            assert sheets.form.fields.settings["profile"].text() == "epson-tm-t20"
            assert await what_came_of_it(counter, sheets) == "The test page came out"
            await saved(counter, sheets)

            assert printer_in(home) == PrinterTable("usb", "04b8:0e28", profile="epson-tm-t20")
            assert sheets.panel.found.rows()[0].in_use == "in use"


async def test_a_machine_with_nothing_on_it_says_so_and_what_can_be_done(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            await counter.until(lambda: "Nothing was found" in sheets.panel.looking.text())

            assert sheets.panel.found.rows() == []
            assert sheets.panel.found.isAncestorOf(sheets.panel.looking)
            assert sheets.panel.looking.isVisible()
            counter.press(Key.Key_Return)
            assert sheets.panel.isVisible()


async def test_the_network_is_searched_only_when_it_is_asked_for(
    home: Path, street: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server((street, 9100)) as there:
        async with shop(home) as floor:
            write_printer(floor)
            async with window_of(floor) as counter:
                sheets = printer_of(counter)
                await counter.until(lambda: "Nothing was found" in sheets.panel.looking.text())
                counter.type("n")
                assert "Searching the shop's network" in sheets.panel.banner.words()
                await counter.until(lambda: "One printer was found on the network" in sheets.panel.banner.words())
                counter.press(Key.Key_Return)

                assert sheets.form.fields.settings["address"].text() == f"{street}:9100"
                assert sheets.form.fields.settings["profile"].text() == "generic-80"
        there.settimeout(10)
        connection, _ = there.accept()
        with connection:
            assert connection.recv(100) == b""


async def test_a_printer_that_is_found_takes_over_the_drawer_and_how_long_a_paper_waits(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug_in(monkeypatch, UsbPrinter())
    async with shop(home) as floor:
        write_printer(
            floor,
            '\n[printer]\ntransport = "network"\naddress = "127.0.0.1:9"\npaper_width_mm = 58\ncode_page = "CP437"\n'
            "drawer_pin = 5\nwaits_at_most = 60\n",
        )
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            await counter.until(sheets.panel.found.rows)
            counter.press(Key.Key_Return)
            await saved(counter, sheets)

            assert printer_in(home) == PrinterTable(
                "usb", "04b8:0e28", profile="epson-tm-t20", drawer_pin=5, waits_at_most=60
            )


async def test_a_network_with_nothing_on_it_says_so(home: Path) -> None:
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            counter.type("n")
            await counter.until(lambda: "No printer was found on the network" in sheets.panel.banner.words())

            assert "type its address with E" in sheets.panel.banner.words()


async def test_a_name_from_outside_is_plain_text_on_one_line_and_cut(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile = UsbPrinter()
    hostile.name = "<b>Epson</b>\x1b@\x07\n\u202e" + "x" * 100
    hostile.serial = "<img src=x>\x1b@"
    plug_in(monkeypatch, hostile)
    async with shop(home) as floor:
        write_printer(floor)
        async with window_of(floor) as counter:
            sheets = printer_of(counter)
            await counter.until(sheets.panel.found.rows)
            (row,) = sheets.panel.found.rows()

            assert row.place.words.startswith("EPSON <b>Epson</b>@xxx")
            assert (len(row.place.words), row.place.words[-1]) == (120, "…")
            assert row.place.words.isprintable()
            assert row.place.address == "04b8:0e28:<img src=x>@"
            counter.press(Key.Key_Return)
            await saved(counter, sheets)
            assert printer_in(home).address == row.place.address
            assert "On USB: 04b8:0e28:<img src=x>@" in sheets.panel.first.words()
            assert {label.textFormat().name for label in sheets.findChildren(QLabel)} == {"PlainText"}
            assert counter.window.width() == 1024


async def test_a_till_without_a_printer_prints_once_it_has_one_and_no_more_once_it_has_none(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_printer(Printer("none"))
        write_printer(floor, '\n[printer]\ntransport = "none"\n')
        with TcpPrinter() as there:
            async with window_of(floor) as counter:
                assert counter.window.bar.printer.text() == "Printer: none"
                sheets = type_network(counter, there.address)
                await saved(counter, sheets)
                assert counter.window.bar.printer.text() == "Printer: not used yet"
                counter.press(Key.Key_F2)
                await counter.sell()
                await counter.until(lambda: "printed" in counter.view.words())
                printer_of(counter)
                counter.type("e")
                counter.press(Key.Key_Tab, Key.Key_End)
                sheets.form.fields.settings["transport"].input.setFocus()
                counter.press(Key.Key_End)
                await saved(counter, sheets)
                assert counter.window.bar.printer.text() == "Printer: none"
                counter.press(Key.Key_F2)
                await counter.sell(WANJIKU)

                assert "No printer is set up" in counter.view.words()
                assert there.received.count(CUT) == 1


async def test_a_second_printer_is_set_up_prints_what_the_first_refuses_and_is_removed(home: Path) -> None:
    async with shop(home) as floor:
        with TcpPrinter(Knobs(paper_out=True)) as first, TcpPrinter() as second:
            floor.with_printer(Printer("network", first.address))
            text = write_printer(floor, f'\n[printer]\ntransport = "network"\naddress = "{first.address}"\n')
            async with window_of(floor) as counter:
                sheets = printer_of(counter)
                counter.type("s")
                sheets.form.fields.settings["transport"].input.setFocus()
                counter.press(Key.Key_Home, Key.Key_Return)
                type_over(counter, first.address)
                control(counter, Key.Key_S)
                assert "The other printer is there already" in sheets.form.fields.settings["address"].note()
                type_over(counter, second.address)
                await saved(counter, sheets)
                assert second.address in sheets.panel.second.words()
                counter.press(Key.Key_F2)
                await counter.sell()
                await counter.until(lambda: "second printer" in counter.view.words())
                printer_of(counter)
                assert "It refused the last paper" in sheets.panel.first.words()
                counter.type("r")
                assert "Remove the second printer?" in sheets.panel.banner.words()
                counter.press(Key.Key_Escape)
                assert second.address in sheets.panel.second.words()
                counter.type("ry")
                await counter.until(lambda: "is removed" in sheets.panel.banner.words())

                assert second.received.count(CUT) == 1
                assert counter.till.papers.printers.stand_in is None
            assert (home / "till.toml").read_text(encoding="utf-8") == text


async def test_a_demo_says_that_nothing_can_be_kept(home: Path) -> None:
    async with at_counter(home) as counter:
        sheets = printer_of(counter)
        await counter.until(lambda: "Nothing was found" in sheets.panel.looking.text())
        assert "a printer that is chosen here could not be kept" in sheets.panel.banner.words()
        for key in "esr":
            counter.type(key)

            assert sheets.panel.isVisible()
        assert "The screen" in sheets.panel.first.words()
