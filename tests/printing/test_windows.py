"""A queue of Windows, on functions in the place of winspool.drv: this has not been run on Windows."""

import sys

import pytest

from printing import windows
from printing.device import Cause, PrinterTrouble
from printing.job import print_at, print_bytes
from printing.windows import WindowsDevice, queues
from tests.printing.fake_winspool import Winspool

JOB = b"\x1b@Token 6643 0474 3075 6165 7038\n\x00\x1dV\x00" * 200


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "_LOOK_S", 0.01)


@pytest.fixture
def winspool() -> Winspool:
    return Winspool()


def opening_of(winspool: Winspool, queue: str = "XP-80C") -> PrinterTrouble:
    with pytest.raises(PrinterTrouble) as raised:
        WindowsDevice(queue, winspool.spooler())
    return raised.value


def writing_of(winspool: Winspool) -> PrinterTrouble:
    device = WindowsDevice("XP-80C", winspool.spooler())
    with pytest.raises(PrinterTrouble) as raised:
        device.write(JOB, 0.05)
    device.close()
    return raised.value


def test_a_job_is_handed_over_whole_and_ends_sent(winspool: Winspool) -> None:
    winspool.takes = 1000
    device = WindowsDevice("XP-80C", winspool.spooler())
    ending = print_bytes(device, JOB, ask=True)
    device.close()

    assert (ending.state, ending.bytes_left) == ("sent", len(JOB))
    assert (winspool.jobs, winspool.deleted, winspool.open_handles) == ([JOB], [], 0)


@pytest.mark.parametrize("status", [0x80, 0x1000])
def test_a_job_that_stays_in_the_queue_as_printed_was_sent(winspool: Winspool, status: int) -> None:
    winspool.keeps, winspool.job_status = True, status
    device = WindowsDevice("XP-80C", winspool.spooler())

    assert print_bytes(device, JOB, ask=True).state == "sent"


def test_a_job_that_stays_in_the_queue_is_deleted_and_in_doubt(winspool: Winspool) -> None:
    winspool.keeps = True

    trouble = writing_of(winspool)

    assert (trouble.cause, trouble.bytes_left, winspool.deleted) == (Cause.STALLED, None, [1])


def test_a_job_that_stays_in_a_queue_that_says_nothing_is_deleted_and_in_doubt(winspool: Winspool) -> None:
    winspool.keeps = True
    device = WindowsDevice("XP-80C", winspool.spooler())
    winspool.refuses["GetPrinterW"] = 1722

    with pytest.raises(PrinterTrouble) as raised:
        device.write(JOB, 0)

    assert (raised.value.cause, raised.value.bytes_left, winspool.deleted) == (Cause.NO_SERVICE, None, [1])


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (0x1, Cause.PAUSED),
        (0x10, Cause.PAPER_OUT),
        (0x8, Cause.PAPER_OUT),
        (0x400000, Cause.COVER_OPEN),
        (0x80, Cause.OFFLINE),
        (0x1000, Cause.OFFLINE),
        (0x2, Cause.OFFLINE),
        (0x10 | 0x1, Cause.PAPER_OUT),
    ],
)
def test_a_queue_that_would_keep_the_job_is_given_none(winspool: Winspool, status: int, cause: Cause) -> None:
    winspool.status = status

    assert opening_of(winspool).cause is cause
    assert (winspool.jobs, winspool.open_handles) == ([], 0)


def test_a_queue_that_works_offline_is_offline(winspool: Winspool) -> None:
    winspool.attributes = 0x440

    assert opening_of(winspool).cause is Cause.OFFLINE


def test_a_queue_that_is_printing_takes_a_job(winspool: Winspool) -> None:
    winspool.status = 0x400 | 0x20000  # printing, toner low

    WindowsDevice("XP-80C", winspool.spooler()).close()


def test_no_such_queue_is_no_device(winspool: Winspool) -> None:
    assert opening_of(winspool, "Kitchen").cause is Cause.NO_DEVICE


@pytest.mark.parametrize(("error", "cause"), [(5, Cause.REFUSED), (1722, Cause.NO_SERVICE), (1801, Cause.NO_DEVICE)])
def test_a_queue_that_cannot_be_opened_says_why(winspool: Winspool, error: int, cause: Cause) -> None:
    winspool.refuses["OpenPrinterW"] = error

    assert opening_of(winspool).cause is cause


def test_a_queue_that_takes_no_raw_jobs_is_a_refusal_with_nothing_sent(winspool: Winspool) -> None:
    winspool.refuses["StartDocPrinterW"] = 1804  # its driver is of the fourth kind, which wants XPS

    trouble = writing_of(winspool)

    assert (trouble.cause, trouble.bytes_left) == (Cause.REFUSED, 0)


@pytest.mark.parametrize("name", ["WritePrinter", "EndDocPrinter"])
def test_a_job_that_breaks_off_is_deleted_and_in_doubt(winspool: Winspool, name: str) -> None:
    winspool.refuses[name] = 1722

    trouble = writing_of(winspool)

    assert (trouble.cause, trouble.bytes_left, winspool.deleted) == (Cause.NO_SERVICE, None, [1])


@pytest.mark.parametrize("name", ["GetPrinterW", "GetJobW"])
def test_a_queue_that_does_not_say_how_it_is_is_trouble(winspool: Winspool, name: str) -> None:
    winspool.refuses[name] = 5

    with pytest.raises(PrinterTrouble) as raised:
        WindowsDevice("XP-80C", winspool.spooler()).write(JOB, 1)

    assert raised.value.cause is Cause.REFUSED


def test_the_queues_of_the_machine_are_named(winspool: Winspool) -> None:
    assert list(queues(winspool.spooler())) == ["XP-80C", "XP-80C"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has such queues")
def test_elsewhere_there_is_no_such_queue() -> None:
    assert print_at("windows", "XP-80C", 9600, JOB).cause is Cause.NO_SERVICE
