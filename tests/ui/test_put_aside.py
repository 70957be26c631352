"""A sale that is put aside for the next customer: by one key, and by the same key it goes on where it was left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.domain.money import Money
from app.domain.sale import Service, Tender
from app.sandbox.faults import Kind
from app.ui.sale_form import Step
from tests.services.shop_floor import BILBO, WANJIKU, draft
from tests.services.staff import CASHIER, SUPERVISOR
from tests.ui.counter import Counter, Key, at_counter
from tests.ui.many_providers import KANO, counter_of_all, switch_to, verify_with_phone
from tests.ui.test_sign_in import enter, staffed_counter

pytestmark = pytest.mark.anyio

ASIDE = Key.Key_Minus
ACCOUNT = "3625790-02"


def offer(counter: Counter) -> str:
    """What the button beside the sale says, "" where it is out of sight."""
    button = counter.window.sell.side.put_aside
    return button.words() if button.isVisibleTo(counter.window) else ""


def told(counter: Counter) -> str:
    return counter.window.foot.news()


def name(counter: Counter) -> str:
    return counter.window.sell.form.card.name()


async def put_aside(counter: Counter, meter: str = BILBO, amount: str = "") -> None:
    """Come as far as the amount, and put it aside."""
    await counter.verify(meter)
    counter.type(amount)
    counter.press(ASIDE)
    assert counter.step is Step.NUMBER


async def test_what_is_typed_is_put_aside_and_goes_on_where_it_was_left(home: Path) -> None:
    async with at_counter(home) as counter:
        form = counter.window.sell.form
        await counter.confirm(BILBO, "500")
        counter.type("1000")
        counter.press(ASIDE)
        assert (counter.step, form.number.text(), form.amount.text(), form.tender.cash.text()) == (
            Step.NUMBER,
            "",
            "",
            "",
        )
        counter.press(ASIDE)

        assert counter.step is Step.CONFIRM
        assert (name(counter), form.number.text(), form.amount.text()) == ("Bilbo Baggins", "0145 1174 955", "500")
        assert (form.tender.cash.text(), form.tender.change()) == ("1000", "KES\u00a0500")
        counter.press(Key.Key_Return)
        await counter.settled()
        assert (counter.sale.state, counter.sale.order.change) == ("complete", Money(500_00, "KES"))


async def test_what_is_put_aside_is_no_sale_and_nothing_of_it_leaves(home: Path) -> None:
    async with at_counter(home) as counter:
        await put_aside(counter, BILBO, "500")

        assert counter.till.file.sales.latest(limit=5) == []
        assert counter.till.shifts.current is None
        assert counter.floor.sandbox.ledger.vends == []


async def test_the_next_customer_is_served_meanwhile_and_the_key_counts_beside_their_token(home: Path) -> None:
    async with at_counter(home) as counter:
        await put_aside(counter, BILBO, "500")
        await counter.sell(WANJIKU, "200")
        assert "− takes up again" in counter.window.foot._keys.text()
        counter.press(ASIDE)

        assert (counter.step, name(counter)) == (Step.AMOUNT, "Bilbo Baggins")
        assert counter.window.sell.form.amount.text() == "500"


async def test_of_several_one_is_chosen_by_its_number(home: Path) -> None:
    async with at_counter(home) as counter:
        await put_aside(counter, BILBO, "500")
        await put_aside(counter, WANJIKU, "300")
        assert offer(counter) == "Take one up again"
        assert counter.window.sell.side._aside.accessibleName() == "Put aside: Bilbo Baggins, Wanjiku Kamau"
        counter.press(ASIDE)
        choices = counter.window.sell.form.asides.list.choices()
        assert [(one.key, one.words, one.beside, one.below) for one in choices] == [
            ("1", "Bilbo Baggins", "KES\u00a0500", "kplc · just now"),
            ("2", "Wanjiku Kamau", "KES\u00a0300", "kplc · just now"),
        ]
        counter.type("2")
        counter.press(Key.Key_Return)
        assert (counter.step, name(counter)) == (Step.AMOUNT, "Wanjiku Kamau")
        counter.press(ASIDE, ASIDE, Key.Key_Escape)

        assert counter.step is Step.NUMBER
        assert [one.name for one in counter.window.sell.aside.all()] == ["Bilbo Baggins", "Wanjiku Kamau"]


async def test_a_finger_does_what_the_key_does(home: Path) -> None:
    async with at_counter(home) as counter:
        assert offer(counter) == ""
        await counter.verify()
        assert offer(counter) == "Put aside"
        counter.window.sell.side.put_aside.click()
        assert (counter.step, offer(counter)) == (Step.NUMBER, "Take it up again")
        counter.window.sell.side.put_aside.click()

        assert (counter.step, name(counter), offer(counter)) == (Step.AMOUNT, "Bilbo Baggins", "Put aside")


async def test_it_waits_for_half_an_hour_and_then_it_is_told_that_it_is_gone(home: Path) -> None:
    async with at_counter(home) as counter:
        await put_aside(counter, BILBO, "500")
        counter.floor.clock.go_on(29 * 60)
        await put_aside(counter, WANJIKU)
        counter.floor.clock.go_on(2 * 60)
        counter.window.sell.aside.look_at_ages()
        assert told(counter) == "Nothing was taken: what waited aside for 30 minutes is gone, of Bilbo Baggins."
        counter.press(ASIDE)

        assert name(counter) == "Wanjiku Kamau"


async def test_one_that_is_too_old_is_not_taken_up_though_nobody_has_looked_since(home: Path) -> None:
    async with at_counter(home) as counter:
        await put_aside(counter)
        counter.floor.clock.go_on(30 * 60)
        counter.press(ASIDE)

        assert (counter.step, name(counter)) == (Step.NUMBER, "")
        assert "what waited aside for 30 minutes is gone" in told(counter)


async def test_the_choice_goes_with_the_last_that_is_too_old(home: Path) -> None:
    async with at_counter(home) as counter:
        await put_aside(counter, BILBO)
        await put_aside(counter, WANJIKU)
        counter.press(ASIDE)
        counter.floor.clock.go_on(30 * 60)
        counter.window.sell.aside.look_at_ages()

        assert counter.step is Step.NUMBER


async def test_it_stays_through_a_lock_and_for_another_person(home: Path) -> None:
    async with staffed_counter(home) as counter:
        await enter(counter, "Wanjiru", CASHIER)
        await put_aside(counter, BILBO, "500")
        counter.press(Key.Key_F12)
        await enter(counter, "Otieno", SUPERVISOR)
        counter.press(ASIDE, Key.Key_Return, Key.Key_Return)
        await counter.settled()
        (taken, _raw), *_ = counter.till.file.sales.history(counter.sale.reference)

        assert counter.sale.state == "complete"
        assert counter.till.people.here is not None
        assert taken.person == counter.till.people.here.number


async def test_a_sale_to_the_same_meter_leaves_nothing_of_it_to_be_sold_twice(home: Path) -> None:
    async with at_counter(home) as counter:
        await put_aside(counter, BILBO, "500")
        await counter.sell(BILBO, "500")

        assert counter.window.sell.aside.all() == []
        assert told(counter) == (
            "What was put aside for Bilbo Baggins is gone: this number is sold to now. Nothing else was taken."
        )
        counter.press(ASIDE)
        assert counter.step is Step.SALE
        assert len(counter.floor.sandbox.ledger.vends) == 1


async def test_the_same_meter_is_put_aside_once(home: Path) -> None:
    async with at_counter(home) as counter:
        await put_aside(counter, BILBO, "500")
        await put_aside(counter, BILBO, "300")

        assert [one.draft.amount for one in counter.window.sell.aside.all()] == ["300"]


async def test_what_comes_first_is_asked_anew_when_it_goes_on(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.confirm(BILBO, "500")
        counter.press(ASIDE)
        counter.till.selling.take(draft(BILBO, kept=True))  # by another way than this form
        counter.press(ASIDE)

        assert counter.step is Step.STOPPED
        assert "Not finished: an earlier sale" in counter.window.sell.form.view.words()


async def test_it_goes_on_through_the_profile_it_was_typed_for(home: Path) -> None:
    async with counter_of_all(home) as counter:
        switch_to(counter, "kano")
        await verify_with_phone(counter, KANO)
        counter.type("2000")
        counter.press(ASIDE)
        switch_to(counter, "kplc")
        counter.press(ASIDE)

        assert (counter.step, counter.window._provider) == (Step.AMOUNT, "kano")
        assert counter.window.sell.form.phone.text() == "08031234567"
        counter.press(Key.Key_Return, Key.Key_Return)
        await counter.settled()
        assert (counter.sale.order.provider, counter.sale.state) == ("kano", "complete")


async def test_a_bill_goes_on_as_a_bill(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F8)
        await put_aside(counter, ACCOUNT, "1000")
        counter.press(Key.Key_F8)
        assert counter.window.sell.service is Service.PREPAID
        counter.press(ASIDE)

        assert (counter.window.sell.service, counter.step) == (Service.POSTPAID, Step.AMOUNT)
        assert counter.window.sell.form.number.text() == ACCOUNT


async def test_mobile_money_goes_on_with_its_code(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.confirm(BILBO, "500")
        counter.press(Key.Key_Slash)
        counter.type("SJK4H7")
        counter.press(ASIDE, ASIDE)

        assert counter.window.sell.form.tender.tender is Tender.MOBILE_MONEY
        assert counter.window.sell.form.tender.code.text() == "SJK4H7"


async def test_a_queued_sale_without_a_name_goes_on_as_one(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.floor.fault(Kind.DROP_BEFORE, "verify")
        await counter.verify(BILBO)
        counter.type("q")
        counter.press(ASIDE, ASIDE)

        assert (counter.step, name(counter)) == (Step.AMOUNT, "Name not known")
        counter.type("200")
        counter.press(Key.Key_Return)
        assert counter.window.sell.form.go_on.words() == "Queue KES\u00a0200 for 0145 1174 955"


async def test_one_whose_profile_is_gone_is_told(home: Path) -> None:
    async with counter_of_all(home) as counter:
        await put_aside(counter)
        book = counter.till.book
        book.replace({one: book.profile(one) for one in book.names if one != "kplc"})
        counter.window._go_on_with_profiles()
        counter.press(ASIDE)

        assert counter.step is Step.NUMBER
        assert told(counter).startswith("Nothing was taken: what was put aside is gone, of Bilbo Baggins. kplc is not")


async def test_a_dash_in_an_account_is_a_dash(home: Path) -> None:
    async with at_counter(home) as counter:
        await put_aside(counter)
        counter.press(Key.Key_F8)
        counter.type(ACCOUNT)

        assert (counter.step, counter.window.sell.form.number.text()) == (Step.NUMBER, ACCOUNT)


async def test_with_nothing_put_aside_the_key_does_nothing(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(ASIDE)
        assert (counter.step, counter.window.sell.form.number.text()) == (Step.NUMBER, "")
        await counter.sell()
        counter.press(ASIDE)

        assert counter.step is Step.SALE


async def test_a_key_that_is_held_down_puts_aside_once(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.press(ASIDE)
        held = QKeyEvent(QEvent.Type.KeyPress, ASIDE, Qt.KeyboardModifier.NoModifier, "-", autorep=True)
        QApplication.sendEvent(counter.focus(), held)

        assert counter.step is Step.NUMBER


async def test_a_sale_that_must_not_be_left_is_not_left_for_one_that_was_put_aside(home: Path) -> None:
    async with at_counter(home) as counter:
        await put_aside(counter)
        counter.floor.fault(Kind.SLOW, seconds=1)
        await counter.confirm(WANJIKU, "200")
        counter.press(Key.Key_Return)
        await counter.until(lambda: counter.window.sell.shown.moment is not None)
        counter.press(ASIDE)

        assert counter.step is Step.SALE
        await counter.settled()
