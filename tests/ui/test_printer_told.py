"""What is told of the printer in use: only what it showed itself, whichever printer the till had before."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.services.shop import Printer
from app.services.till import Till
from app.ui.printer_told import last_words
from tests.printing.fake_printers import TcpPrinter
from tests.services.shop_floor import BILBO, ShopFloor, draft
from tests.ui.counter import shop

pytestmark = pytest.mark.anyio

NOTHING = ("The till knows of no paper from it yet.", "quiet")
PRINTED = ("It printed the last paper.", "done")


@pytest.fixture
def there() -> Iterator[Printer]:
    """A printer that prints."""
    with TcpPrinter() as printer:
        yield Printer("network", printer.address)


async def _printed(floor: ShopFloor) -> Till:
    """A till that has just sold something, and printed it."""
    till = floor.open()
    await till.settling.settle(till.selling.take(draft(BILBO)).reference)
    await till.papers.print_waiting()
    return till


async def test_what_a_printer_said_last_is_told_after_a_restart_too(home: Path, there: Printer) -> None:
    async with shop(home) as floor:
        floor.with_printer(there)
        till = floor.open()
        assert last_words(till) == NOTHING
        await floor.stop(till)
        till = await _printed(floor)
        assert last_words(till) == PRINTED
        await floor.stop(till)

        assert last_words(floor.open()) == PRINTED


@pytest.mark.parametrize("other", [Printer("network", "127.0.0.1:9"), Printer("usb", "04b8:0e28")])
async def test_what_the_printer_before_said_is_not_told_of_this_one(home: Path, there: Printer, other: Printer) -> None:
    async with shop(home) as floor:
        floor.with_printer(there)
        await floor.stop(await _printed(floor))
        floor.with_printer(other)

        assert last_words(floor.open()) == NOTHING


async def test_a_printer_that_is_taken_up_while_the_till_is_open_has_said_nothing_yet(
    home: Path, there: Printer
) -> None:
    async with shop(home) as floor:
        floor.with_printer(there)
        till = await _printed(floor)
        await till.papers.use(Printer("network", "127.0.0.1:9"), None)
        assert last_words(till) == NOTHING
        await floor.stop(till)
        floor.with_printer(Printer("network", "127.0.0.1:9"))

        assert last_words(floor.open()) == NOTHING


async def test_a_printer_whose_drawer_or_paper_is_set_otherwise_is_the_same_one(home: Path, there: Printer) -> None:
    async with shop(home) as floor:
        floor.with_printer(there)
        till = await _printed(floor)
        await till.papers.use(replace(there, drawer_pin=2, paper_width_mm=58), None)

        assert last_words(till) == PRINTED
