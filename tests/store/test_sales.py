"""Sales and everything kept with them, in one transaction."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.events import Answered, Cancelled, CarriedOver, Found, GivenBack, Sent, Taken
from app.domain.illegal import IllegalStep
from app.domain.outcome import Complete, Doubt, NotSent, Reach, Refused, Unknown, Why
from app.domain.sale import MoneyState, SaleState, Service, Tender
from app.store.database import immediate
from app.store.print_jobs import JobState, Paper
from app.store.till_file import TillFile
from tests.domain.sales import HORIZON, ORDER, START
from tests.store.files import FIRST, NOW, SECOND, THIRD, TOKENS, count, differing, record, sell, sold
from tests.store.years import add_older, counted

NO_ANSWER = Unknown(Doubt.NO_ANSWER)
Look = Callable[[TillFile], object]
LOOKS: dict[str, Look] = {
    "the newest": lambda file: file.sales.latest(limit=50),
    "the last reference": lambda file: file.sales.last_reference(),
    "who has its goods": lambda file: file.sales.clash(file.sales.load(FIRST), sold(TOKENS[1], "R0")),
    "what a message has paid for": lambda file: file.sales.paid_by("SJK4H7TL2P"),
    "the papers to print": lambda file: file.print_jobs.waiting(),
}
TABLES = ("event", "sale", "token", "print_job", "answer")


def asked(outcome: Complete) -> Answered:
    return Answered("ask", outcome, START, HORIZON)


def test_a_sale_is_loaded_as_it_was_recorded(file: TillFile) -> None:
    sale = sell(file, FIRST, Complete(TOKENS, "R1", "252", "Bilbo", "6.1"))
    assert file.sales.load(FIRST) == sale
    assert sale.tokens == TOKENS
    assert file.sales.load(SECOND) is None


def test_the_token_the_event_and_the_print_job_are_stored_together(file: TillFile) -> None:
    sell(file, FIRST, sold())
    job = file.print_jobs.newest(FIRST, Paper.RECEIPT)
    assert job is not None
    assert (job.state, job.copy) == (JobState.QUEUED, 0)
    assert [count(file, table) for table in ("sale", "token", "print_job", "answer")] == [1, 1, 1, 1]


def test_where_there_is_no_printer_there_is_no_job(file: TillFile) -> None:
    record(file, FIRST, Taken(ORDER), Sent(), Answered("vend", sold(), START, HORIZON), receipt=False)
    assert count(file, "print_job") == 0


@pytest.mark.parametrize("broken", ["sale", "token", "print_job", "answer"])
def test_a_failure_between_two_writes_leaves_nothing(file: TillFile, broken: str) -> None:
    record(file, FIRST, Taken(ORDER), Sent())
    before = [count(file, table) for table in TABLES]
    verb = "update" if broken == "sale" else "insert"
    file.db.execute(f"create trigger no before {verb} on {broken} begin select raise(abort, 'no'); end")
    with pytest.raises(sqlite3.IntegrityError, match="no"):
        record(file, FIRST, Answered("vend", sold(), START, HORIZON))
    assert [count(file, table) for table in TABLES] == before
    sale = file.sales.load(FIRST)
    assert sale is not None
    assert sale.state is SaleState.SENDING
    assert differing(file) == []


def test_an_event_that_cannot_happen_writes_nothing(file: TillFile) -> None:
    record(file, FIRST, Taken(ORDER))
    with pytest.raises(IllegalStep):
        record(file, FIRST, Answered("vend", sold(), START, HORIZON))
    with pytest.raises(IllegalStep):
        record(file, SECOND, Sent())
    assert (count(file, "event"), count(file, "sale")) == (1, 1)


def test_money_that_goes_over_into_another_sale_goes_in_one_transaction(file: TillFile) -> None:
    sell(file, FIRST, Refused(Why.TOO_SOON))

    def carry_over() -> None:
        with immediate(file.db):
            record(file, FIRST, GivenBack(into=SECOND))
            record(file, SECOND, Sent())

    with pytest.raises(IllegalStep):
        carry_over()
    assert file.sales.load(SECOND) is None
    old = file.sales.load(FIRST)
    assert old is not None
    assert old.money is MoneyState.OWED


@pytest.mark.parametrize("names_it", [True, False])
def test_a_message_has_paid_while_its_money_is_in_a_sale_that_another_file_began(
    file: TillFile, names_it: bool
) -> None:
    paid = replace(ORDER, tender=Tender.MOBILE_MONEY, tender_code="SJK4H7TL2P")
    record(file, FIRST, Taken(paid), CarriedOver(SECOND))
    assert file.sales.paid_by("SJK4H7TL2P") == FIRST, "nobody here knows what became of it"
    found = replace(paid, replaces=FIRST, tender_code="SJK4H7TL2P" if names_it else "")
    record(file, SECOND, Found(found, (), 0, START))
    assert file.sales.paid_by("sjk4h7tl2p") == SECOND
    record(file, SECOND, Cancelled())
    assert file.sales.paid_by("SJK4H7TL2P") == SECOND
    record(file, SECOND, GivenBack())
    assert file.sales.paid_by("SJK4H7TL2P") is None


def test_a_token_that_another_sale_has_is_a_conflict(file: TillFile) -> None:
    sell(file, FIRST, sold())
    sale = sell(file, SECOND, sold())
    assert (sale.state, sale.clash, sale.open) == (SaleState.CONFLICT, FIRST, True)
    assert file.print_jobs.newest(SECOND, Paper.RECEIPT) is None
    assert differing(file) == []


def test_one_token_of_several_is_enough_for_a_conflict(file: TillFile) -> None:
    sell(file, FIRST, Complete(TOKENS[:2]))
    assert sell(file, SECOND, Complete(TOKENS[1:])).state is SaleState.CONFLICT
    assert sell(file, THIRD, sold(TOKENS[2])).state is SaleState.CONFLICT


def test_a_receipt_number_that_another_sale_of_the_same_kind_has_is_a_conflict(file: TillFile) -> None:
    sell(file, FIRST, sold(TOKENS[0], "R1"))
    assert sell(file, SECOND, sold(TOKENS[1], "R1")).state is SaleState.CONFLICT
    elsewhere = replace(ORDER, kind="powershop")
    assert sell(file, THIRD, sold(TOKENS[2], "R1"), elsewhere).state is SaleState.COMPLETE


def test_bills_without_tokens_do_not_clash(file: TillFile) -> None:
    bill = replace(ORDER, service=Service.POSTPAID, meter="0203754-01")
    assert sell(file, FIRST, Complete(receipt_number="R1"), bill).state is SaleState.COMPLETE
    assert sell(file, SECOND, Complete(receipt_number="R2"), bill).state is SaleState.COMPLETE


def test_the_same_answer_twice_changes_nothing(file: TillFile) -> None:
    sell(file, FIRST, sold())
    assert record(file, FIRST, asked(sold())).state is SaleState.COMPLETE
    assert (count(file, "token"), count(file, "print_job")) == (1, 1)
    assert differing(file) == []


def test_a_late_token_is_kept_as_a_conflict(file: TillFile) -> None:
    sell(file, FIRST, Refused(Why.FAILED))
    assert record(file, FIRST, asked(sold())).state is SaleState.CONFLICT
    assert sell(file, SECOND, sold()).clash == FIRST
    assert differing(file) == []


@pytest.mark.parametrize(
    "sql",
    [
        "update sale set state = 'cancelled' where reference = ?",
        "update sale set money = 'given back' where reference = ?",
        "update sale set amount = 1 where reference = ?",
        "update sale set open = 1 where reference = ?",
        "update token set digits = '00000000000000000000' where reference = ?",
        "delete from token where reference = ?",
        "update event set body = '{}' where kind = 'taken' and reference = ?",
        "update event set kind = 'let go' where kind = 'sent' and reference = ?",
        "update event set kind = 'odd' where kind = 'sent' and reference = ?",
    ],
)
def test_a_row_that_its_events_did_not_make_is_found(file: TillFile, sql: str) -> None:
    sell(file, FIRST, sold())
    sell(file, SECOND, sold(TOKENS[1]))
    assert differing(file) == []
    file.db.execute("drop trigger event_stays")
    file.db.execute(sql, [SECOND])
    assert differing(file) == [SECOND]


def test_a_sale_that_only_its_events_know_is_found(file: TillFile) -> None:
    record(file, FIRST, Taken(ORDER))
    file.db.execute("delete from sale")
    assert differing(file) == [FIRST]


def test_the_open_rows_are_the_queue_the_oldest_first(file: TillFile) -> None:
    record(file, SECOND, Taken(ORDER))
    record(file, FIRST, Taken(ORDER))
    sell(file, THIRD, sold())
    assert file.queue.open() == [FIRST, SECOND]
    record(file, FIRST, Cancelled())
    assert file.queue.open() == [SECOND]


def test_the_unfinished_sale_of_a_meter_is_found_whatever_its_provider(file: TillFile) -> None:
    assert file.sales.open_for_meter(ORDER.meter) is None
    record(file, FIRST, Taken(replace(ORDER, provider="another")))
    assert file.sales.open_for_meter(ORDER.meter) == FIRST
    assert file.sales.open_for_meter("14285093614") is None


def test_the_newest_sales_come_first(file: TillFile) -> None:
    for reference, meter in ((FIRST, ORDER.meter), (SECOND, "14285093614"), (THIRD, ORDER.meter)):
        record(file, reference, Taken(replace(ORDER, meter=meter)))
    assert file.sales.latest(limit=2) == [THIRD, SECOND]
    assert file.sales.latest(limit=9, meter=ORDER.meter) == [THIRD, FIRST]


def test_the_newest_sale_is_the_last_one_taken_whatever_the_clock_and_the_till_number_were(file: TillFile) -> None:
    ahead = ("009028000001", NOW + timedelta(days=30))
    for reference, at in (ahead, ("001028000002", NOW), ("005028000003", NOW + timedelta(seconds=1))):
        file.sales.record(reference, at, Taken(ORDER))
    newest_first = ["005028000003", "001028000002", "009028000001"]
    assert file.sales.latest(limit=9) == newest_first
    assert file.sales.latest(limit=9, meter=ORDER.meter) == newest_first


def test_a_paper_that_failed_is_told_of_the_last_sale_that_was_taken_and_of_no_other(file: TillFile) -> None:
    ahead = NOW + timedelta(days=30)
    for reference, at, ended in ((FIRST, ahead, JobState.FAILED), (SECOND, NOW, JobState.PRINTED)):
        for event in (Taken(ORDER), Sent(), asked(sold(TOKENS[at == ahead]))):
            file.sales.record(reference, at, event, receipt=True)
        (job,) = file.print_jobs.waiting()
        file.print_jobs.begin(job)
        file.print_jobs.end(job, ended, "", at)
    assert file.sales.without_paper(ORDER.meter, NOW) is None


def work_of(file: TillFile, look: Look) -> int:
    with counted(file) as pieces:
        look(file)
    return pieces[0]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_what_a_sale_looks_for_costs_no_more_in_a_file_of_years(file: TillFile, look: Look) -> None:
    sell(file, FIRST, sold())
    (job,) = file.print_jobs.waiting()
    file.print_jobs.end(job, JobState.PRINTED, "", NOW)
    add_older(file, FIRST, 1, 300)
    short = work_of(file, look)
    add_older(file, FIRST, 301, 3000)
    assert work_of(file, look) == short


def test_the_last_reference_is_the_one_with_the_highest_serial(file: TillFile) -> None:
    assert file.sales.last_reference() is None
    for reference in ("009028000001", "001028000007", "005028000003"):
        record(file, reference, Taken(ORDER))
    assert file.sales.last_reference() == "001028000007"


def test_what_never_left_is_stored_as_never_sent(file: TillFile) -> None:
    sell(file, FIRST, NotSent(Reach.NO_LINE))
    assert file.db.execute("select state, sent_at from sale").fetchone() == ("queued", None)


def test_the_raw_answer_is_kept_beside_the_sale(file: TillFile) -> None:
    sell(file, FIRST, NO_ANSWER)
    assert file.db.execute("select reference, call, raw from answer").fetchall() == [(FIRST, "vend", "{}")]
