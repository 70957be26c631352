"""A second person: their yes is to one thing, once, and soon forgotten."""

import asyncio
import json
from dataclasses import replace

import pytest

from app.domain.person import Role
from app.domain.trouble import NeedsSecond, NotAllowed, WrongPin
from app.services.people import People
from app.services.permissions import TWO_PEOPLE, May
from tests.services.shop_floor import ShopFloor
from tests.services.staff import CASHIER, MANAGER, SUPERVISOR, hire, person

pytestmark = pytest.mark.anyio


async def staffed(floor: ShopFloor) -> People:
    return await hire(floor.open().people)


@pytest.mark.parametrize("may", sorted(TWO_PEOPLE))
async def test_a_second_person_says_yes_with_a_pin_of_their_own_and_once(floor: ShopFloor, may: May) -> None:
    people = await staffed(floor)
    otieno = await people.sign_in("Otieno", SUPERVISOR)
    with pytest.raises(NotAllowed, match="somebody else"):
        await people.approve("Otieno", SUPERVISOR, may)
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        await people.approve("Wanjiru", CASHIER, may)
    with pytest.raises(WrongPin):
        await people.approve("Njeri", "000001", may)
    with pytest.raises(NeedsSecond, match="takes two people"):
        people.both(may)
    await people.approve("Njeri", MANAGER, may)
    assert people.both(may) == (otieno, person(people, "Njeri"))
    with pytest.raises(NeedsSecond, match="takes two people"):
        people.both(may)


@pytest.mark.parametrize(
    "then",
    [
        "another thing",
        "somebody else signs in",
        "the same one signs in anew",
        "a minute passes",
        "whoever said yes leaves",
        "whoever said yes is a cashier by now",
    ],
)
async def test_a_yes_is_to_one_thing_beside_one_person_and_not_for_long(floor: ShopFloor, then: str) -> None:
    people = await staffed(floor)
    await people.sign_in("Wanjiru", CASHIER)
    await people.approve("Otieno", SUPERVISOR, May.RESOLVE)
    otieno, (till,) = person(people, "Otieno"), floor.tills
    match then:
        case "somebody else signs in":
            await people.sign_in("Njeri", MANAGER)
        case "the same one signs in anew":
            people.sign_out()
            await people.sign_in("Wanjiru", CASHIER)
        case "a minute passes":
            floor.clock.go_on(61)
        case "whoever said yes leaves":
            till.file.people.change(replace(otieno, active=False), floor.clock.now(), 1)
        case "whoever said yes is a cashier by now":
            till.file.people.change(replace(otieno, role=Role.CASHIER), floor.clock.now(), 1)
    with pytest.raises(NeedsSecond) as needs:
        people.both(May.DIFFERENCE if then == "another thing" else May.RESOLVE)
    assert needs.value.may is (May.DIFFERENCE if then == "another thing" else May.RESOLVE)


async def test_a_yes_to_each_of_several_things_is_kept_until_that_thing_is_done(floor: ShopFloor) -> None:
    people = await staffed(floor)
    wanjiru = await people.sign_in("Wanjiru", CASHIER)
    await people.approve("Otieno", SUPERVISOR, May.OTHERS_SHIFT)
    await people.approve("Njeri", MANAGER, May.DIFFERENCE)
    with pytest.raises(NeedsSecond):
        people.may(May.REPRINT)
    with pytest.raises(NeedsSecond):
        people.both(May.RESOLVE)
    assert people.may(May.OTHERS_SHIFT) == wanjiru.number
    assert people.both(May.DIFFERENCE) == (wanjiru, person(people, "Njeri"))
    with pytest.raises(NeedsSecond):
        people.may(May.OTHERS_SHIFT)
    with pytest.raises(NeedsSecond):
        people.both(May.DIFFERENCE)


async def test_whoever_signs_out_while_a_second_one_types_has_no_yes(floor: ShopFloor) -> None:
    people = await staffed(floor)
    await people.sign_in("Wanjiru", CASHIER)
    approving = asyncio.ensure_future(people.approve("Otieno", SUPERVISOR, May.RESOLVE))
    await asyncio.sleep(0)
    people.sign_out()
    with pytest.raises(NotAllowed, match="signed out"):
        await approving
    (till,) = floor.tills
    assert till.file.db.execute("select count(*) from event where kind = 'approved'").fetchone() == (0,)


async def test_what_a_cashier_may_not_do_alone_a_supervisor_says_yes_to(floor: ShopFloor) -> None:
    people = await staffed(floor)
    wanjiru = await people.sign_in("Wanjiru", CASHIER)
    with pytest.raises(NeedsSecond, match="takes a supervisor"):
        people.may(May.REPRINT)
    await people.approve("Otieno", SUPERVISOR, May.REPRINT)
    assert people.may(May.REPRINT) == wanjiru.number
    with pytest.raises(NeedsSecond, match="takes a supervisor"):
        people.may(May.REPRINT)
    (till,) = floor.tills
    told = till.file.db.execute("select body from event where kind = 'approved'").fetchone()
    assert json.loads(told[0]) == {"number": 2, "person": 3, "what": May.REPRINT}


async def test_a_second_persons_yes_stands_in_the_journal_and_no_sign_in_of_theirs(floor: ShopFloor) -> None:
    people = await staffed(floor)
    await people.sign_in("Wanjiru", CASHIER)
    with pytest.raises(WrongPin):
        await people.approve("Otieno", "000001", May.REPRINT)
    await people.approve("Otieno", SUPERVISOR, May.REPRINT)
    (till,) = floor.tills
    kinds = till.file.db.execute("select kind from event order by rowid desc limit 5").fetchall()
    assert [kind for (kind,) in kinds] == ["approved", "pin right", "pin tried", "pin tried", "signed in"]
    assert till.file.people.tries(person(people, "Otieno").number).wrong == 0
