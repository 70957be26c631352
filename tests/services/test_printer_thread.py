"""One printer's thread: how long its line takes, and what is asked of which printer."""

from app.services.printer_thread import PrinterThread
from app.services.shop import Printer


def test_a_serial_line_says_how_long_a_paper_takes_and_no_other_has_to() -> None:
    assert PrinterThread(Printer("serial", "/dev/ttyS0", 9600)).seconds_for(bytes(1200)) == 1.25
    assert PrinterThread(Printer("serial", "/dev/ttyS0", 115_200)).seconds_for(bytes(1152)) == 0.1
    assert PrinterThread(Printer("network", "127.0.0.1:9100")).seconds_for(bytes(1200)) == 0
