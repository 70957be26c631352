"""How each trouble of a printer is made, on each transport, and what became of the job that met it.

Lines are real sockets and pseudo-terminals. USB by number, CUPS and Windows are stood in for at the machine's edge, and
so is what only another user's rights would bring.
"""

import errno
import os
import select
import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from printing import cups as cups_room
from printing import inquiry, job, network, windows
from printing.cups import CupsDevice
from printing.device_node import NodeDevice
from printing.file_device import FileDevice
from printing.inquiry import Remembered
from printing.job import Ending, print_at
from printing.network import NetworkDevice
from printing.serial_port import SerialDevice
from printing.usb_port import UsbDevice
from tests.printing.fake_cups import Cups, served
from tests.printing.fake_printers import Knobs, NodePrinter, Printer, PtyPrinter, TcpPrinter
from tests.printing.fake_usb import UsbPrinter, plug_in
from tests.printing.fake_winspool import Winspool

JOB = b"\x1b@\x1bt\x13Token 6643 0474 3075 6165 7038\n\x1bd\x06\x1dV\x00"
LARGER_THAN_ANY_BUFFER = JOB * 300_000
_BAUD = 115_200
_FAST_BAUD = 4_000_000
_LINES: Mapping[str, type[Printer]] = {
    "network": TcpPrinter,
    "serial": PtyPrinter,
    "usb node": NodePrinter,
    "usb number": UsbPrinter,
}


@dataclass
class Stage:
    """Where a scene is played: what it changes of the machine is put back, and its files are thrown away."""

    put: pytest.MonkeyPatch
    folder: Path
    until_over: ExitStack = field(default_factory=ExitStack)
    printers: list[Printer] = field(default_factory=list)

    def set_up(self) -> None:
        """A printer that answers is waited for as long as it takes, so that no slow machine makes it mute."""
        self.put.setattr(inquiry, "_ANSWER_S", 60.0)
        self.put.setattr(job, "_SPARE_S", 60.0)
        self.put.setattr(job, "_POLL_S", 0.05)
        for queue in (cups_room, windows):
            self.put.setattr(queue, "_LOOK_S", 0.01)

    def lose_patience(self) -> None:
        """Silence is given a small part of the time that a shop gives it."""
        self.put.setattr(inquiry, "_ANSWER_S", 0.1)
        self.give_up_soon()

    def give_up_soon(self) -> None:
        """A job that does not end is given a small part of the time that a shop gives it."""
        self.put.setattr(job, "_SPARE_S", 0.3)
        for device in (CupsDevice, FileDevice, NetworkDevice, NodeDevice, UsbDevice):
            self.put.setattr(device, "bytes_per_second", 1e9)

    def there(self, printer: Printer) -> Printer:
        """Connect a printer until the scene is over."""
        if isinstance(printer, UsbPrinter):
            plug_in(self.put, printer)
        self.printers.append(printer)
        return self.until_over.enter_context(printer)

    def no_opening(self, address: str, number: int) -> None:
        """The machine refuses to open this address, as it would refuse another user or a second program."""
        real = os.open

        def refused(path: Any, *rest: Any, **more: Any) -> int:  # noqa: ANN401 - as os.open is called
            if str(path) == address:
                raise OSError(number, os.strerror(number))
            return real(path, *rest, **more)

        self.put.setattr(os, "open", refused)


Scene: TypeAlias = Callable[[Stage], Ending]


def on(line: str, knobs: Knobs, *, patient: bool = True, data: bytes = JOB, baudrate: int = _BAUD) -> Scene:
    """Print on a printer with these knobs, at the end of this line."""

    def scene(stage: Stage) -> Ending:
        if not patient:
            stage.lose_patience()
        printer = stage.there(_LINES[line](replace(knobs)))
        return print_at(printer.transport, printer.address, baudrate, data)

    return scene


def never_done(line: str) -> Scene:
    """It answers, but never says that the job is through."""

    def scene(stage: Stage) -> Ending:
        stage.give_up_soon()
        return on(line, Knobs(never_done=True))(stage)

    return scene


def after_another(line: str) -> Scene:
    """The paper ran out in an earlier job; the roll is changed, it answers for that one, and never for this one."""

    def scene(stage: Stage) -> Ending:
        stage.give_up_soon()
        printer, remembered = stage.there(_LINES[line](Knobs(stops_after=20, keeps_questions=True))), Remembered()
        print_at(printer.transport, printer.address, _BAUD, JOB, remembered=remembered)
        printer.knobs.stops_after, printer.knobs.paper_out = None, False
        printer.knobs.never_done, printer.knobs.keeps_questions = True, False
        return print_at(printer.transport, printer.address, _BAUD, JOB, remembered=remembered)

    return scene


def stalls(line: str) -> Scene:
    """It answers, takes a part of a long job, and then no more."""

    def scene(stage: Stage) -> Ending:
        stage.give_up_soon()
        size = 16_000_000 if line == "network" else 200_000
        return on(line, Knobs(stalls_after=100), data=LARGER_THAN_ANY_BUFFER[:size], baudrate=_FAST_BAUD)(stage)

    return scene


def at(transport: str, address: str) -> Scene:
    """Print at an address of this machine or network as it is."""
    return lambda _: print_at(transport, address, _BAUD, JOB)


def refused_at(transport: str, address: str, number: int) -> Scene:
    """The machine answers the opening of this address with this error."""

    def scene(stage: Stage) -> Ending:
        stage.no_opening(address, number)
        return print_at(transport, address, _BAUD, JOB)

    return scene


def host_never_answers(stage: Stage) -> Ending:
    stage.put.setattr(network, "_CONNECT_S", 0.2)
    server = stage.until_over.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
    for _ in range(4):  # who is in the queue fills it: the next one hears nothing
        waiting = stage.until_over.enter_context(socket.socket())
        waiting.setblocking(False)
        waiting.connect_ex(server.getsockname())
    return print_at("network", f"127.0.0.1:{server.getsockname()[1]}", _BAUD, JOB)


def nothing_listens(_: Stage) -> Ending:
    with TcpPrinter() as printer:
        address = printer.address
    return print_at("network", address, _BAUD, JOB)


def network_is_held(stage: Stage) -> Ending:
    """It serves one till after the other, and this one waits behind another; its paper comes out when that one goes."""
    stage.put.setattr(inquiry, "_ANSWER_S", 0.1)
    printer = stage.there(TcpPrinter())
    with closing(NetworkDevice(printer.address)) as other:
        other.write(b"another till's ", 60)
        printer.wait_for(b"another till's ", 60)
        ending = print_at("network", printer.address, _BAUD, JOB)
    printer.wait_for(JOB, 60)
    return ending


def serial_is_held(stage: Stage) -> Ending:
    printer = stage.there(PtyPrinter())
    with closing(SerialDevice(printer.address, _BAUD)):
        return print_at("serial", printer.address, _BAUD, JOB)


def usb(data: bytes = JOB, **is_so: object) -> Scene:
    """A printer on the bus of which these things are so."""

    def scene(stage: Stage) -> Ending:
        printer = UsbPrinter()
        for name, value in is_so.items():
            setattr(printer, name, value)
        stage.there(printer)
        return print_at("usb", printer.address, _BAUD, data)

    return scene


def empty_bus(stage: Stage) -> Ending:
    plug_in(stage.put)
    return print_at("usb", "04b8:0e28", _BAUD, JOB)


def no_libusb(stage: Stage) -> Ending:
    for name in ("libusb0", "libusb1", "openusb"):
        stage.put.setattr(f"usb.backend.{name}.get_backend", lambda: None)
    return print_at("usb", "04b8:0e28", _BAUD, JOB)


def cups(made: Callable[[], Cups], queue: str = "receipts", *, patient: bool = True) -> Scene:
    """Print to a queue of this scheduler, which is made anew for each scene."""

    def scene(stage: Stage) -> Ending:
        if not patient:
            stage.give_up_soon()
        stage.until_over.enter_context(served(made(), stage.put))
        return print_at("cups", queue, _BAUD, JOB)

    return scene


def no_scheduler(stage: Stage) -> Ending:
    stage.put.setenv("CUPS_SERVER", str(stage.folder / "cups.sock"))
    return print_at("cups", "receipts", _BAUD, JOB)


class RunsOut(Winspool):
    """A queue of Windows whose printer's paper ends once the job has begun."""

    def _StartDocPrinterW(self, handle: int, level: int, document: Any) -> int:  # noqa: ANN401 - ctypes' own
        self.status = 0x10
        return super()._StartDocPrinterW(handle, level, document)


def winspool(made: Callable[[], Winspool], queue: str = "XP-80C", *, patient: bool = True) -> Scene:
    """Print to a queue of Windows, which is made anew for each scene."""

    def scene(stage: Stage) -> Ending:
        if not patient:
            stage.give_up_soon()
        functions = made().spooler()
        stage.put.setattr(windows, "spooler", lambda: functions)
        return print_at("windows", queue, _BAUD, JOB)

    return scene


def plain_file(stage: Stage) -> Ending:
    paper = stage.folder / "paper.bin"
    ending = print_at("file", str(paper), _BAUD, JOB)
    assert paper.read_bytes() == JOB
    return ending


def file_of_another_user(stage: Stage) -> Ending:
    address = str(stage.folder / "paper.bin")
    return refused_at("file", address, errno.EACCES)(stage)


def no_folder(stage: Stage) -> Ending:
    return print_at("file", str(stage.folder / "gone" / "paper.bin"), _BAUD, JOB)


def pipe_that_stalls(stage: Stage) -> Ending:
    stage.give_up_soon()
    reader = _pipe(stage)
    ending = print_at("file", str(stage.folder / "lp0"), _BAUD, LARGER_THAN_ANY_BUFFER[:200_000])
    os.close(reader)
    return ending


def pipe_that_breaks(stage: Stage) -> Ending:
    """Whatever reads the pipe goes away in the middle of the job."""
    reader = _pipe(stage)

    def leave() -> None:
        select.select([reader], [], [])
        os.close(reader)

    leaving = threading.Thread(target=leave)
    leaving.start()
    ending = print_at("file", str(stage.folder / "lp0"), _BAUD, LARGER_THAN_ANY_BUFFER[:1_000_000])
    leaving.join()
    return ending


def _pipe(stage: Stage) -> int:
    os.mkfifo(stage.folder / "lp0")
    return os.open(stage.folder / "lp0", os.O_RDONLY | os.O_NONBLOCK)
