"""Powershop, which sells for three distribution companies of Nigeria (document: the API documentation of its site).

Every sale is validated first, and vended under the id that validating gave. `powershop_answers` reads what comes back.
"""

from __future__ import annotations

import difflib
import uuid
from collections.abc import Mapping
from functools import partial

from app.domain.money import Money
from app.domain.outcome import NotSent, Prepared, PrepareOutcome, Reach, Unknown, VendOutcome, Verified, VerifyOutcome
from app.domain.said import or_words, said, to_say
from app.domain.sale import Order, Service
from app.domain.trouble import BadInput
from app.providers import distribution
from app.providers.asking import ask_each
from app.providers.base import Answer, Balance, Enquiry, Field, Kind, Phone, Profile, Secret, Traits
from app.providers.credentials import Bearer, bearing
from app.providers.powershop_answers import (
    CURRENCY,
    NOT_FOUND,
    REFUSED,
    read_balance,
    read_prepare,
    read_status,
    read_vend,
    read_verify,
)
from app.providers.scalars import as_number, as_text
from app.providers.transport import Exchange, Wire

COMPANIES = {"aedc": distribution.ABUJA, "jed": distribution.JOS, "kedco": distribution.KANO}

# The document names no limits; the least of its sample's meter is 100. `minimumPurchase` says each meter's own.
MINIMUM = Money(100_00, CURRENCY)
MAXIMUM = Money(1_000_000_00, CURRENCY)

FIELDS = (
    Field(
        "base_url",
        to_say("Address"),
        required=True,
        hint=to_say("The document publishes only its demo: sandbox.powershop.ng:8081."),
    ),
    Field("username", to_say("User name"), required=True),
    Field("secret", to_say("Secret"), required=True, secret=True),
    Field("disco", to_say("Distribution company"), required=True, choices=tuple(COMPANIES), finds=True),
)

_API = "/v1/merchant"


class Powershop:
    """One profile of Powershop. Nothing is opened until the first call."""

    def __init__(self, profile: Profile, secret: Secret, deadline_s: float) -> None:
        """`secret` gives the secret when a bearer is needed. Raises BadInput for a forbidden address or no disco."""
        self.traits = traits_of(profile)
        self._disco = profile.options["disco"]
        self._wire = Wire(profile.base_url, sandbox=profile.sandbox, deadline_s=deadline_s)
        self._bearer = Bearer(
            self._wire,
            f"{_API}/auth/token/request",
            "access_token",
            partial(secret, "secret"),
            lambda password: {"username": profile.username, "secret": password},
        )

    async def prove(self) -> NotSent | None:
        """Fetch a bearer, unless one was fetched or has held within the last five minutes."""
        return await self._bearer.prove()

    async def verify(self, enquiry: Enquiry) -> Answer[VerifyOutcome]:
        """Validate the meter for the least amount, under a reference that no sale can have."""
        exchange = await self._validated(
            f"V{uuid.uuid4().hex}", enquiry.service, enquiry.number, enquiry.phone, self.traits.minimum
        )
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        outcome = read_verify(exchange, enquiry, self._disco)
        self._seen_to_hold(outcome)
        return Answer(outcome, exchange.raw)

    async def prepare(self, reference: str, order: Order) -> Answer[PrepareOutcome]:
        """Validate the sale under our own reference; the id that comes back is what it is vended under."""
        exchange = await self._validated(reference, order.service, order.meter, order.phone, order.amount)
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        outcome = read_prepare(exchange, reference, order, self._disco)
        self._seen_to_hold(outcome)
        return Answer(outcome, exchange.raw)

    async def vend(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        """Post the newest id and the amount once, with the bearer that `prove` has seen to hold.

        A bearer that is turned away here leaves the sale unknown: it is asked about, never posted again.
        """
        key = self._bearer.key
        if key is None or not ids:
            return Answer(NotSent(Reach.NO_PROOF, "vend before prepare"))
        body = {"referenceNumber": ids[-1], "amount": as_text(order.amount)}
        exchange = await self._post("/token/generation/request", body, key)
        if exchange.not_sent is not None:
            return Answer(exchange.not_sent)
        if exchange.http == 401:
            self._bearer.turned_away(key)
        return Answer(read_vend(exchange, reference, order), exchange.raw)

    async def ask(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        """Ask by every id that validating gave, the newest first, then by our own reference.

        The document's table says that the id is asked about, its sample asks about the merchant's reference.
        """
        return await ask_each(partial(self._status, one, reference, order) for one in (*reversed(ids), reference))

    async def balance(self) -> Balance | Unknown | NotSent:
        """Ask for our wallet's balance."""
        exchange = await self._bearer.safely(
            lambda key: self._wire.get(f"{_API}/wallet-balance/request", secrets=(key,), headers=bearing(key))
        )
        if isinstance(exchange, NotSent):
            return exchange
        read = read_balance(exchange)
        self._seen_to_hold(read)
        return read

    async def close(self) -> None:
        """Let the connection go."""
        await self._wire.close()

    async def _status(self, asked: str, reference: str, order: Order) -> Answer[VendOutcome]:
        body = {"referenceNumber": asked, "disco": self._disco}
        exchange = await self._bearer.safely(partial(self._post, "/transaction/status/request", body))
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        return Answer(read_status(exchange, reference, order), exchange.raw)

    async def _validated(
        self, reference: str, service: Service, number: str, phone: str, amount: Money
    ) -> Exchange | NotSent:
        body = {
            "meterNumber": number,
            "meterType": service.value,
            "mobileNumber": _national(phone),
            "amount": as_number(amount),
            "merchantReference": reference,
            "disco": self._disco,
        }
        return await self._bearer.safely(partial(self._post, "/meter/validation/request", body))

    def _seen_to_hold(self, outcome: object) -> None:
        if isinstance(outcome, Verified | Prepared | Balance):
            self._bearer.held()

    async def _post(self, path: str, body: Mapping[str, object], key: str) -> Exchange:
        return await self._wire.post(f"{_API}{path}", body, secrets=(key,), headers=bearing(key))


def traits_of(profile: Profile) -> Traits:
    """What a profile sells: one company's electricity. Raises BadInput for a company there is not."""
    disco = profile.options.get("disco", "")
    if disco not in COMPANIES:
        near = difflib.get_close_matches(disco.casefold(), COMPANIES, n=1) or list(COMPANIES)
        raise BadInput(said("There is no disco {disco}. Did you mean {near}?", disco=repr(disco), near=or_words(near)))
    return Traits(
        company=COMPANIES[disco],
        currency=CURRENCY,
        minimum=MINIMUM,
        maximum=MAXIMUM,
        services=frozenset(Service),
        # "Compulsory", without a word of what for. An empty one is sent where the shop has none: validation, which
        # comes before money is taken, says what it thinks of that.
        phone=Phone.WANTED,
        refusals=frozenset(REFUSED),
        not_vended=frozenset({NOT_FOUND}),
    )


def _national(phone: str) -> str:
    """A telephone number of Nigeria as the document writes it: 080…"""
    return "0" + phone.removeprefix("+234") if phone.startswith("+234") else phone


KIND = Kind(FIELDS, traits_of, Powershop)
