"""Whatever answers in Pawacard's place: nothing raises, and nothing is complete or refused without its reason."""

import json
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.outcome import Complete, Refused
from app.providers.pawacard_answers import read_balance, read_verify
from app.providers.transport import Exchange
from tests.domain.sales import ORDER, TOKEN
from tests.providers.test_pawacard_answers import BILL, FAILED_CODES, READERS, REFERENCE

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["0", "1", "elec001", TOKEN]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "status": JSON_VALUES | st.sampled_from([0, 1, 2, 5, 102, 103, 104, 105]),
        "msg": JSON_VALUES,
        "token": JSON_VALUES,
        "code": JSON_VALUES | st.sampled_from(["elec000", "elec001", "elec003", "elec100"]),
        "rescode": JSON_VALUES,
        "ref": st.just(REFERENCE) | JSON_VALUES,
        "meterNo": JSON_VALUES,
        "accountNo": JSON_VALUES,
        "rctNum": JSON_VALUES,
        "stdTokenRctNum": JSON_VALUES,
        "stdTokenAmt": JSON_VALUES,
        "units": JSON_VALUES,
        "balance": JSON_VALUES,
        "customerName": JSON_VALUES,
        "fixed": JSON_VALUES | st.lists(st.dictionaries(st.text(), st.text() | st.floats() | st.integers())),
    },
)
ANSWERS = FIELDS | st.builds(lambda top, inner: {**top, "transaction": inner}, FIELDS, FIELDS) | JSON_VALUES


def has_listed_reason(answer: dict[str, Any]) -> bool:
    """Whether the document or the switch's table lists anything in the answer as a definite refusal."""
    inner = answer.get("transaction")
    holders = [inner, answer] if isinstance(inner, dict) else [answer]
    codes = {str(holder.get(name)).strip().lower() for holder in holders for name in ("code", "rescode")}
    status = str(answer.get("status")).strip()
    failed = isinstance(inner, dict) and str(inner.get("status")).strip() == "2"
    throttled = status == "1" and any("too soon" in str(holder.get("msg")).casefold() for holder in holders)
    return bool(codes & {*FAILED_CODES, "elec003"}) or status in ("102", "105") or failed or throttled


def check_sound(body: bytes) -> None:
    """Whatever came: no reader raises, nothing is complete without its goods or refused without a listed reason."""
    exchange = Exchange(left=True, http=200, body=body)
    read_verify(exchange)
    read_balance(exchange)
    for reader in READERS.values():
        for order in (ORDER, BILL):
            outcome = reader(exchange, REFERENCE, order, "auto")
            if isinstance(outcome, Complete):
                assert outcome.tokens if order is ORDER else outcome.receipt_number
            if isinstance(outcome, Refused):
                assert has_listed_reason(json.loads(body.decode("utf-8-sig")))
            repr(outcome).encode()


@given(ANSWERS)
@example({"fixed": {"a": "1e-999999999"}, "token": "1"})
@example({"fixed": {"\ud800": "1"}, "token": "1"})
@example({"token": "1", "units": "\ud800", "customerName": "\ud800", "transactionId": "\ud800"})
def test_any_json_is_read_soundly(body: object) -> None:
    check_sound(json.dumps(body).encode())


@given(st.binary(max_size=200))
def test_any_bytes_are_read_soundly(body: bytes) -> None:
    check_sound(body)
