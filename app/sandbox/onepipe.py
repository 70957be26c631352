"""OnePipe (Nigeria, pay_electricity): its calls, what it checks of each, and what it decides about a sale."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from aiohttp import web

from app.sandbox import onepipe_answers as answers
from app.sandbox.ledger import Ledger, Vend, VendState
from app.sandbox.onepipe_answers import Body
from app.sandbox.onepipe_meters import BILLERS, POSTPAID, PREPAID, Course, Meter, find, is_postpaid, products
from app.sandbox.onepipe_secure import AUTH_TYPES, account_in, otp_in, signature
from app.sandbox.provider import Answering, Now, Provider, Received, Route, Settings, Table, part, read_object, text

API_KEY = "sandbox-key"
CLIENT_SECRET = "OnePipeSecret"  # noqa: S105 - a dummy: the one of the vectors that OnePipe's encryption is proved with
ACCOUNTS = {  # what may be debited, by auth.type
    "wallet": "0123456789;044",
    "bank.account": "0123456789;044",
    "airtime": "2348023431320;MTN",
    "voucher": "TILL0001;044",
    "card": "5399831111111111;123;1225;1234",
}
OTP = "12345678"  # in OnePipe's own test mode
PIN = "1234"

_MODES = {"live", "inspect"}  # in any case: the samples have both


class _Wanted(StrEnum):
    """What a sale waits for; the value is the status that says so."""

    OTP = "WaitingForOTP"
    PIN = "PendingValidation"


@dataclass
class OnePipeSettings(Settings):
    """What can be changed while the sandbox runs."""

    as_printed: bool = False  # the slips of the document's samples, which are not JSON
    api_key_holds: bool = True  # off, every call is 401; there is no login that would give another key
    fee_kobo: int = 5_000  # the sample's transaction_fee, taken beside the amount
    otp_for_every_meter: bool = False  # every sale that would succeed waits for an OTP first
    otp_seconds: float = 300.0  # after which an OTP or PIN comes too late: it is answered 68, and the sale failed (05)
    otp_tries: int = 3  # wrong OTPs or PINs until a sale has failed (63); 1 fails at once
    similar_seconds: float = 0.0  # for which the same meter and amount are a Duplicate: 300 at OnePipe; 0 is off
    supports_reversal: bool = False  # "where the provider supports it"


@dataclass
class _Sale:
    """A transaction beyond what the ledger knows of it."""

    vend: Vend
    meter: Meter
    auth_provider: str
    wanted: _Wanted | None = None
    wrong_answers: int = 0
    code: str | None = None  # of its failure
    reversed: bool = False


@dataclass(frozen=True)
class _Order:
    """What options offered: one product of one biller to one meter."""

    biller: str
    item_id: str
    number: str


class OnePipe(Provider):
    """One merchant of OnePipe, whose account is debited. A transaction_ref is sold to once."""

    name = "onepipe"
    root = "/onepipe"
    routes = (
        Route("options", "POST", "/v2/transact/options"),
        Route("transact", "POST", "/v2/transact"),
        Route("validate", "POST", "/v2/transact/validate"),
        Route("query", "POST", "/v2/transact/query"),
        Route("reverse", "POST", "/v2/transact/reverse"),
    )
    credentials = f"API key {API_KEY}, client secret {CLIENT_SECRET}; OTP {OTP}, PIN {PIN}"

    def __init__(self, settings: OnePipeSettings, *, balance_cents: int, seed: str, now: Now) -> None:
        super().__init__(Ledger(balance_cents), seed=seed, now=now)
        self.settings: OnePipeSettings = settings
        self._requests: set[str] = set()
        self._orders: dict[str, _Order] = {}
        self._sales: dict[str, _Sale] = {}
        self._answering: dict[str, Callable[[dict[str, object]], web.Response]] = {
            "options": self._options,
            "transact": self._transact,
            "validate": self._validate,
            "query": self._query,
            "reverse": self._reverse,
        }

    def receive(self, call: str, request: Received) -> Answering:
        """Count the request if it wants to sell or brings an OTP or PIN, and give back what carries it out."""
        message = read_object(request.body)
        if reference := text(part(message or {}, "transaction"), "transaction_ref"):
            self.ledger.attempts.update([reference] if call == "transact" else [])
            self.ledger.answers.update([reference] if call == "validate" else [])
        return lambda: self._carry_out(call, message, request.headers)

    def not_found(self) -> web.Response:
        """InvalidID, a status that OnePipe's white labels name and the document does not list."""
        return self._said(answers.envelope("InvalidID", "", code="25"))

    def expire_keys(self) -> None:
        """The API key is worth nothing from now on, until `api_key_holds` is switched on again."""
        self.settings.api_key_holds = False

    def tables(self) -> list[Table]:
        """The meters, accounts, billers and debit accounts."""
        heads = ("number", "customer", "what becomes of a sale", "code")
        return [
            Table(title, heads, [(m.number, m.customer, m.course, m.code or "") for m in meters.values()])
            for title, meters in (("Meters of every prepaid biller", PREPAID), ("Postpaid accounts", POSTPAID))
        ] + [
            Table("Accounts to debit", ("auth.type", "clear text"), list(ACCOUNTS.items())),
            Table("Billers", ("biller_id", "name"), list(BILLERS.items())),
        ]

    def _carry_out(self, call: str, message: dict[str, object] | None, headers: Mapping[str, str]) -> web.Response:
        if not self.settings.api_key_holds or headers.get("Authorization") != f"Bearer {API_KEY}":
            return self._said(answers.not_let_in("Invalid API key"), 401)
        if message is None or not (request_ref := text(message, "request_ref")):
            return self._malformed("request_ref is required")
        if headers.get("Signature") != signature(request_ref, CLIENT_SECRET):
            return self._said(answers.not_let_in("Invalid signature"), 401)
        if text(message, "request_type") != "pay_electricity":
            return self._malformed("request_type is pay_electricity")
        if request_ref in self._requests:
            return self._failed(message, "26")
        self._requests.add(request_ref)
        return self._answering[call](message)

    def _options(self, message: dict[str, object]) -> web.Response:
        transaction = part(message, "transaction")
        refused = self._refused(message, auth_required=False)
        if refused is not None:
            return refused
        biller, meter = text(part(transaction, "details"), "biller_id"), self._meter(transaction)
        if meter is None:
            return self._failed(message, "07")
        offered = []
        for product in products(biller):
            order = f"{self._number_from(f'order {len(self._orders)} {meter.number}') % 10**18:018d}"
            self._orders[order] = _Order(biller, product.item_id, meter.number)
            offered.append((order, product))
        reference = f"{self._number_from(f'options {len(self._orders)}') % 10**30:030d}"
        kobo = _kobo(transaction) or 0
        return self._said(answers.options(_auth_provider(message), meter, offered, kobo=kobo, reference=reference))

    def _transact(self, message: dict[str, object]) -> web.Response:
        transaction = part(message, "transaction")
        details = part(transaction, "details")
        reference, kobo = text(transaction, "transaction_ref"), _kobo(transaction)
        refused = self._refused(message, auth_required=True)
        if refused is not None:
            return refused
        if not reference:
            return self._malformed("transaction.transaction_ref is required")
        meter = self._meter(transaction)
        if meter is None:
            return self._failed(message, "07")
        order = _Order(text(details, "biller_id"), text(details, "biller_item_id"), meter.number)
        if self._orders.get(text(details, "order_reference")) != order:
            return self._failed(message, "12")
        if not kobo:
            return self._failed(message, "13")
        if reference in self._sales or self._is_similar(meter.number, kobo):
            return self._said(answers.envelope("Duplicate", _auth_provider(message), code="94"))
        if not self.ledger.covers(kobo + self.settings.fee_kobo):
            return self._failed(message, "51")
        sale = _Sale(self._accept(reference, order, meter, kobo), meter, _auth_provider(message))
        self._sales[reference] = sale
        self._begin(sale)
        return self._said(self._first_answer(sale))

    def _accept(self, reference: str, order: _Order, meter: Meter, kobo: int) -> Vend:
        return self.ledger.accept(
            reference=reference,
            service="postpaid" if is_postpaid(order.biller) else "prepaid",
            number=meter.number,
            customer=meter.customer,
            vendor=order.biller,
            currency="NGN",
            cents=kobo,
            fee_cents=self.settings.fee_kobo,
            at=self._now(),
        )

    def _begin(self, sale: _Sale) -> None:
        """Take a new sale as far as it gets without an answer and without being asked about."""
        match sale.meter.course:
            case Course.OTP | Course.OTP_THEN_PROCESSING:
                sale.wanted = _Wanted.OTP
            case Course.PIN:
                sale.wanted = _Wanted.PIN
            case Course.FAILED | Course.FRAUD:
                self._fail(sale, sale.meter.code)
            case Course.SELLS if self.settings.otp_for_every_meter:
                sale.wanted = _Wanted.OTP
            case (
                Course.PROCESSING_THEN_SELLS
                | Course.PROCESSING_THEN_FAILED
                | Course.PENDING_FULFILMENT
                | Course.PAID_NOT_FULFILLED
            ):
                pass
            case _:
                self._complete(sale)

    def _first_answer(self, sale: _Sale) -> Body:
        """What transact says, which is not always the truth that a query tells."""
        match sale.meter.course:
            case Course.SUCCESSFUL_WITH_ERROR:
                return answers.envelope("Successful", sale.auth_provider, code="01")
            case Course.DUPLICATE:
                return answers.envelope("Duplicate", sale.auth_provider, code="94")
            case Course.FAILED_THOUGH_VENDED:
                return answers.envelope("Failed", sale.auth_provider, code=sale.meter.code)
            case _:
                return self._answer(sale)

    def _answer(self, sale: _Sale) -> Body:
        """What there is to say of a sale."""
        vend, provider = sale.vend, sale.auth_provider
        if sale.reversed:
            reversal = answers.sold(vend, paid="Reversed", fulfilled="Reversed")
            return answers.envelope("Successful", provider, response=reversal)
        if sale.wanted is not None:
            code = "900T0" if sale.wanted == _Wanted.OTP else "900V0"
            return answers.envelope(sale.wanted, provider, code=code)
        match vend.state:
            case VendState.COMPLETE:
                return answers.envelope("Successful", provider, response=answers.sold(vend))
            case VendState.FAILED:
                status = "Fraud" if sale.meter.course == Course.FRAUD else "Failed"
                return answers.envelope(status, provider, code=sale.code)
        if sale.meter.course == Course.PAID_NOT_FULFILLED:
            half = answers.sold(vend, fulfilled="Processing")
            return answers.envelope("Successful", provider, response=half)
        unlisted = sale.meter.course == Course.PENDING_FULFILMENT
        underway = answers.sold(vend, paid="Processing", fulfilled="Processing")
        return answers.envelope("PendingFulfilment" if unlisted else "Processing", provider, response=underway)

    def _validate(self, message: dict[str, object]) -> web.Response:
        sale = self._sales.get(text(part(message, "transaction"), "transaction_ref"))
        given = otp_in(text(part(message, "auth"), "secure"), CLIENT_SECRET)
        if sale is None:
            return self.not_found()
        if given is None:
            return self._malformed("auth.secure cannot be read")
        if sale.wanted is None:
            return self._failed(message, "26")
        if (self._now() - sale.vend.at).total_seconds() > self.settings.otp_seconds:
            self._fail(sale, "05")
            return self._said(answers.envelope("Failed", sale.auth_provider, code="68"))
        if given == (OTP if sale.wanted == _Wanted.OTP else PIN):
            sale.wanted = None
            if sale.meter.course != Course.OTP_THEN_PROCESSING:
                self._complete(sale)
        else:
            sale.wrong_answers += 1
            if sale.wrong_answers >= self.settings.otp_tries:
                self._fail(sale, "63")
        return self._said(self._answer(sale))

    def _query(self, message: dict[str, object]) -> web.Response:
        sale = self._sales.get(text(part(message, "transaction"), "transaction_ref"))
        if sale is None:
            return self.not_found()
        if self._asked_enough(sale.vend) and sale.wanted is None:
            if sale.meter.course == Course.PROCESSING_THEN_FAILED:
                self._fail(sale, sale.meter.code)
            else:
                self._complete(sale)
        return self._said(self._answer(sale))

    def _reverse(self, message: dict[str, object]) -> web.Response:
        """Take a sale back. The document has no body for it: the sale's reference, or the sale as the parent of one."""
        transaction = part(message, "transaction")
        original = text(transaction, "transaction_ref_parent") or text(transaction, "transaction_ref")
        sale = self._sales.get(original)
        if sale is None:
            return self.not_found()
        if not self.settings.supports_reversal or sale.vend.state != VendState.COMPLETE or sale.reversed:
            return self._failed(message, "12")
        sale.reversed = True
        self.ledger.give_back(sale.vend)
        return self._said(self._answer(sale))

    def _complete(self, sale: _Sale) -> None:
        without = sale.vend.service == "postpaid" or sale.meter.course == Course.NO_TOKEN
        self.ledger.complete(
            sale.vend,
            token=None if without else self._token(sale.vend.key),
            receipt_number=answers.provider_reference(sale.vend),
        )

    def _fail(self, sale: _Sale, code: str | None) -> None:
        sale.wanted, sale.code = None, code
        self.ledger.fail(sale.vend)

    def _refused(self, message: dict[str, object], *, auth_required: bool) -> web.Response | None:
        """What speaks against an options or transact before its meter is looked at, or None."""
        auth, transaction = part(message, "auth"), part(message, "transaction")
        if text(transaction, "mock_mode").lower() not in _MODES:
            return self._failed(message, "01")
        if auth_required or auth.get("secure") is not None:
            kind = text(auth, "type")
            if kind not in AUTH_TYPES:
                return self._malformed(f"auth.type is one of {', '.join(AUTH_TYPES)}")
            given = account_in(kind, text(auth, "secure"), CLIENT_SECRET)
            if given is None:
                return self._malformed("auth.secure cannot be read")
            if given != ACCOUNTS[kind]:
                return self._failed(message, "03")
        return None if text(part(transaction, "details"), "biller_id") in BILLERS else self._failed(message, "12")

    def _meter(self, transaction: dict[str, object]) -> Meter | None:
        number = text(part(transaction, "customer"), "customer_ref")
        return find(text(part(transaction, "details"), "biller_id"), number)

    def _is_similar(self, number: str, kobo: int) -> bool:
        last = self.ledger.last_accepted(number)
        age = (self._now() - last.at).total_seconds() if last and last.amount_cents == kobo else None
        return age is not None and age < self.settings.similar_seconds

    def _failed(self, message: dict[str, object], code: str) -> web.Response:
        return self._said(answers.envelope("Failed", _auth_provider(message), code=code))

    def _malformed(self, what: str) -> web.Response:
        return self._said(answers.malformed(what), 400)

    def _said(self, body: Body, status: int = 200) -> web.Response:
        said = answers.written(body, as_printed=self.settings.as_printed)
        return web.Response(status=status, text=said, content_type="application/json")


def _auth_provider(message: dict[str, object]) -> str:
    return text(part(message, "auth"), "auth_provider")


def _kobo(transaction: dict[str, object]) -> int | None:
    """The amount, a whole number of kobo, or None."""
    amount = transaction.get("amount")
    return amount if isinstance(amount, int) and not isinstance(amount, bool) and 0 < amount < 10**11 else None
