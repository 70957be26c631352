"""Printers that can be found on this machine, each with the words for the settings and words for a person.

Looking sends nothing to any device, but asks those of USB's printer class for their names.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from printing.device import PrinterTrouble

_T = TypeVar("_T")

_NODES: Final = Path("/dev/usb")
_NODES_TOLD: Final = Path("/sys/class/usbmisc")


@dataclass(frozen=True, slots=True)
class Found:
    """Something that may be a printer: how it is reached, and what a person is shown."""

    transport: str
    address: str
    words: str


def on_this_machine() -> list[Found]:
    """Everything that this machine knows of: USB, serial ports and the system's queues, in this order.

    What a machine lacks, such as libusb or CUPS, has found nothing.
    """
    queues = _windows_queues if sys.platform == "win32" else _cups_queues
    return [found for look in (on_usb, on_serial_ports, queues) for found in _without_trouble(look)]


def on_usb() -> Iterator[Found]:
    """Give USB printers by their numbers, which stay the same wherever they are plugged in; then those that only
    Linux's driver shows, by its nodes."""
    places = set()
    for found, place in _without_trouble(_by_number):
        places.add(place)
        yield found
    for node in sorted(_NODES.glob("lp*")):
        told = _NODES_TOLD / node.name / "device"
        if told.resolve().name.partition(":")[0] not in places:
            yield Found("usb", str(node), f"{_name_of(told)} at {node}")


def on_serial_ports() -> Iterator[Found]:
    """Give the serial ports, whatever is at them: nobody is asked."""
    from serial.tools.list_ports import comports

    for port in sorted(comports()):
        told = port.description
        name = told if told and told not in ("n/a", port.name) else "Serial port"
        yield Found("serial", port.device, name if port.device in name else f"{name} at {port.device}")


def _by_number() -> Iterator[tuple[Found, str]]:
    from printing.usb_port import usb_printers

    printers = list(usb_printers())
    addresses = [f"{one.number}:{one.serial}" if one.serial else one.number for one in printers]
    alike = Counter(addresses)
    for printer, address in zip(printers, addresses, strict=True):
        name = printer.name or f"USB printer {printer.number}"
        if alike[address] > 1:  # clones that all bear one number
            yield Found("usb", printer.place, f"{name} in USB socket {printer.place}"), printer.place
        else:
            yield Found("usb", address, f"{name} on USB"), printer.place


def _name_of(told: Path) -> str:
    """What a printer behind a node called itself when it was plugged in (IEEE 1284)."""
    try:
        words = (told / "ieee1284_id").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "USB printer"
    facts = dict(part.strip().split(":", 1) for part in words.split(";") if ":" in part)
    maker = facts.get("MFG") or facts.get("MANUFACTURER") or ""
    return f"{maker} {facts.get('MDL') or facts.get('MODEL') or ''}".strip() or "USB printer"


def _cups_queues() -> Iterator[Found]:
    from printing.cups import queues

    for name, info in queues():
        yield Found("cups", name, f"Printer queue {name}" if info == name else f"Printer queue {name}: {info}")


def _windows_queues() -> Iterator[Found]:
    from printing.windows import queues

    for name in queues():
        yield Found("windows", name, f"Windows printer {name}")


def _without_trouble(look: Callable[[], Iterator[_T]]) -> Iterator[_T]:
    try:
        yield from look()
    except (PrinterTrouble, OSError):
        return
