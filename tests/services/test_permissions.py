"""Who may do what, held to the services themselves, without a window: a hidden button is no lock."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from inspect import isawaitable
from pathlib import Path

import pytest

import app
from app.domain.events import Found
from app.domain.money import Money
from app.domain.person import Role
from app.domain.sale import MoneyState, SaleState
from app.domain.trouble import BadInput, NotAllowed
from app.services.permissions import LEAST, TWO_PEOPLE, May
from app.services.shop import Printer
from app.services.till import Till
from tests.services.shop_floor import ANSWERS_ANOTHER, BILBO, THRESHOLD, WANJIKU, ShopFloor, draft, lost, sell, stored
from tests.services.staff import CASHIER, MANAGER, PINS, SUPERVISOR, hire

pytestmark = pytest.mark.anyio

Call = Callable[[Till, str], object | Awaitable[object]]

TAKEN_FOR: dict[str, Call] = {
    "take": lambda till, _: till.selling.take(draft(WANJIKU)),
    "check": lambda till, _: till.selling.check(draft(WANJIKU)),
    "sell again": lambda till, one: till.selling.sell_again(one),
    "sell when free": lambda till, one: till.selling.sell_when_free(one),
    "keep": lambda till, one: till.deciding.keep(one),
    "let go": lambda till, one: till.deciding.let_go(one),
    "send again": lambda till, one: till.deciding.send_again(one),
    "cancel": lambda till, one: till.deciding.cancel(one),
    "give back": lambda till, one: till.deciding.give_back(one),
    "hand over": lambda till, one: till.deciding.hand_over(one),
    "go away": lambda till, one: till.deciding.go_away(one),
    "resolve": lambda till, one: till.deciding.resolve(one, ("A", "B"), "because", None),
    "confirm the clock": lambda till, _: till.deciding.confirm_clock(),
    "open a shift": lambda till, _: till.shifts.open({}),
    "move cash": lambda till, _: till.shifts.move("in", Money(100, "KES"), "change"),
    "print again": lambda till, one: till.papers.print_again(one, "please"),
}


@pytest.fixture
async def staffed(floor: ShopFloor) -> Till:
    """A till that prints into a file, with everybody known and nobody signed in."""
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    till = floor.open()
    await hire(till.people)
    till.people.sign_out()
    return till


def test_the_readme_says_who_may_do_what_as_the_services_do() -> None:
    readme = (Path(app.__path__[0]).parent / "README.md").read_text(encoding="utf-8")
    rows = readme.partition("| to | takes a |")[2].partition("\n\n")[0].splitlines()[2:]
    least = {may: LEAST[may].name.lower() for may in May}
    two = {may: f"cashier, and a {least[may]} as the second person" for may in TWO_PEOPLE}
    assert rows == [f"| {may} | {two.get(may, least[may])} |" for may in May]


async def enter(till: Till, name: str) -> None:
    await till.people.sign_in(name, PINS[name])


async def done_by(call: Call, till: Till, reference: str) -> None:
    done = call(till, reference)
    if isawaitable(done):
        await done


@pytest.mark.parametrize("call", TAKEN_FOR)
async def test_nobody_does_anything_before_they_have_signed_in(staffed: Till, call: str) -> None:
    await enter(staffed, "Wanjiru")
    sale = await sell(staffed, THRESHOLD if call.startswith("sell") else BILBO)
    await staffed.papers.print_waiting()
    staffed.people.sign_out()
    before = staffed.file.journal.length()
    with pytest.raises(NotAllowed, match="Sign in first"):
        await done_by(TAKEN_FOR[call], staffed, sale.reference)
    assert staffed.file.journal.length() == before


async def test_what_a_person_did_to_a_sale_stands_with_it_and_what_the_till_did_does_not(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    reference = staffed.selling.take(draft()).reference
    await enter(staffed, "Otieno")
    await staffed.settling.settle(reference)
    staffed.deciding.hand_over(reference)
    rows = staffed.file.db.execute("select kind, body from event where reference = ? order by rowid", [reference])
    by = [(kind, json.loads(body).get("person")) for kind, body in rows.fetchall()]
    assert (by[0], by[-1]) == (("taken", 3), ("handed over", 2))
    assert {person for _kind, person in by[1:-1]} == {None}
    assert stored(staffed.file, reference).state is SaleState.COMPLETE


async def test_a_receipt_that_came_out_is_printed_again_by_a_supervisor(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    sale = await sell(staffed)
    await staffed.papers.print_waiting()
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        await staffed.papers.print_again(sale.reference, "the customer lost it")
    await enter(staffed, "Otieno")
    assert (await staffed.papers.print_again(sale.reference, "the customer lost it")).copy == 1


async def test_a_receipt_that_did_not_come_out_is_printed_by_whoever_sells(floor: ShopFloor) -> None:
    floor.with_printer(Printer("file", str(floor.home / "nowhere" / "paper")))
    till = floor.open()
    await hire(till.people)
    await enter(till, "Wanjiru")
    sale = await sell(till)
    await till.papers.print_waiting()
    assert (await till.papers.print_again(sale.reference, "it failed")).copy == 0


async def test_a_second_sale_for_an_unfinished_meter_takes_a_supervisor(staffed: Till, floor: ShopFloor) -> None:
    await enter(staffed, "Wanjiru")
    first = await lost(staffed, floor)
    assert first.state is SaleState.UNKNOWN
    for ask in (staffed.selling.check, staffed.selling.take):
        with pytest.raises(NotAllowed, match="takes a supervisor"):
            ask(draft(), again=True)
    await enter(staffed, "Otieno")
    staffed.selling.check(draft(), again=True)
    assert staffed.selling.take(draft(), again=True).open


async def test_money_of_a_refused_or_unsent_sale_is_given_back_by_one(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    refused = await sell(staffed, THRESHOLD)
    unsent = staffed.selling.take(draft(kept=True))
    staffed.deciding.cancel(unsent.reference)
    for sale in (refused, unsent):
        assert staffed.deciding.give_back(sale.reference).money is MoneyState.GIVEN_BACK


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


async def test_whoever_was_let_go_meanwhile_does_nothing_more(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    wanjiru = staffed.people.here
    assert wanjiru is not None
    staffed.file.people.change(
        type(wanjiru)(wanjiru.number, wanjiru.name, wanjiru.role, active=False), staffed.clock.now(), 1
    )
    with pytest.raises(NotAllowed, match="Sign in first"):
        staffed.selling.take(draft())
    with pytest.raises(BadInput):
        await staffed.people.sign_in("Wanjiru", CASHIER)


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


async def test_slips_stand_in_the_journal_with_whoever_printed_them(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    reference = staffed.selling.take(draft(kept=True)).reference
    await staffed.papers.print_slip(stored(staffed.file, reference))
    staffed.deciding.cancel(reference)
    staffed.deciding.give_back(reference)
    await enter(staffed, "Otieno")
    await staffed.papers.print_money_back(stored(staffed.file, reference))
    rows = staffed.file.db.execute("select body from event where kind = 'print asked' order by rowid").fetchall()
    asked = [json.loads(body) for (body,) in rows]
    assert [(one["paper"], one["person"]) for one in asked] == [("slip", 3), ("money back", 2)]


async def test_what_is_typed_as_a_printer_is_tried_and_used_by_a_manager(staffed: Till, tmp_path: Path) -> None:
    await enter(staffed, "Otieno")
    typed = Printer("file", str(tmp_path / "elsewhere"))
    for change in (staffed.papers.print_test_page(typed), staffed.papers.use(typed, None)):
        with pytest.raises(NotAllowed, match="takes a manager"):
            await change
    assert not (tmp_path / "elsewhere").exists()
    await enter(staffed, "Njeri")
    await staffed.papers.use(typed, None)
    (body,) = staffed.file.db.execute(
        "select body from event where kind = 'printer set' order by rowid desc"
    ).fetchone()
    assert json.loads(body) == {"transport": "file", "address": str(tmp_path / "elsewhere"), "person": 1}


async def test_a_sale_that_an_older_file_did_not_know_takes_more_than_a_cashier(
    staffed: Till, floor: ShopFloor
) -> None:
    await enter(staffed, "Wanjiru")
    order = staffed.selling.take(draft(kept=True)).order
    found = []
    for meter in (WANJIKU, "04207144330"):
        reference = staffed.file.next_reference(staffed.clock.now())
        staffed.file.sales.record(
            reference, staffed.clock.now(), Found(replace(order, meter=meter), (), 0, staffed.clock.mark())
        )
        found.append(reference)
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        staffed.deciding.let_go(found[0])
    staffed.deciding.cancel(found[1])
    with pytest.raises(NotAllowed, match="takes two people"):
        staffed.deciding.give_back(found[1])
    await staffed.people.approve("Otieno", SUPERVISOR, May.GIVE_BACK_SENT)
    assert staffed.deciding.give_back(found[1]).money is MoneyState.GIVEN_BACK
    await staffed.people.approve("Otieno", SUPERVISOR, May.LET_GO)
    assert staffed.deciding.let_go(found[0]).stop is None
