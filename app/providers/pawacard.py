"""Pawacard v3, which sells for Kenya Power (document: Technical document, draft 3.2).

All calls are POST with JSON; the key that login gives is in the body. `pawacard_answers` reads what comes back.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

from app.domain.money import Money
from app.domain.outcome import NotSent, Reach, Refused, Unknown, VendOutcome, Verified, VerifyOutcome
from app.domain.said import to_say
from app.domain.sale import Order, Service
from app.providers.base import Answer, Balance, Enquiry, Field, Kind, Profile, Secret, Traits
from app.providers.credentials import PROVED_FOR_S
from app.providers.pawacard_answers import (
    NOT_FOUND,
    REFUSALS,
    key_turned_away,
    read_ask,
    read_balance,
    read_vend,
    read_verify,
    said_by,
)
from app.providers.redaction import without
from app.providers.scalars import as_text, text
from app.providers.transport import Exchange, Wire

TRAITS = Traits(
    company="Kenya Power",
    currency="KES",
    # The document names no limits. It sells for 50; 35,000 is the most that Kenya Power's agents have taken.
    minimum=Money(10_00, "KES"),
    maximum=Money(35_000_00, "KES"),
    services=frozenset(Service),
    luhn_blocks=frozenset({Service.PREPAID}),
    throttle_s=300,
    refusals=REFUSALS,
    not_vended=frozenset({NOT_FOUND}),
)

FIELDS = (
    Field("base_url", to_say("Address"), required=True, default="https://app.pawacard.co.ke:8586/v3"),
    Field("username", to_say("User name"), required=True),
    Field("password", to_say("Password"), required=True, secret=True),
    Field("fixed_unit", to_say("Unit of the charges"), default="auto", choices=("auto", "cents", "shillings")),
)


class Pawacard:
    """One profile of Pawacard. Nothing is opened until the first call."""

    traits = TRAITS

    def __init__(self, profile: Profile, secret: Secret, deadline_s: float) -> None:
        """`secret` gives the password when login needs it. Raises BadInput for a forbidden address."""
        self._username = profile.username
        self._fixed_unit = profile.options.get("fixed_unit", "auto")
        self._secret = secret
        self._wire = Wire(profile.base_url, sandbox=profile.sandbox, deadline_s=deadline_s)
        self._key: str | None = None
        self._proved_at = float("-inf")

    async def prove(self) -> NotSent | None:
        """Log in, unless login, verify or balance succeeded within the last five minutes."""
        if self._key is not None and time.monotonic() - self._proved_at < PROVED_FOR_S:
            return None
        return await self._login()

    async def verify(self, enquiry: Enquiry) -> Answer[VerifyOutcome]:
        """Ask /verify or /postpaidverify whose meter or account this is."""
        if enquiry.service is Service.PREPAID:
            exchange = await self._safely("/verify", {"meter": enquiry.number})
        else:
            exchange = await self._safely("/postpaidverify", {"accountNo": enquiry.number})
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        outcome = read_verify(exchange)
        if isinstance(outcome, Verified):
            self._proved_at = time.monotonic()
        return Answer(outcome, exchange.raw)

    async def vend(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:  # noqa: ARG002 - Pawacard gives none
        """Post /vend or /postpaidbill once, with the key that `prove` has seen to hold.

        A key that is turned away here leaves the sale unknown: it is asked about under a new key, never posted again.
        """
        if self._key is None:
            return Answer(NotSent(Reach.NO_PROOF, "vend before prove"))
        number = "meter" if order.service is Service.PREPAID else "accountNo"
        exchange = await self._post(
            "/vend" if order.service is Service.PREPAID else "/postpaidbill",
            {
                "amount": as_text(order.amount),
                number: order.meter,
                "customerName": order.customer,
                "ref": reference,
            },
        )
        if exchange.not_sent is not None:
            return Answer(exchange.not_sent)
        if key_turned_away(exchange):
            self._key = None
        return Answer(read_vend(exchange, reference, order, self._fixed_unit), exchange.raw)

    async def ask(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:  # noqa: ARG002 - Pawacard gives none
        """Ask /transaction or /postpaidtransaction what became of our reference."""
        path = "/transaction" if order.service is Service.PREPAID else "/postpaidtransaction"
        exchange = await self._safely(path, {"ref": reference})
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        return Answer(read_ask(exchange, reference, order, self._fixed_unit), exchange.raw)

    async def balance(self) -> Balance | Refused | Unknown | NotSent:
        """Ask /balance for our float."""
        exchange = await self._safely("/balance", {})
        if isinstance(exchange, NotSent):
            return exchange
        read = read_balance(exchange)
        if isinstance(read, Balance):
            self._proved_at = time.monotonic()
        return read

    async def close(self) -> None:
        """Let the connection go."""
        await self._wire.close()

    async def _login(self) -> NotSent | None:
        password = await self._secret("password")
        if not password:
            return NotSent(Reach.NO_SECRET)
        self._wire.hush(password)
        exchange = await self._wire.post(
            "/login", {"username": self._username, "password": password}, secrets=(password,)
        )
        answer = exchange.object()
        if answer is None:
            return exchange.not_sent or NotSent(Reach.NO_PROOF, exchange.detail or f"HTTP {exchange.http}")
        key = text(answer.get("key"))
        if text(answer.get("status")) != "0" or not key:
            self._key = None
            return NotSent(Reach.NO_LOGIN, without(said_by(answer), (password,)))
        self._key = key
        self._proved_at = time.monotonic()
        return None

    async def _safely(self, path: str, body: Mapping[str, str]) -> Exchange | NotSent:
        """A call that may be repeated: once more under a new key where the old one seems to have expired."""
        fresh = self._key is None
        if fresh and (refusal := await self._login()) is not None:
            return refusal
        exchange = await self._post(path, body)
        if not fresh and key_turned_away(exchange):
            if (refusal := await self._login()) is not None:
                return refusal
            exchange = await self._post(path, body)
        return exchange.not_sent or exchange

    async def _post(self, path: str, body: Mapping[str, str]) -> Exchange:
        key = self._key or ""
        return await self._wire.post(path, {"username": self._username, "key": key, **body}, secrets=(key,))


KIND = Kind(FIELDS, lambda _profile: TRAITS, Pawacard)
