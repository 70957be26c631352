"""OnePipe over real HTTP: against the sandbox for whole sales, against a scripted server for what it never says."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.outcome import (
    Complete,
    Doubt,
    NeedsInput,
    NotSent,
    Pending,
    Prepared,
    Reach,
    Refused,
    Unknown,
    VendOutcome,
    Verified,
)
from app.domain.sale import Order, Service
from app.domain.trouble import BadInput
from app.profile_settings import completed
from app.providers.base import AsksBack, Enquiry, Prepares, Profile, ReadsFloat
from app.providers.onepipe import KIND, OnePipe
from app.sandbox.faults import Fault, Kind
from app.sandbox.onepipe import ACCOUNTS
from app.sandbox.onepipe_meters import PREPAID as METERS
from app.sandbox.server import Sandbox, running
from tests.domain.sales import ORDER, REFERENCE
from tests.providers.fault_server import FaultServer, Line, faulty

pytestmark = pytest.mark.anyio

SECRETS = {"api_key": "sandbox-key", "client_secret": "OnePipeSecret", "account": "0123456789;044"}
CARD = "5399831111111111;123;1225;1234"
SALE = replace(
    ORDER,
    kind="onepipe",
    meter="04185666015",
    customer="Uju Usmanu",
    amount=Money(2000_50, "NGN"),
    biller="IKEDCPR",
    phone="+2348023431320",
)
BILL = replace(SALE, service=Service.POSTPAID, meter="0102030401", biller="IKEDCPP", customer="Wuse Bakery Ltd")


def profile_at(address: str, **options: str) -> Profile:
    return Profile(
        "lagos", "onepipe", address, options=completed(KIND.options, {"auth_provider": "Beeceptor", **options})
    )


def connected(profile: Profile, secrets: dict[str, str] | None = None) -> OnePipe:
    async def secret(field: str) -> str:
        return {**SECRETS, **(secrets or {})}[field]

    return OnePipe(profile, secret, 5)


@asynccontextmanager
async def till(secrets: dict[str, str] | None = None, **options: str) -> AsyncIterator[tuple[OnePipe, Sandbox]]:
    """An adapter, and the sandbox it sells through."""
    async with running() as sandbox:
        adapter = connected(profile_at(sandbox.address("onepipe"), **options), secrets)
        try:
            yield adapter, sandbox
        finally:
            await adapter.close()


@asynccontextmanager
async def answering(
    answer: object, secrets: dict[str, str] | None = None, status: str = "200 OK", **options: str
) -> AsyncIterator[tuple[OnePipe, FaultServer]]:
    """An adapter, and a provider that says the same to everything."""

    async def say(line: Line) -> None:
        while await line.request():
            await line.answer(json.dumps(answer).encode(), status=status)

    async with faulty(say) as server:
        adapter = connected(profile_at(server.url, **options), secrets)
        try:
            yield adapter, server
        finally:
            await adapter.close()


async def sell(adapter: OnePipe, order: Order = SALE, reference: str = REFERENCE) -> VendOutcome:
    """Prepare and vend, as the till does."""
    prepared = (await adapter.prepare(reference, order)).outcome
    assert isinstance(prepared, Prepared)
    return (await adapter.vend(reference, order, (prepared.provider_id,))).outcome


def enquiry(order: Order, item: str = "") -> Enquiry:
    return Enquiry(order.service, order.meter, order.phone, order.biller, item)


def test_what_it_can_do_is_what_the_document_names() -> None:
    adapter = connected(profile_at("https://api.onepipe.io"))

    assert isinstance(adapter, Prepares)
    assert isinstance(adapter, AsksBack)
    assert not isinstance(adapter, ReadsFloat)


@pytest.mark.parametrize(
    ("biller", "company"), [("", "OnePipe"), ("KEDCPP", "Kaduna Electricity"), ("KAEDCPR", "Kano Electricity")]
)
def test_a_profile_sells_for_its_usual_billers_company(biller: str, company: str) -> None:
    assert connected(profile_at("https://api.onepipe.io", biller_id=biller)).traits.company == company


async def test_a_token_is_sold_and_found_again() -> None:
    async with till() as (adapter, sandbox):
        assert (await adapter.verify(enquiry(SALE))).outcome == Verified("Uju Usmanu")
        sold = await sell(adapter)

        vended = sandbox.onepipe.ledger.find(REFERENCE)
        assert vended is not None
        assert isinstance(sold, Complete)
        assert sold.tokens == (vended.token,)
        assert sold.fee == Money(50_00, "NGN")
        assert vended.amount_cents == 2000_50
        assert (await adapter.ask(REFERENCE, SALE, ())).outcome == sold


async def test_a_bill_is_paid_and_found_again() -> None:
    async with till() as (adapter, _sandbox):
        assert (await adapter.verify(enquiry(BILL))).outcome == Verified("Wuse Bakery Ltd")
        paid = await sell(adapter, BILL)

        assert isinstance(paid, Complete)
        assert paid.tokens == ()
        assert paid.receipt_number
        assert (await adapter.ask(REFERENCE, BILL, ())).outcome == paid


async def test_where_a_biller_has_several_products_one_must_be_chosen() -> None:
    order = replace(SALE, biller="PHEDPR")
    async with till() as (adapter, sandbox):
        verified = (await adapter.verify(enquiry(order))).outcome
        assert isinstance(verified, Verified)
        assert [item.prompt for item in verified.items] == [
            "Please enter your meter number",
            "Please enter the meter number on your shop's bill",
        ]
        assert (await adapter.prepare(REFERENCE, order)).outcome == Unknown(
            Doubt.UNPROVED, "Transaction processed successfully"
        )

        shop = replace(order, item=verified.items[1].id)
        assert (await adapter.verify(enquiry(order, shop.item))).outcome == verified
        assert isinstance(await sell(adapter, shop), Complete)
        assert sandbox.onepipe.ledger.attempts == {REFERENCE: 1}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
@pytest.mark.parametrize("auth_type", ACCOUNTS)
async def test_each_kind_of_account_pays_in_both_encodings(auth_type: str, encoding: str) -> None:
    account = {"account": ACCOUNTS[auth_type]}
    async with till(account, auth_type=auth_type, secure_encoding=encoding) as (adapter, _sandbox):
        assert isinstance(await sell(adapter), Complete)


@pytest.mark.parametrize(("meter", "code"), [("04185611037", "12345678"), ("04185622042", "1234")])
async def test_the_customers_code_goes_on_with_the_sale(meter: str, code: str) -> None:
    order = replace(SALE, meter=meter)
    async with till() as (adapter, sandbox):
        assert isinstance(await sell(adapter, order), NeedsInput)
        assert isinstance((await adapter.ask(REFERENCE, order, ())).outcome, NeedsInput)
        assert isinstance((await adapter.supply(REFERENCE, order, (), code)).outcome, Complete)
        assert sandbox.onepipe.ledger.answers == {REFERENCE: 1}


async def test_a_wrong_code_is_asked_for_again_until_the_sale_has_failed() -> None:
    order = replace(SALE, meter="04185611037")
    async with till() as (adapter, _sandbox):
        await sell(adapter, order)
        outcomes = [(await adapter.supply(REFERENCE, order, (), "00000000")).outcome.kind for _ in range(3)]

        assert outcomes == ["needs input", "needs input", "unknown"]


async def test_a_code_whose_answer_is_lost_is_asked_about() -> None:
    order = replace(SALE, meter="04185611037")
    async with till() as (adapter, sandbox):
        await sell(adapter, order)
        sandbox.faults.switch_on(Fault("onepipe", "validate", Kind.DROP_AFTER))
        assert (await adapter.supply(REFERENCE, order, (), "12345678")).outcome == Unknown(Doubt.NO_ANSWER)
        assert isinstance((await adapter.ask(REFERENCE, order, ())).outcome, Complete)


async def test_what_is_processing_is_asked_until_it_is_sold() -> None:
    order = replace(SALE, meter="04185633056")
    async with till() as (adapter, _sandbox):
        assert isinstance(await sell(adapter, order), Pending)
        asked = [(await adapter.ask(REFERENCE, order, ())).outcome.kind for _ in range(3)]

        assert asked == ["pending", "pending", "complete"]


@pytest.mark.parametrize("meter", METERS)
async def test_no_sale_is_refused_or_complete_but_by_the_providers_own_books(meter: str) -> None:
    order = replace(SALE, meter=meter, customer=METERS[meter].customer)
    async with till() as (adapter, sandbox):
        outcomes = [await sell(adapter, order)]
        outcomes += [(await adapter.ask(REFERENCE, order, ())).outcome for _ in range(4)]
        vended = sandbox.onepipe.ledger.find(REFERENCE)

        assert vended is not None
        assert not [one for one in outcomes if isinstance(one, Refused) and vended.state != "failed"]
        tokens = {token for one in outcomes if isinstance(one, Complete) for token in one.tokens}
        assert tokens <= {vended.token}


@given(st.integers(min_value=1, max_value=10**11))
@settings(max_examples=30, deadline=None)
def test_an_amount_is_sent_in_kobo_and_never_off_by_a_hundred(kobo: int) -> None:
    async def sent() -> object:
        async with answering({"status": "Processing"}) as (adapter, server):
            await adapter.vend(REFERENCE, replace(SALE, amount=Money(kobo, "NGN")), ("11",))
            [(_path, body)] = server.posted()
            return transaction_of(body)["amount"]

    amount = asyncio.run(sent())

    assert type(amount) is int
    assert amount == kobo


async def test_no_two_calls_have_the_same_reference() -> None:
    async with till() as (adapter, _sandbox):
        await adapter.prove()
        await adapter.verify(enquiry(SALE))
    async with answering({"status": "Processing"}) as (adapter, server):
        await adapter.prove()
        await adapter.verify(enquiry(SALE))
        await adapter.prepare(REFERENCE, SALE)
        await adapter.vend(REFERENCE, SALE, ("11",))
        await adapter.supply(REFERENCE, SALE, ("11",), "1234")
        await adapter.ask(REFERENCE, SALE, ("11",))
        posted = [body for _path, body in server.posted()]

        assert len({str(body["request_ref"]) for body in posted}) == 6
        # Our reference names the vend, and what is said of it later, alone.
        named = [transaction_of(body)["transaction_ref"] == REFERENCE for body in posted]
        assert named == [False, False, False, True, True, True]


async def test_the_only_product_is_named_in_the_vend_though_nobody_chose_it() -> None:
    product = {"order_reference": "77", "biller_item_id": "101", "customer_name": "Uju Usmanu"}
    offer = {"status": "OptionsDelivered", "data": {"provider_response": {"products": [product]}}}
    async with answering(offer) as (adapter, server):
        await sell(adapter)

        details = transaction_of(server.posted()[-1][1])["details"]
        assert details == {"biller_id": "IKEDCPR", "biller_item_id": "101", "order_reference": "77"}


async def test_a_key_that_held_is_proved_for_five_minutes() -> None:
    async with answering({"status": "InvalidID"}) as (adapter, server):
        assert await adapter.prove() is None
        assert await adapter.prove() is None
        assert len(server.requests) == 1


async def test_a_key_that_is_turned_away_must_be_proved_anew() -> None:
    async with till() as (adapter, sandbox):
        await adapter.verify(enquiry(SALE))
        sandbox.onepipe.expire_keys()
        assert await adapter.prove() is None
        assert (await adapter.ask(REFERENCE, SALE, ())).outcome == Unknown(Doubt.KEY_EXPIRED)
        assert await adapter.prove() == NotSent(Reach.NO_LOGIN, "Invalid API key")


@pytest.mark.parametrize(
    ("secrets", "auth_type", "detail"),
    [
        ({"api_key": ""}, "wallet", ""),
        ({"api_key": "clé"}, "wallet", ""),
        ({"client_secret": " "}, "wallet", ""),
        ({"client_secret": "half \udce9"}, "wallet", ""),
        ({"account": ""}, "wallet", ""),
        ({"account": "0123456789"}, "wallet", "the account reads number;code"),
        ({"account": "0123456789; "}, "bank.account", "the account reads number;code"),
        ({"account": CARD}, "wallet", "a card number is never kept: use wallet or bank.account"),
        ({"account": CARD[:-5]}, "card", "a card reads number;cvv;MMyy;pin"),
    ],
)
async def test_without_its_secrets_nothing_is_sent(secrets: dict[str, str], auth_type: str, detail: str) -> None:
    async with answering({"status": "Successful"}, secrets, auth_type=auth_type) as (adapter, server):
        expected = NotSent(Reach.NO_SECRET, detail)
        assert await adapter.prove() == expected
        assert (await adapter.verify(enquiry(SALE))).outcome == expected
        assert (await adapter.prepare(REFERENCE, SALE)).outcome == expected
        assert (await adapter.vend(REFERENCE, SALE, ("11",))).outcome == expected
        assert server.requests == []


@pytest.mark.parametrize("code", ["", "12\n34", "\udce9"])
async def test_what_cannot_be_a_code_is_not_sent(code: str) -> None:
    async with answering({"status": "Successful"}) as (adapter, server):
        assert (await adapter.supply(REFERENCE, SALE, (), code)).outcome.kind == "not sent"
        assert server.requests == []


async def test_reversing_is_switched_off() -> None:
    async with answering({"status": "Successful"}) as (adapter, server):
        assert (await adapter.reverse(REFERENCE)).outcome == NotSent(Reach.OTHER_TERMS, "reversals are switched off")
        assert server.requests == []


async def test_a_reversal_that_the_profile_turned_on_is_posted_once_and_proves_nothing() -> None:
    async with till(reverse="true") as (adapter, sandbox):
        sandbox.onepipe.settings.supports_reversal = True
        await sell(adapter)
        assert (await adapter.reverse(REFERENCE)).outcome.kind == "unknown"
        assert (await adapter.ask(REFERENCE, SALE, ())).outcome.kind == "unknown"
    async with answering({"status": "Successful", "message": "Done"}, reverse="true") as (adapter, server):
        assert (await adapter.reverse(REFERENCE)).outcome == Unknown(Doubt.UNPROVED, "Done")
        assert [path for path, _body in server.posted()] == ["/v2/transact/reverse"]


def test_a_till_that_is_no_test_sells_nothing_that_is_not_real() -> None:
    inspecting = profile_at("https://api.onepipe.io", mock_mode="inspect")
    with pytest.raises(BadInput, match="sandbox = true"):
        connected(inspecting)
    connected(replace(inspecting, sandbox=True))


def test_what_pays_is_a_secret_like_the_keys() -> None:
    assert [field.name for field in KIND.fields if field.secret] == ["api_key", "client_secret", "account"]


def transaction_of(body: dict[str, object]) -> dict[str, Any]:
    transaction = body["transaction"]
    assert isinstance(transaction, dict)
    return transaction
