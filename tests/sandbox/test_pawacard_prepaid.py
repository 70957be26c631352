"""Prepaid: what /verify, /vend and /transaction say for each meter, and what the ledger knows afterwards."""

import pytest

from app.sandbox import pawacard_meters
from app.sandbox.pawacard_meters import ACCOUNTS, METERS, Course, Meter, passes_luhn
from tests.sandbox.shop import BILBO, WANJIKU, Clock, Shop

REF = "370474587102"
TIMED_OUT = {"status": 1, "msg": "Request timed out. please fetch the response again", "code": "elec100"}
SELLING = [m for m in METERS.values() if m.course in {Course.SELLS, Course.SELLS_AS_DOCUMENTED}]


def number_of(course: Course) -> str:
    return next(meter.number for meter in METERS.values() if meter.course == course)


def test_verify_answers_the_documents_sample(shop: Shop) -> None:
    assert shop.verify(BILBO) == {"status": 0, "msg": "success", "customerName": "Bilbo Baggins"}


@pytest.mark.parametrize("meter", SELLING, ids=lambda meter: str(meter.number))
def test_a_selling_meter_verifies_and_gives_a_token_of_66_bits(shop: Shop, meter: Meter) -> None:
    assert shop.verify(meter.number)["customerName"] == meter.customer
    answer = shop.vend(meter.number)
    assert answer["customerName"] == meter.customer
    assert len(answer["token"]) == 20
    assert int(answer["token"]) < 2**66
    assert int(answer["token"]) >> 27 & 3 == 0


def test_only_the_documents_time_out_meter_fails_luhn_in_the_table() -> None:
    assert [number for number in METERS if not passes_luhn(number)] == ["01234567898"]
    assert passes_luhn("04214346555")
    assert not passes_luhn("12345678912")
    assert not passes_luhn("٠١٤٥١١٧٤٩٥٥")
    assert max(len(meter.customer) for meter in METERS.values()) == 60


def test_the_modules_own_list_names_every_meter_and_account() -> None:
    listed = pawacard_meters.__doc__ or ""
    assert [number for number in [*METERS, *ACCOUNTS] if number not in listed] == []


def test_a_meter_that_fails_luhn_gets_the_documents_sentence_and_no_token(shop: Shop) -> None:
    sentence = (
        "The specified MSNO 12345678912 did not pass the Luhn validation. Please specify a valid MSNO. "
        "ALERT ID-010072 Contact the Support services for assistance if required."
    )
    assert shop.verify("12345678912") == {"status": 1, "msg": sentence, "code": "elec100"}
    assert shop.vend("12345678912") == {"status": 1, "msg": sentence, "code": "elec100"}
    assert shop.ledger()["vends"] == []


@pytest.mark.parametrize("meter", ["04561001050", "04214346555"])
def test_a_meter_that_nobody_knows_is_refused_at_verify_and_at_vend(shop: Shop, meter: str) -> None:
    unknown = {"status": 1, "msg": "Unknown meter", "code": "elec100"}
    assert shop.verify(meter) == unknown
    assert shop.vend(meter) == unknown
    assert shop.ledger()["balance"] == "50000"


def test_vend_answers_the_documents_sample_flat_and_without_a_status(shop: Shop) -> None:
    answer = shop.vend(BILBO, "200", REF)
    token = answer.pop("token")
    assert token == shop.ledger()["vends"][0]["token"]
    assert answer == {
        "stdTokenRctNum": "RADIXOVS010VS224392",
        "date": "11-4-2014 20:24:7",
        "totalAmount": "200",
        "transactionId": 252,
        "fixed": [
            {"REPCharge": "6486"},
            {"MonthlyFC": "12000"},
            {"ERCCharge": "593"},
            {"TotalTax": "1440"},
            {"FuelIndexCharge": "92770"},
            {"ForexCharge": "31055"},
            {"InflationAdjustment": "5934"},
        ],
        "ref": REF,
        "customerName": "Bilbo Baggins",
    }


def test_the_charges_of_other_meters_stay_below_what_was_paid(shop: Shop) -> None:
    fixed = shop.vend(WANJIKU, "200")["fixed"]
    assert sum(int(cents) for line in fixed for cents in line.values()) < 20_000


def test_transaction_says_what_vend_said(shop: Shop) -> None:
    assert shop.asked("transaction", ref=REF) == {"status": 104, "msg": "Transaction not found"}
    answer = shop.vend(BILBO, "200", REF)
    assert shop.asked("transaction", ref=REF) == answer
    assert shop.ledger()["asks"] == {REF: 1}


def test_tokens_differ_by_reference_and_come_again_with_the_same_one(shop: Shop) -> None:
    tokens = [shop.vend(BILBO)["token"] for _ in range(20)]
    assert len(set(tokens)) == 20
    assert shop.vend(BILBO, ref=REF)["token"] == "42610876401210955619"


def test_a_reference_sent_twice_is_103_and_vended_once(shop: Shop) -> None:
    shop.vend(BILBO, "200", REF)
    assert shop.vend(BILBO, "200", REF) == {"status": 103, "msg": "Bad reference number"}
    book = shop.ledger()
    assert [(v["reference"], v["requests"]) for v in book["vends"]] == [(REF, 2)]
    assert book["attempts"] == {REF: 2}
    assert book["balance"] == "49800"


@pytest.mark.parametrize("ref", ["12345678901", "1234567890123", "12345678901a", "١٢٣٤٥٦٧٨٩٠١٢"])
def test_a_reference_of_anything_but_12_digits_is_103(shop: Shop, ref: str) -> None:
    assert shop.vend(BILBO, "200", ref)["status"] == 103
    assert shop.ledger()["vends"] == []


@pytest.mark.parametrize("amount", ["0", "0.00", "-50", "1e5", "50.125", "٢٠٠", " 50", "50\n", "1,000"])
def test_an_amount_that_is_not_shillings_is_refused(shop: Shop, amount: str) -> None:
    assert shop.vend(BILBO, amount) == {"status": 1, "msg": "Invalid amount"}
    assert shop.ledger()["balance"] == "50000"


def test_the_float_goes_down_with_each_vend_and_102_when_it_is_out(shop: Shop) -> None:
    shop.control("balance", balance="320").raise_for_status()
    assert shop.asked("balance") == {"status": 0, "msg": "success", "balance": "320"}
    shop.vend(BILBO, "200.50")
    assert shop.asked("balance")["balance"] == "119.50"
    assert shop.vend(BILBO, "119.51", REF) == {"status": 102, "msg": "Insufficient balance"}
    assert shop.asked("transaction", ref=REF)["status"] == 104
    assert shop.vend(BILBO, "119.50", REF)["totalAmount"] == "119.50"
    assert shop.asked("balance")["balance"] == "0"


def test_a_meter_is_throttled_for_five_minutes_from_its_last_sale(shop: Shop, clock: Clock) -> None:
    shop.control("settings", throttle_seconds=300).raise_for_status()
    shop.vend(BILBO)
    clock.go_on(299)
    assert shop.vend(BILBO) == {
        "status": 1,
        "msg": "This transaction has been done too soon from the last one. Please wait for a few minutes.",
    }
    assert "token" in shop.vend(WANJIKU)
    clock.go_on(1)
    assert "token" in shop.vend(BILBO)
    assert len(shop.ledger()["vends"]) == 3


def test_a_failed_vend_does_not_throttle_its_meter(shop: Shop) -> None:
    shop.control("settings", throttle_seconds=300).raise_for_status()
    meter = number_of(Course.THRESHOLD)
    assert shop.vend(meter)["code"] == "elec001"
    assert shop.vend(meter)["code"] == "elec001"


def test_the_days_maximum_is_105(shop: Shop) -> None:
    answer = shop.vend(number_of(Course.DAY_MAXIMUM))
    assert answer == {"status": 105, "msg": "Meter has reached maximum vends allowed per day"}
    assert shop.ledger()["vends"] == []


def test_the_documents_time_out_meter_answers_elec100_and_is_vended_all_the_same(shop: Shop) -> None:
    assert shop.verify("01234567898") == TIMED_OUT
    assert shop.vend("01234567898", ref=REF) == TIMED_OUT
    assert shop.asked("transaction", ref=REF)["token"] == shop.ledger()["vends"][0]["token"]


def test_a_vend_that_times_out_has_its_token_when_it_is_fetched_again(shop: Shop) -> None:
    meter = number_of(Course.VEND_TIMES_OUT)
    assert shop.verify(meter)["status"] == 0
    assert shop.vend(meter, ref=REF) == TIMED_OUT
    assert shop.asked("transaction", ref=REF)["ref"] == REF
    assert len(shop.ledger()["vends"]) == 1


def test_a_pending_vend_completes_after_as_many_asks_as_were_set(shop: Shop) -> None:
    shop.control("settings", pending_asks=3).raise_for_status()
    pending = {
        "status": 1,
        "msg": "",
        "transaction": {
            "status": 5,
            "msg": "transaction still pending",
            "transactionId": 252,
            "ref": REF,
        },
    }
    assert shop.vend(number_of(Course.PENDING_THEN_COMPLETE), ref=REF) == pending
    assert shop.ledger()["vends"] == []
    assert shop.ledger()["pending"][0]["token"] is None
    assert [shop.asked("transaction", ref=REF) for _ in range(3)] == [pending] * 3
    answer = shop.asked("transaction", ref=REF)
    assert answer == shop.asked("transaction", ref=REF)
    assert answer["token"] == shop.ledger()["vends"][0]["token"]
    assert shop.ledger()["pending"] == []


def test_a_pending_vend_that_fails_gives_its_float_back(shop: Shop) -> None:
    assert shop.vend(number_of(Course.PENDING_THEN_FAILED), ref=REF)["transaction"]["status"] == 5
    assert shop.asked("balance")["balance"] == "49800"
    statuses = [shop.asked("transaction", ref=REF)["transaction"]["status"] for _ in range(4)]
    assert statuses == [5, 5, 2, 2]
    assert shop.asked("balance")["balance"] == "50000"
    assert shop.ledger()["vends"] == []
    assert shop.vend(BILBO, ref=REF)["status"] == 103


@pytest.mark.parametrize(("course", "code"), [(Course.THRESHOLD, "elec001"), (Course.NEVER_REACHED, "elec003")])
def test_a_vend_that_fails_by_code_says_the_same_when_asked(shop: Shop, course: Course, code: str) -> None:
    answer = shop.vend(number_of(course), ref=REF)
    assert (answer["status"], answer["code"]) == (1, code)
    assert shop.asked("transaction", ref=REF) == answer
    assert shop.ledger()["vends"] == []
    assert shop.ledger()["balance"] == "50000"


@pytest.mark.parametrize("nested", [False, True])
def test_a_vend_can_complete_without_a_token(shop: Shop, nested: bool) -> None:
    shop.control("settings", nested_answers=nested).raise_for_status()
    answer = shop.vend(number_of(Course.NO_TOKEN), ref=REF)
    said = answer["transaction"] if nested else answer
    assert "token" not in said
    assert said["ref"] == REF
    assert shop.ledger()["vends"][0]["token"] is None


def test_a_meter_is_answered_with_another_sales_reference_and_meter(shop: Shop) -> None:
    meter = number_of(Course.ANSWERS_ANOTHER)
    assert shop.vend(meter, ref=REF)["ref"] == "015117215614"
    shop.control("settings", nested_answers=True).raise_for_status()
    said = shop.asked("transaction", ref=REF)["transaction"]
    assert said["ref"] == "015117215614"
    assert said["meterNo"] in METERS
    assert said["meterNo"] != meter
    assert shop.ledger()["vends"][0]["number"] == meter


def test_nested_answers_have_the_familys_fields_and_their_amounts_add_up(shop: Shop) -> None:
    shop.control("settings", nested_answers=True).raise_for_status()
    answer = shop.vend(BILBO, "200", REF)
    assert (answer["status"], answer["msg"]) == (0, "success")
    said = answer["transaction"]
    assert (said["status"], said["rescode"]) == (1, "elec000")
    assert (said["meterNo"], said["vendor"], said["ref"]) == (BILBO, "testvendor", REF)
    assert said["date"] == "2014-04-11 20:24:07"
    (charges,) = said["fixed"]
    assert len(charges) == 7
    cents = round(100 * (sum(charges.values()) + said["stdTokenAmt"])) + 100 * int(said["stdTokenTax"])
    assert cents == 20_000
    assert float(said["units"]) > 0
    assert shop.asked("transaction", ref=REF) == answer
