"""Every ending of a print job, over a real socket and a real pseudo-terminal."""

import os
from pathlib import Path

import pytest

from printing import inquiry, job
from printing.device import Cause
from printing.file_device import FileDevice
from printing.job import Ending, print_at
from tests.printing.fake_printers import Knobs, Printer, PtyPrinter, TcpPrinter

JOB = b"\x1b@\x1bt\x13Token 6643 0474 3075 6165 7038\n\x1bd\x06\x1dV\x00"
BAUD = 115_200


@pytest.fixture(autouse=True)
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give silent printers a tenth of the time that a shop gives them."""
    monkeypatch.setattr(job, "_SPARE_S", 0.5)
    monkeypatch.setattr(job, "_POLL_S", 0.1)
    monkeypatch.setattr(inquiry, "_PRINTED_AFTER_S", 0.2)


def print_on(printer: Printer, data: bytes = JOB, *, ask: bool = True, process_id: bool = False) -> Ending:
    return print_at(printer.transport, printer.address, BAUD, data, ask=ask, process_id=process_id)


def test_a_printer_that_answers_ends_printed(printer: Printer) -> None:
    ending = print_on(printer)

    assert (ending.state, ending.cause, ending.answers, ending.paper_low) == ("printed", None, True, False)
    assert printer.received == JOB


@pytest.mark.parametrize("knows", [True, False])
def test_a_printer_that_is_asked_for_the_paper_itself_ends_printed_by_whatever_it_knows(
    printer: Printer, knows: bool
) -> None:
    printer.knobs.process_id = knows

    assert print_on(printer, process_id=True).state == "printed"
    assert printer.received == JOB


def test_what_a_printer_says_late_of_another_job_proves_nothing_of_this_one(printer: Printer) -> None:
    printer.knobs.never_done = True
    printer.knobs.late_name = b"PQST"

    ending = print_on(printer, process_id=True)

    assert (ending.state, ending.cause) == ("unconfirmed", None)


def test_a_roll_near_its_end_prints_and_is_reported(printer: Printer) -> None:
    printer.knobs.paper_low = True

    ending = print_on(printer)

    assert (ending.state, ending.paper_low) == ("printed", True)


def test_a_roll_that_came_near_its_end_by_the_job_is_reported(printer: Printer) -> None:
    printer.knobs.done_answer = b"\x03"

    ending = print_on(printer)

    assert (ending.state, ending.paper_low) == ("printed", True)


@pytest.mark.parametrize(
    ("knob", "cause"),
    [("paper_out", Cause.PAPER_OUT), ("cover_open", Cause.COVER_OPEN), ("offline", Cause.OFFLINE)],
)
def test_a_printer_that_says_it_cannot_print_is_sent_nothing(printer: Printer, knob: str, cause: Cause) -> None:
    setattr(printer.knobs, knob, True)

    assert print_on(printer) == Ending("failed", cause, 0, answers=True, paper_low=knob == "paper_out")
    assert printer.received == b""


def test_a_mute_printer_is_printed_on_and_ends_unconfirmed(printer: Printer) -> None:
    printer.knobs.mute = True

    assert print_on(printer) == Ending("unconfirmed", None, len(JOB), answers=False)
    assert printer.wait_for(JOB) == JOB


def test_a_printer_that_answers_garbage_counts_as_mute(printer: Printer) -> None:
    printer.knobs.garbage = True

    assert print_on(printer) == Ending("unconfirmed", None, len(JOB), answers=False)


def test_a_stale_paper_out_does_not_keep_a_job_back(printer: Printer) -> None:
    printer.knobs.stale_answer = b"\x7e"

    assert print_on(printer).state == "printed"


def test_a_stale_answer_is_not_taken_for_the_end_of_the_job(printer: Printer) -> None:
    printer.knobs.speaks_first = b"\x00"
    printer.knobs.never_done = True

    ending = print_on(printer)

    assert (ending.state, ending.cause, ending.answers) == ("unconfirmed", None, True)


def test_a_roll_that_ended_with_the_job_ends_unconfirmed(printer: Printer) -> None:
    printer.knobs.done_answer = b"\x0f"

    ending = print_on(printer)

    assert (ending.state, ending.cause) == ("unconfirmed", Cause.PAPER_OUT)


def test_paper_that_runs_out_within_a_job_ends_unconfirmed_with_the_cause(
    printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "_SPARE_S", 60.0)  # the ending does not wait for it
    printer.knobs.stops_after = 20

    ending = print_on(printer)

    assert (ending.state, ending.cause) == ("unconfirmed", Cause.PAPER_OUT)
    assert ending.bytes_left


def test_a_printer_that_is_not_asked_ends_unconfirmed(printer: Printer) -> None:
    assert print_on(printer, ask=False) == Ending("unconfirmed", None, len(JOB))
    assert printer.wait_for(JOB) == JOB


def test_no_answer_to_the_last_question_ends_unconfirmed(printer: Printer) -> None:
    printer.knobs.never_done = True

    assert print_on(printer).state == "unconfirmed"


def test_a_printer_that_hangs_up_within_a_job_ends_unconfirmed() -> None:
    with TcpPrinter(Knobs(closes_after=10)) as printer:
        ending = print_on(printer)

    assert (ending.state, ending.cause) == ("unconfirmed", Cause.DISCONNECTED)


def test_a_printer_that_resets_within_a_job_ends_unconfirmed() -> None:
    with TcpPrinter(Knobs(resets_after=10)) as printer:
        ending = print_on(printer)

    assert (ending.state, ending.cause) == ("unconfirmed", Cause.DISCONNECTED)


def test_a_printer_that_hangs_up_at_once_is_sent_nothing() -> None:
    with TcpPrinter(Knobs(closes_after=0, mute=True)) as printer:
        ending = print_on(printer)

    assert (ending.state, ending.cause, ending.bytes_left) == ("failed", Cause.DISCONNECTED, 0)


def test_nobody_at_the_address_ends_failed() -> None:
    with TcpPrinter() as printer:
        address = printer.address

    assert print_at("network", address, 9600, JOB) == Ending("failed", Cause.REFUSED)


def test_a_name_that_nobody_has_ends_failed() -> None:
    assert print_at("network", "[::nobody]:9100", 9600, JOB) == Ending("failed", Cause.NO_DEVICE)


@pytest.mark.parametrize(
    ("transport", "address"),
    [("network", "two..dots"), ("usb", "lp0"), ("cups", "a/b"), ("file", "a\0b"), ("pigeon", "")],
)
def test_what_is_no_address_ends_failed(transport: str, address: str) -> None:
    assert print_at(transport, address, 9600, JOB) == Ending("failed", Cause.NO_DEVICE)


def test_no_serial_port_ends_failed() -> None:
    assert print_at("serial", "/dev/ttyNOBODY", 9600, JOB) == Ending("failed", Cause.NO_DEVICE)


def test_a_stalled_serial_line_ends_unconfirmed() -> None:
    with PtyPrinter(Knobs(stalled=True)) as printer:
        ending = print_at("serial", printer.address, 4_000_000, JOB * 2000)

    assert (ending.state, ending.cause) == ("unconfirmed", Cause.STALLED)


def test_a_job_over_ipv6_is_printed() -> None:
    with TcpPrinter(host="::1") as printer:
        assert print_on(printer).state == "printed"


def test_a_second_job_follows_the_first_on_the_same_printer(printer: Printer) -> None:
    print_on(printer)
    print_on(printer)

    assert printer.received == JOB + JOB


def test_a_file_ends_sent_and_keeps_what_it_had(tmp_path: Path) -> None:
    paper = tmp_path / "paper.bin"
    paper.write_bytes(b"before")

    assert print_at("file", str(paper), 9600, JOB) == Ending("sent", None, len(JOB))
    assert paper.read_bytes() == b"before" + JOB


def test_a_stall_within_a_job_is_counted_from_its_first_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FileDevice, "bytes_per_second", 1e9)
    node = tmp_path / "lp0"
    os.mkfifo(node)
    reader = os.open(node, os.O_RDONLY | os.O_NONBLOCK)

    ending = print_at("file", str(node), 9600, bytes(100_000))
    taken = len(os.read(reader, 200_000))
    os.close(reader)

    assert ending == Ending("unconfirmed", Cause.STALLED, taken)


def test_a_full_disk_ends_failed() -> None:
    assert print_at("file", "/dev/full", 9600, JOB) == Ending("failed", Cause.DISK)
