"""What Socodee's answers amount to (document: Socodee Payment, a page of Araka Pay's).

The document writes its keys in several cases and gives no answer that says no but DECLINED.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.outcome import (
    Complete,
    Doubt,
    Mismatched,
    NotFound,
    Pending,
    Refused,
    Unknown,
    VendOutcome,
    Verified,
    VerifyOutcome,
    Why,
)
from app.domain.sale import Order
from app.providers.base import Enquiry
from app.providers.readings import brings_token, is_ours, tokens_in, unreadable
from app.providers.scalars import decimal, text
from app.providers.transport import Exchange

DECLINED = "DECLINED"

_SOLD = ("success", "approved")
_DONE = (200, 201)
_READ = (*_DONE, 202, 400)
"""HTTP codes under which an answer is read. Clients of the same API see a payment accepted by 202, declined by 400."""

_SAMPLE = "string"
"""What the document's samples have where a value will be."""

_REFERENCES = ("originatingtransactionid", "transactionreference")
_METERS = ("deviceid", "meternumber")

Level = Mapping[str, Any]


def read_verify(exchange: Exchange, enquiry: Enquiry) -> VerifyOutcome:
    """Whose meter it is. The document does not say what the inquiry's amount and currency mean: they are a note."""
    levels = _levels(exchange)
    if levels is None:
        return exchange.not_sent or unreadable(exchange)
    answer, _more = levels
    customer = _value(levels, "customername")
    meter = _other(levels, _METERS, enquiry.number)
    if exchange.http not in _DONE or customer is None or meter is not None:
        return Unknown(Doubt.UNPROVED, _said_by(answer))
    written = (text(answer.get(name)) for name in ("amount", "currency"))
    return Verified(customer, note=" ".join(filter(None, written)))


def read_payment(exchange: Exchange, reference: str, order: Order) -> VendOutcome:
    """What the answer to a payment request amounts to: SUCCESS with tokens is sold, DECLINED is refused."""
    levels = _levels(exchange)
    if levels is None:
        return exchange.not_sent or unreadable(exchange)
    answer, _more = levels
    code = text(answer.get("statuscode"))
    outcome: VendOutcome = Unknown(Doubt.UNPROVED, _said_by(answer))
    match (text(answer.get("statusdescription")) or "").casefold():
        case said if said in _SOLD and exchange.http in _DONE and code in (None, "200"):
            return _sold(levels, reference, order)
        case "declined" if code in (None, "200", "400"):
            outcome = Refused(Why.FAILED, _said_by(answer))
        case "pending":
            outcome = Pending(_said_by(answer))
    # A *no* or a *not yet* that brings a token, or is about another sale than ours, proves nothing.
    if (
        any(brings_token(level.get("token")) for level in levels)
        or _names_another(levels, reference, order) is not None
    ):
        return Unknown(Doubt.UNPROVED, _said_by(answer))
    return outcome


def read_status(exchange: Exchange, reference: str, order: Order, asked: str | None) -> VendOutcome:
    """What an answer about a sale amounts to; `asked` is the id asked about, None where it was our own reference.

    An answer about our reference counts only if it echoes it. HTTP 404 is nowhere said to mean *not sold*.
    """
    levels = _levels(exchange)
    if exchange.http == 404 or (levels is not None and text(levels[0].get("statuscode")) == "404"):
        return NotFound(proves=False, provider_says=_said_by(levels[0]) if levels else "")
    outcome = read_payment(exchange, reference, order)
    if levels is None or not isinstance(outcome, Complete | Refused | Pending):
        return outcome
    if asked is None:
        echoed = _value(levels, *_REFERENCES) is not None
        return outcome if echoed else Unknown(Doubt.UNPROVED, _said_by(levels[0]))
    named = _value(levels, "transactionid") or asked
    if named.casefold() == asked.casefold():
        return outcome
    if isinstance(outcome, Complete):
        return Mismatched(f"transaction {named}", outcome.tokens)
    return Unknown(Doubt.UNPROVED, _said_by(levels[0]))


def transaction_id(exchange: Exchange, reference: str) -> str | None:
    """The id that an answer gives the sale, unless it names another reference than ours."""
    levels = _levels(exchange)
    if levels is None or _other(levels, _REFERENCES, reference) is not None:
        return None
    return _value(levels, "transactionid")


def _sold(levels: tuple[Level, Level], reference: str, order: Order) -> VendOutcome:
    """A claimed success: complete with its tokens, unless it names another sale than ours."""
    tokens = _tokens(levels)
    if not tokens:
        return Unknown(Doubt.NO_TOKEN, _said_by(levels[0]))
    if (named := _names_another(levels, reference, order)) is not None:
        return Mismatched(named, tokens)
    return Complete(
        tokens=tokens,
        provider_transaction=_value(levels, "transactionid"),
        customer=_value(levels, "customername"),
        units=_value(levels, "kwh"),
    )


def _names_another(levels: tuple[Level, Level], reference: str, order: Order) -> str | None:
    """The reference, meter, currency or amount that the answer names, if it is not ours; None if none."""
    if (named := _other(levels, _REFERENCES, reference)) is not None:
        return f"reference {named}"
    if (named := _other(levels, _METERS, order.meter)) is not None:
        return f"meter {named}"
    # The sale's own stand beside the status; further in, an amount may be any part of the price.
    answer, _more = levels
    currency, amount = text(answer.get("currency")), decimal(answer.get("amount"))
    if currency not in (None, _SAMPLE, order.amount.currency):
        return f"currency {currency}"
    return f"amount {amount}" if amount is not None and amount != order.amount.decimal else None


def _other(levels: tuple[Level, Level], names: tuple[str, ...], ours: str) -> str | None:
    for level in levels:
        for name in names:
            named = text(level.get(name))
            if named not in (None, _SAMPLE) and not is_ours(level[name], ours):
                return named
    return None


def _tokens(levels: tuple[Level, Level]) -> tuple[str, ...]:
    answer, more = levels
    inner = more.get("token")
    return tokens_in(inner if brings_token(inner) else answer.get("token"))


def _value(levels: tuple[Level, Level], *names: str) -> str | None:
    found = (text(level.get(name)) for level in levels for name in names)
    return next((value for value in found if value not in (None, _SAMPLE)), None)


def _levels(exchange: Exchange) -> tuple[Level, Level] | None:
    """The answer and its `additionalInformation`, keys in small letters; None for what cannot be read.

    So is an answer that says two things under one key: in another case it may be the one that is meant.
    """
    answer = _small_keys(exchange.object(_READ))
    if answer is None:
        return None
    more = answer.get("additionalinformation")
    inner = _small_keys(more) if isinstance(more, dict) else {}
    return None if inner is None else (answer, inner)


def _small_keys(level: dict[str, Any] | None) -> dict[str, Any] | None:
    small = {name.strip().casefold(): value for name, value in (level or {}).items()}
    return small if level is not None and len(small) == len(level) else None


def _said_by(answer: Level) -> str:
    """The provider's own word, for people to read."""
    return text(answer.get("statusdescription")) or text(answer.get("message")) or ""
