"""OnePipe v2, which sells for Nigeria's distribution companies (document: Pay Electricity).

Every call is a POST that bears our API key and is signed. A sale is prepared by /options, paid by /transact, may
want a one-time code for /validate, and is asked about by /query. `onepipe_answers` reads what comes back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from secrets import token_hex
from time import monotonic
from typing import Any, NamedTuple, TypeVar

from app.domain import card
from app.domain.address import is_test_system
from app.domain.money import Money
from app.domain.outcome import (
    Complete,
    Doubt,
    NeedsInput,
    NotSent,
    Pending,
    Prepared,
    PrepareOutcome,
    Reach,
    Refused,
    Unknown,
    VendOutcome,
    Verified,
    VerifyOutcome,
)
from app.domain.said import said, to_say
from app.domain.sale import Order, Service
from app.domain.trouble import BadInput
from app.providers.base import Answer, Enquiry, Field, Kind, Phone, Profile, Secret, Traits
from app.providers.credentials import PROVED_FOR_S, bearing
from app.providers.onepipe_answers import (
    CURRENCY,
    REFUSALS,
    is_an_answer,
    read_ask,
    read_prepare,
    read_vend,
    read_verify,
    said_by,
)
from app.providers.onepipe_billers import BILLERS
from app.providers.onepipe_secure import ENCODINGS, secure, signature
from app.providers.redaction import without
from app.providers.transport import Exchange, Wire

CARD = "card"
FIELDS = (
    Field("base_url", to_say("Address"), required=True, default="https://api.onepipe.io"),
    Field(
        "auth_type",
        to_say("Pays from"),
        required=True,
        default="wallet",
        choices=("wallet", "bank.account", "airtime", "voucher", CARD),
    ),
    # A sale is asked about at the provider and in the mode in which it was sent: the address is one for both modes.
    Field("auth_provider", to_say("Provider behind OnePipe"), required=True, finds=True),
    Field("mock_mode", to_say("Mode"), default="live", choices=("live", "inspect"), finds=True),
    Field("biller_id", to_say("Usual biller"), choices=tuple(biller.id for biller in BILLERS)),
    Field("secure_encoding", to_say("Encoding of what is encrypted"), default="utf-8", choices=ENCODINGS),
    Field("reverse", to_say("Reversals"), default="false", choices=("false", "true")),
    Field("api_key", to_say("API key"), required=True, secret=True),
    Field("client_secret", to_say("Client secret"), required=True, secret=True),
    Field(
        "account",
        to_say("Pays from number"),
        required=True,
        secret=True,
        hint=to_say("Wallet: number;provider code. Bank: account number;bank's CBN code. A card is never kept here."),
    ),
)

Heard = TypeVar("Heard", VendOutcome, PrepareOutcome, VerifyOutcome)

# The document names no limits; these are ours.
MINIMUM = Money(100_00, CURRENCY)
MAXIMUM = Money(1_000_000_00, CURRENCY)


def traits_of(profile: Profile) -> Traits:
    """All billers are open to every profile; its usual one says who it normally sells for."""
    usual = profile.options["biller_id"]
    return Traits(
        company=next((biller.company for biller in BILLERS if biller.id == usual), "OnePipe"),
        currency=CURRENCY,
        minimum=MINIMUM,
        maximum=MAXIMUM,
        services=frozenset(Service),
        phone=Phone.WANTED,
        billers=BILLERS,
        biller=usual,
        refusals=REFUSALS,
    )


class _Held(NamedTuple):
    """The secrets of a profile, by their fields' names; "" for what is missing. `account` is what is debited."""

    api_key: str
    client_secret: str
    account: str


class OnePipe:
    """One profile of OnePipe. Nothing is opened until the first call."""

    def __init__(self, profile: Profile, secret: Secret, deadline_s: float) -> None:
        """Raise BadInput for a forbidden address, and for a till that would sell tokens which are not real."""
        self.traits = traits_of(profile)
        self._options = profile.options
        is_test = is_test_system(profile.base_url, sandbox=profile.sandbox)
        if self._options["mock_mode"] == "inspect" and not is_test:
            raise BadInput(
                said("mock_mode = inspect sells nothing real: write sandbox = true beside it, or live instead.")
            )
        self._secret = secret
        self._wire = Wire(profile.base_url, sandbox=profile.sandbox, deadline_s=deadline_s)
        self._proved_at = float("-inf")
        self._items: dict[str, str] = {}
        """The product's id for each order_reference: nobody chose it where it is the only one."""
        self._codes: dict[str, set[str]] = {}
        """What was handed on for each of our references, until its sale has ended: it may be a PIN."""

    async def prove(self) -> NotSent | None:
        """Ask about a sale that never was, unless OnePipe took our key within the last five minutes."""
        if monotonic() - self._proved_at < PROVED_FOR_S:
            return None
        held = await self._secrets()
        if (unfit := _unfit(held.account, self._options["auth_type"])) is not None:
            return unfit
        exchange = await self._post(held, "/v2/transact/query", {}, "", {"transaction_ref": token_hex(16)})
        if isinstance(exchange, NotSent):
            return exchange
        if (refusal := self._turned_away(exchange)) is not None:
            return refusal
        if not is_an_answer(exchange):
            return exchange.not_sent or NotSent(Reach.NO_PROOF, exchange.detail or f"HTTP {exchange.http}")
        self._proved_at = monotonic()
        return None

    async def verify(self, enquiry: Enquiry) -> Answer[VerifyOutcome]:
        """Ask /v2/transact/options whose meter or account this is, and what can be bought for it."""
        customer = _customer(enquiry.number, "", enquiry.phone)
        # The document wants an amount there, and nobody has named one yet.
        exchange = await self._offers(enquiry.biller, enquiry.item, MINIMUM, customer)
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        outcome = self._hushed("", read_verify(exchange, enquiry))
        if isinstance(outcome, Verified):
            self._proved_at = monotonic()
        return Answer(self._turned_away(exchange) or outcome, exchange.raw)

    async def prepare(self, reference: str, order: Order) -> Answer[PrepareOutcome]:
        """Ask /v2/transact/options for the order_reference of this very product, without which nothing is paid.

        Our reference does not stand in it: what is asked about by that later can be no other call than the vend.
        """
        customer = _customer(order.meter, order.customer, order.phone)
        exchange = await self._offers(order.biller, order.item, order.amount, customer)
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        outcome, item = read_prepare(exchange, order)
        if isinstance(outcome, Prepared):
            self._proved_at = monotonic()
            self._items[outcome.provider_id] = item
        return Answer(self._turned_away(exchange) or self._hushed(reference, outcome), exchange.raw)

    async def vend(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        """Post /v2/transact once, with the order_reference that `prepare` gave last."""
        if not ids:
            return Answer(NotSent(Reach.NO_PROOF, "vend before prepare"))
        details = {
            "biller_id": order.biller,
            "biller_item_id": self._items.get(ids[-1], order.item) or None,
            "order_reference": ids[-1],
        }
        customer = _customer(order.meter, order.customer, order.phone)
        exchange = await self._debit("/v2/transact", reference, order.amount, customer, details)
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        return self._answer(reference, exchange, read_vend(exchange, reference, order))

    async def supply(self, reference: str, order: Order, ids: tuple[str, ...], code: str) -> Answer[VendOutcome]:  # noqa: ARG002 - found by our reference
        """Post the one-time code or the PIN to /v2/transact/validate once."""
        if not code or not code.isprintable():
            return Answer(NotSent(Reach.NO_SECRET, "there is no code"))
        self._codes.setdefault(reference, set()).add(code)
        held = await self._secrets()
        exchange = await self._post(held, "/v2/transact/validate", {}, code, {"transaction_ref": reference})
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        return self._answer(reference, exchange, read_ask(exchange, reference, order))

    async def ask(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:  # noqa: ARG002 - found by our reference
        """Ask /v2/transact/query what became of our reference."""
        exchange = await self._about("/v2/transact/query", reference)
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        return self._answer(reference, exchange, read_ask(exchange, reference, order))

    async def reverse(self, reference: str) -> Answer[Unknown | NotSent]:
        """Post /v2/transact/reverse once, if the profile turned that on. The till never does so by itself.

        No document says what its body is or what its answer proves: the body is the query's, and what became of the
        sale is asked afterwards.
        """
        if self._options["reverse"] != "true":
            return Answer(NotSent(Reach.OTHER_TERMS, "reversals are switched off"))
        exchange = await self._about("/v2/transact/reverse", reference)
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        said = Unknown(Doubt.UNPROVED, self._hush(reference, said_by(exchange)))
        return Answer(exchange.not_sent or said, exchange.raw)

    async def close(self) -> None:
        """Let the connection go."""
        await self._wire.close()

    async def _offers(self, biller: str, item: str, amount: Money, customer: Mapping[str, str]) -> Exchange | NotSent:
        details = {"biller_id": biller, "biller_item_id": item or None, "order_reference": None}
        return await self._debit("/v2/transact/options", token_hex(16), amount, customer, details)

    async def _debit(
        self,
        path: str,
        transaction_ref: str,
        amount: Money,
        customer: Mapping[str, str],
        details: Mapping[str, str | None],
    ) -> Exchange | NotSent:
        """Post the document's whole request, which names what is to be debited."""
        held = await self._secrets()
        if (unfit := _unfit(held.account, self._options["auth_type"])) is not None:
            return unfit
        transaction = {
            "mock_mode": self._options["mock_mode"],
            "transaction_ref": transaction_ref,
            "transaction_desc": f"Electricity for {customer['customer_ref']}",
            "transaction_ref_parent": "",
            "amount": amount.minor,  # kobo
            "customer": customer,
            "meta": {},
            "details": details,
        }
        auth = {"type": self._options["auth_type"], "route_mode": None}
        return await self._post(held, path, auth, held.account, transaction)

    async def _about(self, path: str, reference: str) -> Exchange | NotSent:
        """Post what names a sale and no more."""
        return await self._post(await self._secrets(), path, {}, "", {"transaction_ref": reference})

    async def _post(
        self, held: _Held, path: str, auth: Mapping[str, str | None], clear: str, transaction: Mapping[str, Any]
    ) -> Exchange | NotSent:
        """Sign and post under a `request_ref` that no call had before; `clear`, if any, is what `auth.secure` holds."""
        if not held.client_secret or not held.api_key or not held.api_key.isascii():
            return NotSent(Reach.NO_SECRET)
        encrypted = secure(clear, held.client_secret, self._options["secure_encoding"]) if clear else ""
        request_ref = token_hex(16)
        body = {
            "request_ref": request_ref,
            "request_type": "pay_electricity",
            "auth": {
                **auth,
                **({"secure": encrypted} if clear else {}),
                "auth_provider": self._options["auth_provider"],
            },
            "transaction": transaction,
        }
        headers = {**bearing(held.api_key), "Signature": signature(request_ref, held.client_secret)}
        codes = self._codes.get(transaction["transaction_ref"], ())
        secrets = (*held, encrypted, clear, *_numbers(held.account), *codes)
        exchange = await self._wire.post(path, body, secrets=secrets, headers=headers)
        if exchange.http in (401, 403):
            self._proved_at = float("-inf")
        # Whatever else of a card an answer repeats: nothing of it may be kept.
        return replace(exchange, raw="") if self._options["auth_type"] == CARD else exchange

    def _turned_away(self, exchange: Exchange) -> NotSent | None:
        """Why nothing of a sale was done: OnePipe does not take our key or our signature. None if it does not say so.

        For calls that sell nothing: what a vend did that is answered so is not proved.
        """
        if exchange.http not in (401, 403):
            return None
        return NotSent(Reach.NO_LOGIN, self._hush("", said_by(exchange)) or f"HTTP {exchange.http}")

    def _answer(self, reference: str, exchange: Exchange, outcome: VendOutcome) -> Answer[VendOutcome]:
        """What is known of a sale now. Once it has ended, nothing that was handed on for it is remembered."""
        hushed = self._hushed(reference, outcome)
        if isinstance(outcome, Complete | Refused):
            self._codes.pop(reference, None)
        return Answer(hushed, exchange.raw)

    def _hushed(self, reference: str, outcome: Heard) -> Heard:
        """The outcome with nothing in OnePipe's words that only the customer may know."""
        match outcome:
            case NeedsInput():
                return replace(outcome, prompt=self._hush(reference, outcome.prompt))
            case Refused() | Pending() | Unknown():
                return replace(outcome, provider_says=self._hush(reference, outcome.provider_says))
        return outcome

    def _hush(self, reference: str, words: str) -> str:
        """OnePipe's words without what was handed on for the sale and, where a card pays, without any digit."""
        words = without(words, self._codes.get(reference, ()))
        return re.sub(r"\d", "*", words) if self._options["auth_type"] == CARD else words

    async def _secrets(self) -> _Held:
        """What the keyring holds now: a call reads it once, for it may be slow."""
        given = [(await self._secret(field)).strip() for field in _Held._fields]
        # A text from the environment may hold half a surrogate pair, which cannot be written anywhere.
        return _Held._make(one if one.isprintable() else "" for one in given)


def _unfit(account: str, auth_type: str) -> NotSent | None:
    """Why nothing can be debited by this text. A card is one only where the profile says that a card pays."""
    if not account:
        return NotSent(Reach.NO_SECRET)
    if auth_type == CARD:
        fits = card.number_of(account) is not None
        return None if fits else NotSent(Reach.NO_SECRET, said("a card reads number;cvv;MMyy;pin"))
    if card.looks_like_one(account):
        return NotSent(Reach.NO_SECRET, said("a card number is never kept: use wallet or bank.account"))
    parts = account.split(";")
    fits = len(parts) == 2 and all(map(str.strip, parts))
    return None if fits else NotSent(Reach.NO_SECRET, said("the account reads number;code"))


def _numbers(account: str) -> tuple[str, ...]:
    """The account's or the card's number, as an answer may repeat it."""
    number = account.partition(";")[0]
    fours = [number[start : start + 4] for start in range(0, len(number), 4)]
    return (number, " ".join(fours), "-".join(fours))


def _customer(number: str, name: str, phone: str) -> dict[str, str]:
    """The document's customer. Its mobile number is international without a plus; we have no address for mail."""
    first, _, rest = name.partition(" ")
    return {
        "customer_ref": number,
        "firstname": first if rest else "",
        "surname": rest or first,
        "email": "",
        "mobile_no": phone.removeprefix("+"),
    }


KIND = Kind(FIELDS, traits_of, OnePipe)
