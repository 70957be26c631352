"""What Powershop's answers amount to (document: the API documentation of its merchant site).

The document prints no answer that says no: such a one is taken to have the same envelope, and its code decides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from app.domain.money import Money, from_decimal
from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NotFound,
    NotSent,
    Prepared,
    PrepareOutcome,
    Refused,
    Unknown,
    VendOutcome,
    Verified,
    VerifyOutcome,
    Why,
)
from app.domain.sale import Order, Service
from app.providers.base import Balance, Enquiry
from app.providers.readings import brings_token, is_ours, tokens_in, unreadable
from app.providers.redaction import REDACTED
from app.providers.scalars import decimal, text
from app.providers.transport import Exchange

CURRENCY = "NGN"
SUCCESS = ("0", "00")
"""The table of codes says 0, every sample 00."""

REFUSED = {"600": Why.NO_FLOAT, "605": Why.AMOUNT}
"""601 is "mostly network error" and 606 to a vend does not say which transaction: neither proves anything."""

NOT_FOUND = "606"
_THROUGH = ("succ", "complete")
_DONE = (200, 201)
_READ = frozenset({*_DONE, *range(400, 500)} - {401, 403})
"""HTTP codes under which an answer is read. The document names none beside its own codes."""

FEWEST_LETTERS = 8
"""A receipt number is a word of at least so many letters and digits; the sample's has 11, an id of validation 36."""


def read_verify(exchange: Exchange, enquiry: Enquiry, disco: str) -> VerifyOutcome:
    """Whose meter it is and the least it may buy. 605 is about the amount that we made up, and refuses nothing."""
    answer = exchange.object(_READ)
    if answer is None:
        return exchange.not_sent or unreadable(exchange)
    found, said = _transaction(answer), _said_by(answer)
    customer = text(found.get("customerName"))
    if _succeeded(exchange, answer) and customer and _is_of(found, enquiry.service, enquiry.number, disco):
        return Verified(customer, minimum=_least(found))
    return Refused(Why.NO_FLOAT, said) if _code(answer) == "600" else Unknown(Doubt.UNPROVED, said)


def read_prepare(exchange: Exchange, reference: str, order: Order, disco: str) -> PrepareOutcome:
    """The id to vend under. A validation of another meter, or under another reference, validates nothing of ours."""
    answer = exchange.object(_READ)
    if answer is None:
        return exchange.not_sent or unreadable(exchange)
    found, code, said = _transaction(answer), _code(answer), _said_by(answer)
    # In this answer alone, referenceNumber is what we sent as merchantReference.
    named = [found[name] for name in ("referenceNumber", "merchantReference") if text(found.get(name)) is not None]
    ours = _is_of(found, order.service, order.meter, disco) and all(is_ours(one, reference) for one in named)
    new_id = text(found.get("transactionId"))
    if ours and new_id and _succeeded(exchange, answer):
        return Prepared(new_id, text(found.get("customerName")) or "", _least(found))
    return Refused(REFUSED[code], said) if ours and code in REFUSED else Unknown(Doubt.UNPROVED, said)


def read_vend(exchange: Exchange, reference: str, order: Order) -> VendOutcome:
    """What a vend's answer amounts to."""
    answer = exchange.object(_READ)
    if answer is None:
        return exchange.not_sent or unreadable(exchange)
    code, said = _code(answer), _said_by(answer)
    if _succeeded(exchange, answer):
        return _sold(answer, reference, order)
    if code in REFUSED and not _contradicted(answer, reference, order):
        return Refused(REFUSED[code], said)
    return Unknown(Doubt.UNPROVED, said)


def read_status(exchange: Exchange, reference: str, order: Order) -> VendOutcome:
    """What an answer about a sale amounts to. Any code but success and *not found* is about the question."""
    answer = exchange.object(_READ)
    if answer is None:
        return exchange.not_sent or unreadable(exchange)
    said = _said_by(answer)
    if _succeeded(exchange, answer):
        outcome = _sold(answer, reference, order)
        # Validation alone makes a transaction that can be found. One that was carried out has the time of it.
        dated = text(_transaction(answer).get("transactionDate")) is not None
        bill_in_doubt = isinstance(outcome, Complete) and order.service is Service.POSTPAID and not dated
        return Unknown(Doubt.NO_TOKEN, said) if bill_in_doubt else outcome
    if _code(answer) == NOT_FOUND and not _contradicted(answer, reference, order):
        return NotFound(proves=True, provider_says=said)
    return Unknown(Doubt.UNPROVED, said)


def read_balance(exchange: Exchange) -> Balance | Unknown | NotSent:
    """Our float, which the document writes as a string of naira; what is finer than a kobo is not counted."""
    answer = exchange.object(_READ)
    if answer is None:
        return exchange.not_sent or unreadable(exchange)
    amount = decimal(_transaction(answer).get("amount"))
    if amount is None or not _succeeded(exchange, answer):
        return Unknown(Doubt.UNPROVED, _said_by(answer))
    return Balance(_naira(amount, ROUND_FLOOR))


def _sold(answer: Mapping[str, Any], reference: str, order: Order) -> VendOutcome:
    """A claimed success: complete with what it sells, unless it names another sale than ours."""
    sold = _transaction(answer)
    if not _is_through(sold):
        return Unknown(Doubt.UNPROVED, _said_by(answer))
    tokens = tokens_in(sold.get("token"))
    prepaid = order.service is Service.PREPAID
    number = text(sold.get("referenceNumber"))
    receipt = number if not prepaid and number and _is_a_number(number) else None
    if not (tokens if prepaid else receipt):
        return Unknown(Doubt.NO_TOKEN, _said_by(answer))
    if (named := _names_another(answer, reference, order)) is not None:
        return Mismatched(named, tokens, receipt)
    return Complete(tokens=tokens if prepaid else (), receipt_number=receipt, provider_transaction=number)


def _is_through(sold: Mapping[str, Any]) -> bool:
    """Whether no word in it says that the transaction is not done. The samples have none; the envelope's success may
    be that of the question alone.
    """
    words = (value for name, value in sold.items() if "status" in name.casefold() and value not in (None, ""))
    return all(re.sub(r"[^a-z]", "", (text(word) or "").casefold()).startswith(_THROUGH) for word in words)


def _is_a_number(given: str) -> bool:
    """Whether this can be a receipt's number. What was a key of ours, and was blotted out, is none."""
    return sum(map(str.isalnum, given)) >= FEWEST_LETTERS and REDACTED not in given


def _contradicted(answer: Mapping[str, Any], reference: str, order: Order) -> bool:
    """Whether a *no* brings a token, or is about another sale than ours: it proves nothing then."""
    brings = any(brings_token(level.get("token")) for level in (answer, _transaction(answer)))
    return brings or _names_another(answer, reference, order) is not None


def _names_another(answer: Mapping[str, Any], reference: str, order: Order) -> str | None:
    """The reference, meter or amount that the answer names at either level, if it is not ours; None if none."""
    return _other_name(_transaction(answer), reference, order) or _other_name(answer, reference, order)


def _other_name(sale: Mapping[str, Any], reference: str, order: Order) -> str | None:
    """What one level of the answer names that is not ours, or None.

    Not referenceNumber: in the samples it is our reference, the id of validation or a third number.
    """
    for name, word, ours in (("merchantReference", "reference", reference), ("meterNumber", "meter", order.meter)):
        if (named := text(sale.get(name))) is not None and not is_ours(sale[name], ours):
            return f"{word} {named}"
    amount = decimal(sale.get("amount"))
    return f"amount {amount}" if amount is not None and amount != order.amount.decimal else None


def _is_of(found: Mapping[str, Any], service: Service, number: str, disco: str) -> bool:
    """Whether what was validated is the meter that we asked about, where the answer names it."""
    meter = text(found.get("meterNumber"))
    kinds = (("meterType", service.value), ("discoType", disco))
    return (meter is None or is_ours(found["meterNumber"], number)) and all(
        (text(found.get(name)) or ours).casefold() == ours for name, ours in kinds
    )


def _least(found: Mapping[str, Any]) -> Money | None:
    least = decimal(found.get("minimumPurchase"))
    return None if least is None or least < 0 else _naira(least, ROUND_CEILING)


def _naira(amount: Decimal, rounding: str) -> Money:
    return from_decimal(amount.quantize(Decimal("0.01"), rounding), CURRENCY)


def _succeeded(exchange: Exchange, answer: Mapping[str, Any]) -> bool:
    said = (text(answer.get("status")) or "success").casefold()
    return exchange.http in _DONE and _code(answer) in SUCCESS and said == "success"


def _transaction(answer: Mapping[str, Any]) -> Mapping[str, Any]:
    """The `data` of the envelope, where the transaction's own fields stand."""
    inner = answer.get("data")
    return inner if isinstance(inner, dict) else {}


def _code(answer: Mapping[str, Any]) -> str | None:
    return text(answer.get("code"))


def _said_by(answer: Mapping[str, Any]) -> str:
    """The provider's own sentence, for people to read and for nothing else."""
    return text(answer.get("description")) or ""
