"""The drawer that a printer opens: what is sent for it, and what came of it."""

import pytest

from printing.device import Cause
from printing.drawer import open_drawer_at
from printing.job import Ending
from tests.printing.fake_printers import Knobs, PtyPrinter, TcpPrinter
from tests.providers.fault_server import unused_port


@pytest.mark.parametrize(("pin", "connector"), [(2, 0), (5, 1)])
def test_each_pin_has_its_own_pulse(pin: int, connector: int) -> None:
    with TcpPrinter() as printer:
        ending = open_drawer_at("network", printer.address, 9600, pin)

        assert printer.wait_for(b"\x1bp%c\x19\xfa" % connector) == b"\x1bp%c\x19\xfa" % connector
    assert (ending.state, ending.cause) == ("sent", None)


def test_a_printer_without_paper_is_asked_to_open_it_at_once_and_keeps_nothing_for_later() -> None:
    with TcpPrinter(Knobs(paper_out=True)) as printer:
        ending = open_drawer_at("network", printer.address, 9600, 2)

        assert printer.wait_for(b"\x10\x14\x01\x00\x01") == b"\x10\x14\x01\x00\x01"
    assert (ending.state, ending.cause) == ("unconfirmed", Cause.PAPER_OUT)


def test_a_printer_that_says_nothing_is_sent_the_pulse() -> None:
    with PtyPrinter(Knobs(mute=True)) as printer:
        ending = open_drawer_at("serial", printer.address, 9600, 2)

        assert printer.wait_for(b"\x1bp\x00\x19\xfa")
    assert ending.state == "sent"


def test_a_printer_that_is_off_opens_nothing() -> None:
    assert open_drawer_at("network", f"127.0.0.1:{unused_port()}", 9600, 2) == Ending("failed", Cause.REFUSED)
