"""Serial ports, where a pseudo-terminal alone does not show what they do: it has no wires for flow control."""

import os
from collections.abc import Callable
from time import sleep

import pytest
import serial

from printing.device import Cause, PrinterTrouble
from printing.job import print_at
from printing.serial_port import FLOW_CONTROLS, SerialDevice
from tests.printing.fake_printers import Knobs, PtyPrinter

JOB = bytes(range(32, 127)) * 4
MORE_THAN_ANY_BUFFER = bytes(1_000_000)

DsrIs = Callable[[Callable[[], bool]], None]


@pytest.fixture
def dsr_is(monkeypatch: pytest.MonkeyPatch) -> DsrIs:
    """Set the wire DSR, which a pseudo-terminal lacks."""

    def set_to(up: Callable[[], bool]) -> None:
        monkeypatch.setattr(serial.Serial, "dsr", property(lambda _: up()))

    return set_to


@pytest.mark.parametrize("flow_control", FLOW_CONTROLS)
def test_a_job_is_printed_under_every_flow_control(flow_control: str, dsr_is: DsrIs) -> None:
    dsr_is(lambda: True)
    with PtyPrinter() as printer:
        ending = print_at("serial", printer.address, 115_200, JOB, flow_control=flow_control)

    assert (ending.state, printer.received) == ("printed", JOB)


@pytest.mark.parametrize(
    ("flow_control", "told"),
    [
        ("none", (False, False, False)),
        ("xonxoff", (True, False, False)),
        ("rtscts", (False, True, False)),
        ("dsrdtr", (False, False, True)),
    ],
)
def test_the_port_is_told_its_flow_control(
    flow_control: str, told: tuple[bool, bool, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[dict[str, object]] = []

    def note(*_: object, **settings: object) -> None:
        opened.append(settings)
        raise serial.SerialException("enough")

    monkeypatch.setattr(serial, "Serial", note)
    with pytest.raises(PrinterTrouble):
        SerialDevice("/dev/ttyUSB0", 9600, flow_control)

    assert tuple(opened[0][name] for name in ("xonxoff", "rtscts", "dsrdtr")) == told


def test_a_flow_control_that_is_none_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="none, xonxoff, rtscts or dsrdtr, not 'hope'"):
        SerialDevice("/dev/ttyUSB0", 9600, "hope")


def test_a_printer_whose_dsr_stays_down_is_sent_nothing(dsr_is: DsrIs) -> None:
    dsr_is(lambda: False)
    with PtyPrinter() as printer:
        device = SerialDevice(printer.address, 115_200, "dsrdtr")
        with pytest.raises(PrinterTrouble) as raised:
            device.write(JOB, 0.05)
        device.close()

    assert (raised.value.cause, raised.value.bytes_left) == (Cause.STALLED, 0)
    assert printer.received == b""


def test_a_printer_that_takes_dsr_down_for_a_while_gets_the_whole_job(dsr_is: DsrIs) -> None:
    looks = iter(range(1_000_000))
    dsr_is(lambda: next(looks) % 3 == 0)
    with PtyPrinter() as printer:
        device = SerialDevice(printer.address, 115_200, "dsrdtr")
        device.write(JOB, 60)
        received = printer.wait_for(JOB)
        device.close()

    assert received == JOB


def test_a_printer_that_takes_dsr_down_in_the_middle_is_stalled_with_a_count(dsr_is: DsrIs) -> None:
    looks = iter([True, True, *[False] * 1_000_000])
    dsr_is(lambda: next(looks))
    with PtyPrinter() as printer:
        device = SerialDevice(printer.address, 115_200, "dsrdtr")
        with pytest.raises(PrinterTrouble) as raised:
            device.write(JOB, 0.5)
        printer.wait_for(JOB[:64])
        device.close()

    assert (raised.value.cause, raised.value.bytes_left) == (Cause.STALLED, 64)
    assert printer.received == JOB[:64]


def test_a_stalled_line_is_given_up_at_the_deadline() -> None:
    with PtyPrinter(Knobs(stalled=True)) as printer:
        device = SerialDevice(printer.address, 9600)
        with pytest.raises(PrinterTrouble) as raised:
            device.write(MORE_THAN_ANY_BUFFER, 0.1)
        device.close()

    assert (raised.value.cause, raised.value.bytes_left) == (Cause.STALLED, None)


def test_what_a_stalled_line_holds_is_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    thrown: list[bool] = []
    monkeypatch.setattr(serial.Serial, "reset_output_buffer", lambda _: thrown.append(True))
    with PtyPrinter(Knobs(stalled=True)) as stalled, PtyPrinter() as well:
        for printer, data in ((well, b"Token"), (stalled, MORE_THAN_ANY_BUFFER)):
            device = SerialDevice(printer.address, 9600)
            try:
                device.write(data, 0.1)
            except PrinterTrouble:
                thrown.append(False)
            device.close()

    assert thrown == [False, True]


def test_closing_a_stalled_line_whose_cable_was_pulled_is_no_trouble() -> None:
    with PtyPrinter(Knobs(stalled=True)) as printer:
        device = SerialDevice(printer.address, 9600)
        with pytest.raises(PrinterTrouble):
            device.write(MORE_THAN_ANY_BUFFER, 0.1)
        printer.pull_the_cable()
        device.close()


def write_until_trouble(device: SerialDevice) -> None:
    """Go on writing, for a line takes a moment to hear that it is stopped."""
    for _ in range(1000):
        device.write(b".", 0.1)
        sleep(0.01)


def test_a_printer_that_says_xoff_is_waited_for_until_it_says_xon() -> None:
    with PtyPrinter() as printer:
        device = SerialDevice(printer.address, 9600, "xonxoff")
        os.write(printer._line, b"\x13")
        with pytest.raises(PrinterTrouble) as raised:
            write_until_trouble(device)
        os.write(printer._line, b"\x11")
        device.write(b"on again", 60)
        printer.wait_for(b"on again", 60)
        device.close()

    assert raised.value.cause is Cause.STALLED
