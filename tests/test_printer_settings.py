"""[printer]: what a profile decides, and who stands in."""

from pathlib import Path

import pytest

from app.printer_settings import PrinterTable, put_elsewhere
from tests.test_settings import GOOD, refusal, written

PRINTER = 'address = "127.0.0.1:9100"\n'
STAND_IN = '[printer.stand_in]\ntransport = "usb"\naddress = "/dev/usb/lp0"\nprofile = "generic-58"\n'


@pytest.mark.parametrize(
    ("more", "line", "says"),
    [
        ('profile = "epson"', 20, "printer.profile must be one of "),
        ('profile = "epson-tm-t20"\npaper_width_mm = 58', 21, "printer.paper_width_mm is 80 for the Epson TM-T20"),
        ("drawer_pin = 3", 20, "printer.drawer_pin must be 2 or 5"),
        (
            'profile = "sunmi-58"\ndrawer_pin = 2',
            21,
            "printer.drawer_pin must be 0: the Sunmi V2, V2s (58 mm, built in) has no connector for a drawer",
        ),
        ("waits_at_most = -1", 20, "printer.waits_at_most must be whole seconds from 0"),
        (f'{STAND_IN}[printer.stand_in.stand_in]\ntransport = "screen"', 20, "nothing stands in for a second printer"),
        ('[printer.stand_in]\ntransport = "screen"', 21, "must be one of a printer with paper in it"),
        ('[printer.stand_in]\ntransport = "cups"', 20, "printer.stand_in.address is missing for a cups printer"),
        ('[printer.stand_in]\nfont = "C"', 21, 'printer.stand_in.font must be "A", or "B"'),
    ],
)
def test_a_wrong_printer_names_its_line_and_what_is_expected(tmp_path: Path, more: str, line: int, says: str) -> None:
    told = refusal(tmp_path, GOOD.replace(PRINTER, f"{PRINTER}{more}\n"))

    assert says in told
    assert f"line {line}: " in told


def test_a_second_printer_stands_beside_the_first(tmp_path: Path) -> None:
    printer = written(tmp_path, GOOD.replace(PRINTER, f"{PRINTER}{STAND_IN}")).printer

    assert printer.stand_in is not None
    assert (printer.transport, printer.stand_in.transport) == ("network", "usb")


def test_a_drawer_goes_along_to_another_printer_that_one_can_hang_on() -> None:
    printer = PrinterTable("network", "192.168.1.50:9100", profile="generic-80", drawer_pin=5)

    pins = [put_elsewhere(printer, "serial", "/dev/ttyS0", one).drawer_pin for one in ("generic-58", "sunmi-58")]
    assert pins == [5, 0]
