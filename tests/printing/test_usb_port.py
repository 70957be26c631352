"""USB printers: which one is meant, who else has it, and what happens when it is pulled out."""

import errno
from collections.abc import Callable

import pytest
import usb.core

from printing.device import Cause, PrinterTrouble
from printing.job import Ending, print_at
from printing.usb_port import UsbDevice
from tests.printing.fake_printers import Knobs
from tests.printing.fake_usb import IN, INTERRUPT_IN, OUT, PRINTER_CLASS, STORAGE_CLASS, Bus, UsbPrinter, plug_in


@pytest.fixture
def printer() -> UsbPrinter:
    return UsbPrinter()


@pytest.fixture(autouse=True)
def bus(printer: UsbPrinter, monkeypatch: pytest.MonkeyPatch) -> Bus:
    return plug_in(monkeypatch, printer)


def trouble_of(address: str) -> PrinterTrouble:
    with pytest.raises(PrinterTrouble) as raised:
        UsbDevice(address)
    return raised.value


@pytest.mark.parametrize("address", ["04b8:0e28", "04B8:0E28", "04b8:0e28:X7JT001", "1-2"])
def test_a_printer_is_found_by_its_number_its_serial_number_and_its_place(printer: UsbPrinter, address: str) -> None:
    printer.serial = "X7JT001"

    assert print_at("usb", address, 9600, b"Token", ask=False) == Ending("unconfirmed", None, 5)
    assert printer.received == b"Token"


def test_of_two_that_are_alike_the_serial_number_and_the_place_tell_which(printer: UsbPrinter, bus: Bus) -> None:
    other = UsbPrinter(ports=(1, 4))
    printer.serial, other.serial = "A", "B"
    bus.plugged.append(other)

    print_at("usb", "04b8:0e28:B", 9600, b"by serial ", ask=False)
    print_at("usb", "1-1.4", 9600, b"by place", ask=False)

    assert (printer.received, other.received) == (b"", b"by serial by place")


@pytest.mark.parametrize("address", ["04b8", "4b8:0e28", "04b8:0e2g", "lp0", "1-", "", "1-2."])
def test_an_address_that_is_none_is_refused_in_words(address: str) -> None:
    with pytest.raises(ValueError, match="vendor:product"):
        UsbDevice(address)


@pytest.mark.parametrize("address", ["04b8:0e29", "04b8:0e28:other", "1-3"])
def test_a_printer_that_is_not_plugged_in_is_no_device(address: str) -> None:
    assert trouble_of(address).cause is Cause.NO_DEVICE


def test_what_is_no_printer_is_no_device(printer: UsbPrinter) -> None:
    printer.interfaces = [(STORAGE_CLASS, [OUT, IN])]

    assert trouble_of("04b8:0e28").cause is Cause.NO_DEVICE


def test_the_lines_are_those_of_the_printer_class_and_not_the_first(printer: UsbPrinter) -> None:
    printer.interfaces = [(STORAGE_CLASS, [0x01, 0x82]), (PRINTER_CLASS, [INTERRUPT_IN, IN, OUT])]

    assert print_at("usb", "04b8:0e28", 9600, b"Token").state == "printed"


def test_a_printer_without_a_line_back_cannot_answer(printer: UsbPrinter) -> None:
    printer.interfaces = [(PRINTER_CLASS, [OUT])]

    device = UsbDevice("04b8:0e28")

    assert (device.can_answer, device.read(0)) == (False, b"")
    assert print_at("usb", "04b8:0e28", 9600, b"Token") == Ending("unconfirmed", None, 5)


def test_the_driver_gives_the_printer_away_and_gets_it_back(printer: UsbPrinter) -> None:
    printer.driver_has_it = True

    device = UsbDevice("04b8:0e28")
    in_use = (printer.driver_has_it, list(printer.claimed))
    device.close()

    assert in_use == (False, [0])
    assert (printer.driver_has_it, printer.claimed) == (True, [])


def test_a_driver_that_never_had_the_printer_is_not_given_it(printer: UsbPrinter) -> None:
    UsbDevice("04b8:0e28").close()

    assert not printer.driver_has_it


def test_a_driver_gets_the_printer_back_when_it_could_not_be_held(printer: UsbPrinter) -> None:
    printer.driver_has_it = printer.is_held = True

    assert trouble_of("04b8:0e28").cause is Cause.REFUSED
    assert printer.driver_has_it


def test_a_machine_whose_drivers_cannot_be_asked_prints_all_the_same(
    printer: UsbPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_here(*_: object) -> bool:
        raise NotImplementedError

    monkeypatch.setattr(Bus, "is_kernel_driver_active", not_here)

    assert print_at("usb", "04b8:0e28", 9600, b"Token").state == "printed"


def test_a_printer_that_another_program_holds_is_refused(printer: UsbPrinter) -> None:
    printer.is_held = True

    assert trouble_of("04b8:0e28").cause is Cause.REFUSED


def test_a_printer_that_this_user_may_not_open_is_refused(printer: UsbPrinter) -> None:
    printer.is_forbidden = True

    assert trouble_of("04b8:0e28").cause is Cause.REFUSED


def test_no_libusb_is_told_as_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("libusb0", "libusb1", "openusb"):
        monkeypatch.setattr(f"usb.backend.{name}.get_backend", lambda: None)

    assert trouble_of("04b8:0e28").cause is Cause.NO_SERVICE


def test_a_printer_that_is_pulled_out_while_it_prints_ends_unconfirmed(printer: UsbPrinter) -> None:
    printer.unplugged_after = 100

    ending = print_at("usb", "04b8:0e28", 9600, bytes(1000))

    assert (ending.state, ending.cause, ending.bytes_left) == ("unconfirmed", Cause.DISCONNECTED, None)


@pytest.mark.parametrize("use", [lambda device: device.write(b"x", 1), lambda device: device.read(1)])
def test_a_printer_that_is_gone_is_trouble_both_ways_and_closing_it_is_none(
    printer: UsbPrinter, use: Callable[[UsbDevice], object]
) -> None:
    device = UsbDevice("04b8:0e28")
    printer.is_unplugged = True
    with pytest.raises(PrinterTrouble) as raised:
        use(device)
    device.close()

    assert raised.value.cause is Cause.DISCONNECTED


def test_a_printer_that_takes_no_more_is_stalled_with_a_count(monkeypatch: pytest.MonkeyPatch) -> None:
    def takes_two_then_none(self: Bus, *_: object) -> int:
        if not told:
            told.append(2)
            return 2
        raise usb.core.USBTimeoutError("timeout", errno=errno.ETIMEDOUT)

    told: list[int] = []
    device = UsbDevice("04b8:0e28")
    monkeypatch.setattr(Bus, "bulk_write", takes_two_then_none)
    with pytest.raises(PrinterTrouble) as raised:
        device.write(b"Token", 0.05)

    assert (raised.value.cause, raised.value.bytes_left) == (Cause.STALLED, 2)


def test_a_printer_that_sends_empty_packets_has_said_nothing(printer: UsbPrinter) -> None:
    printer.sends_empty_packets = True
    device = UsbDevice("04b8:0e28")
    quiet = device.read(0.05)
    printer.answers += b"\x12"

    assert (quiet, device.read(5)) == (b"", b"\x12")


def test_silence_is_nothing_at_the_deadline() -> None:
    assert UsbDevice("04b8:0e28").read(0.05) == b""


def test_an_answer_to_an_earlier_question_is_not_taken_for_this_jobs(printer: UsbPrinter) -> None:
    printer.answers += b"\x00\x7e"  # a GS r and a DLE EOT that nobody fetched

    assert print_at("usb", "04b8:0e28", 9600, b"Token").state == "printed"


def test_a_stalled_printer_is_given_up(printer: UsbPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("printing.job._SPARE_S", 0.1)
    printer.knobs = Knobs(stalled=True)

    ending = print_at("usb", "04b8:0e28", 9600, b"Token")

    assert (ending.state, ending.cause, ending.bytes_left) == ("failed", Cause.STALLED, 0)
