"""A shop where one person works alone: they decide by their PIN once more, which the journal and the Z tell."""

import json
from dataclasses import replace

import pytest

from app.domain.money import Money
from app.domain.person import Role
from app.domain.said import look_up_with
from app.domain.sale import MoneyState
from app.domain.trouble import NeedsSecond, NotAllowed, WrongPin
from app.services.permissions import TWO_PEOPLE, May
from app.services.story import story_of
from app.services.till import Till
from tests.services.shop_floor import ANSWERS_ANOTHER, ShopFloor, sell
from tests.services.staff import CASHIER, MANAGER, SUPERVISOR

pytestmark = pytest.mark.anyio


@pytest.fixture
async def lonely(floor: ShopFloor) -> Till:
    """A till that knows Njeri alone, who is signed in."""
    floor.sells_for_real = True
    till = floor.open()
    await till.people.add("Njeri", Role.MANAGER, MANAGER)
    await till.people.sign_in("Njeri", MANAGER)
    return till


def told(till: Till, kind: str) -> list[dict[str, object]]:
    rows = till.file.db.execute("select body from event where kind = ? order by rowid", [kind]).fetchall()
    return [json.loads(body) for (body,) in rows]


async def test_until_a_manager_says_so_one_person_is_not_two(lonely: Till) -> None:
    assert not lonely.people.alone
    with pytest.raises(NeedsSecond, match="somebody else"):
        lonely.people.both(May.RESOLVE)
    with pytest.raises(NotAllowed, match="somebody else"):
        await lonely.people.approve("Njeri", MANAGER, May.RESOLVE)


async def test_what_one_decides_alone_is_said_in_the_language_of_the_screen(lonely: Till) -> None:
    lonely.people.let_one_decide(alone=True)
    look_up_with(lambda sentence: f"⟦{sentence}⟧")
    try:
        with pytest.raises(NeedsSecond, match=f"To ⟦{May.RESOLVE}⟧ takes two people"):
            lonely.people.both(May.RESOLVE)
    finally:
        look_up_with(None)


@pytest.mark.parametrize("may", sorted(TWO_PEOPLE))
async def test_whoever_works_alone_decides_by_their_pin_once_more(lonely: Till, may: May) -> None:
    lonely.people.let_one_decide(alone=True)
    with pytest.raises(NeedsSecond, match="your PIN once more"):
        lonely.people.both(may)
    with pytest.raises(WrongPin):
        await lonely.people.approve("Njeri", "000001", may)
    await lonely.people.approve("Njeri", MANAGER, may)
    first, second = lonely.people.both(may)

    assert first == second == lonely.people.here
    with pytest.raises(NeedsSecond):
        lonely.people.both(may)
    assert told(lonely, "alone set") == [{"alone": True, "person": 1}]
    assert told(lonely, "approved") == [{"number": 1, "what": str(may), "person": 1}]


async def test_a_cashier_cannot_set_it_and_nobody_can_where_two_work(lonely: Till) -> None:
    await lonely.people.add("Wanjiru", Role.CASHIER, CASHIER)
    with pytest.raises(NotAllowed, match="nobody else works"):
        lonely.people.let_one_decide(alone=True)
    await lonely.people.sign_in("Wanjiru", CASHIER)
    with pytest.raises(NotAllowed, match="takes a manager"):
        lonely.people.let_one_decide(alone=True)


async def test_it_ends_with_the_second_person_and_does_not_come_back_when_they_leave(lonely: Till) -> None:
    lonely.people.let_one_decide(alone=True)
    await lonely.people.approve("Njeri", MANAGER, May.RESOLVE)
    otieno = await lonely.people.add("Otieno", Role.SUPERVISOR, SUPERVISOR)
    with pytest.raises(NeedsSecond, match="somebody else"):
        lonely.people.both(May.RESOLVE)
    await lonely.people.change(replace(otieno, active=False))

    assert not lonely.people.alone
    assert [one["alone"] for one in told(lonely, "alone set")] == [True, False]
    lonely.people.let_one_decide(alone=True)
    await lonely.people.change(otieno)
    assert not lonely.people.alone


async def test_a_held_sale_is_decided_by_one_and_its_story_says_that_it_was_one(lonely: Till, floor: ShopFloor) -> None:
    lonely.people.let_one_decide(alone=True)
    held = await sell(lonely, ANSWERS_ANOTHER)
    with pytest.raises(NeedsSecond):
        lonely.deciding.resolve(held.reference, (), "Kenya Power said so", None)
    await lonely.people.approve("Njeri", MANAGER, May.RESOLVE)
    sale = lonely.deciding.resolve(held.reference, (), "Kenya Power said so", None)

    assert (sale.resolved_by, sale.money) == (("Njeri",), MoneyState.OWED)
    assert story_of(lonely, sale)[-1].words == "Njeri alone decided: nothing was sold. Kenya Power said so"
    assert lonely.deciding.give_back(sale.reference).money is MoneyState.GIVEN_BACK
    await floor.stop(lonely)
    again = floor.open()
    assert again.file.sales.load(held.reference) is not None


async def test_the_z_says_that_one_person_may_decide_and_one_later_does_not(lonely: Till) -> None:
    lonely.people.let_one_decide(alone=True)
    lonely.shifts.open({"KES": Money(1000_00, "KES")})
    with pytest.raises(NeedsSecond, match=r"KES.10 less than it should.*your PIN once more"):
        lonely.shifts.close({"KES": Money(990_00, "KES")})
    await lonely.people.approve("Njeri", MANAGER, May.DIFFERENCE)
    first = lonely.shifts.close({"KES": Money(990_00, "KES")})
    lonely.people.let_one_decide(alone=False)
    lonely.shifts.open({"KES": Money(990_00, "KES")})
    second = lonely.shifts.close({"KES": Money(990_00, "KES")})

    assert [shift.closing and shift.closing.alone for shift in (first, second)] == [True, False]


async def test_the_z_of_a_shift_in_which_one_decided_alone_says_so_after_it_was_ended(lonely: Till) -> None:
    lonely.people.let_one_decide(alone=True)
    lonely.shifts.open({})
    held = await sell(lonely, ANSWERS_ANOTHER)
    await lonely.people.approve("Njeri", MANAGER, May.RESOLVE)
    lonely.deciding.resolve(held.reference, (), "Kenya Power said so", None)
    lonely.people.let_one_decide(alone=False)
    assert lonely.people.was_alone(0)
    expected = lonely.shifts.so_far().takings[0].expected
    closing = lonely.shifts.close({"KES": expected}).closing
    assert closing is not None
    assert closing.alone
