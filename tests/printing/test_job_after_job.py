"""What an earlier job left in a printer proves nothing of a later one, and a printer that was silent is asked again."""

import pytest

from printing import inquiry, job
from printing.device import Cause
from printing.inquiry import Remembered
from printing.job import Ending, print_at
from tests.printing.fake_printers import Knobs, Printer, PtyPrinter

JOB = b"\x1b@\x1bt\x13Token 6643 0474 3075 6165 7038\n\x1bd\x06\x1dV\x00"
NAME = b"PQST"


@pytest.fixture(autouse=True)
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give silent printers a small part of the time that a shop gives them."""
    monkeypatch.setattr(job, "_SPARE_S", 0.5)
    monkeypatch.setattr(job, "_POLL_S", 0.1)
    monkeypatch.setattr(inquiry, "_PRINTED_AFTER_S", 0.2)
    monkeypatch.setattr(inquiry, "_MUTE_ANSWER_S", 0.5)  # a busy machine's printer is no mute one


def print_on(printer: Printer, remembered: Remembered, *, process_id: bool = False) -> Ending:
    return print_at(
        printer.transport, printer.address, 115_200, JOB, ask=True, process_id=process_id, remembered=remembered
    )


def after_a_job_that_ran_out_of_paper(printer: Printer, *, process_id: bool = False) -> Remembered:
    """The roll is changed then, and the printer is about to print on and to answer what it was asked."""
    remembered = Remembered()
    printer.knobs.keeps_questions, printer.knobs.stops_after = True, 20
    assert print_on(printer, remembered, process_id=process_id).cause is Cause.PAPER_OUT
    printer.knobs.stops_after, printer.knobs.paper_out = None, False
    return remembered


@pytest.mark.parametrize(("process_id", "knows"), [(False, False), (True, True), (True, False)])
def test_the_late_answer_of_an_earlier_job_does_not_prove_the_next(
    printer: Printer, process_id: bool, knows: bool
) -> None:
    printer.knobs.process_id = knows
    remembered = after_a_job_that_ran_out_of_paper(printer, process_id=process_id)
    printer.knobs.dies_after = len(JOB) + 20

    ending = print_on(printer, remembered, process_id=process_id)

    assert (ending.state, ending.cause) == ("unconfirmed", Cause.NOT_ANSWERING)


@pytest.mark.parametrize(("process_id", "knows"), [(False, False), (True, True), (True, False)])
def test_one_that_answers_for_an_earlier_job_alone_leaves_the_next_unconfirmed(
    printer: Printer, process_id: bool, knows: bool
) -> None:
    printer.knobs.process_id = knows
    remembered = after_a_job_that_ran_out_of_paper(printer, process_id=process_id)
    printer.knobs.never_done, printer.knobs.keeps_questions = True, False

    ending = print_on(printer, remembered, process_id=process_id)

    assert (ending.state, ending.cause) == ("unconfirmed", None)


@pytest.mark.parametrize("knows", [True, False])
@pytest.mark.parametrize("lost", [True, False])
def test_a_printer_that_is_well_again_proves_its_next_jobs_whether_it_kept_the_old_one_or_lost_it(
    printer: Printer, lost: bool, knows: bool
) -> None:
    printer.knobs.process_id = knows
    remembered = after_a_job_that_ran_out_of_paper(printer, process_id=True)
    if lost:
        printer.knobs.keeps_questions = False
        printer.forget()

    states = [print_on(printer, remembered, process_id=True).state for _ in range(3)]

    assert states == ["printed"] * 3
    assert remembered.owed == 0


def test_a_printer_that_lost_more_jobs_than_it_is_asked_about_proves_the_one_after_the_next(printer: Printer) -> None:
    remembered = Remembered()
    printer.knobs.never_done = True
    for _ in range(4):
        assert print_on(printer, remembered).state == "unconfirmed"
    printer.knobs.never_done = False

    assert [print_on(printer, remembered).state for _ in range(2)] == ["unconfirmed", "printed"]


def test_a_printer_that_says_names_proves_a_job_by_its_own_alone(printer: Printer) -> None:
    printer.knobs.process_id = True
    remembered = Remembered()
    assert print_on(printer, remembered, process_id=True).state == "printed"
    printer.knobs.process_id = False
    printer.knobs.late_name = NAME

    ending = print_on(printer, remembered, process_id=True)

    assert (ending.state, ending.cause) == ("unconfirmed", None)


def test_a_byte_of_a_printer_that_loses_its_power_proves_nothing(printer: Printer) -> None:
    printer.knobs.dies_after, printer.knobs.last_byte = 20, b"\x00"

    ending = print_on(printer, Remembered())

    assert (ending.state, ending.cause) == ("unconfirmed", Cause.NOT_ANSWERING)


def test_what_a_printer_pushes_by_itself_proves_nothing(printer: Printer) -> None:
    printer.knobs.never_done = True
    printer.knobs.speaks_with_the_job = b"\x14\x00\x00\x00"

    ending = print_on(printer, Remembered())

    assert (ending.state, ending.cause) == ("unconfirmed", None)


def test_a_printer_that_was_silent_once_is_asked_again_with_the_next_job(printer: Printer) -> None:
    remembered = Remembered()
    printer.knobs.mute = True
    assert print_on(printer, remembered).state == "unconfirmed"
    printer.knobs.mute = False

    assert print_on(printer, remembered).state == "printed"
    printer.knobs.paper_out = True
    assert print_on(printer, remembered) == Ending("failed", Cause.PAPER_OUT, 0, answers=True, paper_low=True)


def test_a_printer_that_was_silent_is_waited_for_longer_again_after_a_while(
    printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inquiry, "_MUTE_ANSWER_S", 0.0)
    remembered = Remembered()
    printer.knobs.mute = True
    print_on(printer, remembered)
    printer.knobs.mute = False
    assert print_on(printer, remembered).state == "unconfirmed"
    monkeypatch.setattr(inquiry, "_WAITED_FOR_AGAIN_S", 0.0)

    assert print_on(printer, remembered).state == "printed"


@pytest.mark.parametrize("tells", [1, 3, 4])
def test_trouble_that_was_told_stands_when_the_printer_falls_silent(printer: Printer, tells: int) -> None:
    printer.knobs.says, printer.knobs.tells = b"\x1a\x32\x7e", tells

    ending = print_on(printer, Remembered())

    assert (ending.state, ending.bytes_left, printer.received) == ("failed", 0, b"")


@pytest.mark.parametrize("late_s", [(0.0, 0.35, 0.35), (0.35, 0.35, 0.35), (0.0, 0.6, 0.0)])
@pytest.mark.parametrize(
    ("wrong", "cause"), [("cover_open", Cause.COVER_OPEN), ("paper_out", Cause.PAPER_OUT), ("paper_low", None)]
)
def test_late_answers_are_read_as_what_they_were_asked_for(
    late_s: tuple[float, float, float], wrong: str, cause: Cause | None
) -> None:
    knobs = Knobs(late_s=late_s)
    setattr(knobs, wrong, True)
    with PtyPrinter(knobs) as printer:
        ending = print_on(printer, Remembered())

    assert (ending.state, ending.cause) == ("failed" if cause else "printed", cause)
    assert ending.paper_low is (wrong != "cover_open")
