"""Printers on the network; nothing here leaves 127.0.0.0/8."""

import asyncio
import contextlib
import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv4Network
from types import SimpleNamespace
from uuid import uuid4

import ifaddr
import pytest
from zeroconf import IPVersion, ServiceInfo, Zeroconf

from printing import network_search
from printing.found import Found
from printing.network_search import announced, own_networks, scan

NEARBY = IPv4Network("127.0.0.0/29")


@contextmanager
def listening(host: str, port: int = 0) -> Iterator[socket.socket]:
    with socket.create_server((host, port)) as server:
        yield server


def addresses_of_this_machine(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    def adapters() -> list[SimpleNamespace]:
        split = [one.split("/") for one in addresses]
        ips = [SimpleNamespace(ip=ip, network_prefix=int(prefix), is_IPv4=True) for ip, prefix in split]
        return [SimpleNamespace(ips=[*ips, SimpleNamespace(ip=("fd00::1", 0, 0), network_prefix=64, is_IPv4=False)])]

    monkeypatch.setattr(ifaddr, "get_adapters", adapters)


def test_a_scan_finds_what_takes_connections_and_sends_it_nothing() -> None:
    with listening("127.0.0.3") as one:
        port = one.getsockname()[1]
        with listening("127.0.0.5", port) as other:
            there = scan([NEARBY], port=port, deadline_s=60)
            heard = []
            for server in (one, other):
                connection, _ = server.accept()
                with connection:
                    connection.settimeout(10)
                    heard.append(connection.recv(100))

    assert there == [
        Found("network", f"127.0.0.3:{port}", "Something that takes print jobs at 127.0.0.3"),
        Found("network", f"127.0.0.5:{port}", "Something that takes print jobs at 127.0.0.5"),
    ]
    assert heard == [b"", b""]


def test_a_scan_of_what_nobody_is_at_finds_nothing() -> None:
    with listening("127.0.0.1") as closed:
        port = closed.getsockname()[1]

    assert scan([NEARBY], port=port, deadline_s=60) == []


def test_a_scan_ends_at_its_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(asyncio, "open_connection", never)

    assert scan([NEARBY], deadline_s=0.05) == []


def test_no_more_than_a_few_are_tried_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    now, most = 0, 0

    async def refused(*_: object) -> None:
        nonlocal now, most
        now += 1
        most = max(most, now)
        try:
            await asyncio.sleep(0.001)
        finally:
            now -= 1
        raise ConnectionRefusedError

    monkeypatch.setattr(asyncio, "open_connection", refused)
    scan([IPv4Network("127.0.0.0/23")], deadline_s=60)

    assert 1 < most <= 64


@pytest.mark.parametrize("network", ["8.8.8.0/24", "10.99.0.0/24", "127.0.0.0/8", "192.0.2.0/24", "169.254.0.0/24"])
def test_what_is_not_a_small_private_network_of_this_machine_is_not_scanned(
    network: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses_of_this_machine(
        monkeypatch, "8.8.8.8/24", "127.0.0.1/8", "192.0.2.2/24", "169.254.1.1/16", "192.168.1.20/24"
    )

    with pytest.raises(ValueError, match="private"):
        scan([IPv4Network(network)])


def test_the_shops_own_networks_are_the_private_ones_that_this_machine_is_in(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses_of_this_machine(
        monkeypatch, "127.0.0.1/8", "192.168.1.20/24", "192.168.1.21/24", "10.20.30.40/8", "41.90.1.2/24"
    )

    assert own_networks() == [IPv4Network("192.168.1.0/24"), IPv4Network("10.20.30.0/24")]


@contextmanager
def announcing(*services: ServiceInfo) -> Iterator[None]:
    try:
        network = Zeroconf(interfaces=["127.0.0.1"], ip_version=IPVersion.V4Only)
    except OSError as error:
        if error.errno not in (errno.ENODEV, errno.ENETUNREACH):
            raise
        pytest.skip("this machine has no multicast on its loopback")
    with contextlib.closing(network):
        for service in services:
            network.register_service(service, cooperating_responders=True)  # at once, without asking
        yield


@pytest.fixture
def name() -> str:
    """Give a name that no other run of these tests on this machine announces at the same time."""
    return f"EPSON {uuid4()}"


@pytest.fixture
def host() -> str:
    """Give an address of this machine that no other run uses."""
    return str(IPv4Address("127.0.0.0") + uuid4().int % (1 << 24) // 4 * 4 + 1)


def service(kind: str, name: str, port: int, host: str) -> ServiceInfo:
    server = f"{host.replace('.', '-')}.local."
    return ServiceInfo(kind, f"{name}.{kind}", port=port, addresses=[socket.inet_aton(host)], server=server)


def heard_of(name: str) -> list[Found]:
    """Listen again and again until this printer was heard, for a slow machine's sake."""
    for _ in range(20):
        if there := [one for one in announced(2.0, interfaces=["127.0.0.1"]) if one.words.startswith(name)]:
            return there
    pytest.fail(f"{name} was never heard of")


def test_a_printer_that_announces_itself_is_found_by_its_name(name: str, host: str) -> None:
    with announcing(service("_pdl-datastream._tcp.local.", name, 9100, host)):
        there = heard_of(name)

    assert there == [Found("network", f"{host}:9100", f"{name} at {host}")]


@pytest.mark.parametrize("kind", ["_ipp._tcp.local.", "_printer._tcp.local."])
def test_a_printer_of_another_protocol_is_found_where_it_takes_raw_bytes_too(
    kind: str, name: str, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mute = str(IPv4Address(host) + 1)
    with listening(host) as raw:
        port = raw.getsockname()[1]
        monkeypatch.setattr(network_search, "PORT", port)
        with announcing(service(kind, f"{name} one", 631, mute), service(kind, f"{name} two", 631, host)):
            there = heard_of(name)

    assert there == [Found("network", f"{host}:{port}", f"{name} two at {host}")]


def test_what_announces_an_address_that_is_not_private_is_not_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_: pytest.fail("connected"))

    assert not network_search._answers("8.8.8.8", 9100, 1)
