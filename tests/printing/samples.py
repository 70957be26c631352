"""Documents as a shop in Nakuru prints them."""

import io

from PIL import Image

from printing.document import QR, Columns, Cut, Document, Feed, Line, Rule, Text, TokenDigits

TOKEN = "66430474307561657038"

_HEAD: tuple[Line, ...] = (
    Text("DUKA LA UMEME", bold=True, size=2, align="center"),
    Text("Moi Avenue 12, Nakuru", align="center"),
    Text("Tel. 0700 000 000", align="center"),
)
_SALE: tuple[Line, ...] = (
    Rule(),
    Columns("Date", "21/11/2026 10:42"),
    Columns("Till 001", "Wanjiru"),
    Columns("Reference", "001027888123"),
)

PREPAID = Document(
    (
        *_HEAD,
        Text("Kenya Power prepaid token", bold=True, align="center"),
        *_SALE,
        Columns("Receipt No.", "10002-1123"),
        Rule(),
        Columns("Meter", "01451174955", bold=True),
        Columns("Customer", "Bilbo Baggins"),
        Feed(),
        TokenDigits(TOKEN),
        Feed(),
        Columns("Units", "23.47 kWh"),
        Rule(),
        Columns("Token amount", "KSh 364.00"),
        Columns("Fuel energy charge", "KSh 47.00"),
        Columns("Forex adjustment", "KSh 13.27"),
        Columns("Inflation adjustment charge", "KSh 3.19"),
        Columns("EPRA levy", "KSh 1.39"),
        Columns("REP levy", "KSh 15.21"),
        Columns("VAT", "KSh 55.94"),
        Rule("="),
        Columns("Paid", "KSh 500.00", bold=True),
        Columns("Cash", "KSh 1,000.00"),
        Columns("Change", "KSh 500.00"),
        QR(TOKEN),
        Text("Asante. Karibu tena!", align="center"),
        Cut(),
    )
)

POSTPAID = Document(
    (
        *_HEAD,
        Text("Kenya Power bill payment", bold=True, align="center"),
        *_SALE,
        Rule(),
        Columns("Account", "0203755-01", bold=True),
        Columns("Customer", "Halima Diriye-Nzioki of the Nakuru Central Market Traders' Co-operative"),
        Columns("Balance before the payment", "KSh 12,804.50"),
        Columns("Paid", "KSh 2,500.00", bold=True),
        Columns("M-PESA", "SKL4X9QZ1T"),
        Columns("Receipt No.", "7711208"),
        Cut(),
    )
)

NO_TOKEN = Document(
    (
        *_HEAD,
        Rule("="),
        Text("NOT A TOKEN", bold=True, size=3, align="center", inverse=True),
        Text("COPY 2", bold=True, size=2, align="right"),
        Rule("="),
        Text(
            "The line dropped after we asked Kenya Power. The token may have been issued. "
            "Keep this slip: the token prints here, or your money is given back."
        ),
        *_SALE,
        Columns("Meter", "01451174955", bold=True),
        Columns("Customer", "Bílbo “Frodo” Bağgins – ẹni"),
        Columns("Paid", "KSh 500.00", bold=True),
        Cut(),
    )
)

SAMPLES = {"prepaid": PREPAID, "postpaid": POSTPAID, "no_token": NO_TOKEN}


def logo(width: int, height: int) -> bytes:
    """The file of a picture in all greys, one beside the other."""
    file = io.BytesIO()
    Image.linear_gradient("L").rotate(90).resize((width, height)).save(file, "PNG")
    return file.getvalue()
