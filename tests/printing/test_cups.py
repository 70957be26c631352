"""A queue of CUPS, spoken to over real HTTP: what it is given, what is taken back, and what it is never given."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from printing import cups as cups_room
from printing import job
from printing.cups import queues
from printing.device import Cause, PrinterTrouble
from printing.job import Ending, print_at
from tests.printing.fake_cups import (
    ABORTED,
    CANCEL_JOB,
    CANCELED,
    COMPLETED,
    GET_JOB,
    GET_PRINTER,
    GET_PRINTERS,
    PENDING,
    PRINT_JOB,
    PROCESSING,
    STOPPED,
    Cups,
    served,
)

JOB = b"\x1b@Token 6643 0474 3075 6165 7038\n\x1dV\x00" * 200


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cups]:
    monkeypatch.setattr(cups_room, "_LOOK_S", 0.01)
    with served(Cups(), monkeypatch) as there:
        yield there


@pytest.fixture
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a queue that does nothing a small part of the time that a shop gives it."""
    monkeypatch.setattr(job, "_SPARE_S", 0.3)
    monkeypatch.setattr(cups_room.CupsDevice, "bytes_per_second", 1e9)
    monkeypatch.setattr(cups_room, "_ASK_S", 0.5)


def test_a_job_is_handed_over_whole_and_raw_and_ends_sent(cups: Cups) -> None:
    ending = print_at("cups", "receipts", 9600, JOB)

    assert ending == Ending("sent", None, len(JOB))
    assert cups.jobs == [JOB]
    operations = [operation for operation, _ in cups.asked]
    assert operations == [GET_PRINTER, PRINT_JOB, GET_JOB, GET_JOB]
    assert cups.asked[1][1]["document-format"] == [b"application/vnd.cups-raw"]


def test_a_queue_is_reached_by_the_socket_of_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with served(Cups(), monkeypatch, tmp_path / "cups.sock") as cups:
        ending = print_at("cups", "receipts", 9600, JOB)

    assert (ending.state, cups.jobs) == ("sent", [JOB])


def test_a_job_that_the_queue_has_forgotten_has_left_it(cups: Cups) -> None:
    cups.statuses[GET_JOB] = 0x0406

    assert print_at("cups", "receipts", 9600, JOB).state == "sent"


def test_no_such_queue_is_no_device(cups: Cups) -> None:
    assert print_at("cups", "kitchen", 9600, JOB) == Ending("failed", Cause.NO_DEVICE)
    assert cups.jobs == []


@pytest.mark.parametrize(
    ("reasons", "cause"),
    [
        (["paused"], Cause.PAUSED),
        (["none"], Cause.PAUSED),
        (["something-new-error"], Cause.PAUSED),
        (["offline-report"], Cause.OFFLINE),
        (["media-empty-error"], Cause.PAPER_OUT),
        (["com.maker.hot", "media-needed"], Cause.PAPER_OUT),
        (["cover-open-warning"], Cause.COVER_OPEN),
    ],
)
def test_a_stopped_queue_is_given_nothing_and_says_why(cups: Cups, reasons: list[str], cause: Cause) -> None:
    cups.printer_state, cups.reasons = 5, reasons

    assert print_at("cups", "receipts", 9600, JOB) == Ending("failed", cause)
    assert cups.jobs == []


def test_a_queue_that_takes_no_jobs_is_paused(cups: Cups) -> None:
    cups.accepting = False

    assert print_at("cups", "receipts", 9600, JOB) == Ending("failed", Cause.PAUSED)
    assert cups.jobs == []


def test_an_old_reason_does_not_keep_a_queue_that_works_from_printing(cups: Cups) -> None:
    cups.reasons = ["media-empty-warning"]

    assert print_at("cups", "receipts", 9600, JOB).state == "sent"


def test_a_queue_that_stops_between_question_and_job_is_paused(cups: Cups) -> None:
    cups.statuses[PRINT_JOB] = 0x0506

    assert print_at("cups", "receipts", 9600, JOB) == Ending("failed", Cause.PAUSED)


@pytest.mark.parametrize("status", [0x0401, 0x0402, 0x0403, 0x040A, 0x0500])
def test_any_other_refusal_is_told_as_one(cups: Cups, status: int) -> None:
    cups.statuses[PRINT_JOB] = status

    assert print_at("cups", "receipts", 9600, JOB) == Ending("failed", Cause.REFUSED)


def test_a_login_that_is_asked_for_is_a_refusal(cups: Cups) -> None:
    cups.http_status = 401

    assert print_at("cups", "receipts", 9600, JOB) == Ending("failed", Cause.REFUSED)


@pytest.mark.usefixtures("little_patience")
def test_a_job_that_never_began_is_taken_back_and_has_failed(cups: Cups) -> None:
    cups.job_states, cups.began, cups.reasons = [PENDING], False, ["connecting-to-device"]

    assert print_at("cups", "receipts", 9600, JOB) == Ending("failed", Cause.NOT_ANSWERING, 0)
    assert cups.cancelled


@pytest.mark.usefixtures("little_patience")
@pytest.mark.parametrize("state", [PROCESSING, STOPPED])
def test_a_job_that_began_and_does_not_end_is_taken_back_unconfirmed(cups: Cups, state: int) -> None:
    cups.job_states = [state]

    assert print_at("cups", "receipts", 9600, JOB) == Ending("unconfirmed", Cause.STALLED, None)
    assert cups.cancelled


@pytest.mark.usefixtures("little_patience")
@pytest.mark.parametrize("refuses", [True, False])
def test_a_job_that_never_began_and_stays_in_the_queue_may_come_out_yet(cups: Cups, refuses: bool) -> None:
    cups.job_states, cups.began = [PENDING], False
    if refuses:
        cups.statuses[CANCEL_JOB] = 0x0403
    else:
        cups.hangs_up.add(CANCEL_JOB)

    assert print_at("cups", "receipts", 9600, JOB) == Ending("unconfirmed", Cause.STALLED, None)


@pytest.mark.usefixtures("little_patience")
def test_a_job_that_leaves_while_it_is_taken_back_was_sent(cups: Cups) -> None:
    cups.job_states = [PROCESSING] * 1000
    cups.statuses[CANCEL_JOB] = 0x0404  # it is too late for that
    original = cups.answer

    def answer(message: bytes) -> bytes:
        told = original(message)
        if message[2:4] == b"\x00\x08":
            cups.job_states = [COMPLETED]
        return told

    cups.answer = answer  # type: ignore[method-assign]

    assert print_at("cups", "receipts", 9600, JOB).state == "sent"


@pytest.mark.usefixtures("little_patience")
@pytest.mark.parametrize("operation", [GET_JOB, GET_PRINTER])
def test_a_job_is_taken_back_though_nobody_says_how_it_is(cups: Cups, operation: int) -> None:
    cups.job_states = [PENDING]
    original = cups.answer

    def answer(message: bytes) -> bytes:
        told = original(message)
        if message[2:4] == b"\x00\x02":
            cups.hangs_up.add(operation)
        return told

    cups.answer = answer  # type: ignore[method-assign]

    ending = print_at("cups", "receipts", 9600, JOB)

    assert (ending.state, ending.cause, cups.cancelled) == ("unconfirmed", Cause.DISCONNECTED, True)


@pytest.mark.parametrize(("state", "began", "ends"), [(ABORTED, True, "unconfirmed"), (CANCELED, False, "failed")])
def test_a_job_that_somebody_ended_is_not_sent(cups: Cups, state: int, began: bool, ends: str) -> None:
    cups.job_states, cups.began, cups.reasons = [PENDING, state], began, ["media-empty-error"]

    ending = print_at("cups", "receipts", 9600, JOB)

    assert (ending.state, ending.cause, cups.cancelled) == (ends, Cause.PAPER_OUT, False)


@pytest.mark.usefixtures("little_patience")
@pytest.mark.parametrize(
    ("trouble", "cause"),
    [("silent", Cause.NOT_ANSWERING), ("hangs_up", Cause.DISCONNECTED), ("nonsense", Cause.REFUSED)],
)
@pytest.mark.parametrize(
    ("operation", "ends"), [(GET_PRINTER, "failed"), (PRINT_JOB, "unconfirmed"), (GET_JOB, "unconfirmed")]
)
def test_a_scheduler_that_fails_leaves_a_job_in_doubt_once_it_was_given_one(
    cups: Cups, trouble: str, cause: Cause, operation: int, ends: str
) -> None:
    getattr(cups, trouble).add(operation)

    ending = print_at("cups", "receipts", 9600, JOB)

    assert (ending.state, ending.cause) == (ends, cause)


def test_no_scheduler_is_told_as_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{port}")

    assert print_at("cups", "receipts", 9600, JOB) == Ending("failed", Cause.NO_SERVICE)


@pytest.mark.parametrize("queue", ["", "two words", "a/b", "a#b", "x" * 128])
def test_a_name_that_no_queue_can_have_is_refused_in_words(queue: str) -> None:
    with pytest.raises(ValueError, match="queue"):
        cups_room.CupsDevice(queue)


def test_the_queues_of_the_machine_are_named(cups: Cups) -> None:
    assert list(queues()) == [("receipts", "Till 1")]  # a name with a space cannot be printed to
    assert cups.asked[0][0] == GET_PRINTERS


def test_queues_without_a_scheduler_are_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nowhere/cups.sock")

    with pytest.raises(PrinterTrouble) as raised:
        list(queues())

    assert raised.value.cause is Cause.NO_SERVICE
