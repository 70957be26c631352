"""Telephone numbers in the international form."""

from __future__ import annotations

from app.domain.said import said
from app.domain.trouble import BadInput

_REGIONS = {"KES": "KE", "NGN": "NG", "CDF": "CD", "USD": "CD"}
"""The country a number without its own code belongs to: where the money is used. Socodee's dollars are in DR Congo."""


def parse_phone(text: str, currency: str) -> str:
    """``0712 345 678`` as ``+254712345678``; "" for nothing. Raises BadInput for a number that cannot exist."""
    if not text.strip():
        return ""
    import phonenumbers

    region = _REGIONS[currency]
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        raise BadInput(
            said("This is not a telephone number. Type it like {example}.", example=_example(region))
        ) from None
    if not phonenumbers.is_possible_number(number):
        raise BadInput(said("No telephone has this number. Type it like {example}.", example=_example(region)))
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _example(region: str) -> str:
    """A mobile number of a country, as people there write it."""
    import phonenumbers

    number = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    if number is None:
        raise LookupError(f"no telephone number of {region} is known")
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL))
