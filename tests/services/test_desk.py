"""The supervisor's figures are the sales themselves: each number is as many sales as stand behind it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.events import Answered, Cancelled, GivenBack, Sent, Taken
from app.domain.money import Money
from app.domain.outcome import Doubt, Refused, Unknown, Why
from app.domain.trouble import NotAllowed
from app.services.desk import Figures, Span, behind, span_words, wait_words
from app.services.till import Till
from tests.domain.sales import HORIZON, ORDER, START
from tests.services.payments import REAL, happen, reference, sold
from tests.services.shop_floor import ShopFloor, sell
from tests.services.staff import enter

pytestmark = pytest.mark.anyio
REFUSED = (Taken(REAL), Sent(), Answered("vend", Refused(Why.BLOCKED), START, HORIZON))


@pytest.fixture
def noon(floor: ShopFloor) -> datetime:
    """The clock stands soon after noon of a day, where the machine is."""
    noon = datetime(2026, 11, 21, 12, 5).astimezone()
    floor.clock.hands.off = noon - datetime.now(UTC)
    return noon


@pytest.fixture
def real(floor: ShopFloor) -> Till:
    floor.sells_for_real = True
    return floor.open()


def behind_of(till: Till, figures: Figures, span: Span, which: str) -> int:
    wanted = behind(figures, span, "", which).wanted
    return len(till.finding.page(wanted).references)


async def test_each_number_is_as_many_sales_as_stand_behind_it(real: Till, noon: datetime) -> None:
    hour = timedelta(hours=1)
    happen(real, 1, *sold(1), at=noon - 2 * hour)
    happen(real, 2, *sold(2, replace(REAL, amount=Money(500_00, "KES"))), at=noon - 2 * hour)
    happen(real, 3, *REFUSED, at=noon - hour)
    happen(real, 4, Taken(REAL), Cancelled(), GivenBack(), at=noon - 2 * hour)
    happen(real, 5, Taken(REAL), Sent(), Answered("vend", Unknown(Doubt.NO_ANSWER), START, HORIZON), at=noon)
    happen(real, 6, *sold(6), at=noon - 24 * hour)
    happen(real, 7, *sold(7), at=noon - 29 * 24 * hour)
    happen(real, 8, *sold(8), at=noon - 30 * 24 * hour)
    happen(real, 9, *sold(9, ORDER), at=noon - hour)
    figures = real.desk.begin()()
    today, month = figures.today, figures.month
    assert (today.sold, today.unsold, today.unfinished, today.taken) == (2, 2, 1, 5)
    assert today.money == {"KES": REAL.amount + Money(500_00, "KES")}
    assert [(one.sold, one.unsold, one.unfinished) for one in figures.hours[9:13]] == [
        (0, 0, 0),
        (2, 1, 0),
        (0, 1, 0),
        (0, 0, 1),
    ]
    assert (len(figures.hours), len(figures.days), month.sold, figures.tests) == (24, 30, 4, 1)
    assert [one.sold for one in (figures.days[0], figures.days[-2], figures.days[-1])] == [1, 1, 2]
    for span in (today, month, *figures.hours, *figures.days):
        for which, number in (("sold", span.sold), ("unsold", span.unsold), ("unfinished", span.unfinished)):
            assert behind_of(real, figures, span, which) == number
        assert behind_of(real, figures, span, "") == span.taken


async def test_a_sale_that_was_moved_to_a_newer_one_is_not_counted_beside_it(real: Till, noon: datetime) -> None:
    happen(real, 1, *REFUSED, GivenBack(reference(3)), at=noon)
    happen(real, 2, Taken(REAL), Cancelled(), GivenBack(reference(4)), at=noon)
    happen(real, 3, *sold(3, replace(REAL, replaces=reference(1))), at=noon)
    happen(real, 4, *REFUSED, at=noon)
    figures = real.desk.begin()()
    today = figures.today
    assert (today.sold, today.unsold, today.unfinished, today.went_back) == (1, 1, 0, {})
    assert [behind_of(real, figures, today, which) for which in ("sold", "unsold", "")] == [1, 1, 2]


async def test_who_waited_is_counted_with_the_longest_wait(real: Till, noon: datetime) -> None:
    taken, sent, answered = sold(1)
    real.file.sales.record("001028000001", noon - timedelta(minutes=7), taken)
    real.file.sales.record("001028000001", noon - timedelta(minutes=7), sent)
    real.file.sales.record("001028000001", noon - timedelta(minutes=1), answered)
    happen(real, 2, *sold(2), at=noon)
    figures = real.desk.begin()()
    assert (figures.today.waited, figures.today.longest_s) == (1, 360)
    assert wait_words(figures.today) == "6 minutes at the most"
    assert behind_of(real, figures, figures.today, "waited") == 1


async def test_a_span_is_said_in_words(real: Till, noon: datetime) -> None:
    happen(real, 1, *sold(1), at=noon)
    happen(real, 2, Taken(REAL), Cancelled(), GivenBack(), at=noon)
    figures = real.desk.begin()()
    assert span_words(figures.today, "en") == "1 sold: KES\u00a0200; 1 not sold; KES\u00a0200 given back."
    assert span_words(figures.days[0], "en") == "No sale."


async def test_a_till_with_test_systems_alone_shows_their_sales_and_says_so(till: Till) -> None:
    await sell(till)
    till.file.known.balance_is("kplc", Money(700_00, "KES"), till.clock.now())
    figures = till.desk.begin()()
    assert (figures.is_test, figures.today.sold, figures.tests) == (True, 1, 0)
    assert [one.profile for one in figures.floats] == ["kplc"]


async def test_the_floats_are_told_with_what_was_read_when_shifts_began(real: Till, noon: datetime) -> None:
    real.file.known.balance_is("kplc", Money(900_00, "KES"), noon)
    real.shifts.open({})
    real.file.known.balance_is("kplc", Money(700_00, "KES"), noon)
    figures = real.desk.begin()()
    assert [one.amount.minor for one in figures.readings] == [900_00]
    assert [one.amount.minor for one in figures.floats] == [700_00]


async def test_figures_take_a_supervisor(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        staffed.desk.begin()
    await enter(staffed, "Otieno")
    assert staffed.desk.begin()().today.taken == 0
