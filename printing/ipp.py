"""The few words of the Internet Printing Protocol (RFC 8010, RFC 8011) that a queue on this machine is spoken to in."""

import http.client
import os
import socket
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Final, TypeAlias

from printing.device import Cause, PrinterTrouble

Value: TypeAlias = int | bool | str
Given: TypeAlias = Mapping[str, str | int | list[str]]

_SOCKET: Final = "/run/cups/cups.sock"
_PORT: Final = 631
_OPERATION_GROUP: Final = 0x01
_JOB_GROUP: Final = 0x02
_END: Final = 0x03
_PRINTER_GROUP: Final = 0x04
_INTEGER, _BOOLEAN, _ENUM = 0x21, 0x22, 0x23
_TAGS: Final = {
    "attributes-charset": 0x47,
    "attributes-natural-language": 0x48,
    "printer-uri": 0x45,
    "requesting-user-name": 0x42,
    "job-name": 0x42,
    "document-format": 0x49,
    "requested-attributes": 0x44,
    "job-id": _INTEGER,
}
_GOOD: Final = range(0x0100)


class Operation(IntEnum):
    """What is asked for; RFC 8011's numbers, and one of CUPS's own."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_PRINTERS = 0x4002


NOT_FOUND: Final = 0x0406
NOT_ACCEPTING_JOBS: Final = 0x0506


class Refused(PrinterTrouble):
    """The scheduler answered with a status that is none of success; `status` is RFC 8011's number of it."""

    def __init__(self, status: int) -> None:
        causes = {NOT_FOUND: Cause.NO_DEVICE, NOT_ACCEPTING_JOBS: Cause.PAUSED}
        super().__init__(causes.get(status, Cause.REFUSED), f"The queue refuses: IPP status 0x{status:04x}.")
        self.status = status


@dataclass(frozen=True, slots=True)
class Answer:
    """What the scheduler said: the attributes of each printer or job, every attribute as the list of its values."""

    things: tuple[Mapping[str, list[Value]], ...]

    def only(self) -> Mapping[str, list[Value]]:
        """The attributes of the one thing that was asked about."""
        return self.things[0] if self.things else {}


def ask(operation: Operation, path: str, attributes: Given, deadline_s: float, data: bytes = b"") -> Answer:
    """Ask the scheduler of this machine once, or the one that CUPS_SERVER names, as CUPS's own programs do.

    Raises Refused for a status that is none of success, and PrinterTrouble where nobody answers as a scheduler does.
    In what it raises, `bytes_left` is None once the question may have been read.
    """
    message = request(operation, attributes) + data
    connection = _connection(max(0.05, deadline_s))
    try:
        try:
            connection.connect()
        except OSError as error:
            raise PrinterTrouble(Cause.NO_SERVICE, "The printing service of this machine does not run.") from error
        connection.request("POST", path, message, {"Content-Type": "application/ipp"})
        response = connection.getresponse()
        body = response.read()
    except TimeoutError as error:
        raise PrinterTrouble(Cause.NOT_ANSWERING, "The printing service does not answer.", bytes_left=None) from error
    except (OSError, http.client.HTTPException) as error:
        raise PrinterTrouble(Cause.DISCONNECTED, "The printing service hung up.", bytes_left=None) from error
    finally:
        connection.close()
    if response.status != http.client.OK:
        raise PrinterTrouble(Cause.REFUSED, f"The printing service refuses: HTTP {response.status}.")
    return _read(body)


def request(operation: Operation, attributes: Given) -> bytes:
    """Write a question; a document may follow its bytes."""
    common = {"attributes-charset": "utf-8", "attributes-natural-language": "en"}
    message = struct.pack(">HHIB", 0x0200, operation, 1, _OPERATION_GROUP)
    for name, value in {**common, **attributes}.items():
        for place, one in enumerate(value if isinstance(value, list) else [value]):
            key = b"" if place else name.encode()
            raw = struct.pack(">i", one) if isinstance(one, int) else one.encode()
            message += struct.pack(">BH", _TAGS[name], len(key)) + key + struct.pack(">H", len(raw)) + raw
    return message + bytes([_END])


def _read(body: bytes) -> Answer:
    try:
        _, status, _ = struct.unpack_from(">HHI", body)
        things = tuple(_things(body))
    except (struct.error, IndexError) as error:
        raise PrinterTrouble(
            Cause.REFUSED, "What answers is no printing service: this is not IPP.", bytes_left=None
        ) from error
    if status not in _GOOD:
        raise Refused(status)
    return Answer(things)


def _things(body: bytes) -> Iterator[Mapping[str, list[Value]]]:
    """Give each job or printer in an answer; IndexError or struct.error where it breaks off."""
    at, group, name = 8, _OPERATION_GROUP, ""
    thing: dict[str, list[Value]] = {}
    while True:
        tag = body[at]
        if tag < 0x10:
            if group in (_JOB_GROUP, _PRINTER_GROUP):
                yield thing
            if tag == _END:
                return
            at, group, thing = at + 1, tag, {}
            continue
        key, at = _counted(body, at + 1)
        raw, at = _counted(body, at)
        name = key.decode("utf-8", "replace") or name  # a value without a name is one more of the last attribute's
        thing.setdefault(name, []).append(_value(tag, raw))


def _counted(body: bytes, at: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", body, at)
    ends = at + 2 + length
    if ends > len(body):
        raise IndexError("the answer breaks off")
    return body[at + 2 : ends], ends


def _value(tag: int, raw: bytes) -> Value:
    if tag in (_INTEGER, _ENUM):
        (number,) = struct.unpack(">i", raw)
        return int(number)
    if tag == _BOOLEAN:
        return raw != b"\0"
    return raw.decode("utf-8", "replace")


def _connection(deadline_s: float) -> http.client.HTTPConnection:
    """A connection to be opened: CUPS_SERVER's host:port or socket, else the socket on this machine, else port 631.

    The socket comes first, for it wakes a scheduler that has gone to sleep; its port does not.
    """
    server = os.environ.get("CUPS_SERVER") or (_SOCKET if Path(_SOCKET).exists() else "localhost")
    if server.startswith("/"):
        return _SocketConnection(server, deadline_s)
    host, _, port = server.partition("/")[0].partition(":")
    return http.client.HTTPConnection(host, int(port) if port.isdecimal() else _PORT, timeout=deadline_s)


class _SocketConnection(http.client.HTTPConnection):
    """HTTP through a socket in the file system."""

    def __init__(self, path: str, deadline_s: float) -> None:
        super().__init__("localhost", timeout=deadline_s)
        self._path = path

    def connect(self) -> None:
        """Reach the socket's owner."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)
