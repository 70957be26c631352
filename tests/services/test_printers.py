"""The shop's printers: what is in them, by their profile or without one."""

from app.services.printers import Printers, paper_in, profile_of
from app.services.shop import Printer


def test_a_printer_without_a_profile_has_the_paper_that_the_settings_say() -> None:
    printer = Printer(paper_width_mm=58, code_page="CP437", font="B")

    assert profile_of(printer) is None
    assert (paper_in(printer).dots, paper_in(printer).columns) == (384, 42)


def test_a_profile_knows_where_its_printer_has_each_code_page() -> None:
    printer = Printer(profile="epson-tm-t20", paper_width_mm=80, code_page="CP1252")
    profile = profile_of(printer)

    assert profile is not None
    assert paper_in(printer).code_page_slot == profile.slots["CP1252"]


def test_the_screen_is_printed_on_and_nothing_is_not() -> None:
    assert Printers(Printer("screen")).prints
    assert not Printers(Printer("none")).prints
