"""Choosing whom the customer buys from, and another way to the same company."""

import pytest

from app.domain.money import Money
from app.domain.outcome import Doubt, NotSent, Reach, Unknown, Verified
from app.domain.sale import Service
from app.domain.trouble import BadInput
from app.providers.base import Traits
from app.services.alternatives import Alternative, is_short, other_ways
from app.services.billers import biller_for, search, service_of
from app.services.till import Till
from tests.services.nigeria import move_to_nigeria
from tests.services.shop_floor import ShopFloor

pytestmark = pytest.mark.anyio


@pytest.fixture
async def till(floor: ShopFloor) -> Till:
    move_to_nigeria(floor)
    return floor.open()


@pytest.fixture
def onepipe(till: Till) -> Traits:
    return till.book.traits("onepipe")


async def test_the_profiles_usual_biller_is_taken_where_none_was_chosen(onepipe: Traits) -> None:
    assert biller_for(onepipe, Service.PREPAID, "") == "AEDCPR"


async def test_a_bill_takes_the_sibling_of_the_same_company(onepipe: Traits) -> None:
    assert biller_for(onepipe, Service.POSTPAID, "") == "AEDCPP"
    assert biller_for(onepipe, Service.PREPAID, "kaedcpp") == "KAEDCPR"


async def test_a_company_without_the_service_is_told_by_its_name(onepipe: Traits) -> None:
    with pytest.raises(BadInput, match="Yola Electricity is sold prepaid only"):
        biller_for(onepipe, Service.POSTPAID, "YEDPR")


@pytest.mark.parametrize(("typed", "meant"), [("AEDPR", "AEDCPR"), ("abuja", "AEDCPR"), ("kano electric", "KAEDCPR")])
async def test_a_biller_there_is_not_is_answered_with_the_near_ones(onepipe: Traits, typed: str, meant: str) -> None:
    with pytest.raises(BadInput, match=meant[:-2]):
        biller_for(onepipe, Service.PREPAID, typed)


async def test_a_biller_where_there_is_none_to_choose_is_told(till: Till) -> None:
    with pytest.raises(BadInput, match="no biller to choose"):
        biller_for(till.book.traits("kplc"), Service.PREPAID, "AEDCPR")
    assert biller_for(till.book.traits("kplc"), Service.PREPAID, " ") == ""


async def test_a_billers_code_says_what_is_sold(onepipe: Traits) -> None:
    assert [service_of(onepipe, code) for code in ("AEDCPR", "aedcpp", "")] == [
        Service.PREPAID,
        Service.POSTPAID,
        None,
    ]


async def test_all_billers_are_found_by_any_words_of_their_names(onepipe: Traits) -> None:
    assert len(search(onepipe, Service.PREPAID, "")) == 11
    assert len(search(onepipe, Service.POSTPAID, "")) == 10
    assert [one.id for one in search(onepipe, Service.PREPAID, "HARCOURT port")] == ["PHEDPR"]
    assert [one.id for one in search(onepipe, Service.PREPAID, "kaedc")] == ["KAEDCPR"]
    assert search(onepipe, Service.PREPAID, "nairobi") == []


def ways(till: Till, provider: str, biller: str = "", amount: Money | None = None) -> list[Alternative]:
    return other_ways(
        till.book,
        till.file.known,
        till.lines,
        provider=provider,
        biller=biller,
        service=Service.PREPAID,
        amount=amount,
    )


async def test_kano_is_sold_through_both(till: Till) -> None:
    assert ways(till, "kano") == [Alternative("onepipe", "KAEDCPR")]
    assert ways(till, "onepipe", "KAEDCPR") == [Alternative("kano", "")]


async def test_kaduna_is_not_kano_though_its_code_looks_so(till: Till) -> None:
    assert ways(till, "onepipe", "KEDCPR") == []


async def test_kenya_power_is_sold_through_nobody_else(till: Till) -> None:
    assert ways(till, "kplc") == []


async def test_a_profile_that_is_down_or_short_is_no_way(till: Till, floor: ShopFloor) -> None:
    now = floor.clock.now()
    till.file.known.balance_is("kano", Money(500_00, "NGN"), now)
    assert is_short(till.file.known, "kano", Money(500_01, "NGN"))
    assert ways(till, "onepipe", "KAEDCPR", Money(500_01, "NGN")) == []
    assert ways(till, "onepipe", "KAEDCPR", Money(500_00, "NGN")) == [Alternative("kano", "")]
    till.lines.of("kano").hear_outcome(NotSent(Reach.NO_LINE), now)
    assert ways(till, "onepipe", "KAEDCPR") == []


async def test_a_line_counts_its_failures_since_it_last_answered(till: Till, floor: ShopFloor) -> None:
    line, now = till.lines.of("kano"), floor.clock.now
    line.hear_outcome(Verified("Hayatu Shuaib"), first := now())
    for outcome in (NotSent(Reach.NO_LINE), Unknown(Doubt.NO_ANSWER), Unknown(Doubt.UNREADABLE)):
        floor.clock.go_on(1)
        line.hear_outcome(outcome, now())
    assert (line.failures, line.answered, line.down) == (3, first, True)
    floor.clock.go_on(1)
    line.hear_outcome(Unknown(Doubt.UNPROVED), now())
    assert (line.failures, line.down) == (0, False)
