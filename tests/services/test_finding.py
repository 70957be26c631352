"""Sales are found by what is typed and by filters, and by a cashier among their own sales of today alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.sale import SaleState
from app.domain.trouble import BadInput, NotAllowed
from app.services.finding import Behind, Filters, Wanted
from app.services.till import Till
from app.store.search import NOBODY
from tests.services.shop_floor import BILBO, THRESHOLD, WANJIKU, ShopFloor, draft, sell
from tests.services.staff import enter

pytestmark = pytest.mark.anyio


def found(till: Till, typed: str = "", **filters: object) -> list[str]:
    wanted = till.finding.wanted(typed, Filters(**filters))  # type: ignore[arg-type]
    return till.finding.page(wanted).references


async def test_a_sale_is_found_by_what_is_typed_and_filtered(till: Till) -> None:
    bilbo, refused = await sell(till, BILBO), await sell(till, THRESHOLD, "500")
    queued = till.selling.take(draft(WANJIKU, "300", kept=True))
    assert found(till) == [queued.reference, refused.reference, bilbo.reference]
    assert (
        found(till, "bilbo") == found(till, state="complete") == found(till, bilbo.tokens[0][-4:]) == [bilbo.reference]
    )
    assert found(till, "500") == found(till, state="unsold") == found(till, state="owed") == [refused.reference]
    assert found(till, state="open") == found(till, "300 kplc") == [queued.reference]
    assert found(till, "today", service="prepaid", provider="kplc", period="7") == found(till)
    assert found(till, "yesterday") == found(till, service="postpaid") == found(till, "bilbo", state="refused") == []


async def test_a_time_is_a_day_of_the_machine(till: Till, floor: ShopFloor) -> None:
    sale = await sell(till)
    floor.clock.go_on(86_400)
    assert found(till, period="yesterday") == found(till, "yesterday") == found(till, period="7") == [sale.reference]
    assert found(till, period="today") == []
    floor.clock.go_on(40 * 86_400)
    assert found(till, period="30") == found(till, period="month") == []


async def test_the_sales_behind_a_number_are_narrowed_by_what_is_chosen_beside_it(till: Till) -> None:
    sale = await sell(till)
    hour = timedelta(hours=1)
    since = Wanted(since=sale.created_at - hour, until=sale.created_at + hour)
    assert found(till, behind=Behind("that hour", since)) == [sale.reference]
    assert found(till, behind=Behind("that hour", replace(since, until=sale.created_at))) == []
    assert found(till, behind=Behind("that hour", since), state="refused") == []
    assert found(till, "yesterday", behind=Behind("that hour", since)) == []


@pytest.mark.parametrize(
    ("behind", "chosen", "fits"),
    [
        (Wanted(state=SaleState.COMPLETE), {"state": "refused"}, ""),
        (Wanted(state="unsold"), {"state": "refused"}, "refused"),
        (Wanted(state=SaleState.REFUSED), {"state": "unsold"}, "refused"),
        (Wanted(state="open"), {"state": "unsold"}, ""),
        (Wanted(state="open"), {"state": "unknown"}, ""),
        (Wanted(state=SaleState.COMPLETE), {"state": "owed"}, ""),
        (Wanted(money="owed"), {"state": "given back"}, ""),
        (Wanted(money="owed"), {"state": "refused"}, "refused"),
        (Wanted(waited=False), {"state": "waited"}, ""),
        (Wanted(service="prepaid"), {"service": "postpaid"}, ""),
        (Wanted(provider="kplc"), {"provider": "ikeja"}, ""),
        (Wanted(provider="kplc"), {"provider": "kplc"}, "sold refused"),
        (Wanted(by=NOBODY), {"cashier": "2"}, ""),
        (Wanted(by=2), {"cashier": str(NOBODY)}, ""),
        (Wanted(by=NOBODY), {"cashier": str(NOBODY)}, "sold refused"),
    ],
)
async def test_a_filter_beside_the_sales_behind_a_number_shows_none_that_are_not_behind_it(
    till: Till, behind: Wanted, chosen: dict[str, str], fits: str
) -> None:
    sales = {"sold": await sell(till, BILBO), "refused": await sell(till, THRESHOLD)}
    references = [sales[name].reference for name in reversed(fits.split())]
    assert found(till, behind=Behind("the number", behind), **chosen) == references


async def test_words_beside_the_sales_behind_a_number_that_differ_from_a_filter_find_nothing(till: Till) -> None:
    sale = await sell(till, BILBO)
    behind = Behind("Sold", Wanted(state=SaleState.COMPLETE))
    assert found(till, "bilbo", behind=behind) == [sale.reference]
    assert found(till, "bilbo today", behind=behind, state="refused") == []


async def test_each_filter_offers_what_there_is(till: Till) -> None:
    await sell(till)
    assert till.finding.providers() == [("kplc", "kplc")]
    assert till.finding.cashiers() == []
    for code, _words in till.finding.states():
        found(till, state=code)
    for code, _words in till.finding.periods():
        found(till, period=code)
    assert [code for code, _words in till.finding.services()] == ["prepaid", "postpaid"]


async def test_more_than_can_be_looked_for_is_refused(till: Till) -> None:
    with pytest.raises(BadInput, match="too much to look for"):
        till.finding.wanted("x" * 10_000, Filters())


async def test_a_cashier_finds_their_own_sales_of_today(staffed: Till, floor: ShopFloor) -> None:
    await enter(staffed, "Otieno")
    others = await sell(staffed, BILBO)
    await enter(staffed, "Wanjiru")
    own = await sell(staffed, WANJIKU)
    assert own.state is SaleState.COMPLETE
    assert found(staffed) == found(staffed, cashier="2") == [own.reference]
    assert staffed.finding.page(Wanted()).references == [own.reference]
    assert found(staffed, others.tokens[0]) == []
    await enter(staffed, "Otieno")
    assert found(staffed) == [own.reference, others.reference]
    assert found(staffed, cashier="3") == [own.reference]
    assert staffed.finding.cashiers() == [("2", "Otieno"), ("3", "Wanjiru")]
    await enter(staffed, "Wanjiru")
    floor.clock.go_on(86_400)
    assert found(staffed) == []


async def test_nobody_finds_anything_before_they_have_signed_in(staffed: Till) -> None:
    staffed.people.sign_out()
    with pytest.raises(NotAllowed, match="Sign in first"):
        staffed.finding.page(Wanted())
