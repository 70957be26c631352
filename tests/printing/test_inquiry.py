"""What the bits of an answer mean."""

import pytest

from printing.device import Cause
from printing.inquiry import Condition, Inquiry
from printing.network import NetworkDevice
from tests.printing.fake_printers import Knobs, TcpPrinter


@pytest.mark.parametrize(
    ("says", "cause", "paper_low"),
    [
        (b"\x12\x12\x12", None, False),
        (b"\x16\x12\x12", None, False),  # the drawer is open
        (b"\x12\x12\x1e", None, True),
        (b"\x1a\x32\x7e", Cause.PAPER_OUT, True),
        (b"\x12\x12\x72", Cause.PAPER_OUT, False),  # a printer without a sensor for the near end
        (b"\x1a\x32\x12", Cause.PAPER_OUT, False),
        (b"\x1a\x16\x12", Cause.COVER_OPEN, False),
        (b"\x1a\x36\x12", Cause.PAPER_OUT, False),
        (b"\x1a\x52\x12", Cause.OFFLINE, False),  # the cutter is stuck
        (b"\x12\x52\x12", Cause.OFFLINE, False),
        (b"\x1a\x12\x12", Cause.OFFLINE, False),
    ],
)
def test_an_answer_is_read_as_the_manual_writes_it(says: bytes, cause: Cause | None, paper_low: bool) -> None:
    with TcpPrinter(Knobs(says=says)) as printer:
        device = NetworkDevice(printer.address)
        condition = Inquiry(device).condition()
        device.close()

    assert condition == Condition(answers=True, cause=cause, paper_low=paper_low)


def test_a_printer_that_is_never_done_is_waited_for_no_longer_than_the_deadline() -> None:
    with TcpPrinter() as printer:
        device = NetworkDevice(printer.address)
        done = Inquiry(device).done(0.05)
        device.close()

    assert done is None
