"""Telephone numbers in the international form."""

from __future__ import annotations

from app.domain.trouble import BadInput

_REGIONS = {"KES": "KE", "NGN": "NG", "CDF": "CD", "USD": "CD"}
"""The country a number without its own code belongs to: where the money is used. Socodee's dollars are in DR Congo."""


def parse_phone(text: str, currency: str) -> str:
    """``0712 345 678`` as ``+254712345678``; "" for nothing. Raises BadInput for a number that cannot exist."""
    if not text.strip():
        return ""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, _REGIONS[currency])
    except phonenumbers.NumberParseException:
        raise BadInput("This is not a telephone number. Type it like 0712 345 678.") from None
    if not phonenumbers.is_possible_number(number):
        raise BadInput("No telephone has this number. Type it like 0712 345 678.")
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
