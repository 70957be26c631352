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
from datetime import UTC, datetime
from pathlib import Path

from app.domain.events import Sent, Taken
from app.domain.money import Money
from app.domain.outcome import Complete
from app.domain.sale import Order, Sale, Service, Tender
from app.providers.pawacard_answers import read_vend
from app.providers.transport import Exchange
from app.services.papers import paper_in
from app.services.receipts import money_back_slip, receipt, slip
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
