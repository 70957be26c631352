"""Pawacard over real HTTP: what is posted, under which key, how often, and what is kept of it."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from app.domain.outcome import Complete, Doubt, NotFound, NotSent, Reach, Refused, Unknown, Verified, Why
from app.domain.sale import Service
from app.providers.base import Balance, Enquiry, Profile
from app.providers.pawacard import Pawacard
from app.providers.registry import KINDS
from app.sandbox.server import Sandbox
from tests.domain.sales import ORDER, REFERENCE, TOKEN
from tests.providers import samples
from tests.providers.fault_server import FaultServer, Line, faulty, unused_port
from tests.providers.test_pawacard_answers import BILL

pytestmark = pytest.mark.anyio

PASSWORD = "correct horse battery staple"
INVALID_KEY = '{"status": 1, "msg": "Invalid key"}'
Answers = dict[str, list[tuple[str, str]]]


def serving(answers: Answers) -> Callable[[Line], object]:
    """A provider that gives these answers call by call, the last of each for ever: (HTTP status, body)."""

    async def serve(line: Line) -> None:
        while request := await line.request():
            call = request.split(b" ", 2)[1].decode().removeprefix("/v3/")
            status, body = answers[call].pop(0) if len(answers[call]) > 1 else answers[call][0]
            await line.answer(body.encode(), status=status)

    return serve


@asynccontextmanager
async def pawacard(password: str = PASSWORD, **calls: list[str]) -> AsyncIterator[tuple[Pawacard, FaultServer]]:
    """An adapter and the provider it talks to. An answer is HTTP 200 unless it begins with another status."""
    logins = [json.dumps({"status": 0, "key": f"SESSION-KEY-{number}"}) for number in range(1, 9)]
    answers: Answers = {
        call: [tuple(body.split("|", 1)) if body[0].isdigit() else ("200 OK", body) for body in bodies]  # type: ignore[misc]
        for call, bodies in {"login": logins, **calls}.items()
    }

    async def secret(_field: str) -> str:
        return password

    async with faulty(serving(answers)) as server:  # type: ignore[arg-type]
        adapter = Pawacard(Profile("kplc", "pawacard", f"{server.url}/v3", "testvendor"), secret, 5)
        try:
            yield adapter, server
        finally:
            await adapter.close()


def calls(server: FaultServer) -> list[str]:
    return [path.removeprefix("/v3/") for path, _body in server.posted()]


async def test_the_requests_are_the_documents() -> None:
    paid = samples.BILL_CHECKED.replace("0203755-01", "0203754-01").replace("370474587102", REFERENCE)
    async with pawacard(
        verify=[samples.VERIFIED],
        vend=[samples.VENDED],
        transaction=[samples.PENDING],
        balance=[samples.BALANCE],
        postpaidverify=[samples.ACCOUNT_VERIFIED],
        postpaidbill=[paid],
        postpaidtransaction=[paid],
    ) as (adapter, server):
        await adapter.verify(Enquiry(Service.PREPAID, "01451174955"))
        await adapter.vend(REFERENCE, ORDER, ())
        await adapter.ask(REFERENCE, ORDER, ())
        await adapter.balance()
        await adapter.verify(Enquiry(Service.POSTPAID, "0203754-01"))
        assert (await adapter.vend(REFERENCE, BILL, ())).outcome.kind == "complete"
        await adapter.ask(REFERENCE, BILL, ())
        who = {"username": "testvendor", "key": "SESSION-KEY-1"}
        assert server.posted() == [
            ("/v3/login", {"username": "testvendor", "password": PASSWORD}),
            ("/v3/verify", {**who, "meter": "01451174955"}),
            (
                "/v3/vend",
                {
                    **who,
                    "amount": "200",
                    "meter": "01451174955",
                    "customerName": "Bilbo Baggins",
                    "ref": REFERENCE,
                },
            ),
            ("/v3/transaction", {**who, "ref": REFERENCE}),
            ("/v3/balance", who),
            ("/v3/postpaidverify", {**who, "accountNo": "0203754-01"}),
            (
                "/v3/postpaidbill",
                {
                    **who,
                    "amount": "1000",
                    "accountNo": "0203754-01",
                    "customerName": "Bilbo Baggins",
                    "ref": REFERENCE,
                },
            ),
            ("/v3/postpaidtransaction", {**who, "ref": REFERENCE}),
        ]


@pytest.mark.parametrize("turned_away", [INVALID_KEY, "401 Unauthorized|", "403 Forbidden|<html>"])
async def test_a_question_under_an_expired_key_is_repeated_once_under_a_new_one(turned_away: str) -> None:
    async with pawacard(
        verify=[samples.VERIFIED, turned_away, samples.VERIFIED],
        balance=[turned_away, samples.BALANCE],
        transaction=[turned_away, '{"status": 104}'],
    ) as (adapter, server):
        for _ in range(2):
            assert (await adapter.verify(Enquiry(Service.PREPAID, "01451174955"))).outcome == Verified("Bilbo Baggins")
        assert isinstance(await adapter.balance(), Balance)
        assert isinstance((await adapter.ask(REFERENCE, ORDER, ())).outcome, NotFound)
        assert calls(server) == [
            *("login", "verify", "verify", "login", "verify"),
            *("balance", "login", "balance"),
            *("transaction", "login", "transaction"),
        ]
        assert [body["key"] for path, body in server.posted() if path == "/v3/transaction"] == [
            "SESSION-KEY-3",
            "SESSION-KEY-4",
        ]


async def test_a_key_that_is_turned_away_when_new_is_not_fetched_for_ever() -> None:
    async with pawacard(balance=[INVALID_KEY]) as (adapter, server):
        assert await adapter.balance() == Unknown(Doubt.UNPROVED, "Invalid key")
        assert await adapter.balance() == Unknown(Doubt.UNPROVED, "Invalid key")
        assert calls(server) == ["login", "balance", "balance", "login", "balance"]


@pytest.mark.parametrize(
    ("turned_away", "doubt"),
    [(INVALID_KEY, Doubt.UNPROVED), ("401 Unauthorized|", Doubt.KEY_EXPIRED), ("403 Forbidden|", Doubt.KEY_EXPIRED)],
)
async def test_a_vend_turned_away_is_unknown_and_never_posted_again(turned_away: str, doubt: Doubt) -> None:
    async with pawacard(vend=[turned_away], transaction=['{"status": 104}']) as (adapter, server):
        assert await adapter.prove() is None
        outcome = (await adapter.vend(REFERENCE, ORDER, ())).outcome
        assert isinstance(outcome, Unknown)
        assert outcome.doubt is doubt
        assert isinstance((await adapter.ask(REFERENCE, ORDER, ())).outcome, NotFound)
        assert calls(server) == ["login", "vend", "login", "transaction"]


async def test_a_vend_that_is_only_throttled_keeps_its_key() -> None:
    async with pawacard(vend=[samples.TOO_SOON], balance=[samples.BALANCE]) as (adapter, server):
        await adapter.prove()
        outcome = (await adapter.vend(REFERENCE, ORDER, ())).outcome
        assert isinstance(outcome, Refused)
        assert outcome.why is Why.TOO_SOON
        await adapter.balance()
        assert calls(server) == ["login", "vend", "balance"]


async def test_credentials_that_held_just_now_are_not_proved_again() -> None:
    async with pawacard(verify=[samples.VERIFIED]) as (adapter, server):
        await adapter.verify(Enquiry(Service.PREPAID, "01451174955"))
        assert await adapter.prove() is None
        assert calls(server) == ["login", "verify"]


async def test_credentials_are_proved_again_after_five_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    async with pawacard() as (adapter, server):
        await adapter.prove()
        monkeypatch.setattr("app.providers.pawacard.PROVED_FOR_S", 0.0)
        await adapter.prove()
        assert calls(server) == ["login", "login"]


async def test_a_vend_without_a_key_is_not_sent() -> None:
    async with pawacard() as (adapter, server):
        assert (await adapter.vend(REFERENCE, ORDER, ())).outcome == NotSent(Reach.NO_PROOF, "vend before prove")
        assert server.requests == []


async def test_a_wrong_password_is_told_and_nothing_else_is_sent() -> None:
    async with pawacard(login=[samples.WRONG_PASSWORD]) as (adapter, server):
        expected = NotSent(Reach.NO_LOGIN, "Wrong Username or Password")
        assert await adapter.prove() == expected
        assert (await adapter.verify(Enquiry(Service.PREPAID, "01451174955"))).outcome == expected
        assert (await adapter.ask(REFERENCE, ORDER, ())).outcome == expected
        assert await adapter.balance() == expected
        assert set(calls(server)) == {"login"}


async def test_without_a_password_nothing_is_sent() -> None:
    async with pawacard(password="") as (adapter, server):
        assert await adapter.prove() == NotSent(Reach.NO_SECRET)
        assert (await adapter.ask(REFERENCE, ORDER, ())).outcome == NotSent(Reach.NO_SECRET)
        assert server.connections == 0


@pytest.mark.parametrize("login", ["<html>", "500 Error|{}", '{"status": 0, "key": ""}', "[]", '{"status": 0}'])
async def test_a_login_that_says_nothing_proves_nothing(login: str) -> None:
    async with pawacard(login=[login]) as (adapter, _server):
        assert isinstance(await adapter.prove(), NotSent)


async def test_a_login_under_a_line_that_is_down_is_not_sent() -> None:
    async def secret(_field: str) -> str:
        return PASSWORD

    adapter = Pawacard(Profile("kplc", "pawacard", f"http://127.0.0.1:{unused_port()}", "testvendor"), secret, 5)
    assert await adapter.prove() == NotSent(Reach.NO_LINE, "ConnectError")
    await adapter.close()


async def test_neither_the_password_nor_the_key_is_in_what_is_kept() -> None:
    echo = json.dumps({"status": 1, "msg": f"key SESSION-KEY-1 of testvendor with {PASSWORD}", "code": "elec900"})
    async with pawacard(vend=[echo], transaction=[echo], verify=[echo]) as (adapter, _server):
        answers = [
            await adapter.verify(Enquiry(Service.PREPAID, "01451174955")),
            await adapter.vend(REFERENCE, ORDER, ()),
            await adapter.ask(REFERENCE, ORDER, ()),
        ]
        for answer in answers:
            assert answer.outcome.kind == "unknown"
            assert "SESSION-KEY-1" not in repr(answer)


async def test_a_vend_keeps_the_raw_answer() -> None:
    async with pawacard(vend=[samples.VENDED.replace("370474587102", REFERENCE)]) as (adapter, _server):
        await adapter.prove()
        answer = await adapter.vend(REFERENCE, ORDER, ())
        assert isinstance(answer.outcome, Complete)
        assert TOKEN in answer.raw


async def test_the_sandbox_and_the_adapter_agree(provider_sandbox: Sandbox) -> None:
    async def secret(_field: str) -> str:
        return "password"

    profile = Profile("kplc", "pawacard", provider_sandbox.base_url, "testvendor")
    adapter = Pawacard(profile, secret, 5)
    assert (await adapter.verify(Enquiry(Service.PREPAID, "01451174955"))).outcome == Verified("Bilbo Baggins")
    assert (await adapter.verify(Enquiry(Service.POSTPAID, "3625790-02"))).outcome == Verified(
        "Wairimu Njoroge", "2450.75"
    )
    assert (await adapter.verify(Enquiry(Service.PREPAID, "12345678912"))).outcome.kind == "refused"
    assert (await adapter.vend(REFERENCE, ORDER, ())).outcome.kind == "complete"
    assert (await adapter.ask("001000000009", ORDER, ())).outcome.kind == "not found"
    await adapter.close()


def test_what_pawacard_declares() -> None:
    kind = KINDS["pawacard"]
    traits = kind.traits_of(Profile("kplc", "pawacard", "https://pawacard.invalid"))
    assert (traits.company, traits.currency, traits.throttle_s) == ("Kenya Power", "KES", 300)
    assert traits.luhn_blocks == {Service.PREPAID}
    assert [field.name for field in kind.fields if field.secret] == ["password"]
