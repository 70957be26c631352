"""What each of Pawacard's answers amounts to: the document's samples, its codes, and what nobody documents."""

import json
from dataclasses import replace
from typing import Any

import pytest

from app.domain.charges import ChargeLine
from app.domain.money import Money
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NotFound,
    Pending,
    Refused,
    Unknown,
    VendOutcome,
    Verified,
    Why,
)
from app.domain.sale import Order, Service
from app.providers.base import Balance
from app.providers.pawacard_answers import MAY_REFUSE_THE_QUESTION, read_ask, read_balance, read_vend, read_verify
from app.providers.transport import Exchange
from tests.domain.sales import ORDER, TOKEN
from tests.providers import samples

REFERENCE = "370474587102"
BILL = replace(ORDER, service=Service.POSTPAID, meter="0203754-01", amount=Money(1000_00, "KES"))
READERS = {"vend": read_vend, "ask": read_ask}
FAILED_CODES = {
    "elec001": Why.FAILED,
    "elec010": Why.METER,
    "elec011": Why.BLOCKED,
    "elec012": Why.DEBT,
    "elec013": Why.AMOUNT,
    "elec014": Why.FAILED,
    "elec015": Why.AMOUNT,
    "elec016": Why.AMOUNT,
    "elec017": Why.FAILED,
    "elec018": Why.FAILED,
    "elec019": Why.FAILED,
    "elec021": Why.METER,
    "elec022": Why.BLOCKED,
    "elec023": Why.FAILED,
    "elec028": Why.NO_FLOAT,
    "elec029": Why.FAILED,
    "elec031": Why.FAILED,
    "elec032": Why.METER_KEY,
    "elec033": Why.METER,
    "elec038": Why.METER_KEY,
    "elec040": Why.ACCOUNT,
    "elec041": Why.METER,
    "elec042": Why.ACCOUNT,
    "elec043": Why.METER,
    "elec044": Why.METER,
    "elec901": Why.ACCOUNT,
    "elec902": Why.FAILED,
}
"""The codes after which the table of the switch says "failed"."""
DOUBTFUL_CODES = ["elec002", "elec004", "elec005", "elec020", "elec030", "elec034", "elec036", "elec100", "elec900"]
"""The codes after which it says to ask, and Pawacard's own catch-all."""
CONTRADICTIONS: list[dict[str, Any]] = [
    {"status": 102},
    {"status": 103},
    {"status": 105},
    {"status": 1, "code": "elec001"},
    {"status": 1, "code": "elec003"},
    {"status": 1, "msg": "This transaction has been done too soon from the last one."},
]


def whole(body: object) -> Exchange:
    text = body if isinstance(body, str) else json.dumps(body)
    return Exchange(left=True, http=200, body=text.encode(), raw=text)


def read(call: str, body: object, order: Order = ORDER, fixed_unit: str = "auto") -> VendOutcome:
    return READERS[call](whole(body), REFERENCE, order, fixed_unit)


def nested(**fields: object) -> dict[str, object]:
    return {"status": 0, "msg": "success", "transaction": fields}


@pytest.mark.parametrize("call", READERS)
def test_the_documents_vend_is_complete_with_its_charges_in_cents(call: str) -> None:
    cents = {
        "REPCharge": 6486,
        "MonthlyFC": 12000,
        "ERCCharge": 593,
        "TotalTax": 1440,
        "FuelIndexCharge": 92770,
        "ForexCharge": 31055,
        "InflationAdjustment": 5934,
    }
    assert read(call, samples.VENDED) == Complete(
        tokens=(TOKEN,),
        receipt_number="RADIXOVS010VS224392",
        provider_transaction="252",
        customer="Bilbo Baggins",
        charges=tuple(ChargeLine(key, Money(amount, "KES")) for key, amount in cents.items()),
    )


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize(
    ("sample", "order", "outcome"),
    [
        (samples.PENDING, ORDER, Pending("transaction still pending")),
        (samples.BILL_PENDING, BILL, Pending("transaction still pending")),
        (samples.BILL_FAILED, BILL, Refused(Why.FAILED, "Failed, please try again")),
        (
            samples.VERIFY_TIMED_OUT,
            ORDER,
            Unknown(Doubt.UNPROVED, "Request timed out. please fetch the response again"),
        ),
    ],
)
def test_the_documents_other_samples_of_a_sale(call: str, sample: str, order: Order, outcome: VendOutcome) -> None:
    assert read(call, sample, order) == outcome


def test_the_documents_throttle_refuses_a_vend_and_says_nothing_to_a_question() -> None:
    said = json.loads(samples.TOO_SOON)["msg"]
    assert read("vend", samples.TOO_SOON) == Refused(Why.TOO_SOON, said)
    assert read("ask", samples.TOO_SOON) == Unknown(Doubt.UNPROVED, said)


@pytest.mark.parametrize("call", READERS)
def test_the_documents_own_paid_bill_names_another_sale_and_is_not_believed(call: str) -> None:
    paid = read(call, samples.BILL_PAID, BILL)
    checked = read(call, samples.BILL_CHECKED, BILL)
    assert paid == Mismatched("reference 015117215614", (), "151172056109030422")
    assert checked == Mismatched("account 0203755-01", (), "151172056109030422")


@pytest.mark.parametrize("call", READERS)
def test_a_paid_bill_is_complete_with_its_receipt_number_and_no_token(call: str) -> None:
    body = samples.BILL_CHECKED.replace("0203755-01", "0203754-01")
    assert read(call, body, BILL) == Complete(
        receipt_number="151172056109030422", provider_transaction="3", customer="Bilbo Baggins"
    )


def test_the_documents_samples_of_a_look_up() -> None:
    assert read_verify(whole(samples.VERIFIED)) == Verified("Bilbo Baggins")
    assert read_verify(whole(samples.ACCOUNT_VERIFIED)) == Verified("Bilbo Baggins", "10")
    assert read_verify(whole(samples.NO_LUHN)) == Refused(Why.METER, json.loads(samples.NO_LUHN)["msg"])
    assert read_verify(whole(samples.VERIFY_TIMED_OUT)).kind == "unknown"
    assert read_verify(whole(samples.ACCOUNT_NOT_VERIFIED)) == Unknown(Doubt.UNPROVED, "Connection error")


def test_a_success_without_a_name_verifies_nothing() -> None:
    assert read_verify(whole({"status": 0, "msg": "success", "customerName": " "})).kind == "unknown"


@pytest.mark.parametrize(("code", "why"), FAILED_CODES.items())
def test_a_look_up_is_refused_for_a_listed_code(code: str, why: Why) -> None:
    assert read_verify(whole({"status": 1, "msg": "no", "code": code})) == Refused(why, "no")


def test_the_documents_balance_is_shillings() -> None:
    assert read_balance(whole(samples.BALANCE)) == Balance(Money(320_00, "KES"))
    assert read_balance(whole({"status": 0, "balance": "39.5"})) == Balance(Money(39_50, "KES"))
    assert read_balance(whole({"status": 0, "balance": -3})) == Balance(Money(-3_00, "KES"))


@pytest.mark.parametrize("balance", [None, "", "much", [], "NaN", "Infinity", "1e30", "9" * 40, True])
def test_a_balance_that_is_no_amount_is_not_known(balance: object) -> None:
    assert read_balance(whole({"status": 0, "balance": balance})).__class__ is Unknown


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize(("code", "why"), FAILED_CODES.items())
@pytest.mark.parametrize("name", ["code", "rescode"])
def test_a_listed_code_refuses_flat_and_nested(call: str, code: str, why: Why, name: str) -> None:
    if call == "vend" or code not in MAY_REFUSE_THE_QUESTION:
        assert read(call, {"status": 1, "msg": "no", name: code}) == Refused(why, "no")
        assert read(call, {"status": 1, "msg": "no", name: code.upper()}) == Refused(why, "no")
    assert read(call, nested(status=2, msg="no", **{name: code})) == Refused(why, "no")


@pytest.mark.parametrize("code", sorted(MAY_REFUSE_THE_QUESTION))
def test_a_refusal_of_the_question_is_no_refusal_of_the_sale(code: str) -> None:
    assert read("ask", {"status": 1, "msg": "blocked", "code": code}) == Unknown(Doubt.UNPROVED, "blocked")


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize(
    "body",
    [
        {"status": 0, "ref": "999000000001", "transaction": {"status": 1, "token": TOKEN}},
        {"status": 0, "meterNo": "14285093614", "transaction": {"status": 1, "token": TOKEN}},
        {"token": TOKEN, "transaction": {"status": 2}},
        {"token": TOKEN, "transaction": {"status": 5}},
        {"status": 104, "transaction": [{"status": 1, "token": TOKEN}]},
    ],
)
def test_what_stands_beside_the_transaction_may_contradict_it(call: str, body: dict[str, object]) -> None:
    assert read(call, body).kind in ("unknown", "mismatched")


@pytest.mark.parametrize("call", READERS)
def test_a_reference_sent_back_as_a_number_is_still_ours(call: str) -> None:
    assert read(call, {"token": TOKEN, "ref": int(REFERENCE)}).kind == "complete"


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize("absurd", ["1e9999999", "1e99999999999999999999", "-1e9999999", "1e-9999999"])
def test_an_absurd_charge_costs_no_token(call: str, absurd: str) -> None:
    body = (
        f'{{"status": 0, "token": "{TOKEN}", "ref": "{REFERENCE}", "fixed": [{{"A": "{absurd}"}}, {{"B": {absurd}}}]}}'
    )
    sold = READERS[call](Exchange(left=True, http=200, body=body.encode()), REFERENCE, ORDER, "auto")
    assert sold.kind in ("complete", "unknown")
    if "99999999999999999999" not in absurd:
        assert sold.kind == "complete"


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize("code", [*DOUBTFUL_CODES, "elec777", "MTRFE013"])
def test_any_other_code_is_unknown(call: str, code: str) -> None:
    assert read(call, {"status": 1, "code": code}).kind == "unknown"
    assert read(call, nested(status=2, code=code)).kind == "unknown"


def test_elec003_proves_not_vended_only_when_asked() -> None:
    body = {"status": 1, "msg": "failed along the way", "code": "elec003"}
    assert read("vend", body) == Unknown(Doubt.UNPROVED, "failed along the way")
    assert read("ask", body) == Refused(Why.FAILED, "failed along the way")
    assert read("vend", nested(status=2, rescode="elec003")).kind == "unknown"
    assert read("ask", nested(status=2, rescode="elec003")).kind == "refused"


@pytest.mark.parametrize("status", [0, 5])
def test_elec003_beside_a_pending_transaction_proves_nothing(status: int) -> None:
    assert read("ask", nested(status=status, rescode="elec003")).kind == "pending"


def test_104_is_not_found_only_when_asked() -> None:
    body = {"status": 104, "msg": "Transaction not found"}
    assert read("ask", body) == NotFound(proves=True, provider_says="Transaction not found")
    assert read("vend", body).kind == "unknown"
    assert read("ask", {"status": "104"}).kind == "not found"
    assert read("ask", {"status": 104, "transaction": {"status": 1, "token": TOKEN}}).kind == "complete"


@pytest.mark.parametrize(("status", "why"), [(102, Why.NO_FLOAT), (105, Why.DAY_MAXIMUM)])
def test_a_listed_status_refuses_a_vend_and_says_nothing_to_a_question(status: int, why: Why) -> None:
    for written in (status, str(status)):
        assert read("vend", {"status": written, "msg": "no"}) == Refused(why, "no")
        assert read("ask", {"status": written, "msg": "no"}) == Unknown(Doubt.UNPROVED, "no")


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize("status", [1, 2, 5, 101, 103, 106, -1, 102.5, "x", True])
def test_any_other_status_is_unknown(call: str, status: object) -> None:
    assert read(call, {"status": status, "msg": "Failed, please try again"}).kind == "unknown"


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize(
    "said", ["did not pass the Luhn validation", "Insufficient balance", "Unknown meter", "failed"]
)
def test_no_other_sentence_decides_a_vend(call: str, said: str) -> None:
    assert read(call, {"status": 1, "msg": said}) == Unknown(Doubt.UNPROVED, said)


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize("answer", CONTRADICTIONS, ids=str)
def test_a_refusal_that_brings_a_token_is_no_refusal(call: str, answer: dict[str, Any]) -> None:
    assert read(call, {**answer, "token": TOKEN, "ref": REFERENCE}).kind != "refused"


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize("answer", CONTRADICTIONS, ids=str)
@pytest.mark.parametrize("named", [{"ref": "015117215614"}, {"meterNo": "04561277908"}], ids=str)
def test_a_refusal_of_another_sale_is_no_refusal_of_this_one(
    call: str, answer: dict[str, Any], named: dict[str, Any]
) -> None:
    assert read(call, {**answer, **named}).kind == "unknown"


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize(
    ("status", "kind"), [(1, "complete"), (0, "pending"), (5, "pending"), (2, "refused"), (3, "unknown")]
)
def test_the_transactions_own_status_decides(call: str, status: int, kind: str) -> None:
    for top in (0, 1, 102, 103, 105, None):
        for written in (status, str(status)):
            token = {"token": TOKEN} if status == 1 else {}
            body = {"status": top, "transaction": {"status": written, "ref": REFERENCE, **token}}
            assert read(call, body).kind == kind


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize("status", [0, 2, 5, 7])
def test_a_token_in_a_transaction_that_is_not_complete_is_unknown(call: str, status: int) -> None:
    assert read(call, nested(status=status, token=TOKEN)).kind == "unknown"


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize(
    "field",
    [
        {"ref": "015117215614"},
        {"meterNo": "04561277908"},
        {"meter": "04561277908"},
        {"ref": REFERENCE, "meterNo": "04561277908"},
    ],
    ids=str,
)
def test_a_success_that_names_another_sale_is_mismatched(call: str, field: dict[str, object]) -> None:
    flat = read(call, {"token": TOKEN, **field})
    deep = read(call, nested(status=1, token=TOKEN, **field))
    assert isinstance(flat, Mismatched)
    assert flat == deep
    assert flat.tokens == (TOKEN,)


@pytest.mark.parametrize("call", READERS)
def test_our_own_meter_is_known_however_it_is_spaced(call: str) -> None:
    assert read(call, nested(status=1, token=TOKEN, meterNo="0145 1174-955", ref=REFERENCE)).kind == "complete"


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize(
    ("token", "tokens"),
    [
        (TOKEN, (TOKEN,)),
        ("6643 0474-3075 6165 7038", (TOKEN,)),
        ([" 1111 ", "2222", None, ""], ("1111", "2222")),
        (["1111", "2222", "1111"], ("1111", "2222")),
        (66430474307561657038, (TOKEN,)),
        ("000012", ("000012",)),
    ],
)
def test_tokens_are_kept_as_they_came_each_once_and_in_order(call: str, token: object, tokens: tuple[str, ...]) -> None:
    sold = read(call, {"token": token, "ref": REFERENCE})
    assert isinstance(sold, Complete)
    assert sold.tokens == tokens


@pytest.mark.parametrize("call", READERS)
@pytest.mark.parametrize(
    "token",
    [None, "", "   ", [], [None], "-", "N/A", {}, {"token": TOKEN}, True, [[TOKEN]], "0", "000", "ask in 12345 s"],
)
def test_success_without_a_token_is_unknown(call: str, token: object) -> None:
    for body in ({"status": 0, "token": token}, nested(status=1, token=token, stdTokenRctNum="R1")):
        outcome = read(call, body)
        assert isinstance(outcome, Unknown)
        assert outcome.doubt is Doubt.NO_TOKEN


@pytest.mark.parametrize("call", READERS)
def test_a_bill_without_a_receipt_number_is_unknown(call: str) -> None:
    nothing: tuple[object, ...] = (None, "", [], {})
    for number in nothing:
        outcome = read(call, nested(status=1, rctNum=number, token=TOKEN, accountNo="0203754-01"), BILL)
        assert outcome.kind == "unknown"


@pytest.mark.parametrize("code", ["elec001", "elec100", "elec003"])
def test_a_success_under_a_code_of_failure_is_not_complete(code: str) -> None:
    for call in READERS:
        assert read(call, {"status": 0, "token": TOKEN, "code": code}).kind == "unknown"
        assert read(call, nested(status=1, token=TOKEN, rescode=code)).kind == "unknown"


def test_fields_beyond_the_document_are_read() -> None:
    sold = read(
        "vend",
        nested(
            status=1,
            vendor="support",
            meterNo="01451174955",
            rescode="elec000",
            stdTokenAmt=64,
            stdTokenTax="0",
            units="6.1",
            token=TOKEN,
            fixed=[{"ERCCharge": 3.19, "ForexCharge": 0.47, "MonthlyFC": 13}],
            something={"new": [1]},
        ),
    )
    assert isinstance(sold, Complete)
    assert sold.units == "6.1"
    assert [(line.key, line.amount.minor) for line in sold.charges] == [
        ("stdTokenAmt", 64_00),
        ("stdTokenTax", 0),
        ("ERCCharge", 3_19),
        ("ForexCharge", 47),
        ("MonthlyFC", 13_00),
    ]
