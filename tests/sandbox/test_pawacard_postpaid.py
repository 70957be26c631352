"""Postpaid: what /postpaidverify, /postpaidbill and /postpaidtransaction say for each account."""

from tests.sandbox.shop import BILBO, Shop

REF = "370474587102"


def test_an_account_verifies_with_what_is_owed_and_an_empty_msg(shop: Shop) -> None:
    sample = {"status": 0, "msg": "", "customerName": "Bilbo Baggins", "customer_balance": "10"}
    assert shop.asked("postpaidverify", accountNo="0203754-01") == sample
    assert shop.asked("postpaidverify", accountNo=" 0203754-01") == sample


def test_an_account_that_cannot_be_reached_says_connection_error(shop: Shop) -> None:
    answer = shop.asked("postpaidverify", accountNo="0350013-03")
    assert answer == {"status": 1, "msg": "Connection error"}


def test_an_account_that_nobody_knows_is_refused(shop: Shop) -> None:
    unknown = {"status": 1, "msg": "Cannot find meter/account"}
    assert shop.asked("postpaidverify", accountNo="9999999-99") == unknown
    assert shop.pay("9999999-99") == unknown
    assert shop.ledger()["balance"] == "50000"


def test_a_bill_is_paid_with_a_receipt_number_of_the_samples_shape(shop: Shop) -> None:
    answer = shop.pay("0203754-01", "1000", REF)
    assert answer == {
        "status": 0,
        "msg": "success",
        "transaction": {
            "status": 1,
            "rctNum": "141011924070000252",
            "vendor": "testvendor",
            "accountNo": "0203754-01",
            "amount": "1000",
            "date": "11-4-2014 20:24:7",
            "transactionId": 252,
            "ref": REF,
            "customerName": "Bilbo Baggins",
        },
    }
    assert shop.asked("postpaidtransaction", ref=REF) == answer
    assert shop.ledger()["vends"][0]["receipt_number"] == "141011924070000252"
    assert shop.ledger()["balance"] == "49000"


def test_one_account_answers_the_literal_sample_which_names_another(shop: Shop) -> None:
    sample = {
        "status": 1,
        "rctNum": "151172056109030422",
        "vendor": "test",
        "accountNo": "0203755-01",
        "amount": "1000",
        "date": "27-4-2015 21:56:11",
        "transactionId": 3,
        "ref": "015117215614",
        "customerName": "Bilbo Baggins",
    }
    assert shop.pay("0203756-01", ref=REF) == {"status": 0, "msg": "success", "transaction": sample}
    asked = shop.asked("postpaidtransaction", ref=REF)
    assert asked["transaction"] == sample | {"vendor": "testvendor", "ref": REF}
    assert shop.ledger()["vends"][0]["number"] == "0203756-01"


def test_a_pending_payment_completes_after_two_asks(shop: Shop) -> None:
    answer = shop.pay("0350011-03", "800", REF)
    assert answer == {
        "status": 1,
        "msg": "success",
        "transaction": {
            "status": 0,
            "vendor": "testvendor",
            "accountNo": "0350011-03",
            "msg": "transaction still pending",
            "amount": "800",
            "date": "11-4-2014 20:24:7",
            "transactionId": 252,
            "ref": REF,
            "customerName": "Atieno Owuor",
        },
    }
    statuses = [shop.asked("postpaidtransaction", ref=REF)["transaction"]["status"] for _ in range(4)]
    assert statuses == [0, 0, 1, 1]


def test_a_failed_payment_is_status_2_and_gives_its_float_back(shop: Shop) -> None:
    answer = shop.pay("0350012-03", ref=REF)
    assert (answer["status"], answer["msg"]) == (1, "")
    assert answer["transaction"]["status"] == 2
    assert answer["transaction"]["msg"] == "Failed, please try again"
    assert shop.asked("postpaidtransaction", ref=REF) == answer
    assert shop.ledger()["balance"] == "50000"


def test_a_bill_is_refused_for_a_used_reference_a_small_float_and_a_bad_amount(shop: Shop) -> None:
    shop.vend(BILBO, ref=REF)
    assert shop.pay("0203754-01", ref=REF)["status"] == 103
    assert shop.pay("0203754-01", "50000.01")["status"] == 102
    assert shop.pay("0203754-01", "ten") == {"status": 1, "msg": "Invalid amount"}


def test_a_reference_is_found_only_by_the_call_of_its_own_service(shop: Shop) -> None:
    shop.vend(BILBO, ref=REF)
    shop.pay("0203754-01", ref="370474587103")
    assert shop.asked("postpaidtransaction", ref=REF)["status"] == 104
    assert shop.asked("transaction", ref="370474587103")["status"] == 104
