"""Every paper of a till in every language, as somebody has read it: the text, and the dots that a printer makes of it.

Written anew with: python -m tests.services.golden_papers
What is written is to be looked at, picture by picture, before it is kept.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.events import Sent, Taken
from app.domain.money import Money
from app.domain.outcome import Complete
from app.domain.sale import Order, Sale, Service, Tender
from app.providers.pawacard_answers import read_vend
from app.providers.transport import Exchange
from app.services.cash_slip import CashMovement, cash_slip
from app.services.float_paper import FloatLine, FloatReading
from app.services.printers import paper_in
from app.services.receipts import money_back_slip, receipt, slip
from app.services.shift_paper import Closing, Shift, Takings, Tally, shift_paper
from app.services.shop import Letterhead, Printer, Shop, Timing
from app.services.test_page import test_page
from printing.document import Document
from printing.drawn import ready_to_draw
from printing.escpos_encoder import encode
from printing.paper import Paper
from printing.text import as_text
from tests.domain.sales import ORDER, SOLD, TOKEN, after, vend
from tests.printing.thermal_head import print_out
from tests.printing.thermal_head.dots import Dots
from tests.providers import samples

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = ("en", "sw", "fr")
PRINTERS = {
    58: Printer("usb", "/dev/usb/lp0", paper_width_mm=58, profile="generic-58"),
    80: Printer("network", "192.168.1.50:9100", profile="generic-80", drawer_pin=2),
}
WIDTHS_MM = tuple(PRINTERS)
TIME_ZONE = "Africa/Nairobi"
SHOP = Shop(1, "Mama Njeri Kiosk", "KES", "en", Printer(), Timing())
LETTERHEAD = Letterhead(("Moi Avenue 12", "Nakuru"), "P051234567X", "0700 000 000", "Karibu tena!")
AT = datetime(2026, 11, 21, 7, 42, 7, tzinfo=UTC)
REAL = replace(ORDER, sandbox=False)
BILL = replace(
    REAL, service=Service.POSTPAID, meter="0203754-01", amount=Money(1000_00, "KES"), tendered=Money(1000_00, "KES")
)
CASH_IN = CashMovement("001028041100", "in", Money(5000_00, "KES"), "Small change from the bank", "Wanjiru", AT)
CASH_OUT = CashMovement(
    "001028041733", "out", Money(1250_50, "KES"), "Paid the water carrier, and two rolls of paper", "Otieno", AT
)
SHILLINGS = Takings(
    tokens=(("Kenya Power", Tally(37, Money(18450_00, "KES"))), ("Socodee", Tally(2, Money(700_00, "KES")))),
    bills=(("Kenya Power", Tally(4, Money(6210_50, "KES"))),),
    mobile_money=Tally(12, Money(5360_50, "KES")),
    unfinished=Tally(1, Money(200_00, "KES")),
    owed=Tally(1, Money(350_00, "KES")),
    given_back=Tally(2, Money(500_00, "KES")),
    at_the_start=Money(5000_00, "KES"),
    cash_for_sales=Money(20000_00, "KES"),
    cash_in=Tally(1, Money(5000_00, "KES")),
    cash_out=Tally(2, Money(1750_50, "KES")),
    refunds=Tally(1, Money(200_00, "KES")),
    expected=Money(28049_50, "KES"),
    counted=Money(27999_50, "KES"),
)
NOTHING = Tally(0, Money(0, "USD"))
DOLLARS = Takings(
    tokens=(("Société congolaise de distribution d'eau et d'électricité", Tally(1, Money(12_345_678_90, "USD"))),),
    bills=(),
    mobile_money=NOTHING,
    unfinished=NOTHING,
    owed=NOTHING,
    given_back=NOTHING,
    at_the_start=Money(0, "USD"),
    cash_for_sales=Money(12_345_678_90, "USD"),
    cash_in=NOTHING,
    cash_out=NOTHING,
    refunds=NOTHING,
    expected=Money(12_345_678_90, "USD"),
    counted=Money(12_345_679_00, "USD"),
)
GOES_ON = Shift(
    opened_at=AT - timedelta(hours=3, minutes=41),
    opened_by="Wanjiru",
    as_of=AT,
    takings=(replace(SHILLINGS, counted=None, unfinished=Tally(2, Money(700_00, "KES"))),),
    openings=3,
    unfinished=("001028039911", "001028041002"),
    journal_head="9f3c21ab77d01e4b0a6c55d2e8f1b7034c9d2e6a1f8b7c3d5e9012a4b6c8d0ef",
)
FLOAT = FloatLine(
    profile="kplc",
    company="Kenya Power",
    start=FloatReading(Money(50_000_00, "KES"), AT - timedelta(hours=3, minutes=41)),
    end=FloatReading(Money(45_239_00, "KES"), AT - timedelta(minutes=1)),
    sold=Money(24_660_50, "KES"),
    fees=Money(50_00, "KES"),
    topped_up=Money(20_000_00, "KES"),
    unknown=Money(200_00, "KES"),
)
UNREAD = replace(FLOAT, profile="socodee", company="Socodee", start=None)
CLOSED = replace(
    GOES_ON,
    floats=(FLOAT, UNREAD),
    takings=(replace(SHILLINGS, commission=(("kplc", Money(493_21, "KES")), ("socodee", Money(14_00, "KES")))),),
    unfinished=("001028039911",),
    closing=Closing(17, AT, "Achieng Otieno"),
)
TWO_CURRENCIES = replace(
    CLOSED,
    takings=(replace(SHILLINGS, counted=SHILLINGS.expected, unfinished=Tally(0, Money(0, "KES"))), DOLLARS),
    unfinished=(),
    closing=Closing(18, AT, "Wanjiru", alone=True),
)
WHITE_AROUND = 24


def sold(order: Order, outcome: Complete) -> Sale:
    """A sale that was taken, sent and sold."""
    return after(Taken(order), Sent(), vend(outcome), at=AT)


def answered(sample: str, order: Order, reference: str = "370474587102") -> Complete:
    """What a sample of the provider's document comes to."""
    exchange = Exchange(left=True, http=200, body=sample.encode())
    outcome = read_vend(exchange, reference, order, "auto")
    assert isinstance(outcome, Complete)
    return outcome


def papers(shop: Shop = SHOP) -> dict[str, Document]:
    """Each paper by its name."""
    bill = json.dumps(json.loads(samples.BILL_CHECKED)).replace("0203755-01", "0203754-01")
    by_phone = replace(ORDER, tender=Tender.MOBILE_MONEY, tender_code="SJK4H7TL2P", phone="+254712345678")
    three = replace(SOLD, tokens=("46903925208523674737", "71464563847088610152", TOKEN), units="50.76")
    return {
        "prepaid": receipt(sold(REAL, answered(samples.VENDED, REAL)), shop, "Kenya Power", 0),
        "postpaid": receipt(sold(BILL, answered(bill, BILL)), shop, "Kenya Power", 0),
        "steps_copy_test": receipt(sold(by_phone, three), shop, "Kenya Power", 2),
        "slip": slip(after(Taken(REAL), at=AT), shop, "Kenya Power", 0),
        "money_back": money_back_slip(after(Taken(REAL), at=AT), shop, "Kenya Power", 0),
        "test_page": test_page(shop, shop.printer, AT),
        "cash_in": cash_slip(CASH_IN, shop, 0),
        "cash_out_copy": cash_slip(CASH_OUT, shop, 2),
        "x": shift_paper(GOES_ON, shop, 0),
        "z": shift_paper(CLOSED, shop, 0),
        "z_copy": shift_paper(TWO_CURRENCIES, shop, 3),
    }


NAMES = tuple(papers())


def all_papers() -> Iterator[tuple[str, Document, Paper]]:
    """Every paper in every language on every width, under the shop's letterhead, and the name of its files."""
    for language in LANGUAGES:
        for width_mm, printer in PRINTERS.items():
            shop = replace(SHOP, language=language, letterhead=LETTERHEAD, printer=printer)
            for name, document in papers(shop).items():
                yield f"{name}_{language}_{width_mm}", document, paper_in(printer)


def printed(document: Document, paper: Paper) -> Dots:
    """The dots that a printer makes of a document's bytes."""
    (out,) = print_out(encode(document, paper), width=paper.dots).papers
    return out.dots


def without_pictures(dots: Dots, document: Document, paper: Paper) -> Dots:
    """A paper's dots with its drawn lines left white: those are made by the fonts that a machine has."""
    (out,) = print_out(encode(document, paper), width=paper.dots).papers
    drawn = {y for image in out.images for y in range(image.box.top, image.box.bottom)}
    return replace(dots, rows=tuple(0 if y in drawn else row for y, row in enumerate(dots.rows)))


def main() -> None:
    """Write them all."""
    os.environ["TZ"] = TIME_ZONE
    time.tzset()
    ready_to_draw()
    for name, document, paper in all_papers():
        (GOLDEN / f"{name}.txt").write_text(as_text(document, paper), encoding="utf-8")
        printed(document, paper).write_png(GOLDEN / f"{name}.png", WHITE_AROUND)


if __name__ == "__main__":
    main()
