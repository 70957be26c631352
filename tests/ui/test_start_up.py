"""The window before there is a till, what the last run left behind, and the end of a day."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.sale import MoneyState, SaleState
from app.sandbox.faults import Kind
from app.services.shop import Printer
from app.store.print_jobs import JobState, Paper
from app.ui.sale_form import Step
from app.ui.trouble_page import TroublePage
from app.ui.window import TillWindow
from tests.services.shop_floor import BILBO, WANJIKU, draft, stored
from tests.ui.counter import Key, at_counter, shop, window_of

pytestmark = pytest.mark.anyio

LATER = ("httpx", "escpos", "sqlite_utils", "babel", "keyring", "serial", "qrcode", "argon2")


def test_the_window_is_shown_before_what_it_does_not_need_is_loaded() -> None:
    look = (
        "import sys\nfrom PySide6.QtWidgets import QApplication\napplication = QApplication([])\n"
        "from app.ui.window import TillWindow\nwindow = TillWindow()\nwindow.show()\n"
        f"print([name for name in {LATER!r} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"


def test_the_number_can_be_typed_at_once(qapp: QApplication) -> None:
    window = TillWindow()
    window.show()

    assert window.focusWidget() is window.sell.form.number.field


def test_a_till_that_cannot_be_opened_says_what_to_do(qapp: QApplication) -> None:
    window = TillWindow()
    window.show()
    window.show_trouble("Another till is open in this home: the demo. Close it, then start again.")

    page = window.findChild(TroublePage)
    assert page is not None
    assert (
        page.words() == "The till cannot open\nAnother till is open in this home: the demo. Close it, then start again."
    )
    assert window.close()


async def test_a_sale_left_queued_at_the_counter_is_shown_first_and_sold_by_a_key_of_its_own(home: Path) -> None:
    async with shop(home) as floor:
        before = floor.open()
        left = before.selling.take(draft(WANJIKU, "500", customer="Wanjiku Kamau"))
        await floor.crash(before)
        async with window_of(floor) as counter:
            assert counter.sale.reference == left.reference
            assert "Sell it now, or give it back." in counter.view.words()
            counter.press(Key.Key_Return)
            # The Enter of the next customer's number must not sell it.
            assert [counter.sale.state] == [SaleState.QUEUED]
            counter.type("s")
            await counter.settled()

            assert counter.sale.state is SaleState.COMPLETE


async def test_a_sale_left_queued_at_the_counter_gives_its_money_back(home: Path) -> None:
    async with shop(home) as floor:
        before = floor.open()
        before.selling.take(draft(WANJIKU, "500", customer="Wanjiku Kamau"))
        await floor.crash(before)
        async with window_of(floor) as counter:
            counter.type("c")
            await counter.settled()
            counter.type("g")
            assert (counter.sale.state, counter.sale.money) == (SaleState.CANCELLED, MoneyState.GIVEN_BACK)
            counter.type("1")

            assert counter.step is Step.NUMBER


async def test_several_sales_left_behind_are_shown_one_after_the_other(home: Path) -> None:
    async with shop(home) as floor:
        before = floor.open()
        left = [before.selling.take(draft(meter, "500")).reference for meter in (WANJIKU, BILBO)]
        await floor.crash(before)
        async with window_of(floor) as counter:
            shown = [counter.sale.reference]
            counter.type("c")
            counter.press(Key.Key_Escape)
            shown.append(counter.sale.reference)
            counter.type("c")
            counter.press(Key.Key_Escape)

            assert shown == left
            assert counter.step is Step.NUMBER


async def test_a_paper_that_broke_off_is_asked_about(home: Path) -> None:
    async with shop(home) as floor:
        async with window_of(floor) as counter:
            sale = await counter.sell()
            await counter.until(lambda: counter.till.papers.newest(sale.reference).state == "sent")  # type: ignore[union-attr]
        before = floor.open()
        job = before.file.print_jobs.add(sale.reference, Paper.RECEIPT, before.clock.now())
        before.file.print_jobs.begin(job.id)
        await floor.crash(before)
        async with window_of(floor) as counter:
            assert "Did the paper come out?" in counter.view.words()
            assert counter.view.tokens.tokens() == sale.tokens
            counter.press(Key.Key_Return)
            assert counter.view.isVisible()
            counter.type("y")

            assert counter.step is Step.NUMBER
            assert counter.till.file.print_jobs.load(job.id).state is JobState.UNCONFIRMED


async def test_a_receipt_that_waited_for_its_printer_is_printed_at_the_start(home: Path) -> None:
    async with shop(home) as floor:
        before = floor.open()
        sale = await before.settling.settle(before.selling.take(draft(WANJIKU)).reference)
        await floor.crash(before)
        async with window_of(floor) as counter:
            await counter.until(lambda: counter.till.papers.newest(sale.reference).state == "sent")  # type: ignore[union-attr]


async def test_closing_stores_the_answer_that_is_on_its_way(home: Path) -> None:
    async with shop(home) as floor:
        async with window_of(floor) as counter:
            floor.fault(Kind.SLOW, seconds=0.3)
            await counter.confirm()
            counter.press(Key.Key_Return)
            reference = counter.sale.reference
            await counter.until(lambda: counter.sale.state is SaleState.SENDING)
        after = floor.open()

        assert stored(after.file, reference).state is SaleState.COMPLETE


async def test_a_till_without_a_printer_says_so_and_sells(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_printer(Printer("none"))
        async with window_of(floor) as counter:
            await counter.sell()

            assert counter.view.paper.text() == "No printer is set up: read the token to the customer."
            assert counter.window.bar.printer.text() == "Printer: none"


async def test_a_printer_that_is_off_never_touches_the_sale(home: Path) -> None:
    async with shop(home) as floor:
        floor.with_printer(Printer("network", "127.0.0.1:9"))
        async with window_of(floor) as counter:
            sale = await counter.sell()
            await counter.until(lambda: counter.view.paper.property("tone") == "trouble")

            assert counter.view.tokens.tokens() == sale.tokens
            await counter.until(lambda: counter.window.bar.printer.text() == "Printer: in use elsewhere")


async def test_a_line_that_is_down_at_the_start_is_told(home: Path) -> None:
    async with shop(home) as floor:
        floor.address = "http://127.0.0.1:9/pawacard/v3"
        async with window_of(floor) as counter:
            await counter.until(lambda: counter.window.bar.line.text().endswith(": down"))

            assert counter.window.bar.balance.text() == "Float: not read yet"


async def test_a_wrong_password_is_told_when_the_meter_is_checked(home: Path) -> None:
    async with shop(home) as floor:
        floor.secrets[("kplc", "password")] = "wrong"
        async with window_of(floor) as counter:
            await counter.verify()

            assert "does not accept the shop's user name or password" in counter.window.sell.form.view.words()
            assert counter.window.bar.line.text().endswith(": login refused")


async def test_a_test_system_is_marked_as_one(home: Path) -> None:
    async with at_counter(home) as counter:
        assert counter.window.bar.test.isVisibleTo(counter.window)
        assert counter.window.bar.provider.text() == "Tokens: Kenya Power · KES"
