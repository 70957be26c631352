"""What Socodee's answers amount to, beyond the recorded ones: whatever comes, nothing raises or sells by itself."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NotFound,
    NotSent,
    Reach,
    Refused,
    Unknown,
    VendOutcome,
    Verified,
    VerifyOutcome,
)
from app.domain.sale import Order, Service
from app.providers.base import Enquiry
from app.providers.socodee_answers import read_payment, read_status, read_verify, transaction_id
from app.providers.transport import Exchange
from tests.domain import sales

REFERENCE = "001028000000"
TOKEN = "66430474307561657038"
ORDER: Order = replace(
    sales.ORDER,
    kind="socodee",
    meter="45036882525",
    customer="Fabrice K",
    amount=Money(25_50, "USD"),
    tendered=Money(25_50, "USD"),
    phone="+243810000001",
)
ENQUIRY = Enquiry(Service.PREPAID, ORDER.meter)
Outcome = VendOutcome | VerifyOutcome

SALES: dict[str, Callable[[Exchange], VendOutcome]] = {
    "payment": lambda exchange: read_payment(exchange, REFERENCE, ORDER),
    "by reference": lambda exchange: read_status(exchange, REFERENCE, ORDER, None),
    "by id": lambda exchange: read_status(exchange, REFERENCE, ORDER, "8f3ac1"),
}
READERS: dict[str, Callable[[Exchange], Outcome]] = {
    **SALES,
    "verify": lambda exchange: read_verify(exchange, ENQUIRY),
}


def whole(body: object, http: int = 200) -> Exchange:
    text = body if isinstance(body, str) else json.dumps(body)
    return Exchange(left=True, http=http, body=text.encode())


def said(word: str, **fields: object) -> dict[str, object]:
    return {"originatingTransactionId": REFERENCE, "statusDescription": word, "statusCode": "200", **fields}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
@pytest.mark.parametrize(
    ("exchange", "outcome"),
    [
        (Exchange(left=False, reach=Reach.NO_TRUST), NotSent(Reach.NO_TRUST)),
        (Exchange(left=True), Unknown(Doubt.NO_ANSWER)),
        (whole("<html>"), Unknown(Doubt.UNREADABLE)),
        (whole(said("DECLINED"), 500), Unknown(Doubt.UNREADABLE)),
        (whole(said("DECLINED"), 401), Unknown(Doubt.KEY_EXPIRED)),
        (whole(said("DECLINED"), 403), Unknown(Doubt.KEY_EXPIRED)),
        (whole([said("DECLINED")]), Unknown(Doubt.UNREADABLE)),
        (whole({**said("DECLINED"), "STATUSDESCRIPTION": "APPROVED"}), Unknown(Doubt.UNREADABLE)),
        (whole(said("DECLINED", additionalInformation={"token": "", "Token": TOKEN})), Unknown(Doubt.UNREADABLE)),
        (whole({}), Unknown(Doubt.UNPROVED)),
    ],
)
def test_what_is_no_answer_proves_nothing(
    read: Callable[[Exchange], Outcome], exchange: Exchange, outcome: Outcome
) -> None:
    assert read(exchange) == outcome


@pytest.mark.parametrize("read", SALES.values(), ids=SALES)
@pytest.mark.parametrize("word", ["SUCCESS", "approved", " Approved "])
def test_keys_are_read_in_every_case_at_every_level(read: Callable[[Exchange], VendOutcome], word: str) -> None:
    for change in (str.upper, str.lower, str.title):
        inner = {change("token"): [TOKEN], change("deviceId"): " 45036882525", change("KWH"): 50.76}
        body = {change(name): value for name, value in said(word).items()} | {change("additionalInformation"): inner}
        assert read(whole(body)) == Complete((TOKEN,), units="50.76")


@pytest.mark.parametrize("read", SALES.values(), ids=SALES)
def test_three_tokens_stay_three_steps_in_their_order(read: Callable[[Exchange], VendOutcome]) -> None:
    tokens = [" 098271047832199782", "098271047832190472", " 098271047832109812"]
    sold = read(whole(said("APPROVED", additionalInformation={"token": tokens})))
    assert isinstance(sold, Complete)
    assert sold.tokens == ("098271047832199782", "098271047832190472", "098271047832109812")


def test_a_word_of_the_samples_names_nobody() -> None:
    sample = said("SUCCESS", additionalInformation={"token": TOKEN, "CustomerName": "string"}) | {
        "transactionId": "string",
        "originatingTransactionId": "string",
        "currency": "string",
    }
    assert read_payment(whole(sample), REFERENCE, ORDER) == Complete((TOKEN,))
    assert transaction_id(whole(sample), REFERENCE) is None


def test_an_id_is_kept_unless_the_answer_is_about_another_sale() -> None:
    assert transaction_id(whole(said("PENDING", transactionId="8f3ac1")), REFERENCE) == "8f3ac1"
    assert transaction_id(whole(said("PENDING", transactionId=252)), REFERENCE) == "252"
    assert transaction_id(whole(said("PENDING", transactionId="8f3ac1")), "001028000001") is None
    assert transaction_id(whole("<html>"), REFERENCE) is None


@pytest.mark.parametrize("read", SALES.values(), ids=SALES)
@pytest.mark.parametrize(
    "field",
    [{"amount": "25.5"}, {"amount": 25.50}, {"amount": "string"}, {"currency": "USD"}, {"currency": None}],
    ids=str,
)
def test_an_amount_and_a_currency_that_are_ours_change_nothing(
    read: Callable[[Exchange], VendOutcome], field: dict[str, object]
) -> None:
    assert read(whole(said("APPROVED", token=TOKEN, **field))).kind == "complete"


@pytest.mark.parametrize(
    ("http", "outcome"), [(200, "complete"), (201, "complete"), (202, "unknown"), (400, "unknown")]
)
def test_acceptance_is_no_payment(http: int, outcome: str) -> None:
    assert read_payment(whole(said("SUCCESS", token=TOKEN), http), REFERENCE, ORDER).kind == outcome


def test_an_inquiry_needs_a_name_and_a_whole_answer() -> None:
    assert read_verify(whole({"customerName": "Fabrice K"}), ENQUIRY) == Verified("Fabrice K")
    assert read_verify(whole({"customerName": "Fabrice K", "currency": "CDF"}), ENQUIRY) == Verified(
        "Fabrice K", note="CDF"
    )
    assert read_verify(whole({"customerName": "Fabrice K"}, 202), ENQUIRY).kind == "unknown"
    assert read_verify(whole({"customerName": {"first": "Fabrice"}}), ENQUIRY).kind == "unknown"


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["200", "404", TOKEN]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=6,
)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "transactionId": st.just("8f3ac1") | JSON_VALUES,
        "originatingTransactionId": st.just(REFERENCE) | JSON_VALUES,
        "statusDescription": st.sampled_from(["SUCCESS", "APPROVED", "DECLINED", "PENDING"]) | JSON_VALUES,
        "statusCode": st.sampled_from(["200", 200, "400", "404"]) | JSON_VALUES,
        "token": st.just([TOKEN]) | JSON_VALUES,
        "Token": JSON_VALUES,
        "deviceId": st.just(ORDER.meter) | JSON_VALUES,
        "amount": st.just(25.5) | JSON_VALUES,
        "currency": st.sampled_from(["USD", "CDF"]) | JSON_VALUES,
        "customerName": JSON_VALUES,
        "KWH": JSON_VALUES,
    },
)
ANSWERS = st.builds(lambda top, inner: {**top, "additionalInformation": inner}, FIELDS, FIELDS | JSON_VALUES)


@given(ANSWERS | FIELDS | JSON_VALUES, st.sampled_from([200, 201, 202, 400, 404, 500]))
@example({"statusDescription": "SUCCESS", "token": TOKEN, "amount": "1e999999999"}, 200)
def test_any_json_is_read_soundly(body: object, http: int) -> None:
    exchange = whole(body, http)
    transaction_id(exchange, REFERENCE)
    for call, read in READERS.items():
        outcome = read(exchange)
        repr(outcome).encode()
        if isinstance(outcome, Complete | Mismatched):
            assert outcome.tokens
            assert http in (200, 201)
        if isinstance(outcome, Refused):
            assert isinstance(body, dict)
            assert str(body["statusDescription"]).strip().casefold() == "declined"
            assert call != "verify"
        if isinstance(outcome, NotFound):
            assert not outcome.proves
            assert call.startswith("by ")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_soundly(body: bytes) -> None:
    for read in READERS.values():
        assert isinstance(read(Exchange(left=True, http=200, body=body)), Unknown)
