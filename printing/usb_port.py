"""A printer on USB, spoken to without a driver: one of the printer class, by its number or by its place."""

import contextlib
import errno
import re
from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic, sleep
from typing import Final

import usb.core
import usb.util
from usb.core import Device, Endpoint, Interface

from printing.device import Cause, PrinterTrouble

_PRINTER_CLASS: Final = 7
_READ_SIZE: Final = 4096  # a whole number of packets at every speed: a longer answer would overflow
_PIECE: Final = 4096
_PAUSE_S: Final = 0.01
_HELD: Final = (errno.EBUSY, errno.EACCES, errno.EPERM)
_BY_NUMBER: Final = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})(?::(.+))?")
_BY_PLACE: Final = re.compile(r"[0-9]+-[0-9]+(\.[0-9]+)*")


@dataclass(frozen=True, slots=True)
class UsbPrinter:
    """A device with an interface of the printer class. `place` is Linux's name for the socket it is in, such as 1-2.3.

    `name` and `serial` are as the printer tells them, empty where it does not or where this user may not ask.
    """

    number: str
    place: str
    device: Device
    interface: Interface
    sink: Endpoint
    source: Endpoint | None

    @property
    def serial(self) -> str:
        return self._told("serial_number")

    @property
    def name(self) -> str:
        maker, product = self._told("manufacturer"), self._told("product")
        return product if product.startswith(maker) else f"{maker} {product}".strip()

    def _told(self, name: str) -> str:
        try:
            told = str(getattr(self.device, name) or "")
        except (ValueError, NotImplementedError, OSError):  # ValueError: no permission to ask, or no text
            return ""
        return "".join(letter for letter in told if letter.isprintable()).strip()


def usb_printers() -> Iterator[UsbPrinter]:
    """Give every device of the printer class, in the order of their places. Nothing is sent to any of them.

    Raises PrinterTrouble where this machine has no libusb.
    """
    try:
        devices = list(usb.core.find(find_all=True))
    except usb.core.NoBackendError as error:
        raise PrinterTrouble(Cause.NO_SERVICE, "Printers on USB need libusb-1.0, which is not installed.") from error
    except OSError as error:
        raise PrinterTrouble(Cause.NO_DEVICE, "The USB sockets cannot be listed.") from error
    for device in sorted(devices, key=_ports):
        lines = [line for interface in _interfaces(device) for line in _lines(interface)]
        if lines:
            number = f"{device.idVendor:04x}:{device.idProduct:04x}"
            place = f"{device.bus}-{'.'.join(map(str, device.port_numbers or ()))}"
            interface, sink, source = next((line for line in lines if line[2] is not None), lines[0])
            yield UsbPrinter(number, place, device, interface, sink, source)


class UsbDevice:
    """The printer at `vendor:product`, `vendor:product:serial number` or a place such as `1-2.3`, held for the till.

    PrinterTrouble where it is not there, is held or may not be used; ValueError for an address that is none. Linux's
    own driver is asked to let it go, and is given it back by `close`.
    """

    spools: Final = False
    hands_on: Final = False
    bytes_per_second: Final = 10_000.0  # what the slowest printer takes while it prints; the cable is faster

    def __init__(self, address: str) -> None:
        self._printer = _printer_at(address)
        self._device = self._printer.device
        self._interface = self._printer.interface
        self._took_from_driver = False
        try:
            self._hold()
        except (OSError, NotImplementedError) as error:
            self.close()
            if isinstance(error, OSError) and error.errno in _HELD:
                raise PrinterTrouble(Cause.REFUSED, f"{address} is held, or not this user's to open.") from error
            raise PrinterTrouble(Cause.NO_DEVICE, f"The printer {address} cannot be opened.") from error
        self._source = self._printer.source
        self.can_answer: Final = self._source is not None

    def write(self, data: bytes, deadline_s: float) -> None:
        """Hand all bytes over; a printer that takes none until the deadline is stalled."""
        ends = monotonic() + deadline_s
        written = 0
        while written < len(data):
            try:
                written += self._printer.sink.write(data[written : written + _PIECE], _milliseconds(ends))
            except usb.core.USBTimeoutError as error:
                if monotonic() >= ends:
                    raise PrinterTrouble(
                        Cause.STALLED, "The printer takes no more bytes.", bytes_left=written
                    ) from error
            except OSError as error:
                # The packet in hand may have arrived although its receipt did not.
                raise PrinterTrouble(Cause.DISCONNECTED, "The cable was pulled.", bytes_left=None) from error

    def read(self, deadline_s: float) -> bytes:
        """Give what the printer answered; an empty packet, which some send all the time, is no answer."""
        ends = monotonic() + deadline_s
        while self._source is not None:
            try:
                answer = bytes(self._source.read(_READ_SIZE, _milliseconds(ends)))
            except usb.core.USBTimeoutError:
                answer = b""
            except OSError as error:
                raise PrinterTrouble(Cause.DISCONNECTED, "The cable was pulled.") from error
            if answer or monotonic() >= ends:
                return answer
            sleep(_PAUSE_S)
        return b""

    def close(self) -> None:
        """Let go of the printer, and give it back to the driver that had it."""
        number = self._interface.bInterfaceNumber
        with contextlib.suppress(OSError, NotImplementedError):
            usb.util.release_interface(self._device, number)
        if self._took_from_driver:
            with contextlib.suppress(OSError, NotImplementedError):
                self._device.attach_kernel_driver(number)
        with contextlib.suppress(OSError, NotImplementedError):
            usb.util.dispose_resources(self._device)

    def _hold(self) -> None:
        number = self._interface.bInterfaceNumber
        with contextlib.suppress(NotImplementedError):  # only Linux has a driver to ask
            if self._device.is_kernel_driver_active(number):
                self._device.detach_kernel_driver(number)
                self._took_from_driver = True
        try:
            self._device.get_active_configuration()
        except OSError:
            self._device.set_configuration()
        usb.util.claim_interface(self._device, number)
        if self._interface.bAlternateSetting:
            self._interface.set_altsetting()


def _printer_at(address: str) -> UsbPrinter:
    by_number = _BY_NUMBER.fullmatch(address)
    if by_number is None and not _BY_PLACE.fullmatch(address):
        raise ValueError(
            f"A USB printer's address is vendor:product, such as 04b8:0e28, with :serial number after it or not, "
            f"or its place, such as 1-2.3, not {address!r}."
        )
    for printer in usb_printers():
        if by_number is None:
            if printer.place == address:
                return printer
        elif printer.number == f"{by_number[1]}:{by_number[2]}".lower() and by_number[3] in (None, printer.serial):
            return printer
    raise PrinterTrouble(Cause.NO_DEVICE, f"There is no printer {address} on USB.")


def _interfaces(device: Device) -> list[Interface]:
    """Every interface and every setting of it; nothing where the device went away while it was looked at."""
    try:
        return [interface for configuration in device for interface in configuration]
    except OSError:
        return []


def _lines(interface: Interface) -> Iterator[tuple[Interface, Endpoint, Endpoint | None]]:
    """Where bytes go to a printer and where its answers come from, which not every setting has."""
    sink = _bulk_endpoint(interface, usb.util.ENDPOINT_OUT)
    if interface.bInterfaceClass == _PRINTER_CLASS and sink is not None:
        yield interface, sink, _bulk_endpoint(interface, usb.util.ENDPOINT_IN)


def _bulk_endpoint(interface: Interface, direction: int) -> Endpoint | None:
    for endpoint in interface:
        address, attributes = endpoint.bEndpointAddress, endpoint.bmAttributes
        if (
            usb.util.endpoint_direction(address) == direction
            and usb.util.endpoint_type(attributes) == usb.util.ENDPOINT_TYPE_BULK
        ):
            return endpoint
    return None


def _ports(device: Device) -> tuple[int, tuple[int, ...]]:
    return device.bus or 0, tuple(device.port_numbers or ())


def _milliseconds(ends: float) -> int:
    """The time left, as libusb wants it: 0 would be for ever."""
    return max(1, round((ends - monotonic()) * 1000))
