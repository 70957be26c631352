"""Socodee's calls, with and without a login and by other paths, against the sandbox that speaks its document."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from app.domain.money import Money
from app.domain.outcome import Complete, Mismatched, NotFound, NotSent, Pending, Reach, Refused, Unknown, Verified
from app.domain.sale import Service
from app.domain.trouble import BadInput
from app.providers.base import Enquiry, Phone, Prepares, Profile, ReadsFloat
from app.providers.socodee import FIELDS, KIND, Socodee
from app.sandbox.faults import Fault
from app.sandbox.faults import Kind as FaultKind
from app.sandbox.server import Sandbox
from tests.providers.fault_server import Line, faulty, unused_port
from tests.providers.test_socodee_answers import ORDER, REFERENCE, TOKEN

pytestmark = pytest.mark.anyio

PASSWORD = "password"
THREE_TOKENS = "45036882525"
ONE_TOKEN = "45036883010"


async def right(_field: str) -> str:
    return PASSWORD


@asynccontextmanager
async def connected(address: str, username: str = "", **options: str) -> AsyncIterator[Socodee]:
    profile = Profile("kin", "socodee", address, username, options=options)
    adapter = Socodee(profile, right, 5)
    try:
        yield adapter
    finally:
        await adapter.close()


@pytest.fixture
async def adapter(provider_sandbox: Sandbox) -> AsyncIterator[Socodee]:
    """Socodee in the sandbox, without a login."""
    async with connected(provider_sandbox.address("socodee")) as one:
        yield one


@pytest.mark.parametrize("as_printed", [False, True])
@pytest.mark.parametrize("username", ["", "testmerchant"])
async def test_a_sale_is_inquired_about_paid_and_found_again(
    provider_sandbox: Sandbox, username: str, *, as_printed: bool
) -> None:
    socodee = provider_sandbox.socodee
    socodee.settings.as_printed = as_printed
    socodee.settings.bearer_required = bool(username)
    async with connected(provider_sandbox.address("socodee"), username) as adapter:
        verified = (await adapter.verify(Enquiry(Service.PREPAID, THREE_TOKENS))).outcome
        assert verified == Verified("Fabrice K", note="3 USD")
        assert await adapter.prove() is None
        answer = await adapter.vend(REFERENCE, ORDER, ())
        assert isinstance(answer.outcome, Complete)
        assert [len(token) for token in answer.outcome.tokens] == [18, 18, 18]
        assert answer.provider_id == answer.outcome.provider_transaction
        found = await adapter.ask(REFERENCE, ORDER, ())
        assert (found.outcome, found.provider_id) == (answer.outcome, answer.provider_id)


async def test_francs_are_sold_to_the_last_cent(provider_sandbox: Sandbox) -> None:
    async with connected(provider_sandbox.address("socodee"), currency="CDF") as adapter:
        for reference, minor in ((REFERENCE, 999_999_99), ("001028000001", 10)):
            order = replace(ORDER, meter=ONE_TOKEN, amount=Money(minor, "CDF"))
            assert (await adapter.vend(reference, order, ())).outcome.kind == "complete"
            sold = provider_sandbox.socodee.ledger.last_of(reference)
            assert sold is not None
            assert (sold.amount_cents, sold.currency) == (minor, "CDF")


async def test_without_a_user_name_nobody_logs_in_and_no_bearer_is_sent() -> None:
    async def serve(line: Line) -> None:
        while await line.request():
            await line.answer(b"{}")

    async with faulty(serve) as server, connected(server.url) as adapter:
        assert await adapter.prove() is None
        await adapter.verify(Enquiry(Service.PREPAID, THREE_TOKENS))
        await adapter.vend(REFERENCE, ORDER, ())
        await adapter.ask(REFERENCE, ORDER, ("8f3ac1",))
        lines = [request.split(b"\r\n", 1)[0].decode().rpartition(" ")[0] for request in server.requests]
        assert lines == [
            f"GET /api/reporting/transactionstatus/{THREE_TOKENS}",
            f"POST /api/reporting/transactionstatus/{THREE_TOKENS}",
            f"GET /api/socodee/transactionstatusbyreference/{REFERENCE}",
            "GET /api/socodee/transactionstatus/8f3ac1",
        ]
        assert not any(b"authorization" in request.lower() for request in server.requests)


async def test_the_newest_id_is_asked_about_before_the_older_ones() -> None:
    async def serve(line: Line) -> None:
        while await line.request():
            await line.answer(b'{"transactionId": "another", "statusDescription": "PENDING"}')

    async with faulty(serve) as server, connected(server.url) as adapter:
        answer = await adapter.ask(REFERENCE, ORDER, ("8f3ac1", "8f3ac2"))
        asked = [request.split(b" ")[1].decode().rpartition("/")[2] for request in server.requests]
        assert asked == [REFERENCE, "8f3ac2", "8f3ac1"]
        # No answer was about our sale: what they name is not its id.
        assert answer.provider_id is None


async def test_a_name_is_cut_to_what_the_document_takes() -> None:
    async def serve(line: Line) -> None:
        while await line.request():
            await line.answer(b"{}")

    async with faulty(serve) as server, connected(server.url) as adapter:
        await adapter.vend(REFERENCE, replace(ORDER, customer="É" * 200), ())
        [(_path, body)] = server.posted()
        order = body["order"]
        assert isinstance(order, dict)
        assert order["customerFullName"] == "É" * 180


async def test_every_path_is_a_setting_and_what_stands_in_it_is_quoted() -> None:
    async def serve(line: Line) -> None:
        while request := await line.request():
            await line.answer(b'{"token": "a-bearer-of-some-length"}' if b"sign-in" in request else b"{}")

    paths = {
        "paths.login": "/v2/sign-in",
        "paths.inquiry": "/v2/meter?number={meter}",
        "paths.payment": "v2/pay",
        "paths.status": "v2/by-id/{id}/status",
        "paths.status_by_reference": "/v2/{reference}",
    }
    async with faulty(serve) as server, connected(server.url, "testmerchant", **paths) as adapter:
        await adapter.verify(Enquiry(Service.PREPAID, THREE_TOKENS))
        await adapter.vend(REFERENCE, ORDER, ())
        await adapter.ask(REFERENCE, ORDER, ("a/b?c=é #",))
        lines = [request.split(b"\r\n", 1)[0].decode().rpartition(" ")[0] for request in server.requests]
        assert lines == [
            "POST /v2/sign-in",
            f"GET /v2/meter?number={THREE_TOKENS}",
            "POST /v2/pay",
            f"GET /v2/{REFERENCE}",
            "GET /v2/by-id/a%2Fb%3Fc%3D%C3%A9%20%23/status",
        ]


@pytest.mark.parametrize(
    ("name", "path", "told"),
    [
        ("paths.inquiry", "api/inquiry", "must say {meter}"),
        ("paths.status", "api/status/{reference}", "must say {id}"),
        ("paths.status_by_reference", "api/status/xxxx", "must say {reference}"),
        ("paths.payment", "api/{id}", "is not a path"),
        ("paths.login", "", "is not a path"),
        ("paths.login", "api/log in", "is not a path"),
        ("paths.login", "api/login#", "is not a path"),
        ("paths.inquiry", "api/inquérir/{meter}", "is not a path"),
    ],
)
def test_a_path_that_cannot_be_called_is_told(name: str, path: str, told: str) -> None:
    with pytest.raises(BadInput, match=told.replace("{", r"\{")):
        Socodee(Profile("kin", "socodee", "http://127.0.0.1:1", options={name: path}), right, 5)


async def test_a_pending_sale_is_asked_about_until_it_is_decided(adapter: Socodee) -> None:
    order = replace(ORDER, meter="45036844053")
    answer = await adapter.vend(REFERENCE, order, ())
    assert isinstance(answer.outcome, Pending)
    assert answer.provider_id is not None
    ids = (answer.provider_id,)
    kinds = [(await adapter.ask(REFERENCE, order, ids)).outcome.kind for _ in range(3)]
    assert kinds[0] == "pending"
    assert kinds[-1] == "complete"


@pytest.mark.parametrize(
    ("meter", "kind"),
    [
        ("45036866072", Refused),
        ("45036877087", Unknown),
        ("37011283019", Mismatched),
        ("37011211028", Unknown),
        ("45036822034", Complete),
    ],
)
async def test_a_payment_comes_to_what_the_meter_stands_for(adapter: Socodee, meter: str, kind: type) -> None:
    assert isinstance((await adapter.vend(REFERENCE, replace(ORDER, meter=meter), ())).outcome, kind)


async def test_a_payment_whose_answer_is_lost_is_asked_about_and_not_posted_again(
    adapter: Socodee, provider_sandbox: Sandbox
) -> None:
    provider_sandbox.faults.switch_on(Fault("socodee", "payment", FaultKind.DROP_AFTER))
    assert (await adapter.vend(REFERENCE, ORDER, ())).outcome.kind == "unknown"
    assert isinstance((await adapter.ask(REFERENCE, ORDER, ())).outcome, Complete)
    assert provider_sandbox.socodee.ledger.attempts == {REFERENCE: 1}


async def test_a_reference_nobody_knows_proves_nothing(adapter: Socodee) -> None:
    answer = await adapter.ask(REFERENCE, ORDER, ("8f3ac1",))
    assert answer.outcome == NotFound(proves=False)


async def test_a_bearer_that_expired_is_renewed_for_everything_but_a_payment(provider_sandbox: Sandbox) -> None:
    socodee = provider_sandbox.socodee
    socodee.settings.bearer_required = True
    async with connected(provider_sandbox.address("socodee"), "testmerchant") as adapter:
        assert (await adapter.vend(REFERENCE, ORDER, ())).outcome == NotSent(Reach.NO_PROOF, "vend before prove")
        assert await adapter.prove() is None
        socodee.expire_keys()
        assert (await adapter.verify(Enquiry(Service.PREPAID, THREE_TOKENS))).outcome.kind == "verified"
        socodee.expire_keys()
        assert (await adapter.vend(REFERENCE, ORDER, ())).outcome.kind == "unknown"
        assert socodee.ledger.attempts == {REFERENCE: 1}
        assert (await adapter.ask(REFERENCE, ORDER, ())).outcome.kind == "not found"


async def test_an_inquiry_proves_the_credentials(provider_sandbox: Sandbox) -> None:
    async with connected(provider_sandbox.address("socodee"), "testmerchant") as adapter:
        await adapter.verify(Enquiry(Service.PREPAID, THREE_TOKENS))
        provider_sandbox.faults.switch_on(Fault("socodee", "login", FaultKind.SERVER_ERROR))
        assert await adapter.prove() is None


async def test_a_wrong_password_is_told_and_nothing_is_asked(provider_sandbox: Sandbox) -> None:
    async with connected(provider_sandbox.address("socodee"), "somebody") as adapter:
        outcomes = [
            await adapter.prove(),
            (await adapter.verify(Enquiry(Service.PREPAID, THREE_TOKENS))).outcome,
            (await adapter.ask(REFERENCE, ORDER, ())).outcome,
        ]
        assert [getattr(one, "reach", None) for one in outcomes] == [Reach.NO_LOGIN] * 3


async def test_where_nobody_listens_nothing_is_sent() -> None:
    async with connected(f"http://127.0.0.1:{unused_port()}") as adapter:
        down = NotSent(Reach.NO_LINE, "ConnectError")
        assert (await adapter.verify(Enquiry(Service.PREPAID, THREE_TOKENS))).outcome == down
        assert (await adapter.vend(REFERENCE, ORDER, ())).outcome == down
        assert (await adapter.ask(REFERENCE, ORDER, ("8f3ac1",))).outcome == down


async def test_neither_the_bearer_nor_the_password_is_in_what_is_kept() -> None:
    bearer = "eyJhbGciOiJIUzI1NiJ9.a-bearer"

    async def serve(line: Line) -> None:
        while request := await line.request():
            login = request.startswith(b"POST /api/login")
            echo = f'{{"statusDescription": "not {bearer}", "token": "{TOKEN}"}}'
            await line.answer((f'{{"token": "{bearer}"}}' if login else echo).encode())

    async with faulty(serve) as server, connected(server.url, "testmerchant") as adapter:
        await adapter.prove()
        answers = [await adapter.vend(REFERENCE, ORDER, ()), await adapter.ask(REFERENCE, ORDER, ("8f3ac1",))]
        assert all(answer.raw for answer in answers)
        assert not any(bearer in repr(answer) for answer in answers)


@pytest.mark.parametrize("currency", ["USD", "CDF"])
def test_what_socodee_declares(currency: str) -> None:
    profile = Profile("kin", "socodee", "https://socodee.invalid", options={"currency": currency})
    traits = KIND.traits_of(profile)
    assert (traits.company, traits.currency, traits.phone) == ("Socodee", currency, Phone.NEEDED)
    assert traits.maximum == Money(999_999_99, currency)
    assert traits.services == {Service.PREPAID}
    adapter = KIND.connect(profile, right, 5)
    assert not isinstance(adapter, Prepares)
    assert not isinstance(adapter, ReadsFloat)


def test_a_sale_is_found_again_with_the_currency_and_the_paths_it_was_sent_with() -> None:
    assert [field.name for field in FIELDS if field.finds] == [
        "currency",
        "paths.status",
        "paths.status_by_reference",
    ]


def test_a_currency_that_socodee_does_not_take_is_told_with_those_it_takes() -> None:
    with pytest.raises(BadInput, match="USD or CDF"):
        KIND.traits_of(Profile("kin", "socodee", "https://socodee.invalid", options={"currency": "EUR"}))
