"""The meters and accounts that Kenya Power knows in the Pawacard sandbox, and what becomes of a sale to each.

Prepaid meters (any other number that passes Luhn is unknown; any that fails it gets the document's sentence):

    01451174955  sells: Bilbo Baggins, the document's sample customer, with the sample's own charges
    14285093614  sells                          37033188428  sells
    04207144330  sells                          22176009151  sells
    54601299875  sells                          37855120467  sells; a name of 60 characters
    04561277908  sells; accents, an apostrophe  14300933786  sells; markup and printer control bytes
    01234567898  verify and vend time out (elec100); a vend is carried out all the same
    54660102036  verifies; the vend times out (elec100) and is carried out all the same
    04561001050  is unknown to Kenya Power
    14102005007  has reached the day's maximum (105)
    14102005106  stays pending for `pending_asks` asks, then completes
    14102001006  stays pending for `pending_asks` asks, then fails (transaction status 2)
    14102003002  fails at vend with elec001 (threshold)
    14102007003  fails at vend with elec003 (never reached Kenya Power)
    14102009090  completes without a token
    37666000007  is answered with another sale's reference and meter

Postpaid accounts (any other is unknown):

    0203754-01   pays: Bilbo Baggins, who owes 10     3625790-02   pays
    0417733-05   pays; nothing owed
    0203756-01   is answered with the document's literal sample, which names the account 0203755-01
    0350011-03   stays pending for `pending_asks` asks, then completes
    0350012-03   fails (transaction status 2)
    0350013-03   cannot be verified: "Connection error"
"""

from dataclasses import dataclass
from enum import StrEnum


class Course(StrEnum):
    """What becomes of a sale to a meter or an account; the words are those of the control page."""

    SELLS = "sells"
    SELLS_AS_DOCUMENTED = "sells, with the charges of the document's sample whatever the amount"
    TIMES_OUT = "verify and vend time out (elec100), though the vend is carried out"
    VEND_TIMES_OUT = "the vend times out (elec100), though it is carried out"
    UNKNOWN = "unknown to Kenya Power"
    DAY_MAXIMUM = "has reached the day's maximum (105)"
    PENDING_THEN_COMPLETE = "stays pending for some asks, then completes"
    PENDING_THEN_FAILED = "stays pending for some asks, then fails (status 2)"
    FAILED_AT_ONCE = "fails (status 2)"
    THRESHOLD = "fails at vend with elec001 (threshold)"
    NEVER_REACHED = "fails at vend with elec003 (never reached Kenya Power)"
    NO_TOKEN = "completes without a token"  # noqa: S105 - no secret: what the sandbox does
    ANSWERS_ANOTHER = "is answered with another sale's reference and meter"
    LITERAL_SAMPLE = "is answered with the document's sample, which names another account"
    NO_CONNECTION = "cannot be verified: Connection error"


@dataclass(frozen=True)
class Meter:
    """A prepaid meter: 11 digits, whose it is, what becomes of a sale to it."""

    number: str
    customer: str
    course: Course = Course.SELLS


@dataclass(frozen=True)
class Account:
    """A postpaid account: its number, whose it is, what they owe, what becomes of a payment."""

    number: str
    customer: str
    owed_cents: int
    course: Course = Course.SELLS


METERS = {
    meter.number: meter
    for meter in (
        Meter("01451174955", "Bilbo Baggins", Course.SELLS_AS_DOCUMENTED),
        Meter("14285093614", "Wanjiku Kamau"),
        Meter("37033188428", "Achieng Odhiambo"),
        Meter("04207144330", "Juma Ali Mwinyi"),
        Meter("22176009151", "Kipchoge Cheruiyot"),
        Meter("54601299875", "Mama Njeri Kiosk"),
        Meter("37855120467", "Nyakati Wambui Muthoni Nyambura Gathoni Waithera wa Kariuki."),
        Meter("04561277908", "Zoë Ng'ang'a-Müller née Diakité"),
        Meter("14300933786", "<b>Otieno</b> & Sons\x1b@\x1bi\x00\x07\r\n<img src=x>"),
        Meter("01234567898", "Halima Abdi", Course.TIMES_OUT),
        Meter("54660102036", "Nakato Birungi", Course.VEND_TIMES_OUT),
        Meter("04561001050", "", Course.UNKNOWN),
        Meter("14102005007", "Mutua Musyoka", Course.DAY_MAXIMUM),
        Meter("14102005106", "Chebet Langat", Course.PENDING_THEN_COMPLETE),
        Meter("14102001006", "Okello Ochieng", Course.PENDING_THEN_FAILED),
        Meter("14102003002", "Fatuma Hassan", Course.THRESHOLD),
        Meter("14102007003", "Baraka Mwangi", Course.NEVER_REACHED),
        Meter("14102009090", "Neema Mushi", Course.NO_TOKEN),
        Meter("37666000007", "Uwase Ingabire", Course.ANSWERS_ANOTHER),
    )
}

ACCOUNTS = {
    account.number: account
    for account in (
        Account("0203754-01", "Bilbo Baggins", 1_000),
        Account("3625790-02", "Wairimu Njoroge", 245_075),
        Account("0417733-05", "Kiptoo Stores", 0),
        Account("0203756-01", "Bilbo Baggins", 100_000, Course.LITERAL_SAMPLE),
        Account("0350011-03", "Atieno Owuor", 80_000, Course.PENDING_THEN_COMPLETE),
        Account("0350012-03", "Moraa Nyaboke", 80_000, Course.FAILED_AT_ONCE),
        Account("0350013-03", "Lokiru Ekal", 80_000, Course.NO_CONNECTION),
    )
}


def passes_luhn(number: str) -> bool:
    """Whether the last digit is the Luhn check digit of the others; False for anything but ASCII digits."""
    if not (number.isascii() and number.isdigit()):
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number))]
    return sum(digit - 9 if digit > 9 else digit for digit in doubled) % 10 == 0
