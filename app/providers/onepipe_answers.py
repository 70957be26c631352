"""What OnePipe's answers amount to (document: Pay Electricity; codes: the collection's "Common Error Code").

The word in `status` never decides alone: a success has no error, a refusal has a code that is listed as definite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.money import Money
from app.domain.outcome import (
    Complete,
    Doubt,
    Item,
    Mismatched,
    NeedsInput,
    Pending,
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
from app.providers.base import Enquiry
from app.providers.readings import brings_token, is_ours, receipt_in, tokens_in, unreadable
from app.providers.scalars import decimal, text
from app.providers.transport import Exchange

CURRENCY = "NGN"

_REFUSED = {
    # The list says "failed" of all of these. Where it does not say whose account or what is wrong, neither do we.
    "03": Why.ACCOUNT,
    "05": Why.FAILED,
    "06": Why.FAILED,
    "07": Why.FAILED,
    "08": Why.FAILED,
    "12": Why.FAILED,
    "13": Why.AMOUNT,
    "16": Why.FAILED,
    "18": Why.FAILED,
    "21": Why.FAILED,
    "30": Why.FAILED,
    "34": Why.FAILED,
    "51": Why.NO_FLOAT,
    "61": Why.AMOUNT,
    "65": Why.DAY_MAXIMUM,
    "71": Why.FAILED,
}
REFUSALS = frozenset(_REFUSED)

MAY_REFUSE_THE_QUESTION = frozenset({"03", "12", "18", "21", "30", "65"})
"""Sender, transaction, method, no action, format, frequency: answered to a question, or to a code that was handed on,
they may be about that and say nothing of the sale. We ask again and again: "too often" may well be said of that. The
other codes are about an account, an amount or a limit, and a question moves no money.
"""

_FINE = "00"
_WANTS_CODE = "900T0"
_SUCCESS = re.compile(r"succ?ess?(?:full?)?")
"""The document itself writes "Successful" and "Succesful"."""
_WAITS = frozenset({"waitingforotp", "pendingvalidation"})
_GOES_ON = frozenset(
    {
        "processing",
        "processingotp",
        "pendingfulfilment",
        "pendingfulfillment",
        "offlinevalidating",
        "offlinevalidated",
        "offlinenotifying",
        "offlinenotified",
    }
)

_OK, _TURNED_DOWN = 200, 400
"""What OnePipe's validation turns down is answered HTTP 400, all else that it says of a sale 200."""
_PLAIN_NAIRA = frozenset({"566", "NGN"})


@dataclass(frozen=True, slots=True)
class _Said:
    """An answer taken apart: `state` without case or signs, `codes` in their order, `levels` from the sale outwards."""

    whole: bool
    state: str
    codes: tuple[str, ...]
    errors: bool
    payment: str
    fulfilment: str
    inner: Mapping[str, Any]
    levels: tuple[Mapping[str, Any], ...]
    message: str
    words: str

    @property
    def fine(self) -> bool:
        """Whether it claims a success and names no error beside it."""
        return self._without_error and _SUCCESS.fullmatch(self.state) is not None

    @property
    def delivered(self) -> bool:
        """Whether it claims to name products, and no error beside them."""
        return self.fine or (self._without_error and self.state == "optionsdelivered")

    @property
    def _without_error(self) -> bool:
        return self.whole and not self.errors and set(self.codes) <= {_FINE}

    @property
    def unproved(self) -> Unknown:
        """What it amounts to where nothing definite stands in it."""
        return Unknown(Doubt.UNPROVED, self.words)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The sale's tokens, in the place that the document gives them."""
        return tokens_in(self.inner.get("token"))

    @property
    def has_token(self) -> bool:
        """Whether there is a token in it anywhere."""
        return any(brings_token(level.get("token")) for level in (*self.levels, _object(self.inner.get("meta"))))


def read_verify(exchange: Exchange, enquiry: Enquiry) -> VerifyOutcome:
    """Whose meter it is, by the products that /options names for it; several different ones are there to choose."""
    if exchange.not_sent is not None:
        return exchange.not_sent
    said = _taken_apart(exchange)
    if said is None:
        return unreadable(exchange)
    refusal = _refusal(said)
    if refusal is not None:
        return refusal
    products = _products(said)
    chosen = [product for product in products if _id(product) == enquiry.item] if enquiry.item else products
    customer = next((name for product in chosen if (name := text(product.get("customer_name")))), None)
    if customer is None or _other_number(said, enquiry.service, enquiry.number) is not None:
        return said.unproved
    items: dict[str, Item] = {}
    for product in products:
        items.setdefault(_id(product), _item(product))
    return Verified(customer, items=tuple(items.values()) if len(items) > 1 else ())


def read_prepare(exchange: Exchange, order: Order) -> tuple[PrepareOutcome, str]:
    """The order_reference under which exactly the product of the sale is to be paid, and that product's own id.

    Where several products are offered and the sale names none of them, nothing is prepared.
    """
    if exchange.not_sent is not None:
        return exchange.not_sent, ""
    said = _taken_apart(exchange)
    if said is None:
        return unreadable(exchange), ""
    refusal = _refusal(said)
    if refusal is not None:
        return refusal, ""
    products = _products(said)
    ours = [product for product in products if _id(product) == order.item] if order.item else products
    named = {(_id(product), text(product.get("order_reference"))) for product in ours}
    if len(named) != 1 or _other_number(said, order.service, order.meter) is not None:
        return said.unproved, ""
    item, order_reference = named.pop()
    if order_reference is None:
        return said.unproved, ""
    return Prepared(order_reference, text(ours[0].get("customer_name")) or ""), item


def read_vend(exchange: Exchange, reference: str, order: Order) -> VendOutcome:
    """What /v2/transact's answer amounts to."""
    return _read(exchange, reference, order, REFUSALS)


def read_ask(exchange: Exchange, reference: str, order: Order) -> VendOutcome:
    """What an answer about a sale, or to a code handed on for it, amounts to. No reference is ever proved unknown."""
    about_the_sale = REFUSALS - MAY_REFUSE_THE_QUESTION if exchange.http == _OK else frozenset()
    return _read(exchange, reference, order, about_the_sale)


def _read(exchange: Exchange, reference: str, order: Order, refusals: frozenset[str]) -> VendOutcome:
    if exchange.not_sent is not None:
        return exchange.not_sent
    said = _taken_apart(exchange)
    if said is None:
        return unreadable(exchange)
    other = _other_sale(said, reference, order)
    if said.fine:
        return _sold(said, order, other)
    if other is not None or said.has_token:
        return said.unproved
    if said.whole and (said.state in _WAITS or (said.codes == (_WANTS_CODE,) and said.state != "failed")):
        return NeedsInput(said.message or said.words)
    if said.whole and said.state in _GOES_ON:
        return Pending(said.words)
    return _refusal(said, refusals) or said.unproved


def _sold(said: _Said, order: Order, other: str | None) -> VendOutcome:
    """A claimed success: complete with what it sells, unless it names another sale or a part of it is not through."""
    steps = [step for step in (said.payment, said.fulfilment) if step]
    if not all(map(_SUCCESS.fullmatch, steps)):
        waits = other is None and all(_SUCCESS.fullmatch(step) or step in _GOES_ON for step in steps)
        return Pending(said.words) if waits else said.unproved
    prepaid = order.service is Service.PREPAID
    transaction = text(said.inner.get("reference"))
    # A bill has no other number than this.
    receipt = None if prepaid else receipt_in(said.inner.get("reference"))
    if not (said.tokens if prepaid else receipt):
        return Unknown(Doubt.NO_TOKEN, said.words)
    if other is not None:
        return Mismatched(other, said.tokens, receipt)
    return Complete(
        tokens=said.tokens if prepaid else (),
        receipt_number=receipt,
        provider_transaction=transaction,
        fee=_fee(said),
    )


def _refusal(said: _Said, refusals: frozenset[str] = REFUSALS) -> Refused | None:
    """A failure whose every code is listed as definite, and in which nothing says that anything went through."""
    definite = said.state == "failed" and said.codes and set(said.codes) <= refusals
    if not definite or said.has_token or {said.payment, said.fulfilment} - {"", "failed"}:
        return None
    return Refused(_REFUSED[said.codes[0]], said.words)


def said_by(exchange: Exchange) -> str:
    """OnePipe's own words, for people to read and for nothing else."""
    return text((exchange.object((_OK, _TURNED_DOWN, 401, 403)) or {}).get("message")) or ""


def is_an_answer(exchange: Exchange) -> bool:
    """Whether OnePipe has answered at all, whatever it says."""
    said = _taken_apart(exchange)
    return said is not None and said.state != ""


def _taken_apart(exchange: Exchange) -> _Said | None:
    answer = exchange.object((_OK, _TURNED_DOWN))
    if answer is None:
        return None
    data = _object(answer.get("data"))
    inner = _object(data.get("provider_response"))
    errors = [error for level in (data, answer) for name in ("errors", "error") for error in _named(level.get(name))]
    codes = [_code(error.get("code") if isinstance(error, dict) else None) for error in errors]
    if (general := _code(data.get("provider_response_code"))) != "":
        codes.append(general)
    message = text(answer.get("message")) or ""
    told = (text(error.get("message")) for error in errors if isinstance(error, dict))
    return _Said(
        whole=exchange.http == _OK,
        state=_word(answer.get("status")),
        codes=tuple(codes),
        errors=bool(errors),
        payment=_word(inner.get("payment_status")),
        fulfilment=_word(inner.get("fulfillment_status")),
        inner=inner,
        levels=(inner, data, answer),
        message=message,
        words=next(filter(None, told), message),
    )


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _named(errors: object) -> Iterator[object]:
    """The errors of a list or the one that stands alone. An object that says nothing is none."""
    for error in errors if isinstance(errors, list) else [errors]:
        if error and (not isinstance(error, dict) or any(error.values())):
            yield error


def _code(value: object) -> str:
    """A code as the list writes it; one that was sent as a number has lost its leading zero."""
    return (text(value) or "").upper().zfill(2) if text(value) else ""


def _word(value: object) -> str:
    """A status without its case and signs."""
    return re.sub(r"[^a-z]", "", (text(value) or "").casefold())


def _products(said: _Said) -> list[Mapping[str, Any]]:
    """What can be bought, from an answer without an error; nothing from any other."""
    products = said.inner.get("products")
    return [one for one in products if isinstance(one, dict)] if said.delivered and isinstance(products, list) else []


def _id(product: Mapping[str, Any]) -> str:
    return text(product.get("biller_item_id")) or ""


def _item(product: Mapping[str, Any]) -> Item:
    name = text(product.get("biller_item_name")) or text(product.get("biller_item_description")) or _id(product)
    return Item(_id(product), name, text(product.get("biller_item_prompt")) or "")


def _other_sale(said: _Said, reference: str, order: Order) -> str | None:
    """The reference, number, biller or amount that the answer names, if it is not ours; None if it names none.

    The document's samples name none. These are the request's own names, should an answer repeat it.
    """
    for level in said.levels:
        for name, ours in (("transaction_ref", reference), ("biller_id", order.biller)):
            if (named := text(level.get(name))) is not None and ours and not is_ours(level[name], ours):
                return f"{'reference' if name == 'transaction_ref' else 'biller'} {named}"
    return _other_number(said, order.service, order.meter) or _other_amount(said, order.amount)


def _other_number(said: _Said, service: Service, number: str) -> str | None:
    for level in said.levels:
        named = text(level.get("customer_ref"))
        if named is not None and not is_ours(level["customer_ref"], number):
            return f"{'meter' if service is Service.PREPAID else 'account'} {named}"
    return None


def _other_amount(said: _Said, amount: Money) -> str | None:
    """An amount is ours in kobo, as the document has it, or in naira; what it comes to with the fee is said apart."""
    for level in said.levels:
        named = decimal(level.get("amount"))
        if named is not None and named not in (amount.minor, amount.decimal):
            return f"amount {named}"
        currency = text(level.get("currency"))
        if currency is not None and currency.upper() not in _PLAIN_NAIRA:
            return f"currency {currency}"
    return None


def _fee(said: _Said) -> Money | None:
    """OnePipe's fee, which it writes in kobo; None where there is none, or where it is no amount."""
    fee = decimal(said.inner.get("transaction_fee"))
    if fee is None or fee <= 0 or fee != fee.to_integral_value():
        return None
    return Money(int(fee), CURRENCY)
