"""A USB bus in place of libusb's: what plugged-in devices say of themselves, and a printer that takes and answers."""

# ruff: noqa: ARG002, N803 - the methods of Bus, and their names, are those that pyusb asks for
import errno
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from time import sleep
from types import SimpleNamespace, TracebackType
from typing import Self

import pytest
import usb.backend.libusb1
from usb.backend import IBackend
from usb.core import USBError, USBTimeoutError

from tests.printing.fake_printers import Knobs, Printer

PRINTER_CLASS, STORAGE_CLASS = 7, 8
OUT, IN, INTERRUPT_IN = 0x02, 0x81, 0x83
_GET_DESCRIPTOR, _STRING = 6, 3


class UsbPrinter(Printer):
    """A printer of the printer class in a socket; its knobs for the line are beside those for the paper.

    `takes` is the most that it takes at once. `interfaces` are the class and the endpoints of each.
    """

    transport = "usb"

    def __init__(self, knobs: Knobs | None = None, *, number: str = "04b8:0e28", ports: tuple[int, ...] = (2,)) -> None:
        super().__init__(knobs)
        self.address = number
        self.ports = ports
        self.serial = ""
        self.name = "TM-T20II"
        self.interfaces: list[tuple[int, list[int]]] = [(PRINTER_CLASS, [OUT, IN])]
        self.driver_has_it = self.is_held = self.is_forbidden = self.is_unplugged = False
        self.sends_empty_packets = False
        self.takes = 64
        self.unplugged_after: int | None = None
        self.claimed: list[int] = []
        self.answers = bytearray()

    def __enter__(self) -> Self:
        self.answers += self.knobs.speaks_first
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing runs by itself here."""

    def take(self, data: bytes) -> None:
        self.answers += self._take(data)
        if self.unplugged_after is not None and len(self.received) >= self.unplugged_after:
            self.is_unplugged = True


@dataclass
class Bus(IBackend):
    """Every device that is plugged in. The methods are those that pyusb asks of a backend."""

    plugged: list[UsbPrinter] = field(default_factory=list)

    def enumerate_devices(self) -> Iterator[UsbPrinter]:
        return iter(self.plugged)

    def get_device_descriptor(self, dev: UsbPrinter) -> SimpleNamespace:
        vendor, product = (int(part, 16) for part in dev.address.split(":")[:2])
        return SimpleNamespace(
            **dict.fromkeys(("bDeviceClass", "bDeviceSubClass", "bDeviceProtocol", "bcdDevice"), 0),
            bLength=18,
            bDescriptorType=1,
            bcdUSB=0x200,
            bMaxPacketSize0=64,
            bNumConfigurations=1,
            idVendor=vendor,
            idProduct=product,
            speed=3,
            iManufacturer=1,
            iProduct=2,
            iSerialNumber=3 if dev.serial else 0,
            bus=1,
            address=7 + self.plugged.index(dev),
            port_number=dev.ports[-1],
            port_numbers=dev.ports,
        )

    def get_configuration_descriptor(self, dev: UsbPrinter, config: int) -> SimpleNamespace:
        if config:
            raise IndexError
        if dev.is_unplugged:
            raise _trouble(errno.ENODEV)
        return SimpleNamespace(
            bLength=9,
            bDescriptorType=2,
            wTotalLength=32,
            bNumInterfaces=len(dev.interfaces),
            bConfigurationValue=1,
            iConfiguration=0,
            bmAttributes=0xC0,
            bMaxPower=1,
            extra_descriptors=[],
        )

    def get_interface_descriptor(self, dev: UsbPrinter, intf: int, alt: int, config: int) -> SimpleNamespace:
        if alt:
            raise IndexError
        kind, endpoints = dev.interfaces[intf]
        return SimpleNamespace(
            bLength=9,
            bDescriptorType=4,
            bInterfaceNumber=intf,
            bAlternateSetting=0,
            bNumEndpoints=len(endpoints),
            bInterfaceClass=kind,
            bInterfaceSubClass=1,
            bInterfaceProtocol=2,
            iInterface=0,
            extra_descriptors=[],
        )

    def get_endpoint_descriptor(self, dev: UsbPrinter, ep: int, intf: int, alt: int, config: int) -> SimpleNamespace:
        address = dev.interfaces[intf][1][ep]
        return SimpleNamespace(
            bLength=7,
            bDescriptorType=5,
            bEndpointAddress=address,
            wMaxPacketSize=64,
            bmAttributes=3 if address == INTERRUPT_IN else 2,
            bInterval=0,
            bRefresh=0,
            bSynchAddress=0,
            extra_descriptors=[],
        )

    def open_device(self, dev: UsbPrinter) -> UsbPrinter:
        if dev.is_forbidden:
            raise _trouble(errno.EACCES)
        return _there(dev)

    def close_device(self, dev_handle: UsbPrinter) -> None:
        """There is nothing to keep open here."""

    def get_configuration(self, dev_handle: UsbPrinter) -> int:
        return 1

    def is_kernel_driver_active(self, dev_handle: UsbPrinter, intf: int) -> bool:
        return _there(dev_handle).driver_has_it

    def detach_kernel_driver(self, dev_handle: UsbPrinter, intf: int) -> None:
        _there(dev_handle).driver_has_it = False

    def attach_kernel_driver(self, dev_handle: UsbPrinter, intf: int) -> None:
        _there(dev_handle).driver_has_it = True

    def claim_interface(self, dev_handle: UsbPrinter, intf: int) -> None:
        if dev_handle.is_held or dev_handle.driver_has_it:
            raise _trouble(errno.EBUSY)
        _there(dev_handle).claimed.append(intf)

    def release_interface(self, dev_handle: UsbPrinter, intf: int) -> None:
        _there(dev_handle).claimed.remove(intf)

    def bulk_write(self, dev_handle: UsbPrinter, ep: int, intf: int, data: "array[int]", timeout: int) -> int:
        assert (timeout > 0, intf in dev_handle.claimed, ep) == (True, True, OUT)
        if _there(dev_handle).knobs.stalled:
            sleep(timeout / 1000)
            raise USBTimeoutError("timeout", errno=errno.ETIMEDOUT)
        taken = data[: dev_handle.takes].tobytes()
        dev_handle.take(taken)
        return len(taken)

    def bulk_read(self, dev_handle: UsbPrinter, ep: int, intf: int, buff: "array[int]", timeout: int) -> int:
        assert (timeout > 0, intf in dev_handle.claimed, ep, len(buff) % 512) == (True, True, IN, 0)
        answer = bytes(_there(dev_handle).answers)
        if not answer and not dev_handle.sends_empty_packets:
            sleep(timeout / 1000)
            raise USBTimeoutError("timeout", errno=errno.ETIMEDOUT)
        del dev_handle.answers[:]
        for place, byte in enumerate(answer):
            buff[place] = byte
        return len(answer)

    def ctrl_transfer(
        self,
        dev_handle: UsbPrinter,
        bmRequestType: int,
        bRequest: int,
        wValue: int,
        wIndex: int,
        data: "array[int]",
        timeout: int,
    ) -> int:
        """Tell a string, which is all that a printer may be asked before it is chosen."""
        kind, index = divmod(wValue, 0x100)
        assert (bRequest, kind) == (_GET_DESCRIPTOR, _STRING)
        assert any(one == PRINTER_CLASS for one, _ in dev_handle.interfaces), "asked something that is no printer"
        words = ["", "EPSON", dev_handle.name, dev_handle.serial][index].encode("utf-16-le") if index else b"\x09\x04"
        told = bytes([len(words) + 2, _STRING]) + words
        for place, byte in enumerate(told[: len(data)]):
            data[place] = byte
        return min(len(told), len(data))


def plug_in(monkeypatch: pytest.MonkeyPatch, *plugged: UsbPrinter) -> Bus:
    """Put a bus in the place of libusb's."""
    bus = Bus(list(plugged))
    monkeypatch.setattr(usb.backend.libusb1, "get_backend", lambda: bus)
    return bus


def _there(device: UsbPrinter) -> UsbPrinter:
    if device.is_unplugged:
        raise _trouble(errno.ENODEV)
    return device


def _trouble(number: int) -> USBError:
    return USBError("usb", errno=number)
