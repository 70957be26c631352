"""What references.log knows and the till's file does not: an older file was put back, and the provider is asked."""

import json
from pathlib import Path

import pytest

from app.domain.events import Answered, Sent
from app.domain.outcome import NotSent, Reach
from app.domain.sale import MoneyState, SaleState, Stop, StopWhy
from app.domain.trouble import Damaged, HomeHeld, NotAllowed, StoreTrouble
from app.providers.pawacard import TRAITS
from app.sandbox.faults import Kind
from app.services.doctor import examine
from app.services.lost_references import line_of
from app.services.shop import Printer
from app.services.story import story_of
from app.services.till import Till
from app.services.wording import about_sale
from app.store.backup_files import newest_good, put_back
from app.store.database import back_up
from app.store.reference_log import NAME
from tests.conftest import Logged
from tests.services.shop_floor import BILBO, DAY_MAXIMUM, THRESHOLD, WANJIKU, ShopFloor, draft, sell, stored

pytestmark = pytest.mark.anyio


async def restored(floor: ShopFloor, later: list[str]) -> list[str]:
    """A till whose file is from before these meters were sold to, put back by hand. Gives the later references."""
    till = floor.open()
    await sell(till, BILBO)
    await till.papers.print_waiting()
    older = floor.home / "backups" / "older.db"
    back_up(till.file.db, older)
    references = [(await sell(till, meter)).reference for meter in later]
    await floor.stop(till)
    backup = newest_good(floor.home)
    assert backup is not None
    assert backup.path == older
    put_back(floor.home, backup, over_sound=True)
    return references


async def test_a_sale_that_only_the_log_knows_is_asked_about_and_gets_its_token_back(floor: ShopFloor) -> None:
    (lost,) = await restored(floor, [WANJIKU])

    till = floor.open()
    sale = stored(till.file, lost)
    assert (sale.state, sale.copied, sale.order.meter) == (SaleState.UNKNOWN, True, WANJIKU)
    sale = await till.settling.settle(lost)

    assert sale.state is SaleState.COMPLETE
    assert [vend.token for vend in floor.sandbox.ledger.vends if vend.reference == lost] == list(sale.tokens)
    assert [check for check in examine(till) if not check.ok] == []
    till.deciding.hand_over(lost)
    paper = till.papers.newest(lost)
    assert paper is not None
    assert paper.copy == 1  # the original came out before


async def test_a_sale_that_is_found_again_was_taken_when_it_was(floor: ShopFloor) -> None:
    opened_at = floor.clock.now()
    (lost,) = await restored(floor, [WANJIKU])
    closed_at = floor.clock.now()

    floor.clock.go_on(40 * 86400)
    put_back_at = floor.clock.now()
    till = floor.open()
    sale = await till.settling.settle(lost)
    assert opened_at < sale.created_at < closed_at
    assert sale.completed_at is not None
    assert sale.completed_at > put_back_at
    assert [check for check in examine(till) if not check.ok] == []


@pytest.mark.parametrize("noted", [None, "yesterday", 5, "2026-13-01T00:00:00.000000Z"])
async def test_a_log_line_that_does_not_say_when_its_sale_was_taken_finds_it_all_the_same(
    floor: ShopFloor, noted: object
) -> None:
    (lost,) = await restored(floor, [WANJIKU])
    for log in (floor.home / NAME, floor.home / "backups" / NAME):
        lines = [json.loads(line) | {"taken": noted} for line in log.read_text(encoding="utf-8").splitlines()]
        log.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")

    opened_at = floor.clock.now()
    assert stored(floor.open().file, lost).created_at >= opened_at


async def test_no_reference_is_issued_twice_after_an_older_file_and_an_older_clock(
    floor: ShopFloor,
) -> None:
    lost = await restored(floor, [WANJIKU, BILBO, WANJIKU])
    floor.clock.go_on(-30)
    till = floor.open()

    assert till.file.next_reference(floor.clock.now()) > max(lost)


async def test_a_reference_that_left_late_hides_no_later_one(floor: ShopFloor) -> None:
    till = floor.open()
    kept = till.selling.take(draft(WANJIKU, kept=True)).reference
    later = (await sell(till, BILBO)).reference
    await till.settling.settle(kept)
    last = json.loads((floor.home / NAME).read_text(encoding="utf-8").splitlines()[-1])

    assert (last["reference"], last["highest"]) == (kept, later)
    assert till.file.reference_log.last_reference() == later


async def test_what_was_never_sold_is_not_proved_so_by_a_till_that_forgot_it(floor: ShopFloor) -> None:
    till = floor.open()
    older = floor.home / "backups" / "older.db"
    back_up(till.file.db, older)
    floor.fault(Kind.DROP_BEFORE)
    lost = (await sell(till)).reference
    await put_back_newest(floor, till)

    till = floor.open()
    for _ in range(3):
        floor.clock.go_on(600)
        sale = await till.settling.settle(lost)
    assert (sale.state, sale.proof) == (SaleState.UNKNOWN, False)


async def test_a_log_line_that_was_cut_off_is_left_to_the_doctor(floor: ShopFloor) -> None:
    await floor.stop(floor.open())
    line = json.dumps({"reference": "001998999999", "provider": "kplc"})
    (floor.home / NAME).write_text(f"{line}\n", encoding="utf-8")
    till = floor.open()
    told = {check.name: check for check in examine(till)}["every reference that left is known"]

    assert till.file.queue.open() == []
    assert "001998999999" in told.detail
    assert not told.ok


async def test_a_line_in_the_middle_of_the_log_that_cannot_be_read_is_a_remark_of_the_doctor(floor: ShopFloor) -> None:
    till = floor.open()
    for meter in (BILBO, WANJIKU, BILBO):
        await sell(till, meter)
    mirror = floor.home / "backups" / NAME
    first, _second, third = mirror.read_bytes().splitlines(keepends=True)
    mirror.write_bytes(first + b"not a line\n" + third)
    told = {check.name: check for check in examine(till)}["references.log can be read"]

    assert told.ok
    assert told.detail == (
        f"warning: line 2 of {mirror} cannot be read (cut off by a power cut, or changed by hand),"
        " and the other references.log has it"
    )


async def test_a_damaged_file_is_kept_beside_the_backup_that_takes_its_place(floor: ShopFloor) -> None:
    till = floor.open()
    sold = await sell(till)
    back_up(till.file.db, floor.home / "backups" / "sound.db")
    await floor.stop(till)
    (floor.home / "backups" / "newer.db").write_bytes(b"not a backup at all")
    damage(floor.home / "till.db")
    with pytest.raises(StoreTrouble, match="is damaged"):
        floor.open()

    backup = newest_good(floor.home)
    assert backup is not None
    aside = put_back(floor.home, backup)
    with pytest.raises(StoreTrouble, match="sound"):
        put_back(floor.home, backup)
    till = floor.open()

    assert aside.exists()
    with pytest.raises(HomeHeld):
        put_back(floor.home, backup)
    assert stored(till.file, sold.reference).tokens == sold.tokens
    assert not till.file.copied


def damage(path: Path) -> None:
    """What a failing disk leaves of a file: its pages are there, and are not what was written."""
    content = bytearray(path.read_bytes())
    content[100:] = b"\xa5" * (len(content) - 100)
    path.write_bytes(content)


@pytest.mark.parametrize("gone", [True, False])
async def test_a_file_that_is_gone_or_empty_is_not_begun_anew_beside_its_backups(floor: ShopFloor, gone: bool) -> None:
    till = floor.open()
    await sell(till)
    back_up(till.file.db, floor.home / "backups" / "sound.db")
    await floor.stop(till)
    file = floor.home / "till.db"
    if gone:
        file.unlink()
    else:
        file.write_bytes(b"")

    with pytest.raises(Damaged, match="is gone" if gone else "is empty"):
        floor.open()


async def test_a_sale_that_did_not_leave_at_first_is_doubted_too_where_an_older_file_was_put_back(
    floor: ShopFloor,
) -> None:
    till = floor.open()
    kept = till.selling.take(draft(WANJIKU, kept=True)).reference
    till.file.reference_log.append(line_of(stored(till.file, kept), kept, 1))
    till.file.sales.record(kept, floor.clock.now(), Sent())
    nothing_left = Answered("vend", NotSent(Reach.NO_LINE), floor.clock.mark(), 600)
    till.file.sales.record(kept, floor.clock.now(), nothing_left)
    back_up(till.file.db, floor.home / "backups" / "older.db")
    assert (await till.settling.settle(kept)).state is SaleState.COMPLETE
    await floor.stop(till)
    backup = newest_good(floor.home)
    assert backup is not None
    (floor.home / "till.db").write_bytes(backup.path.read_bytes())

    till = floor.open()
    assert (stored(till.file, kept).state, stored(till.file, kept).copied) == (SaleState.UNKNOWN, True)
    assert (await till.settling.settle(kept)).state is SaleState.COMPLETE
    assert floor.sandbox.ledger.attempts[kept] == 1


async def test_where_one_sale_shows_that_the_file_is_older_all_that_is_unsettled_is_doubted(floor: ShopFloor) -> None:
    till = floor.open()
    kept = till.selling.take(draft(WANJIKU, kept=True)).reference
    owed = (await sell(till, THRESHOLD)).reference
    back_up(till.file.db, floor.home / "backups" / "older.db")
    till.deciding.cancel(kept)
    till.deciding.give_back(kept)
    till.deciding.give_back(owed)
    await sell(till, BILBO)
    await floor.stop(till)
    backup = newest_good(floor.home)
    assert backup is not None
    (floor.home / "till.db").write_bytes(backup.path.read_bytes())

    till = floor.open()
    assert stored(till.file, kept).state is SaleState.UNKNOWN
    assert "only if that was not done already" in str(about_sale(stored(till.file, owed), TRAITS, "en"))
    with pytest.raises(NotAllowed, match="may have gone back already"):
        till.selling.sell_again(owed)


async def queued_since(floor: ShopFloor, *, kept_later: bool = False) -> str:
    """A sale that was queued after the backup that has taken the file's place by now."""
    till = floor.open()
    await sell(till)
    back_up(till.file.db, floor.home / "backups" / "older.db")
    reference = till.selling.take(draft(WANJIKU, kept=not kept_later)).reference
    if kept_later:
        till.deciding.keep(reference)
    await put_back_newest(floor, till)
    return reference


async def put_back_newest(floor: ShopFloor, till: Till) -> None:
    await floor.stop(till)
    backup = newest_good(floor.home)
    assert backup is not None
    put_back(floor.home, backup, over_sound=True)


@pytest.mark.parametrize("kept_later", [False, True])
async def test_a_sale_that_was_queued_since_the_backup_waits_for_a_person(floor: ShopFloor, kept_later: bool) -> None:
    lost = await queued_since(floor, kept_later=kept_later)

    till = floor.open()
    await till.draining.one_pass()
    sale = await till.settling.settle(lost)
    assert (sale.state, sale.order.meter, floor.sandbox.ledger.attempts.get(lost)) == (SaleState.QUEUED, WANJIKU, None)
    assert sale.stop == Stop(StopWhy.PUT_BACK, "")
    assert "may have been cancelled" in about_sale(sale, TRAITS, "en").happened
    assert story_of(till, sale)[0].words.endswith("it was queued before an older one came back.")
    assert [check for check in examine(till) if not check.ok] == []

    till.deciding.let_go(lost)
    sale = await till.settling.settle(lost)
    assert (sale.state, sale.copied, floor.sandbox.ledger.attempts[lost]) == (SaleState.COMPLETE, False, 1)


async def test_a_queued_sale_that_is_found_and_cancelled_may_have_been_paid_back_before(floor: ShopFloor) -> None:
    lost = await queued_since(floor)
    till = floor.open()

    words = about_sale(till.deciding.cancel(lost), TRAITS, "en")
    assert "only if that was not done already" in words.money


async def test_the_reference_of_a_sale_that_waits_is_not_issued_again_whatever_the_clock_was(floor: ShopFloor) -> None:
    floor.clock.go_on(2 * 86400)
    lost = await queued_since(floor)
    floor.clock.go_on(-2 * 86400)

    till = floor.open()
    till.deciding.confirm_clock()
    assert till.selling.take(draft(BILBO)).reference > lost


async def test_a_sale_that_was_to_go_on_for_another_by_itself_has_that_ones_money(floor: ShopFloor) -> None:
    till = floor.open()
    back_up(till.file.db, floor.home / "backups" / "older.db")
    old = till.selling.take(draft(DAY_MAXIMUM, kept=True)).reference
    new = (await till.settling.settle(old)).reference
    await put_back_newest(floor, till)

    till = floor.open()
    assert stored(till.file, old).carried_into == new
    assert (stored(till.file, new).state, stored(till.file, new).order.replaces) == (SaleState.QUEUED, old)
    assert [check for check in examine(till) if not check.ok] == []


async def test_a_log_that_cannot_be_written_takes_no_sale_from_the_queue(floor: ShopFloor, logfail: Logged) -> None:
    till = floor.open()
    (floor.home / NAME).symlink_to(floor.home / "no such folder" / NAME)
    logfail.expect("waits in the queue, and references.log lacks it")
    sale = till.selling.take(draft(kept=True))
    assert stored(till.file, sale.reference) == sale


@pytest.mark.parametrize("in_the_backup", [True, False])
async def test_money_that_went_on_in_a_sale_of_the_log_is_not_given_back(floor: ShopFloor, in_the_backup: bool) -> None:
    throttle = floor.sandbox.pawacard.settings
    throttle.throttle_seconds = 300
    till = floor.open()
    await sell(till)
    await till.papers.print_waiting()
    older = floor.home / "backups" / "older.db"
    if not in_the_backup:
        back_up(till.file.db, older)
    old = till.selling.take(draft(kept=True)).reference
    if in_the_backup:
        back_up(till.file.db, older)
    new = (await till.settling.settle(old)).reference
    throttle.throttle_seconds = 0
    sold = await till.settling.settle(new)
    assert (stored(till.file, old).carried_into, sold.state) == (new, SaleState.COMPLETE)
    await put_back_newest(floor, till)

    till = floor.open()
    refused = stored(till.file, old)
    assert (refused.state, refused.money, refused.carried_into) == (SaleState.REFUSED, MoneyState.GIVEN_BACK, new)
    assert till.file.queue.unsettled() == [new]
    with pytest.raises(NotAllowed):
        till.deciding.give_back(old)
    assert (await till.settling.settle(new)).tokens == sold.tokens
    assert f"carried into sale {new}" in story_of(till, refused)[-1].words
    assert [check for check in examine(till) if not check.ok] == []


async def test_money_that_a_line_changed_by_hand_claims_stays_where_it_was(floor: ShopFloor) -> None:
    (lost,) = await restored(floor, [WANJIKU])
    till = floor.open(recover=False)
    sold = till.file.sales.latest(limit=1)[0]
    await floor.crash(till)
    for log in (floor.home / NAME, floor.home / "backups" / NAME):
        lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
        lines[-1]["replaces"] = sold
        log.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")

    till = floor.open()
    assert (stored(till.file, sold).state, stored(till.file, sold).carried_into) == (SaleState.COMPLETE, None)
    assert stored(till.file, lost).state is SaleState.UNKNOWN


async def test_what_another_file_may_have_printed_is_printed_when_somebody_has_looked(floor: ShopFloor) -> None:
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    (lost,) = await restored(floor, [WANJIKU])
    till = floor.open()
    sale = await till.settling.settle(lost)

    assert (sale.state, sale.to_hand_over) == (SaleState.COMPLETE, True)
    assert till.papers.newest(lost) is None
    assert till.file.queue.unsettled() == [lost]
    till.deciding.hand_over(lost)
    assert till.papers.newest(lost) is not None


@pytest.mark.parametrize("spoilt", [{"phone": 712345678}, {"ids": {"reference": "1"}}, {"meter": None}])
async def test_a_log_line_that_was_changed_by_hand_keeps_no_till_from_opening(
    floor: ShopFloor, spoilt: dict[str, object]
) -> None:
    (lost,) = await restored(floor, [WANJIKU])
    log = floor.home / NAME
    *before, last = log.read_text(encoding="utf-8").splitlines()
    log.write_text("\n".join([*before, json.dumps(json.loads(last) | spoilt), ""]), encoding="utf-8")
    till = floor.open()
    told = {check.name: check for check in examine(till)}["every reference that left is known"]

    assert till.file.queue.open() == []
    assert (told.ok, lost in told.detail) == (False, True)
