"""The shop of a till.toml: what a printer's profile decides, and what the file says all the same."""

from app.printer_settings import PrinterTable
from app.shop_settings import printer_of


def test_a_printer_without_a_profile_has_wide_paper_and_the_page_with_the_euro() -> None:
    printer = printer_of(PrinterTable())

    assert (printer.paper_width_mm, printer.code_page, printer.profile) == (80, "CP858", "")


def test_a_profile_decides_what_the_file_leaves_out() -> None:
    printer = printer_of(PrinterTable(profile="pos-5890", drawer_pin=5))

    assert (printer.paper_width_mm, printer.code_page, printer.drawer_pin) == (58, "CP437", 5)


def test_another_page_of_the_printer_can_be_chosen() -> None:
    assert printer_of(PrinterTable(profile="epson-tm-t20", code_page="CP1252")).code_page == "CP1252"
