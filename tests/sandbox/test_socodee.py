"""Socodee as its document has it: inquiry, payment, both status calls, the login, and what is wrong with a request."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from app.sandbox.server import Sandbox
from app.sandbox.socodee_meters import METERS, Course

FABRICE = "45036882525"
REF = "001000000001"
UNKNOWN = "45036800000"


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.address("socodee"), trust_env=False, timeout=20) as client:
        yield client


def number_of(course: Course) -> str:
    return next(meter.number for meter in METERS.values() if meter.course == course)


def order(meter: str, amount: object = 20, currency: str = "USD", ref: str = REF) -> dict[str, Any]:
    return {
        "order": {
            "customerFullName": "Fabrice K",
            "customerPhoneNumber": "+243812345678",
            "customerEmailAddress": "",
            "transactionReference": ref,
            "amount": amount,
            "currency": currency,
        },
        "destination": {"meterNumber": meter, "phoneNumber": "+243812345678"},
    }


def pay(
    http: httpx.Client, meter: str, ref: str = REF, *, amount: object = 20, currency: str = "USD"
) -> httpx.Response:
    sale = order(meter, amount, currency, ref)
    return http.post(f"/api/reporting/transactionstatus/{meter}", json=sale)


def by_reference(http: httpx.Client, ref: str = REF) -> dict[str, Any]:
    said = http.get(f"/api/socodee/transactionstatusbyreference/{ref}").json()
    assert isinstance(said, dict)
    return said


@pytest.mark.parametrize("path", ["/api/reporting/transactionstatus", "/api/socodee/meterinquiry"])
def test_the_inquiry_names_the_customer_a_currency_and_an_amount(http: httpx.Client, path: str) -> None:
    answer = http.get(f"{path}/{FABRICE}")
    assert answer.json() == {"customerName": "Fabrice K", "currency": "USD", "amount": 3}
    assert http.get(f"{path}/{UNKNOWN}").status_code == 404


def test_the_documents_meter_gets_three_tokens_of_18_digits_with_the_samples_blanks(
    http: httpx.Client, sandbox: Sandbox
) -> None:
    said = pay(http, FABRICE).json()
    assert list(said) == [
        "transactionId",
        "originatingTransactionId",
        "statusCode",
        "statusDescription",
        "additionalInformation",
    ]
    assert (said["originatingTransactionId"], said["statusCode"], said["statusDescription"]) == (REF, "200", "SUCCESS")
    more = said["additionalInformation"]
    assert [len(token) for token in more["token"]] == [18, 19, 19]
    assert [token[0] == " " for token in more["token"]] == [False, True, True]
    assert (more["deviceId"], more["KWH"], more["CustomerName"]) == (f" {FABRICE}", "50.76", "Fabrice K")
    (vend,) = sandbox.socodee.ledger.vends
    assert vend.token == " ".join(token.strip() for token in more["token"])
    assert (vend.reference, vend.currency, vend.amount_cents) == (REF, "USD", 2_000)


def test_other_meters_get_one_token_of_20_digits_in_dollars_and_in_francs(http: httpx.Client, sandbox: Sandbox) -> None:
    dollars = pay(http, number_of(Course.SELLS), amount=20.05).json()["additionalInformation"]
    francs = pay(http, number_of(Course.SELLS), "001000000002", amount=50_000, currency="CDF").json()
    assert [len(token) for token in dollars["token"]] == [20]
    assert dollars["KWH"] == "133.66"
    assert francs["additionalInformation"]["KWH"] == "119.04"
    sold = [(v.currency, v.amount_cents) for v in sandbox.socodee.ledger.vends]
    assert sold == [("USD", 2_005), ("CDF", 5_000_000)]


def test_the_second_path_of_a_payment_takes_the_same_request(http: httpx.Client) -> None:
    answer = http.post("/api/socodee/paymentrequest", json=order(FABRICE))
    assert answer.json()["statusDescription"] == "SUCCESS"


def test_a_payment_may_spell_its_names_as_the_table_does(http: httpx.Client) -> None:
    sale = order(FABRICE)
    sale["destination"] = {"meternumber": FABRICE, "phoneNumber": "+243812345678"}
    body = {"Order": sale["order"], "Destination": sale["destination"]}
    answer = http.post(f"/api/reporting/transactionstatus/{FABRICE}", json=body)
    assert answer.json()["statusDescription"] == "SUCCESS"


def test_both_status_calls_say_the_same_of_a_payment(http: httpx.Client) -> None:
    paid = pay(http, FABRICE).json()
    said = by_reference(http)
    assert said == http.get(f"/api/socodee/transactionstatus/{paid['transactionId']}").json()
    assert said["statusDescription"] == "APPROVED"
    assert said["transactionDate"] == "2014-04-11T17:24:07"
    assert said["additionalInformation"] == paid["additionalInformation"]
    assert said["originatingTransactionId"] == REF


@pytest.mark.parametrize("path", ["transactionstatus", "transactionstatusbyreference"])
def test_an_unknown_payment_is_404(http: httpx.Client, path: str) -> None:
    answer = http.get(f"/api/socodee/{path}/001000000009")
    assert (answer.status_code, answer.json()["statusCode"]) == (404, "404")


@pytest.mark.parametrize(
    ("course", "ends"), [(Course.PENDING_THEN_APPROVED, "APPROVED"), (Course.PENDING_THEN_DECLINED, "DECLINED")]
)
def test_a_pending_payment_ends_after_as_many_asks_as_were_set(
    http: httpx.Client, sandbox: Sandbox, course: Course, ends: str
) -> None:
    answer = pay(http, number_of(course))
    assert (answer.status_code, answer.json()["statusDescription"]) == (202, "PENDING")
    assert answer.json()["additionalInformation"] is None
    said = [by_reference(http) for _ in range(4)]
    assert [one["statusDescription"] for one in said] == ["PENDING", "PENDING", ends, ends]
    assert {one["statusCode"] for one in said} == {"200"}
    assert len(sandbox.socodee.ledger.vends) == (1 if ends == "APPROVED" else 0)


def test_a_declined_payment_says_400_at_once_and_200_when_asked_as_the_document_prints_it(http: httpx.Client) -> None:
    answer = pay(http, number_of(Course.DECLINED)).json()
    assert (answer["statusCode"], answer["statusDescription"]) == ("400", "DECLINED")
    said = by_reference(http)
    assert (said["statusCode"], said["statusDescription"]) == ("200", "DECLINED")


def test_the_token_may_be_text_or_missing(http: httpx.Client, sandbox: Sandbox) -> None:
    text = pay(http, number_of(Course.TOKEN_IS_TEXT)).json()["additionalInformation"]["token"]
    missing = pay(http, number_of(Course.NO_TOKEN), "001000000002").json()["additionalInformation"]["token"]
    assert text == sandbox.socodee.ledger.vends[0].token
    assert missing == []


def test_a_meter_is_answered_with_another_sales_reference_and_meter(http: httpx.Client) -> None:
    meter = number_of(Course.ANSWERS_ANOTHER)
    for said in (pay(http, meter).json(), by_reference(http)):
        assert said["originatingTransactionId"] != REF
        assert said["additionalInformation"]["deviceId"] != meter


def test_a_meter_can_vanish_between_inquiry_and_payment(http: httpx.Client, sandbox: Sandbox) -> None:
    meter = number_of(Course.VANISHES)
    assert http.get(f"/api/socodee/meterinquiry/{meter}").status_code == 200
    assert pay(http, meter).status_code == 404
    assert by_reference(http)["statusCode"] == "404"
    assert sandbox.socodee.ledger.attempts == {REF: 1}


def test_a_reference_sent_twice_is_sold_twice_because_nothing_says_otherwise(
    http: httpx.Client, sandbox: Sandbox
) -> None:
    first, second = pay(http, FABRICE).json(), pay(http, FABRICE).json()
    assert first["transactionId"] != second["transactionId"]
    assert [vend.reference for vend in sandbox.socodee.ledger.vends] == [REF, REF]
    assert by_reference(http)["transactionId"] == second["transactionId"]
    assert http.get(f"/api/socodee/transactionstatus/{first['transactionId']}").status_code == 200


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"transactionReference": "1" * 21}, "transactionReference"),
        ({"transactionReference": ""}, "transactionReference"),
        ({"transactionReference": 7}, "transactionReference"),
        ({"currency": "EUR"}, "currency"),
        ({"amount": 0}, "amount"),
        ({"amount": "20"}, "amount"),
        ({"amount": True}, "amount"),
        ({"amount": -1}, "amount"),
        ({"amount": 1.005}, "amount"),
        ({"amount": 1_000_000}, "amount"),
        ({"customerFullName": "K" * 181}, "customerFullName"),
    ],
)
def test_an_order_that_the_table_does_not_allow_is_400_and_named(
    http: httpx.Client, sandbox: Sandbox, change: dict[str, object], named: str
) -> None:
    sale = order(FABRICE)
    sale["order"] |= change
    answer = http.post(f"/api/reporting/transactionstatus/{FABRICE}", json=sale)
    assert answer.status_code == 400
    assert named in answer.json()["statusDescription"]
    assert sandbox.socodee.ledger.vends == []


def test_the_highest_amount_is_999_999_99(http: httpx.Client) -> None:
    assert pay(http, FABRICE, amount=999_999.99).status_code == 200


@pytest.mark.parametrize("phone", ["0812345678", "243812345678", "+243 812 345 678", "+24381234567890", "", None])
def test_a_phone_that_is_not_in_international_form_is_400(http: httpx.Client, phone: object) -> None:
    sale = order(FABRICE)
    sale["destination"]["phoneNumber"] = phone
    answer = http.post(f"/api/reporting/transactionstatus/{FABRICE}", json=sale)
    assert (answer.status_code, "phoneNumber" in answer.json()["statusDescription"]) == (400, True)


def test_a_path_that_names_another_meter_is_400(http: httpx.Client) -> None:
    answer = http.post(f"/api/reporting/transactionstatus/{UNKNOWN}", json=order(FABRICE))
    assert answer.status_code == 400


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"order": 1}', b'{"order": {"amount": 1e99999999999999999999}}'])
def test_a_body_that_is_no_payment_is_400(http: httpx.Client, body: bytes) -> None:
    assert http.post("/api/socodee/paymentrequest", content=body).status_code == 400


def test_a_login_gives_a_bearer_that_holds_until_it_expires(http: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.socodee.settings.bearer_required = True
    path = f"/api/socodee/meterinquiry/{FABRICE}"
    assert http.get(path).status_code == 401
    login = {"emailAddress": "testmerchant", "password": "password"}
    bearer = {"Authorization": f"Bearer {http.post('/api/login', json=login).json()['token']}"}
    assert http.get(path, headers=bearer).status_code == 200
    sandbox.socodee.expire_keys()
    sandbox.socodee.settings.bearer_required = False
    assert http.get(path, headers=bearer).status_code == 401
    assert http.get(path).status_code == 200


def test_a_wrong_password_is_401(http: httpx.Client) -> None:
    assert http.post("/api/login", json={"emailAddress": "testmerchant", "password": "x"}).status_code == 401


def test_an_account_that_is_not_set_up_is_403_and_sells_nothing(http: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.socodee.settings.account_set_up = False
    assert pay(http, FABRICE).status_code == 403
    assert sandbox.socodee.ledger.vends == []


def test_as_printed_a_payment_has_the_samples_quotation_marks_and_lacks_its_last_brace(
    http: httpx.Client, sandbox: Sandbox
) -> None:
    sandbox.socodee.settings.as_printed = True
    text = pay(http, FABRICE).text
    assert text.startswith('{"transactionId": "')
    assert f'"originatingTransactionId": "{REF}”, “statusCode”: “200”, “statusDescription”: “SUCCESS”' in text
    assert "“token”: [“" in text
    assert text.endswith("“CustomerName”: “Fabrice K”}")
    with pytest.raises(ValueError, match=r"control character|Expecting|Unterminated"):
        json.loads(text)
    straight = json.loads(text.replace("“", '"').replace("”", '"') + "}")
    sandbox.socodee.settings.as_printed = False
    assert straight["additionalInformation"] == by_reference(http)["additionalInformation"]


@pytest.mark.parametrize("course", [Course.PENDING_THEN_APPROVED, Course.DECLINED])
def test_as_printed_only_a_success_lacks_its_brace(http: httpx.Client, sandbox: Sandbox, course: Course) -> None:
    sandbox.socodee.settings.as_printed = True
    said = json.loads(pay(http, number_of(course)).text.replace("“", '"').replace("”", '"'))
    assert said["additionalInformation"] is None


def test_as_printed_a_status_has_both_braces_and_an_inquiry_is_json(http: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.socodee.settings.as_printed = True
    pay(http, FABRICE)
    text = http.get(f"/api/socodee/transactionstatusbyreference/{REF}").text
    said = json.loads(text.replace("“", '"').replace("”", '"'))
    assert said["statusDescription"] == "APPROVED"
    assert http.get(f"/api/reporting/transactionstatus/{FABRICE}").json()["amount"] == 3
