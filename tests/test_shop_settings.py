"""The shop of a till.toml: what a printer's profile decides, and what the file says all the same."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.printer_settings import PrinterTable
from app.sandbox.server import Sandbox
from app.shop_settings import printer_of, printers_of
from tests.conftest import Logged
from tests.printing.fake_printers import TcpPrinter
from tests.sandbox.shop import BILBO, served
from tests.terminal import Terminal

HOME = Path("/home/njeri/till")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with served(throttle_seconds=0) as sandbox:
        yield sandbox


def test_a_printer_without_a_profile_has_wide_paper_and_the_page_with_the_euro() -> None:
    printer = printer_of(PrinterTable(), HOME)

    assert (printer.paper_width_mm, printer.code_page, printer.profile) == (80, "CP858", "")


def test_a_profile_decides_what_the_file_leaves_out() -> None:
    printer = printer_of(PrinterTable(profile="pos-5890", drawer_pin=5), HOME)

    assert (printer.paper_width_mm, printer.code_page, printer.drawer_pin) == (58, "CP437", 5)


def test_another_page_of_the_printer_can_be_chosen() -> None:
    assert printer_of(PrinterTable(profile="epson-tm-t20", code_page="CP1252"), HOME).code_page == "CP1252"


@pytest.mark.parametrize(
    ("address", "path"), [("paper.bin", HOME / "paper.bin"), ("/dev/usb/lp0", Path("/dev/usb/lp0"))]
)
def test_a_file_that_is_only_named_lies_in_the_tills_home(address: str, path: Path) -> None:
    first, second = printers_of(PrinterTable("file", address, stand_in=PrinterTable("file", address)), HOME)

    assert second is not None
    assert (Path(first.address), Path(second.address)) == (path, path)


@pytest.mark.parametrize("logo", ["none.png", "a\\u0000b.png", "till.toml"])
def test_a_till_without_its_logo_sells_and_says_so(
    terminal: Terminal, sandbox: Sandbox, logfail: Logged, logo: str
) -> None:
    with TcpPrinter() as printer:
        terminal.write(sandbox.base_url, f'transport = "network"\naddress = "{printer.address}"')
        with (terminal.home / "till.toml").open("a") as file:
            file.write(f'[receipt]\nlogo = "{logo}"\n')
        logfail.expect("Papers come out without it")
        sold = terminal.sell(BILBO, "200", "--json")
        assert (sold.exit_code, json.loads(sold.stdout)["print"]) == (0, "printed")

    (check,) = [one for one in terminal.json("doctor")["checks"] if one["name"] == "the shop's logo"]
    assert check["ok"]
    assert check["detail"].startswith("warning: The logo ")
