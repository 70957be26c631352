"""A paper that was cut off when the till stopped, or that never came out: Y says that it did, where that is asked."""

from pathlib import Path

import pytest

from app.domain.sale import Sale, SaleState
from app.services.shop import Printer
from app.store.print_jobs import JobState, Paper
from app.ui.sale_form import Step
from tests.providers.fault_server import unused_port
from tests.services.shop_floor import BILBO, WANJIKU, ShopFloor, draft, sell, stored
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.test_pages import page_of

pytestmark = pytest.mark.anyio


async def cut_off(floor: ShopFloor, *, kept: bool = False, handed: bool = False) -> Sale:
    """A sale whose receipt was being printed when the till stopped."""
    till = floor.open()
    taken = till.selling.take(draft(WANJIKU, kept=kept)).reference
    await till.settling.settle(taken)
    (job,) = till.file.print_jobs.waiting()
    till.file.print_jobs.begin(job)
    if handed:
        till.deciding.hand_over(taken)
    sale = stored(till.file, taken)
    assert sale.state is SaleState.COMPLETE
    await floor.crash(till)
    return sale


def papers_of(counter: Counter, sale: Sale) -> list[tuple[JobState, int]]:
    """All receipts of a sale, the oldest first."""
    rows = counter.till.file.db.execute("select id from print_job where reference = ? order by id", [sale.reference])
    jobs = [counter.till.file.print_jobs.load(job) for (job,) in rows]
    return [(job.state, job.copy) for job in jobs if job.paper is Paper.RECEIPT]


async def test_y_says_that_the_paper_came_out_and_that_the_customer_at_the_counter_has_it(home: Path) -> None:
    async with shop(home) as floor:
        sale = await cut_off(floor)
        async with window_of(floor) as counter:
            assert "Did the paper come out?" in counter.view.words()
            counter.type("y")

            assert counter.step is Step.NUMBER
            assert stored(counter.till.file, sale.reference).handed_at is not None
            assert counter.till.file.queue.unsettled() == []
            assert papers_of(counter, sale) == [(JobState.UNCONFIRMED, 0)]


async def test_y_leaves_what_became_ready_in_the_queue_until_its_customer_has_it(home: Path) -> None:
    async with shop(home) as floor:
        sale = await cut_off(floor, kept=True)
        assert sale.to_hand_over
        async with window_of(floor) as counter:
            counter.type("y")
            assert stored(counter.till.file, sale.reference).handed_at is None
            counter.press(Key.Key_F3)
            assert [row.state for row in page_of(counter, "Unfinished sales").list.rows()] == ["Hand it over"]
            counter.type("h")

            assert stored(counter.till.file, sale.reference).handed_at is not None


async def test_y_goes_on_where_the_sale_was_handed_over_before(home: Path) -> None:
    async with shop(home) as floor:
        sale = await cut_off(floor, kept=True, handed=True)
        async with window_of(floor) as counter:
            counter.type("y")

            assert counter.step is Step.NUMBER
            assert stored(counter.till.file, sale.reference).handed_at == sale.handed_at


async def test_a_paper_that_did_not_come_out_is_printed_again_by_p_and_then_y_is_not_asked_any_more(home: Path) -> None:
    async with shop(home) as floor:
        sale = await cut_off(floor)
        async with window_of(floor) as counter:
            counter.type("p")
            await counter.settled()
            assert len(papers_of(counter, sale)) == 2
            assert "Did the paper come out?" not in counter.view.words()
            counter.type("y")

            assert counter.sale.reference == sale.reference
            assert counter.sale.handed_at is None


@pytest.mark.parametrize("printer", ["screen", "none"])
async def test_y_does_nothing_to_a_sale_of_which_it_is_not_asked(home: Path, printer: str) -> None:
    async with shop(home) as floor:
        floor.with_printer(Printer(printer))
        async with window_of(floor) as counter:
            await counter.sell()
            counter.type("y")
            assert counter.sale.handed_at is None

            kept = counter.till.selling.take(draft(WANJIKU, kept=True)).reference
            counter.press(Key.Key_F3)
            counter.type("y")
            assert stored(counter.till.file, kept).handed_at is None


async def test_a_slip_that_was_cut_off_is_asked_about_as_one_and_p_prints_the_slip_again(home: Path) -> None:
    async with shop(home) as floor:
        floor.address = "http://127.0.0.1:9/pawacard/v3"
        till = floor.open()
        kept = till.selling.take(draft(WANJIKU, kept=True)).reference
        till.file.print_jobs.begin(till.file.print_jobs.add(kept, Paper.SLIP, till.clock.now()).id)
        await floor.crash(till)
        async with window_of(floor) as counter:
            assert "The till stopped while this waiting slip was printing." in counter.view.words()
            counter.type("p")
            await counter.settled()
            slip = counter.till.file.print_jobs.newest(kept, Paper.SLIP)

            assert slip is not None
            assert (slip.state, slip.copy) == (JobState.SENT, 1)
            assert "Did the paper come out?" not in counter.view.words()


async def test_two_papers_that_were_cut_off_are_asked_about_one_after_the_other(home: Path) -> None:
    async with shop(home) as floor:
        till = floor.open()
        sales = [await sell(till, meter) for meter in (BILBO, WANJIKU)]
        for job in till.file.print_jobs.waiting():
            till.file.print_jobs.begin(job)
        await floor.crash(till)
        async with window_of(floor) as counter:
            asked = []
            for _ in sales:
                assert "Did the paper come out?" in counter.view.words()
                asked.append(counter.sale.reference)
                counter.type("y")

            assert asked == [sale.reference for sale in sales]
            assert counter.step is Step.NUMBER


async def not_printed(floor: ShopFloor) -> Sale:
    """A sale whose receipt failed, and after which the till was killed."""
    floor.with_printer(Printer("network", f"127.0.0.1:{unused_port()}"))
    till = floor.open()
    sale = await sell(till, WANJIKU)
    await till.papers.print_waiting()
    await floor.crash(till)
    return sale


async def test_a_sale_that_was_not_printed_is_shown_at_the_next_start_and_p_prints_it(home: Path) -> None:
    async with shop(home) as floor:
        sale = await not_printed(floor)
        floor.with_printer(Printer("screen"))
        async with window_of(floor) as counter:
            assert counter.view.words().startswith("Left from before: not printed")
            assert counter.view.tokens.tokens() == sale.tokens
            counter.type("1")
            assert counter.sale.reference == sale.reference, "no number is typed over it"
            counter.type("p")
            await counter.settled()

            assert papers_of(counter, sale) == [(JobState.FAILED, 0), (JobState.SENT, 0)]
            assert counter.till.file.queue.unsettled() == []


async def test_y_says_that_the_customer_has_what_was_not_printed(home: Path) -> None:
    async with shop(home) as floor:
        sale = await not_printed(floor)
        async with window_of(floor) as counter:
            counter.type("y")

            assert counter.step is Step.NUMBER
            assert stored(counter.till.file, sale.reference).handed_at is not None
            assert counter.till.file.queue.unsettled() == []


async def test_the_queue_lists_what_was_not_printed_until_somebody_says_that_the_customer_has_it(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_printer(Printer("network", f"127.0.0.1:{unused_port()}"))
        async with window_of(floor) as counter:
            sale = await counter.sell(WANJIKU)
            await counter.until(lambda: papers_of(counter, sale) == [(JobState.FAILED, 0)])
            counter.press(Key.Key_Escape, Key.Key_F3)
            page = page_of(counter, "Unfinished sales")
            await counter.until(lambda: [row.state for row in page.list.rows()] == ["Not printed"])
            assert "The customer has it" in page.view.words()
            counter.type("y")

            await counter.until(lambda: not page.list.rows())
            assert stored(counter.till.file, sale.reference).handed_at is not None


async def test_a_paper_that_was_printed_meanwhile_is_not_asked_about_any_more(home: Path) -> None:
    async with shop(home) as floor:
        sale = await not_printed(floor)
        floor.with_printer(Printer("screen"))
        floor.address = "http://127.0.0.1:9/pawacard/v3"
        before = floor.open()
        before.selling.take(draft(BILBO))
        await floor.crash(before)
        async with window_of(floor) as counter:
            assert "Left from before: not sent" in counter.view.words()
            await counter.till.papers.print_again(sale.reference, "asked for in a terminal")
            counter.press(Key.Key_Escape)

            assert counter.step is Step.NUMBER
