"""What the window says of the printers, and what they are given besides receipts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.services.shop import Printer
from tests.printing.fake_printers import Knobs, PtyPrinter, TcpPrinter
from tests.services.shop_floor import THRESHOLD
from tests.ui.counter import shop, window_of

pytestmark = pytest.mark.anyio


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with TcpPrinter(Knobs()) as there:
        yield there


async def test_a_roll_near_its_end_is_told_in_the_bar_and_at_the_sale(home: Path, printer: TcpPrinter) -> None:
    printer.knobs.paper_low = True
    async with shop(home) as floor:
        floor.with_printer(Printer("network", printer.address))
        async with window_of(floor) as counter:
            await counter.sell()
            await counter.until(lambda: counter.window.bar.printer.text() == "Printer: paper low")

            assert counter.view.paper.text() == (
                "The receipt is printed. The roll is near its end: have another one ready."
            )


async def test_a_receipt_out_of_the_second_printer_is_looked_for_there(home: Path, printer: TcpPrinter) -> None:
    async with shop(home) as floor:
        floor.with_printer(Printer("network", "127.0.0.1:9"), Printer("network", printer.address))
        async with window_of(floor) as counter:
            sale = await counter.sell()
            await counter.until(lambda: counter.window.bar.printer.text() == "Printer: second in use")

            assert counter.view.paper.text() == "The receipt came out of the second printer."
            assert sale.tokens[0].encode() in printer.received


async def test_a_slow_line_says_how_long_the_receipt_takes(home: Path) -> None:
    with PtyPrinter(Knobs(never_done=True)) as slow:
        async with shop(home) as floor:
            floor.with_printer(Printer("serial", slow.address, 1200))
            async with window_of(floor) as counter:
                await counter.sell()
                await counter.until(lambda: "the line takes" in counter.view.paper.text())

                assert counter.view.paper.text().endswith(" seconds for it.")
                slow.knobs.paper_out = True  # or the till would wait for it before it closes


async def test_money_that_goes_back_has_its_slip_to_be_signed(home: Path, printer: TcpPrinter) -> None:
    async with shop(home) as floor:
        floor.with_printer(Printer("network", printer.address))
        async with window_of(floor) as counter:
            await counter.sell(THRESHOLD)
            counter.type("g")
            await counter.settled()
            await counter.until(lambda: b"MONEY GIVEN BACK" in printer.received)


async def test_a_slip_that_did_not_come_out_is_told(home: Path, printer: TcpPrinter) -> None:
    printer.knobs.cover_open = True
    async with shop(home) as floor:
        floor.with_printer(Printer("network", printer.address))
        async with window_of(floor) as counter:
            await counter.sell(THRESHOLD)
            counter.type("g")
            await counter.until(lambda: "The printer's cover is open." in counter.view.words())

            assert "has gone back to the customer" in counter.view.words()


async def test_the_drawer_opens_when_the_cash_is_taken(home: Path, printer: TcpPrinter) -> None:
    async with shop(home) as floor:
        floor.with_printer(replace(Printer("network", printer.address), drawer_pin=2))
        async with window_of(floor) as counter:
            sale = await counter.sell()
            await counter.until(lambda: sale.tokens[0].encode() in printer.received)

            assert printer.received.startswith(b"\x1bp\x00\x19\xfa")
