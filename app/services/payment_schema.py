"""The payment record of mini-grid and solar programmes: 21 fields under fixed headers, and what each may hold.

The document is Odyssey's "Google Sheet integration: electricity payments". It writes the time both with and without
milliseconds and Z; the longer form, which it names as the format, is the one used here.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

_Said = Annotated[str, Meta(min_length=1)]


class PaymentRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="upper"):
    """One record; the fields are the document's, in its order, and None is an empty cell."""

    id: Annotated[str, Meta(pattern="^[0-9]{12}(-R)?$")]
    timestamp: Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
    payment_amount: Annotated[str, Meta(pattern=r"^[0-9]+\.[0-9]{2}$")]
    payment_currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")]
    transaction_type: Literal[
        "FULL_PAYMENT", "INSTALLMENT_PAYMENT", "NON_CONTRACT_PAYMENT", "DISCOUNT", "REVERSAL", "ENERGY_CREDIT"
    ]
    transaction_charges: Annotated[str, Meta(pattern=r"^-?[0-9]+\.[0-9]{2}$")] | None = None
    reference_id: Annotated[str, Meta(pattern="^[0-9]{12}$")] | None = None
    customer_id: _Said
    meter_id: _Said
    customer_name: _Said
    customer_phone: _Said | None = None
    customer_category: Literal["Prepaid", "Postpaid"]
    financing_id: _Said | None = None
    agent_id: _Said | None = None
    latitude: _Said | None = None
    longitude: _Said | None = None
    utility_id: _Said | None = None
    failed_battery_capacity_count: _Said | None = None
    account_type: Literal["Prepaid", "Postpaid"] | None = None
    status: Literal["processed", "reversed", "pending", "error"] | None = None
    notes: _Said | None = None


HEADERS = PaymentRecord.__struct_encode_fields__
"""The names of the columns, in the document's order."""


def checked(fields: dict[str, Any]) -> PaymentRecord:
    """The record of these fields by header. Raises msgspec.ValidationError, naming the one that does not fit."""
    return msgspec.convert(fields, PaymentRecord)
