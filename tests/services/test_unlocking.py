"""A PIN that was typed wrong too often is unlocked: by whom, for how long, and what still counts afterwards."""

from dataclasses import replace

import pytest

from app.domain.money import Money
from app.domain.trouble import NotAllowed, WrongPin
from app.services.pin_waits import FREE_TRIES, wait_after
from tests.services.shop_floor import ShopFloor
from tests.services.staff import CASHIER, MANAGER, SUPERVISOR, mistype, person, staffed

pytestmark = pytest.mark.anyio
COPY = (
    "insert into event select till, epoch, seq + 1000, at, '{kind}', null, body, hash, hash from event"
    " where kind = 'pin tried' order by rowid desc limit 1"
)
"""The last try once more, as an event of another kind."""
HIRED = "select max(rowid) from event where kind = 'person added'"
"""Where it stands that Wanjiru came."""


async def test_a_supervisor_unlocks_and_nobody_unlocks_themselves(floor: ShopFloor) -> None:
    people = await staffed(floor)
    await mistype(people, "Wanjiru", FREE_TRIES)
    await people.sign_in("Otieno", SUPERVISOR)
    with pytest.raises(NotAllowed, match="Somebody else"):
        people.unlock(person(people, "Otieno"))
    people.unlock(person(people, "Wanjiru"))
    await people.sign_in("Wanjiru", CASHIER)
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        people.unlock(person(people, "Otieno"))


async def test_a_supervisor_unlocks_by_their_pin_where_nobody_is_signed_in_and_nobody_is_afterwards(
    floor: ShopFloor,
) -> None:
    people = await staffed(floor)
    people.sign_out()
    wanjiru, otieno = person(people, "Wanjiru"), person(people, "Otieno")
    await mistype(people, "Wanjiru", FREE_TRIES)
    assert [one.name for one in people.unlockers(wanjiru)] == ["Njeri", "Otieno"]
    for name, pin, refused in (
        ("Otieno", "000001", WrongPin),
        ("Wanjiru", CASHIER, NotAllowed),
    ):
        with pytest.raises(refused):
            await people.unlock_by(name, pin, wanjiru)
    with pytest.raises(NotAllowed, match="Somebody else"):
        await people.unlock_by("Otieno", SUPERVISOR, otieno)
    assert people.waits_s(wanjiru) > 0
    await people.unlock_by("Otieno", SUPERVISOR, wanjiru)

    assert (people.waits_s(wanjiru), people.here) == (0.0, None)
    (till,) = floor.tills
    told = till.file.db.execute(
        "select json_extract(body, '$.person'), json_extract(body, '$.number') from event where kind = 'pin unlocked'"
    ).fetchall()
    assert told == [(otieno.number, wanjiru.number)]


async def test_the_pin_of_a_higher_role_is_unlocked_by_that_role_alone(floor: ShopFloor) -> None:
    people = await staffed(floor)
    njeri = person(people, "Njeri")
    await mistype(people, "Njeri", FREE_TRIES)
    await people.sign_in("Otieno", SUPERVISOR)
    with pytest.raises(NotAllowed, match="The PIN of a manager is unlocked by a manager"):
        people.unlock(njeri)
    people.sign_out()
    with pytest.raises(NotAllowed, match="The PIN of a manager is unlocked by a manager"):
        await people.unlock_by("Otieno", SUPERVISOR, njeri)
    assert people.unlockers(njeri) == []
    with pytest.raises(WrongPin, match="or a manager unlocks it"):
        await people.sign_in("Njeri", MANAGER)


async def test_a_pin_is_unlocked_once_until_a_right_one_and_waits_longer_after_a_wrong_one(floor: ShopFloor) -> None:
    people = await staffed(floor)
    await people.sign_in("Otieno", SUPERVISOR)
    wanjiru = person(people, "Wanjiru")
    await mistype(people, "Wanjiru", FREE_TRIES)
    for _ in range(2):  # what nobody has tried yet is no second time
        people.unlock(wanjiru)
    assert people.waits_s(wanjiru) == 0
    await mistype(people, "Wanjiru", 1)
    assert round(people.waits_s(wanjiru)) == 60
    (till,) = floor.tills
    with pytest.raises(NotAllowed, match="unlocked once, and typed wrong again"):
        people.unlock(wanjiru)
    people.sign_out()
    with pytest.raises(NotAllowed, match="unlocked once, and typed wrong again"):
        await people.unlock_by("Otieno", SUPERVISOR, wanjiru)
    assert people.unlockers(wanjiru) == []
    with pytest.raises(WrongPin, match="Try again in 60 s, or a manager sets a new one"):
        await people.sign_in("Wanjiru", CASHIER)
    floor.clock.go_on(61)
    assert [one.name for one in people.unlockers(wanjiru)] == ["Njeri", "Otieno"]
    await people.sign_in("Wanjiru", CASHIER)
    assert wait_after(till.file.people.tries(wanjiru.number).wrong) == 0
    await mistype(people, "Wanjiru", FREE_TRIES)
    await people.unlock_by("Otieno", SUPERVISOR, wanjiru)
    await people.sign_in("Wanjiru", CASHIER)


async def test_a_new_pin_of_the_managers_ends_what_was_unlocked_before(floor: ShopFloor) -> None:
    people = await staffed(floor)
    wanjiru = person(people, "Wanjiru")
    await mistype(people, "Wanjiru", FREE_TRIES)
    people.unlock(wanjiru)
    await mistype(people, "Wanjiru", 1)
    await people.change(wanjiru, "9041")
    await mistype(people, "Wanjiru", FREE_TRIES)
    people.unlock(wanjiru)
    await people.sign_in("Wanjiru", "9041")


async def test_x_and_z_say_how_many_pins_were_typed_wrong_and_unlocked_in_the_shift(floor: ShopFloor) -> None:
    people = await staffed(floor)
    (till,) = floor.tills
    none = {"KES": Money(0, "KES")}
    till.shifts.open(none)
    assert (till.shifts.so_far().wrong_pins, till.shifts.so_far().unlocks) == (0, 0)
    await mistype(people, "Wanjiru", FREE_TRIES)
    people.unlock(person(people, "Wanjiru"))
    await people.sign_in("Wanjiru", CASHIER)
    await people.sign_in("Njeri", MANAGER)
    for shift in (till.shifts.so_far(), till.shifts.close(none)):
        assert (shift.wrong_pins, shift.unlocks) == (FREE_TRIES, 1)
    till.shifts.open(none)
    assert (till.shifts.so_far().wrong_pins, till.shifts.so_far().unlocks) == (0, 0)


async def test_a_right_pin_is_never_counted_as_a_wrong_one(floor: ShopFloor) -> None:
    people = await staffed(floor)
    people.sign_out()
    for _ in range(FREE_TRIES + 1):
        await people.unlock_by("Otieno", SUPERVISOR, person(people, "Wanjiru"))
    assert people.waits_s(person(people, "Otieno")) == 0


@pytest.mark.parametrize(
    "by_hand",
    [
        "update person set wrong = 0, tried_boot = null, tried_s = null",
        "update person set tried_s = tried_s - 10000",
        COPY.format(kind="pin right"),
        COPY.format(kind="pin unlocked"),
        f"update event set rowid = (select max(rowid) + 1 from event) where rowid = ({HIRED})",  # noqa: S608 - a test's own
    ],
)
async def test_nothing_that_is_written_into_the_file_ends_a_wait_or_forgets_a_wrong_pin(
    floor: ShopFloor, by_hand: str
) -> None:
    people = await staffed(floor)
    wanjiru = person(people, "Wanjiru")
    await mistype(people, "Wanjiru", FREE_TRIES)
    (till,) = floor.tills
    till.file.db.execute("drop trigger event_stays")
    till.file.db.execute(by_hand)
    till.file.db.execute("update person set wrong = 0, tried_boot = null, tried_s = null")
    with pytest.raises(WrongPin, match="too often"):
        await people.sign_in("Wanjiru", CASHIER)
    assert till.file.people.tries(wanjiru.number).wrong == FREE_TRIES


async def test_a_wait_that_began_anew_after_a_restart_is_not_ended_in_the_file_either(floor: ShopFloor) -> None:
    people = await staffed(floor)
    await mistype(people, "Wanjiru", FREE_TRIES)
    floor.clock.hands.boot, floor.clock.hands.passed = "another boot", 100_000.0
    wanjiru = person(people, "Wanjiru")
    assert people.waits_s(wanjiru) == 30
    (till,) = floor.tills
    till.file.db.execute("update person set wrong = 0, tried_s = 0")
    assert people.waits_s(wanjiru) > 29
    floor.clock.go_on(31)
    await people.sign_in("Wanjiru", CASHIER)


async def test_what_was_tried_on_another_machine_is_forgotten_with_the_right_pin_there(floor: ShopFloor) -> None:
    people = await staffed(floor)
    for _ in range(FREE_TRIES + 1):
        await people.sign_in("Wanjiru", CASHIER)
    (till,) = floor.tills
    await floor.stop(till)
    floor.machine, floor.key = "machine two", bytes(32)
    floor.shop = replace(floor.shop, number=2)
    people = floor.open().people
    assert people.waits_s(person(people, "Wanjiru")) == 0
    assert "4 more times" in str(await mistype(people, "Wanjiru", 1))
