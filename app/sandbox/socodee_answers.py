"""The bodies that Socodee answers with: the samples of its document, with the ledger's values in them.

The samples of a payment and of a status are not JSON: typographic quotation marks stand where a word processor put
them, and the payment's last brace is missing. No server writes that, so JSON is the default and the samples'
spelling is a setting, `as_printed`; the inquiry's sample is JSON either way. The document has no answer to a request
that fails: what was chosen stands beside each.
"""

import json

from app.sandbox.ledger import Vend, VendState
from app.sandbox.socodee_meters import METERS, Course

Body = dict[str, object]

# Undocumented, all of these: the words of HTTP in the envelope of the samples.
NOT_FOUND: Body = {"statusCode": "404", "statusDescription": "NOT FOUND"}
NOT_LOGGED_IN: Body = {"statusCode": "401", "statusDescription": "UNAUTHORIZED"}
# "Access to this endpoint requires setup changes on your account."
NOT_SET_UP: Body = {"statusCode": "403", "statusDescription": "FORBIDDEN"}

_DOCUMENTED_KWH = "50.76"
_PRICES = {"USD": 15, "CDF": 42_000}  # of one kWh, in cents: near what a shop in Kinshasa pays
_OTHER_METER = "45036882525"
_OTHER_REFERENCE = "000000000001"


def failed(what: str) -> Body:
    """A request that is not as the document wants it; undocumented."""
    return {"statusCode": "400", "statusDescription": what}


def paid(vend: Vend) -> tuple[int, Body]:
    """The HTTP status and the body that a payment request is answered with.

    Only the success is documented. A payment that is only accepted is 202 and PENDING, as a client of the same
    family of interfaces expects; a declined one says 400 in its statusCode.
    """
    match vend.state:
        case VendState.COMPLETE:
            return 200, _named(vend) | {
                "statusCode": "200",
                "statusDescription": "SUCCESS",
                "additionalInformation": _additional(vend),
            }
        case VendState.PENDING:
            return 202, _named(vend) | {
                "statusCode": "202",
                "statusDescription": "PENDING",
                "additionalInformation": None,
            }
        case VendState.FAILED:
            return 200, _named(vend) | {
                "statusCode": "400",
                "statusDescription": "DECLINED",
                "additionalInformation": None,
            }


def status(vend: Vend) -> Body:
    """What both status calls say. The samples have statusCode 200 whichever statusDescription is meant."""
    complete = vend.state == VendState.COMPLETE
    return _named(vend) | {
        "statusDescription": {
            VendState.COMPLETE: "APPROVED",
            VendState.PENDING: "PENDING",
            VendState.FAILED: "DECLINED",
        }[vend.state],
        "statusCode": "200",
        "transactionDate": f"{vend.at:%Y-%m-%dT%H:%M:%S}",  # the document says "string"
        "additionalInformation": _additional(vend) if complete else None,
    }


def written(body: Body, *, as_printed: bool) -> str:
    """The body as it goes over the wire: JSON, or spelled as the document's samples are.

    There the first two lines have straight quotation marks but for the last one, all later ones are typographic,
    and the payment request's success ends one brace early (the status calls' answers do not).
    """
    if not as_printed or "transactionId" not in body:
        return json.dumps(body)
    head = {name: body[name] for name in ("transactionId", "originatingTransactionId")}
    tail = {name: value for name, value in body.items() if name not in head}
    first = json.dumps(head, ensure_ascii=False)[:-2] + "”"
    rest = _typographic(json.dumps(tail, ensure_ascii=False)[1:])
    ends_early = "transactionDate" not in body and body["additionalInformation"] is not None
    return f"{first}, {rest[:-1] if ends_early else rest}"


def _typographic(text: str) -> str:
    """Every other quotation mark opens; those of a name's own are escaped and stay."""
    pieces = text.replace('\\"', "\0").split('"')
    marks = "“”" * len(pieces)
    joined = "".join(piece + mark for piece, mark in zip(pieces, marks, strict=False))[:-1]
    return joined.replace("\0", '\\"')


def _named(vend: Vend) -> Body:
    another = METERS[vend.number].course == Course.ANSWERS_ANOTHER
    return {
        "transactionId": vend.key,
        "originatingTransactionId": _OTHER_REFERENCE if another else vend.reference,
    }


def _additional(vend: Vend) -> Body:
    course = METERS[vend.number].course
    tokens = (vend.token or "").split()
    blank = " " if course == Course.SELLS_AS_DOCUMENTED else ""
    # In the sample the first token has no blank before it, and the others and the deviceId do.
    listed = [(blank if place else "") + token for place, token in enumerate(tokens)]
    return {
        "token": listed[0] if course == Course.TOKEN_IS_TEXT else listed,
        "deviceId": blank + (_OTHER_METER if course == Course.ANSWERS_ANOTHER else vend.number),
        "KWH": _DOCUMENTED_KWH if course == Course.SELLS_AS_DOCUMENTED else _kwh(vend),
        "CustomerName": vend.customer,
    }


def _kwh(vend: Vend) -> str:
    hundredths = vend.amount_cents * 100 // _PRICES[vend.currency]
    return f"{hundredths // 100}.{hundredths % 100:02d}"
