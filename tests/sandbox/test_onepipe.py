"""OnePipe as its document has it: options, transact, query, and what becomes of a sale to each meter."""

import re
from collections.abc import Iterator

import pytest

from app.sandbox.onepipe_meters import BILLERS, POSTPAID, PREPAID, Course
from app.sandbox.server import Sandbox
from tests.sandbox.merchant import REF, Merchant
from tests.sandbox.shop import Clock

UJU = "04185666015"
DEFINITE = ["03", "05", "06", "07", "08", "12", "13", "16", "18", "21", "30", "34", "51", "61", "65", "71"]


@pytest.fixture
def merchant(sandbox: Sandbox) -> Iterator[Merchant]:
    merchant = Merchant(sandbox)
    yield merchant
    merchant.http.close()


def number_of(course: Course, code: str | None = None) -> str:
    return next(m.number for m in PREPAID.values() if m.course == course and code in {None, m.code})


def test_the_21_billers_of_the_document_are_known_and_offer_a_product(merchant: Merchant) -> None:
    assert len(BILLERS) == 21
    for biller in BILLERS:
        number = "0102030401" if biller.endswith("PP") else UJU
        said = merchant.said("transact/options", merchant.request(number, biller))
        assert said["status"] == "OptionsDelivered"
        assert len(said["data"]["provider_response"]["products"]) == (2 if biller == "PHEDPR" else 1)


def test_options_have_the_documents_fields_and_differ_in_item_order_and_prompt(merchant: Merchant) -> None:
    said = merchant.said("transact/options", merchant.request(UJU, "PHEDPR"))["data"]
    assert (said["provider_response_code"], said["errors"], said["error"]) == ("00", None, None)
    assert said["provider"] == "Beeceptor"
    first, second = said["provider_response"]["products"]
    assert list(first) == [
        *("order_reference", "biller_item_id", "biller_item_code", "biller_item_name", "biller_item_description"),
        *("biller_item_image_url", "biller_item_prompt", "customer_name", "biller_item_meta", "amount", "currency"),
        *("terms", "terms_url"),
    ]
    assert (first["customer_name"], first["amount"], first["currency"]) == ("Uju Usmanu", "10000", "566")
    for name in ("order_reference", "biller_item_id", "biller_item_code", "biller_item_prompt"):
        assert first[name] != second[name]


def test_options_may_come_without_a_debit_account(merchant: Merchant) -> None:
    body = merchant.request(UJU) | {"auth": {"type": None, "secure": None, "auth_provider": "Beeceptor"}}
    assert merchant.said("transact/options", body)["status"] == "OptionsDelivered"


def test_a_sale_is_the_documents_sample_with_its_fee_and_its_spelling(merchant: Merchant) -> None:
    said = merchant.transact(UJU)
    assert (said["status"], said["data"]["errors"], said["data"]["error"]) == ("Successful", None, None)
    sold = said["data"]["provider_response"]
    assert re.fullmatch("[0-9]{4}(-[0-9]{4}){4}", sold["token"])
    assert sold == {
        "token": sold["token"],
        "reference": "000022140411172407222333000252",
        "payment_status": "Successful",
        "fulfillment_status": "Succesful",
        "transaction_final_amount": 15_000,
        "transaction_fee": 5_000,
        "narration": "Electricity for Uju Usmanu",
    }
    (vend,) = merchant.ledger.vends
    assert (vend.reference, vend.amount_cents, vend.fee_cents, vend.vendor) == (REF, 10_000, 5_000, "IKEDCPR")
    assert merchant.ledger.balance_cents == 5_000_000 - 15_000
    assert merchant.query() == said


def test_a_sale_needs_the_order_reference_of_its_own_product(merchant: Merchant) -> None:
    body = merchant.request(UJU)
    assert merchant.said("transact", body)["data"]["error"]["code"] == "12"
    body = merchant.ordered(UJU)
    body["transaction"]["details"]["biller_item_id"] = "101638163628490752"
    assert merchant.said("transact", body)["data"]["error"]["code"] == "12"
    body = merchant.ordered(UJU)
    body["transaction"]["customer"]["customer_ref"] = "04185677020"
    assert merchant.said("transact", body)["data"]["error"]["code"] == "12"
    assert merchant.ledger.vends == []


def test_either_product_of_a_biller_is_sold(merchant: Merchant) -> None:
    for place, ref in enumerate(("001000000001", "001000000002")):
        body = merchant.request(UJU, "PHEDPR", ref)
        product = merchant.said("transact/options", body)["data"]["provider_response"]["products"][place]
        body["transaction"]["details"] |= {name: product[name] for name in ("biller_item_id", "order_reference")}
        assert merchant.said("transact", body)["status"] == "Successful"


def test_a_postpaid_biller_answers_without_a_token_with_a_reference(merchant: Merchant) -> None:
    said = merchant.transact("0102030401", "IKEDCPP")["data"]["provider_response"]
    assert "token" not in said
    assert len(said["reference"]) == 30
    assert merchant.ledger.vends[0].service == "postpaid"


@pytest.mark.parametrize(("biller", "number"), [("IKEDCPR", "04185600000"), ("IKEDCPP", UJU), ("IKEDCPR", "")])
def test_a_meter_that_the_biller_does_not_know_is_07(merchant: Merchant, biller: str, number: str) -> None:
    said = merchant.said("transact/options", merchant.request(number, biller))
    assert (said["status"], said["data"]["error"]["code"]) == ("Failed", "07")


def test_an_unknown_biller_is_12(merchant: Merchant) -> None:
    assert merchant.said("transact/options", merchant.request(UJU, "YEDPP"))["data"]["error"]["code"] == "12"


def test_an_account_that_does_not_cover_amount_and_fee_is_51(merchant: Merchant) -> None:
    merchant.ledger.balance_cents = 14_999
    assert merchant.transact(UJU)["data"]["error"]["code"] == "51"
    assert merchant.query()["status"] == "InvalidID"
    assert merchant.ledger.balance_cents == 14_999


@pytest.mark.parametrize("amount", [0, -1, "10000", 100.5, True, None, 10**11])
def test_an_amount_that_is_no_whole_number_of_kobo_is_13(merchant: Merchant, amount: object) -> None:
    assert merchant.transact(UJU, amount=amount)["data"]["error"]["code"] == "13"


def test_a_transaction_sent_twice_is_a_duplicate_and_sold_once(merchant: Merchant) -> None:
    merchant.transact(UJU)
    again = merchant.transact(UJU)
    assert (again["status"], again["data"]["error"]["code"]) == ("Duplicate", "94")
    assert len(merchant.ledger.vends) == 1
    assert merchant.ledger.attempts == {REF: 2}


def test_a_similar_sale_within_some_seconds_can_be_a_duplicate(merchant: Merchant, clock: Clock) -> None:
    merchant.settings.similar_seconds = 300
    merchant.transact(UJU)
    assert merchant.transact(UJU, ref="001000000002")["status"] == "Duplicate"
    assert merchant.query("001000000002")["status"] == "InvalidID"
    assert merchant.transact(UJU, ref="001000000003", amount=20_000)["status"] == "Successful"
    clock.go_on(300)
    assert merchant.transact(UJU, ref="001000000004")["status"] == "Successful"


@pytest.mark.parametrize(
    ("course", "status", "ends"),
    [
        (Course.PROCESSING_THEN_SELLS, "Processing", "Successful"),
        (Course.PROCESSING_THEN_FAILED, "Processing", "Failed"),
        (Course.PENDING_FULFILMENT, "PendingFulfilment", "Successful"),
        (Course.PAID_NOT_FULFILLED, "Successful", "Successful"),
    ],
)
def test_a_sale_under_way_ends_after_as_many_queries_as_were_set(
    merchant: Merchant, course: Course, status: str, ends: str
) -> None:
    said = [merchant.transact(number_of(course)), *(merchant.query() for _ in range(4))]
    assert [one["status"] for one in said] == [status, status, status, ends, ends]
    assert ["token" in (one["data"]["provider_response"] or {}) for one in said[:3]] == [False] * 3
    assert len(merchant.ledger.vends) == (1 if ends == "Successful" else 0)
    assert merchant.ledger.asks == {REF: 4}


def test_paid_and_not_fulfilled_says_so(merchant: Merchant) -> None:
    sold = merchant.transact(number_of(Course.PAID_NOT_FULFILLED))["data"]["provider_response"]
    assert (sold["payment_status"], sold["fulfillment_status"]) == ("Successful", "Processing")


@pytest.mark.parametrize("code", [*DEFINITE, "91", "96"])
def test_a_failure_with_a_code_is_not_carried_out_and_says_the_same_when_queried(merchant: Merchant, code: str) -> None:
    said = merchant.transact(number_of(Course.FAILED, code))
    assert (said["status"], said["data"]["provider_response_code"]) == ("Failed", code)
    assert said["data"]["errors"] == [said["data"]["error"]]
    assert said["data"]["error"]["code"] == code
    assert merchant.query() == said
    assert (merchant.ledger.vends, merchant.ledger.balance_cents) == ([], 5_000_000)


@pytest.mark.parametrize("code", ["01", "09", "26", "68", "94", "97", None])
def test_a_failure_that_proves_nothing_is_carried_out(merchant: Merchant, code: str | None) -> None:
    number = "04185629112" if code is None else number_of(Course.FAILED_THOUGH_VENDED, code)
    said = merchant.transact(number)
    assert (said["status"], said["data"]["provider_response_code"]) == ("Failed", code)
    assert (said["data"]["error"] is None) == (code is None)
    assert merchant.query()["status"] == "Successful"
    assert len(merchant.ledger.vends) == 1


def test_a_duplicate_may_have_been_carried_out(merchant: Merchant) -> None:
    assert merchant.transact(number_of(Course.DUPLICATE))["status"] == "Duplicate"
    assert merchant.query()["status"] == "Successful"


def test_a_success_with_an_error_has_its_token_only_when_queried(merchant: Merchant) -> None:
    said = merchant.transact(number_of(Course.SUCCESSFUL_WITH_ERROR))
    assert (said["status"], said["data"]["error"]["code"]) == ("Successful", "01")
    assert said["data"]["provider_response"] is None
    assert "token" in merchant.query()["data"]["provider_response"]


def test_a_success_may_have_an_empty_token(merchant: Merchant) -> None:
    assert merchant.transact(number_of(Course.NO_TOKEN))["data"]["provider_response"]["token"] == ""


def test_fraud_is_a_status_of_its_own(merchant: Merchant) -> None:
    assert merchant.transact(number_of(Course.FRAUD))["status"] == "Fraud"
    assert merchant.query()["status"] == "Fraud"
    assert merchant.ledger.vends == []


def test_an_unknown_transaction_is_invalid_id(merchant: Merchant) -> None:
    assert merchant.query("001000000009")["status"] == "InvalidID"
    assert merchant.validate("12345678", "001000000009")["status"] == "InvalidID"
    assert merchant.reverse(transaction_ref="001000000009")["status"] == "InvalidID"


def test_a_reversal_is_refused_unless_it_is_supported(merchant: Merchant) -> None:
    merchant.transact(UJU)
    assert merchant.reverse(transaction_ref=REF)["status"] == "Failed"
    assert merchant.query()["status"] == "Successful"


def test_a_supported_reversal_gives_the_money_back_once(merchant: Merchant) -> None:
    merchant.settings.supports_reversal = True
    merchant.transact(UJU)
    said = merchant.reverse(transaction_ref="001000000002", transaction_ref_parent=REF)
    assert said["data"]["provider_response"]["payment_status"] == "Reversed"
    assert merchant.ledger.balance_cents == 5_000_000
    assert merchant.reverse(transaction_ref=REF)["status"] == "Failed"
    assert "token" not in merchant.query()["data"]["provider_response"]


def test_as_printed_the_answers_have_the_samples_slips(merchant: Merchant) -> None:
    body = merchant.ordered(UJU)
    merchant.settings.as_printed = True
    assert '"payment_status": Successful", ' in merchant.post("transact", body).text
    options = merchant.post("transact/options", merchant.request(UJU)).text
    assert '"biller_item_meta": {} "amount"' in options


def test_every_meter_and_account_has_a_course_and_a_number_of_its_own() -> None:
    assert len(PREPAID) == 14 + 24
    assert len(POSTPAID) == 4
    assert {meter.course for meter in PREPAID.values()} == set(Course)
