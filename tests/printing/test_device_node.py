"""The node that Linux's USB printer driver makes, where a whole job does not show what it does."""

import errno
import os
from pathlib import Path

import pytest

from printing.device import Cause, PrinterTrouble
from printing.device_node import NodeDevice
from printing.open import open_device
from tests.printing.fake_printers import Knobs, NodePrinter


def test_a_node_is_the_usb_address_that_begins_with_a_slash() -> None:
    with NodePrinter() as printer:
        device = open_device("usb", printer.address)
        device.close()

    assert isinstance(device, NodeDevice)


def test_a_node_that_is_not_there_is_no_device_and_is_not_made() -> None:
    with pytest.raises(PrinterTrouble) as raised:
        NodeDevice("/dev/usb/lp99")

    assert raised.value.cause is Cause.NO_DEVICE
    assert not Path("/dev/usb/lp99").exists()


def test_a_file_is_no_device(tmp_path: Path) -> None:
    paper = tmp_path / "lp0"
    paper.write_bytes(b"")
    with pytest.raises(PrinterTrouble) as raised:
        NodeDevice(str(paper))

    assert raised.value.cause is Cause.NO_DEVICE


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EACCES])
def test_a_node_that_another_program_holds_or_that_is_not_this_users_is_refused(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(PrinterTrouble) as raised:
        NodeDevice("/dev/usb/lp0")

    assert raised.value.cause is Cause.REFUSED


def test_silence_is_nothing_at_the_deadline() -> None:
    with NodePrinter(Knobs(mute=True)) as printer:
        device = NodeDevice(printer.address)
        heard = device.read(0.05)
        device.close()

    assert heard == b""


def test_a_printer_that_is_pulled_out_is_trouble_both_ways_and_closing_it_is_none() -> None:
    with NodePrinter() as printer:
        device = NodeDevice(printer.address)
        printer.pull_the_cable()
        with pytest.raises(PrinterTrouble) as read:
            device.read(5)
        with pytest.raises(PrinterTrouble) as written:
            device.write(b"Token", 5)
        device.close()

    assert (read.value.cause, written.value.cause) == (Cause.DISCONNECTED, Cause.DISCONNECTED)


def test_a_driver_that_says_the_paper_is_out_is_believed() -> None:
    device = NodeDevice("/dev/full")  # whose driver has no space left, as Linux's printer driver says it
    with pytest.raises(PrinterTrouble) as raised:
        device.write(b"Token", 1)
    device.close()

    assert (raised.value.cause, raised.value.bytes_left) == (Cause.PAPER_OUT, 0)
