"""What people decide: two of them where nothing is proved, and each decision is kept with who and why."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.events import Answered
from app.domain.outcome import Complete, Mismatched
from app.domain.sale import MoneyState, SaleState, Service
from app.domain.trouble import BadInput, NotAllowed, WrongClock
from app.sandbox.faults import Kind
from app.services.doctor import examine
from app.services.selling import Draft
from app.services.shop import Printer, Queueing
from app.services.story import story_of
from app.services.till import Till
from app.services.wording import about
from tests.services.shop_floor import ANSWERS_ANOTHER, BILBO, THRESHOLD, WANJIKU, ShopFloor, draft, lost, sell, stored

pytestmark = pytest.mark.anyio

BOTH = ("Wanjiru", "Otieno")
WHY = "Kenya Power, case 4711"
TOKEN = "66430474307561657038"


async def test_two_people_say_that_nothing_was_sold_and_the_money_is_owed(till: Till) -> None:
    held = await sell(till, ANSWERS_ANOTHER)
    assert (held.state, held.proof) == (SaleState.HELD, False)
    with pytest.raises(NotAllowed):
        till.deciding.cancel(held.reference)
    sale = till.deciding.resolve(held.reference, BOTH, WHY, None)

    assert (sale.state, sale.money, sale.resolved_by) == (SaleState.CANCELLED, MoneyState.OWED, BOTH)
    assert any("Wanjiru and Otieno decided: nothing was sold" in step.words for step in story_of(till, sale))


async def test_two_people_say_what_was_sold_and_it_is_printed(floor: ShopFloor) -> None:
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    till = floor.open()
    held = await sell(till, ANSWERS_ANOTHER)
    sale = till.deciding.resolve(held.reference, BOTH, WHY, "6643 0474 3075 6165 7038")

    assert (sale.state, sale.tokens) == (SaleState.COMPLETE, ("66430474307561657038",))
    assert till.papers.newest(sale.reference) is not None


@pytest.mark.parametrize(
    ("by", "reason", "goods"),
    [
        (("Wanjiru",), WHY, None),
        (("Wanjiru", " wanjiru "), WHY, None),
        (("Wanjiru", ""), WHY, None),
        (("Wanjiru", "Wanjiru\u200b"), WHY, None),
        (BOTH, " ", None),
        (BOTH, WHY, "1234"),
        (BOTH, WHY, TOKEN[:-1]),
        (BOTH, WHY, f"{TOKEN}, {TOKEN[:-2]}"),
        (BOTH, WHY, ""),
    ],
)
async def test_one_person_no_reason_or_half_a_token_decide_nothing(
    till: Till, by: tuple[str, ...], reason: str, goods: str | None
) -> None:
    held = await sell(till, ANSWERS_ANOTHER)
    with pytest.raises(BadInput):
        till.deciding.resolve(held.reference, by, reason, goods)

    assert stored(till.file, held.reference).state is SaleState.HELD


async def conflict(till: Till) -> tuple[str, str]:
    """A sale that was answered with the token of another one, and that token."""
    other = await sell(till, WANJIKU)
    held = await sell(till, ANSWERS_ANOTHER)
    old_token = Answered("ask", Complete(other.tokens), till.clock.mark(), 600)
    sale = till.file.sales.record(held.reference, till.clock.now(), old_token)
    assert (sale.state, sale.clash) == (SaleState.CONFLICT, other.reference)
    return held.reference, other.tokens[0]


async def test_the_till_tells_of_a_conflict_which_of_its_goods_the_other_sale_has(till: Till) -> None:
    reference, _ = await conflict(till)
    sale = stored(till.file, reference)

    assert about(till, sale).happened == f"Kenya Power gave a token that sale {sale.clash} has already."


async def test_two_people_end_a_conflict_with_a_token_that_no_other_sale_has(till: Till) -> None:
    reference, anothers = await conflict(till)
    with pytest.raises(BadInput, match="has that already"):
        till.deciding.resolve(reference, BOTH, WHY, anothers)
    sale = till.deciding.resolve(reference, BOTH, WHY, TOKEN)
    assert (sale.state, sale.tokens, sale.clash) == (SaleState.COMPLETE, (TOKEN,), None)
    assert [check for check in examine(till) if not check.ok] == []


async def test_a_conflict_that_sold_nothing_leaves_no_token_behind_it(till: Till) -> None:
    reference, _ = await conflict(till)
    sale = till.deciding.resolve(reference, BOTH, WHY, None)
    till.deciding.give_back(reference)

    assert (sale.state, sale.money, sale.tokens) == (SaleState.CANCELLED, MoneyState.OWED, ())
    assert till.file.queue.open() == []
    assert [check for check in examine(till) if not check.ok] == []


async def test_a_token_that_came_after_the_money_went_back_is_kept_as_evidence_and_sold_to_nobody(till: Till) -> None:
    refused = await sell(till, THRESHOLD)
    till.deciding.give_back(refused.reference)
    late = Answered("ask", Complete((TOKEN,), "RCT1"), till.clock.mark(), 600)
    till.file.sales.record(refused.reference, till.clock.now(), late)
    assert stored(till.file, refused.reference).state is SaleState.CONFLICT
    with pytest.raises(NotAllowed):
        till.deciding.resolve(refused.reference, BOTH, WHY, TOKEN)
    sale = till.deciding.resolve(refused.reference, BOTH, WHY, None)

    assert (sale.state, sale.money, sale.tokens) == (SaleState.CANCELLED, MoneyState.GIVEN_BACK, ())
    assert any(f"token ending {TOKEN[-4:]}" in step.words for step in story_of(till, sale))
    assert [check for check in examine(till) if not check.ok] == []


async def test_what_became_ready_waits_for_its_customer_and_is_printed_when_they_come(floor: ShopFloor) -> None:
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    floor.shop = replace(floor.shop, queue=Queueing(ready_waits=True))
    till = floor.open()
    kept = till.selling.take(draft(BILBO, kept=True)).reference
    sale = await till.settling.settle(kept)
    assert sale.to_hand_over
    assert till.papers.newest(kept) is None
    assert till.file.queue.unsettled() == [kept]
    at_counter = await sell(till, WANJIKU)
    assert till.papers.newest(at_counter.reference) is not None

    till.deciding.hand_over(kept)
    assert till.papers.newest(kept) is not None
    assert till.file.queue.unsettled() == []
    with pytest.raises(NotAllowed):
        till.deciding.hand_over(kept)


async def test_what_became_ready_prints_by_itself_where_the_shop_has_chosen_nothing_else(floor: ShopFloor) -> None:
    floor.with_printer(Printer("file", str(floor.home / "paper")))
    till = floor.open()
    kept = till.selling.take(draft(BILBO, kept=True)).reference
    sale = await till.settling.settle(kept)

    assert sale.to_hand_over
    assert till.papers.newest(kept) is not None
    assert till.file.queue.unsettled() == [kept]


async def test_a_clock_that_was_ahead_is_right_once_a_person_says_so(till: Till, floor: ShopFloor) -> None:
    floor.clock.go_on(400 * 86_400)
    ahead = await sell(till)
    floor.clock.go_on(-400 * 86_400)
    with pytest.raises(WrongClock):
        till.selling.take(draft(WANJIKU))
    till.deciding.confirm_clock()
    sale = till.selling.take(draft(WANJIKU))

    assert int(sale.reference) == int(ahead.reference) + 1
    floor.clock.go_on(-3600)
    with pytest.raises(WrongClock):
        till.selling.take(draft(BILBO))


async def test_what_was_put_off_by_a_clock_that_was_ahead_is_planned_anew_once_a_person_says_what_time_it_is(
    till: Till, floor: ShopFloor
) -> None:
    floor.clock.go_on(400 * 86_400)
    unknown = await lost(till, floor)
    floor.clock.go_on(-400 * 86_400)
    soon = floor.clock.now() + timedelta(seconds=1)
    put_off = till.file.queue.next_at("kplc", soon)
    assert put_off is not None
    assert (put_off - soon).days >= 399
    till.deciding.confirm_clock()

    assert till.file.queue.next_at("kplc", soon) is None
    assert [due.reference for due in till.file.queue.due("kplc", soon, None)] == [unknown.reference]


async def test_what_two_people_were_told_is_no_conflict_with_the_answer_that_says_the_same(till: Till) -> None:
    held = await sell(till, ANSWERS_ANOTHER)
    till.deciding.resolve(held.reference, BOTH, WHY, TOKEN)
    answer = Answered("ask", Complete((TOKEN,), "RCT1"), till.clock.mark(), 600)
    sale = till.file.sales.record(held.reference, till.clock.now(), answer)

    assert (sale.state, sale.receipt_number) == (SaleState.COMPLETE, "RCT1")


BILL = draft("0203756-01", "1000", service=Service.POSTPAID)


@pytest.mark.parametrize(
    ("order", "typed", "said"),
    [
        pytest.param(draft(ANSWERS_ANOTHER), TOKEN, Complete((TOKEN,), "RCT1", "T252", units="6.1"), id="a token"),
        pytest.param(draft(ANSWERS_ANOTHER), TOKEN, Complete((TOKEN,), None, "T252"), id="a token without receipt"),
        pytest.param(BILL, "RCT1", Complete((), "RCT1", "T252", "Bilbo Baggins"), id="a bill"),
    ],
)
async def test_a_sale_that_two_people_decided_about_gets_its_details_from_an_answer_that_says_the_same(
    till: Till, order: Draft, typed: str, said: Complete
) -> None:
    held = await till.settling.settle(till.selling.take(order).reference)
    till.deciding.resolve(held.reference, BOTH, WHY, typed)
    answer = Answered("ask", said, till.clock.mark(), 600)
    sale = till.file.sales.record(held.reference, till.clock.now(), answer)
    assert (sale.state, sale.sold) == (SaleState.COMPLETE, said)

    another = Answered("ask", replace(said, provider_transaction="T253"), till.clock.mark(), 600)
    assert till.file.sales.record(held.reference, till.clock.now(), another).sold == said


async def test_another_receipt_number_than_two_people_read_out_is_a_conflict(till: Till) -> None:
    held = await till.settling.settle(till.selling.take(BILL).reference)
    till.deciding.resolve(held.reference, BOTH, WHY, "RCT1")
    answer = Answered("ask", Complete((), "RCT2", "T252"), till.clock.mark(), 600)
    assert till.file.sales.record(held.reference, till.clock.now(), answer).state is SaleState.CONFLICT


async def test_a_customer_who_went_away_with_a_slip_is_waited_for_with_what_was_sold(
    till: Till, floor: ShopFloor
) -> None:
    floor.fault(Kind.DROP_AFTER)
    reference = (await sell(till)).reference
    assert till.deciding.go_away(reference).away
    assert till.deciding.go_away(reference).away, "a second slip changes nothing"
    sale = await till.settling.settle(reference)
    assert (sale.state, sale.to_hand_over) == (SaleState.COMPLETE, True)
    assert till.file.queue.unsettled() == [reference]
    assert not till.deciding.hand_over(reference).to_hand_over


async def test_a_token_of_another_length_is_one_only_where_the_provider_itself_named_it_about_this_sale(
    till: Till,
) -> None:
    short, receipt = "123456789012345678", "4711471147114711471"
    held = await sell(till, ANSWERS_ANOTHER)
    named = Answered("ask", Mismatched("sale 1", (short,), receipt), till.clock.mark(), 600)
    till.file.sales.record(held.reference, till.clock.now(), named)
    for typed in (short[:-1] + "9", short[:-1], receipt):
        with pytest.raises(BadInput, match="20 digits"):
            till.deciding.resolve(held.reference, BOTH, WHY, typed)
    sale = till.deciding.resolve(held.reference, BOTH, WHY, "123456 789012 345678")

    assert (sale.state, sale.tokens) == (SaleState.COMPLETE, (short,))
