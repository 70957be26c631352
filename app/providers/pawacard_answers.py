"""What Pawacard's answers amount to (document: Technical document, draft 3.2).

Where the document is silent, the comment names the evidence; what no document lists as definite is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from app.domain import meter as meters
from app.domain.money import from_decimal
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NotFound,
    NotSent,
    Pending,
    Refused,
    Unknown,
    VendOutcome,
    Verified,
    VerifyOutcome,
    Why,
)
from app.domain.sale import Order, Service
from app.providers.base import Balance
from app.providers.pawacard_charges import CURRENCY, read_charges
from app.providers.readings import brings_token, receipt_in, tokens_in, unreadable
from app.providers.scalars import decimal, text
from app.providers.transport import Exchange

NOT_FOUND = "104"
_TOO_SOON = "this transaction has been done too soon from the last one"
_NO_LUHN = "did not pass the luhn validation"
"""The two sentences of the document that decide something; no other `msg` does."""

# Not 103, a bad reference: ours are good and never used before, so it says that this one came twice, and may have sold.
_REFUSED_STATUS = {"102": Why.NO_FLOAT, "105": Why.DAY_MAXIMUM}
_REFUSED_CODE = {
    "elec001": Why.FAILED,
    # The rest is the table of the switch behind Pawacard, BizSwitch, which its elec codes come from.
    "elec010": Why.METER,
    "elec011": Why.BLOCKED,
    "elec012": Why.DEBT,
    "elec013": Why.AMOUNT,
    "elec014": Why.FAILED,
    "elec015": Why.AMOUNT,
    "elec016": Why.AMOUNT,
    "elec017": Why.FAILED,
    "elec018": Why.FAILED,
    "elec019": Why.FAILED,
    "elec021": Why.METER,
    "elec022": Why.BLOCKED,
    "elec023": Why.FAILED,
    "elec028": Why.NO_FLOAT,
    "elec029": Why.FAILED,
    "elec031": Why.FAILED,
    "elec032": Why.METER_KEY,
    "elec033": Why.METER,
    "elec038": Why.METER_KEY,
    "elec040": Why.ACCOUNT,
    "elec041": Why.METER,
    "elec042": Why.ACCOUNT,
    "elec043": Why.METER,
    "elec044": Why.METER,
    "elec901": Why.ACCOUNT,
    "elec902": Why.FAILED,
}
REFUSALS = frozenset({*_REFUSED_STATUS, *_REFUSED_CODE, "elec003", "2", _TOO_SOON})
"""All that ends a sale as refused: general statuses, codes (elec003 to a question alone), a transaction's own
status, and the sentence of the throttle.
"""

MAY_REFUSE_THE_QUESTION = frozenset(
    {"elec028", "elec029", "elec040", "elec042", "elec043", "elec044", "elec901", "elec902"}
)
"""Codes about our account, our float or our message: answered to a question, they say nothing of the sale."""

_OK_CODES = (None, "elec000")
_PENDING = ("0", "5")


def read_verify(exchange: Exchange) -> VerifyOutcome:
    """Whose meter it is; refused only for a documented code or the Luhn sentence; otherwise not verified."""
    if exchange.not_sent is not None:
        return exchange.not_sent
    answer = exchange.object()
    if answer is None:
        return unreadable(exchange)
    customer = text(answer.get("customerName"))
    if text(answer.get("status")) == "0" and customer:
        return Verified(customer, text(answer.get("customer_balance")))
    said = said_by(answer)
    if _NO_LUHN in said.casefold():
        return Refused(Why.METER, said)
    return _listed_refusal(answer, {}) or Unknown(Doubt.UNPROVED, said)


def read_vend(exchange: Exchange, reference: str, order: Order, fixed_unit: str) -> VendOutcome:
    """What a vend's answer amounts to. elec003 is unknown here: it failed *at or before* Kenya Power."""
    return _read(_vended, exchange, reference, order, fixed_unit)


def read_ask(exchange: Exchange, reference: str, order: Order, fixed_unit: str) -> VendOutcome:
    """What an answer about our reference amounts to: 104 is *not found*, elec003 proves that nothing was vended."""
    return _read(_asked, exchange, reference, order, fixed_unit)


def _read(
    reader: Callable[[Mapping[str, Any], str, Order, str], VendOutcome],
    exchange: Exchange,
    reference: str,
    order: Order,
    fixed_unit: str,
) -> VendOutcome:
    """A whole answer, read. A *no* that brings a token, or is about another sale than ours, proves nothing."""
    if exchange.not_sent is not None:
        return exchange.not_sent
    answer = exchange.object()
    if answer is None or not isinstance(answer.get("transaction") or {}, dict):
        return unreadable(exchange)
    outcome = reader(answer, reference, order, fixed_unit)
    vend, _ = _inner(answer)
    if isinstance(outcome, Refused | NotFound) and _contradicted(answer, vend, reference, order):
        return Unknown(Doubt.UNPROVED, outcome.provider_says)
    return outcome


def _vended(answer: Mapping[str, Any], reference: str, order: Order, fixed_unit: str) -> VendOutcome:
    vend, nested = _inner(answer)
    said = said_by(answer, vend)
    if nested:
        return _read_transaction(answer, vend, reference, order, fixed_unit)
    if _TOO_SOON in said.casefold() and text(answer.get("status")) == "1":
        return Refused(Why.TOO_SOON, said)
    status = text(answer.get("status"))
    if status in _REFUSED_STATUS:
        return Refused(_REFUSED_STATUS[status], said)
    # The document's own sample of a sold token is flat and bears no status.
    if status in ("0", None) or _code(answer, vend) == "elec000":
        return _sold(answer, vend, reference, order, fixed_unit)
    return _listed_refusal(answer, vend, statuses=False) or Unknown(Doubt.UNPROVED, said)


def _asked(answer: Mapping[str, Any], reference: str, order: Order, fixed_unit: str) -> VendOutcome:
    vend, nested = _inner(answer)
    said = said_by(answer, vend)
    status = text(answer.get("status"))
    if status == NOT_FOUND and not nested:
        return NotFound(proves=True, provider_says=said)
    pending = nested and text(vend.get("status")) in _PENDING
    if _code(answer, vend) == "elec003" and not pending:
        return Refused(Why.FAILED, said)
    if nested:
        return _read_transaction(answer, vend, reference, order, fixed_unit)
    if status in ("0", None) or _code(answer, vend) == "elec000":
        return _sold(answer, vend, reference, order, fixed_unit)
    if _code(answer, vend) in MAY_REFUSE_THE_QUESTION:
        return Unknown(Doubt.UNPROVED, said)
    return _listed_refusal(answer, vend, statuses=False) or Unknown(Doubt.UNPROVED, said)


def read_balance(exchange: Exchange) -> Balance | Refused | Unknown | NotSent:
    """Our float, which the document writes as a string of shillings."""
    if exchange.not_sent is not None:
        return exchange.not_sent
    answer = exchange.object()
    if answer is None:
        return unreadable(exchange)
    amount = decimal(answer.get("balance"))
    if text(answer.get("status")) != "0" or amount is None:
        return Unknown(Doubt.UNPROVED, said_by(answer))
    return Balance(from_decimal(amount.quantize(Decimal("0.01")), CURRENCY))


def _read_transaction(
    answer: Mapping[str, Any], vend: Mapping[str, Any], reference: str, order: Order, fixed_unit: str
) -> VendOutcome:
    """An answer with a `transaction` in it: its own status decides (0 and 5 pending, 1 complete, 2 failed)."""
    said = said_by(answer, vend)
    status = text(vend.get("status"))
    if status == "1":
        return _sold(answer, vend, reference, order, fixed_unit)
    if _contradicted(answer, vend, reference, order):
        return Unknown(Doubt.UNPROVED, said)
    if status in _PENDING:
        return Pending(said)
    if status == "2":
        code = _code(answer, vend)
        if code is None:
            return Refused(Why.FAILED, said)
        return Refused(_REFUSED_CODE[code], said) if code in _REFUSED_CODE else Unknown(Doubt.UNPROVED, said)
    return Unknown(Doubt.UNPROVED, said)


def _sold(
    answer: Mapping[str, Any], vend: Mapping[str, Any], reference: str, order: Order, fixed_unit: str
) -> VendOutcome:
    """A claimed success: complete with what it sells, unless it names another sale than ours."""
    if _code(answer, vend) not in _OK_CODES:
        return _listed_refusal(answer, vend, statuses=False) or Unknown(Doubt.UNPROVED, said_by(answer, vend))
    tokens = tokens_in(vend.get("token"))
    prepaid = order.service is Service.PREPAID
    receipt = receipt_in(vend.get("stdTokenRctNum" if prepaid else "rctNum"))
    if not (tokens if prepaid else receipt):
        return Unknown(Doubt.NO_TOKEN, said_by(answer, vend))
    if (named := _names_another(answer, vend, reference, order)) is not None:
        return Mismatched(named, tokens, receipt)
    return Complete(
        tokens=tokens if prepaid else (),
        receipt_number=receipt,
        provider_transaction=text(vend.get("transactionId")),
        customer=text(vend.get("customerName")),
        units=text(vend.get("units")),
        charges=read_charges(vend, fixed_unit),
    )


def _inner(answer: Mapping[str, Any]) -> tuple[Mapping[str, Any], bool]:
    """Where the sale's own fields stand: under `transaction`, or flat as in the document's sample of a vend."""
    inner = answer.get("transaction")
    return (inner, True) if isinstance(inner, dict) else (answer, False)


def _listed_refusal(answer: Mapping[str, Any], vend: Mapping[str, Any], *, statuses: bool = True) -> Refused | None:
    """A refusal that the document lists, by code or by general status."""
    code = _code(answer, vend)
    if code in _REFUSED_CODE:
        return Refused(_REFUSED_CODE[code], said_by(answer, vend))
    status = text(answer.get("status")) or ""
    if statuses and status in _REFUSED_STATUS and code is None:
        return Refused(_REFUSED_STATUS[status], said_by(answer, vend))
    return None


def _code(answer: Mapping[str, Any], vend: Mapping[str, Any]) -> str | None:
    for holder in (vend, answer):
        for name in ("rescode", "code"):
            if (code := text(holder.get(name))) is not None:
                return code.lower()
    return None


def _contradicted(answer: Mapping[str, Any], vend: Mapping[str, Any], reference: str, order: Order) -> bool:
    """Whether an answer that is no success brings a token, or is about another sale than ours."""
    brings = any(brings_token(level.get("token")) for level in (vend, answer))
    return brings or _names_another(answer, vend, reference, order) is not None


def _names_another(answer: Mapping[str, Any], vend: Mapping[str, Any], reference: str, order: Order) -> str | None:
    """The reference, meter or account that the answer names at either level, if it is not ours; None if none."""
    return _other_name(vend, reference, order) or _other_name(answer, reference, order)


def _other_name(vend: Mapping[str, Any], reference: str, order: Order) -> str | None:
    ref = text(vend.get("ref"))
    # A reference that was sent back as a number has lost its leading zeros.
    if ref is not None and ref.zfill(len(reference)) != reference:
        return f"reference {ref}"
    for name in ("meterNo", "meter"):
        meter = text(vend.get(name))
        if order.service is Service.PREPAID and meter is not None and meters.plain(meter) != order.meter:
            return f"meter {meter}"
    account = text(vend.get("accountNo"))
    if order.service is Service.POSTPAID and account is not None and account != order.meter:
        return f"account {account}"
    return None


def key_turned_away(exchange: Exchange) -> bool:
    """Whether our key may have expired. The document does not say how that is answered: HTTP 401 or 403, or a
    failure with neither code nor transaction nor a documented sentence. A new key is worth a try, and harmless.
    """
    if exchange.http in (401, 403):
        return True
    answer = exchange.object()
    if answer is None or isinstance(answer.get("transaction"), dict):
        return False
    undocumented = _TOO_SOON not in said_by(answer).casefold() and _code(answer, {}) is None
    return text(answer.get("status")) == "1" and undocumented


def said_by(answer: Mapping[str, Any], vend: Mapping[str, Any] | None = None) -> str:
    """The provider's own sentence, for people to read and for nothing else."""
    inner = text(vend.get("msg")) if vend else None
    return (inner or text(answer.get("msg")) or "")[:300]
