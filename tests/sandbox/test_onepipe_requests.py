"""OnePipe's key, signature and secure part, its references, and the OTP or PIN that a sale waits for."""

from collections.abc import Iterator

import pytest

from app.sandbox.onepipe_meters import PREPAID, Course
from app.sandbox.server import Sandbox
from tests.sandbox.merchant import REF, WALLET, Merchant, sealed
from tests.sandbox.shop import Clock

UJU = "04185666015"
CARD = "5399831111111111;123;1225;1234"


@pytest.fixture
def merchant(sandbox: Sandbox) -> Iterator[Merchant]:
    merchant = Merchant(sandbox)
    yield merchant
    merchant.http.close()


def number_of(course: Course) -> str:
    return next(meter.number for meter in PREPAID.values() if meter.course == course)


def test_a_wrong_key_or_signature_is_401(merchant: Merchant) -> None:
    body = merchant.request(UJU) | {"request_ref": "REQ-9001", "request_type": "pay_electricity"}
    upper = {"Signature": "B5A8F06FE95D91EB89F5A837551785FD"}
    for headers in ({}, {"Signature": "nonsense"}, upper):
        assert merchant.http.post("/v2/transact/options", json=body, headers=headers).status_code == 401
    merchant.http.headers["Authorization"] = "Bearer other-key"
    assert merchant.post("transact/options", merchant.request(UJU)).status_code == 401


def test_the_signature_is_that_of_the_known_vector(merchant: Merchant) -> None:
    body = merchant.request(UJU) | {"request_ref": "REQ-0001", "request_type": "pay_electricity"}
    headers = {"Signature": "b5a8f06fe95d91eb89f5a837551785fd"}
    assert merchant.http.post("/v2/transact/options", json=body, headers=headers).status_code == 200


def test_an_expired_key_is_401_until_it_is_switched_on_again(merchant: Merchant, sandbox: Sandbox) -> None:
    sandbox.onepipe.expire_keys()
    assert merchant.post("transact/options", merchant.request(UJU)).status_code == 401
    merchant.settings.api_key_holds = True
    assert merchant.post("transact/options", merchant.request(UJU)).status_code == 200


def test_a_request_reference_is_good_for_one_call_of_any_kind(merchant: Merchant) -> None:
    assert merchant.post("transact/options", merchant.request(UJU), "REQ-7").json()["status"] == "OptionsDelivered"
    said = merchant.post("transact/query", {"transaction": {"transaction_ref": REF}}, "REQ-7").json()
    assert (said["status"], said["data"]["error"]["code"]) == ("Failed", "26")


@pytest.mark.parametrize(
    ("auth_type", "secure"),
    [
        ("wallet", "x3UcqdlhHRDREHO789R9OQ=="),
        ("wallet", "ANVirwFaVfWzzEoDH2s8nUmCaRgGdYFiQp6qB0mzGsg="),
        ("bank.account", "x3UcqdlhHRDREHO789R9OQ=="),
        ("card", "FpPBmJy34nFtQ/7DlzrHpmokpE7lBmMq/DKoVnBb7Qs="),
        ("card", "oSiixQohDIf9cnlGMocqIAMzAlDglElYsWZTDiyK0H+ZYzYqqHrbYQ+qO6fdRTGBo6IhPMTLDV02wwy96R+mwQ=="),
        ("airtime", sealed("2348023431320;MTN")),
        ("voucher", sealed("TILL0001;044")),
    ],
)
def test_the_secure_part_is_read_in_both_encodings_for_every_auth_type(
    merchant: Merchant, auth_type: str, secure: str
) -> None:
    body = merchant.ordered(UJU)
    body["auth"] |= {"type": auth_type, "secure": secure}
    assert merchant.said("transact", body)["status"] == "Successful"


def test_the_merchants_own_encryption_gives_the_known_vectors() -> None:
    assert sealed(WALLET) == "x3UcqdlhHRDREHO789R9OQ=="
    assert sealed(CARD, "utf-16-le").startswith("oSiixQohDIf9cnlGMocqIAMz")
    assert sealed("12345678", "utf-16-le") == "6UCXXDu3/Q0tLF1oKlgVw2vqyJ44kt5K"
    assert sealed("12345678") == "BP5iqKxaNgj/0lLTi/Lm/w=="


@pytest.mark.parametrize(
    "secure", ["", "nonsense", WALLET, "AAAAAAAAAAA=", sealed("0123456789"), sealed("044;0123456789;"), sealed("é;044")]
)
def test_a_secure_part_that_does_not_fit_its_auth_type_is_400(merchant: Merchant, secure: str) -> None:
    body = merchant.ordered(UJU)
    body["auth"] |= {"type": "bank.account", "secure": secure}
    assert merchant.post("transact", body).status_code == 400
    assert merchant.ledger.vends == []


def test_another_account_is_03(merchant: Merchant) -> None:
    body = merchant.ordered(UJU)
    body["auth"]["secure"] = sealed("9876543210;044")
    assert merchant.said("transact", body)["data"]["error"]["code"] == "03"


@pytest.mark.parametrize("mode", ["live", "Live", "inspect", "INSPECT"])
def test_the_mode_is_taken_in_any_case(merchant: Merchant, mode: str) -> None:
    body = merchant.request(UJU)
    body["transaction"]["mock_mode"] = mode
    assert merchant.said("transact/options", body)["status"] == "OptionsDelivered"


def test_a_mode_that_does_not_exist_is_01(merchant: Merchant) -> None:
    body = merchant.request(UJU)
    body["transaction"]["mock_mode"] = "test"
    assert merchant.said("transact/options", body)["data"]["error"]["code"] == "01"


@pytest.mark.parametrize(
    "change",
    [{"auth": {"type": "bvn", "secure": sealed("22212345678")}}, {"request_type": "pay_tv"}, {"auth": None}],
)
def test_a_request_that_the_document_does_not_have_is_400(merchant: Merchant, change: dict[str, object]) -> None:
    assert merchant.post("transact", merchant.ordered(UJU) | change).status_code == 400


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"request_ref": 7}'])
def test_a_body_without_a_request_reference_is_400(merchant: Merchant, body: bytes) -> None:
    assert merchant.http.post("/v2/transact", content=body).status_code == 400


def test_a_transaction_without_a_reference_is_400(merchant: Merchant) -> None:
    assert merchant.post("transact", merchant.ordered(UJU, ref="")).status_code == 400


@pytest.mark.parametrize(
    ("course", "status", "right"),
    [(Course.OTP, "WaitingForOTP", "12345678"), (Course.PIN, "PendingValidation", "1234")],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_sale_waits_for_the_right_answer(
    merchant: Merchant, course: Course, status: str, right: str, encoding: str
) -> None:
    said = merchant.transact(number_of(course))
    assert (said["status"], said["data"]["provider_response"]) == (status, None)
    assert [merchant.query()["status"] for _ in range(4)] == [status] * 4
    assert merchant.ledger.vends == []
    assert merchant.validate("0000", encoding=encoding)["status"] == status
    assert merchant.validate(right, encoding=encoding)["status"] == "Successful"
    assert merchant.query()["status"] == "Successful"
    assert merchant.ledger.answers == {REF: 2}
    assert merchant.ledger.attempts == {REF: 1}


def test_waiting_for_an_otp_is_900t0(merchant: Merchant) -> None:
    data = merchant.transact(number_of(Course.OTP))["data"]
    assert (data["provider_response_code"], data["error"]["code"]) == ("900T0", "900T0")


def test_an_otp_given_twice_is_a_duplicate_record_and_sells_once(merchant: Merchant) -> None:
    merchant.transact(number_of(Course.OTP))
    merchant.validate("12345678")
    assert merchant.validate("12345678")["data"]["error"]["code"] == "26"
    assert len(merchant.ledger.vends) == 1


def test_a_sale_may_still_be_processing_after_its_otp(merchant: Merchant) -> None:
    merchant.transact(number_of(Course.OTP_THEN_PROCESSING))
    assert merchant.validate("12345678")["status"] == "Processing"
    assert [merchant.query()["status"] for _ in range(3)] == ["Processing", "Processing", "Successful"]


def test_too_many_wrong_otps_fail_the_sale(merchant: Merchant) -> None:
    merchant.transact(number_of(Course.OTP))
    statuses = [merchant.validate("00000000")["status"] for _ in range(3)]
    assert statuses == ["WaitingForOTP", "WaitingForOTP", "Failed"]
    assert merchant.query()["data"]["error"]["code"] == "63"
    assert merchant.ledger.balance_cents == 5_000_000


def test_one_wrong_otp_can_fail_the_sale(merchant: Merchant) -> None:
    merchant.settings.otp_tries = 1
    merchant.transact(number_of(Course.OTP))
    assert merchant.validate("00000000")["status"] == "Failed"


def test_an_otp_after_its_time_is_68_and_the_sale_has_failed(merchant: Merchant, clock: Clock) -> None:
    merchant.transact(number_of(Course.OTP))
    clock.go_on(301)
    assert merchant.validate("12345678")["data"]["error"]["code"] == "68"
    said = merchant.query()
    assert (said["status"], said["data"]["error"]["code"]) == ("Failed", "05")
    assert merchant.ledger.vends == []


def test_an_otp_that_cannot_be_read_is_400_and_may_be_sent_again(merchant: Merchant) -> None:
    merchant.transact(number_of(Course.OTP))
    body = {"auth": {"secure": "nonsense"}, "transaction": {"transaction_ref": REF}}
    assert merchant.post("transact/validate", body).status_code == 400
    assert merchant.validate("12345678")["status"] == "Successful"


def test_every_meter_can_be_made_to_wait_for_an_otp(merchant: Merchant) -> None:
    merchant.settings.otp_for_every_meter = True
    assert merchant.transact(UJU)["status"] == "WaitingForOTP"
    assert merchant.validate("12345678")["status"] == "Successful"
