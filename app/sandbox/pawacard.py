"""Pawacard (Kenya Power, document draft 3.2): its calls, its keys, and what it decides about each request."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from app.sandbox import pawacard_answers as answers
from app.sandbox.ledger import Ledger, Vend, amount_text, cents_of
from app.sandbox.pawacard_answers import Body
from app.sandbox.pawacard_meters import ACCOUNTS, METERS, Course, passes_luhn
from app.sandbox.provider import Answering, Now, Provider, Received, Route, Settings, Table, read_object

# The user names of the document's samples. One shop has them all: one float, one ledger.
VENDORS = {"testvendor": "password", "test": "password", "username": "password"}

# What each request of the document carries, all of it text.
_FIELDS = {
    "login": ("username", "password"),
    "balance": ("username", "key"),
    "verify": ("username", "meter", "key"),
    "vend": ("username", "amount", "meter", "key", "customerName", "ref"),
    "transaction": ("username", "key", "ref"),
    "postpaidverify": ("username", "key", "accountNo"),
    "postpaidbill": ("username", "customerName", "amount", "key", "accountNo", "ref"),
    "postpaidtransaction": ("username", "ref", "key"),
}
_MAY_BE_EMPTY = {"customerName"}  # a sale whose meter could not be verified has no name to send
_SELLING = {"vend", "postpaidbill"}

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_KEY_LENGTH = 44  # of the sample's key


@dataclass
class PawacardSettings(Settings):
    """What can be changed while the sandbox runs."""

    throttle_seconds: float = 300.0  # between two sales to a meter, by the document; 0 is off
    nested_answers: bool = False  # a vend's success nested under `transaction`, as the older family gives it
    invalid_key_is_401: bool = False  # HTTP 401 instead of status 1; the document has neither
    key_uses: int = 0  # requests after which a key expires; 0 is never


@dataclass
class _Key:
    username: str
    uses: int = 0


class Pawacard(Provider):
    """One Pawacard shop."""

    name = "pawacard"
    root = "/pawacard/v3"
    routes = tuple(Route(call, "POST", f"/{call}") for call in _FIELDS)
    credentials = "User name and password: " + ", ".join(f"{name} / {word}" for name, word in VENDORS.items())

    def __init__(self, settings: PawacardSettings, *, balance_cents: int, seed: str, now: Now) -> None:
        super().__init__(Ledger(balance_cents), seed=seed, now=now)
        self.settings: PawacardSettings = settings
        self._keys: dict[str, _Key] = {}
        self._keys_given = 0
        self._answering: dict[str, Callable[[dict[str, str]], Body]] = {
            "login": self._login,
            "balance": self._balance,
            "verify": self._verify,
            "vend": self._vend,
            "transaction": self._transaction,
            "postpaidverify": self._postpaidverify,
            "postpaidbill": self._postpaidbill,
            "postpaidtransaction": self._postpaidtransaction,
        }

    def receive(self, call: str, request: Received) -> Answering:
        """Count the request if it wants to sell, and give back what carries it out and answers it."""
        message = read_object(request.body)
        reference = message.get("ref") if message else None
        if call in _SELLING and isinstance(reference, str):
            self.ledger.attempts[reference] += 1
        return lambda: self._carry_out(call, message)

    def not_found(self) -> web.Response:
        """Pawacard's "Transaction not found"."""
        return web.json_response(answers.NOT_FOUND)

    def expire_keys(self) -> None:
        """Every key given so far is worth nothing from now on."""
        self._keys.clear()

    def tables(self) -> list[Table]:
        """The meters and accounts, and what becomes of a sale to each."""
        return [
            Table(
                "Meters",
                ("meter", "customer", "what becomes of a sale"),
                [(meter.number, meter.customer, meter.course) for meter in METERS.values()],
                "Any other meter is unknown if its last digit passes Luhn, and refused by the check digit if not.",
            ),
            Table(
                "Postpaid accounts",
                ("account", "customer", "owes", "what becomes of a payment"),
                [(a.number, a.customer, amount_text(a.owed_cents), a.course) for a in ACCOUNTS.values()],
            ),
        ]

    def _carry_out(self, call: str, message: dict[str, object] | None) -> web.Response:
        if message is None:
            return web.json_response(answers.failed("Invalid JSON"))
        fields = {name: value for name in _FIELDS[call] if isinstance(value := message.get(name), str)}
        for name in _FIELDS[call]:
            if name not in fields or not (fields[name] or name in _MAY_BE_EMPTY):
                return web.json_response(answers.failed(f"Missing parameter: {name}"))
        if call != "login" and not self._key_holds(fields["username"], fields["key"]):
            return web.json_response(answers.INVALID_KEY, status=401 if self.settings.invalid_key_is_401 else 200)
        return web.json_response(self._answering[call](fields))

    def _key_holds(self, username: str, key: str) -> bool:
        known = self._keys.get(key)
        if known is None or known.username != username:
            return False
        if 0 < self.settings.key_uses <= known.uses:
            del self._keys[key]
            return False
        known.uses += 1
        return True

    def _login(self, fields: dict[str, str]) -> Body:
        if VENDORS.get(fields["username"]) != fields["password"]:
            return answers.WRONG_PASSWORD
        self._keys_given += 1
        digits = self._number_from(f"key {self._keys_given}")
        key = "".join(_ALPHABET[digits // 62**place % 62] for place in range(_KEY_LENGTH))
        self._keys[key] = _Key(fields["username"])
        return self._balance(fields) | {"key": key}

    def _balance(self, _fields: dict[str, str]) -> Body:
        return {"status": 0, "msg": "success", "balance": amount_text(self.ledger.balance_cents or 0)}

    def _verify(self, fields: dict[str, str]) -> Body:
        number = fields["meter"]
        meter = METERS.get(number)
        # The document's time-out sample has a meter that fails Luhn: the time-out comes first.
        if meter is not None and meter.course == Course.TIMES_OUT:
            return answers.TIMED_OUT
        if not passes_luhn(number):
            return answers.luhn_failed(number)
        if meter is None or meter.course == Course.UNKNOWN:
            return answers.UNKNOWN_METER
        return answers.verified(meter.customer)

    def _vend(self, fields: dict[str, str]) -> Body:
        number = fields["meter"]
        cents = cents_of(fields["amount"])
        meter = METERS.get(number)
        if not cents:
            return answers.failed("Invalid amount")
        # The document's own /vend sample sells to 12345678912, which its /verify refuses. /verify is believed.
        if not passes_luhn(number) and meter is None:
            return answers.luhn_failed(number)
        if meter is None or meter.course == Course.UNKNOWN:
            return answers.UNKNOWN_METER
        if meter.course == Course.DAY_MAXIMUM:
            return answers.DAY_MAXIMUM
        # Before the reference: the second of two copies of one request is too soon after the first.
        if self._too_soon(number):
            return answers.TOO_SOON
        if not self._reference_is_new(fields["ref"]):
            return answers.BAD_REFERENCE
        if not self.ledger.covers(cents):
            return answers.INSUFFICIENT_BALANCE
        vend = self._accept(fields, "prepaid", number, meter.customer, cents)
        self._begin(vend, meter.course)
        if meter.course in {Course.TIMES_OUT, Course.VEND_TIMES_OUT}:
            return answers.TIMED_OUT
        return answers.prepaid(vend, nested=self.settings.nested_answers)

    def _transaction(self, fields: dict[str, str]) -> Body:
        vend = self._ask("prepaid", fields["ref"])
        return answers.prepaid(vend, nested=self.settings.nested_answers) if vend else answers.NOT_FOUND

    def _postpaidverify(self, fields: dict[str, str]) -> Body:
        account = ACCOUNTS.get(fields["accountNo"].strip())  # the document's sample has a blank before it
        if account is None:
            return answers.UNKNOWN_ACCOUNT
        if account.course == Course.NO_CONNECTION:
            return answers.CONNECTION_ERROR
        return answers.account_verified(account.customer, account.owed_cents)

    def _postpaidbill(self, fields: dict[str, str]) -> Body:
        cents = cents_of(fields["amount"])
        account = ACCOUNTS.get(fields["accountNo"].strip())
        if not cents:
            return answers.failed("Invalid amount")
        if not self._reference_is_new(fields["ref"]):
            return answers.BAD_REFERENCE
        if account is None:
            return answers.UNKNOWN_ACCOUNT
        if not self.ledger.covers(cents):
            return answers.INSUFFICIENT_BALANCE
        vend = self._accept(fields, "postpaid", account.number, account.customer, cents)
        self._begin(vend, account.course)
        return answers.postpaid(vend, asked=False)

    def _postpaidtransaction(self, fields: dict[str, str]) -> Body:
        vend = self._ask("postpaid", fields["ref"])
        return answers.postpaid(vend, asked=True) if vend else answers.NOT_FOUND

    def _reference_is_new(self, reference: str) -> bool:
        """Whether it may be sold under. What Pawacard does with a reference sent twice is undocumented: 103 here.

        Its samples all have 12 digits; anything else is 103 too.
        """
        return re.fullmatch("[0-9]{12}", reference) is not None and self.ledger.find(reference) is None

    def _too_soon(self, meter: str) -> bool:
        last = self.ledger.last_accepted(meter)
        return last is not None and (self._now() - last.at).total_seconds() < self.settings.throttle_seconds

    def _accept(self, fields: dict[str, str], service: str, number: str, customer: str, cents: int) -> Vend:
        return self.ledger.accept(
            reference=fields["ref"],
            service=service,
            number=number,
            customer=customer,
            vendor=fields["username"],
            currency="KES",
            cents=cents,
            at=self._now(),
        )

    def _begin(self, vend: Vend, course: Course) -> None:
        """Take an accepted vend as far as it gets without being asked about."""
        if course in {Course.THRESHOLD, Course.NEVER_REACHED, Course.FAILED_AT_ONCE}:
            self.ledger.fail(vend)
        elif course not in {Course.PENDING_THEN_COMPLETE, Course.PENDING_THEN_FAILED}:
            self._complete(vend)

    def _ask(self, service: str, reference: str) -> Vend | None:
        """The vend that was asked about, a step further if it was pending. 104 for the other service's references."""
        vend = self.ledger.find(reference)
        if vend is None or vend.service != service:
            return None
        if self._asked_enough(vend):
            if service == "prepaid" and METERS[vend.number].course == Course.PENDING_THEN_FAILED:
                self.ledger.fail(vend)
            else:
                self._complete(vend)
        return vend

    def _complete(self, vend: Vend) -> None:
        if vend.service == "postpaid":
            self.ledger.complete(vend, receipt_number=answers.postpaid_receipt_number(vend))
            return
        token = None if METERS[vend.number].course == Course.NO_TOKEN else self._token(vend.reference)
        self.ledger.complete(vend, token=token, receipt_number=answers.prepaid_receipt_number(vend.transaction_id))
