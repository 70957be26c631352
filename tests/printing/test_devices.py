"""The lines to printers, where a whole job does not show what they do."""

import contextlib
import os
import socket
from pathlib import Path

import pytest

from printing import network
from printing.device import Cause, PrinterTrouble
from printing.device_node import NodeDevice
from printing.file_device import FileDevice
from printing.network import NetworkDevice
from printing.open import open_device
from printing.serial_port import SerialDevice
from tests.printing.fake_printers import Knobs, NodePrinter, PtyPrinter, TcpPrinter

MORE_THAN_ANY_BUFFER = bytes(16_000_000)


@pytest.mark.parametrize(
    ("printers", "devices"), [(TcpPrinter, NetworkDevice), (NodePrinter, NodeDevice)], ids=["network", "device node"]
)
def test_a_stalled_printer_is_given_up_at_the_deadline_with_a_count(
    printers: type[TcpPrinter | NodePrinter], devices: type[NetworkDevice | NodeDevice]
) -> None:
    with printers(Knobs(stalled=True)) as printer:
        device = devices(printer.address)
        with pytest.raises(PrinterTrouble) as raised:
            device.write(MORE_THAN_ANY_BUFFER, 0.2)
        device.close()

    assert raised.value.cause is Cause.STALLED
    assert raised.value.bytes_left is not None
    assert 0 < raised.value.bytes_left < len(MORE_THAN_ANY_BUFFER)


def test_a_connection_that_the_printer_closed_is_trouble_and_not_silence() -> None:
    with TcpPrinter(Knobs(closes_after=0)) as printer:
        device = NetworkDevice(printer.address)
        device.write(b"x", 1)
        with pytest.raises(PrinterTrouble) as raised:
            device.read(5)
        device.close()

    assert (raised.value.cause, raised.value.bytes_left) == (Cause.DISCONNECTED, 0)


def test_silence_is_nothing_at_the_deadline() -> None:
    with TcpPrinter(Knobs(mute=True)) as network, PtyPrinter(Knobs(mute=True)) as port:
        for device in (NetworkDevice(network.address), SerialDevice(port.address, 9600)):
            assert device.read(0.05) == b""
            device.close()


def test_a_host_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "_CONNECT_S", 0.2)
    with contextlib.ExitStack() as open_ones:
        server = open_ones.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):  # who is in the queue fills it: the next one hears nothing
            waiting = open_ones.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(server.getsockname())
        with pytest.raises(PrinterTrouble) as raised:
            NetworkDevice(f"127.0.0.1:{server.getsockname()[1]}")

    assert (raised.value.cause, raised.value.bytes_left) == (Cause.NOT_ANSWERING, 0)


@pytest.mark.parametrize(
    "address", ["127.0.0.1:none", "127.0.0.1:0", "127.0.0.1:65536", ":9100", "[::1]:x", "two..dots:9100"]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        NetworkDevice(address)


def test_a_pulled_cable_is_trouble_and_closing_after_it_is_none() -> None:
    with PtyPrinter() as printer:
        device = SerialDevice(printer.address, 9600)
        printer.pull_the_cable()
        with pytest.raises(PrinterTrouble) as raised:
            device.read(1)
        with pytest.raises(PrinterTrouble):
            device.write(b"Token", 1)
        device.close()

    assert raised.value.cause is Cause.DISCONNECTED


def test_a_port_that_somebody_holds_is_refused() -> None:
    with PtyPrinter() as printer:
        device = SerialDevice(printer.address, 9600)
        with pytest.raises(PrinterTrouble) as raised:
            SerialDevice(printer.address, 9600)
        device.close()

    assert raised.value.cause is Cause.REFUSED


def test_a_missing_device_node_is_not_made_as_a_file() -> None:
    with pytest.raises(PrinterTrouble) as raised:
        FileDevice("/dev/no-printer-here")

    assert raised.value.cause is Cause.NO_DEVICE
    assert not Path("/dev/no-printer-here").exists()


def test_a_folder_that_is_not_there_is_no_device(tmp_path: Path) -> None:
    with pytest.raises(PrinterTrouble) as raised:
        FileDevice(str(tmp_path / "gone" / "paper.bin"))

    assert raised.value.cause is Cause.NO_DEVICE


def test_a_device_node_that_takes_no_more_is_stalled(tmp_path: Path) -> None:
    node = tmp_path / "lp0"
    os.mkfifo(node)
    reader = os.open(node, os.O_RDONLY | os.O_NONBLOCK)
    device = FileDevice(str(node))

    with pytest.raises(PrinterTrouble) as raised:
        device.write(MORE_THAN_ANY_BUFFER, 0.1)
    device.close()
    os.close(reader)

    assert raised.value.cause is Cause.STALLED


def test_a_transport_that_is_not_built_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="cups, windows or file, not 'pigeon'"):
        open_device("pigeon", "coop", 9600)
