"""The bodies that Powershop answers with: the samples of its document, with the ledger's values in them.

Every sample of a success has `"code": 00`, and the status's has a bare `transactionDate`: neither is JSON, and since
all five samples agree they are taken at their word. `as_printed` off, both are quoted. No failure has a sample: they
come in the same envelope without `data`, their code a number of the document's list.
"""

import json
import re
from datetime import datetime, timedelta, timezone

from app.sandbox.ledger import Vend, amount_text, number_of_cents
from app.sandbox.powershop_meters import METERS, Course, Meter

Body = dict[str, object]

LAGOS = timezone(timedelta(hours=1))  # the document names no zone

# "API Status Codes": the document's meaning serves as `description`.
INSUFFICIENT_FUNDS: Body = {"status": "Failed", "description": "Insufficient Funds in merchant account", "code": 600}
FAILED: Body = {"status": "Failed", "description": "Failed transaction", "code": 601}
BELOW_MINIMUM: Body = {
    "status": "Failed",
    "description": "Vending amount lower than the minimum purchase for a meter number in question",
    "code": 605,
}
NOT_FOUND: Body = {"status": "Failed", "description": "Transaction not found", "code": 606}

# Undocumented. Sending a transactionId twice might as well repeat the first answer: a failure is the worse one for a
# till that believes it. 606 is the only "not found" there is.
ALREADY_PROCESSED: Body = {"status": "Failed", "description": "Transaction already processed", "code": 601}
UNKNOWN_METER: Body = {"status": "Failed", "description": "Meter number not found", "code": 606}
NOT_AUTHORIZED: Body = {"status": "Failed", "description": "Unauthorized", "code": 401}

_OTHER_METER = "04214346555"
_OTHER_REFERENCE = "000000000001"
_BARE_CODE = re.compile(r'"code": "00"')
_BARE_DATE = re.compile(r'"transactionDate": "([0-9-]{10}T[0-9:.]{12})"')  # the status's, not the vend's with a blank


def malformed(what: str) -> Body:
    """A request that is not as the document wants it; undocumented."""
    return {"status": "Failed", "description": what, "code": 400}


def access(token: str, seconds: int) -> Body:
    """A new access token; the only answer without an envelope."""
    return {"access_token": token, "token_type": "Bearer", "expires_in": seconds}


def validated(transaction: str, reference: str, meter: Meter) -> Body:
    """The success of a validation. The mobile number is the one on file, not the caller's: so in the sample."""
    return _success(
        "Successful meter verification",
        {
            "transactionId": transaction,
            "referenceNumber": reference,
            "meterNumber": meter.number,
            "meterType": meter.service,
            "minimumPurchase": meter.minimum,
            "discoType": meter.disco,
            "customerName": meter.customer,
            "customerAddress": "",
            "mobileNumber": meter.mobile,
        },
    )


def vended(vend: Vend) -> Body:
    """The success of a vend."""
    reference, meter = _names(vend)
    return _success(
        "Successfully token generation",
        {
            "referenceNumber": vend.key,
            "amount": number_of_cents(vend.amount_cents),
            **_token(vend, " "),
            "transactionDate": _moment(vend.at, " "),
            "meterNumber": meter,
            "merchantReference": reference,
        },
    )


def status(vend: Vend) -> Body:
    """What the status call says of a vend that was carried out."""
    reference, meter = _names(vend)
    return _success(
        "Successful Transaction retrieval",
        {
            "referenceNumber": vend.key,
            "merchantReference": reference,
            "meterNumber": meter,
            **_token(vend, "-"),
            "transactionDate": _moment(vend.at, "T"),
            "amount": amount_text(vend.amount_cents),
        },
    )


def balance(cents: int) -> Body:
    """The merchant's wallet; the sample's 7090.3 has no trailing zero."""
    return _success("Merchant Wallet Balance", {"amount": str(number_of_cents(cents))})


def written(body: Body, *, as_printed: bool) -> str:
    """The body as it goes over the wire: spelled as the document's samples are, or in JSON."""
    said = json.dumps(body)
    return _BARE_DATE.sub(r'"transactionDate": \1', _BARE_CODE.sub('"code": 00', said)) if as_printed else said


def _success(description: str, inner: Body) -> Body:
    return {"status": "Success", "description": description, "code": "00", "data": inner}


def _names(vend: Vend) -> tuple[str, str]:
    if METERS[vend.number].course == Course.ANSWERS_ANOTHER:
        return _OTHER_REFERENCE, _OTHER_METER
    return vend.reference, vend.number


def _token(vend: Vend, joint: str) -> Body:
    """The token in groups of four, "6782 4150 .." in a vend and "xxxx-xxxx-.." in a status; no field where none is."""
    return {"token": joint.join(re.findall("[0-9]{4}", vend.token))} if vend.token else {}


def _moment(at: datetime, joint: str) -> str:
    return at.astimezone(LAGOS).replace(tzinfo=None).isoformat(joint, "milliseconds")
