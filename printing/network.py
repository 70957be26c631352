"""A printer on the network: raw bytes over TCP, port 9100 unless another is named."""

import select
import socket
from time import monotonic
from typing import Final

from printing.device import Cause, PrinterTrouble

_PORT: Final = 9100
_CONNECT_S: Final = 3.0
_LAST_ANSWERS_S: Final = 0.2
_READ_SIZE: Final = 4096


class NetworkDevice:
    """A TCP connection to a printer. Raises PrinterTrouble where none can be made within 3 s."""

    can_answer: Final = True
    spools: Final = False
    hands_on: Final = False
    bytes_per_second: Final = 10_000.0  # what the slowest of them takes while it prints; the network is faster

    def __init__(self, address: str) -> None:
        host, port = _host_and_port(address)
        try:
            self._socket = socket.create_connection((host, port), _CONNECT_S)
        except TimeoutError as error:
            raise PrinterTrouble(Cause.NOT_ANSWERING, f"{address} does not answer.") from error
        except ConnectionRefusedError as error:
            raise PrinterTrouble(Cause.REFUSED, f"{address} takes no connection.") from error
        except UnicodeError as error:
            raise ValueError(f"The printer's address {address!r} names no host.") from error
        except socket.gaierror as error:
            raise PrinterTrouble(Cause.NO_DEVICE, f"No printer is known as {host}.") from error
        except OSError as error:
            raise PrinterTrouble(Cause.NOT_ANSWERING, f"{address} cannot be reached.") from error
        self._socket.setblocking(False)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def write(self, data: bytes, deadline_s: float) -> None:
        """Hand all bytes to the network; a printer whose buffer stays full to the deadline is stalled."""
        ends = monotonic() + deadline_s
        sent = 0
        while sent < len(data):
            _, writable, _ = select.select([], [self._socket], [], max(0.0, ends - monotonic()))
            if not writable:
                raise PrinterTrouble(Cause.STALLED, "The printer takes no more bytes.", bytes_left=sent)
            try:
                sent += self._socket.send(data[sent:])
            except BlockingIOError:
                continue
            except OSError as error:
                raise PrinterTrouble(Cause.DISCONNECTED, "The printer hung up.", bytes_left=sent) from error

    def read(self, deadline_s: float) -> bytes:
        """Give what the printer answered; a connection that it closed is trouble, not silence."""
        readable, _, _ = select.select([self._socket], [], [], deadline_s)
        if not readable:
            return b""
        try:
            answer = self._socket.recv(_READ_SIZE)
        except OSError as error:
            raise PrinterTrouble(Cause.DISCONNECTED, "The printer reset the connection.") from error
        if not answer:
            raise PrinterTrouble(Cause.DISCONNECTED, "The printer closed the connection.")
        return answer

    def close(self) -> None:
        """Close after the last answers were read: closing over unread ones resets the connection (RFC 2525,
        section 2.17), and a printer may then drop what it has not printed yet."""
        try:
            self._socket.shutdown(socket.SHUT_WR)
            ends = monotonic() + _LAST_ANSWERS_S
            while (left_s := ends - monotonic()) > 0:
                self.read(left_s)
        except (OSError, PrinterTrouble):
            pass
        finally:
            self._socket.close()


def _host_and_port(address: str) -> tuple[str, int]:
    """Split `host`, `host:port`, `[v6]:port` or a bare v6 address; ValueError where there is no host or no port."""
    if address.startswith("["):
        host, _, rest = address[1:].partition("]")
        port = rest.removeprefix(":")
    elif address.count(":") == 1:
        host, _, port = address.partition(":")
    else:
        host, port = address, ""
    if port and not (port.isdecimal() and 0 < int(port) < 65536):
        raise ValueError(f"The printer's address {address!r} does not end in a port of 1 to 65535.")
    if not host:
        raise ValueError(f"The printer's address {address!r} names no host.")
    return host, int(port or _PORT)
