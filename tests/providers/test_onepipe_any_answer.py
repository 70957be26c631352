"""Whatever answers in OnePipe's place: nothing raises, and nothing is complete or refused without its reason."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.outcome import Complete, Mismatched, NotFound, Refused
from app.domain.sale import Service
from app.providers.base import Enquiry
from app.providers.onepipe_answers import REFUSALS, read_ask, read_prepare, read_vend, read_verify
from app.providers.transport import Exchange
from tests.domain.sales import ORDER, REFERENCE

TOKEN = "12531167584365804889"
PREPAID = replace(ORDER, kind="onepipe", meter="04214346555", amount=Money(2000_00, "NGN"), biller="IKEDCPR")
BILL = replace(PREPAID, service=Service.POSTPAID, biller="IKEDCPP")

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["51", "00", TOKEN, "0"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
CODES = st.sampled_from([*sorted(REFUSALS), 51, 3, "00", 0, "01", "09", "26", "94", "900T0", None]) | JSON_VALUES
STATUSES = (
    st.sampled_from(["Successful", "Failed", "WaitingForOTP", "Processing", "Duplicate", "OptionsDelivered", "failed "])
    | JSON_VALUES
)
ERRORS = st.lists(st.fixed_dictionaries({"code": CODES}, optional={"message": JSON_VALUES}), max_size=2) | JSON_VALUES
PRODUCTS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "order_reference": JSON_VALUES,
            "biller_item_id": JSON_VALUES,
            "biller_item_name": JSON_VALUES,
            "biller_item_prompt": JSON_VALUES,
            "customer_name": JSON_VALUES,
        },
    ),
    max_size=3,
)
INNER = st.fixed_dictionaries(
    {},
    optional={
        "reference": JSON_VALUES | st.just("000022200225154318222333334432"),
        "payment_status": STATUSES,
        "fulfillment_status": STATUSES | st.just("Succesful"),
        "transaction_fee": JSON_VALUES,
        "token": JSON_VALUES | st.just("1253-1167-5843-6580-4889"),
        "transaction_ref": JSON_VALUES | st.just(REFERENCE),
        "customer_ref": JSON_VALUES | st.just("04214346555"),
        "amount": JSON_VALUES,
        "currency": JSON_VALUES,
        "meta": JSON_VALUES,
        "products": PRODUCTS | JSON_VALUES,
    },
)
DATA = st.fixed_dictionaries(
    {},
    optional={
        "provider_response_code": CODES,
        "errors": ERRORS,
        "error": ERRORS,
        "provider_response": INNER | JSON_VALUES,
        "token": JSON_VALUES,
    },
)
ANSWERS = (
    st.fixed_dictionaries({"status": STATUSES}, optional={"message": JSON_VALUES, "data": DATA | JSON_VALUES})
    | JSON_VALUES
)


def check_sound(body: bytes, http: int) -> None:
    """No reader raises, nothing is complete without its goods, refused without a listed code, or proved unknown."""
    exchange = Exchange(left=True, http=http, body=body)
    repr(read_verify(exchange, Enquiry(Service.PREPAID, "04214346555"))).encode()
    repr(read_prepare(exchange, PREPAID)).encode()
    for reader in (read_vend, read_ask):
        for order in (PREPAID, BILL):
            outcome = reader(exchange, REFERENCE, order)
            repr(outcome).encode()
            assert not isinstance(outcome, NotFound)
            if isinstance(outcome, Complete):
                assert http == 200
                assert outcome.tokens if order is PREPAID else outcome.receipt_number
                assert outcome.fee is None or outcome.fee.minor > 0
            if isinstance(outcome, Mismatched):
                assert outcome.tokens or outcome.receipt_number
            if isinstance(outcome, Refused):
                assert b"failed" in body.lower()
                assert any(code.lstrip("0").encode() in body for code in REFUSALS)


@given(ANSWERS, st.sampled_from([200, 200, 200, 400, 401, 409, 500]))
def test_any_json_is_read_soundly(body: object, http: int) -> None:
    check_sound(json.dumps(body).encode(), http)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_soundly(body: bytes) -> None:
    check_sound(body, 200)
