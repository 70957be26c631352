"""Papers that nobody has seen: whose token never came out is told at each start, and waits in the queue."""

from collections.abc import Iterator

import pytest

from app.services.printer_words import EXPIRED
from app.store.print_jobs import JobState
from tests.printing.fake_printers import Knobs, TcpPrinter
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, draft, sell
from tests.services.test_papers import job_state, sold_and_printed, till_printing_on

pytestmark = pytest.mark.anyio


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with TcpPrinter(Knobs()) as there:
        yield there


async def test_a_sale_whose_paper_never_came_out_is_told_at_each_start_and_stays_in_the_queue_until_it_does(
    floor: ShopFloor, printer: TcpPrinter
) -> None:
    printer.knobs.paper_out = True
    till = till_printing_on(floor, printer)
    printed, handed = await sold_and_printed(till), await sold_and_printed(till, BILBO)
    assert till.file.queue.unsettled() == [printed.reference, handed.reference]
    await floor.crash(till)
    till = floor.open(recover=False)
    assert till.recover() == [printed.reference, handed.reference]

    till.deciding.hand_over(handed.reference)
    printer.knobs.paper_out = False
    await till.papers.print_again(printed.reference, "asked for at the till")
    assert till.file.queue.unsettled() == []
    assert all(till.file.sales.follows(one.reference) for one in (printed, handed))
    await floor.crash(till)
    assert floor.open(recover=False).recover() == []


async def test_a_paper_that_nobody_confirmed_is_told_at_the_next_start_and_one_of_a_mute_printer_is_not(
    floor: ShopFloor, printer: TcpPrinter
) -> None:
    till = till_printing_on(floor, printer)
    printer.knobs.mute = True
    await sold_and_printed(till)
    assert till.file.queue.unsettled() == []
    unconfirmed = await sell(till, BILBO)
    (job,) = till.file.print_jobs.waiting()
    till.file.print_jobs.begin(job)
    till.file.print_jobs.end(job, JobState.UNCONFIRMED, "paper_out", till.clock.now())
    await floor.crash(till)

    till = floor.open(recover=False)
    assert till.recover() == [unconfirmed.reference]
    assert till.file.queue.unsettled() == [unconfirmed.reference]


async def test_a_copy_that_failed_is_nobodys_whose_original_came_out(floor: ShopFloor, printer: TcpPrinter) -> None:
    till = till_printing_on(floor, printer)
    sale = await sold_and_printed(till)
    printer.knobs.paper_out = True
    await till.papers.print_again(sale.reference, "asked for at the till")
    assert job_state(till, sale)[0] is JobState.FAILED
    assert till.file.queue.unsettled() == []
    await floor.crash(till)
    assert floor.open(recover=False).recover() == []


@pytest.mark.parametrize("kept", [False, True])
async def test_a_paper_that_waited_for_too_long_is_told_of_where_its_customer_had_not_gone(
    floor: ShopFloor, printer: TcpPrinter, kept: bool
) -> None:
    till = till_printing_on(floor, printer)
    sale = await till.settling.settle(till.selling.take(draft(WANJIKU, kept=kept)).reference)
    await floor.crash(till)  # between the token and its paper
    floor.clock.go_on(601)
    till = floor.open(recover=False)

    assert till.recover() == ([] if kept else [sale.reference])
    assert job_state(till, sale) == (JobState.FAILED, EXPIRED, 0)
    assert till.file.queue.unsettled() == [sale.reference]
