"""Places where a printer may be, as a person may be shown them."""

from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import ifaddr
import pytest
from serial.tools import list_ports
from serial.tools.list_ports_common import ListPortInfo

from app.services.known_printers import code_pages_of, kind_named_in, known_printers
from app.services.printer_finding import Place, announced_on_the_network, answering_on_the_network, on_this_machine
from printing import network_search
from tests.printing.bare_machine import cut_off_the_network, make_bare
from tests.printing.test_network_search import announcing, service


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    make_bare(monkeypatch, tmp_path)


def plug_into(monkeypatch: pytest.MonkeyPatch, device: str, description: str) -> None:
    """Put a serial port on this machine that tells this of itself."""
    port = ListPortInfo(device)
    port.description = description
    monkeypatch.setattr(list_ports, "comports", lambda: [port])


def test_a_name_of_300_letters_with_markup_and_commands_in_it_is_one_plain_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plug_into(monkeypatch, "/dev/ttyUSB0", "<b>Printer</b>\x1b@\x00\n\u202e" + "x" * 300)
    (place,) = on_this_machine()

    assert place.words.startswith("<b>Printer</b> @ xxx")
    assert (len(place.words), place.words[-1]) == (120, "…")
    assert place.words.isprintable()


@pytest.mark.parametrize("device", ["/dev/tty\x1b@", "/dev/tty\n", "/dev/" + "x" * 300])
def test_an_address_that_nobody_could_type_is_left_out(monkeypatch: pytest.MonkeyPatch, device: str) -> None:
    plug_into(monkeypatch, device, "Printer")

    assert on_this_machine() == []


def test_a_name_that_is_announced_with_markup_is_the_same_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"<b>EPSON TM-T20II</b> {uuid4().hex[:8]}"
    loopback = SimpleNamespace(ip="127.0.0.1", network_prefix=8, is_IPv4=True, nice_name="lo")
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: [SimpleNamespace(ips=[loopback], index=1)])
    with announcing(service("_pdl-datastream._tcp.local.", name, 9100, "127.0.0.1")):
        for _ in range(10):  # again and again, for a slow machine's sake
            there = [one for one in announced_on_the_network() if one.words.startswith(name)]
            if there:
                break

    assert there == [Place("network", "127.0.0.1:9100", f"{name} at 127.0.0.1", "epson-tm-t20")]


def test_a_machine_without_a_network_finds_nothing_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cut_off_the_network(monkeypatch)

    assert (announced_on_the_network(), answering_on_the_network()) == ([], [])


def test_a_machine_without_any_address_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(**_: object) -> None:
        raise RuntimeError("No interfaces to listen on")

    monkeypatch.setattr(network_search, "Zeroconf", nowhere)

    assert announced_on_the_network() == []


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("EPSON TM-T20II on USB", "epson-tm-t20"),
        ("EPSON TM-T20 at 192.168.1.50", "epson-tm-t20"),
        ("EPSON TM-T88VI-iHUB at 192.168.1.50", "epson-tm-t88"),
        ("EPSON TM-m30 (7C:D9) at 192.168.1.58", "epson-tm-m30"),
        ("POS-5890 at /dev/usb/lp0", "pos-5890"),
        ("Printer queue xp-q200", "xprinter-80"),
        ("USB printer 04b8:0e28 on USB", ""),
        ("Serial port at /dev/ttyUSB0", ""),
        ("Something that takes print jobs at 192.168.1.58", ""),
        ("", ""),
    ],
)
def test_a_printer_that_names_its_model_is_of_that_kind(words: str, key: str) -> None:
    assert kind_named_in(words) == key


def test_every_known_printer_says_how_wide_its_paper_is() -> None:
    assert [words for _, words in known_printers() if " mm" not in words] == []
    assert dict(known_printers())["epson-tm-t20"] == "Epson TM-T20II, TM-T20III, 80 mm"


def test_every_known_printer_has_the_code_page_that_it_prints_in_by_itself() -> None:
    for key, _ in known_printers():
        own, pages = code_pages_of(key)

        assert own in pages
