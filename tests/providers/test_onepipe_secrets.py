"""What only the shop or the customer may know: OnePipe repeats it, and nothing of it is kept or told."""

import json

import pytest

from app.domain.outcome import Doubt, NeedsInput, NotSent, Pending, Reach, Refused, Unknown, VendOutcome
from tests.domain.sales import REFERENCE
from tests.providers.fault_server import Line, faulty
from tests.providers.test_onepipe import CARD, SALE, answering, connected, enquiry, profile_at

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "written", [CARD, "5399831111111111", "5399 8311 1111 1111", "5399-8311-1111-1111"], ids=["all", "", " ", "-"]
)
async def test_a_card_number_is_never_kept_however_an_answer_repeats_it(written: str) -> None:
    answer = {"status": "Failed", "message": f"{written} is blocked", "data": {"error": {"code": "51"}}}
    async with answering(answer, {"account": CARD}, auth_type="card") as (adapter, _server):
        for given in (
            await adapter.vend(REFERENCE, SALE, ("11",)),
            await adapter.ask(REFERENCE, SALE, ()),
            await adapter.verify(enquiry(SALE)),
        ):
            assert isinstance(given.outcome, Refused)
            assert given.outcome.provider_says == "[redacted] is blocked"
            assert written not in given.raw


@pytest.mark.parametrize(
    ("answer", "status", "outcome"),
    [
        (
            {"status": "WaitingForOTP", "message": "for card 5399 831111 111111, pin 1234", "data": {"cvv": "123"}},
            "200 OK",
            NeedsInput("for card **** ****** ******, pin ****"),
        ),
        (
            {"status": "Failed", "data": {"error": {"code": "97", "message": "expiry 12/25, cvv 123"}}},
            "200 OK",
            Unknown(Doubt.UNPROVED, "expiry **/**, cvv ***"),
        ),
        ({"message": "pin 1234"}, "401 Unauthorized", Unknown(Doubt.KEY_EXPIRED)),
    ],
)
async def test_no_part_of_a_card_is_kept_however_an_answer_repeats_it(
    answer: object, status: str, outcome: VendOutcome
) -> None:
    async with answering(answer, {"account": CARD}, status, auth_type="card") as (adapter, _server):
        for given in (await adapter.vend(REFERENCE, SALE, ("11",)), await adapter.ask(REFERENCE, SALE, ())):
            assert (given.outcome, given.raw) == (outcome, "")


async def test_no_part_of_a_card_is_told_where_the_key_is_turned_away() -> None:
    answer = {"message": "no pin 1234 here"}
    async with answering(answer, {"account": CARD}, "401 Unauthorized", auth_type="card") as (adapter, _server):
        told = NotSent(Reach.NO_LOGIN, "no pin **** here")
        assert await adapter.prove() == told
        assert (await adapter.verify(enquiry(SALE))).outcome == told
        assert (await adapter.prepare(REFERENCE, SALE)).outcome == told
    async with answering({}, {"account": CARD}, "401 Unauthorized", auth_type="card") as (adapter, _server):
        assert await adapter.prove() == NotSent(Reach.NO_LOGIN, "HTTP 401")


async def test_a_code_is_not_kept_of_what_is_asked_later_until_the_sale_has_ended() -> None:
    answers = [
        {"status": "WaitingForOTP", "message": "PIN 4711 taken, OTP next"},
        {"status": "Processing", "message": "4711 and 482913 received"},
        {"status": "Processing", "message": "4711 and 482913 received"},
        {"status": "Failed", "message": "no", "data": {"error": {"code": "51", "message": "no 482913"}}},
        {"status": "Processing", "message": "482913"},
    ]

    async def say(line: Line) -> None:
        while await line.request():
            await line.answer(json.dumps(answers.pop(0)).encode())

    async with faulty(say) as server:
        adapter = connected(profile_at(server.url))
        for code in ("4711", "482913"):
            given = await adapter.supply(REFERENCE, SALE, (), code)
            assert not [one for one in ("4711", "482913") if one in f"{given.raw}{given.outcome}"]
        asked = await adapter.ask(REFERENCE, SALE, ())
        assert asked.outcome == Pending("[redacted] and [redacted] received")
        assert "482913" not in asked.raw
        refused = (await adapter.ask(REFERENCE, SALE, ())).outcome
        assert isinstance(refused, Refused)
        assert refused.provider_says == "no [redacted]"
        assert (await adapter.ask(REFERENCE, SALE, ())).outcome == Pending("482913")
        await adapter.close()


async def test_a_pin_that_an_answer_repeats_is_not_kept() -> None:
    for status, kind in (("PendingValidation", "needs input"), ("Processing", "pending"), ("Failed", "unknown")):
        async with answering({"status": status, "message": "PIN 4711 is wrong"}) as (adapter, _server):
            given = await adapter.supply(REFERENCE, SALE, (), "4711")

            assert given.outcome.kind == kind
            assert "4711" not in f"{given.raw}{given.outcome}"
