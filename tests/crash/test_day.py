"""A short day at the counter, and accounts that notice what is wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.outcome import Doubt
from app.domain.sale import SaleState
from tests.crash.day import Pace, live, not_adding_up
from tests.crash.day_accounts import MISTAKES, Evidence, add_up
from tests.crash.line import Loss
from tests.crash.model_kiosk import VENDS, Opened

SALES, SALES_A_KILL, SEED = 60, 30, 4
SHORT = Pace(down_s=1.0, longest_s=1.0)


@pytest.fixture(scope="module")
def evening() -> tuple[Evidence, dict[str, int]]:
    """What everybody has written down after a short bad day."""
    return live(SALES, SALES_A_KILL, SHORT, seed=SEED)


def test_every_number_adds_up_after_a_bad_day(evening: tuple[Evidence, dict[str, int]]) -> None:
    evidence, counts = evening
    add_up(evidence)
    assert counts["kills"] == SALES // SALES_A_KILL
    assert counts["sales: complete"] > SALES // 2


@pytest.mark.parametrize("make", MISTAKES.values(), ids=list(MISTAKES))
def test_accounts_with_a_mistake_do_not_add_up(
    evening: tuple[Evidence, dict[str, int]], make: Callable[[Evidence], Evidence]
) -> None:
    assert not_adding_up(make(evening[0]))


def test_a_provider_that_does_not_find_a_lost_sale_is_there() -> None:
    """Whoever took it for down would hold back its queue for as long as the sale is in doubt."""
    opened = Opened()
    try:
        kiosk = opened.kiosk
        lost = kiosk.take("snel", "45036883010", "5", kept=False)
        kiosk.line.lose(VENDS["snel"], Loss.REQUEST)
        opened.run(kiosk.till.settling.settle(lost))
        assert kiosk.till.lines.of("snel").down
        asked = opened.run(kiosk.till.settling.settle(lost))
        assert (asked.state, asked.doubt, asked.not_found) == (SaleState.UNKNOWN, Doubt.NO_ANSWER, 1)
        assert not kiosk.till.lines.of("snel").down
    finally:
        opened.close()
