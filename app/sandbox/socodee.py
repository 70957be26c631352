"""Socodee (DR Congo, through Araka): its calls, its optional login, and what it decides about each request."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from app.sandbox import socodee_answers as answers
from app.sandbox.ledger import Ledger, Vend, cents_of_number
from app.sandbox.provider import Answering, Now, Provider, Received, Route, Settings, Table, part, read_object, text
from app.sandbox.socodee_answers import Body
from app.sandbox.socodee_meters import METERS, Course, Meter

MERCHANT = ("testmerchant", "password")
_CURRENCIES = {"USD", "CDF"}
_HIGHEST_CENTS = 99_999_999  # Decimal(8,2)
_INTERNATIONAL = re.compile(r"\+[1-9][0-9]{7,12}")  # String(14), "+243XXXX…"
_TOKEN_DIGITS = 18  # of each of the three in the sample


@dataclass
class SocodeeSettings(Settings):
    """What can be changed while the sandbox runs."""

    as_printed: bool = False  # typographic quotation marks and a missing brace, as the document's samples have them
    bearer_required: bool = False  # the document names no login: calls without a bearer are answered
    account_set_up: bool = True  # "access requires setup changes on your account": off, every call but login is 403


class Socodee(Provider):
    """One merchant of Socodee. It keeps no float: its document knows none.

    The document prints one path for the inquiry and the payment request; the second ones are what is likely meant.
    """

    name = "socodee"
    root = "/socodee"
    routes = (
        Route("login", "POST", "/api/login"),
        Route("inquiry", "GET", "/api/reporting/transactionstatus/{meter}"),
        Route("inquiry", "GET", "/api/socodee/meterinquiry/{meter}"),
        Route("payment", "POST", "/api/reporting/transactionstatus/{meter}"),
        Route("payment", "POST", "/api/socodee/paymentrequest"),
        Route("status", "GET", "/api/socodee/transactionstatus/{transaction}"),
        Route("status_by_reference", "GET", "/api/socodee/transactionstatusbyreference/{reference}"),
    )
    credentials = "User name and password, for those who log in: " + " / ".join(MERCHANT)

    def __init__(self, settings: SocodeeSettings, *, seed: str, now: Now) -> None:
        super().__init__(Ledger(None), seed=seed, now=now)
        self.settings: SocodeeSettings = settings
        self._bearers: set[str] = set()
        self._bearers_given = 0
        self._answering: dict[str, Callable[[Received], web.Response]] = {
            "login": self._login,
            "inquiry": self._inquiry,
            "payment": self._payment,
            "status": lambda request: self._status(self.ledger.find(request.path["transaction"])),
            "status_by_reference": lambda request: self._status(self.ledger.last_of(request.path["reference"])),
        }

    def receive(self, call: str, request: Received) -> Answering:
        """Count the request if it wants to sell, and give back what carries it out and answers it."""
        if call == "payment":
            order = part(_in_any_case(read_object(request.body)), "order")
            if reference := text(order, "transactionreference"):
                self.ledger.attempts[reference] += 1
        return lambda: self._carry_out(call, request)

    def not_found(self) -> web.Response:
        """HTTP 404; the document does not say."""
        return self._said(answers.NOT_FOUND, 404)

    def expire_keys(self) -> None:
        """Every bearer given so far is worth nothing from now on."""
        self._bearers.clear()

    def tables(self) -> list[Table]:
        """The meters, and what becomes of a sale to each."""
        rows = [(meter.number, meter.customer, meter.currency, meter.course) for meter in METERS.values()]
        heads = ("meter", "customer", "currency at inquiry", "what becomes of a sale")
        return [Table("Meters", heads, rows, "Any other meter is unknown.")]

    def _carry_out(self, call: str, request: Received) -> web.Response:
        if call != "login":
            if not self._is_let_in(request.headers.get("Authorization")):
                return self._said(answers.NOT_LOGGED_IN, 401)
            if not self.settings.account_set_up:
                return self._said(answers.NOT_SET_UP, 403)
        return self._answering[call](request)

    def _is_let_in(self, authorization: str | None) -> bool:
        """Whether the call may pass: with a bearer that holds, or with none where none is required."""
        if authorization is None:
            return not self.settings.bearer_required
        return authorization.removeprefix("Bearer ") in self._bearers

    def _login(self, request: Received) -> web.Response:
        message = read_object(request.body) or {}
        if (text(message, "emailAddress"), text(message, "password")) != MERCHANT:
            return self._said(answers.NOT_LOGGED_IN, 401)
        self._bearers_given += 1
        bearer = f"{self._number_from(f'bearer {self._bearers_given}'):x}"
        self._bearers.add(bearer)
        return self._said({"token": bearer})

    def _inquiry(self, request: Received) -> web.Response:
        meter = METERS.get(request.path["meter"])
        if meter is None:
            return self.not_found()
        return self._said({"customerName": meter.customer, "currency": meter.currency, "amount": meter.amount})

    def _payment(self, request: Received) -> web.Response:
        message = _in_any_case(read_object(request.body))
        order, destination = part(message, "order"), part(message, "destination")
        number = text(destination, "meternumber")
        wrong = _what_is_wrong(order, destination)
        if wrong is None and request.path.get("meter", number) != number:
            wrong = "destination.meterNumber is not the meter of the path"
        if wrong is not None:
            return self._said(answers.failed(wrong), 400)
        meter = METERS.get(number)
        if meter is None or meter.course == Course.VANISHES:
            return self.not_found()
        status, body = answers.paid(self._accept(order, meter))
        return self._said(body, status)

    def _accept(self, order: dict[str, object], meter: Meter) -> Vend:
        """Sell, as often as it is asked to: nothing in the document says that a reference is sold to once."""
        reference = text(order, "transactionreference")
        before = self.ledger.last_of(reference)
        vend = self.ledger.accept(
            key=self._uuid(f"{reference} after {before.key if before else None}"),
            reference=reference,
            service="prepaid",
            number=meter.number,
            customer=meter.customer,
            vendor=MERCHANT[0],
            currency=text(order, "currency"),
            cents=cents_of_number(order["amount"]) or 0,
            at=self._now(),
        )
        if meter.course == Course.DECLINED:
            self.ledger.fail(vend)
        elif meter.course not in {Course.PENDING_THEN_APPROVED, Course.PENDING_THEN_DECLINED}:
            self._complete(vend)
        return vend

    def _status(self, vend: Vend | None) -> web.Response:
        if vend is None:
            return self.not_found()
        if self._asked_enough(vend):
            if METERS[vend.number].course == Course.PENDING_THEN_DECLINED:
                self.ledger.fail(vend)
            else:
                self._complete(vend)
        return self._said(answers.status(vend))

    def _complete(self, vend: Vend) -> None:
        match METERS[vend.number].course:
            case Course.NO_TOKEN:
                token = None
            case Course.SELLS_AS_DOCUMENTED:
                token = " ".join(self._short_token(f"{vend.key} {step}") for step in range(3))
            case _:
                token = self._token(vend.key)
        self.ledger.complete(vend, token=token)

    def _short_token(self, sale: str) -> str:
        return f"{self._number_from(f'token {sale}') % 10**_TOKEN_DIGITS:0{_TOKEN_DIGITS}d}"

    def _said(self, body: Body, status: int = 200) -> web.Response:
        said = answers.written(body, as_printed=self.settings.as_printed)
        return web.Response(status=status, text=said, content_type="application/json")


def _in_any_case(message: dict[str, object] | None) -> dict[str, object]:
    """The message with lower-case names, one level down too: the table says meternumber, the sample meterNumber."""
    return {
        name.lower(): _in_any_case(value) if isinstance(value, dict) else value
        for name, value in (message or {}).items()
    }


def _what_is_wrong(order: dict[str, object], destination: dict[str, object]) -> str | None:
    """The first thing in a payment request that the document's table does not allow, or None."""
    cents = cents_of_number(order.get("amount"))
    if not 1 <= len(text(order, "transactionreference")) <= 20:
        return "order.transactionReference is a string of at most 20 characters"
    if text(order, "currency") not in _CURRENCIES:
        return "order.currency is USD or CDF"
    if not cents or cents > _HIGHEST_CENTS:
        return "order.amount is Decimal(8,2)"
    if not text(destination, "meternumber"):
        return "destination.meterNumber is required"
    if not _INTERNATIONAL.fullmatch(text(destination, "phonenumber")):
        return "destination.phoneNumber is a phone number in international format"
    if len(text(order, "customerfullname")) > 180:
        return "order.customerFullName is at most 180 characters"
    return None
