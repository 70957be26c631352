"""The bodies that OnePipe answers with: the samples of its document, with the ledger's values in them.

The document has the shape of an answer and no sample of an error: `error` and `errors` with a code and a message are
as OnePipe's common error codes have them. Two slips in its samples are not JSON, a comma missing behind
"biller_item_meta": {} and a quotation mark before the value of payment_status; `as_printed` makes them too.
"""

import json
import re

from app.sandbox.ledger import Vend
from app.sandbox.onepipe_meters import Meter, Product

Body = dict[str, object]

_NAIRA = "566"
# The texts are those that Nigerian banks commonly give these codes; 18 and 71 have none. OnePipe's own table has
# neither 25 nor 63 nor 900V0.
_MEANINGS = {
    "01": "Status unknown, please wait for settlement report",
    "03": "Invalid sender",
    "05": "Do not honor",
    "06": "Dormant account",
    "07": "Invalid account",
    "08": "Account name mismatch",
    "09": "Request processing in progress",
    "12": "Invalid transaction",
    "13": "Invalid amount",
    "16": "Unknown bank code",
    "21": "No action taken",
    "25": "Unable to locate record",
    "26": "Duplicate record",
    "30": "Format error",
    "34": "Suspected fraud",
    "51": "Insufficient funds",
    "61": "Transfer limit exceeded",
    "63": "Security violation",
    "65": "Exceeds withdrawal frequency",
    "68": "Response received too late",
    "91": "Beneficiary bank not available",
    "94": "Duplicate transaction",
    "96": "System malfunction",
    "97": "Timeout waiting for response from destination",
    "900T0": "Please enter the OTP sent to your phone",
    "900V0": "Please enter your PIN",
}
_DONE = {"Successful", "OptionsDelivered"}
_SPELLED = {'"biller_item_meta": {},': '"biller_item_meta": {}', '"payment_status": "': '"payment_status": '}


def envelope(status: str, provider: str, *, code: str | None = None, response: Body | None = None) -> Body:
    """Any answer without products: `code` is its error where it has one."""
    done = "Transaction processed successfully" if status in _DONE else "Transaction is being processed"
    message = _MEANINGS.get(code or "", done if response else "Transaction failed")
    error = {"code": code, "message": message} if code else None
    return {
        "status": status,
        "message": message,
        "data": {
            "provider_response_code": code or ("00" if response else None),
            "provider": provider,
            "errors": [error] if error else None,
            "error": error,
            "provider_response": response,
        },
    }


def malformed(what: str) -> Body:
    """A request that is not as the document wants it, for HTTP 400; 30 is a format error among OnePipe's codes."""
    return _denied("30", what)


def not_let_in(what: str) -> Body:
    """A caller with a wrong key or signature, for HTTP 401; undocumented."""
    return _denied("401", what)


def options(provider: str, meter: Meter, offered: list[tuple[str, Product]], *, kobo: int, reference: str) -> Body:
    """OptionsDelivered: each product with the order_reference that a transact has to name."""
    return envelope(
        "OptionsDelivered",
        provider,
        response={
            "products": [_product(order, product, meter, kobo) for order, product in offered],
            "reference": reference,
            "meta": {},
        },
    )


def sold(vend: Vend, *, paid: str = "Successful", fulfilled: str = "Succesful") -> Body:
    """What was sold; the document spells Succesful with one s, and only there. Postpaid has no token."""
    said: Body = {
        "reference": vend.receipt_number or provider_reference(vend),
        "payment_status": paid,
        "fulfillment_status": fulfilled,
        "transaction_final_amount": vend.amount_cents + vend.fee_cents,
        "transaction_fee": vend.fee_cents,
        "narration": f"Electricity for {vend.customer}",
    }
    if vend.service == "prepaid" and fulfilled == "Succesful":
        said["token"] = "-".join(re.findall("[0-9]{4}", vend.token or ""))
    return said


def provider_reference(vend: Vend) -> str:
    """30 digits like the sample's, which has a date after the sixth: 000022 200225154318 222333334432."""
    return f"000022{vend.at:%y%m%d%H%M%S}{222_333_000_000 + vend.transaction_id:012d}"


def written(body: Body, *, as_printed: bool) -> str:
    """The body as it goes over the wire: in JSON, or with the slips of the document's samples."""
    said = json.dumps(body)
    if as_printed:
        for right, printed in _SPELLED.items():
            said = said.replace(right, printed)
    return said


def _denied(code: str, what: str) -> Body:
    error = {"code": code, "message": what}
    return {
        "status": "Failed",
        "message": what,
        "data": {
            "provider_response_code": code,
            "provider": None,
            "errors": [error],
            "error": error,
            "provider_response": None,
        },
    }


def _product(order: str, product: Product, meter: Meter, kobo: int) -> Body:
    return {
        "order_reference": order,
        "biller_item_id": product.item_id,
        "biller_item_code": product.code,
        "biller_item_name": product.name,
        "biller_item_description": product.name,
        "biller_item_image_url": "",
        "biller_item_prompt": product.prompt,
        "customer_name": meter.customer,
        "biller_item_meta": {},
        "amount": str(kobo),
        "currency": _NAIRA,
        "terms": "",
        "terms_url": "",
    }
