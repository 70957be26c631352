"""Three Enters from a meter number to a token, whatever the fingers do in between."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.events import Answered, Copied, Sent
from app.domain.money import Money
from app.domain.outcome import Complete
from app.domain.sale import SaleState, Service, Tender
from app.sandbox.faults import Kind
from app.ui.sale_form import Step
from tests.services.shop_floor import BILBO, WANJIKU, draft
from tests.ui.counter import Counter, Key, at_counter, shop, window_of

pytestmark = pytest.mark.anyio

BILL = "3625790-02"


async def test_three_enters_sell_a_token(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()

        (vend,) = counter.floor.sandbox.ledger.vends
        assert sale.state is SaleState.COMPLETE
        assert counter.view.tokens.tokens() == (vend.token,)
        assert counter.window.sell.side.caption() == "Receipt"


async def test_the_name_is_shown_before_money_is_taken(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()

        assert counter.window.sell.form.card.name() == "Bilbo Baggins"
        assert counter.till.file.sales.latest(limit=1) == []


async def test_the_last_enter_says_what_it_will_do(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.confirm(amount="1500")

        assert counter.window.sell.form.go_on.words() == "Sell KES\u00a01,500 to Bilbo Baggins"
        assert counter.till.file.sales.latest(limit=1) == []


async def test_enter_pressed_again_while_it_sells_sells_once(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.SLOW, seconds=0.1)
        await counter.confirm()
        counter.press(Key.Key_Return, Key.Key_Return, Key.Key_Enter, Key.Key_Plus)
        await counter.settled()
        counter.press(Key.Key_Return, Key.Key_Return)

        assert len(counter.floor.sandbox.ledger.vends) == 1
        assert len(counter.till.file.sales.latest(limit=9)) == 1
        assert counter.sale.state is SaleState.COMPLETE


async def test_enter_pressed_again_while_the_meter_is_verified_does_nothing(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.type(BILBO)
        counter.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
        assert counter.step is Step.VERIFYING

        await counter.until(lambda: counter.step is Step.AMOUNT)


async def test_an_enter_that_is_held_down_goes_one_step_only(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.type("200")
        counter.press(Key.Key_Return)
        for _repeat in range(5):
            held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
            QApplication.sendEvent(counter.focus(), held)

        assert counter.step is Step.CONFIRM


async def test_plus_on_a_keypad_is_enter(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.type(f"{BILBO}+")
        await counter.until(lambda: counter.step is Step.AMOUNT)
        counter.type("200+")
        assert counter.step is Step.CONFIRM
        counter.type("+")
        await counter.settled()

        assert counter.sale.state is SaleState.COMPLETE


async def test_a_scanner_that_ends_with_return_and_line_feed_verifies_once(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.type("0145-1174-955")
        counter.press(Key.Key_Return, Key.Key_Enter)
        await counter.until(lambda: counter.step is Step.AMOUNT)

        assert counter.window.sell.form.amount.note() == "From KES\u00a010 to KES\u00a035,000"


async def test_a_number_is_pasted_in_any_grouping(home: Path) -> None:
    async with at_counter(home) as counter:
        QGuiApplication.clipboard().setText(" 01-45 11749\u20135 5\n")
        counter.window.sell.form.number.field.paste()

        assert counter.window.sell.form.number.text() == "0145 1174 955"
        assert counter.window.sell.form.number.note() == "Check digit ok"


async def test_the_first_digit_after_a_sale_begins_the_next(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        counter.type(WANJIKU)
        assert counter.window.sell.form.number.text() == "1428 5093 614"
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.step is Step.AMOUNT)

        assert counter.window.sell.form.card.name() == "Wanjiku Kamau"
        assert counter.window.sell.form.amount.text() == ""


async def test_the_token_is_copied_by_one_key_and_nothing_else_happens(home: Path) -> None:
    async with at_counter(home) as counter:
        sale = await counter.sell()
        counter.press(Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)

        assert QGuiApplication.clipboard().text() == sale.tokens[0]
        assert "The token is copied." in counter.view.words()
        assert (counter.step, counter.sale) == (Step.SALE, sale)


async def test_a_receipt_is_not_saved_as_what_it_is_not(home: Path, tmp_path: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        counter.press(Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
        choosing = counter.window.findChild(QFileDialog)
        assert choosing is not None
        choosing.selectFile(str(tmp_path / "receipt.jpg"))
        choosing.accept()

        told = counter.window.sell.side._told.text()
        assert told == "receipt.jpg was not saved: let its name end in .pdf or .png."
        assert not (tmp_path / "receipt.jpg").exists()


async def test_a_receipt_is_shown_larger_and_smaller_again(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        sheet = counter.window.sell.side.preview.widget()
        assert sheet is not None
        before = sheet.width()
        counter.press(Key.Key_Plus, modifier=Qt.KeyboardModifier.ControlModifier)
        assert sheet.width() > 1.4 * before
        counter.press(Key.Key_Minus, modifier=Qt.KeyboardModifier.ControlModifier)
        assert sheet.width() == before


async def test_a_number_pasted_after_a_sale_begins_the_next(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        QGuiApplication.clipboard().setText(WANJIKU)
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_V, Qt.KeyboardModifier.ControlModifier, "\x16")
        QApplication.sendEvent(counter.focus(), event)

        assert counter.window.sell.form.number.text() == "1428 5093 614"


async def test_escape_goes_back_a_step_at_a_time_and_keeps_the_number(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.confirm()
        counter.press(Key.Key_Escape)
        assert (counter.step, counter.window.sell.form.amount.text()) == (Step.AMOUNT, "200")
        counter.press(Key.Key_Escape)
        assert (counter.step, counter.window.sell.form.number.text()) == (Step.NUMBER, "0145 1174 955")
        counter.press(Key.Key_Escape)
        assert counter.window.sell.form.number.text() == ""


async def test_escape_lets_go_of_a_question_that_is_out(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.SLOW, "verify", seconds=30)
        counter.type(BILBO)
        counter.press(Key.Key_Return)
        await counter.until(lambda: not counter.floor.sandbox.faults.switched_on)
        counter.press(Key.Key_Escape)
        assert counter.step is Step.NUMBER
        await counter.verify(WANJIKU)

        assert counter.window.sell.form.card.name() == "Wanjiku Kamau"


async def test_switching_the_provider_lets_go_of_a_question_that_is_out(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.SLOW, "verify", seconds=30)
        counter.type(BILBO)
        counter.press(Key.Key_Return)
        await counter.until(lambda: not counter.floor.sandbox.faults.switched_on)
        counter.window.sell.taking.sell_for("kplc")

        assert counter.step is Step.NUMBER
        assert counter.window.sell.taking._asking._question is None


async def test_a_number_that_is_changed_is_verified_anew(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.window.sell.form.number.field.setFocus()
        counter.press(Key.Key_End, Key.Key_Backspace)

        assert counter.step is Step.NUMBER
        assert counter.window.sell.form.card.name() == ""


async def test_an_amount_that_is_changed_is_confirmed_anew(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.confirm()
        counter.window.sell.form.amount.field.setFocus()
        counter.type("0")

        assert (counter.step, counter.window.sell.form.amount.text()) == (Step.AMOUNT, "2000")


async def test_nothing_freezes_while_the_provider_is_slow(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.SLOW, "verify", seconds=30)
        counter.type(BILBO)
        counter.press(Key.Key_Return)
        counter.press(Key.Key_F1)
        assert not counter.window.sell.isVisible()
        counter.press(Key.Key_Escape)
        assert counter.window.sell.form.go_on.words() == "Checking the meter …"
        counter.press(Key.Key_Backspace)

        assert counter.window.sell.form.go_on.words() == "Check the meter"
        assert counter.window.sell.form.number.text() == "0145 1174 95"


async def test_cash_typed_at_the_confirmation_shows_the_change(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.confirm(amount="350")
        counter.type("1000")
        assert counter.window.sell.form.tender.change() == "KES\u00a0650"
        counter.press(Key.Key_Return)
        await counter.settled()

        assert counter.sale.order.tendered == Money(1000_00, "KES")
        assert "Change to give: KES\u00a0650." in counter.view.words()


async def test_mobile_money_is_taken_with_its_code(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.confirm()
        counter.type("/SJK4H7TL2P")
        counter.press(Key.Key_Return)
        await counter.settled()

        assert (counter.sale.order.tender, counter.sale.order.tender_code) == (Tender.MOBILE_MONEY, "SJK4H7TL2P")


@pytest.mark.parametrize(
    ("keys", "amount"), [("*", "50"), ("***", "200"), ("******", "50"), ("500*", "1000"), ("7*", "50")]
)
async def test_a_star_takes_the_next_quick_amount(home: Path, keys: str, amount: str) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.type(keys)

        assert counter.window.sell.form.amount.text() == amount


async def test_up_takes_the_quick_amount_before(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.press(Key.Key_Up, Key.Key_Up)

        assert counter.window.sell.form.amount.text() == "500"


async def test_a_bill_is_paid_for_an_account(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F8)
        await counter.verify(BILL)
        assert counter.window.sell.form.card.below().endswith("as Kenya Power gives it: KES 2,450.75")
        counter.type("2450.75")
        counter.press(Key.Key_Return, Key.Key_Return)
        await counter.settled()

        assert counter.sale.order.service is Service.POSTPAID
        assert counter.sale.receipt_number is not None
        assert f"Receipt number {counter.sale.receipt_number}" in counter.view.words()
        assert "KES\u00a02,450.75 paid." in counter.view.words()


async def test_what_was_typed_before_the_till_was_open_counts(home: Path) -> None:
    async with shop(home) as floor:
        till = floor.open()
        async with window_of(floor, till, before=lambda window: _type_early(window.focusWidget())) as counter:
            await counter.until(lambda: counter.step is Step.AMOUNT)

            assert counter.window.sell.form.card.name() == "Bilbo Baggins"


def _type_early(field: object) -> None:
    for letter in BILBO:
        key = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, key)  # type: ignore[arg-type]
    enter = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    QApplication.sendEvent(field, enter)  # type: ignore[arg-type]


async def test_a_providers_markup_is_shown_as_it_was_written(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.confirm("14300933786")

        assert counter.window.sell.form.card.name().startswith("<b>Otieno</b> & Sons")
        assert "<b>Otieno</b>" in counter.window.sell.form.go_on.words()


async def test_the_float_is_read_again_after_a_sale(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.until(lambda: "KES\u00a050,000" in counter.window.bar.balance.text())
        await counter.sell(WANJIKU, "500")

        await counter.until(lambda: "KES\u00a049,500" in counter.window.bar.balance.text())


async def test_a_sale_that_is_left_prints_by_itself_and_is_told_of(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.SLOW, seconds=0.1)
        await counter.confirm(WANJIKU, "500")
        counter.press(Key.Key_Return)
        reference = counter.sale.reference
        counter.press(Key.Key_Escape)
        counter.type("0145")
        await counter.until(counter.window.foot.news)

        assert counter.window.foot.news() == "Token has come: Wanjiku Kamau · KES 500. F4 shows it."
        assert counter.window.sell.form.number.text() == "0145"
        await counter.until(lambda: _print_state(counter, reference) == "sent")


async def test_a_token_of_a_file_that_was_put_back_says_when_its_receipt_is_printed(home: Path) -> None:
    async with at_counter(home) as counter:
        till = counter.till
        sale = till.selling.take(draft(WANJIKU, "300"))
        token = Answered("ask", Complete(("66430474307561657038",)), till.clock.mark(), 600)
        for event in (Sent(), Copied(till.clock.mark()), token):
            till.file.sales.record(sale.reference, till.clock.now(), event)
        counter.window.open_sale(sale.reference)

        assert "Print it, and hand it over" in counter.view.words()
        assert counter.view.paper.text() == "The receipt is printed when it is handed over."


def _print_state(counter: Counter, reference: str) -> str:
    job = counter.till.papers.newest(reference)
    return str(job.state) if job else ""
