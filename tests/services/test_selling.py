"""What may be sold: checked before money is taken, saved before anything is sent."""

from dataclasses import replace

import pytest

from app.domain.events import Answered
from app.domain.money import Money
from app.domain.outcome import Complete, Unknown, Verified
from app.domain.sale import MoneyState, SaleState, Service, Tender
from app.domain.trouble import BadInput, NotAllowed, SameMeter, StoreTrouble
from app.services.doctor import examine
from app.services.till import Till
from tests.services.shop_floor import (
    BILBO,
    DAY_MAXIMUM,
    NO_TOKEN,
    THRESHOLD,
    UNKNOWN_METER,
    WANJIKU,
    ShopFloor,
    draft,
    sell,
    stored,
)

pytestmark = pytest.mark.anyio


async def test_a_sale_is_saved_before_anything_is_sent(till: Till, floor: ShopFloor) -> None:
    sale = till.selling.take(draft(tendered="500"))
    assert stored(till.file, sale.reference) == sale
    assert (sale.state, sale.order.change) == (SaleState.QUEUED, Money(300_00, "KES"))
    assert floor.sandbox.ledger.attempts == {}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"meter": ""}, "Type the meter number"),
        ({"meter": "0145117495"}, "this one has 10"),
        ({"meter": "12345678912"}, "check digit"),
        ({"amount": ""}, "Type an amount"),
        ({"amount": "0"}, "more than zero"),
        ({"amount": "-1"}, "negative"),
        ({"amount": "1e5"}, "in digits"),
        ({"amount": "٢٠٠"}, "in digits"),
        ({"amount": "200.005"}, "in digits"),
        ({"amount": "9.99"}, "smallest sale is KES\u00a010"),
        ({"amount": "35000.01"}, "largest sale is KES\u00a035,000"),
        ({"tendered": "199.99"}, "less than the sale"),
        ({"tendered": "1,000"}, "in digits"),
        ({"tender": Tender.MOBILE_MONEY}, "code of the mobile money message"),
        ({"tender": Tender.MOBILE_MONEY, "tender_code": "S K"}, "code of the mobile money message"),
        ({"tender": Tender.MOBILE_MONEY, "tender_code": "S" * 21}, "code of the mobile money message"),
        ({"phone": "12"}, "telephone"),
        ({"provider": "kplk"}, "there is: kplc"),
        ({"service": Service.POSTPAID, "meter": "  "}, "account number"),
    ],
    ids=str,
)
async def test_bad_input_is_told_and_nothing_is_kept(till: Till, typed: dict[str, object], told: str) -> None:
    wrong = replace(draft(), **typed)  # type: ignore[arg-type]
    for attempt in (till.selling.check, till.selling.take):
        with pytest.raises(BadInput, match=told):
            attempt(wrong)
    assert till.file.sales.latest(limit=1) == []


async def test_mobile_money_is_the_amount_and_its_code(till: Till) -> None:
    order = till.selling.take(draft(tender=Tender.MOBILE_MONEY, tender_code=" SJK4H7TL2P ", tendered="0")).order
    assert (order.tender_code, order.tendered, order.change.minor) == ("SJK4H7TL2P", order.amount, 0)


async def test_verifying_remembers_the_name(till: Till) -> None:
    verification = await till.selling.verify("kplc", Service.PREPAID, "0145-1174-955")
    assert verification.outcome == Verified("Bilbo Baggins")
    assert (verification.meter, verification.known) == (BILBO, None)
    again = await till.selling.verify("kplc", Service.PREPAID, BILBO)
    assert again.known is not None
    assert again.known.customer == "Bilbo Baggins"


async def test_a_meter_that_cannot_be_one_is_not_asked_about(till: Till, floor: ShopFloor) -> None:
    with pytest.raises(BadInput):
        await till.selling.verify("kplc", Service.PREPAID, "12345678912")


async def test_a_second_sale_for_a_meter_shows_the_first(till: Till) -> None:
    first = await sell(till, NO_TOKEN)
    for attempt in (till.selling.check, till.selling.take):
        with pytest.raises(SameMeter, match="not finished") as told:
            attempt(draft(NO_TOKEN))
        assert told.value.reference == first.reference
    assert till.selling.take(draft(NO_TOKEN), again=True).state is SaleState.QUEUED
    assert till.selling.take(draft(WANJIKU)).state is SaleState.QUEUED


async def test_a_finished_sale_does_not_stand_in_the_way(till: Till) -> None:
    await sell(till)
    await sell(till, THRESHOLD)
    assert till.selling.take(draft()).state is SaleState.QUEUED
    assert till.selling.take(draft(THRESHOLD)).state is SaleState.QUEUED


async def test_selling_again_carries_the_money_over_in_one_transaction(till: Till, floor: ShopFloor) -> None:
    refused = await sell(till, DAY_MAXIMUM)
    new = till.selling.sell_again(refused.reference)
    old = stored(till.file, refused.reference)
    assert (old.money, new.money, new.order.replaces) == (MoneyState.GIVEN_BACK, MoneyState.TAKEN, refused.reference)
    assert (new.state, new.order.meter, new.order.amount) == (SaleState.QUEUED, DAY_MAXIMUM, refused.order.amount)
    assert new.reference > refused.reference
    with pytest.raises(NotAllowed):
        till.selling.sell_again(refused.reference)


async def test_selling_again_that_fails_half_way_gives_nothing_back(till: Till) -> None:
    refused = await sell(till, DAY_MAXIMUM)
    till.file.db.execute("create trigger no before insert on sale begin select raise(abort, 'no'); end")
    with pytest.raises(Exception, match="no"):
        till.selling.sell_again(refused.reference)
    assert stored(till.file, refused.reference).money is MoneyState.OWED


async def test_selling_again_respects_the_meters_unfinished_sale(till: Till) -> None:
    refused = await sell(till, DAY_MAXIMUM)
    open_one = till.selling.take(draft(DAY_MAXIMUM))
    with pytest.raises(SameMeter) as told:
        till.selling.sell_again(refused.reference)
    assert told.value.reference == open_one.reference
    assert stored(till.file, refused.reference).money is MoneyState.OWED


async def test_selling_by_itself_when_free_respects_the_meters_unfinished_sale(till: Till) -> None:
    refused = await sell(till, DAY_MAXIMUM)
    open_one = till.selling.take(draft(DAY_MAXIMUM))
    with pytest.raises(SameMeter) as told:
        till.selling.sell_when_free(refused.reference)
    assert told.value.reference == open_one.reference
    assert stored(till.file, refused.reference).money is MoneyState.OWED


async def test_only_a_refused_sale_is_sold_again(till: Till) -> None:
    complete = await sell(till)
    with pytest.raises(NotAllowed):
        till.selling.sell_again(complete.reference)
    with pytest.raises(BadInput):
        till.selling.sell_again("001000000000")


async def test_money_goes_back_once(till: Till) -> None:
    refused = await sell(till, THRESHOLD)
    assert till.deciding.give_back(refused.reference).money is MoneyState.GIVEN_BACK
    with pytest.raises(NotAllowed):
        till.deciding.give_back(refused.reference)


async def test_a_sale_that_was_sent_is_not_cancelled(till: Till) -> None:
    unknown = await sell(till, NO_TOKEN)
    complete = await sell(till)
    for sale in (unknown, complete):
        with pytest.raises(NotAllowed):
            till.deciding.cancel(sale.reference)


async def test_a_clock_that_was_set_back_sells_nothing_and_says_so(till: Till, floor: ShopFloor) -> None:
    till.selling.take(draft())
    floor.clock.go_on(-3600)
    with pytest.raises(StoreTrouble, match="clock may be wrong"):
        till.selling.take(draft(WANJIKU))
    floor.clock.go_on(3600)
    till.selling.take(draft(WANJIKU))


async def test_a_clock_before_the_first_reference_sells_nothing_and_says_so(floor: ShopFloor) -> None:
    floor.clock.go_on(-20 * 365 * 86400)
    till = floor.open()
    for attempt in (till.selling.check, till.selling.take):
        with pytest.raises(StoreTrouble, match="clock may be wrong"):
            attempt(draft())


async def test_a_disk_with_little_room_sells_nothing(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.store.reserve.NEEDED_BYTES", 1 << 62)
    with pytest.raises(StoreTrouble, match="disk is full"):
        till.selling.take(draft())
    assert till.file.sales.latest(limit=1) == []


async def test_a_reference_in_the_log_alone_is_not_used_again(till: Till, floor: ShopFloor) -> None:
    till.file.reference_log.append({"reference": "001900000000"})
    assert till.selling.take(draft()).reference == "001900000001"


async def test_the_phone_of_the_profile_stands_in_for_none(floor: ShopFloor) -> None:
    floor.phone_default = "0712 345 678"
    till = floor.open()
    assert till.selling.take(draft()).order.phone == "+254712345678"


async def test_a_bill_is_verified_and_paid(till: Till) -> None:
    verification = await till.selling.verify("kplc", Service.POSTPAID, " 3625790-02 ")
    assert verification.outcome == Verified("Wairimu Njoroge", "2450.75")
    reference = till.selling.take(draft("3625790-02", service=Service.POSTPAID)).reference
    sale = await till.settling.settle(reference)
    assert (sale.state, sale.tokens) == (SaleState.COMPLETE, ())
    assert sale.receipt_number


async def test_the_documents_own_bill_is_held(till: Till) -> None:
    reference = till.selling.take(draft("0203756-01", "1000", service=Service.POSTPAID)).reference
    assert (await till.settling.settle(reference)).state is SaleState.HELD


async def test_a_meter_the_utility_does_not_know_is_told_as_not_verified(till: Till) -> None:
    verification = await till.selling.verify("kplc", Service.PREPAID, UNKNOWN_METER)
    assert isinstance(verification.outcome, Unknown)
    assert verification.outcome.provider_says == "Unknown meter"


async def test_the_doctor_finds_nothing_wrong_with_sales_in_every_state(till: Till, floor: ShopFloor) -> None:
    for meter in (BILBO, DAY_MAXIMUM, NO_TOKEN, "37666000007"):
        await sell(till, meter)
    till.selling.take(draft(WANJIKU))
    assert [check for check in examine(till) if not check.ok] == []


async def test_the_doctor_accepts_a_token_that_came_after_the_refusal(till: Till) -> None:
    refused = await sell(till, THRESHOLD)
    late = Answered("ask", Complete(tokens=("66430474307561657038",)), till.clock.mark(), 1.0)
    assert till.file.sales.record(refused.reference, till.clock.now(), late).state is SaleState.CONFLICT
    assert [check for check in examine(till) if not check.ok] == []


@pytest.mark.parametrize(
    ("sql", "check"),
    [
        ("update sale set money = 'owed'", "the money adds up"),
        ("delete from token", "every complete sale has what it sold"),
        ("update sale set amount = 7", "every sale follows from its events"),
        ("update event set body = '{}' where seq = 1", "the journal's chain is whole"),
    ],
)
async def test_the_doctor_names_what_was_changed_by_hand(till: Till, sql: str, check: str) -> None:
    await sell(till)
    till.file.db.execute("drop trigger event_stays")
    till.file.db.execute(sql)
    assert check in [one.name for one in examine(till) if not one.ok]


async def test_a_mobile_money_message_pays_for_one_sale_unless_its_money_went_back(till: Till) -> None:
    paid = draft(tender=Tender.MOBILE_MONEY, tender_code="SJK4H7TL2P", kept=True)
    first = till.selling.take(paid).reference
    again = draft(WANJIKU, tender=Tender.MOBILE_MONEY, tender_code="sjk4h7tl2p", kept=True)
    with pytest.raises(BadInput, match=f"has paid for sale {first} already"):
        till.selling.check(again)
    till.deciding.cancel(first)
    with pytest.raises(BadInput, match="already"):
        till.selling.take(again)
    till.deciding.give_back(first)
    assert till.selling.take(again).order.tender_code == "sjk4h7tl2p"


async def test_a_message_goes_on_paying_for_the_sale_that_goes_on_in_the_place_of_its_own(till: Till) -> None:
    refused = till.selling.take(draft(THRESHOLD, tender=Tender.MOBILE_MONEY, tender_code="SJK4H7TL2P"))
    await till.settling.settle(refused.reference)
    on = till.selling.sell_again(refused.reference)
    with pytest.raises(BadInput, match=f"has paid for sale {on.reference} already"):
        till.selling.take(draft(WANJIKU, tender=Tender.MOBILE_MONEY, tender_code="SJK4H7TL2P"))


async def test_a_message_pays_anew_once_the_last_sale_that_its_money_went_on_in_gave_it_back(till: Till) -> None:
    sale = till.selling.take(draft(THRESHOLD, tender=Tender.MOBILE_MONEY, tender_code="SJK4H7TL2P"))
    other = draft(WANJIKU, tender=Tender.MOBILE_MONEY, tender_code="SJK4H7TL2P")
    for _ in range(2):
        await till.settling.settle(sale.reference)
        sale = till.selling.sell_again(sale.reference)
    await till.settling.settle(sale.reference)
    with pytest.raises(BadInput, match=f"has paid for sale {sale.reference} already"):
        till.selling.take(other)
    till.deciding.give_back(sale.reference)
    assert till.selling.take(other).order.tender_code == "SJK4H7TL2P"
