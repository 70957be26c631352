"""People: who may sign in, what a wrong PIN costs, and who may do what."""

import asyncio
import hashlib
import hmac
from dataclasses import replace
from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from app.domain.person import Role
from app.domain.trouble import BadInput, NotAllowed, StoreTrouble, WrongPin
from app.services.doctor import examine
from app.services.keys import Keys
from app.services.people import People
from app.services.pepper import Pepper
from app.services.permissions import LEAST, May
from app.services.pin_waits import FREE_TRIES, wait_after
from app.services.pins import fits, fits_as_before
from app.services.till import Till
from tests.services.shop_floor import ShopFloor
from tests.services.staff import CASHIER, MANAGER, SUPERVISOR, hire, mistype, person, staffed

pytestmark = pytest.mark.anyio


async def test_until_the_first_person_is_made_everything_is_allowed(floor: ShopFloor) -> None:
    people = floor.open().people
    assert not people.pins_asked
    assert [people.may(one) for one in May] == [None] * len(May)


async def test_the_first_person_is_a_manager_and_from_then_on_somebody_signs_in(floor: ShopFloor) -> None:
    people = floor.open().people
    with pytest.raises(BadInput, match="manager"):
        await people.add("Wanjiru", Role.CASHIER, CASHIER)
    first = await people.add("  Njeri   wa Kamau ", Role.MANAGER, MANAGER)
    assert first.name == "Njeri wa Kamau"
    with pytest.raises(NotAllowed, match="Sign in first"):
        people.may(May.SELL)
    assert await people.sign_in("njeri WA kamau", MANAGER) == first == people.here


async def test_whoever_signs_in_stands_in_the_journal(floor: ShopFloor) -> None:
    till = floor.open()
    await till.people.add("Njeri", Role.MANAGER, MANAGER)
    await till.people.sign_in("Njeri", MANAGER)
    await till.people.add("Wanjiru", Role.CASHIER, CASHIER)
    told = till.file.db.execute(
        "select kind, json_extract(body, '$.person') from event where kind like 'person%' or kind like 'signed%'"
    ).fetchall()
    assert told == [("person added", None), ("signed in", 1), ("person added", 1)]
    assert till.file.journal.first_broken() is None


async def test_no_pin_is_in_the_file_and_the_same_one_is_kept_differently_for_two(floor: ShopFloor) -> None:
    people = await staffed(floor)
    await people.add("Achieng", Role.CASHIER, CASHIER)
    (till,) = floor.tills
    kept = [pin for (pin,) in till.file.db.execute("select pin from person").fetchall()]
    assert len(set(kept)) == 4
    assert all(pin.startswith("$argon2id$v=19$m=19456,t=2,p=1$") for pin in kept)
    till.file.db.execute("pragma wal_checkpoint(truncate)")
    written = b"".join(path.read_bytes() for path in floor.home.glob("till.db*"))
    assert kept[0].encode() in written
    assert not any(pin.encode() in written for pin in (MANAGER, SUPERVISOR))


@pytest.mark.parametrize(
    ("role", "pin"),
    [
        (Role.CASHIER, "528"),
        (Role.CASHIER, "528a"),
        (Role.CASHIER, "٥٢٨٣"),
        (Role.CASHIER, "5" * 4),
        (Role.CASHIER, "1234"),
        (Role.CASHIER, "9876"),
        (Role.CASHIER, "5283715283715"),
        (Role.SUPERVISOR, "52837"),
        (Role.MANAGER, ""),
    ],
)
async def test_what_cannot_be_a_pin_is_refused_in_words_and_nobody_is_added(
    floor: ShopFloor, role: Role, pin: str
) -> None:
    people = await staffed(floor)
    with pytest.raises(BadInput, match="PIN"):
        await people.add("Achieng", role, pin)
    assert [one.name for one in people.listed()] == ["Njeri", "Otieno", "Wanjiru"]


@pytest.mark.parametrize("name", ["", "  ", "...", "x" * 41, "Njeri\x1b", "NJERI"])
async def test_what_cannot_be_a_name_here_is_refused(floor: ShopFloor, name: str) -> None:
    people = await staffed(floor)
    with pytest.raises(BadInput):
        await people.add(name, Role.CASHIER, CASHIER)


async def test_a_name_that_would_sign_somebody_else_in_is_refused(floor: ShopFloor) -> None:
    people = await staffed(floor)
    first = await people.add("Élodie", Role.CASHIER, CASHIER)
    with pytest.raises(BadInput, match="There is a élodie here already"):
        await people.add("élodie", Role.CASHIER, CASHIER)
    with pytest.raises(BadInput, match="There is a ÉLODIE here already"):
        await people.change(replace(person(people, "Wanjiru"), name="ÉLODIE"))
    await people.change(replace(first, name="élodie"))
    assert await people.sign_in("ÉLODIE", CASHIER) == replace(first, name="élodie")


async def test_whoever_leaves_may_have_the_name_of_one_who_stays(floor: ShopFloor) -> None:
    people = await staffed(floor)
    first = await people.add("Élodie", Role.CASHIER, CASHIER)
    await people.change(replace(first, active=False))
    second = await people.add("élodie", Role.CASHIER, CASHIER)
    with pytest.raises(BadInput, match="here already"):
        await people.change(first)
    assert [one.number for one in people.listed() if one.name == "élodie"] == [second.number]


async def test_a_wrong_pin_is_told_and_lets_nobody_in(floor: ShopFloor) -> None:
    people = await staffed(floor)
    wrong = await mistype(people, "Wanjiru", 1)
    assert "4 more times" in str(wrong)
    assert "tried once more before" in str(await mistype(people, "Wanjiru", 3))
    assert people.here == person(people, "Njeri")
    with pytest.raises(BadInput, match="Nobody here"):
        await people.sign_in("Sauron", "000001")


async def test_wrong_pins_wait_longer_and_longer_and_the_right_one_waits_too(floor: ShopFloor) -> None:
    people = await staffed(floor)
    wrong = await mistype(people, "Wanjiru", FREE_TRIES)
    assert round(wrong.waits_s) == 30
    with pytest.raises(WrongPin, match="too often"):
        await people.sign_in("Wanjiru", CASHIER)
    floor.clock.go_on(31)
    assert round((await mistype(people, "Wanjiru", 1)).waits_s) == 60
    floor.clock.go_on(61)
    await people.sign_in("Wanjiru", CASHIER)
    assert people.waits_s(person(people, "Wanjiru")) == 0
    assert [wait_after(wrong) for wrong in (4, 5, 6, 9, 10, 1000)] == [0, 30, 60, 480, 900, 900]


async def test_one_who_is_locked_keeps_nobody_else_out(floor: ShopFloor) -> None:
    people = await staffed(floor)
    await mistype(people, "Wanjiru", FREE_TRIES)
    assert (await people.sign_in("Otieno", SUPERVISOR)).name == "Otieno"


@pytest.mark.parametrize("then", ["restart of the till", "clock put on", "restart of the machine"])
async def test_a_lock_outlives(floor: ShopFloor, then: str) -> None:
    people = await staffed(floor)
    await mistype(people, "Wanjiru", FREE_TRIES)
    if then == "clock put on":
        floor.clock.hands.off += timedelta(days=1)
    else:
        (till,) = floor.tills
        await floor.crash(till)
        if then == "restart of the machine":
            floor.clock.hands.boot, floor.clock.hands.passed = "another boot", 100_000.0
        people = floor.open().people
    with pytest.raises(WrongPin, match="too often") as locked:
        await people.sign_in("Wanjiru", CASHIER)
    assert 28 < locked.value.waits_s <= 30


async def test_a_try_that_was_cut_off_by_the_power_counts(floor: ShopFloor) -> None:
    people = await staffed(floor)
    (till,) = floor.tills
    wanjiru = person(people, "Wanjiru")
    for _ in range(FREE_TRIES):
        till.file.people.count_try(wanjiru.number, floor.clock.mark(), floor.clock.now())
    assert people.waits_s(wanjiru) > 0


async def test_the_last_manager_is_neither_let_go_nor_made_less(floor: ShopFloor) -> None:
    people = await staffed(floor)
    njeri = person(people, "Njeri")
    for change in (replace(njeri, active=False), replace(njeri, role=Role.CASHIER)):
        with pytest.raises(NotAllowed, match="last manager"):
            await people.change(change)
    with pytest.raises(BadInput, match="new PIN"):
        await people.change(replace(person(people, "Otieno"), role=Role.MANAGER))
    await people.change(replace(person(people, "Otieno"), role=Role.MANAGER), "841736")
    await people.change(replace(njeri, active=False))
    assert people.here is None
    with pytest.raises(NotAllowed, match="Sign in first"):
        people.may(May.SELL)


async def test_whoever_has_left_does_not_sign_in_and_their_name_is_free(floor: ShopFloor) -> None:
    people = await staffed(floor)
    wanjiru = person(people, "Wanjiru")
    await people.change(replace(wanjiru, active=False))
    with pytest.raises(BadInput, match="Nobody here"):
        await people.sign_in("Wanjiru", CASHIER)
    assert (await people.add("Wanjiru", Role.CASHIER, CASHIER)).number > wanjiru.number


async def test_a_new_pin_is_not_the_old_one(floor: ShopFloor) -> None:
    people = await staffed(floor)
    await people.sign_in("Wanjiru", CASHIER)
    with pytest.raises(BadInput, match="as it was"):
        await people.change_own_pin(CASHIER, CASHIER)
    await people.change_own_pin(CASHIER, "9041")
    with pytest.raises(WrongPin):
        await people.sign_in("Wanjiru", CASHIER)
    await people.sign_in("Wanjiru", "9041")


async def test_another_pin_of_ones_own_takes_the_present_one_and_each_wrong_one_counts(floor: ShopFloor) -> None:
    people = await staffed(floor)
    await people.sign_in("Wanjiru", CASHIER)
    with pytest.raises(BadInput, match="the PIN that you have now"):
        await people.change_own_pin("", "9041")
    for _ in range(FREE_TRIES):
        with pytest.raises(WrongPin, match="not the PIN of Wanjiru"):
            await people.change_own_pin("4444", "9041")
    with pytest.raises(WrongPin, match="typed wrong too often"):
        await people.change_own_pin(CASHIER, "9041")
    floor.clock.go_on(30)
    await people.change_own_pin(CASHIER, "9041")
    await people.sign_in("Wanjiru", "9041")


async def test_a_manager_gives_themselves_another_pin_by_the_present_one_and_others_without_theirs(
    floor: ShopFloor,
) -> None:
    people = await staffed(floor)
    njeri = await people.sign_in("Njeri", MANAGER)
    for wrong in ("", SUPERVISOR):
        with pytest.raises((BadInput, WrongPin)):
            await people.change(njeri, "841736", wrong)
    await people.change(person(people, "Wanjiru"), "9041")
    await people.change(njeri, "841736", MANAGER)
    await people.sign_in("Njeri", "841736")


@pytest.mark.parametrize(("name", "pin"), [("Wanjiru", CASHIER), ("Otieno", SUPERVISOR), ("Njeri", MANAGER)])
async def test_each_may_what_the_table_says_and_no_more(floor: ShopFloor, name: str, pin: str) -> None:
    people = await staffed(floor)
    here = await people.sign_in(name, pin)
    for may in May:
        if here.role >= LEAST[may]:
            assert people.may(may) == here.number
        else:
            with pytest.raises(NotAllowed, match=f"To {may} takes a"):
                people.may(may)


async def test_a_recovery_code_brings_the_pins_to_another_machine(floor: ShopFloor) -> None:
    people = await staffed(floor)
    code = await people.pepper.recovery_code()
    (till,) = floor.tills
    elsewhere = People(till.file, Pepper(till.file, Keys(floor.home, given={})), floor.clock)
    with pytest.raises(StoreTrouble, match="recovery code"):
        await elsewhere.sign_in("Njeri", MANAGER)
    for wrong in ("", "njeri", "A" * 26, code[:-1] + ("A" if code[-1] != "A" else "E")):
        with pytest.raises(BadInput, match="recovery code"):
            await elsewhere.pepper.restore(wrong)
    await elsewhere.pepper.restore(code.lower().replace(" ", "-").replace("o", "0"))
    assert (await elsewhere.sign_in("Njeri", MANAGER)).role is Role.MANAGER


@pytest.mark.parametrize(
    "by_hand",
    [
        "update person set role = 3 where name = 'Wanjiru'",
        "update person set pin = (select pin from person where name = 'Njeri')",
        "update person set active = 0 where name = 'Otieno'",
        "delete from person where name = 'Otieno'",
        "delete from person",
        "insert into person (name, role, pin, made_at) values ('Sauron', 3, 'x', '2026-11-22T10:00:00Z')",
    ],
)
async def test_whoever_changes_people_by_hand_is_found_and_lets_nobody_in_without_a_pin(
    floor: ShopFloor, by_hand: str
) -> None:
    people = await staffed(floor)
    await people.change(replace(person(people, "Wanjiru"), name="Wanjiru K"), "9041")
    await people.change(replace(person(people, "Wanjiru K"), name="Wanjiru"))
    (till,) = floor.tills
    assert [check for check in examine(till) if not check.ok] == []
    till.file.db.execute(by_hand)
    people.sign_out()
    assert [check.name for check in examine(till) if not check.ok] == ["nobody was made known, or another, by hand"]
    with pytest.raises(NotAllowed, match="Sign in first"):
        people.may(May.SELL)


async def test_of_many_tries_at_once_before_the_key_was_read_no_more_are_looked_at_than_are_free(
    floor: ShopFloor,
) -> None:
    people = await staffed(floor)
    (till,) = floor.tills
    people.pepper = Pepper(till.file, till.keys)
    tried = await asyncio.gather(*(people.sign_in("Wanjiru", "000001") for _ in range(12)), return_exceptions=True)
    assert all(isinstance(one, WrongPin) for one in tried)
    assert till.file.people.tries(person(people, "Wanjiru").number).wrong == FREE_TRIES


async def test_two_changes_at_once_leave_a_manager(floor: ShopFloor) -> None:
    people = await staffed(floor)
    await people.add("Achieng", Role.MANAGER, "841736")
    managers = [person(people, name) for name in ("Njeri", "Achieng")]
    changes = (people.change(replace(one, role=Role.SUPERVISOR), "904163", MANAGER) for one in managers)
    came = await asyncio.gather(*changes, return_exceptions=True)
    assert [isinstance(one, NotAllowed) for one in came].count(True) == 1
    assert [one.role for one in people.listed()].count(Role.MANAGER) == 1


@pytest.mark.parametrize(
    "by_hand",
    [
        "update person set pin = (select pin from person where name = 'Wanjiru') where name = 'Otieno'",
        "update person set role = 3 where name = 'Otieno'",
    ],
)
async def test_nobody_signs_in_or_says_yes_by_what_was_written_into_the_file(floor: ShopFloor, by_hand: str) -> None:
    till = floor.open()
    await hire(till.people)
    till.file.db.execute(by_hand)
    for pin in (SUPERVISOR, CASHIER):
        with pytest.raises(NotAllowed, match="Otieno was changed by hand"):
            await till.people.sign_in("Otieno", pin)
        with pytest.raises(NotAllowed, match="changed by hand"):
            await till.people.approve("Otieno", pin, May.RESOLVE)
    assert (await till.people.sign_in("Wanjiru", CASHIER)).name == "Wanjiru"


def write_into(till: Till, *by_hand: str) -> None:
    """What whoever may write the till's file can do to it, the journal's guard taken off."""
    for statement in ("drop trigger event_stays", *by_hand):
        till.file.db.execute(statement)


def put_into_njeris_row(pin: str) -> tuple[str, str]:
    """A hashed PIN in her row, and in what the journal says of her."""
    mark = hashlib.sha256(pin.encode()).hexdigest()[:16]
    body = f"json_set(body, '$.pin', '{mark}')"
    return (
        f"update person set pin = '{pin}' where name = 'Njeri'",  # noqa: S608 - a test's own
        f"update event set body = {body} where kind = 'person added' and json_extract(body, '$.name') = 'Njeri'",  # noqa: S608
    )


async def test_the_pin_of_one_fits_nobody_else_wherever_its_hash_is_copied(floor: ShopFloor) -> None:
    till = floor.open()
    await hire(till.people)
    numbers = {name: person(till.people, name).number for name in ("Njeri", "Wanjiru")}
    kept, pepper = till.file.people.pin(numbers["Wanjiru"]), await till.people.pepper.key()
    assert await fits(CASHIER, kept, numbers["Wanjiru"], pepper)
    assert not await fits(CASHIER, kept, numbers["Njeri"], pepper)
    assert not await fits_as_before(CASHIER, kept, pepper)


async def test_nobody_signs_in_by_what_was_written_into_the_journal_either(floor: ShopFloor) -> None:
    till = floor.open()
    await hire(till.people)
    write_into(till, *put_into_njeris_row(till.file.people.pin(person(till.people, "Wanjiru").number)))
    with pytest.raises(NotAllowed, match="Njeri was changed by hand"):
        await till.people.sign_in("Njeri", CASHIER)
    broken = [check.name for check in examine(till) if not check.ok]
    assert "nobody was made known, or another, by hand" in broken


async def test_a_pin_kept_as_before_counts_and_is_one_persons_from_then_on(floor: ShopFloor) -> None:
    till = floor.open()
    await hire(till.people)
    wanjiru, pepper = person(till.people, "Wanjiru"), await till.people.pepper.key()
    of_before = PasswordHasher(2, 19 * 1024, 1).hash(hmac.digest(pepper, CASHIER.encode(), "sha256"))
    till.file.people.set_pin(wanjiru.number, of_before, floor.clock.now(), None)
    await mistype(till.people, "Wanjiru", 1)
    assert till.file.people.pin(wanjiru.number) == of_before
    for _ in range(2):
        await till.people.sign_in("Wanjiru", CASHIER)
        assert await fits(CASHIER, till.file.people.pin(wanjiru.number), wanjiru.number, pepper)
    assert [check for check in examine(till) if not check.ok] == []


async def test_people_of_another_machine_are_believed_after_the_move_and_changes_by_hand_are_still_seen(
    floor: ShopFloor,
) -> None:
    till = floor.open()
    await hire(till.people)
    await floor.stop(till)
    for machine, key in (("machine two", bytes(32)), ("machine one", bytes(range(32)))):
        floor.machine, floor.key = machine, key
        floor.shop = replace(floor.shop, number=floor.shop.number + 1)
        till = floor.open()
        await till.people.sign_in("Njeri", MANAGER)
        await till.people.change(person(till.people, "Wanjiru"), f"52{floor.shop.number}8")
        await floor.stop(till)
    till = floor.open()
    await till.people.sign_in("Wanjiru", f"52{floor.shop.number}8")
    write_into(till, *put_into_njeris_row(till.file.people.pin(person(till.people, "Wanjiru").number)))
    with pytest.raises(NotAllowed, match="changed by hand"):
        await till.people.sign_in("Njeri", MANAGER)
