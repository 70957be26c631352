"""Words for everything that can happen, and no stranger's words among ours."""

from dataclasses import replace

import pytest

from app.domain.events import Resolved, SaleEvent, Stopped, Taken
from app.domain.outcome import Complete, Doubt, Mismatched, NotSent, Reach, Refused, Unknown, Verified, Why
from app.domain.sale import MoneyState, Order, Sale, SaleState, Service, Stop, StopWhy
from app.providers.pawacard import TRAITS
from app.services.again import FOR_NOW
from app.services.refusals import not_sent_words, refused_words
from app.services.wording import PROVIDER_SAYS_AT_MOST, Told, about_sale, about_short_float, about_verify, names_nobody
from tests.domain.sales import EVENTS, ORDER, PATHS, SOLD, after, grown_old, vend

STRANGER = "<b>Call 0700 000 000</b> " * 50
BILL = replace(ORDER, service=Service.POSTPAID, meter="0203754-01")


def told(sale: Sale) -> Told:
    return about_sale(sale, TRAITS, "en")


def check_sentences(words: Told) -> None:
    for part in (words.happened, words.money, words.next):
        assert not part or part[0].isupper(), part
        assert not part or part.endswith((".", "!")), part
        assert "None" not in part
        assert "_" not in part
    assert words.happened


@pytest.mark.parametrize("path", [path for path in PATHS if PATHS[path]])
@pytest.mark.parametrize("order", [ORDER, BILL], ids=["token", "bill"])
def test_every_state_says_what_happened_and_where_the_money_is(path: str, order: object) -> None:
    sale = replace(after(*PATHS[path]), order=order)  # type: ignore[arg-type]
    words = told(sale)
    check_sentences(words)
    assert "200" in words.money
    if sale.state not in (SaleState.COMPLETE, SaleState.REFUSED, SaleState.CANCELLED):
        assert words.next


def test_the_paths_above_go_through_every_state() -> None:
    assert {after(*path).state for path in PATHS.values() if path} == set(SaleState)


@pytest.mark.parametrize("doubt", [*Doubt, None])
@pytest.mark.parametrize("pending", [False, True])
def test_every_doubt_has_words(doubt: Doubt | None, pending: bool) -> None:
    words = told(replace(after(*PATHS["unknown"]), doubt=doubt, pending=pending))
    check_sentences(words)
    assert words.next.startswith("Do not sell to this meter again")


def test_doubts_are_told_apart() -> None:
    unknown = after(*PATHS["unknown"])
    assert len({told(replace(unknown, doubt=doubt)).happened for doubt in Doubt}) == len(Doubt)


@pytest.mark.parametrize("why", Why)
def test_every_refusal_has_words_and_gives_the_money_back(why: Why) -> None:
    words = told(replace(after(*PATHS["refused"]), why=why))
    check_sentences(words)
    assert words.money == "Give back KES\xa0200."
    assert refused_words(why, "Kenya Power", TRAITS.throttle_s) in words.happened


@pytest.mark.parametrize(
    ("throttle_s", "words"),
    [
        (300, "Kenya Power allows one purchase in 5 minutes for this meter. Nothing was sold."),
        (90, "Kenya Power allows one purchase in 90 seconds for this meter. Nothing was sold."),
        (0, "Kenya Power allows no second purchase so soon for this meter. Nothing was sold."),
    ],
)
def test_a_sale_that_came_too_soon_is_told_the_time_of_its_own_provider(throttle_s: int, words: str) -> None:
    refused = replace(after(*PATHS["refused"]), why=Why.TOO_SOON)
    assert about_sale(refused, replace(TRAITS, throttle_s=throttle_s), "en").happened == words


def test_refusals_are_told_apart() -> None:
    assert len({refused_words(why, "Kenya Power") for why in Why}) == len(Why)


@pytest.mark.parametrize("reach", Reach)
@pytest.mark.parametrize("kept", [False, True])
def test_every_reason_that_nothing_left_has_words(reach: Reach, kept: bool) -> None:
    words = told(replace(after(Taken(ORDER)), reach=reach, kept=kept))
    check_sentences(words)
    assert "Nothing has been sent." in words.happened
    assert not_sent_words(reach, "Kenya Power", "kplc") in words.happened


def test_reasons_that_nothing_left_are_told_apart() -> None:
    assert len({not_sent_words(reach, "Kenya Power", "kplc") for reach in Reach}) == len(Reach)


@pytest.mark.parametrize("why", StopWhy)
def test_every_stop_has_words(why: StopWhy) -> None:
    words = told(after(Taken(ORDER), Stopped(Stop(why, "Frodo Baggins"))))
    check_sentences(words)
    assert "Nothing has been sent." in words.money


@pytest.mark.parametrize(
    "outcome",
    [
        Verified("Bilbo Baggins"),
        *(Refused(why) for why in Why),
        *(Unknown(doubt) for doubt in Doubt),
        *(NotSent(reach) for reach in Reach),
    ],
    ids=str,
)
def test_every_look_up_has_words(outcome: Verified | Refused | Unknown | NotSent) -> None:
    words = about_verify(outcome, "Kenya Power", "kplc")
    assert words.happened
    assert isinstance(outcome, Verified) == (words.happened == "Bilbo Baggins")


@pytest.mark.parametrize("outcome", [Refused(Why.METER), Unknown(Doubt.UNPROVED, "Unknown meter")], ids=str)
def test_a_number_that_the_provider_has_no_name_for_is_looked_at_again(outcome: Refused | Unknown) -> None:
    words = about_verify(outcome, "Kenya Power", "kplc")

    assert (words.money, names_nobody(outcome)) == ("Take no money.", True)
    assert "digit by digit" in words.next
    assert "queue" not in str(words)


@pytest.mark.parametrize(
    "outcome",
    [NotSent(Reach.NO_LINE), Unknown(Doubt.NO_ANSWER), Unknown(Doubt.UNPROVED), Refused(Why.NO_FLOAT)],
    ids=str,
)
def test_what_does_not_come_through_says_nothing_against_the_number(outcome: Refused | Unknown | NotSent) -> None:
    words = about_verify(outcome, "Kenya Power", "kplc")

    assert not names_nobody(outcome)
    assert "digit by digit" not in words.next


@pytest.mark.parametrize("why", Why)
def test_a_refused_look_up_takes_no_money_and_says_what_is_done(why: Why) -> None:
    words = about_verify(Refused(why), "Kenya Power", "kplc")

    check_sentences(words)
    assert words.money == "Take no money."
    assert words.next


@pytest.mark.parametrize("why", [why for why in Why if why not in FOR_NOW])
def test_a_refusal_that_stays_says_what_comes_after_the_money(why: Why) -> None:
    refused = replace(after(*PATHS["refused"]), why=why)

    assert told(refused).next.startswith("Then ")
    assert told(replace(refused, money=MoneyState.GIVEN_BACK)).next == ""


@pytest.mark.parametrize("path", ["complete", "refused", "cancelled", "held, proved", "waiting"])
def test_a_bill_is_paid_and_never_sold(path: str) -> None:
    words = str(told(replace(after(*PATHS[path]), order=BILL)))

    assert "paid" in words
    assert "sold" not in words


@pytest.mark.parametrize(("order", "missing"), [(ORDER, "token"), (BILL, "receipt number")])
def test_an_answer_without_what_was_bought_is_asked_about(order: Order, missing: str) -> None:
    sale = replace(after(*PATHS["unknown"]), order=order, doubt=Doubt.NO_TOKEN, pending=False)

    assert told(sale).happened == (
        f"Kenya Power took the sale, and its answer came without the {missing}. The till asks for it."
    )


def test_money_that_went_back_is_said_to_have_gone() -> None:
    refused = after(*PATHS["refused"])
    assert told(replace(refused, money=MoneyState.GIVEN_BACK)).money == "The KES\xa0200 has gone back to the customer."


def test_held_with_proof_without_and_contradicted_are_told_apart() -> None:
    held = [after(*PATHS["held, proved"]), grown_old(), after(*PATHS["held, mismatched"])]
    assert len({told(sale).happened for sale in held}) == 3
    assert "015117215614" in told(held[2]).happened


@pytest.mark.parametrize("path", ["unknown", "refused", "held, proved", "held, mismatched", "queued, stopped"])
def test_a_strangers_words_stand_apart_and_are_cut(path: str) -> None:
    sale = replace(after(*PATHS[path]), provider_says=STRANGER)
    if sale.stop is not None:
        sale = replace(sale, stop=Stop(StopWhy.METER_REFUSED, STRANGER))
    words = told(sale)
    assert "0700" not in str(words)
    assert words.provider_says == STRANGER[:PROVIDER_SAYS_AT_MOST]


def test_a_look_ups_stranger_stands_apart_too() -> None:
    for outcome in (Refused(Why.METER, STRANGER), Unknown(Doubt.UNPROVED, STRANGER)):
        words = about_verify(outcome, "Kenya Power", "kplc")
        assert "0700" not in str(words)
        assert len(words.provider_says) == PROVIDER_SAYS_AT_MOST


def test_a_conflict_names_the_other_sale_and_hands_nothing_out() -> None:
    words = told(after(*PATHS["conflict"]))
    assert "001027999999" in words.happened
    assert words.next.startswith("Hand nothing out")


def test_a_paid_bill_is_told_with_its_receipt_number() -> None:
    paid = replace(after(*PATHS["complete"]), order=BILL, sold=replace(SOLD, tokens=(), receipt_number="15117"))
    assert told(paid).happened == "The bill is paid. Receipt number 15117."


def test_a_mismatch_in_the_answer_is_told_without_its_token() -> None:
    sale = after(*PATHS["sending"], vend(Mismatched("meter 04561277908", ("66430474307561657038",))))
    assert "6643" not in str(told(sale))


def test_a_code_is_asked_for_again_after_one_was_given() -> None:
    waiting = after(*PATHS["waiting"])
    assert told(waiting).happened == "Kenya Power wants the code that was sent to the customer or the shop."
    again = told(replace(waiting, supplied=1))
    assert again.happened.startswith("Kenya Power asks for a code again: the last one was wrong or too old")
    assert again.next.startswith("Ask the customer to read the newest message aloud")


@pytest.mark.parametrize("reach", Reach)
def test_a_code_that_did_not_leave_is_told_with_its_reason(reach: Reach) -> None:
    words = told(replace(after(*PATHS["waiting"]), reach=reach))
    check_sentences(words)
    assert words.happened.endswith("The code has not left: give it again.")
    assert not_sent_words(reach, "Kenya Power", "kplc") in words.happened


def test_a_minimum_is_named_and_what_a_provider_says_of_an_amount_stays_its_own() -> None:
    ours = told(after(Taken(ORDER), Stopped(Stop(StopWhy.MINIMUM, "KES 1,500.00"))))
    assert (ours.happened, ours.provider_says) == (
        "This meter may not buy so little now. The least is KES\u00a01,500.",
        "",
    )
    for why in (StopWhy.AMOUNT, StopWhy.MINIMUM):
        theirs = told(after(Taken(ORDER), Stopped(Stop(why, STRANGER))))
        assert (theirs.happened, theirs.provider_says) == (
            "Kenya Power does not take this amount for this meter.",
            STRANGER[:PROVIDER_SAYS_AT_MOST],
        )


def test_a_limit_of_before_is_written_as_the_language_writes_it() -> None:
    for why in (StopWhy.MINIMUM, StopWhy.LIMIT):
        sale = after(Taken(ORDER), Stopped(Stop(why, "KES 1,500.50")))
        assert "KES\u00a01\u00a0500,50" in about_sale(sale, TRAITS, "fr").happened


def test_a_conflict_names_what_came_twice() -> None:
    other = replace(after(*PATHS["complete"]), reference="001027999999")
    clash = after(*PATHS["conflict"])
    another = "a receipt number that sale 001027999999 has already."
    for sold, says in (
        (SOLD, "gave a token that sale 001027999999 has already."),
        (replace(SOLD, tokens=("1" * 20,)), f"{another} The token is another."),
        (replace(SOLD, tokens=()), another),
        (replace(SOLD, tokens=("1" * 20,), receipt_number="R77"), "a token or number that belongs to another sale"),
    ):
        words = about_sale(replace(clash, sold=sold), TRAITS, "en", other)
        check_sentences(words)
        assert says in words.happened


@pytest.mark.parametrize("why", StopWhy)
def test_every_stop_says_what_happened_where_the_money_is_and_what_may_be_done(why: StopWhy) -> None:
    words = told(after(Taken(ORDER), Stopped(Stop(why, "KES 1,500.00"))))
    check_sentences(words)
    assert words.money == "Keep the KES\u00a0200. Nothing has been sent."


def test_several_tokens_are_counted_and_said_to_have_an_order() -> None:
    sold = after(*PATHS["complete"])
    three = replace(sold, sold=replace(SOLD, tokens=("1" * 20, "2" * 20, "3" * 20)))
    assert told(sold).happened == "Token issued and safe."
    assert told(three).happened.startswith("3 tokens issued and safe. They are entered in this order")


@pytest.mark.parametrize("other", ["", "kano"])
def test_a_float_that_is_too_low_is_told_with_its_age_and_before_money_is_taken(other: str) -> None:
    words = about_short_float("onepipe", "NGN\xa0500", "5 min ago", other)
    check_sentences(words)
    assert "was NGN\xa0500, 5 min ago" in words.happened
    assert words.money == "Take no money yet."
    assert ("kano" in words.next) == bool(other)


@pytest.mark.parametrize(("sold", "what"), [(SOLD, "it was sold."), (None, "nothing was sold.")])
def test_a_sale_that_two_people_decided_about_says_who_they_were(sold: Complete | None, what: str) -> None:
    sale = after(*PATHS["held, mismatched"], Resolved(("Otieno", "Akinyi"), "Kenya Power, case 4711", sold))

    assert told(sale).happened.startswith(f"Otieno and Akinyi decided: {what}")


@pytest.mark.parametrize("path", [PATHS["unknown, copied"], (EVENTS["found"],)], ids=["copied", "found"])
def test_a_sale_of_a_file_that_was_put_back_does_not_say_that_the_till_stopped(path: tuple[SaleEvent, ...]) -> None:
    happened = told(after(*path)).happened

    assert happened.startswith("The till's file was put back or copied: Kenya Power is asked what became of this sale.")
