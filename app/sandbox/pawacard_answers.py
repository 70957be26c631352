"""The bodies that Pawacard answers with: the samples of its document (draft 3.2), with the ledger's values in them.

The document is silent on the texts of 102 to 105, on a key that is not valid, on missing fields and on meters
that pass Luhn and do not exist. What was chosen for each stands beside it. HTTP is 200 throughout: no other
HTTP status is in the document.
"""

from datetime import datetime, timedelta, timezone

from app.sandbox.ledger import Vend, VendState, amount_text
from app.sandbox.pawacard_meters import ACCOUNTS, METERS, Course

Body = dict[str, object]

NAIROBI = timezone(timedelta(hours=3))
_SWITCH_TIME = timezone(timedelta(hours=2))  # the zone in which the sample's rctNum counts

# "General Statuses": the document gives their meaning and no sample, so the meaning serves as `msg`.
INSUFFICIENT_BALANCE: Body = {"status": 102, "msg": "Insufficient balance"}
BAD_REFERENCE: Body = {"status": 103, "msg": "Bad reference number"}
NOT_FOUND: Body = {"status": 104, "msg": "Transaction not found"}
DAY_MAXIMUM: Body = {"status": 105, "msg": "Meter has reached maximum vends allowed per day"}

# Verbatim from the document, without the line breaks that its page put into them.
WRONG_PASSWORD: Body = {"status": 1, "msg": "Wrong Username or Password"}
TIMED_OUT: Body = {
    "status": 1,
    "msg": "Request timed out. please fetch the response again",
    "code": "elec100",
}
TOO_SOON: Body = {
    "status": 1,
    "msg": "This transaction has been done too soon from the last one. Please wait for a few minutes.",
}
CONNECTION_ERROR: Body = {"status": 1, "msg": "Connection error"}

# Undocumented: status 1 is the only general failure there is.
INVALID_KEY: Body = {"status": 1, "msg": "Invalid key"}
# Undocumented: Kenya Power's own words, under the code that the document uses for every failed verify.
UNKNOWN_METER: Body = {"status": 1, "msg": "Unknown meter", "code": "elec100"}
UNKNOWN_ACCOUNT: Body = {"status": 1, "msg": "Cannot find meter/account"}

# The document names elec001 and elec003 without a sample: in the shape of its elec100 answers.
_THRESHOLD: Body = {"status": 1, "msg": "Amount is below the threshold for this meter", "code": "elec001"}
_NEVER_REACHED: Body = {"status": 1, "msg": "Transaction failed before Kenya Power", "code": "elec003"}

# The /vend sample's own lines, in cents. They add up to 1502.78 under its totalAmount of 200.
_SAMPLE_CHARGES = {
    "REPCharge": 6486,
    "MonthlyFC": 12000,
    "ERCCharge": 593,
    "TotalTax": 1440,
    "FuelIndexCharge": 92770,
    "ForexCharge": 31055,
    "InflationAdjustment": 5934,
}
# Shares of the amount, in ten-thousandths, for the meters whose charges stay below what was paid.
_SHARES = {
    "REPCharge": 310,
    "MonthlyFC": 0,
    "ERCCharge": 115,
    "TotalTax": 1240,
    "FuelIndexCharge": 1605,
    "ForexCharge": 420,
    "InflationAdjustment": 95,
}
_CENTS_PER_UNIT = 1_638

_SAMPLE_RECEIPT = "151172056109030422"
_OTHER_METER = "04561277908"
_OTHER_REFERENCE = "015117215614"  # the reference in the document's /postpaidbill answer, not the one asked for


def failed(msg: str) -> Body:
    """A general failure; the document has no sample for a malformed request."""
    return {"status": 1, "msg": msg}


def luhn_failed(meter: str) -> Body:
    """The answer of /verify for a meter that Kenya Power refuses by its check digit."""
    return {
        "status": 1,
        "msg": (
            f"The specified MSNO {meter} did not pass the Luhn validation. Please specify a valid MSNO. "
            "ALERT ID-010072 Contact the Support services for assistance if required."
        ),
        "code": "elec100",
    }


def verified(customer: str) -> Body:
    """The success of /verify."""
    return {"status": 0, "msg": "success", "customerName": customer}


def account_verified(customer: str, owed_cents: int) -> Body:
    """The success of /postpaidverify; its `msg` is empty in the document."""
    return {"status": 0, "msg": "", "customerName": customer, "customer_balance": amount_text(owed_cents)}


def prepaid(vend: Vend, *, nested: bool) -> Body:
    """What /vend and /transaction say of a vend: "the same data", by the document."""
    course = METERS[vend.number].course
    match vend.state:
        case VendState.PENDING:
            return {
                "status": 1,
                "msg": "",
                "transaction": {
                    "status": 5,
                    "msg": "transaction still pending",
                    "transactionId": vend.transaction_id,
                    "ref": vend.reference,
                },
            }
        case VendState.FAILED if course == Course.THRESHOLD:
            return _THRESHOLD
        case VendState.FAILED if course == Course.NEVER_REACHED:
            return _NEVER_REACHED
        case VendState.FAILED:
            # Status 2 is in the table without a prepaid sample: the pending one with the words of postpaid.
            return {
                "status": 1,
                "msg": "",
                "transaction": {
                    "status": 2,
                    "msg": "Failed, please try again",
                    "transactionId": vend.transaction_id,
                    "ref": vend.reference,
                },
            }
        case VendState.COMPLETE:
            return _nested_success(vend, course) if nested else _flat_success(vend, course)


def postpaid(vend: Vend, *, asked: bool) -> Body:
    """What /postpaidbill says of a payment, or /postpaidtransaction where `asked`."""
    transaction: Body = {
        "vendor": vend.vendor,
        "accountNo": vend.number,
        "amount": amount_text(vend.amount_cents),
        "date": _sample_date(vend.at),
        "transactionId": vend.transaction_id,
        "ref": vend.reference,
        "customerName": vend.customer,
    }
    match vend.state:
        case VendState.PENDING:
            transaction |= {"status": 0, "msg": "transaction still pending"}
            return {"status": 1, "msg": "success", "transaction": transaction}
        case VendState.FAILED:
            transaction |= {"status": 2, "msg": "Failed, please try again"}
            return {"status": 1, "msg": "", "transaction": transaction}
        case VendState.COMPLETE:
            transaction |= {"status": 1, "rctNum": vend.receipt_number}
            if ACCOUNTS[vend.number].course == Course.LITERAL_SAMPLE:
                transaction |= _literal_sample(vend, asked=asked)
            return {"status": 0, "msg": "success", "transaction": transaction}


def prepaid_receipt_number(transaction_id: int) -> str:
    """A stdTokenRctNum like the sample's; transaction 252, which is the sample's, has the sample's number."""
    return f"RADIXOVS010VS{224_140 + transaction_id:06d}"


def postpaid_receipt_number(vend: Vend) -> str:
    """A rctNum of the sample's shape, 1 Y DDD hhmmssSSS nnnn; the literal account always has the sample's own."""
    if ACCOUNTS[vend.number].course == Course.LITERAL_SAMPLE:
        return _SAMPLE_RECEIPT
    at = vend.at.astimezone(_SWITCH_TIME)
    return f"1{at.year % 10}{at:%j%H%M%S}{at.microsecond // 1000:03d}{vend.transaction_id % 10_000:04d}"


def _flat_success(vend: Vend, course: Course) -> Body:
    """The /vend sample. It carries no general status, no `msg` and no elec000, so neither does this."""
    charges = _SAMPLE_CHARGES if course == Course.SELLS_AS_DOCUMENTED else _charges(vend.amount_cents)
    body: Body = {
        "token": vend.token,
        "stdTokenRctNum": vend.receipt_number,
        "date": _sample_date(vend.at),
        "totalAmount": amount_text(vend.amount_cents),
        "transactionId": vend.transaction_id,
        "fixed": [{key: str(cents)} for key, cents in charges.items()],
        "ref": _OTHER_REFERENCE if course == Course.ANSWERS_ANOTHER else vend.reference,
        "customerName": vend.customer,
    }
    if vend.token is None:
        del body["token"]
    return body


def _nested_success(vend: Vend, course: Course) -> Body:
    """The success as the older hosts of the same family give it, beyond Pawacard's document.

    Fields under `transaction`, charges as one object of decimals in shillings, an ISO-like date; the charges and
    stdTokenAmt add up to totalAmount there. Transaction status 1 is version 3's "complete". The divisions only spell
    JSON's numbers: nothing is reckoned with them.
    """
    charges = _charges(vend.amount_cents)
    token_cents = vend.amount_cents - sum(charges.values())
    transaction: Body = {
        "transactionId": vend.transaction_id,
        "status": 1,
        "vendor": vend.vendor,
        "meterNo": vend.number,
        "rescode": "elec000",
        "stdTokenAmt": token_cents // 100 if token_cents % 100 == 0 else token_cents / 100,
        "stdTokenTax": "0",
        "units": f"{token_cents * 10 // _CENTS_PER_UNIT / 10:.1f}",
        "token": vend.token,
        "stdTokenRctNum": vend.receipt_number,
        "date": f"{vend.at.astimezone(NAIROBI):%Y-%m-%d %H:%M:%S}",
        "totalAmount": amount_text(vend.amount_cents),
        "customerName": vend.customer,
        "ref": vend.reference,
        "fixed": [{key: cents / 100 for key, cents in charges.items()}],
    }
    if vend.token is None:
        del transaction["token"]
    if course == Course.ANSWERS_ANOTHER:
        transaction |= {"meterNo": _OTHER_METER, "ref": _OTHER_REFERENCE}
    return {"status": 0, "msg": "success", "transaction": transaction}


def _literal_sample(vend: Vend, *, asked: bool) -> Body:
    """The document's success word for word: /postpaidbill names another reference too, the check does not."""
    return {
        "rctNum": _SAMPLE_RECEIPT,
        "vendor": "testvendor" if asked else "test",
        "accountNo": "0203755-01",
        "amount": "1000",
        "date": "27-4-2015 21:56:11",
        "transactionId": 3,
        "ref": vend.reference if asked else _OTHER_REFERENCE,
        "customerName": "Bilbo Baggins",
    }


def _charges(amount_cents: int) -> dict[str, int]:
    return {key: amount_cents * share // 10_000 for key, share in _SHARES.items()}


def _sample_date(at: datetime) -> str:
    """Day-month-year without leading zeros, Kenya time: "11-4-2014 20:24:7"."""
    at = at.astimezone(NAIROBI)
    return f"{at.day}-{at.month}-{at.year} {at.hour}:{at.minute}:{at.second}"
