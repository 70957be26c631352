"""Printers on the shop's network: those that announce themselves, and on request every address where one may be."""

import asyncio
import contextlib
import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Interface, IPv4Network
from time import monotonic, sleep
from typing import Final

import ifaddr
from zeroconf import DNSQuestionType, InterfaceChoice, IPVersion, ServiceBrowser, ServiceListener, Zeroconf

from printing.found import Found

PORT: Final = 9100

_RAW: Final = "_pdl-datastream._tcp.local."
_OTHERS: Final = (
    "_printer._tcp.local.",
    "_ipp._tcp.local.",
)  # by printers that may take raw bytes too
_PRIVATE: Final = tuple(map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8")))
_LARGEST: Final = 1024
_AROUND_ITSELF: Final = 24
_AT_ONCE: Final = 64
_CONNECT_S: Final = 1.0


class _Heard(ServiceListener):
    """The names that were announced, by zeroconf's own thread."""

    def __init__(self) -> None:
        self.names: list[tuple[str, str]] = []

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:  # noqa: ARG002 - zeroconf's own names
        self.names.append((type_, name))

    def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """A printer that said more of itself is the same printer."""

    def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """A printer that leaves while it is looked for is found all the same: it may come back."""


def announced(deadline_s: float = 4.0, *, interfaces: InterfaceChoice | list[str] = InterfaceChoice.All) -> list[Found]:
    """Listen for printers that announce themselves by mDNS, and ask those where they are.

    One that is announced for another protocol is given only where it takes a connection on port 9100 too. OSError
    where this machine has no network.
    """
    ends = monotonic() + deadline_s
    printers: dict[str, Found] = {}
    with contextlib.closing(Zeroconf(interfaces=interfaces, ip_version=IPVersion.V4Only)) as network:
        heard = _Heard()
        # An answer to one alone may go to another program of this machine that listens at the same port, such as Avahi.
        to_all = DNSQuestionType.QM
        browser = ServiceBrowser(network, [_RAW, *_OTHERS], heard, question_type=to_all)
        sleep(deadline_s / 2)
        browser.cancel()
        names = sorted(heard.names, key=lambda one: one[0] != _RAW)
        for waiting, (kind, name) in zip(range(len(names), 0, -1), names, strict=True):
            share_s = max(0.05, (ends - monotonic()) / waiting)  # one that is silent by now leaves the others theirs
            told = network.get_service_info(kind, name, timeout=int(share_s * 1000), question_type=to_all)
            for host in told.parsed_addresses(IPVersion.V4Only)[:1] if told else ():
                port = (told.port if told and kind == _RAW else None) or PORT
                if (address := f"{host}:{port}") in printers or (kind != _RAW and not _answers(host, port, share_s)):
                    continue
                printers[address] = Found("network", address, f"{name.removesuffix('.' + kind)} at {host}")
    return list(printers.values())


def own_networks() -> list[IPv4Network]:
    """The private networks that this machine is in; of one with more than 1,024 addresses the part around its own."""
    around = [
        one.network if one.network.num_addresses <= _LARGEST else IPv4Network((one.ip, _AROUND_ITSELF), strict=False)
        for one in _own_addresses()
        if not one.is_loopback
    ]
    return [network for network in dict.fromkeys(around) if _is_private(network)]


def scan(networks: Iterable[IPv4Network] | None = None, *, port: int = PORT, deadline_s: float = 20.0) -> list[Found]:
    """Connect to every address of `networks`, else of own_networks(), and close again: nothing is sent.

    Whatever takes the connection is found, printer or not; what was not tried by the deadline is not. ValueError for
    a network that is not private, has more than 1,024 addresses, or that this machine is not in.
    """
    chosen = own_networks() if networks is None else list(networks)
    ours = [one.network for one in _own_addresses()]
    for network in chosen:
        is_ours = any(network.subnet_of(whole) for whole in ours)
        if not (is_ours and _is_private(network)) or network.num_addresses > _LARGEST:
            raise ValueError(f"{network} is not a small private network that this machine is in; it is not searched.")
    hosts = sorted({host for network in chosen for host in network.hosts()})
    there = asyncio.run(_that_connect(hosts, port, deadline_s))
    return [Found("network", f"{host}:{port}", f"Something that takes print jobs at {host}") for host in there]


async def _that_connect(hosts: list[IPv4Address], port: int, deadline_s: float) -> list[IPv4Address]:
    there: list[IPv4Address] = []
    turn = asyncio.Semaphore(_AT_ONCE)

    async def knock(host: IPv4Address) -> None:
        async with turn:
            with contextlib.suppress(OSError):  # which TimeoutError is
                async with asyncio.timeout(_CONNECT_S):
                    _, writer = await asyncio.open_connection(str(host), port)
                writer.close()
                there.append(host)

    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(deadline_s), asyncio.TaskGroup() as tasks:
            for host in hosts:
                tasks.create_task(knock(host))
    return sorted(there)


def _answers(host: str, port: int, deadline_s: float) -> bool:
    if not IPv4Address(host).is_private:  # anyone can announce any address
        return False
    try:
        socket.create_connection((host, port), min(_CONNECT_S, deadline_s)).close()
    except OSError:
        return False
    return True


def _own_addresses() -> list[IPv4Interface]:
    return [
        IPv4Interface(f"{one.ip}/{one.network_prefix}")
        for adapter in ifaddr.get_adapters()
        for one in adapter.ips
        if one.is_IPv4
    ]


def _is_private(network: IPv4Network) -> bool:
    return any(network.subnet_of(private) for private in _PRIVATE)
