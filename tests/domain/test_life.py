"""What a sale remembers on its way: proof, doubt, counts, and where the horizon is counted from."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.answering import HELD_AFTER
from app.domain.events import (
    Cancelled,
    Copied,
    Found,
    Identified,
    Kept,
    LetGo,
    Postponed,
    Restarted,
    SaleEvent,
    SendAgain,
    Sent,
    Stopped,
    Supplied,
)
from app.domain.events import Taken as TakenEvent
from app.domain.illegal import IllegalStep
from app.domain.life import step
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NotFound,
    NotSent,
    Pending,
    Reach,
    Refused,
    Unknown,
    VendOutcome,
    Why,
)
from app.domain.sale import Mark, MoneyState, SaleState, Service, Stop, StopWhy
from tests.domain.sales import (
    AT,
    GONE,
    HORIZON,
    LATER,
    NO_ANSWER,
    ORDER,
    OUTCOMES,
    PATHS,
    REFERENCE,
    SOLD,
    START,
    TOKEN,
    WANTS_CODE,
    a_moment_before,
    after,
    ask,
    grown_old,
    supply,
    vend,
)

SENT = (TakenEvent(ORDER), Sent())
FOUND = Found(ORDER, (), 1, START)
UNKNOWN = (*SENT, vend(NO_ANSWER))
EARLY = Mark("this boot", LATER.seconds - 0.001)
OTHER_BOOT = Mark("next boot", 5.0)
REFUSED = Refused(Why.NO_FLOAT, "Insufficient balance")


def test_two_not_founds_with_the_second_after_the_horizon_prove_not_vended() -> None:
    sale = after(*UNKNOWN, ask(GONE), ask(GONE, LATER))
    assert (sale.state, sale.proof, sale.money) == (SaleState.HELD, True, MoneyState.TAKEN)


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param((ask(GONE, LATER),), id="only one"),
        pytest.param((ask(GONE), ask(GONE, EARLY)), id="the second too early"),
        pytest.param((ask(NotFound(proves=False)), ask(NotFound(proves=False), LATER)), id="not documented"),
        pytest.param((ask(GONE), ask(Pending()), ask(GONE, LATER)), id="pending between"),
        pytest.param((ask(GONE), ask(GONE, OTHER_BOOT)), id="the machine restarted between"),
        pytest.param((ask(GONE), Restarted(OTHER_BOOT), ask(GONE, OTHER_BOOT)), id="the till noticed the restart"),
        pytest.param((Copied(START), ask(GONE), ask(GONE, LATER)), id="a copied till"),
        pytest.param((ask(OUTCOMES["mismatched"]), ask(GONE), ask(GONE, LATER)), id="a success under another name"),
    ],
)
def test_less_than_two_late_not_founds_proves_nothing(answers: tuple[SaleEvent, ...]) -> None:
    sale = after(*UNKNOWN, *answers)
    assert not sale.proof
    assert sale.open
    with pytest.raises(IllegalStep):
        step(sale, REFERENCE, AT, SendAgain())


def test_a_vend_answered_not_found_is_the_first_of_two_and_proves_nothing_alone() -> None:
    sale = after(*SENT, vend(GONE, START), ask(GONE, LATER))
    assert (sale.state, sale.proof) == (SaleState.HELD, True)
    assert not after(*SENT, vend(GONE, START)).proof


def test_the_horizon_is_counted_anew_after_the_machine_has_restarted() -> None:
    again = Mark("next boot", OTHER_BOOT.seconds + HORIZON)
    sale = after(*UNKNOWN, ask(GONE), ask(GONE, OTHER_BOOT))
    assert (sale.request_ended, sale.not_found) == (OTHER_BOOT, 1)
    sale = step(sale, REFERENCE, AT, ask(GONE, again))
    assert (sale.state, sale.proof) == (SaleState.HELD, True)


def test_a_restart_of_the_till_alone_keeps_the_horizon() -> None:
    sale = after(*UNKNOWN, ask(GONE), Restarted(EARLY), ask(GONE, LATER))
    assert (sale.request_ended, sale.proof) == (START, True)


def test_a_sale_cut_off_while_sending_counts_the_horizon_from_the_start_up() -> None:
    sale = after(*SENT, Restarted(OTHER_BOOT))
    assert (sale.state, sale.doubt, sale.request_ended) == (SaleState.UNKNOWN, Doubt.STOPPED, OTHER_BOOT)


def test_a_question_that_did_not_leave_does_not_count_as_not_found() -> None:
    sale = after(*UNKNOWN, ask(NotSent(Reach.NO_LINE)), ask(NotSent(Reach.NO_LINE), LATER), ask(GONE, LATER))
    assert (sale.state, sale.not_found, sale.asks) == (SaleState.UNKNOWN, 1, 3)


def test_a_refusal_of_a_sale_sent_once_is_a_refusal_with_the_money_owed() -> None:
    sale = after(*SENT, vend(REFUSED))
    assert (sale.state, sale.money, sale.why) == (SaleState.REFUSED, MoneyState.OWED, Why.NO_FLOAT)
    assert sale.provider_says == "Insufficient balance"


def test_a_refusal_of_a_sale_sent_twice_proves_nothing() -> None:
    sale = after(*PATHS["sending again"], vend(REFUSED))
    assert (sale.state, sale.doubt) == (SaleState.UNKNOWN, Doubt.UNPROVED)


def test_a_refusal_in_a_copied_till_proves_nothing() -> None:
    assert after(TakenEvent(ORDER), Copied(START), ask(REFUSED)).state is SaleState.UNKNOWN
    assert after(*UNKNOWN, Copied(START), ask(REFUSED)).state is SaleState.UNKNOWN


def test_a_refusal_after_a_mismatch_proves_nothing() -> None:
    assert after(*SENT, vend(OUTCOMES["mismatched"]), ask(REFUSED)).state is SaleState.HELD


@pytest.mark.parametrize("said", [Unknown(Doubt.NO_TOKEN), Pending(), WANTS_CODE], ids=["no token", "pending", "code"])
def test_not_found_proves_nothing_of_a_sale_that_the_provider_has_had(said: VendOutcome) -> None:
    sale = after(*SENT, vend(said), ask(GONE, LATER), ask(GONE, LATER), ask(GONE, LATER))
    assert (sale.state, sale.proof) == (SaleState.UNKNOWN, False)


def test_a_refusal_after_a_success_without_a_token_proves_nothing() -> None:
    assert after(*SENT, vend(Unknown(Doubt.NO_TOKEN)), ask(REFUSED)).state is SaleState.UNKNOWN
    assert after(*SENT, vend(Pending()), ask(REFUSED)).state is SaleState.REFUSED


def test_a_sale_that_never_left_goes_again_and_was_not_sent() -> None:
    sale = after(*SENT, vend(NotSent(Reach.NO_TRUST)))
    assert (sale.state, sale.sends, sale.sent_at, sale.tries) == (SaleState.QUEUED, 0, None, 1)
    assert sale.reach == "no trust"
    assert step(step(sale, REFERENCE, AT, Sent()), REFERENCE, AT, vend(REFUSED)).state is SaleState.REFUSED


def test_a_day_of_doubt_is_held_without_proof_and_not_a_moment_sooner() -> None:
    unknown = after(*UNKNOWN)
    assert step(unknown, REFERENCE, a_moment_before(HELD_AFTER), ask(NO_ANSWER)).state is SaleState.UNKNOWN
    held = grown_old()
    assert (held.state, held.proof, held.money) == (SaleState.HELD, False, MoneyState.TAKEN)


@pytest.mark.parametrize("outcome", [NO_ANSWER, Pending(), GONE, NotSent(Reach.NO_LINE)], ids=lambda one: one.kind)
def test_nothing_but_proof_ends_a_day_of_doubt(outcome: Unknown | Pending | NotFound | NotSent) -> None:
    assert step(after(*UNKNOWN), REFERENCE, AT + HELD_AFTER, ask(outcome)).state is SaleState.HELD


def test_a_copied_sale_that_was_never_sent_here_is_held_after_a_day_too() -> None:
    sale = after(TakenEvent(ORDER), Copied(START))
    assert step(sale, REFERENCE, a_moment_before(HELD_AFTER), ask(GONE)).state is SaleState.UNKNOWN
    assert step(sale, REFERENCE, AT + HELD_AFTER, ask(GONE)).state is SaleState.HELD


def test_a_copied_till_does_not_send_again_what_was_proved_before() -> None:
    held = after(*PATHS["held, proved"], Copied(START))
    for decision in (SendAgain(), Cancelled()):
        with pytest.raises(IllegalStep):
            step(held, REFERENCE, AT, decision)


def test_a_token_that_comes_after_the_refusal_is_a_conflict() -> None:
    sale = after(*SENT, vend(REFUSED), ask(SOLD))
    assert (sale.state, sale.tokens, sale.open) == (SaleState.CONFLICT, (TOKEN,), True)


def test_a_second_answer_with_the_same_token_changes_nothing() -> None:
    complete = after(*SENT, vend(SOLD))
    again = step(complete, REFERENCE, AT + timedelta(hours=1), ask(SOLD))
    assert replace(again, touched_at=AT) == complete


def test_another_token_for_a_complete_sale_is_a_conflict() -> None:
    sale = after(*SENT, vend(SOLD), ask(Complete(tokens=("12531167584365804889",))))
    assert sale.state is SaleState.CONFLICT


def test_a_token_another_sale_has_is_a_conflict_that_names_it() -> None:
    sale = after(*SENT, vend(SOLD, clash="001027999999"))
    assert (sale.state, sale.clash, sale.money) == (SaleState.CONFLICT, "001027999999", MoneyState.TAKEN)


def test_the_token_that_comes_while_a_sale_waits_to_go_again_completes_it() -> None:
    sale = after(*PATHS["queued again"], ask(SOLD))
    assert (sale.state, sale.tokens) == (SaleState.COMPLETE, (TOKEN,))
    with pytest.raises(IllegalStep):
        step(sale, REFERENCE, AT, Sent())


def test_a_prepaid_sale_is_not_complete_with_a_receipt_number_alone() -> None:
    with pytest.raises(IllegalStep):
        after(*SENT, vend(Complete(receipt_number="RADIXOVS010VS224392")))


def test_a_bill_is_not_complete_with_a_token_alone() -> None:
    bill = replace(ORDER, service=Service.POSTPAID, meter="0203754-01")
    with pytest.raises(IllegalStep):
        after(TakenEvent(bill), Sent(), vend(Complete(tokens=(TOKEN,))))
    assert after(TakenEvent(bill), Sent(), vend(Complete(receipt_number="15117"))).state is SaleState.COMPLETE


def test_send_again_is_allowed_once_ever() -> None:
    sale = after(*PATHS["held, proved again"])
    assert (sale.sends, sale.proof) == (2, True)
    with pytest.raises(IllegalStep):
        step(sale, REFERENCE, AT, SendAgain())
    assert step(sale, REFERENCE, AT, Cancelled()).money is MoneyState.OWED


def test_a_second_sending_that_never_left_is_not_the_second_sending() -> None:
    sale = after(*PATHS["sending again"], vend(NotSent(Reach.NO_LINE)))
    assert (sale.state, sale.sends) == (SaleState.QUEUED, 1)


def test_what_is_sent_again_forgets_the_proof_of_the_first_time() -> None:
    sale = after(*PATHS["sending again"])
    assert (sale.not_found, sale.asks, sale.request_ended, sale.proof) == (0, 0, None, False)


def test_a_stopped_sale_goes_on_under_the_name_the_provider_gives_now() -> None:
    sale = after(TakenEvent(ORDER), Stopped(Stop(StopWhy.OTHER_NAME, "Frodo Baggins")), LetGo())
    assert (sale.stop, sale.order.customer) == (None, "Frodo Baggins")


def test_a_sale_stopped_for_a_refused_meter_keeps_its_name_when_let_go() -> None:
    sale = after(TakenEvent(ORDER), Stopped(Stop(StopWhy.METER_REFUSED, "Unknown meter")), LetGo())
    assert (sale.stop, sale.order.customer) == (None, "Bilbo Baggins")


def test_a_postponed_sale_counts_its_tries_and_says_why() -> None:
    sale = after(TakenEvent(ORDER), Postponed(Reach.NO_LINE), Postponed(Reach.NO_LOGIN))
    assert (sale.tries, sale.reach, sale.state) == (2, "no login", SaleState.QUEUED)


def test_a_sale_the_cashier_queued_is_kept_from_the_first() -> None:
    assert after(TakenEvent(replace(ORDER, kept=True))).kept
    assert not after(TakenEvent(ORDER)).kept
    assert after(TakenEvent(ORDER), Kept()).kept


def test_a_mismatch_is_held_with_what_it_named() -> None:
    sale = after(*SENT, vend(Mismatched("meter 04561277908", (TOKEN,))))
    assert (sale.state, sale.proof, sale.named, sale.tokens) == (SaleState.HELD, False, "meter 04561277908", ())


def test_a_code_that_never_left_may_be_supplied_again_and_was_not_supplied() -> None:
    sale = after(*PATHS["sending a code"], supply(NotSent(Reach.NO_LINE)))
    assert (sale.state, sale.supplied, sale.reach) == (SaleState.WAITING, 0, Reach.NO_LINE)
    assert step(sale, REFERENCE, AT, Supplied()).state is SaleState.SENDING


def test_a_lost_code_is_asked_about_and_waited_for_again_if_the_provider_still_wants_it() -> None:
    lost = after(*PATHS["sending a code"], supply(NO_ANSWER))
    assert (lost.state, lost.supply_lost) == (SaleState.UNKNOWN, True)
    assert step(lost, REFERENCE, AT, ask(WANTS_CODE)).prompt == WANTS_CODE.prompt


def test_a_refusal_of_a_second_code_proves_nothing_while_the_first_may_have_sold() -> None:
    doubtful = after(*PATHS["sending a second code"], supply(Refused(Why.FAILED)))
    assert (doubtful.state, doubtful.money) == (SaleState.UNKNOWN, MoneyState.TAKEN)


def test_a_refusal_of_a_second_code_ends_the_sale_where_the_first_was_answered() -> None:
    wrong_then_right = (*PATHS["sending a code"], supply(WANTS_CODE), Supplied(), supply(Refused(Why.NO_FLOAT)))
    assert after(*wrong_then_right).state is SaleState.REFUSED


def test_a_till_that_stopped_with_a_code_out_does_not_know_and_remembers_that_it_may_be_lost() -> None:
    sale = after(*PATHS["sending a code"], Restarted(START))
    assert (sale.state, sale.supply_lost, sale.supplying) == (SaleState.UNKNOWN, True, False)


def test_an_answer_to_another_call_than_the_one_that_is_out_is_a_bug() -> None:
    with pytest.raises(IllegalStep):
        after(*PATHS["sending a code"], vend(NotSent(Reach.NO_LINE)))
    with pytest.raises(IllegalStep):
        after(*PATHS["sending"], supply(NotSent(Reach.NO_LINE)))


def test_a_sale_that_has_waited_for_its_code_for_a_day_is_held() -> None:
    waiting = after(*PATHS["waiting"])
    assert step(waiting, REFERENCE, a_moment_before(HELD_AFTER), ask(NO_ANSWER)).state is SaleState.WAITING
    assert step(waiting, REFERENCE, AT + HELD_AFTER, ask(NO_ANSWER)).state is SaleState.HELD


def test_every_id_that_a_provider_gave_is_kept_once_with_the_newest_last() -> None:
    ids: list[SaleEvent] = [Identified("one"), Identified("two"), Identified("one"), Sent()]
    sale = after(TakenEvent(ORDER), *ids, replace(vend(Pending()), provider_id="three"))
    assert sale.provider_ids == ("two", "one", "three")


def test_a_token_that_was_named_as_another_sales_stays_so_when_a_later_answer_names_nobody() -> None:
    held = after(*SENT, vend(Mismatched("meter 04561277908", (TOKEN,))))
    assert step(held, REFERENCE, AT, ask(SOLD)).state is SaleState.HELD
    again = step(held, REFERENCE, AT, ask(Mismatched("meter 04561277908", ("26123298953799948889",))))
    assert step(again, REFERENCE, AT, ask(SOLD)).state is SaleState.HELD
    own = step(held, REFERENCE, AT, ask(Complete(tokens=("03958150655358376547",))))
    assert (own.state, own.tokens) == (SaleState.COMPLETE, ("03958150655358376547",))


@pytest.mark.parametrize(("noted", "created"), [(AT - timedelta(days=40), AT - timedelta(days=40)), (None, AT)])
def test_a_found_sale_was_taken_when_the_log_says_or_else_is_as_old_as_its_finding(
    noted: datetime | None, created: datetime
) -> None:
    sale = step(None, REFERENCE, AT, replace(FOUND, taken=noted))
    assert (sale.created_at, sale.touched_at, sale.sent_at) == (created, AT, AT)
