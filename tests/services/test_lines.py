"""A line that is down is tried later and later, one try at a time, whatever the clock is set to meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.outcome import Doubt, NotSent, Reach, Unknown, VendOutcome
from app.domain.sale import SaleState
from app.services.lines import LONGEST_WAIT_S, Line
from app.services.shop import Timing
from tests.providers.fault_server import unused_port
from tests.services.shop_floor import BILBO, ShopFloor, draft, draining, stored
from tests.services.test_draining import settled_so_far

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
DOWN = NotSent(Reach.NO_LINE)
SAYS_NOTHING: list[VendOutcome] = [NotSent(Reach.OTHER_TERMS), Unknown(Doubt.STOPPED)]


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def that_is_down(*waits: float) -> Line:
    """Since noon, and tried again by these waits."""
    line = Line(waits)
    line.hear_outcome(DOWN, NOON)
    return line


def test_a_line_that_is_down_is_not_tried_before_its_wait_has_passed() -> None:
    line = that_is_down(10)

    assert not any(line.try_at(after(seconds)) for seconds in (0, 4, 7.9))
    assert line.try_at(after(12.1))


def test_a_line_that_is_down_is_tried_later_after_each_failure_and_at_the_latest_after_the_longest_wait() -> None:
    line, waited = that_is_down(5, 20, 300), []
    for _ in range(4):
        at = line.retry_at
        assert at is not None
        line.hear_outcome(DOWN, at)
        assert line.retry_at is not None
        waited.append((line.retry_at - at).total_seconds())

    assert 16 <= waited[0] <= 24
    assert all(0.8 * LONGEST_WAIT_S <= wait <= 1.2 * LONGEST_WAIT_S for wait in waited[1:])


@pytest.mark.parametrize("outcome", SAYS_NOTHING)
def test_a_line_that_is_tried_is_not_tried_again_before_the_next_wait_though_nothing_is_learned(
    outcome: VendOutcome,
) -> None:
    line = that_is_down(10)
    assert line.try_at(after(13))
    line.hear_outcome(outcome, after(13))

    assert line.down
    assert not any(line.try_at(after(13 + seconds)) for seconds in (0, 0.1, 7.9))
    assert line.try_at(after(13 + 12.1))


@pytest.mark.parametrize("back_s", [200, 3600, 400 * 86_400])
def test_a_clock_that_was_set_back_keeps_no_line_from_being_tried(back_s: float) -> None:
    line = that_is_down(60)

    assert line.try_at(after(-back_s))
    assert not line.try_at(after(-back_s + 40))
    assert line.try_at(after(-back_s + 75))


@pytest.mark.anyio
async def test_what_is_queued_tries_a_line_once_where_the_clock_was_set_back(floor: ShopFloor) -> None:
    floor.with_timing(Timing(query_schedule=(60,), not_found_horizon=300, request_deadline=5))
    floor.address = f"http://127.0.0.1:{unused_port()}/pawacard/v3"
    till = floor.open()
    kept = till.selling.take(draft(BILBO, kept=True)).reference
    await till.settling.settle(kept)
    assert till.lines.of("kplc").down
    floor.clock.hands.off -= timedelta(hours=1)
    async with draining(till):
        await settled_so_far(till)
        till.draining.wake()
        await settled_so_far(till)

    assert (stored(till.file, kept).state, stored(till.file, kept).tries) == (SaleState.QUEUED, 2)
