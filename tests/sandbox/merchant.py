"""A merchant of OnePipe that talks to the sandbox with HTTP, the document's words and its own encryption."""

import base64
import hashlib
import itertools
from typing import Any

import httpx
from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, modes

from app.sandbox.server import Sandbox

WALLET = "0123456789;044"
REF = "001000000001"


def sealed(clear: str, encoding: str = "utf-8") -> str:
    """auth.secure for this clear text."""
    half = hashlib.md5("OnePipeSecret".encode("utf-16-le"), usedforsecurity=False).digest()
    encryptor = Cipher(TripleDES(half + half[:8]), modes.CBC(bytes(8))).encryptor()
    block = clear.encode(encoding)
    missing = 8 - len(block) % 8
    return base64.b64encode(encryptor.update(block + bytes([missing]) * missing) + encryptor.finalize()).decode()


class Merchant:
    """Posts what the document says, and gives back what came."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.ledger = sandbox.onepipe.ledger
        self.settings = sandbox.onepipe.settings
        self.http = httpx.Client(base_url=sandbox.address("onepipe"), trust_env=False, timeout=20)
        self.http.headers["Authorization"] = "Bearer sandbox-key"
        self._requests = itertools.count(1)

    def built(self, call: str, body: dict[str, Any], request_ref: str | None = None) -> httpx.Request:
        """A signed request; `request_ref` is a new one where none is given."""
        ref = request_ref or f"REQ-{next(self._requests):04d}"
        signature = hashlib.md5(f"{ref};OnePipeSecret".encode(), usedforsecurity=False).hexdigest()
        message = {"request_ref": ref, "request_type": "pay_electricity"} | body
        return self.http.build_request("POST", f"/v2/{call}", json=message, headers={"Signature": signature})

    def post(self, call: str, body: dict[str, Any], request_ref: str | None = None) -> httpx.Response:
        return self.http.send(self.built(call, body, request_ref))

    def said(self, call: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = self.post(call, body)
        assert answer.status_code == 200
        said = answer.json()
        assert isinstance(said, dict)
        return said

    def request(self, number: str, biller: str = "IKEDCPR", ref: str = REF, amount: object = 10_000) -> dict[str, Any]:
        return {
            "auth": {"type": "wallet", "secure": sealed(WALLET), "auth_provider": "Beeceptor", "route_mode": None},
            "transaction": {
                "mock_mode": "Live",
                "transaction_ref": ref,
                "transaction_desc": "A token",
                "transaction_ref_parent": "",
                "amount": amount,
                "customer": {"customer_ref": number, "firstname": "Uju", "surname": "", "email": "", "mobile_no": ""},
                "meta": {},
                "details": {"biller_id": biller, "biller_item_id": None, "order_reference": None},
            },
        }

    def ordered(self, number: str, biller: str = "IKEDCPR", ref: str = REF, amount: object = 10_000) -> dict[str, Any]:
        """A transact request whose order_reference the options have just delivered."""
        body = self.request(number, biller, ref, amount)
        product = self.said("transact/options", body)["data"]["provider_response"]["products"][0]
        body["transaction"]["details"] |= {name: product[name] for name in ("biller_item_id", "order_reference")}
        return body

    def transact(self, number: str, biller: str = "IKEDCPR", ref: str = REF, amount: object = 10_000) -> dict[str, Any]:
        return self.said("transact", self.ordered(number, biller, ref, amount))

    def query(self, ref: str = REF) -> dict[str, Any]:
        return self.said("transact/query", {"transaction": {"transaction_ref": ref}})

    def validate(self, otp: str, ref: str = REF, encoding: str = "utf-8") -> dict[str, Any]:
        return self.said("transact/validate", self.answered(otp, ref, encoding))

    def answered(self, otp: str, ref: str = REF, encoding: str = "utf-8") -> dict[str, Any]:
        auth = {"secure": sealed(otp, encoding), "auth_provider": "Beeceptor"}
        return {"auth": auth, "transaction": {"transaction_ref": ref}}

    def reverse(self, **transaction: str) -> dict[str, Any]:
        return self.said("transact/reverse", {"transaction": transaction})
