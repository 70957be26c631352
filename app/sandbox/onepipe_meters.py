"""The billers, meters and accounts that OnePipe knows in the sandbox, and what becomes of a sale to each.

Every prepaid biller (a code that ends in PR) knows every meter, every postpaid one (PP) every account; anything else
is Failed with 07. PHEDPR has two products, every other biller one.

    prepaid
    04185666015  sells                                   04185677020  sells
    04185611037  WaitingForOTP, the right one sells      54520077022  the same, but then stays Processing for a while
    04185622042  PendingValidation, the right PIN sells
    04185633056  stays Processing for `pending_asks` asks, then sells
    04185644061  stays Processing for `pending_asks` asks, then is Failed (05)
    04185619105  the same as the first with PendingFulfilment, a status that the document does not list
    04185699081  is Successful and paid, but fulfilled (with its token) only after `pending_asks` asks
    04185655075  is Successful with an empty token
    04185639129  is Successful with error 01 and no token; its query has the token
    04185688092  is answered Duplicate, though it is carried out
    04185629112  is Failed without a code, though it is carried out
    54520066017  is Fraud, a status that the document does not list; nothing is carried out
    04990000CCL  is Failed with the code CC (L is the Luhn digit). 01 09 26 68 94 97 are carried out all the same;
                 91 96 and 03 05 06 07 08 12 13 16 18 21 30 34 51 61 65 71 are not

    postpaid (an answer has a reference and no token)
    0102030401  pays        0102030402  WaitingForOTP, the right one pays
    0102030403  stays Processing for `pending_asks` asks, then pays
    0102030404  is Failed (21)
"""

from dataclasses import dataclass
from enum import StrEnum

BILLERS = {
    "AEDCPR": "Abuja Electricity Distribution Company Prepaid",
    "AEDCPP": "Abuja Electricity Distribution Company Postpaid",
    "BEDCPR": "Benin Electricity Distribution Company Prepaid",
    "BEDCPP": "Benin Electricity Distribution Company Postpaid",
    "EKEDCPR": "Eko Electricity Distribution PrePaid",
    "EKEDCPP": "Eko Electricity Distribution PostPaid",
    "EEDCPR": "Enugu Electricity Distribution PrePaid",
    "EEDCPP": "Enugu Electricity Distribution PostPaid",
    "IBEDCPR": "Ibadan Electricity Distribution PrePaid",  # PostPaid in the document, a slip: the suffix decides
    "IBEDCPP": "Ibadan Electricity Distribution PostPaid",
    "IKEDCPR": "Ikeja Electricity Distribution PrePaid",
    "IKEDCPP": "Ikeja Electricity Distribution PostPaid",
    "JEDCPR": "Jos Electricity Distribution PrePaid",
    "JEDCPP": "Jos Electricity Distribution PostPaid",
    "KEDCPR": "Kaduna Electricity Distribution PrePaid",
    "KEDCPP": "Kaduna Electricity Distribution Post Paid",
    "KAEDCPR": "Kano Electricity Distribution PrePaid",
    "KAEDCPP": "Kano Electricity Distribution Post Paid",
    "PHEDPR": "Port Harcourt Electricity Distribution PrePaid",
    "PHEDPP": "Port Harcourt Electricity Distribution Post Paid",
    "YEDPR": "Yola Electricity Distribution Prepaid",
}
_SEVERAL_PRODUCTS = "PHEDPR"

# Carried out all the same: a till that takes one of these for a refusal gives money back for a token that exists.
_CODES_CARRIED_OUT = ("01", "09", "26", "68", "94", "97")
_CODES_NOT_CARRIED_OUT = (
    *("91", "96"),
    *("03", "05", "06", "07", "08", "12", "13", "16", "18", "21", "30", "34", "51", "61", "65", "71"),
)


class Course(StrEnum):
    """What becomes of a sale to a meter or an account; the words are those of the control page."""

    SELLS = "sells"
    OTP = "WaitingForOTP; the right one sells"
    OTP_THEN_PROCESSING = "WaitingForOTP; then stays Processing for some asks and sells"
    PIN = "PendingValidation; the right PIN sells"
    PROCESSING_THEN_SELLS = "stays Processing for some asks, then sells"
    PROCESSING_THEN_FAILED = "stays Processing for some asks, then is Failed (05)"
    PENDING_FULFILMENT = "stays PendingFulfilment (not in the document) for some asks, then sells"
    PAID_NOT_FULFILLED = "is Successful and paid, but fulfilled only after some asks"
    NO_TOKEN = "is Successful with an empty token"  # noqa: S105 - no secret: what the sandbox does
    SUCCESSFUL_WITH_ERROR = "is Successful with error 01 and no token; its query has the token"
    DUPLICATE = "is answered Duplicate, though it is carried out"
    FAILED_THOUGH_VENDED = "is Failed, though it is carried out"
    FAILED = "is Failed and not carried out"
    FRAUD = "is Fraud (not in the document) and not carried out"


@dataclass(frozen=True)
class Meter:
    """A meter or an account: whose it is, what becomes of a sale to it, and with which code if it is Failed."""

    number: str
    customer: str
    course: Course = Course.SELLS
    code: str | None = None


@dataclass(frozen=True)
class Product:
    """What a biller sells: its id and code, its name, and what the customer is asked for."""

    item_id: str
    code: str
    name: str
    prompt: str


def _luhn_digit(digits: str) -> str:
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(digits))]
    return str(-sum(digit - 9 if digit > 9 else digit for digit in doubled) % 10)


def _meter_of_code(code: str, course: Course) -> Meter:
    digits = f"04990000{code}"
    return Meter(digits + _luhn_digit(digits), f"Error {code}", course, code)


PREPAID = {
    meter.number: meter
    for meter in (
        Meter("04185666015", "Uju Usmanu"),
        Meter("04185677020", "Kola Uju Abubakar"),
        Meter("04185611037", "Folake Adeyemi", Course.OTP),
        Meter("54520077022", "Emeka Obi", Course.OTP_THEN_PROCESSING),
        Meter("04185622042", "Halima Sule", Course.PIN),
        Meter("04185633056", "Tunde Bakare", Course.PROCESSING_THEN_SELLS),
        Meter("04185644061", "Amina Waziri", Course.PROCESSING_THEN_FAILED, "05"),
        Meter("04185619105", "Segun Ojo", Course.PENDING_FULFILMENT),
        Meter("04185699081", "Bisi Alade", Course.PAID_NOT_FULFILLED),
        Meter("04185655075", "Ọlá Ṣóyínká", Course.NO_TOKEN),
        Meter("04185639129", "Gbenga Cole", Course.SUCCESSFUL_WITH_ERROR),
        Meter("04185688092", "Nneka Udo", Course.DUPLICATE),
        Meter("04185629112", "Yakubu Bala", Course.FAILED_THOUGH_VENDED),
        Meter("54520066017", "Ebere Okoro", Course.FRAUD),
        *(_meter_of_code(code, Course.FAILED_THOUGH_VENDED) for code in _CODES_CARRIED_OUT),
        *(_meter_of_code(code, Course.FAILED) for code in _CODES_NOT_CARRIED_OUT),
    )
}

POSTPAID = {
    account.number: account
    for account in (
        Meter("0102030401", "Wuse Bakery Ltd"),
        Meter("0102030402", "Marina Chambers", Course.OTP),
        Meter("0102030403", "Aba Tailors Union", Course.PROCESSING_THEN_SELLS),
        Meter("0102030404", "Closed Account", Course.FAILED, "21"),
    )
}


def find(biller: str, number: str) -> Meter | None:
    """The meter or account that this biller knows by this number, or None."""
    return (POSTPAID if is_postpaid(biller) else PREPAID).get(number)


def is_postpaid(biller: str) -> bool:
    """The suffix decides: PR prepaid, PP postpaid."""
    return biller.endswith("PP")


def products(biller: str) -> list[Product]:
    """What this biller (one of BILLERS) sells."""
    first = 101_638_163_628_490_000 + 10 * list(BILLERS).index(biller)
    name = BILLERS[biller]
    if biller == _SEVERAL_PRODUCTS:
        return [
            Product(f"{first}", f"{biller}01", f"{name}, house", "Please enter your meter number"),
            Product(
                f"{first + 1}", f"{biller}02", f"{name}, shop", "Please enter the meter number on your shop's bill"
            ),
        ]
    asked = "account" if is_postpaid(biller) else "meter"
    return [Product(f"{first}", f"{biller}01", name, f"Please enter your {asked} number")]
