"""The shop's logo at a printer that keeps pictures: the till that stays open has it kept, a single command does not."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.services.shop import Letterhead, Printer
from app.services.till import Till
from tests.printing.fake_printers import TcpPrinter
from tests.printing.samples import logo
from tests.services.shop_floor import ShopFloor, sell

pytestmark = pytest.mark.anyio
STORES, PRINTS_DOTS = b"0C0", b"\x1dv0"


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with TcpPrinter() as there:
        yield there


def till_on(floor: ShopFloor, printer: TcpPrinter) -> Till:
    floor.with_printer(Printer("network", printer.address, profile="epson-tm-t20"))
    floor.shop = replace(floor.shop, letterhead=Letterhead(logo=logo(64, 32)))
    return floor.open()


async def test_the_till_that_stays_open_has_its_logo_kept_by_the_printer(floor: ShopFloor, printer: TcpPrinter) -> None:
    till = till_on(floor, printer)
    await till.papers.warm_up()
    for _ in range(2):
        await sell(till)
        await till.papers.print_waiting()

    assert printer.received.count(STORES) == 1
    assert PRINTS_DOTS not in printer.received


async def test_commands_of_a_terminal_never_write_the_printer_s_memory(floor: ShopFloor, printer: TcpPrinter) -> None:
    for _ in range(3):
        till = till_on(floor, printer)
        await sell(till)
        await till.papers.print_waiting()
        await floor.stop(till)

    assert printer.received.count(PRINTS_DOTS) == 3
    assert STORES not in printer.received


@pytest.mark.usefixtures("qapp")  # a line of the page is drawn
async def test_a_test_page_writes_no_memory_either_and_another_printer_is_given_the_logo(
    floor: ShopFloor, printer: TcpPrinter
) -> None:
    till = till_on(floor, printer)
    await till.papers.warm_up()
    await till.papers.print_test_page(till.papers.printers.first)
    assert STORES not in printer.received

    with TcpPrinter() as other:
        await till.papers.use(Printer("network", other.address, profile="epson-tm-t20"), None)
        await sell(till)
        await till.papers.print_waiting()
        assert STORES in other.received
