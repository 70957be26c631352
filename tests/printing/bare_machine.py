"""A machine on which no printer can be found, whatever is plugged into the one that the tests run on."""

import errno
from pathlib import Path

import ifaddr
import pytest
from serial.tools import list_ports

from printing import found, network_search
from tests.printing.fake_usb import plug_in


def make_bare(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Leave no USB printer, no node of Linux's driver in an empty `folder`, no port and no queue."""
    plug_in(monkeypatch)
    monkeypatch.setattr(found, "_NODES", folder / "dev")
    monkeypatch.setattr(found, "_NODES_TOLD", folder / "sys")
    monkeypatch.setattr(list_ports, "comports", list)
    monkeypatch.setenv("CUPS_SERVER", str(folder / "no.sock"))


def cut_off_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave no network: nothing is announced, and there is no address to be knocked at."""

    def nowhere(**_: object) -> None:
        raise OSError(errno.ENETUNREACH, "Network is unreachable")

    monkeypatch.setattr(network_search, "Zeroconf", nowhere)
    monkeypatch.setattr(ifaddr, "get_adapters", list)
