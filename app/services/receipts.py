"""Receipts and slips: a sale as a document, from what the provider reported and nothing else."""

from __future__ import annotations

from app.domain.charges import exceed
from app.domain.meter import grouped
from app.domain.sale import Sale, Service, Tender
from app.domain.token import looks_wrong
from app.services.charge_names import charge_name
from app.services.figures import column_text, money_text, reported_text
from app.services.paper_head import paper_head
from app.services.receipt_words import ReceiptWords, receipt_words
from app.services.shop import Shop
from printing.document import LONGEST_QR_BYTES, QR, Columns, Cut, Document, Feed, Line, Rule, Text, TokenDigits


def receipt(sale: Sale, shop: Shop, company: str, copy: int) -> Document:
    """The paper of a sale that is complete: the token, or for a bill its receipt number, and every line reported.

    `copy` is 0 for the original. Raises ValueError for a sale that has sold nothing.
    """
    if sale.sold is None:
        raise ValueError(f"{sale.reference} has nothing to print a receipt of")
    say = receipt_words(shop.language)
    prepaid = sale.order.service is Service.PREPAID
    title = say("prepaid_title" if prepaid else "postpaid_title", company=company)
    lines: list[Line] = [*_head(sale, shop, title, copy), *_whose(sale, say)]
    lines += _tokens(sale, shop) if prepaid else [Rule(), Text(say("paid"), bold=True, size=2, align="center")]
    lines += [*_amounts(sale, shop), *_numbers(sale, say)]
    if len(sale.tokens) == 1:
        lines += [Feed(1), *_code(sale.tokens[0])]
    lines += [Feed(1), Text(shop.letterhead.closing or say("keep"), align="center"), Cut()]
    return Document(tuple(lines))


def slip(sale: Sale, shop: Shop, company: str, copy: int) -> Document:
    """The paper of a sale without a token: it says so in its largest letters, and has no token's place on it."""
    say = receipt_words(shop.language)
    says = say("not_a_token" if sale.order.service is Service.PREPAID else "not_paid")
    return Document(
        (
            Text(says, bold=True, size=3, align="center"),
            Text(say("buys_nothing"), bold=True, align="center"),
            Rule("="),
            *_head(sale, shop, say("order_title", company=company), copy),
            *_whose(sale, say),
            Rule(),
            Columns(say("money_taken"), money_text(sale.order.amount, shop.language), bold=True),
            Columns(say("reference"), sale.reference, bold=True),
            Rule(),
            Text(say("come_back")),
            Feed(1),
            QR(sale.reference),
            Cut(),
        )
    )


def money_back_slip(sale: Sale, shop: Shop, company: str, copy: int) -> Document:
    """The paper of a sale that sold nothing and whose money went back: what the customer signs that they have it."""
    say = receipt_words(shop.language)
    return Document(
        (
            Text(say("money_back"), bold=True, size=2, align="center"),
            *_head(sale, shop, say("order_title", company=company), copy),
            *_whose(sale, say),
            Rule(),
            Columns(say("given_back"), money_text(sale.order.amount, shop.language), bold=True),
            Columns(say("reference"), sale.reference, bold=True),
            Text(say("nothing_sold")),
            Rule(),
            Text(say("received")),
            Feed(3),
            Rule("_"),
            Cut(),
        )
    )


def _head(sale: Sale, shop: Shop, title: str, copy: int) -> list[Line]:
    at = sale.completed_at or sale.created_at
    return paper_head(shop, title, at, copy=copy, sandbox=sale.order.sandbox)


def _whose(sale: Sale, say: ReceiptWords) -> list[Line]:
    order = sale.order
    prepaid = order.service is Service.PREPAID
    number = grouped(order.meter) if prepaid else order.meter
    lines: list[Line] = [Columns(say("meter" if prepaid else "account"), number, bold=True)]
    customer = (sale.sold.customer if sale.sold else None) or order.customer
    if customer:
        lines.append(Columns(say("customer"), customer))
    if order.phone:
        lines.append(Columns(say("phone"), order.phone))
    return lines


def _tokens(sale: Sale, shop: Shop) -> list[Line]:
    """Several tokens are numbered steps in the provider's order: key-change tokens come before the credit token. Each
    has its code below it, for whoever scans one: at the foot nobody would know whose it is.
    """
    say, several = receipt_words(shop.language), len(sale.tokens) > 1
    odd = "odd_token" if sale.resolved_by is None else "odd_typed"
    all_wrong = several and all(map(looks_wrong, sale.tokens))
    lines: list[Line] = [Rule()]
    lines.append(Text(say("in_order"), bold=True) if several else Text(say("token"), bold=True, align="center"))
    for step, digits in enumerate(sale.tokens, start=1):
        if several:
            lines.append(Text(say("step", step=step, steps=len(sale.tokens)), bold=True, align="center"))
        lines.append(TokenDigits(digits))
        if looks_wrong(digits) and not all_wrong:
            lines.append(Text(say(odd), align="center"))
        if several:
            lines += _code(digits)
    if all_wrong:
        lines.append(Text(say(f"{odd}s"), align="center"))
    if several:
        lines.append(Text(say("how_to_enter_each")))
    if sale.sold and sale.sold.units:
        lines.append(Columns(say("units"), reported_text(sale.sold.units, shop.language), bold=True))
    return lines


def _code(digits: str) -> list[Line]:
    return [QR(digits[:LONGEST_QR_BYTES])] if digits.isascii() else []


def _amounts(sale: Sale, shop: Shop) -> list[Line]:
    language, order, say = shop.language, sale.order, receipt_words(shop.language)
    paid = f"{order.amount.currency} {column_text(order.amount, language)}"
    lines: list[Line] = [Rule(), Columns(say("amount_paid"), paid, bold=True)]
    charges = sale.sold.charges if sale.sold else ()
    lines += [Columns(charge_name(line.key), column_text(line.amount, language)) for line in charges]
    if sale.sold and sale.sold.fee:
        lines.append(Columns(say("fee"), column_text(sale.sold.fee, language)))
    if exceed(charges, order.amount):
        lines.append(Text(say("charges_exceed")))
    if order.tender is Tender.MOBILE_MONEY:
        return [*lines, Columns(say("mobile_money"), order.tender_code)]
    lines.append(Columns(say("cash"), column_text(order.tendered, language)))
    return [*lines, Columns(say("change"), column_text(order.change, language))]


def _numbers(sale: Sale, say: ReceiptWords) -> list[Line]:
    lines: list[Line] = [Rule()]
    if sale.receipt_number:
        lines.append(Columns(say("receipt_number"), sale.receipt_number))
    if sale.sold and sale.sold.provider_transaction:
        lines.append(Columns(say("transaction"), sale.sold.provider_transaction))
    return [*lines, Columns(say("reference"), sale.reference)]
