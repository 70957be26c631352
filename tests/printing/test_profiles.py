"""The printers that are known: every file is read, and is what it says."""

import pytest

from printing.document import QR, Document
from printing.escpos_encoder import encode
from printing.profiles import PrinterProfile, printer_profiles


@pytest.mark.parametrize("profile", printer_profiles().values(), ids=lambda one: one.key)
def test_each_printer_has_paper_letters_and_a_name(profile: PrinterProfile) -> None:
    assert profile.name
    paper = profile.paper()
    assert (paper.dots, paper.width_mm) == (profile.dots, profile.width_mm)
    assert encode(Document((QR("1"),)), paper).startswith(b"\x1b@\x1bt%c" % profile.slots[profile.code_page])


def test_the_printers_of_the_shops_are_there() -> None:
    assert {"epson-tm-t20", "epson-tm-t88", "xprinter-58", "xprinter-80", "pos-5890", "sunmi-58"} <= set(
        printer_profiles()
    )


def test_a_page_that_a_printer_lacks_is_refused_with_those_it_has() -> None:
    with pytest.raises(ValueError, match="has no code page 'UTF-8'; it has CP437"):
        printer_profiles()["generic-58"].paper(code_page="UTF-8")


def test_a_printer_of_180_dpi_has_42_letters_in_a_row() -> None:
    assert printer_profiles()["epson-tm-t88"].paper().columns == 42
    assert printer_profiles()["epson-tm-t88"].paper(font="B").columns == 56
