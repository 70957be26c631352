"""A recorded case, played: the real adapter over the real wire to a server that holds it to the recording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from app.domain.charges import ChargeLine
from app.domain.money import Money, parse
from app.domain.outcome import PrepareOutcome, VendOutcome, VerifyOutcome
from app.domain.sale import Order, Tender
from app.providers.base import Answer, AsksBack, Balance, Enquiry, Prepares, Provider, ReadsFloat
from tests.conformance.cases import Case, Recordings
from tests.conformance.recorded_server import Playing
from tests.providers.fault_server import faulty

DEADLINE_S = 5.0

Outcome = VendOutcome | PrepareOutcome | VerifyOutcome | Balance | None
Called = Answer[VendOutcome] | Answer[PrepareOutcome] | Answer[VerifyOutcome] | Outcome
"""What a call gives: an answer, or a bare outcome; None from a `prove` that is content."""


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a case: the outcome as plain words, the raw answer that is kept, what was not as recorded."""

    outcome: Mapping[str, object]
    raw: str
    wrong: tuple[str, ...]
    requests: int
    proving: int
    """How many of the requests `prove` sent."""
    sent: tuple[bytes, ...]
    """The requests themselves."""


async def play(recordings: Recordings, case: Case, playing: Playing, *, hang_up: bool = False) -> Played:
    """Prove, then make the case's call. `hang_up`: when that call is made, nobody listens any more."""
    order = order_of(recordings, case)
    async with faulty(playing) as server:
        adapter = connected(recordings, case, server.url)
        try:
            if hang_up and case.call == "prove":
                server.hang_up()
            refusal = await adapter.prove()
            proving = playing.played
            if hang_up:
                server.hang_up()
            called = refusal if refusal is not None or case.call == "prove" else await call(adapter, case, order)
        finally:
            await adapter.close()
    raw = called.raw if isinstance(called, Answer) else ""
    return Played(as_words(called), raw, tuple(playing.wrong), playing.played, proving, tuple(server.requests))


def connected(recordings: Recordings, case: Case, address: str) -> Provider:
    """The adapter for the case's profile, with the secrets of the recordings."""
    return recordings.declared.connect(recordings.profile(address, case.options), recordings.secret, DEADLINE_S)


async def call(adapter: Provider, case: Case, order: Order) -> Called:
    """Make the one call that the case is about."""
    match case.call:
        case "verify":
            return await adapter.verify(
                Enquiry(order.service, order.meter, order.phone, biller=order.biller, item=order.item)
            )
        case "vend":
            return await adapter.vend(case.reference, order, case.ids)
        case "ask":
            return await adapter.ask(case.reference, order, case.ids)
    if case.call == "prepare" and isinstance(adapter, Prepares):
        return await adapter.prepare(case.reference, order)
    if case.call == "supply" and isinstance(adapter, AsksBack):
        return await adapter.supply(case.reference, order, case.ids, case.code)
    if case.call == "balance" and isinstance(adapter, ReadsFloat):
        return await adapter.balance()
    raise TypeError(f"{type(adapter).__name__} has no {case.call}")


def order_of(recordings: Recordings, case: Case) -> Order:
    """The order that the case is about, as a till would have saved it."""
    profile = recordings.profile("http://127.0.0.1", case.options)
    traits = recordings.declared.traits_of(profile)
    amount = parse(case.order["amount"], traits.currency)
    return Order(
        provider=profile.name,
        kind=profile.kind,
        base_url=profile.base_url,
        account=profile.username,
        sandbox=profile.sandbox,
        service=case.service,
        meter=case.order["meter"],
        customer=case.order.get("customer", ""),
        amount=amount,
        tender=Tender.CASH,
        tendered=amount,
        phone=case.order.get("phone", ""),
        terms=dict(profile.options),
        biller=case.order.get("biller", ""),
        item=case.order.get("item", ""),
    )


def as_words(called: Called) -> dict[str, object]:
    """What a call gave, as a case writes it down."""
    if called is None:
        return {"kind": "proved"}
    if isinstance(called, Balance):
        return {"kind": "balance", "amount": _word(called.amount)}
    if isinstance(called, Answer):
        named = {"provider_id": called.provider_id} if called.provider_id else {}
        return as_words(called.outcome) | named
    return {"kind": called.kind, **{one.name: _word(getattr(called, one.name)) for one in fields(called)}}


def _word(value: object) -> object:
    if isinstance(value, Money):
        return f"{value} {value.currency}"
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, tuple) and any(isinstance(one, ChargeLine) for one in value):
        return {line.key: str(line.amount) for line in value}
    if isinstance(value, tuple):
        return [_word(one) for one in value]
    if is_dataclass(value):
        return {one.name: _word(getattr(value, one.name)) for one in fields(value)}
    return value
