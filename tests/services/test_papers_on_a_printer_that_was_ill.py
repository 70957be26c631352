"""What one paper showed of a printer, and what becomes of the next one there."""

from collections.abc import Iterator

import pytest

from app.domain.sale import Sale
from app.services.shop import Printer
from app.services.till import Till
from tests.printing.fake_printers import Knobs, PtyPrinter, TcpPrinter
from tests.services.shop_floor import WANJIKU, ShopFloor, sell

pytestmark = pytest.mark.anyio


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with TcpPrinter() as there:
        yield there


async def printed(till: Till) -> tuple[Sale, str, str]:
    """Sell, and how the receipt ended."""
    sale = await sell(till, WANJIKU)
    await till.papers.print_waiting()
    job = till.papers.newest(sale.reference)
    assert job is not None
    return sale, job.state, job.cause


async def test_a_second_printer_stands_in_for_one_that_was_silent_and_says_now_that_it_cannot_print(
    floor: ShopFloor, printer: TcpPrinter
) -> None:
    with TcpPrinter(Knobs(mute=True)) as first:
        floor.with_printer(Printer("network", first.address), Printer("network", printer.address))
        till = floor.open()
        assert (await printed(till))[1:] == ("unconfirmed", "")
        assert printer.received == b""
        first.knobs.mute, first.knobs.paper_out = False, True
        sale, state, _ = await printed(till)
        assert (state, sale.tokens[0].encode() in first.received) == ("printed", False)
        printer.wait_for(sale.tokens[0].encode())


async def test_an_answer_for_an_earlier_paper_proves_none_also_after_the_settings_were_changed(
    floor: ShopFloor,
) -> None:
    with PtyPrinter(Knobs(stops_after=20, keeps_questions=True)) as there:
        floor.with_printer(Printer("serial", there.address, 115_200))
        till = floor.open()
        assert (await printed(till))[1:] == ("unconfirmed", "paper_out")
        there.knobs.paper_out, there.knobs.stops_after = False, len(there.received) + 20
        await till.papers.use(Printer("serial", there.address, 115_200, paper_width_mm=58), None)
        assert (await printed(till))[1:] == ("unconfirmed", "paper_out")
        there.knobs.paper_out, there.knobs.stops_after = False, None
        assert (await printed(till))[1:] == ("printed", "")
