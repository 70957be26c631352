"""What takes two people: the second is asked last, once nothing else is in the way, and no yes is lost."""

import pytest

from app.domain.money import Money
from app.domain.person import Role
from app.domain.sale import MoneyState, SaleState
from app.domain.trouble import BadInput, NotAllowed
from app.services.permissions import May
from app.services.shop import Printer
from app.services.till import Till
from tests.services.shop_floor import ANSWERS_ANOTHER, THRESHOLD, WANJIKU, ShopFloor, draft, lost, sell
from tests.services.staff import CASHIER, MANAGER, SUPERVISOR, enter, hire

pytestmark = pytest.mark.anyio


async def test_money_of_a_sale_that_was_sent_is_given_back_by_two(staffed: Till, floor: ShopFloor) -> None:
    await enter(staffed, "Wanjiru")
    sale = await lost(staffed, floor)
    for _ in range(3):
        floor.clock.go_on(1)
        sale = await staffed.settling.settle(sale.reference)
    assert (sale.state, sale.proof) == (SaleState.HELD, True)
    staffed.deciding.cancel(sale.reference)
    with pytest.raises(NotAllowed, match="takes two people"):
        staffed.deciding.give_back(sale.reference)
    await staffed.people.approve("Otieno", SUPERVISOR, May.GIVE_BACK_SENT)
    assert staffed.deciding.give_back(sale.reference).money is MoneyState.GIVEN_BACK


async def test_a_sale_that_nothing_proves_is_decided_by_whoever_is_here_and_a_second_with_a_pin(staffed: Till) -> None:
    await enter(staffed, "Otieno")
    held = await sell(staffed, ANSWERS_ANOTHER)
    with pytest.raises(NotAllowed, match="takes two people"):
        staffed.deciding.resolve(held.reference, ("Otieno", "Anybody"), "because", None)
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        await staffed.people.approve("Wanjiru", CASHIER, May.RESOLVE)
    await staffed.people.approve("Njeri", MANAGER, May.RESOLVE)
    sale = staffed.deciding.resolve(held.reference, (), "Kenya Power said so", None)
    assert sale.resolved_by == ("Otieno", "Njeri")
    assert staffed.deciding.give_back(sale.reference).money is MoneyState.GIVEN_BACK


async def test_a_cashier_closes_anothers_shift_with_a_difference_by_a_supervisors_two_yeses(floor: ShopFloor) -> None:
    floor.sells_for_real = True
    till = floor.open()
    await hire(till.people)
    till.shifts.open({"KES": Money(1000_00, "KES")})
    await enter(till, "Wanjiru")
    for may in (May.OTHERS_SHIFT, May.DIFFERENCE):
        await till.people.approve("Otieno", SUPERVISOR, may)
    closing = till.shifts.close({"KES": Money(990_00, "KES")}).closing
    assert closing is not None
    assert closing.by == "Wanjiru"


async def test_a_decision_that_cannot_be_leaves_the_second_persons_yes_to_the_one_that_can(staffed: Till) -> None:
    await enter(staffed, "Otieno")
    sold = await sell(staffed, WANJIKU)
    held = await sell(staffed, ANSWERS_ANOTHER)
    await staffed.people.approve("Njeri", MANAGER, May.RESOLVE)
    for reason, goods in ((" ", None), ("Kenya Power said so", "1234"), ("Kenya Power said so", sold.tokens[0])):
        with pytest.raises(BadInput):
            staffed.deciding.resolve(held.reference, (), reason, goods)
    with pytest.raises(NotAllowed, match="is complete"):
        staffed.deciding.resolve(sold.reference, (), "Kenya Power said so", None)
    sale = staffed.deciding.resolve(held.reference, (), "Kenya Power said so", None)
    assert sale.resolved_by == ("Otieno", "Njeri")


async def test_two_people_with_pins_are_two_however_much_their_names_are_alike(staffed: Till) -> None:
    await enter(staffed, "Njeri")
    await staffed.people.add("O'Tieno", Role.SUPERVISOR, "841736")
    await enter(staffed, "Otieno")
    held = await sell(staffed, ANSWERS_ANOTHER)
    await staffed.people.approve("O'Tieno", "841736", May.RESOLVE)
    sale = staffed.deciding.resolve(held.reference, (), "Kenya Power said so", None)
    assert sale.resolved_by == ("Otieno", "O'Tieno")


async def test_nobody_else_is_asked_for_what_cannot_be_done_at_all(staffed: Till) -> None:
    await enter(staffed, "Otieno")
    sold = await sell(staffed, WANJIKU)
    held = await sell(staffed, ANSWERS_ANOTHER)
    with pytest.raises(NotAllowed, match="is complete: that cannot be done"):
        staffed.deciding.give_back(sold.reference)
    with pytest.raises(NotAllowed, match="is complete: that cannot be done"):
        staffed.deciding.resolve(sold.reference, (), "because", None)
    with pytest.raises(BadInput, match="Say what the two of you know"):
        staffed.deciding.resolve(held.reference, (), "", None)


async def test_what_is_looked_at_before_a_sale_leaves_a_supervisors_yes_to_the_sale(
    staffed: Till, floor: ShopFloor
) -> None:
    await enter(staffed, "Wanjiru")
    refused = await sell(staffed, THRESHOLD)
    await lost(staffed, floor)
    await staffed.people.approve("Otieno", SUPERVISOR, May.AGAIN)
    staffed.selling.check(draft(), again=True)
    with pytest.raises(BadInput):
        staffed.selling.take(draft(amount="0"), again=True)
    with pytest.raises(BadInput):
        staffed.selling.sell_again("007000000000", again=True)
    assert staffed.selling.take(draft(), again=True).open
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        staffed.selling.sell_again(refused.reference, again=True)


async def test_a_copy_that_no_printer_can_print_leaves_a_supervisors_yes(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    sale = await sell(staffed)
    await staffed.papers.print_waiting()
    await staffed.people.approve("Otieno", SUPERVISOR, May.REPRINT)
    printers = staffed.papers.printers
    first, printers.first = printers.first, Printer("none")
    with pytest.raises(NotAllowed, match="No printer"):
        await staffed.papers.print_again(sale.reference, "the customer lost it")
    printers.first = first
    assert (await staffed.papers.print_again(sale.reference, "the customer lost it")).copy == 1
