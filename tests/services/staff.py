"""People at the till of a test: Njeri manages, Otieno supervises, Wanjiru sells."""

import pytest

from app.domain.person import Person, Role
from app.domain.trouble import WrongPin
from app.services.people import People
from app.services.till import Till
from tests.services.shop_floor import ShopFloor

MANAGER, SUPERVISOR, CASHIER = "739251", "624813", "5283"
PINS = {"Njeri": MANAGER, "Otieno": SUPERVISOR, "Wanjiru": CASHIER}


async def hire(people: People) -> People:
    """Make all three known; Njeri is signed in afterwards."""
    await people.add("Njeri", Role.MANAGER, MANAGER)
    await people.sign_in("Njeri", MANAGER)
    await people.add("Otieno", Role.SUPERVISOR, SUPERVISOR)
    await people.add("Wanjiru", Role.CASHIER, CASHIER)
    return people


def person(people: People, name: str) -> Person:
    """Who of those that work here has this name."""
    return next(one for one in people.listed() if one.name == name)


async def enter(till: Till, name: str) -> None:
    """Sign somebody in with the PIN that they have here."""
    await till.people.sign_in(name, PINS[name])


async def staffed(floor: ShopFloor) -> People:
    """The people of a till that knows all three."""
    return await hire(floor.open().people)


async def mistype(people: People, name: str, times: int) -> WrongPin:
    """Type a wrong PIN so often, and give what is told of the last one."""
    for _ in range(times):
        with pytest.raises(WrongPin) as wrong:
            await people.sign_in(name, "000001")
    return wrong.value
