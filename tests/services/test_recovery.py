"""What is doubted at a start: one sale whose send was cut off, or all that another file may have settled."""

from pathlib import Path

import pytest

from app.domain.answering import SHORTEST_HORIZON_S
from app.domain.sale import SaleState
from app.providers.pawacard import TRAITS
from app.sandbox.faults import Kind
from app.services.backups import back_up_today
from app.services.lost_references import line_of
from app.services.till import Till
from app.services.wording import about_sale
from app.store import openings
from app.store.backup_files import newest_good
from app.store.database import back_up
from tests.services.shop_floor import BILBO, QUICK, THRESHOLD, WANJIKU, ShopFloor, draft, sell, stored

pytestmark = pytest.mark.anyio


def cut_off(till: Till, reference: str) -> None:
    """What a power cut, or a full disk, leaves between the line of a sale and its send."""
    times = till.file.sales.times_sent(reference)
    till.file.reference_log.append(line_of(stored(till.file, reference), None, times + 1))


@pytest.mark.parametrize("times", [1, 2])
async def test_a_send_that_was_cut_off_after_its_line_is_asked_about_and_no_other_is_doubted(
    floor: ShopFloor, times: int
) -> None:
    till = floor.open()
    owed = (await sell(till, THRESHOLD)).reference
    queued = till.selling.take(draft(BILBO, kept=True)).reference
    out = till.selling.take(draft(WANJIKU, kept=True)).reference
    for _ in range(times):
        cut_off(till, out)
    await floor.crash(till)

    till = floor.open()
    assert (stored(till.file, out).state, stored(till.file, out).copied) == (SaleState.UNKNOWN, False)
    assert (stored(till.file, queued).state, stored(till.file, queued).copied) == (SaleState.QUEUED, False)
    assert "not done already" not in str(about_sale(stored(till.file, owed), TRAITS, "en"))


async def test_a_send_that_was_cut_off_after_its_line_is_proved_not_sold_in_minutes(floor: ShopFloor) -> None:
    floor.with_timing(QUICK)
    till = floor.open()
    out = till.selling.take(draft(WANJIKU, kept=True)).reference
    cut_off(till, out)
    await floor.crash(till)

    till = floor.open()
    for _ in range(2):
        floor.clock.go_on(SHORTEST_HORIZON_S)
        sale = await till.settling.settle(out)
    assert (sale.state, sale.proof, sale.sends) == (SaleState.HELD, True, 1)
    await floor.stop(till)
    assert stored(floor.open().file, out).state is SaleState.HELD


async def test_a_line_that_was_written_again_for_the_same_send_casts_no_doubt(floor: ShopFloor) -> None:
    till = floor.open()
    sent, out = (till.selling.take(draft(meter, kept=True)).reference for meter in (BILBO, WANJIKU))
    cut_off(till, sent)
    floor.fault(Kind.DROP_BEFORE)
    assert (await till.settling.settle(sent)).state is SaleState.UNKNOWN
    cut_off(till, out)
    await floor.crash(till)

    till = floor.open()
    assert (stored(till.file, sent).copied, stored(till.file, out).copied) == (False, False)
    assert [stored(till.file, one).sends for one in (sent, out)] == [1, 1]


@pytest.mark.parametrize("passed_by", ["two sends", "openings that nobody counted"])
async def test_a_file_that_may_be_older_puts_all_that_is_unsettled_in_doubt(floor: ShopFloor, passed_by: str) -> None:
    await floor.stop(floor.open())
    till = floor.open()
    queued, out = (till.selling.take(draft(meter, kept=True)).reference for meter in (BILBO, WANJIKU))
    cut_off(till, out)
    if passed_by == "two sends":
        till.file.reference_log.append(line_of(stored(till.file, out), None, 2))
    else:
        for place in (floor.home, floor.home / "backups"):
            (place / openings.NAME).unlink()
    await floor.crash(till)

    till = floor.open()
    assert [stored(till.file, one).state for one in (queued, out)] == [SaleState.UNKNOWN, SaleState.UNKNOWN]


async def test_a_send_that_is_kept_hides_none_whose_line_was_written_before(floor: ShopFloor) -> None:
    till = floor.open()
    out = till.selling.take(draft(BILBO, kept=True)).reference
    cut_off(till, out)
    await sell(till, WANJIKU)
    await floor.crash(till)

    assert stored(floor.open().file, out).state is SaleState.UNKNOWN


async def test_a_sale_that_was_queued_later_hides_no_send_of_an_earlier_one(floor: ShopFloor) -> None:
    till = floor.open()
    out, waits = (till.selling.take(draft(meter)).reference for meter in (BILBO, WANJIKU))
    cut_off(till, out)
    till.deciding.keep(waits)
    await floor.crash(till)

    assert stored(floor.open().file, out).state is SaleState.UNKNOWN


async def test_a_sale_that_was_found_and_let_go_is_doubted_where_a_file_of_before_comes_back(floor: ShopFloor) -> None:
    till = floor.open()
    back_up(till.file.db, floor.home / "before.db")
    found = till.selling.take(draft(kept=True)).reference
    await floor.stop(till)
    (floor.home / "till.db").write_bytes((floor.home / "before.db").read_bytes())
    till = floor.open()
    back_up(till.file.db, floor.home / "after.db")
    till.deciding.let_go(found)
    assert (await till.settling.settle(found)).state is SaleState.COMPLETE
    await floor.stop(till)
    (floor.home / "till.db").write_bytes((floor.home / "after.db").read_bytes())

    till = floor.open()
    assert stored(till.file, found).state is SaleState.UNKNOWN
    assert (await till.settling.settle(found)).state is SaleState.COMPLETE
    assert floor.sandbox.ledger.attempts == {found: 1}


async def test_a_backup_that_is_copied_over_by_hand_sells_nothing_whose_money_went_back(floor: ShopFloor) -> None:
    till = floor.open()
    kept = till.selling.take(draft(WANJIKU, kept=True)).reference
    assert await back_up_today(till) == ""
    till.deciding.cancel(kept)
    till.deciding.give_back(kept)
    await floor.stop(till)
    backup = newest_good(floor.home)
    assert backup is not None
    (floor.home / "till.db").write_bytes(backup.path.read_bytes())

    till = floor.open()
    sale = await till.settling.settle(kept)
    assert (sale.state, sale.copied) == (SaleState.UNKNOWN, True)
    assert floor.sandbox.ledger.attempts == {}


@pytest.mark.parametrize("opened_since", [0, 2])
async def test_a_home_that_is_put_back_whole_sells_nothing_whose_money_went_back(
    floor: ShopFloor, tmp_path: Path, opened_since: int
) -> None:
    floor.outside = tmp_path / "outside"
    till = floor.open()
    kept = till.selling.take(draft(WANJIKU, kept=True)).reference
    till.file.db.execute("pragma wal_checkpoint(truncate)")
    before = {path: path.read_bytes() for path in floor.home.rglob("*") if path.is_file()}
    till.deciding.cancel(kept)
    till.deciding.give_back(kept)
    await floor.stop(till)
    for _ in range(opened_since):
        await floor.stop(floor.open())
    for path, whole in before.items():
        path.write_bytes(whole)

    till = floor.open()
    sale = await till.settling.settle(kept)
    assert (sale.state, sale.copied) == (SaleState.UNKNOWN, True)
    assert floor.sandbox.ledger.attempts == {}
