"""A provider that does not exist, in one module: what a fifth one takes besides its entry and its recordings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain import meter as meters
from app.domain.money import Money
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NotFound,
    NotSent,
    Pending,
    Reach,
    Refused,
    Unknown,
    VendOutcome,
    Verified,
    VerifyOutcome,
    Why,
)
from app.domain.sale import Order, Service
from app.providers.base import Answer, Enquiry, Field, Kind, Phone, Profile, Secret, Traits
from app.providers.readings import brings_token, tokens_in
from app.providers.scalars import text
from app.providers.transport import Exchange, Wire

WHY = {"NO_SUCH_METER": Why.METER, "NO_FLOAT": Why.NO_FLOAT}

FIELDS = (
    Field("base_url", "Address", required=True),
    Field("zone", "Zone", default="north", choices=("north", "south"), finds=True),
    Field("key", "Key", required=True, secret=True),
)


class MadeUp:
    """One profile of it. Its key is in a header, and it is asked by GET."""

    def __init__(self, profile: Profile, secret: Secret, deadline_s: float) -> None:
        """`secret` gives the key. Raises BadInput for a forbidden address."""
        self.traits = traits_of(profile)
        self._zone = profile.options["zone"]
        self._secret = secret
        self._wire = Wire(profile.base_url, sandbox=profile.sandbox, deadline_s=deadline_s)

    async def prove(self) -> NotSent | None:
        """A key that is there is all that can be seen before a sale."""
        return None if await self._secret("key") else NotSent(Reach.NO_SECRET)

    async def verify(self, enquiry: Enquiry) -> Answer[VerifyOutcome]:
        """Ask whose meter it is."""
        exchange = await self._call(f"/{self._zone}/meters/{enquiry.number}")
        answer = exchange.object() or {}
        if exchange.not_sent is not None:
            return Answer(exchange.not_sent)
        if customer := text(answer.get("customer")):
            return Answer(Verified(customer), exchange.raw)
        code = text(answer.get("code"))
        refused = Refused(WHY[code]) if code in WHY else Unknown(Doubt.UNPROVED)
        return Answer(refused, exchange.raw)

    async def vend(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:  # noqa: ARG002 - it gives none
        """Order a token, once."""
        sale = {"ref": reference, "meter": order.meter, "cents": order.amount.minor, "phone": order.phone}
        exchange = await self._call(f"/{self._zone}/sales", sale)
        return Answer(read_sale(exchange, reference, order), exchange.raw)

    async def ask(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:  # noqa: ARG002 - it gives none
        """Ask what became of it; its document does not say what an unknown reference proves."""
        exchange = await self._call(f"/{self._zone}/sales/{reference}")
        if exchange.http == 404:
            return Answer(NotFound(proves=False), exchange.raw)
        return Answer(read_sale(exchange, reference, order), exchange.raw)

    async def close(self) -> None:
        """Let the connection go."""
        await self._wire.close()

    async def _call(self, path: str, body: Mapping[str, Any] | None = None) -> Exchange:
        key = await self._secret("key")
        if body is None:
            return await self._wire.get(path, secrets=(key,), headers={"X-Key": key})
        return await self._wire.post(path, body, secrets=(key,), headers={"X-Key": key})


def read_sale(exchange: Exchange, reference: str, order: Order) -> VendOutcome:
    """What became of a sale: sold with a token, refused by a listed code, open, or not proved."""
    if exchange.not_sent is not None:
        return exchange.not_sent
    answer = exchange.object()
    if answer is None:
        return Unknown(Doubt.NO_ANSWER if exchange.http is None else Doubt.UNREADABLE)
    state, code = text(answer.get("state")), text(answer.get("code"))
    tokens = tokens_in(answer.get("token"))
    named = text(answer.get("ref")), meters.plain(text(answer.get("meter")) or "")
    ours = named == (reference, order.meter)
    if state == "sold" and tokens:
        return Complete(tokens) if ours else Mismatched(f"sale {named[0]} for {named[1]}", tokens)
    if state == "refused" and code in WHY and ours and not brings_token(answer.get("token")):
        return Refused(WHY[code])
    return Pending() if state == "open" else Unknown(Doubt.UNPROVED)


def traits_of(profile: Profile) -> Traits:
    """What it declares of itself; the limits are this till's own."""
    return Traits(
        company=f"Electricity of the {profile.options['zone']}",
        currency="KES",
        minimum=Money(10_00, "KES"),
        maximum=Money(10_000_00, "KES"),
        services=frozenset({Service.PREPAID}),
        phone=Phone.WANTED,
        refusals=frozenset(WHY),
    )


KIND = Kind(FIELDS, traits_of, MadeUp)
