"""Papers on real printers and none: what reaches them, and that nothing they do touches a sale."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.events import Answered, Sent
from app.domain.outcome import Complete
from app.domain.sale import Sale, SaleState, Tender
from app.domain.trouble import BadInput, NotAllowed
from app.services.printer_words import EXPIRED, NOTHING_LEFT
from app.services.shop import Printer
from app.services.till import Till
from app.store.database import back_up
from app.store.print_jobs import JobState, Paper
from tests.printing.fake_printers import Knobs, PtyPrinter, TcpPrinter
from tests.providers.fault_server import unused_port
from tests.services.shop_floor import NO_TOKEN, THRESHOLD, WANJIKU, ShopFloor, draft, sell, stored

pytestmark = pytest.mark.anyio


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with TcpPrinter(Knobs()) as there:
        yield there


def till_printing_on(floor: ShopFloor, printer: TcpPrinter) -> Till:
    floor.with_printer(Printer("network", printer.address))
    return floor.open()


async def sold_and_printed(till: Till, meter: str = WANJIKU) -> Sale:
    sale = await sell(till, meter)
    await till.papers.print_waiting()
    assert stored(till.file, sale.reference) == sale
    return sale


def job_state(till: Till, sale: Sale, paper: Paper = Paper.RECEIPT) -> tuple[JobState, str, int]:
    job = till.file.print_jobs.newest(sale.reference, paper)
    assert job is not None
    return job.state, job.cause, job.copy


async def test_the_token_reaches_the_printer(floor: ShopFloor, printer: TcpPrinter) -> None:
    till = till_printing_on(floor, printer)
    sale = await sold_and_printed(till)
    paper = printer.wait_for(sale.tokens[0][-4:].encode())
    assert sale.tokens[0][:4].encode() in paper
    assert sale.tokens[0].encode() in paper
    assert sale.reference.encode() in paper
    assert b"TEST - NOT A REAL SALE" in paper
    assert job_state(till, sale) == (JobState.PRINTED, "", 0)


async def test_a_printer_that_is_off_fails_the_paper_and_not_the_sale(floor: ShopFloor) -> None:
    floor.with_printer(Printer("network", f"127.0.0.1:{unused_port()}"))
    till = floor.open()
    sale = await sold_and_printed(till)
    assert (sale.state, len(sale.tokens)) == (SaleState.COMPLETE, 1)
    state, cause, copy = job_state(till, sale)
    assert (state, copy) == (JobState.FAILED, 0)
    assert cause in NOTHING_LEFT


async def test_a_mute_printer_is_printed_on_and_ends_unconfirmed(floor: ShopFloor, printer: TcpPrinter) -> None:
    printer.knobs.mute = True
    till = till_printing_on(floor, printer)
    first = await sold_and_printed(till)
    second = await sold_and_printed(till)
    for sale in (first, second):
        assert job_state(till, sale)[0] is JobState.UNCONFIRMED
        printer.wait_for(sale.tokens[0].encode())


async def test_a_printer_without_paper_is_sent_nothing_until_it_has_some(floor: ShopFloor, printer: TcpPrinter) -> None:
    printer.knobs.paper_out = True
    till = till_printing_on(floor, printer)
    sale = await sold_and_printed(till)
    assert job_state(till, sale) == (JobState.FAILED, "paper_out", 0)
    printer.knobs.paper_out = False
    job = await till.papers.print_again(sale.reference, "the roll was changed")
    assert (job.state, job.copy) == (JobState.PRINTED, 0)
    assert b"COPY" not in printer.wait_for(sale.tokens[0].encode())


async def test_every_paper_after_the_first_is_a_numbered_copy(floor: ShopFloor, printer: TcpPrinter) -> None:
    till = till_printing_on(floor, printer)
    sale = await sold_and_printed(till)
    for number in (1, 2):
        job = await till.papers.print_again(sale.reference, "the customer lost it")
        assert (job.state, job.copy) == (JobState.PRINTED, number)
        printer.wait_for(f"COPY {number}".encode())


async def test_a_slip_says_that_it_is_no_token(floor: ShopFloor, printer: TcpPrinter) -> None:
    till = till_printing_on(floor, printer)
    sale = till.selling.take(draft(kept=True))
    job = await till.papers.print_slip(sale)
    assert job.state is JobState.PRINTED
    paper = printer.wait_for(b"This paper buys nothing")
    assert b"NOT A TOKEN" in paper
    assert b"PREPAID TOKEN" not in paper


async def test_a_slip_does_not_make_the_receipt_a_copy(floor: ShopFloor, printer: TcpPrinter) -> None:
    till = till_printing_on(floor, printer)
    sale = till.selling.take(draft(kept=True))
    await till.papers.print_slip(sale)
    await till.settling.settle(sale.reference)
    await till.papers.print_waiting()
    assert job_state(till, sale) == (JobState.PRINTED, "", 0)


async def test_a_sale_with_its_token_gets_no_slip(till: Till) -> None:
    with pytest.raises(NotAllowed, match="print the receipt"):
        await till.papers.print_slip(await sell(till))


async def test_a_sale_without_a_token_gets_no_receipt(till: Till) -> None:
    for meter in (NO_TOKEN, THRESHOLD):
        sale = await sell(till, meter)
        await till.papers.print_waiting()
        assert till.papers.newest(sale.reference) is None
        with pytest.raises(NotAllowed, match="no token"):
            await till.papers.print_again(sale.reference, "please")
    with pytest.raises(BadInput):
        await till.papers.print_again("001000000000", "please")


async def test_the_token_of_a_conflict_is_not_printed(till: Till) -> None:
    sale = await sell(till, THRESHOLD)
    late = Answered("ask", Complete(tokens=("66430474307561657038",)), till.clock.mark(), 1.0)
    till.file.sales.record(sale.reference, till.clock.now(), late, receipt=True)
    await till.papers.print_waiting()
    assert till.papers.newest(sale.reference) is None
    with pytest.raises(NotAllowed, match="Hand nothing out"):
        await till.papers.print_again(sale.reference, "please")


async def test_the_screen_and_a_file_are_sent_to(floor: ShopFloor, tmp_path: Path) -> None:
    floor.with_printer(Printer("screen"))
    till = floor.open()
    sale = await sold_and_printed(till)
    assert job_state(till, sale) == (JobState.SENT, "", 0)
    await floor.stop(till)
    floor.with_printer(Printer("file", str(tmp_path / "paper")))
    till = floor.open()
    sale = await sold_and_printed(till)
    assert job_state(till, sale) == (JobState.SENT, "", 0)
    assert sale.tokens[0].encode() in (tmp_path / "paper").read_bytes()


async def test_without_a_printer_nothing_waits_to_be_printed(floor: ShopFloor) -> None:
    floor.with_printer(Printer("none"))
    till = floor.open()
    sale = await sold_and_printed(till)
    assert till.papers.newest(sale.reference) is None
    with pytest.raises(NotAllowed, match="No printer"):
        await till.papers.print_again(sale.reference, "please")
    with pytest.raises(NotAllowed, match="No printer"):
        await till.papers.print_slip(till.selling.take(draft()))
    assert till.file.print_jobs.waiting() == []


async def test_a_paper_that_was_cut_off_is_told_at_the_next_start_and_not_repeated(floor: ShopFloor) -> None:
    till = floor.open()
    sale = await sell(till)
    job = till.papers.newest(sale.reference)
    assert job is not None
    till.file.print_jobs.begin(job.id)
    await floor.crash(till)
    till = floor.open(recover=False)
    assert till.recover() == [sale.reference]
    await till.papers.print_waiting()
    assert job_state(till, sale)[0] is JobState.UNCONFIRMED


async def test_whether_a_cut_off_paper_came_out_is_asked_at_each_start_until_somebody_says(floor: ShopFloor) -> None:
    till = floor.open()
    answered, reprinted = await sell(till), await sell(till, WANJIKU)
    for sale in (answered, reprinted):
        job = till.papers.newest(sale.reference)
        assert job is not None
        till.file.print_jobs.begin(job.id)
    await floor.crash(till)
    till = floor.open(recover=False)
    till.recover()
    await floor.crash(till)  # before anybody could answer
    till = floor.open(recover=False)
    assert till.recover() == [answered.reference, reprinted.reference]

    till.deciding.hand_over(answered.reference)
    await till.papers.print_again(reprinted.reference, "asked for at the till")
    await floor.stop(till)
    assert floor.open(recover=False).recover() == []


async def test_papers_come_out_one_after_the_other_and_each_once(floor: ShopFloor, printer: TcpPrinter) -> None:
    till = till_printing_on(floor, printer)
    sales = [await sell(till), await sell(till, WANJIKU)]
    await asyncio.gather(*(till.papers.print_waiting() for _ in range(3)))
    paper = printer.wait_for(sales[1].tokens[0].encode())
    assert paper.index(sales[0].tokens[0].encode()) < paper.index(sales[1].tokens[0].encode())
    assert paper.count(b"Receipt no.") == 2


async def test_what_cannot_be_drawn_holds_up_no_other_paper(till: Till, floor: ShopFloor) -> None:
    sale = await sell(till)
    odd = Complete(tokens=("٢" * 250,))
    other = till.selling.take(draft(WANJIKU))
    await till.book.provider("kplc").prove()
    till.file.sales.record(other.reference, till.clock.now(), Sent())
    till.file.sales.record(
        other.reference, till.clock.now(), Answered("vend", odd, till.clock.mark(), 1.0), receipt=True
    )
    await till.papers.print_waiting()
    assert job_state(till, sale)[0] is JobState.SENT
    assert job_state(till, other)[0] is JobState.SENT


async def test_a_second_printer_prints_what_the_first_refuses(floor: ShopFloor, printer: TcpPrinter) -> None:
    with TcpPrinter(Knobs(paper_out=True)) as first:
        floor.with_printer(Printer("network", first.address), Printer("network", printer.address, paper_width_mm=58))
        till = floor.open()
        sale = await sold_and_printed(till)
        assert printer.wait_for(sale.tokens[0].encode())
        assert first.received == b""
    job = till.papers.newest(sale.reference)
    assert job is not None
    assert (job.state, job.cause, job.stood_in) == (JobState.PRINTED, "", True)


async def test_a_second_printer_prints_nothing_that_may_have_come_out_of_the_first(
    floor: ShopFloor, printer: TcpPrinter
) -> None:
    with TcpPrinter(Knobs(stops_after=300)) as first:
        floor.with_printer(Printer("network", first.address), Printer("network", printer.address))
        till = floor.open()
        sale = await sold_and_printed(till)
    assert job_state(till, sale) == (JobState.UNCONFIRMED, "paper_out", 0)
    assert printer.received == b""


async def test_where_both_printers_refuse_the_first_ones_trouble_is_told(floor: ShopFloor) -> None:
    with TcpPrinter(Knobs(cover_open=True)) as first:
        floor.with_printer(Printer("network", first.address), Printer("network", f"127.0.0.1:{unused_port()}"))
        till = floor.open()
        assert job_state(till, await sold_and_printed(till)) == (JobState.FAILED, "cover_open", 0)


async def test_a_paper_that_has_waited_for_too_long_is_printed_when_somebody_asks(
    floor: ShopFloor, printer: TcpPrinter
) -> None:
    till = till_printing_on(floor, printer)
    old = await sell(till)
    floor.clock.go_on(601)
    new = await sell(till, WANJIKU)
    await till.papers.print_waiting()
    assert job_state(till, old) == (JobState.FAILED, EXPIRED, 0)
    assert job_state(till, new) == (JobState.PRINTED, "", 0)
    assert old.tokens[0].encode() not in printer.received
    job = await till.papers.print_again(old.reference, "the customer is back")
    assert (job.state, job.copy) == (JobState.PRINTED, 0)


async def test_a_paper_that_a_wrong_clock_made_is_printed_when_somebody_asks(
    floor: ShopFloor, printer: TcpPrinter
) -> None:
    till = till_printing_on(floor, printer)
    sale = await sell(till)
    till.file.db.execute("update print_job set made_at = '2126-11-22T10:00:00.000000Z'")
    till.file.db.conn.commit()
    await till.papers.print_waiting()
    assert job_state(till, sale) == (JobState.FAILED, EXPIRED, 0)


async def test_a_paper_that_another_till_has_begun_is_not_printed_here(floor: ShopFloor, printer: TcpPrinter) -> None:
    with TcpPrinter(Knobs(never_done=True)) as slow:
        floor.with_printer(Printer("network", slow.address))
        till = floor.open()
        first, second = await sell(till), await sell(till, WANJIKU)
        printing = asyncio.ensure_future(till.papers.print_waiting())
        await asyncio.to_thread(slow.wait_for, first.tokens[0].encode())
        job = till.papers.newest(second.reference)
        assert job is not None
        assert till.file.print_jobs.begin(job.id)  # as a second process would, of a home whose lock somebody removed
        slow.knobs.paper_out = True
        await printing
        assert second.tokens[0].encode() not in slow.received


async def test_what_waits_to_be_printed_in_a_file_that_is_put_back_is_asked_about(
    floor: ShopFloor, printer: TcpPrinter
) -> None:
    till = till_printing_on(floor, printer)
    sale = await sell(till)
    back_up(till.file.db, floor.home / "before.db")
    await till.papers.print_waiting()
    await floor.stop(till)
    (floor.home / "till.db").write_bytes((floor.home / "before.db").read_bytes())

    till = floor.open(recover=False)
    assert till.recover() == [sale.reference]
    await till.papers.print_waiting()
    assert job_state(till, sale)[0] is JobState.UNCONFIRMED
    assert printer.received.count(sale.tokens[0].encode()) == 1


async def test_a_roll_near_its_end_is_known_until_it_is_changed(floor: ShopFloor, printer: TcpPrinter) -> None:
    till = till_printing_on(floor, printer)
    printer.knobs.paper_low = True
    await sold_and_printed(till)
    assert till.papers.paper_low
    printer.knobs.paper_low = False
    await sold_and_printed(till, WANJIKU)
    assert not till.papers.paper_low


async def test_the_slip_for_money_that_went_back_is_for_an_unsold_sale(floor: ShopFloor, printer: TcpPrinter) -> None:
    till = till_printing_on(floor, printer)
    reference = till.selling.take(draft(kept=True)).reference
    with pytest.raises(NotAllowed, match="was not given back"):
        await till.papers.print_money_back(stored(till.file, reference))
    till.deciding.cancel(reference)
    till.deciding.give_back(reference)
    job = await till.papers.print_money_back(stored(till.file, reference))
    assert (job.state, job.paper) == (JobState.PRINTED, Paper.MONEY_BACK)
    printer.wait_for(b"MONEY GIVEN BACK")


@pytest.mark.usefixtures("qapp")  # a line of the page is drawn
async def test_a_test_page_and_a_receipt_take_turns_at_one_printer(floor: ShopFloor) -> None:
    with PtyPrinter() as printer:  # a port that one has open is busy for the other
        floor.with_printer(Printer("serial", printer.address))
        till = floor.open()
        sale = await sell(till)
        page = asyncio.create_task(till.papers.print_test_page(till.papers.printers.first))
        await till.papers.print_waiting()
        assert (await page).title == "The test page came out"
        assert job_state(till, sale) == (JobState.PRINTED, "", 0)
        assert printer.received.index(b"PREPAID TOKEN") < printer.received.index(b"This paper buys nothing")


async def test_the_drawer_opens_for_cash_alone(floor: ShopFloor, printer: TcpPrinter) -> None:
    floor.with_printer(Printer("network", printer.address, drawer_pin=5))
    till = floor.open()
    phone = till.selling.take(draft(WANJIKU, tender=Tender.MOBILE_MONEY, tender_code="SJK1A2B3C4", kept=True))
    await till.papers.open_drawer_for(phone)
    assert printer.received == b""
    await till.papers.open_drawer_for(till.selling.take(draft(kept=True)))
    assert printer.wait_for(b"\x1bp\x01\x19\xfa")


async def test_each_opening_of_the_drawer_is_noted_with_its_reason(floor: ShopFloor, printer: TcpPrinter) -> None:
    floor.with_printer(Printer("network", printer.address, drawer_pin=2))
    till = floor.open()
    sale = till.selling.take(draft(kept=True))
    assert await till.papers.open_drawer(sale.reference, "cash sale") == ""
    assert printer.wait_for(b"\x1bp\x00\x19\xfa")
    with pytest.raises(BadInput, match="Say who opens the drawer"):
        await till.papers.open_drawer(None, "  ", who="Wanjiru")
    await till.papers.open_drawer(None, "change for a note", who="Wanjiru")
    rows = till.file.db.execute("select body from event where kind = 'drawer opened'").fetchall()
    noted = [json.loads(body) for (body,) in rows]
    assert noted[0] == {"sale": sale.reference, "why": "cash sale", "who": "", "state": "sent", "cause": ""}
    assert noted[1] == {"sale": None, "why": "change for a note", "who": "Wanjiru", "state": "sent", "cause": ""}
    assert stored(till.file, sale.reference) == sale


async def test_a_till_without_a_drawer_opens_none(till: Till) -> None:
    with pytest.raises(NotAllowed, match="No drawer"):
        await till.papers.open_drawer(None, "change", who="Wanjiru")


async def test_another_printer_is_used_from_the_moment_it_is_chosen(floor: ShopFloor, printer: TcpPrinter) -> None:
    floor.with_printer(Printer("none"))
    till = floor.open()
    unprinted = await sold_and_printed(till)
    await till.papers.use(Printer("network", printer.address), None)
    sale = await sold_and_printed(till, WANJIKU)
    assert printer.wait_for(sale.tokens[0].encode())
    assert till.papers.newest(unprinted.reference) is None
