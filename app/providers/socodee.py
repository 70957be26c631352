"""Socodee, prepaid electricity in DR Congo (document: Socodee Payment, a page of Araka Pay's).

The document prints one path for the inquiry and the payment, which can hardly be meant: every path is a setting.
`socodee_answers` reads what comes back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from urllib.parse import quote

from app.domain.money import Money
from app.domain.outcome import Complete, NotSent, Pending, Reach, Refused, VendOutcome, Verified, VerifyOutcome
from app.domain.said import or_words, said, to_say
from app.domain.sale import Order, Service
from app.domain.trouble import BadInput
from app.providers.asking import ask_each
from app.providers.base import Answer, Enquiry, Field, Kind, Phone, Profile, Secret, Traits
from app.providers.credentials import Bearer, bearing
from app.providers.scalars import as_number
from app.providers.socodee_answers import DECLINED, read_payment, read_status, read_verify, transaction_id
from app.providers.transport import Exchange, Wire

HIGHEST_MINOR = 999_999_99
"""Decimal(8,2), in either currency."""

# No document names a least amount; these keep a slip of the finger from being sold.
LEAST = {"USD": Money(1_00, "USD"), "CDF": Money(100_00, "CDF")}

LONGEST_NAME = 180

FIELDS = (
    # The document names no host; Araka Pay's other pages do.
    Field("base_url", to_say("Address"), required=True, default="https://api.arakapay.com"),
    Field("username", to_say("User name"), hint=to_say("An e-mail address; empty where the service wants no login.")),
    Field("password", to_say("Password"), secret=True),
    Field("currency", to_say("Currency"), default="USD", choices=tuple(LEAST), finds=True),
    Field("paths.login", to_say("Path of the login"), default="api/login"),
    Field("paths.inquiry", to_say("Path of the meter inquiry"), default="api/reporting/transactionstatus/{meter}"),
    Field("paths.payment", to_say("Path of the payment"), default="api/reporting/transactionstatus/{meter}"),
    Field("paths.status", to_say("Path of the status by id"), default="api/socodee/transactionstatus/{id}", finds=True),
    Field(
        "paths.status_by_reference",
        to_say("Path of the status by our reference"),
        default="api/socodee/transactionstatusbyreference/{reference}",
        finds=True,
    ),
)

_MUST_NAME = {
    "paths.inquiry": "{meter}",
    "paths.status": "{id}",
    "paths.status_by_reference": "{reference}",
}
_MAY_NAME = _MUST_NAME | {"paths.payment": "{meter}"}
_PATH = re.compile(r"[!-\"$-z|~]+")
"""Printable ASCII but #, { and }."""


class Socodee:
    """One profile of Socodee. Nothing is opened until the first call."""

    def __init__(self, profile: Profile, secret: Secret, deadline_s: float) -> None:
        """`secret` gives the password when login needs it. Raises BadInput for a forbidden address or path."""
        self.traits = traits_of(profile)
        self._paths = {name: _path(profile, name) for name in _OPTIONS if name.startswith("paths.")}
        self._wire = Wire(profile.base_url, sandbox=profile.sandbox, deadline_s=deadline_s)
        self._bearer: Bearer | None = None
        if profile.username:
            self._bearer = Bearer(
                self._wire,
                self._paths["paths.login"],
                "token",
                partial(secret, "password"),
                lambda password: {"emailAddress": profile.username, "password": password},
            )

    async def prove(self) -> NotSent | None:
        """Log in, unless the login has held within the last five minutes. Without a user name there is none."""
        return await self._bearer.prove() if self._bearer is not None else None

    async def verify(self, enquiry: Enquiry) -> Answer[VerifyOutcome]:
        """Inquire whose meter this is."""
        exchange = await self._get("paths.inquiry", enquiry.number)
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        outcome = read_verify(exchange, enquiry)
        if isinstance(outcome, Verified):
            self._seen_to_hold()
        return Answer(outcome, exchange.raw)

    async def vend(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:  # noqa: ARG002 - Socodee gives none before
        """Post the payment request once, with the bearer that `prove` has seen to hold where there is a login.

        A bearer that is turned away here leaves the sale unknown: it is asked about, never posted again.
        """
        path = self._paths["paths.payment"].replace("{meter}", _quoted(order.meter))
        body = _payment(reference, order)
        if self._bearer is None:
            exchange = await self._wire.post(path, body, secrets=())
        elif (key := self._bearer.key) is None:
            return Answer(NotSent(Reach.NO_PROOF, "vend before prove"))
        else:
            exchange = await self._wire.post(path, body, secrets=(key,), headers=bearing(key))
            if exchange.http == 401:
                self._bearer.turned_away(key)
        if exchange.not_sent is not None:
            return Answer(exchange.not_sent)
        return Answer(read_payment(exchange, reference, order), exchange.raw, transaction_id(exchange, reference))

    async def ask(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        """Ask by our own reference, then by every id that Socodee gave, the newest first."""
        by_id = (partial(self._status, reference, order, one) for one in reversed(ids))
        return await ask_each([partial(self._status, reference, order, None), *by_id])

    async def close(self) -> None:
        """Let the connection go."""
        await self._wire.close()

    async def _status(self, reference: str, order: Order, asked: str | None) -> Answer[VendOutcome]:
        exchange = await (
            self._get("paths.status_by_reference", reference) if asked is None else self._get("paths.status", asked)
        )
        if isinstance(exchange, NotSent):
            return Answer(exchange)
        outcome = read_status(exchange, reference, order, asked)
        counts = isinstance(outcome, Complete | Refused | Pending)
        if counts:
            self._seen_to_hold()
        return Answer(outcome, exchange.raw, transaction_id(exchange, reference) if counts else None)

    async def _get(self, name: str, number: str) -> Exchange | NotSent:
        path = self._paths[name].replace(_MUST_NAME[name], _quoted(number))
        if self._bearer is None:
            exchange = await self._wire.get(path, secrets=())
            return exchange.not_sent or exchange
        return await self._bearer.safely(lambda key: self._wire.get(path, secrets=(key,), headers=bearing(key)))

    def _seen_to_hold(self) -> None:
        if self._bearer is not None:
            self._bearer.held()


def traits_of(profile: Profile) -> Traits:
    """What a profile sells, in its currency. Raises BadInput for a currency that Socodee does not take."""
    currency = (_OPTIONS | profile.options)["currency"]
    if currency not in LEAST:
        raise BadInput(
            said(
                "Socodee does not sell in {currency}: write {currencies}.",
                currency=repr(currency),
                currencies=or_words(LEAST),
            )
        )
    return Traits(
        company="Socodee",
        currency=currency,
        minimum=LEAST[currency],
        maximum=Money(HIGHEST_MINOR, currency),
        services=frozenset({Service.PREPAID}),
        phone=Phone.NEEDED,
        refusals=frozenset({DECLINED}),
    )


_OPTIONS = {field.name: field.default for field in FIELDS if not field.secret}


def _payment(reference: str, order: Order) -> Mapping[str, object]:
    """The document's payment request. Our reference has 12 of the 20 characters that it may have."""
    named = {"customerFullName": order.customer[:LONGEST_NAME]} if order.customer else {}
    return {
        "order": {
            **named,
            "customerPhoneNumber": order.phone,
            "transactionReference": reference,
            "amount": as_number(order.amount),
            "currency": order.amount.currency,
        },
        "destination": {"meterNumber": order.meter, "phoneNumber": order.phone},
    }


def _path(profile: Profile, name: str) -> str:
    """A path of the profile, with one slash before it. Raises BadInput where it cannot be called."""
    path = (_OPTIONS | profile.options)[name].strip()
    place = _MAY_NAME.get(name, "")
    if name in _MUST_NAME and place not in path:
        raise BadInput(
            said(
                "{name} must say {place} where the number goes, as in {example}.",
                name=name,
                place=place,
                example=_OPTIONS[name],
            )
        )
    if not _PATH.fullmatch(path.replace(place, "") if place else path):
        raise BadInput(
            said(
                "{name} is not a path: write letters, digits, / and {place}."
                if place
                else "{name} is not a path: write letters, digits, / and nothing in braces.",
                name=name,
                place=place,
            )
        )
    return "/" + path.removeprefix("/")


def _quoted(number: str) -> str:
    return quote(number, safe="")


KIND = Kind(FIELDS, traits_of, Socodee)
