"""The dossier of a token that went to a wrong meter: what the company's form for moving one asks for, on one sheet.

The token was issued, and only the company can move its units to another meter: the till says what it knows of the sale,
and who paid what they say.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.meter import grouped, parse_meter
from app.domain.said import said
from app.domain.sale import Sale, SaleState, Service, Tender
from app.domain.trouble import BadInput, NotAllowed
from app.services.clock import Clock
from app.services.figures import money_text, when_text
from app.services.paper_head import paper_head
from app.services.papers import Papers
from app.services.people import People
from app.services.permissions import May
from app.services.phones import parse_phone
from app.services.printer_test import Tried, told_of
from app.services.provider_book import ProviderBook
from app.services.receipt_words import ReceiptWords, receipt_words
from app.services.shop import Shop
from app.services.whom import customer_of
from app.store.database import immediate, told_as_trouble
from app.store.till_file import TillFile
from printing.document import Columns, Cut, Document, Feed, Line, Rule, Text, TokenDigits
from printing.text import as_text

_LONGEST = 60
"""Letters of a name, an identity card's number, a telephone number."""


@dataclass(frozen=True, slots=True)
class Payer:
    """Who paid, as they say, and the meter that they meant."""

    name: str = ""
    id_number: str = ""
    phone: str = ""
    right_meter: str = ""


class Dossiers:
    """The dossiers of one till's sales. A paper in a shop's language, for the company."""

    def __init__(
        self, file: TillFile, book: ProviderBook, papers: Papers, people: People, shop: Shop, clock: Clock
    ) -> None:
        self._file = file
        self._book = book
        self._papers = papers
        self._people = people
        self._shop = shop
        self._clock = clock

    def sale(self, reference: str) -> Sale:
        """The sale that a dossier may be written of. Raises BadInput, and NotAllowed for one that sold no token, or for
        whoever may not.
        """
        self._people.check(May.DOSSIER)
        sale = self._file.sales.load(reference)
        if sale is None:
            raise BadInput(said("There is no sale {reference} in this till.", reference=reference))
        if sale.state is not SaleState.COMPLETE or sale.order.service is not Service.PREPAID:
            raise NotAllowed(said("A dossier is of a token that was sold. This sale has none."))
        return sale

    def checked(self, reference: str, payer: Payer) -> Payer:
        """The same as it is written. Raises BadInput, which names what is missing or wrong: name, id_number, phone or
        right_meter; and what `sale` raises.
        """
        sale = self.sale(reference)
        name, id_number = (" ".join(one.split())[:_LONGEST] for one in (payer.name, payer.id_number))
        if not name:
            raise BadInput(said("Say who paid: the company asks for their name."), "name")
        if not id_number:
            raise BadInput(said("Say the number of their identity card: the company asks for it."), "id_number")
        try:
            phone = parse_phone(payer.phone, sale.order.amount.currency)
        except BadInput as bad:
            raise BadInput(str(bad), "phone") from None
        if not phone:
            raise BadInput(said("Say their telephone number: the company asks for it."), "phone")
        try:
            right = parse_meter(payer.right_meter, luhn_blocks=True)
        except BadInput as bad:
            raise BadInput(str(bad), "right_meter") from None
        if right == sale.order.meter:
            meant = said("That is the meter that the token went to. Type the one that was meant.")
            raise BadInput(meant, "right_meter")
        return Payer(name, id_number, phone, right)

    def document(self, reference: str, payer: Payer) -> Document:
        """The sheet as it stands, with lines to write on for what is not known yet. Raises what `sale` raises."""
        sale, say = self.sale(reference), receipt_words(self._shop.language)
        order, sold, blank = sale.order, sale.sold, "." * 18
        taker = self._taker(reference) or say("the_till")
        lines: list[Line] = [
            Text(say("dossier"), bold=True, size=2, align="center"),
            *paper_head(self._shop, self._book.company(order), self._clock.now(), sandbox=order.sandbox),
            Columns(say("agent"), self._shop.name),
            Columns(say("cashier_then"), taker),
            Rule(),
            Columns(say("payer"), payer.name or blank),
            Columns(say("payer_id"), payer.id_number or blank),
            Columns(say("phone"), payer.phone or blank),
            Rule(),
            Columns(say("paid_at"), when_text(sale.created_at, self._shop.language)),
            Columns(say("amount"), money_text(order.amount, self._shop.language), bold=True),
            Columns(say("reference"), sale.reference),
        ]
        if order.tender is Tender.MOBILE_MONEY and order.tender_code:
            lines.append(Columns(say("mobile_money"), order.tender_code))
        if sale.receipt_number:
            lines.append(Columns(say("receipt_number"), sale.receipt_number))
        if sold is not None and sold.provider_transaction:
            lines.append(Columns(say("transaction"), sold.provider_transaction))
        lines += [Rule(), *(TokenDigits(token) for token in sale.tokens)]
        if sold is not None and sold.units:
            lines.append(Columns(say("units"), sold.units))
        return Document((*lines, *self._meters(sale, payer, say), *_signed(say)))

    def _meters(self, sale: Sale, payer: Payer, say: ReceiptWords) -> list[Line]:
        right = grouped(payer.right_meter) if payer.right_meter else "." * 18
        return [
            Rule(),
            Columns(say("wrong_meter"), grouped(sale.order.meter), bold=True),
            Columns(say("customer"), customer_of(sale, self._file)),
            Columns(say("right_meter"), right, bold=True),
        ]

    def as_text(self, reference: str, payer: Payer) -> str:
        """The same as plain text, as wide as the shop's paper."""
        return as_text(self.document(reference, payer), self._papers.paper)

    def write(self, reference: str, payer: Payer) -> Document:
        """The sheet as it is handed on; who wrote it, and for which meter, stands in the journal, the payer does not.

        Raises what `checked` raises, and NeedsSecond.
        """
        payer = self.checked(reference, payer)
        person = self._people.may(May.DOSSIER)
        document = self.document(reference, payer)
        with told_as_trouble(self._file.home), immediate(self._file.db):
            body = {"right_meter": payer.right_meter}
            self._file.journal.append(self._clock.now(), "print dossier", reference, body, person=person)
        return document

    async def print(self, reference: str, payer: Payer) -> Tried:
        """Write it and print it; what came of that, in words. Raises what `write` raises."""
        self._papers.refuse_without_printer()
        ending = await self._papers.print_apart(self.write(reference, payer))
        return told_of(ending, said("the dossier"), on_screen=self._papers.on_screen)

    def _taker(self, reference: str) -> str:
        """Who took the sale, "" where nobody had signed in."""
        entry = next((entry for entry, _raw in self._file.sales.history(reference)), None)
        person = self._file.people.load(entry.person) if entry is not None and entry.person is not None else None
        return person.name if person is not None else ""


def _signed(say: ReceiptWords) -> list[Line]:
    return [Rule(), Text(say("dossier_asks")), Feed(1), Text(say("signed")), Feed(2), Rule("_"), Cut()]
