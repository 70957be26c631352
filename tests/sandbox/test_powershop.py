"""Powershop as its document has it: access, validation, vend, status and wallet, and the answers that are not JSON."""

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from app.sandbox.powershop_meters import METERS, Course
from app.sandbox.server import Sandbox
from tests.sandbox.shop import Clock

HAYATU = "04214346555"
REF = "001000000001"


class Merchant:
    """Posts what the document says, and reads the two spellings in the answers that are not JSON."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.ledger = sandbox.powershop.ledger
        self.settings = sandbox.powershop.settings
        self.http = httpx.Client(base_url=sandbox.address("powershop"), trust_env=False, timeout=20)
        access = self.post("auth/token", username="demo_username", secret="demo_secret").json()
        self.http.headers["Authorization"] = f"Bearer {access['access_token']}"

    def post(self, call: str, **fields: object) -> httpx.Response:
        return self.http.post(f"/v1/merchant/{call}/request", json=fields)

    def said(self, call: str, **fields: object) -> dict[str, Any]:
        answer = self.post(call, **fields)
        assert answer.status_code == 200
        straight = re.sub(
            r'("transactionDate": )([^",}]+)', r'\1"\2"', answer.text.replace('"code": 00', '"code": "00"')
        )
        body = json.loads(straight)
        assert isinstance(body, dict)
        return body

    def validation(self, number: str, ref: str = REF, **change: object) -> dict[str, object]:
        meter = METERS[number]
        return {
            "meterNumber": number,
            "meterType": meter.service,
            "mobileNumber": "080123456000",
            "amount": 5000,
            "merchantReference": ref,
            "disco": meter.disco,
        } | change

    def validate(self, number: str, ref: str = REF) -> str:
        transaction = self.said("meter/validation", **self.validation(number, ref))["data"]["transactionId"]
        assert isinstance(transaction, str)
        return transaction

    def vend(self, transaction: str, amount: object = "5000") -> dict[str, Any]:
        return self.said("token/generation", referenceNumber=transaction, amount=amount)

    def status(self, asked_for: str, disco: str = "kedco") -> dict[str, Any]:
        return self.said("transaction/status", referenceNumber=asked_for, disco=disco)


@pytest.fixture
def merchant(sandbox: Sandbox) -> Iterator[Merchant]:
    merchant = Merchant(sandbox)
    yield merchant
    merchant.http.close()


def number_of(course: Course, service: str = "prepaid") -> str:
    return next(m.number for m in METERS.values() if (m.course, m.service) == (course, service))


def test_access_is_given_for_40000_seconds_and_ends_then(merchant: Merchant, clock: Clock) -> None:
    access = merchant.post("auth/token", username="demo_username", secret="demo_secret").json()
    assert (access["token_type"], access["expires_in"], len(access["access_token"])) == ("Bearer", 40_000, 256)
    clock.go_on(39_999)
    assert merchant.http.get("/v1/merchant/wallet-balance/request").status_code == 200
    clock.go_on(1)
    answer = merchant.http.get("/v1/merchant/wallet-balance/request")
    assert (answer.status_code, answer.json()["code"]) == (401, 401)


@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer nonsense", "demo_secret"])
def test_a_call_without_an_access_token_is_401(merchant: Merchant, authorization: str) -> None:
    merchant.http.headers["Authorization"] = authorization
    assert merchant.post("meter/validation", **merchant.validation(HAYATU)).status_code == 401


def test_access_tokens_can_be_expired_at_once(merchant: Merchant, sandbox: Sandbox) -> None:
    transaction = merchant.validate(HAYATU)
    sandbox.powershop.expire_keys()
    assert merchant.post("token/generation", referenceNumber=transaction, amount="5000").status_code == 401
    assert merchant.ledger.vends == []


def test_a_wrong_secret_is_401(merchant: Merchant) -> None:
    assert merchant.post("auth/token", username="demo_username", secret="demo").status_code == 401


def test_a_validation_is_the_documents_sample_down_to_its_code_that_is_not_json(merchant: Merchant) -> None:
    answer = merchant.post("meter/validation", **merchant.validation(HAYATU, "123456"))
    transaction = re.search("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", answer.text)
    assert transaction
    assert answer.text == (
        '{"status": "Success", "description": "Successful meter verification", "code": 00, '
        f'"data": {{"transactionId": "{transaction[0]}", "referenceNumber": "123456", "meterNumber": "04214346555", '
        '"meterType": "prepaid", "minimumPurchase": 100, "discoType": "kedco", "customerName": "Hayatu Shuaib", '
        '"customerAddress": "", "mobileNumber": "08068869000"}}'
    )


def test_a_vend_gives_the_token_in_groups_and_a_date_that_is_text(merchant: Merchant) -> None:
    transaction = merchant.validate(HAYATU)
    answer = merchant.post("token/generation", referenceNumber=transaction, amount="5000")
    assert '"code": 00' in answer.text
    assert '"transactionDate": "2014-04-11 18:24:07.000"' in answer.text
    said = json.loads(answer.text.replace('"code": 00', '"code": 0'))["data"]
    assert re.fullmatch("[0-9]{4}( [0-9]{4}){4}", said.pop("token"))
    assert said == {
        "referenceNumber": transaction,
        "amount": 5000,
        "transactionDate": "2014-04-11 18:24:07.000",
        "meterNumber": HAYATU,
        "merchantReference": REF,
    }


def test_a_status_has_a_bare_date_dashes_and_its_amount_as_text(merchant: Merchant) -> None:
    transaction = merchant.validate(HAYATU)
    token = merchant.vend(transaction, "7000.50")["data"]["token"]
    answer = merchant.post("transaction/status", referenceNumber=transaction, disco="kedco")
    assert '"code": 00' in answer.text
    assert '"transactionDate": 2014-04-11T18:24:07.000,' in answer.text
    assert f'"token": "{token.replace(" ", "-")}"' in answer.text
    assert '"amount": "7000.50"' in answer.text


def test_a_sale_is_found_by_either_id_and_only_under_its_disco(merchant: Merchant) -> None:
    transaction = merchant.validate(HAYATU)
    assert merchant.status(transaction)["code"] == 606
    merchant.vend(transaction)
    assert merchant.status(transaction) == merchant.status(REF)
    assert merchant.status(transaction)["data"]["merchantReference"] == REF
    assert merchant.status(transaction, "aedc")["code"] == 606
    assert merchant.status("001000000002")["code"] == 606


def test_the_answers_can_be_json(merchant: Merchant) -> None:
    merchant.settings.as_printed = False
    transaction = merchant.validate(HAYATU)
    merchant.vend(transaction)
    said = merchant.post("transaction/status", referenceNumber=REF, disco="kedco").json()
    assert (said["code"], said["data"]["transactionDate"]) == ("00", "2014-04-11T18:24:07.000")


def test_the_wallet_is_what_is_left_without_trailing_zeros(merchant: Merchant) -> None:
    merchant.ledger.balance_cents = 1_209_030
    merchant.vend(merchant.validate(HAYATU))
    answer = merchant.http.get("/v1/merchant/wallet-balance/request")
    assert answer.text == (
        '{"status": "Success", "description": "Merchant Wallet Balance", "code": 00, "data": {"amount": "7090.3"}}'
    )


def test_a_transaction_is_vended_once_and_a_reference_as_often_as_it_is_validated(merchant: Merchant) -> None:
    first = merchant.validate(HAYATU)
    token = merchant.vend(first)["data"]["token"]
    assert merchant.vend(first)["code"] == 601
    second = merchant.validate(HAYATU)
    assert second != first
    assert merchant.vend(second)["data"]["token"] != token
    assert [(v.reference, v.key) for v in merchant.ledger.vends] == [(REF, first), (REF, second)]
    assert merchant.ledger.attempts == {REF: 3}


def test_a_question_about_a_validated_sale_is_counted_by_its_reference_though_nothing_was_vended(
    merchant: Merchant,
) -> None:
    transaction = merchant.validate(HAYATU)
    assert [merchant.status(asked)["code"] for asked in (transaction, REF, "001000000002")] == [606] * 3
    assert merchant.ledger.asks == {REF: 2}


@pytest.mark.parametrize(
    "change",
    [{"meterNumber": "04214300000"}, {"meterType": "postpaid"}, {"disco": "jed"}],
    ids=["meter", "type", "disco"],
)
def test_another_meter_type_or_disco_is_606(merchant: Merchant, change: dict[str, object]) -> None:
    assert merchant.said("meter/validation", **(merchant.validation(HAYATU) | change))["code"] == 606


def test_a_minimum_is_named_and_less_is_605_also_when_it_validated(merchant: Merchant) -> None:
    number = next(meter.number for meter in METERS.values() if meter.minimum == 1_500)
    said = merchant.said("meter/validation", **merchant.validation(number, amount=200))["data"]
    assert said["minimumPurchase"] == 1_500
    assert merchant.vend(said["transactionId"], "1499.99")["code"] == 605
    assert merchant.vend(said["transactionId"], "1500")["code"] == "00"


def test_an_empty_wallet_is_600_and_nothing_is_vended(merchant: Merchant) -> None:
    merchant.ledger.balance_cents = 499_999
    assert merchant.vend(merchant.validate(HAYATU))["code"] == 600
    assert merchant.ledger.vends == []


def test_a_validation_can_fail_with_601(merchant: Merchant) -> None:
    number = number_of(Course.NOT_VALIDATED)
    assert merchant.said("meter/validation", **merchant.validation(number))["code"] == 601


def test_606_to_a_vend_after_a_validation_and_to_an_id_nobody_made(merchant: Merchant) -> None:
    transaction = merchant.validate(number_of(Course.NOT_FOUND_AT_VEND))
    assert merchant.vend(transaction)["code"] == 606
    assert merchant.vend("20ffb6c7-928c-427a-8f90-ecdc6cefb19e")["code"] == 606
    assert merchant.ledger.attempts == {REF: 1, "20ffb6c7-928c-427a-8f90-ecdc6cefb19e": 1}
    assert merchant.ledger.vends == []


@pytest.mark.parametrize(
    ("course", "says", "vended"),
    [
        (Course.FAILS, [606, 606, 606], 0),
        (Course.FAILS_THOUGH_VENDED, ["00", "00", "00"], 1),
        (Course.FAILS_THEN_VENDED, [606, 606, "00"], 1),
        (Course.FAILED_FOR_GOOD, [601, 601, 601], 0),
    ],
)
def test_601_may_have_been_vended_or_not(merchant: Merchant, course: Course, says: list[object], vended: int) -> None:
    transaction = merchant.validate(number_of(course))
    assert merchant.vend(transaction)["code"] == 601
    assert [merchant.status(transaction)["code"] for _ in range(3)] == says
    assert len(merchant.ledger.vends) == vended
    assert merchant.ledger.balance_cents == 5_000_000 - 500_000 * vended


def test_a_vend_can_succeed_without_a_token(merchant: Merchant) -> None:
    said = merchant.vend(merchant.validate(number_of(Course.NO_TOKEN)))
    assert (said["code"], "token" in said["data"]) == ("00", False)


def test_a_meter_is_answered_with_another_sales_reference_and_meter(merchant: Merchant) -> None:
    number = number_of(Course.ANSWERS_ANOTHER)
    transaction = merchant.validate(number)
    for said in (merchant.vend(transaction), merchant.status(transaction, "aedc")):
        assert said["data"]["merchantReference"] != REF
        assert said["data"]["meterNumber"] != number


def test_a_postpaid_meter_pays_without_a_token(merchant: Merchant) -> None:
    number = number_of(Course.SELLS, "postpaid")
    transaction = merchant.validate(number)
    for said in (merchant.vend(transaction), merchant.status(transaction, METERS[number].disco)):
        assert (said["code"], "token" in said["data"]) == ("00", False)
    assert merchant.ledger.vends[0].service == "postpaid"


@pytest.mark.parametrize(
    "change",
    [
        {"meterNumber": 4214346555},
        {"meterType": "token"},
        {"mobileNumber": ""},
        {"amount": "5000"},
        {"amount": 0},
        {"amount": 1.005},
        {"merchantReference": "12-34"},
        {"merchantReference": ""},
        {"disco": "ikedc"},
    ],
)
def test_a_validation_that_the_table_does_not_allow_is_400_and_named(
    merchant: Merchant, change: dict[str, object]
) -> None:
    answer = merchant.post("meter/validation", **(merchant.validation(HAYATU) | change))
    assert answer.status_code == 400
    assert next(iter(change)) in answer.json()["description"]


@pytest.mark.parametrize("amount", [5000, "", "0", "-1", "5,000", None])
def test_a_vend_of_an_amount_that_is_not_text_is_400(merchant: Merchant, amount: object) -> None:
    transaction = merchant.validate(HAYATU)
    assert merchant.post("token/generation", referenceNumber=transaction, amount=amount).status_code == 400


def test_a_body_that_is_not_json_is_400(merchant: Merchant) -> None:
    assert merchant.http.post("/v1/merchant/meter/validation/request", content=b"{").status_code == 400
