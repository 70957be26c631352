"""What Powershop's answers amount to, beyond the recorded ones: whatever comes, nothing raises or sells by itself."""

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
    NotFound,
    NotSent,
    Prepared,
    PrepareOutcome,
    Reach,
    Refused,
    Unknown,
    VendOutcome,
    Verified,
    VerifyOutcome,
)
from app.domain.sale import Order, Service
from app.providers.base import Balance, Enquiry
from app.providers.powershop_answers import (
    REFUSED,
    read_balance,
    read_prepare,
    read_status,
    read_vend,
    read_verify,
)
from app.providers.transport import Exchange
from tests.domain import sales

REFERENCE = "001028000000"
TOKEN = "67824150446489838558"
ORDER = replace(
    sales.ORDER,
    kind="powershop",
    meter="04214346555",
    customer="Hayatu Shuaib",
    amount=Money(5000_00, "NGN"),
    tendered=Money(5000_00, "NGN"),
    phone="+2348068869000",
)
BILL = replace(ORDER, service=Service.POSTPAID, meter="0203754-01")
ENQUIRY = Enquiry(Service.PREPAID, ORDER.meter)


def whole(body: object, http: int = 200) -> Exchange:
    text = body if isinstance(body, str) else json.dumps(body)
    return Exchange(left=True, http=http, body=text.encode())


def success(**fields: object) -> dict[str, object]:
    return {"status": "Success", "description": "Successful", "code": "00", "data": fields}


def failed(code: object, **fields: object) -> dict[str, object]:
    return {"status": "Failed", "description": "No", "code": code, "data": fields}


Outcome = VendOutcome | PrepareOutcome | VerifyOutcome | Balance
SALES: dict[str, Callable[[Exchange, Order], VendOutcome]] = {
    "vend": lambda exchange, order: read_vend(exchange, REFERENCE, order),
    "status": lambda exchange, order: read_status(exchange, REFERENCE, order),
}
READERS: dict[str, Callable[[Exchange, Order], Outcome]] = {
    **SALES,
    "prepare": lambda exchange, order: read_prepare(exchange, REFERENCE, order, "kedco"),
    "verify": lambda exchange, _order: read_verify(exchange, ENQUIRY, "kedco"),
    "balance": lambda exchange, _order: read_balance(exchange),
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
@pytest.mark.parametrize(
    ("exchange", "outcome"),
    [
        (Exchange(left=False, reach=Reach.NO_TRUST), NotSent(Reach.NO_TRUST)),
        (Exchange(left=True), Unknown(Doubt.NO_ANSWER)),
        (whole("<html>"), Unknown(Doubt.UNREADABLE)),
        (whole(failed(606), 500), Unknown(Doubt.UNREADABLE)),
        (whole(failed(600), 401), Unknown(Doubt.KEY_EXPIRED)),
        (whole(failed(600), 403), Unknown(Doubt.KEY_EXPIRED)),
        (whole([failed(600)]), Unknown(Doubt.UNREADABLE)),
        (whole({}), Unknown(Doubt.UNPROVED)),
    ],
)
def test_what_is_no_answer_proves_nothing(
    read: Callable[[Exchange, Order], Outcome], exchange: Exchange, outcome: Outcome
) -> None:
    assert read(exchange, ORDER) == outcome


@pytest.mark.parametrize("call", ["vend", "status"])
@pytest.mark.parametrize("order", [ORDER, BILL], ids=["prepaid", "postpaid"])
def test_what_names_our_sale_in_another_spelling_is_ours(call: str, order: Order) -> None:
    body = success(
        token="6782 4150 4464 8983 8558",
        referenceNumber="ABNghoamoww",
        merchantReference=int(REFERENCE),
        meterNumber=f" {order.meter} ",
        amount="5000.0",
        transactionDate="2020-02-10",
    )
    assert SALES[call](whole(body), order).kind == "complete"


@pytest.mark.parametrize("call", ["vend", "status"])
@pytest.mark.parametrize("level", ["top", "inner"])
@pytest.mark.parametrize(
    "field", [{"merchantReference": "123456"}, {"meterNumber": "04214366017"}, {"amount": 1}], ids=str
)
def test_another_sale_named_at_either_level_is_mismatched(call: str, level: str, field: dict[str, object]) -> None:
    body = success(token=TOKEN, **(field if level == "inner" else {})) | (field if level == "top" else {})
    assert SALES[call](whole(body), ORDER).kind == "mismatched"


@pytest.mark.parametrize(("http", "kind"), [(200, "complete"), (201, "complete"), (202, "unknown"), (404, "unknown")])
def test_a_success_counts_under_an_http_status_of_success_alone(http: int, kind: str) -> None:
    assert read_vend(whole(success(token=TOKEN), http), REFERENCE, ORDER).kind == kind


def test_a_validation_that_is_refused_for_another_meter_refuses_nothing_of_ours() -> None:
    for code in REFUSED:
        assert read_prepare(whole(failed(code, meterNumber=ORDER.meter)), REFERENCE, ORDER, "kedco").kind == "refused"
        other = whole(failed(code, meterNumber="04214366017"))
        assert read_prepare(other, REFERENCE, ORDER, "kedco").kind == "unknown"


def test_a_token_beside_a_refusal_or_not_found_counts_at_either_level() -> None:
    for code in ("600", "605"):
        assert read_vend(whole(failed(code) | {"token": TOKEN}), REFERENCE, ORDER).kind == "unknown"
    assert read_status(whole(failed("606") | {"token": TOKEN}), REFERENCE, ORDER).kind == "unknown"


@pytest.mark.parametrize(
    ("written", "minimum"),
    [
        (100, Money(100_00, "NGN")),
        ("1500.5", Money(1500_50, "NGN")),
        (100.001, Money(100_01, "NGN")),
        (0, Money(0, "NGN")),
        (-1, None),
        ("much", None),
        (None, None),
        ("1e99", None),
    ],
)
def test_a_minimum_is_never_rounded_down(written: object, minimum: Money | None) -> None:
    found = success(transactionId="01cd7172", customerName="Hayatu Shuaib", minimumPurchase=written)
    assert read_prepare(whole(found), REFERENCE, ORDER, "kedco") == Prepared("01cd7172", "Hayatu Shuaib", minimum)
    assert read_verify(whole(found), ENQUIRY, "kedco") == Verified("Hayatu Shuaib", minimum=minimum)


def test_a_meter_that_nobody_is_named_for_is_prepared_and_not_verified() -> None:
    found = success(transactionId="01cd7172", customerName="")
    assert read_prepare(whole(found), REFERENCE, ORDER, "kedco") == Prepared("01cd7172")
    assert read_verify(whole(found), ENQUIRY, "kedco").kind == "unknown"


@pytest.mark.parametrize(("written", "kobo"), [("7090.3", 7090_30), (0, 0), ("-3.005", -3_01), ("12.999", 12_99)])
def test_a_float_is_never_rounded_up(written: object, kobo: int) -> None:
    assert read_balance(whole(success(amount=written))) == Balance(Money(kobo, "NGN"))


@pytest.mark.parametrize("written", [None, "", "much", [], "NaN", "1e30", True])
def test_a_balance_that_is_no_amount_is_not_known(written: object) -> None:
    assert read_balance(whole(success(amount=written))).__class__ is Unknown


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["0", "00", "606", TOKEN]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=6,
)
TRANSACTIONS = st.fixed_dictionaries(
    {},
    optional={
        "transactionId": JSON_VALUES,
        "referenceNumber": st.just(REFERENCE) | JSON_VALUES,
        "merchantReference": st.just(REFERENCE) | JSON_VALUES,
        "meterNumber": st.just(ORDER.meter) | JSON_VALUES,
        "meterType": JSON_VALUES,
        "discoType": JSON_VALUES,
        "minimumPurchase": JSON_VALUES,
        "customerName": JSON_VALUES,
        "token": JSON_VALUES,
        "amount": st.just(5000) | JSON_VALUES,
        "transactionDate": JSON_VALUES,
    },
)
ANSWERS = st.builds(
    lambda envelope, inner: {**envelope, "data": inner},
    st.fixed_dictionaries(
        {},
        optional={
            "status": st.sampled_from(["Success", "Failed"]) | JSON_VALUES,
            "description": JSON_VALUES,
            "code": st.sampled_from([0, "0", "00", 600, 601, 605, 606]) | JSON_VALUES,
            "token": JSON_VALUES,
        },
    ),
    TRANSACTIONS | JSON_VALUES,
)


@given(ANSWERS | JSON_VALUES, st.sampled_from([200, 201, 400, 404, 500]))
@example({"code": "00", "data": {"minimumPurchase": "1e-999999999", "amount": "1e-999999999"}}, 200)
@example({"code": 600, "data": {"amount": "1e999999999"}}, 200)
def test_any_json_is_read_soundly(body: object, http: int) -> None:
    exchange = whole(body, http)
    code = str(body.get("code")) if isinstance(body, dict) else ""
    for call, read in READERS.items():
        for order in (ORDER, BILL):
            outcome = read(exchange, order)
            repr(outcome).encode()
            if isinstance(outcome, Complete):
                assert http in (200, 201)
                assert code.strip() in ("0", "00")
                assert outcome.tokens if order is ORDER else outcome.receipt_number
            if isinstance(outcome, Refused):
                assert code.strip() in REFUSED
                assert call in ("vend", "prepare", "verify")
            if isinstance(outcome, NotFound):
                assert (call, code.strip()) == ("status", "606")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_soundly(body: bytes) -> None:
    for read in READERS.values():
        assert isinstance(read(Exchange(left=True, http=200, body=body), ORDER), Unknown)
