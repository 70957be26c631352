"""The control: what it lists and changes, whom it refuses, and its page."""

import asyncio
from pathlib import Path

import httpx
import pytest
from aiohttp import web

from app.sandbox.faults import Faults
from app.sandbox.onepipe_meters import BILLERS, POSTPAID, PREPAID
from app.sandbox.pawacard import Pawacard, PawacardSettings
from app.sandbox.pawacard_meters import ACCOUNTS, METERS
from app.sandbox.powershop_meters import METERS as POWERSHOP
from app.sandbox.provider import utc_now
from app.sandbox.server import application
from app.sandbox.socodee_meters import METERS as SOCODEE
from tests.sandbox.shop import BILBO, Shop

VEND_FAULT = {"provider": "pawacard", "call": "vend", "fault": "slow", "times": 3, "seconds": 2}


def test_faults_are_listed_until_they_are_switched_off(shop: Shop) -> None:
    faults = f"{shop.sandbox.control_url}/faults"
    listed = [VEND_FAULT | {"carried_out": False}]
    assert shop.http.post(faults, json=VEND_FAULT).json() == listed
    assert shop.http.get(faults).json() == listed
    assert shop.http.delete(faults).json() == []
    assert shop.http.get(faults).json() == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"provider": "kplc"}, "pawacard, socodee, powershop, onepipe"),
        ({"call": "sell"}, "postpaidbill"),
        ({"call": None}, "postpaidbill"),
        ({"fault": "fire"}, "half_answer"),
        ({"fault": ["slow"]}, "half_answer"),
        ({"times": 0}, "times"),
        ({"times": True}, "times"),
        ({"times": "1"}, "times"),
        ({"seconds": -1}, "seconds"),
        ({"seconds": "2"}, "seconds"),
        ({"carried_out": 1}, "carried_out"),
        ({"carried_out": True}, "carried_out"),
    ],
)
def test_a_fault_that_does_not_exist_is_400_and_names_what_does(
    shop: Shop, change: dict[str, object], named: str
) -> None:
    answer = shop.http.post(f"{shop.sandbox.control_url}/faults", json=VEND_FAULT | change)
    assert answer.status_code == 400
    assert named in answer.json()["error"]
    assert shop.http.get(f"{shop.sandbox.control_url}/faults").json() == []


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"[" * 100_000])
def test_a_control_request_that_is_no_json_object_is_400(shop: Shop, body: bytes) -> None:
    answer = shop.http.post(f"{shop.sandbox.control_url}/faults", content=body)
    assert answer.status_code == 400
    assert "JSON" in answer.json()["error"]


@pytest.mark.parametrize("balance", [320, "-1", "1e5", None])
def test_a_balance_that_is_not_an_amount_is_400(shop: Shop, balance: object) -> None:
    assert shop.control("balance", balance=balance).status_code == 400
    assert shop.ledger()["float_cents"] == 5_000_000


def test_a_provider_without_a_float_gets_none(shop: Shop) -> None:
    answer = shop.control("balance", provider="socodee", balance="320")
    assert (answer.status_code, answer.json()["error"]) == (400, "socodee has no float")


def test_each_provider_has_a_ledger_a_float_and_settings_of_its_own(shop: Shop) -> None:
    shop.vend(BILBO)
    shop.control("balance", provider="powershop", balance="7090.30").raise_for_status()
    shop.control("settings", provider="onepipe", fee_kobo=100).raise_for_status()
    books = shop.http.get(f"{shop.sandbox.control_url}/ledger").json()
    assert {name: (book["balance"], len(book["vends"])) for name, book in books.items()} == {
        "pawacard": ("49800", 1),
        "socodee": (None, 0),
        "powershop": ("7090.30", 0),
        "onepipe": ("50000", 0),
    }
    settings = shop.http.get(f"{shop.sandbox.control_url}/settings").json()
    assert (settings["onepipe"]["fee_kobo"], "fee_kobo" in settings["powershop"]) == (100, False)


def test_settings_change_together_or_not_at_all(shop: Shop) -> None:
    settings = f"{shop.sandbox.control_url}/settings"
    before = shop.http.get(settings).json()
    assert shop.control("settings", pending_asks=9, nested_answers=1).status_code == 400
    assert shop.control("settings", pending_asks=9, colour="red").status_code == 400
    assert shop.control("settings", pending_asks=9.5).status_code == 400
    assert shop.http.get(settings).json() == before
    after = shop.control("settings", pending_asks=9, throttle_seconds=0.5).json()
    assert after["pawacard"] == before["pawacard"] | {"pending_asks": 9, "throttle_seconds": 0.5}


def test_the_page_lists_meters_accounts_faults_and_ledger(shop: Shop) -> None:
    shop.switch_on("drop_after", call="postpaidbill")
    token = shop.vend(BILBO)["token"]
    answer = shop.http.get(shop.sandbox.control_url)
    assert answer.headers["Content-Type"].startswith("text/html")
    for shown in [*METERS, *ACCOUNTS, "drop_after", token, shop.sandbox.base_url, "testvendor / password"]:
        assert shown in answer.text


def test_the_page_lists_every_provider_with_its_address_credentials_and_meters(shop: Shop) -> None:
    text = shop.http.get(shop.sandbox.control_url).text
    for name, provider in shop.sandbox.providers.items():
        for shown in [shop.sandbox.address(name), provider.credentials, *provider.calls]:
            assert shown in text
    for number in [*SOCODEE, *POWERSHOP, *PREPAID, *POSTPAID, *BILLERS]:
        assert f"<td>{number}</td>" in text


def test_the_page_shows_a_hostile_name_as_text(shop: Shop) -> None:
    text = shop.http.get(shop.sandbox.control_url).text
    assert "<b>Otieno" not in text
    assert r"&lt;b&gt;Otieno&lt;/b&gt; &amp; Sons\x1b@" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("host", ["<script>", "a:b:c", "", "x:99999999"])
def test_the_page_does_not_repeat_the_host_that_a_caller_names(shop: Shop, host: str) -> None:
    answer = shop.http.get(shop.sandbox.control_url, headers={"Host": host})
    assert answer.status_code == 200
    assert shop.sandbox.base_url in answer.text
    assert "<script>" not in answer.text


def test_the_control_is_closed_to_a_caller_that_is_not_on_loopback(tmp_path: Path) -> None:
    path = str(tmp_path / "s")

    async def ask_from_elsewhere() -> httpx.Response:
        faults = Faults()
        pawacard = Pawacard(PawacardSettings(), balance_cents=0, seed="", now=utc_now)
        runner = web.AppRunner(application([pawacard], faults), access_log=None)
        await runner.setup()
        await web.UnixSite(runner, path).start()  # a caller with no address at all
        try:
            async with httpx.AsyncClient(transport=httpx.AsyncHTTPTransport(uds=path)) as http:
                return await http.post("http://sandbox/control/faults", json=VEND_FAULT)
        finally:
            await runner.cleanup()

    answer = asyncio.run(ask_from_elsewhere())
    assert answer.status_code == 403
    assert answer.json() == {"error": "the control answers this machine only"}
