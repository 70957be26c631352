"""What is found on a machine, and that nothing is asked of what is no printer."""

from pathlib import Path

import pytest
from serial.tools import list_ports
from serial.tools.list_ports_common import ListPortInfo

from printing import found
from printing.found import Found, on_serial_ports, on_this_machine, on_usb
from tests.printing.bare_machine import make_bare
from tests.printing.fake_cups import Cups, served
from tests.printing.fake_usb import IN, OUT, STORAGE_CLASS, UsbPrinter, plug_in

IEEE_1284 = "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;"


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    make_bare(monkeypatch, tmp_path)


def make_node(name: str, place: str, words: str | None = IEEE_1284) -> None:
    """Make what Linux's driver makes for a printer in a socket."""
    interface = found._NODES.parent / "devices" / f"{place}:1.0"
    interface.mkdir(parents=True)
    if words is not None:
        (interface / "ieee1284_id").write_text(words)
    (found._NODES_TOLD / name).mkdir(parents=True)
    (found._NODES_TOLD / name / "device").symlink_to(interface)
    found._NODES.mkdir(exist_ok=True)
    (found._NODES / name).touch()


def port(device: str, description: str) -> ListPortInfo:
    made = ListPortInfo(device)
    made.description = description
    return made


def test_a_bare_machine_has_nothing() -> None:
    assert on_this_machine() == []


def test_a_machine_without_libusb_shows_what_its_driver_has(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("libusb0", "libusb1", "openusb"):
        monkeypatch.setattr(f"usb.backend.{name}.get_backend", lambda: None)
    make_node("lp0", "1-2")

    node = str(found._NODES / "lp0")
    assert on_this_machine() == [Found("usb", node, f"EPSON TM-T20II at {node}")]


def test_a_usb_printer_is_shown_once_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    printer = UsbPrinter()
    plug_in(monkeypatch, printer)
    make_node("lp0", "1-2")

    assert list(on_usb()) == [Found("usb", "04b8:0e28", "EPSON TM-T20II on USB")]


def test_a_serial_number_is_part_of_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    printer = UsbPrinter()
    printer.serial = "X7JT001"
    plug_in(monkeypatch, printer)

    assert [one.address for one in on_usb()] == ["04b8:0e28:X7JT001"]


def test_clones_that_bear_one_number_are_told_apart_by_their_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    plug_in(monkeypatch, UsbPrinter(ports=(2,)), UsbPrinter(ports=(1, 4)))

    assert list(on_usb()) == [
        Found("usb", "1-1.4", "EPSON TM-T20II in USB socket 1-1.4"),
        Found("usb", "1-2", "EPSON TM-T20II in USB socket 1-2"),
    ]


def test_a_printer_that_may_not_be_asked_its_name_is_shown_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    printer = UsbPrinter()
    printer.is_forbidden = True
    plug_in(monkeypatch, printer)

    assert list(on_usb()) == [Found("usb", "04b8:0e28", "USB printer 04b8:0e28 on USB")]


def test_what_is_no_printer_is_asked_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    disk = UsbPrinter()
    disk.interfaces = [(STORAGE_CLASS, [OUT, IN])]
    plug_in(monkeypatch, disk)  # which fails the test where a string is asked of it

    assert list(on_usb()) == []


@pytest.mark.parametrize("words", [None, "", "nonsense", "MFG:;MDL:;"])
def test_a_node_without_a_name_is_a_usb_printer(words: str | None) -> None:
    make_node("lp1", "1-3", words)

    assert [one.words.split(" at ")[0] for one in on_usb()] == ["USB printer"]


def test_serial_ports_are_shown_with_what_is_known_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    ports = [port("/dev/ttyUSB0", "USB2.0-Serial"), port("/dev/ttyS0", "n/a"), port("COM3", "Prolific (COM3)")]
    monkeypatch.setattr(list_ports, "comports", lambda: ports)

    assert list(on_serial_ports()) == [
        Found("serial", "/dev/ttyS0", "Serial port at /dev/ttyS0"),
        Found("serial", "/dev/ttyUSB0", "USB2.0-Serial at /dev/ttyUSB0"),
        Found("serial", "COM3", "Prolific (COM3)"),
    ]


def test_the_queues_of_cups_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    with served(Cups(), monkeypatch):
        assert on_this_machine() == [Found("cups", "receipts", "Printer queue receipts: Till 1")]


def test_a_scheduler_that_talks_nonsense_has_no_queues(monkeypatch: pytest.MonkeyPatch) -> None:
    with served(Cups(nonsense={0x4002}), monkeypatch):
        assert on_this_machine() == []
