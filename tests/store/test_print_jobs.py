"""Print jobs: the first paper that comes out is the original, and nothing is begun twice."""

import pytest

from app.domain.events import Taken
from app.store.print_jobs import JobState, Paper, PrintJob
from app.store.till_file import TillFile
from tests.domain.sales import ORDER
from tests.store.files import FIRST, NOW, SECOND, record


@pytest.fixture(autouse=True)
def taken(file: TillFile) -> None:
    record(file, FIRST, Taken(ORDER))
    record(file, SECOND, Taken(ORDER))


def add(file: TillFile, paper: Paper = Paper.RECEIPT, reference: str = FIRST) -> PrintJob:
    return file.print_jobs.add(reference, paper, NOW, reason="asked for")


def end(file: TillFile, job: PrintJob, state: JobState) -> PrintJob:
    file.print_jobs.begin(job.id)
    file.print_jobs.end(job.id, state, "because", NOW)
    return file.print_jobs.load(job.id)


@pytest.mark.parametrize("state", [JobState.PRINTED, JobState.SENT, JobState.UNCONFIRMED])
def test_what_may_have_come_out_makes_the_next_one_a_copy(file: TillFile, state: JobState) -> None:
    end(file, add(file), state)
    assert add(file).copy == 1
    assert add(file).copy == 2


def test_what_failed_leaves_the_original_to_come(file: TillFile) -> None:
    for _ in range(3):
        assert end(file, add(file), JobState.FAILED).copy == 0
    assert add(file).copy == 0


def test_where_the_original_may_have_come_out_of_another_file_the_first_is_a_copy(file: TillFile) -> None:
    def again() -> PrintJob:
        return file.print_jobs.add(FIRST, Paper.RECEIPT, NOW, may_exist=True)

    assert end(file, again(), JobState.FAILED).copy == 1
    assert [again().copy, again().copy] == [1, 2]


def test_each_paper_and_each_sale_counts_for_itself(file: TillFile) -> None:
    end(file, add(file, Paper.SLIP), JobState.PRINTED)
    assert add(file).copy == 0
    assert add(file, reference=SECOND).copy == 0
    assert add(file, Paper.SLIP).copy == 1


def test_jobs_wait_in_order_until_they_are_begun(file: TillFile) -> None:
    first, second = add(file), add(file, Paper.SLIP)
    assert file.print_jobs.waiting() == [first.id, second.id]
    file.print_jobs.begin(first.id)
    assert file.print_jobs.waiting() == [second.id]
    assert file.print_jobs.load(first.id).state is JobState.SENDING


def test_a_job_that_has_ended_is_not_begun_again(file: TillFile) -> None:
    job = end(file, add(file), JobState.PRINTED)
    file.print_jobs.begin(job.id)
    assert file.print_jobs.load(job.id).state is JobState.PRINTED


def test_a_job_that_was_cut_off_is_unconfirmed_and_not_printed_again(file: TillFile) -> None:
    job = add(file)
    file.print_jobs.begin(job.id)
    assert file.print_jobs.end_cut_off(NOW) == [FIRST]
    ended = file.print_jobs.load(job.id)
    assert (ended.state, ended.cause) == (JobState.UNCONFIRMED, "the till stopped while it was printing")
    assert file.print_jobs.waiting() == []
    assert file.print_jobs.end_cut_off(NOW) == []


def test_the_newest_job_of_a_paper_is_found(file: TillFile) -> None:
    assert file.print_jobs.newest(FIRST, Paper.RECEIPT) is None
    add(file)
    newest = add(file)
    add(file, Paper.SLIP)
    assert file.print_jobs.newest(FIRST, Paper.RECEIPT) == newest


def test_a_job_nobody_made_is_not_there(file: TillFile) -> None:
    with pytest.raises(LookupError):
        file.print_jobs.load(99)


def test_printing_is_in_the_journal_and_changes_no_sale(file: TillFile) -> None:
    before = file.sales.load(FIRST)
    end(file, add(file), JobState.FAILED)
    kinds = file.db.execute("select kind from event where reference = ? order by seq", [FIRST]).fetchall()
    assert kinds == [("taken",), ("print asked",), ("print ended",)]
    assert file.sales.load(FIRST) == before
    assert file.journal.first_broken() is None
