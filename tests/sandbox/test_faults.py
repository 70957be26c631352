"""Each fault: what the client sees, and what the ledger knows before and after."""

import json
from http.client import HTTPConnection

import httpx
import pytest

from tests.sandbox.shop import BILBO, Clock, Shop

REF = "370474587102"


def vended(shop: Shop) -> list[str]:
    return [vend["reference"] for vend in shop.ledger()["vends"]]


def send(shop: Shop) -> httpx.Response:
    return shop.post("vend", username="testvendor", key=shop.key, **shop.sale(BILBO, ref=REF))


@pytest.mark.parametrize(("fault", "carried_out"), [("drop_before", []), ("drop_after", [REF])])
def test_a_drop_gives_no_byte_of_answer(shop: Shop, fault: str, carried_out: list[str]) -> None:
    shop.switch_on(fault)
    assert vended(shop) == []
    with pytest.raises(httpx.TransportError):
        send(shop)
    assert vended(shop) == carried_out
    assert shop.ledger()["attempts"] == {REF: 1}


def test_a_vend_whose_answer_was_dropped_is_found_by_its_reference(shop: Shop) -> None:
    shop.switch_on("drop_after")
    with pytest.raises(httpx.TransportError):
        send(shop)
    assert shop.asked("transaction", ref=REF)["token"] == shop.ledger()["vends"][0]["token"]
    assert send(shop).json()["status"] == 103
    assert vended(shop) == [REF]


def test_half_an_answer_is_half_of_the_promised_body(shop: Shop) -> None:
    shop.switch_on("half_answer")
    body = {"username": "testvendor", "key": shop.key, **shop.sale(BILBO, ref=REF)}
    pieces: list[bytes] = []
    with (
        shop.http.stream("POST", f"{shop.sandbox.base_url}/vend", json=body) as answer,
        pytest.raises(httpx.RemoteProtocolError),
    ):
        pieces.extend(answer.iter_bytes())
    came = b"".join(pieces)
    assert answer.status_code == 200
    assert len(came) == int(answer.headers["Content-Length"]) // 2
    assert came.startswith(b'{"token": ')
    assert vended(shop) == [REF]


def test_html_is_a_captive_portal_with_http_200(shop: Shop) -> None:
    shop.switch_on("html")
    answer = send(shop)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "WiFi" in answer.text
    assert vended(shop) == []


@pytest.mark.parametrize(("fault", "status"), [("500", 500), ("empty", 200)])
@pytest.mark.parametrize("carried_out", [False, True])
def test_500_and_empty_carry_out_or_not(shop: Shop, fault: str, status: int, carried_out: bool) -> None:
    shop.switch_on(fault, carried_out=carried_out)
    answer = send(shop)
    assert answer.status_code == status
    with pytest.raises(ValueError, match="Expecting value"):
        answer.json()
    assert vended(shop) == ([REF] if carried_out else [])


def test_a_slow_answer_is_carried_out_although_the_client_gave_up(shop: Shop, clock: Clock) -> None:
    shop.switch_on("slow", seconds=600)
    client = HTTPConnection("127.0.0.1", shop.sandbox.port)
    body = {"username": "testvendor", "key": shop.key, **shop.sale(BILBO, ref=REF)}
    client.request("POST", "/pawacard/v3/vend", json.dumps(body))
    assert clock.looked_at.wait(timeout=20)
    client.close()
    assert vended(shop) == [REF]


def test_a_slow_answer_comes_whole(shop: Shop) -> None:
    shop.switch_on("slow", seconds=0.05)
    assert send(shop).json()["ref"] == REF


def test_not_found_denies_a_vend_that_is_in_the_ledger(shop: Shop) -> None:
    shop.switch_on("not_found", call="transaction")
    send(shop)
    assert shop.asked("transaction", ref=REF) == {"status": 104, "msg": "Transaction not found"}
    assert shop.asked("transaction", ref=REF)["ref"] == REF


def test_a_fault_strikes_its_own_call_as_often_as_it_was_told(shop: Shop) -> None:
    shop.switch_on("500", times=2)
    assert shop.verify(BILBO)["status"] == 0
    assert [send(shop).status_code for _ in range(3)] == [500, 500, 200]
    assert shop.ledger()["attempts"] == {REF: 3}


def test_faults_of_one_call_strike_in_the_order_they_were_switched_on(shop: Shop) -> None:
    shop.switch_on("500")
    shop.switch_on("html")
    assert send(shop).status_code == 500
    assert "WiFi" in send(shop).text
    assert "token" in send(shop).json()
