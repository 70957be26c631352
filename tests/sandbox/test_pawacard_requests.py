"""Logging in, keys that expire, and requests that are not what the document asks for."""

import pytest

from tests.sandbox.shop import BILBO, Shop

INVALID_KEY = {"status": 1, "msg": "Invalid key"}


def test_login_gives_a_key_and_the_balance(shop: Shop) -> None:
    answer = shop.log_in()
    key = answer.pop("key")
    assert answer == {"status": 0, "msg": "success", "balance": "50000"}
    assert len(key) == 44
    assert key.isalnum()


@pytest.mark.parametrize(("username", "password"), [("testvendor", "wrong"), ("nobody", "password")])
def test_a_wrong_password_gets_the_documents_answer(shop: Shop, username: str, password: str) -> None:
    answer = shop.said("login", username=username, password=password)
    assert answer == {"status": 1, "msg": "Wrong Username or Password"}


def test_an_expired_key_sells_nothing_until_the_next_login(shop: Shop) -> None:
    shop.control("keys/expire").raise_for_status()
    assert shop.vend(BILBO) == INVALID_KEY
    assert shop.ledger()["vends"] == []
    shop.log_in()
    assert "token" in shop.vend(BILBO)


def test_an_earlier_key_stays_good_beside_a_later_one(shop: Shop) -> None:
    first = shop.key
    assert shop.log_in()["key"] != first
    assert shop.said("balance", username="testvendor", key=first)["status"] == 0


def test_a_key_is_good_only_for_the_user_it_was_given_to(shop: Shop) -> None:
    assert shop.said("balance", username="test", key=shop.key) == INVALID_KEY


def test_a_key_can_be_good_for_so_many_requests(shop: Shop) -> None:
    shop.control("settings", key_uses=2).raise_for_status()
    assert [shop.asked("balance")["status"] for _ in range(3)] == [0, 0, 1]


def test_an_expired_key_can_be_http_401(shop: Shop) -> None:
    shop.control("settings", invalid_key_is_401=True).raise_for_status()
    answer = shop.post("balance", username="testvendor", key="expired")
    assert (answer.status_code, answer.json()) == (401, INVALID_KEY)


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", b"[" * 100_000, b'{"username": ' + b"9" * 5_000 + b"}"],
    ids=lambda body: repr(body[:12]),
)
def test_a_body_that_is_no_json_object_is_status_1(shop: Shop, body: bytes) -> None:
    answer = shop.http.post(f"{shop.sandbox.base_url}/vend", content=body)
    assert (answer.status_code, answer.json()) == (200, {"status": 1, "msg": "Invalid JSON"})


@pytest.mark.parametrize("field", ["username", "amount", "meter", "key", "customerName", "ref"])
@pytest.mark.parametrize("value", [None, 7, ["x"]])
def test_a_missing_field_or_one_that_is_not_text_is_named(shop: Shop, field: str, value: object) -> None:
    fields = {"username": "testvendor", "key": shop.key, **shop.sale(BILBO)}
    answer = shop.said("vend", **(fields | {field: value}))
    assert answer == {"status": 1, "msg": f"Missing parameter: {field}"}
    assert shop.ledger()["vends"] == []


def test_only_a_customers_name_may_be_empty(shop: Shop) -> None:
    sale = shop.sale(BILBO)
    assert shop.asked("vend", **(sale | {"meter": ""})) == {"status": 1, "msg": "Missing parameter: meter"}
    assert "token" in shop.asked("vend", **(sale | {"customerName": ""}))


def test_half_of_a_surrogate_pair_is_answered_like_any_other_wrong_text(shop: Shop) -> None:
    body = b'{"username": "testvendor", "key": "\\ud800", "ref": "\\ud800"}'
    answer = shop.http.post(f"{shop.sandbox.base_url}/transaction", content=body)
    assert answer.json() == INVALID_KEY


def test_the_calls_answer_post_only(shop: Shop) -> None:
    assert shop.http.get(f"{shop.sandbox.base_url}/balance").status_code == 405
