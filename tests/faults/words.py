"""Answers of a provider's own that say another thing than what it did: not yet, about another sale, an old token."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from app.sandbox.ledger import Vend
from tests.faults.proxy import Proxy
from tests.faults.ways import Said


def goods(vend: Vend) -> tuple[str, ...]:
    """What was sold, as a customer takes it away: tokens, or the number of a payment."""
    if vend.service == "prepaid":
        return tuple((vend.token or "").split())
    return (vend.receipt_number or vend.key,)


def not_yet(proxy: Proxy, _said: Said) -> Said:
    """Sold in truth, and told as pending. Powershop has no word for it: its 601 is *mostly network error*."""
    vend = _ours(proxy)
    ref = vend.reference
    words: Mapping[str, Mapping[str, object]] = {
        "pawacard": {
            "status": 1,
            "msg": "",
            "transaction": {"status": 5, "msg": "transaction still pending", "ref": ref},
        },
        "socodee": {
            "transactionId": vend.key,
            "originatingTransactionId": ref,
            "statusCode": "202",
            "statusDescription": "PENDING",
            "additionalInformation": None,
        },
        "powershop": {"status": "Failed", "description": "Failed transaction", "code": 601},
        "onepipe": {
            "status": "Processing",
            "message": "Transaction is being processed",
            "data": {"provider_response_code": None, "errors": None, "error": None, "provider_response": None},
        },
    }
    return Said(json.dumps(words[proxy.provider.name]).encode())


def about_another(proxy: Proxy, said: Said) -> Said:
    """What was said to an earlier sale: its reference, its numbers, and what it was sold."""
    ours, earlier = _ours(proxy), _earlier(proxy)
    pairs = [
        *zip(goods(ours), goods(earlier), strict=True),
        *((getattr(ours, name), getattr(earlier, name)) for name in ("receipt_number", "key", "reference")),
    ]
    text = said.body.decode()
    for mine, other in dict.fromkeys(pairs):
        if mine is not None:
            text = _in_place_of(text, mine, other)
    return Said(text.encode(), said.status)


def old_token(proxy: Proxy, said: Said) -> Said:
    """Our reference, and what an earlier sale was sold."""
    text = said.body.decode()
    for mine, other in zip(goods(_ours(proxy)), goods(_earlier(proxy)), strict=True):
        text = _in_place_of(text, mine, other)
    assert text.encode() != said.body
    return Said(text.encode(), said.status)


def _earlier(proxy: Proxy) -> Vend:
    assert proxy.earlier is not None
    return proxy.earlier


def _in_place_of(text: str, mine: str, other: str) -> str:
    """The other number where mine stands, in the groups in which mine is written."""
    apart = "[ -]?".join(re.escape(one) for one in mine if one.isalnum())

    def grouped(found: re.Match[str]) -> str:
        rest = iter(one for one in other if one.isalnum())
        return "".join(next(rest) if one.isalnum() else one for one in found[0])

    return re.sub(apart, grouped, text)


def _ours(proxy: Proxy) -> Vend:
    vend = proxy.provider.ledger.last_of(proxy.selling)
    assert vend is not None
    return vend
