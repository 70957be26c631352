"""Receipts and slips: a sale as a document, from what the provider reported and nothing else."""

from __future__ import annotations

from app.domain.charges import exceed
from app.domain.meter import grouped
from app.domain.sale import Sale, Service, Tender
from app.domain.token import looks_wrong
from app.services.charge_names import charge_name
from app.services.figures import column_text, money_text, when_text
from app.services.shop import Shop
from printing.document import QR, Columns, Cut, Document, Feed, Line, Rule, Text, TokenDigits


def receipt(sale: Sale, shop: Shop, company: str, copy: int) -> Document:
    """The paper of a sale that is complete: the token, or for a bill its receipt number, and every line reported.

    `copy` is 0 for the original. Raises ValueError for a sale that has sold nothing.
    """
    if sale.sold is None:
        raise ValueError(f"{sale.reference} has nothing to print a receipt of")
    prepaid = sale.order.service is Service.PREPAID
    title = "PREPAID TOKEN" if prepaid else "BILL PAYMENT"
    lines: list[Line] = [*_head(sale, shop, f"{company} {title}", copy), *_whose(sale)]
    lines += _tokens(sale) if prepaid else [Rule(), Text("PAID", bold=True, size=2, align="center")]
    lines += _amounts(sale, shop)
    lines += _numbers(sale)
    if sale.tokens and sale.tokens[0].isascii():
        lines += [Feed(1), QR(sale.tokens[0][:200])]
    lines += [Feed(1), Text("Keep this receipt.", align="center"), Cut()]
    return Document(tuple(lines))


def slip(sale: Sale, shop: Shop, company: str, copy: int) -> Document:
    """The paper of a sale without a token: it says so in its largest letters, and has no token's place on it."""
    language = shop.language
    lines: list[Line] = [
        Text(
            "NOT A TOKEN" if sale.order.service is Service.PREPAID else "NOT PAID YET",
            bold=True,
            size=3,
            align="center",
        ),
        Text("This paper buys nothing.", bold=True, align="center"),
        Rule("="),
        *_head(sale, shop, f"{company} order", copy),
        *_whose(sale),
        Rule(),
        Columns("Money taken", money_text(sale.order.amount, language), bold=True),
        Columns("Reference", sale.reference, bold=True),
        Rule(),
        Text("Do not pay again for this meter. Come back with this paper: you get the token, or your money."),
        Feed(1),
        QR(sale.reference),
        Cut(),
    ]
    return Document(tuple(lines))


def _head(sale: Sale, shop: Shop, title: str, copy: int) -> list[Line]:
    lines: list[Line] = []
    if sale.order.sandbox:
        lines.append(Text("TEST - NOT A REAL SALE", bold=True, size=2, align="center"))
    if copy:
        lines.append(Text(f"COPY {copy}", bold=True, size=2, align="center", inverse=True))
    lines += [Text(shop.name, bold=True, align="center"), Text(title, align="center"), Rule()]
    lines.append(Columns(f"Till {shop.number}", when_text(sale.completed_at or sale.created_at, shop.language)))
    return lines


def _whose(sale: Sale) -> list[Line]:
    order = sale.order
    prepaid = order.service is Service.PREPAID
    lines: list[Line] = [
        Columns("Meter" if prepaid else "Account", grouped(order.meter) if prepaid else order.meter, bold=True)
    ]
    customer = (sale.sold.customer if sale.sold else None) or order.customer
    if customer:
        lines.append(Columns("Customer", customer))
    if order.phone:
        lines.append(Columns("Phone", order.phone))
    return lines


def _tokens(sale: Sale) -> list[Line]:
    """Several tokens are numbered steps in the provider's order: key-change tokens come before the credit token."""
    lines: list[Line] = [Rule()]
    all_wrong = len(sale.tokens) > 1 and all(map(looks_wrong, sale.tokens))
    if len(sale.tokens) == 1:
        lines.append(Text("TOKEN", bold=True, align="center"))
    else:
        lines.append(Text("Enter these in order, one after the other:", bold=True))
    for step, digits in enumerate(sale.tokens, start=1):
        if len(sale.tokens) > 1:
            lines.append(Text(f"STEP {step} of {len(sale.tokens)}", bold=True, align="center"))
        lines.append(TokenDigits(digits))
        if looks_wrong(digits) and not all_wrong:
            lines.append(Text("This is what the provider sent; it is not like other tokens.", align="center"))
    if all_wrong:
        lines.append(Text("These are what the provider sent; they are not like other tokens.", align="center"))
    if sale.sold and sale.sold.units:
        lines.append(Columns("Units (kWh)", sale.sold.units, bold=True))
    return lines


def _amounts(sale: Sale, shop: Shop) -> list[Line]:
    language, order = shop.language, sale.order
    paid = f"{order.amount.currency} {column_text(order.amount, language)}"
    lines: list[Line] = [Rule(), Columns("Amount paid", paid, bold=True)]
    charges = sale.sold.charges if sale.sold else ()
    lines += [Columns(charge_name(line.key), column_text(line.amount, language)) for line in charges]
    if sale.sold and sale.sold.fee:
        lines.append(Columns("Transaction fee", column_text(sale.sold.fee, language)))
    if exceed(charges, order.amount):
        lines.append(Text("Charges as reported by the provider; they come to more than was paid."))
    if order.tender is Tender.MOBILE_MONEY:
        lines.append(Columns("Mobile money", order.tender_code))
    else:
        lines.append(Columns("Cash", column_text(order.tendered, language)))
        lines.append(Columns("Change", column_text(order.change, language)))
    return lines


def _numbers(sale: Sale) -> list[Line]:
    lines: list[Line] = [Rule()]
    if sale.receipt_number:
        lines.append(Columns("Receipt no.", sale.receipt_number))
    if sale.sold and sale.sold.provider_transaction:
        lines.append(Columns("Transaction", sale.sold.provider_transaction))
    lines.append(Columns("Reference", sale.reference))
    return lines
