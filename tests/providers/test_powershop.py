"""Powershop's calls, from validation to the wallet's balance, against the sandbox that speaks its document."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from app.domain.money import Money
from app.domain.outcome import Complete, NotFound, NotSent, Prepared, Reach, Refused, Unknown, Verified, Why
from app.domain.sale import Order, Service
from app.domain.trouble import BadInput
from app.providers.base import Balance, Enquiry, Phone, Prepares, Profile, ReadsFloat
from app.providers.powershop import KIND, Powershop
from app.sandbox.faults import Fault
from app.sandbox.faults import Kind as FaultKind
from app.sandbox.server import Sandbox
from tests.providers.conftest import Clock
from tests.providers.fault_server import Line, faulty, unused_port
from tests.providers.test_powershop_answers import BILL, ORDER, REFERENCE

pytestmark = pytest.mark.anyio

PHONE = "+2348068869000"
SELLS_FROM_1500 = "04214311039"


async def right(_field: str) -> str:
    return "demo_secret"


def connected(address: str, disco: str = "kedco", username: str = "demo_username") -> Powershop:
    return Powershop(Profile("kano", "powershop", address, username, options={"disco": disco}), right, 5)


@pytest.fixture
async def adapter(provider_sandbox: Sandbox) -> AsyncIterator[Powershop]:
    """Powershop for Kano, in the sandbox."""
    one = connected(provider_sandbox.address("powershop"))
    yield one
    await one.close()


async def prepared(adapter: Powershop, order: Order = ORDER) -> tuple[str, ...]:
    outcome = (await adapter.prepare(REFERENCE, order)).outcome
    assert isinstance(outcome, Prepared)
    return (outcome.provider_id,)


@pytest.mark.parametrize(
    ("disco", "number", "service"),
    [
        ("kedco", "04214346555", Service.PREPAID),
        ("aedc", "04214366017", Service.PREPAID),
        ("jed", "04214377022", Service.PREPAID),
        ("kedco", "62011077021", Service.POSTPAID),
    ],
)
async def test_a_sale_is_validated_vended_and_found_again(
    provider_sandbox: Sandbox, disco: str, number: str, service: Service
) -> None:
    order = replace(ORDER, meter=number, service=service)
    adapter = connected(provider_sandbox.address("powershop"), disco)
    assert (await adapter.verify(Enquiry(service, number, PHONE))).outcome.kind == "verified"
    ids = await prepared(adapter, order)
    sold = (await adapter.vend(REFERENCE, order, ids)).outcome
    assert isinstance(sold, Complete)
    assert bool(sold.tokens) is (service is Service.PREPAID)
    assert bool(sold.receipt_number) is (service is Service.POSTPAID)
    for known in (ids, ()):
        assert (await adapter.ask(REFERENCE, order, known)).outcome == sold
    await adapter.close()


async def test_a_minimum_is_named_before_money_is_taken_and_refused_after(adapter: Powershop) -> None:
    order = replace(ORDER, meter=SELLS_FROM_1500, amount=Money(1000_00, "NGN"))
    verified = (await adapter.verify(Enquiry(Service.PREPAID, SELLS_FROM_1500, PHONE))).outcome
    assert verified == Verified("Aisha Bello", minimum=Money(1500_00, "NGN"))
    ids = await prepared(adapter, order)
    refused = (await adapter.vend(REFERENCE, order, ids)).outcome
    assert isinstance(refused, Refused)
    assert refused.why is Why.AMOUNT


async def test_every_validation_gives_a_new_id_and_a_look_up_is_no_sales(
    adapter: Powershop, provider_sandbox: Sandbox
) -> None:
    first, second = await prepared(adapter), await prepared(adapter)
    assert first != second
    for _ in range(2):
        await adapter.verify(Enquiry(Service.PREPAID, ORDER.meter, PHONE))
    references = [one.reference for one in provider_sandbox.powershop._validations.values()]
    assert references[:2] == [REFERENCE, REFERENCE]
    looked_up = references[2:]
    assert len(set(looked_up)) == 2
    assert all(one.isalnum() and not one.isdecimal() for one in looked_up)


async def test_a_meter_that_nobody_knows_is_not_refused_but_told_of(adapter: Powershop) -> None:
    answer = await adapter.verify(Enquiry(Service.PREPAID, "04214366017", PHONE))
    assert isinstance(answer.outcome, Unknown)
    assert answer.outcome.provider_says == "Meter number not found"


async def test_a_shop_without_telephone_numbers_is_told_what_validation_thinks(adapter: Powershop) -> None:
    outcome = (await adapter.verify(Enquiry(Service.PREPAID, ORDER.meter))).outcome
    assert isinstance(outcome, Unknown)
    assert outcome.provider_says == "mobileNumber is compulsory"


async def test_no_float_is_a_refusal(adapter: Powershop, provider_sandbox: Sandbox) -> None:
    provider_sandbox.powershop.ledger.balance_cents = 100_00
    refused = (await adapter.vend(REFERENCE, ORDER, await prepared(adapter))).outcome
    assert isinstance(refused, Refused)
    assert refused.why is Why.NO_FLOAT
    assert await adapter.balance() == Balance(Money(100_00, "NGN"))


async def test_a_vend_whose_answer_is_lost_is_asked_about_and_not_posted_again(
    adapter: Powershop, provider_sandbox: Sandbox
) -> None:
    ids = await prepared(adapter)
    provider_sandbox.faults.switch_on(Fault("powershop", "vend", FaultKind.DROP_AFTER))
    assert (await adapter.vend(REFERENCE, ORDER, ids)).outcome.kind == "unknown"
    assert isinstance((await adapter.ask(REFERENCE, ORDER, ids)).outcome, Complete)
    assert provider_sandbox.powershop.ledger.attempts == {REFERENCE: 1}


async def test_601_is_never_believed(adapter: Powershop, provider_sandbox: Sandbox) -> None:
    order = replace(ORDER, meter="04214333058")
    ids = await prepared(adapter, order)
    assert (await adapter.vend(REFERENCE, order, ids)).outcome.kind == "unknown"
    assert (await adapter.ask(REFERENCE, order, ids)).outcome.kind == "complete"


async def test_what_was_never_vended_is_found_under_no_id(adapter: Powershop) -> None:
    ids = (*await prepared(adapter), *await prepared(adapter))
    outcome = (await adapter.ask(REFERENCE, ORDER, ids)).outcome
    assert outcome == NotFound(proves=True, provider_says="Transaction not found")


async def test_a_bearer_that_expired_is_renewed_for_everything_but_a_vend(
    adapter: Powershop, provider_sandbox: Sandbox
) -> None:
    powershop = provider_sandbox.powershop
    assert await adapter.prove() is None
    powershop.expire_keys()
    assert isinstance(await adapter.balance(), Balance)
    powershop.expire_keys()
    ids = await prepared(adapter)
    powershop.expire_keys()
    assert (await adapter.vend(REFERENCE, ORDER, ids)).outcome.kind == "unknown"
    assert powershop.ledger.attempts == {REFERENCE: 1}
    assert (await adapter.vend(REFERENCE, ORDER, ids)).outcome == NotSent(Reach.NO_PROOF, "vend before prepare")
    assert (await adapter.ask(REFERENCE, ORDER, ids)).outcome.kind == "not found"


async def test_what_was_not_validated_is_not_vended(adapter: Powershop, provider_sandbox: Sandbox) -> None:
    assert await adapter.prove() is None
    assert (await adapter.vend(REFERENCE, ORDER, ())).outcome == NotSent(Reach.NO_PROOF, "vend before prepare")
    assert provider_sandbox.powershop.ledger.attempts == {}


@pytest.mark.parametrize("call", ["prepare", "verify", "balance"])
async def test_a_call_that_succeeds_proves_the_credentials_anew(
    adapter: Powershop, provider_sandbox: Sandbox, clock: Clock, call: str
) -> None:
    assert await adapter.prove() is None
    clock.seconds += 299
    if call == "prepare":
        await prepared(adapter)
    elif call == "verify":
        await adapter.verify(Enquiry(Service.PREPAID, ORDER.meter, PHONE))
    else:
        await adapter.balance()
    clock.seconds += 299
    provider_sandbox.faults.switch_on(Fault("powershop", "auth", FaultKind.SERVER_ERROR))
    assert await adapter.prove() is None
    clock.seconds += 2
    assert isinstance(await adapter.prove(), NotSent)


async def test_a_wrong_secret_is_told_and_nothing_is_validated(provider_sandbox: Sandbox) -> None:
    adapter = connected(provider_sandbox.address("powershop"), username="somebody")
    expected = NotSent(Reach.NO_LOGIN, "Unauthorized")
    assert await adapter.prove() == expected
    assert (await adapter.verify(Enquiry(Service.PREPAID, ORDER.meter, PHONE))).outcome == expected
    assert (await adapter.prepare(REFERENCE, ORDER)).outcome == expected
    assert (await adapter.ask(REFERENCE, BILL, ())).outcome == expected
    assert await adapter.balance() == expected
    await adapter.close()


async def test_where_nobody_listens_nothing_is_sent() -> None:
    adapter = connected(f"http://127.0.0.1:{unused_port()}")
    down = NotSent(Reach.NO_LINE, "ConnectError")
    assert (await adapter.prepare(REFERENCE, ORDER)).outcome == down
    assert (await adapter.ask(REFERENCE, ORDER, ("01cd7172",))).outcome == down
    await adapter.close()


async def test_neither_the_bearer_nor_the_secret_is_in_what_is_kept() -> None:
    key = "LlIm5eBMhGLdChL1L84sVp7L"

    async def serve(line: Line) -> None:
        while request := await line.request():
            login = b"/auth/token/request" in request
            echo = f'{{"status": "Failed", "description": "not {key}", "code": 601}}'
            await line.answer((f'{{"access_token": "{key}"}}' if login else echo).encode())

    async with faulty(serve) as server:
        adapter = connected(server.url)
        await adapter.prove()
        answers = [
            await adapter.verify(Enquiry(Service.PREPAID, ORDER.meter)),
            await adapter.prepare(REFERENCE, ORDER),
            await adapter.vend(REFERENCE, ORDER, ("01cd7172",)),
            await adapter.ask(REFERENCE, ORDER, ("01cd7172",)),
        ]
        await adapter.close()
    assert all(answer.raw for answer in answers)
    assert not any(key in repr(answer) for answer in answers)


def test_a_company_that_is_not_there_is_told_with_the_one_that_was_meant() -> None:
    with pytest.raises(BadInput, match=r"no disco 'kedko'. Did you mean kedco\?"):
        connected("http://127.0.0.1:1", "kedko")
    with pytest.raises(BadInput, match="aedc or jed or kedco"):
        connected("http://127.0.0.1:1", "")


@pytest.mark.parametrize(
    ("disco", "company"),
    [("aedc", "Abuja Electricity"), ("jed", "Jos Electricity"), ("kedco", "Kano Electricity")],
)
def test_what_powershop_declares(disco: str, company: str) -> None:
    profile = Profile("one", "powershop", "http://127.0.0.1:1", options={"disco": disco})
    traits = KIND.traits_of(profile)
    assert (traits.company, traits.currency, traits.phone) == (company, "NGN", Phone.WANTED)
    assert traits.services == frozenset(Service)
    assert [field.name for field in KIND.fields if field.secret] == ["secret"]
    assert [field.name for field in KIND.fields if field.finds] == ["disco"]
    adapter = KIND.connect(profile, right, 5)
    assert isinstance(adapter, Prepares)
    assert isinstance(adapter, ReadsFloat)
