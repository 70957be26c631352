"""Powershop (Nigeria: AEDC, JED and KEDCO): its calls, its access tokens, and what it decides about each request."""

import base64
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web

from app.sandbox import powershop_answers as answers
from app.sandbox.ledger import Ledger, Vend, VendState, cents_of, cents_of_number
from app.sandbox.powershop_answers import Body
from app.sandbox.powershop_meters import METERS, Course, Meter
from app.sandbox.provider import Answering, Now, Provider, Received, Route, Settings, Table, read_object, text

MERCHANT = ("demo_username", "demo_secret")  # the document's
_DISCOS = {"aedc", "jed", "kedco"}
_SERVICES = {"prepaid", "postpaid"}
_FAILING = {Course.FAILS_THOUGH_VENDED, Course.FAILS_THEN_VENDED, Course.FAILED_FOR_GOOD}


@dataclass
class PowershopSettings(Settings):
    """What can be changed while the sandbox runs."""

    as_printed: bool = True  # "code": 00 and a bare date in a status, as the document has them; off, both quoted
    token_seconds: int = 40_000  # for which an access token holds, by the document


@dataclass(frozen=True)
class _Validation:
    reference: str
    meter: Meter


class Powershop(Provider):
    """One merchant of Powershop. A validation makes a transactionId, and each of them is vended once.

    Nothing in the document keeps a merchantReference from being validated, and so vended, again.
    """

    name = "powershop"
    root = "/powershop"
    routes = (
        Route("auth", "POST", "/v1/merchant/auth/token/request"),
        Route("validation", "POST", "/v1/merchant/meter/validation/request"),
        Route("vend", "POST", "/v1/merchant/token/generation/request"),
        Route("status", "POST", "/v1/merchant/transaction/status/request"),
        Route("balance", "GET", "/v1/merchant/wallet-balance/request"),
    )
    credentials = "User name and secret: " + " / ".join(MERCHANT)

    def __init__(self, settings: PowershopSettings, *, balance_cents: int, seed: str, now: Now) -> None:
        super().__init__(Ledger(balance_cents), seed=seed, now=now)
        self.settings: PowershopSettings = settings
        self._bearers: dict[str, datetime] = {}
        self._bearers_given = 0
        self._validations: dict[str, _Validation] = {}
        self._validated: Counter[str] = Counter()
        self._answering: dict[str, Callable[[dict[str, object]], web.Response]] = {
            "validation": self._validation,
            "vend": self._vend,
            "status": self._status,
            "balance": lambda _message: self._said(answers.balance(self.ledger.balance_cents or 0)),
        }

    def receive(self, call: str, request: Received) -> Answering:
        """Count the request if it wants to sell, under the merchantReference that its transactionId was made for."""
        message = read_object(request.body) if request.body else {}
        if call == "vend" and (transaction := text(message or {}, "referenceNumber")):
            made_for = self._validations.get(transaction)
            self.ledger.attempts[made_for.reference if made_for else transaction] += 1
        return lambda: self._carry_out(call, message, request.headers.get("Authorization", ""))

    def not_found(self) -> web.Response:
        """606, Transaction not found."""
        return self._said(answers.NOT_FOUND)

    def expire_keys(self) -> None:
        """Every access token given so far is worth nothing from now on."""
        self._bearers.clear()

    def tables(self) -> list[Table]:
        """The meters, and what becomes of a sale to each."""
        return [
            Table(
                "Meters",
                ("meter", "disco", "type", "customer", "minimum", "what becomes of a sale"),
                [(m.number, m.disco, m.service, m.customer, str(m.minimum), m.course) for m in METERS.values()],
                "Any other meter, type or disco is not found (606).",
            )
        ]

    def _carry_out(self, call: str, message: dict[str, object] | None, authorization: str) -> web.Response:
        if message is None:
            return self._malformed("the body is not JSON")
        if call == "auth":
            return self._auth(message)
        until = self._bearers.get(authorization.removeprefix("Bearer "))
        if until is None or until <= self._now():
            return self._said(answers.NOT_AUTHORIZED, 401)
        return self._answering[call](message)

    def _auth(self, message: dict[str, object]) -> web.Response:
        if (text(message, "username"), text(message, "secret")) != MERCHANT:
            return self._said(answers.NOT_AUTHORIZED, 401)
        self._bearers_given += 1
        numbers = (self._number_from(f"access {self._bearers_given} {piece}") for piece in range(3))
        token = base64.urlsafe_b64encode(b"".join(number.to_bytes(64) for number in numbers)).decode()
        self._bearers[token] = self._now() + timedelta(seconds=self.settings.token_seconds)
        return self._said(answers.access(token, self.settings.token_seconds))

    def _validation(self, message: dict[str, object]) -> web.Response:
        if wrong := _what_is_wrong(message):
            return self._malformed(wrong)
        meter = METERS.get(text(message, "meterNumber"))
        if meter is None or (meter.service, meter.disco) != (text(message, "meterType"), text(message, "disco")):
            return self._said(answers.UNKNOWN_METER)
        if meter.course == Course.NOT_VALIDATED:
            return self._said(answers.FAILED)
        reference = text(message, "merchantReference")
        self._validated[reference] += 1
        transaction = self._uuid(f"{reference} {meter.number} {self._validated[reference]}")
        self._validations[transaction] = _Validation(reference, meter)
        return self._said(answers.validated(transaction, reference, meter))

    def _vend(self, message: dict[str, object]) -> web.Response:
        transaction = text(message, "referenceNumber")
        cents = cents_of(text(message, "amount"))
        validation = self._validations.get(transaction)
        if not cents:
            return self._malformed("amount is a String")
        if validation is None or validation.meter.course == Course.NOT_FOUND_AT_VEND:
            return self._said(answers.NOT_FOUND)
        if self.ledger.find(transaction) is not None:
            return self._said(answers.ALREADY_PROCESSED)
        if cents < validation.meter.minimum * 100:
            return self._said(answers.BELOW_MINIMUM)
        if not self.ledger.covers(cents):
            return self._said(answers.INSUFFICIENT_FUNDS)
        if validation.meter.course == Course.FAILS:
            return self._said(answers.FAILED)
        vend = self._accept(transaction, validation, cents)
        return self._said(answers.FAILED if validation.meter.course in _FAILING else answers.vended(vend))

    def _accept(self, transaction: str, validation: _Validation, cents: int) -> Vend:
        vend = self.ledger.accept(
            key=transaction,
            reference=validation.reference,
            service=validation.meter.service,
            number=validation.meter.number,
            customer=validation.meter.customer,
            vendor=MERCHANT[0],
            currency="NGN",
            cents=cents,
            at=self._now(),
        )
        if validation.meter.course == Course.FAILED_FOR_GOOD:
            self.ledger.fail(vend)
        elif validation.meter.course != Course.FAILS_THEN_VENDED:
            self._complete(vend)
        return vend

    def _status(self, message: dict[str, object]) -> web.Response:
        """By either id: the table says ours, the sample has the shape of the merchant's."""
        asked_for = text(message, "referenceNumber")
        vend = self.ledger.find(asked_for) or self.ledger.last_of(asked_for)
        if vend is None:
            self._count_ask_without_vend(asked_for)
            return self.not_found()
        if METERS[vend.number].disco != text(message, "disco"):
            return self.not_found()
        if self._asked_enough(vend):
            self._complete(vend)
        match vend.state:
            case VendState.PENDING:
                return self.not_found()
            case VendState.FAILED:
                return self._said(answers.FAILED)
            case VendState.COMPLETE:
                return self._said(answers.status(vend))

    def _count_ask_without_vend(self, asked_for: str) -> None:
        """Count a question about a sale that was validated and never vended, by either of its ids."""
        made_for = self._validations.get(asked_for)
        reference = made_for.reference if made_for else asked_for
        if reference in self._validated:
            self.ledger.asks[reference] += 1

    def _complete(self, vend: Vend) -> None:
        without = vend.service == "postpaid" or METERS[vend.number].course == Course.NO_TOKEN
        self.ledger.complete(vend, token=None if without else self._token(vend.key))

    def _malformed(self, what: str) -> web.Response:
        return self._said(answers.malformed(what), 400)

    def _said(self, body: Body, status: int = 200) -> web.Response:
        said = answers.written(body, as_printed=self.settings.as_printed)
        return web.Response(status=status, text=said, content_type="application/json")


def _what_is_wrong(message: dict[str, object]) -> str | None:
    """The first thing in a validation that the document's table does not allow, or None."""
    reference = text(message, "merchantReference")
    if not text(message, "meterNumber"):
        return "meterNumber is compulsory"
    if text(message, "meterType") not in _SERVICES:
        return "meterType is prepaid or postpaid"
    if not text(message, "mobileNumber"):
        return "mobileNumber is compulsory"
    if not cents_of_number(message.get("amount")):
        return "amount is a Double"
    if not (reference.isascii() and reference.isalnum()):
        return "merchantReference is alphanumeric"
    if text(message, "disco") not in _DISCOS:
        return "disco is aedc, jed or kedco"
    return None
