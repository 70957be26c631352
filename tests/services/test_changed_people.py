"""A role, a PIN's tries, one person's word alone: written into the till's file by hand, they let nobody do more."""

import pytest

from app.domain.person import Role
from app.domain.trouble import NeedsSecond, NotAllowed, WrongPin
from app.services.permissions import May
from app.services.till import Till
from tests.conftest import Logged
from tests.services.shop_floor import ShopFloor
from tests.services.staff import CASHIER, MANAGER, SUPERVISOR, enter, hire, mistype, person

pytestmark = pytest.mark.anyio


@pytest.fixture
async def till(floor: ShopFloor) -> Till:
    """All three are known, and Wanjiru, a cashier, is signed in."""
    till = floor.open()
    await hire(till.people)
    await enter(till, "Wanjiru")
    return till


def change(till: Till, *statements: str) -> None:
    till.file.db.execute("drop trigger if exists event_stays")
    till.file.db.execute("drop trigger if exists event_keeps")
    for statement in statements:
        till.file.db.execute(statement)


async def test_a_role_that_is_written_into_the_file_of_an_open_till_is_nobodys(till: Till) -> None:
    change(till, "update person set role = 3 where name = 'Wanjiru'")
    for may in (May.LOOK, May.PEOPLE, May.SETTINGS):
        with pytest.raises(NotAllowed, match="changed by hand"):
            till.people.may(may)
    assert till.people.may(May.SELL) is not None
    change(till, "update person set role = 1 where name = 'Wanjiru'")
    with pytest.raises(NeedsSecond):
        till.people.may(May.LOOK)


async def test_a_yes_of_whom_somebody_made_a_supervisor_in_the_file_counts_for_nothing(till: Till) -> None:
    await enter(till, "Otieno")
    change(till, "update person set role = 2 where name = 'Wanjiru'")
    with pytest.raises(NotAllowed, match="changed by hand"):
        await till.people.approve("Wanjiru", CASHIER, May.RESOLVE)


async def test_who_is_taken_out_of_the_file_of_an_open_till_leaves_it_with_pins(till: Till) -> None:
    assert till.people.pins_asked
    change(till, "delete from person", "update event set kind = 'x' where kind = 'person added'")
    assert till.people.pins_asked
    with pytest.raises(NotAllowed, match="Sign in first"):
        till.people.may(May.SELL)


async def test_one_decides_alone_only_by_an_event_that_the_till_wrote(till: Till) -> None:
    await enter(till, "Otieno")
    change(
        till,
        "update person set active = 0 where name <> 'Otieno'",
        "update event set kind = 'alone set', body = '{\"alone\":true}' where rowid = 1",
    )
    assert not till.people.alone
    with pytest.raises(NotAllowed, match="somebody else has to say yes"):
        await till.people.approve("Otieno", SUPERVISOR, May.RESOLVE)


async def test_no_wait_ends_because_wrong_pins_were_made_somebody_elses_in_the_file(till: Till) -> None:
    await mistype(till.people, "Njeri", 9)
    change(
        till,
        "update person set wrong = 0, tried_boot = null, tried_s = null",
        "update event set body = json_set(body, '$.number', 7) where kind in ('pin tried', 'pin waits anew')",
    )
    with pytest.raises(WrongPin):
        await till.people.sign_in("Njeri", MANAGER)


@pytest.mark.parametrize("spoils", ["where kind in ('person added', 'person changed', 'pin set')", ""])
async def test_what_is_gone_from_the_journal_makes_no_forged_role_believed(
    floor: ShopFloor, till: Till, spoils: str, logfail: Logged
) -> None:
    """The till notes that its file is an older one; that is no arrival from where another key was."""
    logfail.expect("events of the journal are gone")
    change(
        till,
        "update person set role = 3 where name = 'Wanjiru'",
        "update event set body = json_set(body, '$.role', 3)"
        " where kind = 'person added' and json_extract(body, '$.name') = 'Wanjiru'",
        f"update event set hash = 'forged' {spoils}",  # noqa: S608 - our own words
        "delete from event where rowid = (select max(rowid) from event)",
    )
    await floor.stop(till)
    till = floor.open()
    assert till.file.shifts.found_older()
    with pytest.raises(NotAllowed, match="changed by hand"):
        await till.people.sign_in("Wanjiru", CASHIER)
    assert person(till.people, "Wanjiru").role is Role.MANAGER  # as it stands there
